import { GatewayError } from '../../../core/errors.ts'
import { isFinished } from '../../../core/job.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import type { Answer, GenerationAnswer, LinkedArtifact, WireRequest, WireResponse } from '../../../core/protocol.ts'
import type { PictureFormat } from './body.ts'
import { chatOptions, type ChatOptions } from './request.ts'
import { renderError, troubleIn } from '../errors.ts'
import { generationHeaders } from '../generation-headers.ts'
import { tokensOf } from '../usage.ts'
import { endOf, narrate, wholeNarration } from './video-narration.ts'

/** One of the answers a caller asked for with `n`. */
export interface Choice {
  readonly text: string
  readonly pictures: readonly LinkedArtifact[]
  /** Why there is nothing to see; the finish reason is then `content_filter`. */
  readonly refusal?: string
}

/** The whole answer, in the form every known reader of pictures in chats understands. */
export function renderChat(answer: Answer, wire: WireRequest): WireResponse {
  const generation = generationIn(answer)
  const options = chatOptions(wire)
  const trouble = troubleIn(generation)
  const isVideo = generation.job.order.output.kind === 'video'
  // A film that is still being made is no failure: its links tell the rest.
  const isGoingOn = isVideo && !isFinished(generation.job)
  if (trouble && !isGoingOn) return withDeclarations(renderError(trouble), generation)
  const choices = isVideo ? [videoChoice(generation)] : pictureChoices(generation, options)
  const json: LightJson = {
    ...envelope(generation, 'chat.completion'),
    choices: choices.map((choice, index) => ({
      index,
      message: messageOf(choice, options.pictures),
      logprobs: null,
      finish_reason: finishReason(choice),
    })),
    usage: usageOf(generation, choices),
  }
  return { status: 200, headers: generationHeaders(generation.job), body: { json } }
}

/** What every chunk and every whole answer begins with. */
export function envelope(
  { job }: GenerationAnswer,
  object: 'chat.completion' | 'chat.completion.chunk',
): { readonly [key: string]: LightJson } {
  return { id: `chatcmpl-${job.id}`, object, created: Math.floor(job.createdAt / 1000), model: job.request.model }
}

/** One choice with all pictures, or, when the caller asked for several, one picture each. */
export function pictureChoices({ job: { state }, media }: GenerationAnswer, { choices, pictures }: ChatOptions): readonly Choice[] {
  if (state.name !== 'succeeded') return []
  const refusal = state.filtered[0] ?? 'The pictures were withheld by the safety filter.'
  const groups = choices === 1 ? [media] : Array.from({ length: choices }, (_, index) => media.slice(index, index + 1))
  return groups.map((group) => {
    const text = [state.text ?? '', ...(pictures === 'markdown' ? group.map(({ watchUrl }) => `![image](${watchUrl})`) : [])]
    const seen = group.length > 0 || (state.filtered.length === 0 && state.text !== undefined)
    return { text: text.filter(Boolean).join('\n\n'), pictures: group, ...(seen ? {} : { refusal }) }
  })
}

export function finishReason({ refusal }: Choice): string {
  return refusal === undefined ? 'stop' : 'content_filter'
}

/** `images` for clients of OpenRouter, LiteLLM and Vercel, with links instead of base64 as `url`; `multi_mod_content` for those of AiHubMix. */
export function pictureFields({ text, pictures }: Choice, format: PictureFormat): { readonly [key: string]: LightJson } {
  const images = pictures.map(({ artifact: { blob, mediaType }, watchUrl }, index) => ({
    type: 'image_url',
    index,
    image_url: { url: format === 'url' ? watchUrl : new BlobText(blob, `data:${mediaType};base64,`) },
  }))
  const words = text === '' ? [] : [{ text, inlineData: {} }]
  const multi = [...words, ...pictures.map(inlinePart)]
  return {
    ...(format === 'all' || format === 'images' || format === 'url' ? { images } : {}),
    ...(format === 'all' || format === 'multi_mod_content' ? { multi_mod_content: multi } : {}),
  }
}

export function usageOf(answer: GenerationAnswer, choices: readonly Choice[]): LightJson {
  const { inputText, inputImage, outputText, outputImage } = tokensOf(answer, choices[0]?.text ?? '')
  return {
    prompt_tokens: inputText + inputImage,
    completion_tokens: outputText + outputImage,
    total_tokens: inputText + inputImage + outputText + outputImage,
    prompt_tokens_details: { cached_tokens: 0, text_tokens: inputText, image_tokens: inputImage },
    completion_tokens_details: { text_tokens: outputText, image_tokens: outputImage, reasoning_tokens: 0 },
  }
}

export function generationIn(answer: Answer): GenerationAnswer {
  if (answer.about !== 'generation') throw new GatewayError('gateway_bug', 'Something went wrong on our side.')
  return answer
}

function messageOf(choice: Choice, format: PictureFormat): LightJson {
  const { text, refusal } = choice
  if (refusal !== undefined) return { role: 'assistant', content: text || null, refusal, annotations: [] }
  const pictures = choice.pictures.length > 0 ? pictureFields(choice, format) : {}
  return { role: 'assistant', content: text, refusal: null, ...pictures, annotations: [] }
}

/**
 * Two copies under two names, because both are read. `text` is null, or Python readers take the part for words. The
 * second copy is written with a space before its value, so that `grep '"data":"'` finds the picture once.
 */
function inlinePart({ artifact: { blob, mediaType } }: LinkedArtifact): LightJson {
  return {
    text: null,
    inlineData: { data: new BlobText(blob), mimeType: mediaType },
    inline_data: { data: new BlobText(blob, '', true), mime_type: mediaType },
  }
}

function videoChoice(answer: GenerationAnswer): Choice {
  const { refusal } = endOf(answer)
  return { text: wholeNarration(narrate(), answer), pictures: [], ...(refusal === undefined ? {} : { refusal }) }
}

function withDeclarations(response: WireResponse, { job }: GenerationAnswer): WireResponse {
  return { ...response, headers: { ...generationHeaders(job), ...response.headers } }
}
