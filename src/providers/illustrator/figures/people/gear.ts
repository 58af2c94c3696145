import type { Clay } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, plus, times, type Vector } from '../vector.ts'
import { GOLD, LAMP, RED, STEEL, WOOD, type Grip, type Holding } from './holding.ts'

const BLACK: Material = { colour: [0.025, 0.025, 0.03], gloss: 0.5, edge: 400 }
const PAPER: Material = { colour: linear('#f6efdc'), edge: 500 }
const STRING: Material = { colour: [0.8, 0.8, 0.78], edge: 500 }
const WICKER: Material = { colour: linear('#b8844a'), fur: 0.5, edge: 300 }
const GREEN: Material = { colour: linear('#4a8a3c'), edge: 300 }

/** Tools, and what goes with an activity. */
export const GEAR: { readonly [prop: string]: Holding } = {
  kite: { reach: 'up', draw: drawKite },
  'fishing rod': {
    reach: 'front',
    draw(parts, at) {
      const tip = plus(at, [0.62, 0.66, 0.1])
      const bend = mixVector(plus(at, [-0.08, -0.1, -0.02]), plus(tip, [-0.1, 0.06, 0]), 0.66)
      parts.limb([plus(at, [-0.08, -0.1, -0.02]), bend], [0.018, 0.011], WOOD, 0)
      parts.limb([bend, tip], [0.011, 0.006], WOOD, 0.01)
      const hook: Vector = [tip[0] + 0.02, 0.1, tip[2] + 0.02]
      parts.limb([tip, hook], [0.0045, 0.0045], STRING, 0)
      parts.ball(hook, 0.03, { colour: RED, gloss: 0.6, edge: 400 }, 0)
      parts.drum(plus(at, [0.03, 0.02, 0.03]), [0.034, 0.034, 0.02], 0.006, STEEL, { turn: [0, 0, Math.PI / 2] })
    },
  },
  flag: {
    reach: 'up',
    draw(parts, at, colour = RED) {
      const top = plus(at, [0.03, 0.72, 0])
      parts.limb([plus(at, [0, -0.35, 0]), top], [0.014, 0.014], WOOD, 0)
      parts.ball(top, 0.026, GOLD, 0)
      const cloth: Material = { edge: 400, softness: 0.5, colour: (x) => times(colour, 1 + 0.16 * Math.sin((x - top[0]) * 22)) }
      for (let i = 0; i < 3; i++)
        parts.box(plus(top, [0.08 + i * 0.13, -0.15, 0.02 * (i % 2)]), [0.075, 0.125, 0.012], 0.01, cloth, {
          turn: [0, i % 2 ? 0.28 : -0.28, 0],
          blend: 0.012,
        })
    },
  },
  phone: {
    reach: 'front',
    draw(parts, at) {
      const centre = plus(at, [0.01, 0.09, 0.03])
      parts.box(centre, [0.042, 0.078, 0.01], 0.009, BLACK, { turn: [-0.3, 0.2, 0] })
      parts.box(
        plus(centre, [0, 0.003, 0.008]),
        [0.034, 0.066, 0.006],
        0.004,
        { colour: linear('#8fd0ff'), glow: 0.5, edge: 500 },
        { turn: [-0.3, 0.2, 0] },
      )
    },
  },
  camera: {
    reach: 'both',
    draw(parts, at) {
      const centre = plus(at, [0, 0.05, 0.05])
      parts.box(centre, [0.11, 0.07, 0.045], 0.018, BLACK)
      parts.box(plus(centre, [0, 0.075, 0]), [0.04, 0.018, 0.03], 0.008, BLACK)
      parts.drum(plus(centre, [0, 0, 0.07]), [0.052, 0.052, 0.035], 0.008, STEEL, { turn: [Math.PI / 2, 0, 0] })
      parts.drum(
        plus(centre, [0, 0, 0.1]),
        [0.038, 0.038, 0.012],
        0.006,
        { colour: linear('#20385a'), gloss: 1, edge: 500 },
        { turn: [Math.PI / 2, 0, 0] },
      )
    },
  },
  shield: {
    reach: 'side',
    draw(parts, at, colour = linear('#2f5aa0')) {
      const centre = plus(at, [0, 0.06, 0.06])
      const turn: Vector = [Math.PI / 2, 0, 0]
      parts.drum(centre, [0.2, 0.19, 0.022], 0.012, { colour, gloss: 0.3, edge: 400 }, { turn })
      parts.ring(centre, 0.195, 0.022, STEEL, turn)
      parts.ball(plus(centre, [0, 0, 0.03]), 0.055, STEEL, 0)
    },
  },
  basket: {
    reach: 'side',
    draw(parts, at, colour = RED) {
      const centre = plus(at, [0, -0.26, 0.02])
      parts.drum(centre, [0.11, 0.145, 0.075], 0.012, WICKER)
      parts.ring(plus(centre, [0, 0.075, 0]), 0.145, 0.017, WICKER)
      parts.ring(plus(centre, [0, 0.08, 0]), 0.14, 0.014, WICKER, [Math.PI / 2, 0, 0])
      for (let i = 0; i < 5; i++)
        parts.ball(plus(centre, [Math.sin(i * 1.26) * 0.07, 0.085, Math.cos(i * 1.26) * 0.07]), 0.05, { colour, gloss: 0.6, edge: 300 }, 0)
    },
  },
  bag: {
    reach: 'side',
    draw(parts, at, colour = linear('#8a4a2c')) {
      const centre = plus(at, [0, -0.26, 0])
      parts.box(centre, [0.13, 0.1, 0.055], 0.03, { colour, gloss: 0.2, edge: 300 })
      parts.box(plus(centre, [0, 0.03, 0.045]), [0.12, 0.055, 0.018], 0.016, { colour: times(colour, 0.75), gloss: 0.2, edge: 300 })
      parts.ball(plus(centre, [0, -0.015, 0.065]), 0.018, GOLD, 0)
      parts.ring(plus(centre, [0, 0.12, 0]), 0.085, 0.015, { colour: times(colour, 0.6), edge: 300 }, [Math.PI / 2, 0, 0])
    },
  },
  'ice cream': {
    reach: 'front',
    draw(parts, at, colour = linear('#f4b8c8')) {
      parts.limb([plus(at, [0, -0.04, 0.03]), plus(at, [0.01, 0.1, 0.05])], [0.012, 0.056], { colour: linear('#d8a058'), edge: 300 }, 0)
      parts.ball(plus(at, [0.012, 0.15, 0.052]), 0.07, { colour, softness: 0.6, edge: 300 }, 0.01)
      parts.ball(plus(at, [0.015, 0.225, 0.05]), 0.055, { colour: linear('#f8ecd0'), softness: 0.6, edge: 300 }, 0.01)
      parts.ball(plus(at, [0.018, 0.285, 0.052]), 0.022, { colour: RED, gloss: 0.8, edge: 400 }, 0)
    },
  },
  torch: {
    reach: 'up',
    draw(parts, at) {
      parts.limb([plus(at, [0, -0.14, 0]), plus(at, [0.03, 0.16, 0.02])], [0.016, 0.032], WOOD, 0)
      parts.lump(plus(at, [0.035, 0.25, 0.02]), [0.062, 0.1, 0.062], { colour: linear('#ff8a1c'), glow: 1.3, edge: 300 }, 0.02)
      parts.lump(plus(at, [0.035, 0.23, 0.06]), [0.034, 0.062, 0.034], { ...LAMP, colour: linear('#ffe07a') }, 0.01)
    },
  },
  map: {
    reach: 'both',
    draw(parts, at) {
      const land: Material = {
        edge: 400,
        colour: (x, y) => {
          const u = x - at[0],
            v = y - at[1]
          if (Math.abs(u - 0.05 - 0.02 * Math.sin(v * 40)) < 0.007) return linear('#b03a2a')
          return Math.sin(u * 26 + 1) * Math.sin(v * 30) > 0.25 ? linear('#9fbf7a') : linear('#ecd9a6')
        },
      }
      for (const side of [-1, 1])
        parts.box(plus(at, [side * 0.09, 0.1, 0.05]), [0.092, 0.13, 0.008], 0.006, land, { turn: [-0.35, -side * 0.22, 0] })
    },
  },
  telescope: {
    reach: 'front',
    draw(parts, at, _colour, { look }) {
      const eye: Vector = plus(at, [-0.1, 0.06, -0.02])
      const end = plus(at, [0.3, 0.22, 0.16])
      const brass: Material = { ...GOLD, colour: linear(look.role.age === 'child' ? '#b8863a' : '#c8963a') }
      parts.limb([eye, mixVector(eye, end, 0.55)], [0.024, 0.03], WOOD, 0)
      parts.limb([mixVector(eye, end, 0.5), end], [0.034, 0.042], brass, 0)
    },
  },
  axe: {
    reach: 'front',
    draw(parts, at) {
      parts.limb([plus(at, [-0.02, -0.16, 0]), plus(at, [0.05, 0.36, 0.02])], [0.017, 0.017], WOOD, 0)
      parts.lump(plus(at, [0.11, 0.3, 0.02]), [0.085, 0.085, 0.016], STEEL, 0)
      parts.box(plus(at, [0.05, 0.31, 0.02]), [0.045, 0.04, 0.022], 0.006, STEEL)
    },
  },
  bow: {
    reach: 'front',
    draw(parts, at) {
      const places = [-2, -1, 0, 1, 2].map((i): Vector => plus(at, [0.05 - i * i * 0.04, i * 0.16, 0.03]))
      for (let i = 1; i < places.length; i++) parts.limb([places[i - 1]!, places[i]!], [0.015, 0.015], WOOD, 0.01)
      parts.limb([places[0]!, places[4]!], [0.004, 0.004], STRING, 0)
    },
  },
  hammer: {
    reach: 'front',
    draw(parts, at) {
      parts.limb([plus(at, [-0.01, -0.1, 0]), plus(at, [0.05, 0.24, 0.02])], [0.016, 0.016], WOOD, 0)
      parts.box(plus(at, [0.05, 0.27, 0.02]), [0.1, 0.045, 0.045], 0.012, STEEL, { turn: [0, 0, -0.15] })
    },
  },
  broom: {
    reach: 'ground',
    draw(parts, at) {
      parts.limb(
        [
          [at[0], 0.2, at[2]],
          [at[0] + 0.02, at[1] + 0.42, at[2]],
        ],
        [0.017, 0.017],
        WOOD,
        0,
      )
      parts.limb(
        [
          [at[0], 0.26, at[2]],
          [at[0], 0.05, at[2]],
        ],
        [0.04, 0.12],
        { ...WICKER, colour: linear('#d8b45a'), fur: 1 },
        0,
      )
    },
  },
  bottle: {
    reach: 'front',
    draw(parts, at, colour = linear('#3f9a5a')) {
      const glass: Material = { colour, gloss: 1, softness: 0.5, edge: 400 }
      parts.drum(plus(at, [0, 0.04, 0.04]), [0.05, 0.05, 0.085], 0.016, glass)
      parts.limb([plus(at, [0, 0.12, 0.04]), plus(at, [0, 0.22, 0.04])], [0.04, 0.018], glass, 0.01)
    },
  },
  pan: {
    reach: 'front',
    draw(parts, at) {
      const centre = plus(at, [0.22, 0.03, 0.06])
      parts.limb([plus(at, [-0.05, 0.015, 0]), plus(centre, [-0.1, 0, 0])], [0.02, 0.017], WOOD, 0)
      parts.drum(centre, [0.115, 0.145, 0.032], 0.01, BLACK)
      parts.lump(plus(centre, [0, 0.034, 0]), [0.1, 0.016, 0.1], { colour: linear('#f8f4ea'), gloss: 0.4, edge: 400 }, 0)
      parts.ball(plus(centre, [0.01, 0.046, 0.02]), 0.036, { colour: linear('#f2a81c'), gloss: 0.6, edge: 400 }, 0)
    },
  },
  notepad: {
    reach: 'both',
    draw(parts, at, _colour, { hands }) {
      parts.box(plus(at, [-0.03, 0, 0.03]), [0.12, 0.012, 0.15], 0.008, PAPER, { turn: [0.55, 0, 0] })
      const tip = plus(hands[1], [-0.05, -0.02, 0.02])
      parts.limb([tip, plus(tip, [0.09, 0.17, -0.02])], [0.006, 0.014], { colour: linear('#e0a92a'), edge: 400 }, 0)
    },
  },
  knitting: {
    reach: 'both',
    draw(parts, at, colour = linear('#c85a7a'), { hands }) {
      for (const [index, hand] of hands.entries()) {
        const side = index === 0 ? 1 : -1
        parts.limb([plus(hand, [-side * 0.07, 0.1, 0]), plus(hand, [side * 0.12, 0.02, 0.08])], [0.009, 0.007], STEEL, 0)
      }
      const wool: Material = { fur: 1, softness: 0.4, edge: 250, colour: (_x, y) => times(colour, 1 + 0.25 * Math.sin(y * 120)) }
      parts.box(plus(at, [0, -0.08, 0.08]), [0.1, 0.11, 0.02], 0.016, wool, { turn: [-0.2, 0, 0] })
      parts.ball([0.32, 0.09, 0.3], 0.09, { ...wool, colour }, 0)
      parts.limb([plus(at, [0.05, -0.16, 0.1]), [0.3, 0.15, 0.3]], [0.006, 0.006], { ...wool, colour }, 0)
    },
  },
  rope: {
    reach: 'both',
    draw(parts, at, _colour, { hands, look }) {
      const x = hands[1][0]
      const hemp: Material = {
        edge: 300,
        fur: 0.6,
        colour: (px, y, z) => times(linear('#c8a468'), 1 + 0.3 * Math.sin((y * 2 + px + z) * 55)),
      }
      const high: Vector = [at[0], hands[1][1] + 0.35 * look.build.headScale, at[2] + 0.02]
      parts.limb([[at[0], 0.03, at[2] + 0.02], high], [0.022, 0.022], hemp, 0)
      parts.limb([plus(hands[0], [0.02, 0, 0.01]), [x, hands[1][1], at[2] + 0.02]], [0.02, 0.02], hemp, 0)
    },
  },
  easel: { reach: 'front', draw: drawEasel },
  bouquet: {
    reach: 'front',
    draw(parts, at, colour = linear('#e8506a')) {
      const colours = [colour, linear('#f4d04a'), linear('#f4ecf0'), times(colour, 1.2), linear('#b07ad8')]
      for (let i = 0; i < 7; i++) {
        const angle = i * 0.9
        const out = i === 0 ? 0 : 0.075
        const top = plus(at, [Math.cos(angle) * out, 0.2 + (i % 2) * 0.03, Math.sin(angle) * out + 0.03])
        parts.limb([plus(at, [0, -0.1, 0]), top], [0.01, 0.008], GREEN, 0)
        parts.ball(top, 0.052, { colour: colours[i % 5]!, softness: 0.6, edge: 250 }, 0.006)
      }
      for (let i = 0; i < 6; i++) {
        const angle = i * 1.05 + 0.4
        const tip = plus(at, [Math.cos(angle) * 0.12, 0.13, Math.sin(angle) * 0.1 + 0.03])
        parts.limb([plus(at, [0, 0.03, 0.02]), tip], [0.02, 0.03], GREEN, 0.01)
      }
      parts.limb([plus(at, [0, -0.14, 0.01]), plus(at, [0, 0.0, 0.02])], [0.034, 0.026], GREEN, 0.01)
      parts.ring(plus(at, [0, 0.035, 0.02]), 0.03, 0.014, { ...PAPER, colour: linear('#f0a8c0') })
    },
  },
  toy: {
    reach: 'front',
    draw(parts, at, colour = linear('#b8793f')) {
      const plush: Material = { colour, fur: 1, softness: 0.4, edge: 200 }
      const light: Material = { ...plush, colour: linear('#e8cfa2') }
      const b = plus(at, [-0.02, 0.02, 0.09])
      parts.lump(b, [0.075, 0.085, 0.065], plush, 0.02)
      parts.ball(plus(b, [0, 0.13, 0.01]), 0.07, plush, 0.02)
      parts.ball(plus(b, [0, 0.115, 0.065]), 0.03, light, 0.01)
      parts.ball(plus(b, [0, 0.124, 0.095]), 0.011, BLACK, 0)
      for (const side of [-1, 1]) {
        parts.ball(plus(b, [side * 0.055, 0.185, 0]), 0.028, plush, 0.01)
        parts.ball(plus(b, [side * 0.027, 0.15, 0.068]), 0.009, BLACK, 0)
        parts.ball(plus(b, [side * 0.08, 0.03, 0.03]), 0.034, plush, 0.02)
        parts.ball(plus(b, [side * 0.045, -0.085, 0.05]), 0.04, plush, 0.02)
      }
    },
  },
  vegetable: {
    reach: 'front',
    draw(parts, at, colour = linear('#ea7a24')) {
      parts.limb([plus(at, [0, 0.12, 0.04]), plus(at, [0.01, -0.1, 0.04])], [0.046, 0.012], { colour, edge: 300 }, 0)
      for (const x of [-0.03, 0, 0.03])
        parts.limb([plus(at, [0, 0.15, 0.04]), plus(at, [x * 1.4, 0.27, 0.04])], [0.012, 0.016], GREEN, 0.01)
    },
  },
  surfboard: {
    reach: 'ground',
    draw(parts, at, colour = linear('#f0b83a')) {
      const stripe: Material = { gloss: 0.6, edge: 400, colour: (x) => (Math.abs(x - at[0] - 0.06) < 0.03 ? linear('#d8443a') : colour) }
      parts.lump([at[0] + 0.06, 0.74, at[2] - 0.06], [0.16, 0.72, 0.035], stripe, 0)
    },
  },
}

function drawKite(parts: Clay, at: Vector, colour: Vector = RED): void {
  const centre = plus(at, [0.5, 0.95, -0.1])
  parts.limb([at, centre], [0.005, 0.005], STRING, 0)
  const sail: Material = {
    edge: 500,
    softness: 0.6,
    colour: (x, y) =>
      (x - centre[0]) * 0.83 + (y - centre[1]) * 0.56 > 0 === (y - centre[1]) * 0.83 - (x - centre[0]) * 0.56 > 0
        ? colour
        : linear('#f2c83a'),
  }
  parts.box(centre, [0.17, 0.17, 0.012], 0.008, sail, { turn: [0, 0, Math.PI / 4 - 0.6] })
  const tail = [0, 1, 2, 3].map((i): Vector => plus(centre, [0.06 + i * 0.07 + 0.02 * (i % 2), -0.2 - i * 0.1 + 0.02 * (i % 2), 0]))
  for (let i = 1; i < tail.length; i++) parts.limb([tail[i - 1]!, tail[i]!], [0.006, 0.006], STRING, 0)
  for (const [i, knot] of tail.entries())
    parts.lump(knot, [0.042, 0.016, 0.012], { colour: i % 2 ? colour : linear('#3f78c4'), edge: 400 }, 0, { turn: [0, 0, 0.5] })
}

/** A picture on three legs beside the painter, and the brush that paints it. */
function drawEasel(parts: Clay, at: Vector, _colour: Vector | undefined, { hands, look }: Grip): void {
  const tall = look.build.thigh + look.build.shin + look.build.torso
  const [x, y, z] = [hands[1][0] + 0.27, tall * 0.86, hands[1][2] - 0.02]
  const paint: Material = {
    edge: 500,
    colour: (px, py) => {
      const u = px - x,
        v = py - y
      if (v > 0.05 + 0.03 * Math.sin(u * 20)) return Math.hypot(u - 0.06, v - 0.12) < 0.045 ? linear('#f6c83a') : linear('#9cd0ea')
      if (v > -0.06 + 0.035 * Math.sin(u * 14 + 2)) return linear('#5f9fd0')
      return Math.sin(u * 60) * Math.sin(v * 60) > 0.6 ? linear('#e2607a') : linear('#7ab04f')
    },
  }
  const turn: Vector = [0, -0.5, 0]
  parts.box([x, y, z], [0.2, 0.24, 0.016], 0.006, { colour: linear('#f6f0e2'), edge: 500 }, { turn })
  parts.box([x - 0.006, y, z + 0.012], [0.18, 0.22, 0.012], 0.004, paint, { turn })
  for (const side of [-1, 1])
    parts.limb(
      [
        [x + side * 0.05, y + 0.3, z - 0.04],
        [x + side * 0.19, 0.02, z + 0.04],
      ],
      [0.017, 0.019],
      WOOD,
      0,
    )
  parts.limb(
    [
      [x, y + 0.3, z - 0.05],
      [x + 0.06, 0.02, z - 0.34],
    ],
    [0.017, 0.017],
    WOOD,
    0,
  )
  parts.box([x, y - 0.26, z + 0.03], [0.2, 0.018, 0.035], 0.006, WOOD, { turn })
  const tip = plus(at, [0.13, 0.05, 0.0])
  parts.limb([plus(at, [-0.08, -0.03, 0.03]), tip], [0.011, 0.011], WOOD, 0)
  parts.limb([tip, plus(tip, [0.05, 0.015, -0.005])], [0.02, 0.006], { colour: linear('#2f6ac8'), edge: 300 }, 0)
  const palette = plus(hands[0], [0.03, 0.03, 0.06])
  parts.lump(palette, [0.12, 0.016, 0.09], { ...WOOD, colour: linear('#b8844a') }, 0, { turn: [0.5, 0, 0] })
  for (const [i, hex] of ['#d8443a', '#f2c83a', '#3f78c4', '#5fa04a'].entries())
    parts.ball(
      plus(palette, [-0.07 + i * 0.045, 0.03 - 0.01 * (i % 2), -0.01 + 0.02 * (i % 2)]),
      0.02,
      { colour: linear(hex), gloss: 0.6, edge: 500 },
      0,
    )
}
