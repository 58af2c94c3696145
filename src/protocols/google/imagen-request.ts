import { GatewayError } from '../../core/errors.ts'
import type { GenerationRequest, ImageRequest } from '../../core/request.ts'
import type { WireRequest } from '../../core/protocol.ts'
import type { Json } from '../../core/ids.ts'
import {
  asFields,
  find,
  pathOf,
  readBody,
  readBoolean,
  readInteger,
  readNumber,
  readObject,
  readObjects,
  readText,
  readTextMap,
  readWord,
  refusePath,
  type Fields,
} from './fields.ts'
import { imageMediaTypes, languageWords, peopleWords, safetyWords } from './words.ts'

export const UINT32_MAX = 2 ** 32 - 1
/** More than any model makes: the model's own limit refuses before. */
const COUNT_MAX = 2 ** 31 - 1

/** The names of Imagen's fields, for refusals that the model's limits make. */
export const imagenFields = {
  model: 'model',
  prompt: 'instances[0].prompt',
  inputs: 'instances[0].referenceImages',
  negativePrompt: 'parameters.negativePrompt',
  count: 'parameters.sampleCount',
  aspectRatio: 'parameters.aspectRatio',
  resolution: 'parameters.sampleImageSize',
  people: 'parameters.personGeneration',
  safety: 'parameters.safetySetting',
  seed: 'parameters.seed',
  language: 'parameters.language',
  mediaType: 'parameters.outputOptions.mimeType',
  compressionQuality: 'parameters.outputOptions.compressionQuality',
  guidanceScale: 'parameters.guidanceScale',
  enhancePrompt: 'parameters.enhancePrompt',
  storageUri: 'parameters.storageUri',
} as const

/** What an Imagen `:predict` body asks for. Unknown parameters are ignored, as at Google, where the body is free-form. */
export function readImagenRequest(wire: WireRequest): GenerationRequest {
  const body = readBody(wire.body)
  const instance = readInstance(body)
  const parameters = readParameters(body)
  refuseEdits(instance, parameters)
  refuseStorage(parameters)
  const prompt = readText(instance, 'prompt')
  if (prompt === undefined || prompt.trim() === '') {
    throw refusePath(pathOf(instance, 'prompt'), `\`${pathOf(instance, 'prompt')}\` must be a non-empty string.`, { rule: 'required' })
  }
  const people = readWord(parameters, peopleWords, 'personGeneration')
  const safety = readWord(parameters, safetyWords, 'safetySetting', 'safetyFilterLevel')
  const language = readWord(parameters, languageWords, 'language')
  const guidanceScale = readNumber(parameters, 'guidanceScale')
  readBoolean(parameters, 'includeRaiReason')
  readBoolean(parameters, 'includeSafetyAttributes')
  return {
    model: wire.params['model'] ?? '',
    prompt,
    inputs: [],
    output: readImageOutput(parameters),
    ...readCommon(body, parameters),
    ...readSeed(parameters),
    ...(people === undefined ? {} : { people }),
    ...(safety === undefined ? {} : { safety }),
    ...(language === undefined ? {} : { language }),
    ...(guidanceScale === undefined ? {} : { guidanceScale }),
    vendorOptions: {},
  }
}

/** The one instance of a predict body. A bare object is taken as a list of one. */
export function readInstance(body: Fields): Fields {
  const instances = readObjects(body, 'instances') ?? []
  const [instance] = instances
  if (!instance || instances.length > 1) {
    throw refusePath('instances', '`instances` must hold exactly one instance.', { rule: 'required', value: String(instances.length) })
  }
  return instance
}

export function readParameters(body: Fields): Fields {
  return readObject(body, 'parameters') ?? asFields({}, 'parameters')
}

/** What Imagen and Veo both have: negativePrompt, enhancePrompt and labels. */
export function readCommon(body: Fields, parameters: Fields): Pick<GenerationRequest, 'negativePrompt' | 'enhancePrompt' | 'labels'> {
  const negativePrompt = readText(parameters, 'negativePrompt')
  const enhancePrompt = readBoolean(parameters, 'enhancePrompt')
  const labels = readTextMap(body, 'labels') ?? readTextMap(parameters, 'labels')
  return {
    ...(negativePrompt === undefined || negativePrompt === '' ? {} : { negativePrompt }),
    ...(enhancePrompt === undefined ? {} : { enhancePrompt }),
    ...(labels === undefined ? {} : { labels }),
  }
}

export function readCount(parameters: Fields, ...names: readonly string[]): { readonly count?: number } {
  const count = readInteger(parameters, { min: 1, max: COUNT_MAX }, ...names)
  return count === undefined ? {} : { count }
}

export function refuseStorage(parameters: Fields): void {
  const value = find(parameters, 'storageUri')
  if (!value) return
  throw refusePath(
    value.path,
    `\`${value.path}\` is not supported: no object storage is configured. Leave it out to get the bytes in the answer.`,
    {
      rule: 'unsupported',
    },
  )
}

/** The non-empty members of what only Google's own providers understand. */
export function vendorOptions(google: { readonly [name: string]: Json | undefined }): GenerationRequest['vendorOptions'] {
  const given = Object.entries(google).filter((entry): entry is [string, Json] => entry[1] !== undefined)
  return given.length === 0 ? {} : { google: Object.fromEntries(given) }
}

function readImageOutput(parameters: Fields): ImageRequest {
  const options = readObject(parameters, 'outputOptions') ?? asFields({}, 'parameters.outputOptions')
  const aspectRatio = readText(parameters, 'aspectRatio')
  const resolution = readText(parameters, 'sampleImageSize', 'imageSize')?.toUpperCase()
  const mediaType = readWord(options, imageMediaTypes, 'mimeType')
  const compressionQuality = readInteger(options, { min: 0, max: 100 }, 'compressionQuality')
  return {
    kind: 'image',
    ...readCount(parameters, 'sampleCount', 'numberOfImages', 'n'),
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(resolution === undefined ? {} : { resolution }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(compressionQuality === undefined ? {} : { compressionQuality }),
  }
}

/** Google refuses a seed together with its watermark, because the watermark would make the pictures differ. */
function readSeed(parameters: Fields): { readonly seed?: number } {
  const seed = readInteger(parameters, { min: 0, max: UINT32_MAX }, 'seed')
  const watermark = readBoolean(parameters, 'addWatermark')
  if (seed === undefined) return {}
  if (watermark === true) {
    throw refusePath(pathOf(parameters, 'seed'), '`seed` is not supported when `addWatermark` is true. Set `addWatermark` to false.', {
      rule: 'unsupported',
      value: String(seed),
    })
  }
  return { seed }
}

/** The other methods that share `:predict` in Vertex AI. They are told apart by what only they send. */
function refuseEdits(instance: Fields, parameters: Fields): void {
  const mode = readText(parameters, 'mode')
  const upscale = mode?.toLowerCase() === 'upscale' ? find(parameters, 'mode') : find(parameters, 'upscaleConfig')
  if (upscale) throw notOffered(upscale.path, 'Upscaling', 'Ask for a larger picture with `parameters.sampleImageSize` instead.')
  if (mode) throw notOffered(pathOf(parameters, 'mode'), 'Segmentation', 'There is no other method for it yet.')
  const recontext = find(instance, 'productImages', 'personImage')
  const edit = recontext ?? find(instance, 'referenceImages', 'image', 'mask') ?? find(parameters, 'editMode', 'editConfig')
  if (!edit) return
  throw notOffered(
    edit.path,
    recontext ? 'Recontextualizing pictures' : 'Editing pictures',
    'Send the picture as `inlineData` to a Gemini image model with `:generateContent` instead.',
  )
}

function notOffered(path: string, what: string, instead: string): GatewayError {
  return new GatewayError('not_supported', `${what} with \`:predict\` is not supported yet (\`${path}\`). ${instead}`, {
    violation: { path, rule: 'unsupported' },
  })
}
