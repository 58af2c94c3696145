import type { GatewayError } from '../../../core/errors.ts'
import { generationHeaders } from '../../../core/generation-headers.ts'
import type { LightJson } from '../../../core/light-json.ts'
import type { Frame, GenerationAnswer, StreamRenderer } from '../../../core/protocol.ts'
import { interactionError } from '../errors.ts'
import { headOf, interactionOf, outputContents } from './answer.ts'

type Event = { readonly event_type: string; readonly [key: string]: LightJson }

/**
 * The events of an interaction. They are numbered, and the same each time it is watched, so that who was cut off can go on after the
 * last event it had. An error is an event as well; the clients do not try again after it.
 */
export function interactionStream(baseUrl: string, lastEventId = '0'): StreamRenderer {
  const skipped = Number(lastEventId) || 0
  let told = 0
  let begun: GenerationAnswer | undefined
  const frames = (events: readonly Event[]): readonly Frame[] =>
    events.flatMap((event) => {
      told += 1
      return told > skipped ? [frameOf(event, told)] : []
    })
  return {
    mediaType: 'text/event-stream',
    headers: ({ job }) => generationHeaders(job),
    opened: (answer) => {
      begun = answer
      return frames([{ event_type: 'interaction.created', interaction: { ...headOf(answer.job), status: 'in_progress' } }])
    },
    progressed: () => [],
    finished: (answer) => frames([...outputEvents(answer, baseUrl), completed(answer, baseUrl)]),
    failed: (error) => frames(begun ? failureEvents(error, begun) : [errorEvent(error)]),
  }
}

function frameOf({ event_type, ...rest }: Event, number: number): Frame {
  return [`event: ${event_type}\ndata: `, { json: { event_type, event_id: String(number), ...rest } }, '\n\n']
}

function outputEvents(answer: GenerationAnswer, baseUrl: string): readonly Event[] {
  const contents = outputContents(answer, baseUrl)
  if (contents.length === 0) return []
  return [
    { event_type: 'step.start', index: 0, step: { type: 'model_output' } },
    ...contents.map((delta): Event => ({ event_type: 'step.delta', index: 0, delta })),
    { event_type: 'step.stop', index: 0 },
  ]
}

/** Without the steps that came as events: media would travel twice. What came to nothing says here why. */
function completed(answer: GenerationAnswer, baseUrl: string): Event {
  const { input: _, steps, ...interaction } = interactionOf(answer, baseUrl)
  const cameToNothing = outputContents(answer, baseUrl).length === 0 && steps !== undefined
  return { event_type: 'interaction.completed', interaction: { ...interaction, ...(cameToNothing ? { steps } : {}) } }
}

function failureEvents(error: GatewayError, { job }: GenerationAnswer): readonly Event[] {
  const status = error.code === 'canceled' ? 'cancelled' : 'failed'
  const update = { event_type: 'interaction.status_update', interaction_id: `v1_${job.id}`, status }
  if (status === 'failed') return [update, errorEvent(error)]
  return [update, { event_type: 'interaction.completed', interaction: { ...headOf(job), status } }]
}

function errorEvent(error: GatewayError): Event {
  return { event_type: 'error', error: interactionError(error) }
}
