import { expect, test } from 'vitest'
import { usd } from './money.ts'
import { chargesFor, chargeWithin, linesFor, quote, type PriceLine } from './price.ts'

const LINES: readonly PriceLine[] = [
  { meter: 'video-second', unitNanos: usd('0.60'), when: { resolution: '4k' } },
  { meter: 'video-second', unitNanos: usd('0.05'), when: { sound: false } },
  { meter: 'video-second', unitNanos: usd('0.40'), until: 2_000 },
  { meter: 'video-second', unitNanos: usd('0.30'), from: 2_000 },
]

test.each([
  [{ resolution: '4k', sound: true }, 0, '0.60'],
  [{ resolution: '720p', sound: false }, 0, '0.05'],
  [{ resolution: '720p', sound: true }, 1_999, '0.40'],
  [{ resolution: '720p', sound: true }, 2_000, '0.30'],
])('the first line that applies to %j at %i counts', (order, now, price) => {
  expect(linesFor(LINES, order, now).map(({ unitNanos }) => unitNanos)).toEqual([usd(price)])
})

test('nobody pays more than was quoted, and less when less was delivered', () => {
  const lines = [{ meter: 'image', unitNanos: usd('0.04') }] as const
  const quoted = quote(lines, { image: 4 })
  expect(quoted.maxNanos).toBe(usd('0.16'))
  expect(chargeWithin(quoted, { image: 3 })).toBe(usd('0.12'))
  expect(chargeWithin(quoted, { image: 5 })).toBe(usd('0.16'))
  expect(chargeWithin(quoted, {})).toBe(0n)
})

test('a receipt shows units, price and amount of what was used only', () => {
  const lines = [
    { meter: 'image', unitNanos: usd('0.04') },
    { meter: 'input-token', unitNanos: usd('0.0000003') },
  ] as const
  expect(chargesFor(lines, { 'input-token': 7 })).toEqual([{ meter: 'input-token', units: 7, unitNanos: 300n, amountNanos: 2_100n }])
})
