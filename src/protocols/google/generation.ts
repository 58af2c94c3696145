import { GatewayError } from '../../core/errors.ts'
import type { Succeeded } from '../../core/job.ts'
import type { Answer, GenerationAnswer, Match, WireResponse } from '../../core/protocol.ts'
import { errorOfJob, renderError } from './errors.ts'

/** The answer as one about a generation. Another kind here means the gateway answered a question nobody asked. */
export function generationOf(answer: Answer): GenerationAnswer {
  if (answer.about === 'generation') return answer
  throw new GatewayError('gateway_bug', 'Something went wrong on our side.', { cause: `a generation was expected, not ${answer.about}` })
}

/** Renders a generation that succeeded; one that did not becomes the error it ended with. */
export function finished({ job: { id, state } }: GenerationAnswer, match: Match, render: (state: Succeeded) => WireResponse): WireResponse {
  return state.name === 'succeeded' ? render(state) : renderError(errorOfJob(id, state), match)
}
