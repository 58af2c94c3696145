import { expressionOf, isCalling } from '../animals/expression.ts'
import { featheredWing } from '../animals/wings.ts'
import type { Fit } from '../animals/worn.ts'
import { clay, span } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, plus, smoothstep, type Vector } from '../vector.ts'
import type { Bred } from './breed.ts'
import { hoofedHead } from './head.ts'
import type { Hoofed } from './species.ts'

export type Gait = 'stand' | 'walk' | 'run' | 'rest' | 'feed' | 'leap' | 'swim' | 'fly'

const wave = (phase: number, shift = 0): number => Math.sin(phase * Math.PI * 2 + shift)

const STILL = { swing: 0, lift: 0, bob: 0.004, apart: 0, from: 0 }
const GALLOP = { swing: 0.36, lift: 0.16, bob: 0.07, apart: -1.05, from: 1.25 }
const GAITS: { readonly [gait in Gait]: typeof STILL } = {
  stand: STILL,
  feed: STILL,
  rest: { ...STILL, bob: 0.006 },
  walk: { swing: 0.17, lift: 0.08, bob: 0.016, apart: Math.PI, from: 0.9 },
  swim: { swing: 0.17, lift: 0.08, bob: 0.02, apart: Math.PI, from: 0.9 },
  run: GALLOP,
  leap: GALLOP,
  fly: { ...GALLOP, swing: 0.26 },
}

const LEAP_HIGH = 0.4

/** How far the body is above where it stands. */
function raisedBy({ species }: Bred, gait: Gait, phase: number): number {
  const { bob } = GAITS[gait]
  if (gait === 'leap') return LEAP_HIGH * Math.abs(Math.cos(phase * Math.PI))
  if (gait === 'swim') return 0.02 * wave(phase) - species.legs - species.trunk[1] * 0.85
  return gait === 'run' ? bob * (0.5 + 0.5 * Math.cos(phase * Math.PI * 2)) : bob * Math.abs(wave(phase)) * (gait === 'rest' ? 0.5 : 1)
}

/** All parts of the animal, going to the right; `phase` closes the loop. At rest it lies on its folded legs. */
export function hoofedParts(
  animal: Bred,
  gait: Gait,
  { phase, mouth }: { readonly phase: number; readonly mouth: number },
): readonly Part[] {
  const { species, fur, actor } = animal
  const [long, high, wide] = species.trunk
  const low = gait === 'rest' ? 0.03 : species.legs
  const raised = raisedBy(animal, gait, phase)
  const y = low + high * 0.8 + raised
  const body = clay('trunk')
  const hide: Material = species.belly ? bellied(fur, animal, y - high * 0.45) : fur
  body.lump([-long * 0.55, y, 0], [long * 0.52, high, wide], hide, 0.05)
  body.lump([long * 0.5, y + 0.01, 0], [long * 0.5, high * 1.02, wide * 0.98], hide, 0.16)
  body.lump([0, y - 0.015, 0], [long * 0.72, high * 0.93, wide * 0.95], hide, 0.16)
  const shoulder: Vector = [long * 0.68, y + high * 0.35, 0]
  const nod = gait === 'run' ? 0.03 * wave(phase) : 0.008 * wave(phase)
  const crown = crownOf(animal, gait, shoulder, nod)
  body.limb([shoulder, crown], species.neckRadius, fur, 0.1)
  for (let i = 0; i < (species.humps ?? 0); i++) body.lump([-0.24 + i * 0.42, y + high * 0.95, 0], [0.14, 0.2, 0.12], fur, 0.12)
  const legs = gait === 'rest' ? foldedLegs(animal) : movingLegs(animal, gait, gait === 'leap' ? 0 : phase, y)
  const fleece = species.wool ? woolParts(animal, y, shoulder, crown) : []
  return [
    ...body.parts,
    ...legs,
    ...maneParts(species, shoulder, crown),
    ...tailParts(animal, y, phase, gait),
    ...fleece,
    ...(gait === 'fly' || species.wings ? wingsOf(y + high * 0.6, wide, gait === 'fly' ? wave(phase) : -0.3) : []),
    ...hoofedHead(animal, crown, {
      phase,
      face: expressionOf(actor, phase, mouth),
      pitch: isCalling(actor) && gait !== 'feed' ? 0.4 : 0,
      actor,
      fit: neckFit(species, shoulder, crown),
    }),
  ]
}

/** Where the head is: over the shoulder, at the grass, or low in sleep. */
function crownOf({ species, actor }: Bred, gait: Gait, shoulder: Vector, nod: number): Vector {
  const [ahead, up] = species.neck
  if (gait === 'feed') return [shoulder[0] + ahead + 0.16, 0.17 + 0.12 * species.headScale + nod, 0.06]
  if (actor?.action === 'sleep') return [shoulder[0] + ahead * 1.1 + 0.05, shoulder[1] + Math.min(0.12, up * 0.3) + nod, 0.06]
  return plus(shoulder, [ahead, up + nod, 0.02])
}

/** Scarf and collar lie around the upper neck. */
function neckFit({ neckRadius, headScale }: Hoofed, shoulder: Vector, crown: Vector): Omit<Fit, 'hat'> {
  const tilt = Math.atan2(crown[0] - shoulder[0], crown[1] - shoulder[1])
  const at = mixVector(shoulder, crown, 0.55)
  const radius = (neckRadius[0] + neckRadius[1]) / 2
  return { neck: { at, radius: radius * 1.02, turn: [0, 0, -tilt] }, throat: plus(at, [radius * 0.95, -0.06 * headScale, radius * 0.5]) }
}

/** White wings for whoever is to fly. */
function wingsOf(y: number, wide: number, beat: number): readonly Part[] {
  return [-1, 1].flatMap((side) =>
    featheredWing({ side, root: [0.12, y, side * wide * 0.5], span: 0.95, chord: 0.42, lift: 0.5 + 0.5 * beat, colour: linear('#f6f3ea') }),
  )
}

function bellied(fur: Material, { species, coat }: Bred, line: number): Material {
  const belly = species.belly!
  return { ...fur, colour: (x, y, z) => mixVector(belly, coat(x, y, z), smoothstep(line - 0.05, line + 0.06, y)) }
}

function movingLegs({ species, fur }: Bred, gait: Gait, phase: number, y: number): readonly Part[] {
  const { swing, lift, apart, from } = GAITS[gait]
  const rest = species.legs + species.trunk[1] * 0.8
  const aloft = Math.abs(y - rest) > 0.12 ? y - rest : 0
  const [long, high, wide] = species.trunk
  const gallop = swing > 0.2
  const scale = species.legs / 0.5
  const plan = [
    [1, 1, 0],
    [1, -1, apart],
    [-1, 1, gallop ? 3.3 : Math.PI],
    [-1, -1, gallop ? 3.3 + apart : 0],
  ] as const
  return plan.flatMap(([end, side, shift]) => {
    const leg = clay(`leg ${end} ${side}`)
    const angle = phase * Math.PI * 2 + shift + from
    const forward = Math.sin(angle) * swing * scale
    const raised = (Math.max(0, Math.cos(angle)) * lift + (gallop ? Math.abs(Math.sin(angle)) * swing * 0.3 : 0)) * scale + aloft
    const r = species.legRadius
    const hip: Vector = [end * long * 0.72, y - high * 0.35, side * wide * 0.56]
    const knee: Vector = [
      hip[0] + forward * 0.45 + (end < 0 ? -0.05 : 0.03) * scale,
      species.legs * 0.52 + (raised - aloft) * 0.7 + aloft,
      hip[2],
    ]
    const foot: Vector = [end * long * 0.72 + forward, r * 0.75 + raised, hip[2]]
    // The haunch hides where the leg begins, which would show as a crease.
    leg.lump([hip[0] - end * 0.02, y - high * 0.1, hip[2] * 0.92], [r * 1.5 + 0.06, high * 0.82, r * 0.9 + 0.05], fur, 0.1)
    leg.limb([hip, knee], [r * (end < 0 ? 1.45 : 1.3), r], fur, 0.1)
    const cannon: Material = species.socks ? { colour: species.socks, fur: 0.5, edge: 90 } : fur
    leg.limb([knee, foot], [r, r * 0.8], cannon, 0.02)
    leg.drum(
      [foot[0] + 0.012, foot[1] - r * 0.3, foot[2]],
      [r * 1.08, r * 0.86, r * 0.45],
      r * 0.2,
      { colour: species.hoof, gloss: 0.35, edge: 260 },
      { turn: [0, 0, Math.min(0.5, (raised - aloft) * 3)] },
    )
    return leg.parts
  })
}

function foldedLegs({ species, fur }: Bred): readonly Part[] {
  const [long, , wide] = species.trunk
  const r = species.legRadius
  const hoof: Material = { colour: species.hoof, gloss: 0.35, edge: 260 }
  return [-1, 1].flatMap((side) => {
    const leg = clay(`leg ${side}`)
    leg.limb(span(long * 0.7, 0.12, side * wide * 0.7, long * 1.05, r, side * wide * 0.85), [r * 1.4, r], fur, 0.05)
    leg.limb(span(long * 1.05, r, side * wide * 0.85, long * 0.66, r * 0.9, side * (wide + r * 0.8)), [r, r * 0.8], fur, 0.03)
    leg.ball([long * 0.6, r * 0.85, side * (wide + r * 0.9)], r * 0.9, hoof, 0)
    leg.lump([-long * 0.6, 0.16, side * wide * 0.8], [0.22, 0.16, 0.1], fur, 0.06)
    leg.limb(span(-long * 0.4, r, side * (wide + 0.02), -long * 0.05, r, side * (wide + r)), [r * 1.1, r * 0.8], fur, 0.04)
    leg.ball([-long * 0.01, r * 0.85, side * (wide + r)], r * 0.88, hoof, 0)
    return leg.parts
  })
}

function maneParts({ mane, headScale, horns }: Hoofed, shoulder: Vector, crown: Vector): readonly Part[] {
  if (!mane) return []
  const hair: Material = { colour: mane, fur: 1, softness: 0.3, edge: 90 }
  const parts = clay('mane')
  const thick = horns === 'ossicones' ? 0.045 : 0.075
  const top = plus(crown, [-0.08, 0.19 * headScale, 0])
  for (let i = 0; i <= 6; i++) {
    const at = mixVector(plus(shoulder, [-0.17, 0.12, 0]), top, i / 6)
    const behind = -0.055 * Math.sin((i / 6) * Math.PI)
    if (thick < 0.05 && i > 0) {
      const before = mixVector(plus(shoulder, [-0.17, 0.12, 0]), top, (i - 1) / 6)
      parts.limb(
        [
          [before[0] - 0.02, before[1], 0],
          [at[0] - 0.02, at[1], 0],
        ],
        [thick, thick],
        hair,
        0.03,
      )
    } else parts.ball([at[0] + behind, at[1], 0.02], thick, hair, 0.05)
    if (thick > 0.05 && i > 1 && i < 6)
      parts.limb(
        [
          [at[0] + behind, at[1], 0.06],
          [at[0] + behind - 0.02, at[1] - 0.15, 0.13],
        ],
        [thick * 0.8, 0.03],
        hair,
        0.05,
      )
  }
  if (horns !== 'ossicones') parts.limb([plus(top, [0.03, 0.01, 0.02]), plus(top, [0.15, -0.09, 0.09])], [0.06, 0.022], hair, 0.03)
  return parts.parts
}

function tailParts({ species, fur }: Bred, y: number, phase: number, gait: Gait): readonly Part[] {
  const [long, high] = species.trunk
  const sway = 0.05 * wave(phase)
  const root: Vector = [-long * 1.02, y + high * 0.5, 0]
  const parts = clay('tail')
  const hair: Material = { colour: species.tailColour ?? [0.05, 0.04, 0.03], fur: 1, softness: 0.3, edge: 100 }
  const flying = gait === 'run' || gait === 'leap' || gait === 'fly' ? 0.22 : 0
  switch (species.tail) {
    case 'long': {
      const bend: Vector = [root[0] - 0.13 - flying, root[1] - 0.06 + flying * 0.6, sway]
      parts.limb([root, bend], [0.06, 0.085], hair, 0.04)
      parts.limb([bend, [bend[0] - 0.05 - flying, Math.max(0.12, bend[1] - 0.42 + flying * 1.3), sway * 1.8]], [0.088, 0.035], hair, 0.06)
      return parts.parts
    }
    case 'tuft':
    case 'rope': {
      const end: Vector = [root[0] - 0.1 - flying, Math.max(0.14, root[1] - high * 1.35 + flying), sway * 1.6]
      parts.limb([root, mixVector(root, end, 0.5)], [0.035, 0.026], fur, 0.04)
      parts.limb([mixVector(root, end, 0.5), end], [0.026, 0.022], fur, 0.02)
      parts.lump(end, [0.04, 0.085, 0.04], hair, 0.03)
      return parts.parts
    }
    case 'curl':
      parts.ring([root[0] - 0.045, root[1] - 0.02, 0], 0.05, 0.02, fur, [Math.PI / 2 + 0.3, 0.4, 0])
      return parts.parts
    case 'stub':
      parts.lump([root[0] - 0.03, root[1] - 0.03, 0], [0.06, 0.085, 0.05], fur, 0.04)
      return parts.parts
  }
}

/** Curls of wool over the trunk and the neck. */
function woolParts({ species, coat }: Bred, y: number, shoulder: Vector, crown: Vector): readonly Part[] {
  const [long, high, wide] = species.trunk
  const wool: Material = { colour: coat, softness: 0.6, fur: 0.8, edge: 120 }
  const parts: Part[] = []
  const rows = 7
  for (let row = 0; row < rows; row++) {
    const t = (row / (rows - 1)) * 2 - 1
    const girth = Math.sqrt(1 - t * t * 0.72)
    for (let i = 0; i < 9; i++) {
      const angle = -0.95 + ((i + (row % 2) * 0.5) / 8.5) * 5.05
      // We never see the far side, and every curl costs time.
      if (Math.cos(angle) < -0.5) continue
      const at: Vector = [t * long * 1.02, y + Math.sin(angle) * high * girth, Math.cos(angle) * wide * girth]
      clay(`wool ${row} ${i >> 1}`, parts).ball(at, 0.095, wool, 0.022)
    }
  }
  for (let i = 0; i < 3; i++) {
    const at = mixVector(shoulder, crown, 0.15 + i * 0.28)
    for (const side of [-1, 0, 1])
      clay('wool of the neck', parts).ball(plus(at, [side === 0 ? -0.1 : 0.0, side === 0 ? 0.05 : 0, side * 0.11]), 0.1, wool, 0.025)
  }
  return parts
}
