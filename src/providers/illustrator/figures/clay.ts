import type { Material, Part } from './solid.ts'
import type { Vector } from './vector.ts'

// Short words for building bodies: one line of a pose should read as one piece of clay.

const NO_TURN: Vector = [0, 0, 0]

/** The two ends of a limb, x, y and z of the one and then of the other. */
export function span(...[x, y, z, toX, toY, toZ]: readonly [number, number, number, number, number, number]): readonly [Vector, Vector] {
  return [
    [x, y, z],
    [toX, toY, toZ],
  ]
}

/** Puts pieces of clay into one group and remembers how far each has moved from where its coat was painted. */
export interface Clay {
  readonly parts: Part[]
  ball(at: Vector, radius: number, material: Material, blend: number, drift?: Vector): void
  lump(at: Vector, radii: Vector, material: Material, blend: number, more?: { readonly turn?: Vector; readonly drift?: Vector }): void
  box(at: Vector, halves: Vector, rounding: number, material: Material, more?: { readonly turn?: Vector; readonly blend?: number }): void
  ring(at: Vector, radius: number, thickness: number, material: Material, turn?: Vector): void
  /** A cone with flat ends, `size` its lower radius, upper radius and half its height. */
  drum(at: Vector, size: Vector, rounding: number, material: Material, more?: { readonly turn?: Vector; readonly blend?: number }): void
  limb(
    line: readonly [from: Vector, to: Vector],
    radii: readonly [from: number, to: number],
    material: Material,
    blend: number,
    drift?: Vector,
  ): void
}

export function clay(group: string, parts: Part[] = []): Clay {
  const moved = (drift?: Vector) => (drift ? { drift } : {})
  return {
    parts,
    ball(at, radius, material, blend, drift) {
      parts.push({ shape: 'sphere', at, radius, material, blend, group, ...moved(drift) })
    },
    lump(at, radii, material, blend, more = {}) {
      parts.push({ shape: 'ellipsoid', at, radii, turn: more.turn ?? NO_TURN, material, blend, group, ...moved(more.drift) })
    },
    box(at, halves, rounding, material, more = {}) {
      parts.push({ shape: 'box', at, halves, rounding, turn: more.turn ?? NO_TURN, material, blend: more.blend ?? 0, group })
    },
    ring(at, radius, thickness, material, turn = NO_TURN) {
      parts.push({ shape: 'ring', at, radius, thickness, turn, material, blend: 0, group })
    },
    drum(at, [lower, upper, half], rounding, material, more = {}) {
      const { turn = NO_TURN, blend = 0 } = more
      parts.push({ shape: 'drum', at, radii: [lower, upper], half, rounding, turn, material, blend, group })
    },
    limb([from, to], radii, material, blend, drift) {
      parts.push({ shape: 'cone', at: from, to, radius: radii[0], radiusTo: radii[1], material, blend, group, ...moved(drift) })
    },
  }
}
