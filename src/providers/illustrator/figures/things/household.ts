import { clay } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, smoothstep, type Vector } from '../vector.ts'
import { wave, type Maker } from './model.ts'

const CREAM = linear('#f6efe0')
const BLUE = linear('#2f5f9e')
const GLAZE = { gloss: 0.8, edge: 500 } as const

/** Painted china: a band of waves and dots around a pale body. */
const china = (colour: Vector): Material => ({
  ...GLAZE,
  colour: (x, y, z) => {
    const around = Math.atan2(z, x)
    const wavy = smoothstep(0.02, 0.012, Math.abs(y - 0.5 - 0.045 * Math.sin(around * 7)))
    const lines = smoothstep(0.012, 0.006, Math.min(Math.abs(y - 0.38), Math.abs(y - 0.62)))
    const dots =
      smoothstep(0.3, 0.5, Math.sin(around * 14) * Math.sin((y - 0.38) * 48)) *
      smoothstep(0.3, 0.26, Math.abs(y - 0.5)) *
      smoothstep(0.08, 0.1, Math.abs(y - 0.5))
    return mixVector(CREAM, colour, Math.max(wavy, lines, dots * 0.7))
  },
})

/** A round-bellied vase with three flowers. */
export const vase: Maker = ({ colour = BLUE, seed }) => ({
  loopSeconds: 4,
  poses: 8,
  grounded: true,
  elevation: 0.16,
  turn: 0.1,
  build(phase) {
    const body = clay('body')
    const glaze = china(colour)
    body.lump([0, 0.42, 0], [0.34, 0.4, 0.34], glaze, 0)
    body.limb(
      [
        [0, 0.66, 0],
        [0, 0.92, 0],
      ],
      [0.17, 0.13],
      glaze,
      0.14,
    )
    body.ring([0, 0.97, 0], 0.15, 0.035, glaze)
    body.lump([0, 0.04, 0], [0.2, 0.05, 0.2], glaze, 0.05)
    const green: Material = { colour: linear('#4a8a3c'), softness: 0.4, edge: 200 }
    const inks = ['#e8607a', '#f2b83c', '#f4f0ea', '#a46ac8'].map(linear)
    for (const [index, [x, y]] of (
      [
        [-0.3, 1.5],
        [0.04, 1.68],
        [0.33, 1.46],
      ] as const
    ).entries()) {
      const flower = clay(`flower ${index}`, body.parts)
      const sway = 0.015 * wave(phase, index * 2)
      flower.limb(
        [
          [x * 0.15, 0.9, 0],
          [x + sway, y, 0.04],
        ],
        [0.02, 0.016],
        green,
        0,
      )
      flower.lump([x * 0.6, 0.9 + (y - 0.9) * 0.5, 0.03], [0.12, 0.03, 0.06], green, 0.02, { turn: [0, 0, x > 0 ? 0.5 : 2.6] })
      const petal: Material = { colour: inks[(index + seed) % inks.length] ?? CREAM, softness: 0.6, edge: 120 }
      for (let i = 0; i < 8; i++) {
        const angle = (i / 8) * Math.PI * 2
        flower.lump([x + sway + Math.cos(angle) * 0.12, y + Math.sin(angle) * 0.12, 0.06], [0.09, 0.052, 0.03], petal, 0.01, {
          turn: [0, 0, angle],
        })
      }
      flower.lump([x + sway, y, 0.085], [0.06, 0.06, 0.035], { colour: linear('#d89a2c'), fur: 1, edge: 200 }, 0)
    }
    return body.parts
  },
})

/** A teapot with spout, handle and lid. */
export const teapot: Maker = ({ colour = BLUE }) => ({
  loopSeconds: 4,
  poses: 1,
  grounded: true,
  elevation: 0.2,
  turn: 0.15,
  stature: 0.75,
  build() {
    const body = clay('body')
    const glaze = china(colour)
    const trim: Material = { colour, ...GLAZE }
    body.lump([0, 0.46, 0], [0.48, 0.42, 0.48], glaze, 0)
    body.lump([0, 0.05, 0], [0.3, 0.06, 0.3], trim, 0.03)
    body.limb(
      [
        [0.38, 0.4, 0],
        [0.66, 0.62, 0],
      ],
      [0.12, 0.075],
      glaze,
      0.08,
    )
    body.limb(
      [
        [0.66, 0.62, 0],
        [0.76, 0.82, 0],
      ],
      [0.075, 0.055],
      glaze,
      0.03,
    )
    body.ring([-0.5, 0.5, 0], 0.22, 0.05, trim, [Math.PI / 2, 0, 0])
    const lid = clay('lid', body.parts)
    lid.lump([0, 0.83, 0], [0.26, 0.08, 0.26], glaze, 0)
    lid.ring([0, 0.82, 0], 0.25, 0.02, trim)
    lid.ball([0, 0.95, 0], 0.065, trim, 0.02)
    return body.parts
  },
})

/** A layered cake with icing, cherries and burning candles. */
export const cake: Maker = ({ colour = linear('#f2a6b8') }) => ({
  loopSeconds: 1,
  poses: 6,
  grounded: true,
  elevation: 0.3,
  turn: 0.2,
  stature: 0.8,
  build(phase) {
    const icing: Material = { colour, gloss: 0.35, softness: 0.4, edge: 200 }
    const sponge: Material = { colour: linear('#d9a866'), fur: 0.4, edge: 200 }
    const plate = clay('plate')
    plate.lump([0, 0.03, 0], [0.72, 0.045, 0.72], { colour: CREAM, ...GLAZE }, 0)
    const body = clay('cake', plate.parts)
    for (const [y, radius] of [
      [0.2, 0.42],
      [0.5, 0.28],
    ] as const) {
      body.ring([0, y, 0], radius, 0.13, sponge)
      body.lump([0, y, 0], [radius, 0.13, radius], sponge, 0.02)
      body.ring([0, y + 0.1, 0], radius, 0.1, icing)
      body.lump([0, y + 0.12, 0], [radius, 0.085, radius], icing, 0.02)
      for (let i = 0; i < 14; i++) {
        const angle = (i / 14) * Math.PI * 2
        const drip = 0.05 + 0.05 * Math.abs(Math.sin(i * 2.3))
        const [x, z] = [Math.cos(angle) * (radius + 0.1), Math.sin(angle) * (radius + 0.1)]
        body.limb(
          [
            [x, y + 0.08, z],
            [x * 1.02, y + 0.06 - drip, z * 1.02],
          ],
          [0.035, 0.03],
          icing,
          0.03,
        )
        if (i % 2 === 0 && y < 0.3) body.ball([x * 0.86, y + 0.22, z * 0.86], 0.045, { colour: linear('#c8202c'), ...GLAZE }, 0)
      }
    }
    for (let i = 0; i < 5; i++) {
      const angle = (i / 5) * Math.PI * 2 + 0.3
      const [x, z] = [Math.cos(angle) * 0.18, Math.sin(angle) * 0.18]
      const candle = clay(`candle ${i}`, plate.parts)
      candle.limb(
        [
          [x, 0.66, z],
          [x, 0.88, z],
        ],
        [0.022, 0.022],
        { colour: i % 2 ? BLUE : linear('#e8c23a'), edge: 400 },
        0,
      )
      candle.lump([x + 0.006 * wave(phase, i * 2), 0.945, z], [0.022, 0.05, 0.022], { colour: linear('#ffc24a'), glow: 2, edge: 80 }, 0)
    }
    return plate.parts
  },
})

/** An airliner seen from the side in front. */
export const airplane: Maker = ({ colour = linear('#3a78c8') }) => ({
  loopSeconds: 4,
  poses: 8,
  grounded: false,
  elevation: 0.16,
  turn: 0.45,
  build(phase) {
    const bank = 0.03 * wave(phase)
    const skin: Material = { gloss: 0.5, edge: 400, colour: (_x, y) => mixVector(colour, CREAM, smoothstep(-0.045, -0.035, y)) }
    const body = clay('body')
    body.lump([0, 0, 0], [1.05, 0.17, 0.17], skin, 0)
    body.limb(
      [
        [-0.7, 0.02, 0],
        [0.7, 0, 0],
      ],
      [0.13, 0.155],
      skin,
      0.05,
    )
    const paint: Material = { colour, gloss: 0.5, edge: 400 }
    const wings = clay('wings', body.parts)
    for (const side of [-1, 1]) {
      for (let piece = 0; piece < 4; piece++) {
        const out = 0.2 + piece * 0.22
        wings.lump(
          [0.12 - piece * 0.13, -0.05 + side * bank * out, side * out],
          [0.21 - piece * 0.035, 0.025, 0.16],
          { colour: CREAM, gloss: 0.4, edge: 400 },
          0.05,
        )
      }
      wings.lump([0.1, -0.14, side * 0.42], [0.16, 0.07, 0.07], paint, 0)
      wings.lump([-0.9, 0.06, side * 0.2], [0.12, 0.018, 0.2], paint, 0.02)
    }
    const tail = clay('tail', body.parts)
    tail.lump([-0.93, 0.26, 0], [0.12, 0.22, 0.025], paint, 0.03, { turn: [0, 0, 0.5] })
    for (let i = -7; i <= 7; i++)
      for (const side of [-1, 1])
        tail.lump([i * 0.09, 0.045, side * 0.153], [0.02, 0.026, 0.014], { colour: linear('#33506e'), gloss: 1, edge: 500 }, 0)
    tail.lump([0.9, 0.06, 0], [0.09, 0.05, 0.075], { colour: linear('#2a3a4c'), gloss: 1, edge: 500 }, 0)
    return body.parts
  },
})

const TIMBER = linear('#a8703c')

/** A wooden table with four legs. */
export const table: Maker = ({ colour = TIMBER }) => ({
  loopSeconds: 4,
  poses: 1,
  grounded: true,
  elevation: 0.3,
  turn: 0.35,
  build() {
    const wood: Material = { gloss: 0.2, edge: 400, colour: grainOf(colour) }
    const top = clay('top')
    top.box([0, 0.72, 0], [0.72, 0.04, 0.42], 0.02, wood)
    top.box([0, 0.64, 0], [0.62, 0.05, 0.33], 0.01, wood)
    for (const x of [-0.6, 0.6])
      for (const z of [-0.32, 0.32])
        clay(`leg ${x} ${z}`, top.parts).limb(
          [
            [x, 0.05, z],
            [x, 0.66, z],
          ],
          [0.04, 0.055],
          wood,
          0,
        )
    return top.parts
  },
})

/** A wooden chair with a cushion. */
export const chair: Maker = ({ colour = linear('#b8433a') }) => ({
  loopSeconds: 4,
  poses: 1,
  grounded: true,
  elevation: 0.24,
  turn: 0.5,
  build() {
    const wood: Material = { gloss: 0.2, edge: 400, colour: grainOf(TIMBER) }
    const seat = clay('seat')
    seat.box([0, 0.5, 0], [0.3, 0.03, 0.3], 0.02, wood)
    seat.box([0, 0.555, 0.01], [0.27, 0.045, 0.27], 0.045, { colour, softness: 0.5, edge: 200 })
    for (const x of [-0.26, 0.26]) {
      const legs = clay(`legs ${x}`, seat.parts)
      legs.limb(
        [
          [x, 0.04, 0.26],
          [x, 0.48, 0.26],
        ],
        [0.03, 0.04],
        wood,
        0,
      )
      legs.limb(
        [
          [x, 0.04, -0.26],
          [x, 1.2, -0.3],
        ],
        [0.03, 0.035],
        wood,
        0,
      )
    }
    const back = clay('back', seat.parts)
    for (const y of [0.78, 0.96, 1.14]) back.box([0, y, -0.28], [0.26, 0.045, 0.02], 0.02, wood)
    return seat.parts
  },
})

const grainOf =
  (colour: Vector) =>
  (x: number, y: number, z: number): Vector =>
    mixVector(mixVector(colour, [0, 0, 0], 0.25), colour, smoothstep(-0.6, 0.6, Math.sin((z + 0.05 * Math.sin(x * 5 + y * 3)) * 60)))
