import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import type { Maker } from '../things/model.ts'
import { linear, plus, times, type Vector } from '../vector.ts'
import { blotches, chain } from './chains.ts'
import { animal, looking, SIDES, type Carved, type Pose } from './model.ts'

const IVORY: Material = { colour: linear('#f3ead2'), gloss: 0.4, edge: 300 }

/** A dinosaur on four columns. */
interface Saurian {
  readonly colour: string
  readonly belly: string
  readonly body: Vector
  readonly legs: number
  /** From the breast to the head, and the head's size. */
  readonly neck: readonly Vector[]
  readonly neckRadius: readonly [number, number]
  readonly head: number
  readonly tail: number
  readonly extra: 'frill' | 'plates' | 'none'
  readonly stature: number
}

function saurian(kind: Saurian): Maker {
  return animal({
    stature: kind.stature,
    leap: 0.2,
    shot: (act) => ({ heading: 1.0, elevation: 0.13, loopSeconds: act === 'run' ? 0.8 : 1.6 }),
    carve: (pose) => carve(kind, pose),
  })
}

function carve(kind: Saurian, pose: Pose): Carved {
  const rests = pose.act === 'sleep' || pose.act === 'sit'
  const [wide, high, long] = kind.body
  const y = (rests ? 0.04 : kind.legs) + high * 0.85 + 0.008 * pose.wave()
  const hide = pose.skin(kind.colour, { belly: kind.belly, line: y - high * 0.55, gloss: 0.25, pattern: blotches(4.5, 0.32) })
  const limbs = pose.skin(kind.colour, { gloss: 0.25, pattern: blotches(4.5, 0.32) })
  const body = clay('body')
  body.lump([0, y, 0], kind.body, hide, 0.06)
  const sway = 0.1 * pose.wave()
  const root: Vector = [0, y + high * 0.1, -long * 0.75]
  const tail: readonly Vector[] = [
    root,
    plus(root, [sway * 0.3, -0.08, -kind.tail * 0.4]),
    plus(root, [sway, -0.14, -kind.tail * 0.75]),
    plus(root, [sway * 1.8, -0.06, -kind.tail]),
  ]
  chain(clay('tail', body.parts), tail, [high * 0.62, 0.03], hide, 0.08)
  for (const side of SIDES)
    for (const end of [1, -1]) {
      const leg = clay(`leg ${side} ${end}`, body.parts)
      const walks = pose.act === 'walk' || pose.act === 'run'
      const step = walks ? 0.14 * pose.wave(0.9 + (side * end > 0 ? 0 : Math.PI)) : 0.02 * end * side
      const at: Vector = [side * wide * 0.62, y - high * 0.3, end * long * 0.55]
      leg.limb([at, [at[0], 0.09, at[2] + step]], [wide * 0.4, wide * 0.32], limbs, 0.07)
      for (const toe of [-1, 0, 1]) leg.ball([at[0] + toe * wide * 0.16, 0.045, at[2] + step + wide * 0.27], 0.042, IVORY, 0)
    }
  if (kind.extra === 'plates') plates(body.parts, kind, y, pose)
  return headOf(kind, pose, { body: body.parts, hide, limbs, y })
}

interface Trunk {
  readonly body: Part[]
  readonly hide: Material
  readonly limbs: Material
  readonly y: number
}

function headOf(kind: Saurian, pose: Pose, { body, hide, limbs, y }: Trunk): Carved {
  const [, high, long] = kind.body
  const breast: Vector = [0, y + high * 0.25, long * 0.6]
  const lowered =
    pose.feeding || pose.act === 'sleep'
      ? (at: Vector): Vector => [at[0], at[1] * (pose.act === 'sleep' ? 0.2 : 0.1) - 0.12, at[2] * 1.1 + Math.abs(at[1]) * 0.35]
      : (at: Vector) => at
  const path = kind.neck.map((step, i) => plus(plus(breast, lowered(step)), [0.02 * i * pose.wave(), 0, 0]))
  chain(clay('neck', body), [plus(breast, [0, -high * 0.1, -0.1]), ...path], kind.neckRadius, hide, 0.1)
  const at = path.at(-1) ?? breast
  const s = kind.head
  const frame = looking(at, s, pose.calling ? 0.4 : 0, -0.25)
  const skull = clay('head')
  skull.lump(at, [0.2 * s, 0.18 * s, 0.22 * s], limbs, 0.06)
  skull.limb(
    [frame.point(0, -0.03, 0.1), frame.point(0, -0.08, kind.extra === 'frill' ? 0.34 : 0.26)],
    [0.17 * s, (kind.extra === 'frill' ? 0.075 : 0.13) * s],
    limbs,
    0.06,
  )
  if (kind.extra === 'frill') frill(body, frame.turn, (x, y0, z) => frame.point(x, y0, z), s, pose.colour(kind.colour))
  for (const side of SIDES)
    clay('nose', body).ball(
      frame.point(side * 0.045, -0.04, kind.extra === 'frill' ? 0.375 : 0.365),
      0.013 * s,
      { colour: [0.03, 0.02, 0.02], edge: 400 },
      0,
    )
  return {
    body,
    skull: skull.parts,
    frame,
    face: { eyes: [0.125, 0.06], eyeRadius: 0.058, iris: linear('#e8b030'), mouth: [-0.14, 0.095], outward: 0.5 },
    fit: {
      hat: [-0.02, 0.13],
      neck: { at: plus(at, [0, -0.14 * s, -0.16 * s]), radius: kind.neckRadius[1] * 1.25, turn: [0.7, 0, 0] },
      throat: frame.point(0, -0.26, 0.05),
    },
    mouth: frame.point(0, -0.14, 0.34),
  }
}

function frill(body: Part[], turn: Vector, point: (x: number, y: number, z: number) => Vector, s: number, colour: Vector): void {
  const parts = clay('frill', body)
  parts.lump(
    point(0, 0.16, -0.17),
    [0.4 * s, 0.36 * s, 0.07 * s],
    { colour: times(colour, 0.85), softness: 0.3, gloss: 0.2, edge: 120 },
    0.03,
    { turn: [-0.35, turn[1], 0] },
  )
  for (let i = 0; i < 9; i++) {
    const angle = -1.5 + (i / 8) * 3
    parts.ball(point(Math.sin(angle) * 0.4, 0.14 + Math.cos(angle) * 0.35, -0.2), 0.048 * s, { colour: linear('#f0c060'), edge: 200 }, 0.01)
  }
  const horns = clay('horns', body)
  for (const side of SIDES) horns.limb([point(side * 0.11, 0.15, 0.08), point(side * 0.15, 0.36, 0.34)], [0.055 * s, 0.01], IVORY, 0.01)
  horns.limb([point(0, 0.0, 0.33), point(0, 0.13, 0.44)], [0.05 * s, 0.01], IVORY, 0.01)
}

function plates(body: Part[], { body: [, high, long], tail }: Saurian, y: number, pose: Pose): void {
  const parts = clay('plates', body)
  const colour = times(pose.colour('#e08a3a'), 0.9)
  const plate: Material = { colour: linear('#e2783a'), softness: 0.4, gloss: 0.2, edge: 200 }
  for (let i = 0; i < 9; i++) {
    const t = i / 8
    const z = long * 0.85 - t * (long * 1.6 + tail * 0.4)
    const size = 0.06 + 0.15 * Math.sin(Math.PI * (0.12 + 0.8 * t))
    const up = y + high * (0.95 - 0.9 * (t - 0.42) ** 2 * 2.2)
    parts.lump([(i % 2 ? 1 : -1) * 0.045, up + size * 0.6, z], [0.03, size, size * 0.72], i % 2 ? plate : { ...plate, colour }, 0.01, {
      turn: [0.78, 0, 0],
    })
  }
  const spikes = clay('spikes', body)
  for (const side of SIDES)
    for (const back of [0.72, 0.9])
      spikes.limb(
        [
          [0, y - 0.06, -long * 0.75 - tail * back],
          [side * 0.24, y + 0.16, -long * 0.75 - tail * back - 0.06],
        ],
        [0.035, 0.006],
        IVORY,
        0,
      )
}

export const triceratops = saurian({
  colour: '#6a8a9a',
  belly: '#d8d8c0',
  body: [0.3, 0.3, 0.5],
  legs: 0.3,
  neck: [[0, 0.08, 0.2]],
  neckRadius: [0.24, 0.2],
  head: 1.15,
  tail: 0.75,
  extra: 'frill',
  stature: 1.15,
})
export const longNeck = saurian({
  colour: '#5f9ac0',
  belly: '#d8e4d0',
  body: [0.3, 0.31, 0.48],
  legs: 0.42,
  neck: [
    [0, 0.2, 0.16],
    [0, 0.55, 0.3],
    [0, 0.92, 0.38],
    [0, 1.08, 0.48],
  ],
  neckRadius: [0.21, 0.1],
  head: 0.8,
  tail: 1.15,
  extra: 'none',
  stature: 1.5,
})
export const stegosaurus = saurian({
  colour: '#7fae4a',
  belly: '#e4e0a8',
  body: [0.28, 0.34, 0.52],
  legs: 0.3,
  neck: [
    [0, -0.06, 0.2],
    [0, -0.06, 0.36],
  ],
  neckRadius: [0.2, 0.13],
  head: 0.85,
  tail: 0.95,
  extra: 'plates',
  stature: 1.2,
})
