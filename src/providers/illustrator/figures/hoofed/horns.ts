import { clay } from '../clay.ts'
import type { HeadFrame } from '../head-frame.ts'
import type { Material, Part } from '../solid.ts'
import { linear, type Vector } from '../vector.ts'
import type { Hoofed } from './species.ts'

export const IVORY: Material = { colour: linear('#f2e8d2'), gloss: 0.4, edge: 300 }
const BONE: Material = { colour: linear('#8a6a48'), gloss: 0.2, edge: 250 }
const DARK: Material = { colour: [0.05, 0.03, 0.02], fur: 0.8, edge: 200 }

/** A bent line of one horn on the left of the head's own space, three numbers a bend. */
interface Branch {
  readonly radii: readonly [root: number, tip: number]
  readonly bends: readonly number[]
}

const HORNS: { readonly [kind in Exclude<Hoofed['horns'], 'unicorn' | 'rhino' | undefined>]: readonly Branch[] } = {
  cow: [{ radii: [0.045, 0.01], bends: [0.1, 0.17, -0.03, 0.22, 0.22, -0.03, 0.25, 0.34, 0] }],
  goat: [{ radii: [0.045, 0.012], bends: [0.06, 0.17, -0.02, 0.09, 0.33, -0.1, 0.13, 0.4, -0.24] }],
  ram: [{ radii: [0.075, 0.025], bends: [0.1, 0.2, 0.02, 0.24, 0.26, -0.08, 0.36, 0.14, -0.12, 0.38, -0.03, -0.02, 0.34, -0.06, 0.12] }],
  ossicones: [{ radii: [0.03, 0.026], bends: [0.06, 0.16, -0.04, 0.075, 0.3, -0.06] }],
  moose: [
    { radii: [0.04, 0.07], bends: [0.07, 0.17, -0.05, 0.24, 0.26, -0.1] },
    { radii: [0.075, 0.06], bends: [0.24, 0.26, -0.1, 0.42, 0.4, -0.1] },
    { radii: [0.05, 0.014], bends: [0.26, 0.28, -0.1, 0.3, 0.5, -0.08] },
    { radii: [0.05, 0.014], bends: [0.34, 0.34, -0.1, 0.42, 0.58, -0.08] },
    { radii: [0.05, 0.014], bends: [0.42, 0.4, -0.1, 0.56, 0.54, -0.08] },
    { radii: [0.04, 0.014], bends: [0.42, 0.38, -0.1, 0.6, 0.4, -0.06] },
  ],
  antlers: [
    { radii: [0.032, 0.013], bends: [0.06, 0.17, -0.05, 0.14, 0.34, -0.12, 0.28, 0.5, -0.13, 0.3, 0.72, -0.08] },
    { radii: [0.024, 0.01], bends: [0.14, 0.34, -0.12, 0.13, 0.46, 0.02] },
    { radii: [0.022, 0.01], bends: [0.25, 0.46, -0.13, 0.18, 0.62, -0.06] },
    { radii: [0.022, 0.01], bends: [0.28, 0.52, -0.13, 0.41, 0.6, -0.1] },
  ],
}

/** What grows on the head. */
export function hornParts(frame: HeadFrame, { horns: kind }: Hoofed): readonly Part[] {
  if (!kind) return []
  const s = frame.scale
  if (kind === 'rhino') {
    const horn = clay('horn')
    horn.limb([frame.point(0, -0.1, 0.36), frame.point(0, 0.2, 0.47)], [0.075 * s, 0.012 * s], IVORY, 0.02)
    horn.limb([frame.point(0, 0.0, 0.24), frame.point(0, 0.16, 0.28)], [0.055 * s, 0.012 * s], IVORY, 0.02)
    return horn.parts
  }
  if (kind === 'unicorn') {
    const horn = clay('horn')
    const twisted: Material = {
      gloss: 0.7,
      metal: 0.2,
      edge: 300,
      colour: (x, y, z) => (Math.sin(y * 85 + (x - z) * 30) > 0 ? [0.8, 0.6, 0.24] : [0.9, 0.82, 0.6]),
    }
    horn.limb([frame.point(0, 0.16, 0.1), frame.point(0, 0.56, 0.28)], [0.05 * s, 0.008 * s], twisted, 0.01)
    return horn.parts
  }
  return [-1, 1].flatMap((side) => {
    const horn = clay(`horn ${side}`)
    for (const { radii, bends } of HORNS[kind]) {
      const last = bends.length / 3 - 1
      const at = (bend: number): Vector => frame.point(side * bends[bend * 3]!, bends[bend * 3 + 1]!, bends[bend * 3 + 2]!)
      const radius = (bend: number): number => (radii[0] + ((radii[1] - radii[0]) * bend) / last) * s
      for (let i = 0; i < last; i++) horn.limb([at(i), at(i + 1)], [radius(i), radius(i + 1)], kind === 'cow' ? IVORY : BONE, 0.01)
    }
    if (kind === 'ossicones') horn.ball(frame.point(side * 0.078, 0.32, -0.06), 0.042 * s, DARK, 0.01)
    return horn.parts
  })
}
