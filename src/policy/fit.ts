import { GatewayError, refuse } from '../core/errors.ts'
import type { ImageLimits, Model, VideoLimits } from '../core/model.ts'
import { estimateTokens } from '../core/price.ts'
import type {
  Adjustment,
  GenerationRequest,
  ImageOrder,
  ImageRequest,
  Order,
  Rehearsal,
  StoredInput,
  VideoOrder,
  VideoRequest,
} from '../core/request.ts'
import { fitFrame, oneOf } from './frame.ts'

export interface Fitted {
  readonly order: Order
  readonly adjustments: readonly Adjustment[]
}

export interface Choices {
  /** Used when the caller gave no seed. 0 to 2³²-1. */
  readonly seed: number
  readonly rehearsal?: Rehearsal
}

/**
 * Fits a request to its model: fills in what the caller left open, and refuses what the model cannot do, naming the
 * field, before any money or upstream call is involved. Throws GatewayError `bad_request` or `model_not_found`.
 */
export function fit(model: Model, request: GenerationRequest, inputs: readonly StoredInput[], choices: Choices): Fitted {
  checkBeforeInputs(model, request, inputs)
  const { limits } = model
  const output =
    limits.kind === 'image'
      ? fitImage(model, limits, request.output as ImageRequest, inputs)
      : fitVideo(model, limits, request.output as VideoRequest, inputs)
  const order: Order = {
    model: model.id,
    prompt: request.prompt,
    ...(request.negativePrompt === undefined ? {} : { negativePrompt: request.negativePrompt }),
    inputs,
    output,
    seed: request.seed ?? choices.seed,
    people: oneOf('people', request.people, limits.people, limits.people.includes('adults') ? 'adults' : firstOf(limits.people)),
    ...(request.safety === undefined ? {} : { safety: request.safety }),
    ...(request.language === undefined ? {} : { language: request.language }),
    ...(request.guidanceScale === undefined ? {} : { guidanceScale: request.guidanceScale }),
    vendorOptions: request.vendorOptions,
    ...(choices.rehearsal === undefined ? {} : { rehearsal: choices.rehearsal }),
  }
  return { order, adjustments: adjustmentsOf(model, request, output) }
}

/**
 * What can be refused before any input is fetched: otherwise a request with ten thousand addresses in it would have us
 * fetch them all, only to be told that three are the most. Throws like `fit`.
 */
export function checkBeforeInputs(model: Model, request: GenerationRequest, inputs: readonly Pick<StoredInput, 'role'>[]): void {
  const { limits } = model
  if (limits.kind !== request.output.kind) {
    throw new GatewayError('model_not_found', `${model.id} makes ${limits.kind}s, not ${request.output.kind}s.`, {
      violation: { field: 'model', rule: 'unsupported', value: model.id },
    })
  }
  if (request.prompt.trim() === '' && inputs.length === 0) throw refuse('prompt', 'A prompt is required.', { rule: 'required' })
  checkLength(model, 'prompt', 'prompt', request.prompt)
  checkLength(model, 'negativePrompt', 'negative prompt', request.negativePrompt ?? '')
  checkExtras(request)
  checkInputs(model, inputs)
}

/** Far above what anyone needs. All of it is read again at every look at the generation. */
const EXTRAS_MAX_BYTES = 256 * 1024

function checkExtras({ labels, vendorOptions, language, adjustments }: GenerationRequest): void {
  const sizeBytes = Buffer.byteLength(JSON.stringify([labels, vendorOptions, language, adjustments]))
  if (sizeBytes <= EXTRAS_MAX_BYTES) return
  throw new GatewayError('too_large', `The labels and options of this request take ${sizeBytes} bytes; ${EXTRAS_MAX_BYTES} are the most.`)
}

function checkLength({ id, limits }: Model, field: 'prompt' | 'negativePrompt', name: string, text: string): void {
  const tokens = estimateTokens(text)
  if (tokens <= limits.promptTokensMax) return
  throw refuse(field, `The ${name} has about ${tokens} tokens; ${id} takes at most ${limits.promptTokensMax}.`, {
    rule: 'out_of_range',
    value: String(tokens),
    allowed: ['1', String(limits.promptTokensMax)],
  })
}

function checkInputs(model: Model, inputs: readonly Pick<StoredInput, 'role'>[]): void {
  const { roles, max } = model.limits.inputs
  const stray = inputs.find(({ role }) => !roles.includes(role))
  if (stray) {
    throw refuse('inputs', `${model.id} does not take a ${stray.role.replace('-', ' ')}.`, {
      rule: 'unsupported',
      value: stray.role,
      allowed: roles,
    })
  }
  if (inputs.length > max) {
    throw refuse('inputs', `${model.id} takes at most ${max} inputs.`, {
      rule: 'out_of_range',
      value: String(inputs.length),
      allowed: ['0', String(max)],
    })
  }
  if (inputs.some(({ role }) => role === 'last-frame') && !inputs.some(({ role }) => role === 'first-frame')) {
    throw refuse('inputs', 'A last frame needs a first frame.', { rule: 'required', value: 'first-frame' })
  }
}

function fitImage(model: Model, limits: ImageLimits, wanted: ImageRequest, inputs: readonly StoredInput[]): ImageOrder {
  const frame = fitFrame(model, wanted, inputs)
  return {
    kind: 'image',
    count: fitCount(model, wanted.count),
    ...frame,
    mediaType: oneOf('mediaType', wanted.mediaType, limits.mediaTypes, firstOf(limits.mediaTypes)),
    compressionQuality: wanted.compressionQuality ?? 75,
    text: limits.tokens !== undefined && (wanted.text ?? true),
  }
}

function fitVideo(model: Model, limits: VideoLimits, wanted: VideoRequest, inputs: readonly StoredInput[]): VideoOrder {
  const frame = fitFrame(model, wanted, inputs)
  const onlyLength = limits.durationSecondsOf?.[frame.resolution]
  const lengths = onlyLength === undefined ? limits.durationsSeconds : [onlyLength]
  const durationSeconds = wanted.durationSeconds ?? onlyLength ?? limits.defaultDurationSeconds
  if (!lengths.includes(durationSeconds)) {
    throw refuse('durationSeconds', `${model.id} at ${frame.resolution} lasts ${lengths.join(', ')} seconds.`, {
      rule: 'out_of_range',
      value: String(durationSeconds),
      allowed: lengths.map(String),
    })
  }
  if (wanted.sound === true && limits.sound === 'never')
    throw refuse('sound', `${model.id} makes no sound.`, { rule: 'unsupported', value: 'true' })
  if (wanted.sound === false && limits.sound === 'always')
    throw refuse('sound', `${model.id} always has sound.`, { rule: 'unsupported', value: 'false' })
  const framesPerSecond = wanted.framesPerSecond ?? limits.framesPerSecond
  if (framesPerSecond !== limits.framesPerSecond) {
    throw refuse('framesPerSecond', `${model.id} makes ${limits.framesPerSecond} frames a second.`, {
      rule: 'unsupported',
      value: String(framesPerSecond),
      allowed: [String(limits.framesPerSecond)],
    })
  }
  return {
    kind: 'video',
    count: fitCount(model, wanted.count),
    durationSeconds,
    ...frame,
    framesPerSecond,
    sound: limits.sound !== 'never' && (wanted.sound ?? true),
  }
}

function fitCount({ id, limits }: Model, wanted: number | undefined): number {
  const { min, max } = limits.count
  const count = wanted ?? limits.count.default
  if (count >= min && count <= max) return count
  const range = min === max ? `${max}` : `${min} to ${max}`
  throw refuse('count', `${id} makes ${range} at a time.`, {
    rule: 'out_of_range',
    value: String(count),
    allowed: [String(min), String(max)],
  })
}

function firstOf<Value>(values: readonly Value[]): Value {
  const [first] = values
  if (first === undefined) throw new GatewayError('gateway_bug', 'A model record allows nothing.')
  return first
}

function adjustmentsOf(model: Model, request: GenerationRequest, output: ImageOrder | VideoOrder): readonly Adjustment[] {
  const adjustments: Adjustment[] = [...(request.adjustments ?? [])]
  if (request.model !== model.id) adjustments.push({ field: 'model', change: 'mapped', from: request.model, to: model.id })
  const from = request.output.nearPixels?.join('x')
  const to = `${output.widthPixels}x${output.heightPixels}`
  if (from !== undefined && from !== to) adjustments.push({ field: 'size', change: 'mapped', from, to })
  return adjustments
}
