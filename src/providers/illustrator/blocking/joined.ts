import { bottomOf, depthOf, widthOfGroup, type Box, type Group, type Placing, type Stage } from './group.ts'
import { floorY } from './rows.ts'

/** Sizes that are tried, the largest first, as shares of the natural one. */
const SIZES = [1, 0.84, 0.7, 0.58, 0.48]
/** Where in the air room is looked for, the best place first: shares of width and height. */
const SKY: readonly (readonly [x: number, y: number])[] = [0.14, 0.24, 0.36].flatMap((y) =>
  [0.76, 0.22, 0.6, 0.4, 0.88, 0.12, 0.5].map((x) => [x, y] as const),
)
const ANYWHERE: typeof SKY = [0.3, 0.55, 0.75, 0.15].flatMap((y) => [0.8, 0.2, 0.5, 0.65, 0.35].map((x) => [x, y] as const))

/**
 * Finds room for those who were added to a finished picture, so that whoever was there keeps place and size. Undefined
 * when there is none.
 */
export function joinedPlacings(
  groups: readonly Group[],
  there: readonly Box[],
  stage: Stage,
  settledScale: number | undefined,
): readonly Placing[] | undefined {
  const taken = [...there]
  const placings: Placing[] = []
  for (const group of groups) {
    const placing = roomFor(group, taken, stage, settledScale)
    if (!placing) return undefined
    taken.push(boxOf(placing))
    placings.push(placing)
  }
  return placings
}

function roomFor(group: Group, taken: readonly Box[], stage: Stage, settledScale: number | undefined): Placing | undefined {
  const { widthPixels, heightPixels } = stage
  const natural = naturalScale(group, stage, settledScale)
  const margin = Math.min(widthPixels, heightPixels) * 0.015
  for (const size of SIZES) {
    const scale = natural * size
    const free = candidates(group, scale, stage).filter((placing) => {
      const box = boxOf(placing)
      const inside = box.left >= margin && box.right <= widthPixels - margin && box.top >= margin && box.bottom <= heightPixels
      return inside && taken.every((other) => isApart(box, other, margin))
    })
    const best = group.footing === 'ground' ? nearest(free, taken) : free[0]
    if (best) return best
  }
  return undefined
}

function naturalScale(group: Group, stage: Stage, settledScale: number | undefined): number {
  const { heightPixels, widthPixels, waterAt = 0.7 } = stage
  if (group.footing === 'ground') {
    const room = floorY(stage) - heightPixels * 0.07
    return Math.min(
      settledScale ?? Infinity,
      (heightPixels * 0.62) / group.top,
      room / group.top,
      (widthPixels * 0.5) / widthOfGroup(group),
    )
  }
  const high = group.footing === 'water' ? Math.min(0.24, waterAt - 0.2) : 0.2
  return Math.min((heightPixels * high) / depthOf(group), (widthPixels * 0.32) / widthOfGroup(group))
}

function candidates(group: Group, scale: number, stage: Stage): readonly Placing[] {
  const { widthPixels, heightPixels, waterAt = 0.7 } = stage
  const half = ((group.left + group.right) / 2) * scale
  const at = (x: number, y: number, mirrored: boolean): Placing => ({
    group,
    x: widthPixels * x - half,
    y,
    scale,
    mirrored,
    carried: group.footing === 'ground' ? 'ground' : group.footing === 'water' ? 'water' : group.footing === 'air' ? 'air' : 'lifted',
  })
  if (group.footing === 'ground' || group.footing === 'water') {
    const y = group.footing === 'ground' ? floorY(stage) - heightPixels * 0.012 : heightPixels * waterAt
    return Array.from({ length: 37 }, (_, index) => 0.05 + index * 0.025).map((x) =>
      at(x, y, group.footing === 'ground' && x > 0.5 && group.cluster.length === 1),
    )
  }
  const middle = ((group.top + bottomOf(group)) / 2) * scale
  return (group.footing === 'air' ? SKY : ANYWHERE).map(([x, y]) => at(x, heightPixels * y + middle, false))
}

/** Where a placed group lies. */
export function boxOf({ group, x, y, scale }: Placing): Box {
  return { left: x + group.left * scale, right: x + group.right * scale, top: y - group.top * scale, bottom: y - bottomOf(group) * scale }
}

function isApart(one: Box, other: Box, margin: number): boolean {
  return (
    one.left >= other.right + margin ||
    one.right <= other.left - margin ||
    one.top >= other.bottom + margin ||
    one.bottom <= other.top - margin
  )
}

/** Beside the others rather than at the edge of the picture. */
function nearest(free: readonly Placing[], taken: readonly Box[]): Placing | undefined {
  const away = (placing: Placing): number => {
    const { left, right } = boxOf(placing)
    return Math.min(...taken.map((other) => Math.max(other.left - right, left - other.right)))
  }
  return free.toSorted((a, b) => away(a) - away(b))[0]
}
