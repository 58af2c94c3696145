import { span } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import {
  BRASS,
  DARK_TIMBER,
  FACING,
  GLASS,
  IRON,
  TIMBER,
  WHITE,
  around,
  boxes,
  glossy,
  glowing,
  lathe,
  matt,
  rope,
  thing,
} from './bench.ts'
import { LIT, boards, masonry, tiles } from './walls.ts'

/** Towers of glass of three heights: windows, some lit, in all walls. */
export const skyscraper = thing('#6f8fae', { elevation: 0.06, turn: 0.5, stature: 1.55 }, ({ part, colour, seed }) => {
  const windows = (x: number, y: number, z: number): Vector => {
    const [u, v] = [Math.floor((x - z) * 17), Math.floor(y * 15)]
    const frame = Math.max(
      smoothstep(0.78, 0.9, Math.cos((x - z) * 17 * Math.PI * 2)),
      smoothstep(0.6, 0.8, Math.cos(y * 15 * Math.PI * 2)),
    )
    const lit =
      ((((u * 7 + v * 13 + seed) * (u + 5 * v + 31)) % 17) + 17) % 17 < 4
        ? linear('#ffe6a0')
        : times(colour, 0.55 + 0.3 * Math.abs(Math.sin(u * 3.3 + v * 5.1)))
    return mixVector(lit, mixVector(colour, linear('#e8eef2'), 0.7), frame)
  }
  const glass: Material = { gloss: 0.7, edge: 400, colour: windows }
  const tower = part('tower')
  boxes(tower, glass, [
    [0, 0.7, 0, 0.27, 0.7, 0.27, 0.02],
    [0, 1.55, 0, 0.21, 0.3, 0.21, 0.02],
    [0, 1.92, 0, 0.14, 0.12, 0.14, 0.02],
  ])
  boxes(tower, glossy(mixVector(colour, linear('#e8eef2'), 0.6)), [
    [0, 1.41, 0, 0.285, 0.018, 0.285, 0.01],
    [0, 1.85, 0, 0.22, 0.018, 0.22, 0.01],
    [0, 2.05, 0, 0.15, 0.015, 0.15, 0.01],
    [0, 0.06, 0, 0.31, 0.06, 0.31, 0.02],
  ])
  tower.limb(span(0, 2.05, 0, 0, 2.5, 0), [0.03, 0.008], IRON, 0)
  part('door').box([0, 0.11, 0.3], [0.09, 0.1, 0.02], 0.01, LIT)
})

/** A village church: nave, steeple with a cross, coloured windows. */
export const church = thing('#8a3f30', { elevation: 0.12, turn: 0.5, stature: 1.35 }, ({ part, colour }) => {
  const wall = matt('#f0e8d8')
  const nave = part('nave')
  nave.box([-0.2, 0.34, -0.1], [0.32, 0.34, 0.6], 0.02, wall)
  for (const side of [-1, 1])
    nave.box([-0.2 + side * 0.19, 0.8, -0.1], [0.29, 0.035, 0.66], 0.02, tiles(colour), { turn: [0, 0, side * -0.82] })
  for (let i = 0; i < 5; i++) nave.box([-0.2, 0.7 + i * 0.06, -0.1], [0.28 - i * 0.06, 0.04, 0.58], 0.01, wall)
  const tower = part('tower')
  tower.box([0.32, 0.62, 0.28], [0.22, 0.62, 0.22], 0.02, masonry(linear('#e4d8c2')))
  tower.drum([0.32, 1.62, 0.28], [0.31, 0.02, 0.4], 0.01, tiles(colour), { turn: [0, Math.PI / 4, 0] })
  tower.box([0.32, 1.25, 0.28], [0.25, 0.03, 0.25], 0.02, wall)
  const cross = part('cross')
  boxes(cross, BRASS, [
    [0.32, 2.12, 0.28, 0.018, 0.12, 0.018, 0.01],
    [0.32, 2.15, 0.28, 0.07, 0.018, 0.018, 0.01],
  ])
  const clock = part('clock')
  clock.drum([0.32, 1.04, 0.5], [0.11, 0.11, 0.02], 0.01, WHITE, { turn: FACING })
  clock.ring([0.32, 1.04, 0.51], 0.115, 0.014, BRASS, FACING)
  boxes(clock, IRON, [
    [0.32, 1.08, 0.525, 0.01, 0.05, 0.006, 0.004],
    [0.35, 1.04, 0.525, 0.04, 0.01, 0.006, 0.004],
  ])
  const doors = part('doors')
  doors.box([0.32, 0.2, 0.5], [0.1, 0.2, 0.02], 0.015, DARK_TIMBER)
  doors.drum([0.32, 0.4, 0.5], [0.1, 0.1, 0.02], 0.01, DARK_TIMBER, { turn: FACING })
  const panes = ['#4a8ac8', '#d8a030', '#c84a4a']
  for (const [i, z] of [-0.48, -0.2, 0.02].entries()) {
    doors.box([0.125, 0.36, z], [0.012, 0.12, 0.055], 0.01, glowing(panes[i]!, 0.4))
    doors.drum([0.125, 0.48, z], [0.055, 0.055, 0.012], 0.006, glowing(panes[i]!, 0.4), { turn: [0, 0, Math.PI / 2] })
  }
  for (const y of [0.72]) doors.box([0.545, y, 0.28], [0.01, 0.1, 0.05], 0.01, GLASS)
})

/** A red barn with white crosses on its doors and a silo. */
export const barn = thing('#b02c22', { elevation: 0.14, turn: 0.5, stature: 1.2 }, ({ part, colour }) => {
  const wall = boards(colour)
  const body = part('body')
  body.box([0, 0.34, 0], [0.46, 0.34, 0.6], 0.015, wall)
  for (const [y, half] of [
    [0.72, 0.42],
    [0.82, 0.37],
    [0.92, 0.3],
    [1.0, 0.18],
    [1.06, 0.09],
  ] as const)
    body.box([0, y, 0], [half, 0.06, 0.59], 0.01, wall)
  const roof = part('roof')
  const slate = tiles(linear('#5a5258'))
  for (const side of [-1, 1]) {
    roof.box([side * 0.44, 0.82, 0], [0.21, 0.03, 0.66], 0.015, slate, { turn: [0, 0, side * -1.12] })
    roof.box([side * 0.18, 1.07, 0], [0.22, 0.03, 0.66], 0.015, slate, { turn: [0, 0, side * -0.45] })
  }
  const doors = part('doors')
  doors.box([0, 0.26, 0.605], [0.24, 0.26, 0.015], 0.01, WHITE)
  for (const side of [-1, 1]) {
    doors.box([side * 0.115, 0.25, 0.615], [0.095, 0.23, 0.015], 0.005, wall)
    for (const turn of [-1, 1]) doors.box([side * 0.115, 0.25, 0.628], [0.24, 0.018, 0.01], 0.006, WHITE, { turn: [0, 0, turn * 1.18] })
  }
  doors.box([0, 0.82, 0.6], [0.1, 0.1, 0.015], 0.01, WHITE)
  doors.box([0, 0.82, 0.61], [0.075, 0.075, 0.015], 0.005, matt('#3a2018'))
  const silo = part('silo')
  silo.drum([-0.66, 0.6, -0.3], [0.2, 0.2, 0.6], 0.01, {
    ...glossy('#c8ccd0', 0.5),
    colour: (_x, y) => times(linear('#c4c8cc'), 0.85 + 0.2 * smoothstep(0.5, 0.8, Math.sin(y * 36))),
  })
  silo.lump([-0.66, 1.2, -0.3], [0.21, 0.2, 0.21], glossy('#9aa0a8'), 0.01)
})

/** A dome of blocks of snow with its tunnel. */
export const igloo = thing('#eef4fa', { elevation: 0.16, turn: 0.45 }, ({ part, colour }) => {
  const blocks: Material = {
    softness: 0.6,
    gloss: 0.2,
    edge: 300,
    colour: (x, y, z) => {
      const course = Math.floor(y * 7.2)
      const joint = Math.max(
        smoothstep(0.9, 0.97, Math.cos(y * 7.2 * Math.PI * 2)),
        smoothstep(0.9, 0.97, Math.cos((Math.atan2(z, x) * 2.4 + (course % 2) * 0.5) * Math.PI * 2)),
      )
      return mixVector(colour, times(mixVector(colour, linear('#8ab0d8'), 0.6), 0.8), joint)
    },
  }
  const curve = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.38].map((a) => [Math.sin(a) * 0.74, Math.cos(a) * 0.72] as const)
  lathe(part('dome'), [0, 0, 0], curve, blocks)
  const tunnel = part('tunnel')
  tunnel.drum([0.2, 0.26, 0.66], [0.28, 0.28, 0.22], 0.03, blocks, { turn: [Math.PI / 2, 0.28, 0] })
  tunnel.drum([0.265, 0.25, 0.87], [0.2, 0.2, 0.04], 0.01, matt('#26405e'), { turn: [Math.PI / 2, 0.28, 0] })
})

/** A ridge tent with open flaps and guy ropes. */
export const tent = thing('#e0862a', { elevation: 0.16, turn: 0.55 }, ({ part, colour }) => {
  const cloth = matt(colour, 0.6)
  const dark = matt(times(colour, 0.28))
  const body = part('body')
  for (const side of [-1, 1]) body.box([side * 0.29, 0.38, -0.05], [0.03, 0.5, 0.6], 0.02, cloth, { turn: [0, 0, side * 0.66] })
  const inside = part('inside')
  for (let i = 0; i < 7; i++) inside.box([0, 0.06 + i * 0.1, 0.5], [0.5 - i * 0.076, 0.055, 0.05], 0.01, dark)
  const flaps = part('flaps')
  for (const side of [-1, 1]) {
    for (let i = 0; i < 6; i++)
      flaps.limb(span(side * 0.03, 0.72, 0.5, side * (0.34 + i * 0.048), 0.03, 0.6 - i * 0.012), [0.02, 0.04], cloth, 0.02)
  }
  flaps.limb(span(0, 0, 0.6, 0, 0.84, 0.58), [0.02, 0.018], TIMBER, 0)
  const ropes = part('ropes')
  for (const side of [-1, 1]) {
    ropes.limb(span(side * 0.26, 0.44, 0.5, side * 0.82, 0.03, 0.62), [0.009, 0.009], matt('#f2e8d0'), 0)
    ropes.limb(span(side * 0.8, 0, 0.62, side * 0.84, 0.1, 0.62), [0.016, 0.016], TIMBER, 0)
  }
})

/** A teepee of painted hides around crossed poles. */
export const teepee = thing('#ead6a8', { elevation: 0.12, turn: 0.3 }, ({ part, colour }) => {
  const hide: Material = {
    ...matt(colour, 0.5),
    colour: (x, y, z) => {
      const zigzag = Math.abs(((Math.atan2(z, x) * 3) % 1) - 0.5) * 0.14
      const band = smoothstep(0.02, 0.0, Math.abs(y - 0.26 - zigzag) - 0.035) + smoothstep(0.01, 0, Math.abs(y - 0.86) - 0.02)
      return mixVector(colour, linear('#b03a26'), Math.min(1, band))
    },
  }
  part('hide').drum([0, 0.6, 0], [0.62, 0.1, 0.6], 0.02, hide)
  const poles = part('poles')
  around(
    6,
    (a) =>
      poles.limb(span(Math.cos(a) * 0.07, 1.1, Math.sin(a) * 0.07, -Math.cos(a) * 0.2, 1.46, -Math.sin(a) * 0.2), [0.02, 0.016], TIMBER, 0),
    0.3,
  )
  const door = part('door')
  for (let i = 0; i < 6; i++) door.box([0, 0.05 + i * 0.09, 0.605 - i * 0.039], [0.17 - i * 0.028, 0.055, 0.03], 0.01, matt('#3a2818'))
})

/** A cabin of round logs with a stone chimney, smoke rising. */
export const logCabin = thing(
  '#8a5a30',
  { loopSeconds: 3, poses: 12, elevation: 0.16, turn: 0.5, stature: 1.15 },
  ({ part, colour, phase }) => {
    const log = (i: number): Material => matt(times(colour, 0.85 + 0.2 * Math.abs(Math.sin(i * 3.7))))
    for (let i = 0; i < 6; i++) {
      const y = 0.08 + i * 0.125
      const row = part(`row ${i}`)
      for (const z of [-0.42, 0.42]) row.limb(span(-0.68, y, z, 0.68, y, z), [0.068, 0.068], log(i), 0)
      for (const x of [-0.56, 0.56]) row.limb(span(x, y + 0.05, -0.54, x, y + 0.05, 0.54), [0.066, 0.066], log(i + 9), 0)
    }
    const gable = part('gable')
    for (let i = 0; i < 4; i++)
      gable.limb(span(0.56, 0.84 + i * 0.11, -0.34 + i * 0.1, 0.56, 0.84 + i * 0.11, 0.34 - i * 0.1), [0.062, 0.062], log(i + 4), 0)
    const roof = part('roof')
    for (const side of [-1, 1])
      roof.box([0, 1.06, side * 0.3], [0.78, 0.035, 0.44], 0.02, boards(linear('#5a4436'), 9), { turn: [side * 0.72, 0, 0] })
    const front = part('front')
    front.box([-0.1, 0.3, 0.49], [0.13, 0.28, 0.02], 0.015, DARK_TIMBER)
    front.ball([-0.01, 0.3, 0.52], 0.022, BRASS, 0)
    for (const x of [-0.42, 0.3]) {
      front.box([x, 0.44, 0.48], [0.12, 0.12, 0.025], 0.01, WHITE)
      front.box([x, 0.44, 0.495], [0.095, 0.095, 0.02], 0.008, LIT)
      boxes(front, WHITE, [
        [x, 0.44, 0.515, 0.095, 0.01, 0.008, 0.004],
        [x, 0.44, 0.515, 0.01, 0.095, 0.008, 0.004],
      ])
    }
    const chimney = part('chimney')
    chimney.box([-0.36, 1.24, -0.2], [0.1, 0.3, 0.1], 0.02, masonry(linear('#a89c90')))
    for (let i = 0; i < 3; i++) {
      const age = ((i + phase) % 3) / 3
      part('smoke').ball([-0.36 - age * 0.12, 1.62 + age * 0.34, -0.2], 0.07 + 0.06 * age, matt('#eeeeee', 0.9), 0.05)
    }
  },
)

/** A fountain of two bowls; the water falls in arcs. */
export const fountain = thing(
  '#d2c8b6',
  { loopSeconds: 1, poses: 10, elevation: 0.24, turn: 0.2, stature: 1.1 },
  ({ part, colour, phase }) => {
    const stone = masonry(colour, 6)
    const water = { ...glossy('#7ac0e4', 1), softness: 0.6 }
    const basin = part('basin')
    lathe(
      basin,
      [0, 0, 0],
      [
        [0, 0.86],
        [0.08, 0.9],
        [0.12, 0.82],
        [0.26, 0.84],
        [0.3, 0.9],
        [0.34, 0.88],
      ],
      stone,
    )
    basin.drum([0, 0.345, 0], [0.78, 0.78, 0.012], 0.004, water)
    const column = part('column')
    lathe(
      column,
      [0, 0.3, 0],
      [
        [0, 0.2],
        [0.1, 0.1],
        [0.4, 0.08],
        [0.5, 0.13],
      ],
      stone,
    )
    lathe(
      part('bowl'),
      [0, 0.78, 0],
      [
        [0, 0.12],
        [0.08, 0.36],
        [0.13, 0.42],
        [0.16, 0.4],
      ],
      stone,
    )
    part('bowl').drum([0, 0.945, 0], [0.36, 0.36, 0.01], 0.004, water)
    lathe(
      part('top'),
      [0, 0.92, 0],
      [
        [0, 0.06],
        [0.24, 0.045],
        [0.3, 0.12],
      ],
      stone,
    )
    const spray = { ...glossy('#dff2fc', 0.8), softness: 0.9, glow: 0.12 }
    part('jet').limb(span(0, 1.2, 0, 0, 1.5, 0), [0.035, 0.02], spray, 0)
    around(
      7,
      (a, i) => {
        const stream = part(`stream ${i}`)
        for (let k = 0; k < 5; k++) {
          const t = (k + (phase % 1)) / 5
          const out = 0.06 + 0.62 * t
          const y = 1.46 + 0.34 * t - 1.42 * t * t
          stream.ball([Math.cos(a) * out, Math.max(0.36, y), Math.sin(a) * out], 0.034 - 0.01 * t, spray, 0.02)
        }
      },
      0.25,
    )
  },
)

/** A wishing well: a stone ring, a tiled roof, a bucket on its rope. */
export const well = thing('#a8452c', { elevation: 0.2, turn: 0.4 }, ({ part, colour }) => {
  const ring = part('ring')
  ring.drum([0, 0.22, 0], [0.46, 0.46, 0.22], 0.03, masonry(linear('#b8ac9c'), 8))
  ring.ring([0, 0.45, 0], 0.43, 0.06, masonry(linear('#c8bcac'), 8))
  ring.drum([0, 0.455, 0], [0.36, 0.36, 0.01], 0.004, matt('#1c2a38'))
  const frame = part('frame')
  for (const x of [-0.42, 0.42]) frame.box([x, 0.74, 0], [0.04, 0.34, 0.05], 0.02, TIMBER)
  frame.limb(span(-0.46, 0.84, 0, 0.6, 0.84, 0), [0.04, 0.04], TIMBER, 0)
  rope(
    frame,
    [
      [0.56, 0.84, 0],
      [0.56, 0.7, 0.05],
      [0.66, 0.7, 0.05],
    ],
    [0.022, 0.022],
    IRON,
  )
  frame.limb(span(0, 0.84, 0, 0, 0.66, 0), [0.014, 0.014], matt('#d8c090'), 0)
  const bucket = part('bucket')
  bucket.drum([0, 0.57, 0], [0.09, 0.12, 0.1], 0.02, boards(linear('#a8743c'), 20))
  for (const y of [0.52, 0.63]) bucket.ring([0, y, 0], 0.107, 0.012, IRON)
  const roof = part('roof')
  for (const side of [-1, 1]) roof.box([0, 1.18, side * 0.22], [0.56, 0.03, 0.33], 0.015, tiles(colour), { turn: [side * 0.7, 0, 0] })
})
