import { createHash } from 'node:crypto'
import { storeInput } from '../blobs/index.ts'
import { findModel, rehearsalRoute } from '../catalog/index.ts'
import type { Caller } from '../core/caller.ts'
import { GatewayError, placeOf } from '../core/errors.ts'
import type { Mode } from '../core/ids.ts'
import type { Job } from '../core/job.ts'
import type { Model, Route } from '../core/model.ts'
import type { GenerateIntent } from '../core/protocol.ts'
import type { Adjustment, GenerationRequest, Order, StoredInput } from '../core/request.ts'
import * as jobs from '../jobs/index.ts'
import * as ledger from '../ledger/index.ts'
import { checkBeforeInputs, fit, quoteOrder, rehearse } from '../policy/index.ts'
import { firstRoute } from '../router/index.ts'
import { goOn } from './go-on.ts'
import { inherit } from './inherit.ts'
import { atStored, resolveInputs } from './stored-inputs.ts'
import { downloadFor, newJobId, type Tools } from './tools.ts'
import { callerOf, type Visit } from './visit.ts'

/**
 * Takes a generation on: policy, price, hold and job in one commit, before anything leaves the process. A request
 * that is refused leaves nothing behind and costs nothing. The same idempotency key and request give the same job.
 */
export async function accept(tools: Tools, visit: Visit, wanted: GenerationRequest): Promise<Job> {
  const caller = callerOf(visit)
  const asked = await inherit(tools, caller.accountId, wanted)
  const model = findModel(asked.model)
  if (!firstRoute(routesFor(model, caller.mode), (provider) => tools.connections.has(provider))) throw noProvider(model)
  const request = await goOn(tools, caller.accountId, model, asked)
  checkBeforeInputs(model, request, request.inputs)
  const inputs = await storeInputs(tools, visit, request)
  const digest = digestOf(visit.endpoint, request, inputs)
  const earlier = await findEarlier(tools, caller, visit.idempotencyKey, digest)
  if (earlier) return earlier
  const job = draft(tools, visit, { caller, model, request, inputs })
  const saved = await tools.db.write(async (tx) => {
    if (visit.idempotencyKey !== undefined && (await jobs.findByIdempotencyKey(tx, caller.accountId, visit.idempotencyKey)))
      return undefined
    await ledger.hold(tx, caller.accountId, job.id, job.quote.maxNanos, job.createdAt)
    await jobs.insert(tx, job, visit.idempotencyKey === undefined ? undefined : { key: visit.idempotencyKey, digest })
    return job
  })
  if (!saved) return await accept(tools, visit, wanted) // Another call with the same key was faster: find its job.
  tools.bell.rangForWork()
  return saved
}

/** The one of a call's readings that is about what the model makes. Throws GatewayError `model_not_found`. */
export function requestOf({ request, orElse }: GenerateIntent): GenerationRequest {
  return orElse !== undefined && findModel(orElse.model).limits.kind === orElse.output.kind ? orElse : request
}

/** Who may serve a call. Test keys are served by the built-in engine and nobody else. */
export function routesFor(model: Model, mode: Mode): readonly Route[] {
  return mode === 'test' ? [rehearsalRoute] : model.routes
}

function draft(
  tools: Tools,
  visit: Visit,
  wanted: { caller: Caller; model: Model; request: GenerationRequest; inputs: readonly StoredInput[] },
): Job {
  const { caller, model, inputs } = wanted
  const { prompt, rehearsal } = caller.mode === 'test' ? rehearse(wanted.request.prompt) : { prompt: wanted.request.prompt }
  const request = { ...wanted.request, prompt }
  const seed = Buffer.from(tools.random(4)).readUInt32BE()
  const { order, adjustments } = fit(model, request, inputs, { seed, ...(rehearsal === undefined ? {} : { rehearsal }) })
  if (visit.strict) refuseAdjustments(adjustments)
  checkWithProvider(tools, model, caller.mode, order)
  const now = tools.now()
  const { inputs: _, ...recorded } = wanted.request
  return {
    id: newJobId(tools),
    accountId: caller.accountId,
    keyId: caller.keyId,
    mode: caller.mode,
    endpoint: visit.endpoint,
    request: recorded,
    order,
    adjustments,
    quote: quoteOrder(model, order, now),
    createdAt: now,
    runAfter: now,
    version: 0,
    state: { name: 'queued' },
    timeline: [{ at: now, event: 'accepted' }],
  }
}

/** What the gateway itself does so that the caller gets what was asked is no change to a strict caller. */
function refuseAdjustments(adjustments: readonly Adjustment[]): void {
  const change = adjustments.find((each) => each.change !== 'applied')
  if (!change) return
  const message = `\`${change.field}\` would be changed from ${change.from} to ${change.to} (${change.change}), and the call is strict.`
  throw new GatewayError('bad_request', message, { violation: { ...placeOf(change.field), rule: 'unsupported' } })
}

/** Whoever would be asked first may know that it cannot do this; then no money is set aside at all. */
function checkWithProvider(tools: Tools, model: Model, mode: Mode, order: Order): void {
  const route = firstRoute(routesFor(model, mode), (provider) => tools.connections.has(provider))
  if (route) tools.connections.get(route.provider)?.check?.(order)
}

/** Files of the caller's own are looked up first, so that one that is not there costs no download of another. */
async function storeInputs(tools: Tools, visit: Visit, request: GenerationRequest): Promise<readonly StoredInput[]> {
  const stored: StoredInput[] = []
  const download = downloadFor(tools, 'caller', visit.signal)
  const inputs = await resolveInputs(tools, callerOf(visit).accountId, request.inputs)
  for (const [index, input] of inputs.entries()) {
    const asked = request.inputs[index] ?? input
    const taken = storeInput(tools.blobs, download, input).catch((error: unknown) => {
      throw atStored(asked, error)
    })
    stored.push(await taken)
  }
  return stored
}

async function findEarlier(tools: Tools, caller: Caller, key: string | undefined, digest: string): Promise<Job | undefined> {
  if (key === undefined) return undefined
  return await tools.db.read(async (tx) => {
    const earlier = await jobs.findByIdempotencyKey(tx, caller.accountId, key)
    if (!earlier) return undefined
    if (earlier.digest !== digest)
      throw new GatewayError('conflict', 'This idempotency key was used for a different request, or for one that was deleted.')
    return await jobs.ownedBy(tx, caller.accountId, earlier.jobId)
  })
}

/** What makes two requests the same: the endpoint, every field, and the bytes of every input. */
function digestOf(endpoint: string, request: GenerationRequest, inputs: readonly StoredInput[]): string {
  const identity = [endpoint, { ...request, inputs: inputs.map(({ role, blob }) => [role, blob.sha256]) }]
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex')
}

/** Says what to do about it, which in this version is not much: see README, "What is not done yet". */
function noProvider(model: Model): GatewayError {
  return new GatewayError(
    'no_provider',
    `No provider is connected for ${model.id}, so a live key cannot be served. This version has the built-in illustrator only: ` +
      'call with a test key (sk-test-…). How providers are connected is told in docs/operating.md.',
  )
}
