import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GatewayError } from '../../src/core/errors.ts'
import type { Connection, Done, Outcome, Progress, Provider, Task } from '../../src/core/provider.ts'
import type { ImageOrder, Order } from '../../src/core/request.ts'

export interface ProviderCase {
  readonly provider: Provider
  readonly settings: unknown
  /** An order the provider carries out quickly. */
  readonly quick: Order & { readonly output: ImageOrder }
  /** An order that takes long enough to be stopped. */
  readonly slow: Order
  /** An order it knows that it cannot carry out, if there is one. */
  readonly refused?: Order
}

const PATIENCE_MS = 5_000

/** What every provider promises about its verbs, whoever is behind it. */
export function providerConforms({ provider, settings, quick, slow, refused }: ProviderCase): void {
  describe(`the provider ${provider.id}`, () => {
    let scratchPath = ''
    let connection: Connection
    beforeAll(() => {
      scratchPath = mkdtempSync(join(tmpdir(), 'laterna-provider-'))
      const http = { json: () => Promise.reject(new GatewayError('upstream_busy', 'there is no network in this test')) }
      connection = provider.connect(settings, { http, scratchPath })
    })
    afterAll(async () => {
      await connection.close?.()
      rmSync(scratchPath, { recursive: true, force: true })
    })
    const submit = (change: Partial<Task> = {}): Promise<Outcome> => connection.submit(taskFor(quick, change))

    test('refuses settings it cannot use, naming them, without doing anything', () => {
      expect(() => provider.connect('nonsense', { http: { json: async () => undefined }, scratchPath })).toThrow(GatewayError)
    })

    test('says at once and in a code of ours what it cannot do, and then does not do it; says nothing of what it can', async () => {
      expect(connection.check?.(quick)).toBeUndefined()
      expect(connection.check?.(slow)).toBeUndefined()
      if (!refused) return
      expect(() => connection.check?.(refused)).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(not_supported|bad_request)$/) }),
      )
      await expect(submit({ order: refused })).rejects.toBeInstanceOf(GatewayError)
    })

    test('makes what was ordered, and tells how far it is', async () => {
      const told: Progress[] = []
      const done = finished(await submit({ report: (progress) => told.push(progress) }))
      expect(done.media).toHaveLength(quick.output.count)
      for (const { fraction } of told) expect(fraction).toSatisfy((value: number) => value >= 0 && value <= 1)
      expect(structuredClone(done.report)).toEqual(JSON.parse(JSON.stringify(done.report ?? null)) ?? undefined)
    })

    test('shows pictures of unfinished work only when asked, never more than that, and loses none it has shown', async () => {
      const told: Progress[] = []
      const asking = { ...quick, output: { ...quick.output, partialImages: 2, count: 2 } }
      await submit({ order: asking, report: (progress) => told.push(progress) })
      const shown = told.map(({ previews = [] }) => previews)
      for (const [at, previews] of shown.entries()) {
        expect(previews.length).toBeLessThanOrEqual(2)
        expect(previews.slice(0, shown[at - 1]?.length)).toEqual(shown[at - 1] ?? previews.slice(0, 0))
        for (const { bytes, mediaType } of previews) expect([bytes.length > 0, mediaType]).toEqual([true, quick.output.mediaType])
      }
      await submit({ report: ({ previews }) => expect(previews).toBeUndefined() })
    })

    test('the same order with the same seed is the same work', async () => {
      if (!connection.repeatable) return
      const [first, second] = [finished(await submit()), finished(await submit())]
      expect(first.media.map(({ source }) => source)).toEqual(second.media.map(({ source }) => source))
    })

    test('stops promptly when told to, and leaves nothing behind', async () => {
      const stop = new AbortController()
      const begun = Date.now()
      const work = connection.submit(taskFor(slow, { signal: stop.signal, report: () => stop.abort() }))
      setTimeout(() => stop.abort(), 500)
      await expect(work).rejects.toBeDefined()
      expect(Date.now() - begun).toBeLessThan(PATIENCE_MS)
      await expect.poll(() => readdirSync(scratchPath), { timeout: PATIENCE_MS }).toEqual([])
    })

    test('work that is told to stop before it begins does not begin', async () => {
      await expect(submit({ signal: AbortSignal.abort() })).rejects.toBeDefined()
    })

    test.each([
      [{ fail: 'broken' }, 'upstream_broken'],
      [{ fail: 'busy' }, 'upstream_busy'],
    ] as const)('a failure is one of our codes and tells nothing of the inside: %j', async (rehearsal, code) => {
      const error: unknown = await submit({ order: { ...quick, rehearsal } }).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(GatewayError)
      expect(error).toMatchObject({ code })
      expect((error as GatewayError).message).not.toMatch(/\/|node_modules|\bat \w+ \(/)
    })

    test('what the filter takes away has a reason each, and only that is missing', async () => {
      const two = { ...quick, output: { ...quick.output, count: 2 } }
      const some = finished(await submit({ order: { ...two, rehearsal: { filter: 'some' } } }))
      expect([some.media.length, some.filtered?.length]).toEqual([1, 1])
      const all = finished(await submit({ order: { ...two, rehearsal: { filter: 'all' } } }))
      expect([all.media.length, all.filtered?.length]).toEqual([0, 2])
    })
  })
}

function taskFor(order: Order, change: Partial<Task>): Task {
  return {
    order,
    upstreamModel: 'any',
    orderKey: 'one',
    signal: new AbortController().signal,
    read: () => Promise.reject(new GatewayError('gateway_bug', 'this order has no inputs')),
    report: () => undefined,
    ...change,
  }
}

function finished(outcome: Outcome): Done {
  if (outcome.status !== 'done') throw new Error('the provider answers later, and this suite does not wait yet')
  return outcome
}
