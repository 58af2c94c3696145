import { clay, type Clay } from '../clay.ts'
import { frameOf, type HeadFrame } from '../head-frame.ts'
import { solidOf, type Material, type Part } from '../solid.ts'
import { linear, mixVector, times, type Vector } from '../vector.ts'
import { faceParts } from './face.ts'
import { headGear } from './headgear.ts'
import { hatParts } from './hats.ts'
import { isYoung, type Look } from './looks.ts'
import { skullParts } from './skeleton.ts'
import { SIDES, type Stance } from './stance.ts'

/** A head with face, hair and hat. `mouth` is how wide open it is, 0 to 1. */
export function headParts(look: Look, stance: Stance, mouth: number): readonly Part[] {
  const { build, skin } = look
  const frame = frameOf({ at: stance.head, yaw: stance.yaw, roll: stance.roll, pitch: -(stance.pitch ?? 0) }, build.headScale)
  if (look.role.skull === true) return [...skullParts(look, frame), ...hatParts(look, frame)]
  const s = frame.scale
  const head = clay('head')
  const jaw = look.woman || isYoung(look) ? 0.142 : 0.156
  const face: Material = { ...skin, colour: rosy(skin.colour as Vector, frame) }
  head.lump(frame.point(0, 0.02, 0), [0.21 * s, 0.222 * s, 0.2 * s], face, 0.05, { turn: frame.turn })
  head.lump(frame.point(0, -0.1, 0.045), [jaw * s, 0.118 * s, 0.14 * s], face, 0.04, { turn: frame.turn })
  for (const side of SIDES) {
    head.lump(frame.point(side * 0.208, -0.01, -0.005), [0.034 * s, 0.055 * s, 0.038 * s], face, 0.02, { turn: frame.turn })
    head.lump(frame.point(side * 0.105, -0.072, 0.122), [0.052 * s, 0.042 * s, 0.036 * s], face, 0.03)
  }
  if (look.role.nose === undefined)
    head.lump(frame.point(0, -0.038, 0.198), [0.023 * s, 0.026 * s, 0.03 * s], face, 0.03, { turn: frame.turn })
  const solid = solidOf(head.parts)
  const nose = clay('nose')
  if (look.role.nose !== undefined)
    nose.ball(frame.point(0, -0.035, 0.225), 0.055 * s, { colour: linear(look.role.nose), gloss: 0.7, edge: 500 }, 0)
  return [
    ...head.parts,
    ...nose.parts,
    ...faceParts(look, stance, frame, solid, mouth),
    ...hairParts(look, frame),
    ...hatParts(look, frame),
    ...headGear(look, frame, solid),
  ]
}

/** Skin that is warmer at the cheeks, the nose and the ears. */
function rosy(skin: Vector, frame: HeadFrame): Material['colour'] {
  const blush: Vector = [Math.min(1, skin[0] * 1.04), skin[1] * 0.68, skin[2] * 0.66]
  const spots = [
    ...SIDES.map((side) => [frame.point(side * 0.118, -0.068, 0.15), 0.058] as const),
    [frame.point(0, -0.036, 0.23), 0.034] as const,
    ...SIDES.map((side) => [frame.point(side * 0.23, -0.02, 0), 0.035] as const),
  ]
  return (x, y, z) => {
    let share = 0
    for (const [at, radius] of spots) {
      const near = ((x - at[0]) ** 2 + (y - at[1]) ** 2 + (z - at[2]) ** 2) / (radius * frame.scale) ** 2
      if (near < 5) share += 0.85 * Math.exp(-near)
    }
    return mixVector(skin, blush, Math.min(0.85, share))
  }
}

const UNDER_A_HAT = new Set(['bubble', 'steel', 'hood'])

function hairParts(look: Look, frame: HeadFrame): readonly Part[] {
  const { hairStyle, role } = look
  const hair = stranded(look, frame)
  const parts = clay('hair')
  const s = frame.scale
  if (role.beard) beard(clay('beard', parts.parts), look, frame)
  if (role.hat !== undefined && UNDER_A_HAT.has(role.hat)) return parts.parts
  if (hairStyle === 'bald') {
    for (const side of SIDES) parts.lump(frame.point(side * 0.175, -0.01, -0.06), [0.06 * s, 0.09 * s, 0.12 * s], hair, 0.03)
    parts.lump(frame.point(0, -0.02, -0.15), [0.15 * s, 0.1 * s, 0.08 * s], hair, 0.04)
    return parts.parts
  }
  if (hairStyle === 'wisp') {
    parts.lump(frame.point(0, 0.165, -0.03), [0.15 * s, 0.09 * s, 0.17 * s], hair, 0.03, { turn: frame.turn })
    parts.limb([frame.point(0, 0.235, 0.02), frame.point(0.035, 0.31, 0.06)], [0.035 * s, 0.008 * s], hair, 0.03)
    return parts.parts
  }
  parts.lump(frame.point(0, 0.088, -0.038), [0.232 * s, 0.2 * s, 0.214 * s], hair, 0.02, { turn: frame.turn })
  if (hairStyle === 'curly' || hairStyle === 'afro') {
    curls(parts, look, frame)
    return parts.parts
  }
  fringe(parts, look, frame, hair)
  lengths(parts, { ...look, hair }, frame)
  return parts.parts
}

/** Locks combed to both sides of a parting: in the middle for her, on one side for him. */
function fringe(parts: Clay, { woman }: Look, frame: HeadFrame, hair: Material): void {
  const s = frame.scale
  const parting = woman ? 0.02 : -0.085
  const tips = [-0.195, -0.15, -0.1, -0.04, 0.035, 0.095, 0.15, 0.195]
  for (const x of tips) {
    const side = x < parting ? -1 : 1
    const far = Math.abs(x - parting)
    // Near the parting the forehead shows.
    const y = (woman ? 0.2 : 0.185) - far * (woman ? 0.5 : 0.26)
    const z = Math.sqrt(Math.max(0.002, 0.046 - x * x * 0.95)) - 0.03
    const root = frame.point(parting + side * far * 0.35, 0.225 - far * 0.1, 0.07)
    parts.limb([root, frame.point(x, Math.max(0.085, y), z)], [0.06 * s, 0.037 * s], hair, 0.045)
  }
}

/** Hair with lighter and darker strands that run down from the crown. */
function stranded({ hair }: Look, frame: HeadFrame): Material {
  const colour = hair.colour as Vector
  const [cx, , cz] = frame.point(0, 0.1, -0.04)
  const size = 1 / frame.scale
  return {
    ...hair,
    fur: 0.45,
    gloss: 0.12,
    colour: (x, y, z) => {
      const round = Math.atan2(x - cx, z - cz)
      const strand = Math.sin(round * 23 + Math.sin(y * 9 * size) * 0.9) * 0.6 + Math.sin(round * 51 + y * 6 * size) * 0.4
      // Black hair shows its strands as a sheen.
      const sheen = 0.012 * Math.max(0, strand)
      const [r, g, b] = times(colour, 1.06 + 0.24 * strand)
      return [r + sheen, g + sheen, b + sheen * 1.2]
    },
  }
}

/** What hangs down at the sides and the back. */
function lengths(parts: Clay, { hair, hairStyle, role }: Look, frame: HeadFrame): void {
  const s = frame.scale
  const strand = (from: Vector, to: Vector, radii: readonly [number, number]) =>
    parts.limb([frame.point(...from), frame.point(...to)], [radii[0] * s, radii[1] * s], hair, 0.04)
  switch (hairStyle) {
    case 'long':
      for (const side of SIDES) strand([side * 0.19, 0.05, -0.05], [side * 0.205, -0.27, -0.05], [0.075, 0.055])
      strand([0, 0.04, -0.14], [0, -0.33, -0.13], [0.16, 0.12])
      return
    case 'bob':
      for (const side of SIDES) strand([side * 0.195, 0.05, -0.03], [side * 0.2, -0.13, 0], [0.07, 0.06])
      strand([0, 0.02, -0.12], [0, -0.1, -0.12], [0.17, 0.15])
      return
    case 'bun':
      if (!role.hat) parts.ball(frame.point(0, 0.29, -0.09), 0.092 * s, hair, 0.02)
      return
    case 'ponytail':
      strand([0, 0.16, -0.23], [0.06, 0.12, -0.33], [0.06, 0.07])
      strand([0.06, 0.12, -0.33], [0.15, -0.2, -0.3], [0.08, 0.03])
      return
    case 'pigtails':
      for (const side of SIDES) {
        strand([side * 0.22, 0.08, -0.06], [side * 0.29, 0.06, -0.06], [0.045, 0.05])
        strand([side * 0.3, 0.05, -0.05], [side * 0.34, -0.17, -0.02], [0.065, 0.03])
        parts.ball(frame.point(side * 0.262, 0.075, -0.06), 0.045 * s, { colour: linear('#d8465a'), edge: 300 }, 0)
      }
      return
    case 'braids':
      for (const side of SIDES) {
        for (let i = 0; i < 5; i++)
          parts.ball(frame.point(side * (0.215 + i * 0.012), 0 - i * 0.085, 0.01 + i * 0.018), (0.06 - i * 0.004) * s, hair, 0.012)
        parts.ball(frame.point(side * 0.272, -0.41, 0.1), 0.036 * s, { colour: linear('#e8b92e'), edge: 400 }, 0)
        parts.ball(frame.point(side * 0.276, -0.455, 0.105), 0.034 * s, hair, 0.01)
      }
      return
    case 'spiky':
      for (let i = 0; i < 7; i++) {
        const angle = (i / 6 - 0.5) * 2.2
        strand(
          [Math.sin(angle) * 0.15, 0.2 * Math.cos(angle) + 0.03, 0.05],
          [Math.sin(angle) * 0.25, 0.27 * Math.cos(angle) + 0.07, 0.1],
          [0.07, 0.014],
        )
      }
      for (const side of SIDES) strand([side * 0.2, 0.07, 0.0], [side * 0.205, 0.01, 0.01], [0.045, 0.026])
      return
    case 'short':
      for (const side of SIDES) strand([side * 0.2, 0.07, 0.0], [side * 0.205, 0.01, 0.01], [0.045, 0.026])
      return
    default:
  }
}

function curls(parts: Clay, { hair, hairStyle, woman }: Look, frame: HeadFrame): void {
  const full = woman || hairStyle === 'afro'
  const rows = full
    ? ([
        [0.24, 11, 0.02],
        [0.2, 10, 0.14],
        [0.12, 6, 0.235],
      ] as const)
    : ([
        [0.19, 9, 0.13],
        [0.11, 6, 0.215],
      ] as const)
  for (const [out, count, y] of rows) {
    for (let i = 0; i < count; i++) {
      const angle = (i / count) * Math.PI * 2 + y * 9
      const z = Math.cos(angle) * out - 0.035
      if (y < 0.1 && z > 0.06) continue
      parts.ball(frame.point(Math.sin(angle) * out, y, z), (hairStyle === 'afro' ? 0.1 : full ? 0.082 : 0.066) * frame.scale, hair, 0.012)
    }
  }
}

function beard(parts: Clay, { role, hair }: Look, frame: HeadFrame): void {
  const s = frame.scale
  const whiskers: Material = { ...hair, fur: 1 }
  for (const side of SIDES)
    parts.lump(frame.point(side * 0.042, -0.088, 0.196), [0.05 * s, 0.02 * s, 0.026 * s], whiskers, 0.012, {
      turn: [frame.turn[0], frame.turn[1], frame.turn[2] - side * 0.35],
    })
  if (role.beard === 'moustache') return
  parts.lump(frame.point(0, -0.19, 0.1), [0.135 * s, 0.085 * s, 0.09 * s], whiskers, 0.03, { turn: frame.turn })
  for (const side of SIDES)
    parts.limb([frame.point(side * 0.185, -0.04, 0.05), frame.point(side * 0.11, -0.17, 0.1)], [0.04 * s, 0.06 * s], whiskers, 0.03)
  if (role.beard === 'long') parts.limb([frame.point(0, -0.22, 0.13), frame.point(0, -0.44, 0.17)], [0.095 * s, 0.03 * s], whiskers, 0.04)
}
