import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, plus, type Vector } from '../vector.ts'
import { WOOD } from './holding.ts'
import type { Look } from './looks.ts'
import type { Pair, Stance } from './stance.ts'

/** A blank board, held in both hands so that it faces whoever looks from `elevation` radians above. */
export interface Board {
  readonly hands: Pair<Vector>
  readonly parts: readonly Part[]
  /** Corners of what may be lettered: upper left, upper right, lower right, lower left as we see it. */
  readonly corners: readonly [Vector, Vector, Vector, Vector]
}

const FRAME = 0.022

export function boardOf({ build }: Look, { chest, hips }: Stance, elevation: number, colour: Vector = linear('#f7f3e8')): Board {
  const halfWidth = build.shoulders * 1.1 + 0.13
  const halfHeight = Math.min(0.2, build.torso * 0.46)
  const centre: Vector = [chest[0], (chest[1] + hips[1]) / 2 + 0.02, chest[2] + 0.27]
  const upward: Vector = [0, Math.cos(elevation), -Math.sin(elevation)]
  const outward: Vector = [0, Math.sin(elevation), Math.cos(elevation)]
  const at = (x: number, y: number, z: number): Vector => plus(centre, [x, y * upward[1] + z * outward[1], y * upward[2] + z * outward[2]])
  const parts = clay('sign')
  const paper: Material = { colour, edge: 900 }
  const turn: Vector = [-elevation, 0, 0]
  parts.box(centre, [halfWidth + FRAME, halfHeight + FRAME, 0.012], 0.008, WOOD, { turn })
  parts.box(at(0, 0, 0.01), [halfWidth, halfHeight, 0.01], 0.004, paper, { turn })
  const [x, y, z] = [halfWidth - FRAME * 1.6, halfHeight - FRAME, 0.02]
  const low = -halfHeight * 0.35
  return {
    parts: parts.parts,
    hands: [at(-halfWidth - 0.01, low, -0.02), at(halfWidth + 0.01, low, -0.02)],
    corners: [at(-x, y, z), at(x, y, z), at(x, -y, z), at(-x, -y, z)],
  }
}
