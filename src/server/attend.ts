import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { asGatewayError, GatewayError } from '../core/errors.ts'
import type { GenerateIntent, Match, Protocol, WireCall, WireRequest, WireResponse } from '../core/protocol.ts'
import { readBody } from './body.ts'
import { baseUrlOf, idempotencyKeyOf, prefersAsync, readCall } from './call.ts'
import type { Reachability } from './call.ts'
import type { House, Visit } from './house.ts'
import { ownPage } from './pages.ts'
import type { OwnPages } from './pages.ts'
import { CallerGone, Reply } from './reply.ts'
import type { After } from './reply.ts'
import { sendStream } from './stream.ts'
import { sendAnswer } from './write.ts'

/** What attending to calls takes, the same for all of them. */
export interface Desk {
  readonly house: House
  readonly log: Logger
  readonly reachability: Reachability
  readonly pages: OwnPages
  readonly bodySizeMaxBytes: number
  readonly after: After
  isClosing(): boolean
}

/** One call and what becomes known of it on its way. */
interface Attendance {
  readonly call: WireCall
  readonly reply: Reply
  readonly request: IncomingMessage
  protocol?: Protocol
  match?: Match
  wire?: WireRequest
  /** What went wrong, for the log line. */
  error?: GatewayError
}

/** Serves one call from its first byte to its log line. Never throws. */
export async function attend(desk: Desk, request: IncomingMessage, response: ServerResponse, rawUrl: string): Promise<void> {
  const startedAt = desk.house.now()
  const reply = new Reply(request, response, {
    requestId: desk.house.newRequestId(),
    after: desk.after,
    elapsedMs: () => desk.house.now() - startedAt,
  })
  const attendance: Attendance = { call: readCall(request, rawUrl), reply, request }
  try {
    await answer(desk, attendance)
  } catch (error) {
    await refuse(desk, attendance, error)
  }
  report(desk, attendance, desk.house.now() - startedAt)
}

async function answer(desk: Desk, attendance: Attendance): Promise<void> {
  const { house } = desk
  const { call, reply, request } = attendance
  if (call.method === 'OPTIONS') return await sendAnswer(house, reply, preflight(call), call.headers)
  const baseUrl = baseUrlOf(call, desk.reachability)
  const own = await ownPage(call, baseUrl, desk.pages)
  if (own) return await sendAnswer(house, reply, own, call.headers)
  const match = findEndpoint(house, attendance)
  if (desk.isClosing())
    throw new GatewayError('shutting_down', 'The gateway is shutting down. Try again in a moment.', { retryAfterSeconds: 5 })
  const visit = await admit(house, attendance, match, baseUrl)
  // Only now: strangers get no memory and no disk of ours.
  const body = await readBody(request, match.endpoint, { house, sizeMaxBytes: desk.bodySizeMaxBytes })
  const wire: WireRequest = { ...call, params: match.params, body, baseUrl }
  attendance.wire = wire
  const intent = match.endpoint.parse(wire)
  if (intent.do === 'generate' && intent.wait !== 'accepted' && prefersAsync(call)) {
    return await sendAnswer(house, reply, await acceptedLater(house, visit, intent, wire), call.headers)
  }
  if ((intent.do === 'generate' || intent.do === 'inspect') && intent.stream && match.endpoint.stream) {
    const trouble = await sendStream(house, reply, { visit, intent, renderer: match.endpoint.stream(wire), after: desk.after })
    if (trouble) note(desk, attendance, trouble)
    return
  }
  const done = await house.perform(visit, intent)
  await sendAnswer(house, reply, match.endpoint.render(done, wire), call.headers)
}

/** A synchronous call whose caller would rather ask again: it is answered when the work is taken on, whatever the dialect. */
async function acceptedLater(house: House, visit: Visit, intent: GenerateIntent, wire: WireRequest): Promise<WireResponse> {
  const done = await house.perform(visit, { ...intent, wait: 'accepted', stream: false })
  const { headers, body } = house.renderAccepted(done, wire)
  // 202 even for work that another call has ended: the caller asked for a place to look at, and gets one every time.
  return { status: 202, headers: { ...headers, 'preference-applied': 'respond-async' }, body }
}

function findEndpoint(house: House, attendance: Attendance): Match {
  for (const protocol of house.protocols) {
    const match = protocol.match(attendance.call)
    if (!match) continue
    attendance.protocol = protocol
    attendance.match = match
    if (protocol.durationHeader !== undefined) attendance.reply.tellDurationIn(protocol.durationHeader)
    return match
  }
  throw new GatewayError('not_found', 'There is nothing at this address.')
}

async function admit(house: House, { call, reply, protocol }: Attendance, { endpoint }: Match, baseUrl: string): Promise<Visit> {
  const caller = await house.identify(protocol?.credential(call), endpoint.access, call)
  const idempotencyKey = idempotencyKeyOf(call)
  return {
    ...(caller ? { caller } : {}),
    access: endpoint.access,
    endpoint: endpoint.name,
    requestId: reply.requestId,
    baseUrl,
    headers: call.headers,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    strict: call.headers['x-laterna-strict'] === 'true',
    signal: reply.signal,
  }
}

/** Answers with an error in the caller's own dialect, or cuts the connection when an answer has already begun. */
async function refuse(desk: Desk, attendance: Attendance, thrown: unknown): Promise<void> {
  const { reply, protocol, match, wire, call } = attendance
  if (thrown instanceof CallerGone || reply.signal.aborted) return
  const error = asGatewayError(thrown)
  note(desk, attendance, error)
  if (reply.begun) return reply.cut()
  try {
    await sendAnswer(desk.house, reply, protocol ? protocol.renderError(error, match, wire) : plainError(error), call.headers)
  } catch (second) {
    if (second instanceof CallerGone) return
    note(desk, attendance, asGatewayError(second))
    reply.cut()
  }
}

/** When no dialect is known: a shape that every client library can show. */
function plainError(error: GatewayError): WireResponse {
  return {
    status: error.rule.httpStatus,
    body: { json: { error: { message: error.message, type: error.code, param: null, code: error.code } } },
  }
}

/** Keeps the error for the log line; what is not the caller's doing is also logged with its cause, once. */
function note({ log }: Desk, attendance: Attendance, error: GatewayError): void {
  attendance.error = error
  if (error.rule.blame === 'caller') return
  const { reply, match } = attendance
  const facts = {
    requestId: reply.requestId,
    endpoint: match?.endpoint.name,
    code: error.code,
    ...(error.details.jobId ? { jobId: error.details.jobId } : {}),
  }
  if (error.code === 'gateway_bug') log.error({ ...facts, err: error.details.cause ?? error }, 'a call failed through a fault of ours')
  else log.warn({ ...facts, reason: error.message, cause: causeOf(error) }, 'a call failed')
}

/** Causes may hold what a provider said about a prompt; the log gets names and numbers only. */
function causeOf({ details: { cause } }: GatewayError): string | undefined {
  if (cause instanceof GatewayError) return `${cause.code}: ${cause.message}`
  if (cause instanceof Error) return [cause.name, (cause as NodeJS.ErrnoException).code].filter(Boolean).join(' ')
  if (typeof cause === 'object' && cause !== null && 'status' in cause) return `upstream status ${String(cause.status)}`
  return typeof cause === 'string' ? cause.slice(0, 200) : undefined
}

/** One line for every call. Never a query, a header, a body, or a word of a prompt. */
function report({ log }: Desk, { call, reply, request, match, error }: Attendance, durationMs: number): void {
  const gone = reply.signal.aborted
  log.info(
    {
      requestId: reply.requestId,
      method: request.method,
      endpoint: match?.endpoint.name ?? addressOf(call),
      status: reply.begun ? reply.status : 499,
      durationMs,
      bytes: reply.bytesSent,
      ...(error ? { code: error.code } : {}),
      ...(gone ? { hungUp: true } : {}),
    },
    gone ? 'the caller hung up' : 'answered',
  )
}

/** Where somebody knocked in vain. Whatever looks like a key is left out. */
function addressOf({ path }: WireCall): string {
  return path.replace(/sk-[\w-]+|[\w-]{32,}/g, '…').slice(0, 100)
}

/** Browsers may call with a key in a header; there are no cookies that a foreign page could misuse. */
function preflight({ headers }: WireCall): WireResponse {
  const wanted = headers['access-control-request-headers'] ?? ''
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      'access-control-allow-headers': /^[\w, -]{1,1000}$/.test(wanted) ? wanted : 'authorization, content-type, x-api-key',
      'access-control-max-age': '86400',
    },
    body: { text: '', mediaType: 'text/plain' },
  }
}
