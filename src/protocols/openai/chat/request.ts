import type { GatewayError } from '../../../core/errors.ts'
import type { GenerateIntent, WireRequest } from '../../../core/protocol.ts'
import type { GenerationRequest, ImageRequest, MediaSource, VideoRequest } from '../../../core/request.ts'
import { chatBody, PICTURE_FORMATS, type ChatBody, type PictureFormat } from './body.ts'
import { pictureBefore, pictureOf, type Turn } from './pictures.ts'
import { readSystem, type SystemWords } from './settings.ts'
import { badField, missing, present, strange } from '../fields.ts'
import { readAs } from '../read.ts'
import { filmFrame, frameOf, type Frame } from '../sizes.ts'

/** What the caller chose about the answer's form. */
export interface ChatOptions {
  readonly choices: number
  readonly pictures: PictureFormat
  readonly includeUsage: boolean
}

/**
 * A chat as a generation: of a picture, or of a film when the model makes films. Throws GatewayError `bad_request` naming
 * the parameter.
 */
export function parseChat(wire: WireRequest): GenerateIntent {
  const body = readAs(chatBody, wire.body)
  optionsOf(body, wire)
  const turns = body.messages.map((message, index): Turn => ({ message, path: `messages[${index}]` }))
  const asked = turns.findLast(({ message }) => message.role === 'user')
  if (!asked) throw badField('messages', "'messages' must have a message of role 'user'.", { rule: 'required' })
  const { prompt, pictures } = readQuestion(asked, wire.baseUrl)
  const sources = pictures.length > 0 ? pictures : pictureBefore(turns, asked, wire.baseUrl)
  if (prompt.trim() === '' && sources.length === 0) throw badField('messages', 'The last user message has no text.', { rule: 'required' })
  const system = readSystem(turns)
  const about = {
    model: body.model,
    prompt,
    ...present({ seed: body.seed ?? system.settings.seed }),
    vendorOptions: system.instructions === '' ? {} : { openai: { instructions: system.instructions } },
  }
  const frame = frameAsked(body, system)
  const picture: GenerationRequest = {
    ...about,
    inputs: sources.map((source) => ({ role: 'reference', source })),
    output: pictureOutput(body, frame),
  }
  const film: GenerationRequest = {
    ...about,
    // One picture opens the film; several are what it is to look like.
    inputs: sources.map((source) => ({ role: sources.length === 1 ? 'first-frame' : 'reference', source })),
    output: filmOutput(body, system, frame),
  }
  return { do: 'generate', request: picture, orElse: film, wait: 'ended', stream: body.stream ?? false }
}

/** The caller's choices about the form of the answer. */
export function chatOptions(wire: WireRequest): ChatOptions {
  return optionsOf(readAs(chatBody, wire.body), wire)
}

/** For clients that cannot add a field to the body. */
const FORMAT_HEADER = 'x-laterna-image-format'

function optionsOf(body: ChatBody, { headers }: WireRequest): ChatOptions {
  return {
    choices: body.n ?? 1,
    pictures: body.image_format ?? formatInHeader(headers[FORMAT_HEADER]) ?? 'all',
    includeUsage: body.stream_options?.include_usage ?? false,
  }
}

function formatInHeader(value: string | undefined): PictureFormat | undefined {
  if (value === undefined || value === '') return undefined
  const found = PICTURE_FORMATS.find((format) => format === value.toLowerCase())
  if (found === undefined) throw strange('picture format', value.slice(0, 100), FORMAT_HEADER, PICTURE_FORMATS)
  return found
}

function readQuestion({ message, path }: Turn, baseUrl: string): { readonly prompt: string; readonly pictures: readonly MediaSource[] } {
  const { content } = message
  if (content === undefined) throw missing(`${path}.content`)
  if (typeof content === 'string') return { prompt: content, pictures: [] }
  const texts: string[] = []
  const pictures: MediaSource[] = []
  content.forEach((part, index) => {
    const at = `${path}.content[${index}]`
    const picture = pictureOf(part, at, baseUrl)
    if (picture) pictures.push(picture)
    else if (part.type !== 'text' && part.type !== 'input_text') throw strangePart(part.type, at)
    else if (part.text === undefined) throw missing(`${at}.text`)
    else texts.push(part.text)
  })
  return { prompt: texts.join('\n'), pictures }
}

const PARTS = ['text', 'image_url', 'file']

function strangePart(type: string, path: string): GatewayError {
  if (type !== 'input_audio') return strange('content type', type, `${path}.type`, PARTS)
  return badField(`${path}.type`, `Content of type '${type}' is not supported. Send text and pictures.`, { rule: 'unsupported' })
}

function pictureOutput({ modalities, n }: ChatBody, frame: Frame): ImageRequest {
  if (modalities && !modalities.includes('image') && !modalities.includes('video')) {
    throw badField('modalities', "Models here answer with pictures or films: 'modalities' must include 'image'.", { rule: 'required' })
  }
  return { kind: 'image', count: n ?? 1, inSeveralRuns: true, ...frame, text: modalities === undefined || modalities.includes('text') }
}

function filmOutput({ n, seconds }: ChatBody, { settings }: SystemWords, frame: Frame): VideoRequest {
  return { kind: 'video', count: n ?? 1, ...present({ durationSeconds: seconds ?? settings.seconds }), ...filmFrame(frame) }
}

/** A system message, then `size`, `aspect_ratio`, `image_config`, and Google's own `extra_body.google.image_config`; the innermost wins. */
function frameAsked(body: ChatBody, { settings }: SystemWords): Frame {
  const google = body.extra_body?.google ?? body.google
  return {
    ...frameOf(settings.size),
    ...present({ aspectRatio: settings.aspect_ratio, resolution: settings.image_size ?? settings.resolution }),
    ...frameOf(body.size),
    ...present({ aspectRatio: body.aspect_ratio }),
    ...configured(body.image_config ?? body.imageConfig),
    ...configured(google?.image_config ?? google?.imageConfig),
  }
}

function configured(config: ChatBody['image_config']): Frame {
  return present({
    aspectRatio: config?.aspect_ratio ?? config?.aspectRatio,
    resolution: config?.image_size ?? config?.imageSize,
  })
}
