import { clay, span } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import type { Maker } from '../things/model.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { animal, looking, SIDES, type Carved, type Pose } from './model.ts'

interface WhalePlan {
  readonly colour: string
  readonly belly: string
  readonly pleats?: boolean
  readonly dorsal?: number
  readonly tusk?: boolean
  readonly spout?: boolean
  /** A white patch behind each eye, as orcas have it. */
  readonly patches?: boolean
}

/** A rounded whale that smiles and blows. */
function whaleOf(plan: WhalePlan): Maker {
  return animal({
    stature: 1.2,
    leap: 0,
    shot: () => ({ heading: 0.98, free: true, elevation: 0.08, loopSeconds: 3, poses: 16 }),
    carve: (pose) => carveWhale(plan, pose),
  })
}

function carveWhale(plan: WhalePlan, pose: Pose): Carved {
  const wag = 0.08 * pose.wave()
  const pale = linear(plan.belly)
  const skin = pose.skin(plan.colour, {
    gloss: 0.5,
    softness: 0.3,
    edge: 120,
    pattern: (base, x, y, z) => {
      const line = -0.1 - 0.14 * smoothstep(0, -0.6, z)
      const under = plan.pleats ? times(pale, 0.84 + 0.16 * smoothstep(-0.4, 0.4, Math.sin(x * 56))) : pale
      const patch = plan.patches
        ? smoothstep(1, 0.85, Math.hypot((z - 0.2) / 0.14, (y - 0.13) / 0.07)) * smoothstep(0.1, 0.2, Math.abs(x))
        : 0
      return mixVector(mixVector(under, base, smoothstep(line - 0.02, line + 0.03, y)), pale, patch)
    },
  })
  const plain: Material = { colour: pose.colour(plan.colour), gloss: 0.5, softness: 0.3, edge: 120 }
  const skull = clay('head')
  skull.lump([0, 0, 0.16], [0.39, 0.37, 0.56], skin, 0.05)
  const body = clay('body')
  body.limb(span(0, 0.02, -0.12, 0, 0.13 + wag * 0.5, -0.76), [0.31, 0.09], skin, 0.16)
  const tail = clay('tail', body.parts)
  tail.limb(span(0, 0.13 + wag * 0.5, -0.74, 0, 0.26 + wag, -0.92), [0.09, 0.065], plain, 0.06)
  for (const side of SIDES) {
    tail.lump([side * 0.17, 0.32 + wag * 1.3, -0.98], [0.21, 0.042, 0.12], plain, 0.05, { turn: [0.35, side * 0.45, 0] })
    clay(`fin ${side}`, body.parts).lump([side * 0.42, -0.2 - wag * 0.3, 0.1], [0.23, 0.045, 0.12], plain, 0.04, {
      turn: [0, side * 0.5, side * (-0.55 - wag * 2)],
    })
  }
  if (plan.dorsal) body.limb(span(0, 0.28, 0.0, 0, 0.3 + plan.dorsal, -0.2), [0.12, 0.025], plain, 0.05)
  if (plan.tusk) body.limb(span(0, 0.08, 0.66, 0, 0.2, 1.3), [0.042, 0.006], { colour: linear('#f6efdc'), gloss: 0.4, edge: 300 }, 0.01)
  return {
    body: [...body.parts, ...(plan.spout ? spout(pose) : [])],
    skull: skull.parts,
    frame: looking([0, -0.02, 0.32], 1.5, 0, -0.5),
    face: { eyes: [0.185, 0.02], eyeRadius: 0.042, mouth: [-0.055, 0.14], outward: 0.5, jaw: 1.2 },
    fit: { hat: [-0.03, 0.13], throat: [0, -0.26, 0.5] },
    mouth: [0, -0.08, 0.7],
  }
}

function spout(pose: Pose): readonly Part[] {
  const parts = clay('spout')
  const water: Material = { colour: linear('#d6ecf8'), softness: 0.9, gloss: 0.9, edge: 300 }
  const high = 0.03 * pose.wave(1)
  const z = 0.2
  parts.limb(span(0, 0.35, z, 0, 0.58 + high, z), [0.026, 0.032], water, 0)
  for (const side of SIDES) {
    // Half to us and half across, so that it parts whichever way the whale is seen.
    const at = (out: number, y: number): Vector => [side * out * 0.8, y + high, z + side * out * 0.6]
    parts.limb([at(0, 0.57), at(0.13, 0.69)], [0.034, 0.038], water, 0.03)
    parts.limb([at(0.13, 0.69), at(0.22, 0.58)], [0.038, 0.02], water, 0.03)
    parts.ball(at(0.24, 0.5), 0.025, water, 0)
  }
  return parts.parts
}

/** A dolphin in a leap, its tail beating. */
const dolphin = animal({
  leap: 0,
  shot: () => ({ heading: 1.05, free: true, elevation: 0.06, loopSeconds: 1.6, poses: 14 }),
  carve(pose) {
    const wag = 0.07 * pose.wave()
    const skin = pose.skin('#5f8cb0', {
      gloss: 0.6,
      edge: 120,
      pattern: (base, _x, y, z) => mixVector(linear('#f2f5f6'), base, smoothstep(-0.08, 0, y + z * z * 0.36)),
    })
    const plain: Material = { colour: pose.colour('#5f8cb0'), gloss: 0.6, softness: 0.3, edge: 120 }
    const arch = (z: number): number => -0.36 * z * z
    const gape = 0.07 * Math.max(0, pose.face.open - 0.2)
    const skull = clay('head')
    skull.lump([0, 0.02, 0.12], [0.2, 0.21, 0.42], skin, 0.05)
    skull.limb(span(0, 0, 0.3, 0, arch(0.46) + 0.01, 0.46), [0.18, 0.15], skin, 0.08)
    const body = clay('body')
    body.limb(span(0, arch(0.56) - 0.01, 0.54, 0, arch(0.72) + 0.005, 0.8), [0.07, 0.034], skin, 0.05)
    body.limb(
      span(0, arch(0.56) - 0.06, 0.52, 0, arch(0.72) - 0.045 - gape, 0.77),
      [0.05, 0.026],
      { ...plain, colour: linear('#f2f5f6') },
      0.01,
    )
    body.limb(span(0, 0.01, -0.12, 0, arch(0.48) + wag * 0.5, -0.5), [0.17, 0.08], skin, 0.12)
    body.limb(span(0, arch(0.48) + wag * 0.5, -0.5, 0, arch(0.66) - 0.06 + wag, -0.74), [0.08, 0.038], plain, 0.06)
    body.limb(span(0, 0.16, 0.02, 0, 0.38, -0.14), [0.095, 0.016], plain, 0.05)
    for (const side of SIDES) {
      body.lump([side * 0.13, arch(0.66) - 0.08 + wag * 1.3, -0.79], [0.16, 0.028, 0.085], plain, 0.03, { turn: [0.2, side * 0.45, 0] })
      clay(`flipper ${side}`, body.parts).limb(
        span(side * 0.15, -0.12, 0.24, side * 0.32, -0.3 + wag * 0.4, 0.08),
        [0.065, 0.016],
        plain,
        0.04,
      )
    }
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, arch(0.4) + 0.02, 0.38], 1, -0.15, -0.55),
      face: { eyes: [0.11, 0.045], eyeRadius: 0.044, outward: 0.5, mouth: [-0.075, 0.07], jaw: 0.25 },
      fit: { hat: [-0.04, 0.11], throat: [0, -0.16, 0.36] },
      mouth: [0, arch(0.72) - 0.02, 0.78],
    }
  },
})

const BLUE: WhalePlan = { colour: '#3f74a8', belly: '#e8eef2', pleats: true, spout: true }
const orca = whaleOf({ colour: '#22262e', belly: '#f6f6f2', dorsal: 0.3, patches: true })

/** Whales and dolphins by name. */
export const WHALES: { readonly [name: string]: Maker } = {
  whale: whaleOf(BLUE),
  orca,
  'killer whale': orca,
  narwhal: whaleOf({ ...BLUE, colour: '#8a9cac', pleats: false, spout: false, tusk: true }),
  beluga: whaleOf({ ...BLUE, colour: '#f0f3f4', pleats: false, spout: false }),
  humpback: whaleOf({ ...BLUE, colour: '#3a4a5e', dorsal: 0.08 }),
  dolphin,
  dolphins: dolphin,
  porpoise: dolphin,
}
