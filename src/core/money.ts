import assert from 'node:assert/strict'

declare const unit: unique symbol

/** Money: a whole number of nano-dollars (10⁻⁹ USD). Never a float: token prices are fractions of a micro-dollar. */
export type Nanos = bigint & { readonly [unit]: 'nanos' }

const NANOS_PER_DOLLAR = 1_000_000_000n
const NANOS_MAX = 2n ** 63n - 1n

/** Asserts that `value` fits the ledger's signed 64-bit integer and is not negative. */
export function nanos(value: bigint): Nanos {
  assert(value >= 0n && value <= NANOS_MAX, `not an amount of money: ${value}`)
  return value as Nanos
}

/** Reads a price as people write it, e.g. `usd('0.675')`. At most nine decimals, so nothing is rounded. */
export function usd(text: string): Nanos {
  const match = /^(\d+)(?:\.(\d{1,9}))?$/.exec(text)
  assert(match, `not a price in dollars: ${text}`)
  return nanos(BigInt(match[1] ?? '0') * NANOS_PER_DOLLAR + BigInt((match[2] ?? '').padEnd(9, '0')))
}

/** Dollars with all nine decimals, e.g. `0.040000000`; a balance may be negative. */
export function formatUsd(amount: bigint): string {
  const sign = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : amount).toString().padStart(10, '0')
  return `${sign}${digits.slice(0, -9)}.${digits.slice(-9)}`
}

export function smaller(a: Nanos, b: Nanos): Nanos {
  return a < b ? a : b
}
