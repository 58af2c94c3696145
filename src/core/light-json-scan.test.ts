import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { GatewayError } from './errors.ts'
import { BlobText } from './light-json.ts'
import type { LightJson } from './light-json.ts'
import { BLOB_TEXT_MIN, LightJsonScanner, PLAIN_TEXT_MAX } from './light-json-scan.ts'
import type { BlobSink } from './light-json-scan.ts'

const NONCE = 'q7Zf0nonce'

/** Keeps what it is given, as a blob store would. */
function shelf() {
  const blobs = new Map<string, Buffer>()
  const counts = { opened: 0, discarded: 0 }
  const openSink = (): BlobSink => {
    counts.opened += 1
    const parts: Buffer[] = []
    return {
      write: (bytes) => {
        parts.push(Buffer.from(bytes))
      },
      finish: () => {
        const whole = Buffer.concat(parts)
        const sha256 = digestOf(whole)
        blobs.set(sha256, whole)
        return { sha256, sizeBytes: whole.length }
      },
      discard: () => {
        counts.discarded += 1
      },
    }
  }
  return { blobs, counts, openSink }
}

async function scan(body: Uint8Array, store = shelf(), chunkSizeOf: () => number = () => 64 * 1024, sizeMaxBytes = 1 << 28) {
  const scanner = new LightJsonScanner({ openSink: store.openSink, nonce: NONCE, sizeMaxBytes })
  for (let at = 0; at < body.length;) {
    const end = Math.min(body.length, at + chunkSizeOf())
    await scanner.push(body.subarray(at, end))
    at = end
  }
  return scanner.finish()
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The value with every blob written back as the text it stood for. */
function heavy(value: LightJson, blobs: ReadonlyMap<string, Buffer>): unknown {
  if (value instanceof BlobText) return { sha256: digestOf(blobs.get(value.blob.sha256) ?? Buffer.alloc(0)), prefix: value.prefix }
  if (Array.isArray(value)) return value.map((item) => heavy(item as LightJson, blobs))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, heavy(item as LightJson, blobs)]))
}

/** What JSON.parse says, with long base64 replaced by the same notation. */
function expected(value: unknown, rawLengthOf: (text: string) => number): unknown {
  if (typeof value === 'string') {
    const [, prefix = '', text = ''] = /^(data:[^,]{0,200};base64,)?([^]*)$/i.exec(value) ?? []
    const data = text.replace(/={1,2}$/, '')
    const padded = data.length < text.length
    const isBase64 = /^[A-Za-z0-9+/_-]*$/.test(data) && data.length % 4 !== 1 && !(padded && text.length % 4 !== 0)
    return isBase64 && rawLengthOf(value) > BLOB_TEXT_MIN ? { sha256: digestOf(Buffer.from(text, 'base64')), prefix } : value
  }
  if (Array.isArray(value)) return value.map((item) => expected(item, rawLengthOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expected(item, rawLengthOf)]))
}

/** A small generator of repeatable randomness (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const noise = (() => {
  const below = seeded(7)
  return Buffer.from(Array.from({ length: 1 << 18 }, () => below(256)))
})()

function textOf(below: (limit: number) => number): string {
  const start = below(100_000)
  const bytes = noise.subarray(start, start + (below(3) === 0 ? below(400) : 48_000 + below(40_000)))
  const standard = bytes.toString('base64')
  switch (below(10)) {
    case 0:
      return bytes.toString('base64url')
    case 1:
      return `data:image/png;base64,${standard}`
    case 2:
      return standard.replaceAll('=', '')
    case 3:
      return `${standard.slice(0, 30_000)} ${standard.slice(30_000)}`
    case 4:
      return `${standard}*`
    case 5:
      return `${standard.slice(0, -1)}é`
    case 6:
      return `${standard.slice(0, 40_000)}=${standard.slice(40_000)}`
    case 7:
      return `${standard}=`
    case 8:
      return standard.replaceAll('+', '-')
    default:
      return standard
  }
}

function escapedAs(style: number, value: unknown): string {
  const text = JSON.stringify(value, null, style === 3 ? 2 : undefined)
  if (style === 1) return text.replaceAll('/', '\\/')
  if (style === 2) return text.replaceAll('+', '\\u002B').replaceAll('=', '\\u003d').replaceAll('😀', '\\ud83d\\ude00')
  return text
}

describe('scanning', () => {
  test('any JSON, cut anywhere, reads as JSON.parse reads it, with long base64 as blobs', async () => {
    for (let seed = 0; seed < 1500; seed += 1) {
      const below = seeded(seed)
      const big = seed % 5 === 0
      const value = {
        prompt: `x"\\ é 😀 " \u2028 ${'y\\'.repeat(below(50))}`,
        parts: Array.from({ length: below(3) }, () => ({ type: 'image/png', data: big ? textOf(below) : 'QUJD'.repeat(below(40)) })),
        rest: { deep: [1, 2.5e3, null, true, '', '\\', [[], {}]], [`key"${below(9)}`]: 'ü'.repeat(below(30)) },
      }
      const style = below(4)
      const body = escapedAs(style, value)
      const limit = big ? ([997, 8_192, 65_536][below(3)] as number) : ([1, 7, 100][below(3)] as number)
      const store = shelf()
      const result = await scan(Buffer.from(`${below(9) === 0 ? '\ufeff' : ''}${body}`), store, () => 1 + below(limit))
      const wanted = expected(JSON.parse(body), (text) => Buffer.byteLength(escapedAs(style, text)) - 2)
      const same = isDeepStrictEqual(heavy(result as LightJson, store.blobs), wanted)
      expect(same, `seed ${seed} style ${style}`).toBe(true)
    }
  }, 20_000)

  test('a string over a megabyte streams into its sink and never waits whole in memory', async () => {
    const bytes = Buffer.alloc(6 << 20, noise)
    let largestWrite = 0
    let written = 0
    const store = shelf()
    const watched = {
      ...store,
      openSink: () => {
        const sink = store.openSink()
        return {
          ...sink,
          write: (part: Uint8Array) => {
            largestWrite = Math.max(largestWrite, part.length)
            written += 1
            return sink.write(part)
          },
        }
      },
    }
    const value = (await scan(Buffer.from(`{"a":"${bytes.toString('base64')}"}`), watched)) as { a: BlobText }
    expect(store.blobs.get(value.a.blob.sha256)?.equals(bytes)).toBe(true)
    expect(largestWrite).toBeLessThanOrEqual(64 * 1024)
    expect(written).toBeGreaterThan(90)
  })

  test('padding is understood wherever the end falls', async () => {
    for (let sizeBytes = 98_300; sizeBytes <= 98_308; sizeBytes += 1) {
      const bytes = noise.subarray(0, sizeBytes)
      const value = await scan(Buffer.from(JSON.stringify(bytes.toString('base64'))))
      expect(value).toEqual(new BlobText({ sha256: digestOf(bytes), sizeBytes }))
    }
  })

  test('a sink that is slow makes the pusher wait', async () => {
    let release = (): void => undefined
    const store = shelf()
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const scanner = new LightJsonScanner({
      nonce: NONCE,
      sizeMaxBytes: 1 << 28,
      openSink: () => ({ ...store.openSink(), write: () => gate }),
    })
    const wait = scanner.push(Buffer.from(`"${'A'.repeat(PLAIN_TEXT_MAX + 4)}`))
    let waited = false
    const done = Promise.resolve(wait).then(() => {
      waited = true
    })
    await Promise.resolve()
    expect(waited).toBe(false)
    release()
    await done
    expect(waited).toBe(true)
  })

  test('what a caller writes never becomes a blob, not even the name of one', async () => {
    const long = Buffer.alloc(60_000, noise).toString('base64')
    const value = (await scan(Buffer.from(JSON.stringify({ a: `${NONCE.slice(0, 4)}:0`, b: { $blob: 'x' }, c: long })))) as Record<
      string,
      unknown
    >
    expect(value['a']).toBe(`${NONCE.slice(0, 4)}:0`)
    expect(value['b']).toEqual({ $blob: 'x' })
    expect(value['c']).toBeInstanceOf(BlobText)
  })

  test('a blob under the key __proto__ stays an ordinary member', async () => {
    const value = (await scan(Buffer.from(`{"__proto__":"${'A'.repeat(80_000)}"}`))) as object
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(Object.keys(value)).toEqual(['__proto__'])
  })

  test('an empty or blank body is no value', async () => {
    expect(await scan(Buffer.from(''))).toBeUndefined()
    expect(await scan(Buffer.from(' \n'))).toBeUndefined()
  })
})

describe('refusing', () => {
  const refused = async (body: string | Uint8Array, code: string, sizeMaxBytes?: number) => {
    const error = await scan(Buffer.from(body as string), shelf(), undefined, sizeMaxBytes).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(GatewayError)
    expect((error as GatewayError).code).toBe(code)
    return error as GatewayError
  }

  test('what is not JSON is refused without repeating what was sent', async () => {
    for (const body of ['{', '{"a":}', '"open', '{"a":1}}', 'secret prompt', "{'a", "{'a': 'b'", '\ufeff\ufeff{}', '"a\nb"']) {
      const error = await refused(body, 'bad_request')
      expect(`${error.message} ${String(error.details.cause)}`).not.toContain('secret')
    }
    await refused(Buffer.from([0x22, 0xff, 0x22]), 'bad_request')
  })

  test('a body over the limit is refused as soon as it is', async () => {
    await refused('[1,2,3]', 'too_large', 6)
  })

  test('nesting deeper than 64 is refused', async () => {
    expect(await scan(Buffer.from(`${'['.repeat(64)}${']'.repeat(64)}`))).toBeTruthy()
    await refused(`${'['.repeat(65)}${']'.repeat(65)}`, 'bad_request')
  })

  test('more than 64 blobs are refused', async () => {
    await refused(JSON.stringify(Array.from({ length: 65 }, () => 'A'.repeat(BLOB_TEXT_MIN + 4))), 'bad_request')
  })

  test('a long text that is not base64 is a string up to a megabyte and refused above', async () => {
    const prompt = 'a b '.repeat(PLAIN_TEXT_MAX / 4)
    expect(await scan(Buffer.from(JSON.stringify(prompt)))).toBe(prompt)
    await refused(JSON.stringify(`${prompt}!`), 'bad_request')
    await refused(JSON.stringify(`${'A'.repeat(2 * PLAIN_TEXT_MAX)} `), 'bad_request')
  })

  test('media in the place of a name is refused', async () => {
    await refused(`{"${'A'.repeat(80_000)}":1}`, 'bad_request')
  })

  test('a body of endless small values is refused before it fills memory', async () => {
    await refused(`[${'1,'.repeat(9 << 20)}1]`, 'too_large')
  })

  test('a body of many small values takes a few times its size while it is read, not a hundred times', async () => {
    const body = Buffer.from(`[${'"",'.repeat(700_000)}0]`)
    const scanner = new LightJsonScanner({ openSink: shelf().openSink, nonce: NONCE, sizeMaxBytes: 1 << 28 })
    const before = process.memoryUsage()
    await scanner.push(body)
    const { heapUsed, external } = process.memoryUsage()
    expect(heapUsed + external - before.heapUsed - before.external).toBeLessThan(20 * body.length)
    expect(await scanner.finish()).toHaveLength(700_001)
  })

  test('giving up discards what was being written', async () => {
    const store = shelf()
    const scanner = new LightJsonScanner({ openSink: store.openSink, nonce: NONCE, sizeMaxBytes: 1 << 28 })
    await scanner.push(Buffer.from(`"${'A'.repeat(2 * PLAIN_TEXT_MAX)}`))
    expect(() => scanner.push(Buffer.from(' "'))).toThrow(GatewayError)
    await scanner.discard()
    expect(store.counts).toEqual({ opened: 1, discarded: 1 })
  })
})
