import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, plus, times, type Vector } from '../vector.ts'
import { fabric } from './fabric.ts'
import { handParts } from './hands.ts'
import { isYoung, type Look } from './looks.ts'
import { skeletonParts } from './skeleton.ts'
import { jointBetween, SIDES, type Stance } from './stance.ts'

/** Trunk, limbs and clothes below the neck. */
export function bodyParts(look: Look, stance: Stance): readonly Part[] {
  if (look.role.skull === true) return skeletonParts(look, stance)
  const tailed = look.role.garment === 'tail'
  return [
    ...trunk(look, stance),
    ...SIDES.flatMap((side) => [...(tailed ? [] : leg(look, stance, side)), ...arm(look, stance, side)]),
    ...(tailed ? tail(look, stance) : garment(look, stance)),
  ]
}

const covered = ({ role }: Look): boolean => role.hat === 'bubble'

function trunk(look: Look, { hips, chest, head }: Stance): readonly Part[] {
  const { build, bottom, skin, role } = look
  const g = build.girth
  const top = fabric(look.top, hips, chest, look.print)
  const middle = mixVector(hips, chest, 0.48)
  const dress =
    role.garment === 'gown' || role.garment === 'coat' || role.garment === 'tutu' || role.garment === 'frock' || role.garment === 'kimono'
  const parts = clay('trunk')
  const waist = look.woman && !isYoung(look) ? 0.135 : 0.158
  parts.lump(middle, [waist * g, build.torso * 0.5, 0.122 * g], top, 0.05)
  const across = build.shoulders - 0.06
  const shoulder = (side: number): Vector => [chest[0] + side * across, chest[1] - 0.06, chest[2]]
  const thick = look.woman && !isYoung(look) ? 0.074 : 0.084
  for (const side of SIDES) parts.limb([[chest[0], chest[1] - 0.04, chest[2]], shoulder(side)], [thick, thick], top, 0.07)
  parts.lump([hips[0], hips[1] + 0.035, hips[2]], [0.152 * g, 0.1, 0.122 * g], dress ? top : bottom, dress ? 0.05 : 0.02)
  if (role.age === 'old' && !look.woman) parts.lump([middle[0], middle[1] - 0.05, middle[2] + 0.04], [0.15, 0.13, 0.12], top, 0.06)
  const throat = covered(look) ? top : skin
  parts.limb(
    [
      [chest[0], chest[1] - 0.02, chest[2]],
      [head[0], head[1] - 0.17 * build.headScale, head[2] - 0.01],
    ],
    [0.056, 0.05],
    throat,
    0.02,
  )
  return [...parts.parts, ...collar(look, { hips, chest })]
}

/** What ends a plain top at the neck: a round hem, or the two wings of a shirt and its buttons. */
function collar({ collar: kind, top, build, print }: Look, { hips, chest }: Pick<Stance, 'hips' | 'chest'>): readonly Part[] {
  if (kind === undefined) return []
  const parts = clay('collar')
  const colour = print?.colour ?? times(top.colour as Vector, 0.72)
  const hem: Material = { ...top, colour, edge: 900 }
  if (kind === 'round') {
    parts.ring([chest[0], chest[1] + 0.04, chest[2] + 0.004], 0.06, 0.019, hem, [0.12, 0, 0])
    return parts.parts
  }
  const [x, y, z] = chest
  for (const side of SIDES)
    parts.lump([x + side * 0.042, y - 0.006, z + 0.078], [0.052, 0.017, 0.034], hem, 0, { turn: [0.6, side * 0.6, -side * 0.5] })
  const front = (share: number): Vector => {
    const [mx, my, mz] = mixVector(hips, chest, share)
    return [mx, my, mz + 0.122 * build.girth * (1 - 0.6 * Math.abs(share - 0.45))]
  }
  for (const share of [0.3, 0.48, 0.66]) parts.ball(front(share), 0.0125, { ...hem, gloss: 0.6 }, 0)
  return parts.parts
}

/** Hip, knee and ankle of a leg. */
function bonesOf(
  { build }: Look,
  { hips, feet, knees }: Stance,
  side: -1 | 1,
): { readonly from: Vector; readonly joint: Vector; readonly end: Vector } {
  const from: Vector = [hips[0] + side * 0.085 * build.girth, hips[1], hips[2]]
  const foot = feet[side === -1 ? 0 : 1]
  const ankle: Vector = [foot[0], foot[1] + 0.03, foot[2]]
  const pole: Vector = knees === 'out' ? [side, 0.15, 0.55] : [side * 0.25, 0.05, 1]
  return { from, ...jointBetween(from, ankle, (build.thigh + build.shin) / 2, pole) }
}

function leg(look: Look, stance: Stance, side: -1 | 1): readonly Part[] {
  const { bottom, top, skin, shoe, role } = look
  const parts = clay(`leg ${side}`)
  const foot = stance.feet[side === -1 ? 0 : 1]
  const { from, joint, end } = bonesOf(look, stance, side)
  const bare = role.garment === 'skirt' || role.garment === 'frock' || role.garment === 'shorts'
  const tights: Material = role.garment === 'tutu' ? { ...skin, colour: linear('#f4dcd8') } : bottom
  const hidden = role.garment === 'coat' || role.garment === 'gown' || role.garment === 'kimono'
  const upper = bare ? skin : hidden ? top : fabric(tights, from, joint)
  const wide = covered(look) ? 0.018 : 0
  const slim = bare || hidden || role.garment === 'tutu' ? 0.014 : 0
  parts.limb([from, joint], [0.084 + wide - slim, 0.068 + wide - slim], upper, 0.03)
  if (role.garment === 'skirt' || role.garment === 'frock') parts.limb([mixVector(from, joint, 0.5), joint], [0.066, 0.056], skin, 0)
  if (role.garment === 'shorts') {
    const hem = mixVector(from, joint, 0.78)
    parts.limb([from, hem], [0.086, 0.08], fabric(bottom, from, hem), 0.02)
  }
  parts.limb([joint, end], [0.066 + wide - slim, 0.05 + wide - slim * 0.6], bare ? skin : fabric(tights, joint, end), bare ? 0.004 : 0.015)
  if (bare && isYoung(look)) parts.limb([mixVector(joint, end, 0.72), end], [0.049, 0.05], { colour: [0.85, 0.84, 0.8], edge: 300 }, 0)
  const toe = Math.max(0, (foot[1] - 0.055) * 0.8)
  parts.lump([end[0], end[1] - 0.035, end[2] + 0.042], [0.064, 0.05, 0.108], shoe, 0.02, { turn: [toe, 0, 0] })
  return parts.parts
}

function arm(look: Look, { chest, hands }: Stance, side: -1 | 1): readonly Part[] {
  const { build, top, skin, role, print } = look
  const parts = clay(`arm ${side}`)
  const from: Vector = [chest[0] + side * build.shoulders, chest[1] - 0.05, chest[2]]
  const { joint, end } = jointBetween(from, hands[side === -1 ? 0 : 1], build.arm, [side * 0.55, -0.35, -0.85])
  const puffed = covered(look) ? 0.014 : look.woman && !isYoung(look) ? -0.006 : 0
  const sleeve = fabric(top, from, joint, print)
  if (role.shortSleeves || role.garment === 'tutu') {
    // The sleeve stands off the arm, so that it ends in a hem.
    parts.limb([from, mixVector(from, joint, 0.78)], [0.065 + puffed, 0.066 + puffed], sleeve, 0.04)
    parts.limb([mixVector(from, joint, 0.5), joint], [0.047, 0.045], skin, 0)
    parts.limb([joint, end], [0.045, 0.035], skin, 0.012)
  } else {
    parts.limb([from, joint], [0.066 + puffed, 0.054 + puffed], sleeve, 0.04)
    const cuff = mixVector(joint, end, 0.86)
    parts.limb([joint, cuff], [0.054 + puffed, 0.046 + puffed], fabric(top, joint, cuff, print), 0.02)
    parts.limb([mixVector(joint, end, 0.8), end], [0.034, 0.032], skin, 0)
  }
  if (role.garment === 'kimono') {
    const low = (share: number, down: number): Vector => plus(mixVector(joint, end, share), [0, -down, 0])
    parts.limb([low(0.05, 0.03), low(0.8, 0.07)], [0.066, 0.085], sleeve, 0.03)
    parts.limb([low(0.35, 0.1), low(0.8, 0.16)], [0.05, 0.06], sleeve, 0.04)
  }
  const glove: Material = covered(look) ? { ...skin, colour: [0.62, 0.63, 0.66] } : (look.glove ?? skin)
  return [...parts.parts, ...handParts(joint, end, side, glove)]
}

const HEMS = {
  skirt: 0.42,
  coat: 0.72,
  gown: 0.97,
  tutu: 0.02,
  trousers: 0,
  shorts: 0,
  onesie: 0,
  frock: 0.5,
  tail: 0,
  kimono: 0.96,
} as const

const HEM_WIDTHS: { readonly [garment in Look['role']['garment']]?: number } = { gown: 0.3, coat: 0.22, kimono: 0.2 }

/** Whatever hangs from the waist: it follows the knees when somebody sits. */
function garment(look: Look, stance: Stance): readonly Part[] {
  const { role, build, top, bottom, woman } = look
  if (HEMS[role.garment] === 0) return []
  if (role.garment === 'tutu') return tutu(look, stance)
  const { hips, feet } = stance
  const material = role.garment === 'skirt' ? bottom : top
  const parts = clay('skirt')
  const legs = build.thigh + build.shin
  // Whoever sits, rides or crawls has a lap and no skirt that hangs.
  const seated = Math.min(feet[0][1], feet[1][1]) > hips[1] - legs * 0.62 || stance.knees === 'out'
  if (seated) return lap(look, stance, material)
  const length = legs * HEMS[role.garment] + 0.02
  const middle = (feet[0][2] + feet[1][2]) / 2
  const stride = Math.abs(feet[0][2] - feet[1][2])
  const hem = (HEM_WIDTHS[role.garment] ?? 0.235) + stride * 0.18
  const waist = (woman ? 0.142 : 0.158) * build.girth
  const at: Vector = [hips[0], hips[1] + 0.06 - length / 2, hips[2] + middle * 0.2]
  const folds: Material = {
    ...material,
    colour: role.garment === 'kimono' ? blossoms(material, at) : pleated(material, at, role.garment === 'coat' ? 0 : 11),
  }
  parts.drum(at, [hem * build.girth, waist, length / 2 + 0.04], 0.018, folds, { blend: 0.04, turn: [-middle * 0.25, 0, 0] })
  return parts.parts
}

/** Flowers scattered over silk. */
function blossoms({ colour }: Material, at: Vector): Material['colour'] {
  if (typeof colour === 'function') return colour
  const petal = mixVector(colour, [0.95, 0.85, 0.88], 0.8)
  return (x, y, z) => {
    const u = Math.atan2(x - at[0], z - at[2]) * 2.2,
      v = (y - at[1]) * 9
    const row = Math.floor(v)
    const du = u + (row % 2) * 0.5 - Math.round(u + (row % 2) * 0.5),
      dv = v - row - 0.5
    const out = Math.hypot(du, dv)
    if (out > 0.3 + 0.07 * Math.cos(5 * Math.atan2(dv, du))) return colour
    return out < 0.09 ? [0.85, 0.6, 0.15] : petal
  }
}

/** Soft folds painted down a skirt. */
function pleated(material: Material, at: Vector, folds: number): Material['colour'] {
  const { colour } = material
  if (folds === 0 || typeof colour === 'function') return colour
  return (x, y, z) => times(colour, 1 + 0.13 * Math.sin(Math.atan2(x - at[0], z - at[2]) * folds * 2 + (y - at[1]) * 2))
}

function lap(look: Look, stance: Stance, material: Material): readonly Part[] {
  const { hips } = stance
  const parts = clay('skirt')
  for (const side of SIDES) {
    const { from, joint, end } = bonesOf(look, stance, side)
    parts.limb([from, joint], [0.12, 0.088], material, 0.06)
    if (look.role.garment !== 'skirt' && look.role.garment !== 'frock')
      parts.limb([joint, mixVector(joint, end, 0.7)], [0.088, 0.1], material, 0.06)
  }
  parts.lump([hips[0], hips[1] - 0.03, hips[2] + 0.08], [0.24, 0.09, 0.2], material, 0.06)
  return parts.parts
}

function tutu({ top }: Look, { hips }: Stance): readonly Part[] {
  const parts = clay('skirt')
  const colour = typeof top.colour === 'function' ? ([0.8, 0.5, 0.6] as const) : mixVector(top.colour, [1, 1, 1], 0.35)
  const gauze = (layer: number): Material => ({ colour: times(colour, 1 - layer * 0.12), softness: 0.9, edge: 200 })
  for (const layer of [0, 1, 2]) {
    const ruffles = 18
    for (let i = 0; i < ruffles; i++) {
      const angle = ((i + layer * 0.5) / ruffles) * Math.PI * 2
      const out = 0.15 + 0.012 * (2 - layer)
      parts.lump(
        [hips[0] + Math.sin(angle) * out, hips[1] + 0.06 - layer * 0.045, hips[2] + Math.cos(angle) * out],
        [0.045, 0.024, 0.12],
        gauze(layer),
        0.012,
        {
          turn: [0.22 * Math.cos(angle), angle, 0],
        },
      )
    }
  }
  return parts.parts
}

/** A fish's tail with scales: it follows the feet, wherever they are. */
function tail({ bottom, build }: Look, { hips, feet }: Stance): readonly Part[] {
  const parts = clay('tail')
  const colour = bottom.colour as Vector
  const scales: Material = {
    ...bottom,
    gloss: 0.5,
    colour: (x, y, z) => times(colour, 1 + 0.22 * Math.sin(y * 95) * Math.sin(Math.atan2(x - hips[0], z - hips[2]) * 9)),
  }
  const foot = mixVector(feet[0], feet[1], 0.5)
  const lies = hips[1] < 0.3
  const knee = plus(mixVector(hips, foot, 0.5), lies ? [-0.04, 0.06, 0.14] : [0, 0, 0.07])
  const ankle: Vector = lies ? [foot[0] + 0.04, foot[1] + 0.02, foot[2] - 0.1] : [foot[0], foot[1] + 0.1, foot[2] - 0.04]
  parts.lump(hips, [0.155 * build.girth, 0.11, 0.13 * build.girth], scales, 0.05)
  parts.limb([hips, knee], [0.14, 0.1], scales, 0.05)
  parts.limb([knee, ankle], [0.1, 0.045], scales, 0.05)
  const fin: Material = { ...scales, colour: mixVector(colour, [0.8, 0.9, 0.95], 0.25), softness: 0.6 }
  for (const side of SIDES)
    parts.lump(plus(ankle, lies ? [0.14, 0.05 + side * 0.09, 0.02] : [side * 0.13, -0.07, 0.03]), [0.16, 0.06, 0.02], fin, 0.03, {
      turn: [0, 0, lies ? 0.35 + side * 0.55 : side * 0.35],
    })
  return parts.parts
}
