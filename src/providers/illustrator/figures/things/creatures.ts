import { clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear } from '../vector.ts'
import { wave, type Maker } from './model.ts'

/** A friendly robot of rounded boxes; its lamp glows, its arms swing when it walks. */
export const robot: Maker = ({ colour = linear('#7aa4c4'), moving }) => ({
  loopSeconds: 1.2,
  poses: 12,
  grounded: true,
  elevation: 0.16,
  turn: 0.3,
  build(phase) {
    const plate: Material = { colour, gloss: 0.6, metal: 0.25, edge: 400 }
    const dark: Material = { colour: linear('#30343c'), gloss: 0.5, edge: 400 }
    const light: Material = { colour: linear('#6af0ff'), glow: 1.6, edge: 900 }
    const swing = moving ? 0.12 * wave(phase) : 0.02 * wave(phase)
    const bob = 0.012 * wave(phase, 1)
    const body = clay('body')
    body.box([0, 0.55 + bob, 0], [0.24, 0.23, 0.18], 0.09, plate)
    body.box([0, 0.58 + bob, 0.16], [0.13, 0.09, 0.04], 0.03, dark)
    const head = clay('head', body.parts)
    head.limb(
      [
        [0, 0.76 + bob, 0],
        [0, 0.86 + bob, 0],
      ],
      [0.06, 0.06],
      dark,
      0,
    )
    head.box([0, 1.03 + bob, 0], [0.27, 0.19, 0.2], 0.1, plate)
    head.box([0, 1.03 + bob, 0.17], [0.21, 0.12, 0.05], 0.05, dark)
    head.limb(
      [
        [0, 1.2 + bob, 0],
        [0, 1.34 + bob, 0],
      ],
      [0.014, 0.014],
      dark,
      0,
    )
    head.ball([0, 1.36 + bob, 0], 0.045, { ...light, colour: linear('#ff8a5a') }, 0)
    body.parts.push(...robotFace(bob, light))
    for (const side of [-1, 1]) {
      const limbs = clay(`limbs ${side}`, body.parts)
      const z = side * swing
      limbs.limb(
        [
          [side * 0.25, 0.68 + bob, 0],
          [side * 0.36, 0.42, 0.04 + z],
        ],
        [0.055, 0.055],
        dark,
        0,
      )
      limbs.ball([side * 0.37, 0.38, 0.06 + z], 0.075, plate, 0)
      limbs.limb(
        [
          [side * 0.12, 0.34, 0],
          [side * 0.12, 0.1, -z],
        ],
        [0.06, 0.06],
        dark,
        0,
      )
      limbs.lump([side * 0.12, 0.065, 0.04 - z], [0.1, 0.065, 0.14], plate, 0)
    }
    return body.parts
  },
})

/** Eyes, a mouth and the lamps on its chest. */
function robotFace(bob: number, light: Material): readonly Part[] {
  const face = clay('face')
  for (const side of [-1, 1]) face.lump([side * 0.09, 1.05 + bob, 0.215], [0.038, 0.05, 0.02], light, 0)
  face.limb(
    [
      [-0.05, 0.965 + bob, 0.22],
      [0.05, 0.965 + bob, 0.22],
    ],
    [0.01, 0.01],
    light,
    0,
  )
  for (let i = -1; i <= 1; i++)
    face.ball([i * 0.07, 0.58 + bob, 0.195], 0.022, i === 0 ? light : { ...light, colour: linear('#ffd24a') }, 0)
  return face.parts
}
