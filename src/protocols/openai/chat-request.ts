import type { GatewayError } from '../../core/errors.ts'
import type { LightJson } from '../../core/light-json.ts'
import type { GenerateIntent, WireRequest } from '../../core/protocol.ts'
import type { GenerationRequest, InputMedia, InputRole, MediaSource } from '../../core/request.ts'
import { badField, isFields, present, read, readBody, readChoice, required, wrongType, type Fields } from './fields.ts'
import { inlinePicture, pictureAt } from './pictures.ts'
import { imageFrame, lastSegment, videoFrame, type Frame } from './sizes.ts'

/** How the answer carries pictures. `all` is for every kind of client at once. */
export type PictureFormat = 'all' | 'images' | 'multi_mod_content' | 'markdown'

/** What the caller chose about the answer's form. */
export interface ChatOptions {
  readonly choices: number
  readonly pictures: PictureFormat
  readonly includeUsage: boolean
}

interface Turn {
  readonly role: string
  readonly fields: Fields
  readonly path: string
}

const ROLES = ['system', 'developer', 'user', 'assistant', 'tool', 'function']
const MODALITIES = ['text', 'image', 'video']
const CHOICES_MAX = 16

/** Known to every chat client and without meaning for a picture: checked for their type, then left alone. */
const WITHOUT_EFFECT = [
  ['temperature', 'number'],
  ['top_p', 'number'],
  ['presence_penalty', 'number'],
  ['frequency_penalty', 'number'],
  ['max_tokens', 'integer'],
  ['max_completion_tokens', 'integer'],
  ['user', 'string'],
  ['tools', 'array'],
] as const

/** A chat about a picture or a video as a generation. Throws GatewayError `bad_request` naming the parameter. */
export function parseChat({ body }: WireRequest): GenerateIntent {
  const fields = readBody(body)
  const model = required(read(fields, 'model', 'string') || undefined, 'model')
  const turns = readTurns(fields)
  for (const [name, kind] of WITHOUT_EFFECT) read(fields, name, kind)
  readOptions(fields)
  const asked = turns.findLast(({ role }) => role === 'user')
  if (!asked) throw badField('messages', "'messages' must have a message of role 'user'.", { rule: 'required' })
  const { prompt, pictures } = readQuestion(asked)
  const sources = pictures.length > 0 ? pictures : pictureAnsweredBefore(turns, asked)
  if (prompt.trim() === '' && sources.length === 0) throw badField('messages', 'The last user message has no text.', { rule: 'required' })
  const seed = read(fields, 'seed', 'integer')
  const makesVideo = isVideoModel(model)
  const request: GenerationRequest = {
    model,
    prompt,
    inputs: sources.map((source) => ({ role: roleOf(makesVideo, sources.length), source }) satisfies InputMedia),
    output: makesVideo ? videoOutput(fields, turns) : imageOutput(fields, turns),
    ...present({ seed }),
    vendorOptions: {},
  }
  return { do: 'generate', request, wait: 'finished', stream: read(fields, 'stream', 'boolean') ?? false }
}

/** The caller's choices about the form of the answer. */
export function chatOptions({ body }: WireRequest): ChatOptions {
  return readOptions(readBody(body))
}

/** This dialect's convention: a chat with a model named `veo…` is about a video, every other one about a picture. */
export function isVideoModel(model: string): boolean {
  return lastSegment(model).startsWith('veo')
}

function readOptions(fields: Fields): ChatOptions {
  const count = read(fields, 'n', 'integer')
  if (count !== undefined && (count < 1 || count > CHOICES_MAX)) {
    throw badField('n', `Invalid 'n': expected 1 to ${CHOICES_MAX}, but got ${count}.`, { rule: 'out_of_range', value: String(count) })
  }
  const stream = read(fields, 'stream_options', 'object') ?? {}
  return {
    choices: count ?? 1,
    pictures: readChoice(fields, 'image_format', ['all', 'images', 'multi_mod_content', 'markdown']) ?? 'all',
    includeUsage: read(stream, 'include_usage', 'boolean', 'stream_options.include_usage') ?? false,
  }
}

function readTurns(fields: Fields): readonly Turn[] {
  const messages = required(read(fields, 'messages', 'array'), 'messages')
  if (messages.length === 0) throw badField('messages', "Invalid 'messages': expected at least one message.", { rule: 'required' })
  return messages.map((message, index) => {
    const path = `messages[${index}]`
    if (!isFields(message)) throw wrongType(path, 'object', message)
    const role = required(read(message, 'role', 'string', `${path}.role`), `${path}.role`)
    if (!ROLES.includes(role)) throw strange('role', role, `${path}.role`, ROLES)
    return { role, fields: message, path }
  })
}

function readQuestion({ fields, path }: Turn): { readonly prompt: string; readonly pictures: readonly MediaSource[] } {
  const content = fields['content']
  if (typeof content === 'string') return { prompt: content, pictures: [] }
  const parts = required(read(fields, 'content', 'array', `${path}.content`), `${path}.content`)
  const texts: string[] = []
  const pictures: MediaSource[] = []
  parts.forEach((part, index) => {
    const at = `${path}.content[${index}]`
    if (!isFields(part)) throw wrongType(at, 'object', part)
    const type = required(read(part, 'type', 'string', `${at}.type`), `${at}.type`)
    if (type === 'text') texts.push(required(read(part, 'text', 'string', `${at}.text`), `${at}.text`))
    else if (type === 'image_url') pictures.push(pictureAt(part['image_url'], `${at}.image_url`))
    else throw strangePart(type, at)
  })
  return { prompt: texts.join('\n'), pictures }
}

function strangePart(type: string, path: string): GatewayError {
  if (type !== 'file' && type !== 'input_audio') return strange('content type', type, `${path}.type`, ['text', 'image_url'])
  return badField(`${path}.type`, `Content of type '${type}' is not supported. Send text and image_url.`, { rule: 'unsupported' })
}

function strange(what: string, value: string, path: string, allowed: readonly string[]): GatewayError {
  return badField(path, `Unknown ${what} '${value}'.`, { rule: 'unsupported', value, allowed })
}

/** A conversation that goes on about a picture brings the picture back in an assistant's message; the latest one is meant. */
function pictureAnsweredBefore(turns: readonly Turn[], asked: Turn): readonly MediaSource[] {
  const earlier = turns.slice(0, turns.indexOf(asked)).filter(({ role }) => role === 'assistant')
  for (const turn of earlier.toReversed()) {
    const latest = picturesIn(turn).at(-1)
    if (latest) return [latest]
  }
  return []
}

function picturesIn({ fields, path }: Turn): readonly MediaSource[] {
  const images = listIn(fields, 'images').map((image, index) => {
    const at = `${path}.images[${index}]`
    return pictureAt(isFields(image) ? (image['image_url'] ?? image['url']) : image, `${at}.image_url`)
  })
  if (images.length > 0) return images
  const inline = listIn(fields, 'multi_mod_content').flatMap((part, index) => {
    const data = isFields(part) ? (part['inline_data'] ?? part['inlineData']) : undefined
    const picture = data === undefined ? undefined : inlinePicture(data, `${path}.multi_mod_content[${index}].inline_data`)
    return picture ? [picture] : []
  })
  if (inline.length > 0) return inline
  return listIn(fields, 'content').flatMap((part, index) =>
    isFields(part) && part['type'] === 'image_url' ? [pictureAt(part['image_url'], `${path}.content[${index}].image_url`)] : [],
  )
}

function listIn(fields: Fields, name: string): readonly LightJson[] {
  const value = fields[name]
  return Array.isArray(value) ? (value as readonly LightJson[]) : []
}

/** One picture opens the film; several are what it is to look like. */
function roleOf(makesVideo: boolean, count: number): InputRole {
  return makesVideo && count === 1 ? 'first-frame' : 'reference'
}

function imageOutput(fields: Fields, turns: readonly Turn[]): GenerationRequest['output'] {
  const modalities = readModalities(fields)
  if (modalities && !modalities.includes('image')) {
    throw badField('modalities', "This model answers with pictures: 'modalities' must include 'image'.", { rule: 'required' })
  }
  const frame = { ...imageFrame(read(fields, 'size', 'string')), ...frameConfig(fields) }
  return {
    kind: 'image',
    count: read(fields, 'n', 'integer') ?? 1,
    ...systemRatio(turns),
    ...frame,
    text: modalities === undefined || modalities.includes('text'),
  }
}

function videoOutput(fields: Fields, turns: readonly Turn[]): GenerationRequest['output'] {
  readModalities(fields)
  const frame = { ...videoFrame(read(fields, 'size', 'string')), ...frameConfig(fields) }
  return { kind: 'video', count: read(fields, 'n', 'integer') ?? 1, ...systemRatio(turns), ...frame }
}

function readModalities(fields: Fields): readonly string[] | undefined {
  return read(fields, 'modalities', 'array')?.map((modality, index) => {
    if (typeof modality !== 'string') throw wrongType(`modalities[${index}]`, 'string', modality)
    const name = modality.toLowerCase()
    if (MODALITIES.includes(name)) return name
    throw strange('modality', modality, 'modalities', MODALITIES)
  })
}

/** `aspect_ratio` alone, `image_config`, or Google's own `extra_body.google.image_config`; the innermost wins. */
function frameConfig(fields: Fields): Frame {
  const extra = read(fields, 'extra_body', 'object') ?? {}
  const google = read(extra, 'google', 'object', 'extra_body.google') ?? read(fields, 'google', 'object') ?? {}
  const outer = present({ aspectRatio: read(fields, 'aspect_ratio', 'string') })
  return { ...outer, ...imageConfig(fields, 'image_config'), ...imageConfig(google, 'extra_body.google.image_config') }
}

function imageConfig(fields: Fields, path: string): Frame {
  const config = read(fields, 'image_config', 'object', path) ?? read(fields, 'imageConfig', 'object', path) ?? {}
  const text = (name: string): string | undefined => read(config, name, 'string', `${path}.${name}`)
  return present({
    aspectRatio: text('aspect_ratio') ?? text('aspectRatio'),
    resolution: text('image_size') ?? text('imageSize'),
  })
}

/** The convention of AiHubMix: a system message that says only `aspect_ratio=16:9`. */
function systemRatio(turns: readonly Turn[]): Frame {
  for (const { role, fields } of turns) {
    if (role !== 'system' && role !== 'developer') continue
    const aspectRatio = /^\s*aspect_ratio\s*=\s*(\d{1,2}:\d{1,2})\s*$/i.exec(plainText(fields['content']))?.[1]
    if (aspectRatio !== undefined) return { aspectRatio }
  }
  return {}
}

function plainText(content: LightJson | undefined): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  const parts = content as readonly LightJson[]
  return parts.map((part) => (isFields(part) && typeof part['text'] === 'string' ? part['text'] : '')).join('')
}
