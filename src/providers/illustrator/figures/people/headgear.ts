import { clay } from '../clay.ts'
import { onSurface, type HeadFrame } from '../head-frame.ts'
import type { Material, Part, Solid } from '../solid.ts'
import { linear, plus, type Vector } from '../vector.ts'
import type { Look } from './looks.ts'
import type { Extra } from './role.ts'
import { SIDES } from './stance.ts'

const BLACK: Material = { colour: [0.03, 0.028, 0.03], gloss: 0.3, edge: 700 }
const GOLD: Material = { colour: linear('#e2b33c'), metal: 0.4, gloss: 0.6, edge: 600 }

type Fitter = (look: Look, frame: HeadFrame, head: Solid) => readonly Part[]

/** What is worn on the head and is no hat. */
export function headGear(look: Look, frame: HeadFrame, head: Solid): readonly Part[] {
  return (look.role.extras ?? []).flatMap((extra) => FITTERS[extra]?.(look, frame, head) ?? [])
}

const FITTERS: { readonly [extra in Extra]?: Fitter } = {
  pipe(_look, frame, head) {
    const parts = clay('pipe')
    const s = frame.scale
    const lips = onSurface(head, frame, 0.045, -0.13, 0.006)
    const bowl = plus(lips, frame.direction(0.085 * s, -0.045 * s, 0.13 * s))
    const wood: Material = { colour: linear('#6a3a1e'), gloss: 0.5, edge: 500 }
    parts.limb([lips, bowl], [0.013 * s, 0.017 * s], BLACK, 0)
    parts.limb([bowl, plus(bowl, [0, 0.07 * s, 0])], [0.036 * s, 0.042 * s], wood, 0.006)
    const smoke: Material = { colour: [0.82, 0.82, 0.84], softness: 1, edge: 120 }
    for (const [i, x] of [0.01, 0.05, 0.03].entries())
      parts.ball(plus(bowl, [x * s, (0.17 + i * 0.09) * s, 0]), (0.03 + i * 0.012) * s, smoke, 0.01)
    return parts.parts
  },
  eyepatch(_look, frame, head) {
    const parts = clay('patch')
    const s = frame.scale
    const at = onSurface(head, frame, -0.085, 0.018, 0.012)
    parts.lump(at, [0.062 * s, 0.068 * s, 0.042 * s], BLACK, 0, { turn: frame.turn })
    const band = [-0.2, -0.13, -0.085, 0, 0.09, 0.17].map((x) => onSurface(head, frame, x, 0.06 + (x + 0.085) * 0.28, 0.004))
    for (let i = 1; i < band.length; i++) parts.limb([band[i - 1]!, band[i]!], [0.011 * s, 0.011 * s], BLACK, 0)
    return parts.parts
  },
  mask({ mask }, frame, head) {
    const parts = clay('mask')
    const s = frame.scale
    const silk: Material = { colour: mask ?? linear('#2f2a4a'), gloss: 0.3, edge: 700 }
    for (const side of SIDES) {
      const at = (x: number, y: number): Vector => onSurface(head, frame, side * x, y, 0.004)
      const rim = [
        at(0, 0.03),
        at(0.05, 0.085),
        at(0.12, 0.09),
        at(0.165, 0.06),
        at(0.15, -0.02),
        at(0.085, -0.05),
        at(0.03, -0.02),
        at(0, 0.03),
      ]
      for (let i = 1; i < rim.length; i++) parts.limb([rim[i - 1]!, rim[i]!], [0.02 * s, 0.02 * s], silk, 0.004)
      parts.limb([at(0.13, 0.09), at(0.165, 0.125)], [0.02 * s, 0.006 * s], GOLD, 0.004)
    }
    return parts.parts
  },
  headphones({ headphones }, frame) {
    const parts = clay('headphones')
    const s = frame.scale
    const shell: Material = { colour: headphones ?? linear('#d8344a'), gloss: 0.5, edge: 500 }
    const bow = Array.from({ length: 9 }, (_, i) => {
      const angle = (i / 8 - 0.5) * Math.PI
      return frame.point(Math.sin(angle) * 0.265, 0.03 + Math.cos(angle) * 0.285, -0.02)
    })
    for (let i = 1; i < bow.length; i++) parts.limb([bow[i - 1]!, bow[i]!], [0.022 * s, 0.022 * s], BLACK, 0)
    for (const side of SIDES) {
      parts.lump(frame.point(side * 0.25, -0.005, -0.01), [0.045 * s, 0.088 * s, 0.08 * s], shell, 0, { turn: frame.turn })
      parts.lump(frame.point(side * 0.235, -0.005, -0.01), [0.04 * s, 0.092 * s, 0.086 * s], BLACK, 0, { turn: frame.turn })
    }
    return parts.parts
  },
  fangs(_look, frame, head) {
    const parts = clay('fangs')
    const s = frame.scale
    const ivory: Material = { colour: [0.9, 0.89, 0.84], gloss: 0.5, edge: 900 }
    for (const side of SIDES) {
      const at = (y: number): Vector => onSurface(head, frame, side * 0.032, y, 0.004)
      parts.limb([at(-0.118), at(-0.156)], [0.011 * s, 0.003 * s], ivory, 0)
    }
    return parts.parts
  },
  bindi(_look, frame, head) {
    const parts = clay('bindi')
    parts.ball(onSurface(head, frame, 0, 0.1, 0), 0.013 * frame.scale, { colour: linear('#c81e2e'), gloss: 0.5, edge: 900 }, 0)
    for (const side of SIDES) parts.ball(frame.point(side * 0.225, -0.085, 0.02), 0.026 * frame.scale, GOLD, 0)
    return parts.parts
  },
}
