import type { ActorSpec } from '../../scene.ts'
import { clay } from '../clay.ts'
import type { HeadFrame } from '../head-frame.ts'
import type { Material, Part } from '../solid.ts'
import { linear, plus, times, type Vector } from '../vector.ts'
import { colourAsked, wordsFor } from './worn.ts'

type Carving = (mouth: Vector, frame: HeadFrame, colour: Vector | undefined) => readonly Part[]

const STEM: Material = { colour: linear('#4f9a3c'), softness: 0.3, edge: 300 }

/** What an animal may carry in its mouth, or on a string. */
const CARRIED: readonly (readonly [RegExp, Carving])[] = [
  [/balloon/, balloonParts],
  [/flower|rose|daisy|tulip|sunflower|bouquet/, flowerParts],
  [/fish|salmon/, fishParts],
  [/bone|stick|branch/, boneParts],
  [/carrot/, carrotParts],
  [/letter|envelope|newspaper/, letterParts],
]

/** Whether an animal with a mouth can carry a prop. */
export function canCarry(prop: string): boolean {
  return CARRIED.some(([words]) => words.test(prop.toLowerCase()))
}

/** What the actor has in its mouth, at `mouth` in the world. */
export function heldParts(actor: ActorSpec | undefined, frame: HeadFrame, mouth: Vector): readonly Part[] {
  for (const prop of actor?.props ?? []) {
    const found = CARRIED.find(([words]) => words.test(wordsFor(actor!, prop)))
    if (found) return found[1](mouth, frame, colourAsked(actor!, prop))
  }
  return []
}

/** The direction across the face, towards the picture's right. */
const across = (frame: HeadFrame, by: number): Vector => times(frame.direction(1, 0, 0), by * frame.scale)

function balloonParts(mouth: Vector, frame: HeadFrame, colour: Vector = linear('#e23a3a')): readonly Part[] {
  const parts = clay('string')
  const s = frame.scale
  const bend = plus(mouth, [0.22 * s, 0.3 * s, 0.02])
  const knot = plus(mouth, [0.26 * s, 0.74 * s, 0])
  const line: Material = { colour: linear('#f4f0e4'), edge: 600 }
  parts.limb([mouth, bend], [0.008, 0.008], line, 0)
  parts.limb([bend, knot], [0.008, 0.008], line, 0)
  const rubber: Material = { colour, gloss: 0.85, softness: 0.5, edge: 500 }
  const skin = clay('balloon', parts.parts)
  skin.lump(plus(knot, [0, 0.27 * s, 0]), [0.2 * s, 0.24 * s, 0.2 * s], rubber, 0)
  skin.limb([plus(knot, [0, 0.09 * s, 0]), plus(knot, [0, -0.005, 0])], [0.1 * s, 0.015], rubber, 0.03)
  return parts.parts
}

function flowerParts(mouth: Vector, frame: HeadFrame, colour: Vector = linear('#e8486a')): readonly Part[] {
  const parts = clay('flower')
  const s = frame.scale
  const tip = plus(mouth, plus(across(frame, 0.17), [0, 0.03 * s, 0.05 * s]))
  parts.limb([plus(mouth, across(frame, -0.15)), tip], [0.011 * s, 0.013 * s], STEM, 0)
  parts.lump(plus(mouth, across(frame, -0.1)), [0.05 * s, 0.02 * s, 0.02 * s], STEM, 0.01, { turn: [0, 0, 0.7] })
  for (let i = 0; i < 6; i++) {
    const angle = (i / 6) * Math.PI * 2
    parts.ball(
      plus(tip, [Math.cos(angle) * 0.055 * s, Math.sin(angle) * 0.055 * s, 0]),
      0.042 * s,
      { colour, softness: 0.5, edge: 200 },
      0.006,
    )
  }
  parts.ball(plus(tip, [0, 0, 0.03 * s]), 0.04 * s, { colour: linear('#f8d038'), edge: 300 }, 0)
  return parts.parts
}

function fishParts(mouth: Vector, frame: HeadFrame, colour: Vector = linear('#7aa8c8')): readonly Part[] {
  const parts = clay('catch')
  const s = frame.scale
  const scales: Material = { colour, gloss: 0.7, metal: 0.2, edge: 300 }
  const at = plus(mouth, [0, -0.01, 0.02])
  parts.limb([plus(at, across(frame, 0.13)), at], [0.03 * s, 0.058 * s], scales, 0)
  parts.limb([at, plus(at, across(frame, -0.15))], [0.058 * s, 0.016 * s], scales, 0.02)
  const tail = plus(at, across(frame, -0.19))
  for (const up of [-1, 1])
    parts.limb([plus(at, across(frame, -0.14)), plus(tail, [0, up * 0.055 * s, 0])], [0.014 * s, 0.026 * s], scales, 0.01)
  parts.ball(plus(plus(at, across(frame, 0.12)), [0, 0.012 * s, 0.028 * s]), 0.01 * s, { colour: [0.01, 0.01, 0.01], edge: 900 }, 0)
  return parts.parts
}

function boneParts(mouth: Vector, frame: HeadFrame, colour: Vector = linear('#f2ead8')): readonly Part[] {
  const parts = clay('bone')
  const s = frame.scale
  const bone: Material = { colour, gloss: 0.2, edge: 300 }
  parts.limb([plus(mouth, across(frame, -0.14)), plus(mouth, across(frame, 0.14))], [0.025 * s, 0.025 * s], bone, 0)
  for (const side of [-1, 1])
    for (const up of [-1, 1]) parts.ball(plus(plus(mouth, across(frame, side * 0.155)), [0, up * 0.028 * s, 0]), 0.036 * s, bone, 0.01)
  return parts.parts
}

function carrotParts(mouth: Vector, frame: HeadFrame, colour: Vector = linear('#f08224')): readonly Part[] {
  const parts = clay('carrot')
  const s = frame.scale
  parts.limb(
    [plus(mouth, across(frame, -0.02)), plus(mouth, plus(across(frame, 0.2), [0, -0.07 * s, 0.06 * s]))],
    [0.012 * s, 0.05 * s],
    { colour, edge: 300 },
    0,
  )
  const top = plus(mouth, plus(across(frame, 0.22), [0, -0.075 * s, 0.07 * s]))
  for (const up of [-1, 0, 1])
    parts.limb([top, plus(top, plus(across(frame, 0.1), [0, (up * 0.05 + 0.02) * s, 0]))], [0.014 * s, 0.022 * s], STEM, 0.004)
  return parts.parts
}

function letterParts(mouth: Vector, frame: HeadFrame, colour: Vector = linear('#faf6ea')): readonly Part[] {
  const parts = clay('letter')
  const s = frame.scale
  parts.box(plus(mouth, [0, -0.04 * s, 0.02]), [0.13 * s, 0.085 * s, 0.012 * s], 0.008, { colour, edge: 300 }, { turn: frame.turn })
  parts.ball(plus(mouth, [0, -0.04 * s, 0.035]), 0.022 * s, { colour: linear('#c8283a'), edge: 400 }, 0)
  return parts.parts
}
