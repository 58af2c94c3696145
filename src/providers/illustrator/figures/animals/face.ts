import { clay } from '../clay.ts'
import { onSurface, type HeadFrame } from '../head-frame.ts'
import { INK_LINE, PALE_LINE } from '../material.ts'
import { solidDistance, type Material, type Part, type Solid } from '../solid.ts'
import { emptySurface, readSurface } from '../surface.ts'
import { linear, mixVector, plus, smoothstep, times, unit, type Vector } from '../vector.ts'
import type { Expression } from './expression.ts'

/** Where the features of a face lie, in the head's own space. */
export interface FacePlan {
  /** Half the distance between the eyes, and their height. */
  readonly eyes: readonly [apart: number, up: number]
  readonly eyeRadius: number
  /** Colour of the iris; a dark bead of an eye without one. */
  readonly iris?: Vector
  /** How far the eyes look to their own side, 0.14 when nothing is said. */
  readonly outward?: number
  /** True for who has other eyes than these two: only their place counts then, for glasses. */
  readonly eyeless?: boolean
  /** Height and half the width of the mouth; none for beaks. */
  readonly mouth?: readonly [up: number, half: number]
  /** A mouth in two arcs below a nose, as cats have it, instead of one line. */
  readonly twoArcs?: boolean
  /** How deep the opened mouth lies below the line of the lips. */
  readonly jaw?: number
}

type Stroke = readonly (readonly [x: number, y: number])[]

const CLOSED_EYE: Stroke = [
  [-0.058, 0.006],
  [-0.03, -0.016],
  [0, -0.024],
  [0.03, -0.016],
  [0.058, 0.006],
]
const THROAT: Material = { colour: linear('#5a1820'), softness: 0.3, edge: 400 }
const TONGUE: Material = { colour: linear('#e8707a'), softness: 0.5, edge: 300 }
const SPARK: Material = { colour: [1, 1, 1], glow: 1.5, edge: 900 }

/** Eyes, brows and mouth, laid onto the surface of a finished head, so that none floats or sinks. */
export function faceParts(head: Solid, frame: HeadFrame, plan: FacePlan, face: Expression): readonly Part[] {
  const parts: Part[] = []
  const draw = (name: string, stroke: Stroke, radius: number, ink = INK_LINE) => {
    const places = stroke.map(([x, y]) => onSurface(head, frame, x, y, 0.001))
    const line = clay(name, parts)
    for (let i = 1; i < places.length; i++)
      line.limb([places[i - 1]!, places[i]!], [radius * frame.scale, radius * frame.scale], ink, 0.001)
  }
  const [apart, up] = plan.eyes
  const size = plan.eyeRadius / 0.06
  for (const side of plan.eyeless ? [] : [-1, 1]) {
    const ink = isDark(head, frame, side * apart, up) ? PALE_LINE : INK_LINE
    if (face.eyes === 'open') parts.push(...openEye(head, frame, plan, face, side))
    else {
      const lid = CLOSED_EYE.map(([x, y]) => [side * apart + x * Math.max(0.6, size), up + y * Math.max(0.6, size)] as const)
      draw(`eye ${side}`, lid, 0.0085, ink)
    }
    if (face.brows !== undefined && face.eyes === 'open') draw(`brow ${side}`, browOn(head, frame, plan, face.brows, side), 0.0115, ink)
  }
  if (plan.mouth)
    mouthStrokes(plan, face).forEach((stroke) =>
      draw('mouth', stroke, 0.0062, plan.mouth && isDark(head, frame, 0, plan.mouth[0]) ? PALE_LINE : INK_LINE),
    )
  return [...parts, ...openMouth(head, frame, plan, face)]
}

/** The brow, lowered and drawn in until the head is behind it, or none: eyes on stalks and at the sides have little room. */
function browOn(head: Solid, frame: HeadFrame, plan: FacePlan, tilt: number, side: number): Stroke {
  const wished = brow(plan, tilt, side)
  for (let step = 0; step < 8; step++) {
    const inward = side * 0.1 * step * plan.eyeRadius
    const lowered = wished.map(([x, y]) => [x - inward, y - step * 0.14 * plan.eyeRadius] as const)
    if (lowered.every(([x, y]) => solidDistance(head, onSurface(head, frame, x, y, 0)) < 0.01)) return lowered
  }
  return []
}

function brow({ eyes: [apart, up], eyeRadius }: FacePlan, tilt: number, side: number): Stroke {
  const y = up + eyeRadius * 1.22 + (tilt < 0 ? 0.014 : 0.002)
  const half = Math.max(0.042, eyeRadius * 0.85)
  return [-1, 0, 1].map((t) => [side * (apart + t * half), y + t * tilt * 0.026 + (t === 0 ? 0.006 : 0)] as const)
}

/** Strokes of the lips: they follow the mood. */
function mouthStrokes(plan: FacePlan, { smile }: Expression): readonly Stroke[] {
  const [y, half] = plan.mouth!
  if (plan.twoArcs) {
    const corner = y + 0.004 + 0.016 * smile
    const arc = (side: number): Stroke => [
      [0, y],
      [side * half * 0.35, y - 0.019 * Math.max(0.35, smile)],
      [side * half * 0.75, y - 0.016 * Math.max(0, smile)],
      [side * half, corner - 0.014],
    ]
    return [
      [
        [0, y + 0.025],
        [0, y],
      ],
      arc(-1),
      arc(1),
    ]
  }
  const points = [-1, -0.6, -0.25, 0.25, 0.6, 1]
  return [points.map((t) => [t * half, y + smile * 0.42 * half * (t * t - 0.5)] as const)]
}

function openMouth(head: Solid, frame: HeadFrame, plan: FacePlan, { open, smile, tongue }: Expression): readonly Part[] {
  if (!plan.mouth || open < 0.06) return []
  const s = frame.scale
  const [y, half] = plan.mouth
  const tall = (0.014 + 0.042 * open) * (plan.jaw ?? half / 0.062)
  const middle = y - (plan.twoArcs ? 0.014 : 0.2 * half * Math.max(0, smile)) - tall * 0.8
  const gape = clay('gape')
  const wide = half * (smile > 0.5 ? 0.62 : 0.5)
  gape.lump(onSurface(head, frame, 0, middle, -0.006 * s), [wide * s, tall * s, 0.02 * s], THROAT, 0.002, { turn: frame.turn })
  if (tongue || open > 0.5)
    gape.lump(onSurface(head, frame, 0, middle - tall * 0.45, 0.002 * s), [wide * 0.62 * s, tall * 0.5 * s, 0.02 * s], TONGUE, 0.002, {
      turn: frame.turn,
    })
  return gape.parts
}

/** Linear red, green and blue that together are darker than this hide a line of ink. */
const DARK_FUR = 0.3

/** Whether the fur around a place of the face is so dark that ink would not be seen on it. */
function isDark(head: Solid, frame: HeadFrame, x: number, y: number): boolean {
  const surface = emptySurface()
  const light = [-0.025, 0, 0.025].map((aside) => {
    readSurface(head, ...onSurface(head, frame, x + aside, y, 0), surface)
    return surface.red + surface.green + surface.blue
  })
  return light.reduce((sum, each) => sum + each, 0) / light.length < DARK_FUR
}

function openEye(head: Solid, frame: HeadFrame, plan: FacePlan, face: Expression, side: number): readonly Part[] {
  const radius = plan.eyeRadius * frame.scale * face.wide
  const [apart, up] = plan.eyes
  const centre = onSurface(head, frame, side * apart, up, -radius * 0.6)
  const gaze = unit(frame.direction(side * (plan.outward ?? 0.14) + face.look[0] * 0.3, face.look[1] * 0.3 + 0.02, 1))
  const drawn = clay(`eye ${side}`)
  const upward = frame.direction(0, 1, 0)
  const across = frame.direction(1, 0, 0)
  const surface = emptySurface()
  readSurface(head, centre[0], centre[1], centre[2], surface)
  const skin: Vector = times([surface.red, surface.green, surface.blue], 0.82)
  const lidUp = unit(plus(upward, times(across, side * Math.tan(face.lidTilt))))
  const eye = plan.iris ? irisColour(centre, gaze, plan.iris) : (): Vector => [0.014, 0.009, 0.007]
  // The lid begins above the eye and comes down to its middle and further.
  const edge = 1 - face.lid * 1.5
  const lidded = (x: number, y: number, z: number): Vector => {
    const d: Vector = [x - centre[0], y - centre[1], z - centre[2]]
    const height = (d[0] * lidUp[0] + d[1] * lidUp[1] + d[2] * lidUp[2]) / radius
    return height > edge ? (height > edge + 0.1 ? skin : [0.01, 0.008, 0.008]) : eye(x, y, z)
  }
  drawn.ball(centre, radius, { colour: face.lid > 0 ? lidded : eye, gloss: face.lid > 0.4 ? 0.5 : 1, edge: 900, glow: 0.1 }, 0.002)
  const toRight = times(across, -1)
  const place = (a: number, b: number) => plus(centre, times(unit(plus(gaze, plus(times(toRight, a), times(upward, b)))), radius * 0.96))
  drawn.ball(place(0.32, 0.42 - face.lid * 0.9), radius * 0.2, SPARK, 0.001)
  if (plan.iris) drawn.ball(place(-0.3, -0.32), radius * 0.09, SPARK, 0.001)
  return drawn.parts
}

/** A pupil, an iris that lightens towards its middle, and a dark rim. */
function irisColour(centre: Vector, gaze: Vector, iris: Vector): (x: number, y: number, z: number) => Vector {
  const bright = mixVector(iris, [1, 1, 0.7], 0.18)
  const rim = times(iris, 0.22)
  return (x, y, z) => {
    const dx = x - centre[0],
      dy = y - centre[1],
      dz = z - centre[2]
    const facing = (dx * gaze[0] + dy * gaze[1] + dz * gaze[2]) / Math.hypot(dx, dy, dz)
    if (facing > 0.74) return [0.008, 0.007, 0.008]
    return mixVector(bright, rim, smoothstep(0.72, 0.5, facing))
  }
}
