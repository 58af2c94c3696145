import { span } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, randomFrom, smoothstep, times, type Vector } from '../vector.ts'
import { BLACK, BRASS, FACING, TIMBER, around, boxes, glossy, glowing, matt, rope, thing } from './bench.ts'
import { wave } from './model.ts'

/** A soft sofa with two cushions. */
export const sofa = thing('#4f86a8', { elevation: 0.16, turn: 0.35, stature: 0.9 }, ({ part, colour }) => {
  const cloth: Material = { ...matt(colour, 0.6), fur: 0.12 }
  const dark: Material = { ...matt(times(colour, 0.85), 0.6), fur: 0.12 }
  part('seat').box([0, 0.26, 0], [0.84, 0.14, 0.36], 0.06, dark)
  for (const x of [-0.36, 0.36]) {
    part('seat').box([x, 0.44, 0.06], [0.35, 0.09, 0.31], 0.07, cloth)
    part('back').box([x, 0.72, -0.26], [0.35, 0.28, 0.11], 0.1, cloth, { turn: [-0.14, 0, 0] })
  }
  part('back').box([0, 0.6, -0.36], [0.84, 0.36, 0.09], 0.08, dark)
  for (const x of [-0.84, 0.84]) part(`arm ${x}`).box([x, 0.44, 0.02], [0.12, 0.28, 0.4], 0.11, dark)
  part('cushions').box([-0.5, 0.68, -0.04], [0.18, 0.18, 0.07], 0.07, matt('#f2c04a', 0.6), { turn: [-0.25, 0.2, 0.12] })
  part('cushions').box([0.52, 0.68, -0.04], [0.18, 0.18, 0.07], 0.07, matt('#e8785a', 0.6), { turn: [-0.25, -0.2, -0.1] })
  for (const x of [-0.74, 0.74]) for (const z of [-0.28, 0.3]) part('feet').limb(span(x, 0.14, z, x, 0.0, z), [0.04, 0.03], TIMBER, 0)
})

/** An armchair with wings. */
export const armchair = thing('#b8503a', { elevation: 0.16, turn: 0.4, stature: 0.95 }, ({ part, colour }) => {
  const cloth: Material = { ...matt(colour, 0.6), fur: 0.12 }
  const dark: Material = { ...matt(times(colour, 0.82), 0.6), fur: 0.12 }
  part('seat').box([0, 0.27, 0.02], [0.38, 0.13, 0.36], 0.06, dark)
  part('seat').box([0, 0.46, 0.08], [0.34, 0.1, 0.31], 0.08, cloth)
  part('back').box([0, 0.82, -0.28], [0.36, 0.4, 0.12], 0.12, cloth, { turn: [-0.12, 0, 0] })
  for (const side of [-1, 1]) {
    part(`side ${side}`).box([side * 0.42, 0.46, 0.04], [0.11, 0.26, 0.38], 0.1, dark)
    part(`side ${side}`).box([side * 0.4, 0.92, -0.18], [0.07, 0.24, 0.16], 0.07, dark, { turn: [-0.12, side * 0.3, 0] })
    for (const z of [-0.26, 0.32]) part('feet').limb(span(side * 0.36, 0.14, z, side * 0.37, 0, z), [0.04, 0.028], TIMBER, 0)
  }
  for (const [x, y] of [
    [-0.14, 0.92],
    [0.14, 0.92],
    [0, 0.78],
  ] as const)
    part('back').ball([x, y, -0.155], 0.024, dark, 0)
})

/** A made bed with a quilt and a pillow. */
export const bed = thing('#5a86c0', { elevation: 0.26, turn: 0.55 }, ({ part, colour }) => {
  const wood = glossy('#9a6434', 0.3)
  part('frame').box([0, 0.22, 0], [0.96, 0.09, 0.5], 0.03, wood)
  for (const [x, high] of [
    [-0.98, 0.44],
    [0.98, 0.28],
  ] as const) {
    const board = part(`board ${x}`)
    board.box([x, high + 0.04, 0], [0.04, high - 0.06, 0.5], 0.04, wood)
    for (const z of [-0.5, 0.5]) {
      board.limb(span(x, 0, z, x, high * 2, z), [0.05, 0.045], wood, 0)
      board.ball([x, high * 2 + 0.05, z], 0.062, wood, 0)
    }
  }
  part('mattress').box([0, 0.38, 0], [0.92, 0.11, 0.47], 0.07, matt('#f6f2e8', 0.6))
  const quilt: Material = {
    ...matt(colour, 0.7),
    colour: (x, _y, z) =>
      (Math.floor(x * 5 + 20) + Math.floor(z * 5 + 20)) % 2 === 0 ? colour : mixVector(colour, linear('#f6efe0'), 0.6),
  }
  part('quilt').box([0.22, 0.43, 0], [0.68, 0.12, 0.51], 0.08, quilt)
  part('quilt').box([-0.44, 0.53, 0], [0.09, 0.035, 0.5], 0.035, matt('#fbf8f0', 0.7))
  part('pillow').lump([-0.7, 0.56, 0], [0.2, 0.11, 0.34], matt('#fdfbf4', 0.8), 0)
})

/** Shelves of books, a globe and a plant. */
export const bookshelf = thing('#8a5a32', { elevation: 0.06, turn: 0.35, stature: 1.15 }, ({ part, colour, seed }) => {
  const wood = glossy(colour, 0.25)
  const frame = part('frame')
  boxes(frame, wood, [
    [-0.56, 0.76, 0, 0.035, 0.76, 0.2, 0.01],
    [0.56, 0.76, 0, 0.035, 0.76, 0.2, 0.01],
    [0, 0.76, -0.18, 0.55, 0.74, 0.02, 0.01],
  ])
  const random = randomFrom(seed + 5)
  const inks = ['#b8342c', '#2f6ab0', '#3f8a4a', '#d8a02c', '#7a4a9a', '#e0d4b8', '#c8682c', '#2f8a8a']
  for (let shelf = 0; shelf < 5; shelf++) {
    const y = 0.04 + shelf * 0.36
    frame.box([0, y, 0], [0.56, 0.028, 0.2], 0.01, wood)
    if (shelf === 4) continue
    const row = part(`row ${shelf}`)
    let x = -0.49
    for (let i = 0; i < 11 && x < 0.4; i++) {
      const [half, high] = [0.026 + random() * 0.022, 0.1 + random() * 0.035]
      if (shelf === 2 && i === 6) break
      row.box([x + half, y + 0.03 + high, 0.02], [half, high, 0.14], 0.01, glossy(inks[Math.floor(random() * 8)]!, 0.2))
      x += half * 2 + 0.008
    }
    if (shelf === 2) row.ball([0.28, y + 0.16, 0.04], 0.12, glossy('#4a9ad0', 0.6), 0)
  }
})

/** A round clock on the wall, its hands going. */
export const clock = thing('#c8402e', { loopSeconds: 12, poses: 12, elevation: 0, turn: 0.25, stature: 0.8 }, ({ part, colour, phase }) => {
  const y = 0.72
  const body = part('body')
  body.drum([0, y, 0], [0.52, 0.52, 0.12], 0.05, glossy(colour, 0.7), { turn: FACING })
  body.drum([0, y, 0.115], [0.45, 0.45, 0.016], 0.006, matt('#fbf6e8'), { turn: FACING })
  for (const side of [-1, 1]) {
    body.lump([side * 0.34, y + 0.5, 0], [0.2, 0.14, 0.14], BRASS, 0, { turn: [0, 0, side * -0.6] })
    body.limb(span(side * 0.3, y - 0.4, 0, side * 0.4, 0.06, 0), [0.05, 0.045], BRASS, 0)
  }
  body.ring([0, y + 0.66, 0], 0.1, 0.025, BRASS, FACING)
  const face = part('face')
  around(12, (a, i) =>
    face.box([Math.cos(a) * 0.37, y + Math.sin(a) * 0.37, 0.134], [i % 3 ? 0.025 : 0.05, 0.014, 0.006], 0.005, BLACK, { turn: [0, 0, a] }),
  )
  for (const [angle, long, thick] of [
    [Math.PI / 2 - phase * Math.PI * 2 - 0.9, 0.31, 0.018],
    [2.6, 0.2, 0.026],
  ] as const)
    face.limb(
      [
        [0, y, 0.15],
        [Math.cos(angle) * long, y + Math.sin(angle) * long, 0.15],
      ],
      [thick, thick * 0.6],
      BLACK,
      0,
    )
  face.ball([0, y, 0.155], 0.035, glossy(colour, 0.7), 0)
})

/** A tall clock with a pendulum. */
export const grandfatherClock = thing(
  '#7a4526',
  { loopSeconds: 2, poses: 12, elevation: 0.04, turn: 0.35, stature: 1.15 },
  ({ part, colour, phase }) => {
    const wood = glossy(colour, 0.5)
    boxes(part('case'), wood, [
      [0, 0.16, 0, 0.3, 0.16, 0.2, 0.02],
      [0, 0.78, -0.08, 0.22, 0.5, 0.06, 0.01],
      [-0.2, 0.78, 0, 0.035, 0.5, 0.14, 0.02],
      [0.2, 0.78, 0, 0.035, 0.5, 0.14, 0.02],
      [0, 1.5, 0, 0.29, 0.26, 0.19, 0.02],
      [0, 1.26, 0, 0.33, 0.03, 0.22, 0.015],
    ])
    part('crown').drum([0, 1.76, 0], [0.26, 0.26, 0.18], 0.02, wood, { turn: FACING })
    part('crown').ball([0, 2.06, 0.05], 0.05, BRASS, 0)
    part('inside').box([0, 0.78, 0.0], [0.17, 0.48, 0.02], 0.01, matt('#2e1c12'))
    const face = part('face')
    face.drum([0, 1.52, 0.19], [0.22, 0.22, 0.015], 0.006, matt('#fbf4e0'), { turn: FACING })
    face.ring([0, 1.52, 0.2], 0.22, 0.02, BRASS, FACING)
    around(12, (a) => face.ball([Math.cos(a) * 0.175, 1.52 + Math.sin(a) * 0.175, 0.205], 0.014, BLACK, 0))
    face.limb(span(0, 1.52, 0.22, 0.05, 1.66, 0.22), [0.012, 0.008], BLACK, 0)
    face.limb(span(0, 1.52, 0.22, -0.1, 1.54, 0.22), [0.014, 0.01], BLACK, 0)
    const swing = 0.24 * wave(phase)
    const [x, y] = [Math.sin(swing) * 0.62, 1.18 - Math.cos(swing) * 0.62]
    part('pendulum').limb(span(0, 1.2, 0.05, x, y, 0.05), [0.014, 0.014], BRASS, 0)
    part('pendulum').drum([x, y, 0.06], [0.1, 0.1, 0.02], 0.015, BRASS, { turn: FACING })
  },
)

/** A throne of gold and velvet. */
export const throne = thing('#b0242e', { elevation: 0.12, turn: 0.35, stature: 1.1 }, ({ part, colour }) => {
  const velvet: Material = { ...matt(colour, 0.7), fur: 0.15 }
  const frame = part('frame')
  boxes(frame, BRASS, [
    [0, 0.04, 0.04, 0.56, 0.04, 0.46, 0.02],
    [0, 0.34, 0, 0.42, 0.06, 0.36, 0.03],
    [0, 0.98, -0.34, 0.42, 0.6, 0.05, 0.04],
  ])
  part('velvet').box([0, 0.44, 0.02], [0.36, 0.07, 0.32], 0.06, velvet)
  part('velvet').box([0, 0.98, -0.27], [0.31, 0.44, 0.05], 0.05, velvet)
  for (const side of [-1, 1]) {
    const arm = part(`arm ${side}`)
    arm.limb(span(side * 0.42, 0.06, 0.32, side * 0.42, 0.66, 0.32), [0.055, 0.05], BRASS, 0)
    arm.limb(span(side * 0.42, 0.68, 0.36, side * 0.42, 0.7, -0.32), [0.06, 0.05], BRASS, 0)
    arm.ball([side * 0.42, 0.7, 0.38], 0.085, BRASS, 0)
    arm.limb(span(side * 0.4, 0.06, -0.34, side * 0.4, 1.6, -0.34), [0.055, 0.045], BRASS, 0)
    arm.ball([side * 0.4, 1.68, -0.34], 0.09, glossy(colour, 0.9), 0)
  }
  const crest = part('crest')
  around(5, (_a, i) =>
    crest.limb(span((i - 2) * 0.13, 1.56, -0.34, (i - 2) * 0.16, 1.76 + (i === 2 ? 0.14 : 0), -0.34), [0.07, 0.03], BRASS, 0.02),
  )
  crest.ball([0, 1.66, -0.28], 0.07, glossy('#3f7ac8', 1), 0)
})

/** A bathtub on feet, full of foam. */
export const bathtub = thing('#f2f2f0', { elevation: 0.24, turn: 0.35 }, ({ part, colour, seed }) => {
  const enamel = glossy(colour, 0.9)
  const body = part('body')
  body.lump([0, 0.5, 0], [0.86, 0.4, 0.42], enamel, 0)
  body.box([0, 0.36, 0], [0.6, 0.22, 0.32], 0.16, enamel, { blend: 0.1 })
  const rim = part('rim')
  for (const x of [-0.42, 0.42]) rim.drum([x, 0.66, 0], [0.44, 0.44, 0.04], 0.035, enamel, { blend: 0.08 })
  rim.box([0, 0.66, 0], [0.44, 0.04, 0.44], 0.035, enamel)
  const random = randomFrom(seed + 2)
  const foam = part('foam')
  for (let i = 0; i < 26; i++)
    foam.ball([(random() - 0.5) * 1.3, 0.71 + random() * 0.1, (random() - 0.5) * 0.5], 0.08 + random() * 0.07, matt('#f4fafe', 0.9), 0.04)
  for (const x of [-0.5, 0.5]) for (const z of [-0.26, 0.26]) part('feet').lump([x, 0.07, z], [0.09, 0.09, 0.09], BRASS, 0)
  const tap = part('tap')
  rope(
    tap,
    [
      [0.92, 0.6, 0],
      [0.92, 0.98, 0],
      [0.8, 1.04, 0],
      [0.7, 0.96, 0],
    ],
    [0.035, 0.03],
    BRASS,
  )
  for (const z of [-0.12, 0.12]) tap.ball([0.92, 0.86, z], 0.05, BRASS, 0)
  tap.limb(span(0.92, 0.84, -0.12, 0.92, 0.84, 0.12), [0.02, 0.02], BRASS, 0)
  const duck = part('duck')
  duck.lump([-0.2, 0.86, 0.16], [0.12, 0.08, 0.09], glossy('#f6cc2a'), 0)
  duck.ball([-0.12, 0.98, 0.16], 0.07, glossy('#f6cc2a'), 0.02)
  duck.lump([-0.045, 0.97, 0.17], [0.04, 0.02, 0.03], glossy('#ee7a1e'), 0)
})

/** A door in its frame, with panels. */
export const door = thing('#3f7a5a', { elevation: 0.05, turn: 0.35, stature: 1.1 }, ({ part, colour }) => {
  const frame = part('frame')
  boxes(frame, matt('#e8dcc4'), [
    [-0.5, 0.88, 0, 0.07, 0.88, 0.09, 0.02],
    [0.5, 0.88, 0, 0.07, 0.88, 0.09, 0.02],
    [0, 1.78, 0, 0.6, 0.08, 0.1, 0.02],
    [0, 0.03, 0.06, 0.6, 0.03, 0.18, 0.02],
  ])
  const leaf = part('leaf')
  leaf.box([0, 0.88, 0], [0.43, 0.84, 0.045], 0.015, glossy(colour, 0.5))
  for (const x of [-0.2, 0.2])
    for (const [y, half] of [
      [0.42, 0.26],
      [1.02, 0.22],
    ] as const)
      leaf.box([x, y, 0.045], [0.14, half, 0.014], 0.012, glossy(times(colour, 0.78), 0.5))
  leaf.box([0, 1.5, 0.045], [0.34, 0.12, 0.014], 0.012, glossy('#9fd0e8', 0.9))
  leaf.ball([0.35, 0.76, 0.1], 0.045, BRASS, 0)
  leaf.ring([0, 1.2, 0.075], 0.06, 0.015, BRASS, FACING)
})

/** A tall oval glass in a golden frame. */
export const mirror = thing('#d8a83c', { elevation: 0.04, turn: 0.25 }, ({ part, colour }) => {
  const gold: Material = { colour, gloss: 0.8, metal: 0.3, edge: 400 }
  const y = 0.86
  part('back').lump([0, y, -0.02], [0.46, 0.7, 0.05], gold, 0)
  const places = Array.from({ length: 25 }, (_, i): Vector => [
    Math.cos((i / 24) * Math.PI * 2) * 0.44,
    y + Math.sin((i / 24) * Math.PI * 2) * 0.68,
    0.02,
  ])
  rope(part('frame'), places, [0.055, 0.055], gold, 0.01)
  part('glass').lump(
    [0, y, 0.02],
    [0.41, 0.64, 0.035],
    {
      gloss: 1,
      metal: 0.3,
      edge: 400,
      colour: (x, h) => mixVector(linear('#a8cfe0'), linear('#f4fafc'), smoothstep(0.5, 0.9, Math.sin((x + h) * 7))),
    },
    0,
  )
  around(5, (_a, i) =>
    part('crest').ball([(i - 2) * 0.1, y + 0.74 - Math.abs(i - 2) * 0.035, 0.02], 0.06 + (i === 2 ? 0.03 : 0), gold, 0.02),
  )
  for (const side of [-1, 1]) part('feet').limb(span(side * 0.1, y - 0.66, 0, side * 0.34, 0.04, 0.04), [0.05, 0.05], gold, 0.02)
  part('feet').limb(span(0, 0.3, -0.04, 0, 0.04, -0.34), [0.04, 0.04], gold, 0)
})

/** A wooden ladder. */
export const ladder = thing('#c08a4a', { elevation: 0.06, turn: 0.3, stature: 1.15 }, ({ part, colour }) => {
  const wood = matt(colour)
  for (const side of [-1, 1]) part(`rail ${side}`).limb(span(side * 0.26, 0.02, 0.24, side * 0.2, 1.7, -0.3), [0.045, 0.04], wood, 0)
  for (let i = 0; i < 7; i++) {
    const t = (i + 0.6) / 7.2
    part(`rung ${i}`).limb(
      span(-0.26 + 0.06 * t, 1.7 * t, 0.24 - 0.54 * t, 0.26 - 0.06 * t, 1.7 * t, 0.24 - 0.54 * t),
      [0.03, 0.03],
      matt(times(colour, 0.85)),
      0,
    )
  }
})

/** A writing desk with drawers. */
export const desk = thing('#9a6434', { elevation: 0.2, turn: 0.4, stature: 0.95 }, ({ part, colour }) => {
  const wood = glossy(colour, 0.35)
  boxes(part('top'), wood, [
    [0, 0.72, 0, 0.78, 0.035, 0.38, 0.02],
    [0.5, 0.36, 0, 0.24, 0.34, 0.32, 0.015],
    [-0.7, 0.36, 0, 0.04, 0.34, 0.32, 0.015],
  ])
  for (const y of [0.18, 0.38, 0.58]) {
    part('drawers').box([0.5, y, 0.325], [0.2, 0.085, 0.012], 0.01, glossy(times(colour, 0.8), 0.35))
    part('drawers').ball([0.5, y, 0.35], 0.026, BRASS, 0)
  }
  part('papers').box([-0.16, 0.765, 0.06], [0.17, 0.012, 0.13], 0.006, matt('#fbf6e8'), { turn: [0, 0.2, 0] })
  part('books').box([0.4, 0.8, -0.1], [0.16, 0.035, 0.12], 0.012, glossy('#b0342c', 0.3))
  part('books').box([0.42, 0.865, -0.1], [0.14, 0.03, 0.11], 0.012, glossy('#2f6ab0', 0.3), { turn: [0, 0.25, 0] })
  const light = part('lamp')
  light.drum([-0.54, 0.78, -0.12], [0.12, 0.1, 0.025], 0.015, glossy('#3f8a5a'))
  rope(
    light,
    [
      [-0.54, 0.78, -0.12],
      [-0.6, 1.04, -0.12],
      [-0.42, 1.22, -0.06],
    ],
    [0.018, 0.018],
    BRASS,
  )
  light.drum([-0.36, 1.18, -0.02], [0.14, 0.05, 0.075], 0.015, glossy('#3f8a5a'), { turn: [0.2, 0, 0.3] })
  light.ball([-0.34, 1.12, -0.02], 0.055, glowing('#fff0b8', 1.4), 0)
})
