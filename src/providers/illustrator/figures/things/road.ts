import { span } from '../clay.ts'
import { linear, mixVector, times, type Vector } from '../vector.ts'
import {
  around,
  BLACK,
  boxes,
  BRASS,
  fourWheels,
  FACING,
  GLASS,
  glossy,
  glowing,
  IRON,
  LAMP,
  LYING,
  matt,
  PANE,
  rope,
  RUBBER,
  STEEL,
  thing,
  TIMBER,
  wheel,
  WHITE,
  type Bench,
} from './bench.ts'
import { wave } from './model.ts'

const DRIVING = { loopSeconds: 0.5, poses: 6, elevation: 0.2, turn: 0.55 }
const TAIL_LAMP = glowing('#d8281c', 0.5)
const springs = ({ moving, phase }: Bench): number => (moving ? 0.01 * wave(phase) : 0)

/** Head lamps, tail lamps and bumpers of a car between two ends. */
function fittings(bench: Bench, ends: readonly [number, number], y: number, side: number): void {
  const front = bench.part('front')
  front.box([ends[0], y - 0.1, 0], [0.03, 0.03, side + 0.04], 0.025, STEEL)
  for (const z of [-side, side]) front.ball([ends[0] - 0.01, y + 0.02, z], 0.055, LAMP, 0)
  const rear = bench.part('rear')
  for (const z of [-side, side]) rear.box([ends[1], y + 0.02, z], [0.02, 0.035, 0.05], 0.015, TAIL_LAMP)
}

/** A saloon with something on its roof or a belt of squares: taxis and police cars are made of it. */
function saloon(bench: Bench, upper: Vector): void {
  const y = springs(bench)
  const body = bench.part('body')
  const paint = glossy(bench.colour)
  body.box([0, 0.34 + y, 0], [0.82, 0.15, 0.32], 0.1, paint)
  body.box([0.02, 0.45 + y, 0], [0.76, 0.06, 0.3], 0.06, paint, { blend: 0.04 })
  body.box([-0.1, 0.6 + y, 0], [0.42, 0.18, 0.27], 0.13, glossy(upper), { blend: 0.06 })
  const windows = bench.part('windows')
  windows.box([-0.1, 0.62 + y, 0], [0.35, 0.1, 0.288], 0.05, GLASS)
  windows.box([-0.1, 0.62 + y, 0], [0.445, 0.1, 0.21], 0.06, GLASS)
  windows.box([-0.1, 0.62 + y, 0], [0.024, 0.13, 0.294], 0.02, glossy(upper))
  fittings(bench, [0.81, -0.81], 0.37 + y, 0.21)
  fourWheels(bench, [0.48, -0.5], 0.29, 0.17)
}

/** A yellow cab with chequered doors and a lit sign. */
export const taxi = thing('#f2b818', DRIVING, (bench) => {
  saloon(bench, bench.colour)
  const y = springs(bench)
  const sign = bench.part('sign')
  sign.box([-0.1, 0.84 + y, 0], [0.13, 0.055, 0.08], 0.03, glowing('#fff6d8', 0.7))
  sign.box([-0.1, 0.785 + y, 0], [0.15, 0.015, 0.1], 0.01, BLACK)
  const squares = bench.part('squares')
  for (let i = 0; i < 9; i++)
    for (const row of [0, 1])
      if ((i + row) % 2 === 0) squares.box([-0.5 + i * 0.1, 0.37 + row * 0.05 + y, 0], [0.05, 0.025, 0.325], 0.004, BLACK)
})

/** A black and white patrol car; its lamps take turns. */
export const policeCar = thing('#2a3f7a', { ...DRIVING, poses: 8 }, (bench) => {
  saloon(bench, linear('#f2efe8'))
  const y = springs(bench)
  bench.part('doors').box([-0.08, 0.37 + y, 0], [0.34, 0.1, 0.324], 0.02, WHITE)
  bench.part('badge').drum([-0.08, 0.37 + y, 0], [0.07, 0.07, 0.328], 0.004, glossy('#e8b92e'), { turn: FACING })
  const lamps = bench.part('lamps')
  lamps.box([-0.1, 0.79 + y, 0], [0.08, 0.02, 0.24], 0.015, IRON)
  const beat = 0.6 * wave(bench.phase)
  lamps.box([-0.1, 0.85 + y, 0.13], [0.07, 0.05, 0.1], 0.04, glowing('#e0302a', 1 + beat))
  lamps.box([-0.1, 0.85 + y, -0.13], [0.07, 0.05, 0.1], 0.04, glowing('#2f6ae0', 1 - beat))
})

/** A low, wide car with a wing behind. */
export const sportsCar = thing('#d8281e', { ...DRIVING, elevation: 0.24, stature: 0.9 }, (bench) => {
  const y = springs(bench)
  const paint = glossy(bench.colour, 0.9)
  const body = bench.part('body')
  body.lump([0, 0.3 + y, 0], [0.95, 0.17, 0.38], paint, 0)
  body.box([-0.1, 0.28 + y, 0], [0.72, 0.12, 0.36], 0.1, paint, { blend: 0.06 })
  for (const x of [0.52, -0.54]) for (const z of [-0.3, 0.3]) body.lump([x, 0.32 + y, z], [0.24, 0.15, 0.09], paint, 0.05)
  const roof = bench.part('roof')
  roof.lump([-0.14, 0.46 + y, 0], [0.42, 0.17, 0.25], GLASS, 0)
  roof.lump([-0.22, 0.55 + y, 0], [0.26, 0.09, 0.2], paint, 0.03)
  const stripes = bench.part('stripes')
  for (const z of [-0.07, 0.07]) stripes.lump([0.5, 0.315 + y, z], [0.42, 0.142, 0.035], WHITE, 0)
  const wing = bench.part('wing')
  wing.box([-0.84, 0.6 + y, 0], [0.1, 0.018, 0.36], 0.015, paint, { turn: [0, 0, -0.15] })
  for (const z of [-0.24, 0.24]) wing.limb(span(-0.78, 0.42, z, -0.84, 0.6 + y, z), [0.022, 0.022], IRON, 0)
  for (const z of [-0.24, 0.24]) bench.part('lamps').lump([0.79, 0.33 + y, z], [0.08, 0.04, 0.07], LAMP, 0)
  fourWheels(bench, [0.52, -0.54], 0.33, 0.18, glossy('#d8dade'))
})

/** An open motor car of a hundred years ago: big wings, brass lamps, spare wheel. */
export const vintageCar = thing('#7a2430', { ...DRIVING, elevation: 0.16 }, (bench) => {
  const y = springs(bench)
  const paint = glossy(bench.colour, 0.8)
  const body = bench.part('body')
  body.box([0.4, 0.5 + y, 0], [0.34, 0.16, 0.18], 0.06, paint)
  body.box([-0.26, 0.47 + y, 0], [0.4, 0.16, 0.27], 0.06, paint)
  body.box([0, 0.3 + y, 0], [0.74, 0.035, 0.24], 0.02, BLACK)
  const top = bench.part('top')
  top.box([-0.26, 0.98 + y, 0], [0.42, 0.045, 0.28], 0.04, matt('#efe0c0'))
  top.box([-0.64, 0.8 + y, 0], [0.04, 0.2, 0.27], 0.03, matt('#efe0c0'))
  for (const z of [-0.25, 0.25]) {
    top.limb(span(0.1, 0.6 + y, z, 0.12, 0.96 + y, z), [0.016, 0.016], BRASS, 0)
    const wings = bench.part(`wings ${z}`)
    for (const x of [0.54, -0.5]) {
      const places = [0.2, 0.7, 1.2, 1.7, 2.2, 2.7].map((a): Vector => [x + Math.cos(a) * 0.27, 0.23 + Math.sin(a) * 0.27 + y, z * 1.3])
      rope(wings, places, [0.05, 0.05], glossy(times(bench.colour, 0.35)), 0.02)
    }
    wings.box([0.02, 0.24 + y, z * 1.3], [0.26, 0.02, 0.06], 0.015, BLACK)
    bench.part('lamps').ball([0.74, 0.6 + y, z * 0.8], 0.075, LAMP, 0)
    bench.part('lamps').ring([0.77, 0.6 + y, z * 0.8], 0.07, 0.016, BRASS, LYING)
  }
  const grille = bench.part('grille')
  grille.box([0.75, 0.5 + y, 0], [0.025, 0.17, 0.16], 0.03, BRASS)
  grille.box([0.765, 0.49 + y, 0], [0.02, 0.13, 0.12], 0.01, IRON)
  grille.box([0.1, 0.78 + y, 0], [0.012, 0.14, 0.23], 0.01, PANE)
  bench.part('seat').box([-0.3, 0.64 + y, 0], [0.16, 0.1, 0.22], 0.06, matt('#5a3a20'))
  fourWheels(bench, [0.54, -0.5], 0.31, 0.22, glossy('#e8d8a8'))
})

/** A box on wheels with a cab ahead of it. */
function van(bench: Bench, cab: Vector, load: Vector): void {
  const y = springs(bench)
  const body = bench.part('body')
  body.box([0.55, 0.5 + y, 0], [0.34, 0.32, 0.33], 0.12, glossy(cab))
  body.box([-0.3, 0.6 + y, 0], [0.6, 0.43, 0.35], 0.07, glossy(load))
  const windows = bench.part('windows')
  windows.box([0.6, 0.64 + y, 0], [0.16, 0.13, 0.336], 0.03, GLASS)
  windows.box([0.87, 0.62 + y, 0], [0.03, 0.14, 0.26], 0.03, GLASS)
  fittings(bench, [0.87, -0.9], 0.34 + y, 0.23)
  fourWheels(bench, [0.52, -0.52], 0.3, 0.17)
}

/** A white van with a red cross and a blue lamp. */
export const ambulance = thing('#f4f2ee', { ...DRIVING, stature: 1.05 }, (bench) => {
  van(bench, bench.colour, bench.colour)
  const y = springs(bench)
  const red = glossy('#d8281e')
  boxes(bench.part('cross'), red, [
    [-0.34, 0.72 + y, 0, 0.17, 0.055, 0.356, 0.01],
    [-0.34, 0.72 + y, 0, 0.055, 0.17, 0.356, 0.01],
    [-0.3, 0.42 + y, 0, 0.6, 0.04, 0.354, 0.01],
    [0.56, 0.42 + y, 0, 0.33, 0.04, 0.333, 0.01],
  ])
  bench.part('lamp').box([0.42, 0.88 + y, 0], [0.07, 0.06, 0.2], 0.05, glowing('#2f7af0', 1 + 0.6 * wave(bench.phase)))
})

/** A red engine with a ladder on its back. */
export const fireEngine = thing('#d02a20', { ...DRIVING, stature: 1.1 }, (bench) => {
  const y = springs(bench)
  const paint = glossy(bench.colour)
  const body = bench.part('body')
  body.box([0.66, 0.54 + y, 0], [0.3, 0.36, 0.33], 0.08, paint)
  body.box([-0.3, 0.48 + y, 0], [0.68, 0.26, 0.34], 0.04, paint)
  body.box([-0.3, 0.36 + y, 0], [0.685, 0.04, 0.345], 0.01, WHITE)
  const doors = bench.part('doors')
  for (const x of [-0.74, -0.4, -0.06]) doors.box([x, 0.54 + y, 0], [0.14, 0.12, 0.345], 0.02, STEEL)
  const windows = bench.part('windows')
  windows.box([0.68, 0.68 + y, 0], [0.17, 0.14, 0.336], 0.03, GLASS)
  windows.box([0.94, 0.66 + y, 0], [0.03, 0.15, 0.27], 0.03, GLASS)
  const lift = (x: number): number => 0.86 + (0.5 - x) * 0.12 + y
  const ladder = bench.part('ladder')
  for (const z of [-0.13, 0.13]) ladder.limb(span(0.7, lift(0.7) + 0.12, z, -1.06, lift(-1.06), z), [0.026, 0.026], STEEL, 0)
  for (let i = 0; i < 10; i++) {
    const x = 0.6 - i * 0.175
    ladder.limb(
      span(x, lift(x) + (0.12 * (x + 1.06)) / 1.76, -0.13, x, lift(x) + (0.12 * (x + 1.06)) / 1.76, 0.13),
      [0.018, 0.018],
      STEEL,
      0,
    )
  }
  ladder.drum([-0.4, 0.82 + y, 0], [0.17, 0.13, 0.1], 0.02, IRON)
  const lamps = bench.part('lamps')
  for (const z of [-0.16, 0.16]) lamps.lump([0.74, 0.95 + y, z], [0.07, 0.07, 0.07], glowing('#2f7af0', 1.2 + 0.6 * wave(bench.phase)), 0)
  fittings(bench, [0.96, -0.98], 0.36 + y, 0.23)
  fourWheels(bench, [0.6, -0.6], 0.3, 0.18)
})

/** A tractor: small wheels before, tall ones behind, a cab and a chimney. */
export const tractor = thing('#3a9a3c', { ...DRIVING, loopSeconds: 0.8, turn: 0.5 }, (bench) => {
  const y = springs(bench)
  const paint = glossy(bench.colour)
  const body = bench.part('body')
  body.box([0.36, 0.52 + y, 0], [0.4, 0.17, 0.17], 0.06, paint)
  body.box([-0.3, 0.46 + y, 0], [0.3, 0.14, 0.2], 0.05, paint)
  body.box([0.77, 0.5 + y, 0], [0.02, 0.13, 0.13], 0.015, IRON)
  for (const z of [-0.1, 0.1]) body.ball([0.78, 0.6 + y, z], 0.04, LAMP, 0)
  const cab = bench.part('cab')
  cab.box([-0.3, 1.14 + y, 0], [0.32, 0.04, 0.28], 0.035, paint)
  cab.box([-0.3, 0.86 + y, 0], [0.24, 0.26, 0.22], 0.04, PANE)
  for (const x of [-0.54, -0.06]) for (const z of [-0.22, 0.22]) cab.box([x, 0.86 + y, z], [0.022, 0.27, 0.022], 0.01, IRON)
  const pipe = bench.part('pipe')
  pipe.limb(span(0.42, 0.66, 0.08, 0.42, 1.02 + y, 0.08), [0.03, 0.026], IRON, 0)
  const turned = bench.moving ? -bench.phase * ((Math.PI * 2) / 3) : 0.2
  const hub = glossy('#f0c030')
  for (const z of [-0.3, 0.3]) {
    const big = bench.part(`big ${z}`)
    wheel(big, [-0.36, 0.38, z], 0.38, { width: 0.11, hub, turned })
    around(
      14,
      (a) => big.box([-0.36 + Math.cos(a) * 0.37, 0.38 + Math.sin(a) * 0.37, z], [0.03, 0.03, 0.1], 0.012, RUBBER, { turn: [0, 0, a] }),
      turned,
    )
    wheel(bench.part(`small ${z}`), [0.52, 0.2, z * 0.9], 0.2, { width: 0.07, hub, turned })
    bench.part(`guard ${z}`).lump([-0.36, 0.76 + y, z], [0.3, 0.05, 0.12], paint, 0)
  }
})

/** A motorcycle on its stand, with a round lamp and twin pipes. */
export const motorcycle = thing('#c8281e', { ...DRIVING, loopSeconds: 0.4, elevation: 0.1, turn: 0.4 }, (bench) => {
  const paint = glossy(bench.colour, 0.9)
  const y = springs(bench)
  const turned = bench.moving ? -bench.phase * ((Math.PI * 2) / 3) : 0.2
  for (const x of [-0.56, 0.6]) wheel(bench.part(`wheel ${x}`), [x, 0.27, 0.001], 0.27, { width: 0.065, turned })
  const body = bench.part('body')
  body.lump([0.1, 0.72 + y, 0], [0.27, 0.14, 0.13], paint, 0)
  body.lump([-0.32, 0.68 + y, 0], [0.34, 0.07, 0.13], matt('#2a2220'), 0.03)
  body.lump([-0.62, 0.64 + y, 0], [0.18, 0.06, 0.09], paint, 0.03)
  const engine = bench.part('engine')
  engine.box([0.04, 0.42 + y, 0], [0.2, 0.16, 0.11], 0.05, STEEL)
  engine.drum([0.02, 0.38 + y, 0], [0.12, 0.12, 0.14], 0.02, IRON, { turn: FACING })
  for (const i of [0, 1, 2]) engine.box([0.06, 0.5 + i * 0.045 + y, 0], [0.14, 0.012, 0.13], 0.006, IRON)
  engine.limb(span(0.14, 0.3, 0.14, -0.3, 0.24, 0.15), [0.035, 0.04], STEEL, 0.02)
  engine.limb(span(-0.3, 0.24, 0.15, -0.76, 0.3, 0.15), [0.045, 0.06], STEEL, 0.02)
  const fork = bench.part('fork')
  for (const z of [-0.09, 0.09]) {
    fork.limb(span(0.6, 0.27, z, 0.36, 0.86 + y, z), [0.026, 0.03], STEEL, 0)
    fork.limb(span(0.34, 0.92 + y, z * 0.6, 0.24, 1.0 + y, z * 2.8), [0.02, 0.02], STEEL, 0)
    fork.limb(span(0.24, 1.0 + y, z * 2.8, 0.16, 0.98 + y, z * 3.6), [0.03, 0.03], RUBBER, 0)
    fork.limb(span(-0.56, 0.27, z, -0.2, 0.5 + y, z), [0.026, 0.026], IRON, 0)
  }
  fork.ball([0.46, 0.84 + y, 0], 0.1, STEEL, 0)
  fork.lump([0.5, 0.84 + y, 0], [0.08, 0.085, 0.085], LAMP, 0)
  const guard = [0.5, 1, 1.5, 2, 2.5].map((a): Vector => [0.6 + Math.cos(a) * 0.3, 0.28 + Math.sin(a) * 0.3, 0])
  rope(bench.part('guard'), guard, [0.06, 0.06], paint)
})

/** A motor scooter with a footboard and a shield. */
export const scooter = thing('#5ab8a0', { ...DRIVING, loopSeconds: 0.4, elevation: 0.12, turn: 0.45, stature: 0.85 }, (bench) => {
  const paint = glossy(bench.colour, 0.8)
  const y = springs(bench)
  const turned = bench.moving ? -bench.phase * ((Math.PI * 2) / 3) : 0.2
  for (const x of [-0.48, 0.5]) wheel(bench.part(`wheel ${x}`), [x, 0.18, 0.001], 0.18, { width: 0.06, turned })
  const body = bench.part('body')
  body.lump([-0.42, 0.42 + y, 0], [0.34, 0.2, 0.19], paint, 0)
  body.box([0.06, 0.24 + y, 0], [0.3, 0.035, 0.16], 0.03, paint, { blend: 0.06 })
  body.box([0.38, 0.52 + y, 0], [0.035, 0.3, 0.19], 0.03, paint, { turn: [0, 0, 0.22], blend: 0.05 })
  body.lump([0.5, 0.34 + y, 0], [0.2, 0.12, 0.1], paint, 0.05)
  const seat = bench.part('seat')
  seat.lump([-0.4, 0.64 + y, 0], [0.3, 0.07, 0.14], matt('#7a4a2c'), 0)
  seat.lump([-0.74, 0.46 + y, 0], [0.03, 0.04, 0.05], TAIL_LAMP, 0)
  const bar = bench.part('bar')
  bar.limb(span(0.32, 0.78 + y, 0, 0.28, 0.94 + y, 0), [0.045, 0.05], paint, 0)
  bar.lump([0.36, 0.95 + y, 0], [0.1, 0.085, 0.1], paint, 0.03)
  bar.lump([0.44, 0.95 + y, 0], [0.05, 0.065, 0.065], LAMP, 0)
  for (const z of [-1, 1]) {
    bar.limb(span(0.28, 0.96 + y, z * 0.06, 0.2, 1 + y, z * 0.25), [0.02, 0.02], STEEL, 0)
    bar.limb(span(0.22, 0.99 + y, z * 0.2, 0.18, 1 + y, z * 0.3), [0.03, 0.03], RUBBER, 0)
    bar.limb(span(0.28, 1 + y, z * 0.14, 0.3, 1.14 + y, z * 0.22), [0.01, 0.01], STEEL, 0)
    bar.drum([0.3, 1.16 + y, z * 0.24], [0.06, 0.06, 0.012], 0.006, PANE, { turn: LYING })
  }
})

/** A tram with a pantograph, in two colours. */
export const tram = thing('#c8342a', { ...DRIVING, elevation: 0.16, turn: 0.5, stature: 1.1 }, (bench) => {
  const y = springs(bench)
  const cream = glossy('#f4e8cc')
  const body = bench.part('body')
  body.box([0, 0.42 + y, 0], [1, 0.24, 0.32], 0.1, glossy(bench.colour))
  body.box([0, 0.76 + y, 0], [0.98, 0.2, 0.31], 0.08, cream)
  body.box([0, 0.98 + y, 0], [0.96, 0.05, 0.28], 0.05, glossy(times(bench.colour, 0.6)))
  body.box([0, 0.15, 0], [0.7, 0.07, 0.24], 0.03, IRON)
  const windows = bench.part('windows')
  for (let i = 0; i < 5; i++) windows.box([-0.72 + i * 0.36, 0.74 + y, 0], [0.14, 0.14, 0.316], 0.03, PANE)
  windows.box([0.97, 0.72 + y, 0], [0.02, 0.15, 0.23], 0.02, PANE)
  bench.part('lamp').ball([1, 0.42 + y, 0], 0.065, LAMP, 0)
  const arm = bench.part('arm')
  arm.limb(span(-0.2, 1.02 + y, 0, 0.12, 1.2 + y, 0), [0.016, 0.016], IRON, 0)
  arm.limb(span(0.12, 1.2 + y, 0, -0.14, 1.36 + y, 0), [0.014, 0.014], IRON, 0)
  arm.limb(span(-0.14, 1.36 + y, -0.2, -0.14, 1.36 + y, 0.2), [0.018, 0.018], STEEL, 0)
  fourWheels(bench, [0.5, -0.5], 0.24, 0.13)
})

/** A skateboard seen from above its side. */
export const skateboard = thing('#e8762c', { elevation: 0.3, turn: 0.35, stature: 0.55, poses: 6 }, (bench) => {
  const deck = bench.part('deck')
  const stuff = glossy(bench.colour, 0.4)
  deck.box([0, 0.2, 0], [0.5, 0.026, 0.18], 0.02, stuff)
  for (const side of [-1, 1]) deck.lump([side * 0.56, 0.23, 0], [0.2, 0.024, 0.18], stuff, 0.06, { turn: [0, 0, side * 0.28] })
  deck.box([0, 0.222, 0], [0.5, 0.01, 0.16], 0.008, matt('#33323a'))
  const turned = bench.moving ? -bench.phase * ((Math.PI * 2) / 3) : 0
  for (const x of [-0.4, 0.4]) {
    bench.part(`axle ${x}`).limb(span(x, 0.12, -0.15, x, 0.12, 0.15), [0.026, 0.026], STEEL, 0)
    for (const z of [-0.15, 0.15])
      wheel(bench.part(`wheel ${x} ${z}`), [x, 0.09, z], 0.09, { width: 0.045, hub: glossy('#f2d24a'), turned })
  }
})

/** A red sleigh on golden runners. */
export const sleigh = thing('#c0241e', { elevation: 0.16, turn: 0.5 }, (bench) => {
  const paint = glossy(bench.colour, 0.7)
  const body = bench.part('body')
  body.box([0, 0.42, 0], [0.5, 0.14, 0.26], 0.1, paint)
  body.lump([-0.48, 0.66, 0], [0.1, 0.34, 0.26], paint, 0.12, { turn: [0, 0, 0.2] })
  body.lump([0.54, 0.52, 0], [0.08, 0.22, 0.24], paint, 0.12, { turn: [0, 0, -0.35] })
  const seat = bench.part('seat')
  seat.box([-0.18, 0.56, 0], [0.24, 0.06, 0.22], 0.05, matt(mixVector(bench.colour, linear('#f6e6c0'), 0.75)))
  for (const z of [-0.24, 0.24]) {
    const runner = bench.part(`runner ${z}`)
    const curl = [0, 0.6, 1.2, 1.8, 2.5, 3.2, 3.9].map((a): Vector => [0.7 + Math.sin(a) * 0.16, 0.19 - Math.cos(a) * 0.16, z])
    rope(runner, [[-0.74, 0.05, z], [0.7, 0.03, z], ...curl.slice(1)], [0.03, 0.026], BRASS, 0.01)
    for (const x of [-0.36, 0.32]) runner.limb(span(x, 0.05, z, x, 0.32, z * 0.9), [0.024, 0.024], BRASS, 0)
    const trim = bench.part(`trim ${z}`)
    rope(
      trim,
      [
        [-0.56, 0.96, z * 1.05],
        [-0.42, 0.6, z * 1.05],
        [0.4, 0.56, z * 1.05],
        [0.64, 0.74, z],
      ],
      [0.026, 0.026],
      BRASS,
      0.02,
    )
  }
  bench.part('load').box([-0.2, 0.68, 0], [0.1, 0.1, 0.12], 0.03, TIMBER)
})
