import type { ActorSpec } from '../../scene.ts'
import { clay, type Clay } from '../clay.ts'
import { onSurface, type HeadFrame } from '../head-frame.ts'
import { colourNamed } from '../material.ts'
import { solidDistance, type Material, type Part, type Solid } from '../solid.ts'
import { linear, mixVector, plus, times, type Vector } from '../vector.ts'
import type { FacePlan } from './face.ts'

/** Where clothes find hold on an animal. */
export interface Fit {
  /** In the head's own space: how far back a hat sits, and its half width. */
  readonly hat: readonly [back: number, half: number]
  /** Where the neck is, in the world: its middle, its radius, and the tilt of a collar about x, y, z. */
  readonly neck?: { readonly at: Vector; readonly radius: number; readonly turn?: Vector }
  /** The front of the throat, in the world: for a bow. */
  readonly throat?: Vector
}

const WHITE: Material = { colour: linear('#f5f3ee'), softness: 0.4, fur: 0.8, edge: 220 }
const GOLD: Material = { colour: linear('#e2b33c'), metal: 0.6, gloss: 0.8, edge: 300 }
const BLACK: Vector = linear('#1e1d22')

/** The spot where a hat sits: x, y, z in hat widths, y away from the head. */
interface Spot {
  readonly scale: number
  readonly turn: Vector
  point(x: number, y: number, z: number): Vector
}

type Milliner = (parts: Clay, spot: Spot, hat: Material) => void

const cloth = (colour: Vector): Material => ({ colour, softness: 0.3, fur: 0.25, edge: 260 })
const darker = (material: Material): Material => ({ ...material, colour: times(material.colour as Vector, 0.4) })

function brimmed(parts: Clay, spot: Spot, hat: Material, shape: { brim: number; crown: Vector; rise: number }): void {
  const s = spot.scale
  parts.drum(spot.point(0, 0, 0), [shape.brim * s, shape.brim * 0.97 * s, 0.1 * s], 0.06 * s, hat, { turn: spot.turn, blend: 0.02 })
  parts.lump(spot.point(0, shape.rise, 0), times(shape.crown, s), hat, 0.03, { turn: spot.turn })
  parts.drum(spot.point(0, 0.2, 0), [shape.crown[0] * 1.03 * s, shape.crown[0] * 1.0 * s, 0.12 * s], 0.03 * s, darker(hat), {
    turn: spot.turn,
  })
}

/** Hats by the words for them; the first that fits is taken, the last fits every hat. */
const HATS: readonly (readonly [RegExp, string, Milliner])[] = [
  [
    /top hat|magician/,
    '#26242c',
    (parts, spot, hat) => {
      const s = spot.scale
      parts.drum(spot.point(0, 0, 0), [1.5 * s, 1.5 * s, 0.07 * s], 0.05 * s, hat, { turn: spot.turn })
      parts.drum(spot.point(0, 0.85, 0), [0.92 * s, 1.02 * s, 0.85 * s], 0.08 * s, hat, { turn: spot.turn })
      parts.drum(spot.point(0, 0.24, 0), [0.97 * s, 0.98 * s, 0.16 * s], 0.03 * s, cloth(linear('#b8303a')), { turn: spot.turn })
    },
  ],
  [
    /party|birthday/,
    '#e8486a',
    (parts, spot, hat) => {
      const s = spot.scale
      const colour = hat.colour as Vector
      const [foot, tip] = [spot.point(0, 0, 0), spot.point(0, 2.3, 0)]
      const up = plus(tip, times(foot, -1))
      const length = up[0] ** 2 + up[1] ** 2 + up[2] ** 2
      const striped: Material = {
        ...hat,
        colour: (x, y, z) => {
          const t = ((x - foot[0]) * up[0] + (y - foot[1]) * up[1] + (z - foot[2]) * up[2]) / length
          return Math.sin(t * 22 + (x - foot[0]) * 18) > 0.1 ? colour : linear('#ffe27a')
        },
      }
      parts.drum(spot.point(0, 1.1, 0), [0.85 * s, 0.06 * s, 1.15 * s], 0.02 * s, striped, { turn: spot.turn })
      parts.ball(tip, 0.26 * s, WHITE, 0)
    },
  ],
  [
    /santa|christmas|father christmas/,
    '#c8282b',
    (parts, spot, hat) => {
      const s = spot.scale
      for (let i = 0; i < 12; i++) {
        const angle = (i / 12) * Math.PI * 2
        parts.ball(spot.point(Math.sin(angle) * 0.92, 0.05, Math.cos(angle) * 0.92), 0.28 * s, WHITE, 0.02)
      }
      parts.limb([spot.point(0, 0.2, 0), spot.point(0.25, 1.25, -0.1)], [0.9 * s, 0.5 * s], hat, 0.02)
      parts.limb([spot.point(0.25, 1.25, -0.1), spot.point(1.15, 1.15, -0.1)], [0.5 * s, 0.2 * s], hat, 0.06)
      parts.ball(spot.point(1.32, 0.95, -0.1), 0.32 * s, WHITE, 0)
    },
  ],
  [
    /crown|tiara|king|queen|prince/,
    '#e2b33c',
    (parts, spot) => {
      const s = spot.scale
      parts.drum(spot.point(0, 0.1, 0), [0.9 * s, 0.96 * s, 0.2 * s], 0.05 * s, GOLD, { turn: spot.turn })
      for (let i = 0; i < 7; i++) {
        const angle = (i / 7) * Math.PI * 2
        const at = (out: number, up: number): Vector => spot.point(Math.sin(angle) * out, up, Math.cos(angle) * out)
        parts.limb([at(0.88, 0.15), at(1.05, 0.85)], [0.24 * s, 0.06 * s], GOLD, 0.01)
        parts.ball(at(1.06, 0.92), 0.12 * s, { colour: linear(i % 2 ? '#d8324a' : '#3a7ad8'), gloss: 0.9, glow: 0.1, edge: 400 }, 0)
      }
    },
  ],
  [
    /cowboy|sombrero|stetson/,
    '#7a4f2c',
    (parts, spot, hat) => {
      brimmed(parts, spot, hat, { brim: 1.45, crown: [0.9, 1, 0.9], rise: 0.25 })
      for (const side of [-1, 1])
        parts.lump(spot.point(side * 1.5, 0.2, 0), times([0.45, 0.1, 1.05], spot.scale), hat, 0.04, {
          turn: [0, spot.turn[1], spot.turn[2] + side * 0.6],
        })
    },
  ],
  [
    /wizard|witch|magic/,
    '#4a3a98',
    (parts, spot, hat) => {
      const s = spot.scale
      parts.drum(spot.point(0, 0, 0), [1.6 * s, 1.55 * s, 0.08 * s], 0.05 * s, hat, { turn: spot.turn, blend: 0.02 })
      parts.limb([spot.point(0, 0.15, 0), spot.point(0.05, 1.4, -0.1)], [0.9 * s, 0.45 * s], hat, 0.03)
      parts.limb([spot.point(0.05, 1.4, -0.1), spot.point(0.45, 2.4, -0.2)], [0.45 * s, 0.06 * s], hat, 0.04)
      parts.drum(spot.point(0, 0.26, 0), [0.97 * s, 0.92 * s, 0.13 * s], 0.04 * s, GOLD, { turn: spot.turn })
    },
  ],
  [
    /\bcap\b|baseball|beanie|helmet|hard hat/,
    '#3a6ac0',
    (parts, spot, hat) => {
      const s = spot.scale
      parts.lump(spot.point(0, 0.05, 0), [1.05 * s, 0.75 * s, 1.05 * s], hat, 0.01, { turn: spot.turn })
      parts.lump(spot.point(0, 0.12, 1.1), [0.8 * s, 0.09 * s, 0.6 * s], darker(hat), 0.01, { turn: spot.turn })
      parts.ball(spot.point(0, 0.8, 0), 0.13 * s, darker(hat), 0)
    },
  ],
  [/straw|sun hat|summer/, '#d9b35a', (parts, spot, hat) => brimmed(parts, spot, hat, { brim: 1.8, crown: [0.98, 0.7, 0.98], rise: 0.2 })],
  [
    /hat|bowler|fedora|beret|bonnet|hood|turban/,
    '#b5372f',
    (parts, spot, hat) => brimmed(parts, spot, hat, { brim: 1.5, crown: [0.95, 0.85, 0.95], rise: 0.25 }),
  ],
]

/** The highest place of a skull, going back from the face by `back`. */
function crownOf(skull: Solid, frame: HeadFrame, back: number): Vector {
  let y = 0.9
  for (let i = 0; i < 60; i++) {
    const gap = solidDistance(skull, frame.point(0, y, back))
    if (gap < 0.001 || y < -0.5) break
    y -= gap / frame.scale
  }
  return [0, y, back]
}

const NECKWEAR = /scarf|collar|bow ?tie|\bbow\b|\btie\b|ribbon|bandana|necklace|bell/
const EYEWEAR = /glasses|goggles|monocle/

/** Whether an animal with a head can be shown with a prop. */
export function canWear(prop: string): boolean {
  const word = prop.toLowerCase()
  return HATS.some(([words]) => words.test(word)) || NECKWEAR.test(word) || EYEWEAR.test(word)
}

/** Hats, glasses and what is worn around the neck, in the colours that were asked for. */
export function wornParts(actor: ActorSpec | undefined, skull: Solid, frame: HeadFrame, fit: Fit, face?: FacePlan): readonly Part[] {
  return (actor?.props ?? []).flatMap((prop) => {
    const word = wordsFor(actor!, prop)
    const wish = colourAsked(actor!, prop)
    const hat = HATS.find(([words]) => words.test(word))
    if (hat && !/glasses/.test(word)) return hatParts(hat, skull, frame, fit, wish)
    if (EYEWEAR.test(word) && face)
      return glassesParts(skull, frame, face, /sun/.test(word) || wish === undefined ? BLACK : wish, /sun/.test(word))
    return NECKWEAR.test(word) ? neckParts(word, frame, fit, wish) : []
  })
}

/** A prop in the prompt's own words, where it has any: every hat is a `hat`, but this one is a top hat. */
export function wordsFor(actor: ActorSpec, prop: string): string {
  const named = actor.propDetails?.find((each) => each.prop === prop)?.named
  return (named === undefined ? prop : `${named} ${prop}`).toLowerCase()
}

/** The colour that the prompt gives to a prop. */
export function colourAsked(actor: ActorSpec, prop: string): Vector | undefined {
  const detail = actor.propDetails?.find((each) => each.prop === prop)?.colour
  const words = [...(detail === undefined ? [] : [detail]), ...prop.split(/\s+/)]
  return words.map(colourNamed).find((found) => found !== undefined)
}

function hatParts(hat: (typeof HATS)[number], skull: Solid, frame: HeadFrame, fit: Fit, wish: Vector | undefined): readonly Part[] {
  const [, usual, build] = hat
  const [back, half] = fit.hat
  const [x, y, z] = crownOf(skull, frame, back)
  const tilt = -0.08
  const spot: Spot = {
    scale: half * frame.scale,
    turn: [tilt, frame.turn[1], frame.turn[2]],
    // A little into the head: it must not float.
    point: (px, py, pz) => frame.point(x + px * half, y - half * 0.16 + py * half, z + pz * half),
  }
  const parts = clay('hat')
  build(parts, spot, cloth(wish ?? linear(usual)))
  return parts.parts
}

function glassesParts(skull: Solid, frame: HeadFrame, plan: FacePlan, colour: Vector, dark: boolean): readonly Part[] {
  const parts = clay('glasses')
  const s = frame.scale
  const [apart, up] = plan.eyes
  const radius = Math.min(apart * 0.94, Math.max(0.06, plan.eyeRadius * 1.3))
  const rim: Material = { colour, gloss: 0.7, edge: 500 }
  const places = [-1, 1].map((side) => onSurface(skull, frame, side * apart, up, plan.eyeRadius * 0.62 * s))
  places.forEach((at) => {
    if (dark)
      parts.lump(at, [radius * s, radius * 0.9 * s, 0.018 * s], { colour: [0.012, 0.012, 0.016], gloss: 1, edge: 900 }, 0, {
        turn: frame.turn,
      })
    parts.ring(at, radius * s, 0.013 * s, rim, [Math.PI / 2, 0, -frame.turn[1]])
  })
  const across = times(frame.direction(1, 0, 0), radius * s)
  parts.limb([plus(places[0]!, across), plus(places[1]!, times(across, -1))], [0.012 * s, 0.012 * s], rim, 0)
  return parts.parts
}

function neckParts(word: string, frame: HeadFrame, { neck, throat }: Fit, wish: Vector | undefined): readonly Part[] {
  const parts = clay('neckwear')
  if (/bow|\btie\b|ribbon/.test(word)) {
    if (!throat) return []
    const size = (neck?.radius ?? 0.15) * 0.62
    const bow = cloth(wish ?? linear('#c8283a'))
    for (const side of [-1, 1])
      parts.lump(plus(throat, times(frame.direction(1, 0, 0), side * size * 0.75)), [size * 0.75, size * 0.52, size * 0.3], bow, 0.01, {
        turn: [0, frame.turn[1], side * 0.25],
      })
    parts.ball(throat, size * 0.32, darker(bow), 0)
    return parts.parts
  }
  if (!neck) return []
  const { at, radius, turn = [0, 0, 0] as const } = neck
  if (/collar|necklace|bell/.test(word)) {
    parts.ring(at, radius, radius * 0.14, { colour: wish ?? linear('#c8283a'), gloss: 0.3, edge: 300 }, turn)
    if (throat) parts.ball(throat, radius * 0.22, GOLD, 0)
    return parts.parts
  }
  const colour = wish ?? linear('#c8283a')
  const light = mixVector(colour, [1, 1, 1], 0.55)
  const wool: Material = { softness: 0.4, fur: 0.6, edge: 220, colour: (x, y) => (Math.sin((x + y) * 60) > 0.55 ? light : colour) }
  parts.ring(at, radius * 1.02, radius * 0.32, wool, turn)
  if (throat)
    parts.limb(
      [plus(throat, [radius * 0.3, 0, 0]), plus(throat, [radius * 0.45, -radius * 1.5, 0.03])],
      [radius * 0.3, radius * 0.34],
      wool,
      0.03,
    )
  return parts.parts
}
