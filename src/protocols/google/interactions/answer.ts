import type { Artifact } from '../../../core/artifact.ts'
import { isFinished, type Job } from '../../../core/job.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import { estimateTokens } from '../../../core/price.ts'
import type { GenerationAnswer } from '../../../core/protocol.ts'
import { errorOfJob, interactionError, operationError } from '../errors.ts'
import { downloadUri } from '../files/files.ts'

type Fields = { readonly [key: string]: LightJson }

/** The interaction of a generation, as far as it is: a failure is told in it, and is not an error of the call that asks. */
export function interactionOf(answer: GenerationAnswer, baseUrl: string, withInput = false): Fields {
  const { job } = answer
  return {
    ...headOf(job),
    ...(withInput ? { input: inputOf(job) } : {}),
    ...(isFinished(job) ? { steps: [{ type: 'user_input', content: promptOf(job) }, ...outputSteps(answer, baseUrl)] } : {}),
    ...(job.state.name === 'failed' ? { errors: [interactionError(errorOfJob(job.id, job.state))] } : {}),
    ...(job.state.name === 'succeeded' ? { usage: usageOf(answer) } : {}),
  }
}

/** What the events of a stream say of it: without the steps, which are events of their own. */
export function headOf(job: Job): Fields {
  const { id, createdAt, timeline, order, request } = job
  return {
    id: `v1_${id}`,
    object: 'interaction',
    model: order.model,
    role: 'model',
    created: new Date(createdAt).toISOString(),
    updated: new Date(timeline.at(-1)?.at ?? createdAt).toISOString(),
    status: statusOf(job),
    ...(request.continues === undefined ? {} : { previous_interaction_id: `v1_${request.continues}` }),
  }
}

/** Queued and held are no different to who waits: clients look for `in_progress`. */
function statusOf({ state }: Job): string {
  switch (state.name) {
    case 'succeeded':
      return state.artifacts.length === 0 ? 'incomplete' : 'completed'
    case 'failed':
      return 'failed'
    case 'canceled':
      return 'cancelled'
    default:
      return 'in_progress'
  }
}

function promptOf({ order }: Job): readonly Fields[] {
  return [{ type: 'text', text: order.prompt }]
}

function inputOf(job: Job): readonly Fields[] {
  return [
    ...promptOf(job),
    ...job.order.inputs.map(({ mediaType, blob }) => ({ type: kindOf(mediaType), mime_type: mediaType, data: new BlobText(blob) })),
  ]
}

function outputSteps(answer: GenerationAnswer, baseUrl: string): readonly Fields[] {
  const { id, state } = answer.job
  if (state.name === 'failed') return [{ type: 'model_output', error: operationError(errorOfJob(id, state)) }]
  if (state.name !== 'succeeded') return []
  const content = outputContents(answer, baseUrl)
  const [reason] = state.artifacts.length === 0 ? state.filtered : []
  return [
    {
      type: 'model_output',
      ...(content.length === 0 ? {} : { content }),
      ...(reason === undefined ? {} : { error: { code: INVALID_ARGUMENT, message: reason } }),
    },
  ]
}

/** google.rpc.Code of what was refused for what it shows. */
const INVALID_ARGUMENT = 3

/** What came out, text first. Empty unless the generation succeeded. */
export function outputContents({ job, media }: GenerationAnswer, baseUrl: string): readonly Fields[] {
  const { text } = job.state.name === 'succeeded' ? job.state : {}
  return [
    ...(text === undefined || text === '' ? [] : [{ type: 'text', text }]),
    ...media.map(({ artifact }) => contentOf(artifact, deliveryOf(job), baseUrl)),
  ]
}

/** Up to here a film comes in the answer as well when the caller has not said how it should come. */
const INLINE_FILM_BYTES_MAX = 4 * 1024 * 1024

function contentOf({ id, mediaType, blob }: Artifact, delivery: string | undefined, baseUrl: string): Fields {
  const type = kindOf(mediaType)
  const isInline = delivery === 'inline' || (delivery !== 'uri' && (type === 'image' || blob.sizeBytes <= INLINE_FILM_BYTES_MAX))
  const hasAddress = delivery === 'uri' || (delivery !== 'inline' && type === 'video')
  return {
    type,
    mime_type: mediaType,
    ...(isInline ? { data: new BlobText(blob) } : {}),
    ...(hasAddress ? { uri: downloadUri(baseUrl, id) } : {}),
  }
}

function deliveryOf({ request }: Job): string | undefined {
  const options = request.vendorOptions['google']
  const delivery = typeof options === 'object' && options !== null && 'delivery' in options ? options.delivery : undefined
  return typeof delivery === 'string' ? delivery : undefined
}

function kindOf(mediaType: string): 'image' | 'video' {
  return mediaType.startsWith('video/') ? 'video' : 'image'
}

type Counts = readonly (readonly [modality: 'text' | 'image' | 'video', tokens: number])[]

/** What a picture that is given counts as where a model has no number of its own. */
const PICTURE_TOKENS = 258
/** What a second of film counts as with Gemini Omni. */
const VIDEO_TOKENS_PER_SECOND = 5792

function usageOf(answer: GenerationAnswer): Fields {
  const [input, output] = [inputCounts(answer), outputCounts(answer)]
  return {
    total_input_tokens: total(input),
    total_output_tokens: total(output),
    total_tokens: total(input) + total(output),
    total_thought_tokens: 0,
    total_cached_tokens: 0,
    total_tool_use_tokens: 0,
    input_tokens_by_modality: byModality(input),
    output_tokens_by_modality: byModality(output),
  }
}

function inputCounts({ job: { order }, model: { limits } }: GenerationAnswer): Counts {
  const perPicture = (limits.kind === 'image' ? limits.tokens?.perInputImage : undefined) ?? PICTURE_TOKENS
  const pictures = order.inputs.filter(({ mediaType }) => kindOf(mediaType) === 'image').length
  return [
    ['text', estimateTokens(order.prompt)],
    ['image', pictures * perPicture],
  ]
}

function outputCounts({ job: { order, state }, model: { limits }, media }: GenerationAnswer): Counts {
  if (state.name !== 'succeeded') return []
  const text = state.usage['output-text-token'] ?? estimateTokens(state.text ?? '')
  if (order.output.kind === 'video') {
    return [
      ['text', text],
      ['video', media.length * order.output.durationSeconds * VIDEO_TOKENS_PER_SECOND],
    ]
  }
  const perPicture = limits.kind === 'image' ? (limits.tokens?.perOutputImage[order.output.resolution] ?? 0) : 0
  return [
    ['text', text],
    ['image', state.usage['output-image-token'] ?? media.length * perPicture],
  ]
}

function total(counts: Counts): number {
  return counts.reduce((sum, [, tokens]) => sum + tokens, 0)
}

function byModality(counts: Counts): LightJson {
  return counts.filter(([, tokens]) => tokens > 0).map(([modality, tokens]) => ({ modality, tokens }))
}
