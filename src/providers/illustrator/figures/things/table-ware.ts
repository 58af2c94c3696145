import { clay, span } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, plus, randomFrom, smoothstep, times, type Vector } from '../vector.ts'
import { wave, type Maker } from './model.ts'

const CREAM = linear('#f6efe0')
const WOOD: Material = { colour: linear('#7a5230'), softness: 0.2, gloss: 0.2, edge: 300 }
const BRASS: Material = { colour: linear('#d8a83c'), metal: 0.4, gloss: 0.8, edge: 400 }
const STILL = { loopSeconds: 4, poses: 4, grounded: true } as const

/** A guitar that leans a little, seen from the front. */
export const guitar: Maker = ({ colour = linear('#c8782c') }) => ({
  ...STILL,
  elevation: 0.08,
  turn: 0.22,
  build() {
    const lean: Vector = [Math.PI / 2 - 0.12, 0, 0]
    const dark: Material = { colour: linear('#3a2214'), gloss: 0.4, edge: 400 }
    const face: Material = {
      gloss: 0.6,
      edge: 300,
      colour: (x, y) => times(colour, 1 - 0.5 * smoothstep(0.2, 0.34, Math.hypot(x, (y - 0.42) * 0.8)) + 0.06 * Math.sin(x * 90)),
    }
    const at = (x: number, y: number, z = 0): Vector => [x, y, z - y * 0.12]
    const body = clay('body')
    body.drum(at(0, 0.32), [0.3, 0.3, 0.085], 0.03, face, { turn: lean })
    body.drum(at(0, 0.64), [0.22, 0.22, 0.085], 0.03, face, { turn: lean, blend: 0.12 })
    const fittings = clay('fittings', body.parts)
    fittings.drum(at(0, 0.5, 0.083), [0.1, 0.1, 0.012], 0.003, dark, { turn: lean })
    fittings.ring(at(0, 0.5, 0.09), 0.108, 0.012, { ...BRASS, metal: 0 }, lean)
    fittings.box(at(0, 0.22, 0.095), [0.1, 0.022, 0.016], 0.008, dark, { turn: [-0.12, 0, 0] })
    const neck = clay('neck', body.parts)
    neck.limb([at(0, 0.62, 0.08), at(0, 1.36, 0.08)], [0.05, 0.042], dark, 0)
    neck.box(at(0, 1.46, 0.07), [0.068, 0.11, 0.025], 0.02, { ...face, colour: times(colour, 0.6) }, { turn: [-0.12, 0, 0] })
    for (const side of [-1, 1])
      for (const y of [1.4, 1.46, 1.52]) neck.limb([at(side * 0.06, y, 0.07), at(side * 0.105, y, 0.07)], [0.012, 0.018], BRASS, 0)
    const strings = clay('strings', body.parts)
    for (const x of [-0.027, -0.009, 0.009, 0.027])
      strings.limb([at(x, 0.22, 0.118), at(x * 0.9, 1.38, 0.132)], [0.004, 0.004], { ...BRASS, glow: 0.2 }, 0)
    return body.parts
  },
})

/** An open book that lies flat, with lines of print. */
export const book: Maker = ({ colour = linear('#a8352f') }) => ({
  ...STILL,
  elevation: 0.6,
  turn: 0.3,
  stature: 0.6,
  build() {
    const print = (side: number): Material => ({
      softness: 0.3,
      edge: 300,
      colour(x, _y, z) {
        const inside = smoothstep(0.06, 0.08, side * x) * smoothstep(0.46, 0.44, side * x) * smoothstep(0.33, 0.31, Math.abs(z))
        const line = smoothstep(0.1, 0.5, Math.sin(z * 88)) * smoothstep(-0.9, -0.7, Math.sin(x * 47 + Math.floor(z * 14) * 3))
        return mixVector(CREAM, [0.12, 0.1, 0.09], inside * line * 0.75)
      },
    })
    const body = clay('covers')
    for (const side of [-1, 1]) {
      body.box([side * 0.28, 0.035, 0], [0.29, 0.022, 0.42], 0.015, { colour, gloss: 0.3, edge: 400 }, { turn: [0, 0, side * 0.07] })
      const pages = clay(`pages ${side}`, body.parts)
      pages.lump([side * 0.2, 0.085, 0], [0.2, 0.075, 0.385], print(side), 0)
      pages.box([side * 0.27, 0.09, 0], [0.25, 0.04, 0.385], 0.015, print(side), { turn: [0, 0, side * -0.06], blend: 0.05 })
    }
    body.box([0.03, 0.135, 0.3], [0.016, 0.012, 0.2], 0.006, { colour: linear('#d8a83c'), edge: 400 })
    return body.parts
  },
})

/** A standing lamp for a table, lit. */
export const lamp: Maker = ({ colour = linear('#f0c878') }) => ({
  ...STILL,
  elevation: 0.1,
  turn: 0.1,
  stature: 0.9,
  build() {
    const body = clay('foot')
    body.drum([0, 0.04, 0], [0.24, 0.22, 0.04], 0.02, BRASS)
    body.drum([0, 0.12, 0], [0.16, 0.05, 0.05], 0.02, BRASS, { blend: 0.05 })
    body.limb(span(0, 0.12, 0, 0, 0.86, 0), [0.03, 0.026], BRASS, 0.03)
    body.lump([0, 0.36, 0], [0.085, 0.13, 0.085], BRASS, 0.04)
    const shade = clay('shade', body.parts)
    const cloth: Material = {
      softness: 0.9,
      glow: 0.55,
      edge: 300,
      colour: (x, y, z) =>
        times(mixVector(colour, [1, 0.86, 0.55], smoothstep(0.95, 0.72, y) * 0.6), 1 + 0.05 * Math.sin(Math.atan2(x, z) * 40)),
    }
    shade.drum([0, 0.88, 0], [0.36, 0.2, 0.2], 0.01, cloth)
    shade.ring([0, 0.685, 0], 0.355, 0.014, BRASS)
    shade.ring([0, 1.075, 0], 0.195, 0.012, BRASS)
    return body.parts
  },
})

/** A lantern with a handle and a flame that flickers. */
export const lantern: Maker = ({ colour = linear('#3a3430') }) => ({
  ...STILL,
  poses: 8,
  elevation: 0.12,
  turn: 0.2,
  stature: 0.75,
  build(phase) {
    const iron: Material = { colour, gloss: 0.4, edge: 400 }
    const body = clay('lantern')
    body.drum([0, 0.05, 0], [0.26, 0.23, 0.05], 0.02, iron)
    const light: Material = {
      glow: 1.3 + 0.2 * wave(phase),
      edge: 400,
      colour: (x, y, z) => mixVector(linear('#ffb84a'), linear('#fff4c8'), smoothstep(0.2, 0.04, Math.hypot(x, (y - 0.32) * 0.7, z * 0.4))),
    }
    body.drum([0, 0.33, 0], [0.18, 0.18, 0.24], 0.05, light)
    body.drum([0, 0.62, 0], [0.26, 0.09, 0.07], 0.02, iron)
    body.drum([0, 0.7, 0], [0.09, 0.07, 0.03], 0.01, iron)
    for (let i = 0; i < 4; i++) {
      const angle = i * (Math.PI / 2) + 0.5
      body.limb(
        span(Math.sin(angle) * 0.205, 0.08, Math.cos(angle) * 0.205, Math.sin(angle) * 0.205, 0.58, Math.cos(angle) * 0.205),
        [0.018, 0.018],
        iron,
        0,
      )
    }
    body.ring([0, 0.82, 0], 0.11, 0.018, iron, [Math.PI / 2, 0, 0])
    return body.parts
  },
})

/** A cup of coffee on its saucer, steaming. */
export const cup: Maker = ({ colour = linear('#e6eef2') }) => ({
  ...STILL,
  poses: 10,
  elevation: 0.38,
  turn: 0.2,
  stature: 0.6,
  build(phase) {
    const coffee = linear('#4a2612')
    const glaze: Material = { colour, gloss: 0.7, edge: 400 }
    const body = clay('cup')
    body.drum([0, 0.03, 0], [0.26, 0.42, 0.03], 0.02, glaze)
    body.drum([0, 0.3, 0], [0.17, 0.28, 0.22], 0.03, {
      ...glaze,
      colour: (x, y, z) =>
        y > 0.512 && Math.hypot(x, z) < 0.235 ? mixVector(coffee, linear('#b07a4a'), smoothstep(0.19, 0.235, Math.hypot(x, z))) : colour,
    })
    body.ring([0, 0.515, 0], 0.258, 0.022, glaze)
    body.ring([0.33, 0.32, 0], 0.11, 0.03, glaze, [Math.PI / 2, 0, 0])
    const steam = clay('steam', body.parts)
    for (const [x, shift] of [
      [-0.08, 0],
      [0.06, 2],
    ] as const)
      for (let i = 0; i < 3; i++) {
        const at = (k: number): Vector => [x + 0.035 * Math.sin(k * 1.9 + phase * Math.PI * 2 + shift), 0.62 + k * 0.1, 0]
        steam.limb([at(i), at(i + 1)], [0.022 - i * 0.004, 0.018 - i * 0.004], { colour: [0.9, 0.9, 0.9], softness: 0.9, edge: 200 }, 0.02)
      }
    return body.parts
  },
})

const plate = (parts: ReturnType<typeof clay>): void => {
  const glaze: Material = { colour: linear('#eef2f4'), gloss: 0.7, edge: 400 }
  parts.drum([0, 0.03, 0], [0.4, 0.62, 0.03], 0.02, glaze)
  parts.ring([0, 0.058, 0], 0.6, 0.02, { ...glaze, colour: linear('#4a7ab8') })
}

/** A pizza on a plate. */
export const pizza: Maker = ({ seed }) => ({
  ...STILL,
  elevation: 0.62,
  turn: 0.1,
  stature: 0.6,
  build() {
    const random = randomFrom(seed)
    const crust: Material = { colour: linear('#c98a44'), fur: 0.4, softness: 0.3, edge: 120 }
    const cheese: Material = {
      gloss: 0.35,
      softness: 0.4,
      edge: 200,
      colour: (x, _y, z) =>
        mixVector(linear('#f0c050'), linear('#d8622c'), smoothstep(0.3, 0.8, Math.sin(x * 17) * Math.sin(z * 19 + x * 6))),
    }
    const body = clay('pizza')
    plate(body)
    body.drum([0, 0.085, 0], [0.5, 0.5, 0.03], 0.02, cheese)
    body.ring([0, 0.1, 0], 0.48, 0.048, crust)
    const topping = clay('topping', body.parts)
    for (let i = 0; i < 9; i++) {
      const angle = i * 2.4 + random()
      const out = 0.09 + 0.3 * Math.sqrt(i / 9)
      topping.drum([Math.cos(angle) * out, 0.12, Math.sin(angle) * out], [0.075, 0.075, 0.014], 0.008, {
        colour: linear('#b8302a'),
        gloss: 0.3,
        edge: 300,
      })
    }
    for (let i = 0; i < 7; i++) {
      const angle = i * 2.4 + 1.3
      const out = 0.14 + 0.26 * Math.sqrt(i / 7)
      topping.lump(
        [Math.cos(angle) * out, 0.128, Math.sin(angle) * out],
        [0.055, 0.014, 0.03],
        { colour: linear('#4a8a3c'), softness: 0.4, edge: 300 },
        0,
        { turn: [0, angle * 2, 0] },
      )
    }
    return body.parts
  },
})

/** A plate with a steak's worth of dinner: egg, sausages, tomato and peas. */
export const meal: Maker = () => ({
  ...STILL,
  elevation: 0.62,
  turn: 0.1,
  stature: 0.6,
  build() {
    const body = clay('plate')
    plate(body)
    const egg = clay('egg', body.parts)
    egg.lump([-0.17, 0.075, 0.1], [0.24, 0.03, 0.2], { colour: linear('#f8f6ee'), gloss: 0.3, softness: 0.4, edge: 300 }, 0.02)
    egg.lump([-0.16, 0.1, 0.1], [0.085, 0.055, 0.085], { colour: linear('#f4a81e'), gloss: 0.7, edge: 400 }, 0)
    const meat = clay('sausages', body.parts)
    const brown: Material = { colour: linear('#9a4a24'), gloss: 0.5, edge: 200 }
    for (const i of [0, 1])
      meat.limb(span(-0.22 + i * 0.08, 0.12, -0.24 + i * 0.11, 0.22 + i * 0.06, 0.12, -0.27 + i * 0.1), [0.06, 0.06], brown, 0)
    const green = clay('peas', body.parts)
    for (let i = 0; i < 16; i++)
      green.ball(
        [
          0.24 + 0.11 * Math.cos(i * 2.4) * Math.sqrt(i / 16),
          0.09 + (i < 4 ? 0.045 : 0),
          0.2 + 0.11 * Math.sin(i * 2.4) * Math.sqrt(i / 16),
        ],
        0.036,
        { colour: linear('#5aa83c'), gloss: 0.4, edge: 300 },
        0,
      )
    for (const [x, z] of [
      [0.34, -0.02],
      [0.42, 0.08],
    ] as const)
      body.ball([x, 0.12, z], 0.075, { colour: linear('#d8342a'), gloss: 0.7, edge: 300 }, 0)
    return body.parts
  },
})

/** A hamburger on a plate. */
export const burger: Maker = ({ seed }) => ({
  ...STILL,
  elevation: 0.26,
  turn: 0.15,
  stature: 0.65,
  build() {
    const random = randomFrom(seed + 5)
    const bun: Material = {
      colour: (_x, y) => mixVector(linear('#e8c07a'), linear('#c47a30'), smoothstep(0.34, 0.5, y)),
      gloss: 0.35,
      softness: 0.4,
      edge: 200,
    }
    const body = clay('burger')
    plate(body)
    body.drum([0, 0.12, 0], [0.34, 0.37, 0.06], 0.05, { ...bun, colour: linear('#d89a50') })
    for (let i = 0; i < 14; i++) {
      const angle = (i / 14) * Math.PI * 2
      body.lump(
        [Math.cos(angle) * 0.35, 0.2 + 0.012 * (i % 2), Math.sin(angle) * 0.35],
        [0.085, 0.02, 0.085],
        { colour: linear('#6ab03c'), softness: 0.6, edge: 200 },
        0.02,
        { turn: [0.2 * Math.sin(i * 2), -angle, 0] },
      )
    }
    body.drum([0, 0.26, 0], [0.37, 0.37, 0.05], 0.04, { colour: linear('#5a3018'), fur: 0.6, edge: 250 })
    body.box([0, 0.315, 0], [0.29, 0.014, 0.29], 0.01, { colour: linear('#f2b52c'), gloss: 0.4, edge: 300 }, { turn: [0, 0.75, 0] })
    body.drum([0, 0.34, 0], [0.35, 0.35, 0.02], 0.015, { colour: linear('#d03a2a'), gloss: 0.5, edge: 300 })
    const top = clay('top', body.parts)
    top.lump([0, 0.4, 0], [0.38, 0.23, 0.38], bun, 0)
    const seedClay = clay('sesame', top.parts)
    for (let i = 0; i < 18; i++) {
      const angle = i * 2.4 + random()
      const out = 0.3 * Math.sqrt((i + 0.5) / 18)
      const y = 0.4 + 0.23 * Math.sqrt(1 - (out / 0.38) ** 2)
      seedClay.lump([Math.cos(angle) * out, y, Math.sin(angle) * out], [0.024, 0.01, 0.014], { colour: CREAM, edge: 400 }, 0, {
        turn: [0, angle, 0],
      })
    }
    return body.parts
  },
})

/** An apple with its leaf. */
export const apple: Maker = ({ colour = linear('#cf2f28') }) => ({
  ...STILL,
  elevation: 0.2,
  turn: 0.1,
  stature: 0.6,
  build() {
    const skin: Material = {
      gloss: 0.8,
      edge: 300,
      softness: 0.2,
      colour: (x, y, z) =>
        mixVector(
          colour,
          mixVector(colour, linear('#f2c84a'), 0.25),
          smoothstep(0.3, 0.9, Math.sin(Math.atan2(x, z) * 3 + 1) * smoothstep(0.1, 0.5, y)),
        ),
    }
    const body = clay('apple')
    for (let i = 0; i < 5; i++) {
      const angle = (i / 5) * Math.PI * 2
      body.lump([Math.cos(angle) * 0.13, 0.36, Math.sin(angle) * 0.13], [0.26, 0.34, 0.26], skin, 0.08)
    }
    body.limb(span(0, 0.62, 0, 0.05, 0.84, 0), [0.026, 0.03], WOOD, 0.01)
    body.lump([0.17, 0.8, 0.02], [0.14, 0.03, 0.075], { colour: linear('#4a9a3c'), softness: 0.5, gloss: 0.3, edge: 300 }, 0.01, {
      turn: [0.3, 0, 0.35],
    })
    return body.parts
  },
})

/** A present with a ribbon. */
export const gift: Maker = ({ colour = linear('#c8352f') }) => ({
  ...STILL,
  elevation: 0.28,
  turn: 0.5,
  stature: 0.65,
  build() {
    const ribbon: Material = { colour: linear('#f2c23c'), gloss: 0.4, softness: 0.3, edge: 300 }
    const body = clay('box')
    const paper: Material = {
      gloss: 0.3,
      edge: 400,
      colour: (x, y, z) =>
        mixVector(colour, times(colour, 1.5), smoothstep(0.55, 0.7, Math.sin(x * 26) * Math.sin(y * 26) + Math.sin(z * 26) * 0.3)),
    }
    body.box([0, 0.3, 0], [0.36, 0.3, 0.36], 0.015, paper)
    body.box([0, 0.56, 0], [0.39, 0.07, 0.39], 0.015, paper)
    body.box([0, 0.32, 0], [0.06, 0.325, 0.398], 0.01, ribbon)
    body.box([0, 0.32, 0], [0.398, 0.325, 0.06], 0.01, ribbon)
    const bow = clay('bow', body.parts)
    for (const side of [-1, 1]) {
      bow.ring([side * 0.14, 0.74, 0], 0.1, 0.036, ribbon, [Math.PI / 2, 0.5 * side, 0])
      bow.limb(span(0, 0.68, 0, side * 0.2, 0.66, 0.24), [0.045, 0.036], ribbon, 0.01)
    }
    bow.ball(plus([0, 0.7, 0], [0, 0, 0.03]), 0.062, ribbon, 0.01)
    return body.parts
  },
})

/** An open umbrella that stands on its rim. */
export const umbrella: Maker = ({ colour = linear('#cf3328') }) => ({
  ...STILL,
  elevation: 0.1,
  turn: 0.2,
  build() {
    const gores: Material = {
      softness: 0.6,
      edge: 300,
      colour: (x, _y, z) => (Math.sin(Math.atan2(z, x) * 4) > 0 ? colour : times(colour, 0.7)),
    }
    const body = clay('umbrella')
    const dome = [
      [0.62, 0.72],
      [0.58, 0.85],
      [0.46, 0.97],
      [0.26, 1.05],
      [0.03, 1.08],
    ] as const
    for (let i = 1; i < dome.length; i++) {
      const [[lower, from], [upper, to]] = [dome[i - 1]!, dome[i]!]
      body.drum([0, (from + to) / 2, 0], [lower, upper, (to - from) / 2], 0, gores, { blend: 0.012 })
    }
    body.limb(span(0, 0.12, 0, 0, 1.18, 0), [0.02, 0.016], WOOD, 0)
    for (let i = 0; i < 5; i++) {
      const at = (k: number): Vector => [0.08 - 0.08 * Math.cos((k / 5) * Math.PI), 0.12 - 0.085 * Math.sin((k / 5) * Math.PI), 0]
      body.limb([at(i), at(i + 1)], [0.026, 0.026], WOOD, 0.004)
    }
    return body.parts
  },
})
