import type { ActorSpec, Place, Scene } from '../scene.ts'
import { unitOf, type Cluster, type Measured, type Member } from './cluster.ts'
import { AIRBORNE, AQUATIC, isLandmark } from './natural-size.ts'

/** What of a picture and its backdrop decides where actors go. */
export interface Stage {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly groundAt: number
  readonly waterAt?: number
  readonly tableAt?: { readonly x: number; readonly y: number }
  readonly seatAt?: { readonly x: number; readonly y: number }
  readonly place: Place
  readonly shot: Scene['camera']['shot']
  readonly seed: number
}

/** A cluster with its bounds: left and right of its root's anchor, and its top, in heights of a grown person. */
export interface Group {
  readonly cluster: Cluster
  readonly left: number
  readonly right: number
  readonly top: number
  readonly footing: 'ground' | 'water' | 'air' | 'hanging' | 'seat' | 'table'
}

export function groupOf(cluster: Cluster, stage: Stage): Group {
  const boxes = cluster.map(boxOf)
  return {
    cluster,
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.max(...boxes.map(({ top }) => top)),
    footing: footingOf(cluster[0]!.measured, stage),
  }
}

function boxOf({ measured, x, y, height }: Member): { readonly left: number; readonly right: number; readonly top: number } {
  const unit = unitOf(measured, height)
  const { left, right, top } = measured.shape
  return { left: x + left * unit, right: x + right * unit, top: y + top * unit }
}

/** A branch or cloud that somebody is on. */
export function isAloft({ species }: ActorSpec): boolean {
  return species === 'branch' || species === 'cloud' || species === 'wire'
}

function footingOf(
  { player: { actor, surface }, grounded, floats }: Measured,
  { place, waterAt, seatAt, tableAt }: Stage,
): Group['footing'] {
  if (surface === 'seat' && seatAt) return 'seat'
  if (surface === 'table' && tableAt) return 'table'
  if (place === 'space') return isLandmark(actor) ? 'ground' : 'hanging'
  if (place === 'underwater') return grounded && actor.kind === 'thing' && !floats ? 'ground' : 'hanging'
  if (place === 'sky') return isLandmark(actor) && grounded ? 'ground' : 'hanging'
  if (isAloft(actor)) return 'hanging'
  if (waterAt !== undefined && (floats || actor.action === 'swim' || AQUATIC.test(actor.species))) return 'water'
  if (actor.kind === 'person' && actor.action !== 'fly' && actor.action !== 'swim') return 'ground'
  if (actor.action === 'fly' || !grounded || AIRBORNE.has(actor.species)) return actor.action !== 'fly' && grounded ? 'ground' : 'air'
  return 'ground'
}

/** On the ground, on something above it, in the air, or in water. */
export type Carried = 'ground' | 'lifted' | 'air' | 'water'

/** A rectangle of the picture, in pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A group with the place of its root and its scale in pixels. */
export interface Placing {
  readonly group: Group
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly mirrored: boolean
  readonly carried: Carried
  readonly tilt?: number
}

/** How wide a group is. */
export const widthOfGroup = ({ left, right }: Group): number => right - left

/** The lowest of a group, below its root's anchor. */
export const bottomOf = ({ cluster }: Group): number =>
  Math.min(...cluster.map((member) => member.y + member.measured.shape.bottom * unitOf(member.measured, member.height)))
/** From the lowest to the highest of a group. */
export const depthOf = (group: Group): number => group.top - bottomOf(group)
