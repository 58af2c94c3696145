import { clay, span } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import type { Maker } from '../things/model.ts'
import { turnedParts } from '../turning.ts'
import { linear, mixVector, plus, smoothstep, times, type Vector } from '../vector.ts'
import { chain } from './chains.ts'
import { membraneWing } from './membrane.ts'
import { animal, looking, SIDES, type Pose } from './model.ts'
import { featheredWing } from './wings.ts'

const IVORY: Material = { colour: linear('#f6eeda'), gloss: 0.4, edge: 300 }

/** A mole in its hill, with pink hands. */
export const mole = animal({
  stature: 0.75,
  leap: 0.15,
  shot: () => ({ heading: 0.3, elevation: 0.16 }),
  carve(pose) {
    const fur = pose.skin('#4a4450', { fur: 1, softness: 0.45 })
    const pink: Material = { colour: linear('#f0a0a4'), softness: 0.5, edge: 220 }
    const earth: Material = {
      colour: (x, y, z) => times(linear('#7a5230'), 0.8 + 0.3 * Math.sin(x * 31 + z * 17) * Math.sin(y * 27 + x * 9)),
      fur: 0.9,
      edge: 200,
    }
    const bob = pose.act === 'sleep' ? -0.12 : 0.012 * pose.wave()
    const body = clay('hill')
    body.lump([0, 0.02, 0], [0.56, 0.2, 0.5], earth, 0.05)
    for (let i = 0; i < 9; i++) body.ball([Math.sin(i * 2.4) * 0.5, 0.04, Math.cos(i * 2.4) * 0.44], 0.075 + 0.02 * (i % 3), earth, 0.04)
    body.limb(span(0, 0.1, 0, 0, 0.42 + bob, 0), [0.27, 0.24], fur, 0.02)
    const skull = clay('head')
    const at: Vector = [0, 0.56 + bob, 0.05]
    skull.lump(at, [0.25, 0.23, 0.24], fur, 0.08)
    skull.limb([plus(at, [0, -0.02, 0.14]), plus(at, [0, 0.0, 0.32])], [0.13, 0.07], fur, 0.06)
    body.ball(plus(at, [0, 0.015, 0.4]), 0.062, pink, 0.01)
    for (const side of SIDES) {
      const hand = clay(`hand ${side}`, body.parts)
      const dig = pose.act === 'play' || pose.act === 'walk' ? 0.06 * pose.wave(side * 1.5) : 0
      const palm: Vector = [side * 0.33, 0.26 + dig, 0.24]
      hand.limb([[side * 0.22, 0.36 + bob, 0.08], palm], [0.09, 0.08], fur, 0.04)
      hand.lump(plus(palm, [side * 0.03, 0, 0.05]), [0.085, 0.075, 0.05], pink, 0.02)
      for (const finger of [-1.5, -0.5, 0.5, 1.5])
        hand.limb(
          [plus(palm, [side * 0.03 + finger * 0.04, 0.04, 0.07]), plus(palm, [side * 0.03 + finger * 0.055, 0.13, 0.09])],
          [0.026, 0.008],
          IVORY,
          0.01,
        )
    }
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(at),
      face: { eyes: [0.1, 0.07], eyeRadius: 0.036, mouth: [-0.115, 0.06], outward: 0.2 },
      fit: { hat: [-0.05, 0.14], neck: { at: [0, 0.4 + bob, 0.01], radius: 0.24 }, throat: [0, 0.37 + bob, 0.25] },
      mouth: plus(at, [0, -0.08, 0.28]),
    }
  },
})

/** An eel winding through the water. */
export const eel = animal({
  leap: 0,
  shot: () => ({ heading: 1.1, free: true, elevation: 0.08, loopSeconds: 2 }),
  carve(pose) {
    const skin = pose.skin('#5a7a4a', {
      gloss: 0.5,
      pattern: (base, x, y, z) =>
        mixVector(base, linear('#d8c85a'), 0.7 * smoothstep(0.45, 0.6, Math.sin(z * 23 + y * 9) * Math.sin(y * 21 + x * 13 + z * 7))),
    })
    const fin: Material = { colour: mixVector(pose.colour('#5a7a4a'), linear('#e8d88a'), 0.5), softness: 0.7, edge: 160 }
    const path = Array.from({ length: 15 }, (_, i): Vector => {
      const t = i / 14
      const angle = t * 8 - pose.phase * Math.PI * 2
      return [0.1 * Math.cos(angle) * t, 0.19 * Math.sin(angle) * Math.min(1, t * 2.5), 0.62 - t * 1.9]
    })
    const body: Part[] = []
    path.slice(1).forEach((to, i) => {
      const girth = (k: number) => 0.125 - 0.1 * (k / 14) ** 1.5
      clay(`coil ${i >> 2}`, body).limb([path[i]!, to], [girth(i), girth(i + 1)], skin, 0.03)
      clay(`fin ${i >> 2}`, body).limb(
        [plus(path[i]!, [0, girth(i) * 0.9, 0]), plus(to, [0, girth(i + 1) + 0.045, 0])],
        [0.03, 0.024],
        fin,
        0.02,
      )
    })
    const skull = clay('head')
    const at = plus(path[0]!, [0, 0.02, 0.06])
    skull.lump(at, [0.155, 0.14, 0.22], skin, 0.05)
    skull.lump(plus(at, [0, -0.03, 0.14]), [0.12, 0.09, 0.13], skin, 0.05)
    return {
      body,
      skull: skull.parts,
      frame: looking(plus(at, [0, 0, 0.05]), 0.95, 0, -0.5),
      face: { eyes: [0.095, 0.05], eyeRadius: 0.052, iris: linear('#f0d040'), mouth: [-0.055, 0.08], outward: 0.4 },
      fit: { hat: [-0.06, 0.1], throat: plus(at, [0, -0.14, 0.1]) },
      mouth: plus(at, [0, -0.05, 0.24]),
    }
  },
})

/** A lobster or, without the great claws, a shrimp. */
function crustacean(own: string, claws: boolean, stature: number): Maker {
  return animal({
    stature,
    leap: 0.2,
    shot: (act) => ({ heading: 0.75, elevation: 0.26, loopSeconds: act === 'run' ? 0.6 : 1.6, free: act === 'swim' }),
    carve: (pose) => crustaceanParts(pose, own, claws),
  })
}

function crustaceanParts(pose: Pose, own: string, claws: boolean) {
  const shell = pose.skin(own, {
    gloss: 0.5,
    edge: 150,
    pattern: (base, x, y, z) => mixVector(base, times(base, 0.68), smoothstep(0.45, 0.6, Math.sin(x * 40) * Math.sin(z * 37 + y * 31))),
  })
  const plain: Material = { colour: pose.colour(own), gloss: 0.5, softness: 0.3, edge: 150 }
  const walks = pose.act === 'walk' || pose.act === 'run' || pose.act === 'swim'
  const body = clay('body')
  const skull = clay('head')
  skull.lump([0, 0.27, 0.16], [0.2, 0.18, 0.33], shell, 0.04)
  for (let i = 0; i < 5; i++) {
    const curl = claws ? i * i * 0.012 : i * i * 0.022
    body.lump([0, 0.25 - curl, -0.14 - i * (claws ? 0.13 : 0.1)], [0.185 - i * 0.017, 0.15 - i * 0.014, 0.1], shell, 0.012, {
      turn: [-i * 0.1, 0, 0],
    })
  }
  const end = claws ? ([0.08, -0.74] as const) : ([-0.06, -0.58] as const)
  for (const fan of [-2, -1, 0, 1, 2])
    body.lump([fan * 0.09, Math.max(0.05, end[0]), end[1] - 0.05 + Math.abs(fan) * 0.03], [0.055, 0.03, 0.13], plain, 0.02, {
      turn: [0, -fan * 0.32, 0],
    })
  for (const side of SIDES) {
    skull.limb(span(side * 0.09, 0.4, 0.34, side * 0.12, 0.5, 0.4), [0.035, 0.034], plain, 0.02)
    skull.ball([side * 0.12, 0.53, 0.41], 0.075, plain, 0.02)
    for (let i = 0; i < 3; i++) {
      const leg = clay(`leg ${side} ${i}`, body.parts)
      const step = walks ? 0.06 * pose.wave(i * 2 + side) : 0
      const z = 0.22 - i * 0.15
      leg.limb(span(side * 0.14, 0.22, z, side * 0.34, 0.26, z + step), [0.04, 0.032], plain, 0.02)
      leg.limb(span(side * 0.34, 0.26, z + step, side * 0.44, 0.02, z * 1.3 + step), [0.032, 0.012], plain, 0.01)
    }
    const feeler = clay(`feeler ${side}`, body.parts)
    const sway = 0.06 * pose.wave(side)
    const path: readonly Vector[] = [
      [side * 0.07, 0.32, 0.46],
      [side * 0.2, 0.62, 0.62 + sway],
      [side * 0.34 + sway, 0.86, 0.5],
      [side * 0.5, 0.98, 0.24 + sway],
    ]
    chain(feeler, path, [0.018, 0.008], plain, 0.01)
    if (claws) pincer(body.parts, side, pose, plain)
  }
  return {
    body: body.parts,
    skull: skull.parts,
    frame: looking([0, 0.3, 0.3], 1, 0, -0.2),
    face: { eyes: [0.125, 0.235] as const, eyeRadius: 0.056, mouth: [-0.05, 0.07] as const },
    fit: { hat: [-0.08, 0.14] as const, throat: [0, 0.14, 0.46] as const },
    mouth: [0, 0.2, 0.5] as const,
  }
}

function pincer(into: Part[], side: number, pose: Pose, shell: Material): void {
  const claw = clay(`claw ${side}`, into)
  const raise = 0.05 * pose.wave(side) + 0.12 * Math.max(0, pose.face.spirits)
  const elbow: Vector = [side * 0.42, 0.3, 0.36]
  const hand: Vector = [side * 0.44, 0.46 + raise, 0.58]
  claw.limb([[side * 0.17, 0.25, 0.34], elbow], [0.06, 0.055], shell, 0.02)
  claw.limb([elbow, hand], [0.055, 0.075], shell, 0.02)
  claw.lump(plus(hand, [0, 0.09, 0.04]), [0.12, 0.15, 0.08], shell, 0.03)
  const grip = 0.02 + 0.02 * pose.wave(side * 2)
  claw.limb([plus(hand, [side * 0.06, 0.15, 0.05]), plus(hand, [side * (0.02 + grip), 0.38, 0.07])], [0.07, 0.016], shell, 0.02)
  claw.limb([plus(hand, [-side * 0.06, 0.15, 0.05]), plus(hand, [-side * (0.05 + grip), 0.32, 0.07])], [0.05, 0.014], shell, 0.02)
}

export const lobster = crustacean('#d2382a', true, 0.8)
export const shrimp = crustacean('#f29a7a', false, 0.65)

/** A pterosaur: gliding on skin wings, or standing with them folded. */
export const pterodactyl = animal({
  stature: 1.15,
  leap: 0.2,
  shot: (act) => {
    const stands = act === 'sit' || act === 'sleep' || act === 'walk'
    return { heading: 0.72, free: !stands, elevation: stands ? 0.14 : 0.34, loopSeconds: stands ? 2.4 : 1.5 }
  },
  carve(pose) {
    const stands = pose.act === 'sit' || pose.act === 'sleep' || pose.act === 'walk'
    const y = stands ? 0.42 : 0.03 * pose.wave()
    const hide = pose.skin('#c8784a', { belly: '#f2d8a8', line: y - 0.06, gloss: 0.25 })
    const plain: Material = { colour: pose.colour('#c8784a'), gloss: 0.25, softness: 0.3, edge: 120 }
    const skin: Material = { colour: mixVector(pose.colour('#c8784a'), linear('#f6d090'), 0.5), softness: 0.85, edge: 140 }
    const beak: Material = { colour: linear('#f2b43a'), gloss: 0.35, edge: 260 }
    const body = clay('body')
    body.lump([0, y, 0], [0.19, 0.18, 0.34], hide, 0.05, { turn: [stands ? -0.4 : 0, 0, 0] })
    const at: Vector = stands ? [0, y + 0.36, 0.32] : [0, y + 0.18, 0.52]
    chain(clay('neck', body.parts), [[0, y + 0.08, 0.2], plus(at, [0, -0.06, -0.08])], [0.14, 0.11], plain, 0.08)
    body.limb(span(0, y - 0.02, -0.3, 0, y + 0.02, -0.52), [0.07, 0.02], plain, 0.05)
    const skull = clay('head')
    skull.lump(at, [0.16, 0.15, 0.19], plain, 0.06)
    const gape = 0.09 * pose.face.open
    const head = clay('beak', body.parts)
    head.limb([plus(at, [0, 0.0, 0.12]), plus(at, [0, -0.03, 0.56])], [0.085, 0.014], beak, 0.02)
    head.limb([plus(at, [0, -0.055, 0.1]), plus(at, [0, -0.07 - gape, 0.48])], [0.06, 0.012], { ...beak, colour: linear('#d8922a') }, 0.01)
    head.limb([plus(at, [0, 0.09, -0.02]), plus(at, [0, 0.24, -0.38])], [0.085, 0.02], { ...plain, colour: linear('#d84a34') }, 0.04)
    for (const side of SIDES) {
      const leg = clay(`leg ${side}`, body.parts)
      leg.limb(
        stands
          ? span(side * 0.12, y - 0.1, -0.08, side * 0.15, 0.05, 0.02)
          : span(side * 0.1, y - 0.08, -0.24, side * 0.13, y - 0.1, -0.52),
        [0.07, 0.035],
        plain,
        0.04,
      )
      if (stands)
        for (const toe of [-1, 0, 1])
          leg.limb(span(side * 0.15, 0.035, 0.02, side * 0.15 + toe * 0.045, 0.02, 0.12), [0.03, 0.01], plain, 0.01)
      body.parts.push(
        ...membraneWing({
          side,
          root: [side * 0.12, y + 0.08, 0.12],
          size: stands ? 0.55 : 1.05,
          rise: stands ? [0.9, 0.3] : [0.32 + 0.3 * pose.wave(), 0.16 + 0.4 * pose.wave(-0.7)],
          sweep: stands ? 0.5 : 0.06,
          skin,
          bone: plain,
        }),
      )
    }
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(at, 0.95, 0, -0.25),
      face: { eyes: [0.1, 0.055], eyeRadius: 0.055, iris: linear('#f4d040'), outward: 0.5 },
      fit: {
        hat: [0.02, 0.1],
        neck: { at: plus(at, [0, -0.12, -0.1]), radius: 0.13, turn: [0.8, 0, 0] },
        throat: plus(at, [0, -0.16, 0.02]),
      },
      mouth: plus(at, [0, -0.05, 0.5]),
    }
  },
})

/** Half eagle, half lion. */
export const griffin = animal({
  stature: 1.2,
  leap: 0.3,
  shot: (act) => ({
    heading: act === 'fly' ? 0.75 : 0.8,
    free: act === 'fly',
    elevation: act === 'fly' ? 0.3 : 0.13,
    loopSeconds: act === 'fly' ? 1 : act === 'run' ? 0.7 : 1.6,
  }),
  carve(pose) {
    const flies = pose.act === 'fly'
    const y = flies ? 0.05 * pose.wave() : isResting(pose) ? 0.3 : 0.56
    const lion = pose.skin('#d29a4a', { fur: 0.8, softness: 0.35 })
    const feathers = pose.skin('#f4efe4', {
      fur: 0.9,
      softness: 0.4,
      pattern: (base, _x, py, z) => mixVector(base, linear('#b8834a'), 0.75 * smoothstep(y + 0.22, y + 0.02, py - z * 0.12)),
    })
    const gold: Material = { colour: linear('#f2b030'), gloss: 0.35, edge: 300 }
    const body = clay('body')
    body.lump([0, y, -0.12], [0.22, 0.22, 0.42], lion, 0.06)
    body.lump([0, y + 0.06, 0.2], [0.24, 0.27, 0.25], feathers, 0.1)
    const at: Vector = pose.feeding ? [0, y - 0.12, 0.62] : pose.act === 'sleep' ? [0, y + 0.02, 0.56] : [0, y + 0.46, 0.42]
    body.limb([[0, y + 0.16, 0.26], plus(at, [0, -0.04, -0.06])], [0.19, 0.16], feathers, 0.1)
    const skull = clay('head')
    skull.lump(at, [0.19, 0.18, 0.2], feathers, 0.07)
    body.parts.push(...hookedBill(at, pose.face.open, gold))
    const sway = 0.1 * pose.wave()
    const tail = clay('tail', body.parts)
    const tip: Vector = [sway, y + 0.3, -0.9]
    chain(tail, [[0, y + 0.04, -0.48], [sway * 0.4, y - 0.06, -0.72], [sway * 0.8, y + 0.1, -0.9], tip], [0.06, 0.035], lion, 0.03)
    tail.lump(plus(tip, [0, 0.06, 0]), [0.075, 0.11, 0.075], { ...lion, colour: linear('#7a4a24') }, 0.03)
    for (const side of SIDES) {
      clay('ears', body.parts).limb(
        [plus(at, [side * 0.1, 0.13, -0.02]), plus(at, [side * 0.16, 0.3, -0.06])],
        [0.06, 0.012],
        feathers,
        0.03,
      )
      for (const end of [1, -1]) {
        body.parts.push(...griffinLeg(pose, side, end, y, end > 0 ? gold : lion))
      }
      body.parts.push(
        ...turnedParts(
          featheredWing({
            side,
            root: [0.18, y + 0.22, side * 0.14],
            span: flies ? 1.05 : 0.8,
            chord: 0.5,
            lift: flies ? 0.35 + 0.55 * pose.wave() : 1.05,
            colour: mixVector(pose.colour('#b8834a'), linear('#b8834a'), 0.4),
            tips: linear('#7a4f2a'),
          }),
          -Math.PI / 2,
        ),
      )
    }
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(at, 1, 0, -0.2),
      face: { eyes: [0.1, 0.05], eyeRadius: 0.052, iris: linear('#f2b430'), outward: 0.45 },
      fit: {
        hat: [-0.02, 0.13],
        neck: { at: plus(at, [0, -0.17, -0.06]), radius: 0.19, turn: [0.4, 0, 0] },
        throat: plus(at, [0, -0.22, 0.12]),
      },
      mouth: plus(at, [0, -0.08, 0.28]),
    }
  },
})

const isResting = (pose: Pose): boolean => pose.act === 'sleep' || pose.act === 'sit'

function hookedBill(at: Vector, open: number, gold: Material): readonly Part[] {
  const beak = clay('beak')
  beak.limb([plus(at, [0, 0, 0.15]), plus(at, [0, -0.02, 0.28])], [0.082, 0.055], gold, 0.01)
  beak.limb([plus(at, [0, -0.02, 0.28]), plus(at, [0, -0.11, 0.31])], [0.055, 0.01], gold, 0.02)
  const lower: Material = { ...gold, colour: linear('#d08c24') }
  beak.limb([plus(at, [0, -0.07, 0.13]), plus(at, [0, -0.085 - 0.06 * open, 0.24])], [0.05, 0.02], lower, 0.01)
  return beak.parts
}

/** An eagle's leg in front, a lion's behind. */
function griffinLeg(pose: Pose, side: number, end: number, y: number, skin: Material): readonly Part[] {
  const leg = clay(`leg ${side} ${end}`)
  const flies = pose.act === 'fly'
  const walks = pose.act === 'walk' || pose.act === 'run'
  const step = walks ? 0.15 * pose.wave(side * end > 0 ? 0.9 : 0.9 + Math.PI) : flies ? -0.18 : 0
  const foot: Vector = isResting(pose)
    ? [side * 0.19, 0.05, end * 0.3 + 0.2]
    : [side * 0.15, flies ? y - 0.36 : 0.05, end * 0.28 - 0.04 + step]
  leg.limb([[side * 0.14, y - 0.06, end * 0.26 - 0.05], foot], [0.12, 0.065], skin, 0.05)
  if (end < 0) leg.lump(plus(foot, [0, 0, 0.05]), [0.08, 0.055, 0.11], skin, 0.03)
  else for (const toe of [-1, 0, 1]) leg.limb([foot, plus(foot, [toe * 0.06, -0.02, 0.13])], [0.045, 0.014], skin, 0.01)
  return leg.parts
}
