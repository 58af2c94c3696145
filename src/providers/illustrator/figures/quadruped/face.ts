import { INK_LINE, PALE_LINE } from '../material.ts'
import type { Material, Part, Solid } from '../solid.ts'
import { linear, mixVector, plus, smoothstep, times, unit, type Vector } from '../vector.ts'
import { emptySurface, readSurface } from '../surface.ts'
import { clay } from '../clay.ts'
import { onSurface, type HeadFrame } from '../head-frame.ts'
import type { Species } from './species.ts'

export interface Expression {
  readonly eyes: 'open' | 'closed'
  /** Where the eyes look, -1 to 1 across and up. */
  readonly look: readonly [number, number]
  readonly tongue: boolean
}

type Stroke = readonly (readonly [x: number, y: number])[]

const CLOSED_EYE: Stroke = [
  [-0.058, 0.038],
  [-0.03, 0.016],
  [0, 0.008],
  [0.03, 0.016],
  [0.058, 0.038],
]
const UPPER_LIP: Stroke = [
  [0, -0.055],
  [0, -0.08],
]
const MOUTH: Stroke = [
  [-0.062, -0.078],
  [-0.046, -0.096],
  [-0.022, -0.099],
  [0, -0.08],
  [0.022, -0.099],
  [0.046, -0.096],
  [0.062, -0.078],
]
const EYE_APART = 0.094

/** Eyes, mouth and whiskers, laid onto the surface of a finished head. */
export function drawFace(head: Solid, frame: HeadFrame, species: Species, expression: Expression): readonly Part[] {
  const parts: Part[] = []
  const draw = (name: string, stroke: Stroke, radius: number, ink = INK_LINE) => {
    const face = clay(name, parts)
    const places = stroke.map(([x, y]) => onSurface(head, frame, x, y, 0.001))
    for (let i = 1; i < places.length; i++) {
      face.limb([places[i - 1]!, places[i]!], [radius * frame.scale, radius * frame.scale], ink, 0.001)
    }
  }
  for (const side of [-1, 1]) {
    if (expression.eyes === 'open') parts.push(...openEye(head, frame, species, { side, look: expression.look }))
    else
      draw(
        `eye ${side}`,
        CLOSED_EYE.map(([x, y]) => [side * EYE_APART + x, y] as const),
        0.0085,
        isDark(head, frame, side) ? PALE_LINE : INK_LINE,
      )
  }
  draw('mouth', UPPER_LIP, 0.0055)
  draw('mouth', MOUTH, 0.0058)
  if (expression.tongue && species.tongue) {
    const tongue: Material = { colour: linear('#e8707a'), softness: 0.5, edge: 300 }
    const s = frame.scale
    clay('mouth', parts).lump(onSurface(head, frame, 0, -0.128, -0.012), [0.028 * s, 0.042 * s, 0.018 * s], tongue, 0.004, {
      turn: frame.turn,
    })
  }
  return species.whiskers ? [...parts, ...whiskers(head, frame, species)] : parts
}

/** Linear red, green and blue that together are darker than this hide a line of ink. */
const DARK_FUR = 0.3

/** Whether the fur below a closed eye is so dark that ink would not be seen on it. */
function isDark(head: Solid, frame: HeadFrame, side: number): boolean {
  const surface = emptySurface()
  const places = CLOSED_EYE.filter((_, index) => index % 2 === 0)
  const light = places.map(([x, y]) => {
    readSurface(head, ...onSurface(head, frame, side * EYE_APART + x, y, 0), surface)
    return surface.red + surface.green + surface.blue
  })
  return light.reduce((sum, each) => sum + each, 0) / light.length < DARK_FUR
}

function openEye(head: Solid, frame: HeadFrame, species: Species, eye: { side: number; look: Expression['look'] }): readonly Part[] {
  const s = frame.scale
  const radius = species.eyeRadius * s
  const centre = onSurface(head, frame, eye.side * EYE_APART, 0.032, -radius * 0.6)
  const gaze = unit(frame.direction(eye.side * 0.14 + eye.look[0] * 0.3, eye.look[1] * 0.3 + 0.02, 1))
  const drawn = clay(`eye ${eye.side}`)
  drawn.ball(centre, radius, irisMaterial(centre, gaze, species.iris), 0.002)
  const up = frame.direction(0, 1, 0)
  const across = frame.direction(-1, 0, 0)
  const spark: Material = { colour: [1, 1, 1], glow: 1.5, edge: 900 }
  const place = (a: number, b: number) => plus(centre, times(unit(plus(gaze, plus(times(across, a), times(up, b)))), radius * 0.96))
  drawn.ball(place(0.32, 0.42), radius * 0.2, spark, 0.001)
  drawn.ball(place(-0.3, -0.32), radius * 0.09, spark, 0.001)
  return drawn.parts
}

/** A pupil, an iris that lightens towards its middle, and a dark rim. */
function irisMaterial(centre: Vector, gaze: Vector, iris: Vector): Material {
  const bright = mixVector(iris, [1, 1, 0.7], 0.18)
  const rim = times(iris, 0.22)
  const colour = (x: number, y: number, z: number): Vector => {
    const dx = x - centre[0],
      dy = y - centre[1],
      dz = z - centre[2]
    const facing = (dx * gaze[0] + dy * gaze[1] + dz * gaze[2]) / Math.hypot(dx, dy, dz)
    if (facing > 0.74) return [0.008, 0.007, 0.008]
    return mixVector(bright, rim, smoothstep(0.72, 0.5, facing))
  }
  return { colour, gloss: 1, edge: 900, glow: 0.1 }
}

function whiskers(head: Solid, frame: HeadFrame, species: Species): readonly Part[] {
  const parts: Part[] = []
  const hair: Material = { colour: [0.8, 0.78, 0.74], edge: 900 }
  for (const side of [-1, 1]) {
    const drawn = clay(`whiskers ${side}`, parts)
    for (let i = 0; i < 3; i++) {
      const root = onSurface(head, frame, side * 0.075, -0.062 - 0.014 * i, 0)
      const tip = frame.point(side * (0.26 + 0.02 * i), -0.03 - 0.045 * i, 0.17 + species.muzzle)
      drawn.limb([root, tip], [0.003 * frame.scale, 0.0012 * frame.scale], hair, 0.0005)
    }
  }
  return parts
}
