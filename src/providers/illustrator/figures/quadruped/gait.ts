import { clay } from '../clay.ts'
import { expressionOf, isCalling } from '../animals/expression.ts'
import { featheredWing } from '../animals/wings.ts'
import type { Material, Part } from '../solid.ts'
import { linear, type Vector } from '../vector.ts'
import { headParts } from './head.ts'
import type { Dressed, Moment, Motion } from './dress.ts'
import { tailParts } from './tail.ts'

const wave = (phase: number, shift = 0): number => Math.sin(phase * Math.PI * 2 + shift)

interface Gait {
  readonly swing: number
  readonly lift: number
  readonly bob: number
  /** How far the far legs are behind the near ones, radians: half a turn in a walk, little in a gallop. */
  readonly apart: number
  /** Where in its step the near foreleg begins, so that the first moment shows the gait at its clearest. */
  readonly from: number
  /** How far the hind legs are behind the forelegs. */
  readonly behind: number
}

const STILL: Gait = { swing: 0, lift: 0, bob: 0.004, apart: 0, from: 0, behind: 0 }
const GALLOP: Gait = { swing: 0.3, lift: 0.15, bob: 0.07, apart: -0.55, from: 1.25, behind: 3 }
const GAITS: { readonly [motion in Motion]?: Gait } = {
  walk: { swing: 0.15, lift: 0.08, bob: 0.015, apart: Math.PI, from: 0.9, behind: Math.PI },
  run: GALLOP,
  // A leap holds the gallop where all legs are stretched.
  leap: { ...GALLOP, swing: 0.32 },
  fly: { ...GALLOP, swing: 0.2 },
  swim: { swing: 0.12, lift: 0.06, bob: 0.02, apart: Math.PI, from: 0.9, behind: Math.PI },
}

/** Where legs, body and head are at a moment. */
interface Stance {
  readonly gait: Gait
  /** Phase of the legs. */
  readonly step: number
  /** Height of the body over its rest. */
  readonly raised: number
  readonly rest: number
}

const LEAP_HIGH = 0.46

function stanceOf({ species }: Dressed, motion: Motion, phase: number): Stance {
  const gait = GAITS[motion] ?? STILL
  const rest = species.legs * 0.3 + 0.2
  if (motion === 'leap') return { gait, rest, step: 0, raised: LEAP_HIGH * Math.abs(Math.cos(phase * Math.PI)) }
  if (motion === 'swim') return { gait, rest, step: phase, raised: 0.02 * wave(phase) - rest - 0.06 }
  const rises = motion === 'run' ? 0.5 + 0.5 * Math.cos(phase * Math.PI * 2) : Math.abs(wave(phase))
  return { gait, rest, step: phase, raised: gait.bob * rises }
}

/** On four legs, going to the right; also in the air and in the water. */
export function onFourLegs(animal: Dressed, motion: Motion, { phase, mouth }: Moment): readonly Part[] {
  const { species, coat, fur, actor } = animal
  const girth = species.girth
  const stance = stanceOf(animal, motion, phase)
  const y = stance.rest + stance.raised
  const drift: Vector = [0, stance.raised, 0]
  const body = clay('body')
  const { trunk } = species
  const front = 0.34 * trunk
  body.lump([-0.26 * trunk, y, 0], [0.26 * girth * trunk, 0.2 * girth, 0.19 * girth], fur, 0.05, { drift })
  body.lump([0.24 * trunk, y + 0.01, 0], [0.25 * girth * trunk, 0.21 * girth, 0.19 * girth], fur, 0.16, { drift })
  body.lump([0, y - 0.01, 0], [0.34 * girth * trunk, 0.18 * girth, 0.17 * girth], fur, 0.16, { drift })
  if (species.shoulders)
    body.lump([0.27 * trunk, y + 0.015, 0], [0.17 * girth * trunk, 0.226 * girth, 0.208 * girth], marking(species.shoulders), 0.02)
  const down = motion === 'feed' ? -0.34 + 0.02 * wave(phase, 2) : 0
  body.limb(
    [
      [front, y + 0.08 + down * 0.2, 0],
      [front + 0.14, y + 0.22 + down, 0],
    ],
    [0.14, 0.12],
    fur,
    0.1,
    drift,
  )
  if (motion === 'fly')
    for (const side of [-1, 1])
      body.parts.push(
        ...featheredWing({
          side,
          root: [0.1, y + 0.14, side * 0.12],
          span: 0.85,
          chord: 0.34,
          lift: 0.35 + 0.5 * wave(phase),
          colour: linear('#f6f3ea'),
        }),
      )
  if (species.tail === 0) body.ball([-0.5 * trunk, y + 0.08, 0], 0.075, fur, 0.05, drift)
  const face = expressionOf(actor, phase, mouth)
  const calling = isCalling(actor) && motion !== 'feed'
  const headAt: Vector = [front + 0.21 + (down ? 0.08 : 0), y + 0.31 + down + (calling ? 0.04 : 0), 0.05]
  const head = headParts(species, coat, {
    at: headAt,
    yaw: 0.72,
    roll: 0.03 * wave(phase),
    pitch: down ? -0.35 : calling ? 0.5 : 0,
    scale: 1.02,
    face: motion === 'run' || motion === 'leap' ? { ...face, tongue: true } : down ? { ...face, look: [0.2, -0.7] } : face,
    actor,
    fit: {
      neck: { at: [front + 0.09, y + 0.165 + down * 0.7, 0.01], radius: 0.142 * girth, turn: [0, 0, -0.75] },
      throat: [front + 0.2, y + 0.07 + down, 0.14 * girth],
    },
  })
  return [...body.parts, ...legsOf(animal, stance), ...tailBehind(animal, stance, phase, motion), ...head, ...(down ? bowl() : [])]
}

function tailBehind(animal: Dressed, { rest, raised }: Stance, phase: number, motion: Motion): readonly Part[] {
  const y = rest + raised
  const { spirits } = expressionOf(animal.actor, phase, 0)
  const root = 0.47 * (1 - animal.species.trunk)
  const sway = 0.07 * wave(phase)
  const fast = motion === 'run' || motion === 'leap' || motion === 'fly'
  const lift = (fast ? 0.02 : 0) + 0.09 * spirits
  const end = fast ? 0.08 : 0
  return tailParts(animal, [
    [-0.47 + root, y + 0.06, 0],
    [-0.6 + root, y + 0.1 + lift * 0.4, sway * 0.4],
    [-0.74 + root, y + 0.1 + lift, sway],
    [-0.86 + root, y + 0.16 + lift * 1.8 - end * 0.6, sway * 1.6],
    [-0.94 - end + root, y + 0.28 + lift * 2.4 - end * 1.6, sway * 2],
  ])
}

const marking = (colour: Vector): Material => ({ colour, softness: 0.25, fur: 1, edge: 160 })

/** What it eats from. */
function bowl(): readonly Part[] {
  const parts = clay('bowl')
  parts.drum([0.82, 0.05, 0.14], [0.13, 0.17, 0.05], 0.02, { colour: linear('#3f78c4'), gloss: 0.6, edge: 400 })
  parts.lump([0.82, 0.095, 0.14], [0.14, 0.045, 0.14], { colour: linear('#a8683a'), fur: 0.6, edge: 300 }, 0)
  return parts.parts
}

function legsOf(animal: Dressed, stance: Stance): readonly Part[] {
  const { from, behind, apart } = stance.gait
  const legs: Part[] = []
  const { trunk } = animal.species
  addLeg(legs, animal, stance, { x: 0.33 * trunk, z: 0.1, shift: from })
  addLeg(legs, animal, stance, { x: 0.33 * trunk, z: -0.1, shift: from + apart })
  addLeg(legs, animal, stance, { x: -0.34 * trunk, z: 0.1, shift: from + behind })
  addLeg(legs, animal, stance, { x: -0.34 * trunk, z: -0.1, shift: from + behind + apart })
  return legs
}

interface LegPlan {
  readonly x: number
  readonly z: number
  readonly shift: number
}

function addLeg(parts: Part[], { species, fur, paw }: Dressed, { gait, step, raised, rest }: Stance, { x, z, shift }: LegPlan): void {
  const legs = clay(`leg ${x} ${z}`, parts)
  const y = rest + raised
  const angle = step * Math.PI * 2 + shift
  const forward = Math.sin(angle) * gait.swing
  // Whoever is in the air takes the feet along.
  const aloft = Math.abs(raised) > 0.1 ? raised : 0
  const lift = Math.max(0, Math.cos(angle)) * gait.lift + (gait.swing > 0.2 ? Math.abs(forward) * 0.34 : 0) + aloft
  const kneeDrift: Vector = [forward * 0.45, (lift - aloft) * 0.6 + aloft * 0.52 + raised * 0.48, 0]
  const footDrift: Vector = [forward, lift, 0]
  const knee: Vector = [x + (x < 0 ? -0.05 : 0.03) + kneeDrift[0], rest * 0.48 + kneeDrift[1], z]
  const foot: Vector = [x + forward, 0.055 + lift, z]
  const thick = x < 0 ? 0.115 : 0.098
  const upper = x > 0 && species.shoulders ? paw : fur
  legs.limb([[x, y - 0.04, z], knee], [thick * species.girth, 0.064], upper, 0.06, [0, raised, 0])
  legs.limb([knee, foot], [0.064, 0.05], species.socks ? paw : fur, 0.03, kneeDrift)
  legs.lump([foot[0] + 0.03, foot[1] - 0.01, z], [0.078, 0.046, 0.057], paw, 0.03, { drift: footDrift })
}
