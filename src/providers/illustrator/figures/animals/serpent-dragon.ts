import { clay } from '../clay.ts'
import type { HeadFrame } from '../head-frame.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, plus, smoothstep, times, type Vector } from '../vector.ts'
import { fireParts } from './fire.ts'
import { animal, looking, SIDES, type Carved, type Pose } from './model.ts'

const RED = '#c8302a'
const GOLD: Material = { colour: linear('#f0b838'), gloss: 0.5, edge: 260 }
const IVORY: Material = { colour: linear('#f6eeda'), gloss: 0.4, edge: 300 }
const NOSTRIL: Material = { colour: [0.02, 0.02, 0.02], edge: 500 }
const STEPS = 20

/** The dragon of the East: a long winding body without wings, antlers, whiskers and a mane; it swims through the air. */
export const serpentDragon = animal({
  stature: 1.35,
  leap: 0,
  shot: () => ({ heading: 1.15, free: true, elevation: 0.1, loopSeconds: 2.6, poses: 16 }),
  carve(pose) {
    const path = spine(pose)
    const body: Part[] = []
    const colour = pose.colour(RED)
    const scales = pose.skin(RED, {
      gloss: 0.4,
      edge: 140,
      pattern: (base, x, y, z) => mixVector(base, times(base, 0.62), smoothstep(0.3, 0.8, Math.sin(z * 44) * Math.sin(y * 44 + x * 30))),
    })
    const belly: Material = { colour: linear('#f4dc94'), softness: 0.3, gloss: 0.2, edge: 160 }
    path.slice(1).forEach((to, i) => {
      const from = path[i]!
      const [thick, thin] = [girth(i), girth(i + 1)]
      clay(`coil ${i >> 1}`, body).limb([from, to], [thick, thin], scales, 0.03)
      const under = below(from, to)
      clay(`belly ${i >> 1}`, body).limb(
        [plus(from, times(under, thick * 0.34)), plus(to, times(under, thin * 0.34))],
        [thick * 0.8, thin * 0.8],
        belly,
        0.01,
      )
      const mid = mixVector(from, to, 0.5)
      const back: Vector = plus(mid, times(under, -thick * 0.9))
      if (i < STEPS - 1)
        clay(`fin ${i >> 2}`, body).limb([back, plus(plus(back, times(under, -0.13)), [0, 0, -0.06])], [0.055, 0.012], GOLD, 0.01)
    })
    tuft(body, path, colour)
    for (const [at, shift] of [
      [5, 0],
      [13, 2],
    ] as const)
      for (const side of SIDES) leg(body, path[at]!, side, pose.wave(shift + side), scales)
    return headed(body, pose, path[0]!, colour)
  },
})

/** From the head backwards, in waves that run along it. */
function spine(pose: Pose): readonly Vector[] {
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const t = i / STEPS
    const angle = t * 9.2 - pose.phase * Math.PI * 2
    const high = 0.34 * Math.min(1, t * 3 + 0.12)
    const lift = t < 0.14 ? 0.5 * (1 - t / 0.14) ** 2 : 0
    return [0.16 * Math.sin(angle * 0.5 + 1) * t, high * Math.sin(angle + 0.6) * 0.95 + lift, 0.95 - t * 2.7]
  })
}

const girth = (index: number): number => {
  const t = index / STEPS
  return t < 0.3 ? 0.12 + 0.1 * t : 0.15 * (1 - (t - 0.3) / 0.7) ** 0.7 + 0.025
}

/** The direction of the belly of a stretch. */
function below(from: Vector, to: Vector): Vector {
  const [y, z] = [to[1] - from[1], to[2] - from[2]]
  const length = Math.hypot(y, z) || 1
  return [0, z / length, -y / length]
}

function tuft(into: Part[], path: readonly Vector[], colour: Vector): void {
  const end = path.at(-1)!
  const onward = times(plus(end, times(path.at(-3)!, -1)), 0.9)
  const hair = clay('tail tuft', into)
  const flame: Material = { colour: mixVector(linear('#f8a02c'), colour, 0.2), softness: 0.5, edge: 200 }
  for (const [side, up] of [
    [0, 0],
    [1, 0.1],
    [-1, 0.1],
    [0, -0.12],
    [0, 0.18],
  ] as const)
    hair.limb([end, plus(end, plus(times(onward, up === 0 ? 1.2 : 0.9), [side * 0.08, up, 0]))], [0.055, 0.01], flame, 0.02)
}

function leg(into: Part[], at: Vector, side: number, swing: number, material: Material): void {
  const limb = clay(`leg ${at[2].toFixed(1)} ${side}`, into)
  const knee = plus(at, [side * 0.2, -0.12, 0.04])
  const foot = plus(at, [side * 0.25, -0.3, 0.14 + 0.05 * swing])
  limb.limb([plus(at, [side * 0.08, -0.03, 0]), knee], [0.075, 0.055], material, 0.04)
  limb.limb([knee, foot], [0.055, 0.042], material, 0.02)
  for (const toe of [-1, 0, 1])
    limb.limb([foot, plus(foot, [toe * 0.05 + side * 0.02, -0.05, 0.1])], [0.03, 0.006], { ...IVORY, colour: GOLD.colour }, 0.005)
}

function headed(body: Part[], pose: Pose, neck: Vector, colour: Vector): Carved {
  const s = 1.15
  const at = plus(neck, [0, 0.06, 0.12])
  const frame = looking(at, s, pose.calling ? 0.15 : -0.06, -0.32)
  const plain: Material = { colour, gloss: 0.4, softness: 0.25, edge: 140 }
  const skull = clay('head')
  skull.lump(frame.point(0, 0.03, 0), [0.19 * s, 0.17 * s, 0.2 * s], plain, 0.06, { turn: frame.turn })
  skull.lump(frame.point(0, -0.05, 0.21), [0.145 * s, 0.1 * s, 0.18 * s], plain, 0.08, { turn: frame.turn })
  skull.lump(frame.point(0, -0.12, 0.17), [0.125 * s, 0.055 * s, 0.15 * s], { ...plain, colour: linear('#f4dc94') }, 0.02, {
    turn: frame.turn,
  })
  for (const side of SIDES) {
    skull.ball(frame.point(side * 0.065, 0.01, 0.36), 0.058 * s, plain, 0.03)
    antler(body, side, frame)
    whisker(body, side, frame, pose)
    mane(body, side, frame, pose)
    clay('nose', body).ball(frame.point(side * 0.07, 0.02, 0.415), 0.013 * s, NOSTRIL, 0)
    clay('brows', body).limb(
      [frame.point(side * 0.06, 0.165, 0.14), frame.point(side * 0.2, 0.2, 0.08)],
      [0.034 * s, 0.014 * s],
      GOLD,
      0.01,
    )
  }
  const beard = clay('beard', body)
  for (const x of [-0.05, 0, 0.05])
    beard.limb(
      [frame.point(x, -0.15, 0.24), frame.point(x * 1.4, -0.32 + Math.abs(x), 0.2 + 0.04 * pose.wave())],
      [0.04 * s, 0.008],
      GOLD,
      0.02,
    )
  if (pose.ablaze) body.push(...fireParts(frame, [0, -0.09, 0.42], pose.phase))
  return {
    body,
    skull: skull.parts,
    frame,
    face: { eyes: [0.095, 0.085], eyeRadius: 0.066, iris: linear('#f4c02c'), mouth: [-0.095, 0.09], outward: 0.42, jaw: 1.5 },
    fit: { hat: [-0.02, 0.13], throat: frame.point(0, -0.22, 0) },
    ...(pose.ablaze ? {} : { mouth: frame.point(0, -0.12, 0.38) }),
  }
}

function antler(into: Part[], side: number, frame: HeadFrame): void {
  const horn = clay(`antler ${side}`, into)
  const [root, fork, tip] = [
    frame.point(side * 0.09, 0.15, -0.04),
    frame.point(side * 0.15, 0.34, -0.14),
    frame.point(side * 0.2, 0.5, -0.28),
  ]
  horn.limb([root, fork], [0.042, 0.032], GOLD, 0.01)
  horn.limb([fork, tip], [0.032, 0.01], GOLD, 0.01)
  horn.limb([fork, frame.point(side * 0.2, 0.47, -0.06)], [0.026, 0.009], GOLD, 0.01)
}

function whisker(into: Part[], side: number, frame: HeadFrame, pose: Pose): void {
  const hair = clay(`whisker ${side}`, into)
  const path = Array.from({ length: 6 }, (_, k) => {
    const t = k / 5
    return frame.point(
      side * (0.1 + 0.3 * t),
      -0.04 + 0.16 * Math.sin(t * 5 - pose.phase * Math.PI * 2) * t,
      0.36 + 0.2 * Math.sin(t * 2.4) - 0.25 * t,
    )
  })
  path.slice(1).forEach((to, k) => hair.limb([path[k]!, to], [0.02 - k * 0.003, 0.017 - k * 0.003], GOLD, 0.005))
}

/** Locks of flame around the cheeks and down the neck. */
function mane(into: Part[], side: number, frame: HeadFrame, pose: Pose): void {
  const locks = clay(`mane ${side}`, into)
  const fire: Material = { colour: linear('#f8902c'), softness: 0.5, edge: 200 }
  for (let k = 0; k < 5; k++) {
    const up = 0.16 - k * 0.085
    locks.limb(
      [frame.point(side * 0.13, up * 0.8, -0.08), frame.point(side * (0.25 + 0.02 * pose.wave(k)), up * 1.5 + 0.04 * pose.wave(k), -0.3)],
      [0.06, 0.012],
      fire,
      0.02,
    )
  }
}
