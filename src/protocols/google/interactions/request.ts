import type { JobId } from '../../../core/ids.ts'
import type { GenerateIntent, WireRequest } from '../../../core/protocol.ts'
import type {
  Adjustment,
  GenerationRequest,
  ImageRequest,
  InputMedia,
  InputRole,
  SafetyThreshold,
  VideoRequest,
  VideoTask,
} from '../../../core/request.ts'
import { refusePath, unsupported } from '../fields.ts'
import { vendorOptions } from '../predict/body.ts'
import { interactionBody, type Format, type InteractionBody } from './contract.ts'
import { readInput, type GivenMedia, type InteractionInput } from './input.ts'
import { readAs, type Read } from '../read.ts'
import { imageMediaTypes, safetyWords } from '../words.ts'

/** The names of an interaction's fields, for refusals that the model's limits make. */
export const interactionFields = {
  model: 'model',
  prompt: 'input',
  inputs: 'input',
  continues: 'previous_interaction_id',
  task: 'generation_config.video_config.task',
  aspectRatio: 'response_format.aspect_ratio',
  resolution: 'response_format.resolution',
  durationSeconds: 'response_format.duration',
  mediaType: 'response_format.mime_type',
  seed: 'generation_config.seed',
  safety: 'safety_settings',
} as const

/**
 * What an interaction asks for. A call that does not say whether a picture or a film is wanted is understood in both ways, and the
 * model decides. Throws GatewayError `bad_request` naming the field.
 */
export function readInteraction(wire: WireRequest): GenerateIntent {
  const { value: body, at } = readAs(interactionBody, wire.body)
  refuseUnknownWays(body, at)
  const input = readInput(body.input, at)
  const wanted = readWanted(body, at)
  const asked = { body, at, input, wanted, common: readCommon(body, input, at) }
  const way = { wait: body.background === true ? 'accepted' : 'ended', ...(body.stream === true ? { stream: true } : {}) } as const
  if (wanted.kind === 'video') return { do: 'generate', request: filmOf(asked), ...way }
  if (wanted.kind === 'image') return { do: 'generate', request: pictureOf(asked), ...way }
  return { do: 'generate', request: pictureOf(asked), orElse: filmOf(asked), ...way }
}

/** The job behind an interaction's id. */
export function jobIdIn(id: string): JobId {
  return id.replace(/^v1_/, '') as JobId
}

interface Asked {
  readonly body: InteractionBody
  readonly at: Read<unknown>['at']
  readonly input: InteractionInput
  readonly wanted: Wanted
  readonly common: Omit<GenerationRequest, 'inputs' | 'output'>
}

/** What is to come out; neither kind when the call leaves it to the model. */
interface Wanted {
  readonly kind?: 'image' | 'video'
  readonly text?: boolean
  readonly format: Partial<Format>
  /** Where the format stands among several. */
  readonly index: number
}

function refuseUnknownWays(body: InteractionBody, at: Asked['at']): void {
  const refused = [
    ['agent', 'agents are not offered by this gateway. Please name a `model` instead.'],
    ['environment', 'environments are for agents, which are not offered by this gateway.'],
    ['cachedContent', 'nothing is cached here. Please send the content with the interaction.'],
    ['continuationToken', 'interactions never stop half way here, so that there is nothing to continue.'],
  ] as const
  for (const [name, why] of refused) {
    if (body[name] !== undefined) throw refusePath(at(name), `\`${at(name)}\`: ${why}`, { rule: 'unsupported' })
  }
  if (body.model === undefined || body.model === '')
    throw refusePath('model', '`model` is required: expected a string.', { rule: 'required' })
  if (body.background === true && body.store === false) {
    throw refusePath(at('store'), '`store` must not be false with `background`: nobody could ask for the result.', { rule: 'unsupported' })
  }
}

function readWanted({ responseFormat = [], responseModalities = [] }: InteractionBody, at: Asked['at']): Wanted {
  const types = responseFormat.map(({ type }) => type)
  const kinds = [...new Set([...types, ...responseModalities])]
  const [kind, other] = (['image', 'video'] as const).filter((each) => kinds.includes(each))
  const name = responseFormat.length > 0 ? 'responseFormat' : 'responseModalities'
  const stray = kinds.find((each) => each === 'audio' || each === 'document')
  if (stray !== undefined || other !== undefined || (kinds.length > 0 && kind === undefined)) {
    const message = `\`${at(name)}\`: an interaction makes a picture or a film here, with or without text beside it, and nothing else.`
    throw refusePath(at(name), message, { rule: 'unsupported', value: kinds.join(','), allowed: ['image', 'video'] })
  }
  const index = Math.max(
    0,
    types.findIndex((type) => type === kind),
  )
  const format: Partial<Format> = responseFormat[index] ?? {}
  if (format.gcsUri !== undefined) {
    const path = at('responseFormat', index, 'gcsUri')
    throw refusePath(path, `\`${path}\` is not supported: no object storage is configured.`, { rule: 'unsupported' })
  }
  const text = kinds.includes('text') ? { text: true } : responseModalities.length > 0 ? { text: false } : {}
  return { ...(kind === undefined ? {} : { kind }), ...text, format, index }
}

function readCommon(body: InteractionBody, input: InteractionInput, at: Asked['at']): Asked['common'] {
  const { model = '', previousInteractionId, generationConfig = {}, labels } = body
  const { seed, temperature, topP, maxOutputTokens, stopSequences, thinkingLevel } = generationConfig
  const continues = previousInteractionId !== undefined && input.media.length === 0 ? jobIdIn(previousInteractionId) : undefined
  if (input.prompt.trim() === '' && input.media.length === 0 && continues === undefined) {
    throw refusePath(at('input'), '`input` is required: say what is to be made.', { rule: 'required' })
  }
  const delivery = body.responseFormat?.find((format) => format.delivery !== undefined)?.delivery
  const safety = safetyOf(body)
  const adjustments = leftOut(body, at)
  return {
    model,
    prompt: input.prompt,
    ...(continues === undefined ? {} : { continues }),
    ...(seed === undefined ? {} : { seed: seed >>> 0 }), // Google's are signed, everybody else's are not.
    ...(safety === undefined ? {} : { safety }),
    ...(labels === undefined ? {} : { labels }),
    ...(adjustments.length === 0 ? {} : { adjustments }),
    vendorOptions: vendorOptions({
      temperature,
      topP,
      maxOutputTokens,
      stopSequences,
      thinkingLevel,
      delivery,
      systemInstruction: body.systemInstruction,
    }),
  }
}

const STRICTEST_FIRST: readonly SafetyThreshold[] = ['low-and-above', 'medium-and-above', 'only-high', 'none']

/** We have one threshold where Google has one for each harm: the strictest asked for holds. */
function safetyOf({ safetySettings = [] }: InteractionBody): SafetyThreshold | undefined {
  const asked = safetySettings.flatMap(({ threshold }) => (threshold === undefined ? [] : safetyWords[threshold]))
  return STRICTEST_FIRST.find((threshold) => asked.includes(threshold))
}

/** What a client may send and we do not do is declared, not dropped in silence. */
function leftOut({ store, tools = [], webhookConfig, serviceTier }: InteractionBody, at: Asked['at']): readonly Adjustment[] {
  const dropped = (name: string, from: string, to = 'none'): Adjustment => ({ field: at(name), change: 'dropped', from, to })
  return [
    ...(store === false ? [dropped('store', 'false', 'kept until deleted')] : []),
    ...(tools.length > 0 ? [dropped('tools', 'given')] : []),
    ...(webhookConfig === undefined ? [] : [dropped('webhookConfig', 'given')]),
    ...(serviceTier === undefined || serviceTier === 'standard' ? [] : [dropped('serviceTier', serviceTier, 'standard')]),
  ]
}

/** One picture: an interaction has no word for more. */
function pictureOf({ body, at, input, wanted, common }: Asked): GenerationRequest {
  const older = body.generationConfig?.imageConfig
  const aspectRatio = wanted.format.aspectRatio ?? older?.aspectRatio
  const resolution = (wanted.format.imageSize ?? older?.imageSize)?.toUpperCase()
  const mediaType = wanted.kind === 'image' ? imageTypeOf(wanted, at) : undefined
  const output: ImageRequest = {
    kind: 'image',
    count: 1,
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(wanted.text === undefined ? {} : { text: wanted.text }),
  }
  const inputs = input.media.map(({ kind, source }): InputMedia => ({ role: kind === 'video' ? 'source-video' : 'reference', source }))
  return { ...common, inputs, output }
}

function imageTypeOf({ format: { mimeType }, index }: Wanted, at: Asked['at']): ImageRequest['mediaType'] {
  if (mimeType === undefined) return undefined
  const mediaType = imageMediaTypes[mimeType.toLowerCase()]
  if (mediaType === undefined) throw unsupported(at('responseFormat', index, 'mimeType'), mimeType, Object.keys(imageMediaTypes))
  return mediaType
}

function filmOf(asked: Asked): GenerationRequest {
  const { aspectRatio, resolution, duration } = asked.wanted.format
  const { task, inputs } = taskOf(asked)
  const output: VideoRequest = {
    kind: 'video',
    count: 1,
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(resolution === undefined ? {} : { resolution: resolution.toLowerCase() }),
    ...(duration === undefined ? {} : { durationSeconds: duration }),
    ...(task === undefined ? {} : { task }),
  }
  return { ...asked.common, inputs, output }
}

/** What is to be done with what is given. Without a word about it one picture is where a film begins, and more are what it shows. */
function taskOf({ body, at, input, common }: Asked): { readonly task?: VideoTask; readonly inputs: readonly InputMedia[] } {
  const task = body.generationConfig?.videoConfig?.task
  const path = at('generationConfig', 'videoConfig', 'task')
  const pictures = input.media.filter(({ kind }) => kind === 'image')
  const film = input.media.filter(({ kind }) => kind === 'video')
  const goesOn = common.continues !== undefined
  switch (task) {
    case 'edit':
    case 'extend':
      if (film.length === 0 && !goesOn)
        throw refusePath(path, `\`${task}\` needs a film in \`input\`.`, { rule: 'unsupported', value: task })
      return { task, inputs: [...film.map(as('source-video')), ...pictures.map(as('reference'))] }
    case 'upscale':
      throw unsupported(path, task, ['text_to_video', 'image_to_video', 'reference_to_video', 'edit', 'extend'])
    case 'text_to_video':
      if (input.media.length > 0 || goesOn)
        throw refusePath(path, `\`${task}\` takes no pictures and no films.`, { rule: 'unsupported', value: task })
      return { inputs: [] }
    case 'image_to_video': {
      const [first, last, ...others] = pictures
      if (!first && !goesOn) throw refusePath(path, `\`${task}\` needs a picture in \`input\`.`, { rule: 'unsupported', value: task })
      const frames = [...(first ? [as('first-frame')(first)] : []), ...(last ? [as('last-frame')(last)] : [])]
      return { inputs: [...frames, ...others.map(as('reference')), ...film.map(as('source-video'))] }
    }
    default: {
      const isFrame = task === undefined && pictures.length === 1 && film.length === 0
      return { inputs: [...film.map(as('source-video')), ...pictures.map(as(isFrame ? 'first-frame' : 'reference'))] }
    }
  }
}

function as(role: InputRole): (media: GivenMedia) => InputMedia {
  return ({ source }) => ({ role, source })
}
