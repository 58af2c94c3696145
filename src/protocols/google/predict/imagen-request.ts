import type { WireRequest } from '../../../core/protocol.ts'
import { present } from '../../../core/present.ts'
import type { GenerationRequest, ImageRequest, ImageTask } from '../../../core/request.ts'
import { refusePath } from '../fields.ts'
import { imagenBody, type ImagenParameters } from './imagen-body.ts'
import { readGiven } from './imagen-given.ts'
import { onlyInstance, promptMissing, refuseStorage } from './body.ts'
import { readAs, type Read } from '../read.ts'
import { imageMediaTypes, peopleWords, safetyWords } from '../words.ts'

/** The names of Imagen's fields, for refusals that the model's limits make. */
export const imagenFields = {
  model: 'model',
  prompt: 'instances[0].prompt',
  inputs: 'instances[0].referenceImages',
  task: 'parameters.mode',
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

/** What a `:predict` body asks for. Unknown parameters are ignored, as at Google, where the body is free-form. */
export function readImagenRequest(wire: WireRequest): GenerationRequest {
  const { value, at } = readAs(imagenBody, wire.body)
  const instance = onlyInstance(value.instances)
  const parameters = value.parameters ?? {}
  refuseStorage(parameters.storageUri, at('parameters', 'storageUri'))
  const { inputs, task, vendorOptions } = readGiven(instance, parameters, at)
  const prompt = instance.prompt ?? ''
  if (prompt.trim() === '' && !speaksForItself(task)) throw promptMissing(at('instances', 0, 'prompt'))
  return {
    model: wire.params['model'] ?? '',
    prompt,
    inputs,
    output: { ...readOutput(parameters), ...present({ task }) },
    ...readCommon(value.labels, parameters),
    ...present({
      seed: readSeed(parameters, at),
      people: peopleWords[parameters.personGeneration ?? ''],
      safety: safetyWords[parameters.safetySetting ?? parameters.safetyFilterLevel ?? ''],
      language: parameters.language,
      guidanceScale: parameters.guidanceScale,
    }),
    vendorOptions,
  }
}

/** Whether the pictures alone say what is to be done. */
function speaksForItself(task: ImageTask | undefined): boolean {
  return task !== undefined && (task.do !== 'edit' || task.mode === 'inpaint-removal')
}

interface Common {
  readonly negativePrompt?: string | undefined
  readonly enhancePrompt?: boolean | undefined
  readonly labels?: { readonly [label: string]: string } | undefined
}

/** What Imagen and Veo both have. Labels stand beside the parameters; some write them inside. */
export function readCommon(
  labels: Common['labels'],
  parameters: Common,
): Pick<GenerationRequest, 'negativePrompt' | 'enhancePrompt' | 'labels'> {
  return present({
    negativePrompt: parameters.negativePrompt || undefined,
    enhancePrompt: parameters.enhancePrompt,
    labels: labels ?? parameters.labels,
  })
}

function readOutput(parameters: ImagenParameters): ImageRequest {
  const { aspectRatio, outputOptions } = parameters
  return {
    kind: 'image',
    ...present({
      count: parameters.sampleCount ?? parameters.numberOfImages ?? parameters.n ?? parameters.maxPredictions,
      aspectRatio,
      resolution: (parameters.sampleImageSize ?? parameters.imageSize)?.toUpperCase(),
      mediaType: imageMediaTypes[outputOptions?.mimeType ?? ''],
      compressionQuality: outputOptions?.compressionQuality,
    }),
  }
}

/** Google refuses a seed together with its watermark, because the watermark would make the pictures differ. */
function readSeed({ seed, addWatermark }: ImagenParameters, at: Read<unknown>['at']): number | undefined {
  if (seed === undefined || addWatermark !== true) return seed
  const message = '`seed` is not supported when `addWatermark` is true. Set `addWatermark` to false.'
  throw refusePath(at('parameters', 'seed'), message, { rule: 'unsupported', value: String(seed) })
}
