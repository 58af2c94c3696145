import { expect, test } from 'vitest'
import { formatUsd, nanos, usd } from './money.ts'

test('prices are read to the nano-dollar and written back whole', () => {
  expect(usd('0.675')).toBe(675_000_000n)
  expect(usd('0.0000003')).toBe(300n)
  expect(formatUsd(usd('12.04'))).toBe('12.040000000')
  expect(formatUsd(-5n)).toBe('-0.000000005')
})

test('what is not an amount of money is refused', () => {
  expect(() => usd('1.0000000001')).toThrow()
  expect(() => usd('-1')).toThrow()
  expect(() => nanos(-1n)).toThrow()
  expect(() => nanos(2n ** 63n)).toThrow()
})
