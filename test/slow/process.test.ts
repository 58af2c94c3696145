import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startGatewayProcess, TEST_KEY, type GatewayProcess } from '../stage/gateway-process.ts'

const AUTHORIZATION = { authorization: `Bearer ${TEST_KEY}`, 'content-type': 'application/json' }

describe('a running gateway', () => {
  let gateway: GatewayProcess
  beforeAll(async () => {
    gateway = await startGatewayProcess()
  })
  afterAll(() => gateway.clear())

  test('prints its addresses, a key, and a line that makes a picture', async () => {
    await expect.poll(() => gateway.printed()).toContain('Stop with Ctrl-C.') // It listens a moment before it says so.
    expect(gateway.printed()).toContain(`${gateway.url}/v1`)
    expect(gateway.printed()).toContain(`${gateway.url}/gemini`)
    expect(gateway.printed()).toContain(TEST_KEY)
    expect(gateway.printed()).toContain('curl -s')
  })

  test('a second process on its data folder is refused, and told who is there', async () => {
    await expect(startGatewayProcess({ dataPath: gateway.dataPath })).rejects.toThrow(/Another Laterna is using .* \(process \d+, http/)
  })

  test('secrets are files for the owner only', () => {
    for (const name of ['key-pepper', 'link-secret', 'operator-token', 'test-key']) {
      expect(statSync(join(gateway.dataPath, name)).mode & 0o777, name).toBe(0o600)
    }
  })

  test('no key is kept in the database as it is', () => {
    expect(readFileSync(join(gateway.dataPath, 'laterna.db')).includes(TEST_KEY)).toBe(false)
  })

  test('SIGTERM ends it cleanly', async () => {
    expect(await gateway.stop()).toBe(0)
  })
})

describe('kill -9 at any moment, then a restart', () => {
  test('every generation ends, nothing is charged twice, and no half file is served', async () => {
    let gateway = await startGatewayProcess()
    const ids: string[] = []
    for (let round = 0; round < 4; round++) {
      for (let count = 0; count < 2; count++) ids.push(await order(gateway.url, `a calm lake, number ${round}-${count}`))
      await new Promise((resolve) => setTimeout(resolve, 150 + round * 450))
      await gateway.kill()
      gateway = await startGatewayProcess({ dataPath: gateway.dataPath })
    }
    for (const id of ids) {
      const receipt = await finished(gateway.url, id)
      expect(receipt.status).toBe('succeeded')
      expect(receipt.money.transfers.map(({ phase }) => phase)).toEqual(
        ['hold', 'capture', 'release'].slice(0, receipt.money.transfers.length),
      )
      expect(receipt.money.charged.nanos).toBe('20000000')
      for (const artifact of receipt.artifacts) await expectWhole(artifact)
    }
    expect((await finished(gateway.url, ids[0] ?? '')).money.account.held.nanos).toBe('0')
    expect(BigInt((await finished(gateway.url, ids[0] ?? '')).money.account.posted.nanos)).toBe(-20_000_000n * BigInt(ids.length))
    await gateway.stop()
    gateway.clear()
  })
})

interface Receipt {
  readonly status: string
  readonly artifacts: readonly { readonly watch_url: string; readonly size_bytes: number; readonly sha256: string }[]
  readonly money: {
    readonly charged: { readonly nanos: string }
    readonly transfers: readonly { readonly phase: string }[]
    readonly account: { readonly held: { readonly nanos: string }; readonly posted: { readonly nanos: string } }
  }
}

async function order(url: string, prompt: string): Promise<string> {
  const body = JSON.stringify({ model: 'imagen-4.0-fast-generate-001', prompt, count: 1 })
  const answer = await fetch(`${url}/v1/generations`, { method: 'POST', headers: AUTHORIZATION, body })
  expect(answer.status).toBe(202)
  return ((await answer.json()) as { readonly id: string }).id
}

async function finished(url: string, id: string): Promise<Receipt> {
  for (;;) {
    const receipt = (await (await fetch(`${url}/v1/generations/${id}`, { headers: AUTHORIZATION })).json()) as Receipt
    if (['succeeded', 'failed', 'canceled'].includes(receipt.status)) return receipt
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function expectWhole({ watch_url: url, size_bytes: sizeBytes, sha256 }: Receipt['artifacts'][number]): Promise<void> {
  const bytes = await (await fetch(url)).arrayBuffer()
  expect(bytes.byteLength).toBe(sizeBytes)
  expect(Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')).toBe(sha256)
}
