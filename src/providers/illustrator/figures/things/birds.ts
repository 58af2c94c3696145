import { clay, span } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { wave, type Maker } from './model.ts'

const BEAK: Material = { colour: linear('#f0a030'), gloss: 0.3, edge: 400 }
const EYE: Material = { colour: [0.01, 0.01, 0.012], gloss: 1, edge: 900 }
const SPARK: Material = { colour: [1, 1, 1], glow: 1.5, edge: 900 }
const CREAM = linear('#f6ead2')

/** A round dark eye that looks towards us. */
function eye(name: string, at: Vector, radius: number): readonly Part[] {
  const drawn = clay(name)
  drawn.ball(at, radius, EYE, 0)
  drawn.ball([at[0] + radius * 0.35, at[1] + radius * 0.4, at[2] + radius * 0.75], radius * 0.3, SPARK, 0)
  return drawn.parts
}

const feathers = (colour: Material['colour']): Material => ({ colour, fur: 0.7, softness: 0.3, edge: 110 })
const blinks = (phase: number): boolean => phase > 0.44 && phase < 0.5

/** An owl that sits facing us and blinks; flying it beats its wings. */
export const owl: Maker = ({ colour = linear('#8a5f38'), moving }) => ({
  loopSeconds: moving ? 0.9 : 4,
  poses: moving ? 10 : 16,
  grounded: !moving,
  elevation: 0.1,
  turn: 0.12,
  stature: 0.85,
  build(phase) {
    const breast = feathers((x, y, z) => {
      const flecks = smoothstep(0.35, 0.7, Math.sin(x * 42 + Math.sin(y * 60)) * Math.sin(y * 46))
      const front = smoothstep(0.1, 0.2, z) * smoothstep(0.22, 0.14, Math.abs(x)) * smoothstep(0.74, 0.62, y)
      return mixVector(colour, mixVector(CREAM, times(colour, 0.7), flecks), front)
    })
    const dark = feathers(times(colour, 0.6))
    const nod = 0.01 * wave(phase)
    const body = clay('body')
    body.lump([0, 0.44, 0], [0.29, 0.4, 0.26], breast, 0.04)
    body.lump([0, 0.88 + nod, 0.02], [0.29, 0.25, 0.25], feathers(colour), 0.09)
    const face = clay('face', body.parts)
    for (const side of [-1, 1]) {
      face.lump([side * 0.115, 0.9 + nod, 0.205], [0.135, 0.14, 0.06], feathers(mixVector(CREAM, colour, 0.15)), 0.02, {
        turn: [0, side * 0.25, 0],
      })
      face.limb(span(side * 0.14, 1.06 + nod, 0.08, side * 0.23, 1.21 + nod, 0.05), [0.07, 0.012], dark, 0.04)
    }
    face.limb(span(0, 0.88 + nod, 0.27, 0, 0.8 + nod, 0.3), [0.036, 0.01], BEAK, 0)
    for (const side of [-1, 1]) body.parts.push(...owlEye(side, nod, blinks(phase) && !moving))
    for (const side of [-1, 1]) {
      const wing = clay(`wing ${side}`, body.parts)
      if (moving) wing.parts.push(...spread(side, 0.62, phase, dark))
      else wing.lump([side * 0.27, 0.46, -0.01], [0.075, 0.31, 0.18], dark, 0.02, { turn: [0, side * 0.25, side * 0.12] })
      const claw = clay(`claw ${side}`, body.parts)
      for (const toe of [-1, 0, 1])
        claw.limb(span(side * 0.11, 0.05, 0.16, side * 0.11 + toe * 0.05, 0.026, 0.27), [0.036, 0.022], BEAK, 0.01)
    }
    return body.parts
  },
})

function owlEye(side: number, nod: number, closed: boolean): readonly Part[] {
  const at: Vector = [side * 0.115, 0.915 + nod, 0.25]
  const drawn = clay(`eye ${side}`)
  if (closed) {
    drawn.limb(
      [
        [at[0] - 0.06, at[1] - 0.01, 0.275],
        [at[0] + 0.06, at[1] - 0.01, 0.275],
      ],
      [0.011, 0.011],
      EYE,
      0,
    )
    return drawn.parts
  }
  const amber: Material = { colour: linear('#f2b02c'), gloss: 0.9, edge: 800 }
  drawn.lump(at, [0.078, 0.08, 0.04], amber, 0)
  drawn.lump([at[0] - side * 0.008, at[1], at[2] + 0.022], [0.046, 0.05, 0.024], EYE, 0)
  drawn.ball([at[0] + 0.022, at[1] + 0.026, at[2] + 0.044], 0.014, SPARK, 0)
  return drawn.parts
}

/** A wing stretched to the side, seen from the front, beating. */
function spread(side: number, y: number, phase: number, material: Material): readonly Part[] {
  const wing = clay(`wing ${side}`)
  const lift = 0.25 + 0.55 * wave(phase)
  wing.lump([side * 0.42, y + lift * 0.14, -0.03], [0.26, 0.13, 0.04], material, 0.04, { turn: [0, 0, side * lift * 0.6] })
  wing.lump([side * 0.78, y + lift * 0.46, -0.04], [0.24, 0.1, 0.032], material, 0.06, { turn: [0, 0, side * lift * 0.95] })
  return wing.parts
}

/** A penguin; when it walks it waddles. */
export const penguin: Maker = ({ colour = linear('#2a3040'), moving }) => ({
  loopSeconds: moving ? 0.9 : 4,
  poses: moving ? 12 : 14,
  grounded: true,
  elevation: 0.12,
  turn: moving ? -0.5 : -0.15,
  stature: 0.9,
  build(phase) {
    const rock = moving ? 0.05 * wave(phase) : 0.008 * wave(phase)
    const white = linear('#f6f4ee')
    const coat: Material = {
      softness: 0.3,
      gloss: 0.15,
      edge: 130,
      colour: (x, y, z) =>
        mixVector(colour, white, smoothstep(0.02, 0.09, z - 0.4 * Math.abs(x - rock * y) + 0.02) * smoothstep(0.86, 0.78, y)),
    }
    const mask: Material = {
      ...coat,
      colour: (x, y, z) =>
        mixVector(
          colour,
          white,
          smoothstep(0.09, 0.13, z) *
            smoothstep(0.055, 0.075, Math.hypot(Math.abs(x - rock) - 0.0, (y - 1.06) * 0.9)) *
            smoothstep(0.98, 0.92, y),
        ),
    }
    const body = clay('body')
    body.lump([rock * 0.5, 0.44, 0], [0.29, 0.42, 0.25], coat, 0.04)
    body.lump([rock * 1.2, 0.9, 0.02], [0.22, 0.21, 0.205], mask, 0.1)
    const blush: Material = { colour: linear('#f2b02c'), edge: 40, softness: 0.3 }
    for (const side of [-1, 1]) {
      body.lump([rock * 1.2 + side * 0.14, 0.84, 0.13], [0.05, 0.055, 0.035], blush, 0.02)
      body.parts.push(...eye(`eye ${side}`, [rock * 1.2 + side * 0.085, 0.945, 0.2], 0.038))
      const flipper = clay(`flipper ${side}`, body.parts)
      const flap = 0.25 + 0.12 * (moving ? wave(phase, side) : 0.3 * wave(phase))
      flipper.lump([rock * 0.7 + side * (0.31 + flap * 0.1), 0.5, 0.0], [0.055, 0.24, 0.11], { ...coat, colour }, 0.03, {
        turn: [0, 0, side * flap],
      })
      const foot = clay(`foot ${side}`, body.parts)
      const raised = moving ? Math.max(0, side * wave(phase)) * 0.06 : 0
      foot.lump([side * 0.12, 0.035 + raised, 0.13], [0.1, 0.035, 0.14], BEAK, 0.01)
    }
    body.limb(span(rock * 1.2, 0.895, 0.2, rock * 1.2, 0.875, 0.32), [0.048, 0.016], BEAK, 0.005)
    return body.parts
  },
})

/** A parrot on a perch, or flying. */
export const parrot: Maker = ({ colour = linear('#d2322c'), moving }) => ({
  loopSeconds: moving ? 0.6 : 3,
  poses: moving ? 8 : 14,
  grounded: !moving,
  elevation: 0.08,
  turn: 0.35,
  build(phase) {
    const plumage = feathers(colour)
    const [blue, yellow] = [linear('#2a62c0'), linear('#f2c02c')]
    const wingColour = feathers((_x, y) => mixVector(blue, mixVector(yellow, colour, smoothstep(0.74, 0.82, y)), smoothstep(0.58, 0.68, y)))
    const nod = 0.015 * wave(phase)
    const body = clay('body')
    body.lump([0, 0.62, 0], [0.19, 0.32, 0.19], plumage, 0.05, { turn: [0, 0, -0.3] })
    const head: Vector = [0.11, 0.96 + nod, 0]
    body.ball(head, 0.175, plumage, 0.1)
    for (const i of [0, 1, 2])
      body.limb(
        span(-0.1, 0.4, (i - 1) * 0.05, -0.28 - i * 0.03, -0.02 + i * 0.06, (i - 1) * 0.05),
        [0.08, 0.03],
        feathers(i === 1 ? colour : blue),
        0.03,
      )
    const beak: Material = { colour: linear('#3a342e'), gloss: 0.5, edge: 400 }
    body.limb(
      [
        [head[0] + 0.13, head[1] + 0.02, 0],
        [head[0] + 0.235, head[1] - 0.015, 0],
      ],
      [0.075, 0.05],
      { ...beak, colour: CREAM },
      0,
    )
    body.limb(
      [
        [head[0] + 0.235, head[1] - 0.015, 0],
        [head[0] + 0.225, head[1] - 0.11, 0],
      ],
      [0.05, 0.012],
      { ...beak, colour: CREAM },
      0.02,
    )
    body.ball([head[0] + 0.155, head[1] - 0.07, 0], 0.045, beak, 0.01)
    for (const side of [-1, 1]) {
      const face = clay(`face ${side}`, body.parts)
      face.lump([head[0] + 0.075, head[1] + 0.02, side * 0.125], [0.075, 0.075, 0.04], { colour: CREAM, edge: 200 }, 0)
      body.parts.push(...eye(`eye ${side}`, [head[0] + 0.08, head[1] + 0.035, side * 0.15], 0.032))
      const wing = clay(`wing ${side}`, body.parts)
      if (moving) {
        const lift = 0.2 + 0.8 * wave(phase)
        wing.lump([-0.02, 0.68 + lift * 0.13, side * 0.34], [0.16, 0.035, 0.24], feathers(yellow), 0.03, {
          turn: [-side * lift * 0.6, 0, 0],
        })
        wing.lump([-0.07, 0.68 + lift * 0.36, side * 0.6], [0.12, 0.026, 0.18], feathers(blue), 0.05, { turn: [-side * lift * 0.9, 0, 0] })
      } else wing.lump([-0.075, 0.58, side * 0.17], [0.115, 0.32, 0.055], wingColour, 0.02, { turn: [0, side * 0.1, -0.42] })
      if (!moving) wing.limb(span(0.04, 0.34, side * 0.07, 0.06, 0.24, side * 0.07), [0.04, 0.036], beak, 0)
    }
    if (!moving) {
      const perch = clay('perch', body.parts)
      const wood: Material = { colour: linear('#7a5230'), fur: 0.4, edge: 300 }
      perch.limb(span(0.06, 0.2, -0.5, 0.06, 0.2, 0.5), [0.042, 0.042], wood, 0)
      perch.limb(span(0.06, 0.2, -0.34, 0.06, 0.02, -0.34), [0.04, 0.05], wood, 0.02)
      perch.limb(span(0.06, 0.2, 0.34, 0.06, 0.02, 0.34), [0.04, 0.05], wood, 0.02)
    }
    return body.parts
  },
})

/** A round bumblebee with blurred wings, flying to the right. */
export const bee: Maker = ({ colour = linear('#f2b824') }) => ({
  loopSeconds: 0.4,
  poses: 6,
  grounded: false,
  elevation: 0.14,
  turn: 0.4,
  stature: 0.8,
  build(phase) {
    const dark = linear('#2a211c')
    const stripes: Material = {
      fur: 1,
      softness: 0.4,
      edge: 120,
      colour: (x) => mixVector(colour, dark, smoothstep(-0.25, 0.25, Math.sin(x * 19 + 0.6))),
    }
    const body = clay('body')
    body.lump([-0.1, 0, 0], [0.36, 0.27, 0.27], stripes, 0.04)
    body.limb(span(-0.42, -0.02, 0, -0.53, -0.04, 0), [0.05, 0.006], { colour: dark, gloss: 0.5, edge: 300 }, 0.02)
    body.ball([0.29, 0.04, 0], 0.2, { ...stripes, colour }, 0.05)
    for (const side of [-1, 1]) {
      body.parts.push(...eye(`eye ${side}`, [0.4, 0.08, side * 0.115], 0.062))
      const feeler = clay(`feeler ${side}`, body.parts)
      feeler.limb(span(0.33, 0.2, side * 0.07, 0.42, 0.36, side * 0.12), [0.014, 0.012], { colour: dark, edge: 300 }, 0)
      feeler.ball([0.43, 0.38, side * 0.125], 0.028, { colour: dark, edge: 300 }, 0)
      const wing = clay(`wing ${side}`, body.parts)
      const gauze: Material = { colour: linear('#dcecf6'), softness: 0.9, gloss: 0.6, edge: 250 }
      const beat = 0.35 * wave(phase)
      wing.lump([0.0, 0.36 + beat * 0.2, side * 0.24], [0.15, 0.035, 0.24], gauze, 0.02, { turn: [-side * (0.75 + beat), 0, 0.2] })
      wing.lump([-0.2, 0.31 + beat * 0.2, side * 0.2], [0.11, 0.03, 0.17], gauze, 0.02, { turn: [-side * (0.75 + beat), 0.3 * side, 0.2] })
      for (const x of [-0.05, 0.08, 0.2])
        body.limb(span(x, -0.2, side * 0.1, x + 0.02, -0.31, side * 0.13), [0.02, 0.014], { colour: dark, edge: 300 }, 0)
    }
    const smile = clay('smile', body.parts)
    smile.limb(span(0.485, -0.02, -0.05, 0.485, -0.02, 0.06), [0.009, 0.009], EYE, 0)
    return body.parts
  },
})
