import type { Material } from '../solid.ts'
import { linear, plus, type Vector } from '../vector.ts'
import { STEEL, WOOD, type Holding } from './holding.ts'

const PAPER = linear('#efe9dc')
const INK = linear('#3a3a40')
const FINE_PRINT = linear('#a8a49c')
const PICTURE = linear('#8a94a0')

/** Sticks to lean on, weapons on poles, and what else is carried about. */
export const CARRIED: { readonly [prop: string]: Holding } = {
  flask: {
    reach: 'front',
    draw(parts, at, colour = linear('#5ad08a')) {
      const glass: Material = { colour: linear('#d8eef2'), gloss: 1, softness: 0.6, edge: 400 }
      const potion: Material = { colour, glow: 0.35, gloss: 0.9, edge: 400 }
      parts.limb([plus(at, [0, 0.0, 0.04]), plus(at, [0, 0.1, 0.04])], [0.078, 0.03], potion, 0)
      parts.limb([plus(at, [0, 0.1, 0.04]), plus(at, [0, 0.19, 0.04])], [0.026, 0.026], glass, 0.01)
      parts.ring(plus(at, [0, 0.2, 0.04]), 0.03, 0.009, glass)
      for (const [x, y, radius] of [
        [0.015, 0.27, 0.022],
        [-0.02, 0.33, 0.016],
        [0.03, 0.37, 0.012],
      ] as const)
        parts.ball(plus(at, [x, y, 0.04]), radius, potion, 0)
    },
  },
  sack: {
    reach: 'shoulder',
    draw(parts, at, colour = linear('#a8743c')) {
      const cloth: Material = { colour, fur: 0.4, softness: 0.3, edge: 300 }
      const bottom = plus(at, [0.17, -0.22, -0.3])
      parts.lump(bottom, [0.24, 0.27, 0.2], cloth, 0.05, { turn: [0, 0, 0.25] })
      parts.limb([plus(bottom, [-0.03, 0.18, 0.05]), at], [0.11, 0.035], cloth, 0.08)
      parts.ring(plus(at, [0.03, 0.0, -0.04]), 0.045, 0.016, { colour: linear('#d8b45a'), fur: 0.5, edge: 300 }, [0.5, 0, -0.6])
    },
  },
  newspaper: {
    reach: 'both',
    draw(parts, at) {
      for (const side of [-1, 1]) {
        const middle = plus(at, [side * 0.135, 0.07, 0.085])
        const print: Material = {
          edge: 700,
          colour: (x, y) => {
            const [u, v] = [(x - middle[0]) / 0.125, (y - middle[1]) / 0.165]
            if (Math.abs(u) > 0.86 || Math.abs(v) > 0.9) return PAPER
            if (v > 0.6) return side < 0 || v > 0.72 ? INK : PAPER
            if (side > 0 && u < 0 && v > 0.05) return PICTURE
            return Math.sin(v * 42) > 0.1 && Math.abs(u) > 0.06 ? FINE_PRINT : PAPER
          },
        }
        parts.box(middle, [0.135, 0.175, 0.008], 0.005, print, { turn: [-0.28, -side * 0.2, 0] })
      }
    },
  },
  cane: {
    reach: 'ground',
    draw(parts, at) {
      const foot: Vector = [at[0] + 0.02, 0.02, at[2] + 0.03]
      const top = plus(at, [0, 0.05, 0.01])
      parts.limb([foot, top], [0.017, 0.02], WOOD, 0)
      const hook = [top, plus(top, [-0.015, 0.055, 0.02]), plus(top, [-0.06, 0.075, 0.04]), plus(top, [-0.095, 0.045, 0.05])]
      for (let i = 1; i < hook.length; i++) parts.limb([hook[i - 1]!, hook[i]!], [0.021, 0.021], WOOD, 0.006)
    },
  },
  spear: {
    reach: 'ground',
    draw(parts, at) {
      const top = plus(at, [0.02, 0.62, 0])
      parts.limb([[at[0], 0.02, at[2]], top], [0.018, 0.017], WOOD, 0)
      parts.limb([top, plus(top, [0, 0.2, 0])], [0.042, 0.004], STEEL, 0.004)
    },
  },
}
