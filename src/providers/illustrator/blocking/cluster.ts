import type { RelationKind } from '../scene.ts'
import type { Player, Tie } from './cast.ts'
import { isLandmark, picturedHeight } from './natural-size.ts'
import type { Shape } from './shape.ts'

/** A player as it was measured. */
export interface Measured {
  readonly player: Player
  readonly shape: Shape
  readonly grounded: boolean
  readonly floats: boolean
  /** How much higher it is for what it holds up: a girl is as tall as before with a kite above her. */
  readonly stretch?: number
}

/** Below this line of a holder nothing of what is inside is seen; the rim sags towards the viewer in the middle. */
export interface Rim {
  readonly y: number
  readonly x: number
  readonly halfWidth: number
  readonly sag: number
}

/** One member of a cluster: anchor at x, y upwards, in heights of a grown person. */
export interface Member {
  readonly measured: Measured
  readonly x: number
  readonly y: number
  /** Height of its body. */
  readonly height: number
  /** Those of a smaller order are painted first. */
  readonly order: number
  readonly mirrored?: boolean
  readonly rim?: Rim
  /** True for who stands on no ground: its ground shadow is not painted. */
  readonly lifted?: boolean
}

/** Who stands, sits or hangs together; the first member is its root, at 0, 0. */
export type Cluster = readonly Member[]

/** How the tied become clusters. `between` and `beside` only say who is whose neighbour. */
const BOUND: ReadonlySet<RelationKind> = new Set(['on', 'under', 'inside', 'riding', 'above', 'behind', 'in-front-of', 'around', 'holding'])

export function clustersOf(measured: readonly Measured[], ties: readonly Tie[]): readonly Cluster[] {
  const bound = ties.filter(({ kind }) => BOUND.has(kind))
  const find = (player: Player): Measured | undefined => measured.find((each) => each.player === player)
  const parentOf = ({ kind, subject, object }: Tie): Player => (kind === 'holding' ? subject : object)
  const childOf = ({ kind, subject, object }: Tie): Player => (kind === 'holding' ? object : subject)
  const roots = measured.filter(({ player }) => !bound.some((tie) => childOf(tie) === player))
  const grow = (parent: Member, depth: number): readonly Member[] => {
    const own = bound.filter((tie) => parentOf(tie) === parent.measured.player)
    const kinds = [...new Set(own.map(({ kind }) => kind))]
    const [base, ...more] = kinds.reduce<readonly Member[]>(
      (members, kind) => {
        const children = own.filter((tie) => tie.kind === kind).flatMap((tie) => find(childOf(tie)) ?? [])
        return [...joined(members[0] ?? parent, children, kind), ...members.slice(1)]
      },
      [parent],
    )
    if (depth > 3) return [base ?? parent, ...more]
    return [base ?? parent, ...more.flatMap((member) => grow(member, depth + 1))]
  }
  return roots.map((root) => {
    const height = highOf(root)
    const y = isSeated(root) && root.player.surface === undefined ? -root.shape.bottom * unitOf(root, height) : 0
    return grow({ measured: root, x: 0, y, height, order: 0 }, 0)
  })
}

/** How wide a body of a height is. */
export function widthOf({ shape }: Measured, height: number): number {
  return ((shape.right - shape.left) / (shape.top - shape.bottom)) * height
}

/** A share of the sprite in the units of a member whose body has that height. */
export function unitOf({ shape }: Measured, height: number): number {
  return height / (shape.top - shape.bottom)
}

/** How high a body is drawn, with what it holds up. */
function highOf({ player, stretch = 1 }: Measured): number {
  return picturedHeight(player.actor) * stretch * (player.size ?? 1)
}

const middleOf = ({ shape }: Measured, height: number): number => ((shape.left + shape.right) / 2) * (height / (shape.top - shape.bottom))

/** People who sit on something are anchored where they sit. */
function isSeated({ player: { actor }, grounded }: Measured): boolean {
  return actor.kind === 'person' && !grounded && actor.action !== 'fly' && actor.action !== 'swim'
}

type Join = (parent: Member, children: readonly Measured[]) => readonly Member[]

/** The parent, perhaps of another size, and its children where the relation puts them. */
function joined(parent: Member, children: readonly Measured[], kind: RelationKind): readonly Member[] {
  const join = JOINS[kind]
  return join && children.length > 0 ? join(parent, children) : [parent]
}

const JOINS: { readonly [kind in RelationKind]?: Join } = {
  on: (parent, children) =>
    upon(parent, children, {
      sink: SINK[parent.measured.player.actor.species] ?? 0.05,
      room: parent.measured.player.actor.species === 'bed' ? 1.4 : 1.05,
    }),
  riding: (parent, children) => upon(parent, children, { sink: SADDLES[parent.measured.player.actor.species] ?? 0.06, room: 0.62 }),
  inside: into,
  under: beneath,
  above: over,
  behind: (parent, children) => [parent, ...spread(parent, children, 'behind')],
  'in-front-of': before,
  around: ring,
  holding: inHand,
}

/** How far below its highest point a thing is stood or sat upon, as a share of its height. */
const SINK: { readonly [species: string]: number } = {
  table: 0.08,
  chair: 0.5,
  armchair: 0.45,
  sofa: 0.4,
  bed: 0.38,
  'lily pad': 0.45,
  log: 0.22,
  rock: 0.1,
  cloud: 0.3,
  hill: 0.06,
  roof: 0.05,
  branch: 0.1,
  wire: 0,
  'coin pile': 0.12,
  fence: 0.02,
  boat: 0.6,
  tree: 0.12,
  leaf: 0.4,
  elephant: 0.2,
}

/** How far below the highest point of its middle a mount is sat upon: wings and handlebars reach higher. */
const SADDLES: { readonly [species: string]: number } = { dragon: 0.3, bicycle: 0.12, motorcycle: 0.2, elephant: 0.2 }

/** How far behind the middle a back is free, as a share of the width. */
const BEHIND_EARS: { readonly [species: string]: number } = { elephant: 0.14 }

interface Abreast {
  readonly each: Measured
  readonly height: number
  readonly x: number
}

/** Several side by side, the middle of all at 0. */
function abreast(children: readonly Measured[], shrink = 1): readonly Abreast[] {
  const heights = children.map((each) => highOf(each) * shrink)
  const widths = children.map((each, index) => widthOf(each, heights[index]!))
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let from = -whole / 2
  return children.map((each, index) => {
    const x = from + widths[index]! / 2 - middleOf(each, heights[index]!)
    from += widths[index]!
    return { each, height: heights[index]!, x }
  })
}

const MORE_MOST = 1.7

/** The holder large enough and the held small enough that they fit. */
function fitted(parent: Member, wanted: number): { readonly holder: Member; readonly shrink: number } {
  const more = Math.max(1, wanted / widthOf(parent.measured, parent.height))
  const grown = Math.min(more, MORE_MOST)
  return { holder: { ...parent, height: parent.height * grown }, shrink: Math.max(0.45, grown / more) }
}

const totalWidth = (row: readonly Abreast[]): number => row.reduce((sum, { each, height }) => sum + widthOf(each, height), 0)

function upon(
  parent: Member,
  children: readonly Measured[],
  { sink, room }: { readonly sink: number; readonly room: number },
): readonly Member[] {
  const { holder, shrink } = fitted(parent, totalWidth(abreast(children)) * room)
  const { measured, height } = holder
  const at = measured.shape.rest * unitOf(measured, height) - sink * height
  return [
    holder,
    ...abreast(children, shrink).map(({ each, height: own, x }, index): Member => {
      // Paws reach below the anchor, towards the viewer: on a narrow top they all stand on it.
      const feet = isSeated(each) ? 0 : each.shape.bottom * unitOf(each, own)
      return {
        measured: each,
        x: holder.x + middleOf(measured, height) + x - (BEHIND_EARS[measured.player.actor.species] ?? 0) * widthOf(measured, height),
        y: holder.y + at - feet * 0.6,
        height: own,
        order: holder.order + 1 + index,
        lifted: true,
      }
    }),
  ]
}

function over(parent: Member, children: readonly Measured[]): readonly Member[] {
  const top = parent.measured.shape.top * unitOf(parent.measured, parent.height)
  return [
    parent,
    ...abreast(children).map(({ each, height, x }, index): Member => {
      const y = parent.y + top + height * 0.35 - each.shape.bottom * unitOf(each, height)
      return { measured: each, x: parent.x + x, y, height, order: parent.order + 5 + index, lifted: true }
    }),
  ]
}

/** Whoever is in something large is seen over its edge from behind; in a box or cup the rim hides the lower part. */
function into(parent: Member, children: readonly Measured[]): readonly Member[] {
  const behind = !/^open |boat|nest/.test(parent.measured.player.actor.species)
  const { holder, shrink } = fitted(parent, totalWidth(abreast(children)) * (behind ? 1.5 : 1.25))
  const { measured, height } = holder
  const unit = unitOf(measured, height)
  const top = measured.shape.top * unit
  const rimY = top - height * (behind ? 0.3 : measured.player.actor.species === 'open car' ? 0.34 : 0.16)
  const rim: Rim = {
    y: holder.y + rimY,
    x: holder.x + middleOf(measured, height),
    halfWidth: widthOf(measured, height) * 0.46,
    sag: height * (measured.player.actor.species === 'open car' ? 0.012 : 0.1),
  }
  return [
    holder,
    ...abreast(children, shrink).map(({ each, height: own, x }, index): Member => {
      const y = (behind ? top - own * 0.42 : rimY - own * 0.42) - each.shape.bottom * unitOf(each, own)
      const at = { measured: each, x: rim.x + x, y: holder.y + y, height: own, lifted: true }
      return behind ? { ...at, order: holder.order - 1 - index } : { ...at, order: holder.order + 1 + index, rim }
    }),
  ]
}

/** Under a tree or bridge one stands before it, under a table between its legs. */
function beneath(parent: Member, children: readonly Measured[]): readonly Member[] {
  const furniture = /table|chair|desk|bed|sofa|bench/.test(parent.measured.player.actor.species)
  const tallest = Math.max(...children.map(({ player }) => picturedHeight(player.actor)))
  const umbrella = parent.measured.player.actor.species === 'umbrella'
  const lamp = parent.measured.player.actor.species === 'street lamp'
  const row = abreast(children)
  const wanted = Math.max(
    tallest * (furniture ? 1.6 : umbrella ? 1.25 : lamp ? 1.7 : 2.4),
    (totalWidth(row) * 1.1 * parent.height) / widthOf(parent.measured, parent.height),
  )
  const holder: Member = { ...parent, height: lamp ? wanted : Math.max(parent.height, Math.min(wanted, parent.height * 3.2)) }
  const tight = furniture ? Math.min(1, (holder.height * 0.66) / tallest) : Math.min(1, (holder.height * 0.7) / tallest)
  const raised: Member = umbrella
    ? { ...holder, y: tallest * 0.42 - holder.measured.shape.bottom * unitOf(holder.measured, holder.height), lifted: true }
    : holder
  const aside = furniture || umbrella ? 0 : widthOf(holder.measured, holder.height) * (lamp ? 1.1 : 0.16)
  return [
    raised,
    ...abreast(children, umbrella ? 1 : tight).map(({ each, height, x }, index): Member => ({
      measured: each,
      x: parent.x + x + middleOf(holder.measured, holder.height) - aside,
      y: parent.y - (furniture ? -0.02 : 0.06) * holder.height * (umbrella ? 0 : 1),
      height,
      order: furniture ? holder.order - 1 - index : holder.order + 1 + index,
    })),
  ]
}

/** Behind is higher, smaller and partly hidden; before is lower and larger. */
function spread(parent: Member, children: readonly Measured[], where: 'behind' | 'before'): readonly Member[] {
  const width = widthOf(parent.measured, parent.height)
  return children.map((each, index): Member => {
    const height = highOf(each) * (where === 'behind' ? 0.9 : 1.04)
    const own = widthOf(each, height)
    const side = index % 2 === 0 ? -1 : 1
    // Whoever is taller looks over it; whoever is not looks out from beside it.
    const over = where === 'behind' && height > parent.height * 1.35
    const apart = where === 'behind' ? (over ? 0 : width / 2 + own * 0.06) : width * 0.28 + own * 0.1
    const x = parent.x + middleOf(parent.measured, parent.height) + side * apart - middleOf(each, height)
    const y = parent.y + (where === 'behind' ? 0.1 : -0.16) * Math.min(1, parent.height)
    return {
      measured: each,
      x,
      y,
      height,
      order: parent.order + (where === 'behind' ? -1 - index : 1 + index),
      mirrored: where === 'behind' ? side < 0 : false,
    }
  })
}

/** What is large stands well behind whoever is before it. */
function before(parent: Member, children: readonly Measured[]): readonly Member[] {
  const holder = isLandmark(parent.measured.player.actor) ? { ...parent, height: parent.height * 1.25 } : parent
  return [holder, ...spread(holder, children, 'before')]
}

/** Several in a ring around the middle, all looking at it. */
function ring(parent: Member, children: readonly Measured[]): readonly Member[] {
  const widest = Math.max(...children.map((each) => widthOf(each, highOf(each))))
  const radius = widthOf(parent.measured, parent.height) / 2 + widest * (children.length > 3 ? 0.85 : 0.62)
  return [
    parent,
    ...children.map((each, index): Member => {
      const angle = children.length === 1 ? Math.PI : Math.PI * (1.1 - (1.2 * index) / (children.length - 1))
      const [across, back] = [Math.cos(angle), Math.sin(angle)]
      const height = highOf(each) * (1 - 0.08 * back)
      return {
        measured: each,
        x: parent.x + across * radius - middleOf(each, height),
        y: parent.y + back * radius * 0.3,
        height,
        order: parent.order - Math.round(back * 10) - (back === 0 ? 1 : 0),
        mirrored: across > 0,
      }
    }),
  ]
}

/** In the hand of who has hands, in the mouth of who has none. */
function inHand(parent: Member, children: readonly Measured[]): readonly Member[] {
  const { measured, height } = parent
  const person = measured.player.actor.kind === 'person'
  const unit = unitOf(measured, height)
  return [
    parent,
    ...children.map((each, index): Member => {
      const own = Math.min(highOf(each), height * 0.32)
      const x = person ? measured.shape.right * unit * 0.8 : measured.shape.right * unit * 0.86
      const y = measured.shape.bottom * unit + height * (person ? 0.38 : 0.5)
      return { measured: each, x: parent.x + x, y: parent.y + y, height: own, order: parent.order + 1 + index, lifted: true }
    }),
  ]
}
