import { clay, span } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import type { Maker } from '../things/model.ts'
import { linear, type Vector } from '../vector.ts'
import { chain } from './chains.ts'
import { curlyTail, hand, headAt, hideOf, type Climber } from './climber.ts'
import { hanging, onTrunk } from './in-trees.ts'
import { animal, SIDES, type Act, type Carved, type Pose } from './model.ts'

function climber(kind: Climber): Maker {
  return animal({
    stature: kind.stature,
    leap: 0.35,
    shot: (act) => ({ heading: moves(act) ? 0.8 : 0.25, elevation: 0.16 }),
    carve(pose) {
      if (kind.at === 'trunk' && !moves(pose.act) && pose.act !== 'sit') return onTrunk(kind, pose)
      if (pose.act === 'play' || (kind.at === 'branch' && !moves(pose.act))) return hanging(kind, pose)
      return moves(pose.act) ? onFours(kind, pose) : sitting(kind, pose)
    },
  })
}

const moves = (act: Act): boolean => act === 'walk' || act === 'run' || act === 'jump'

function sitting(kind: Climber, pose: Pose): Carved {
  const hide = hideOf(kind, pose)
  const g = kind.girth
  const breath = 0.008 * pose.wave()
  const parts: Part[] = []
  const body = clay('body', parts)
  body.lump([0, 0.36 + breath, 0], [0.25 * g, 0.32, 0.22 * g], hide.fur, 0.05)
  body.lump([0, 0.34 + breath, 0.08 * g], [0.17 * g, 0.23, 0.16 * g], hide.belly, 0.04)
  for (const side of SIDES) {
    const leg = clay(`leg ${side}`, parts)
    leg.limb(span(side * 0.16 * g, 0.18, 0.02, side * 0.3 * g, 0.2, 0.26), [0.12, 0.085], hide.fur, 0.06)
    leg.limb(span(side * 0.3 * g, 0.2, 0.26, side * 0.25 * g, 0.06, 0.34), [0.085, 0.07], hide.fur, 0.03)
    leg.lump([side * 0.26 * g, 0.055, 0.42], [0.07, 0.05, 0.12], hide.skin, 0.02)
    const arm = clay(`arm ${side}`, parts)
    const waves = side > 0 && pose.face.spirits > 0 ? 0.5 + 0.08 * pose.wave(0, 2) : 0
    const fed = pose.feeding && side > 0
    const elbow: Vector = [side * (0.36 * g + 0.06), 0.38 + waves * 0.5, 0.06]
    const wrist: Vector = fed ? [0.1, 0.66, 0.3] : [side * (0.34 * g + 0.08 + waves * 0.1), 0.24 + waves * 1.3, 0.24]
    arm.limb([[side * 0.22 * g, 0.56 + breath, 0], elbow], [0.1, 0.075], hide.fur, 0.06)
    arm.limb([elbow, wrist], [0.075, 0.06], hide.fur, 0.02)
    hand(parts, `hand ${side}`, wrist, hide)
    if (fed) {
      const banana = clay('banana', parts)
      const yellow: Material = { colour: linear('#f2d03a'), gloss: 0.3, edge: 300 }
      chain(
        banana,
        [
          [0.2, 0.86, 0.36],
          [0.14, 0.76, 0.38],
          [0.1, 0.64, 0.36],
          [0.11, 0.54, 0.32],
        ],
        [0.03, 0.045],
        yellow,
        0.02,
      )
    }
  }
  if (kind.tail) curlyTail(parts, hide.fur, [0, 0.14, -0.18], pose)
  return { body: parts, ...headAt(kind, pose, [0, 0.68 + 0.13 * kind.head + breath, 0.06]) }
}

/** On knuckles and feet. */
function onFours(kind: Climber, pose: Pose): Carved {
  const hide = hideOf(kind, pose)
  const g = kind.girth
  const parts: Part[] = []
  const body = clay('body', parts)
  body.lump([0, 0.58, 0.14], [0.25 * g, 0.24, 0.24], hide.fur, 0.05)
  body.lump([0, 0.46, -0.2], [0.2 * g, 0.21, 0.26], hide.fur, 0.14)
  for (const side of SIDES) {
    const swing = 0.14 * pose.wave(0.9 + (side > 0 ? 0 : Math.PI))
    const arm = clay(`arm ${side}`, parts)
    arm.limb(span(side * 0.2 * g, 0.62, 0.2, side * 0.28 * g, 0.34, 0.28 + swing * 0.5), [0.105, 0.08], hide.fur, 0.06)
    arm.limb(span(side * 0.28 * g, 0.34, 0.28 + swing * 0.5, side * 0.26 * g, 0.08, 0.32 + swing), [0.08, 0.065], hide.fur, 0.02)
    hand(parts, `hand ${side}`, [side * 0.26 * g, 0.06, 0.34 + swing], hide)
    const leg = clay(`leg ${side}`, parts)
    leg.limb(span(side * 0.15 * g, 0.4, -0.28, side * 0.2 * g, 0.08, -0.3 - swing), [0.115, 0.075], hide.fur, 0.06)
    leg.lump([side * 0.2 * g, 0.05, -0.24 - swing], [0.065, 0.045, 0.11], hide.skin, 0.02)
  }
  if (kind.tail) curlyTail(parts, hide.fur, [0, 0.5, -0.42], pose)
  return { body: parts, ...headAt(kind, pose, [0, 0.82, 0.42], -0.15) }
}

const apelike: Climber = {
  fur: '#7a4a2a',
  belly: '#c99a68',
  skin: '#eac39a',
  girth: 0.88,
  head: 1.05,
  ears: 'round',
  tail: true,
  face: 'heart',
  fluffy: 0.8,
  stature: 1,
  at: 'ground',
}

export const monkey = climber(apelike)
export const chimpanzee = climber({ ...apelike, fur: '#3a2a24', belly: '#4a362c', skin: '#c9a07a', tail: false, girth: 1 })
export const gorilla = climber({
  ...apelike,
  fur: '#3c3a40',
  belly: '#4c4a52',
  skin: '#5a5258',
  girth: 1.3,
  ears: 'none',
  tail: false,
  face: 'muzzle',
  stature: 1.2,
})
export const orangutan = climber({
  ...apelike,
  fur: '#c4622a',
  belly: '#d2783c',
  skin: '#8a6a5a',
  girth: 1.15,
  ears: 'none',
  tail: false,
  face: 'muzzle',
  fluffy: 1,
  stature: 1.1,
})
export const koala = climber({
  ...apelike,
  fur: '#979aa4',
  belly: '#e6e6ea',
  skin: '#6a6a72',
  girth: 1,
  head: 1.2,
  ears: 'fluffy',
  tail: false,
  face: 'nose',
  fluffy: 1,
  at: 'trunk',
})
export const sloth = climber({
  ...apelike,
  fur: '#9a7a58',
  belly: '#b89a78',
  skin: '#ecd9b8',
  girth: 1,
  head: 1,
  ears: 'none',
  tail: false,
  face: 'mask',
  fluffy: 1,
  at: 'branch',
})
