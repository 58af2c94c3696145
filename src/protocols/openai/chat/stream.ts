import type { GatewayError } from '../../../core/errors.ts'
import type { LightJson } from '../../../core/light-json.ts'
import { generationHeaders } from '../generation-headers.ts'
import type { Frame, GenerationAnswer, StreamRenderer, WireRequest } from '../../../core/protocol.ts'
import { chatOptions, type ChatOptions } from './request.ts'
import { envelope, finishReason, pictureChoices, pictureFields, usageOf, type Choice } from './answer.ts'
import { errorBody, troubleIn } from '../errors.ts'
import { endOf, narrate } from './video-narration.ts'

const DONE: Frame = ['data: [DONE]\n\n']

/** Server-sent events. A video's making is told as it happens; pictures come whole, one delta for each choice. */
export function streamChat(wire: WireRequest): StreamRenderer {
  const options = chatOptions(wire)
  const narration = narrate()
  let opened: GenerationAnswer | undefined
  let told = ''

  const tell = (text: string): readonly Frame[] => {
    told += text
    const answer = opened
    return answer ? pieces(text).map((content) => delta(answer, 0, { content })) : []
  }
  const end = (answer: GenerationAnswer, choices: readonly Choice[]): readonly Frame[] => [
    ...choices.map((choice, index) => delta(answer, index, {}, finishReason(choice))),
    ...(options.includeUsage ? [chunk(answer, { choices: [], usage: usageOf(answer, choices) })] : []),
    DONE,
  ]

  return {
    mediaType: 'text/event-stream; charset=utf-8',
    headers: ({ job }) => generationHeaders(job),
    opened(answer) {
      opened = answer
      const count = isVideo(answer) ? 1 : options.choices
      const first = Array.from({ length: count }, (_, index) => delta(answer, index, { role: 'assistant', content: '' }))
      return isVideo(answer) ? [...first, ...tell(narration.began(answer))] : first
    },
    progressed(progress) {
      return opened && isVideo(opened) ? tell(narration.progressed(progress)) : []
    },
    finished(answer) {
      if (isVideo(answer)) {
        const last = tell(narration.ended(answer).trimEnd())
        return [...last, ...end(answer, [{ text: told, pictures: [], ...endOf(answer) }])]
      }
      const trouble = troubleIn(answer)
      if (trouble) return broken(trouble)
      const choices = pictureChoices(answer, options)
      return [...choices.flatMap((choice, index) => choiceFrames(answer, choice, index, options)), ...end(answer, choices)]
    },
    failed(error) {
      if (!opened || !isVideo(opened)) return broken(error)
      const text = tell(narration.broke(error.message).trimEnd())
      const refused = error.code === 'content_refused' ? { refusal: error.message } : {}
      return [...text, ...end(opened, [{ text: told, pictures: [], ...refused }])]
    },
  }
}

function choiceFrames(answer: GenerationAnswer, choice: Choice, index: number, { pictures: format }: ChatOptions): readonly Frame[] {
  const { text, pictures, refusal } = choice
  const frames = pieces(text).map((content) => delta(answer, index, { content }))
  if (refusal !== undefined) return [...frames, delta(answer, index, { refusal })]
  if (pictures.length === 0 || format === 'markdown') return frames
  // The words went out as a delta of their own; in the pictures' delta they would be read twice.
  return [...frames, delta(answer, index, { content: '', ...pictureFields({ text: '', pictures }, format) })]
}

/** Some readers of streams take no line above 128 KiB; 16,384 characters are less, however they are written. Never parts a character. */
function pieces(text: string): readonly string[] {
  return text.match(/.{1,16384}/gsu) ?? []
}

function delta(answer: GenerationAnswer, index: number, content: LightJson, finish: string | null = null): Frame {
  return chunk(answer, { choices: [{ index, delta: content, logprobs: null, finish_reason: finish }] })
}

function chunk(answer: GenerationAnswer, content: { readonly [key: string]: LightJson }): Frame {
  return event({ ...envelope(answer, 'chat.completion.chunk'), ...content })
}

/** OpenAI's clients raise when an event carries `error`; a reader without a client still finds the end. */
function broken(error: GatewayError): readonly Frame[] {
  return [event(errorBody(error)), DONE]
}

function event(json: LightJson): Frame {
  return ['data: ', { json }, '\n\n']
}

function isVideo({ job }: GenerationAnswer): boolean {
  return job.order.output.kind === 'video'
}
