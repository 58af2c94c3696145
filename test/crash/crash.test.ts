import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isFinished } from '../../src/core/job.ts'
import { openSqlite } from '../../src/db/sqlite.ts'
import * as jobs from '../../src/jobs/index.ts'
import * as ledger from '../../src/ledger/index.ts'
import { ALICE, jobIdOf } from '../samples/jobs.ts'

const KILLS = 5
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'crash-test-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('what was promised before a kill is there after it, once, and the books balance', async () => {
  const path = join(folder, 'crash.db')
  const accepted = new Set<number>()
  const settled: number[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    // Where it is killed depends on the machine's mood; how long it may live does not.
    const lines = await runUntilKilled(path, kill * 1_000_000, 50 + 137 * kill)
    for (const [what, number] of lines.map((line) => line.split(' '))) {
      if (what === 'accepted') accepted.add(Number(number))
      if (what === 'settled') settled.push(Number(number))
    }
    await checkBooks(path, accepted, settled)
  }
  expect(accepted.size).toBeGreaterThan(100)
  expect(new Set(settled).size).toBe(settled.length)
})

/** What the writer said until it was killed, a while after saying `count` lines. The last line may be cut short. */
async function runUntilKilled(path: string, first: number, count: number): Promise<readonly string[]> {
  const writer = spawn(process.execPath, [WRITER, path, String(first)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaints = ''
  writer.stderr.on('data', (chunk: Buffer) => void (complaints += String(chunk)))
  writer.stdout.on('data', (chunk: Buffer) => {
    said += String(chunk)
    if (said.split('\n').length > count) writer.kill('SIGKILL')
  })
  const signal = await new Promise((resolve) => void writer.on('close', (_, name) => resolve(name)))
  expect(complaints).toBe('')
  expect(signal).toBe('SIGKILL')
  return said.split('\n').slice(0, -1)
}

async function checkBooks(path: string, accepted: ReadonlySet<number>, settled: readonly number[]): Promise<void> {
  const database = openSqlite(path)
  try {
    await database.read(async (tx) => {
      for (const number of settled) expect((await jobs.find(tx, jobIdOf(number)))?.state.name).toBe('succeeded')
      const { jobs: found, hasMore } = await jobs.list(tx, ALICE, { limit: 100_000 })
      expect(hasMore).toBe(false)
      const ids = new Set(found.map(({ id }) => id))
      expect([...accepted].filter((number) => !ids.has(jobIdOf(number)))).toEqual([])
      expect(await ledger.audit(tx)).toEqual([])
      const open = found.filter((job) => !isFinished(job))
      const charged = found.reduce((sum, { state }) => sum + (state.name === 'succeeded' ? state.chargedNanos : 0n), 0n)
      const held = open.reduce((sum, { quote }) => sum + quote.maxNanos, 0n)
      expect(await ledger.balance(tx, ALICE)).toEqual({ postedNanos: -charged, heldNanos: held })
    })
  } finally {
    await database.close()
  }
}
