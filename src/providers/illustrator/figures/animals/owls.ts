import { clay, span } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { turnedParts } from '../turning.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { animal, looking, SIDES, type Pose } from './model.ts'
import { featheredWing } from './wings.ts'

const BEAK: Material = { colour: linear('#f0a030'), gloss: 0.3, edge: 400 }
const CREAM = linear('#f6ead2')

/** Wings spread to both sides of a bird that looks at us. */
function spreadWings(
  pose: Pose,
  root: Vector,
  size: { span: number; chord: number },
  colours: { colour: Vector; tips?: Vector },
): readonly Part[] {
  return SIDES.flatMap((side) =>
    turnedParts(
      featheredWing({ side, root: [root[2], root[1], side * root[0]], ...size, lift: 0.35 + 0.55 * pose.wave(), ...colours }),
      -Math.PI / 2,
    ),
  )
}

/** An owl that sits facing us and blinks; flying it spreads its wings. */
export const owl = animal({
  stature: 0.85,
  leap: 0.25,
  shot: (act) => ({ heading: act === 'fly' ? 0.3 : 0.1, free: act === 'fly', elevation: 0.1, loopSeconds: act === 'fly' ? 0.9 : 3.6 }),
  carve(pose) {
    const flies = pose.act === 'fly'
    const colour = pose.colour('#8a5f38')
    const plain = pose.skin('#8a5f38', { fur: 0.7, softness: 0.3 })
    const breast = pose.skin('#8a5f38', {
      fur: 0.7,
      softness: 0.3,
      pattern: (base, x, y, z) => {
        const flecks = smoothstep(0.35, 0.7, Math.sin(x * 42 + Math.sin(y * 60)) * Math.sin(y * 46))
        const front = smoothstep(0.1, 0.2, z) * smoothstep(0.22, 0.14, Math.abs(x)) * smoothstep(0.74, 0.62, y)
        return mixVector(base, mixVector(CREAM, times(base, 0.7), flecks), front)
      },
    })
    const dark: Material = { colour: times(colour, 0.6), fur: 0.7, softness: 0.3, edge: 110 }
    const nod = 0.01 * pose.wave() - (pose.feeding ? 0.08 : 0)
    const steps = pose.act === 'walk' || pose.act === 'run' ? 0.04 : 0
    const body = clay('body')
    body.lump([0, 0.44, 0], [0.29, 0.4, 0.26], breast, 0.04)
    const skull = clay('head')
    skull.lump([0, 0.88 + nod, 0.02], [0.29, 0.25, 0.25], plain, 0.05)
    const disc: Material = { colour: mixVector(CREAM, colour, 0.15), fur: 0.7, softness: 0.3, edge: 110 }
    for (const side of SIDES) {
      skull.lump([side * 0.115, 0.9 + nod, 0.2], [0.135, 0.14, 0.065], disc, 0.02, { turn: [0, side * 0.25, 0] })
      const ears = 0.05 * pose.face.spirits
      clay('ears', body.parts).limb(
        span(side * 0.14, 1.04 + nod, 0.06, side * (0.23 - ears), 1.21 + nod + ears, 0.05),
        [0.075, 0.012],
        dark,
        0.04,
      )
      const claw = clay(`claw ${side}`, body.parts)
      const up = steps * Math.max(0, pose.wave(side * 1.57)) - (flies ? -0.07 : 0)
      for (const toe of [-1, 0, 1])
        claw.limb(span(side * 0.11, 0.05 + up, 0.16, side * 0.11 + toe * 0.05, 0.026 + up, 0.27), [0.036, 0.022], BEAK, 0.01)
      if (!flies)
        clay(`wing ${side}`, body.parts).lump([side * 0.27, 0.46, -0.01], [0.075, 0.31, 0.18], dark, 0.02, {
          turn: [0, side * 0.25, side * 0.12],
        })
    }
    if (flies) body.parts.push(...spreadWings(pose, [0.2, 0.6, 0.02], { span: 0.95, chord: 0.5 }, { colour, tips: times(colour, 0.62) }))
    const gape = 0.05 * pose.face.open
    const beak = clay('beak', body.parts)
    beak.limb(span(0, 0.88 + nod, 0.27, 0, 0.81 + nod, 0.31), [0.036, 0.01], BEAK, 0)
    if (gape > 0.006)
      beak.limb(
        span(0, 0.84 + nod, 0.265, 0, 0.79 + nod - gape, 0.29),
        [0.026, 0.008],
        { ...BEAK, colour: times(linear('#f0a030'), 0.7) },
        0,
      )
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, 0.88 + nod, 0.04]),
      face: { eyes: [0.115, 0.035], eyeRadius: 0.085, iris: linear('#f2b02c'), outward: 0.05 },
      fit: { hat: [-0.02, 0.15], neck: { at: [0, 0.68, 0.01], radius: 0.26 }, throat: [0, 0.66, 0.27] },
      mouth: [0, 0.82 + nod, 0.31],
    }
  },
})

/** A penguin; when it walks it waddles, and in the water it lies level. */
export const penguin = animal({
  stature: 0.9,
  leap: 0.3,
  shot: (act) => ({ heading: act === 'walk' || act === 'run' ? 0.5 : 0.15, elevation: 0.12, loopSeconds: act === 'walk' ? 0.9 : 2.4 }),
  carve(pose) {
    const moves = pose.act === 'walk' || pose.act === 'run' || pose.act === 'play'
    const rock = moves ? 0.06 * pose.wave() : 0.008 * pose.wave()
    const white = linear('#f8f6f0')
    const coat = pose.skin('#2a3040', {
      gloss: 0.15,
      softness: 0.3,
      edge: 130,
      pattern: (base, x, y, z) =>
        mixVector(base, white, smoothstep(0.02, 0.09, z - 0.4 * Math.abs(x - rock * y) + 0.02) * smoothstep(0.86, 0.78, y)),
    })
    const mask = pose.skin('#2a3040', {
      gloss: 0.15,
      softness: 0.3,
      edge: 130,
      pattern: (base, x, y, z) =>
        mixVector(
          base,
          white,
          smoothstep(0.05, 0.1, z) * smoothstep(0.15, 0.125, Math.hypot((Math.abs(x - rock * 1.2) - 0.085) * 0.95, y - 0.9)),
        ),
    })
    const plain: Material = { colour: pose.colour('#2a3040'), gloss: 0.15, softness: 0.3, edge: 130 }
    const body = clay('body')
    body.lump([rock * 0.5, 0.44, 0], [0.29, 0.42, 0.25], coat, 0.04)
    const skull = clay('head')
    skull.lump([rock * 1.2, 0.91, 0.02], [0.23, 0.215, 0.21], mask, 0.06)
    const blush: Material = { colour: linear('#f2b02c'), edge: 40, softness: 0.3 }
    for (const side of SIDES) {
      body.lump([rock * 1.2 + side * 0.15, 0.76, 0.13], [0.06, 0.055, 0.04], blush, 0.02)
      const flap =
        (pose.act === 'play' || pose.act === 'jump' ? 0.9 : 0.25) +
        (moves ? 0.2 : 0.05) * pose.wave(side) +
        0.3 * Math.max(0, pose.face.spirits)
      clay(`flipper ${side}`, body.parts).lump(
        [rock * 0.7 + side * (0.28 + 0.2 * Math.sin(flap)), 0.68 - 0.2 * Math.cos(flap), 0],
        [0.055, 0.24, 0.11],
        plain,
        0.03,
        { turn: [0, 0, side * flap] },
      )
      const up = moves ? Math.max(0, side * pose.wave()) * 0.07 : 0
      clay(`foot ${side}`, body.parts).lump([side * 0.12, 0.035 + up, 0.13], [0.1, 0.035, 0.14], BEAK, 0.01)
    }
    const gape = 0.06 * pose.face.open
    const beak = clay('beak', body.parts)
    const [x, y] = [rock * 1.2, 0.885]
    beak.limb(span(x, y + 0.01, 0.21, x, y, 0.335), [0.048, 0.014], BEAK, 0.005)
    beak.limb(span(x, y - 0.025, 0.21, x, y - 0.025 - gape, 0.31), [0.036, 0.012], { ...BEAK, colour: linear('#d8842a') }, 0.005)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([x, 0.91, 0.04]),
      face: { eyes: [0.088, 0.035], eyeRadius: 0.046, outward: 0.1 },
      fit: { hat: [-0.02, 0.15], neck: { at: [rock, 0.735, 0.02], radius: 0.225, turn: [0.1, 0, 0] }, throat: [rock, 0.71, 0.24] },
      mouth: [x, y - 0.01, 0.33],
    }
  },
})

/** A parrot on its legs or on spread wings, in red, yellow and blue. */
export const parrot = animal({
  leap: 0.25,
  shot: (act) => ({
    heading: act === 'fly' ? 0.6 : 0.85,
    free: act === 'fly',
    elevation: act === 'fly' ? 0.34 : 0.1,
    loopSeconds: act === 'fly' ? 0.7 : 2.6,
  }),
  carve(pose) {
    const flies = pose.act === 'fly'
    const colour = pose.colour('#d2322c')
    const plumage = pose.skin('#d2322c', { fur: 0.6, softness: 0.35 })
    const [blue, yellow] = [linear('#2a62c0'), linear('#f2c02c')]
    const feather = (shade: Vector): Material => ({ colour: shade, fur: 0.6, softness: 0.35, edge: 110 })
    const folded: Material = {
      ...feather(colour),
      colour: (_x, y) => mixVector(blue, mixVector(yellow, colour, smoothstep(0.62, 0.7, y)), smoothstep(0.44, 0.54, y)),
    }
    const low = pose.act === 'sit' || pose.act === 'sleep' ? -0.1 : 0
    const y = flies ? 0.5 : 0.5 + low
    const body = clay('body')
    body.lump([0, y, 0], [0.19, flies ? 0.19 : 0.31, flies ? 0.32 : 0.2], plumage, 0.05, { turn: [flies ? -0.1 : 0.35, 0, 0] })
    const at: Vector = pose.feeding ? [0, y - 0.08, 0.36] : flies ? [0, y + 0.16, 0.33] : [0, y + 0.36 + 0.01 * pose.wave(), 0.12]
    const skull = clay('head')
    skull.lump(at, [0.185, 0.18, 0.185], plumage, 0.08)
    for (const side of SIDES) skull.lump([side * 0.1, at[1] + 0.0, at[2] + 0.1], [0.075, 0.085, 0.07], feather(CREAM), 0.02)
    for (const i of [-1, 0, 1])
      clay('tail', body.parts).limb(
        flies
          ? span(i * 0.05, y, -0.28, i * 0.12, y - 0.05, -0.85)
          : span(i * 0.05, y - 0.2, -0.12, i * 0.06, Math.max(0.03, y - 0.5), -0.4 - Math.abs(i) * 0.04),
        [0.08, 0.035],
        feather(i === 0 ? colour : blue),
        0.03,
      )
    if (flies)
      body.parts.push(
        ...spreadWings(pose, [0.14, y + 0.06, 0.08], { span: 0.85, chord: 0.4 }, { colour: mixVector(yellow, colour, 0.4), tips: blue }),
      )
    else body.parts.push(...perching(y, low === 0, folded))
    body.parts.push(...parrotBeak(at, pose.face.open))
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(at),
      face: { eyes: [0.1, 0.04], eyeRadius: 0.045, outward: 0.6 },
      fit: { hat: [-0.02, 0.12], neck: { at: [0, at[1] - 0.15, at[2] - 0.03], radius: 0.165 }, throat: [0, at[1] - 0.17, at[2] + 0.13] },
      mouth: [0, at[1] - 0.1, at[2] + 0.25],
    }
  },
})

/** Folded wings and feet, on legs or resting on the ground. */
function perching(y: number, stands: boolean, folded: Material): readonly Part[] {
  const parts: Part[] = []
  const claw: Material = { colour: linear('#6a625a'), gloss: 0.3, edge: 300 }
  for (const side of SIDES) {
    clay(`wing ${side}`, parts).lump([side * 0.17, y - 0.03, -0.07], [0.06, 0.3, 0.13], folded, 0.02, { turn: [0.45, 0, side * 0.08] })
    const leg = clay(`leg ${side}`, parts)
    if (stands) leg.limb(span(side * 0.08, 0.28, 0, side * 0.08, 0.05, 0.03), [0.05, 0.032], claw, 0.01)
    for (const toe of [-1, 0, 1]) leg.limb(span(side * 0.08, 0.04, 0.03, side * 0.08 + toe * 0.045, 0.025, 0.14), [0.03, 0.016], claw, 0.01)
  }
  return parts
}

function parrotBeak([, y, z]: Vector, open: number): readonly Part[] {
  const beak: Material = { colour: linear('#f4ead6'), gloss: 0.5, edge: 400 }
  const bill = clay('beak')
  bill.limb(span(0, y, z + 0.14, 0, y - 0.03, z + 0.25), [0.078, 0.055], beak, 0)
  bill.limb(span(0, y - 0.03, z + 0.25, 0, y - 0.13, z + 0.235), [0.055, 0.012], beak, 0.02)
  bill.ball([0, y - 0.09 - 0.06 * open, z + 0.165], 0.046, { ...beak, colour: linear('#3a342e') }, 0.01)
  return bill.parts
}
