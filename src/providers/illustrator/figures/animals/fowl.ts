import { clay, type Clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import type { Maker } from '../things/model.ts'
import { turnedParts } from '../turning.ts'
import { linear, plus, times, type Vector } from '../vector.ts'
import { animal, looking, SIDES, type Carved, type Pose, type Shot, type Act } from './model.ts'
import { featheredWing } from './wings.ts'

/** What makes one bird different from another. Lengths are for a body about one unit long. */
export interface Fowl {
  /** Half the width, height and length of the body. */
  readonly body: Vector
  /** How upright it stands, radians. */
  readonly tilt: number
  readonly legs: number
  readonly legColour: string
  /** From the breast up and forwards to the head, and how thick. */
  readonly neck: readonly [up: number, ahead: number, radius: number]
  readonly head: number
  readonly beak: readonly [kind: 'cone' | 'hook' | 'spoon' | 'long' | 'bent', length: number, thick: number, colour: string]
  readonly plumage: string
  readonly belly?: string
  /** How high the belly's colour goes, in shares of half the body's height. */
  readonly bellyLine?: number
  readonly wing: string
  readonly tips?: string
  readonly headColour?: string
  readonly tail: 'fan' | 'short' | 'sickle' | 'train' | 'long' | 'flames'
  readonly tailColour?: string
  readonly crest?: 'comb' | 'plumes' | 'crown' | 'flames'
  readonly wattle?: boolean
  /** Length of a spread wing. */
  readonly span: number
  readonly fluffy?: boolean
  readonly stature?: number
  readonly swims?: boolean
  readonly eye?: number
}

/** A bird of a kind: on its legs, on the water, or on spread wings. */
export function fowl(kind: Fowl): Maker {
  return animal({
    ...(kind.stature === undefined ? {} : { stature: kind.stature }),
    leap: 0.25,
    shot: (act) => shotOf(kind, act),
    carve: (pose) => carve(kind, pose),
  })
}

function shotOf({ swims, neck, span, tail: plumes }: Fowl, act: Act): Shot {
  if (act === 'fly') return { heading: 0.6, free: true, elevation: 0.36, loopSeconds: span > 1 ? 1.3 : 0.6 }
  if (act === 'swim' && swims) return { heading: 0.95, afloat: true, elevation: 0.18, loopSeconds: 2.4 }
  return {
    heading: plumes === 'train' ? 0.35 : neck[0] > 0.45 ? 1 : 0.75,
    elevation: 0.14,
    loopSeconds: act === 'walk' ? 1 : act === 'run' ? 0.6 : 3,
  }
}

interface Frame {
  readonly kind: Fowl
  readonly pose: Pose
  readonly plumage: Material
  /** Middle of the body. */
  readonly at: Vector
  readonly tilt: number
  readonly flies: boolean
}

function carve(kind: Fowl, pose: Pose): Carved {
  const flies = pose.act === 'fly'
  const swims = pose.act === 'swim' && kind.swims === true
  const sits = pose.act === 'sleep' || pose.act === 'sit'
  const tilt = flies || swims ? 0.05 : kind.tilt
  const [, high, long] = kind.body
  const lying = high * 0.8 + Math.sin(tilt) * long * 0.3
  const y = flies ? 0 : swims ? high * 0.45 : sits ? lying : kind.legs + lying
  const at: Vector = [0, y + 0.012 * pose.wave() * (flies ? 3 : 1), 0]
  const skin = { fur: kind.fluffy ? 1 : 0.7, softness: 0.35 }
  const plumage = pose.skin(
    kind.plumage,
    kind.belly === undefined ? skin : { ...skin, belly: kind.belly, line: at[1] + high * (kind.bellyLine ?? -0.1) },
  )
  const bird: Frame = { kind, pose, plumage, at, tilt, flies }
  const body = clay('body')
  body.lump(at, kind.body, plumage, 0.05, { turn: [-tilt, 0, 0] })
  const parts = [...body.parts, ...tail(bird), ...wings(bird), ...(swims || sits ? [] : legs(bird))]
  return { ...head(bird, parts), body: parts }
}

/** Radius of the head for which faces are planned. */
const PLANNED = 0.2

/** The bird's head on its neck, bent to the ground when it feeds. */
function head({ kind, pose, plumage, at, tilt, flies }: Frame, body: Part[]): Omit<Carved, 'body'> {
  const [up, ahead, thick] = kind.neck
  const [, high, long] = kind.body
  const r = kind.head
  const breast: Vector = plus(at, [0, Math.sin(tilt) * long * 0.5 + high * 0.3, Math.cos(tilt) * long * 0.55])
  const resting = pose.act === 'sleep'
  const stretched: Vector = flies && up > 0.3 ? [0, up * 0.25, up * 0.95 + ahead] : [0, up, ahead]
  const raised: Vector = resting ? [0, up * 0.45 + 0.02, ahead * 0.3 - 0.06] : stretched
  const pecks = 0.05 * pose.wave(0, 2)
  const at2: Vector = pose.feeding ? [0, r * 1.25 + pecks, breast[2] + ahead + 0.26 + up * 0.25] : plus(breast, raised)
  const feathers: Material = kind.headColour === undefined ? plumage : { ...plumage, colour: pose.colour(kind.headColour) }
  const skull = clay('head')
  const neck = clay('neck', body)
  if (up > 0.45 && !pose.feeding && !resting && !flies) {
    // A long neck is bent like an S.
    const low: Vector = plus(breast, [0, up * 0.4, ahead * 1.1])
    neck.limb([plus(at, [0, high * 0.2, long * 0.5]), low], [thick * 1.5, thick], plumage, 0.08)
    neck.limb([low, plus(breast, [0, up * 0.75, ahead * 0.45])], [thick, thick * 0.92], plumage, 0.04)
    neck.limb([plus(breast, [0, up * 0.75, ahead * 0.45]), at2], [thick * 0.92, thick * 0.9], feathers, 0.04)
  } else neck.limb([plus(at, [0, high * 0.25, long * 0.4]), at2], [thick * 1.6, thick], plumage, 0.1)
  skull.ball(at2, r, feathers, 0.06)
  const pitch = pose.feeding ? -0.7 : pose.calling ? 0.45 : 0
  const frame = looking(at2, 1, pitch)
  addBeak(skull, (x, y, z) => frame.point(x, y, z), kind, pose, r)
  addCrest(clay('crest', body), (x, y, z) => frame.point(x, y, z), kind, r)
  const [kindOfBeak, length] = kind.beak
  return {
    skull: skull.parts,
    // Faces are planned for a head of a certain size.
    frame: looking(at2, r / PLANNED, pitch),
    face: { eyes: [PLANNED * 0.62, PLANNED * 0.2], eyeRadius: (kind.eye ?? Math.max(0.034, r * 0.24)) * (PLANNED / r), outward: 0.7 },
    fit: {
      hat: [-PLANNED * 0.1, PLANNED * 0.72],
      neck: { at: plus(at2, [0, -r * 0.95, -r * 0.15]), radius: Math.max(thick * 1.1, r * 0.6), turn: [0.2, 0, 0] },
      throat: plus(at2, [0, -r * 1.1, Math.max(thick * 1.1, r * 0.62) - r * 0.1]),
    },
    mouth: frame.point(0, -r * 0.1, r + length * (kindOfBeak === 'long' ? 0.95 : 0.7)),
  }
}

type PointOf = (x: number, y: number, z: number) => Vector

function addBeak(skull: Clay, point: PointOf, { beak: [kind, length, thick, colour], wattle }: Fowl, { face }: Pose, r: number): void {
  const horn: Material = { colour: linear(colour), gloss: 0.35, edge: 350 }
  const from = r * 0.82
  const gape = face.open * 0.35 * length
  switch (kind) {
    case 'hook':
      skull.limb([point(0, r * 0.05, from), point(0, r * 0.02, from + length * 0.7)], [thick, thick * 0.75], horn, 0.01)
      skull.limb(
        [point(0, r * 0.02, from + length * 0.7), point(0, -Math.min(0.13, length * 0.55), from + length * 0.9)],
        [thick * 0.72, 0.01],
        horn,
        0.02,
      )
      skull.limb([point(0, -r * 0.16, from), point(0, -r * 0.2 - gape, from + length * 0.5)], [thick * 0.6, 0.02], horn, 0.01)
      break
    case 'spoon':
      skull.lump(point(0, -r * 0.08, from + length * 0.5), [thick * 1.5, thick * 0.55, length * 0.62], horn, 0.02)
      skull.lump(point(0, -r * 0.2 - gape * 0.6, from + length * 0.4), [thick * 1.2, thick * 0.4, length * 0.5], horn, 0.01)
      break
    case 'bent': {
      const tip: Material = { ...horn, colour: [0.015, 0.013, 0.015] }
      skull.limb([point(0, 0, from), point(0, -r * 0.1, from + length * 0.5)], [thick, thick * 0.9], horn, 0.02)
      skull.limb([point(0, -r * 0.1, from + length * 0.5), point(0, -length * 0.75, from + length * 0.62)], [thick * 0.9, 0.012], tip, 0.02)
      break
    }
    default: {
      const fine = kind === 'long' ? 0.012 : 0.008
      skull.limb([point(0, r * 0.02, from), point(0, -r * 0.08 + gape * 0.3, from + length)], [thick, fine], horn, 0.01)
      skull.limb([point(0, -r * 0.16, from), point(0, -r * 0.16 - gape, from + length * 0.82)], [thick * 0.7, fine], horn, 0.006)
    }
  }
  if (wattle) {
    const red: Material = { colour: linear('#d22a2a'), softness: 0.5, edge: 250 }
    for (const side of SIDES) skull.lump(point(side * 0.035, -r * 0.75, from + 0.02), [0.036, 0.075, 0.04], red, 0.01)
  }
}

function addCrest(parts: Clay, point: PointOf, { crest, plumage, wing }: Fowl, r: number): void {
  if (!crest) return
  const red: Material = { colour: linear('#d22a2a'), softness: 0.5, edge: 250 }
  switch (crest) {
    case 'comb':
      for (let i = 0; i < 4; i++)
        parts.ball(point(0, r * (0.98 + 0.12 * Math.sin((i / 3) * Math.PI)), r * (0.5 - i * 0.36)), r * 0.27, red, 0.02)
      return
    case 'plumes':
      for (let i = 0; i < 3; i++)
        parts.limb(
          [point(0, r * 0.8, -r * 0.2), point((i - 1) * 0.04, r * (1.25 - i * 0.12), -r * (1.1 + 0.35 * i))],
          [0.03, 0.01],
          { colour: linear(wing), softness: 0.4, edge: 200 },
          0.01,
        )
      return
    case 'crown':
      for (let i = -2; i <= 2; i++) {
        const tip = point(i * 0.055, r * 1.75 - Math.abs(i) * 0.02, -0.02)
        parts.limb([point(i * 0.02, r * 0.9, 0), tip], [0.01, 0.008], { colour: linear(plumage), edge: 300 }, 0)
        parts.ball(tip, 0.03, { colour: linear('#2ac0b0'), gloss: 0.5, edge: 300 }, 0)
      }
      return
    case 'flames':
      for (let i = 0; i < 4; i++)
        parts.limb(
          [point(0, r * 0.75, r * (0.3 - i * 0.3)), point((i % 2 ? 1 : -1) * 0.03, r * (1.7 - i * 0.16), -r * (0.3 + i * 0.45))],
          [r * 0.3, 0.01],
          { colour: linear(i % 2 ? '#ff9a2a' : '#ffd84a'), glow: 0.5, softness: 0.6, edge: 120 },
          0.02,
        )
  }
}

function wings({ kind, pose, at, tilt, flies }: Frame): readonly Part[] {
  const [wide, high, long] = kind.body
  const colour = pose.colour(kind.wing)
  const asked = linear(kind.wing).some((value, k) => value !== colour[k])
  const shade = asked ? times(colour, 0.8) : colour
  const tips = kind.tips === undefined || asked ? times(shade, 0.62) : linear(kind.tips)
  if (flies || pose.act === 'jump' || pose.act === 'play') {
    const big = kind.span > 1
    const lift = flies ? (big ? 0.28 + 0.42 * pose.wave(0.4) : 0.3 + 0.75 * pose.wave(0.3)) : 0.7 + 0.25 * pose.wave(0, 2)
    const span = flies ? kind.span : kind.span * 0.62
    // Modelled looking to the right, then turned to look at us.
    return SIDES.flatMap((side) =>
      turnedParts(
        featheredWing({
          side,
          root: [long * 0.25, at[1] + high * 0.5, side * wide * 0.7],
          span,
          chord: big ? Math.max(0.5, long * 1.7) : Math.max(0.3, long),
          lift,
          colour: shade,
          tips,
        }),
        -Math.PI / 2,
      ),
    )
  }
  const feathers = (colour: Vector): Material => ({ colour, fur: 0.8, softness: 0.3, edge: 110 })
  return SIDES.flatMap((side) => {
    const wing = clay(`wing ${side}`)
    wing.lump(
      plus(at, [side * wide * 0.9, high * 0.12, -long * 0.12]),
      [wide * 0.24 + 0.02, high * 0.62, long * 0.74],
      feathers(shade),
      0.02,
      { turn: [-tilt, side * 0.1, 0] },
    )
    const end: Vector = plus(at, [side * wide * 0.55, -Math.sin(tilt) * long * 0.95 + high * 0.05, -Math.cos(tilt) * long * 1.0])
    wing.limb([plus(at, [side * wide * 0.95, -high * 0.02, -long * 0.3]), end], [high * 0.34, 0.03], feathers(tips), 0.04)
    return wing.parts
  })
}

function tail({ kind, pose, at, tilt, plumage }: Frame): readonly Part[] {
  const [wide, high, long] = kind.body
  const own = kind.tailColour ?? kind.wing
  const feather: Material = {
    colour: kind.tailColour === undefined ? times(pose.colour(own), 0.85) : linear(own),
    fur: 0.6,
    softness: 0.4,
    edge: 120,
  }
  const root: Vector = plus(at, [0, -Math.sin(tilt) * long * 0.7 + high * 0.15, -Math.cos(tilt) * long * 0.8])
  const parts = clay('tail')
  const plume = (x: number, y: number, z: number, radii: readonly [number, number], material = feather) =>
    parts.limb([root, plus(root, [x, y, z])], radii, material, 0.015)
  switch (kind.tail) {
    case 'fan':
      for (let i = -2; i <= 2; i++) plume(i * wide * 0.42, 0.02, -long * 0.8, [0.05, wide * 0.2])
      break
    case 'short':
      plume(0, high * 0.35, -long * 0.45, [high * 0.42, 0.03], plumage)
      break
    case 'long':
      for (const side of [-1, 0, 1]) plume(side * 0.05, -0.1, -long * 1.5, [0.07, 0.035])
      break
    case 'sickle':
      for (let i = 0; i < 5; i++) {
        const size = 1 - i * 0.13
        const aside = (i % 2 ? 1 : -1) * 0.03 * i
        const arc: readonly Vector[] = [
          [aside * 0.3, 0.2, -0.04],
          [aside * 0.7, 0.4, -0.18],
          [aside, 0.42, -0.4],
          [aside, 0.26, -0.58],
          [aside, 0.06, -0.66],
        ]
        const places = arc.map((step) => plus(root, [step[0], step[1] * size, step[2] * size]))
        ;[root, ...places]
          .slice(1)
          .forEach((to, k) => parts.limb([[root, ...places][k]!, to], [0.08 - k * 0.011, 0.07 - k * 0.012], feather, 0.02))
      }
      break
    case 'train':
      parts.parts.push(...train(root, pose, kind.tailColour))
      break
    case 'flames':
      for (let i = 0; i < 7; i++) {
        const fire: Material = { colour: linear(['#ff5a1e', '#ff9a2a', '#ffd84a'][i % 3]!), glow: 0.5, softness: 0.7, edge: 100 }
        plume((i - 3) * 0.13, -0.24 + 0.08 * pose.wave(i), -0.75 - 0.18 * (3 - Math.abs(i - 3)), [0.1, 0.012], fire)
      }
  }
  return parts.parts
}

/** The wheel of a peacock, upright behind it. */
function train(root: Vector, pose: Pose, plain: string | undefined): readonly Part[] {
  const parts: Part[] = []
  const green: Material = { colour: linear(plain ?? '#2f9a5a'), softness: 0.5, gloss: 0.2, edge: 150 }
  const stem: Vector = plus(root, [0, 0.12, 0.1])
  for (let row = 0; row < 2; row++)
    for (let i = 0; i <= 12 - row; i++) {
      const angle = -1.45 + ((i + row * 0.5) / 12) * 2.9
      const reach = (row ? 0.68 : 0.98) + 0.015 * pose.wave(i)
      const end: Vector = [stem[0] + Math.sin(angle) * reach, stem[1] + Math.cos(angle) * reach, stem[2] - 0.12 - 0.08 * (1 - row)]
      const feather = clay(`plume ${row} ${i >> 1}`, parts)
      feather.limb([stem, end], [0.03, 0.085], green, 0.004)
      const face: Vector = [end[0], end[1], end[2] + 0.07]
      feather.lump(face, [0.062, 0.062, 0.03], { colour: linear(plain ? '#efe2c4' : '#e0b030'), gloss: 0.4, edge: 350 }, 0)
      feather.lump(plus(face, [0, 0, 0.016]), [0.04, 0.04, 0.025], { colour: linear(plain ?? '#1f4ab8'), gloss: 0.6, edge: 350 }, 0)
    }
  return parts
}

function legs({ kind, pose, at, flies }: Frame): readonly Part[] {
  const shin: Material = { colour: linear(kind.legColour), gloss: 0.2, edge: 250 }
  const [wide, high, long] = kind.body
  const radius = kind.legs > 0.5 ? 0.026 : 0.03
  return SIDES.flatMap((side) => {
    const leg = clay(`leg ${side}`)
    const x = side * wide * 0.42
    const hip: Vector = plus(at, [x, -high * 0.6, -long * 0.05])
    if (flies) {
      const foot: Vector = plus(hip, [0, -0.04, -long * 0.5 - kind.legs * 0.75])
      leg.limb([hip, foot], [radius * 1.2, radius * 0.7], shin, 0.01)
      return leg.parts
    }
    const stride = pose.act === 'walk' || pose.act === 'run' ? (0.1 + kind.legs * 0.16) * pose.wave(0.9 + (side > 0 ? 0 : Math.PI)) : 0
    const lift = pose.act === 'walk' || pose.act === 'run' ? Math.max(0, pose.wave(0.9 + Math.PI / 2 + (side > 0 ? 0 : Math.PI))) * 0.06 : 0
    const tucked = kind.legs > 0.5 && pose.act === 'stand' && side < 0
    const foot: Vector = [x, 0.03 + lift, hip[2] + stride]
    if (tucked) {
      // Waders stand on one leg.
      const knee: Vector = [x, hip[1] - kind.legs * 0.42, 0.16]
      leg.limb([hip, knee], [radius * 1.3, radius], shin, 0.01)
      leg.limb([knee, [x, hip[1] - kind.legs * 0.34, -0.1]], [radius, radius * 0.7], shin, 0.01)
      return leg.parts
    }
    leg.limb([hip, foot], [radius * 1.25, radius * 0.9], shin, 0.01)
    for (const toe of [-1, 0, 1])
      leg.limb([foot, [foot[0] + toe * 0.075, Math.max(0.018, foot[1] - 0.012), foot[2] + 0.13]], [radius * 0.9, radius * 0.55], shin, 0.01)
    leg.limb([foot, [foot[0], Math.max(0.018, foot[1] - 0.012), foot[2] - 0.07]], [radius * 0.8, radius * 0.5], shin, 0.01)
    if (kind.swims) leg.lump([foot[0], Math.max(0.02, foot[1] - 0.008), foot[2] + 0.07], [0.08, 0.018, 0.08], shin, 0.01)
    return leg.parts
  })
}
