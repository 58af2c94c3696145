import { span } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { BLACK, FACING, LEAF, around, glossy, lathe, matt, rope, thing } from './bench.ts'

/** Two or three bananas from one stalk. */
export const banana = thing('#f6cf32', { elevation: 0.2, turn: 0.2, stature: 0.7 }, ({ part, colour }) => {
  for (const [k, z, lift] of [
    [0, -0.12, 0.06],
    [1, 0.06, 0],
    [2, 0.22, -0.05],
  ] as const) {
    const fruit = part(`fruit ${k}`)
    const places = Array.from({ length: 8 }, (_, i): Vector => {
      const a = Math.PI * (1.02 + (i / 7) * 0.72)
      return [Math.cos(a) * 0.72 + 0.1, 0.86 + Math.sin(a) * (0.7 + lift), z * (0.4 + 0.6 * Math.sin((i / 7) * Math.PI)) - 0.02]
    })
    const radii = [0.05, 0.1, 0.14, 0.155, 0.155, 0.14, 0.1, 0.04]
    places
      .slice(1)
      .forEach((to, i) => fruit.limb([places[i]!, to], [radii[i]!, radii[i + 1]!], glossy(times(colour, 0.92 + 0.06 * k), 0.35), 0.04))
    fruit.ball(places[7]!, 0.05, matt('#5a4420'), 0.01)
  }
  part('stalk').limb(span(-0.61, 0.8, 0, -0.6, 1.02, -0.02), [0.075, 0.06], matt('#8a8a34'), 0.03)
})

/** A strawberry with seeds and a green cap. */
export const strawberry = thing('#d8202c', { elevation: 0.16, turn: 0.2, stature: 0.7 }, ({ part, colour }) => {
  const body = part('body')
  lathe(
    body,
    [0, 0, 0],
    [
      [0.02, 0.05],
      [0.08, 0.15],
      [0.2, 0.27],
      [0.36, 0.38],
      [0.54, 0.45],
      [0.68, 0.43],
      [0.78, 0.3],
      [0.82, 0.12],
    ],
    glossy(colour, 0.7),
  )
  for (let row = 0; row < 5; row++)
    around(
      9,
      (a) => {
        const [y, r] = [
          [0.2, 0.28],
          [0.34, 0.375],
          [0.48, 0.435],
          [0.6, 0.455],
          [0.7, 0.42],
        ][row] as [number, number]
        part(`seeds ${row}`).lump([Math.cos(a) * r, y, Math.sin(a) * r], [0.024, 0.036, 0.024], matt('#f6d66a'), 0)
      },
      row * 0.35,
    )
  around(7, (a) => part('cap').lump([Math.cos(a) * 0.2, 0.84, Math.sin(a) * 0.2], [0.21, 0.03, 0.09], LEAF, 0.02, { turn: [0, -a, -0.25] }))
  rope(
    part('cap'),
    [
      [0, 0.84, 0],
      [0.02, 0.96, 0],
      [0.1, 1.04, 0],
    ],
    [0.04, 0.03],
    LEAF,
  )
})

/** Two cherries on their stalks. */
export const cherry = thing('#b8142a', { elevation: 0.12, turn: 0.2, stature: 0.7 }, ({ part, colour }) => {
  for (const [x, z] of [
    [-0.36, 0],
    [0.34, 0.12],
  ] as const) {
    part(`fruit ${x}`).lump([x, 0.3, z], [0.31, 0.3, 0.3], glossy(colour, 0.95), 0)
    part(`stalk ${x}`).ball([x, 0.59, z], 0.05, glossy(times(colour, 0.6)), 0.02)
    rope(
      part(`stalk ${x}`),
      [
        [x, 0.58, z],
        [x * 0.72, 0.94, z * 0.6],
        [0.06, 1.26, 0],
      ],
      [0.024, 0.028],
      matt('#6a8a34'),
      0,
    )
  }
  part('leaf').lump([0.3, 1.26, 0], [0.28, 0.035, 0.13], LEAF, 0, { turn: [0.4, 0, -0.1] })
})

/** A bunch of grapes with a leaf. */
export const grapes = thing('#6a3a9a', { elevation: 0.12, turn: 0.2, stature: 0.75 }, ({ part, colour }) => {
  for (const [row, count, reach] of [
    [0, 1, 0],
    [1, 3, 0.13],
    [2, 5, 0.22],
    [3, 7, 0.31],
    [4, 8, 0.36],
  ] as const)
    around(
      count,
      (a, i) =>
        part(`row ${row}`).ball(
          [Math.cos(a) * reach, 0.15 + row * 0.2, Math.sin(a) * reach * 0.9],
          0.155,
          glossy(times(colour, 0.85 + 0.13 * (i % 3)), 0.9),
          0,
        ),
      row * 0.7 + 0.4,
    )
  part('middle').lump([0, 0.66, 0], [0.24, 0.36, 0.22], glossy(times(colour, 0.6)), 0)
  rope(
    part('stalk'),
    [
      [0, 1.0, 0],
      [0.02, 1.2, 0],
      [0.14, 1.28, 0],
    ],
    [0.045, 0.035],
    matt('#7a5a34'),
  )
  for (const [x, turn] of [
    [-0.24, 0.3],
    [-0.36, -0.2],
    [-0.14, -0.1],
  ] as const)
    part('leaf').lump([x, 1.12, 0.1], [0.19, 0.12, 0.03], LEAF, 0.03, { turn: [-0.5, 0, turn] })
})

/** An orange with its leaf and a cut half. */
export const orange = thing('#f08a1e', { elevation: 0.24, turn: 0.2, stature: 0.7 }, ({ part, colour }) => {
  const peel: Material = { ...glossy(colour, 0.35), colour: (x, y, z) => times(colour, 0.92 + 0.14 * cloud3(x * 26, y * 26, z * 26)) }
  part('whole').lump([-0.2, 0.42, -0.1], [0.44, 0.42, 0.44], peel, 0)
  part('leaf').lump([-0.02, 0.87, -0.06], [0.2, 0.03, 0.1], LEAF, 0, { turn: [0.3, 0, 0.2] })
  part('leaf').limb(span(-0.2, 0.82, -0.1, -0.19, 0.92, -0.1), [0.03, 0.025], matt('#6a5a2c'), 0)
  const cut: Material = {
    gloss: 0.5,
    edge: 350,
    colour: (x, y) => {
      const [u, v] = [x - 0.42, y - 0.34]
      const r = Math.hypot(u, v)
      const wall = Math.max(smoothstep(0.27, 0.3, r), smoothstep(0.03, 0.02, r), smoothstep(0.92, 0.99, Math.cos(Math.atan2(v, u) * 8)))
      return mixVector(times(colour, 1.05), linear('#fbe6c0'), wall)
    },
  }
  part('half').drum([0.42, 0.34, 0.38], [0.34, 0.34, 0.05], 0.03, peel, { turn: FACING })
  part('half').drum([0.42, 0.34, 0.43], [0.315, 0.315, 0.012], 0.006, cut, { turn: FACING })
})

/** A lemon, its leaf beside the stalk. */
export const lemon = thing('#f4d02a', { elevation: 0.2, turn: 0.3, stature: 0.65 }, ({ part, colour }) => {
  const peel: Material = { ...glossy(colour, 0.45), colour: (x, y, z) => times(colour, 0.92 + 0.14 * cloud3(x * 24, y * 24, z * 24)) }
  part('body').lump([0, 0.36, 0], [0.52, 0.36, 0.36], peel, 0)
  part('body').limb(span(0.4, 0.36, 0, 0.62, 0.36, 0), [0.14, 0.05], peel, 0.08)
  part('body').limb(span(-0.4, 0.36, 0, -0.56, 0.36, 0), [0.14, 0.06], peel, 0.08)
  part('leaf').limb(span(-0.56, 0.36, 0, -0.68, 0.4, 0), [0.035, 0.03], matt('#7a6a34'), 0)
  part('leaf').lump([-0.56, 0.58, 0.04], [0.25, 0.03, 0.11], LEAF, 0, { turn: [0.5, 0, 0.7] })
})

/** A slice of watermelon with its pips. */
export const watermelon = thing('#e8404a', { elevation: 0.12, turn: 0.25, stature: 0.75 }, ({ part, colour }) => {
  const flesh: Material = {
    gloss: 0.4,
    edge: 350,
    colour: (x, y) => {
      const r = Math.hypot(x, y - 0.86)
      return mixVector(mixVector(colour, linear('#f6f2d8'), smoothstep(0.68, 0.71, r)), linear('#2f8a3c'), smoothstep(0.77, 0.79, r))
    },
  }
  const slice = part('slice')
  for (let i = 0; i < 28; i++) {
    const y = 0.016 + i * 0.031
    slice.box([0, y, 0], [Math.sqrt(Math.max(0.01, 0.86 ** 2 - (y - 0.86) ** 2)), 0.017, 0.12], 0.005, flesh)
  }
  const pips = part('pips')
  for (const [x, y] of [
    [-0.44, 0.66],
    [-0.2, 0.52],
    [0.06, 0.66],
    [0.3, 0.5],
    [0.5, 0.7],
    [-0.08, 0.34],
    [0.18, 0.3],
    [-0.32, 0.38],
  ] as const)
    pips.lump([x, y, 0.122], [0.024, 0.042, 0.012], BLACK, 0, { turn: [0, 0, x] })
})

/** A pineapple with its crown. */
export const pineapple = thing('#e0a02a', { elevation: 0.1, turn: 0.2, stature: 0.95 }, ({ part, colour }) => {
  const skin: Material = {
    ...matt(colour, 0.3),
    colour: (x, y, z) => {
      const a = Math.atan2(z, x)
      const diamonds = Math.max(smoothstep(0.7, 0.95, Math.sin(a * 6 + y * 17)), smoothstep(0.7, 0.95, Math.sin(a * 6 - y * 17)))
      return mixVector(colour, linear('#7a5a1e'), diamonds * 0.8)
    },
  }
  part('body').lump([0, 0.48, 0], [0.36, 0.48, 0.36], skin, 0)
  for (let row = 0; row < 6; row++)
    around(
      7,
      (a) => {
        const y = 0.14 + row * 0.135
        const r = 0.36 * Math.sqrt(1 - ((y - 0.48) / 0.48) ** 2)
        part(`knobs ${row}`).ball([Math.cos(a) * r, y, Math.sin(a) * r], 0.05, glossy(times(colour, 1.1), 0.3), 0.02)
      },
      row * 0.45,
    )
  for (const [row, count, long, out] of [
    [0, 8, 0.3, 0.3],
    [1, 6, 0.42, 0.2],
    [2, 4, 0.52, 0.09],
  ] as const)
    around(
      count,
      (a) =>
        part(`crown ${row}`).limb(
          span(Math.cos(a) * 0.08, 0.92, Math.sin(a) * 0.08, Math.cos(a) * out, 0.94 + long, Math.sin(a) * out),
          [0.075, 0.012],
          matt(row === 1 ? '#3f8a3c' : '#5aa848'),
          0,
        ),
      row * 0.5,
    )
})

/** A pear with a stalk and a leaf. */
export const pear = thing('#b8c23a', { elevation: 0.14, turn: 0.2, stature: 0.7 }, ({ part, colour }) => {
  const skin: Material = {
    ...glossy(colour, 0.5),
    colour: (x, y, z) => mixVector(colour, linear('#d87a3a'), 0.5 * smoothstep(0.1, 0.5, x + 0.4 * cloud3(x * 3, y * 3, z * 3))),
  }
  part('body').ball([0, 0.42, 0], 0.42, skin, 0)
  part('body').ball([0, 0.86, 0], 0.24, skin, 0.22)
  rope(
    part('stalk'),
    [
      [0, 1.04, 0],
      [0.02, 1.18, 0],
      [0.09, 1.28, 0],
    ],
    [0.03, 0.03],
    matt('#6a4a24'),
  )
  part('stalk').lump([0.2, 1.16, 0.02], [0.18, 0.03, 0.09], LEAF, 0, { turn: [0.4, 0, 0.3] })
})

/** A carrot with its tuft. */
export const carrot = thing('#f07a1e', { elevation: 0.3, turn: 0.2, stature: 0.7 }, ({ part, colour }) => {
  const skin: Material = {
    ...glossy(colour, 0.3),
    colour: (x, y) => times(colour, 1 - 0.25 * smoothstep(0.9, 1, Math.sin((x + y * 0.5) * 34))),
  }
  part('root').limb(span(-0.3, 0.24, 0, 0.85, 0.1, 0.1), [0.23, 0.03], skin, 0)
  part('root').ball([-0.3, 0.24, 0], 0.23, skin, 0.02)
  for (const [y, z] of [
    [0.36, 0],
    [0.24, 0.2],
    [0.26, -0.2],
    [0.48, 0.08],
  ] as const) {
    const tuft = part('tuft')
    rope(
      tuft,
      [
        [-0.48, 0.24, 0],
        [-0.74, 0.2 + y * 0.5, z * 0.6],
        [-1.0, 0.1 + y, z],
      ],
      [0.035, 0.05],
      LEAF,
    )
    for (const t of [0.6, 0.8, 1]) tuft.lump([-0.48 - t * 0.5, 0.2 + (y - 0.1) * t, z * t], [0.08, 0.06, 0.07], LEAF, 0.04)
  }
})

/** A tomato with its green star. */
export const tomato = thing('#d8281e', { elevation: 0.26, turn: 0.2, stature: 0.65 }, ({ part, colour }) => {
  around(5, (a) => part('body').lump([Math.cos(a) * 0.13, 0.36, Math.sin(a) * 0.13], [0.36, 0.36, 0.36], glossy(colour, 0.85), 0.06))
  around(6, (a) => part('star').limb(span(0, 0.72, 0, Math.cos(a) * 0.26, 0.7, Math.sin(a) * 0.26), [0.05, 0.012], LEAF, 0.02))
  part('star').limb(span(0, 0.72, 0, 0.03, 0.86, 0), [0.035, 0.03], LEAF, 0.02)
})

/** An ear of corn in its husk. */
export const corn = thing('#f4c62a', { elevation: 0.1, turn: 0.2, stature: 0.85 }, ({ part, colour }) => {
  for (let row = 0; row < 9; row++) {
    const [y, r] = [0.34 + row * 0.1, 0.2 * Math.sqrt(1 - (row / 9.6) ** 2.4)]
    around(
      10,
      (a) =>
        part(`row ${row}`).lump(
          [Math.cos(a) * r, y, Math.sin(a) * r],
          [0.066, 0.058, 0.066],
          glossy(times(colour, 0.95 + 0.08 * (row % 2)), 0.6),
          0,
        ),
      row * 0.31,
    )
  }
  part('core').limb(span(0, 0.2, 0, 0, 1.1, 0), [0.19, 0.08], matt(times(colour, 0.7)), 0)
  for (const [a, high] of [
    [0.2, 0.75],
    [2.0, 0.7],
    [3.3, 0.85],
    [4.9, 0.55],
  ] as const)
    rope(
      part(`husk ${a}`),
      [
        [0, 0.06, 0],
        [Math.cos(a) * 0.24, 0.3, Math.sin(a) * 0.24],
        [Math.cos(a) * 0.34, high, Math.sin(a) * 0.3],
      ],
      [0.13, 0.02],
      matt('#7ab84a', 0.4),
      0.04,
    )
})

/** Wine in a stemmed glass. */
export const wineGlass = thing('#8a1a3a', { elevation: 0.14, turn: 0.2, stature: 0.75 }, ({ part, colour }) => {
  const clear: Material = { ...glossy('#dcebf2', 1), softness: 0.9, metal: 0.25 }
  lathe(
    part('foot'),
    [0, 0, 0],
    [
      [0, 0.3],
      [0.03, 0.26],
      [0.07, 0.05],
    ],
    clear,
  )
  part('foot').limb(span(0, 0.05, 0, 0, 0.52, 0), [0.035, 0.03], clear, 0.03)
  lathe(
    part('wine'),
    [0, 0.52, 0],
    [
      [0, 0.1],
      [0.06, 0.24],
      [0.16, 0.34],
      [0.28, 0.385],
    ],
    { ...glossy(colour, 1), softness: 0.5 },
  )
  lathe(
    part('cup'),
    [0, 0.8, 0],
    [
      [0, 0.39],
      [0.14, 0.39],
      [0.3, 0.34],
      [0.42, 0.29],
    ],
    clear,
  )
  part('cup').ring([0, 1.22, 0], 0.285, 0.016, clear)
})

/** A jar of honey with a dipper. */
export const honey = thing('#e89a1a', { elevation: 0.2, turn: 0.25, stature: 0.7 }, ({ part, colour }) => {
  lathe(
    part('jar'),
    [0, 0, 0],
    [
      [0, 0.3],
      [0.06, 0.4],
      [0.3, 0.45],
      [0.52, 0.4],
      [0.6, 0.3],
    ],
    { ...glossy(colour, 1), softness: 0.8, glow: 0.12 },
  )
  part('rim').drum([0, 0.66, 0], [0.33, 0.33, 0.06], 0.03, glossy('#f6e6c0', 0.6))
  part('rim').drum([0, 0.71, 0], [0.28, 0.28, 0.02], 0.01, glossy(times(colour, 0.8), 1))
  part('label').drum([0, 0.28, 0.43], [0.17, 0.17, 0.03], 0.01, matt('#fbf2d8'), { turn: FACING })
  part('label').lump([0, 0.28, 0.465], [0.08, 0.06, 0.02], glossy('#f2c02a'), 0)
  for (const x of [-0.03, 0.03]) part('label').box([x, 0.28, 0.48], [0.012, 0.055, 0.01], 0.006, BLACK)
  const dipper = part('dipper')
  dipper.limb(span(0.05, 0.7, 0, 0.36, 1.22, 0), [0.03, 0.03], matt('#b8823c'), 0)
  for (let i = 0; i < 4; i++)
    dipper.drum(
      [0.33 + i * 0.045, 1.16 + i * 0.075, 0],
      [0.09 - Math.abs(i - 1.5) * 0.012, 0.09 - Math.abs(i - 1.5) * 0.012, 0.022],
      0.015,
      matt('#c8923c'),
      { turn: [0, 0, -0.54] },
    )
})
