import type { Part } from '../solid.ts'
import { tippedParts, turnedAbout, turnedParts } from '../turning.ts'
import { minus, type Vector } from '../vector.ts'
import { bodyParts } from './body.ts'
import { extraParts } from './extras.ts'
import { headParts } from './head.ts'
import type { Look } from './looks.ts'
import { standing, stanceOf, wave, type Pair, type Stance } from './stance.ts'

/** What two people do together and cannot do alone. */
export type Together = 'hug' | 'dance' | 'hold hands'

/** What the words for an activity mean for two. */
export const TOGETHER: { readonly [activity: string]: Together } = { hug: 'hug', dance: 'dance', 'hold hands': 'hold hands' }

interface Arrangement {
  /** Half the way from one to the other. */
  readonly apart: number
  /** How far each is turned towards the other, in radians. */
  readonly turn: number
}

/** Two bodies in one piece of clay, so that arms lie around backs and hands in hands; `phase` runs 0 to 1 and closes the loop. */
export function pairParts(looks: Pair<Look>, together: Together, phase: number, mouth: number): readonly Part[] {
  const stances = looks.map((look, index) => restOf(look, together, phase, index)) as unknown as Pair<Stance>
  const where = arrangementOf(looks, together)
  return looks.flatMap((look, index) => {
    const side = index === 0 ? -1 : 1
    const local = (at: Vector): Vector => turnedAbout(minus(at, [side * where.apart, 0, 0]), side * where.turn)
    const hands = handsFor({ looks, stances, together, phase, where }, index).map(local) as unknown as Pair<Vector>
    const stance: Stance = { ...stances[index]!, hands }
    const parts = [...bodyParts(look, stance), ...extraParts(look, stance, phase), ...headParts(look, stance, index === 0 ? mouth : 0)]
    const faced = turnedParts(parts, -side * where.turn)
    return tippedParts(faced, { about: 'x', angle: 0, by: [side * where.apart, 0, 0] }).map((part) => ({
      ...part,
      group: `${index} ${part.group}`,
    }))
  })
}

function arrangementOf([left, right]: Pair<Look>, together: Together): Arrangement {
  const broad = left.build.shoulders + right.build.shoulders
  if (together === 'hold hands') return { apart: broad / 2 + 0.09, turn: 0.12 }
  return together === 'hug' ? { apart: 0.07 + broad * 0.27, turn: 1.12 } : { apart: 0.14 + broad * 0.3, turn: 0.95 }
}

function restOf({ build }: Look, together: Together, phase: number, index: number): Stance {
  const shifted = (phase + index * 0.37) % 1
  if (together === 'hold hands') return { ...standing(build, shifted), yaw: (index === 0 ? 1 : -1) * 0.18, roll: 0.05 * wave(shifted) }
  const still = standing(build, shifted)
  if (together === 'hug')
    return { ...still, eyes: 'closed', roll: index === 0 ? 0.16 : -0.16, yaw: (index === 0 ? -1 : 1) * 0.42, pitch: 0.05 }
  const step = stanceOf('walk', phase, build)
  return { ...still, feet: step.feet, yaw: (index === 0 ? -1 : 1) * 0.3, roll: 0.05 * wave(phase) }
}

interface Couple {
  readonly looks: Pair<Look>
  readonly stances: Pair<Stance>
  readonly together: Together
  readonly phase: number
  readonly where: Arrangement
}

/** Where the hands of one of the two are, before either is moved or turned. */
function handsFor({ looks, stances, together, phase, where }: Couple, index: number): Pair<Vector> {
  const side = index === 0 ? -1 : 1
  const [own, other] = [stances[index]!, stances[1 - index]!]
  const { build } = looks[index]!
  const lower = Math.min(own.chest[1], other.chest[1])
  const facing = (at: Vector): Vector => {
    const [x, y, z] = turnedAbout(at, -side * where.turn)
    return [x + side * where.apart, y, z]
  }
  if (together === 'hold hands') {
    const clasp: Vector = [0, lower - 0.34 + 0.02 * wave(phase), 0.09]
    const free = facing(own.hands[index]!)
    return index === 0 ? [free, [-0.012, clasp[1], clasp[2]]] : [[0.012, clasp[1], clasp[2]], free]
  }
  const back = (up: number, near: number): Vector => [
    -side * (where.apart + 0.06),
    Math.min(other.chest[1], own.chest[1] + 0.12) + up,
    near,
  ]
  if (together === 'hug') {
    // One of the two has the arms above those of the other.
    const up = index === 0 ? -0.06 : -0.2
    const close = 0.015 * wave(phase)
    return index === 0 ? [back(up, -0.1), back(up - 0.02, 0.15 + close)] : [back(up - 0.02, 0.15 + close), back(up, -0.1)]
  }
  const lifted: Vector = [0.012 * side, lower + build.arm * 0.05 + 0.05 * wave(phase), 0.3]
  const held = back(-0.14, -0.02)
  return index === 0 ? [held, lifted] : [lifted, held]
}
