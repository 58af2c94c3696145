import { GatewayError } from '../../core/errors.ts'
import type { WireRequest } from '../../core/protocol.ts'
import type { GenerationRequest, InputMedia, InputRole, VideoRequest } from '../../core/request.ts'
import {
  find,
  pathOf,
  readBody,
  readBoolean,
  readInteger,
  readObject,
  readObjects,
  readText,
  readWord,
  refusePath,
  wrongType,
  type Fields,
} from './fields.ts'
import { readCommon, readCount, readInstance, readParameters, refuseStorage, UINT32_MAX, vendorOptions } from './imagen-request.ts'
import { readMedia } from './media.ts'
import { peopleWords } from './words.ts'

/** The names of Veo's fields, for refusals that the model's limits make. */
export const veoFields = {
  model: 'model',
  prompt: 'instances[0].prompt',
  inputs: 'instances[0].image',
  negativePrompt: 'parameters.negativePrompt',
  count: 'parameters.sampleCount',
  durationSeconds: 'parameters.durationSeconds',
  aspectRatio: 'parameters.aspectRatio',
  resolution: 'parameters.resolution',
  framesPerSecond: 'parameters.fps',
  sound: 'parameters.generateAudio',
  people: 'parameters.personGeneration',
  seed: 'parameters.seed',
  enhancePrompt: 'parameters.enhancePrompt',
  storageUri: 'parameters.storageUri',
} as const

/** What a Veo `:predictLongRunning` body asks for. Unknown parameters are ignored, as at Google. */
export function readVeoRequest(wire: WireRequest): GenerationRequest {
  const body = readBody(wire.body)
  const instance = readInstance(body)
  const parameters = readParameters(body)
  refuseStorage(parameters)
  const inputs = readInputs(instance)
  const prompt = readText(instance, 'prompt') ?? ''
  if (prompt.trim() === '' && inputs.length === 0) {
    throw refusePath(pathOf(instance, 'prompt'), `\`${pathOf(instance, 'prompt')}\` must be a non-empty string.`, { rule: 'required' })
  }
  const people = readWord(parameters, peopleWords, 'personGeneration')
  const seed = readInteger(parameters, { min: 0, max: UINT32_MAX }, 'seed')
  return {
    model: wire.params['model'] ?? '',
    prompt,
    inputs,
    output: readVideoOutput(parameters),
    ...readCommon(body, parameters),
    ...undeliverable(body),
    ...(seed === undefined ? {} : { seed }),
    ...(people === undefined ? {} : { people }),
    vendorOptions: vendorOptions({
      compressionQuality: readWord(parameters, { optimized: 'optimized', lossless: 'lossless' }, 'compressionQuality'),
      resizeMode: readWord(parameters, { crop: 'crop', pad: 'pad' }, 'resizeMode'),
      referenceTypes: readReferenceTypes(instance),
    }),
  }
}

function readVideoOutput(parameters: Fields): VideoRequest {
  const durationSeconds = readDuration(parameters)
  const aspectRatio = readText(parameters, 'aspectRatio')
  const resolution = readText(parameters, 'resolution')?.toLowerCase()
  const framesPerSecond = readInteger(parameters, { min: 1, max: 1000 }, 'fps')
  const sound = readBoolean(parameters, 'generateAudio')
  return {
    kind: 'video',
    ...readCount(parameters, 'sampleCount', 'numberOfVideos', 'n'),
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(framesPerSecond === undefined ? {} : { framesPerSecond }),
    ...(sound === undefined ? {} : { sound }),
  }
}

/** `8`, `"8"` and `"8s"` are all in use. Which lengths exist is the model's to say. */
function readDuration(parameters: Fields): number | undefined {
  const value = find(parameters, 'durationSeconds', 'duration')
  if (!value) return undefined
  const seconds = typeof value.json === 'string' && /^-?\d+s?$/.test(value.json) ? Number.parseInt(value.json, 10) : value.json
  if (typeof seconds !== 'number' || !Number.isInteger(seconds)) throw wrongType(value.path, 'a whole number of seconds', value.json)
  return seconds
}

function readInputs(instance: Fields): readonly InputMedia[] {
  const mask = find(instance, 'mask')
  if (mask) {
    throw new GatewayError('not_supported', `\`${mask.path}\`: masks for videos are not supported yet.`, {
      violation: { path: mask.path, rule: 'unsupported' },
    })
  }
  const inputs = [
    ...readInput(instance, 'image', 'first-frame'),
    ...readInput(instance, 'lastFrame', 'last-frame'),
    ...(readObjects(instance, 'referenceImages') ?? []).map((fields): InputMedia => ({ role: 'reference', source: readMedia(fields) })),
    ...readInput(instance, 'video', 'source-video'),
  ]
  if (inputs.some(({ role }) => role === 'last-frame') && !inputs.some(({ role }) => role === 'first-frame')) {
    const path = pathOf(instance, 'lastFrame')
    throw refusePath(path, `\`${path}\` needs \`${pathOf(instance, 'image')}\` as the first frame.`, { rule: 'required' })
  }
  return inputs
}

function readInput(instance: Fields, name: string, role: InputRole): readonly InputMedia[] {
  const fields = readObject(instance, name)
  return fields ? [{ role, source: readMedia(fields) }] : []
}

/** Given only when a reference is for style: being an asset is what every model understands. */
function readReferenceTypes(instance: Fields): readonly string[] | undefined {
  const types = (readObjects(instance, 'referenceImages') ?? []).map(
    (fields) => readWord(fields, { asset: 'asset', style: 'style' }, 'referenceType') ?? 'asset',
  )
  return types.includes('style') ? types : undefined
}

/** What a client may send and we do not do is declared, not dropped in silence. */
function undeliverable(body: Fields): Pick<GenerationRequest, 'adjustments'> {
  const webhook = find(body, 'webhookConfig')
  return webhook ? { adjustments: [{ field: webhook.path, change: 'dropped', from: 'given', to: 'none' }] } : {}
}
