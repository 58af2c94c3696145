import { span } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material } from '../solid.ts'
import { linear, smoothstep, times, type Vector } from '../vector.ts'
import { BRASS, DARK_TIMBER, FACING, GLASS, IRON, arc, around, boxes, glossy, glowing, lathe, matt, rope, thing } from './bench.ts'
import { wave } from './model.ts'
import { LIT, STONE, masonry, tiles } from './walls.ts'

/** A great pyramid of stone steps with a small one beside it. */
export const pyramid = thing('#d8b06a', { elevation: 0.12, turn: 0.6, stature: 1.25 }, ({ part, colour }) => {
  const steps = (group: string, at: Vector, size: number): void => {
    const body = part(group)
    const count = 13
    for (let i = 0; i < count; i++) {
      const half = size * (1 - i / count)
      body.box(
        [at[0], at[1] + (i + 0.5) * size * 0.098, at[2]],
        [half, size * 0.05, half],
        0.008,
        masonry(times(colour, 0.94 + 0.1 * (i % 2)), 8),
      )
    }
    body.drum([at[0], at[1] + size * 1.3, at[2]], [size * 0.1, 0.01, size * 0.07], 0.005, matt(times(colour, 1.15)), {
      turn: [0, Math.PI / 4, 0],
    })
  }
  steps('great', [0, 0, 0], 0.85)
  steps('small', [1.0, 0, 0.5], 0.34)
  const door = part('door')
  door.box([0, 0.14, 0.83], [0.1, 0.14, 0.05], 0.01, matt(times(colour, 0.8)))
  door.box([0, 0.12, 0.87], [0.06, 0.11, 0.03], 0.01, matt('#3a2a18'))
})

/** A pale hero on a plinth, one arm raised. */
export const statue = thing('#d8d4cc', { elevation: 0.06, turn: 0.35, stature: 1.1 }, ({ part, colour }) => {
  const marble: Material = {
    ...glossy(colour, 0.25),
    softness: 0.3,
    colour: (x, y, z) => times(colour, 0.88 + 0.2 * cloud3(x * 5, y * 5, z * 5)),
  }
  const plinth = part('plinth')
  boxes(plinth, marble, [
    [0, 0.06, 0, 0.42, 0.06, 0.36, 0.02],
    [0, 0.3, 0, 0.32, 0.2, 0.27, 0.02],
    [0, 0.52, 0, 0.38, 0.04, 0.32, 0.02],
  ])
  plinth.box([0, 0.3, 0.27], [0.2, 0.07, 0.012], 0.006, BRASS)
  const body = part('body')
  lathe(
    body,
    [0, 0.56, 0],
    [
      [0, 0.24],
      [0.3, 0.19],
      [0.55, 0.14],
      [0.66, 0.15],
    ],
    marble,
  )
  for (const x of [-0.13, -0.05, 0.05, 0.13]) body.limb(span(x * 1.5, 0.57, 0.17, x * 0.8, 1.1, 0.1), [0.05, 0.025], marble, 0.03)
  body.lump([0, 1.32, 0], [0.19, 0.17, 0.13], marble, 0.06)
  body.limb(span(0, 1.42, 0, 0, 1.52, 0.01), [0.06, 0.055], marble, 0.03)
  const head = part('head')
  head.lump([0, 1.63, 0.02], [0.1, 0.125, 0.11], marble, 0.02)
  head.lump([0, 1.69, -0.02], [0.12, 0.09, 0.115], marble, 0.02)
  head.lump([0, 1.62, 0.13], [0.018, 0.03, 0.02], marble, 0.02)
  rope(
    part('raised'),
    [
      [0.17, 1.4, 0],
      [0.32, 1.58, 0.04],
      [0.36, 1.86, 0.06],
    ],
    [0.065, 0.045],
    marble,
  )
  part('torch').drum([0.36, 1.98, 0.06], [0.035, 0.075, 0.09], 0.015, marble)
  part('torch').lump([0.36, 2.12, 0.06], [0.06, 0.1, 0.06], BRASS, 0)
  rope(
    part('lowered'),
    [
      [-0.17, 1.4, 0],
      [-0.27, 1.18, 0.06],
      [-0.14, 1.06, 0.16],
    ],
    [0.062, 0.045],
    marble,
  )
  part('tablet').box([-0.2, 1.08, 0.18], [0.09, 0.13, 0.03], 0.01, marble, { turn: [0, 0, 0.3] })
})

/** An iron tower on four curved legs, like that of Paris. */
export const ironTower = thing('#8a6a4c', { elevation: 0.04, turn: 0.4, stature: 1.6 }, ({ part, colour }) => {
  const iron: Material = {
    ...matt(colour),
    colour: (x, y, z) => times(colour, 0.72 + 0.4 * smoothstep(-0.2, 0.2, Math.sin((x + y + z) * 60) * Math.sin((y - x - z) * 60))),
  }
  const reach = (y: number): number => 0.62 * Math.exp(-y * 1.55) + 0.025
  const heights = [0, 0.22, 0.44, 0.66, 0.9, 1.2, 1.55, 1.95]
  for (const [index, [sx, sz]] of (
    [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const
  ).entries()) {
    const leg = part(`leg ${index}`)
    heights.slice(1).forEach((y, i) => {
      const from = heights[i]!
      leg.limb(
        span(sx * reach(from), from, sz * reach(from), sx * reach(y), y, sz * reach(y)),
        [0.075 - from * 0.03, 0.075 - y * 0.03],
        iron,
        0.01,
      )
    })
    leg.box([sx * 0.64, 0.03, sz * 0.64], [0.13, 0.03, 0.13], 0.02, matt(STONE))
  }
  const decks = part('decks')
  for (const y of [0.5, 1.0]) decks.box([0, y, 0], [reach(y) + 0.08, 0.035, reach(y) + 0.08], 0.015, matt(times(colour, 0.85)))
  decks.box([0, 2.0, 0], [0.07, 0.05, 0.07], 0.02, matt(times(colour, 0.85)))
  decks.limb(span(0, 2.0, 0, 0, 2.36, 0), [0.03, 0.008], iron, 0)
  for (const z of [-0.42, 0.42])
    arc(part(`arch ${z}`), { at: [0, 0.12, z], radius: 0.36, from: 0.1, to: Math.PI - 0.1, steps: 9 }, 0.026, iron)
})

/** A Greek temple: six columns before a gable on steps. */
export const ancientTemple = thing('#e4dac4', { elevation: 0.1, turn: 0.45, stature: 1.25 }, ({ part, colour }) => {
  const marble = masonry(colour, 4)
  boxes(part('steps'), marble, [
    [0, 0.04, 0, 0.86, 0.04, 0.62, 0.01],
    [0, 0.11, 0, 0.8, 0.04, 0.56, 0.01],
    [0, 0.18, 0, 0.74, 0.04, 0.5, 0.01],
  ])
  const fluted: Material = {
    ...matt(colour),
    colour: (x, _y, z) => times(colour, 0.8 + 0.25 * smoothstep(-0.4, 0.4, Math.sin((x * 1.3 + z) * 130))),
  }
  const columns = [
    ...[-0.64, -0.384, -0.128, 0.128, 0.384, 0.64].map((x) => [x, 0.42] as const),
    ...[0.14, -0.14, -0.42].map((z) => [0.64, z] as const),
  ]
  for (const [x, z] of columns) {
    const column = part(`column ${x} ${z}`)
    column.drum([x, 0.56, z], [0.075, 0.062, 0.34], 0.01, fluted)
    column.box([x, 0.92, z], [0.09, 0.025, 0.09], 0.01, marble)
  }
  part('cella').box([-0.05, 0.56, -0.06], [0.48, 0.36, 0.28], 0.01, matt(times(colour, 0.62)))
  const top = part('top')
  top.box([0, 1.0, 0], [0.76, 0.06, 0.52], 0.01, marble)
  for (let i = 0; i < 7; i++)
    top.box([0, 1.08 + i * 0.04, 0], [0.78 - i * 0.112, 0.022, 0.5], 0.006, matt(times(colour, i === 0 ? 1 : 0.9)))
  for (const side of [-1, 1])
    top.box([side * 0.4, 1.22, 0], [0.46, 0.03, 0.56], 0.01, tiles(linear('#c47a4a')), { turn: [0, 0, side * -0.34] })
})

/** A red gate as before a shrine. */
export const torii = thing('#d03a26', { elevation: 0.06, turn: 0.3, stature: 1.2 }, ({ part, colour }) => {
  const red = glossy(colour, 0.3)
  for (const x of [-0.52, 0.52]) {
    const post = part(`post ${x}`)
    post.limb(span(x * 1.08, 0.04, 0, x * 0.96, 1.3, 0), [0.075, 0.065], red, 0)
    post.drum([x * 1.08, 0.06, 0], [0.11, 0.1, 0.07], 0.02, IRON)
  }
  const beams = part('beams')
  beams.box([0, 1.04, 0], [0.68, 0.05, 0.05], 0.015, red)
  beams.box([0, 1.18, 0], [0.06, 0.1, 0.04], 0.01, IRON)
  for (const [y, material] of [
    [1.32, red],
    [1.42, IRON],
  ] as const)
    rope(
      beams,
      [-1, -0.5, 0, 0.5, 1].map((t): Vector => [t * 0.84, y + 0.07 * t * t, 0]),
      [0.055, 0.055],
      material,
    )
})

/** A tower of stone with battlements, a door and a flag. */
export const stoneTower = thing(
  '#b8ac9a',
  { loopSeconds: 2, poses: 8, elevation: 0.08, turn: 0.3, stature: 1.45 },
  ({ part, colour, phase }) => {
    const stone = masonry(colour, 9)
    const body = part('body')
    body.drum([0, 0.75, 0], [0.36, 0.29, 0.75], 0.01, stone)
    lathe(
      body,
      [0, 1.44, 0],
      [
        [0, 0.29],
        [0.1, 0.37],
        [0.24, 0.37],
      ],
      stone,
    )
    around(10, (a) => body.box([Math.cos(a) * 0.33, 1.74, Math.sin(a) * 0.33], [0.055, 0.07, 0.07], 0.015, stone, { turn: [0, -a, 0] }))
    const roof = part('roof')
    roof.drum([0, 1.96, 0], [0.27, 0.01, 0.3], 0.01, tiles(linear('#4a6a9a')))
    roof.limb(span(0, 2.2, 0, 0, 2.52, 0), [0.014, 0.01], IRON, 0)
    roof.box([0.11, 2.44, 0.02 * wave(phase)], [0.11, 0.06, 0.01], 0.008, glossy('#d8342a'))
    const openings = part('openings')
    openings.box([0.06, 0.2, 0.34], [0.1, 0.2, 0.03], 0.02, DARK_TIMBER)
    openings.drum([0.06, 0.4, 0.335], [0.1, 0.1, 0.03], 0.02, DARK_TIMBER, { turn: FACING })
    for (const [x, y] of [
      [-0.06, 0.72],
      [0.12, 1.0],
      [-0.04, 1.24],
    ] as const)
      openings.box([x, y, 0.345 - y * 0.045], [0.035, 0.085, 0.025], 0.02, y > 0.9 ? LIT : GLASS)
  },
)

/** A clock tower with a pointed roof, like that of London. */
export const clockTower = thing(
  '#c8a866',
  { loopSeconds: 12, poses: 12, elevation: 0.05, turn: 0.5, stature: 1.55 },
  ({ part, colour, phase }) => {
    const stone: Material = {
      ...masonry(colour, 8),
      colour: (x, y, z) =>
        times(colour, 0.8 + 0.26 * smoothstep(-0.5, 0.2, Math.cos((x - z) * 46)) - 0.1 * smoothstep(0.8, 1, Math.cos(y * 22))),
    }
    const shaft = part('shaft')
    shaft.box([0, 0.75, 0], [0.24, 0.75, 0.24], 0.02, stone)
    shaft.box([0, 0.06, 0], [0.3, 0.06, 0.3], 0.02, stone)
    shaft.box([0, 1.68, 0], [0.29, 0.24, 0.29], 0.02, stone)
    const trim = matt(times(colour, 0.7))
    boxes(shaft, trim, [
      [0, 1.46, 0, 0.31, 0.025, 0.31, 0.01],
      [0, 1.93, 0, 0.31, 0.025, 0.31, 0.01],
    ])
    for (const [at, turn] of [
      [[0, 1.68, 0.29], FACING],
      [
        [0.29, 1.68, 0],
        [0, 0, Math.PI / 2],
      ],
    ] as const) {
      const face = part(`face ${at[0]}`)
      face.drum(at, [0.2, 0.2, 0.015], 0.006, glowing('#fff6dc', 0.5), { turn })
      face.ring(at, 0.205, 0.018, BRASS, turn)
      const front = at[0] === 0
      for (const [angle, length] of [
        [Math.PI / 2 - phase * Math.PI * 2, 0.16],
        [0.5, 0.11],
      ] as const) {
        const [u, v] = [Math.cos(angle) * length, Math.sin(angle) * length]
        face.limb(
          [
            [at[0] + (front ? 0 : 0.025), at[1], at[2] + (front ? 0.025 : 0)],
            front ? [u, at[1] + v, at[2] + 0.025] : [at[0] + 0.025, at[1] + v, -u],
          ],
          [0.014, 0.01],
          IRON,
          0,
        )
      }
    }
    const roof = part('roof')
    roof.drum([0, 2.14, 0], [0.4, 0.14, 0.2], 0.01, tiles(linear('#46525e')), { turn: [0, Math.PI / 4, 0] })
    roof.drum([0, 2.5, 0], [0.15, 0.01, 0.2], 0.005, tiles(linear('#46525e')), { turn: [0, Math.PI / 4, 0] })
    roof.ball([0, 2.72, 0], 0.03, BRASS, 0)
    for (const x of [-0.27, 0.27])
      for (const z of [-0.27, 0.27]) part('pinnacles').limb(span(x, 1.94, z, x, 2.16, z), [0.035, 0.006], trim, 0)
  },
)
