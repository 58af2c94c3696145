import type { Clay } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, plus, times, type Vector } from '../vector.ts'
import { GOLD, LAMP, RED, STEEL, WOOD, type Holding } from './holding.ts'

/** Things of every day that people hold. */
export const EVERYDAY: { readonly [prop: string]: Holding } = {
  ball: { reach: 'both', draw: (parts, at, colour = RED) => parts.ball(plus(at, [0, 0.02, 0.06]), 0.13, striped(colour, at), 0) },
  umbrella: { reach: 'up', draw: drawUmbrella },
  balloon: {
    reach: 'up',
    draw(parts, at, colour = RED) {
      const top: Vector = plus(at, [0.08, 0.55, -0.05])
      parts.limb([at, top], [0.006, 0.006], { colour: [0.8, 0.8, 0.78], edge: 500 }, 0)
      parts.lump(plus(top, [0, 0.17, 0]), [0.16, 0.19, 0.16], { colour, gloss: 0.8, softness: 0.4, edge: 400 }, 0)
      parts.limb([plus(top, [0, 0.01, 0]), top], [0.012, 0.026], { colour: times(colour, 0.8), edge: 400 }, 0.01)
    },
  },
  flower: {
    reach: 'front',
    draw(parts, at, colour = linear('#e8506a')) {
      const top = plus(at, [0, 0.22, 0.02])
      parts.limb([plus(at, [0, -0.08, 0]), top], [0.011, 0.011], { colour: linear('#4a8a3c'), edge: 300 }, 0)
      const petal: Material = { colour, softness: 0.6, edge: 150 }
      for (let i = 0; i < 6; i++) {
        const angle = (i / 6) * Math.PI * 2
        parts.ball(plus(top, [Math.cos(angle) * 0.048, Math.sin(angle) * 0.048, 0.01]), 0.036, petal, 0.006)
      }
      parts.ball(plus(top, [0, 0, 0.03]), 0.03, GOLD, 0)
    },
  },
  book: {
    reach: 'both',
    draw(parts, at, colour = linear('#2f5f9e')) {
      for (const side of [-1, 1]) {
        const turn: Vector = [-0.75, 0, side * 0.22]
        parts.box(plus(at, [side * 0.085, 0.05, 0.05]), [0.09, 0.012, 0.115], 0.008, { colour, edge: 400 }, { turn })
        parts.box(plus(at, [side * 0.082, 0.068, 0.036]), [0.08, 0.012, 0.105], 0.006, { colour: linear('#f4ecd8'), edge: 400 }, { turn })
      }
    },
  },
  cup: {
    reach: 'front',
    draw(parts, at, colour = linear('#f0ece2')) {
      const glaze: Material = { colour, gloss: 0.7, edge: 400 }
      const rim = plus(at, [0, 0.065, 0.04])
      parts.drum(rim, [0.05, 0.06, 0.06], 0.01, {
        ...glaze,
        colour: (x, y, z) => (y > rim[1] + 0.052 && Math.hypot(x - rim[0], z - rim[2]) < 0.046 ? [0.09, 0.03, 0.012] : colour),
      })
      parts.ring(plus(rim, [0.065, 0, 0]), 0.032, 0.01, glaze, [Math.PI / 2, 0, 0])
    },
  },
  lantern: {
    reach: 'side',
    draw(parts, at) {
      const iron: Material = { colour: linear('#3a3430'), gloss: 0.4, edge: 400 }
      parts.ring(plus(at, [0, -0.06, 0]), 0.05, 0.009, iron, [Math.PI / 2, 0, 0])
      parts.drum(plus(at, [0, -0.2, 0]), [0.062, 0.062, 0.075], 0.02, LAMP)
      parts.drum(plus(at, [0, -0.118, 0]), [0.08, 0.02, 0.025], 0.006, iron)
      parts.drum(plus(at, [0, -0.285, 0]), [0.08, 0.072, 0.016], 0.006, iron)
      for (const side of [-1, 1])
        parts.limb([plus(at, [side * 0.066, -0.28, 0.03]), plus(at, [side * 0.066, -0.13, 0.03])], [0.008, 0.008], iron, 0)
    },
  },
  sword: {
    reach: 'front',
    draw(parts, at) {
      const [hilt, guard, tip] = [plus(at, [0, -0.05, 0]), plus(at, [0.01, 0.06, 0.01]), plus(at, [0.1, 0.56, 0.02])]
      parts.limb([hilt, guard], [0.018, 0.018], { ...WOOD, colour: linear('#4a2f1c') }, 0)
      parts.limb([plus(guard, [-0.075, 0.016, 0]), plus(guard, [0.075, -0.012, 0])], [0.017, 0.017], GOLD, 0)
      parts.limb([guard, mixVector(guard, tip, 0.85)], [0.026, 0.023], STEEL, 0)
      parts.limb([mixVector(guard, tip, 0.85), tip], [0.023, 0.004], STEEL, 0)
      parts.ball(plus(hilt, [0, -0.02, 0]), 0.026, GOLD, 0)
    },
  },
  staff: {
    reach: 'ground',
    draw(parts, at) {
      const top: Vector = [at[0] + 0.015, at[1] + 0.5, at[2]]
      parts.limb([[at[0], 0.02, at[2]], top], [0.02, 0.024], WOOD, 0)
      for (const side of [-1, 1]) parts.limb([plus(top, [0, -0.01, 0]), plus(top, [side * 0.06, 0.1, 0])], [0.024, 0.012], WOOD, 0.02)
      parts.ball(plus(top, [0, 0.085, 0]), 0.052, { colour: linear('#7ae0ff'), glow: 1.2, gloss: 1, edge: 600 }, 0)
    },
  },
  wand: {
    reach: 'up',
    draw(parts, at) {
      const tip = plus(at, [0.06, 0.26, 0.04])
      parts.limb([at, tip], [0.012, 0.009], { colour: linear('#f2e6d0'), edge: 400 }, 0)
      for (let i = 0; i < 5; i++) {
        const angle = (i / 5) * Math.PI * 2
        parts.limb([tip, plus(tip, [Math.sin(angle) * 0.07, Math.cos(angle) * 0.07, 0])], [0.026, 0.007], { ...GOLD, glow: 0.9 }, 0.01)
      }
    },
  },
  'magnifying glass': {
    reach: 'front',
    draw(parts, at) {
      const centre = plus(at, [0.02, 0.19, 0.02])
      parts.limb([plus(at, [0, -0.04, 0]), plus(at, [0.01, 0.1, 0.02])], [0.018, 0.014], WOOD, 0)
      parts.ring(centre, 0.085, 0.013, GOLD, [Math.PI / 2, 0, 0])
      parts.lump(centre, [0.08, 0.08, 0.012], { colour: linear('#bfe2ee'), gloss: 1, edge: 500 }, 0)
    },
  },
  spoon: {
    reach: 'front',
    draw(parts, at) {
      parts.limb([plus(at, [0, -0.07, 0]), plus(at, [0.03, 0.24, 0.02])], [0.014, 0.014], WOOD, 0)
      parts.lump(plus(at, [0.035, 0.29, 0.02]), [0.045, 0.062, 0.022], WOOD, 0.02)
    },
  },
  paintbrush: {
    reach: 'front',
    draw(parts, at) {
      parts.limb([plus(at, [0, -0.09, 0]), plus(at, [0.02, 0.16, 0.03])], [0.01, 0.012], WOOD, 0)
      parts.limb(
        [plus(at, [0.021, 0.17, 0.03]), plus(at, [0.026, 0.25, 0.035])],
        [0.022, 0.006],
        { colour: linear('#2f6ac8'), edge: 300 },
        0,
      )
    },
  },
  microphone: {
    reach: 'front',
    draw(parts, at) {
      parts.limb(
        [plus(at, [0, -0.07, 0]), plus(at, [-0.02, 0.09, 0])],
        [0.016, 0.024],
        { colour: [0.02, 0.02, 0.024], gloss: 0.5, edge: 400 },
        0,
      )
      parts.ball(plus(at, [-0.024, 0.12, 0]), 0.042, STEEL, 0)
    },
  },
  apple: {
    reach: 'front',
    draw: (parts, at, colour = RED) => {
      parts.ball(plus(at, [0, 0.06, 0.04]), 0.065, { colour, gloss: 0.7, edge: 300 }, 0)
      parts.limb([plus(at, [0, 0.115, 0.04]), plus(at, [0.012, 0.15, 0.04])], [0.008, 0.006], WOOD, 0)
    },
  },
  box: {
    reach: 'both',
    draw(parts, at, colour = RED) {
      const ribbon: Material = { ...GOLD, metal: 0 }
      const centre = plus(at, [0, 0.03, 0.07])
      parts.box(centre, [0.14, 0.11, 0.11], 0.012, { colour, gloss: 0.2, edge: 300 })
      parts.box(centre, [0.024, 0.115, 0.115], 0.006, ribbon)
      parts.box(centre, [0.145, 0.024, 0.115], 0.006, ribbon)
      for (const side of [-1, 1])
        parts.lump(plus(centre, [side * 0.05, 0.135, 0]), [0.055, 0.026, 0.03], ribbon, 0.01, { turn: [0, 0, side * 0.5] })
    },
  },
}

function striped(colour: Vector, at: Vector): Material {
  return {
    gloss: 0.6,
    edge: 600,
    colour: (x, y) => (Math.sin(Math.atan2(y - at[1] - 0.02, x - at[0]) * 3) > 0 ? colour : [0.85, 0.82, 0.74]),
  }
}

/** Open over the head, its shaft leaning in. */
function drawUmbrella(parts: Clay, at: Vector, colour: Vector = RED): void {
  const top: Vector = [at[0] - 0.12, at[1] + 0.75, at[2] - 0.1]
  parts.limb([plus(at, [0.01, -0.12, 0]), top], [0.012, 0.012], WOOD, 0)
  const gores: Material = {
    softness: 0.6,
    edge: 300,
    colour: (x, _y, z) => times(colour, Math.sin(Math.atan2(z - top[2], x - top[0]) * 4) > 0 ? 1 : 0.72),
  }
  const dome = [
    [0.44, -0.2],
    [0.4, -0.11],
    [0.3, -0.04],
    [0.16, 0],
    [0.02, 0.012],
  ] as const
  for (let i = 1; i < dome.length; i++) {
    const [[lower, from], [upper, to]] = [dome[i - 1]!, dome[i]!]
    parts.drum(plus(top, [0, (from + to) / 2, 0]), [lower, upper, (to - from) / 2], 0, gores, { blend: 0.012 })
  }
  parts.limb([plus(top, [0, -0.03, 0]), plus(top, [0, 0.06, 0])], [0.018, 0.006], WOOD, 0)
}
