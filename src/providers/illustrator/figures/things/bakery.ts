import { span } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, randomFrom, smoothstep, times, type Vector } from '../vector.ts'
import { LEAF, around, glossy, lathe, matt, rope, thing, type Bench } from './bench.ts'
import { wave } from './model.ts'

const CRUST = linear('#c8822e')
/** Golden above and darker in the bends. */
const baked = (colour: Vector): Material => ({
  ...glossy(colour, 0.35),
  softness: 0.3,
  colour: (x, y, z) => times(colour, 0.8 + 0.35 * cloud3(x * 5, y * 5, z * 5)),
})
const PLATE = glossy('#eef2f6', 0.6)

function plate(bench: Bench): void {
  lathe(
    bench.part('plate'),
    [0, 0, 0],
    [
      [0, 0.4],
      [0.03, 0.62],
      [0.06, 0.72],
    ],
    PLATE,
  )
  bench.part('plate').ring([0, 0.06, 0], 0.69, 0.016, glossy('#5a8ac0', 0.5))
}

/** A curved croissant of rolled leaves. */
export const croissant = thing('#d08a34', { elevation: 0.5, turn: 0.2, stature: 0.75 }, ({ part, colour }) => {
  for (let i = -4; i <= 4; i++) {
    const a = i * 0.29
    const thick = 0.33 - Math.abs(i) * 0.05
    part(`roll ${Math.floor((i + 4) / 3)}`).lump(
      [Math.sin(a) * 0.72, thick * 0.9, 0.5 - Math.cos(a) * 0.72 + 0.24],
      [0.17, thick, thick * 1.15],
      baked(times(colour, i % 2 ? 0.84 : 1.05)),
      0.006,
      { turn: [0, -a, 0] },
    )
  }
  for (const side of [-1, 1])
    part(`tip ${side}`).limb(span(side * 0.66, 0.12, 0.36, side * 0.62, 0.09, 0.62), [0.11, 0.03], baked(colour), 0.04)
})

/** A loaf with cuts in its crust. */
export const bread = thing('#c8822e', { elevation: 0.28, turn: 0.4, stature: 0.75 }, ({ part, colour }) => {
  const body = part('loaf')
  body.box([0, 0.26, 0], [0.66, 0.24, 0.3], 0.18, baked(colour))
  body.lump([0, 0.38, 0], [0.7, 0.25, 0.34], baked(colour), 0.08)
  for (const x of [-0.42, -0.14, 0.14, 0.42])
    part('cuts').lump([x, 0.655, 0.02], [0.05, 0.04, 0.17], matt('#f2d8a4', 0.4), 0.01, { turn: [0, 0.5, 0] })
})

/** A sandwich of two slices with lettuce, cheese, tomato and ham. */
export const sandwich = thing('#e8c48a', { elevation: 0.24, turn: 0.5, stature: 0.75 }, (bench) => {
  plate(bench)
  const layers: readonly (readonly [y: number, half: number, hex: string | Vector, out: number])[] = [
    [0.14, 0.07, bench.colour, 0],
    [0.23, 0.025, '#f0968c', 0.02],
    [0.28, 0.02, '#f6c63a', 0.04],
    [0.33, 0.03, '#d8382c', -0.02],
    [0.38, 0.025, '#6ab83c', 0.05],
    [0.48, 0.075, bench.colour, 0],
  ]
  layers.forEach(([y, half, tone, out], i) => {
    const layer = bench.part(`layer ${i}`)
    layer.box(
      [0, y, 0],
      [0.42 + out, half, 0.42 + out],
      half * 0.8,
      i === 0 || i === 5
        ? {
            ...matt('#f6e6c4'),
            colour: (x, _y, z) =>
              mixVector(
                linear('#f6e2b8'),
                times(bench.colour, 0.75),
                smoothstep(0.36, 0.41, Math.max(Math.abs(x * 0.9 + z * 0.43), Math.abs(z * 0.9 - x * 0.43))),
              ),
          }
        : matt(tone, 0.3),
      { turn: [0, 0.45, 0] },
    )
  })
  bench.part('pick').limb(span(0, 0.5, 0, 0, 0.82, 0), [0.014, 0.014], matt('#e8d0a0'), 0)
  bench.part('pick').ball([0, 0.84, 0], 0.065, glossy('#7a9a3a'), 0)
})

/** A wedge of cheese with holes. */
export const cheese = thing('#f4c430', { elevation: 0.26, turn: 0.3, stature: 0.75 }, ({ part, colour }) => {
  for (let i = 0; i < 13; i++) {
    const t = i / 12
    part(`slice ${i >> 2}`).box([-0.62 + t * 1.2, 0.28, -0.14], [0.058, 0.28, 0.06 + 0.34 * t], 0.008, glossy(colour, 0.3))
  }
  const hole = matt(times(colour, 0.55))
  const holes = part('holes')
  for (const [x, y, r] of [
    [0.3, 0.36, 0.1],
    [0.06, 0.2, 0.075],
    [-0.14, 0.4, 0.055],
    [0.44, 0.16, 0.06],
    [-0.3, 0.2, 0.05],
  ] as const) {
    const z = -0.14 + 0.06 + (0.34 * (x + 0.62)) / 1.2
    holes.lump([x, y, z - r * 0.1], [r, r, r * 0.3], hole, 0, { turn: [0, -0.28, 0] })
  }
  for (const [x, z] of [
    [0.2, -0.1],
    [0.42, 0.06],
    [-0.1, -0.12],
  ] as const)
    holes.lump([x, 0.56, z], [0.075, 0.012, 0.06], hole, 0)
})

/** A bowl of noodles in broth with an egg, greens and chopsticks. */
export const ramen = thing(
  '#c8302a',
  { loopSeconds: 3, poses: 10, elevation: 0.46, turn: 0.2, stature: 0.8 },
  ({ part, colour, phase }) => {
    lathe(
      part('bowl'),
      [0, 0, 0],
      [
        [0, 0.26],
        [0.05, 0.28],
        [0.14, 0.48],
        [0.3, 0.66],
        [0.4, 0.72],
      ],
      glossy(colour, 0.8),
    )
    part('bowl').ring([0, 0.4, 0], 0.7, 0.03, glossy('#f2e6d0', 0.6))
    part('broth').drum([0, 0.395, 0], [0.66, 0.67, 0.02], 0.01, glossy('#c8803a', 0.8))
    for (let i = 0; i < 9; i++) {
      const a = i * 0.8
      part(`noodles ${i % 3}`).ring(
        [Math.cos(a) * 0.2 - 0.08, 0.41, Math.sin(a) * 0.2 - 0.02],
        0.14 + (i % 3) * 0.07,
        0.03,
        matt('#f4d68a', 0.5),
      )
    }
    for (const [x, z] of [
      [0.32, 0.22],
      [0.12, 0.42],
    ] as const) {
      part('egg').lump([x, 0.42, z], [0.15, 0.06, 0.12], glossy('#fbf6ea', 0.5), 0, { turn: [0, 0.7, 0] })
      part('egg').lump([x, 0.46, z], [0.08, 0.035, 0.07], glossy('#f2a020', 0.6), 0)
    }
    for (const [x, z] of [
      [-0.3, 0.36],
      [-0.42, 0.14],
    ] as const)
      part('ham').drum([x, 0.43, z], [0.15, 0.15, 0.025], 0.02, {
        ...matt('#e8a898'),
        colour: (px, _y, pz) =>
          mixVector(linear('#e0907c'), linear('#f8e4dc'), smoothstep(0.3, 0.7, Math.sin(Math.hypot(px - x, pz - z) * 60))),
      })
    for (let i = 0; i < 12; i++)
      part('greens').ring([0.26 + 0.17 * Math.sin(i * 2.4), 0.44, -0.22 + 0.15 * Math.cos(i * 1.7)], 0.035, 0.016, matt('#5ab03c'))
    part('seaweed').box([-0.3, 0.56, -0.42], [0.17, 0.2, 0.014], 0.01, matt('#1f3a2a'), { turn: [-0.3, 0.4, 0] })
    for (const z of [-0.06, 0.04])
      part('sticks').limb(span(0.95, 0.62, z - 0.1, -0.1, 0.47, z - 0.24), [0.022, 0.014], glossy('#8a3a22', 0.5), 0)
    for (const x of [-0.16, 0.14]) {
      const places = [0, 1, 2, 3, 4].map((k): Vector => [x + 0.05 * wave(phase, k * 1.5 + x * 9), 0.6 + k * 0.1, 0])
      rope(part(`steam ${x}`), places, [0.026, 0.008], { ...matt('#ffffff', 0.9), glow: 0.1 }, 0.01)
    }
  },
)

/** Two sushi on a board: salmon on rice, and a roll. */
export const sushi = thing('#f08050', { elevation: 0.34, turn: 0.4, stature: 0.7 }, ({ part, colour }) => {
  part('board').box([0, 0.09, 0], [0.82, 0.035, 0.46], 0.02, matt('#a8743c'))
  for (const x of [-0.56, 0.56]) part('board').box([x, 0.03, 0], [0.06, 0.04, 0.4], 0.01, matt('#8a5a2c'))
  const rice: Material = {
    ...matt('#fbf8f0', 0.7),
    colour: (x, y, z) => times(linear('#fbf8f0'), 0.86 + 0.2 * cloud3(x * 30, y * 30, z * 30)),
  }
  for (const [x, z] of [
    [-0.44, -0.14],
    [-0.16, 0.08],
  ] as const) {
    const piece = part(`piece ${x}`)
    piece.box([x, 0.23, z], [0.12, 0.1, 0.24], 0.09, rice, { turn: [0, 0.35, 0] })
    const fish: Material = {
      ...glossy(colour, 0.6),
      colour: (px, _y, pz) => mixVector(colour, linear('#fbd8c0'), smoothstep(0.75, 0.95, Math.sin((pz + px * 0.6) * 34))),
    }
    piece.box([x, 0.35, z], [0.13, 0.045, 0.29], 0.045, fish, { turn: [0, 0.35, 0] })
  }
  for (const [x, z, inner] of [
    [0.26, -0.18, '#f08050'],
    [0.52, 0.06, '#7ab84a'],
    [0.24, 0.22, '#f2c83a'],
  ] as const) {
    const roll = part(`roll ${x} ${z}`)
    roll.drum([x, 0.25, z], [0.17, 0.17, 0.13], 0.02, matt('#1e3428'))
    roll.drum([x, 0.265, z], [0.145, 0.145, 0.13], 0.02, rice)
    roll.drum([x, 0.275, z], [0.07, 0.07, 0.13], 0.02, glossy(inner, 0.5))
  }
})

/** Two scoops in a cone, with a cherry. */
export const iceCream = thing('#f29ab8', { elevation: 0.1, turn: 0.2, stature: 0.8 }, ({ part, colour }) => {
  const waffle: Material = {
    ...matt('#d8a050'),
    colour: (x, y, z) =>
      times(
        linear('#dca450'),
        1 -
          0.3 *
            Math.max(
              smoothstep(0.8, 0.98, Math.sin(Math.atan2(z, x) * 8 + y * 16)),
              smoothstep(0.8, 0.98, Math.sin(Math.atan2(z, x) * 8 - y * 16)),
            ),
      ),
  }
  part('cone').drum([0, 0.42, 0], [0.03, 0.3, 0.42], 0.01, waffle)
  part('cone').ring([0, 0.83, 0], 0.3, 0.035, waffle)
  const scoop = part('scoops')
  scoop.ball([0, 1.0, 0], 0.32, { ...matt(colour, 0.6), fur: 0.15 }, 0)
  around(9, (a) => scoop.ball([Math.cos(a) * 0.28, 0.86, Math.sin(a) * 0.28], 0.075, matt(colour, 0.6), 0.04))
  const top = mixVector(colour, linear('#fff2d0'), 0.75)
  scoop.ball([0, 1.36, 0], 0.26, { ...matt(top, 0.6), fur: 0.15 }, 0.02)
  around(8, (a) => scoop.ball([Math.cos(a) * 0.23, 1.25, Math.sin(a) * 0.23], 0.06, matt(top, 0.6), 0.04), 0.3)
  part('cherry').ball([0.02, 1.66, 0.02], 0.085, glossy('#c81e2e', 0.9), 0)
  rope(
    part('cherry'),
    [
      [0.02, 1.72, 0.02],
      [0.06, 1.82, 0.02],
      [0.15, 1.88, 0],
    ],
    [0.012, 0.012],
    LEAF,
    0,
  )
})

/** A ring of dough with icing and sprinkles. */
export const doughnut = thing('#f07aa8', { elevation: 0.5, turn: 0.2, stature: 0.7 }, ({ part, colour }) => {
  part('dough').ring([0, 0.24, 0], 0.42, 0.24, baked(linear('#d89a4a')))
  const icing = part('icing')
  icing.ring([0, 0.3, 0], 0.42, 0.215, glossy(colour, 0.7))
  around(11, (a, i) => icing.ball([Math.cos(a) * 0.6, 0.27 - 0.03 * (i % 3), Math.sin(a) * 0.6], 0.085, glossy(colour, 0.7), 0.05))
  const hexes = ['#ffffff', '#f6d23a', '#4ab0e0', '#7ac84a', '#8a5ac8']
  around(30, (a, i) => {
    const r = 0.3 + 0.26 * ((i * 0.37) % 1)
    const y = 0.3 + Math.sqrt(Math.max(0, 0.046 - (r - 0.42) ** 2))
    const [dx, dz] = [Math.cos(i * 1.9) * 0.035, Math.sin(i * 1.9) * 0.035]
    part(`sprinkles ${i % 6}`).limb(
      span(Math.cos(a) * r - dx, y, Math.sin(a) * r - dz, Math.cos(a) * r + dx, y, Math.sin(a) * r + dz),
      [0.015, 0.015],
      glossy(hexes[i % 5]!),
      0,
    )
  })
})

/** A cupcake in its paper with swirled icing. */
export const cupcake = thing('#f2a0c0', { elevation: 0.16, turn: 0.2, stature: 0.75 }, ({ part, colour }) => {
  const paper: Material = {
    ...matt('#8a5ac0'),
    colour: (x, _y, z) => mixVector(linear('#6ab0d8'), linear('#e8f4fa'), smoothstep(-0.2, 0.2, Math.sin(Math.atan2(z, x) * 18))),
  }
  part('paper').drum([0, 0.24, 0], [0.32, 0.44, 0.24], 0.01, paper)
  part('cake').lump([0, 0.48, 0], [0.45, 0.13, 0.45], baked(CRUST), 0)
  const icing: Material = { ...matt(colour, 0.6), gloss: 0.2 }
  for (const [i, y, r, t] of [
    [0, 0.58, 0.3, 0.15],
    [1, 0.74, 0.21, 0.13],
    [2, 0.88, 0.12, 0.11],
  ] as const)
    part(`swirl ${i}`).ring([0, y, 0], r, t, icing, [0.1, 0, 0.08])
  part('top').limb(span(0, 0.62, 0, 0, 1.08, 0), [0.24, 0.03], icing, 0.04)
  part('top').ball([0, 1.12, 0.02], 0.095, glossy('#c81e2e', 0.9), 0)
  around(12, (a, i) =>
    part('dots').ball(
      [Math.cos(a) * 0.36, 0.62 + 0.06 * (i % 2), Math.sin(a) * 0.36],
      0.022,
      glossy(['#fff', '#f6d23a', '#4ab0e0'][i % 3]!.padEnd(7, 'f')),
      0,
    ),
  )
})

/** A cookie with chips of chocolate. */
export const cookie = thing('#c88a48', { elevation: 0.6, turn: 0.2, stature: 0.6 }, ({ part, colour }) => {
  part('dough').drum([0, 0.12, 0], [0.6, 0.58, 0.1], 0.08, baked(colour))
  part('dough').lump([0, 0.17, 0], [0.54, 0.09, 0.54], baked(colour), 0.04)
  for (let i = 0; i < 14; i++) {
    const [a, r] = [i * 2.4, 0.12 + 0.4 * Math.sqrt(i / 14)]
    part('chips').lump([Math.cos(a) * r, 0.235 - r * 0.05, Math.sin(a) * r], [0.062, 0.05, 0.055], glossy('#3e2214', 0.6), 0.005)
  }
})

/** A stack of pancakes, butter and syrup. */
export const pancakes = thing('#dca050', { elevation: 0.3, turn: 0.3, stature: 0.75 }, (bench) => {
  plate(bench)
  for (let i = 0; i < 4; i++)
    bench.part(`cake ${i}`).drum([0.02 * Math.sin(i * 3), 0.13 + i * 0.115, 0.02 * Math.cos(i * 2)], [0.46, 0.46, 0.055], 0.05, {
      ...matt(bench.colour, 0.4),
      colour: (_x, y) =>
        mixVector(times(bench.colour, 0.75), linear('#f4d8a0'), smoothstep(0.4, 0.9, Math.cos((y - 0.13 - i * 0.115) * 34))),
    })
  const syrup = glossy('#a85a1a', 1)
  bench.part('syrup').drum([0, 0.535, 0], [0.36, 0.36, 0.014], 0.012, syrup)
  for (const [a, y] of [
    [1.2, 0.2],
    [2.1, 0.32],
    [0.4, 0.28],
    [-0.4, 0.36],
  ] as const)
    bench
      .part('syrup')
      .limb(span(Math.cos(a) * 0.36, 0.53, Math.sin(a) * 0.36, Math.cos(a) * 0.475, y, Math.sin(a) * 0.475), [0.05, 0.04], syrup, 0.04)
  bench.part('butter').box([0, 0.59, 0.02], [0.13, 0.05, 0.11], 0.03, glossy('#fbe27a', 0.5), { turn: [0, 0.5, 0] })
})

/** A sausage in a bun with a line of mustard. */
export const hotDog = thing('#b8442a', { elevation: 0.42, turn: 0.3, stature: 0.7 }, ({ part, colour }) => {
  for (const z of [-0.17, 0.17]) part('bun').limb(span(-0.5, 0.2, z, 0.5, 0.2, z), [0.19, 0.19], baked(linear('#d89a4c')), 0.04)
  part('sausage').limb(span(-0.66, 0.32, 0, 0.66, 0.32, 0), [0.13, 0.13], glossy(colour, 0.7), 0)
  const places = Array.from({ length: 15 }, (_, i): Vector => [-0.56 + i * 0.08, 0.455, i % 2 ? 0.06 : -0.06])
  rope(part('mustard'), places, [0.028, 0.028], glossy('#f2c020', 0.7), 0.01)
})

/** Fries in a red carton. */
export const fries = thing('#d0281e', { elevation: 0.12, turn: 0.3, stature: 0.7 }, ({ part, colour, seed }) => {
  const random = randomFrom(seed + 3)
  for (let i = 0; i < 22; i++) {
    const [x, z] = [-0.3 + (i % 8) * 0.086, -0.1 + Math.floor(i / 8) * 0.09]
    part(`fries ${i % 4}`).box([x, 0.62 + random() * 0.14, z], [0.036, 0.3, 0.036], 0.012, matt(random() > 0.5 ? '#f6cc58' : '#ecba44'), {
      turn: [(random() - 0.5) * 0.25, random(), -x * 0.5],
    })
  }
  const carton = part('carton')
  for (const [z, tilt] of [
    [0.14, 0.07],
    [-0.12, -0.02],
  ] as const)
    carton.box([0, 0.32, z], [0.31, 0.31, 0.03], 0.012, glossy(colour, 0.4), { turn: [tilt, 0, 0] })
  for (const side of [-1, 1])
    carton.box([side * 0.29, 0.32, 0], [0.03, 0.31, 0.14], 0.01, glossy(colour, 0.4), { turn: [0, 0, side * -0.06] })
  carton.drum([0, 0.3, 0.165], [0.14, 0.14, 0.016], 0.008, glossy('#f6cc2a', 0.5), { turn: [Math.PI / 2 + 0.06, 0, 0] })
})
