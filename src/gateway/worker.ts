import { models } from '../catalog/index.ts'
import { isFinished, type Job } from '../core/job.ts'
import type { JobId } from '../core/ids.ts'
import type { GatewayError } from '../core/errors.ts'
import type { Transaction } from '../db/database.ts'
import * as jobs from '../jobs/index.ts'
import { retryDelayMs } from '../router/index.ts'
import { step, takeUp } from './step.ts'
import type { Tools } from './tools.ts'

export interface WorkerOptions {
  /** Names the holder of leases: different for every process. */
  readonly owner: string
  /** How many jobs are carried at once. Waiting for an upstream is cheap, so there are many. */
  readonly slots: number
  readonly leaseMs: number
}

export interface Worker {
  /** Stops taking up work, gives running steps `graceMs` to finish, then stops them. Their jobs go on after a restart. */
  stop(graceMs: number): Promise<void>
}

const IDLE_MS = 1_000
/** The rest is kept for pictures: a queue of films must not make everyone else wait for its end. */
const FILM_SHARE = 0.75
const FILM_MODELS = models.filter(({ limits }) => limits.kind === 'video').map(({ id }) => id)

/** Takes up due jobs and carries each from step to step while its lease is renewed. */
export function startWorker(tools: Tools, options: WorkerOptions): Worker {
  const stopping = new AbortController()
  const aborting = new AbortController()
  const running = new Map<JobId, Promise<void>>()
  const films = new Set<JobId>()
  const filmSlots = Math.max(1, Math.floor(options.slots * FILM_SHARE))
  const carryOne = (claimed: Job): void => {
    const before = running.get(claimed.id)
    const work = (before ? carryAfter(before, claimed) : carry(tools, claimed, aborting.signal)).finally(() => {
      if (running.get(claimed.id) === work) {
        running.delete(claimed.id)
        films.delete(claimed.id)
      }
      tools.bell.rangForWork()
    })
    running.set(claimed.id, work)
    if (claimed.order.output.kind === 'video') films.add(claimed.id)
  }
  /** A lease can run out in our own hands, when the clock jumps or the machine slept: what is in hand is not begun anew. */
  const carryAfter = async (before: Promise<void>, claimed: Job): Promise<void> => {
    await before
    const job = await look(tools, (tx) => jobs.find(tx, claimed.id))
    if (job) await carry(tools, job, aborting.signal)
  }
  const claim = async (limit: number, exceptModels: readonly string[]): Promise<void> => {
    if (limit <= 0) return
    const now = tools.now()
    const lease = { owner: options.owner, now, leaseUntil: now + options.leaseMs, limit, exceptModels }
    const damaged = (error: GatewayError): void =>
      tools.log.error({ err: error }, 'a generation cannot be read and is left alone until its lease ends')
    for (const job of await tools.db.write((tx) => jobs.claim(tx, { ...lease, damaged }))) carryOne(job)
  }
  const claimDue = async (): Promise<void> => {
    await claim(Math.min(options.slots - running.size, filmSlots - films.size), [])
    await claim(options.slots - running.size, FILM_MODELS)
  }
  const isFull = (): boolean => running.size >= options.slots || films.size >= filmSlots
  const claiming = repeat(stopping.signal, async () => {
    await claimDue().catch((error: unknown) => tools.log.error({ err: error }, 'could not take up work'))
    await tools.bell.waitForWork(isFull() ? IDLE_MS : await idleMs(tools), stopping.signal)
  })
  const renewing = setInterval(() => void renew(tools, options, [...running.keys()]), options.leaseMs / 3)
  return {
    async stop(graceMs) {
      stopping.abort()
      await claiming
      const grace = setTimeout(() => aborting.abort(), graceMs)
      await Promise.all(running.values())
      clearTimeout(grace)
      clearInterval(renewing)
      await tools.db.write((tx) => jobs.dropLeases(tx, options.owner))
    },
  }
}

/** One job, step by step, until it is finished, has to wait, or the process stops. Never throws. */
async function carry(tools: Tools, claimed: Job, stopSignal: AbortSignal): Promise<void> {
  const canceled = new AbortController()
  const signal = AbortSignal.any([stopSignal, canceled.signal])
  const watch = watchForCancel(tools, claimed.id, canceled)
  let job: Job = claimed
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      await carryOn(tools, job, signal)
      break
    } catch (error) {
      if (error instanceof jobs.StaleJob) {
        canceled.abort() // Somebody else ended it.
        break
      }
      tools.log.error({ jobId: claimed.id, err: error }, 'a step failed on our side; it is run again')
      await tools.bell.waitForJob(claimed.id, retryDelayMs(failures), signal)
      job = (await look(tools, (tx) => jobs.find(tx, claimed.id))) ?? claimed // A stale copy is noticed when it is saved.
    }
  }
  watch.abort()
  if (canceled.signal.aborted) tools.progress.forget(claimed.id) // What was said after it ended.
}

async function carryOn(tools: Tools, claimed: Job, signal: AbortSignal): Promise<void> {
  let job = await takeUp(tools, claimed)
  while (!isFinished(job) && job.runAfter <= tools.now() && !signal.aborted) job = await step(tools, job, signal)
}

/** Stops the work in this process when someone else ended the job. */
function watchForCancel(tools: Tools, jobId: JobId, canceled: AbortController): AbortController {
  const watch = new AbortController()
  void repeat(watch.signal, async () => {
    await tools.bell.waitForJob(jobId, IDLE_MS * 5, watch.signal)
    const job = await look(tools, (tx) => jobs.find(tx, jobId))
    if (job?.state.name === 'canceled') canceled.abort()
  })
  return watch
}

async function renew(tools: Tools, { owner, leaseMs }: WorkerOptions, jobIds: readonly JobId[]): Promise<void> {
  if (jobIds.length === 0) return
  await tools.db
    .write((tx) => jobs.renew(tx, owner, jobIds, tools.now() + leaseMs))
    .catch((error: unknown) => {
      tools.log.error({ err: error }, 'leases could not be renewed')
    })
}

async function idleMs(tools: Tools): Promise<number> {
  const next = await look(tools, (tx) => jobs.nextDueAt(tx))
  return next === undefined ? IDLE_MS : Math.min(Math.max(next - tools.now(), 5), IDLE_MS)
}

/** Reads what is read again soon in any case: trouble with it is logged and otherwise waits for the next time. */
async function look<Found>(tools: Tools, query: (tx: Transaction) => Promise<Found>): Promise<Found | undefined> {
  try {
    return await tools.db.read(query)
  } catch (error) {
    tools.log.error({ err: error }, 'the database could not be read; it is tried again')
    return undefined
  }
}

async function repeat(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!signal.aborted) await work()
}
