import type { Artifact } from '../../../core/artifact.ts'
import type { GatewayError } from '../../../core/errors.ts'
import type { Succeeded } from '../../../core/job.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import { estimateTokens } from '../../../core/price.ts'
import type { GenerationAnswer } from '../../../core/protocol.ts'
import { downloadUri } from '../files/files.ts'

/** How pictures are handed over: as bytes in the answer, or as the address of a file. */
export type Delivery = { readonly by: 'bytes' } | { readonly by: 'address'; readonly baseUrl: string }

/** The whole GenerateContentResponse of a generation that succeeded. */
export function contentResponse(answer: GenerationAnswer, state: Succeeded, delivery: Delivery): LightJson {
  const parts = partsOf(answer, state, delivery)
  return { candidates: [lastCandidate(answer, state, parts)], ...trailer(answer, usageOf(answer, state)) }
}

/** The same as the chunks of a stream: the text, each picture whole, and an end that carries the reason. */
export function contentChunks(answer: GenerationAnswer, state: Succeeded, delivery: Delivery): readonly LightJson[] {
  const before = trailer(answer, promptUsage(answer, state))
  const parts = partsOf(answer, state, delivery)
  const chunks = parts.map((part) => ({ candidates: [{ content: { role: 'model', parts: [part] }, index: 0 }], ...before }))
  const end = lastCandidate(answer, state, parts.length > 0 ? [{ text: '' }] : [])
  return [...chunks, { candidates: [end], ...trailer(answer, usageOf(answer, state)) }]
}

/** A prompt that was refused: HTTP 200 without candidates, as at Google. */
export function refusedPrompt(model: string | undefined, promptTokens: number | undefined): LightJson {
  const count = { promptTokenCount: promptTokens, totalTokenCount: promptTokens }
  return {
    promptFeedback: { blockReason: 'PROHIBITED_CONTENT' },
    ...(promptTokens === undefined ? {} : { usageMetadata: count }),
    ...(model === undefined ? {} : { modelVersion: model }),
  }
}

/** Whether an error is one this dialect tells as an answer and not as an error. */
export function isRefusedPrompt({ code }: GatewayError): boolean {
  return code === 'content_refused'
}

function partsOf({ media }: GenerationAnswer, { text }: Succeeded, delivery: Delivery): readonly LightJson[] {
  const words = text === undefined || text === '' ? [] : [{ text }]
  return [...words, ...media.map(({ artifact }) => picturePart(artifact, delivery))]
}

/** Clients send the signature back with the picture; those of Gemini 3 insist on there being one. */
function picturePart({ id, mediaType, blob }: Artifact, delivery: Delivery): LightJson {
  const picture =
    delivery.by === 'bytes'
      ? { inlineData: { mimeType: mediaType, data: new BlobText(blob) } }
      : { fileData: { mimeType: mediaType, fileUri: downloadUri(delivery.baseUrl, id) } }
  return { ...picture, thoughtSignature: Buffer.from(`laterna:${id}`).toString('base64') }
}

function lastCandidate({ media }: GenerationAnswer, { filtered, text }: Succeeded, parts: readonly LightJson[]): LightJson {
  if (media.length === 0 && filtered.length > 0) {
    return { content: {}, finishReason: 'IMAGE_SAFETY', finishMessage: filtered[0], index: 0 }
  }
  if (media.length === 0 && !text) {
    return { content: {}, finishReason: 'NO_IMAGE', finishMessage: 'No picture was made.', index: 0 }
  }
  return { content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }
}

function trailer({ job }: GenerationAnswer, usageMetadata: LightJson): { readonly [key: string]: LightJson } {
  return { usageMetadata, modelVersion: job.order.model, responseId: job.id }
}

type Counts = readonly (readonly [modality: 'TEXT' | 'IMAGE', tokens: number])[]

function usageOf(answer: GenerationAnswer, state: Succeeded): LightJson {
  const prompt = promptCounts(answer, state)
  const output: Counts = [
    ['TEXT', state.usage['output-text-token'] ?? estimateTokens(state.text ?? '')],
    ['IMAGE', state.usage['output-image-token'] ?? answer.media.length * pictureTokens(answer)],
  ]
  const [promptTokenCount, candidatesTokenCount] = [total(prompt), total(output)]
  return {
    promptTokenCount,
    candidatesTokenCount,
    thoughtsTokenCount: 0,
    totalTokenCount: promptTokenCount + candidatesTokenCount,
    promptTokensDetails: details(prompt),
    candidatesTokensDetails: details(output),
  }
}

function promptUsage(answer: GenerationAnswer, state: Succeeded): LightJson {
  const prompt = promptCounts(answer, state)
  return { promptTokenCount: total(prompt), totalTokenCount: total(prompt), promptTokensDetails: details(prompt) }
}

function promptCounts({ job, model }: GenerationAnswer, { usage }: Succeeded): Counts {
  const perPicture = model.limits.kind === 'image' ? (model.limits.tokens?.perInputImage ?? 0) : 0
  const pictures = job.order.inputs.length * perPicture
  const all = usage['input-token'] ?? estimateTokens(job.order.prompt) + pictures
  return [
    ['TEXT', Math.max(0, all - pictures)],
    ['IMAGE', Math.min(all, pictures)],
  ]
}

function pictureTokens({ job, model }: GenerationAnswer): number {
  return model.limits.kind === 'image' ? (model.limits.tokens?.perOutputImage[job.order.output.resolution] ?? 0) : 0
}

function total(counts: Counts): number {
  return counts.reduce((sum, [, tokens]) => sum + tokens, 0)
}

function details(counts: Counts): LightJson {
  return counts.filter(([, tokenCount]) => tokenCount > 0).map(([modality, tokenCount]) => ({ modality, tokenCount }))
}
