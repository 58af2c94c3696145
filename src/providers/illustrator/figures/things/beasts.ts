import { clay, span } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { wave, type Maker } from './model.ts'

const EYE: Material = { colour: [0.01, 0.01, 0.012], gloss: 1, edge: 900 }
const SPARK: Material = { colour: [1, 1, 1], glow: 1.5, edge: 900 }
const IVORY: Material = { colour: linear('#f2e8d2'), gloss: 0.4, edge: 300 }

/** A white eye with a slit, on the side of a head that looks to the right. */
function beastEye(side: number, at: Vector, radius: number): readonly Part[] {
  const drawn = clay(`eye ${side}`)
  drawn.ball(at, radius, { colour: linear('#f6e08a'), gloss: 0.9, edge: 800 }, 0)
  drawn.lump(
    [at[0] + radius * 0.4, at[1] + radius * 0.04, at[2] + side * radius * 0.66],
    [radius * 0.42, radius * 0.62, radius * 0.4],
    EYE,
    0,
  )
  drawn.ball([at[0] + radius * 0.62, at[1] + radius * 0.42, at[2] + side * radius * 0.92], radius * 0.18, SPARK, 0)
  return drawn.parts
}

/** Scales darker on the back, with a pale ribbed belly. */
function scales(colour: Vector, belly: Vector, line: number): Material {
  return {
    gloss: 0.3,
    softness: 0.25,
    edge: 110,
    colour: (x, y, z) => {
      const spots = smoothstep(0.5, 0.62, cloud3(x * 5, y * 5, z * 5, 2))
      const back = mixVector(colour, times(colour, 0.66), spots)
      const ribs = mixVector(belly, times(belly, 0.8), smoothstep(0.2, 0.9, Math.sin(y * 46)))
      return mixVector(ribs, back, smoothstep(line - 0.05, line + 0.05, y + Math.abs(z) * 0.5 - x * 0.25))
    },
  }
}

/** A plump two-legged dinosaur with small arms, walking to the right. */
export const dinosaur: Maker = ({ colour = linear('#5a9a4a'), moving }) => ({
  loopSeconds: moving ? 1.2 : 4,
  poses: 12,
  grounded: true,
  elevation: 0.12,
  turn: 0.4,
  stature: 1.35,
  build(phase) {
    const hide = scales(colour, linear('#e8dca0'), 0.5)
    const skin: Material = { colour, gloss: 0.25, softness: 0.25, edge: 110 }
    const bob = moving ? 0.02 * Math.abs(wave(phase)) : 0.008 * wave(phase)
    const body = clay('body')
    body.lump([0, 0.6 + bob, 0], [0.34, 0.32, 0.27], hide, 0.05, { turn: [0, 0, 0.35] })
    body.limb(span(0.14, 0.74 + bob, 0, 0.32, 1.0 + bob, 0), [0.22, 0.16], hide, 0.1)
    const sway = 0.05 * wave(phase)
    const tail: readonly Vector[] = [
      [-0.2, 0.55 + bob, 0],
      [-0.55, 0.42, sway * 0.5],
      [-0.88, 0.4, sway],
      [-1.15, 0.5, sway * 1.6],
    ]
    const tailClay = clay('tail', body.parts)
    tail.slice(1).forEach((to, i) => tailClay.limb([tail[i]!, to], [0.24 - i * 0.07, 0.17 - i * 0.065], hide, 0.08))
    const y = 1.12 + bob
    const head = clay('head', body.parts)
    head.lump([0.4, y, 0.02], [0.22, 0.19, 0.19], skin, 0.06)
    head.lump([0.62, y - 0.03, 0.02], [0.22, 0.135, 0.165], skin, 0.07)
    head.lump([0.58, y - 0.13, 0.02], [0.2, 0.07, 0.14], { ...skin, colour: mixVector(colour, linear('#e8dca0'), 0.6) }, 0.03)
    for (const side of [-1, 1]) {
      head.parts.push(...beastEye(side, [0.49, y + 0.11, 0.02 + side * 0.125], 0.068))
      const jaw = clay('jaw', head.parts)
      jaw.ball([0.82, y + 0.03, 0.02 + side * 0.065], 0.016, EYE, 0)
      for (let i = 0; i < 4; i++)
        jaw.limb(
          span(0.8 - i * 0.08, y - 0.09, 0.02 + side * (0.07 + i * 0.028), 0.8 - i * 0.08, y - 0.15, 0.02 + side * (0.075 + i * 0.028)),
          [0.024, 0.004],
          IVORY,
          0,
        )
      body.parts.push(...dinosaurLimbs(side, skin, moving ? phase : undefined))
    }
    const ridge = clay('ridge', body.parts)
    const stripe: Material = { colour: times(colour, 0.45), softness: 0.2, edge: 200 }
    for (const [x, ry] of [
      [0.18, 1.1],
      [0.06, 0.97],
      [-0.08, 0.9],
      [-0.24, 0.81],
      [-0.42, 0.68],
      [-0.62, 0.57],
    ] as const)
      ridge.limb(span(x, ry - 0.06 + bob, 0, x - 0.05, ry + 0.06 + bob, 0), [0.055, 0.014], stripe, 0.02)
    return body.parts
  },
})

function dinosaurLimbs(side: number, skin: Material, phase: number | undefined): readonly Part[] {
  const parts = clay(`limbs ${side}`)
  const z = side * 0.2
  const turn = side === 1 ? 0 : Math.PI
  const forward = phase === undefined ? side * 0.03 : 0.18 * wave(phase, turn)
  const raised = phase === undefined ? 0 : Math.max(0, wave(phase, turn + Math.PI / 2)) * 0.09
  parts.lump([-0.06 + forward * 0.3, 0.48, z], [0.19, 0.24, 0.13], skin, 0.06)
  parts.limb(span(-0.02 + forward * 0.5, 0.32 + raised * 0.5, z * 1.1, -0.08 + forward, 0.1 + raised, z * 1.1), [0.11, 0.075], skin, 0.04)
  parts.lump([0.02 + forward, 0.055 + raised, z * 1.1], [0.16, 0.055, 0.1], skin, 0.03)
  for (const toe of [-1, 0, 1])
    parts.limb(
      span(0.13 + forward, 0.045 + raised, z * 1.1 + toe * 0.055, 0.21 + forward, 0.025 + raised, z * 1.1 + toe * 0.065),
      [0.03, 0.006],
      IVORY,
      0,
    )
  parts.limb(span(0.24, 0.78, z * 0.95, 0.38, 0.68, z * 1.15), [0.06, 0.045], skin, 0.04)
  parts.limb(span(0.38, 0.68, z * 1.15, 0.46, 0.72, z), [0.045, 0.038], skin, 0.02)
  return parts.parts
}

/** A rounded whale with a spout, swimming to the right. */
export const whale: Maker = ({ colour = linear('#3f6f9e') }) => ({
  loopSeconds: 3,
  poses: 16,
  grounded: false,
  elevation: 0.1,
  turn: 0.35,
  stature: 1.15,
  build(phase) {
    const wag = 0.07 * wave(phase)
    const pale = linear('#e8eef2')
    const skin: Material = {
      gloss: 0.5,
      softness: 0.3,
      edge: 120,
      colour: (x, y, z) => {
        const line = -0.12 - 0.12 * smoothstep(0, -0.6, x)
        const pleats = times(pale, 0.86 + 0.14 * smoothstep(-0.4, 0.4, Math.sin(z * 52)))
        return mixVector(pleats, colour, smoothstep(line - 0.02, line + 0.03, y))
      },
    }
    const body = clay('body')
    body.lump([0.18, 0, 0], [0.55, 0.38, 0.38], skin, 0.05)
    body.limb(span(-0.1, 0.02, 0, -0.72, 0.14 + wag * 0.5, 0), [0.3, 0.09], skin, 0.16)
    const tail = clay('tail', body.parts)
    tail.limb(span(-0.72, 0.14 + wag * 0.5, 0, -0.9, 0.26 + wag, 0), [0.09, 0.06], { ...skin, colour }, 0.06)
    for (const side of [-1, 1]) {
      tail.lump([-0.97, 0.31 + wag * 1.2, side * 0.17], [0.12, 0.04, 0.2], { ...skin, colour }, 0.05, { turn: [0, side * 0.5, 0.35] })
      const fin = clay(`fin ${side}`, body.parts)
      fin.lump([0.16, -0.27 + wag * 0.3, side * 0.38], [0.11, 0.045, 0.22], { ...skin, colour }, 0.04, {
        turn: [side * (0.6 + wag), side * 0.4, 0],
      })
      const eye = clay(`eye ${side}`, body.parts)
      eye.ball([0.54, 0.02, side * 0.285], 0.045, EYE, 0)
      eye.ball([0.565, 0.04, side * 0.32], 0.014, SPARK, 0)
      eye.limb(span(0.685, -0.11, side * 0.06, 0.6, -0.125, side * 0.215), [0.009, 0.009], { ...EYE, gloss: 0 }, 0)
      eye.limb(span(0.6, -0.125, side * 0.215, 0.5, -0.09, side * 0.297), [0.009, 0.009], { ...EYE, gloss: 0 }, 0)
    }
    return [...body.parts, ...spout(phase)]
  },
})

function spout(phase: number): readonly Part[] {
  const parts = clay('spout')
  const water: Material = { colour: linear('#d6ecf8'), softness: 0.9, gloss: 0.9, edge: 300 }
  const high = 0.02 * wave(phase, 1)
  parts.limb(span(0.26, 0.36, 0, 0.26, 0.58 + high, 0), [0.026, 0.03], water, 0)
  for (const side of [-1, 1]) {
    parts.limb(span(0.26, 0.57 + high, 0, 0.26 + side * 0.12, 0.68 + high, 0), [0.034, 0.036], water, 0.03)
    parts.limb(span(0.26 + side * 0.12, 0.68 + high, 0, 0.26 + side * 0.21, 0.58 + high, 0), [0.036, 0.02], water, 0.03)
    parts.ball([0.26 + side * 0.23, 0.5 + high, 0], 0.024, water, 0)
  }
  return parts.parts
}

/** A dolphin in a leap, to the right. */
export const dolphin: Maker = ({ colour = linear('#5f86a8') }) => ({
  loopSeconds: 1.6,
  poses: 14,
  grounded: false,
  elevation: 0.08,
  turn: 0.3,
  build(phase) {
    const wag = 0.06 * wave(phase)
    const pale = linear('#eef2f4')
    const skin: Material = {
      gloss: 0.6,
      softness: 0.3,
      edge: 120,
      colour: (x, y) => mixVector(pale, colour, smoothstep(-0.07, 0.0, y + x * x * 0.35)),
    }
    const plain: Material = { ...skin, colour }
    const arch = (x: number): number => -0.35 * x * x
    const body = clay('body')
    body.lump([0.1, 0.02 + arch(0.1), 0], [0.42, 0.2, 0.18], skin, 0.05, { turn: [0, 0, -0.05] })
    body.limb(span(0.28, 0.0 + arch(0.28), 0, 0.5, 0.0 + arch(0.5), 0), [0.165, 0.12], skin, 0.08)
    body.limb(span(0.56, -0.03 + arch(0.56), 0, 0.76, -0.07 + arch(0.7), 0), [0.06, 0.032], skin, 0.05)
    body.limb(span(-0.15, 0.01, 0, -0.5, -0.02 + arch(0.5) + wag * 0.5, 0), [0.16, 0.075], skin, 0.12)
    body.limb(span(-0.5, -0.02 + arch(0.5) + wag * 0.5, 0, -0.72, -0.08 + arch(0.66) + wag, 0), [0.075, 0.036], plain, 0.06)
    const fins = clay('fins', body.parts)
    fins.limb(span(0.0, 0.16, 0, -0.13, 0.36, 0), [0.085, 0.014], plain, 0.05)
    for (const side of [-1, 1]) {
      fins.lump([-0.78, -0.1 + arch(0.66) + wag * 1.2, side * 0.12], [0.08, 0.026, 0.15], plain, 0.03, { turn: [0, side * 0.5, 0.25] })
      const flipper = clay(`flipper ${side}`, body.parts)
      flipper.limb(span(0.24, -0.14, side * 0.13, 0.1, -0.31 + wag * 0.4, side * 0.27), [0.06, 0.014], plain, 0.04)
      const eye = clay(`eye ${side}`, body.parts)
      eye.ball([0.5, 0.0 + arch(0.46), side * 0.118], 0.028, EYE, 0)
      eye.ball([0.514, 0.012 + arch(0.46), side * 0.138], 0.009, SPARK, 0)
      eye.limb(
        span(0.74, -0.075 + arch(0.7), side * 0.028, 0.57, -0.06 + arch(0.56), side * 0.078),
        [0.006, 0.006],
        { ...EYE, gloss: 0 },
        0,
      )
    }
    return body.parts
  },
})
