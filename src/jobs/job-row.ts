import assert from 'node:assert/strict'
import { GatewayError } from '../core/errors.ts'
import type { AccountId, Instant, JobId, KeyId, Mode } from '../core/ids.ts'
import { isFinished, type Job, type JobState } from '../core/job.ts'
import { nanos, type Nanos } from '../core/money.ts'
import type { PriceLine, Quote } from '../core/price.ts'

/** A job as its table keeps it: what is searched by in columns, the rest as JSON in `body`. */
export interface JobRow {
  readonly id: JobId
  readonly account_id: AccountId
  readonly key_id: KeyId
  readonly mode: Mode
  readonly model: string
  readonly kind: Job['order']['output']['kind']
  readonly state: JobState['name']
  readonly version: number
  readonly run_after: Instant
  readonly created_at: Instant
  readonly finished_at: Instant | null
  readonly deleted_at: Instant | null
  readonly body: string
}

/** Money inside the body is a decimal string: JSON has no integers of 64 bits. */
type Stored<Type> = Type extends Nanos ? string : Type extends object ? { readonly [Key in keyof Type]: Stored<Type[Key]> } : Type
type Body = Pick<Job, 'endpoint' | 'request' | 'order' | 'adjustments' | 'timeline'> & {
  readonly quote: Stored<Quote>
  readonly state: Exclude<JobState, { readonly name: 'succeeded' }> | StoredSucceeded
}
type Succeeded = JobState & { readonly name: 'succeeded' }
type StoredSucceeded = Omit<Succeeded, 'chargedNanos'> & { readonly chargedNanos: string }

export function toRow(job: Job): JobRow {
  return {
    id: job.id,
    account_id: job.accountId,
    key_id: job.keyId,
    mode: job.mode,
    model: job.order.model,
    kind: job.order.output.kind,
    state: job.state.name,
    version: job.version,
    run_after: job.runAfter,
    created_at: job.createdAt,
    finished_at: isFinished(job) ? finishedAt(job) : null,
    deleted_at: job.deletedAt ?? null,
    body: JSON.stringify(bodyOf(job)),
  }
}

/** The job a row holds. Throws `gateway_bug` when the row is not one this code could have written. */
export function fromRow(row: JobRow): Job {
  try {
    const body = readBody(row)
    return {
      id: row.id,
      accountId: row.account_id,
      keyId: row.key_id,
      mode: row.mode,
      endpoint: body.endpoint,
      request: body.request,
      order: body.order,
      adjustments: body.adjustments,
      quote: { ...body.quote, lines: body.quote.lines.map(readLine), maxNanos: readNanos(body.quote.maxNanos) },
      createdAt: row.created_at,
      runAfter: row.run_after,
      version: row.version,
      state: body.state.name === 'succeeded' ? { ...body.state, chargedNanos: readNanos(body.state.chargedNanos) } : body.state,
      timeline: body.timeline,
      ...(row.deleted_at === null ? {} : { deletedAt: row.deleted_at }),
    }
  } catch (error) {
    throw new GatewayError('gateway_bug', `The record of generation ${row.id} is damaged.`, { jobId: row.id, cause: error })
  }
}

/** The last thing that happened, or the moment it was last due when nothing was noted. */
function finishedAt({ timeline, runAfter }: Job): Instant {
  return timeline.at(-1)?.at ?? runAfter
}

function bodyOf({ endpoint, request, order, adjustments, quote, state, timeline }: Job): Body {
  return {
    endpoint,
    request,
    order,
    adjustments,
    quote: {
      ...quote,
      lines: quote.lines.map((line) => ({ ...line, unitNanos: String(line.unitNanos) })),
      maxNanos: String(quote.maxNanos),
    },
    state: state.name === 'succeeded' ? { ...state, chargedNanos: String(state.chargedNanos) } : state,
    timeline,
  }
}

/** Checks what a half-written or foreign body would lack. Its values were checked before they were saved. */
function readBody({ body: text, state, model }: JobRow): Body {
  const body = JSON.parse(text) as Body
  assert(typeof body.endpoint === 'string', 'endpoint')
  assert(typeof body.request.prompt === 'string' && typeof body.request.output.kind === 'string', 'request')
  assert(body.order.model === model && typeof body.order.output.kind === 'string' && Array.isArray(body.order.inputs), 'order')
  assert(Array.isArray(body.adjustments), 'adjustments')
  assert(Array.isArray(body.quote.lines) && typeof body.quote.maxUsage === 'object', 'quote')
  assert(Array.isArray(body.timeline), 'timeline')
  assert(body.state.name === state, `state is ${body.state.name} in the body and ${state} in the row`)
  if (body.state.name === 'running' || body.state.name === 'held') assert(typeof body.state.attempt.number === 'number', 'attempt')
  if (body.state.name === 'succeeded') assert(Array.isArray(body.state.artifacts), 'artifacts')
  if (body.state.name === 'failed') assert(typeof body.state.code === 'string', 'code')
  return body
}

function readLine(line: Stored<PriceLine>): PriceLine {
  return { ...line, unitNanos: readNanos(line.unitNanos) }
}

function readNanos(text: unknown): Nanos {
  assert(typeof text === 'string' && /^\d{1,19}$/.test(text), 'an amount of money is not a decimal string')
  return nanos(BigInt(text))
}
