import { clay, span } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, plus, smoothstep, times, type Vector } from '../vector.ts'
import { chain } from './chains.ts'
import { animal, looking, SIDES, type Pose } from './model.ts'

const IVORY: Material = { colour: linear('#f6eeda'), gloss: 0.4, edge: 300 }
const GLOWING: Material = { colour: linear('#ffe27a'), glow: 0.9, edge: 400 }

/** A friendly ghost: a sheet that floats, with a wavy hem. */
export const ghost = animal({
  leap: 0,
  shot: () => ({ heading: 0.2, free: true, elevation: 0.04, loopSeconds: 2.8, poses: 16 }),
  carve(pose) {
    const bob = 0.04 * pose.wave()
    const sheet = pose.skin('#f4f6fa', { softness: 0.9, glow: 0.12, gloss: 0.1, edge: 60 })
    const skull = clay('head')
    skull.lump([0, 0.78 + bob, 0], [0.31, 0.33, 0.29], sheet, 0.06)
    skull.limb(span(0, 0.72 + bob, 0, 0.02 * pose.wave(1), 0.32 + bob, -0.02), [0.31, 0.37], sheet, 0.12)
    const body = clay('hem')
    for (let i = 0; i < 9; i++) {
      const angle = (i / 9) * Math.PI * 2 + 0.2
      const sway = 0.05 * pose.wave(i * 1.4)
      const at = (radius: number, y: number): Vector => [Math.sin(angle) * radius + sway * (0.4 - y), y + bob, Math.cos(angle) * radius]
      body.limb([at(0.25, 0.32), at(0.32, 0.03 - 0.04 * (i % 2))], [0.15, 0.085], sheet, 0.07)
    }
    for (const side of SIDES) {
      const up = pose.face.spirits * 0.12 + (pose.act === 'play' ? 0.16 : 0) + 0.04 * pose.wave(side)
      const arm = clay(`arm ${side}`, body.parts)
      arm.limb(span(side * 0.28, 0.6 + bob, 0.08, side * 0.48, 0.58 + up + bob, 0.2), [0.1, 0.075], sheet, 0.07)
    }
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, 0.74 + bob, 0.06], 1.15),
      face: { eyes: [0.1, 0.05], eyeRadius: 0.062, mouth: [-0.09, 0.07], outward: 0.05 },
      fit: { hat: [-0.06, 0.17], neck: { at: [0, 0.52 + bob, 0], radius: 0.33 }, throat: [0, 0.5 + bob, 0.34] },
      mouth: [0, 0.62 + bob, 0.36],
    }
  },
})

/** A shaggy monster with horns and big feet; `eyes` are one in the middle, or two. */
function monsterOf(own: string, cyclops: boolean) {
  return animal({
    stature: 1.15,
    leap: 0.3,
    shot: () => ({ heading: 0.25, elevation: 0.12 }),
    carve(pose) {
      const walks = pose.act === 'walk' || pose.act === 'run' || pose.act === 'play'
      const low = pose.act === 'sit' || pose.act === 'sleep' ? -0.13 : 0
      const rock = walks ? 0.04 * pose.wave() : 0.006 * pose.wave()
      const colour = pose.colour(own)
      const fur = pose.skin(own, {
        fur: 1.25,
        softness: 0.5,
        edge: 70,
        pattern: (base, _x, y) => mixVector(times(base, 0.72), base, smoothstep(0.1, 0.6, y)),
      })
      const bare: Material = { colour: mixVector(colour, linear('#f4c0d8'), 0.5), softness: 0.4, gloss: 0.2, edge: 200 }
      const body = clay('body')
      body.lump([rock * 0.6, 0.42 + low, 0], [0.36, 0.34, 0.31], fur, 0.06)
      const skull = clay('head')
      skull.lump([rock, 0.74 + low, 0.02], [0.34, 0.32, 0.29], fur, 0.08)
      for (const side of SIDES) {
        const horn = clay(`horn ${side}`, body.parts)
        horn.limb(span(rock + side * 0.2, 0.98 + low, 0, rock + side * 0.3, 1.12 + low, 0), [0.07, 0.05], IVORY, 0.02)
        horn.limb(span(rock + side * 0.3, 1.12 + low, 0, rock + side * 0.27, 1.25 + low, 0.02), [0.05, 0.01], IVORY, 0.02)
        const raise = pose.act === 'play' ? 0.42 + 0.1 * pose.wave(side) : 0.06 * pose.wave(side) + 0.24 * Math.max(0, pose.face.spirits)
        const hand: Vector = [side * (0.5 + raise * 0.15), 0.3 + low + raise, 0.14]
        const arm = clay(`arm ${side}`, body.parts)
        arm.limb([[side * 0.31 + rock, 0.6 + low, 0.02], plus(hand, [side * 0.02, 0.1, -0.1])], [0.11, 0.1], fur, 0.06)
        arm.limb([plus(hand, [side * 0.02, 0.1, -0.1]), hand], [0.1, 0.1], fur, 0.04)
        for (const finger of [-1, 0, 1]) arm.ball(plus(hand, [finger * 0.055, -0.06, 0.06]), 0.04, bare, 0.01)
        const up = walks ? 0.08 * Math.max(0, side * pose.wave()) : 0
        const foot = clay(`foot ${side}`, body.parts)
        foot.limb(span(side * 0.17, 0.26 + low * 0.8, 0, side * 0.19, 0.08 + up, 0.04 - low), [0.14, 0.11], fur, 0.06)
        foot.lump([side * 0.19, 0.06 + up, 0.14 - low], [0.12, 0.06, 0.15], fur, 0.04)
        for (const toe of [-1, 0, 1]) foot.ball([side * 0.19 + toe * 0.07, 0.045 + up, 0.27 - low], 0.045, bare, 0.01)
        if (pose.face.open < 0.25)
          clay('fangs', body.parts).limb(
            span(rock + side * 0.08, 0.63 + low, 0.315, rock + side * 0.082, 0.7 + low, 0.33),
            [0.026, 0.006],
            IVORY,
            0,
          )
      }
      if (cyclops) body.parts.push(...oneEye([rock, 0.83 + low, 0.22], pose))
      const face = { eyes: [0.115, 0.06] as const, eyeRadius: 0.075, iris: linear('#8ad04a'), mouth: [-0.1, 0.14] as const, jaw: 1.6 }
      return {
        body: body.parts,
        skull: skull.parts,
        frame: looking([rock, 0.74 + low, 0.06], 1.1),
        face: cyclops ? { ...face, eyeless: true } : face,
        fit: { hat: [-0.03, 0.19], neck: { at: [rock, 0.53 + low, 0.02], radius: 0.36 }, throat: [rock, 0.5 + low, 0.34] },
        mouth: [rock, 0.62 + low, 0.36],
      }
    },
  })
}

/** One large eye in the middle of a face, with its lid. */
function oneEye(at: Vector, pose: Pose): readonly Part[] {
  const eye = clay('eye')
  if (pose.face.eyes === 'closed') {
    for (let i = 0; i < 4; i++) {
      const [a, b] = [-0.12 + i * 0.06, -0.06 + i * 0.06]
      const drop = (x: number): number => -0.03 * Math.cos(x * 12)
      eye.limb([plus(at, [a, drop(a), 0.1]), plus(at, [b, drop(b), 0.1])], [0.014, 0.014], { colour: [0.01, 0.01, 0.01], edge: 600 }, 0)
    }
    return eye.parts
  }
  const r = 0.145 * pose.face.wide
  const [aside, up] = [pose.face.look[0] * 0.04, pose.face.look[1] * 0.04]
  eye.ball(at, r, { colour: linear('#fbf8f0'), gloss: 0.9, edge: 800 }, 0)
  eye.lump(plus(at, [aside, up, r * 0.78]), [0.08, 0.085, 0.04], { colour: linear('#4a9ad8'), gloss: 0.9, edge: 800 }, 0)
  eye.lump(plus(at, [aside, up, r * 0.78 + 0.026]), [0.044, 0.05, 0.022], { colour: [0.01, 0.01, 0.012], gloss: 1, edge: 900 }, 0)
  eye.ball(plus(at, [aside + 0.025, up + 0.03, r * 0.78 + 0.04]), 0.017, { colour: [1, 1, 1], glow: 1.5, edge: 900 }, 0)
  if (pose.face.brows !== undefined || pose.face.lid > 0.1) {
    const tilt = (pose.face.brows ?? 0) * 0.05
    for (const side of SIDES)
      clay('brow', eye.parts).limb(
        [plus(at, [side * 0.15, r * 0.95 + tilt, 0.08]), plus(at, [side * 0.02, r * 0.95 - tilt, 0.13])],
        [0.022, 0.022],
        { colour: [0.02, 0.015, 0.02], edge: 400 },
        0.005,
      )
  }
  return eye.parts
}

export const monster = monsterOf('#7a5ac8', true)
export const shaggy = monsterOf('#5a9ad0', false)
/** A snow monster, as white as its mountains. */
export const yeti = monsterOf('#e6eef4', false)

/** A small visitor with a big head, big eyes and two feelers. */
export const alien = animal({
  stature: 0.95,
  leap: 0.3,
  shot: () => ({ heading: 0.25, elevation: 0.1 }),
  carve(pose) {
    const walks = pose.act === 'walk' || pose.act === 'run' || pose.act === 'play'
    const low = pose.act === 'sit' || pose.act === 'sleep' ? -0.16 : 0
    const skin = pose.skin('#7ac84a', { gloss: 0.35, softness: 0.5, edge: 120 })
    const suit: Material = { colour: linear('#5a6ac8'), gloss: 0.5, edge: 260 }
    const breath = 0.008 * pose.wave()
    const body = clay('body')
    body.limb(span(0, 0.5 + low + breath, 0, 0, 0.3 + low, 0), [0.13, 0.17], suit, 0.04)
    body.ring([0, 0.3 + low, 0], 0.165, 0.025, GLOWING)
    body.ball([0, 0.45 + low, 0.13], 0.04, GLOWING, 0)
    const skull = clay('head')
    const y = 0.84 + low + breath
    skull.lump([0, y + 0.03, 0], [0.31, 0.26, 0.26], skin, 0.05)
    skull.lump([0, y - 0.13, 0.05], [0.19, 0.16, 0.18], skin, 0.12)
    for (const side of SIDES) {
      const feeler = clay(`feeler ${side}`, body.parts)
      const sway = 0.03 * pose.wave(side)
      feeler.limb(span(side * 0.1, y + 0.24, 0, side * 0.17 + sway, y + 0.42, 0.02), [0.022, 0.018], skin, 0.02)
      feeler.ball([side * 0.17 + sway, y + 0.45, 0.02], 0.05, GLOWING, 0)
      const waves = pose.act === 'play' || (side === -1 && pose.face.spirits > 0) ? 0.5 + 0.1 * pose.wave(0, 2) : 0
      const arm = clay(`arm ${side}`, body.parts)
      const hand: Vector = [side * 0.33, 0.34 + low + waves, 0.1]
      arm.limb([[side * 0.12, 0.5 + low, 0], hand], [0.055, 0.045], suit, 0.03)
      for (const finger of [-1, 0, 1])
        arm.limb([hand, plus(hand, [side * 0.03 + finger * 0.04, waves > 0 ? 0.08 : -0.07, 0.03])], [0.045, 0.024], skin, 0.02)
      const step = walks ? 0.1 * pose.wave(side * 1.57) : 0
      const leg = clay(`leg ${side}`, body.parts)
      leg.limb(span(side * 0.09, 0.26 + low, 0, side * 0.11, 0.08, step - low), [0.075, 0.06], suit, 0.03)
      leg.lump([side * 0.115, 0.05, 0.06 + step - low], [0.075, 0.05, 0.11], { ...suit, colour: linear('#3a4278') }, 0.02)
    }
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, y, 0.04], 1.05),
      face: { eyes: [0.115, 0.02], eyeRadius: 0.098, mouth: [-0.16, 0.06], outward: 0.12 },
      fit: { hat: [-0.02, 0.17], neck: { at: [0, 0.62 + low, 0.01], radius: 0.15 }, throat: [0, 0.57 + low, 0.16] },
      mouth: [0, y - 0.17, 0.25],
    }
  },
})

/** A seahorse, upright in the water, its tail rolled up. */
export const seahorse = animal({
  stature: 0.85,
  leap: 0,
  shot: () => ({ heading: 1.05, free: true, elevation: 0.05, loopSeconds: 2.4, poses: 14 }),
  carve(pose) {
    const bob = 0.03 * pose.wave()
    const rings = (base: Vector, _x: number, y: number): Vector => mixVector(base, times(base, 0.7), smoothstep(0.5, 0.9, Math.sin(y * 52)))
    const skin = pose.skin('#f2a838', { gloss: 0.35, softness: 0.45, edge: 110, pattern: rings })
    const plain: Material = { colour: pose.colour('#f2a838'), gloss: 0.35, softness: 0.45, edge: 110 }
    const fin: Material = { colour: linear('#f8dc8a'), softness: 0.9, gloss: 0.2, edge: 160 }
    const body = clay('body')
    body.lump([0, 0.66 + bob, 0.02], [0.15, 0.25, 0.2], skin, 0.05, { turn: [-0.15, 0, 0] })
    chain(
      body,
      [
        [0, 0.8 + bob, 0.02],
        [0, 1.0 + bob, -0.02],
        [0, 1.1 + bob, 0.06],
      ],
      [0.15, 0.11],
      skin,
      0.07,
    )
    const curl = Array.from({ length: 11 }, (_, i): Vector => {
      const t = i / 10
      if (t < 0.4) return [0, 0.5 - t * 0.95 + bob, -0.02 - t * 0.16]
      const angle = ((t - 0.4) / 0.6) * 5.6 + 0.1 * pose.wave(0.5)
      const r = 0.14 - 0.1 * ((t - 0.4) / 0.6)
      return [0, 0.12 + bob - Math.sin(angle) * r, 0.055 - Math.cos(angle) * r]
    })
    chain(clay('tail', body.parts), curl, [0.13, 0.025], skin, 0.03)
    const back = clay('fins', body.parts)
    for (let i = 0; i < 4; i++) {
      const flutter = 0.03 * pose.wave(i, 2)
      back.limb(span(0, 0.76 - i * 0.07 + bob, -0.14, flutter, 0.8 - i * 0.085 + bob, -0.32), [0.05, 0.025], fin, 0.03)
    }
    for (let i = 0; i < 5; i++)
      back.limb(span(0, 1.19 - i * 0.05 + bob, -0.02 - i * 0.035, 0, 1.27 - i * 0.065 + bob, -0.08 - i * 0.05), [0.035, 0.01], fin, 0.02)
    const skull = clay('head')
    const at: Vector = [0, 1.12 + bob, 0.12]
    skull.lump(at, [0.15, 0.15, 0.17], plain, 0.06)
    body.limb(span(0, 1.08 + bob, 0.22, 0, 0.99 + bob, 0.47), [0.075, 0.05], plain, 0.06)
    body.limb(span(0, 0.99 + bob, 0.47, 0, 0.985 + bob, 0.5), [0.06, 0.055 + 0.02 * pose.face.open], plain, 0.02)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(at, 0.9, 0, -0.5),
      face: { eyes: [0.1, 0.05], eyeRadius: 0.062, iris: linear('#5a9ad0'), outward: 0.45 },
      fit: { hat: [-0.02, 0.11], neck: { at: [0, 0.98 + bob, -0.01], radius: 0.13 }, throat: [0, 0.94 + bob, 0.12] },
      mouth: [0, 0.98 + bob, 0.52],
    }
  },
})

/** A manta ray on wide wings, seen a little from above. */
export const mantaRay = animal({
  stature: 1.1,
  leap: 0,
  shot: () => ({ heading: 0.55, free: true, elevation: 0.5, loopSeconds: 2.6, poses: 16 }),
  carve(pose) {
    const skin = pose.skin('#4a6488', { belly: '#eef2f4', line: -0.06, gloss: 0.4, softness: 0.35 })
    const skull = clay('head')
    skull.lump([0, 0, 0.04], [0.27, 0.11, 0.4], skin, 0.06)
    skull.lump([0, 0.01, 0.3], [0.24, 0.1, 0.16], skin, 0.06)
    const body = clay('wings')
    for (const side of SIDES) {
      const wing = clay(`wing ${side}`, body.parts)
      const at = (out: number, z: number): Vector => [side * out, 0.24 * pose.wave(-out * 1.4) * out + 0.05 * out, z]
      for (let i = 0; i < 6; i++) {
        const t = i / 5
        wing.limb([at(0.16, 0.26 - t * 0.5), at(0.62, 0.12 - t * 0.3)], [0.085, 0.05], skin, 0.06)
        wing.limb([at(0.62, 0.12 - t * 0.3), at(1.02, -0.12 - t * 0.1)], [0.05, 0.022], skin, 0.06)
      }
      clay('horns', body.parts).limb(span(side * 0.17, 0, 0.38, side * 0.13, -0.04, 0.58), [0.06, 0.028], skin, 0.04)
      for (const [z, x] of [
        [0.06, 0.14],
        [-0.08, 0.2],
      ] as const)
        clay('spots', body.parts).lump([side * x, 0.1, z], [0.05, 0.03, 0.07], { ...skin, colour: linear('#cfdbe6'), edge: 300 }, 0)
    }
    const sway = 0.12 * pose.wave()
    chain(
      clay('tail', body.parts),
      [
        [0, 0, -0.32],
        [sway * 0.4, 0.01, -0.62],
        [sway, 0.03, -0.98],
      ],
      [0.06, 0.012],
      skin,
    )
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, 0.02, 0.26], 1, 0.25),
      face: { eyes: [0.16, 0.03], eyeRadius: 0.05, mouth: [-0.055, 0.09], outward: 0.3 },
      fit: { hat: [-0.1, 0.13] },
      mouth: [0, -0.03, 0.5],
    }
  },
})
