import { span } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { LEAF, around, glossy, lathe, matt, rope, thing } from './bench.ts'
import { wave } from './model.ts'

const SOIL = matt('#5a3a24')
const PETAL_SOFT = 0.5

/** A cactus with two arms and a flower, in a clay pot when it is small. */
export const cactus = thing('#4a9a56', { elevation: 0.12, turn: 0.25 }, ({ part, colour }) => {
  const ribs: Material = {
    ...matt(colour, 0.3),
    colour: (x, y, z) => times(colour, 0.76 + 0.34 * smoothstep(-0.6, 0.6, Math.cos(Math.atan2(z, x) * 12 + y))),
  }
  const arm = (side: number): Material => ({
    ...matt(colour, 0.3),
    colour: (x, _y, z) => times(colour, 0.8 + 0.3 * smoothstep(-0.6, 0.6, Math.cos(Math.atan2(z, x - side * 0.4) * 9))),
  })
  part('stem').limb(span(0, 0.1, 0, 0, 1.12, 0), [0.2, 0.18], ribs, 0)
  rope(
    part('right'),
    [
      [0.1, 0.5, 0],
      [0.36, 0.52, 0],
      [0.42, 0.64, 0],
      [0.42, 0.92, 0],
    ],
    [0.1, 0.095],
    arm(1),
    0.04,
  )
  rope(
    part('left'),
    [
      [-0.1, 0.36, 0],
      [-0.34, 0.38, 0],
      [-0.4, 0.48, 0],
      [-0.4, 0.68, 0],
    ],
    [0.095, 0.085],
    arm(-1),
    0.04,
  )
  const pricks = part('pricks')
  for (let i = 0; i < 18; i++) {
    const [a, y] = [0.2 + (i % 6) * 0.52, 0.28 + Math.floor(i / 6) * 0.32 + (i % 2) * 0.12]
    pricks.limb(
      span(Math.cos(a) * 0.19, y, Math.sin(a) * 0.19, Math.cos(a) * 0.25, y + 0.01, Math.sin(a) * 0.25),
      [0.01, 0.003],
      matt('#f6f0d8'),
      0,
    )
  }
  const flower = part('flower')
  around(6, (a) => flower.lump([Math.cos(a) * 0.075, 1.32, Math.sin(a) * 0.075], [0.065, 0.05, 0.065], matt('#e8558a', 0.6), 0.01))
  flower.ball([0, 1.34, 0], 0.045, matt('#f6d24a'), 0)
  part('sand').lump([0, 0, 0], [0.46, 0.05, 0.4], matt('#d8b878'), 0)
})

/** A toadstool with white spots and a small one beside it. */
export const mushroom = thing('#d0302a', { elevation: 0.14, turn: 0.25 }, ({ part, colour }) => {
  const grow = (group: string, at: Vector, size: number): void => {
    const place = (x: number, y: number, z: number): Vector => [at[0] + x * size, y * size, at[2] + z * size]
    const stem = part(`${group} stem`)
    stem.limb([place(0, 0.06, 0), place(0, 0.56, 0)], [0.2 * size, 0.13 * size], matt('#f4ead4', 0.4), 0)
    stem.ring(place(0, 0.42, 0), 0.15 * size, 0.03 * size, matt('#e8dcc0'))
    const cap = part(`${group} cap`)
    lathe(
      cap,
      place(0, 0.52, 0),
      [
        [0, 0.3],
        [0.03, 0.5],
        [0.1, 0.53],
        [0.2, 0.49],
        [0.3, 0.38],
        [0.38, 0.22],
        [0.41, 0.06],
      ].map(([y, r]) => [y! * size, r! * size] as const),
      glossy(colour, 0.5),
    )
    for (const [a, h] of [
      [1.1, 0.16],
      [2.2, 0.13],
      [0.2, 0.14],
      [1.65, 0.3],
      [0.7, 0.34],
      [2.6, 0.3],
      [3.2, 0.14],
      [1.4, 0.41],
    ] as const) {
      const r = 0.53 * Math.sqrt(Math.max(0.02, 1 - (h / 0.42) ** 2))
      cap.ball(place(Math.cos(a) * r, 0.52 + h, Math.sin(a) * r), 0.062 * size, matt('#fbf6ea'), 0)
    }
  }
  grow('big', [0, 0, 0], 1)
  grow('small', [0.56, 0, 0.2], 0.46)
  around(7, (a) =>
    part('grass').limb(
      span(Math.cos(a) * 0.3, 0, Math.sin(a) * 0.3 + 0.05, Math.cos(a) * 0.4, 0.17, Math.sin(a) * 0.38),
      [0.03, 0.006],
      LEAF,
      0,
    ),
  )
})

/** A sunflower with two leaves. */
export const sunflower = thing(
  '#f2b41e',
  { loopSeconds: 4, poses: 10, elevation: 0.06, turn: 0.2, stature: 0.95 },
  ({ part, colour, phase }) => {
    const sway = 0.02 * wave(phase)
    const head: Vector = [sway, 1.12, 0.04]
    rope(
      part('stem'),
      [
        [0, 0, 0],
        [0.02, 0.5, 0],
        [sway, 1.1, -0.02],
      ],
      [0.045, 0.04],
      LEAF,
    )
    for (const [side, y] of [
      [1, 0.34],
      [-1, 0.54],
    ] as const)
      part('stem').lump([side * 0.2, y, 0.02], [0.2, 0.05, 0.1], LEAF, 0.03, { turn: [0.4, 0, side * 0.4] })
    const petals = part('petals')
    for (const [count, reach, z, from] of [
      [16, 0.4, 0, 0],
      [16, 0.36, 0.03, 0.2],
    ] as const)
      around(
        count,
        (a) =>
          petals.lump(
            [head[0] + Math.cos(a) * reach, head[1] + Math.sin(a) * reach, head[2] + z],
            [0.15, 0.055, 0.022],
            matt(times(colour, z ? 1.1 : 0.85), PETAL_SOFT),
            0.01,
            { turn: [0, 0, a] },
          ),
        from,
      )
    const seeds: Material = {
      edge: 350,
      colour: (x, y) => times(linear('#5a3418'), 0.7 + 0.7 * smoothstep(0, 0.6, Math.sin(x * 90 + y * 40) * Math.sin(y * 90 - x * 40))),
    }
    part('seeds').lump([head[0], head[1], head[2] + 0.04], [0.28, 0.28, 0.09], seeds, 0)
  },
)

/** A rose in bloom on a thorny stem. */
export const rose = thing('#c8203a', { loopSeconds: 4, poses: 8, elevation: 0.3, turn: 0.2, stature: 0.8 }, ({ part, colour, phase }) => {
  const sway = 0.015 * wave(phase)
  const stem = part('stem')
  rope(
    stem,
    [
      [0, 0, 0],
      [0.03, 0.4, 0],
      [sway, 0.84, 0],
    ],
    [0.035, 0.035],
    LEAF,
  )
  for (const [side, y] of [
    [1, 0.3],
    [-1, 0.46],
  ] as const) {
    stem.lump([side * 0.18, y + 0.06, 0.03], [0.16, 0.03, 0.085], LEAF, 0.02, { turn: [0.5, 0, side * 0.45] })
    stem.limb(span(0.02, y - 0.08, 0, -side * 0.08, y - 0.05, 0.02), [0.02, 0.004], LEAF, 0)
  }
  around(5, (a) => stem.limb(span(sway, 0.84, 0, sway + Math.cos(a) * 0.2, 0.86, Math.sin(a) * 0.2), [0.05, 0.01], LEAF, 0.02))
  const y = 1.02
  for (const [group, count, out, size, tilt, from] of [
    ['outer', 5, 0.2, [0.045, 0.17, 0.17], 0.5, 0.1],
    ['middle', 5, 0.14, [0.04, 0.19, 0.14], 0.28, 0.7],
    ['inner', 4, 0.08, [0.035, 0.2, 0.1], 0.12, 0.3],
  ] as const)
    around(
      count,
      (a, i) => {
        const petal: Material = { ...matt(times(colour, 0.72 + 0.16 * (i % 3)), PETAL_SOFT), gloss: 0.1 }
        part(group).lump([sway + Math.cos(a) * out, y + size[1] * 0.2 - 0.02 * out, Math.sin(a) * out], size, petal, 0.005, {
          turn: [0, -a, -tilt],
        })
      },
      from,
    )
  part('heart').lump([sway, y + 0.06, 0], [0.055, 0.17, 0.055], matt(times(colour, 0.65)), 0)
})

/** A tulip: a cup of petals between two long leaves. */
export const tulip = thing('#e0452e', { loopSeconds: 4, poses: 8, elevation: 0.14, turn: 0.2, stature: 0.8 }, ({ part, colour, phase }) => {
  const sway = 0.02 * wave(phase)
  part('stem').limb(span(0, 0, 0, sway, 0.8, 0), [0.04, 0.036], LEAF, 0)
  for (const side of [-1, 1])
    rope(
      part(`leaf ${side}`),
      [
        [0, 0.02, 0.02],
        [side * 0.16, 0.3, 0.06],
        [side * 0.3, 0.62, 0.04],
      ],
      [0.085, 0.012],
      matt('#5aa848', 0.5),
      0.03,
    )
  const cup = part('cup')
  around(
    3,
    (a) =>
      cup.lump([sway + Math.cos(a) * 0.1, 0.98, Math.sin(a) * 0.1], [0.14, 0.25, 0.15], matt(times(colour, 0.82), 0.5), 0.01, {
        turn: [0, -a, -0.1],
      }),
    0.5,
  )
  around(
    3,
    (a) =>
      cup.lump([sway + Math.cos(a) * 0.14, 0.97, Math.sin(a) * 0.14], [0.07, 0.26, 0.14], matt(colour, 0.5), 0.005, {
        turn: [0, -a, -0.08],
      }),
    0.5 + Math.PI / 3,
  )
})

/** A lotus open on its leaf. */
export const lotus = thing(
  '#f08ab0',
  { floats: true, loopSeconds: 4, poses: 8, elevation: 0.36, turn: 0.2, stature: 0.7 },
  ({ part, colour, phase }) => {
    const bob = 0.01 * wave(phase)
    part('leaf').drum([0.1, 0.02, 0], [0.86, 0.84, 0.02], 0.01, {
      ...matt('#3f8a48', 0.4),
      colour: (x, _y, z) => times(linear('#3f8a48'), 0.85 + 0.3 * smoothstep(0.85, 1, Math.cos(Math.atan2(z, x - 0.1) * 14))),
    })
    const pale = mixVector(colour, [1, 1, 1], 0.55)
    for (const [row, count, out, high, tilt] of [
      [0, 9, 0.38, 0.2, 1.0],
      [1, 8, 0.27, 0.3, 0.66],
      [2, 6, 0.15, 0.36, 0.34],
    ] as const) {
      const petals = part(`row ${row}`)
      around(
        count,
        (a) => {
          const tip: Material = {
            ...matt(colour, 0.6),
            colour: (x, _y, z) => mixVector(pale, colour, smoothstep(0.08, 0.55, Math.hypot(x, z))),
          }
          petals.lump([Math.cos(a) * out, high + bob, Math.sin(a) * out], [0.045, 0.27, 0.115], row === 2 ? matt(pale, 0.6) : tip, 0.005, {
            turn: [0, -a, -tilt],
          })
        },
        row * 0.4,
      )
    }
    part('heart').drum([0, 0.3 + bob, 0], [0.07, 0.1, 0.07], 0.02, matt('#f2c83a'))
  },
)

/** A bonsai in a flat dish. */
export const bonsai = thing('#3f8a44', { elevation: 0.12, turn: 0.2, stature: 0.8 }, ({ part, colour }) => {
  const dish = part('dish')
  dish.box([0, 0.12, 0], [0.5, 0.08, 0.27], 0.04, glossy('#3a5a8a', 0.7))
  dish.box([0, 0.2, 0], [0.46, 0.03, 0.23], 0.02, SOIL)
  for (const x of [-0.36, 0.36]) dish.box([x, 0.03, 0], [0.07, 0.03, 0.2], 0.01, glossy('#3a5a8a', 0.7))
  const bark = matt('#6a4a34')
  const trunk = part('trunk')
  rope(
    trunk,
    [
      [-0.1, 0.2, 0],
      [0.06, 0.4, 0.03],
      [-0.08, 0.62, 0],
      [0.1, 0.86, 0],
      [0.06, 1.0, 0],
    ],
    [0.1, 0.045],
    bark,
  )
  trunk.limb(span(-0.04, 0.56, 0, -0.4, 0.68, 0.05), [0.05, 0.03], bark, 0.03)
  trunk.limb(span(0.04, 0.76, 0, 0.42, 0.84, 0), [0.045, 0.028], bark, 0.03)
  const needles: Material = { ...matt(colour, 0.5), fur: 0.8 }
  for (const [x, y, z, r] of [
    [-0.46, 0.74, 0.05, 0.27],
    [0.46, 0.9, 0, 0.27],
    [0.08, 1.12, 0, 0.32],
    [0.2, 0.66, 0.2, 0.16],
  ] as const)
    for (const [dx, s] of [
      [-0.55, 0.6],
      [0, 1],
      [0.55, 0.62],
    ] as const)
      part(`pad ${x}`).lump([x + dx * r, y - Math.abs(dx) * 0.03, z], [r * s, r * 0.5 * s, r * 0.8 * s], needles, 0.06)
})

/** A ribbed pumpkin with its stalk. */
export const pumpkin = thing('#e8781e', { elevation: 0.2, turn: 0.2, stature: 0.8 }, ({ part, colour }) => {
  const body = part('body')
  around(10, (a, i) =>
    body.lump(
      [Math.cos(a) * 0.28, 0.37, Math.sin(a) * 0.28],
      [0.26, 0.37, 0.2],
      glossy(times(colour, 0.94 + 0.08 * (i % 2)), 0.35),
      0.012,
      { turn: [0, -a, 0] },
    ),
  )
  rope(
    part('stalk'),
    [
      [0, 0.66, 0],
      [0.02, 0.8, 0],
      [0.12, 0.9, 0],
    ],
    [0.08, 0.045],
    matt('#6a7a34'),
  )
  part('stalk').lump([0.2, 0.72, 0.16], [0.17, 0.03, 0.12], LEAF, 0, { turn: [0.3, 0, -0.2] })
})
