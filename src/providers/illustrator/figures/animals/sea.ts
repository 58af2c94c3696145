import { clay, span } from '../clay.ts'
import { cloud3 } from '../noise3.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { animal, looking, SIDES, type Pose } from './model.ts'

const IVORY: Material = { colour: linear('#f6f1e2'), gloss: 0.4, edge: 300 }
const INK: Material = { colour: [0.012, 0.012, 0.016], gloss: 0.2, edge: 500 }

/** Eight curling arms below a round head. */
export const octopus = animal({
  leap: 0.3,
  shot: (act) => ({ heading: 0.25, free: act === 'swim' || act === 'fly', loopSeconds: 3, poses: 16, elevation: 0.2 }),
  carve(pose) {
    const { wave } = pose
    const freckles = (base: Vector, x: number, y: number, z: number): Vector =>
      mixVector(base, times(base, 0.62), smoothstep(0.56, 0.62, cloud3(x * 8, y * 8, z * 8, 2)))
    const skin = pose.skin('#e0704a', { gloss: 0.35, softness: 0.5, pattern: freckles })
    const swims = pose.act === 'swim' || pose.act === 'fly'
    const arms: Part[] = []
    for (let i = 0; i < 8; i++) {
      const angle = ((i + 0.5) / 8) * Math.PI * 2
      const out = (r: number, y: number, twist = 0): Vector => [Math.sin(angle + twist) * r, y, Math.cos(angle + twist) * r]
      const w = 0.06 * wave(i * 1.9)
      const path = swims
        ? [out(0.16, 0.3), out(0.38 + w, 0.1), out(0.42 - w, -0.16, 0.15), out(0.34 + w * 2, -0.4, 0.35), out(0.46, -0.52 + w, 0.55)]
        : [
            out(0.16, 0.32),
            out(0.36, 0.1),
            out(0.58, 0.07, 0.12 + w),
            out(0.78, 0.1 + Math.abs(w), 0.22 + w),
            out(0.74, 0.24 + w, 0.36 + w),
          ]
      const arm = clay(`arm ${i}`, arms)
      path.slice(1).forEach((to, k) => arm.limb([path[k]!, to], [0.13 - k * 0.026, 0.104 - k * 0.024], skin, 0.05))
    }
    const skull = clay('head')
    const breath = 1 + 0.02 * wave()
    skull.lump([0, 0.74, -0.1], [0.34 * breath, 0.36, 0.34 * breath], skin, 0.06, { turn: [-0.25, 0, 0] })
    skull.lump([0, 0.42, 0.04], [0.27, 0.22, 0.26], skin, 0.12)
    const frame = looking([0, 0.5, 0.06])
    return {
      body: arms,
      skull: skull.parts,
      frame,
      face: { eyes: [0.13, 0.03], eyeRadius: 0.085, iris: linear('#f0c040'), mouth: [-0.11, 0.07] },
      fit: { hat: [-0.16, 0.2], throat: [0, 0.27, 0.3] },
      mouth: [0.12, 0.4, 0.34],
    }
  },
})

/** A friendly shark with a tall fin, swimming. */
export const shark = animal({
  stature: 1.1,
  leap: 0,
  shot: (act) => ({ heading: 1.05, free: true, elevation: 0.06, loopSeconds: act === 'run' ? 0.9 : 1.7, poses: 14 }),
  carve(pose) {
    const skin = pose.skin('#7f95a8', { belly: '#f2f5f6', line: -0.07, gloss: 0.45 })
    const plain: Material = { ...skin, colour: pose.colour('#7f95a8') }
    const wag = 0.13 * pose.wave()
    const body = clay('body')
    body.limb(span(0, 0.01, -0.1, wag * 0.3, 0.03, -0.66), [0.23, 0.09], skin, 0.12)
    body.limb(span(wag * 0.3, 0.03, -0.66, wag, 0.05, -0.92), [0.09, 0.05], plain, 0.05)
    const tail = clay('tail', body.parts)
    tail.limb(span(wag, 0.04, -0.9, wag * 1.5, 0.4, -1.14), [0.075, 0.022], plain, 0.03)
    tail.limb(span(wag, 0.04, -0.9, wag * 1.4, -0.2, -1.06), [0.065, 0.02], plain, 0.03)
    const fin = clay('dorsal', body.parts)
    fin.limb(span(0, 0.18, 0.02, 0, 0.47, -0.2), [0.13, 0.022], plain, 0.04)
    fin.limb(span(0, 0.2, -0.12, 0, 0.44, -0.2), [0.08, 0.022], plain, 0.04)
    for (const side of SIDES) {
      const flipper = clay(`flipper ${side}`, body.parts)
      flipper.limb(span(side * 0.17, -0.1, 0.14, side * 0.5, -0.22 + wag * 0.2, -0.08), [0.1, 0.024], plain, 0.04)
      for (let i = 0; i < 3; i++)
        flipper.limb(
          span(side * (0.236 - i * 0.003), 0.07, 0.12 - i * 0.06, side * (0.236 - i * 0.003), -0.06, 0.1 - i * 0.06),
          [0.011, 0.009],
          { ...INK, colour: times(pose.colour('#7f95a8'), 0.45) },
          0,
        )
    }
    const skull = clay('head')
    skull.lump([0, 0, 0.18], [0.25, 0.25, 0.48], skin, 0.05)
    skull.lump([0, 0.03, 0.5], [0.18, 0.15, 0.24], skin, 0.1)
    return {
      body: [...body.parts, ...sharkFace(pose)],
      skull: skull.parts,
      frame: looking([0, 0.02, 0.42]),
      fit: { hat: [-0.2, 0.14] },
      mouth: [0, -0.1, 0.68],
    }
  },
})

/** Eyes at the sides, and a grin with teeth. */
function sharkFace({ face }: Pose): readonly Part[] {
  const parts = clay('grin')
  const gape = 0.012 + 0.05 * face.open
  for (const side of SIDES) {
    const eye = clay(`eye ${side}`, parts.parts)
    if (face.eyes === 'open') {
      eye.ball([side * 0.17, 0.09, 0.47], 0.05, { colour: [0.01, 0.01, 0.014], gloss: 1, edge: 900 }, 0)
      eye.ball([side * 0.207, 0.115, 0.492], 0.016, { colour: [1, 1, 1], glow: 1.5, edge: 900 }, 0)
    } else eye.limb(span(side * 0.2, 0.09, 0.43, side * 0.17, 0.085, 0.52), [0.01, 0.01], INK, 0)
    if (face.brows !== undefined)
      eye.limb(span(side * 0.21, 0.15 + 0.02 * face.brows, 0.41, side * 0.16, 0.15 - 0.025 * face.brows, 0.54), [0.014, 0.014], INK, 0)
    parts.limb(span(side * 0.04, -0.085, 0.69, side * 0.17, -0.09, 0.52), [0.014, gape], { ...INK, colour: linear('#6a1f28') }, 0)
    parts.limb(
      span(side * 0.17, -0.09, 0.52, side * 0.215, -0.09 + 0.05 * face.smile, 0.4),
      [gape, 0.01],
      { ...INK, colour: linear('#6a1f28') },
      0,
    )
    for (let i = 0; i < 4; i++) {
      const t = i / 4
      parts.limb(
        span(side * (0.06 + 0.125 * t), -0.075, 0.68 - 0.17 * t, side * (0.062 + 0.13 * t), -0.125, 0.685 - 0.17 * t),
        [0.024, 0.003],
        IVORY,
        0,
      )
    }
  }
  return parts.parts
}

/** A crab that shows us its claws. */
export const crab = animal({
  stature: 0.75,
  leap: 0.25,
  shot: (act) => ({ heading: 0.12, free: false, elevation: 0.24, loopSeconds: act === 'run' ? 0.5 : 1.4 }),
  carve(pose) {
    const { wave } = pose
    const steps = pose.act === 'walk' || pose.act === 'run' || pose.act === 'swim' ? 1 : 0
    const skin = pose.skin('#d8432c', { belly: '#f0b48a', line: 0.2, gloss: 0.5 })
    const plain: Material = { ...skin, colour: pose.colour('#d8432c') }
    const parts: Part[] = []
    const low = pose.act === 'sleep' ? -0.1 : 0
    const raise = pose.act === 'sleep' ? -0.34 : 0.06 * wave()
    for (const side of SIDES) {
      for (let i = 0; i < 3; i++) {
        const leg = clay(`leg ${side} ${i}`, parts)
        const step = 0.06 * steps * wave(i * 2 + side)
        const back = 0.1 - i * 0.16
        const knee: Vector = [side * (0.62 + 0.03 * i), 0.38 - i * 0.03 + low * 0.5, back + step]
        leg.limb([[side * 0.3, 0.26 + low, back * 0.6], knee], [0.06, 0.048], plain, 0.02)
        leg.limb([knee, [side * (0.76 + 0.03 * i), 0.02, back * 1.3 + step]], [0.048, 0.014], plain, 0.01)
      }
      const claw = clay(`claw ${side}`, parts)
      const elbow: Vector = [side * 0.56, 0.4 + raise * 0.5, 0.24]
      const hand: Vector = [side * 0.6, 0.64 + raise, 0.3]
      const grip = 0.03 + 0.03 * wave(side)
      claw.limb([[side * 0.32, 0.32 + low, 0.16], elbow], [0.07, 0.062], plain, 0.02)
      claw.limb([elbow, hand], [0.062, 0.07], plain, 0.02)
      claw.lump([hand[0], hand[1] + 0.08, hand[2]], [0.15, 0.15, 0.085], plain, 0.03)
      claw.limb(
        [
          [hand[0] + side * 0.08, hand[1] + 0.14, hand[2]],
          [hand[0] + side * (0.03 + grip), hand[1] + 0.35, hand[2]],
        ],
        [0.085, 0.018],
        plain,
        0.02,
      )
      claw.limb(
        [
          [hand[0] - side * 0.08, hand[1] + 0.14, hand[2]],
          [hand[0] - side * (0.06 + grip), hand[1] + 0.3, hand[2]],
        ],
        [0.06, 0.016],
        plain,
        0.02,
      )
    }
    const skull = clay('head')
    skull.lump([0, 0.3 + low, 0], [0.42, 0.23, 0.3], skin, 0.04)
    for (const side of SIDES) {
      skull.limb(span(side * 0.13, 0.44 + low, 0.12, side * 0.15, 0.6 + low, 0.14), [0.04, 0.034], plain, 0.03)
      skull.ball([side * 0.15, 0.64 + low, 0.15], 0.085, plain, 0.02)
    }
    const frame = looking([0, 0.34 + low, 0.1])
    return {
      body: parts,
      skull: skull.parts,
      frame,
      face: { eyes: [0.15, 0.285], eyeRadius: 0.064, mouth: [-0.06, 0.11] },
      fit: { hat: [-0.12, 0.17], throat: [0, 0.14, 0.32] },
      mouth: [0, 0.22 + low, 0.34],
    }
  },
})

/** A star with a face, leaning back. */
export const starfish = animal({
  stature: 0.7,
  leap: 0.3,
  shot: () => ({ heading: 0.15, elevation: 0.1 }),
  carve(pose) {
    const dots = (base: Vector, x: number, y: number): Vector => {
      const spot = Math.sin(x * 44) * Math.sin(y * 44)
      return mixVector(base, mixVector(base, [1, 0.9, 0.6], 0.5), smoothstep(0.55, 0.7, spot))
    }
    const skin = pose.skin('#f08a3a', { softness: 0.5, pattern: dots })
    const skull = clay('head')
    skull.lump([0, 0.5, 0], [0.26, 0.26, 0.15], skin, 0.06)
    for (let i = 0; i < 5; i++) {
      const angle = (i / 5) * Math.PI * 2
      const bend = 0.12 * pose.wave(i) * (pose.act === 'stand' ? 0.4 : 1)
      const at = (r: number, twist = 0): Vector => [Math.sin(angle + twist) * r, 0.5 + Math.cos(angle + twist) * r, -0.02]
      skull.limb([at(0.12), at(0.32, bend * 0.3)], [0.17, 0.125], skin, 0.08)
      skull.limb([at(0.32, bend * 0.3), at(0.52, bend)], [0.125, 0.06], skin, 0.04)
    }
    const frame = looking([0, 0.5, 0.02])
    return {
      body: [],
      skull: skull.parts,
      frame,
      face: { eyes: [0.09, 0.05], eyeRadius: 0.06, mouth: [-0.06, 0.08] },
      fit: { hat: [-0.02, 0.1], throat: [0, 0.3, 0.15] },
      mouth: [0, 0.42, 0.16],
    }
  },
})

/** A glowing bell with trailing threads. */
export const jellyfish = animal({
  leap: 0,
  shot: () => ({ heading: 0.1, free: true, loopSeconds: 2.4, poses: 16, elevation: 0.06 }),
  carve(pose) {
    const { wave } = pose
    const colour = pose.colour('#c58ae0')
    const light: Material = { colour: mixVector(colour, [1, 1, 1], 0.35), softness: 0.9, gloss: 0.5, glow: 0.22, edge: 90 }
    const squeeze = 1 + 0.06 * wave()
    const skull = clay('head')
    const bell = pose.skin('#c58ae0', {
      softness: 0.9,
      gloss: 0.6,
      glow: 0.18,
      pattern: (base, x, y, z) =>
        mixVector(base, [1, 1, 1], 0.35 * smoothstep(0.5, 0.9, Math.sin(Math.atan2(x, z) * 8)) + 0.3 * smoothstep(0.5, 0.75, y)),
    })
    skull.lump([0, 0.5, 0], [0.42 * squeeze, 0.36 / squeeze, 0.42 * squeeze], bell, 0.05)
    const body: Part[] = []
    const rim = clay('rim', body)
    for (let i = 0; i < 14; i++) {
      const angle = (i / 14) * Math.PI * 2
      rim.ball([Math.sin(angle) * 0.36 * squeeze, 0.27, Math.cos(angle) * 0.36 * squeeze], 0.085, light, 0.04)
    }
    for (let i = 0; i < 9; i++) {
      const angle = (i / 9) * Math.PI * 2 + 0.2
      const thread = clay(`thread ${i}`, body)
      const inner = i % 3 === 0
      const at = (k: number): Vector => {
        const sway = 0.07 * k * wave(i * 0.9 - k * 1.1)
        return [
          Math.sin(angle) * (inner ? 0.12 : 0.29) + sway,
          0.26 - k * (inner ? 0.15 : 0.19),
          Math.cos(angle) * (inner ? 0.12 : 0.29) + sway * 0.6,
        ]
      }
      for (let k = 0; k < 5; k++)
        thread.limb([at(k), at(k + 1)], [(inner ? 0.06 : 0.03) * (1 - k * 0.13), (inner ? 0.06 : 0.03) * (1 - (k + 1) * 0.13)], light, 0.02)
    }
    const frame = looking([0, 0.46, 0.1])
    return {
      body,
      skull: skull.parts,
      frame,
      face: { eyes: [0.13, 0], eyeRadius: 0.062, mouth: [-0.08, 0.07] },
      fit: { hat: [-0.1, 0.17] },
    }
  },
})
