import { clay, type Clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, type Vector } from '../vector.ts'
import type { Maker, Model } from './model.ts'

// The workbench on which simple things are made: one call a thing, and the shapes that come again and again.

/** What a builder has at hand. */
export interface Bench {
  /** Clay for a group of parts that lie close together. */
  readonly part: (group: string) => Clay
  /** The colour that was asked for, or the thing's own. */
  readonly colour: Vector
  readonly phase: number
  readonly moving: boolean
  readonly seed: number
}

type Look = Partial<Omit<Model, 'build'>> & {
  /** How far it is raised from where it was built. */
  readonly lift?: number
}

/** A maker of a thing with a usual colour; what `look` leaves out is that of a thing that stands still. */
export function thing(hex: string, { lift = 0, ...look }: Look, build: (bench: Bench) => void): Maker {
  return ({ colour = linear(hex), moving, seed }) => ({
    loopSeconds: 4,
    poses: 4,
    grounded: true,
    elevation: 0.14,
    turn: 0.4,
    ...look,
    build(phase) {
      const parts: Part[] = []
      build({ part: (group) => clay(group, parts), colour, phase, moving, seed })
      return lift === 0 ? parts : parts.map((each) => lifted(each, lift))
    },
  })
}

function lifted(each: Part, by: number): Part {
  const up = ([x, y, z]: Vector): Vector => [x, y + by, z]
  const moved = { ...each, at: up(each.at), drift: [0, by, 0] as const }
  return moved.shape === 'cone' ? { ...moved, to: up(moved.to) } : moved
}

/** Turns a drum or ring so that its axis points at us, or lies along x. */
export const FACING: Vector = [Math.PI / 2, 0, 0]
export const LYING: Vector = [0, 0, Math.PI / 2]

export const matt = (colour: Vector | string, softness = 0.2): Material => ({
  colour: typeof colour === 'string' ? linear(colour) : colour,
  softness,
  edge: 350,
})
export const glossy = (colour: Vector | string, gloss = 0.6): Material => ({
  colour: typeof colour === 'string' ? linear(colour) : colour,
  gloss,
  edge: 400,
})
export const glowing = (colour: Vector | string, glow = 1.2): Material => ({
  colour: typeof colour === 'string' ? linear(colour) : colour,
  glow,
  edge: 300,
})
export const metal = (colour: Vector | string): Material => ({
  colour: typeof colour === 'string' ? linear(colour) : colour,
  gloss: 0.7,
  metal: 0.5,
  edge: 400,
})

export const RUBBER = glossy('#26262c', 0.2)
export const STEEL = metal('#c8ccd2')
export const BRASS = metal('#dcae42')
export const IRON = glossy('#33353c', 0.4)
export const GLASS = glossy('#2c3f54', 1)
export const PANE = glossy('#8fc4e4', 0.9)
export const LAMP = glowing('#fff2c0', 0.9)
export const TIMBER = matt('#8a5a30')
export const DARK_TIMBER = matt('#5a3a20')
export const WHITE = glossy('#f4f0e6', 0.35)
export const BLACK = glossy('#222026', 0.5)
export const LEAF = matt('#4a9a3c', 0.4)

type Row = readonly [x: number, y: number, z: number, halfX: number, halfY: number, halfZ: number, rounding: number]

/** Boxes of one material, a row each. */
export function boxes(clayUsed: Clay, material: Material, rows: readonly Row[]): void {
  for (const [x, y, z, halfX, halfY, halfZ, rounding] of rows) clayUsed.box([x, y, z], [halfX, halfY, halfZ], rounding, material)
}

/** A body turned on a lathe about a standing axis: pairs of height and radius, from below. */
export function lathe(clayUsed: Clay, at: Vector, profile: readonly (readonly [y: number, radius: number])[], material: Material): void {
  profile.slice(1).forEach(([y, radius], index) => {
    const [from, below] = profile[index]!
    const half = (y - from) / 2 + 0.002
    clayUsed.drum([at[0], at[1] + (y + from) / 2, at[2]], [below, radius, half], Math.min(0.012, half * 0.6), material, { blend: 0.02 })
  })
}

/** Calls `place` for equal steps around a circle, the first at `from`. */
export function around(count: number, place: (angle: number, index: number) => void, from = 0): void {
  for (let index = 0; index < count; index++) place(from + (index / count) * Math.PI * 2, index)
}

/** A chain of limbs through places, growing from the first radius to the last. */
export function rope(clayUsed: Clay, places: readonly Vector[], radii: readonly [number, number], material: Material, blend = 0.02): void {
  const last = places.length - 1
  const radiusAt = (index: number): number => radii[0] + ((radii[1] - radii[0]) * index) / last
  places.slice(1).forEach((to, index) => clayUsed.limb([places[index]!, to], [radiusAt(index), radiusAt(index + 1)], material, blend))
}

/** Part of a circle that faces us. */
export function arc(
  clayUsed: Clay,
  circle: { readonly at: Vector; readonly radius: number; readonly from: number; readonly to: number; readonly steps?: number },
  thickness: number,
  material: Material,
): void {
  const { at, radius, from, to, steps = 8 } = circle
  const places = Array.from({ length: steps + 1 }, (_, index): Vector => {
    const angle = from + ((to - from) * index) / steps
    return [at[0] + Math.cos(angle) * radius, at[1] + Math.sin(angle) * radius, at[2]]
  })
  rope(clayUsed, places, [thickness, thickness], material, 0)
}

/** A tyre with a hub whose bolts show that it turns. */
export function wheel(clayUsed: Clay, at: Vector, radius: number, { width = 0.06, hub = STEEL, turned = 0 } = {}): void {
  clayUsed.drum(at, [radius, radius, width], Math.min(0.04, width * 0.6), RUBBER, { turn: FACING })
  clayUsed.drum(at, [radius * 0.6, radius * 0.6, width + 0.008], 0.01, hub, { turn: FACING })
  const out = Math.sign(at[2]) * (width + 0.008)
  around(
    3,
    (angle) =>
      clayUsed.ball([at[0] + Math.cos(angle) * radius * 0.36, at[1] + Math.sin(angle) * radius * 0.36, at[2] + out], radius * 0.1, IRON, 0),
    turned,
  )
}

/** Four wheels, those of each axle at one x. */
export function fourWheels(
  bench: Bench,
  [front, rear]: readonly [number, number],
  side: number,
  radius: number,
  hub: Material = STEEL,
): void {
  const turned = bench.moving ? -bench.phase * ((Math.PI * 2) / 3) : 0.3
  for (const x of [front, rear])
    for (const z of [-side, side]) wheel(bench.part(`wheel ${x} ${z}`), [x, radius, z], radius, { hub, turned })
}
