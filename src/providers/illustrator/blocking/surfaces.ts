import { widthOfGroup, type Group, type Placing, type Stage } from './group.ts'

/** How high and how wide those on painted furniture are together, in shares of the picture. */
const ROOM = {
  table: { high: 0.36, wide: 0.58, each: 0.34 },
  seat: { high: 0.52, wide: 0.52, each: 0.5 },
} as const

/** Side by side on the sofa or table that the place has painted. */
export function laid(groups: readonly Group[], stage: Stage, surface: 'seat' | 'table'): readonly Placing[] {
  const at = surface === 'seat' ? stage.seatAt : stage.tableAt
  if (groups.length === 0 || !at) return []
  const { widthPixels, heightPixels } = stage
  const { high, wide, each } = ROOM[surface]
  const across = Math.min(widthPixels, heightPixels * 1.25)
  const whole = groups.reduce((sum, group) => sum + widthOfGroup(group), 0) * (groups.length > 1 ? 1.1 : 1)
  const tallest = Math.max(...groups.map(({ top }) => top))
  const room = Math.min(heightPixels * high, heightPixels * (at.y - 0.08))
  const scale = Math.min(room / tallest, (across * (groups.length > 1 ? wide * 1.15 : Math.max(each, wide))) / whole)
  let from = widthPixels * at.x - (whole * scale) / 2
  return groups.map((group): Placing => {
    const gap = groups.length > 1 ? widthOfGroup(group) * scale * 0.05 : 0
    const x = from + gap - group.left * scale
    from += widthOfGroup(group) * scale + gap * 2
    return { group, x, y: heightPixels * at.y, scale, mirrored: false, carried: 'lifted' }
  })
}
