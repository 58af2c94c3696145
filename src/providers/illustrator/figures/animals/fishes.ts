import { clay, span } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material, Part } from '../solid.ts'
import type { Maker } from '../things/model.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { animal, looking, SIDES, type Carved, type Pose } from './model.ts'

/** What makes one fish different from another. Lengths are for a body about one unit long. */
interface FishPlan {
  readonly body: Vector
  readonly colour: string
  readonly belly?: string
  readonly fins: string
  readonly tail: 'fan' | 'fork' | 'veil'
  /** Height of the fin on the back. */
  readonly dorsal: number
  readonly eye: number
  readonly pattern?: (base: Vector, x: number, y: number, z: number) => Vector
  readonly spines?: boolean
  readonly sword?: boolean
  readonly stature?: number
}

const WHITE = linear('#fbf8f0')
const BLACK = linear('#1c1a20')

/** White bands with dark hems around the body. */
const clownBands = (base: Vector, _x: number, y: number, z: number): Vector => {
  const nearest = Math.min(...[0.17, -0.1, -0.34].map((at) => Math.abs(z - at - 0.12 * y * y)))
  return mixVector(mixVector(base, BLACK, smoothstep(0.068, 0.058, nearest)), WHITE, smoothstep(0.05, 0.042, nearest))
}
const freckles =
  (ink: Vector, size: number, from: number) =>
  (base: Vector, x: number, y: number, z: number): Vector =>
    mixVector(base, ink, smoothstep(from, from + 0.04, cloud3(x * size, y * size, z * size, 2)))
const stripes =
  (ink: Vector) =>
  (base: Vector, _x: number, _y: number, z: number): Vector =>
    mixVector(base, ink, smoothstep(0.35, 0.6, Math.sin(z * 17 + 0.8)))

function fish(plan: FishPlan): Maker {
  return animal({
    leap: 0,
    ...(plan.stature === undefined ? {} : { stature: plan.stature }),
    shot: (act) => ({ heading: 1, free: true, elevation: 0.06, loopSeconds: act === 'run' ? 0.7 : 1.3 }),
    carve: (pose) => carve(plan, pose),
  })
}

function carve(plan: FishPlan, pose: Pose): Carved {
  const [wide, high, long] = plan.body
  const wag = 0.13 * pose.wave()
  const skin = pose.skin(plan.colour, {
    gloss: 0.55,
    softness: 0.3,
    edge: 180,
    ...(plan.belly === undefined ? {} : { belly: plan.belly, line: -high * 0.3 }),
    pattern: (base, x, y, z) => {
      const scaled = mixVector(base, times(base, 0.8), 0.6 * smoothstep(0.2, 0.9, Math.sin(z * 56) * Math.sin(y * 56 + z * 14)))
      return plan.pattern ? plan.pattern(scaled, x, y, z) : scaled
    },
  })
  const fin: Material = { colour: mixVector(linear(plan.fins), pose.colour(plan.fins), 0.6), softness: 0.8, gloss: 0.3, edge: 120 }
  const skull = clay('head')
  skull.lump([0, 0, 0.04], plan.body, skin, 0.02)
  const body = clay('body')
  body.limb(span(0, 0, -long * 0.45, wag * 0.4, 0, -long * 1.04), [high * 0.6, high * 0.2], skin, 0.1)
  finned(body.parts, plan, fin, wag, pose)
  if (plan.spines) spined(body.parts, plan, fin)
  if (plan.sword) body.limb(span(0, 0.01, long * 0.9, 0, 0.05, long * 1.85), [0.05, 0.006], { ...skin, edge: 120 }, 0.04)
  const s = Math.min(1.15, high / 0.25)
  return {
    body: body.parts,
    skull: skull.parts,
    frame: looking([0, 0.01, long * 0.42], s, 0, -0.48),
    face: { eyes: [Math.min(0.125, wide * 0.6), 0.06], eyeRadius: plan.eye, mouth: [-0.075, 0.05], outward: 0.3, iris: linear('#e8b040') },
    fit: { hat: [-0.02, 0.11], throat: [0, -high * 0.72, long * 0.6] },
    mouth: [0, -0.06, long * 1.05],
  }
}

function finned(into: Part[], { body: [wide, high, long], tail, dorsal }: FishPlan, fin: Material, wag: number, pose: Pose): void {
  const root = -long * 1.04
  const length = tail === 'veil' ? 0.3 : 0.19
  const back = clay('tail', into)
  for (const up of tail === 'veil' ? [-1, -0.3, 0.4, 1] : [-1, 1]) {
    const spread = (tail === 'fork' ? 0.85 : 0.62) * up
    const swing = wag * (tail === 'veil' ? 1.5 : 1)
    back.lump(
      [swing, Math.sin(spread) * length * 0.85, root - Math.cos(spread) * length * 0.8],
      [0.024, tail === 'fork' ? 0.055 : 0.09, length],
      fin,
      0.05,
      { turn: [spread, -swing, 0] },
    )
  }
  const upper = clay('dorsal', into)
  for (let i = 0; i < 5; i++) {
    const z = long * (0.3 - i * 0.2)
    const top = high * Math.sqrt(Math.max(0, 1 - ((z - 0.04) / long) ** 2))
    const size = dorsal * (1 - Math.abs(i - 1.5) * 0.16)
    upper.limb(span(0, top * 0.85, z, 0, top + size, z - size * 0.7), [0.06, 0.02], fin, 0.05)
  }
  upper.limb(span(0, -high * 0.85, -long * 0.3, 0, -high - dorsal * 0.7, -long * 0.5), [0.06, 0.02], fin, 0.05)
  for (const side of SIDES) {
    const flap = 0.5 + 0.3 * pose.wave(side)
    clay(`fin ${side}`, into).lump([side * (wide + 0.05), -high * 0.3, -0.02], [0.11, 0.03, 0.07], fin, 0.02, {
      turn: [0, side * 0.5, side * -flap],
    })
  }
}

/** Spines all around, as on a fish that has puffed itself up. */
function spined(into: Part[], { body: [wide, high, long] }: FishPlan, material: Material): void {
  const count = 46
  const spines = clay('spines', into)
  for (let i = 0; i < count; i++) {
    const up = 1 - (2 * (i + 0.5)) / count
    const angle = i * 2.39996
    const across = Math.sqrt(1 - up * up)
    const out: Vector = [Math.cos(angle) * across, up, Math.sin(angle) * across]
    if (out[2] > 0.62) continue
    const at: Vector = [out[0] * wide, out[1] * high, out[2] * long + 0.04]
    spines.limb([times(at, 0.97), [at[0] + out[0] * 0.085, at[1] + out[1] * 0.085, at[2] + out[2] * 0.085]], [0.022, 0.005], material, 0.01)
  }
}

const CLOWNFISH: FishPlan = {
  body: [0.19, 0.26, 0.42],
  colour: '#f47e22',
  fins: '#e8691a',
  tail: 'fan',
  dorsal: 0.1,
  eye: 0.07,
  pattern: clownBands,
}
const clownfish = fish(CLOWNFISH)
const goldfish = fish({
  ...CLOWNFISH,
  body: [0.22, 0.27, 0.38],
  colour: '#f8a01c',
  belly: '#ffe2a0',
  fins: '#fbb95a',
  tail: 'veil',
  dorsal: 0.14,
  pattern: (base) => base,
})
const koi = fish({
  ...CLOWNFISH,
  body: [0.17, 0.21, 0.48],
  colour: '#f6f2e8',
  fins: '#f4ece0',
  tail: 'veil',
  eye: 0.055,
  pattern: freckles(linear('#e8502a'), 4.6, 0.46),
})
const salmon = fish({
  body: [0.15, 0.18, 0.56],
  colour: '#8496a4',
  belly: '#f6b8a8',
  fins: '#c8837a',
  tail: 'fork',
  dorsal: 0.09,
  eye: 0.048,
  pattern: freckles(linear('#3c4650'), 17, 0.6),
})
const tuna = fish({ body: [0.17, 0.2, 0.54], colour: '#3468a4', belly: '#eef2f4', fins: '#f0c040', tail: 'fork', dorsal: 0.11, eye: 0.052 })
const angelfish = fish({
  ...CLOWNFISH,
  body: [0.14, 0.32, 0.34],
  colour: '#f6cf3a',
  fins: '#f0b428',
  dorsal: 0.24,
  pattern: stripes(linear('#2a3a6a')),
})

/** Fishes by name. */
export const FISHES: { readonly [name: string]: Maker } = {
  fish: clownfish,
  clownfish,
  'tropical fish': angelfish,
  angelfish,
  goldfish,
  koi,
  'koi carp': koi,
  carp: koi,
  salmon,
  trout: salmon,
  tuna,
  sardine: tuna,
  herring: tuna,
  swordfish: fish({
    body: [0.15, 0.18, 0.56],
    colour: '#4a6a8c',
    belly: '#e8eef0',
    fins: '#34506e',
    tail: 'fork',
    dorsal: 0.24,
    eye: 0.05,
    sword: true,
    stature: 1.1,
  }),
  pufferfish: fish({
    ...CLOWNFISH,
    body: [0.33, 0.32, 0.35],
    colour: '#e8bc4a',
    belly: '#fdf6e2',
    fins: '#d89a34',
    dorsal: 0.05,
    eye: 0.08,
    spines: true,
    pattern: freckles(linear('#a86a24'), 9, 0.56),
  }),
}
