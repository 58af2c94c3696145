import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, plus, type Vector } from '../vector.ts'
import { chain } from './chains.ts'
import { looking, SIDES, type Carved, type Pose } from './model.ts'

/** What makes one climber different from another. */
export interface Climber {
  readonly fur: string
  readonly belly: string
  /** Bare skin of face, hands and feet. */
  readonly skin: string
  readonly girth: number
  readonly head: number
  readonly ears: 'round' | 'fluffy' | 'none'
  readonly tail: boolean
  readonly face: 'heart' | 'muzzle' | 'mask' | 'nose'
  readonly fluffy: number
  readonly stature: number
  /** How it is seen when nothing else is said. */
  readonly at: 'ground' | 'trunk' | 'branch'
}

const DARK: Material = { colour: linear('#2a2220'), gloss: 0.4, edge: 400 }

export interface Hide {
  readonly fur: Material
  readonly belly: Material
  readonly skin: Material
}

/** Fur, belly and bare skin in the colour that was asked for. */
export function hideOf(kind: Climber, pose: Pose): Hide {
  const fur = pose.skin(kind.fur, { fur: kind.fluffy })
  return { fur, belly: { ...fur, colour: linear(kind.belly) }, skin: { colour: linear(kind.skin), softness: 0.5, edge: 130 } }
}

/** A head with its ears and face. */
export function headAt(kind: Climber, pose: Pose, at: Vector, yaw = 0): Omit<Carved, 'body'> {
  const { fur, skin, belly } = hideOf(kind, pose)
  const s = kind.head
  const frame = looking(at, s, pose.calling ? 0.35 : 0, yaw)
  const skull = clay('head')
  skull.lump(at, [0.24 * s, 0.23 * s, 0.22 * s], fur, 0.06)
  for (const side of SIDES) {
    if (kind.ears === 'round') {
      skull.lump(frame.point(side * 0.26, 0.02, -0.02), [0.085 * s, 0.1 * s, 0.045 * s], fur, 0.02)
      skull.lump(frame.point(side * 0.265, 0.02, 0.015), [0.055 * s, 0.068 * s, 0.03 * s], skin, 0.01)
    } else if (kind.ears === 'fluffy') {
      skull.ball(frame.point(side * 0.25, 0.14, -0.03), 0.125 * s, fur, 0.03)
      skull.ball(frame.point(side * 0.26, 0.13, 0.05), 0.08 * s, belly, 0.03)
    }
    if (kind.face === 'heart') skull.lump(frame.point(side * 0.085, 0.03, 0.15), [0.105 * s, 0.11 * s, 0.07 * s], skin, 0.03)
    if (kind.face === 'mask')
      skull.lump(frame.point(side * 0.12, 0.0, 0.168), [0.085 * s, 0.052 * s, 0.05 * s], { ...fur, colour: linear('#5a4636') }, 0.01, {
        turn: [0, 0, side * -0.5],
      })
  }
  if (kind.face === 'mask') skull.lump(frame.point(0, -0.01, 0.07), [0.19 * s, 0.18 * s, 0.15 * s], skin, 0.03)
  if (kind.face === 'heart' || kind.face === 'muzzle') skull.lump(frame.point(0, -0.1, 0.16), [0.145 * s, 0.095 * s, 0.1 * s], skin, 0.04)
  if (kind.face === 'muzzle') skull.lump(frame.point(0, 0.05, 0.14), [0.17 * s, 0.07 * s, 0.085 * s], skin, 0.03)
  if (kind.face === 'nose') {
    skull.lump(frame.point(0, -0.03, 0.2), [0.062 * s, 0.088 * s, 0.06 * s], DARK, 0.01)
  } else if (kind.face === 'mask') skull.lump(frame.point(0, -0.03, 0.22), [0.045 * s, 0.03 * s, 0.03 * s], DARK, 0)
  else for (const side of SIDES) skull.ball(frame.point(side * 0.024, -0.045, 0.255), 0.013 * s, DARK, 0)
  const low = kind.face === 'nose' ? -0.135 : kind.face === 'mask' ? -0.09 : -0.11
  return {
    skull: skull.parts,
    frame,
    face: {
      eyes: [0.092, kind.face === 'mask' ? 0.01 : 0.045],
      eyeRadius: 0.05,
      iris: linear('#6a4420'),
      mouth: [low, kind.face === 'muzzle' ? 0.085 : 0.065],
    },
    fit: {
      hat: [-0.02, 0.16],
      neck: { at: plus(at, [0, -0.21 * s, -0.03]), radius: 0.17 * s },
      throat: plus(at, [0, -0.24 * s, 0.17 * s]),
    },
    mouth: frame.point(0, low - 0.02, 0.24),
  }
}

/** The end of an arm. */
export function hand(parts: Part[], name: string, at: Vector, { skin }: Hide): void {
  clay(name, parts).ball(at, 0.068, skin, 0.02)
}

/** A long tail that curls up. */
export function curlyTail(parts: Part[], fur: Material, root: Vector, pose: Pose): void {
  const sway = 0.04 * pose.wave()
  const path: readonly Vector[] = [
    [0, 0, 0],
    [0.22, -0.04, -0.1],
    [0.44 + sway, 0.08, -0.1],
    [0.5 + sway, 0.32, -0.08],
    [0.44 + sway, 0.5, -0.06],
    [0.32 + sway, 0.5, -0.05],
    [0.3 + sway, 0.4, -0.05],
  ]
  chain(
    clay('tail', parts),
    path.map((step) => plus(root, step)),
    [0.055, 0.036],
    fur,
    0.03,
  )
}
