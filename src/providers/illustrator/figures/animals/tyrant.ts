import { clay, span } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, plus, times, type Vector } from '../vector.ts'
import { blotches, chain } from './chains.ts'
import { animal, looking, SIDES, type Pose } from './model.ts'

const OWN = '#5a9a4a'
const IVORY: Material = { colour: linear('#f6f0de'), gloss: 0.4, edge: 300 }

/** A plump two-legged dinosaur with small arms and a big toothy mouth. */
export const tyrannosaurus = animal({
  stature: 1.35,
  leap: 0.25,
  shot: (act) => ({ heading: 0.88, elevation: 0.12, loopSeconds: act === 'run' ? 0.7 : act === 'walk' ? 1.2 : 3 }),
  carve(pose) {
    const rests = pose.act === 'sleep' || pose.act === 'sit'
    const walks = pose.act === 'walk' || pose.act === 'run' || pose.act === 'play'
    const y = (rests ? 0.36 : 0.62) + (walks ? 0.02 * Math.abs(pose.wave()) : 0.008 * pose.wave())
    const hide = pose.skin(OWN, { belly: '#ece2a8', line: y - 0.12, gloss: 0.3, pattern: blotches(5, 0.34) })
    const plain = pose.skin(OWN, { gloss: 0.3, pattern: blotches(5, 0.34) })
    const body = clay('body')
    body.lump([0, y, 0], [0.28, 0.33, 0.36], hide, 0.05, { turn: [-0.35, 0, 0] })
    const at: Vector = pose.feeding || pose.act === 'sleep' ? [0, y - 0.12, 0.66] : [0, y + 0.5, 0.42]
    body.limb([[0, y + 0.12, 0.14], plus(at, [0, -0.08, -0.08])], [0.24, 0.17], plain, 0.1)
    const sway = 0.08 * pose.wave()
    const tail: readonly Vector[] = [
      [0, y - 0.06, -0.2],
      [sway * 0.4, y - 0.2, -0.56],
      [sway, y - 0.22, -0.9],
      [sway * 1.6, y - 0.1, -1.2],
    ]
    chain(clay('tail', body.parts), tail, [0.25, 0.035], hide, 0.08)
    const ridge = clay('ridge', body.parts)
    const stripe: Material = { colour: times(pose.colour(OWN), 0.45), softness: 0.2, edge: 200 }
    const spine: readonly Vector[] = [
      plus(at, [0, -0.02, -0.24]),
      [0, y + 0.34, -0.06],
      [0, y + 0.28, -0.2],
      [0, y + 0.16, -0.34],
      plus(tail[1]!, [0, 0.19, 0.04]),
      plus(tail[2]!, [0, 0.11, 0.1]),
    ]
    for (const place of spine) ridge.limb([plus(place, [0, -0.06, 0]), plus(place, [0, 0.06, -0.05])], [0.055, 0.014], stripe, 0.02)
    for (const side of SIDES) body.parts.push(...limbsOf(side, pose, y, plain))
    const skull = clay('head')
    skull.lump(at, [0.2, 0.19, 0.22], plain, 0.06)
    skull.lump(plus(at, [0, -0.04, 0.21]), [0.175, 0.135, 0.21], plain, 0.07)
    jawOf(body.parts, pose, at)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(at, 1.05, 0, -0.22),
      face: { eyes: [0.11, 0.07], eyeRadius: 0.066, iris: linear('#e8b030'), outward: 0.45 },
      fit: {
        hat: [-0.02, 0.14],
        neck: { at: plus(at, [0, -0.18, -0.12]), radius: 0.21, turn: [0.5, 0, 0] },
        throat: plus(at, [0, -0.26, 0.04]),
      },
      mouth: plus(at, [0, -0.14, 0.4]),
    }
  },
})

/** The lower jaw, which drops as the mouth opens, and the teeth of both. */
function jawOf(into: Part[], pose: Pose, at: Vector): void {
  const gape = 0.04 + 0.13 * pose.face.open
  const jaw = clay('jaw', into)
  const skin: Material = { colour: mixVector(pose.colour(OWN), linear('#ece2a8'), 0.6), gloss: 0.25, softness: 0.3, edge: 150 }
  jaw.limb([plus(at, [0, -0.12, 0.04]), plus(at, [0, -0.13 - gape, 0.32])], [0.125, 0.085], skin, 0.03)
  const inside: Material = { colour: linear('#b8404a'), softness: 0.4, edge: 300 }
  if (pose.face.open > 0.15) jaw.limb([plus(at, [0, -0.1, 0.12]), plus(at, [0, -0.1 - gape * 0.7, 0.34])], [0.1, 0.06], inside, 0)
  for (const side of SIDES) {
    for (let i = 0; i < 5; i++) {
      const tooth = plus(at, [side * (0.07 + i * 0.022), -0.11 - 0.004 * i, 0.385 - i * 0.055])
      jaw.limb([tooth, plus(tooth, [side * 0.004, -0.055, 0])], [0.022, 0.004], IVORY, 0)
    }
    jaw.ball(plus(at, [side * 0.06, 0.03, 0.4]), 0.015, { colour: [0.02, 0.02, 0.02], edge: 500 }, 0)
    const corner = plus(at, [side * 0.165, -0.1, 0.12])
    jaw.limb(
      [corner, plus(corner, [side * 0.02, 0.035 * pose.face.smile, -0.06])],
      [0.013, 0.01],
      { colour: [0.03, 0.02, 0.02], edge: 500 },
      0,
    )
  }
}

function limbsOf(side: number, pose: Pose, y: number, skin: Material): readonly Part[] {
  const parts = clay(`limbs ${side}`)
  const rests = pose.act === 'sleep' || pose.act === 'sit'
  const walks = pose.act === 'walk' || pose.act === 'run' || pose.act === 'play'
  const turn = side === 1 ? 0.9 : 0.9 + Math.PI
  const ahead = walks ? 0.19 * pose.wave(turn) : rests ? 0.2 : side * 0.03
  const up = walks ? Math.max(0, pose.wave(turn + Math.PI / 2)) * 0.09 : 0
  parts.lump([side * 0.2, y - 0.12, -0.06 + ahead * 0.3], [0.135, rests ? 0.2 : 0.24, 0.19], skin, 0.06)
  parts.limb(
    [
      [side * 0.22, y - 0.24, -0.03 + ahead * 0.5],
      [side * 0.22, 0.1 + up, -0.07 + ahead],
    ],
    [0.115, 0.08],
    skin,
    0.04,
  )
  parts.lump([side * 0.22, 0.055 + up, 0.03 + ahead], [0.1, 0.055, 0.16], skin, 0.03)
  for (const toe of [-1, 0, 1])
    parts.limb(
      span(side * 0.22 + toe * 0.055, 0.045 + up, 0.14 + ahead, side * 0.22 + toe * 0.065, 0.025 + up, 0.22 + ahead),
      [0.03, 0.006],
      IVORY,
      0,
    )
  const wave = pose.act === 'play' || pose.face.spirits > 0.5 ? 0.06 * pose.wave(side, 2) : 0
  parts.limb(span(side * 0.2, y + 0.16, 0.26, side * 0.24, y + 0.06, 0.4), [0.065, 0.048], skin, 0.04)
  parts.limb(span(side * 0.24, y + 0.06, 0.4, side * 0.2, y + 0.1 + wave, 0.48), [0.048, 0.04], skin, 0.02)
  return parts.parts
}
