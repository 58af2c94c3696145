import type { Clay } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, plus, type Vector } from '../vector.ts'
import { GOLD, RED, STEEL, WOOD, type Grip, type Holding } from './holding.ts'

/** What makes music in somebody's hands. */
export const INSTRUMENTS: { readonly [prop: string]: Holding } = {
  guitar: { reach: 'both', draw: drawGuitar },
  violin: { reach: 'both', draw: drawViolin },
  trumpet: {
    reach: 'both',
    draw(parts, at, _colour, { hands, look }) {
      const bell = plus(hands[1], [0.02, 0.01, 0.22])
      const lips: Vector = [at[0], at[1] + 0.07 * look.build.headScale, hands[0][2] - 0.22]
      parts.limb([lips, bell], [0.016, 0.022], GOLD, 0)
      parts.limb([mixVector(lips, bell, 0.75), plus(bell, [0, 0, 0.05])], [0.022, 0.085], GOLD, 0.01)
      parts.limb([plus(hands[0], [0, 0.02, 0.02]), plus(hands[1], [0, -0.03, 0.06])], [0.02, 0.02], GOLD, 0.01)
    },
  },
  flute: {
    reach: 'both',
    draw(parts, at, _colour, { hands }) {
      parts.limb(
        [
          [at[0] - 0.1, at[1] + 0.05, hands[0][2] - 0.08],
          [at[0] + 0.42, at[1] + 0.02, hands[1][2]],
        ],
        [0.017, 0.017],
        STEEL,
        0,
      )
    },
  },
  drum: {
    reach: 'both',
    draw(parts, at, colour = RED, { hands }) {
      const centre: Vector = [at[0], at[1] - 0.26, at[2] + 0.08]
      parts.drum(centre, [0.18, 0.18, 0.1], 0.012, { colour, gloss: 0.4, edge: 400 })
      parts.drum(plus(centre, [0, 0.1, 0]), [0.186, 0.186, 0.016], 0.006, { colour: linear('#f4ecd8'), edge: 400 })
      for (const y of [-0.1, 0.085]) parts.ring(plus(centre, [0, y, 0]), 0.184, 0.013, GOLD)
      for (const [index, hand] of hands.entries()) {
        const side = index === 0 ? 1 : -1
        parts.limb([plus(hand, [-side * 0.03, 0.03, -0.02]), plus(hand, [side * 0.13, -0.06, 0.12])], [0.011, 0.011], WOOD, 0)
        parts.ball(plus(hand, [side * 0.14, -0.065, 0.125]), 0.022, WOOD, 0)
      }
    },
  },
}

/** Before the belly, its neck up to the left of the picture. */
function drawGuitar(parts: Clay, at: Vector, colour: Vector = linear('#c8782c')): void {
  const wood: Material = { colour, gloss: 0.6, edge: 300 }
  const dark: Material = { colour: linear('#3a2214'), gloss: 0.4, edge: 400 }
  const lower = plus(at, [0.1, -0.06, 0])
  const upper = plus(at, [-0.06, 0.02, 0])
  const turn: Vector = [Math.PI / 2, 0, 0]
  parts.drum(lower, [0.13, 0.13, 0.045], 0.02, wood, { turn })
  parts.drum(upper, [0.095, 0.095, 0.045], 0.02, wood, { turn, blend: 0.05 })
  parts.drum(plus(lower, [-0.055, 0.03, 0.03]), [0.042, 0.042, 0.02], 0.004, dark, { turn })
  const head = plus(at, [-0.42, 0.2, 0.02])
  parts.limb([plus(upper, [0.05, -0.02, 0.035]), head], [0.024, 0.02], dark, 0)
  parts.box(plus(head, [-0.03, 0.018, 0]), [0.055, 0.032, 0.015], 0.01, wood, { turn: [0, 0, -0.45] })
  parts.limb([plus(lower, [0.06, -0.03, 0.045]), plus(head, [0, 0, 0.02])], [0.004, 0.004], STEEL, 0)
}

/** Under the chin on the left of the picture, the bow in the other hand. */
function drawViolin(parts: Clay, _at: Vector, colour: Vector = linear('#a8501c'), { hands }: Grip): void {
  const wood: Material = { colour, gloss: 0.7, edge: 300 }
  const dark: Material = { colour: linear('#22160e'), gloss: 0.4, edge: 400 }
  const scroll = plus(hands[0], [-0.03, 0.05, 0.03])
  const chin: Vector = [0.01, hands[0][1] + 0.07, hands[1][2] - 0.02]
  const along = (share: number, z = 0): Vector => plus(mixVector(chin, scroll, share), [0, 0, z])
  const turn: Vector = [Math.PI / 2 - 0.5, 0, 0]
  parts.drum(along(0.14), [0.085, 0.085, 0.03], 0.014, wood, { turn })
  parts.drum(along(0.4), [0.07, 0.07, 0.03], 0.014, wood, { turn, blend: 0.04 })
  parts.limb([along(0.25, 0.035), along(1.05, 0.01)], [0.017, 0.014], dark, 0)
  parts.ball(along(1.08, 0.01), 0.026, wood, 0)
  const hand = plus(hands[1], [0, 0.02, 0.03])
  parts.limb([hand, plus(along(0.3), [-0.16, 0.1, 0.09])], [0.009, 0.007], WOOD, 0)
  parts.limb([plus(hand, [0, -0.02, 0]), plus(along(0.3), [-0.16, 0.09, 0.09])], [0.004, 0.004], STEEL, 0)
}
