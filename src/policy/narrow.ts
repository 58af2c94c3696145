import type { Narrowing, Sizes, VideoLimits } from '../core/model.ts'
import type { InputRole, VideoTask } from '../core/request.ts'

/** What a model leaves to choose from for one request. */
export interface Choice {
  readonly sizes: Sizes
  /** The lengths there are at a resolution, in seconds. */
  readonly durationsOf: (resolution: string) => readonly number[]
}

/** What is left of a model's sizes and lengths when such inputs and tasks are given. */
export function narrow(limits: VideoLimits, causes: readonly (InputRole | VideoTask)[]): Choice {
  const narrowings = [...new Set(causes)].flatMap((cause) => limits.narrowedBy?.[cause] ?? [])
  const lengths = narrowings.flatMap(({ durationsSeconds }) => (durationsSeconds ? [durationsSeconds] : []))
  return {
    sizes: narrowings.reduce(narrowSizes, limits.sizes),
    durationsOf(resolution) {
      const [narrowed] = lengths
      const only = limits.durationSecondsOf?.[resolution]
      return narrowed ?? (only === undefined ? limits.durationsSeconds : [only])
    },
  }
}

function narrowSizes(sizes: Sizes, { resolutions, aspectRatios }: Narrowing): Sizes {
  const kept = Object.entries(sizes).filter(([resolution]) => resolutions?.includes(resolution) ?? true)
  return Object.fromEntries(
    kept.map(([resolution, table]) => [
      resolution,
      Object.fromEntries(Object.entries(table).filter(([ratio]) => aspectRatios?.includes(ratio) ?? true)),
    ]),
  )
}
