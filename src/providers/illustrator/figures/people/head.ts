import { clay, type Clay } from '../clay.ts'
import { frameOf, onSurface, type HeadFrame } from '../head-frame.ts'
import { INK_LINE } from '../material.ts'
import { solidOf, type Material, type Part, type Solid } from '../solid.ts'
import { linear, mixVector, plus, smoothstep, times, unit, type Vector } from '../vector.ts'
import { hatParts } from './hats.ts'
import type { Look } from './looks.ts'
import { SIDES, type Stance } from './stance.ts'

/** A head with face, hair and hat. `mouth` is how wide open it is, 0 to 1. */
export function headParts(look: Look, stance: Stance, mouth: number): readonly Part[] {
  const { build, skin } = look
  const frame = frameOf({ at: stance.head, yaw: stance.yaw, roll: stance.roll }, build.headScale)
  const s = frame.scale
  const head = clay('head')
  const colour = skin.colour as Vector
  const jaw = look.woman || look.role.age === 'child' ? 0.142 : 0.156
  head.lump(frame.point(0, 0.02, 0), [0.21 * s, 0.222 * s, 0.2 * s], skin, 0.05, { turn: frame.turn })
  head.lump(frame.point(0, -0.1, 0.045), [jaw * s, 0.118 * s, 0.14 * s], skin, 0.04, { turn: frame.turn })
  const blush: Material = { colour: [colour[0] * 1.04, colour[1] * 0.72, colour[2] * 0.68], softness: 0.5, edge: 34 }
  for (const side of SIDES) {
    head.lump(frame.point(side * 0.208, -0.01, -0.005), [0.034 * s, 0.055 * s, 0.038 * s], skin, 0.02, { turn: frame.turn })
    head.lump(frame.point(side * 0.112, -0.075, 0.124), [0.048 * s, 0.038 * s, 0.036 * s], blush, 0.02)
  }
  head.ball(frame.point(0, -0.035, 0.205), 0.026 * s, { ...skin, colour: mixVector(colour, [0.8, 0.25, 0.2], 0.12) }, 0.03)
  const solid = solidOf(head.parts)
  return [...head.parts, ...face(look, stance, frame, solid, mouth), ...hairParts(look, frame), ...hatParts(look, frame)]
}

type Stroke = readonly (readonly [x: number, y: number])[]

function face(look: Look, stance: Stance, frame: HeadFrame, head: Solid, mouth: number): readonly Part[] {
  const parts: Part[] = []
  const draw = (name: string, stroke: Stroke, radius: number, material: Material) => {
    const line = clay(name, parts)
    const places = stroke.map(([x, y]) => onSurface(head, frame, x, y, 0.001))
    for (let i = 1; i < places.length; i++)
      line.limb([places[i - 1]!, places[i]!], [radius * frame.scale, radius * frame.scale], material, 0.001)
  }
  const brow: Material = { colour: times(look.hair.colour as Vector, 0.75), edge: 500 }
  for (const side of SIDES) {
    const x = side * 0.083
    if (stance.eyes === 'open') parts.push(...openEye(look, frame, head, { x, look: stance.look }))
    else draw(`eye ${side}`, arc(x, 0.012, 0.04, 0.014), 0.0075, INK_LINE)
    const curve = arc(x * 1.06, 0.092, 0.04, -0.012).map(([bx, by]) => [bx, by - 0.2 * (Math.abs(bx) - 0.088)] as const)
    draw(`brow ${side}`, curve, look.woman ? 0.0068 : 0.0095, brow)
    if (look.woman && stance.eyes === 'open')
      draw(
        `lash ${side}`,
        [
          [x + side * 0.036, 0.042],
          [x + side * 0.055, 0.056],
        ],
        0.006,
        INK_LINE,
      )
  }
  parts.push(...mouthParts(look, frame, head, mouth, draw))
  if (look.role.extras?.includes('glasses')) parts.push(...glasses(look, frame, head))
  return parts
}

/** Five points of a curve `width` to each side of (x, y) whose ends are `sag` above its middle. */
const arc = (x: number, y: number, width: number, sag: number): Stroke =>
  [-1, -0.5, 0, 0.5, 1].map((t) => [x + t * width, y + sag * t * t] as const)

function openEye({ iris }: Look, frame: HeadFrame, head: Solid, eye: { x: number; look: Stance['look'] }): readonly Part[] {
  const s = frame.scale
  const centre = onSurface(head, frame, eye.x, 0.022, -0.022 * s)
  const gaze = unit(frame.direction(eye.x * 0.4 + eye.look[0], eye.look[1] + 0.02, 1))
  const rim = times(iris, 0.4)
  const colour = (x: number, y: number, z: number): Vector => {
    const from: Vector = [x - centre[0], y - centre[1], z - centre[2]]
    const facing = (from[0] * gaze[0] + from[1] * gaze[1] + from[2] * gaze[2]) / Math.hypot(...from)
    if (facing < 0.6) return [0.86, 0.86, 0.84]
    return facing > 0.81 ? [0.006, 0.005, 0.006] : mixVector(rim, iris, smoothstep(0.6, 0.79, facing))
  }
  const parts = clay(`eye ${eye.x}`)
  parts.lump(centre, [0.041 * s, 0.049 * s, 0.037 * s], { gloss: 0.9, edge: 800, colour }, 0.002, { turn: frame.turn })
  const up = frame.direction(0, 1, 0)
  const across = frame.direction(1, 0, 0)
  const spark = plus(centre, plus(times(gaze, 0.034 * s), plus(times(up, 0.019 * s), times(across, 0.012 * s))))
  parts.ball(spark, 0.0095 * s, { colour: [1, 1, 1], glow: 1.4, edge: 900 }, 0.001)
  return parts.parts
}

function mouthParts(
  look: Look,
  frame: HeadFrame,
  head: Solid,
  mouth: number,
  draw: (name: string, stroke: Stroke, radius: number, material: Material) => void,
): readonly Part[] {
  const s = frame.scale
  const lips: Material = {
    colour: look.woman && look.role.age === 'adult' ? mixVector(look.lips, linear('#a8242f'), 0.6) : look.lips,
    gloss: 0.1,
    edge: 900,
  }
  const parts = clay('mouth')
  if (mouth <= 0.05) {
    draw('mouth', arc(0, -0.118, 0.056, 0.024), look.woman ? 0.006 : 0.005, lips)
    return []
  }
  const at = onSurface(head, frame, 0, -0.112, -0.01 * s)
  parts.lump(at, [(0.05 - 0.014 * mouth) * s, (0.012 + 0.036 * mouth) * s, 0.026 * s], { colour: linear('#4a1216'), edge: 400 }, 0.002, {
    turn: frame.turn,
  })
  const tongue = onSurface(head, frame, 0, -0.128 - 0.012 * mouth, 0)
  if (mouth > 0.3) parts.lump(tongue, [0.024 * s, 0.014 * s, 0.018 * s], { colour: linear('#d86a70'), softness: 0.4, edge: 300 }, 0.002)
  return parts.parts
}

function glasses({ metal }: Look, frame: HeadFrame, head: Solid): readonly Part[] {
  const parts = clay('glasses')
  const wire: Material = { ...metal, colour: [0.05, 0.045, 0.04], metal: 0 }
  for (const side of SIDES) {
    const at = onSurface(head, frame, side * 0.083, 0.02, 0.034)
    parts.ring(at, 0.062 * frame.scale, 0.0065 * frame.scale, wire, [Math.PI / 2, 0, -frame.turn[1]])
    parts.limb([plus(at, frame.direction(side * 0.06, 0.01, 0)), frame.point(side * 0.212, 0.03, 0.03)], [0.006, 0.006], wire, 0)
  }
  const bridge = (side: number): Vector =>
    plus(onSurface(head, frame, side * 0.083, 0.02, 0.034), frame.direction(-side * 0.06 * frame.scale, 0.008, 0))
  parts.limb([bridge(-1), bridge(1)], [0.006, 0.006], wire, 0)
  return parts.parts
}

const UNDER_A_HAT = new Set(['bubble', 'steel'])

function hairParts(look: Look, frame: HeadFrame): readonly Part[] {
  const { hair, hairStyle, role } = look
  const parts = clay('hair')
  const s = frame.scale
  if (role.beard) beard(clay('beard', parts.parts), look, frame)
  if (role.hat !== undefined && UNDER_A_HAT.has(role.hat)) return parts.parts
  if (hairStyle === 'bald') {
    for (const side of SIDES) parts.lump(frame.point(side * 0.175, -0.01, -0.06), [0.06 * s, 0.09 * s, 0.12 * s], hair, 0.03)
    parts.lump(frame.point(0, -0.02, -0.15), [0.15 * s, 0.1 * s, 0.08 * s], hair, 0.04)
    return parts.parts
  }
  parts.lump(frame.point(0, 0.088, -0.038), [0.232 * s, 0.2 * s, 0.214 * s], hair, 0.02, { turn: frame.turn })
  if (hairStyle === 'curly') {
    curls(parts, look, frame)
    return parts.parts
  }
  for (const side of SIDES) {
    const fringe: Vector = [0, frame.turn[1], frame.turn[2] - side * 0.4]
    const part = look.woman ? side * 0.112 : side * 0.1 + 0.025
    parts.lump(frame.point(part, 0.172, 0.1), [0.118 * s, 0.052 * s, 0.088 * s], hair, 0.035, { turn: fringe })
  }
  lengths(parts, look, frame)
  return parts.parts
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
    case 'short':
      for (const side of SIDES) strand([side * 0.2, 0.07, 0.0], [side * 0.205, 0.01, 0.01], [0.045, 0.026])
      return
    default:
  }
}

function curls(parts: Clay, { hair, woman }: Look, frame: HeadFrame): void {
  const rows = woman
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
      parts.ball(frame.point(Math.sin(angle) * out, y, z), (woman ? 0.082 : 0.066) * frame.scale, hair, 0.012)
    }
  }
}

function beard(parts: Clay, { role, hair }: Look, frame: HeadFrame): void {
  const s = frame.scale
  const whiskers: Material = { ...hair, fur: 1 }
  for (const side of SIDES)
    parts.lump(frame.point(side * 0.042, -0.088, 0.196), [0.05 * s, 0.02 * s, 0.026 * s], whiskers, 0.012, {
      turn: [0, frame.turn[1], frame.turn[2] - side * 0.35],
    })
  if (role.beard === 'moustache') return
  parts.lump(frame.point(0, -0.19, 0.1), [0.135 * s, 0.085 * s, 0.09 * s], whiskers, 0.03, { turn: frame.turn })
  for (const side of SIDES)
    parts.limb([frame.point(side * 0.185, -0.04, 0.05), frame.point(side * 0.11, -0.17, 0.1)], [0.04 * s, 0.06 * s], whiskers, 0.03)
  if (role.beard === 'long') parts.limb([frame.point(0, -0.22, 0.13), frame.point(0, -0.44, 0.17)], [0.095 * s, 0.03 * s], whiskers, 0.04)
}
