import { clay, span } from '../clay.ts'
import { blotches, chain } from './chains.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { animal, looking, SIDES, type Carved, type Pose } from './model.ts'

const IVORY: Material = { colour: linear('#f6f1e2'), gloss: 0.4, edge: 300 }
const INK: Material = { colour: [0.012, 0.012, 0.016], gloss: 0.2, edge: 500 }

/** A snake: coiled with its head up, or winding along. */
export const snake = animal({
  stature: 0.8,
  leap: 0.2,
  shot: (act) => ({ heading: act === 'walk' || act === 'run' || act === 'swim' ? 1 : 0.4, elevation: 0.26, loopSeconds: 2 }),
  carve(pose) {
    const { wave } = pose
    const winds = pose.act === 'walk' || pose.act === 'run' || pose.act === 'swim'
    const colour = pose.colour('#5fa84a')
    const path: Vector[] = []
    const steps = winds ? 18 : 22
    for (let i = 0; i <= steps; i++) {
      const t = i / steps
      if (winds) path.push([0.2 * Math.sin(t * 11 - pose.phase * Math.PI * 2) * (1 - 0.5 * t), 0.1, -0.9 + t * 1.5])
      else {
        const angle = t * Math.PI * 4.3 + 0.6
        const r = 0.46 - 0.25 * t
        path.push([Math.sin(angle) * r, 0.11 + t * 0.26, Math.cos(angle) * r])
      }
    }
    const asleep = pose.act === 'sleep'
    const last = path.at(-1) ?? [0, 0, 0]
    const sway = 0.05 * wave()
    const head: Vector = asleep ? [0.05, 0.5, 0.2] : winds ? [last[0] * 0.4, 0.42, 0.86] : [sway, 0.92 + 0.02 * wave(1), 0.18]
    if (!asleep)
      path.push(
        winds ? [last[0] * 0.7, 0.2, 0.74] : [sway * 0.3 - 0.06, 0.5, -0.06],
        winds ? [last[0] * 0.5, 0.34, 0.78] : [sway * 0.6, 0.72, 0.0],
      )
    path.push(head)
    const body: Part[] = []
    const material = (i: number): Material =>
      pose.skin('#5fa84a', { gloss: 0.4, edge: 200, pattern: () => (i % 3 === 1 ? mixVector(colour, linear('#f2d45a'), 0.75) : colour) })
    path.slice(1).forEach((to, i) => {
      const thick = (k: number) => 0.03 + 0.085 * Math.min(1, (k / path.length) * 3.2)
      clay(`coil ${i >> 2}`, body).limb([path[i]!, to], [thick(i), thick(i + 1)], material(i), 0.01)
    })
    const skull = clay('head')
    skull.lump([head[0], head[1], head[2] + 0.05], [0.155, 0.12, 0.2], material(0), 0.04)
    const tongue: Material = { colour: linear('#d8304a'), edge: 500 }
    if (!asleep && pose.face.open < 0.3) {
      const t = clay('tongue', body)
      const flick = 0.03 * wave(0, 2)
      const root: Vector = [head[0], head[1] - 0.06, head[2] + 0.22]
      const fork: Vector = [head[0], head[1] - 0.09, head[2] + 0.34 + flick]
      t.limb([root, fork], [0.011, 0.011], tongue, 0)
      for (const side of SIDES) t.limb([fork, [fork[0] + side * 0.045, fork[1] - 0.02, fork[2] + 0.06]], [0.01, 0.006], tongue, 0)
    }
    const frame = looking([head[0], head[1], head[2] + 0.05])
    return {
      body,
      skull: skull.parts,
      frame,
      face: { eyes: [0.085, 0.045], eyeRadius: 0.058, iris: linear('#f0d040'), mouth: [-0.045, 0.085] },
      fit: {
        hat: [-0.04, 0.11],
        neck: { at: [head[0], head[1] - 0.16, head[2] - 0.06], radius: 0.125, turn: [-0.2, 0, 0] },
        throat: [head[0], head[1] - 0.17, head[2] + 0.08],
      },
      mouth: [head[0], head[1] - 0.05, head[2] + 0.24],
    }
  },
})

interface Lizard {
  readonly colour: string
  readonly belly: string
  readonly snout: number
  readonly girth: number
  readonly ridge: number
  readonly curl: boolean
  readonly teeth: boolean
  readonly pattern: (base: Vector, x: number, y: number, z: number) => Vector
}

function crawler(pose: Pose, kind: Lizard): Carved {
  const { wave } = pose
  const walks = pose.act === 'walk' || pose.act === 'run'
  const high = pose.act === 'sleep' ? -0.06 : 0
  const hide = pose.skin(kind.colour, { belly: kind.belly, line: 0.16 + high, gloss: 0.3, pattern: kind.pattern })
  const limbs = pose.skin(kind.colour, { gloss: 0.3, pattern: kind.pattern })
  const g = kind.girth
  const body = clay('body')
  body.lump([0, 0.27 + high, -0.05], [0.25 * g, 0.18 * g, 0.5], hide, 0.06)
  const sway = 0.12 * wave()
  const tail: readonly Vector[] = kind.curl
    ? [
        [0, 0.26, -0.4],
        [0, 0.24, -0.72],
        [0, 0.36, -0.95],
        [0, 0.55, -0.95],
        [0, 0.6, -0.78],
        [0, 0.48, -0.72],
        [0, 0.42, -0.8],
      ]
    : [
        [0, 0.25 + high, -0.4],
        [sway * 0.4, 0.18, -0.75],
        [sway, 0.1, -1.05],
        [sway * 1.6 + 0.1, 0.07, -1.32],
        [sway * 2 + 0.26, 0.06, -1.5],
      ]
  chain(clay('tail', body.parts), tail, [0.17 * g, 0.028], hide)
  const ridge = clay('ridge', body.parts)
  const spike: Material = { colour: times(pose.colour(kind.colour), 0.6), softness: 0.2, edge: 200 }
  if (kind.ridge > 0)
    for (let i = 0; i < 9; i++) {
      const z = 0.34 - i * 0.15
      const y = (z > -0.42 ? 0.42 * (0.75 + 0.25 * g) - 0.1 * Math.abs(z + 0.05) : 0.36 - (0.42 + z) * -0.32) + high
      for (const side of kind.teeth ? SIDES : [0])
        ridge.limb(span(side * 0.08, y - 0.03, z, side * 0.09, y + kind.ridge, z - 0.03), [0.045, 0.012], spike, 0.015)
    }
  for (const side of SIDES)
    for (const end of [1, -1]) {
      const leg = clay(`leg ${side} ${end}`, body.parts)
      const step = walks ? 0.1 * wave(side * end > 0 ? 0 : Math.PI) : 0.02 * end
      const z = end * 0.3 - 0.05
      leg.limb(span(side * 0.17 * g, 0.24 + high, z, side * 0.38 * g, 0.2 + high, z + step * 0.5), [0.095, 0.075], limbs, 0.05)
      leg.limb(span(side * 0.38 * g, 0.2 + high, z + step * 0.5, side * 0.4 * g, 0.05, z + 0.04 + step), [0.075, 0.055], limbs, 0.02)
      for (const toe of [-1, 0, 1])
        leg.limb(
          span(side * 0.4 * g, 0.04, z + 0.05 + step, side * 0.4 * g + toe * 0.06, 0.025, z + 0.16 + step),
          [0.036, 0.02],
          limbs,
          0.015,
        )
    }
  return { body: body.parts, ...crawlerHead(body.parts, pose, kind, hide, high) }
}

function crawlerHead(body: Part[], pose: Pose, kind: Lizard, hide: Material, high: number): Omit<Carved, 'body'> {
  const s = kind.snout
  const y = 0.36 + high + (pose.feeding ? -0.12 : 0) + (pose.calling ? 0.1 : 0)
  const gape = 0.16 * Math.max(pose.face.open, 0.06)
  const skull = clay('head')
  skull.lump([0, y, 0.52], [0.2, 0.15, 0.24], hide, 0.08)
  for (const side of SIDES) skull.ball([side * 0.12, y + 0.12, 0.54], 0.078, hide, 0.04)
  if (s > 0.2) {
    skull.limb(span(0, y - 0.01, 0.62, 0, y - 0.02 + gape * 0.4, 0.7 + s), [0.14, 0.09], hide, 0.06)
    for (const side of SIDES) skull.ball([side * 0.05, y + 0.05 + gape * 0.4, 0.74 + s], 0.045, hide, 0.03)
    const jaw = clay('jaw', body)
    const inner: Material = { colour: linear('#c8626a'), softness: 0.4, edge: 300 }
    jaw.limb(span(0, y - 0.09, 0.55, 0, y - 0.1 - gape, 0.68 + s), [0.12, 0.075], hide, 0.04)
    jaw.limb(span(0, y - 0.06, 0.6, 0, y - 0.055 - gape * 0.9, 0.66 + s), [0.1, 0.06], inner, 0)
    for (const side of SIDES) {
      for (let i = 0; i < 6; i++) {
        const t = i / 5
        const z = 0.66 + t * s
        const x = side * (0.128 - 0.045 * t)
        jaw.limb(span(x, y - 0.06 + gape * 0.35 * t, z, x * 1.02, y - 0.12 + gape * 0.35 * t, z), [0.024, 0.004], IVORY, 0)
      }
      jaw.ball([side * 0.05, y + 0.075 + gape * 0.4, 0.775 + s], 0.016, INK, 0)
      // The corner of its smile.
      jaw.limb(span(side * 0.135, y - 0.075, 0.64, side * 0.19, y - 0.06 + 0.05 * pose.face.smile, 0.5), [0.012, 0.01], INK, 0)
    }
  }
  const face = { eyes: [0.12, 0.125] as const, eyeRadius: 0.066, iris: linear('#f0d040'), outward: 0.5 }
  return {
    skull: skull.parts,
    frame: looking([0, y, 0.5]),
    face: s > 0.2 ? face : { ...face, mouth: [-0.05, 0.12] },
    fit: { hat: [-0.06, 0.13], neck: { at: [0, y - 0.05, 0.36], radius: 0.19, turn: [1.35, 0, 0] }, throat: [0, y - 0.2, 0.42] },
    mouth: [0, y - 0.06, 0.72 + s],
  }
}

const level = { elevation: 0.18, loopSeconds: 1.8 }

/** A long flat reptile with a toothy smile. */
export const crocodile = animal({
  stature: 0.8,
  leap: 0.15,
  shot: (act) => ({ ...level, heading: 1.0, afloat: act === 'swim' }),
  carve(pose) {
    const carved = crawler(pose, {
      colour: '#5f8a3c',
      belly: '#dcd696',
      snout: 0.42,
      girth: 1.15,
      ridge: 0.06,
      curl: false,
      teeth: true,
      pattern: blotches(6, 0.3),
    })
    return pose.act === 'swim' ? sunk(carved, 0.3) : carved
  },
})

/** Lowers a body into the water. */
export function sunk(carved: Carved, by: number): Carved {
  const lower = (parts: readonly Part[]): readonly Part[] =>
    parts.map((part) => {
      const at: Vector = [part.at[0], part.at[1] - by, part.at[2]]
      const drift: Vector = [part.drift?.[0] ?? 0, (part.drift?.[1] ?? 0) - by, part.drift?.[2] ?? 0]
      return part.shape === 'cone' ? { ...part, at, drift, to: [part.to[0], part.to[1] - by, part.to[2]] } : { ...part, at, drift }
    })
  const [scale, at] = [carved.frame.scale, carved.frame.point(0, 0, 0)]
  return {
    body: lower(carved.body),
    skull: lower(carved.skull),
    frame: looking([at[0], at[1] - by, at[2]], scale),
    ...(carved.face ? { face: carved.face } : {}),
    fit: { hat: carved.fit?.hat ?? [0, 0.12] },
  }
}

/** A slim green lizard. */
export const lizard = animal({
  stature: 0.75,
  leap: 0.2,
  shot: () => ({ ...level, heading: 0.95 }),
  carve: (pose) =>
    crawler(pose, {
      colour: '#6ab83a',
      belly: '#e8e8a0',
      snout: 0.06,
      girth: 0.8,
      ridge: 0.03,
      curl: false,
      teeth: false,
      pattern: blotches(11, 0.45),
    }),
})

/** A chameleon in stripes, its tail rolled up. */
export const chameleon = animal({
  stature: 0.8,
  leap: 0.2,
  shot: () => ({ ...level, heading: 1.1 }),
  carve(pose) {
    const bands = (base: Vector, _x: number, y: number, z: number): Vector => {
      const wave = Math.sin(z * 16 + y * 5)
      return mixVector(mixVector(base, linear('#2a9ab0'), smoothstep(0.1, 0.5, wave)), linear('#f2d040'), smoothstep(0.4, 0.7, -wave))
    }
    return crawler(pose, {
      colour: '#5ac040',
      belly: '#d8f0a0',
      snout: 0.08,
      girth: 1.05,
      ridge: 0.04,
      curl: true,
      teeth: false,
      pattern: bands,
    })
  },
})
