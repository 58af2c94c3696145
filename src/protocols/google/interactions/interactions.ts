import type { Contract } from '../../../core/contract.ts'
import { generationHeaders } from '../../../core/generation-headers.ts'
import type { Answer, Endpoint, WireRequest, WireResponse } from '../../../core/protocol.ts'
import { generationOf } from '../generation.ts'
import { interactionOf } from './answer.ts'
import { interactionAnswer, interactionBody, interactionQuery } from './contract.ts'
import { interactionFields, jobIdIn, readInteraction } from './request.ts'
import { interactionStream } from './stream.ts'
import { readAs } from '../read.ts'

/**
 * `POST interactions`: a picture or a film by any model, at once, in the background, or as a stream. Its clients repeat a call up to
 * four times after 408, 409, 429 and every 5xx, so that nothing that has been ordered may answer with one of these: a generation that
 * failed is an interaction that says so.
 */
export const createInteraction: Endpoint = {
  name: 'google.createInteraction',
  body: 'json',
  access: 'key',
  contract: contractOf(
    ['POST /gemini/v1beta/interactions'],
    'Makes a picture or a film, or goes on from what an earlier interaction made.',
    { body: interactionBody, answerTypes: ['application/json', 'text/event-stream'] },
  ),
  fields: interactionFields,
  parse: readInteraction,
  render: (answer, wire) => render(answer, wire),
  stream: ({ baseUrl }) => interactionStream(baseUrl),
}

/** `GET interactions/ID`: how it is doing, and what it made; as a stream from the event on that the caller had last. */
export const getInteraction: Endpoint = {
  name: 'google.getInteraction',
  body: 'none',
  access: 'key',
  contract: contractOf(['GET /gemini/v1beta/interactions/{interaction}'], 'Tells how an interaction is doing and what it made.', {
    query: interactionQuery,
    answerTypes: ['application/json', 'text/event-stream'],
  }),
  parse: (wire) => ({ do: 'inspect', jobId: idIn(wire), ...(queryOf(wire).stream === true ? { stream: true } : {}) }),
  render: (answer, wire) => render(answer, wire, queryOf(wire).includeInput),
  stream: (wire) => interactionStream(wire.baseUrl, queryOf(wire).lastEventId),
}

/** `POST interactions/ID/cancel`: ends it if it runs; one that has ended stays as it is. */
export const cancelInteraction: Endpoint = {
  name: 'google.cancelInteraction',
  body: 'none',
  access: 'key',
  contract: contractOf(['POST /gemini/v1beta/interactions/{interaction}/cancel'], 'Ends an interaction that is still running.', {}),
  parse: (wire) => ({ do: 'cancel', jobId: idIn(wire) }),
  render: (answer, wire) => render(answer, wire),
}

/** `DELETE interactions/ID`: its words and its media are removed. */
export const deleteInteraction: Endpoint = {
  name: 'google.deleteInteraction',
  body: 'none',
  access: 'key',
  contract: {
    routes: ['DELETE /gemini/v1beta/interactions/{interaction}'],
    summary: 'Ends an interaction if it runs, and removes what it said and made.',
  },
  parse: (wire) => ({ do: 'delete-generation', jobId: idIn(wire) }),
  render: () => ({ status: 200, body: { json: {} } }),
}

function contractOf(routes: readonly string[], summary: string, more: Partial<Contract>): Contract {
  return { routes, summary, answer: interactionAnswer, ...more }
}

function render(answer: Answer, { baseUrl }: WireRequest, withInput = false): WireResponse {
  const generation = generationOf(answer)
  return { status: 200, headers: generationHeaders(generation.job), body: { json: interactionOf(generation, baseUrl, withInput) } }
}

function idIn({ params }: WireRequest): ReturnType<typeof jobIdIn> {
  return jobIdIn(params['interaction'] ?? '')
}

function queryOf({ query }: WireRequest) {
  return readAs(interactionQuery, query).value
}
