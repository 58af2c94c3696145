import { GatewayError } from '../../../core/errors.ts'
import { present } from '../../../core/present.ts'
import type { WireRequest } from '../../../core/protocol.ts'
import type { Adjustment, GenerationRequest, InputMedia, VideoRequest } from '../../../core/request.ts'
import { refusePath } from '../fields.ts'
import { readCommon } from './imagen-request.ts'
import { onlyInstance, promptMissing, refuseStorage, sourceOf, vendorOptions } from './body.ts'
import { readAs, type Read } from '../read.ts'
import { veoBody, type VeoInstance, type VeoParameters } from './veo-body.ts'
import { peopleWords } from '../words.ts'

/** The names of Veo's fields, for refusals that the model's limits make. */
export const veoFields = {
  model: 'model',
  prompt: 'instances[0].prompt',
  inputs: 'instances[0].image',
  task: 'instances[0].video',
  negativePrompt: 'parameters.negativePrompt',
  count: 'parameters.sampleCount',
  durationSeconds: 'parameters.durationSeconds',
  aspectRatio: 'parameters.aspectRatio',
  resolution: 'parameters.resolution',
  framesPerSecond: 'parameters.fps',
  sound: 'parameters.generateAudio',
  resizeMode: 'parameters.resizeMode',
  people: 'parameters.personGeneration',
  seed: 'parameters.seed',
  enhancePrompt: 'parameters.enhancePrompt',
  storageUri: 'parameters.storageUri',
} as const

/** What a `:predictLongRunning` body asks for. Unknown parameters are ignored, as at Google. */
export function readVeoRequest(wire: WireRequest): GenerationRequest {
  const { value, at } = readAs(veoBody, wire.body)
  const instance = onlyInstance(value.instances)
  const parameters = value.parameters ?? {}
  refuseStorage(parameters.storageUri, at('parameters', 'storageUri'))
  const inputs = [...misplacedFrame(instance, parameters, at), ...readInputs(instance, at)]
  const prompt = instance.prompt ?? ''
  if (prompt.trim() === '' && inputs.length === 0) throw promptMissing(at('instances', 0, 'prompt'))
  const { seed, personGeneration, compressionQuality } = parameters
  const adjustments = undeliverable(parameters, value.webhookConfig !== undefined, at)
  return {
    model: wire.params['model'] ?? '',
    prompt,
    inputs,
    output: readOutput(parameters, instance.video !== undefined),
    ...readCommon(value.labels, parameters),
    ...(adjustments.length === 0 ? {} : { adjustments }),
    ...present({ seed, people: peopleWords[personGeneration ?? ''] }),
    vendorOptions: vendorOptions({ compressionQuality }),
  }
}

function readOutput(parameters: VeoParameters, isExtension: boolean): VideoRequest {
  const { aspectRatio, resolution, fps, generateAudio, resizeMode } = parameters
  const durationSeconds = parameters.durationSeconds ?? parameters.duration
  return {
    kind: 'video',
    ...present({
      count: parameters.sampleCount ?? parameters.numberOfVideos ?? parameters.n,
      durationSeconds: isExtension && durationSeconds === EXTENDING_SECONDS ? undefined : durationSeconds,
      aspectRatio,
      resolution: resolution?.toLowerCase(),
      framesPerSecond: fps,
      sound: generateAudio,
      resizeMode,
    }),
  }
}

/** Google's documents want this length said with every film that goes on, and add seven seconds: it says nothing. */
const EXTENDING_SECONDS = 8

function readInputs(instance: VeoInstance, at: Read<unknown>['at']): readonly InputMedia[] {
  const { image, lastFrame, referenceImages = [], video, mask } = instance
  if (mask !== undefined) {
    const path = at('instances', 0, 'mask')
    const message = `\`${path}\`: films are not edited by masks here. Please describe the change, or edit the first frame.`
    throw new GatewayError('not_supported', message, { violation: { path, rule: 'unsupported' } })
  }
  if (lastFrame && !image) {
    const path = at('instances', 0, 'lastFrame')
    throw refusePath(path, `\`${path}\` needs \`${at('instances', 0, 'image')}\` as the first frame.`, { rule: 'required' })
  }
  return [
    ...(image ? [{ role: 'first-frame', source: sourceOf(image, at, ['instances', 0, 'image']) } as const] : []),
    ...(lastFrame ? [{ role: 'last-frame', source: sourceOf(lastFrame, at, ['instances', 0, 'lastFrame']) } as const] : []),
    ...referenceImages.map((reference, index): InputMedia => {
      const source = sourceOf(reference.image, at, ['instances', 0, 'referenceImages', index, 'image'])
      return { role: reference.referenceType === 'style' ? 'style' : 'reference', source }
    }),
    ...(video ? [{ role: 'source-video', source: sourceOf(video, at, ['instances', 0, 'video']) } as const] : []),
  ]
}

/** LiteLLM puts the first frame among the parameters. Left there it would be lost, and nobody would know why. */
function misplacedFrame({ image }: VeoInstance, parameters: VeoParameters, at: Read<unknown>['at']): readonly InputMedia[] {
  if (image !== undefined || parameters.image === undefined) return []
  return [{ role: 'first-frame', source: sourceOf(parameters.image, at, ['parameters', 'image']) }]
}

/** What a client may send and we do not do is declared, not dropped in silence. */
function undeliverable(
  { pubsubTopic, compressionQuality }: VeoParameters,
  webhook: boolean,
  at: Read<unknown>['at'],
): readonly Adjustment[] {
  const dropped = (path: string): Adjustment => ({ field: path, change: 'dropped', from: 'given', to: 'none' })
  return [
    ...(webhook ? [dropped(at('webhookConfig'))] : []),
    ...(pubsubTopic === undefined ? [] : [dropped(at('parameters', 'pubsubTopic'))]),
    ...(compressionQuality === 'lossless'
      ? [{ field: at('parameters', 'compressionQuality'), change: 'mapped', from: 'lossless', to: 'optimized' } as const]
      : []),
  ]
}
