import { clay, span } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, plus, times, type Vector } from '../vector.ts'
import { chain } from './chains.ts'
import { animal, looking, SIDES, type Carved, type Pose } from './model.ts'

const NOSE: Material = { colour: [0.02, 0.016, 0.018], gloss: 0.6, edge: 400 }

/** A kangaroo with a joey in its pouch; walking, it hops. */
export const kangaroo = animal({
  stature: 1.15,
  leap: 0.45,
  shot: (act) => ({ heading: act === 'sit' || act === 'stand' ? 0.7 : 0.95, elevation: 0.14, loopSeconds: 0.9 }),
  carve(pose) {
    const fur = pose.skin('#b87a48', { fur: 0.8 })
    const belly: Material = { ...fur, colour: mixVector(pose.colour('#e8c89a'), linear('#f2dcb8'), 0.6) }
    const hops = pose.act === 'walk' || pose.act === 'run' ? 0.2 * Math.abs(pose.wave(1.2)) : 0
    const springs = pose.act === 'jump' || hops > 0.05
    const body = clay('body')
    const at = (x: number, y: number, z: number): Vector => [x, y + hops, z]
    body.lump(at(0, 0.46, -0.06), [0.25, 0.34, 0.26], fur, 0.05, { turn: [0.25, 0, 0] })
    body.lump(at(0, 0.72, 0.06), [0.18, 0.25, 0.17], fur, 0.12, { turn: [0.2, 0, 0] })
    body.lump(at(0, 0.46, 0.1), [0.17, 0.24, 0.15], belly, 0.05)
    chain(
      clay('tail', body.parts),
      [
        at(0, 0.3, -0.22),
        at(0, 0.14, -0.52),
        at(0.02 * pose.wave(), 0.08 + (springs ? 0.1 : 0), -0.84),
        at(0.05 * pose.wave(), 0.14 + (springs ? 0.16 : 0), -1.08),
      ],
      [0.15, 0.035],
      fur,
      0.06,
    )
    for (const side of SIDES) {
      const leg = clay(`leg ${side}`, body.parts)
      leg.lump(at(side * 0.22, 0.34, -0.06), [0.13, 0.23, 0.2], fur, 0.06, { turn: [-0.3, 0, 0] })
      const heel: Vector = springs ? at(side * 0.24, 0.08, -0.3) : [side * 0.24, 0.07, -0.14]
      const toe: Vector = springs ? at(side * 0.24, -0.14, -0.1) : [side * 0.25, 0.05, 0.34]
      leg.limb([at(side * 0.23, 0.24, 0.06), heel], [0.1, 0.065], fur, 0.04)
      leg.limb([heel, toe], [0.065, 0.055], fur, 0.02)
      const arm = clay(`arm ${side}`, body.parts)
      arm.limb([at(side * 0.15, 0.78, 0.1), at(side * 0.22, 0.62, 0.2)], [0.062, 0.05], fur, 0.04)
      arm.limb([at(side * 0.22, 0.62, 0.2), at(side * 0.14, 0.6, 0.33)], [0.05, 0.045], fur, 0.02)
    }
    if (!springs) body.parts.push(...joey(fur, belly))
    return { body: body.parts, ...deerlikeHead(pose, fur, belly, at(0, 1.06, 0.12), body.parts) }
  },
})

function joey(fur: Material, belly: Material): readonly Part[] {
  const parts = clay('joey')
  parts.ball([0, 0.53, 0.27], 0.095, fur, 0.02)
  parts.lump([0, 0.505, 0.345], [0.045, 0.038, 0.04], belly, 0.01)
  parts.ball([0, 0.515, 0.388], 0.016, NOSE, 0)
  for (const side of SIDES) {
    parts.limb(span(side * 0.05, 0.6, 0.26, side * 0.09, 0.72, 0.25), [0.034, 0.016], fur, 0.01)
    parts.ball([side * 0.045, 0.555, 0.35], 0.02, { colour: [0.01, 0.01, 0.01], gloss: 1, edge: 900 }, 0)
  }
  parts.lump([0, 0.42, 0.26], [0.16, 0.075, 0.06], belly, 0.01)
  return parts.parts
}

function deerlikeHead(pose: Pose, fur: Material, belly: Material, at: Vector, body: Part[]): Omit<Carved, 'body'> {
  const frame = looking(at, 0.85, pose.feeding ? -0.3 : 0)
  const skull = clay('head')
  skull.lump(at, [0.155, 0.155, 0.17], fur, 0.06)
  skull.limb([frame.point(0, -0.02, 0.12), frame.point(0, -0.09, 0.3)], [0.12, 0.075], fur, 0.06)
  skull.lump(frame.point(0, -0.11, 0.31), [0.066, 0.055, 0.06], belly, 0.03)
  clay('nose', body).lump(frame.point(0, -0.05, 0.38), [0.034, 0.024, 0.022], NOSE, 0)
  const droop = Math.max(0, -pose.face.spirits)
  for (const side of SIDES) {
    const ear = clay(`ear ${side}`, body)
    const tip = frame.point(side * (0.17 + 0.16 * droop), 0.48 - 0.3 * droop, -0.06)
    ear.limb([frame.point(side * 0.1, 0.14, -0.03), tip], [0.062, 0.03], fur, 0.02)
    ear.limb(
      [frame.point(side * 0.105, 0.18, 0.02), plus(tip, [0, -0.03, 0.035])],
      [0.032, 0.014],
      { colour: linear('#e2a59a'), softness: 0.5, edge: 200 },
      0.004,
    )
  }
  return {
    skull: skull.parts,
    frame,
    face: { eyes: [0.11, 0.05], eyeRadius: 0.055, mouth: [-0.155, 0.05], outward: 0.4 },
    fit: { hat: [-0.01, 0.12], neck: { at: plus(at, [0, -0.18, -0.03]), radius: 0.15 }, throat: plus(at, [0, -0.22, 0.14]) },
    mouth: frame.point(0, -0.15, 0.36),
  }
}

/** A hedgehog: a ball of spines with a pointed face. */
export const hedgehog = animal({
  stature: 0.75,
  leap: 0.2,
  shot: () => ({ heading: 0.75, elevation: 0.18 }),
  carve(pose) {
    const face = { colour: linear('#e8cfa4'), softness: 0.4, fur: 0.6, edge: 90 }
    const spines = pose.colour('#7a5a3e')
    const body = clay('body')
    const middle: Vector = [0, 0.36, -0.1]
    body.lump(middle, [0.34, 0.32, 0.42], { colour: times(spines, 0.6), fur: 1, softness: 0.2, edge: 80 }, 0.03)
    for (let ring = 0; ring < 7; ring++)
      for (let i = 0; i < 11; i++) {
        const up = (ring / 6) * 2.1 - 0.35
        const angle = ((i + (ring % 2) * 0.5) / 11) * Math.PI * 2
        // Rings run around the line from the nose to the tail.
        const out: Vector = [
          Math.cos(angle) * Math.sin(up + 0.8) * 0.34,
          Math.sin(angle) * Math.sin(up + 0.8) * 0.32,
          -Math.cos(up + 0.8) * -0.42,
        ]
        const from: Vector = [middle[0] + out[0] * 0.9, middle[1] + out[1] * 0.9, middle[2] - out[2] * 0.9 + 0.02]
        if (from[2] > 0.16 || from[1] < 0.14) continue
        clay(`spines ${ring} ${i >> 2}`, body.parts).limb(
          [from, [middle[0] + out[0] * 1.28, middle[1] + out[1] * 1.28 + 0.02, middle[2] - out[2] * 1.28 - 0.07]],
          [0.036, 0.006],
          { colour: mixVector(spines, linear('#f0dcb4'), (i + ring) % 3 === 0 ? 0.5 : 0.05), edge: 160 },
          0.008,
        )
      }
    for (const side of SIDES)
      for (const z of [0.16, -0.3])
        clay(`feet ${side}`, body.parts).lump(
          [side * 0.17, 0.05, z + (pose.act === 'walk' ? 0.05 * pose.wave(side * z * 9) : 0)],
          [0.075, 0.05, 0.1],
          face,
          0.02,
        )
    const skull = clay('head')
    const at: Vector = [0, 0.31 - (pose.feeding ? 0.08 : 0), 0.3]
    skull.lump(at, [0.24, 0.22, 0.2], face, 0.05)
    skull.limb([plus(at, [0, -0.03, 0.1]), plus(at, [0, -0.05, 0.32])], [0.12, 0.045], face, 0.06)
    body.ball(plus(at, [0, -0.035, 0.37]), 0.045, NOSE, 0)
    for (const side of SIDES) body.lump(plus(at, [side * 0.19, 0.16, -0.02]), [0.06, 0.065, 0.035], face, 0.02)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(at),
      face: { eyes: [0.105, 0.045], eyeRadius: 0.048, mouth: [-0.105, 0.06] },
      fit: { hat: [0.0, 0.13], throat: plus(at, [0, -0.19, 0.14]) },
      mouth: plus(at, [0, -0.1, 0.26]),
    }
  },
})

/** A bat with spread wings; asleep it wraps itself up, head down, on a twig. */
export const bat = animal({
  leap: 0,
  shot: (act) => ({ heading: 0.2, free: true, elevation: 0.08, loopSeconds: act === 'sleep' ? 3 : 0.7 }),
  carve(pose) {
    const fur = pose.skin('#5a4668', { fur: 1 })
    const skin: Material = { colour: times(pose.colour('#5a4668'), 0.62), softness: 0.7, gloss: 0.2, edge: 130 }
    const body = clay('body')
    body.lump([0, 0, 0], [0.2, 0.25, 0.17], fur, 0.05)
    const beat = pose.act === 'sleep' ? -0.9 : 0.25 + 0.6 * pose.wave(0.3)
    for (const side of SIDES) {
      const wing = clay(`wing ${side}`, body.parts)
      const wrist: Vector = [side * (pose.act === 'sleep' ? 0.16 : 0.42), 0.16 + beat * 0.28, 0.08]
      const shoulder: Vector = [side * 0.12, 0.1, 0]
      wing.limb([shoulder, wrist], [0.04, 0.032], skin, 0.02)
      const reach = pose.act === 'sleep' ? 0.2 : 1
      const tips: readonly Vector[] = [
        [side * (0.16 + 0.86 * reach), 0.2 + beat * 0.42, -0.05],
        [side * (0.14 + 0.72 * reach), -0.2 + beat * 0.24, -0.02],
        [side * (0.12 + 0.44 * reach), -0.3 + beat * 0.1, 0],
        [side * 0.12, -0.18, 0],
      ]
      tips.forEach((tip) => wing.limb([wrist, tip], [0.024, 0.01], skin, 0.01))
      const sheet = clay(`skin ${side}`, body.parts)
      for (let gap = 0; gap < 3; gap++)
        for (let i = 1; i < 6; i++) {
          const t = i / 6
          const edge = mixVector(tips[gap]!, tips[gap + 1]!, t)
          const hub = gap === 2 ? mixVector(wrist, shoulder, t) : wrist
          sheet.limb([hub, mixVector(edge, hub, 0.22 * Math.sin(Math.PI * t))], [0.03, 0.045], skin, 0.03)
        }
      clay('feet', body.parts).limb(span(side * 0.07, -0.2, 0, side * 0.08, -0.31, 0.03), [0.03, 0.02], skin, 0.01)
    }
    const skull = clay('head')
    const at: Vector = [0, 0.3, 0.06]
    skull.ball(at, 0.2, fur, 0.06)
    for (const side of SIDES) {
      const ear = clay(`ear ${side}`, body.parts)
      ear.limb([plus(at, [side * 0.11, 0.13, -0.02]), plus(at, [side * 0.19, 0.36, -0.02])], [0.085, 0.018], fur, 0.02)
      ear.limb(
        [plus(at, [side * 0.12, 0.15, 0.05]), plus(at, [side * 0.18, 0.31, 0.02])],
        [0.045, 0.012],
        { colour: linear('#e2959a'), softness: 0.5, edge: 200 },
        0.004,
      )
      ear.limb(
        [plus(at, [side * 0.03, -0.09, 0.18]), plus(at, [side * 0.032, -0.14, 0.185])],
        [0.014, 0.003],
        { colour: linear('#fbf6ea'), edge: 500 },
        0,
      )
    }
    body.lump(plus(at, [0, -0.03, 0.2]), [0.032, 0.024, 0.02], NOSE, 0)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(at),
      face: { eyes: [0.085, 0.03], eyeRadius: 0.058, iris: linear('#f0c040'), mouth: [-0.085, 0.07] },
      fit: { hat: [-0.01, 0.1] },
      mouth: plus(at, [0, -0.1, 0.19]),
    }
  },
})

/** A seal on its belly, head up. */
export const seal = animal({
  stature: 0.85,
  leap: 0.3,
  shot: (act) => ({ heading: act === 'swim' ? 0.95 : 0.75, elevation: 0.16, afloat: act === 'swim', loopSeconds: 2.4 }),
  carve(pose) {
    const swims = pose.act === 'swim'
    const low = swims ? -0.2 : 0
    const fur = pose.skin('#8a97a6', { belly: '#dfe5ea', line: 0.14 + low, gloss: 0.45 })
    const plain: Material = { ...fur, colour: pose.colour('#8a97a6') }
    const rests = pose.act === 'sleep'
    const body = clay('body')
    body.lump([0, 0.24 + low, -0.25], [0.29, 0.22, 0.5], fur, 0.06)
    body.limb(
      [
        [0, 0.26 + low, 0.05],
        [0, rests ? 0.26 : 0.5 + low, 0.28],
      ],
      [0.24, 0.19],
      fur,
      0.12,
    )
    body.limb(span(0, 0.18 + low, -0.66, 0, 0.1 + low, -0.92), [0.13, 0.07], fur, 0.08)
    for (const side of SIDES) {
      const flap = 0.08 * pose.wave(0, swims ? 1 : 2) * (pose.act === 'play' || pose.face.spirits > 0 ? 2 : 0.3)
      const flipper = clay(`flipper ${side}`, body.parts)
      flipper.limb(span(side * 0.22, 0.2 + low, 0.12, side * 0.46, 0.06 + low + Math.max(0, flap), 0.28), [0.1, 0.05], plain, 0.05)
      flipper.lump([side * 0.14, 0.09 + low + 0.05 * pose.wave(), -1.02], [0.1, 0.035, 0.17], plain, 0.03, { turn: [0, side * -0.5, 0] })
    }
    const at: Vector = [0, rests ? 0.3 : 0.66 + low, 0.36]
    const skull = clay('head')
    skull.lump(at, [0.21, 0.19, 0.2], fur, 0.06)
    for (const side of SIDES)
      skull.lump(
        plus(at, [side * 0.055, -0.07, 0.18]),
        [0.085, 0.062, 0.07],
        { ...fur, colour: mixVector(pose.colour('#dfe5ea'), [1, 1, 1], 0.5) },
        0.03,
      )
    const face = clay('nose', body.parts)
    face.lump(plus(at, [0, -0.02, 0.235]), [0.042, 0.03, 0.028], NOSE, 0)
    for (const side of SIDES)
      for (const k of [-1, 0, 1])
        face.limb(
          [plus(at, [side * 0.1, -0.07 + k * 0.02, 0.22]), plus(at, [side * 0.26, -0.07 + k * 0.05, 0.22])],
          [0.005, 0.002],
          { colour: linear('#f2f2ee'), edge: 600 },
          0,
        )
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(at),
      face: { eyes: [0.09, 0.04], eyeRadius: 0.062, mouth: [-0.085, 0.06], twoArcs: true },
      fit: {
        hat: [-0.02, 0.14],
        neck: { at: plus(at, [0, -0.18, -0.06]), radius: 0.21, turn: [0.6, 0, 0] },
        throat: plus(at, [0, -0.25, 0.1]),
      },
      mouth: plus(at, [0, -0.1, 0.24]),
    }
  },
})
