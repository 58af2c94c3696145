import type { Mood } from '../../scene.ts'
import { clay } from '../clay.ts'
import { onSurface, type HeadFrame } from '../head-frame.ts'
import { INK_LINE } from '../material.ts'
import type { Material, Part, Solid } from '../solid.ts'
import { linear, mixVector, plus, smoothstep, times, unit, type Vector } from '../vector.ts'
import { isYoung, type Look } from './looks.ts'
import { SIDES, type Stance } from './stance.ts'

/** What a mood does to a face. */
interface Expression {
  /** How far the brows are raised. */
  readonly lift: number
  /** Above 0 the inner ends of the brows are higher: grief; below 0 they are lower: anger. */
  readonly tilt: number
  /** How far the lids are shut, 0 to 1. */
  readonly lid: number
  readonly eyes: number
  /** Above 0 the corners of the mouth go up. */
  readonly smile: number
  readonly width: number
  /** How wide open the mouth is when nothing is said. */
  readonly open: number
  readonly also?: 'tear' | 'wink' | 'teeth'
}

const NEUTRAL: Expression = { lift: 0, tilt: 0.2, lid: 0.1, eyes: 1, smile: 0.024, width: 0.058, open: 0 }
const EXPRESSIONS: { readonly [mood in Mood]: Expression } = {
  happy: { ...NEUTRAL, lift: 0.014, smile: 0.04, width: 0.075, open: 0.5, also: 'teeth' },
  sad: { ...NEUTRAL, lift: 0.008, tilt: 0.75, lid: 0.28, smile: -0.034, width: 0.05, also: 'tear' },
  angry: { ...NEUTRAL, lift: -0.022, tilt: -1.05, lid: 0.3, smile: -0.028, width: 0.052 },
  afraid: { ...NEUTRAL, lift: 0.034, tilt: 0.6, lid: 0, eyes: 1.14, smile: -0.02, width: 0.05, open: 0.32 },
  sleepy: { ...NEUTRAL, lift: 0.008, tilt: 0.1, lid: 0.6, smile: 0.008, width: 0.042 },
  surprised: { ...NEUTRAL, lift: 0.05, tilt: 0, lid: 0, eyes: 1.2, width: 0.036, open: 0.85 },
  playful: { ...NEUTRAL, lift: 0.014, smile: 0.042, width: 0.072, open: 0.4, also: 'wink' },
  calm: { ...NEUTRAL, lid: 0.32, smile: 0.02, width: 0.05 },
}

type Stroke = readonly (readonly [x: number, y: number])[]
type Draw = (name: string, stroke: Stroke, radius: number, material: Material) => void

const EYE_X = 0.085
const MOUTH_Y = -0.122

/** Eyes, brows, mouth and glasses on a finished head. `mouth` is how wide open it is, 0 to 1. */
export function faceParts(look: Look, stance: Stance, frame: HeadFrame, head: Solid, mouth: number): readonly Part[] {
  const parts: Part[] = []
  const expression = look.mood === undefined ? NEUTRAL : EXPRESSIONS[look.mood]
  const draw: Draw = (name, stroke, radius, material) => {
    const line = clay(name, parts)
    const places = stroke.map(([x, y]) => onSurface(head, frame, x, y, 0.001))
    // As a brush leaves it: thinner where it begins and ends.
    const thick = (i: number): number => radius * frame.scale * (places.length > 2 && (i === 0 || i === places.length - 1) ? 0.5 : 1)
    for (let i = 1; i < places.length; i++) line.limb([places[i - 1]!, places[i]!], [thick(i - 1), thick(i)], material, 0.001)
  }
  const brow: Material = { colour: times(look.hair.colour as Vector, 0.7), edge: 500 }
  for (const side of SIDES) {
    const x = side * EYE_X
    const shut = stance.eyes === 'closed' || (expression.also === 'wink' && side === 1)
    if (shut) draw(`eye ${side}`, arc(x, 0.012, 0.042, expression.also === 'wink' ? -0.02 : 0.016), 0.009, INK_LINE)
    else parts.push(...openEye({ look, frame, head, expression }, x, stance.look))
    const curve = arc(x * 1.06, 0.094 + expression.lift, 0.042, -0.012).map(
      ([bx, by]) => [bx, by - expression.tilt * (Math.abs(bx) - 0.09)] as const,
    )
    draw(`brow ${side}`, curve, look.woman || isYoung(look) ? 0.0062 : 0.009, brow)
    if (look.woman && !shut) draw(`lash ${side}`, lash(x, side), 0.007, INK_LINE)
  }
  if (stance.eyes === 'open' && expression.also === 'tear') parts.push(...tear(frame, head))
  parts.push(...mouthParts({ look, frame, head, expression }, Math.max(mouth, stance.eyes === 'open' ? expression.open : 0), draw))
  if (look.role.extras?.includes('glasses')) parts.push(...glasses(look, frame, head))
  return parts
}

const lash = (x: number, side: number): Stroke => [
  [x + side * 0.036, 0.044],
  [x + side * 0.058, 0.062],
]

/** Five points of a curve `width` to each side of (x, y) whose ends are `sag` above its middle. */
const arc = (x: number, y: number, width: number, sag: number): Stroke =>
  [-1, -0.5, 0, 0.5, 1].map((t) => [x + t * width, y + sag * t * t] as const)

interface Features {
  readonly look: Look
  readonly frame: HeadFrame
  readonly head: Solid
  readonly expression: Expression
}

/** An eyeball with iris, pupil, lid and a spark of light. */
function openEye({ look, frame, head, expression }: Features, x: number, gazeAt: Stance['look']): readonly Part[] {
  const s = frame.scale * expression.eyes * (isYoung(look) ? 1.1 : 1)
  const centre = onSurface(head, frame, x, 0.02, -0.022 * s)
  const gaze = unit(frame.direction(x * 0.4 + gazeAt[0], gazeAt[1] + 0.02, 1))
  const up = frame.direction(0, 1, 0)
  const across = frame.direction(1, 0, 0)
  const rim = times(look.iris, 0.4)
  const lidColour = times(look.skin.colour as Vector, 0.86)
  const slant = Math.sign(x) * (expression.tilt > 0.3 ? -0.3 : expression.tilt < -0.5 ? 0.42 : 0)
  const lowest = 1 - 2 * expression.lid
  const colour = (px: number, py: number, pz: number): Vector => {
    const from: Vector = [px - centre[0], py - centre[1], pz - centre[2]]
    const height = (from[0] * up[0] + from[1] * up[1] + from[2] * up[2]) / (0.05 * s)
    const side = (from[0] * across[0] + from[1] * across[1] + from[2] * across[2]) / (0.042 * s)
    const lid = height - lowest - slant * side
    if (lid > 0) return lid < 0.2 ? [0.02, 0.014, 0.012] : lidColour
    const facing = (from[0] * gaze[0] + from[1] * gaze[1] + from[2] * gaze[2]) / Math.hypot(...from)
    if (facing < 0.6) return [0.88, 0.87, 0.85]
    return facing > 0.855 ? [0.006, 0.005, 0.006] : mixVector(rim, times(look.iris, 1.35), smoothstep(0.6, 0.8, facing))
  }
  const parts = clay(`eye ${x}`)
  parts.lump(centre, [0.042 * s, 0.05 * s, 0.037 * s], { gloss: 0.7, edge: 800, colour }, 0.002, { turn: frame.turn })
  const high = Math.min(0.019, 0.05 * (lowest - 0.3)) * s
  const spark = plus(centre, plus(times(gaze, 0.034 * s), plus(times(up, high), times(across, 0.012 * s))))
  parts.ball(spark, 0.0105 * s, { colour: [1, 1, 1], glow: 1.4, edge: 900 }, 0.001)
  return parts.parts
}

function tear(frame: HeadFrame, head: Solid): readonly Part[] {
  const parts = clay('tear')
  const water: Material = { colour: linear('#8fd0f4'), gloss: 1, glow: 0.25, edge: 700 }
  const low = onSurface(head, frame, EYE_X + 0.02, -0.075, 0.004)
  parts.ball(low, 0.019 * frame.scale, water, 0)
  parts.limb([low, onSurface(head, frame, EYE_X + 0.018, -0.035, 0.004)], [0.016 * frame.scale, 0.004 * frame.scale], water, 0.004)
  return parts.parts
}

function mouthParts({ look, frame, head, expression }: Features, mouth: number, draw: Draw): readonly Part[] {
  const painted = look.woman && !isYoung(look) && look.role.age !== 'old'
  const lips: Material = { colour: painted ? mixVector(look.lips, linear('#a8242f'), 0.6) : look.lips, gloss: 0.1, edge: 900 }
  if (mouth <= 0.05) {
    const { smile, width } = expression
    draw('mouth', arc(0, MOUTH_Y + (smile < 0 ? 0.012 : 0), width * 0.92, smile), painted ? 0.0085 : 0.006, lips)
    return []
  }
  return openMouth({ look, frame, head, expression }, mouth, lips)
}

/** Thick in the middle, thin at its corners: five places along the curve of a mouth. */
const SWELL = [0.3, 0.86, 1, 0.86, 0.3] as const

function openMouth({ frame, head, expression }: Features, mouth: number, lips: Material): readonly Part[] {
  const s = frame.scale
  const parts = clay('mouth')
  const width = Math.max(0.03, expression.width - 0.02 * mouth)
  const height = 0.008 + 0.03 * mouth
  const y = MOUTH_Y - 0.006 * mouth
  const curve = arc(0, y, width, expression.smile * (1 - 0.35 * mouth))
  const swollen = (more: number, out: number, material: Material) => {
    const ends = curve.map(([x, cy], i) => {
      const radius = height * SWELL[i]! + more
      return { at: onSurface(head, frame, x, cy, (out - radius * 0.8) * s), radius: radius * s }
    })
    for (let i = 1; i < ends.length; i++) parts.limb([ends[i - 1]!.at, ends[i]!.at], [ends[i - 1]!.radius, ends[i]!.radius], material, 0)
  }
  swollen(0.0055, 0, lips)
  swollen(0, 0.004, { colour: linear('#4a1216'), edge: 700 })
  if (mouth <= 0.25) return parts.parts
  const out = expression.also === 'wink'
  const tongue = onSurface(head, frame, 0, y - height * (out ? 0.75 : 0.55), 0.001)
  const size: Vector = [height * (out ? 0.85 : 0.7) * s, height * (out ? 0.9 : 0.4) * s, (out ? 0.026 : 0.012) * s]
  parts.lump(tongue, size, { colour: linear('#d86a70'), softness: 0.4, edge: 600 }, 0)
  if (expression.also !== 'teeth' && mouth <= 0.45) return parts.parts
  const row = [-0.6, 0, 0.6].map((t) => onSurface(head, frame, t * width, y + height * 0.62 + expression.smile * 0.3 * t * t, 0.001))
  const tooth: Material = { colour: [0.86, 0.85, 0.8], gloss: 0.4, edge: 700 }
  for (let i = 1; i < row.length; i++) parts.limb([row[i - 1]!, row[i]!], [height * 0.2 * s, height * 0.26 * s], tooth, 0)
  return parts.parts
}

function glasses({ metal }: Look, frame: HeadFrame, head: Solid): readonly Part[] {
  const parts = clay('glasses')
  const s = frame.scale
  const wire: Material = { ...metal, colour: [0.05, 0.045, 0.04], metal: 0 }
  for (const side of SIDES) {
    const at = onSurface(head, frame, side * EYE_X, 0.02, 0.036)
    parts.ring(at, 0.064 * s, 0.0085 * s, wire, [Math.PI / 2, 0, -frame.turn[1]])
    parts.limb([plus(at, frame.direction(side * 0.06 * s, 0.01, 0)), frame.point(side * 0.212, 0.03, 0.03)], [0.006, 0.006], wire, 0)
  }
  const bridge = (side: number): Vector =>
    plus(onSurface(head, frame, side * EYE_X, 0.02, 0.036), frame.direction(-side * 0.06 * s, 0.008, 0))
  parts.limb([bridge(-1), bridge(1)], [0.006, 0.006], wire, 0)
  return parts.parts
}
