import type { ActorSpec } from '../../scene.ts'
import type { Expression } from '../animals/expression.ts'
import { faceParts, type FacePlan } from '../animals/face.ts'
import { heldParts } from '../animals/held.ts'
import { wornParts, type Fit } from '../animals/worn.ts'
import { clay } from '../clay.ts'
import { frameOf, type HeadFrame } from '../head-frame.ts'
import { INK_LINE, SKIN } from '../material.ts'
import { solidOf, type Material, type Part } from '../solid.ts'
import { linear, minus, times, type Vector } from '../vector.ts'
import type { Bred } from './breed.ts'
import { hornParts, IVORY } from './horns.ts'
import type { Hoofed } from './species.ts'

/** The head looks to the right and half at us. */
const YAW = 0.78

export interface HeadMoment {
  readonly phase: number
  readonly face: Expression
  /** The nose up, radians. */
  readonly pitch: number
  readonly actor: ActorSpec | undefined
  readonly fit: Omit<Fit, 'hat'>
}

/** A head on its neck's end, with muzzle, ears, horns and a face. */
export function hoofedHead(animal: Bred, at: Vector, moment: HeadMoment): readonly Part[] {
  const { species, fur } = animal
  const { phase, face, pitch, actor } = moment
  const s = species.headScale
  const frame = frameOf({ at, yaw: YAW, roll: 0.03 * Math.sin(phase * Math.PI * 2), pitch }, s)
  const drift = minus(at, [0, 0.3, 0])
  const head = clay('head')
  head.lump(at, [0.185 * s, 0.2 * s, 0.19 * s], fur, 0.06, { turn: frame.turn, drift })
  const tip = addMuzzle(head.parts, frame, animal)
  const solid = solidOf(head.parts)
  const plan: FacePlan = { eyes: [0.115, 0.045], eyeRadius: species.eyeRadius, outward: 0.5 }
  const parts = [...head.parts, ...ears(frame, animal), ...hornParts(frame, species), ...faceParts(solid, frame, plan, face)]
  parts.push(...noseAndMouth(frame, species, tip, face))
  const [length, radius] = species.muzzle
  parts.push(...wornParts(actor, solid, frame, { ...moment.fit, hat: [-0.03, species.wool ? 0.16 : 0.13] }, plan))
  // An elephant carries with the end of its trunk.
  const lips: Vector = species.trunkNose ? [0, -0.5, 0.46] : [0, -0.1 - length * 0.62 - radius * 0.5, 0.1 + length + radius]
  parts.push(...heldParts(actor, frame, frame.point(...lips)))
  if (species.wool) {
    const top = clay('topknot')
    const wool: Material = { colour: animal.coat, softness: 0.6, fur: 0.8, edge: 120 }
    for (const [x, y, z] of [
      [-0.09, 0.17, 0.05],
      [0.09, 0.17, 0.05],
      [0, 0.2, 0.08],
      [0, 0.2, -0.06],
      [-0.11, 0.13, -0.06],
      [0.11, 0.13, -0.06],
    ] as const)
      top.ball(frame.point(x, y, z), 0.1 * s, wool, 0.02)
    parts.push(...top.parts)
  }
  return parts
}

/** The muzzle hangs forward and down; returns its end in the head's space. */
function addMuzzle(parts: Part[], frame: HeadFrame, { species, fur, coat }: Bred): Vector {
  const s = frame.scale
  const [length, radius] = species.muzzle
  const muzzle = clay('head', parts)
  const soft: Material = species.muzzleColour ? { colour: species.muzzleColour, softness: 0.4, fur: 0.25, edge: 60 } : fur
  const tip: Vector = [0, -0.075 - length * 0.62, 0.1 + length]
  if (species.trunkNose) {
    const bends: readonly Vector[] = [
      [0, -0.02, 0.14],
      [0, -0.18, 0.24],
      [0, -0.36, 0.27],
      [0, -0.5, 0.33],
      [0, -0.53, 0.43],
    ]
    const nose = clay('trunk nose', parts)
    const ringed: Material = { ...fur, colour: (x, y, z) => times(coat(x, y, z), 1 - 0.14 * Math.max(0, Math.sin(y * 90 + x * 20))) }
    bends.forEach((to, i) => {
      if (i > 0)
        nose.limb([frame.point(...bends[i - 1]!), frame.point(...to)], [(0.13 - (i - 1) * 0.022) * s, (0.13 - i * 0.022) * s], ringed, 0.04)
    })
    muzzle.limb([frame.point(0, -0.1, 0.08), frame.point(0, -0.2, 0.13)], [0.11 * s, 0.06 * s], fur, 0.05)
    return [0, -0.2, 0.2]
  }
  muzzle.limb([frame.point(0, -0.03, 0.07), frame.point(...tip)], [radius * 1.28 * s, radius * s], species.wool ? soft : fur, 0.06)
  if (species.wool) muzzle.lump(frame.point(0, 0, 0.06), [0.16 * s, 0.17 * s, 0.14 * s], soft, 0.02, { turn: frame.turn })
  if (species.muzzleColour)
    muzzle.lump(frame.point(...tip), [radius * 1.12 * s, radius * 0.94 * s, radius * 0.98 * s], soft, 0.03, { turn: frame.turn })
  if (species.snout)
    muzzle.drum(frame.point(0, tip[1] + 0.02, tip[2] + 0.085), [0.09 * s, 0.085 * s, 0.045 * s], 0.02, soft, {
      turn: [Math.PI / 2, 0, -YAW],
      blend: 0.02,
    })
  if (species.beard)
    muzzle.limb(
      [frame.point(0, tip[1] - 0.07, tip[2] - 0.03), frame.point(0, tip[1] - 0.24, tip[2] - 0.01)],
      [0.05 * s, 0.012 * s],
      { ...fur, fur: 1 },
      0.03,
    )
  return tip
}

function noseAndMouth(frame: HeadFrame, species: Hoofed, tip: Vector, face: Expression): readonly Part[] {
  const s = frame.scale
  const parts = clay('nose')
  const radius = species.muzzle[1]
  const dark: Material = { ...INK_LINE, colour: [0.03, 0.018, 0.016] }
  if (species.tusks && species.trunkNose) {
    for (const side of [-1, 1]) {
      const bend = frame.point(side * 0.13, -0.27, 0.27)
      parts.limb([frame.point(side * 0.09, -0.16, 0.14), bend], [0.034 * s, 0.024 * s], IVORY, 0)
      parts.limb([bend, frame.point(side * 0.125, -0.25, 0.4)], [0.024 * s, 0.008 * s], IVORY, 0.01)
    }
  }
  if (species.trunkNose) return parts.parts
  for (const side of [-1, 1]) {
    const out = species.snout ? 0.13 : radius * 0.88
    const place: Vector = species.snout
      ? [side * 0.034, tip[1] + 0.02, tip[2] + out]
      : [side * radius * 0.42, tip[1] + radius * 0.28, tip[2] + out * 0.92]
    parts.lump(frame.point(...place), [0.017 * s, 0.024 * s, 0.016 * s], dark, 0, { turn: frame.turn })
    if (species.tusks)
      parts.limb(
        [frame.point(side * 0.08, tip[1] - 0.05, tip[2] + 0.03), frame.point(side * 0.11, tip[1] + 0.05, tip[2] + 0.06)],
        [0.022 * s, 0.006 * s],
        IVORY,
        0,
      )
  }
  const [y, z] = [tip[1] - radius * 0.42, tip[2] + radius * 0.84]
  if (face.open > 0.06) {
    const throat: Material = { colour: linear('#6a1f28'), softness: 0.3, edge: 400 }
    parts.lump(
      frame.point(0, y - radius * 0.22, z - radius * 0.12),
      [radius * 0.5 * s, radius * (0.15 + 0.4 * face.open) * s, radius * 0.3 * s],
      throat,
      0,
      { turn: frame.turn },
    )
  }
  if (!species.snout)
    for (const side of [-1, 1])
      parts.limb(
        [frame.point(0, y, z), frame.point(side * radius * 0.62, y + 0.028 * face.smile, z - radius * 0.26)],
        [0.0065 * s, 0.0065 * s],
        dark,
        0,
      )
  return parts.parts
}

function ears(frame: HeadFrame, { species, fur }: Bred): readonly Part[] {
  const s = frame.scale
  const inner: Material = { ...SKIN, edge: 120 }
  return [-1, 1].flatMap((side) => {
    const ear = clay(`ear ${side}`)
    const cone = (from: Vector, to: Vector, radii: readonly [number, number]) => {
      ear.limb([frame.point(...from), frame.point(...to)], [radii[0] * s, radii[1] * s], fur, 0.03)
      const ahead = (p: Vector): Vector => frame.point(p[0], p[1] - 0.004, p[2] + radii[0] * 0.62)
      ear.limb(
        [ahead([from[0] + (to[0] - from[0]) * 0.25, from[1] + (to[1] - from[1]) * 0.25, from[2]]), ahead(to)],
        [radii[0] * 0.52 * s, radii[1] * 0.3 * s],
        inner,
        0.006,
      )
    }
    switch (species.ears) {
      case 'upright':
        cone([side * 0.1, 0.15, -0.04], [side * 0.135, 0.32, -0.05], [0.06, 0.018])
        break
      case 'long':
        cone([side * 0.1, 0.15, -0.04], [side * 0.16, 0.5, -0.06], [0.066, 0.024])
        break
      case 'sideways':
        cone([side * 0.16, 0.1, -0.05], [side * 0.36, 0.13, -0.06], [0.062, 0.022])
        break
      case 'folded':
        ear.lump(frame.point(side * 0.135, 0.19, 0.02), [0.085 * s, 0.03 * s, 0.09 * s], fur, 0.02, { turn: [0.7, YAW, side * -0.6] })
        break
      case 'fan': {
        const turn: Vector = [0, YAW + side * 0.45, 0]
        ear.lump(frame.point(side * 0.3, 0.02, -0.1), [0.24 * s, 0.27 * s, 0.035 * s], fur, 0.04, { turn })
        ear.lump(frame.point(side * 0.31, 0.01, -0.075), [0.17 * s, 0.2 * s, 0.022 * s], { ...inner, colour: linear('#c49a98') }, 0.01, {
          turn,
        })
      }
    }
    return ear.parts
  })
}
