import { clay } from '../clay.ts'
import { INKS } from '../material.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { wave, type Maker } from './model.ts'

const EYE: Material = { colour: [0.01, 0.01, 0.012], gloss: 1, edge: 900 }
const SPARK: Material = { colour: [1, 1, 1], glow: 1.5, edge: 900 }

function eyes(name: string, at: (side: number) => Vector, radius: number): readonly Part[] {
  return [-1, 1].flatMap((side) => {
    const eye = clay(`${name} ${side}`)
    const [x, y, z] = at(side)
    eye.ball([x, y, z], radius, EYE, 0)
    eye.ball([x + radius * 0.45, y + radius * 0.45, z + side * radius * 0.75], radius * 0.3, SPARK, 0)
    return eye.parts
  })
}

/** A plump fish with a wagging tail, swimming to the right. */
export const fish: Maker = ({ colour = linear('#f08a28') }) => ({
  loopSeconds: 1.2,
  poses: 12,
  grounded: false,
  elevation: 0.1,
  turn: 0.3,
  build(phase) {
    const wag = 0.12 * wave(phase)
    const scales: Material = {
      gloss: 0.55,
      softness: 0.3,
      edge: 200,
      colour: (x, y, z) => {
        const band = smoothstep(0.055, 0.04, Math.abs(x - 0.16)) + smoothstep(0.05, 0.035, Math.abs(x + 0.16))
        const back = mixVector(mixVector(colour, INKS.white, 0.55), colour, smoothstep(-0.16, 0.05, y))
        return mixVector(
          mixVector(back, times(back, 0.7), smoothstep(0.2, 0.9, Math.sin(x * 60) * Math.sin(y * 60 + z * 20))),
          INKS.white,
          Math.min(1, band),
        )
      },
    }
    const fin: Material = { colour: times(colour, 0.8), softness: 0.8, gloss: 0.3, edge: 120 }
    const body = clay('body')
    body.lump([0.05, 0, 0], [0.4, 0.26, 0.17], scales, 0.02)
    body.limb(
      [
        [-0.2, 0, 0],
        [-0.42, 0, wag * 0.4],
      ],
      [0.15, 0.05],
      scales,
      0.1,
    )
    const tail = clay('tail', body.parts)
    for (const up of [-1, 1]) tail.lump([-0.54, up * 0.11, wag], [0.16, 0.065, 0.025], fin, 0.05, { turn: [0, wag, -up * 0.75] })
    const fins = clay('fins', body.parts)
    for (let i = 0; i < 5; i++)
      fins.lump([-0.12 + i * 0.075, 0.24 - Math.abs(i - 2) * 0.015, 0], [0.05, 0.1, 0.02], fin, 0.05, { turn: [0, 0, 0.5] })
    for (const side of [-1, 1]) fins.lump([0.06, -0.08, side * 0.18], [0.1, 0.05, 0.02], fin, 0.02, { turn: [0, side * (0.5 + wag), 0.5] })
    fins.lump([-0.05, -0.26, 0], [0.05, 0.08, 0.02], fin, 0.05, { turn: [0, 0, -0.6] })
    const mouth = clay('mouth', body.parts)
    mouth.ring([0.44, -0.03, 0], 0.03, 0.016, { colour: mixVector(colour, INKS.pink, 0.6), edge: 300 }, [0, 0, Math.PI / 2])
    return [...body.parts, ...eyes('eye', (side) => [0.31, 0.07, side * 0.105], 0.05)]
  },
})

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
