import { clay, span, type Clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, mixVector, smoothstep, times, type Vector } from '../vector.ts'
import { animal, looking, SIDES, type Pose } from './model.ts'

const DARK: Material = { colour: linear('#2a2422'), gloss: 0.45, softness: 0.2, edge: 200 }
const GAUZE: Material = { colour: linear('#dcecf6'), softness: 0.9, gloss: 0.6, edge: 250 }

/** A leg of two pieces with its knee up. */
function bentLeg(into: Clay, [from, knee, foot]: readonly [Vector, Vector, Vector], radius: number, material: Material): void {
  into.limb([from, knee], [radius, radius * 0.8], material, 0.01)
  into.limb([knee, foot], [radius * 0.8, radius * 0.5], material, 0.01)
}

function feelers(into: Clay, at: Vector, spread: number, length: number, material: Material): void {
  for (const side of SIDES) {
    const tip: Vector = [at[0] + side * spread, at[1] + length, at[2] + length * 0.45]
    into.limb([[at[0] + side * spread * 0.35, at[1], at[2]], tip], [0.016, 0.013], material, 0)
    into.ball(tip, 0.032, material, 0)
  }
}

const walking = ({ act }: Pose): boolean => act === 'walk' || act === 'run'

/** A snail with a rolled shell and its eyes on stalks. */
export const snail = animal({
  stature: 0.75,
  leap: 0.15,
  shot: () => ({ heading: 1.05, elevation: 0.12, loopSeconds: 2.6 }),
  carve(pose) {
    const { wave } = pose
    const flesh = pose.skin('#e0b878', { gloss: 0.35, softness: 0.5 })
    const asked = pose.colour('#b8683a')
    const body = clay('body')
    const stretch = 0.04 * wave()
    body.limb(span(0, 0.07, -0.72 - stretch, 0, 0.1, 0.2), [0.05, 0.14], flesh, 0.05)
    body.limb(span(0, 0.1, 0.2, 0, 0.13, 0.48 + stretch), [0.14, 0.13], flesh, 0.06)
    const middle: Vector = [0, 0.48, -0.12]
    // The line of the shell winds towards its middle.
    const spiral = (x: number, y: number, z: number): Vector => {
      const [dy, dz] = [y - middle[1], z - middle[2]]
      const turns = Math.hypot(dy, dz) * 34 + Math.atan2(dy, dz)
      const light = mixVector(asked, linear('#f6e0b0'), 0.55)
      return Math.abs(x) > 0.5 ? asked : mixVector(light, asked, smoothstep(-0.55, 0.15, Math.sin(turns)))
    }
    body.lump(middle, [0.24, 0.38, 0.38], { colour: spiral, gloss: 0.55, edge: 260 }, 0.02)
    const skull = clay('head')
    const head: Vector = [0, pose.act === 'sleep' ? 0.24 : 0.42, 0.62 + stretch]
    body.limb([[0, 0.15, 0.46], head], [0.13, 0.12], flesh, 0.05)
    skull.lump(head, [0.17, 0.165, 0.165], flesh, 0.05)
    for (const side of SIDES) {
      const tip: Vector = [head[0] + side * 0.12, head[1] + 0.34, head[2] + 0.03 + 0.015 * wave(side)]
      body.limb([[head[0] + side * 0.07, head[1] + 0.1, head[2] + 0.04], tip], [0.036, 0.028], flesh, 0.03)
      body.ball(tip, 0.05, flesh, 0.02)
    }
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(head),
      face: { eyes: [0.075, 0.03], eyeRadius: 0.052, mouth: [-0.055, 0.07] },
      fit: {
        hat: [-0.02, 0.09],
        neck: { at: [0, head[1] - 0.16, head[2] - 0.06], radius: 0.13, turn: [0.4, 0, 0] },
        throat: [0, head[1] - 0.17, head[2] + 0.1],
      },
      mouth: [0, head[1] - 0.06, head[2] + 0.17],
    }
  },
})

/** A ladybird with seven spots; in flight its wing cases are open. */
export const ladybug = animal({
  stature: 0.75,
  leap: 0.25,
  shot: (act) => ({ heading: 0.75, free: act === 'fly', elevation: 0.26, loopSeconds: act === 'fly' ? 0.4 : 1.4 }),
  carve(pose) {
    const { wave } = pose
    const flies = pose.act === 'fly'
    const body = clay('body')
    const spots: readonly (readonly [number, number])[] = [
      [0.17, 0.16],
      [-0.17, 0.16],
      [0.25, -0.1],
      [-0.25, -0.1],
      [0.15, -0.34],
      [-0.15, -0.34],
    ]
    const cases = pose.skin('#d8281e', {
      gloss: 0.75,
      pattern: (base, x, y, z) =>
        spots.some(([sx, sz]) => Math.hypot(x - sx, z - sz) < 0.085) || Math.abs(x) < 0.012 || y < 0.12 ? [0.02, 0.018, 0.018] : base,
    })
    body.lump([0, 0.22, -0.08], [0.38, 0.12, 0.46], DARK, 0.02)
    if (flies)
      for (const side of SIDES) {
        const wing = clay(`wing ${side}`, body.parts)
        wing.lump([side * 0.3, 0.42, -0.1], [0.2, 0.1, 0.36], { ...cases, colour: pose.colour('#d8281e') }, 0.02, {
          turn: [0.2, side * 0.5, side * 0.9],
        })
        wing.lump([side * 0.42, 0.3 + 0.08 * wave(), -0.34], [0.36, 0.02, 0.15], GAUZE, 0.02, {
          turn: [0, side * 0.35, side * (0.3 + 0.3 * wave())],
        })
      }
    else body.lump([0, 0.26, -0.08], [0.4, 0.3, 0.46], cases, 0.02)
    for (const side of SIDES)
      for (let i = 0; i < 3; i++) {
        const z = 0.2 - i * 0.24
        const step = walking(pose) ? 0.05 * wave(i * 2 + side * 1.5) : 0
        bentLeg(
          clay(`leg ${side} ${i}`, body.parts),
          [
            [side * 0.26, 0.2, z],
            [side * 0.46, 0.18, z + step],
            [side * 0.5, 0.02, z + step * 1.4],
          ],
          0.035,
          DARK,
        )
      }
    const skull = clay('head')
    skull.ball([0, 0.29, 0.38], 0.21, { ...DARK, colour: linear('#3a3230') }, 0.03)
    feelers(body, [0, 0.46, 0.42], 0.13, 0.17, DARK)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, 0.29, 0.38]),
      face: { eyes: [0.085, 0.04], eyeRadius: 0.065, iris: linear('#f4f4ee'), mouth: [-0.08, 0.07] },
      fit: { hat: [-0.05, 0.12] },
      mouth: [0, 0.22, 0.6],
    }
  },
})

/** A dragonfly: a long body between four narrow wings. */
export const dragonfly = animal({
  leap: 0,
  shot: () => ({ heading: 0.85, free: true, elevation: 0.42, loopSeconds: 0.4, poses: 8 }),
  carve(pose) {
    const beat = 0.22 * pose.wave()
    const colour = pose.colour('#2a9ac0')
    const rings = pose.skin('#2a9ac0', {
      gloss: 0.6,
      metal: 0.2,
      pattern: (base, _x, _y, z) => mixVector(base, times(base, 0.4), smoothstep(0.3, 0.7, Math.sin(z * 38))),
    })
    const body = clay('body')
    body.lump([0, 0, 0.12], [0.13, 0.14, 0.2], rings, 0.03)
    body.limb(span(0, 0, 0, 0, 0.02, -0.9), [0.075, 0.035], rings, 0.03)
    for (const side of SIDES)
      for (const [z, sweep, up] of [
        [0.16, 0.12, 1],
        [0.02, -0.3, -1],
      ] as const) {
        const wing = clay(`wing ${side} ${up}`, body.parts)
        const tip: Vector = [side * 0.86, 0.12 + beat * up, z + sweep]
        const root: Vector = [side * 0.08, 0.08, z]
        wing.limb([root, [(root[0] + tip[0]) / 2, (root[1] + tip[1]) / 2, (root[2] + tip[2]) / 2 - 0.03]], [0.03, 0.05], GAUZE, 0.02)
        wing.lump(
          [tip[0] * 0.58, tip[1] * 0.75, (z + tip[2]) / 2],
          [0.42, 0.016, 0.1],
          { ...GAUZE, colour: mixVector(linear('#e4f2fa'), colour, 0.15) },
          0.02,
          { turn: [0, -side * sweep * 1.1, side * 0.2 * up * beat * 4] },
        )
        wing.ball([tip[0] * 0.98, tip[1], tip[2] + 0.02], 0.03, { ...rings, colour }, 0)
      }
    const skull = clay('head')
    skull.lump([0, 0.02, 0.36], [0.17, 0.15, 0.14], rings, 0.03)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, 0.02, 0.36]),
      face: { eyes: [0.1, 0.045], eyeRadius: 0.085, iris: linear('#7ad04a'), mouth: [-0.07, 0.05] },
      fit: { hat: [-0.02, 0.1] },
    }
  },
})

/** An ant of three beads. */
export const ant = animal({
  stature: 0.75,
  leap: 0.3,
  shot: () => ({ heading: 0.95, elevation: 0.2, loopSeconds: 0.8 }),
  carve(pose) {
    const { wave } = pose
    const shell = pose.skin('#8a3a24', { gloss: 0.6 })
    const body = clay('body')
    body.lump([0, 0.36, -0.5], [0.22, 0.21, 0.3], shell, 0.02, { turn: [0.2, 0, 0] })
    body.lump([0, 0.33, -0.06], [0.13, 0.14, 0.19], shell, 0.03)
    body.limb(span(0, 0.33, -0.2, 0, 0.34, -0.3), [0.06, 0.06], shell, 0.02)
    for (const side of SIDES)
      for (let i = 0; i < 3; i++) {
        const z = 0.06 - i * 0.12
        const out = (1 - i) * 0.24
        const step = walking(pose) ? 0.07 * wave(i * 2.2 + side * 1.5) : 0
        bentLeg(
          clay(`leg ${side} ${i}`, body.parts),
          [
            [side * 0.1, 0.3, z],
            [side * 0.36, 0.44, z + out * 0.6 + step],
            [side * 0.5, 0.02, z + out + step * 1.4],
          ],
          0.035,
          shell,
        )
      }
    const skull = clay('head')
    const head: Vector = [0, 0.46 + 0.01 * wave(), 0.26]
    skull.lump(head, [0.21, 0.2, 0.19], shell, 0.03)
    feelers(body, [0, head[1] + 0.16, head[2] + 0.06], 0.16, 0.2, shell)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking(head),
      face: { eyes: [0.095, 0.04], eyeRadius: 0.068, iris: linear('#f2ead8'), mouth: [-0.085, 0.075] },
      fit: { hat: [-0.06, 0.11] },
      mouth: [0, head[1] - 0.09, head[2] + 0.19],
    }
  },
})

/** A round, furry, friendly spider. */
export const spider = animal({
  stature: 0.75,
  leap: 0.35,
  shot: () => ({ heading: 0.3, elevation: 0.24, loopSeconds: 1 }),
  carve(pose) {
    const { wave } = pose
    const coat = pose.skin('#5a4a6a', { fur: 1 })
    const body = clay('body')
    body.ball([0, 0.46, -0.32], 0.3, coat, 0.05)
    for (const side of SIDES)
      for (let i = 0; i < 4; i++) {
        const z = 0.1 - i * 0.1
        const out = 0.36 - i * 0.26
        const step = walking(pose) ? 0.07 * wave(i * 1.7 + side) : 0.012 * wave(i)
        bentLeg(
          clay(`leg ${side} ${i}`, body.parts),
          [
            [side * 0.14, 0.36, z],
            [side * 0.54, 0.66 - 0.03 * i + step, z + out * 0.6],
            [side * 0.8, 0.02, z + out + step],
          ],
          0.045,
          coat,
        )
      }
    const skull = clay('head')
    skull.ball([0, 0.4, 0.06], 0.25, coat, 0.05)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, 0.4, 0.06]),
      face: { eyes: [0.085, 0.05], eyeRadius: 0.085, iris: linear('#f4f4ee'), mouth: [-0.09, 0.08] },
      fit: { hat: [-0.06, 0.15], throat: [0, 0.2, 0.26] },
      mouth: [0, 0.3, 0.3],
    }
  },
})

/** A caterpillar that humps along. */
export const caterpillar = animal({
  stature: 0.65,
  leap: 0.15,
  shot: () => ({ heading: 1.0, elevation: 0.16, loopSeconds: 1.6 }),
  carve(pose) {
    const body: Part[] = []
    const colour = pose.colour('#7ac043')
    for (let i = 0; i < 7; i++) {
      const t = i / 6
      const hump = 0.06 * Math.max(0, pose.wave(i * 0.9))
      const bead: Material = { softness: 0.5, fur: 0.3, edge: 200, colour: i % 2 ? mixVector(colour, linear('#f2e05a'), 0.6) : colour }
      const part = clay(`bead ${i >> 1}`, body)
      part.ball([0, 0.17 + hump, 0.2 - t * 1.15], 0.175 - 0.04 * t, bead, 0.015)
      for (const side of SIDES) part.ball([side * 0.1, 0.04 + hump, 0.2 - t * 1.15], 0.045, { ...DARK, colour: times(colour, 0.5) }, 0.01)
    }
    const skull = clay('head')
    const head: Vector = [0, 0.36, 0.4]
    skull.ball(head, 0.22, { softness: 0.5, edge: 200, colour: mixVector(colour, linear('#f2e05a'), 0.35) }, 0.03)
    feelers(clay('feelers', body), [0, 0.54, 0.42], 0.13, 0.16, DARK)
    return {
      body,
      skull: skull.parts,
      frame: looking(head),
      face: { eyes: [0.09, 0.04], eyeRadius: 0.06, mouth: [-0.07, 0.08] },
      fit: { hat: [-0.05, 0.12], throat: [0, 0.18, 0.54] },
      mouth: [0, 0.28, 0.6],
    }
  },
})

/** A grasshopper with long hind legs. */
export const grasshopper = animal({
  stature: 0.7,
  leap: 0.55,
  shot: () => ({ heading: 1.1, elevation: 0.14, loopSeconds: 0.9 }),
  carve(pose) {
    const green = pose.skin('#6aae3a', { belly: '#d8dc8a', line: 0.3, gloss: 0.35 })
    const dark: Material = { ...green, colour: times(pose.colour('#6aae3a'), 0.62) }
    const springs = pose.act === 'jump'
    const body = clay('body')
    body.limb(span(0, 0.4, 0.2, 0, 0.32, -0.7), [0.17, 0.06], green, 0.04)
    for (const side of SIDES) {
      const leg = clay(`hind leg ${side}`, body.parts)
      const knee: Vector = springs ? [side * 0.2, 0.4, -0.75] : [side * 0.24, 0.82, -0.42]
      leg.limb([[side * 0.14, 0.36, -0.1], knee], [0.1, 0.045], dark, 0.02)
      leg.limb([knee, springs ? [side * 0.22, 0.1, -1.1] : [side * 0.28, 0.03, -0.62]], [0.04, 0.024], dark, 0.01)
      for (const z of [0.22, 0.02])
        bentLeg(
          leg,
          [
            [side * 0.12, 0.32, z],
            [side * 0.28, 0.3, z + 0.06],
            [side * 0.3, 0.02, z + 0.1],
          ],
          0.03,
          dark,
        )
      body.lump([side * 0.1, 0.46, -0.35], [0.06, 0.1, 0.42], dark, 0.02, { turn: [0.08, 0, 0] })
    }
    const skull = clay('head')
    skull.lump([0, 0.52, 0.34], [0.18, 0.21, 0.17], green, 0.05)
    feelers(body, [0, 0.7, 0.4], 0.16, 0.26, dark)
    return {
      body: body.parts,
      skull: skull.parts,
      frame: looking([0, 0.52, 0.34]),
      face: { eyes: [0.1, 0.06], eyeRadius: 0.07, iris: linear('#f0e8a0'), mouth: [-0.08, 0.07] },
      fit: { hat: [-0.05, 0.11] },
      mouth: [0, 0.44, 0.52],
    }
  },
})
