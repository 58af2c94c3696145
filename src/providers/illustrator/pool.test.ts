import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { openPool, type Pool, type PoolSettings, type WorkToLoad } from './pool.ts'
import type { Work } from './work.ts'

const folder = mkdtempSync(join(tmpdir(), 'laterna-pool-'))
const opened: Pool[] = []
afterEach(async () => {
  for (const pool of opened.splice(0)) await pool.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/**
 * A thread that behaves as its film's prompt says: `hang` never answers, `deaf` is busy for ever, `die` ends, `tidy` works
 * until it is told to stop and then says so, anything else is done at once. Those that never end leave parts behind.
 */
const ACTOR = `
  import { parentPort } from 'node:worker_threads'
  import { mkdirSync } from 'node:fs'
  let made = 0
  parentPort.on('message', (command) => {
    if (command.tell === 'stop') return parentPort.postMessage({ say: 'failed', code: 'canceled', message: 'stopped' })
    const { order, outputPath } = command.work
    const { prompt } = order
    made += 1
    if (prompt !== 'done') mkdirSync(outputPath + '.parts', { recursive: true })
    if (prompt !== 'done') parentPort.postMessage({ say: 'progress', fraction: 0.5, note: prompt })
    if (prompt === 'deaf') for (;;);
    if (prompt === 'die') process.exit(3)
    if (prompt === 'done') parentPort.postMessage({ say: 'done', made: { kind: 'film', path: outputPath, notes: [String(made)] } })
  })
`

function poolOf(changes: Partial<PoolSettings> = {}): Pool {
  const program = new URL(`data:text/javascript,${encodeURIComponent(ACTOR)}`)
  const pool = openPool({ threads: 1, patienceSeconds: 60, graceSeconds: 0.05, program, ...changes })
  opened.push(pool)
  return pool
}

function film(prompt: string): Work {
  return { kind: 'film', order: { prompt } as Extract<Work, { kind: 'film' }>['order'], index: 0, outputPath: join(folder, 'film.mp4') }
}

const never = new AbortController().signal
const nobody = (): void => undefined

describe('a pool of threads', () => {
  test('gives one thread piece after piece', async () => {
    const pool = poolOf()
    for (const count of ['1', '2', '3']) expect(await pool.run(film('done'), never, nobody)).toMatchObject({ notes: [count] })
  })

  test.each(['hang', 'deaf', 'die'])('replaces a thread that does "%s", fails its work loudly and does the next', async (prompt) => {
    // Long enough for the next thread to start on a busy machine.
    const pool = poolOf({ patienceSeconds: 1.5 })
    const waiting = [pool.run(film(prompt), never, nobody), pool.run(film('done'), never, nobody)]
    await expect(waiting[0]).rejects.toMatchObject({ code: 'upstream_broken', details: { cause: expect.any(Error) } })
    expect(await waiting[1]).toMatchObject({ notes: ['1'] })
    expect(readdirSync(folder)).toEqual([])
  })

  test.each(['tidy', 'deaf'])('stops a film that is "%s" soon after it is told to, and nothing is left', async (prompt) => {
    const pool = poolOf()
    const abort = new AbortController()
    await expect(pool.run(film(prompt), abort.signal, () => abort.abort())).rejects.toMatchObject({ code: 'canceled' })
    expect(readdirSync(folder)).toEqual([])
    // A thread that answered is kept, one that did not is replaced.
    expect(await pool.run(film('done'), never, nobody)).toMatchObject({ notes: [prompt === 'tidy' ? '2' : '1'] })
  })

  test('stopped while it waits, work is never begun', async () => {
    const pool = poolOf()
    const first = pool.run(film('tidy'), never, nobody)
    const abort = new AbortController()
    const second = pool.run(film('die'), abort.signal, nobody)
    abort.abort()
    await expect(second).rejects.toMatchObject({ code: 'canceled' })
    await Promise.all([expect(first).rejects.toMatchObject({ code: 'canceled' }), pool.close()])
  })

  test('paints pictures before waiting films, but lets no film wait for ever, and reads only what is begun', async () => {
    const pool = poolOf()
    const order: string[] = []
    const gate = Promise.withResolvers<void>()
    const asked = (name: string, kind: Work['kind']): WorkToLoad => ({
      kind,
      load: async () => {
        order.push(name)
        if (name === 'first') await gate.promise
        return film('done')
      },
    })
    const pictures = Array.from({ length: 12 }, (_, index) => `picture ${index}`)
    const runs = [
      ...['first', 'film', 'last'].map((name) => pool.run(asked(name, 'film'), never, nobody)),
      ...pictures.map((name) => pool.run(asked(name, 'still'), never, nobody)),
    ]
    expect(order).toEqual(['first'])
    gate.resolve()
    await Promise.all(runs)
    expect(order).toEqual(['first', ...pictures.slice(0, 8), 'film', ...pictures.slice(8), 'last'])
  })

  test('closed while a picture is being read, it does not wait for it', async () => {
    const pool = poolOf()
    const gate = Promise.withResolvers<void>()
    const load = async (): Promise<Work> => {
      await gate.promise
      return film('hang')
    }
    const reading = pool.run({ kind: 'edit', load }, never, nobody)
    await pool.close()
    gate.resolve()
    await expect(reading).rejects.toMatchObject({ code: 'canceled' })
  })

  test.each(['tidy', 'deaf'])('closed while a film is "%s", it leaves no parts and takes no more work', async (prompt) => {
    const pool = poolOf()
    let heard = nobody
    const begun = new Promise<void>((resolve) => (heard = resolve))
    const running = pool.run(film(prompt), never, () => heard())
    await begun
    await Promise.all([expect(running).rejects.toMatchObject({ code: 'canceled' }), pool.close()])
    expect(existsSync(join(folder, 'film.mp4.parts'))).toBe(false)
    await expect(pool.run(film('done'), never, nobody)).rejects.toMatchObject({ code: 'canceled' })
  })
})
