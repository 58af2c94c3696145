import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, times, type Vector } from '../vector.ts'
import type { Look } from './looks.ts'
import type { Extra } from './role.ts'
import { SIDES, type Stance } from './stance.ts'

const LEATHER: Material = { colour: linear('#4a2f1c'), gloss: 0.2, edge: 300 }
const BRASS: Material = { colour: linear('#d8a83c'), metal: 0.5, gloss: 0.7, edge: 400 }
const WHITE: Material = { colour: linear('#f2f0ea'), softness: 0.2, edge: 260 }

type Tailor = (look: Look, stance: Stance, phase: number) => readonly Part[]

/** Everything worn over the clothes. */
export function extraParts(look: Look, stance: Stance, phase: number): readonly Part[] {
  return (look.role.extras ?? []).flatMap((extra) => TAILORS[extra](look, stance, phase))
}

/** A place on the front of the trunk, `share` of the way from hips to chest. */
function front({ hips, chest }: Stance, { build }: Look, share: number, x = 0): Vector {
  const [cx, cy, cz] = mixVector(hips, chest, share)
  return [cx + x, cy, cz + 0.126 * build.girth * (1 - 0.6 * Math.abs(share - 0.45)) - x * x * 2.2]
}

const none: Tailor = () => []
const onHead = { pipe: none, eyepatch: none, mask: none, headphones: none, bindi: none }

const TAILORS: { readonly [extra in Extra]: Tailor } = {
  glasses: none,
  ...onHead,
  buttons(look, stance) {
    const parts = clay('buttons')
    for (const share of [0.24, 0.44, 0.64]) parts.ball(front(stance, look, share), 0.017, { ...LEATHER, gloss: 0.6 }, 0)
    return parts.parts
  },
  belt(look, { hips }) {
    const parts = clay('belt')
    const waist = (look.woman ? 0.15 : 0.163) * look.build.girth
    parts.drum([hips[0], hips[1] + 0.085, hips[2]], [waist, waist, 0.024], 0.012, LEATHER)
    parts.box([hips[0], hips[1] + 0.085, hips[2] + waist], [0.032, 0.028, 0.012], 0.008, BRASS)
    return parts.parts
  },
  apron(look, stance) {
    const parts = clay('apron')
    const [x, y, z] = front(stance, look, 0.3)
    parts.lump([x, y + 0.02, z - 0.03], [0.11, 0.14, 0.05], WHITE, 0.02)
    const seated = stance.hips[1] < 0.3
    if (!seated)
      parts.box([x, stance.hips[1] - 0.06, stance.hips[2] + 0.115], [0.13, 0.13, 0.016], 0.014, WHITE, { turn: [-0.12, 0, 0], blend: 0.03 })
    return parts.parts
  },
  cape(look, { chest, hips }, phase) {
    const parts = clay('cape')
    const cloth: Material = {
      colour:
        look.cape ??
        linear(
          look.role.hat === 'crown'
            ? '#8a1f2c'
            : look.role.beard === 'full'
              ? '#6a5238'
              : look.role.hair === 'short'
                ? '#2a1420'
                : '#c8282b',
        ),
      softness: 0.4,
      edge: 220,
    }
    const length = Math.min(hips[1] + 0.25, 0.72)
    for (let i = -3; i <= 3; i++) {
      const sway = 0.02 * Math.sin(phase * Math.PI * 2 + i)
      const from: Vector = [chest[0] + i * 0.042, chest[1] - 0.04, chest[2] - 0.095]
      parts.limb([from, [chest[0] + i * 0.085 + sway, chest[1] - length, chest[2] - 0.19 + 0.025 * (i % 2)]], [0.036, 0.046], cloth, 0.035)
    }
    if (look.role.hat === 'crown') {
      const fur: Material = { ...WHITE, fur: 1 }
      for (let i = 0; i < 9; i++) {
        const angle = (i / 8 - 0.5) * 4.6
        parts.ball([chest[0] + Math.sin(angle) * 0.14, chest[1] - 0.01, chest[2] + Math.cos(angle) * 0.09 - 0.01], 0.052, fur, 0.02)
      }
    }
    return parts.parts
  },
  wings(_look, { chest }, phase) {
    const gauze: Material = { colour: linear('#e6f2fa'), softness: 0.9, gloss: 0.4, edge: 200 }
    const beat = 0.12 * Math.sin(phase * Math.PI * 4)
    return SIDES.flatMap((side) => {
      const parts = clay(`wing ${side}`)
      const turn: Vector = [0, side * (0.35 + beat), side * 0.75]
      parts.lump([chest[0] + side * 0.3, chest[1] + 0.1, chest[2] - 0.16 - beat * 0.2], [0.3, 0.13, 0.022], gauze, 0.03, { turn })
      parts.lump([chest[0] + side * 0.26, chest[1] - 0.16, chest[2] - 0.15], [0.2, 0.1, 0.022], gauze, 0.03, {
        turn: [0, side * (0.3 + beat), -side * 0.5],
      })
      return parts.parts
    })
  },
  stethoscope(look, stance) {
    const parts = clay('stethoscope')
    const tube: Material = { colour: linear('#3a4a5a'), gloss: 0.4, edge: 400 }
    const low = front(stance, look, 0.5, 0.03)
    for (const side of SIDES) {
      const high = front(stance, look, 0.97, side * 0.075)
      parts.limb([[high[0], high[1] + 0.03, high[2] - 0.02], low], [0.013, 0.013], tube, 0)
    }
    parts.ball([low[0], low[1] - 0.02, low[2] + 0.01], 0.026, look.metal, 0)
    return parts.parts
  },
  pack(look, stance) {
    const parts = clay('pack')
    const { chest, hips } = stance
    const suit = look.role.hat === 'bubble'
    const cloth: Material = { colour: linear(suit ? '#cfd3da' : '#a85a2c'), edge: 220, gloss: suit ? 0.3 : 0.05 }
    const [x, y, z] = mixVector(hips, chest, 0.6)
    parts.box([x, y, z - 0.18], [0.15, 0.19, 0.08], 0.05, cloth)
    if (suit) {
      const at = front(stance, look, 0.55)
      parts.box([at[0], at[1], at[2] + 0.005], [0.075, 0.05, 0.028], 0.012, { colour: linear('#d34a3a'), gloss: 0.3, edge: 300 })
      parts.ball([at[0] - 0.035, at[1], at[2] + 0.034], 0.016, { colour: linear('#5ae08a'), glow: 1, edge: 600 }, 0)
      parts.ball([at[0] + 0.03, at[1], at[2] + 0.034], 0.016, { colour: linear('#5ab4ff'), glow: 1, edge: 600 }, 0)
    } else
      for (const side of SIDES)
        parts.limb([front(stance, look, 0.9, side * 0.1), front(stance, look, 0.35, side * 0.125)], [0.02, 0.02], LEATHER, 0)
    return parts.parts
  },
  armour(look, { chest, hips }) {
    const parts = clay('armour')
    const [x, y, z] = mixVector(hips, chest, 0.62)
    parts.lump([x, y, z + 0.02], [0.165, 0.16, 0.125], look.metal, 0.02)
    for (const side of SIDES)
      parts.lump([chest[0] + side * (look.build.shoulders + 0.015), chest[1] - 0.02, chest[2]], [0.092, 0.075, 0.092], look.metal, 0.01)
    if (look.role.hat === 'kabuto') {
      // Rows of laced plates, and the skirt of plates below the belt.
      for (const share of [0.3, 0.48, 0.66, 0.84]) {
        const [px, py, pz] = mixVector(hips, chest, share)
        parts.drum([px, py, pz], [0.166, 0.158, 0.018], 0.008, { colour: linear('#2a2024'), gloss: 0.4, edge: 500 })
      }
      for (let i = -2; i <= 2; i++)
        parts.box([hips[0] + i * 0.085, hips[1] - 0.06, hips[2] + 0.15 - i * i * 0.016], [0.038, 0.1, 0.014], 0.008, look.top, {
          turn: [-0.15, i * 0.32, 0],
        })
      return parts.parts
    }
    const crest: Material = { colour: linear('#a3262f'), edge: 400, gloss: 0.2 }
    parts.box([x, y + 0.01, z + 0.142], [0.018, 0.075, 0.01], 0.006, crest)
    parts.box([x, y + 0.03, z + 0.143], [0.055, 0.018, 0.01], 0.006, crest)
    return parts.parts
  },
  scarf(look, stance) {
    const { chest, head } = stance
    const colour = look.scarf ?? linear(look.role.hat === 'sailor' ? '#2a4a8a' : '#c8352b')
    const wool: Material = { colour, fur: 0.6, softness: 0.3, edge: 220 }
    const parts = clay('scarf')
    const y = (chest[1] + head[1] - 0.2 * look.build.headScale) / 2
    parts.ring([chest[0], y + 0.005, chest[2] + 0.01], 0.075, 0.045, wool, [0.15, 0, 0])
    const knot = front(stance, look, 0.86, 0.04)
    parts.limb([[0.04, y - 0.02, knot[2]], front(stance, look, 0.55, 0.06)], [0.042, 0.046], wool, 0.02)
    return parts.parts
  },
  fangs(_look, { chest }) {
    // The collar of the cape stands up behind the head.
    const parts = clay('upright collar')
    const cloth: Material = { colour: linear('#17131a'), gloss: 0.2, edge: 400 }
    const lining: Material = { colour: linear('#9a1f2c'), gloss: 0.2, edge: 400 }
    for (const side of SIDES) {
      const turn: Vector = [0.15, side * 0.55, -side * 0.3]
      parts.lump([chest[0] + side * 0.15, chest[1] + 0.1, chest[2] - 0.06], [0.1, 0.16, 0.03], cloth, 0.01, { turn })
      parts.lump([chest[0] + side * 0.145, chest[1] + 0.1, chest[2] - 0.045], [0.088, 0.145, 0.028], lining, 0, { turn })
    }
    return parts.parts
  },
  emblem(look, stance) {
    const parts = clay('emblem')
    const at = front(stance, look, 0.66)
    const gold: Material = { colour: linear('#f6c63a'), gloss: 0.4, edge: 700 }
    for (let i = 0; i < 5; i++) {
      const angle = (i / 5) * Math.PI * 2
      const tip: Vector = [at[0] + Math.sin(angle) * 0.085, at[1] + Math.cos(angle) * 0.085, at[2] - 0.012]
      parts.limb([[at[0], at[1], at[2] - 0.006], tip], [0.036, 0.008], gold, 0.004)
    }
    return parts.parts
  },
  obi(look, stance) {
    const { hips, chest } = stance
    const parts = clay('obi')
    const dyed = look.top.colour as Vector
    const silk: Material = { colour: [dyed[2] * 0.8 + 0.1, dyed[0] * 0.35 + 0.05, dyed[1] + 0.2], gloss: 0.25, edge: 500 }
    const at = mixVector(hips, chest, 0.36)
    const waist = 0.152 * look.build.girth
    parts.drum(at, [waist, waist, 0.075], 0.02, silk)
    parts.drum(at, [waist + 0.006, waist + 0.006, 0.014], 0.006, { ...BRASS, metal: 0 })
    for (const side of SIDES)
      parts.lump([at[0] + side * 0.07, at[1] + 0.05, at[2] - 0.15], [0.09, 0.055, 0.05], silk, 0.02, { turn: [0, 0, side * 0.5] })
    // The left side lies over the right one.
    for (const side of SIDES)
      parts.limb([front(stance, look, 1.03, -side * 0.062), front(stance, look, 0.56, side * 0.025)], [0.024, 0.026], WHITE, 0)
    return parts.parts
  },
  sash(look, stance) {
    const { chest, hips } = stance
    const parts = clay('sash')
    const cloth: Material = { ...look.top, colour: times(look.top.colour as Vector, 0.8) }
    const band = [0.1, 0.4, 0.7, 1].map((share) => front(stance, look, share, 0.13 - share * 0.27))
    for (let i = 1; i < band.length; i++) {
      parts.limb([band[i - 1]!, band[i]!], [0.062, 0.052], cloth, 0.03)
      const up = (at: Vector): Vector => [at[0] + 0.045, at[1] + 0.035, at[2] + 0.022]
      parts.limb([up(band[i - 1]!), up(band[i]!)], [0.014, 0.014], { ...BRASS, metal: 0.2 }, 0)
    }
    const shoulder: Vector = [chest[0] - look.build.shoulders * 0.8, chest[1] + 0.01, chest[2]]
    const low: Vector = [hips[0] - 0.26, Math.max(0.2, hips[1] - 0.3), hips[2] - 0.12]
    parts.limb([band[3]!, shoulder], [0.055, 0.06], cloth, 0.03)
    parts.limb([shoulder, low], [0.06, 0.1], cloth, 0.03)
    parts.limb(
      [
        [low[0] - 0.08, low[1] - 0.07, low[2]],
        [low[0] + 0.08, low[1] - 0.07, low[2]],
      ],
      [0.022, 0.022],
      { ...BRASS, metal: 0.2 },
      0,
    )
    return parts.parts
  },
  ruff(look, { chest, head }) {
    const parts = clay('ruff')
    const y = (chest[1] + head[1] - 0.2 * look.build.headScale) / 2
    for (let i = 0; i < 12; i++) {
      const angle = (i / 12) * Math.PI * 2
      const at: Vector = [chest[0] + Math.sin(angle) * 0.13, y, chest[2] + Math.cos(angle) * 0.11]
      parts.lump(at, [0.05, 0.028, 0.06], i % 2 ? WHITE : { ...WHITE, colour: linear('#f0c8d8') }, 0.006, { turn: [0, angle, 0] })
    }
    return parts.parts
  },
  tie(look, stance) {
    const parts = clay('tie')
    const silk: Material = { colour: look.tie ?? linear('#8a2f3a'), gloss: 0.3, edge: 400 }
    parts.limb([front(stance, look, 0.95), front(stance, look, 0.5)], [0.018, 0.034], silk, 0)
    for (const side of SIDES) parts.limb([front(stance, look, 1.02), front(stance, look, 0.93, side * 0.06)], [0.016, 0.02], WHITE, 0)
    return parts.parts
  },
  braces(look, stance) {
    const parts = clay('braces')
    for (const side of SIDES)
      parts.limb([front(stance, look, 0.92, side * 0.1), front(stance, look, 0.2, side * 0.085)], [0.024, 0.024], look.bottom, 0.004)
    const [x, y, z] = front(stance, look, 0.28)
    parts.lump([x, y, z - 0.035], [0.11, 0.11, 0.05], { ...look.bottom, colour: times(look.bottom.colour as Vector, 1.05) }, 0.02)
    return parts.parts
  },
}
