import { clay, span, type Clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, plus, smoothstep, times, type Vector } from '../vector.ts'
import { wave, type Maker } from './model.ts'

const RUBBER: Material = { colour: linear('#24242a'), gloss: 0.2, edge: 500 }
const STEEL: Material = { colour: linear('#c8ccd2'), gloss: 0.7, metal: 0.5, edge: 500 }
const IRON: Material = { colour: linear('#2c2e36'), gloss: 0.5, edge: 400 }
const GLASS: Material = { colour: linear('#9cc4dc'), gloss: 1, edge: 500 }
const LAMP: Material = { colour: linear('#fff2c0'), glow: 0.9, gloss: 0.6, edge: 500 }
const BRASS: Material = { colour: linear('#d8a83c'), metal: 0.4, gloss: 0.8, edge: 400 }
const RED = linear('#cf3328')
const lacquer = (colour: Vector): Material => ({ colour, gloss: 0.6, edge: 400 })
/** The axis of a wheel that rolls to the right. */
const UPRIGHT: Vector = [Math.PI / 2, 0, 0]

/** A bicycle seen from its side; its wheels turn while it rides. */
export const bicycle: Maker = ({ colour = RED, moving }) => ({
  loopSeconds: 1,
  poses: 12,
  grounded: true,
  elevation: 0.12,
  turn: 0.3,
  stature: 0.95,
  build(phase) {
    const paint = lacquer(colour)
    const angle = moving ? -phase * Math.PI * 2 : 0.3
    const [rear, front]: readonly [Vector, Vector] = [
      [-0.5, 0.34, 0],
      [0.5, 0.34, 0],
    ]
    const frame = clay('frame')
    const tube = (from: Vector, to: Vector, radius = 0.026, material = paint) => frame.limb([from, to], [radius, radius], material, 0.008)
    const [crank, seat, head]: readonly [Vector, Vector, Vector] = [
      [-0.06, 0.32, 0],
      [-0.18, 0.74, 0],
      [0.34, 0.78, 0],
    ]
    tube(crank, seat)
    tube(crank, [0.36, 0.7, 0])
    tube([-0.16, 0.68, 0], [0.34, 0.76, 0])
    for (const side of [-1, 1]) {
      tube(plus(rear, [0, 0, side * 0.05]), plus(crank, [0, 0, side * 0.03]), 0.016)
      tube(plus(rear, [0, 0, side * 0.05]), [-0.165, 0.69, side * 0.02], 0.016)
      tube(plus(front, [0, 0, side * 0.05]), [0.37, 0.66, side * 0.03], 0.018)
      tube([0.32, 0.94, 0], [0.36, 0.99, side * 0.2], 0.018, STEEL)
      tube([0.36, 0.99, side * 0.2], [0.26, 0.98, side * 0.27], 0.024, RUBBER)
    }
    tube([0.38, 0.64, 0], [0.32, 0.95, 0], 0.024, STEEL)
    tube(seat, [-0.2, 0.82, 0], 0.018, STEEL)
    const fittings = clay('fittings', frame.parts)
    fittings.lump([-0.24, 0.85, 0], [0.13, 0.035, 0.09], { colour: linear('#4a2f1c'), gloss: 0.3, edge: 400 }, 0)
    fittings.limb(span(-0.12, 0.85, 0, -0.06, 0.845, 0), [0.04, 0.026], { colour: linear('#4a2f1c'), gloss: 0.3, edge: 400 }, 0.02)
    fittings.ball(plus(head, [0.09, 0.06, 0]), 0.048, LAMP, 0)
    pedals(fittings, crank, angle)
    return [...frame.parts, ...spokedWheel('rear', rear, angle), ...spokedWheel('front', front, angle)]
  },
})

function pedals(parts: Clay, crank: Vector, angle: number): void {
  parts.drum(crank, [0.085, 0.085, 0.012], 0.004, STEEL, { turn: UPRIGHT })
  for (const side of [-1, 1]) {
    const pedal: Vector = [crank[0] + Math.cos(angle) * 0.14 * side, crank[1] + Math.sin(angle) * 0.14 * side, side * 0.07]
    parts.limb([[crank[0], crank[1], side * 0.05], pedal], [0.014, 0.014], STEEL, 0)
    parts.box(plus(pedal, [0, 0, side * 0.05]), [0.05, 0.014, 0.04], 0.008, RUBBER)
  }
}

function spokedWheel(name: string, at: Vector, angle: number): readonly Part[] {
  const wheel = clay(`${name} wheel`)
  wheel.ring(at, 0.3, 0.034, RUBBER, UPRIGHT)
  wheel.ring(at, 0.268, 0.014, STEEL, UPRIGHT)
  wheel.drum(at, [0.03, 0.03, 0.05], 0.01, STEEL, { turn: UPRIGHT })
  for (let i = 0; i < 5; i++) {
    const turn = angle + (i / 5) * Math.PI
    const across: Vector = [Math.cos(turn) * 0.265, Math.sin(turn) * 0.265, 0]
    wheel.limb([plus(at, across), plus(at, times(across, -1))], [0.006, 0.006], STEEL, 0)
  }
  return wheel.parts
}

/** A round-edged bus with two rows of windows' worth of light, going to the right. */
export const bus: Maker = ({ colour = linear('#e0a820'), moving }) => ({
  loopSeconds: 0.5,
  poses: 6,
  grounded: true,
  elevation: 0.16,
  turn: 0.5,
  stature: 1.1,
  build(phase) {
    const bounce = moving ? 0.01 * wave(phase) : 0
    const body = clay('body')
    const skin: Material = {
      gloss: 0.6,
      edge: 400,
      colour: (_x, y) => mixVector(colour, linear('#f4f0e6'), smoothstep(0.395, 0.405, y - bounce) * smoothstep(0.445, 0.435, y - bounce)),
    }
    body.box([0, 0.58 + bounce, 0], [0.95, 0.42, 0.34], 0.12, skin)
    const windows = clay('windows', body.parts)
    for (let i = 0; i < 4; i++) windows.box([-0.72 + i * 0.36, 0.7 + bounce, 0], [0.145, 0.14, 0.346], 0.03, GLASS)
    windows.box([0.76, 0.6 + bounce, 0], [0.1, 0.26, 0.346], 0.03, GLASS)
    windows.box([0.93, 0.68 + bounce, 0], [0.03, 0.18, 0.25], 0.03, GLASS)
    const fittings = clay('fittings', body.parts)
    fittings.box([0.94, 0.24 + bounce, 0], [0.035, 0.035, 0.3], 0.03, STEEL)
    fittings.box([0.94, 0.9 + bounce, 0], [0.03, 0.045, 0.18], 0.02, LAMP)
    for (const side of [-1, 1]) fittings.ball([0.94, 0.36 + bounce, side * 0.22], 0.052, LAMP, 0)
    for (const x of [-0.56, 0.52]) {
      for (const z of [-0.31, 0.31]) body.parts.push(...tyre([x, 0.17, z], 0.17))
    }
    return body.parts
  },
})

function tyre(at: Vector, radius: number): readonly Part[] {
  const wheel = clay(`wheel ${at[0]} ${at[2]}`)
  wheel.drum(at, [radius, radius, 0.06], 0.03, RUBBER, { turn: UPRIGHT })
  wheel.drum(at, [radius * 0.58, radius * 0.58, 0.068], 0.02, STEEL, { turn: UPRIGHT })
  return wheel.parts
}

/** A truck with an open load bed. */
export const truck: Maker = ({ colour = linear('#2f6ab0'), moving }) => ({
  loopSeconds: 0.5,
  poses: 6,
  grounded: true,
  elevation: 0.16,
  turn: 0.5,
  stature: 1.05,
  build(phase) {
    const bounce = moving ? 0.012 * wave(phase) : 0
    const paint = lacquer(colour)
    const body = clay('body')
    body.box([0.56, 0.5 + bounce, 0], [0.32, 0.34, 0.33], 0.1, paint)
    body.box([0.1, 0.24 + bounce, 0], [0.84, 0.06, 0.26], 0.03, IRON)
    const load = clay('load', body.parts)
    load.box([-0.3, 0.6 + bounce, 0], [0.55, 0.36, 0.35], 0.04, { colour: linear('#f2efe8'), gloss: 0.3, edge: 400 })
    load.box([-0.3, 0.42 + bounce, 0], [0.553, 0.035, 0.353], 0.01, paint)
    const windows = clay('windows', body.parts)
    windows.box([0.62, 0.64 + bounce, 0], [0.15, 0.13, 0.336], 0.03, GLASS)
    windows.box([0.86, 0.64 + bounce, 0], [0.03, 0.14, 0.26], 0.03, GLASS)
    const fittings = clay('fittings', body.parts)
    fittings.box([0.87, 0.24 + bounce, 0], [0.035, 0.04, 0.3], 0.03, STEEL)
    for (const side of [-1, 1]) fittings.ball([0.87, 0.38 + bounce, side * 0.23], 0.052, LAMP, 0)
    for (const x of [-0.52, 0.54]) for (const z of [-0.29, 0.29]) body.parts.push(...tyre([x, 0.17, z], 0.17))
    return body.parts
  },
})

/** A steam engine with one carriage, going to the right. */
export const train: Maker = ({ colour = linear('#2f7a4a'), moving }) => ({
  loopSeconds: 0.8,
  poses: 10,
  grounded: true,
  elevation: 0.16,
  turn: 0.45,
  stature: 1.05,
  build(phase) {
    const paint = lacquer(colour)
    const body = clay('boiler')
    const lying: Vector = [0, 0, Math.PI / 2]
    body.drum([0.52, 0.6, 0], [0.22, 0.22, 0.4], 0.03, paint, { turn: lying })
    for (const x of [0.28, 0.54, 0.8]) body.drum([x, 0.6, 0], [0.228, 0.228, 0.02], 0.008, BRASS, { turn: lying })
    body.drum([0.93, 0.6, 0], [0.17, 0.19, 0.02], 0.01, IRON, { turn: lying })
    const top = clay('chimney', body.parts)
    top.drum([0.76, 0.92, 0], [0.07, 0.11, 0.14], 0.015, IRON)
    top.lump([0.45, 0.84, 0], [0.085, 0.1, 0.085], BRASS, 0.02)
    top.ball([0.92, 0.82, 0], 0.07, LAMP, 0)
    const cab = clay('cab', body.parts)
    cab.box([0.0, 0.68, 0], [0.2, 0.34, 0.28], 0.03, paint)
    cab.box([0.02, 0.8, 0], [0.12, 0.12, 0.286], 0.02, GLASS)
    cab.box([-0.01, 1.03, 0], [0.26, 0.035, 0.32], 0.03, IRON)
    cab.box([0.36, 0.3, 0], [0.62, 0.055, 0.24], 0.02, IRON)
    cab.limb(span(0.98, 0.3, 0, 1.12, 0.12, 0), [0.1, 0.05], lacquer(RED), 0)
    for (const side of [-1, 1]) cab.limb(span(0.98, 0.28, side * 0.12, 1.1, 0.1, side * 0.16), [0.05, 0.035], lacquer(RED), 0.03)
    return [...body.parts, ...carriage(colour), ...engineWheels(moving ? phase : 0.1), ...steam(phase)]
  },
})

function carriage(colour: Vector): readonly Part[] {
  const parts = clay('carriage')
  parts.box([-0.78, 0.62, 0], [0.46, 0.3, 0.28], 0.05, lacquer(mixVector(colour, RED, 0.85)))
  parts.box([-0.78, 0.94, 0], [0.5, 0.04, 0.3], 0.04, { colour: linear('#e8dcc4'), gloss: 0.2, edge: 400 })
  parts.box([-0.26, 0.3, 0], [0.1, 0.03, 0.05], 0.02, IRON)
  parts.box([-0.78, 0.3, 0], [0.44, 0.04, 0.22], 0.02, IRON)
  for (const x of [-1.06, -0.78, -0.5]) parts.box([x, 0.7, 0], [0.1, 0.12, 0.287], 0.02, GLASS)
  for (const x of [-1.04, -0.52]) for (const z of [-0.22, 0.22]) parts.parts.push(...ironWheel(`carriage ${x} ${z}`, [x, 0.14, z], 0.13))
  return parts.parts
}

function ironWheel(name: string, at: Vector, radius: number): readonly Part[] {
  const wheel = clay(name)
  wheel.drum(at, [radius, radius, 0.035], 0.01, IRON, { turn: UPRIGHT })
  wheel.drum(at, [radius * 0.72, radius * 0.72, 0.042], 0.006, lacquer(RED), { turn: UPRIGHT })
  wheel.drum(at, [radius * 0.25, radius * 0.25, 0.05], 0.006, BRASS, { turn: UPRIGHT })
  return wheel.parts
}

function engineWheels(phase: number): readonly Part[] {
  const parts: Part[] = []
  for (const z of [-0.22, 0.22]) {
    for (const [x, radius] of [
      [0.05, 0.2],
      [0.48, 0.2],
      [0.86, 0.12],
    ] as const)
      parts.push(...ironWheel(`engine ${x} ${z}`, [x, radius, z], radius))
    const rod = clay(`rod ${z}`, parts)
    const [x, y] = [0.11 * Math.cos(phase * Math.PI * 2), 0.2 - 0.11 * Math.sin(phase * Math.PI * 2)]
    const out = z + Math.sign(z) * 0.055
    rod.limb(span(0.05 + x, y, out, 0.48 + x, y, out), [0.022, 0.022], STEEL, 0)
  }
  return parts
}

/** Puffs that rise from the chimney and drift behind. */
function steam(phase: number): readonly Part[] {
  const parts = clay('steam')
  for (let i = 0; i < 3; i++) {
    const age = ((i + phase) % 3) / 3
    parts.ball([0.74 - age * 0.5, 1.14 + age * 0.26, 0], 0.07 + age * 0.09, { colour: linear('#f2f2f2'), softness: 0.9, edge: 60 }, 0.06)
  }
  return parts.parts
}
