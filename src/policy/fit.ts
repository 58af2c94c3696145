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
import { adjustmentsOf } from './adjustments.ts'
import { fitFrame, frameOfPicture, oneOf } from './frame.ts'
import { checkGivenMedia, videoTask } from './given-media.ts'
import { narrow } from './narrow.ts'

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
  checkEnhancing(model, request.enhancePrompt)
  checkGivenMedia(model, request, inputs)
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

function checkEnhancing({ id, limits }: Model, enhancePrompt: boolean | undefined): void {
  if (enhancePrompt !== false || limits.kind !== 'video' || !limits.alwaysEnhancesPrompt) return
  throw refuse('enhancePrompt', `${id} enhances every prompt.`, { rule: 'unsupported', value: 'false' })
}

function fitImage(model: Model, limits: ImageLimits, wanted: ImageRequest, inputs: readonly StoredInput[]): ImageOrder {
  const quality = limits.qualities && (limits.qualities.find((each) => each === wanted.quality) ?? firstOf(limits.qualities))
  const { task, partialImages } = wanted
  return {
    kind: 'image',
    count: fitCount(model, wanted.count, wanted.inSeveralRuns === true ? COUNT_MAX : limits.count.max),
    ...(frameOfPicture(limits, task, inputs) ?? fitFrame(model, sharpened(limits, wanted), inputs)),
    mediaType: wanted.mediaType ?? firstOf(limits.mediaTypes),
    compressionQuality: wanted.compressionQuality ?? 75,
    text: (limits.tokens?.outputTextMax ?? 0) > 0 && (wanted.text ?? true),
    ...(quality === undefined ? {} : { quality }),
    ...(task === undefined ? {} : { task }),
    ...(partialImages === undefined || partialImages === 0 ? {} : { partialImages }),
  }
}

/** The most pictures of one request, however many runs they take. */
const COUNT_MAX = 10

/** Where quality is not sold, a high one is more pixels; but not when the caller has said how many pixels there are to be. */
function sharpened(limits: ImageLimits, wanted: ImageRequest): ImageRequest {
  const open = wanted.resolution === undefined && wanted.nearPixels === undefined
  return open && !limits.qualities && wanted.quality === 'high' && limits.sizes['2K'] ? { ...wanted, resolution: '2K' } : wanted
}

function fitVideo(model: Model, limits: VideoLimits, wanted: VideoRequest, inputs: readonly StoredInput[]): VideoOrder {
  const task = videoTask(limits, wanted.task, inputs)
  const choice = narrow(limits, [...inputs.map(({ role }) => role), ...(task === undefined ? [] : [task])])
  const frame = fitFrame(model, wanted, inputs, choice.sizes)
  const lengths = choice.durationsOf(frame.resolution)
  const usual = limits.defaultDurationSeconds
  const { sound, resizeMode } = wanted
  if (sound === true && limits.sound === 'never')
    throw refuse('sound', `${model.id} makes no sound.`, { rule: 'unsupported', value: 'true' })
  if (sound === false && limits.sound === 'always')
    throw refuse('sound', `${model.id} always has sound.`, { rule: 'unsupported', value: 'false' })
  return {
    kind: 'video',
    count: fitCount(model, wanted.count, limits.count.max),
    durationSeconds: fitDuration(model, wanted.durationSeconds ?? lengthOfEdited(model.id, lengths, task, inputs), lengths, usual),
    ...frame,
    framesPerSecond: fitFrameRate(model.id, wanted.framesPerSecond, limits.framesPerSecond),
    sound: limits.sound !== 'never' && (sound ?? true),
    ...(resizeMode === undefined || !inputs.some(({ role }) => role === 'first-frame') ? {} : { resizeMode }),
    ...(task === undefined ? {} : { task }),
  }
}

/** How much longer than a length of the model's a film may be and still count as that long: encoders add a frame or two. */
const LENGTH_TOLERANCE_SECONDS = 0.5

/** A film that is changed stays as long as it is: the shortest length of the model's that holds it. Throws `bad_request` about `inputs`. */
function lengthOfEdited(
  id: string,
  lengths: readonly number[],
  task: VideoRequest['task'],
  inputs: readonly StoredInput[],
): number | undefined {
  const seconds = task === 'edit' ? inputs.find(({ role }) => role === 'source-video')?.durationSeconds : undefined
  if (seconds === undefined) return undefined
  const found = lengths.toSorted((a, b) => a - b).find((length) => length >= seconds - LENGTH_TOLERANCE_SECONDS)
  if (found !== undefined) return found
  throw refuse('inputs', `The film lasts ${Math.ceil(seconds)} seconds; ${id} changes films of at most ${Math.max(...lengths)}.`, {
    rule: 'out_of_range',
    value: String(seconds),
  })
}

function fitDuration({ id }: Model, wanted: number | undefined, lengths: readonly number[], usual: number): number {
  const durationSeconds = wanted ?? (lengths.includes(usual) ? usual : firstOf(lengths))
  if (lengths.includes(durationSeconds)) return durationSeconds
  throw refuse('durationSeconds', `${id} lasts ${lengths.join(', ')} seconds for this.`, {
    rule: 'out_of_range',
    value: String(durationSeconds),
    allowed: lengths.map(String),
  })
}

function fitFrameRate(id: string, wanted: number | undefined, only: number): number {
  if (wanted === undefined || wanted === only) return only
  throw refuse('framesPerSecond', `${id} makes ${only} frames a second.`, {
    rule: 'unsupported',
    value: String(wanted),
    allowed: [String(only)],
  })
}

function fitCount({ id, limits }: Model, wanted: number | undefined, max: number): number {
  const { min } = limits.count
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
