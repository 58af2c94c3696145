import { span } from '../clay.ts'
import { linear, type Vector } from '../vector.ts'
import { BRASS, FACING, IRON, TIMBER, arc, around, glossy, lathe, matt, rope, thing } from './bench.ts'
import { wave } from './model.ts'

const FLYING = { grounded: false, loopSeconds: 0.4, poses: 8 }
/** A parachute of coloured gores above a small load. */
export const parachute = thing('#e0402e', { ...FLYING, loopSeconds: 4, elevation: 0.05, turn: 0.2 }, ({ part, colour, phase }) => {
  const sway = 0.06 * wave(phase)
  const gores = {
    ...matt(colour, 0.7),
    colour: (x: number, _y: number, z: number): Vector => (Math.sin(Math.atan2(z, x - sway) * 5) > 0 ? colour : linear('#f6efe0')),
  }
  const canopy = part('canopy')
  lathe(
    canopy,
    [sway, 1.1, 0],
    [
      [0, 0.76],
      [0.14, 0.72],
      [0.3, 0.56],
      [0.4, 0.34],
      [0.44, 0.1],
    ],
    gores,
  )
  around(8, (a, i) =>
    part(`line ${i % 4}`).limb(span(sway + Math.cos(a) * 0.74, 1.1, Math.sin(a) * 0.74, 0, 0.32, 0), [0.007, 0.007], IRON, 0),
  )
  const load = part('load')
  load.box([0, 0.16, 0], [0.18, 0.16, 0.16], 0.03, TIMBER)
  load.box([0, 0.16, 0], [0.04, 0.165, 0.165], 0.02, BRASS)
})

/** A wooden anchor of the sky: a kite with a tail of bows. */
export const kite = thing('#e0402e', { ...FLYING, loopSeconds: 2, poses: 12, elevation: 0, turn: 0.2 }, ({ part, colour, phase }) => {
  const lean = 0.35
  const at = (u: number, v: number, z = 0): Vector => [
    u * Math.cos(lean) - v * Math.sin(lean),
    u * Math.sin(lean) + v * Math.cos(lean) + 0.9,
    z,
  ]
  const colours = [colour, linear('#f2c43a'), linear('#3f8ac4'), linear('#4fa84a')]
  const quarters = {
    ...matt(colour, 0.6),
    colour: (x: number, y: number): Vector => {
      const [dx, dy] = [x, y - 0.9]
      const [u, v] = [dx * Math.cos(lean) + dy * Math.sin(lean), -dx * Math.sin(lean) + dy * Math.cos(lean)]
      return colours[(u > 0 ? 1 : 0) + (v > 0.08 ? 0 : 2)] ?? colour
    },
  }
  const sail = part('sail')
  // A diamond is two fans of rods, broad at the spar and closing at the ends.
  for (let i = -10; i <= 10; i++) {
    const u = i * 0.04
    const share = 1 - Math.abs(i) / 10.6
    sail.limb([at(u, 0.08 + 0.42 * share), at(u, 0.08 - 0.72 * share)], [0.026, 0.026], quarters, 0.02)
  }
  const spars = part('spars')
  spars.limb([at(0, 0.52, 0.035), at(0, -0.66, 0.035)], [0.012, 0.012], TIMBER, 0)
  spars.limb([at(-0.42, 0.08, 0.035), at(0.42, 0.08, 0.035)], [0.012, 0.012], TIMBER, 0)
  const tail = Array.from({ length: 7 }, (_, i): Vector => {
    const [x, y] = at(0, -0.66 - i * 0.15)
    return [x + 0.07 * wave(phase, i * 1.2), y, 0]
  })
  rope(part('tail'), tail, [0.012, 0.012], matt('#f2efe8'), 0)
  tail.slice(1).forEach(([x, y, z], i) => {
    const bow = part(`bow ${i}`)
    for (const side of [-1, 1])
      bow.lump([x + side * 0.05, y, z], [0.055, 0.035, 0.02], glossy(colours[i % 4]!), 0, { turn: [0, 0, side * 0.3] })
  })
})

/** A big wheel with gondolas in all colours; it turns. */
export const ferrisWheel = thing(
  '#e8e4dc',
  { loopSeconds: 10, poses: 24, elevation: 0.04, turn: 0.25, stature: 1.35 },
  ({ part, colour, phase }) => {
    const steel = glossy(colour)
    const hub: Vector = [0, 1.12, 0]
    for (const z of [-0.12, 0.12]) {
      const rim = part(`rim ${z}`)
      rim.ring([hub[0], hub[1], z], 0.86, 0.025, steel, FACING)
      rim.ring([hub[0], hub[1], z], 0.3, 0.016, steel, FACING)
      around(
        8,
        (a) =>
          rim.limb(
            [
              [0, hub[1], z],
              [Math.cos(a) * 0.86, hub[1] + Math.sin(a) * 0.86, z],
            ],
            [0.013, 0.013],
            steel,
            0,
          ),
        (phase * Math.PI) / 2,
      )
      const legs = part(`legs ${z}`)
      for (const side of [-1, 1]) legs.limb(span(0, hub[1], z * 1.6, side * 0.5, 0.04, z * 2.6), [0.032, 0.04], glossy('#c8342a'), 0)
    }
    part('hub').drum(hub, [0.1, 0.1, 0.24], 0.03, glossy('#e8b92e'), { turn: FACING })
    const paints = ['#d8342a', '#e8b92e', '#3f8ac4', '#4fa84a', '#e07ab0', '#8455b8', '#35a8a0', '#e8762c']
    around(
      8,
      (a, i) => {
        const [x, y] = [Math.cos(a) * 0.86, hub[1] + Math.sin(a) * 0.86]
        const cabin = part(`cabin ${i}`)
        cabin.box([x, y - 0.14, 0], [0.1, 0.07, 0.1], 0.04, glossy(paints[i]!))
        cabin.lump([x, y - 0.01, 0], [0.12, 0.035, 0.12], glossy(paints[i]!), 0)
        for (const side of [-0.08, 0.08]) cabin.limb(span(x + side, y - 0.1, 0, x + side, y, 0), [0.01, 0.01], IRON, 0)
      },
      (phase * Math.PI) / 2,
    )
    part('foot').box([0, 0.03, 0], [0.62, 0.03, 0.34], 0.02, matt('#a8a096'))
  },
)

/** A rainbow that ends in two clouds. */
export const rainbow = thing('#f4f4f4', { elevation: 0, turn: 0.1, stature: 1.4 }, ({ part }) => {
  const bands = ['#d8342a', '#ee8a2a', '#f4cc3a', '#58b04a', '#3f86cc', '#7a50b8']
  const sectors = 18
  for (let step = 0; step < sectors; step++) {
    const [from, to] = [(step / sectors) * Math.PI, ((step + 1) / sectors) * Math.PI]
    bands.forEach((hex, i) =>
      arc(part(`sector ${step} ${i >> 1}`), { at: [0, 0.2, 0], radius: 1 - i * 0.085, from, to, steps: 1 }, 0.046, glossy(hex, 0.3)),
    )
  }
  const white = matt('#fbfaf6', 0.9)
  for (const side of [-1, 1]) {
    const cloud = part(`cloud ${side}`)
    for (const [x, y, r] of [
      [-0.2, 0, 0.16],
      [0, 0.08, 0.2],
      [0.2, 0.01, 0.17],
      [0.06, -0.06, 0.18],
      [-0.08, -0.06, 0.16],
    ] as const)
      cloud.ball([side * 0.78 + x, y + 0.22, 0.1], r, white, 0.04)
  }
})
