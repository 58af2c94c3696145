import { clay, span, type Clay } from '../clay.ts'
import { blotches, chain } from './chains.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { animal, looking, SIDES, type Pose } from './model.ts'

/** A frog: it sits on its haunches, or is stretched out in a leap or in the water. */
export const frog = animal({
  stature: 0.75,
  leap: 0.5,
  shot: (act) =>
    act === 'jump' || act === 'run' || act === 'swim' || act === 'fly'
      ? { heading: 0.95, free: act === 'swim' || act === 'fly', elevation: 0.12, loopSeconds: 0.9 }
      : { heading: 0.3, elevation: 0.2 },
  carve(pose) {
    const stretched = pose.act === 'jump' || pose.act === 'run' || pose.act === 'swim' || pose.act === 'fly'
    const up = stretched ? 0.16 : 0
    const skin = pose.skin('#5aa83c', { belly: '#e8ecb4', line: 0.24 + up, gloss: 0.4, pattern: blotches(5, 0.35) })
    const limbs = pose.skin('#5aa83c', { gloss: 0.4, pattern: blotches(5, 0.35) })
    const body = clay('body')
    const breath = 0.008 * pose.wave()
    body.lump([0, 0.26 + up + breath, -0.06], [0.3, 0.22, 0.34], skin, 0.05, { turn: [stretched ? -0.15 : -0.5, 0, 0] })
    for (const side of SIDES) (stretched ? stretchedLegs : foldedLegs)(body.parts, limbs, side, pose)
    const skull = clay('head')
    const y = 0.44 + up + breath
    skull.lump([0, y, 0.16], [0.3, 0.17, 0.24], skin, 0.08)
    for (const side of SIDES) skull.ball([side * 0.16, y + 0.15, 0.14], 0.1, skin, 0.04)
    const pouch = pose.calling ? 0.14 + 0.03 * pose.wave() : 0
    if (pouch) body.ball([0, y - 0.12, 0.3], pouch, { ...skin, colour: linear('#f0eebc') }, 0.02)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, y, 0.14], 1, stretched ? 0.1 : 0),
      face: { eyes: [0.155, 0.155], eyeRadius: 0.082, iris: linear('#e8c030'), mouth: [-0.045, 0.2], outward: 0.3 },
      fit: { hat: [0, 0.15], neck: { at: [0, y - 0.13, 0.06], radius: 0.25 }, throat: [0, y - 0.17, 0.34] },
      mouth: [0.05, y - 0.07, 0.39],
    }
  },
})

function toes(into: Clay, at: Vector, ahead: number, skin: Material): void {
  for (const toe of [-1, 0, 1]) {
    const tip: Vector = [at[0] + toe * 0.075, Math.max(0.025, at[1] - 0.01), at[2] + ahead * (0.13 - 0.03 * Math.abs(toe))]
    into.limb([at, tip], [0.034, 0.02], skin, 0.02)
    into.ball(tip, 0.034, skin, 0.015)
  }
}

function foldedLegs(parts: Part[], skin: Material, side: number): void {
  const hind = clay(`hind leg ${side}`, parts)
  hind.lump([side * 0.3, 0.2, -0.16], [0.13, 0.17, 0.26], skin, 0.06, { turn: [-0.4, 0, 0] })
  hind.limb(span(side * 0.34, 0.07, -0.28, side * 0.4, 0.05, 0.08), [0.07, 0.05], skin, 0.04)
  toes(hind, [side * 0.4, 0.04, 0.1], 1, skin)
  const fore = clay(`foreleg ${side}`, parts)
  fore.limb(span(side * 0.19, 0.32, 0.18, side * 0.25, 0.16, 0.24), [0.075, 0.058], skin, 0.04)
  fore.limb(span(side * 0.25, 0.16, 0.24, side * 0.21, 0.035, 0.34), [0.058, 0.042], skin, 0.02)
  toes(fore, [side * 0.21, 0.035, 0.34], 1, skin)
}

function stretchedLegs(parts: Part[], skin: Material, side: number, { wave, act }: Pose): void {
  const kick = act === 'swim' ? 0.12 * wave() : 0
  const hind = clay(`hind leg ${side}`, parts)
  chain(
    hind,
    [
      [side * 0.2, 0.34, -0.28],
      [side * (0.42 + kick), 0.3, -0.42],
      [side * 0.26, 0.16, -0.72],
      [side * (0.34 + kick), 0.06, -0.94],
    ],
    [0.12, 0.045],
    skin,
  )
  toes(hind, [side * (0.34 + kick), 0.06, -0.96], -1, skin)
  const fore = clay(`foreleg ${side}`, parts)
  chain(
    fore,
    [
      [side * 0.2, 0.4, 0.2],
      [side * 0.34, 0.3, 0.38],
      [side * (0.3 - kick), 0.26, 0.54],
    ],
    [0.075, 0.04],
    skin,
  )
  toes(fore, [side * (0.3 - kick), 0.26, 0.55], 1, skin)
}

const shell = (base: Vector, x: number, y: number, z: number): Vector => {
  const cells = Math.sin(x * 15) * Math.sin(z * 13 + Math.sin(x * 15) * 0.6)
  return mixVector(times(base, 0.42), base, smoothstep(0.06, 0.2, Math.abs(cells)) * smoothstep(0.2, 0.26, y + 0.05))
}

/** A turtle: on short legs, or rowing through the water. */
export const turtle = animal({
  stature: 0.8,
  leap: 0.2,
  shot: (act) => ({
    heading: act === 'swim' || act === 'fly' ? 0.85 : 0.8,
    free: act === 'swim' || act === 'fly',
    elevation: 0.22,
    loopSeconds: 2.2,
  }),
  carve(pose) {
    const { wave } = pose
    const swims = pose.act === 'swim' || pose.act === 'fly'
    const walks = pose.act === 'walk' || pose.act === 'run'
    const hide = pose.skin('#7fae4a', { gloss: 0.25, pattern: blotches(9, 0.4) })
    const back = pose.skin('#8a6a34', { gloss: 0.45, pattern: shell })
    const low = pose.act === 'sleep' ? -0.08 : 0
    const body = clay('shell')
    body.lump([0, 0.3 + low, -0.05], [0.43, 0.3, 0.48], back, 0.02)
    body.lump([0, 0.2 + low, -0.05], [0.48, 0.075, 0.54], { ...back, colour: times(pose.colour('#8a6a34'), 0.7) }, 0.02)
    body.lump([0, 0.16 + low, -0.05], [0.4, 0.1, 0.45], { ...hide, colour: linear('#e8dca0') }, 0.02)
    body.limb(span(0, 0.16 + low, -0.5, 0, 0.1 + low, -0.68), [0.06, 0.015], hide, 0.03)
    for (const side of SIDES) {
      const fore = clay(`foreleg ${side}`, body.parts)
      const row = 0.16 * wave()
      if (swims) {
        fore.limb(span(side * 0.34, 0.2, 0.28, side * 0.62, 0.2 + row, 0.24), [0.1, 0.1], hide, 0.04)
        fore.limb(span(side * 0.62, 0.2 + row, 0.24, side * 0.92, 0.18 + row * 2, -0.06), [0.1, 0.03], hide, 0.04)
        fore.limb(span(side * 0.28, 0.18, -0.42, side * 0.46, 0.16 - row * 0.6, -0.68), [0.09, 0.04], hide, 0.03)
        continue
      }
      const step = walks ? 0.08 * wave(side) : 0
      fore.limb(span(side * 0.3, 0.2 + low, 0.28, side * 0.38, 0.06, 0.36 + step), [0.11, 0.09], hide, 0.04)
      fore.limb(span(side * 0.3, 0.2 + low, -0.36, side * 0.38, 0.06, -0.42 - step), [0.11, 0.09], hide, 0.04)
    }
    const skull = clay('head')
    const at: Vector = [0, (pose.feeding ? 0.16 : 0.4) + low * 2 + 0.01 * wave(), 0.72]
    body.limb([[0, 0.22 + low, 0.36], at], [0.12, 0.11], hide, 0.04)
    skull.lump(at, [0.18, 0.165, 0.19], hide, 0.04)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(at),
      face: { eyes: [0.1, 0.045], eyeRadius: 0.055, mouth: [-0.06, 0.1] },
      fit: {
        hat: [-0.02, 0.12],
        neck: { at: [0, at[1] - 0.08, at[2] - 0.16], radius: 0.125, turn: [1, 0, 0] },
        throat: [0, at[1] - 0.17, at[2] - 0.02],
      },
      mouth: [0, at[1] - 0.07, at[2] + 0.2],
    }
  },
})
