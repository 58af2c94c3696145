import { span } from '../clay.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import {
  BLACK,
  BRASS,
  FACING,
  GLASS,
  IRON,
  LYING,
  STEEL,
  TIMBER,
  WHITE,
  around,
  glossy,
  glowing,
  matt,
  metal,
  rope,
  thing,
  type Bench,
} from './bench.ts'
import { wave } from './model.ts'

const FLYING = { grounded: false, loopSeconds: 0.4, poses: 8 }
/** Blades that turn in a plane: `about` says which. */
function blades(bench: Bench, at: Vector, length: number, about: 'y' | 'x' | 'z'): void {
  const parts = bench.part(`blades ${at.join(' ')}`)
  around(
    about === 'y' ? 4 : 3,
    (angle) => {
      const [u, v] = [Math.cos(angle) * length, Math.sin(angle) * length]
      const tip: Vector =
        about === 'y' ? [at[0] + u, at[1], at[2] + v] : about === 'x' ? [at[0], at[1] + u, at[2] + v] : [at[0] + u, at[1] + v, at[2]]
      parts.limb([at, tip], [0.02, 0.035], IRON, 0.01)
    },
    0.4 + (bench.phase * Math.PI * 2) / (about === 'y' ? 4 : 3),
  )
  parts.ball(at, 0.05, STEEL, 0)
}

/** A round helicopter with skids; its rotors turn. */
export const helicopter = thing('#d8382c', { ...FLYING, elevation: 0.14, turn: 0.5 }, (bench) => {
  const paint = glossy(bench.colour, 0.7)
  const body = bench.part('body')
  body.lump([0.14, 0.5, 0], [0.42, 0.33, 0.29], paint, 0)
  body.limb(span(-0.1, 0.56, 0, -0.95, 0.7, 0), [0.2, 0.055], paint, 0.12)
  body.lump([-0.98, 0.82, 0], [0.09, 0.2, 0.03], paint, 0.03, { turn: [0, 0, 0.35] })
  body.box([-0.8, 0.68, 0], [0.07, 0.015, 0.2], 0.014, WHITE)
  const glass = bench.part('glass')
  glass.lump([0.28, 0.55, 0], [0.33, 0.245, 0.262], glossy('#7ab8dc', 1), 0)
  glass.box([0.1, 0.56, 0], [0.035, 0.24, 0.3], 0.03, paint)
  const stripe = bench.part('stripe')
  stripe.lump([0.13, 0.4, 0], [0.43, 0.035, 0.3], WHITE, 0)
  const mast = bench.part('mast')
  mast.lump([0.04, 0.83, 0], [0.2, 0.08, 0.12], paint, 0)
  mast.limb(span(0.04, 0.84, 0, 0.04, 1.02, 0), [0.04, 0.03], IRON, 0)
  blades(bench, [0.04, 1.03, 0], 0.95, 'y')
  blades(bench, [-1, 0.86, 0.07], 0.2, 'z')
  for (const z of [-0.24, 0.24]) {
    const skid = bench.part(`skid ${z}`)
    rope(
      skid,
      [
        [-0.3, 0.05, z],
        [0.46, 0.05, z],
        [0.6, 0.12, z],
      ],
      [0.026, 0.026],
      STEEL,
    )
    for (const x of [-0.12, 0.32]) skid.limb(span(x, 0.06, z, x, 0.3, z * 0.6), [0.02, 0.02], STEEL, 0)
  }
})

/** A biplane with a propeller that turns. */
export const biplane = thing('#d8382c', { ...FLYING, elevation: 0.22, turn: 0.55 }, (bench) => {
  const paint = glossy(bench.colour)
  const wings = glossy(mixVector(bench.colour, linear('#f6e8c8'), 0.82), 0.4)
  const body = bench.part('body')
  body.limb(span(0.5, 0.02, 0, -0.8, 0.06, 0), [0.2, 0.07], paint, 0)
  body.drum([0.62, 0.02, 0], [0.19, 0.2, 0.09], 0.04, metal('#e8c04a'), { turn: LYING })
  body.lump([-0.02, 0.24, 0], [0.14, 0.06, 0.1], GLASS, 0)
  body.ball([-0.1, 0.28, 0], 0.09, matt('#7a4a2c'), 0)
  const tail = bench.part('tail')
  tail.lump([-0.84, 0.24, 0], [0.15, 0.2, 0.025], paint, 0.02, { turn: [0, 0, 0.3] })
  tail.lump([-0.82, 0.08, 0], [0.15, 0.025, 0.36], wings, 0.02)
  for (const [y, reach, x] of [
    [-0.14, 0.86, 0.2],
    [0.42, 0.95, 0.28],
  ] as const) {
    const wing = bench.part(`wing ${y}`)
    wing.box([x, y, 0], [0.19, 0.026, reach], 0.026, wings)
    for (const side of [-1, 1]) wing.box([x, y, side * (reach - 0.12)], [0.191, 0.028, 0.07], 0.027, paint)
  }
  const struts = bench.part('struts')
  for (const z of [-0.7, -0.3, 0.3, 0.7])
    for (const x of [0.12, 0.32]) struts.limb(span(x, -0.14, z, x + 0.05, 0.42, z), [0.014, 0.014], TIMBER, 0)
  for (const z of [-0.2, 0.2]) {
    struts.limb(span(0.3, -0.14, z * 0.7, 0.34, -0.38, z), [0.018, 0.018], IRON, 0)
    bench.part(`wheel ${z}`).drum([0.34, -0.42, z], [0.12, 0.12, 0.035], 0.025, BLACK, { turn: FACING })
  }
  blades(bench, [0.74, 0.02, 0], 0.36, 'x')
})

/** A flying saucer with a glass dome and a ring of lamps. */
export const saucer = thing('#a8b4c0', { ...FLYING, loopSeconds: 2, poses: 12, elevation: 0.16, turn: 0.1 }, ({ part, colour, phase }) => {
  const skin = metal(colour)
  const body = part('body')
  body.lump([0, 0, 0], [1, 0.17, 1], skin, 0)
  body.lump([0, -0.1, 0], [0.55, 0.17, 0.55], metal(times(colour, 0.7)), 0.06)
  body.ring([0, 0.1, 0], 0.56, 0.04, glossy('#4ab0c8'))
  const dome = part('dome')
  dome.lump([0, 0.16, 0], [0.46, 0.4, 0.46], { ...glossy('#9fdcf0', 1), softness: 0.9 }, 0)
  dome.ball([0, 0.62, 0], 0.05, glowing('#ff6a4a', 1.4), 0)
  dome.limb(span(0, 0.52, 0, 0, 0.6, 0), [0.018, 0.018], STEEL, 0)
  around(14, (angle, index) => {
    const lit = 0.5 + 1.1 * Math.max(0, wave(phase, index * 1.35))
    const lamp = part(`lamp ${index}`)
    lamp.ball([Math.cos(angle) * 0.83, 0.055, Math.sin(angle) * 0.83], 0.07, glowing(index % 2 ? '#ffd84a' : '#6af0a0', lit), 0)
  })
  part('beam').drum([0, -0.28, 0], [0.3, 0.24, 0.03], 0.02, glowing('#fff4b0', 1.6))
})

/** A satellite with two blue wings and a dish. */
export const satellite = thing('#d8b860', { ...FLYING, loopSeconds: 6, elevation: 0.2, turn: 0.5 }, ({ part, colour, phase }) => {
  const tilt = 0.06 * wave(phase)
  const body = part('body')
  body.box([0, 0, 0], [0.22, 0.3, 0.22], 0.03, metal(colour))
  body.drum([0, 0.4, 0], [0.1, 0.16, 0.1], 0.02, STEEL)
  body.drum([0, -0.42, 0.1], [0.3, 0.08, 0.07], 0.02, WHITE)
  body.limb(span(0, -0.42, 0.1, 0, -0.64, 0.1), [0.02, 0.02], IRON, 0)
  body.ball([0, -0.66, 0.1], 0.045, glowing('#ff5a4a', 1), 0)
  const panel = {
    ...glossy('#2a5ac0', 0.9),
    colour: (x: number, y: number): Vector => {
      const grid = Math.max(smoothstep(0.9, 0.98, Math.cos(x * 34)), smoothstep(0.9, 0.98, Math.cos(y * 26)))
      return mixVector(linear('#24509e'), linear('#9fc0e8'), grid * 0.8)
    },
  }
  for (const side of [-1, 1]) {
    const wing = part(`wing ${side}`)
    wing.limb(span(side * 0.2, 0, 0, side * 0.4, 0, 0), [0.03, 0.03], STEEL, 0)
    wing.box([side * 0.8, 0, 0], [0.42, 0.24, 0.02], 0.012, panel, { turn: [0.3 + tilt, 0, 0] })
  }
})

/** An airship, ribbed, with a cabin below. */
export const airship = thing('#b8c0c8', { ...FLYING, loopSeconds: 1, elevation: 0.06, turn: 0.4 }, (bench) => {
  const { part, colour } = bench
  const body = part('bag')
  body.lump(
    [0, 0.3, 0],
    [1.2, 0.36, 0.36],
    {
      ...glossy(colour, 0.4),
      colour: (_x, y, z) => times(colour, 0.82 + 0.22 * smoothstep(-0.5, 0.5, Math.cos(Math.atan2(z, y - 0.3) * 12))),
    },
    0,
  )
  const red = glossy('#c8342a')
  body.lump([1.1, 0.3, 0], [0.1, 0.14, 0.14], red, 0.02)
  const fins = part('fins')
  fins.lump([-0.98, 0.62, 0], [0.2, 0.16, 0.03], red, 0.02)
  fins.lump([-0.98, 0.0, 0], [0.2, 0.14, 0.03], red, 0.02)
  for (const z of [-0.3, 0.3]) fins.lump([-0.98, 0.3, z], [0.2, 0.03, 0.16], red, 0.02)
  const cabin = part('cabin')
  cabin.box([0.12, -0.14, 0], [0.36, 0.1, 0.13], 0.06, TIMBER)
  for (let i = 0; i < 4; i++) cabin.box([-0.1 + i * 0.15, -0.11, 0], [0.05, 0.04, 0.135], 0.015, glowing('#ffe09a', 0.7))
  blades(bench, [-0.28, -0.14, 0.02], 0.15, 'x')
})

/** A round yellow submarine; its screw turns. */
export const submarine = thing('#f0b820', { ...FLYING, loopSeconds: 1, elevation: 0.1, turn: 0.45 }, (bench) => {
  const paint = glossy(bench.colour)
  const body = bench.part('body')
  body.lump([0, 0, 0], [0.95, 0.36, 0.36], paint, 0)
  body.limb(span(-0.6, 0, 0, -0.96, 0, 0), [0.2, 0.08], paint, 0.1)
  const tower = bench.part('tower')
  tower.drum([0.06, 0.44, 0], [0.24, 0.2, 0.16], 0.05, paint)
  tower.ring([0.06, 0.58, 0], 0.19, 0.025, glossy(times(bench.colour, 0.6)))
  rope(
    tower,
    [
      [0.06, 0.56, 0],
      [0.06, 0.9, 0],
      [0.2, 0.92, 0],
    ],
    [0.04, 0.04],
    STEEL,
  )
  tower.lump([0.22, 0.92, 0], [0.025, 0.05, 0.05], GLASS, 0)
  const ports = bench.part('ports')
  for (const x of [-0.34, 0.04, 0.42]) {
    const z = 0.355 * Math.sqrt(1 - (x / 0.95) ** 2)
    ports.ring([x, 0.03, z], 0.105, 0.03, BRASS, FACING)
    ports.lump([x, 0.03, z - 0.01], [0.1, 0.1, 0.03], glossy('#7ac4ea', 1), 0)
  }
  const fins = bench.part('fins')
  fins.lump([-0.84, 0.22, 0], [0.12, 0.22, 0.03], glossy('#d8382c'), 0.03, { turn: [0, 0, 0.3] })
  fins.lump([-0.84, 0, 0], [0.1, 0.03, 0.36], glossy('#d8382c'), 0.03)
  blades(bench, [-1.05, 0, 0], 0.22, 'x')
})
