import { clay } from '../clay.ts'
import { INKS } from '../material.ts'
import { cloud3 } from '../noise3.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, randomFrom, smoothstep, times, type Vector } from '../vector.ts'
import { wave, type Maker } from './model.ts'

const BARK: Material = {
  fur: 0.8,
  edge: 120,
  colour: (x, y, z) => mixVector(linear('#5a3c24'), linear('#8a6440'), cloud3(x * 20, y * 5, z * 20)),
}

const leafy = (colour: Vector): Material => ({
  softness: 0.5,
  fur: 1,
  edge: 80,
  colour: (x, y, z) => mixVector(times(colour, 0.55), colour, smoothstep(0.3, 0.62, cloud3(x * 9, y * 9, z * 9))),
})

/** A tree with a crown of leafy balls. */
export const tree: Maker = ({ colour = linear('#5fa040'), seed }) => ({
  loopSeconds: 5,
  poses: 10,
  grounded: true,
  elevation: 0.1,
  turn: 0.2,
  build(phase) {
    const random = randomFrom(seed)
    const leaves = leafy(colour)
    const trunk = clay('trunk')
    trunk.limb(
      [
        [0, 0, 0],
        [0.02, 0.75, 0],
      ],
      [0.13, 0.08],
      BARK,
      0,
    )
    trunk.limb(
      [
        [0.02, 0.55, 0],
        [0.24, 0.9, 0.05],
      ],
      [0.05, 0.035],
      BARK,
      0.04,
    )
    trunk.limb(
      [
        [0, 0.6, 0],
        [-0.24, 0.92, -0.04],
      ],
      [0.05, 0.035],
      BARK,
      0.04,
    )
    const crown = clay('crown', trunk.parts)
    crown.ball([0, 1.22, 0], 0.4, leaves, 0)
    for (let i = 0; i < 12; i++) {
      const angle = i * 2.4,
        height = 0.92 + 0.66 * (i / 11)
      const reach = 0.42 * Math.sqrt(Math.max(0.15, 1 - ((height - 1.2) / 0.5) ** 2))
      const sway = 0.012 * wave(phase, i)
      crown.ball([Math.cos(angle) * reach + sway, height, Math.sin(angle) * reach], 0.17 + 0.07 * random(), leaves, 0.05)
    }
    return trunk.parts
  },
})

/** A flower on a stem that sways. */
export const flower: Maker = ({ colour = linear('#e8507a'), seed }) => ({
  loopSeconds: 3,
  poses: 12,
  grounded: true,
  elevation: 0.12,
  turn: 0.1,
  build(phase) {
    const sway = 0.04 * wave(phase)
    const green: Material = { colour: linear('#4a9038'), softness: 0.4, edge: 200 }
    const petalCount = 7 + (seed % 3)
    const stem = clay('stem')
    stem.limb(
      [
        [0, 0, 0],
        [sway * 0.4, 0.5, 0],
      ],
      [0.028, 0.024],
      green,
      0,
    )
    stem.limb(
      [
        [sway * 0.4, 0.5, 0],
        [sway, 1, 0.02],
      ],
      [0.024, 0.022],
      green,
      0.02,
    )
    for (const side of [-1, 1])
      stem.lump([side * 0.16, 0.28 + side * 0.05, 0.02], [0.17, 0.035, 0.075], green, 0.02, { turn: [0.3, 0, side * 0.5] })
    const bloom = clay('bloom', stem.parts)
    for (let i = 0; i < petalCount; i++) {
      const angle = (i / petalCount) * Math.PI * 2
      const petal: Material = {
        softness: 0.6,
        edge: 120,
        colour: (x, y) =>
          mixVector(times(colour, 0.55), mixVector(colour, INKS.white, 0.12), smoothstep(0.05, 0.25, Math.hypot(x - sway, y - 1.05))),
      }
      bloom.lump([sway + Math.cos(angle) * 0.2, 1.05 + Math.sin(angle) * 0.2, 0.03], [0.15, 0.085, 0.035], petal, 0.012, {
        turn: [0, 0, angle],
      })
    }
    const seeds: Material = { fur: 1, edge: 200, colour: linear('#f2b824') }
    bloom.lump([sway, 1.05, 0.06], [0.11, 0.11, 0.06], seeds, 0)
    return stem.parts
  },
})

/** A house with a gable roof, a door, two windows and a chimney. */
export const house: Maker = ({ colour = linear('#f0dfc0') }) => ({
  loopSeconds: 4,
  poses: 1,
  grounded: true,
  elevation: 0.22,
  turn: 0.5,
  build() {
    const wall: Material = { colour, edge: 400, softness: 0.1 }
    const wood: Material = { colour: linear('#7a4a2a'), edge: 400 }
    const tiles: Material = {
      edge: 400,
      colour: (x, y, z) =>
        times(
          linear('#b8452f'),
          0.82 + 0.3 * smoothstep(-0.3, 0.3, Math.sin(y * 60) * Math.cos(z * 40 + Math.floor(y * 9.5) * 1.5)) + 0.05 * Math.sin(x * 9),
        ),
    }
    const glass: Material = { colour: linear('#ffe6a0'), glow: 0.35, gloss: 0.6, edge: 500 }
    const frame: Material = { colour: linear('#fbf8f0'), edge: 400 }
    const walls = clay('walls')
    walls.box([0, 0.32, 0], [0.5, 0.32, 0.42], 0.03, wall)
    walls.box([0, 0.62, 0], [0.32, 0.32, 0.4], 0.02, wall, { turn: [0, 0, Math.PI / 4] })
    const roof = clay('roof', walls.parts)
    for (const side of [-1, 1]) roof.box([side * 0.285, 0.835, 0], [0.46, 0.035, 0.5], 0.03, tiles, { turn: [0, 0, (-side * Math.PI) / 4] })
    roof.box([-0.28, 1.02, -0.15], [0.07, 0.2, 0.07], 0.015, { colour: linear('#9a5a44'), edge: 400 })
    const front = clay('front', walls.parts)
    front.box([0, 0.21, 0.42], [0.1, 0.21, 0.03], 0.02, wood)
    front.ball([0.06, 0.2, 0.455], 0.016, { colour: INKS.gold, metal: 0.7, gloss: 0.6, edge: 900 }, 0)
    for (const x of [-0.3, 0.3]) {
      front.box([x, 0.36, 0.42], [0.12, 0.12, 0.02], 0.015, frame)
      for (const dx of [-1, 1])
        for (const dy of [-1, 1]) front.box([x + dx * 0.05, 0.36 + dy * 0.05, 0.425], [0.042, 0.042, 0.022], 0.008, glass)
    }
    front.ring([0, 0.72, 0.405], 0.085, 0.018, frame, [Math.PI / 2, 0, 0])
    front.lump([0, 0.72, 0.4], [0.08, 0.08, 0.02], glass, 0)
    return walls.parts
  },
})

/** A ball in two colours; it rolls on the spot when it moves. */
export const ball: Maker = ({ colour = linear('#cf3328'), moving }) => ({
  loopSeconds: 1,
  poses: 12,
  grounded: true,
  elevation: 0.2,
  turn: 0,
  build(phase) {
    const angle = 0.5 - (moving ? phase * Math.PI * 2 : 0)
    const skin: Material = {
      gloss: 0.75,
      edge: 900,
      colour: (x, y, z) => {
        const dy = y - 0.5
        const slice = Math.sin(Math.atan2(dy * 0.85 + z * 0.52, x) * 3 - angle * 3)
        return mixVector(colour, INKS.cream, smoothstep(-0.03, 0.03, slice))
      },
    }
    const drawn = clay('ball')
    drawn.ball([0, 0.5, 0], 0.5, skin, 0)
    return drawn.parts
  },
})

/** A balloon on a string. */
export const toyBalloon: Maker = ({ colour = linear('#e0403a') }) => ({
  loopSeconds: 3,
  poses: 12,
  grounded: false,
  elevation: 0.02,
  turn: 0,
  build(phase) {
    const sway = 0.05 * wave(phase)
    const skin: Material = { colour, gloss: 0.85, softness: 0.6, edge: 400 }
    const bag = clay('bag')
    bag.lump([sway, 1.15, 0], [0.36, 0.4, 0.36], skin, 0)
    bag.limb(
      [
        [sway, 0.95, 0],
        [sway, 0.73, 0],
      ],
      [0.22, 0.02],
      skin,
      0.12,
    )
    bag.lump([sway, 0.71, 0], [0.035, 0.025, 0.035], skin, 0.02)
    const string = clay('string', bag.parts)
    const thread: Material = { colour: INKS.white, edge: 900 }
    const at = (i: number): Vector => [sway * (1 - i / 6) + 0.03 * Math.sin(i * 1.3 + phase * Math.PI * 2), 0.7 - i * 0.115, 0]
    for (let i = 0; i < 6; i++) string.limb([at(i), at(i + 1)], [0.008, 0.008], thread, 0)
    return bag.parts
  },
})

/** Three balls of snow with a hat, a scarf and a carrot. */
export const snowman: Maker = ({ colour = linear('#c8352b') }) => ({
  loopSeconds: 4,
  poses: 1,
  grounded: true,
  elevation: 0.14,
  turn: 0.25,
  build() {
    const snow: Material = { softness: 0.8, fur: 0.25, edge: 120, colour: linear('#eef2f8') }
    const coal: Material = { colour: INKS.black, gloss: 0.3, edge: 500 }
    const cloth: Material = { colour, fur: 0.8, softness: 0.3, edge: 300 }
    const body = clay('body')
    body.ball([0, 0.36, 0], 0.38, snow, 0)
    body.ball([0, 0.86, 0], 0.28, snow, 0.05)
    const head = clay('head', body.parts)
    head.ball([0, 1.24, 0], 0.21, snow, 0.04)
    head.limb(
      [
        [0, 1.22, 0.19],
        [0.04, 1.2, 0.42],
      ],
      [0.04, 0.008],
      { colour: linear('#ee7f23'), edge: 400 },
      0,
    )
    for (const side of [-1, 1]) head.ball([side * 0.075, 1.3, 0.185], 0.026, coal, 0)
    for (let i = -2; i <= 2; i++) head.ball([i * 0.042, 1.135 + 0.011 * i * i, 0.185 - 0.006 * i * i], 0.014, coal, 0)
    const hat = clay('hat', body.parts)
    hat.lump([0, 1.41, 0], [0.25, 0.02, 0.25], coal, 0)
    hat.limb(
      [
        [0, 1.43, 0],
        [0, 1.62, 0],
      ],
      [0.15, 0.15],
      coal,
      0.02,
    )
    const dressed = clay('dress', body.parts)
    dressed.ring([0, 1.06, 0], 0.19, 0.055, cloth)
    dressed.limb(
      [
        [0.12, 1.04, 0.18],
        [0.17, 0.78, 0.29],
      ],
      [0.055, 0.065],
      cloth,
      0.03,
    )
    for (const y of [0.76, 0.9]) dressed.ball([0, y, 0.275], 0.028, coal, 0)
    for (const side of [-1, 1]) body.parts.push(...twigArm(side))
    return body.parts
  },
})

function twigArm(side: number): readonly Part[] {
  const arm = clay(`arm ${side}`)
  arm.limb(
    [
      [side * 0.24, 0.92, 0],
      [side * 0.58, 1.1, 0.05],
    ],
    [0.02, 0.014],
    BARK,
    0,
  )
  for (const twig of [-0.07, 0.02])
    arm.limb(
      [
        [side * 0.5, 1.06, 0.04],
        [side * 0.62, 1.12 + twig * 1.4, 0.08],
      ],
      [0.012, 0.008],
      BARK,
      0,
    )
  return arm.parts
}
