import { clay, span } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, mixVector, smoothstep } from '../vector.ts'
import { animal, looking, SIDES } from './model.ts'

const DARK: Material = { colour: linear('#2a211c'), edge: 300 }

/** A round bumblebee on blurred wings; asleep or sitting it rests on the ground. */
export const bee = animal({
  stature: 0.8,
  leap: 0.2,
  shot: (act) => {
    const rests = act === 'sleep' || act === 'sit' || act === 'walk'
    return { heading: 0.85, free: !rests, elevation: 0.14, loopSeconds: rests ? 1.6 : 0.4, poses: rests ? 12 : 6 }
  },
  carve(pose) {
    const rests = pose.act === 'sleep' || pose.act === 'sit' || pose.act === 'walk'
    const y = rests ? 0.33 : 0.02 * pose.wave()
    const stripes = pose.skin('#f2b824', {
      fur: 1,
      softness: 0.4,
      edge: 120,
      pattern: (base, _x, _y, z) => mixVector(base, linear('#2a211c'), smoothstep(-0.25, 0.25, Math.sin(z * 19 + 0.6))),
    })
    const plain: Material = { colour: pose.colour('#f2b824'), fur: 1, softness: 0.4, edge: 120 }
    const gauze: Material = { colour: linear('#dcecf6'), softness: 0.9, gloss: 0.6, edge: 250 }
    const body = clay('body')
    body.lump([0, y, -0.12], [0.27, 0.27, 0.36], stripes, 0.04)
    body.limb(span(0, y - 0.02, -0.44, 0, y - 0.04, -0.55), [0.05, 0.006], { ...DARK, gloss: 0.5 }, 0.02)
    const skull = clay('head')
    skull.lump([0, y + 0.04, 0.28], [0.215, 0.21, 0.2], plain, 0.05)
    for (const side of SIDES) {
      const feeler = clay(`feeler ${side}`, body.parts)
      const up = 0.05 * pose.face.spirits
      feeler.limb(span(side * 0.08, y + 0.22, 0.32, side * 0.14, y + 0.38 + up, 0.42), [0.015, 0.013], DARK, 0)
      feeler.ball([side * 0.145, y + 0.4 + up, 0.43], 0.032, DARK, 0)
      const beat = rests ? -0.35 : 0.35 * pose.wave()
      const wing = clay(`wing ${side}`, body.parts)
      wing.lump([side * 0.26, y + 0.34 + beat * 0.2, -0.02], [0.25, 0.035, 0.15], gauze, 0.02, { turn: [0.2, 0, side * (0.75 + beat)] })
      wing.lump([side * 0.21, y + 0.29 + beat * 0.2, -0.21], [0.18, 0.03, 0.11], gauze, 0.02, {
        turn: [0.2, side * 0.3, side * (0.75 + beat)],
      })
      for (const z of [-0.06, 0.06, 0.18])
        body.limb(span(side * 0.11, y - 0.2, z, side * 0.15, y - 0.32, z + 0.03), [0.022, 0.015], DARK, 0)
    }
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, y + 0.04, 0.3], 1, 0, -0.25),
      face: { eyes: [0.095, 0.035], eyeRadius: 0.07, mouth: [-0.075, 0.065], outward: 0.25 },
      fit: { hat: [-0.03, 0.13], neck: { at: [0, y + 0.02, 0.14], radius: 0.2, turn: [1.57, 0, 0] }, throat: [0, y - 0.16, 0.36] },
      mouth: [0, y - 0.05, 0.48],
    }
  },
})
