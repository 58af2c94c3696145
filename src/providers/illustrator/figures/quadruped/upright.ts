import { clay } from '../clay.ts'
import { expressionOf } from '../animals/expression.ts'
import type { Part } from '../solid.ts'
import { plus, type Vector } from '../vector.ts'
import type { Dressed, Moment } from './dress.ts'
import { headParts } from './head.ts'
import { tailParts } from './tail.ts'

const wave = (phase: number, shift = 0, times = 1): number => Math.sin(phase * Math.PI * 2 * times + shift)
const SIDES = [-1, 1] as const

/** Where an animal that has risen has its joints. */
interface Rising {
  readonly hip: Vector
  readonly chest: Vector
  readonly foot: (side: number) => Vector
  readonly elbow: (side: number) => Vector
  readonly paw: (side: number) => Vector
  readonly roll: number
}

/** On the hind legs, hopping from one to the other with the forelegs in the air. */
export function dancing(animal: Dressed, moment: Moment): readonly Part[] {
  const { phase } = moment
  const sway = 0.07 * wave(phase)
  const bounce = 0.05 * Math.abs(wave(phase))
  const long = 0.16 * animal.species.legs
  const y = long + 0.16 + bounce
  return risen(animal, moment, {
    hip: [sway, y, 0],
    chest: [sway * 0.3, y + 0.3, 0.02],
    foot: (side) => [side * 0.15, 0.05 + 0.13 * Math.max(0, side * wave(phase)), 0.06],
    elbow: (side) => [side * 0.3, y + 0.36 + 0.05 * side * wave(phase), 0.08],
    paw: (side) => [side * 0.4, y + 0.5 + 0.13 * side * wave(phase, 0.4), 0.16],
    roll: -0.16 * wave(phase),
  })
}

/** On its haunches, the forepaws before the breast. */
export function begging(animal: Dressed, moment: Moment): readonly Part[] {
  const { phase } = moment
  const nod = 0.02 * wave(phase, 0, 2)
  return risen(animal, moment, {
    hip: [0, 0.25, -0.06],
    chest: [0, 0.52, 0],
    foot: (side) => [side * 0.19, 0.05, 0.16],
    elbow: (side) => [side * 0.13, 0.5, 0.2],
    paw: (side) => [side * 0.1, 0.48 + nod * (side + 1.5), 0.3],
    roll: 0.08 * wave(phase),
  })
}

function risen(animal: Dressed, { phase, mouth }: Moment, at: Rising): readonly Part[] {
  const { species, coat, fur, paw, actor } = animal
  const girth = species.girth
  const lifted: Vector = [0, at.chest[1] - 0.45, 0]
  const body = clay('body')
  body.lump(plus(at.hip, [0, 0.02, -0.02]), [0.235 * girth, 0.24, 0.225 * girth], fur, 0.05)
  body.lump(at.chest, [0.185 * girth, 0.21, 0.175 * girth], fur, 0.14, { drift: lifted })
  for (const side of SIDES) {
    const foot = at.foot(side)
    const hind = clay(`hind leg ${side}`, body.parts)
    hind.limb(
      [plus(at.hip, [side * 0.13 * girth, -0.05, 0.02]), plus(foot, [0, 0.06, -0.06])],
      [0.125 * girth, 0.075],
      fur,
      0.07,
      [0, -0.14, 0],
    )
    hind.lump(foot, [0.078, 0.052, 0.12], paw, 0.04, { drift: plus(foot, [-side * 0.15, -0.05, -0.06]) })
    const leg = species.socks ? paw : fur
    const fore = clay(`foreleg ${side}`, body.parts)
    fore.limb([plus(at.chest, [side * 0.12 * girth, 0.07, 0.05]), at.elbow(side)], [0.085, 0.07], fur, 0.05, lifted)
    fore.limb([at.elbow(side), at.paw(side)], [0.07, 0.058], leg, 0.03, lifted)
    fore.lump(plus(at.paw(side), [0, -0.01, 0.03]), [0.066, 0.06, 0.072], paw, 0.04, { drift: plus(at.paw(side), [0, -0.08, 0]) })
  }
  const sway = 0.12 * wave(phase, 0, 2)
  const tail = tailParts(animal, [
    plus(at.hip, [0.06, -0.1, -0.2]),
    plus(at.hip, [0.22, -0.12, -0.3]),
    plus(at.hip, [0.36 + sway * 0.4, -0.02, -0.24]),
    plus(at.hip, [0.44 + sway, 0.12, -0.16]),
    plus(at.hip, [0.46 + sway * 1.5, 0.26, -0.12]),
  ])
  const neck = plus(at.chest, [0, 0.13, 0.02])
  const head = headParts(species, coat, {
    at: plus(at.chest, [0, 0.28 + 0.03 * species.headScale, 0.06]),
    yaw: 0.1 + 0.06 * wave(phase),
    roll: at.roll,
    scale: 1.14,
    face: expressionOf(actor, phase, mouth),
    actor,
    fit: { neck: { at: neck, radius: 0.16 * girth, turn: [0.15, 0, 0] }, throat: plus(neck, [0, -0.02, 0.17 * girth]) },
  })
  return [...body.parts, ...tail, ...head]
}
