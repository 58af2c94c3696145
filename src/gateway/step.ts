import { collect } from '../blobs/index.ts'
import { findModel } from '../catalog/index.ts'
import type { Artifact } from '../core/artifact.ts'
import { asGatewayError, GatewayError } from '../core/errors.ts'
import { advance, type Attempt, type Job, type JobState, type TimelineEvent } from '../core/job.ts'
import type { Route } from '../core/model.ts'
import { chargeWithin } from '../core/price.ts'
import type { Connection, Done, Outcome } from '../core/provider.ts'
import * as jobs from '../jobs/index.ts'
import * as ledger from '../ledger/index.ts'
import { usageOf } from '../policy/index.ts'
import { afterFailure, firstRoute, retryDelayMs } from '../router/index.ts'
import { routesFor } from './accept.ts'
import { asOrdered } from './convert.ts'
import { downloadFor, type Tools } from './tools.ts'

/** How long an order of unknown outcome keeps the caller's money before it is given back. */
const HELD_MS_MAX = 24 * 60 * 60 * 1000
const HELD_ASK_EVERY_MS = 5 * 60 * 1000

/**
 * Carries a job one step forward and returns it as saved. Each step ends in one commit, so a crash repeats one step
 * at most. Only upstream trouble can fail a job: what goes wrong in our own storage is thrown, and the step is run
 * again later. When the signal aborts, the job is left as it is.
 */
export async function step(tools: Tools, job: Job, signal: AbortSignal): Promise<Job> {
  switch (job.state.name) {
    case 'queued':
      return await start(tools, job)
    case 'running':
      return await run(tools, job, job.state.attempt, signal)
    case 'held':
      return await reconcile(tools, job, job.state, signal)
    default:
      return job
  }
}

/**
 * Called once when a worker takes up a job. An order that left before a crash and was never answered may be running:
 * it is ordered again only where that costs nothing, else its outcome has to be found out.
 */
export async function takeUp(tools: Tools, job: Job): Promise<Job> {
  if (job.state.name !== 'running' || job.state.attempt.stage !== 'ordered') return job
  const { attempt } = job.state
  if (tools.connections.get(attempt.route.provider)?.repeatable ?? false) return job
  const now = tools.now()
  return await save(
    tools,
    job,
    { name: 'held', attempt, since: now },
    { runAfter: now, event: { at: now, event: 'held', note: 'interrupted' } },
  )
}

async function start(tools: Tools, job: Job): Promise<Job> {
  const route = firstRoute(routesFor(findModel(job.order.model), job.mode), isConnected(tools))
  if (!route) return await end(tools, job, { name: 'failed', code: 'no_provider', message: 'No provider for this model is connected.' })
  return await markOrdered(tools, job, { number: 1, route, stage: 'ordered', pollFailures: 0 })
}

async function run(tools: Tools, job: Job, attempt: Attempt, signal: AbortSignal): Promise<Job> {
  if (attempt.stage === 'planned') return await markOrdered(tools, job, { ...attempt, stage: 'ordered' })
  const result = await askProvider(tools, job, attempt, signal).catch(asTrouble)
  if (result instanceof GatewayError) return signal.aborted ? job : await afterTrouble(tools, job, attempt, result)
  if (result.status === 'pending') return await wait(tools, job, attempt, result)
  return await settle(tools, job, attempt, result)
}

/** The commit before the order leaves. If the process dies after it, `ordered` without an answer says so. */
async function markOrdered(tools: Tools, job: Job, attempt: Attempt): Promise<Job> {
  return await save(
    tools,
    job,
    { name: 'running', attempt },
    { event: { at: tools.now(), event: 'ordered', note: attempt.route.provider } },
  )
}

interface Made {
  readonly status: 'made'
  readonly done: Done
  readonly artifacts: readonly Artifact[]
}
type Pending = Outcome & { readonly status: 'pending' }

/** The only part of a step that talks to the outside: the provider, then the files it made. */
async function askProvider(tools: Tools, job: Job, attempt: Attempt, signal: AbortSignal): Promise<Pending | Made> {
  const connection = tools.connections.get(attempt.route.provider)
  if (!connection) throw new GatewayError('upstream_busy', 'The provider is not connected at the moment.')
  const outcome = await ask(tools, job, { attempt, connection, signal })
  return outcome.status === 'pending' ? outcome : await take(tools, job, outcome, signal)
}

async function ask(tools: Tools, job: Job, at: { attempt: Attempt; connection: Connection; signal: AbortSignal }): Promise<Outcome> {
  const { attempt, connection, signal } = at
  if (attempt.ticket !== undefined && connection.poll) return await connection.poll(attempt.ticket, signal)
  return await connection.submit({
    order: job.order,
    upstreamModel: attempt.route.upstreamModel,
    orderKey: orderKeyOf(job, attempt.route),
    signal,
    read: async (input) => await tools.blobs.read(input.blob),
    report: (progress) => tools.progress.report(job.id, { ...progress, ...(attempt.number > 1 ? { retrying: true } : {}) }),
  })
}

async function take(tools: Tools, job: Job, done: Done, signal: AbortSignal): Promise<Made> {
  const artifacts = await collect(tools.blobs, downloadFor(tools, 'upstream', signal), done.media, {
    jobId: job.id,
    createdAt: tools.now(),
  })
  return { status: 'made', done, artifacts: await asOrdered(tools, job, artifacts) }
}

async function wait(tools: Tools, job: Job, attempt: Attempt, { ticket, pollAfterMs }: Pending): Promise<Job> {
  const now = tools.now()
  const event = attempt.stage === 'ticketed' ? {} : { event: { at: now, event: 'ticketed' as const } }
  return await save(
    tools,
    job,
    { name: 'running', attempt: { ...attempt, stage: 'ticketed', ticket, pollFailures: 0 } },
    { ...event, runAfter: now + pollAfterMs },
  )
}

/** The commit that ends the job captures what is owed: state and money together or not at all. */
async function settle(tools: Tools, job: Job, attempt: Attempt, { done, artifacts }: Made): Promise<Job> {
  const delivered = { artifacts: artifacts.length, ...(done.text === undefined ? {} : { text: done.text }) }
  const usage = { ...usageOf(findModel(job.order.model), job.order, delivered), ...(artifacts.length > 0 ? done.usage : {}) }
  const chargedNanos = chargeWithin(job.quote, usage)
  const now = tools.now()
  const succeeded: JobState = {
    name: 'succeeded',
    servedBy: attempt.route,
    artifacts,
    filtered: done.filtered ?? [],
    usage,
    chargedNanos,
    ...(done.text === undefined ? {} : { text: done.text }),
    ...(done.report === undefined ? {} : { report: done.report }),
    ...(done.coverage === undefined ? {} : { coverage: done.coverage }),
  }
  const finished = await tools.db.write(async (tx) => {
    await ledger.capture(tx, job.id, chargedNanos, now)
    return await jobs.replace(tx, job, advance(job, succeeded, { event: { at: now, event: 'succeeded' } }), 'drop')
  })
  return announce(tools, finished)
}

async function afterTrouble(tools: Tools, job: Job, attempt: Attempt, error: GatewayError): Promise<Job> {
  const routes = routesFor(findModel(job.order.model), job.mode)
  const repeatable = tools.connections.get(attempt.route.provider)?.repeatable ?? false
  const next = afterFailure(attempt, error.code, routes, { isConnected: isConnected(tools), repeatable })
  const now = tools.now()
  tools.log.warn({ jobId: job.id, code: error.code, next: next.move, attempt: attempt.number, err: error.cause }, 'trouble with a provider')
  switch (next.move) {
    case 'ask-again': {
      const asking = { ...attempt, pollFailures: attempt.pollFailures + 1 }
      return await save(tools, job, { name: 'running', attempt: asking }, { runAfter: now + retryDelayMs(attempt.pollFailures) })
    }
    case 'order': {
      tools.progress.report(job.id, { fraction: 0, retrying: true })
      const again: Attempt = { number: attempt.number + 1, route: next.route, stage: 'planned', pollFailures: 0 }
      return await save(
        tools,
        job,
        { name: 'running', attempt: again },
        { runAfter: now + retryDelayMs(attempt.number), event: { at: now, event: 'retried', note: error.code } },
      )
    }
    case 'hold':
      return await save(
        tools,
        job,
        { name: 'held', attempt, since: now },
        { runAfter: now + HELD_ASK_EVERY_MS, event: { at: now, event: 'held', note: error.code } },
      )
    case 'give-up':
      return await end(tools, job, { name: 'failed', code: error.code, message: error.message, attempt })
  }
}

/** Finds out what became of an order nobody answered for. After a day the money goes back. */
async function reconcile(tools: Tools, job: Job, held: Held, signal: AbortSignal): Promise<Job> {
  const { attempt } = held
  const found = await findOut(tools, job, attempt, signal).catch(asTrouble)
  if (found === 'never-received') {
    return await end(tools, job, {
      name: 'failed',
      code: 'upstream_busy',
      message: 'The provider never received this order. Nothing was charged.',
      attempt,
    })
  }
  if (found instanceof GatewayError) return signal.aborted ? job : await stayHeld(tools, job, held, found)
  if (found.status === 'made') return await settle(tools, job, attempt, found)
  const known: Attempt = { ...attempt, stage: 'ticketed', ticket: found.ticket }
  return await save(tools, job, { ...held, attempt: known }, { runAfter: tools.now() + Math.max(found.pollAfterMs, HELD_ASK_EVERY_MS) })
}

type Held = JobState & { readonly name: 'held' }

async function stayHeld(tools: Tools, job: Job, held: Held, error: GatewayError): Promise<Job> {
  const { attempt } = held
  const isDefinite = error.rule.blame === 'caller' || error.code === 'upstream_rejected'
  if (isDefinite) return await end(tools, job, { name: 'failed', code: error.code, message: error.message, attempt })
  if (tools.now() - held.since >= HELD_MS_MAX) {
    return await end(tools, job, {
      name: 'failed',
      code: 'outcome_unknown',
      message: 'The provider never told what became of this generation. Nothing was charged.',
      attempt,
    })
  }
  return await save(tools, job, held, { runAfter: tools.now() + HELD_ASK_EVERY_MS })
}

async function findOut(tools: Tools, job: Job, attempt: Attempt, signal: AbortSignal): Promise<Pending | Made | 'never-received'> {
  const connection = tools.connections.get(attempt.route.provider)
  if (!connection) throw new GatewayError('upstream_busy', 'The provider is not connected at the moment.')
  if (attempt.ticket !== undefined) return await askProvider(tools, job, attempt, signal)
  if (!connection.find) throw new GatewayError('outcome_unknown', 'The provider cannot be asked.')
  const outcome = await connection.find(orderKeyOf(job, attempt.route), signal)
  if (!outcome) return 'never-received'
  return outcome.status === 'done' ? await take(tools, job, outcome, signal) : outcome
}

/** Ends a job that made nothing, and gives all the money back in the same commit. */
export async function end(tools: Tools, job: Job, state: JobState & { readonly name: 'failed' | 'canceled' }): Promise<Job> {
  const now = tools.now()
  const event: TimelineEvent = { at: now, event: state.name, ...(state.name === 'failed' ? { note: state.code } : {}) }
  const ended = await tools.db.write(async (tx) => {
    await ledger.release(tx, job.id, now)
    return await jobs.replace(tx, job, advance(job, state, { event }), 'drop')
  })
  return announce(tools, ended)
}

async function save(
  tools: Tools,
  job: Job,
  state: JobState,
  change: { readonly runAfter?: number; readonly event?: TimelineEvent },
): Promise<Job> {
  const lease = (change.runAfter ?? 0) > tools.now() ? 'drop' : 'keep'
  const saved = await tools.db.write((tx) => jobs.replace(tx, job, advance(job, state, change), lease))
  tools.bell.rangForJob(job.id)
  return saved
}

function announce(tools: Tools, job: Job): Job {
  tools.progress.forget(job.id)
  tools.bell.rangForJob(job.id)
  return job
}

/** What our own disk cannot do at the moment. It is no fault of the provider's, and paid work must not be lost to it. */
const STORAGE_TROUBLE = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE'])

/** Throws trouble with our own storage on; whatever else was thrown is the provider's, or a bug in how we speak to it. */
function asTrouble(error: unknown): GatewayError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (STORAGE_TROUBLE.has(code) && !(error instanceof GatewayError)) throw error
  return asGatewayError(error)
}

function orderKeyOf(job: Job, route: Route): string {
  return `${job.id}-${route.provider}-${route.upstreamModel}`
}

function isConnected(tools: Tools): (provider: string) => boolean {
  return (provider) => tools.connections.has(provider)
}
