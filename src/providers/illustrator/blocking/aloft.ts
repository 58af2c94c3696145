import { between, randomFrom } from '../paint/noise.ts'
import { bottomOf, depthOf, widthOfGroup, type Carried, type Group, type Placing, type Stage } from './group.ts'

/** Where up to seven hang, the lead first: shares of width and height, and how large each is. */
const HANGING: readonly (readonly (readonly [x: number, y: number, size: number])[])[] = [
  [[0.48, 0.5, 1]],
  [
    [0.34, 0.55, 1],
    [0.7, 0.36, 0.85],
  ],
  [
    [0.4, 0.56, 1],
    [0.74, 0.36, 0.8],
    [0.2, 0.27, 0.66],
  ],
  [
    [0.36, 0.58, 1],
    [0.72, 0.42, 0.84],
    [0.24, 0.26, 0.7],
    [0.66, 0.78, 0.7],
  ],
  [
    [0.42, 0.54, 1],
    [0.76, 0.36, 0.8],
    [0.2, 0.3, 0.72],
    [0.76, 0.72, 0.75],
    [0.18, 0.76, 0.7],
  ],
  [
    [0.44, 0.52, 1],
    [0.78, 0.32, 0.8],
    [0.2, 0.26, 0.72],
    [0.78, 0.66, 0.8],
    [0.18, 0.68, 0.74],
    [0.5, 0.84, 0.66],
  ],
  [
    [0.44, 0.5, 1],
    [0.77, 0.3, 0.8],
    [0.18, 0.26, 0.72],
    [0.8, 0.62, 0.76],
    [0.17, 0.62, 0.76],
    [0.5, 0.82, 0.7],
    [0.5, 0.2, 0.62],
  ],
]

function scattered(
  groups: readonly Group[],
  stage: Stage,
  region: { readonly top: number; readonly bottom: number; readonly size: number },
  carried: Carried,
): readonly Placing[] {
  const { widthPixels, heightPixels } = stage
  const spots = HANGING[Math.min(groups.length, HANGING.length) - 1] ?? []
  const random = randomFrom(stage.seed + 404)
  const across = groups.length === 1 ? 0.72 : groups.length === 2 ? 0.46 : groups.length < 5 ? 0.36 : 0.29
  const high = (region.bottom - region.top) * (groups.length === 1 ? 0.9 : groups.length === 2 ? 0.62 : 0.42)
  const tallest = Math.max(...groups.map((group) => depthOf(group)))
  const widest = Math.max(...groups.map(widthOfGroup))
  const scale = Math.min((heightPixels * Math.min(high, region.size)) / tallest, (widthPixels * across) / widest)
  return groups.map((group, index): Placing => {
    const [x, y, size] = spots[index] ?? [0.5, 0.5, 0.6]
    const own = scale * size
    const centre = ((group.left + group.right) / 2) * own
    const middle = ((group.top + bottomOf(group)) / 2) * own
    const at = region.top + (region.bottom - region.top) * y + between(random, -0.012, 0.012)
    return { group, x: widthPixels * x - centre, y: heightPixels * at + middle, scale: own, mirrored: false, carried, tilt: -0.1 }
  })
}

/** In water or space: anywhere between top and bottom. */
export function hung(groups: readonly Group[], stage: Stage, others: boolean): readonly Placing[] {
  if (groups.length === 0) return []
  const size = { wide: 0.36, medium: 0.56, close: 0.8 }[stage.shot]
  const placings = scattered(groups, stage, { top: 0.05, bottom: others ? 0.72 : 0.93, size }, 'lifted')
  return placings.map((placing) => ({ ...placing, tilt: 0 }))
}

/** In the sky: higher and smaller when others stand below. */
export function flown(groups: readonly Group[], stage: Stage, others: boolean): readonly Placing[] {
  if (groups.length === 0) return []
  const bound = groups.some(({ cluster }) => cluster.length > 1)
  const size = {
    wide: 0.34,
    medium: others ? 0.22 * Math.min(1.8, Math.max(0.8, Math.max(...groups.map(({ top }) => top)))) : bound ? 0.66 : 0.48,
    close: others ? 0.3 : 0.7,
  }[stage.shot]
  return scattered(groups, stage, { top: 0.05, bottom: others ? 0.4 : groups.length > 2 ? 0.62 : 0.72, size }, 'air')
}

/** In the water, up to the waterline; further away when others stand on the bank. */
export function afloat(groups: readonly Group[], stage: Stage, others: boolean): readonly Placing[] {
  if (groups.length === 0) return []
  const { widthPixels, heightPixels, waterAt = 0.7, shot } = stage
  const tallest = Math.max(...groups.map(({ top }) => top))
  const size = { wide: 0.26, medium: others ? 0.24 : 0.4, close: 0.56 }[shot] * (groups.length > 3 ? 0.7 : groups.length > 1 ? 0.85 : 1)
  const widest = groups.reduce((sum, group) => sum + widthOfGroup(group), 0)
  const scale = Math.min(
    (heightPixels * size) / tallest,
    (widthPixels * (groups.length === 1 ? 0.6 : 0.9)) / (widest * (groups.length > 1 ? 1.15 : 1)),
  )
  let from = widthPixels * (others ? 0.66 : 0.5) - (widest * 1.15 * scale) / 2
  return groups.map((group, index): Placing => {
    const x = from - group.left * scale + widthOfGroup(group) * scale * 0.075
    from += widthOfGroup(group) * scale * 1.15
    const y = heightPixels * (waterAt + (others ? 0 : 0.02) + (index % 2) * 0.035)
    return { group, x, y, scale, mirrored: false, carried: 'water' }
  })
}
