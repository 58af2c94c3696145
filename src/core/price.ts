import type { Instant } from './ids.ts'
import { nanos, smaller, type Nanos } from './money.ts'
import type { Quality } from './request.ts'

/** What can be counted and charged for. */
export type Meter =
  | 'request'
  | 'image'
  | 'video-second'
  | 'input-token'
  /** Those of the input tokens that are of pictures, where these cost more than text: the line says how much more. */
  | 'input-image-token-extra'
  | 'output-text-token'
  | 'output-image-token'

/** Whole units of each meter. */
export type Usage = { readonly [meter in Meter]?: number }

/** So many nano-dollars for one unit of a meter. Of several lines for one meter the first that applies counts. */
export interface PriceLine {
  readonly meter: Meter
  readonly unitNanos: Nanos
  /** Applies only to orders of this resolution, shape and quality, and with or without sound. */
  readonly when?: { readonly resolution?: string; readonly aspectRatio?: string; readonly sound?: boolean; readonly quality?: Quality }
  /** Applies to orders accepted from this moment on. */
  readonly from?: Instant
  readonly until?: Instant
}

/** A promise made before the work: never charge more than `maxNanos`. The lines are the ones that applied then. */
export interface Quote {
  readonly lines: readonly PriceLine[]
  readonly maxUsage: Usage
  readonly maxNanos: Nanos
}

/** One line of a receipt. */
export interface Charge {
  readonly meter: Meter
  readonly units: number
  readonly unitNanos: Nanos
  readonly amountNanos: Nanos
}

/** The lines that apply to an order accepted now: at most one per meter. */
export function linesFor(
  price: readonly PriceLine[],
  order: { readonly resolution: string; readonly aspectRatio?: string; readonly sound?: boolean; readonly quality?: Quality },
  now: Instant,
): readonly PriceLine[] {
  const applies = ({ when, from, until }: PriceLine): boolean =>
    (when?.resolution === undefined || when.resolution === order.resolution) &&
    (when?.aspectRatio === undefined || when.aspectRatio === order.aspectRatio) &&
    (when?.sound === undefined || when.sound === (order.sound ?? false)) &&
    (when?.quality === undefined || when.quality === order.quality) &&
    (from === undefined || from <= now) &&
    (until === undefined || now < until)
  const meters = new Set<Meter>()
  return price.filter((line) => {
    if (meters.has(line.meter) || !applies(line)) return false
    meters.add(line.meter)
    return true
  })
}

export function quote(lines: readonly PriceLine[], maxUsage: Usage): Quote {
  return { lines, maxUsage, maxNanos: total(chargesFor(lines, maxUsage)) }
}

/** The receipt's lines for what was really used. */
export function chargesFor(lines: readonly PriceLine[], usage: Usage): readonly Charge[] {
  return lines.flatMap(({ meter, unitNanos }) => {
    const units = usage[meter] ?? 0
    return units === 0 ? [] : [{ meter, units, unitNanos, amountNanos: nanos(unitNanos * BigInt(units)) }]
  })
}

/** What is owed: never more than was promised, even when the provider made more than was asked. */
export function chargeWithin({ lines, maxNanos }: Quote, usage: Usage): Nanos {
  return smaller(total(chargesFor(lines, usage)), maxNanos)
}

/** About four characters to a token, the dialects' own rule of thumb (wire.md §6.3). */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / 4)
}

function total(charges: readonly Charge[]): Nanos {
  return nanos(charges.reduce((sum, { amountNanos }) => sum + amountNanos, 0n))
}
