import { clay } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, smoothstep, type Vector } from '../vector.ts'
import { wave, type Maker } from './model.ts'

const RUBBER: Material = { colour: linear('#24242a'), gloss: 0.2, edge: 500 }
const STEEL: Material = { colour: linear('#c8ccd2'), gloss: 0.7, metal: 0.6, edge: 500 }
const GLASS: Material = { colour: linear('#2a3a4c'), gloss: 1, edge: 500 }
const LAMP: Material = { colour: linear('#fff2c0'), glow: 0.9, gloss: 0.6, edge: 500 }
const WOOD: Material = { colour: linear('#8a5a30'), edge: 300, softness: 0.2 }
const WHITE = linear('#f2efe8')
const RED = linear('#cf3328')

const lacquer = (colour: Vector): Material => ({ colour, gloss: 0.65, edge: 400 })

/** A small round car, seen from ahead of its side; its springs work while it drives. */
export const car: Maker = ({ colour = RED, moving }) => ({
  loopSeconds: 0.5,
  poses: 6,
  grounded: true,
  elevation: 0.2,
  turn: 0.55,
  build(phase) {
    const bounce = moving ? 0.012 * wave(phase) : 0
    const body = clay('body')
    const paint = lacquer(colour)
    body.box([0, 0.36 + bounce, 0], [0.72, 0.17, 0.32], 0.13, paint)
    body.box([-0.06, 0.6 + bounce, 0], [0.4, 0.19, 0.27], 0.15, paint, { blend: 0.08 })
    const windows = clay('windows', body.parts)
    windows.box([-0.06, 0.61 + bounce, 0], [0.33, 0.115, 0.29], 0.06, GLASS)
    windows.box([-0.06, 0.61 + bounce, 0], [0.425, 0.115, 0.21], 0.06, GLASS)
    windows.box([-0.06, 0.61 + bounce, 0], [0.025, 0.14, 0.298], 0.02, paint)
    const fittings = clay('fittings', body.parts)
    fittings.box([0.7, 0.27 + bounce, 0], [0.04, 0.035, 0.27], 0.03, STEEL)
    for (const side of [-1, 1]) fittings.ball([0.69, 0.39 + bounce, side * 0.2], 0.065, LAMP, 0)
    for (const x of [-0.42, 0.42]) {
      for (const z of [-0.29, 0.29]) {
        const wheel = clay(`wheel ${x} ${z}`, body.parts)
        wheel.ring([x, 0.17, z], 0.115, 0.055, RUBBER, [Math.PI / 2, 0, 0])
        wheel.lump([x, 0.17, z], [0.085, 0.085, 0.05], STEEL, 0)
      }
    }
    return body.parts
  },
})

/** A sailing boat that rolls a little. Its water is the caller's: it floats with its keel at the ground line. */
export const boat: Maker = ({ colour = RED }) => ({
  floats: true,
  loopSeconds: 4,
  poses: 16,
  grounded: true,
  elevation: 0.14,
  turn: 0.35,
  build(phase) {
    const roll = 0.04 * wave(phase)
    const lean = (x: number, y: number, z: number): Vector => [x - y * roll, y, z]
    const planks: Material = { gloss: 0.4, edge: 300, colour: (_x, y) => mixVector(colour, WHITE, smoothstep(0.23, 0.24, y)) }
    const hull = clay('hull')
    hull.lump(lean(0, 0.24, 0), [0.62, 0.25, 0.2], planks, 0)
    hull.lump(lean(0, 0.4, 0), [0.56, 0.06, 0.16], WOOD, 0)
    const rig = clay('rig', hull.parts)
    rig.limb([lean(0.04, 0.35, 0), lean(0.04, 1.55, 0)], [0.022, 0.014], WOOD, 0)
    const cloth: Material = { colour: WHITE, softness: 0.9, edge: 300 }
    const jib: Material = { colour: mixVector(colour, WHITE, 0.25), softness: 0.9, edge: 300 }
    // Each sail is a fan of thin strips from its foot to the mast: a triangle with a belly.
    for (let i = 0; i < 9; i++) {
      const y = 0.52 + i * 0.108
      const length = 0.27 * (1 - i / 9.6)
      rig.lump(lean(0.01 - length, y, 0.03), [length, 0.085, 0.03], cloth, 0.06)
      if (i < 8) rig.lump(lean(0.07 + length * 0.72, y - 0.02, 0.03), [length * 0.72, 0.085, 0.025], jib, 0.06)
    }
    rig.lump(lean(0.12, 1.56, 0), [0.08, 0.035, 0.01], lacquer(colour), 0)
    return hull.parts
  },
})

/** A round-bellied rocket; with fire below it when it flies. */
export const rocket: Maker = ({ colour = RED, moving }) => ({
  loopSeconds: 0.6,
  poses: 8,
  grounded: !moving,
  elevation: 0.08,
  turn: 0.3,
  build(phase) {
    const paint = lacquer(colour)
    const body = clay('body')
    const skin: Material = { gloss: 0.5, edge: 300, colour: (_x, y) => (y > 1.28 || (y > 0.34 && y < 0.42) ? colour : WHITE) }
    body.lump([0, 0.9, 0], [0.27, 0.75, 0.27], skin, 0)
    body.limb(
      [
        [0, 0.16, 0],
        [0, 0.28, 0],
      ],
      [0.17, 0.2],
      STEEL,
      0.02,
    )
    const porthole = clay('porthole', body.parts)
    porthole.ring([0, 1.02, 0.26], 0.095, 0.028, STEEL, [Math.PI / 2 - 0.1, 0, 0])
    porthole.lump([0, 1.02, 0.255], [0.09, 0.09, 0.03], { colour: linear('#5ab4e8'), gloss: 1, edge: 500 }, 0)
    for (let i = 0; i < 4; i++) {
      const angle = (i * Math.PI) / 2 + 0.5
      const fin = clay(`fin ${i}`, body.parts)
      const out = (distance: number, y: number): Vector => [Math.sin(angle) * distance, y, Math.cos(angle) * distance]
      fin.limb([out(0.2, 0.5), out(0.36, 0.28)], [0.05, 0.045], paint, 0.04)
      fin.limb([out(0.36, 0.28), out(0.4, 0.06)], [0.05, 0.04], paint, 0.04)
    }
    if (moving) {
      const flame = clay('flame', body.parts)
      const length = 0.5 + 0.08 * wave(phase)
      const fire: Material = {
        glow: 2.2,
        edge: 60,
        colour: (_x, y) => mixVector(linear('#ff7a1a'), linear('#fff0a0'), smoothstep(-0.35, 0.15, y)),
      }
      flame.limb(
        [
          [0, 0.12, 0],
          [0.02 * wave(phase, 1), 0.12 - length, 0],
        ],
        [0.14, 0.02],
        fire,
        0,
      )
    }
    return body.parts
  },
})

/** A hot-air balloon in gores of two colours. */
export const balloon: Maker = ({ colour = RED }) => ({
  loopSeconds: 5,
  poses: 16,
  grounded: false,
  elevation: 0.02,
  turn: 0.2,
  build(phase) {
    const sway = 0.05 * wave(phase)
    const gores: Material = {
      gloss: 0.15,
      softness: 0.5,
      edge: 300,
      colour: (x, y, z) => {
        const band = Math.sin(Math.atan2(z, x) * 6)
        const belt = smoothstep(1.02, 1.03, y) * smoothstep(1.16, 1.15, y)
        return mixVector(mixVector(colour, linear('#f6d98a'), smoothstep(-0.06, 0.06, band)), WHITE, belt)
      },
    }
    const bag = clay('bag')
    bag.ball([0, 1.2, 0], 0.56, gores, 0)
    bag.limb(
      [
        [0, 0.98, 0],
        [0, 0.58, 0],
      ],
      [0.46, 0.15],
      gores,
      0.12,
    )
    const basket = clay('basket', bag.parts)
    basket.box([sway, 0.16, 0], [0.13, 0.1, 0.13], 0.03, WOOD)
    basket.ring([sway, 0.26, 0], 0.125, 0.018, { colour: linear('#5a3a1e'), edge: 400 })
    for (const x of [-1, 1]) {
      for (const z of [-1, 1])
        basket.limb(
          [
            [sway + x * 0.11, 0.25, z * 0.11],
            [x * 0.13, 0.6, z * 0.05],
          ],
          [0.008, 0.008],
          WOOD,
          0,
        )
    }
    return bag.parts
  },
})
