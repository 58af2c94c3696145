import { clay, type Clay } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { wave, type Maker } from './model.ts'

const WHITE = linear('#f2ede2')
const RED = linear('#c8352b')
const STONE = linear('#b8ab98')
const DARK: Material = { colour: linear('#2c2622'), edge: 500 }
const WOOD: Material = { colour: linear('#6e4526'), edge: 400 }
const LIT: Material = { colour: linear('#ffdf8a'), glow: 1.1, gloss: 0.4, edge: 500 }

/** Blocks of stone, each a little lighter or darker than the next. */
const masonry = (colour: Vector): Material => ({
  edge: 400,
  softness: 0.1,
  colour: (x, y, z) => {
    const course = Math.floor(y * 13)
    const along = Math.floor((Math.abs(x) > Math.abs(z) ? z : x) * 9 + (course % 2) * 0.5)
    const block = 0.84 + 0.2 * Math.abs(Math.sin(course * 12.9 + along * 78.2))
    return times(colour, block * (0.9 + 0.2 * cloud3(x * 6, y * 6, z * 6)))
  },
})

const roofing = (colour: Vector): Material => ({
  edge: 400,
  colour: (x, y, z) => times(colour, 0.8 + 0.25 * smoothstep(-0.4, 0.4, Math.sin(y * 55) + 0.4 * Math.sin(Math.atan2(z, x) * 24))),
})

/** A striped tower on a rock by the sea, its lamp lit. */
export const lighthouse: Maker = ({ colour = RED }) => ({
  loopSeconds: 4,
  poses: 8,
  grounded: true,
  elevation: 0.1,
  turn: 0.35,
  stature: 1.45,
  build(phase) {
    const bands: Material = { edge: 400, gloss: 0.15, colour: (_x, y) => (Math.floor((y - 0.12) / 0.3) % 2 === 0 ? WHITE : colour) }
    const tower = clay('tower')
    tower.limb(
      [
        [0, 0.32, 0],
        [0, 1.44, 0],
      ],
      [0.3, 0.17],
      bands,
      0,
    )
    const rock = clay('rock', tower.parts)
    rock.box([0, 0.14, 0], [0.3, 0.12, 0.3], 0.12, masonry(STONE))
    rock.lump([0, 0.04, 0], [0.5, 0.14, 0.42], masonry(STONE), 0.04)
    rock.lump([0.36, 0.03, 0.16], [0.24, 0.1, 0.2], masonry(times(STONE, 0.8)), 0.04)
    rock.lump([-0.36, 0.02, 0.1], [0.26, 0.12, 0.2], masonry(times(STONE, 0.9)), 0.04)
    rock.box([0, 0.27, 0.27], [0.075, 0.13, 0.03], 0.03, WOOD)
    for (const y of [0.72, 1.12]) rock.box([0.02, y, 0.26 - y * 0.05], [0.04, 0.06, 0.03], 0.015, DARK)
    const top = clay('top', tower.parts)
    top.box([0, 1.56, 0], [0.24, 0.025, 0.24], 0.02, DARK)
    top.ring([0, 1.66, 0], 0.22, 0.012, DARK)
    for (let i = 0; i < 8; i++) {
      const [x, z] = [Math.sin((i * Math.PI) / 4) * 0.22, Math.cos((i * Math.PI) / 4) * 0.22]
      top.limb(
        [
          [x, 1.57, z],
          [x, 1.66, z],
        ],
        [0.009, 0.009],
        DARK,
        0,
      )
    }
    top.lump([0, 1.7, 0], [0.12, 0.15, 0.12], { ...LIT, glow: 1.5 + 0.5 * wave(phase) }, 0)
    top.limb(
      [
        [0, 1.86, 0],
        [0, 2.02, 0],
      ],
      [0.15, 0.02],
      roofing(times(colour, 0.9)),
      0,
    )
    top.ball([0, 2.08, 0], 0.025, DARK, 0)
    return tower.parts
  },
})

/** A white mill with a wooden cap; its sails turn. */
export const windmill: Maker = ({ colour = linear('#9a4a2c') }) => ({
  loopSeconds: 8,
  poses: 24,
  grounded: true,
  elevation: 0.1,
  turn: 0.4,
  stature: 1.4,
  build(phase) {
    const body = clay('body')
    body.limb(
      [
        [0, 0.38, 0],
        [0, 1.0, 0],
      ],
      [0.36, 0.24],
      { colour: WHITE, edge: 400, softness: 0.15 },
      0,
    )
    body.box([0, 0.07, 0], [0.4, 0.07, 0.4], 0.05, masonry(STONE))
    const front = clay('front', body.parts)
    front.box([0, 0.26, 0.34], [0.09, 0.17, 0.03], 0.03, WOOD)
    for (const y of [0.62, 0.92]) front.box([0, y, 0.33 - y * 0.08], [0.05, 0.07, 0.03], 0.02, DARK)
    front.lump([0, 1.2, 0], [0.27, 0.2, 0.27], roofing(colour), 0)
    front.limb(
      [
        [0, 1.16, 0.2],
        [0, 1.16, 0.44],
      ],
      [0.035, 0.03],
      WOOD,
      0,
    )
    for (let i = 0; i < 4; i++) drawSail(clay(`sail ${i}`, body.parts), (i / 4 + phase / 4) * Math.PI * 2 + 0.35)
    return body.parts
  },
})

function drawSail(sail: Clay, angle: number): void {
  const [across, up] = [Math.sin(angle), Math.cos(angle)]
  const along = (distance: number, aside = 0): Vector => [across * distance + up * aside, 1.16 + up * distance - across * aside, 0.43]
  sail.limb([along(0), along(0.78)], [0.02, 0.014], WOOD, 0)
  sail.box(
    along(0.48, 0.075),
    [0.075, 0.29, 0.012],
    0.008,
    { colour: linear('#efe6d0'), edge: 500, softness: 0.6 },
    { turn: [0, 0, -angle] },
  )
  for (let rung = 0; rung < 5; rung++)
    sail.limb([along(0.22 + rung * 0.13, -0.01), along(0.22 + rung * 0.13, 0.15)], [0.009, 0.009], WOOD, 0)
}

const TOWERS: readonly (readonly [x: number, z: number, height: number, radius: number])[] = [
  [-0.62, 0.3, 0.86, 0.17],
  [0.62, 0.3, 0.86, 0.17],
  [-0.45, -0.35, 1.12, 0.15],
  [0.45, -0.35, 1.12, 0.15],
  [0.02, -0.3, 1.5, 0.2],
]

/** Five round towers, walls with battlements, a gate and flags that flutter. */
export const castle: Maker = ({ colour = linear('#3f5f9a') }) => ({
  loopSeconds: 3,
  poses: 8,
  grounded: true,
  elevation: 0.2,
  turn: 0.3,
  stature: 1.45,
  build(phase) {
    const stone = masonry(linear('#cfc4b2'))
    const walls = clay('walls')
    walls.box([0, 0.28, 0.3], [0.6, 0.28, 0.06], 0.01, stone)
    walls.box([0, 0.34, -0.3], [0.5, 0.34, 0.1], 0.01, stone)
    for (const side of [-1, 1]) walls.box([side * 0.56, 0.28, 0], [0.06, 0.28, 0.32], 0.01, stone)
    const battlements = clay('battlements', walls.parts)
    for (let i = -4; i <= 4; i++) battlements.box([i * 0.1, 0.6, 0.3], [0.032, 0.05, 0.06], 0.008, stone)
    battlements.box([0, 0.2, 0.36], [0.13, 0.19, 0.02], 0.06, DARK)
    for (let i = -1; i <= 1; i++) battlements.box([i * 0.075, 0.2, 0.385], [0.012, 0.18, 0.008], 0.004, WOOD)
    for (const [index, [x, z, height, radius]] of TOWERS.entries()) {
      const tower = clay(`tower ${index}`, walls.parts)
      tower.limb(
        [
          [x, radius, z],
          [x, height, z],
        ],
        [radius, radius * 0.94],
        stone,
        0,
      )
      tower.ring([x, height + radius * 0.5, z], radius * 0.92, 0.03, stone)
      tower.limb(
        [
          [x, height + radius * 0.9, z],
          [x, height + radius * 0.9 + 0.4, z],
        ],
        [radius * 1.1, 0.012],
        roofing(colour),
        0,
      )
      for (const y of [0.55, 0.85]) tower.box([x, height * y, z + radius * 0.96], [0.025, 0.055, 0.03], 0.015, DARK)
      const mast = height + radius * 0.9 + 0.4
      tower.limb(
        [
          [x, mast, z],
          [x, mast + 0.2, z],
        ],
        [0.009, 0.009],
        DARK,
        0,
      )
      for (let strip = 0; strip < 4; strip++)
        tower.lump(
          [x + 0.04 + strip * 0.035, mast + 0.15 + 0.012 * wave(phase, -strip * 1.2 + index), z],
          [0.028, 0.045, 0.008],
          { colour: RED, edge: 500 },
          0.01,
        )
    }
    return walls.parts
  },
})

/** A pagoda of three storeys on a stone base. */
export const temple: Maker = ({ colour = linear('#b8402e') }) => ({
  loopSeconds: 4,
  poses: 1,
  grounded: true,
  elevation: 0.12,
  turn: 0.55,
  stature: 1.4,
  build() {
    const roof = roofing(linear('#3c5a50'))
    const base = clay('base')
    base.box([0, 0.06, 0], [0.62, 0.07, 0.62], 0.02, masonry(STONE))
    base.box([0, 0.07, 0.66], [0.16, 0.05, 0.08], 0.02, masonry(STONE))
    for (let storey = 0; storey < 3; storey++) {
      const tier = clay(`tier ${storey}`, base.parts)
      const [half, foot] = [0.4 - storey * 0.09, 0.13 + storey * 0.5]
      tier.box([0, foot + 0.16, 0], [half, 0.17, half], 0.01, { colour: mixVector(colour, WHITE, 0.08), edge: 400 })
      for (const x of [-1, -0.34, 0.34, 1])
        for (const [px, pz] of [
          [x * half, half],
          [half, x * half],
        ] as const)
          tier.limb(
            [
              [px, foot, pz],
              [px, foot + 0.32, pz],
            ],
            [0.022, 0.022],
            { colour: times(colour, 0.6), edge: 400 },
            0,
          )
      tier.box([0, foot + 0.15, half], [half * 0.26, 0.13, 0.02], 0.01, storey === 0 ? WOOD : LIT)
      tier.box([0, foot + 0.15, 0], [half + 0.012, 0.06, half * 0.22], 0.01, LIT)
      // Each roof is a stack of slabs that get smaller: a pyramid with swept eaves.
      for (let slab = 0; slab < 5; slab++) {
        const reach = (half + 0.2) * (1 - slab * 0.15) * (slab === 0 ? 1.06 : 1)
        tier.box([0, foot + 0.35 + slab * 0.035, 0], [reach, 0.026, reach], 0.015, roof)
      }
      for (const x of [-1, 1])
        for (const z of [-1, 1]) {
          const eave = half + 0.2
          tier.limb(
            [
              [x * eave * 0.8, foot + 0.37, z * eave * 0.8],
              [x * eave * 1.08, foot + 0.44, z * eave * 1.08],
            ],
            [0.03, 0.012],
            roof,
            0.02,
          )
        }
    }
    const spire = clay('spire', base.parts)
    spire.limb(
      [
        [0, 1.6, 0],
        [0, 1.98, 0],
      ],
      [0.03, 0.01],
      { colour: linear('#d8a83a'), metal: 0.6, gloss: 0.6, edge: 500 },
      0,
    )
    for (const y of [1.72, 1.8, 1.87]) spire.ring([0, y, 0], 0.045, 0.014, { colour: linear('#d8a83a'), metal: 0.6, gloss: 0.6, edge: 500 })
    return base.parts
  },
})

/** A stone bridge in one arch, with its parapet. */
export const bridge: Maker = ({ colour = STONE }) => ({
  loopSeconds: 4,
  poses: 1,
  grounded: true,
  elevation: 0.2,
  turn: 0.32,
  stature: 1.5,
  floats: true,
  build() {
    const stone = masonry(colour)
    const body = clay('body')
    const columns = 30
    const deckAt = (x: number): number => 0.62 - 0.3 * x * x
    for (let column = 0; column < columns; column++) {
      const x = -1.2 + (2.4 * (column + 0.5)) / columns
      const under = Math.abs(x) < 0.78 ? 0.48 * Math.sqrt(Math.max(0, 1 - (x / 0.78) ** 2)) : 0
      const piece = clay(`span ${Math.floor(column / 5)}`, body.parts)
      const half = Math.max(0.03, (deckAt(x) - under) / 2)
      piece.box([x, under + half, 0], [1.2 / columns + 0.004, half, 0.26], 0.004, stone)
      for (const side of [-1, 1])
        piece.box([x, deckAt(x) + 0.05, side * 0.25], [1.2 / columns + 0.004, 0.06, 0.025], 0.01, masonry(times(colour, 1.1)))
    }
    for (const side of [-1, 1])
      for (const x of [-1.2, -0.4, 0.4, 1.2]) {
        const post = clay(`post ${x}`, body.parts)
        post.box([x, deckAt(x) + 0.1, side * 0.25], [0.045, 0.12, 0.045], 0.015, masonry(times(colour, 1.15)))
        post.ball([x, deckAt(x) + 0.25, side * 0.25], 0.045, { colour: times(colour, 1.1), edge: 400 }, 0)
      }
    return body.parts
  },
})
