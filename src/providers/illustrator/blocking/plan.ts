import type { ActorSpec } from '../scene.ts'
import { afloat, flown, hung } from './aloft.ts'
import type { Cluster, Measured, Member, Rim } from './cluster.ts'
import { bottomOf, groupOf, type Box, type Carried, type Group, type Placing, type Stage } from './group.ts'
import { joinedPlacings } from './joined.ts'
import { AQUATIC } from './natural-size.ts'
import { stood } from './rows.ts'
import { laid } from './surfaces.ts'

/** Where a player goes, in pixels: its sprite's anchor and the height of its body. */
export interface Spot {
  readonly measured: Measured
  /** Whom it goes along with: a rider its horse, whoever leads itself. */
  readonly root: Measured
  readonly x: number
  readonly y: number
  readonly bodyHeight: number
  /** Where its body lies, without its shadow. */
  readonly body: Box
  readonly mirrored: boolean
  /** How it is carried: on the ground, by something below it, in the air, or lying in water up to `waterline`. */
  readonly carried: Carried
  readonly tilt: number
  readonly waterline?: number
  readonly rim?: Rim
}

const MARGIN = 0.02

/** Every player's place, those further back first. No part of anybody leaves the frame but where a close-up means it. */
export function spotsOf(clusters: readonly Cluster[], stage: Stage): readonly Spot[] {
  const groups = clusters.map((cluster) => groupOf(cluster, stage))
  const joined = groups.filter(({ cluster }) => cluster.every(({ measured }) => measured.player.joined))
  if (joined.length === 0 || joined.length === groups.length) return laidOut(groups, stage)
  const settled = laidOut(
    groups.filter((group) => !joined.includes(group)),
    stage,
  )
  const scale = settled.find(({ carried }) => carried === 'ground')
  const added = joinedPlacings(
    joined,
    settled.map(({ body }) => body),
    stage,
    scale && scale.bodyHeight / memberHeight(scale.measured, clusters),
  )
  return added ? inOrder([...settled, ...added.flatMap((group) => spotsIn(group, stage))]) : laidOut(groups, stage)
}

function memberHeight(measured: Measured, clusters: readonly Cluster[]): number {
  return clusters.flat().find((member) => member.measured === measured)?.height ?? 1
}

/** Whoever stands on the ground nearer to us is painted after the others. */
function inOrder(spots: readonly Spot[]): readonly Spot[] {
  const depthOf = (spot: Spot): number =>
    spot.carried === 'ground' || spot.carried === 'lifted' ? (spots.find(({ measured }) => measured === spot.root) ?? spot).y : -1
  return spots.toSorted((a, b) => depthOf(a) - depthOf(b))
}

function laidOut(groups: readonly Group[], stage: Stage): readonly Spot[] {
  if (isPortrait(groups, stage)) return portrait(groups[0]!, stage)
  const standing = groups.filter(({ footing }) => footing === 'ground')
  const placed = [
    ...hung(
      groups.filter(({ footing }) => footing === 'hanging'),
      stage,
      standing.length > 0,
    ),
    ...flown(
      groups.filter(({ footing }) => footing === 'air'),
      stage,
      groups.some(({ footing }) => footing === 'ground' || footing === 'water'),
    ),
    ...afloat(
      groups.filter(({ footing }) => footing === 'water'),
      stage,
      standing.length > 0,
    ),
    ...stood(standing, stage),
    ...(['seat', 'table'] as const).flatMap((surface) =>
      laid(
        groups.filter(({ footing }) => footing === surface),
        stage,
        surface,
      ),
    ),
  ]
  return placed.flatMap((group) => spotsIn(group, stage))
}

/** A close-up of one who has a face: head and shoulders fill the frame, and the rest is cut off on purpose. */
function isPortrait(groups: readonly Group[], { shot }: Stage): boolean {
  const [only] = groups
  if (shot !== 'close' || groups.length !== 1 || only?.cluster.length !== 1) return false
  const { actor } = only.cluster[0]!.measured.player
  return (actor.kind === 'person' || actor.kind === 'animal') && only.cluster[0]!.measured.grounded && only.footing === 'ground'
}

function portrait({ cluster }: Group, { widthPixels, heightPixels }: Stage): readonly Spot[] {
  const { measured } = cluster[0]!
  const { actor } = measured.player
  const shape = measured.shape
  const seated = actor.action === 'sit' || actor.action === 'sleep'
  const share = actor.kind === 'person' ? (seated ? 1.25 : 1.7) : seated ? 1.2 : 1.05
  const aspect = (shape.right - shape.left) / (shape.top - shape.bottom)
  // Half of a long animal may leave the frame behind its head, but no more.
  const bodyHeight = Math.min(heightPixels * share, (widthPixels * 1.5) / aspect, widthPixels * 1.9)
  const unit = bodyHeight / (shape.top - shape.bottom)
  const y = heightPixels * 0.11 + shape.top * unit
  const x = widthPixels * 0.5 - shape.head * unit
  const at = { x, y: Math.max(y, heightPixels * 0.93) }
  return [
    {
      measured,
      root: measured,
      ...at,
      bodyHeight,
      body: bodyAt(measured, at, bodyHeight, false),
      mirrored: false,
      carried: 'ground',
      tilt: 0,
    },
  ]
}

const LEAP_TILT = -0.42

/** How much of a body lies under water. */
const DRAUGHT = { boat: 0.05, swimmer: 0.4, bird: 0.2, leaper: 0.3, airborne: -0.42 } as const

/** Who jumps out of the water, or is told to run in it. */
function leaps({ activity, species }: ActorSpec): boolean {
  return activity === 'jump' && (AQUATIC.test(species) || /salmon|trout|porpoise/.test(species))
}

function draughtOf({ player: { actor } }: Measured): number {
  if (leaps(actor)) return DRAUGHT.airborne
  if (/whale|dolphin|orca/.test(actor.species)) return DRAUGHT.leaper
  if (/duck|swan|goose|pelican|gull/.test(actor.species)) return DRAUGHT.bird
  return actor.kind === 'thing' ? DRAUGHT.boat : DRAUGHT.swimmer
}

/** The members of a placed group, those to be painted first before the others. */
function spotsIn({ group, x, y, scale, mirrored, carried, tilt = 0 }: Placing, stage: Stage): readonly Spot[] {
  const inset = insetOf(group, { x, y, scale }, stage)
  return group.cluster
    .toSorted((a, b) => a.order - b.order)
    .map((member): Spot => {
      const isRoot = member === group.cluster[0]
      const bodyHeight = member.height * scale
      const unit = bodyHeight / (member.measured.shape.top - member.measured.shape.bottom)
      const sunk = carried === 'water' && isRoot ? draughtOf(member.measured) * bodyHeight + member.measured.shape.bottom * unit : 0
      const at = { x: x + inset.x + member.x * scale, y: y + inset.y - member.y * scale + sunk }
      const turned = member.mirrored ?? (mirrored && isRoot)
      const middle = (member.measured.shape.left + member.measured.shape.right) * unit
      // Turned round about the middle of its body, so that it keeps its room.
      const place = { x: turned ? at.x + middle : at.x, y: at.y }
      return {
        measured: member.measured,
        root: group.cluster[0]!.measured,
        ...place,
        bodyHeight,
        body: bodyAt(member.measured, place, bodyHeight, turned),
        mirrored: turned,
        carried: member.lifted && carried !== 'air' ? 'lifted' : carried,
        tilt: isRoot ? (carried === 'water' && leaps(member.measured.player.actor) ? LEAP_TILT : tilt) : 0,
        ...(carried === 'water' && isRoot ? { waterline: y + inset.y } : {}),
        ...(member.rim ? { rim: rimPixels(member.rim, { x: x + inset.x, y: y + inset.y, scale }) } : {}),
      }
    })
}

function bodyAt({ shape }: Measured, { x, y }: { readonly x: number; readonly y: number }, bodyHeight: number, mirrored: boolean): Box {
  const unit = bodyHeight / (shape.top - shape.bottom)
  const [before, after] = mirrored ? [-shape.right, -shape.left] : [shape.left, shape.right]
  return { left: x + before * unit, right: x + after * unit, top: y - shape.top * unit, bottom: y - shape.bottom * unit }
}

function rimPixels(
  rim: NonNullable<Member['rim']>,
  at: { readonly x: number; readonly y: number; readonly scale: number },
): NonNullable<Spot['rim']> {
  return { x: at.x + rim.x * at.scale, y: at.y - rim.y * at.scale, halfWidth: rim.halfWidth * at.scale, sag: rim.sag * at.scale }
}

/** How far a group must move so that nothing of it is cut by an edge of the picture. */
function insetOf(
  group: Group,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
  { widthPixels, heightPixels }: Stage,
): { readonly x: number; readonly y: number } {
  const margin = Math.min(widthPixels, heightPixels) * MARGIN
  // A branch grows in from outside the picture.
  if (group.cluster[0]!.measured.player.actor.species === 'branch') return { x: -x - group.left * scale - widthPixels * 0.02, y: 0 }
  const left = x + group.left * scale
  const right = x + group.right * scale
  const top = y - group.top * scale
  const across =
    right - left > widthPixels - 2 * margin
      ? widthPixels / 2 - (left + right) / 2
      : Math.max(0, margin - left) - Math.max(0, right - widthPixels + margin)
  const below = Math.max(0, y - bottomOf(group) * scale - (heightPixels - margin))
  return { x: across, y: top - below < margin ? margin - top : -below }
}
