import { furOf, SKIN, type Coat } from '../material.ts'
import { solidOf, type Material, type Part } from '../solid.ts'
import { minus, times, type Vector } from '../vector.ts'
import { clay, type Clay } from '../clay.ts'
import { frameOf, type HeadFrame } from '../head-frame.ts'
import type { Expression } from '../animals/expression.ts'
import { heldParts } from '../animals/held.ts'
import { wornParts, type Fit } from '../animals/worn.ts'
import type { ActorSpec } from '../../scene.ts'
import { drawFace, faceOf } from './face.ts'
import type { Species } from './species.ts'

export interface HeadPose {
  readonly face: Expression
  /** Who it is, for what it wears and holds. */
  readonly actor: ActorSpec | undefined
  readonly fit: Omit<Fit, 'hat'>
  readonly at: Vector
  /** The nose up, radians. */
  readonly pitch?: number
  /** Turned to the side, radians; positive looks to the right. */
  readonly yaw: number
  /** Tilted towards a shoulder, radians. */
  readonly roll: number
  readonly scale: number
}

/** Where the head stood when its coat was painted: see material.ts. */
const PAINTED_AT: Vector = [0, 0.3, 0]

export function headParts(species: Species, coat: Coat, pose: HeadPose): readonly Part[] {
  const scale = pose.scale * species.headScale
  const frame = frameOf(pose, scale)
  const drift = minus(pose.at, PAINTED_AT)
  const fur = furOf(coat)
  const head = clay('head')
  head.lump(pose.at, [0.225 * scale, 0.195 * scale, 0.2 * scale], fur, 0.05, { turn: frame.turn, drift })
  for (const side of [-1, 1]) {
    const radii: Vector = [0.098 * scale * species.cheeks, 0.085 * scale, 0.09 * scale]
    head.lump(frame.point(side * 0.105 * species.cheeks, -0.06, 0.07), radii, fur, 0.06, { turn: frame.turn, drift })
  }
  addMuzzle(head, frame, species)
  const skull = solidOf(head.parts.slice())
  if (species.mane) addMane(clay('mane', head.parts), frame, species.mane)
  for (const side of [-1, 1])
    addEar(clay(`ear ${side}`, head.parts), frame, species, { side, fur, coat, drift, spirits: pose.face.spirits })
  if (species.eyePatch) addPatches(head, frame, species.eyePatch)
  // Eyes, mouth and whiskers are laid onto the finished head, so that none floats or sinks.
  const worn = wornParts(pose.actor, skull, frame, { ...pose.fit, hat: [-0.01, 0.135] }, faceOf(species))
  const mouth = frame.point(0, -0.105, 0.2 + species.muzzle)
  return [...head.parts, ...drawFace(solidOf(head.parts), frame, species, pose.face), ...worn, ...heldParts(pose.actor, frame, mouth)]
}

interface EarPlan {
  readonly side: number
  readonly fur: Material
  readonly coat: Coat
  readonly drift: Vector
  /** 1 pricked up, -1 hanging. */
  readonly spirits: number
}

function addEar(head: Clay, frame: HeadFrame, species: Species, plan: EarPlan): void {
  const { side: q, drift } = plan
  const s = frame.scale
  const outer: Material = species.earColour ? { colour: species.earColour, fur: 0.8 } : plan.fur
  switch (species.ears) {
    case 'pointed':
      return addPointedEar(head, frame, species, plan)
    case 'round':
      head.ball(frame.point(q * 0.165, 0.155, -0.03), 0.075 * s, outer, 0.03, drift)
      head.ball(frame.point(q * 0.168, 0.158, 0.008), 0.044 * s, species.earColour ? { colour: times(species.earColour, 1.6) } : SKIN, 0.01)
      return
    case 'floppy': {
      const dark: Material = { colour: (x, y, z) => times(plan.coat(x, y, z), 0.62), fur: 1, softness: 0.2, edge: 60 }
      head.limb([frame.point(q * 0.165, 0.135, -0.02), frame.point(q * 0.235, 0.03, 0.01)], [0.05 * s, 0.058 * s], dark, 0.02, drift)
      head.limb([frame.point(q * 0.235, 0.03, 0.01), frame.point(q * 0.228, -0.11, 0.03)], [0.058 * s, 0.044 * s], dark, 0.03, drift)
      return
    }
    case 'long': {
      const hang = Math.max(0, -plan.spirits)
      const [out, up] = [q * (0.12 + 0.2 * hang), 0.48 - 0.62 * hang]
      head.limb(
        [frame.point(q * (0.08 + 0.09 * hang), 0.15, -0.03), frame.point(out, up, -0.06)],
        [0.055 * s, 0.05 * s],
        outer,
        0.03,
        drift,
      )
      head.limb(
        [frame.point(q * (0.082 + 0.09 * hang), 0.18 - 0.04 * hang, 0.012), frame.point(out, up - 0.02 + 0.06 * hang, -0.018)],
        [0.028 * s, 0.024 * s],
        SKIN,
        0.006,
      )
      return
    }
    case 'large': {
      const turn: Vector = [0, frame.turn[1] + q * 0.4, 0]
      head.lump(frame.point(q * 0.2, 0.17, -0.02), [0.12 * s, 0.12 * s, 0.03 * s], outer, 0.02, { turn, drift })
      head.lump(frame.point(q * 0.2, 0.17, 0.01), [0.085 * s, 0.085 * s, 0.02 * s], SKIN, 0.006, { turn })
    }
  }
}

function addPointedEar(head: Clay, frame: HeadFrame, species: Species, { side: q, fur, drift, spirits }: EarPlan): void {
  const s = frame.scale
  const hang = Math.max(0, -spirits)
  const h = species.earHeight * (1 - 0.75 * hang)
  const out = q * 0.09 * hang
  head.limb(
    [frame.point(q * 0.135, 0.12, -0.02), frame.point(q * 0.18 + out, 0.115 + h, -0.035)],
    [0.078 * s, 0.016 * s],
    fur,
    0.035,
    drift,
  )
  if (species.earTip) {
    const tip: Material = { colour: species.earTip, fur: 0.8, edge: 45 }
    head.limb(
      [frame.point(q * 0.165 + out * 0.8, 0.07 + h, -0.03), frame.point(q * 0.181 + out, 0.118 + h, -0.035)],
      [0.036 * s, 0.017 * s],
      tip,
      0.01,
    )
  }
  head.limb([frame.point(q * 0.139, 0.14, 0.034), frame.point(q * 0.17 + out, 0.085 + h, 0.002)], [0.04 * s, 0.01 * s], SKIN, 0.006)
}

function addMuzzle(head: Clay, frame: HeadFrame, species: Species): void {
  const s = frame.scale
  const m = species.muzzle
  const soft: Material = { colour: species.muzzleColour, softness: 0.3, edge: 55, fur: 0.7 }
  if (m > 0) head.limb([frame.point(0, -0.055, 0.12), frame.point(0, -0.07, 0.17 + m)], [0.095 * s, 0.062 * s], soft, 0.05)
  for (const side of [-1, 1]) head.lump(frame.point(side * 0.042, -0.074, 0.168 + m), [0.052 * s, 0.042 * s, 0.044 * s], soft, 0.03)
  head.lump(frame.point(0, -0.112, 0.145 + m * 0.8), [0.05 * s, 0.035 * s, 0.04 * s], soft, 0.03)
  const n = s * species.nose
  const nose: Material = { colour: species.noseColour, gloss: 0.5, edge: 400 }
  head.lump(frame.point(0, -0.034 + m * 0.12, 0.208 + m), [0.024 * n, 0.016 * n, 0.016 * n], nose, 0.004, { turn: frame.turn })
}

function addMane(head: Clay, frame: HeadFrame, colour: Vector): void {
  const mane: Material = { colour, fur: 1, softness: 0.3, edge: 60 }
  for (let i = 0; i < 14; i++) {
    const angle = (i / 14) * Math.PI * 2
    head.ball(frame.point(Math.cos(angle) * 0.25, Math.sin(angle) * 0.24 - 0.02, -0.06), 0.1 * frame.scale, mane, 0.05)
  }
}

function addPatches(head: Clay, frame: HeadFrame, colour: Vector): void {
  const patch: Material = { colour, fur: 0.6, edge: 120 }
  const s = frame.scale
  for (const side of [-1, 1]) {
    const turn: Vector = [0, frame.turn[1], side * 0.5]
    head.lump(frame.point(side * 0.1, 0.02, 0.135), [0.074 * s, 0.088 * s, 0.062 * s], patch, 0.01, { turn })
  }
}
