import type { Part } from '../solid.ts'
import type { Vector } from '../vector.ts'
import { clay } from '../clay.ts'
import { expressionOf, isCalling } from '../animals/expression.ts'
import { headParts } from './head.ts'
import { onFourLegs } from './gait.ts'
import { tailParts } from './tail.ts'
import { begging, dancing } from './upright.ts'
import type { Dressed, Moment, Motion } from './dress.ts'

/** All parts of the animal at a moment of its motion; the phase closes the loop. */
export function poseParts(animal: Dressed, motion: Motion, moment: Moment): readonly Part[] {
  switch (motion) {
    case 'sleep':
      return sleeping(animal, moment)
    case 'sit':
      return sitting(animal, moment, 0)
    case 'play':
      return sitting(animal, moment, Math.max(0, wave(moment.phase, 1, 0.6)))
    case 'dance':
      return dancing(animal, moment)
    case 'beg':
      return begging(animal, moment)
    default:
      return onFourLegs(animal, motion, moment)
  }
}

const wave = (phase: number, times = 1, shift = 0): number => Math.sin((phase * times + shift) * Math.PI * 2)

/** Curled up on its side, the tail around, chin on the paws; the flanks rise and fall with the breath. */
function sleeping(animal: Dressed, { phase, mouth }: Moment): readonly Part[] {
  const { species, coat, fur, paw, actor } = animal
  const breath = 1 + 0.022 * wave(phase)
  const girth = species.girth
  const body = clay('body')
  body.lump([0.12, 0.25 * breath, -0.05], [0.46 * girth, 0.27 * breath, 0.33], fur, 0.05)
  body.lump([0.38, 0.24 * breath, 0.02], [0.27, 0.25 * breath, 0.27], fur, 0.12)
  body.lump([-0.16, 0.2, 0.06], [0.25, 0.19, 0.23], fur, 0.12)
  const fore = clay('forepaws', body.parts)
  fore.limb(
    [
      [-0.22, 0.09, 0.24],
      [-0.42, 0.065, 0.34],
    ],
    [0.085, 0.07],
    fur,
    0.06,
  )
  fore.ball([-0.45, 0.066, 0.355], 0.074, paw, 0.04)
  fore.limb(
    [
      [-0.08, 0.08, 0.3],
      [-0.27, 0.06, 0.4],
    ],
    [0.075, 0.062],
    fur,
    0.05,
  )
  fore.ball([-0.3, 0.062, 0.412], 0.07, paw, 0.04)
  const hind = clay('hind paws', body.parts)
  hind.lump([0.34, 0.1, 0.25], [0.19, 0.1, 0.12], fur, 0.06)
  hind.lump([0.16, 0.065, 0.36], [0.12, 0.062, 0.07], paw, 0.05)
  const tail = tailParts(animal, [
    [0.62, 0.14, -0.02],
    [0.7, 0.1, 0.14],
    [0.66, 0.085, 0.3],
    [0.52, 0.08, 0.42],
    [0.34, 0.078, 0.48],
    [0.17, 0.075, 0.49],
  ])
  const head = headParts(species, coat, {
    at: [-0.36, 0.27 + 0.03 * species.headScale + 0.008 * wave(phase), 0.17],
    yaw: -0.22,
    roll: 0.14,
    scale: 1.12,
    face: { ...expressionOf(actor, phase, mouth), eyes: 'closed', tongue: false },
    actor,
    fit: { neck: { at: [-0.2, 0.2, 0.12], radius: 0.2 * girth, turn: [0, 0, 1.2] }, throat: [-0.3, 0.1, 0.36] },
  })
  return [...body.parts, ...tail, ...head]
}

/** Sitting upright, facing us; `reach` lifts the right forepaw towards a plaything. */
function sitting(animal: Dressed, { phase, mouth }: Moment, reach: number): readonly Part[] {
  const { species, coat, fur, paw, actor } = animal
  const breath = 0.006 * wave(phase, 2)
  const girth = species.girth
  const body = clay('body')
  body.lump([0, 0.3 + breath, -0.1], [0.25 * girth, 0.3, 0.24 * girth], fur, 0.05)
  body.lump([0, 0.47 + breath, -0.02], [0.19 * girth, 0.22, 0.18], fur, 0.12)
  if (species.shoulders)
    body.lump([0, 0.5 + breath, -0.02], [0.2 * girth, 0.13, 0.19], { ...fur, colour: species.shoulders, edge: 160 }, 0.02)
  for (const side of [-1, 1]) {
    const hind = clay(`hind leg ${side}`, body.parts)
    hind.lump([side * 0.2 * girth, 0.16, -0.06], [0.13, 0.16, 0.19], fur, 0.08)
    hind.lump([side * 0.21 * girth, 0.05, 0.1], [0.075, 0.05, 0.12], paw, 0.05)
  }
  const leg = species.socks ? paw : fur
  const fore = clay('forelegs', body.parts)
  fore.limb(
    [
      [-0.09, 0.42, 0.08],
      [-0.09, 0.08, 0.16],
    ],
    [0.075, 0.062],
    leg,
    0.05,
  )
  fore.lump([-0.09, 0.055, 0.19], [0.066, 0.052, 0.085], paw, 0.04)
  const reached: Vector = [0.12 * reach, 0.22 * reach, 0.14 * reach]
  fore.limb(
    [
      [0.09, 0.42, 0.08],
      [0.09 + reached[0], 0.09 + reached[1], 0.17 + reached[2]],
    ],
    [0.075, 0.062],
    leg,
    0.05,
  )
  fore.lump([0.09 + reached[0] * 1.15, 0.055 + reached[1], 0.2 + reached[2] * 1.15], [0.066, 0.054, 0.085], paw, 0.04, { drift: reached })
  const face = expressionOf(actor, phase, mouth)
  const calling = isCalling(actor)
  const sway = 0.08 * wave(phase) * (1 + Math.max(0, face.spirits))
  const up = 0.1 * face.spirits
  const tail = tailParts(animal, [
    [0.12, 0.09, -0.3],
    [0.3, 0.075, -0.28],
    [0.42, 0.1, -0.12 + sway],
    [0.47, 0.2 + Math.max(-0.08, up), -0.02 + sway],
    [0.45, 0.32 + Math.max(-0.2, up * 2), 0.02 + sway * 1.5],
  ])
  const head = headParts(species, coat, {
    at: [0, 0.72 + 0.03 * species.headScale + breath, 0.06],
    yaw: 0.14 + 0.05 * wave(phase) + 0.12 * reach,
    roll: 0.06 * wave(phase, 1, 1),
    scale: 1.18,
    pitch: calling ? 0.4 + 0.05 * wave(phase) : 0,
    face: reach > 0 ? { ...face, look: [0.6, -0.5] } : face,
    actor,
    fit: {
      neck: { at: [0, 0.575 + breath, 0.015], radius: 0.168 * girth, turn: [0.15, 0, 0] },
      throat: [0, 0.555 + breath, 0.19 * girth],
    },
  })
  return [...body.parts, ...tail, ...head]
}
