import { span } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, randomFrom, smoothstep, times, type Vector } from '../vector.ts'
import {
  BLACK,
  BRASS,
  DARK_TIMBER,
  FACING,
  IRON,
  LYING,
  STEEL,
  WHITE,
  arc,
  around,
  boxes,
  glossy,
  lathe,
  matt,
  metal,
  rope,
  thing,
} from './bench.ts'
import { wave } from './model.ts'

/** A golden crown with jewels. */
export const crown = thing('#e8b42e', { elevation: 0.18, turn: 0.2, stature: 0.7 }, ({ part, colour }) => {
  const gold: Material = { colour, gloss: 0.8, metal: 0.35, edge: 400 }
  lathe(
    part('band'),
    [0, 0, 0],
    [
      [0, 0.5],
      [0.24, 0.54],
    ],
    gold,
  )
  for (const [y, r] of [
    [0.03, 0.5],
    [0.23, 0.535],
  ] as const)
    part('band').ring([0, y, 0], r, 0.04, gold)
  part('velvet').lump([0, 0.26, 0], [0.44, 0.3, 0.44], { ...matt('#b0202e', 0.6), fur: 0.2 }, 0)
  around(
    10,
    (a, i) => {
      const spike = part(`spike ${i % 5}`)
      const high = i % 2 ? 0.5 : 0.64
      spike.limb(span(Math.cos(a) * 0.53, 0.2, Math.sin(a) * 0.53, Math.cos(a) * 0.6, high, Math.sin(a) * 0.6), [0.12, 0.025], gold, 0.03)
      spike.ball([Math.cos(a) * 0.61, high + 0.03, Math.sin(a) * 0.61], 0.05, gold, 0)
      spike.ball([Math.cos(a) * 0.53, 0.13, Math.sin(a) * 0.53], 0.06, glossy(i % 2 ? '#d0243a' : '#2f6ad0', 1), 0)
    },
    0.3,
  )
})

/** A chest of treasure, its lid open. */
export const treasureChest = thing('#8a5426', { elevation: 0.26, turn: 0.4, stature: 0.9 }, ({ part, colour, seed }) => {
  const wood: Material = {
    ...matt(colour),
    colour: (x, y, z) => times(colour, 0.8 + 0.3 * smoothstep(-0.8, -0.3, Math.sin(y * 44)) - 0.1 * cloud3(x * 9, y * 20, z * 9)),
  }
  part('body').box([0, 0.26, 0], [0.6, 0.25, 0.38], 0.02, wood)
  const iron = part('iron')
  for (const x of [-0.5, 0, 0.5]) iron.box([x, 0.26, 0], [0.06, 0.256, 0.392], 0.012, BRASS)
  iron.box([0, 0.48, 0], [0.62, 0.035, 0.4], 0.015, BRASS)
  iron.box([0, 0.4, 0.4], [0.1, 0.11, 0.03], 0.02, BRASS)
  iron.ball([0, 0.41, 0.435], 0.03, BLACK, 0)
  const lid = part('lid')
  lid.box([0, 0.82, -0.48], [0.6, 0.34, 0.06], 0.04, wood, { turn: [-0.35, 0, 0] })
  lid.limb(span(-0.56, 0.86, -0.56, 0.56, 0.86, -0.56), [0.2, 0.2], wood, 0.06)
  for (const x of [-0.5, 0, 0.5]) lid.box([x, 0.83, -0.47], [0.06, 0.35, 0.065], 0.02, BRASS, { turn: [-0.35, 0, 0] })
  const random = randomFrom(seed + 4)
  part('gold').lump([0, 0.48, -0.02], [0.54, 0.2, 0.34], metal('#e8b830'), 0)
  for (let i = 0; i < 30; i++) {
    const [x, z] = [(random() - 0.5) * 0.96, (random() - 0.45) * 0.6]
    const y = 0.5 + 0.17 * Math.sqrt(Math.max(0, 1 - (x / 0.56) ** 2 - (z / 0.38) ** 2))
    part(`coins ${i % 6}`).drum([x, y + 0.02, z], [0.075, 0.075, 0.014], 0.008, metal('#f2c43a'), {
      turn: [random() * 0.9, 0, random() - 0.5],
    })
  }
  for (const [x, y, z, hex] of [
    [-0.2, 0.68, 0.12, '#d0243a'],
    [0.2, 0.7, 0.06, '#2fa860'],
    [0.02, 0.66, 0.24, '#3f7ad8'],
  ] as const)
    part('gems').ball([x, y, z], 0.08, glossy(hex, 1), 0)
})

/** A brown bear of plush with a bow. */
export const teddyBear = thing('#a8703c', { elevation: 0.08, turn: 0.25, stature: 0.8 }, ({ part, colour }) => {
  const plush: Material = { ...matt(colour, 0.6), fur: 0.8, edge: 120 }
  const pale: Material = { ...matt(mixVector(colour, linear('#f6e2c0'), 0.7), 0.6), fur: 0.5 }
  part('body').lump([0, 0.4, 0], [0.33, 0.37, 0.29], plush, 0)
  part('body').lump([0, 0.38, 0.13], [0.22, 0.25, 0.19], pale, 0.02)
  const head = part('head')
  head.lump([0, 0.96, 0.02], [0.33, 0.3, 0.29], plush, 0)
  head.lump([0, 0.9, 0.26], [0.15, 0.11, 0.1], pale, 0.03)
  head.lump([0, 0.95, 0.35], [0.05, 0.036, 0.03], BLACK, 0)
  head.limb(span(0, 0.93, 0.36, 0, 0.86, 0.355), [0.009, 0.009], BLACK, 0)
  for (const side of [-1, 1]) {
    head.ball([side * 0.26, 1.2, 0], 0.12, plush, 0.03)
    head.ball([side * 0.25, 1.2, 0.075], 0.07, pale, 0.01)
    head.ball([side * 0.12, 1.02, 0.275], 0.036, BLACK, 0)
    head.ball([side * 0.12 + 0.012, 1.034, 0.306], 0.011, WHITE, 0)
    rope(
      part(`arm ${side}`),
      [
        [side * 0.26, 0.62, 0.04],
        [side * 0.42, 0.46, 0.16],
        [side * 0.4, 0.34, 0.26],
      ],
      [0.12, 0.11],
      plush,
      0.04,
    )
    const leg = part(`leg ${side}`)
    leg.limb(span(side * 0.2, 0.16, 0.1, side * 0.3, 0.15, 0.42), [0.16, 0.15], plush, 0.04)
    leg.drum([side * 0.31, 0.155, 0.55], [0.1, 0.1, 0.02], 0.015, pale, { turn: FACING })
    part('bow').lump([side * 0.12, 0.69, 0.26], [0.12, 0.075, 0.04], glossy('#d0302e', 0.4), 0, { turn: [0, 0, side * 0.25] })
  }
  part('bow').ball([0, 0.69, 0.29], 0.045, glossy('#d0302e', 0.4), 0)
})

/** A key of old brass. */
export const key = thing('#dcae42', { elevation: 0.2, turn: 0.2, stature: 0.6, lift: 0.38 }, ({ part, colour }) => {
  const brass: Material = { colour, gloss: 0.8, metal: 0.4, edge: 400 }
  const bow = part('bow')
  around(3, (a) => bow.ring([-0.62 + Math.cos(a) * 0.2, Math.sin(a) * 0.2, 0], 0.16, 0.055, brass, FACING))
  const shaft = part('shaft')
  shaft.limb(span(-0.4, 0, 0, 0.85, 0, 0), [0.07, 0.065], brass, 0)
  for (const x of [-0.32, -0.22, 0.42]) shaft.ring([x, 0, 0], 0.075, 0.03, brass, LYING)
  boxes(part('bit'), brass, [
    [0.66, -0.17, 0, 0.16, 0.12, 0.04, 0.015],
    [0.56, -0.32, 0, 0.045, 0.06, 0.04, 0.012],
    [0.76, -0.32, 0, 0.045, 0.06, 0.04, 0.012],
  ])
})

/** A sword standing on its point. */
export const sword = thing('#c8ced6', { elevation: 0.04, turn: 0.25, stature: 0.9, lift: 1.22 }, ({ part, colour }) => {
  const steel: Material = { gloss: 0.9, metal: 0.5, edge: 400, colour: (x) => times(colour, x < 0 ? 0.72 : 1.05) }
  const blade = part('blade')
  blade.lump([0, -0.3, 0], [0.085, 0.96, 0.03], steel, 0)
  blade.box([0, 0.12, 0], [0.082, 0.42, 0.02], 0.018, steel, { blend: 0.02 })
  const hilt = part('hilt')
  rope(
    hilt,
    [
      [-0.36, 0.5, 0],
      [-0.16, 0.56, 0],
      [0.16, 0.56, 0],
      [0.36, 0.5, 0],
    ],
    [0.05, 0.05],
    BRASS,
  )
  for (const side of [-1, 1]) hilt.ball([side * 0.37, 0.5, 0], 0.075, BRASS, 0)
  hilt.limb(
    span(0, 0.58, 0, 0, 0.92, 0),
    [0.06, 0.055],
    { ...matt('#5a2f1c'), colour: (_x, y) => times(linear('#6a3820'), 0.75 + 0.35 * smoothstep(-0.3, 0.3, Math.sin(y * 90))) },
    0,
  )
  hilt.ball([0, 1.0, 0], 0.095, BRASS, 0)
  hilt.ball([0, 0.57, 0.06], 0.055, glossy('#c8203a', 1), 0)
})

/** A round shield with a star. */
export const shield = thing('#2f5aa8', { elevation: 0.02, turn: 0.3, stature: 0.8, lift: 0.7 }, ({ part, colour }) => {
  part('face').lump([0, 0, 0], [0.66, 0.66, 0.17], glossy(colour, 0.7), 0)
  part('rim').ring([0, 0, 0], 0.65, 0.07, STEEL, FACING)
  part('rim').ring([0, 0, 0.12], 0.4, 0.035, BRASS, FACING)
  around(
    5,
    (a) =>
      part('star').limb(
        [
          [0, 0, 0.16],
          [Math.cos(a) * 0.3, Math.sin(a) * 0.3, 0.135],
        ],
        [0.1, 0.012],
        BRASS,
        0.01,
      ),
    Math.PI / 2,
  )
  around(12, (a) => part('studs').ball([Math.cos(a) * 0.55, Math.sin(a) * 0.55, 0.09], 0.035, BRASS, 0))
})

/** A suitcase with corners and stickers. */
export const suitcase = thing('#a8602c', { elevation: 0.14, turn: 0.4, stature: 0.8 }, ({ part, colour }) => {
  part('body').box([0, 0.44, 0], [0.62, 0.42, 0.2], 0.06, { ...glossy(colour, 0.35), softness: 0.2 })
  part('body').box([0, 0.44, 0], [0.625, 0.425, 0.016], 0.012, matt(times(colour, 0.5)))
  const dark = matt(times(colour, 0.5))
  for (const x of [-0.34, 0.34]) part('straps').box([x, 0.44, 0], [0.05, 0.428, 0.208], 0.02, dark)
  for (const x of [-0.34, 0.34]) part('straps').box([x, 0.68, 0.21], [0.065, 0.05, 0.014], 0.01, BRASS)
  for (const x of [-0.58, 0.58]) for (const y of [0.06, 0.82]) part('corners').box([x, y, 0], [0.07, 0.07, 0.21], 0.04, dark)
  rope(
    part('handle'),
    [
      [-0.15, 0.86, 0],
      [-0.13, 0.98, 0],
      [0.13, 0.98, 0],
      [0.15, 0.86, 0],
    ],
    [0.035, 0.035],
    dark,
  )
  part('stickers').drum([-0.08, 0.56, 0.2], [0.12, 0.12, 0.008], 0.004, glossy('#e8c23a'), { turn: FACING })
  part('stickers').box([0.1, 0.3, 0.2], [0.12, 0.08, 0.008], 0.006, glossy('#3f8ac8'), { turn: [0, 0, 0.2] })
})

/** A woven basket with a handle. */
export const basket = thing('#c08a4a', { elevation: 0.24, turn: 0.3, stature: 0.8 }, ({ part, colour }) => {
  const cane: Material = {
    ...matt(colour),
    colour: (x, y, z) =>
      times(
        colour,
        0.72 + 0.4 * smoothstep(-0.4, 0.4, Math.sin(Math.atan2(z, x) * 24 + (Math.floor(y * 17) % 2) * Math.PI) * Math.sin(y * 53)),
      ),
  }
  lathe(
    part('body'),
    [0, 0, 0],
    [
      [0, 0.42],
      [0.2, 0.5],
      [0.44, 0.56],
    ],
    cane,
  )
  part('body').ring([0, 0.44, 0], 0.55, 0.05, matt(times(colour, 0.85)))
  part('inside').drum([0, 0.44, 0], [0.5, 0.5, 0.01], 0.005, matt(times(colour, 0.35)))
  arc(part('handle'), { at: [0, 0.42, 0], radius: 0.53, from: 0, to: Math.PI, steps: 12 }, 0.04, matt(times(colour, 0.85)))
})

/** A candle in its holder; the flame flickers. */
export const candle = thing('#f6eedc', { loopSeconds: 1, poses: 8, elevation: 0.2, turn: 0.3, stature: 0.7 }, ({ part, colour, phase }) => {
  lathe(
    part('dish'),
    [0, 0, 0],
    [
      [0, 0.38],
      [0.04, 0.46],
      [0.09, 0.5],
    ],
    BRASS,
  )
  part('dish').drum([0, 0.12, 0], [0.15, 0.15, 0.08], 0.02, BRASS)
  part('handle').ring([0.56, 0.13, 0], 0.12, 0.03, BRASS, FACING)
  const wax: Material = { ...matt(colour, 0.9), glow: 0.12, gloss: 0.3 }
  part('wax').limb(span(0, 0.14, 0, 0, 0.84, 0), [0.12, 0.12], wax, 0)
  for (const [a, y] of [
    [0.6, 0.5],
    [2.0, 0.62],
    [1.3, 0.34],
  ] as const)
    part('wax').limb(span(Math.cos(a) * 0.1, 0.84, Math.sin(a) * 0.1, Math.cos(a) * 0.13, y, Math.sin(a) * 0.13), [0.035, 0.045], wax, 0.02)
  part('wick').limb(span(0, 0.94, 0, 0.01, 1.04, 0), [0.012, 0.012], BLACK, 0)
  const lick = 0.02 * wave(phase)
  const fire: Material = {
    glow: 2.4,
    softness: 1,
    edge: 60,
    colour: (_x, y) => mixVector(linear('#fff2a8'), linear('#ff8a1e'), smoothstep(1.1, 1.36, y)),
  }
  part('flame').lump([lick * 0.4, 1.12, 0], [0.085, 0.12, 0.085], fire, 0)
  part('flame').limb(span(lick * 0.4, 1.16, 0, lick, 1.38, 0), [0.065, 0.01], fire, 0.04)
})

/** A globe of the world on its stand. */
export const globe = thing(
  '#3f86cc',
  { loopSeconds: 8, poses: 16, elevation: 0.12, turn: 0.2, stature: 0.85 },
  ({ part, colour, phase }) => {
    lathe(
      part('foot'),
      [0, 0, 0],
      [
        [0, 0.36],
        [0.05, 0.34],
        [0.09, 0.1],
        [0.26, 0.07],
      ],
      DARK_TIMBER,
    )
    arc(part('arc'), { at: [0, 0.8, 0], radius: 0.6, from: -Math.PI * 0.62, to: Math.PI * 0.36, steps: 12 }, 0.03, BRASS)
    const turn = phase * Math.PI * 2
    const land: Material = {
      gloss: 0.6,
      edge: 300,
      colour: (x, y, z) => {
        const [u, w] = [x * Math.cos(turn) - z * Math.sin(turn), x * Math.sin(turn) + z * Math.cos(turn)]
        return mixVector(
          colour,
          mixVector(linear('#6ab04a'), linear('#e0c070'), smoothstep(0.45, 0.62, cloud3(u * 5, y * 5, w * 5))),
          smoothstep(0.47, 0.5, cloud3(u * 2.6 + 5, y * 2.6 + 2, w * 2.6)),
        )
      },
    }
    part('ball').ball([0, 0.8, 0], 0.52, land, 0)
    for (const [a, r] of [
      [Math.PI * 0.36, 0.56],
      [Math.PI * 1.36, 0.56],
    ] as const)
      part('pins').ball([Math.cos(a) * r, 0.8 + Math.sin(a) * r, 0], 0.055, BRASS, 0)
  },
)

/** A brass telescope on three legs. */
export const telescope = thing('#dcae42', { elevation: 0.1, turn: 0.2, stature: 1 }, ({ part, colour }) => {
  const brass: Material = { colour, gloss: 0.8, metal: 0.35, edge: 400 }
  const at = (t: number): Vector => [t * 0.82, 1.08 + t * 0.48, 0]
  const tube = part('tube')
  for (const [from, to, r, material] of [
    [-0.72, -0.3, 0.075, brass],
    [-0.34, 0.2, 0.11, matt('#5a3220')],
    [0.14, 0.86, 0.15, brass],
  ] as const) {
    const [x, y] = at((from + to) / 2)
    tube.drum([x, y, 0], [r, r, ((to - from) / 2) * 0.95], 0.01, material, { turn: [0, 0, -Math.PI / 2 + 0.53] })
  }
  for (const [t, r] of [
    [-0.74, 0.09],
    [-0.32, 0.115],
    [0.16, 0.15],
    [0.86, 0.165],
  ] as const) {
    const [x, y] = at(t)
    tube.drum([x, y, 0], [r, r, 0.03], 0.01, brass, { turn: [0, 0, -Math.PI / 2 + 0.53] })
  }
  part('mount').ball([0, 1.0, 0], 0.1, IRON, 0)
  around(
    3,
    (a) => part(`leg ${a.toFixed(1)}`).limb(span(0, 0.98, 0, Math.cos(a) * 0.46, 0, Math.sin(a) * 0.46), [0.045, 0.035], DARK_TIMBER, 0),
    0.5,
  )
})
