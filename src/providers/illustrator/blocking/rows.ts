import { between, randomFrom } from '../paint/noise.ts'
import type { ActorSpec } from '../scene.ts'
import { widthOfGroup, type Group, type Placing, type Stage } from './group.ts'
import { isLandmark } from './natural-size.ts'

/** How high the tallest who stands in front is, as a share of the picture's height, by the shot. */
const SHOTS = { wide: 0.34, medium: 0.54, close: 0.74 } as const

/** In rows on the ground: the lead in front, towards a third and looking into the picture; landmarks behind everybody. */
export function stood(groups: readonly Group[], stage: Stage): readonly Placing[] {
  if (groups.length === 0) return []
  const isFar = ({ cluster }: Group): boolean => groups.length > 1 && cluster.length === 1 && isLandmark(cluster[0]!.measured.player.actor)
  const landmarks = groups.filter(isFar)
  const others = groups.filter((group) => !isFar(group))
  const standing = others.length > 0 ? others : groups
  const rows = inRows(standing, stage)
  const scale = scaleFor(rows, stage)
  const placings = rows.flatMap((row, index) => rowPlacings(row, index, { rows, scale, stage, far: landmarks.length > 0 }))
  const behind = others.length > 0 ? landmarks.map((group, index) => landmarkPlacing(group, index, scale, stage)) : []
  return [...behind, ...placings.toSorted((a, b) => a.y - b.y)]
}

type Rows = readonly (readonly Group[])[]

/** How much smaller each row further back is. */
const ROW_SMALLER = 0.84
/** How far each row stands above the one before it, in heights of that: heads are seen over heads. */
const ROW_HIGHER = 0.58

/** How far above the floor a row stands, in heights of a grown person. */
function riseOf(rows: Rows, index: number): number {
  let rise = 0
  for (let before = 0; before < index; before++) rise += ROW_HIGHER * tallestOf(rows[before]!) * ROW_SMALLER ** before
  return rise
}

const tallestOf = (row: readonly Group[]): number => Math.max(...row.map(({ top }) => top))

/** Wide pictures have one long row, tall ones several short; the lead's row is the first and nearest. */
function inRows(groups: readonly Group[], { widthPixels, heightPixels }: Stage): Rows {
  const ratio = widthPixels / heightPixels
  const across = Math.max(1.3, ratio * 2.9)
  const unit = Math.max(...groups.map(({ top }) => top))
  const wide = groups.reduce((sum, group) => sum + Math.max(0.55, widthOfGroup(group) / unit), 0)
  // Two or three stand side by side unless the picture is much too narrow for them.
  const wanted = Math.ceil(wide / across)
  const rows = groups.length <= 3 && wide <= across * 1.6 ? 1 : Math.min(wanted, 3, groups.length)
  const each = Math.ceil(groups.length / rows)
  const first = groups.length - each * (rows - 1)
  const sizes = [Math.max(1, first), ...Array.from({ length: rows - 1 }, () => each)]
  let from = 0
  return sizes.map((size) => groups.slice(from, (from += size))).filter((row) => row.length > 0)
}

/** Pixels for the height of a grown person, so that the tallest and the widest row fit. */
function scaleFor(rows: Rows, stage: Stage): number {
  const { widthPixels, heightPixels, shot } = stage
  const alone = rows.length === 1 && rows[0]?.length === 1
  // On plain paper there is nothing else to look at; a wide picture would leave one who stands in its middle lost.
  const plain = stage.place === 'studio' ? 1.26 : 1
  const broad = widthPixels > heightPixels * 1.3 ? 1.14 : 1
  const near = shot === 'medium' ? Math.max(plain, broad) : 1
  const high = heightPixels * SHOTS[shot] * near * (alone ? sized(rows[0]![0]!) : rows.length > 1 ? 1.2 : 1.06)
  const room = Math.min(high, floorY(stage) - heightPixels * 0.06)
  const limits = rows.flatMap((row, index) => {
    const smaller = ROW_SMALLER ** index
    const width = row.reduce((sum, group) => sum + widthOfGroup(group), 0) * smaller * (row.length > 1 ? 1.08 : 1)
    const top = riseOf(rows, index) + tallestOf(row) * smaller
    return [(widthPixels * (alone ? (shot === 'wide' ? 0.5 : 0.78) : 0.92)) / width, room / top]
  })
  // The last row still stands on the ground and not on the hills.
  const last = riseOf(rows, rows.length - 1)
  return Math.min(...limits, last > 0 ? (heightPixels * 0.25) / last : Number.POSITIVE_INFINITY)
}

const SIZES: { readonly [hint in ActorSpec['sizeHint']]: number } = { small: 0.62, normal: 1, large: 1.2 }

/** Who is alone is as large as the picture likes it, whatever its size in life, but for what is said of it. */
function sized({ cluster }: Group): number {
  const { actor } = cluster[0]!.measured.player
  const low = actor.action === 'sleep' ? 0.8 : 1
  if (cluster.length > 1) return cluster.some(({ measured }) => isLandmark(measured.player.actor)) ? 1.5 : 1.14
  return SIZES[actor.sizeHint] * low * (isLandmark(actor) ? 1.2 : 1)
}

/** Where those in front stand, in pixels. */
export function floorY({ groundAt, heightPixels }: Stage): number {
  return heightPixels * Math.min(0.94, groundAt + 0.05)
}

interface RowStage {
  readonly rows: readonly (readonly Group[])[]
  readonly scale: number
  readonly stage: Stage
  readonly far: boolean
}

function rowPlacings(row: readonly Group[], index: number, { rows, scale, stage, far }: RowStage): readonly Placing[] {
  const { widthPixels, heightPixels, shot, seed } = stage
  const own = scale * ROW_SMALLER ** index
  const width = row.reduce((sum, group) => sum + widthOfGroup(group) * own, 0)
  const room = widthPixels * 0.93 - width
  const gap = row.length > 1 ? Math.min(room / (row.length - 1), widthPixels * 0.07 + width * 0.06) : 0
  const random = randomFrom(seed + 303 + index)
  const aside =
    rows.flat().length === 1 &&
    (widthPixels > heightPixels * 1.25 || far || shot === 'wide') &&
    shot !== 'close' &&
    stage.place !== 'studio'
  const middle = aside ? 0.4 : rows.length > 1 ? 0.5 + (index % 2 === 0 ? -0.02 : 0.03) : 0.5
  let from = widthPixels * middle - (width + gap * (row.length - 1)) / 2
  const movesTogether =
    row.length > 1 && row.every(({ cluster }) => ['run', 'walk', 'fly', 'swim'].includes(cluster[0]!.measured.player.actor.action))
  return row.map((group, place) => {
    const x = from - group.left * own
    from += widthOfGroup(group) * own + gap
    const back =
      (riseOf(rows, index) * scale) / heightPixels +
      (row.length > 2 && place % 2 === 1 ? 0.012 : 0) +
      (row.length > 1 ? between(random, 0, 0.008) : 0)
    const mirrored =
      !movesTogether &&
      row.length > 1 &&
      place >= row.length / 2 &&
      group.cluster.length === 1 &&
      group.cluster[0]!.measured.player.lettering === undefined
    return { group, x, y: floorY(stage) - heightPixels * back, scale: own, mirrored, carried: 'ground' }
  })
}

/** Beside and behind the others, as large as fits under the sky. */
function landmarkPlacing(group: Group, index: number, scale: number, stage: Stage): Placing {
  const { widthPixels, heightPixels, groundAt } = stage
  const y = heightPixels * (groundAt - 0.045 - index * 0.02)
  const fits = Math.min((y - heightPixels * 0.06) / group.top, (widthPixels * 0.56) / widthOfGroup(group))
  const own = Math.min(fits, scale * 0.92)
  const side = index % 2 === 0 ? 0.71 : 0.24
  return { group, x: widthPixels * side - ((group.left + group.right) / 2) * own, y, scale: own, mirrored: false, carried: 'ground' }
}
