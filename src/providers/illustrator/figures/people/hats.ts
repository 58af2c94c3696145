import { clay, type Clay } from '../clay.ts'
import type { HeadFrame } from '../head-frame.ts'
import type { Material, Part } from '../solid.ts'
import { linear, times, type Vector } from '../vector.ts'
import type { Look } from './looks.ts'
import type { Hat } from './role.ts'

const GOLD: Material = { colour: linear('#e2b33c'), metal: 0.6, gloss: 0.8, edge: 300 }
const WHITE: Material = { colour: linear('#f5f3ee'), softness: 0.3, edge: 220 }
const STRAW: Material = { colour: linear('#d9b35a'), softness: 0.3, fur: 0.5, edge: 250 }

/** The hat of a role, on its head. */
export function hatParts(look: Look, frame: HeadFrame): readonly Part[] {
  const { hat } = look.role
  if (!hat) return []
  const parts = clay('hat')
  HATS[hat](parts, frame, look)
  return parts.parts
}

type Milliner = (parts: Clay, frame: HeadFrame, look: Look) => void

const band = (material: Material): Material => ({ ...material, colour: times(material.colour as Vector, 0.4) })

/** A brim with a rounded crown. */
function brimmed(parts: Clay, frame: HeadFrame, hat: Material, shape: { brim: number; crown: Vector; rise: number }): void {
  const s = frame.scale
  const turn: Vector = [frame.turn[0] - 0.07, frame.turn[1], frame.turn[2]]
  parts.drum(frame.point(0, 0.165, -0.01), [shape.brim * s, shape.brim * 0.97 * s, 0.016 * s], 0.012, hat, { turn, blend: 0.02 })
  parts.lump(frame.point(0, 0.17 + shape.rise, -0.02), times(shape.crown, s), hat, 0.03, { turn })
  parts.drum(frame.point(0, 0.2, -0.015), [shape.crown[0] * 1.035 * s, shape.crown[0] * 1.02 * s, 0.024 * s], 0.01, band(hat), { turn })
}

/** A shell over the hair that leaves the face free. */
function shell(parts: Clay, frame: HeadFrame, material: Material, radii: Vector, at: Vector = [0, 0.1, -0.045]): void {
  parts.lump(frame.point(...at), times(radii, frame.scale), material, 0.012, { turn: frame.turn })
}

const HATS: { readonly [hat in Hat]: Milliner } = {
  fedora: (parts, frame, { hat }) => brimmed(parts, frame, hat, { brim: 0.32, crown: [0.212, 0.15, 0.2], rise: 0.06 }),
  straw: (parts, frame, look) =>
    brimmed(parts, frame, look.hatAsked ? look.hat : STRAW, { brim: 0.4, crown: [0.216, 0.14, 0.205], rise: 0.05 }),
  cowboy(parts, frame) {
    const leather: Material = { colour: linear('#7a4f2c'), softness: 0.2, edge: 250 }
    brimmed(parts, frame, leather, { brim: 0.3, crown: [0.21, 0.19, 0.19], rise: 0.07 })
    for (const side of [-1, 1])
      parts.lump(frame.point(side * 0.32, 0.2, -0.01), times([0.1, 0.022, 0.24], frame.scale), leather, 0.04, {
        turn: [frame.turn[0], frame.turn[1], side * 0.6],
      })
  },
  pointed(parts, frame, { hat }) {
    const s = frame.scale
    const turn: Vector = [frame.turn[0] - 0.08, frame.turn[1], frame.turn[2]]
    parts.drum(frame.point(0, 0.165, -0.015), [0.36 * s, 0.35 * s, 0.016 * s], 0.012, hat, { turn, blend: 0.02 })
    parts.limb([frame.point(0, 0.19, -0.02), frame.point(0.015, 0.44, -0.06)], [0.2 * s, 0.09 * s], hat, 0.03)
    parts.limb([frame.point(0.015, 0.44, -0.06), frame.point(0.09, 0.63, -0.1)], [0.09 * s, 0.014 * s], hat, 0.04)
    parts.drum(frame.point(0, 0.21, -0.02), [0.217 * s, 0.208 * s, 0.026 * s], 0.01, GOLD, { turn })
  },
  crown: (parts, frame) => crown(parts, frame, 0.2, 0.11),
  tiara: (parts, frame) => crown(parts, frame, 0.15, 0.075),
  toque(parts, frame) {
    const s = frame.scale
    parts.drum(frame.point(0, 0.235, -0.02), [0.2 * s, 0.19 * s, 0.08 * s], 0.02, WHITE, { turn: frame.turn, blend: 0.02 })
    for (let i = 0; i < 7; i++) {
      const angle = (i / 7) * Math.PI * 2
      parts.ball(frame.point(Math.sin(angle) * 0.13, 0.37, -0.02 + Math.cos(angle) * 0.13), 0.108 * s, WHITE, 0.03)
    }
    parts.ball(frame.point(0, 0.42, -0.02), 0.12 * s, WHITE, 0.05)
  },
  cap(parts, frame, { hat }) {
    const s = frame.scale
    shell(parts, frame, hat, [0.236, 0.13, 0.225], [0, 0.19, -0.03])
    parts.lump(frame.point(0, 0.165, 0.185), [0.15 * s, 0.018 * s, 0.1 * s], band(hat), 0.01, {
      turn: [frame.turn[0] + 0.22, frame.turn[1], frame.turn[2]],
    })
    parts.ball(frame.point(0, 0.215, 0.19), 0.03 * s, GOLD, 0)
  },
  bubble(parts, frame, { metal }) {
    const s = frame.scale
    const white: Material = { colour: linear('#f2f4f7'), gloss: 0.5, edge: 300 }
    shell(parts, frame, white, [0.265, 0.275, 0.235], [0, 0.025, -0.062])
    parts.ring(frame.point(0, -0.2, 0), 0.165 * s, 0.042 * s, metal)
    // The edge of the visor, upright around the face.
    parts.ring(frame.point(0, 0.015, 0.075), 0.236 * s, 0.026 * s, metal, [Math.PI / 2, 0, -frame.turn[1]])
    for (const side of [-1, 1])
      parts.drum(
        frame.point(side * 0.262, 0.02, -0.03),
        [0.05 * s, 0.05 * s, 0.025 * s],
        0.01,
        { colour: linear('#d34a3a'), gloss: 0.3, edge: 300 },
        { turn: [0, 0, Math.PI / 2] },
      )
  },
  steel(parts, frame, { metal }) {
    const s = frame.scale
    shell(parts, frame, metal, [0.246, 0.225, 0.232], [0, 0.075, -0.05])
    for (const side of [-1, 1])
      parts.limb([frame.point(side * 0.21, 0.06, 0.02), frame.point(side * 0.185, -0.14, 0.05)], [0.052 * s, 0.045 * s], metal, 0.02)
    parts.limb([frame.point(0, 0.25, 0.14), frame.point(0, 0.31, -0.16)], [0.025 * s, 0.03 * s], metal, 0.02)
    const plume: Material = { colour: linear('#c22f36'), fur: 1, softness: 0.4, edge: 120 }
    for (let i = 0; i < 5; i++)
      parts.ball(frame.point(0, 0.35 + 0.05 * Math.sin(i * 0.9), 0.04 - i * 0.075), (0.062 - i * 0.004) * s, plume, 0.03)
  },
  horned(parts, frame, { metal, role, hat }) {
    const s = frame.scale
    const iron = role.hatColour ? { ...hat, gloss: 0.5 } : metal
    shell(parts, frame, iron, [0.238, 0.17, 0.226], [0, 0.14, -0.035])
    parts.ring(frame.point(0, 0.13, -0.03), 0.222 * s, 0.022 * s, GOLD)
    const horn: Material = { colour: linear('#efe2c4'), gloss: 0.3, edge: 300 }
    for (const side of [-1, 1]) {
      parts.limb([frame.point(side * 0.2, 0.2, -0.03), frame.point(side * 0.31, 0.26, -0.02)], [0.055 * s, 0.042 * s], horn, 0)
      parts.limb([frame.point(side * 0.31, 0.26, -0.02), frame.point(side * 0.33, 0.41, 0)], [0.042 * s, 0.01 * s], horn, 0.03)
    }
  },
  kabuto(parts, frame, { hat }) {
    const s = frame.scale
    const lacquer: Material = { ...hat, gloss: 0.6 }
    shell(parts, frame, lacquer, [0.246, 0.19, 0.234], [0, 0.14, -0.04])
    for (const y of [0.03, -0.04, -0.11])
      for (const side of [-1, 1])
        parts.limb(
          [frame.point(side * 0.24, y + 0.03, 0.0), frame.point(side * (0.1 + 0.02 * y), y, -0.24)],
          [0.034 * s, 0.036 * s],
          lacquer,
          0.01,
        )
    parts.drum(frame.point(0, 0.13, 0.0), [0.25 * s, 0.245 * s, 0.018 * s], 0.01, GOLD, { turn: frame.turn })
    for (const side of [-1, 1]) {
      parts.limb([frame.point(side * 0.02, 0.2, 0.2), frame.point(side * 0.12, 0.29, 0.2)], [0.026 * s, 0.024 * s], GOLD, 0.01)
      parts.limb([frame.point(side * 0.12, 0.29, 0.2), frame.point(side * 0.16, 0.45, 0.17)], [0.024 * s, 0.008 * s], GOLD, 0.02)
    }
    parts.ball(frame.point(0, 0.19, 0.21), 0.034 * s, { ...GOLD, colour: linear('#c8342e') }, 0)
  },
  fireman(parts, frame, { role }) {
    const red: Material = { colour: linear(role.hatColour ?? '#c8282b'), gloss: 0.5, edge: 250 }
    brimmed(parts, frame, red, { brim: 0.285, crown: [0.226, 0.17, 0.215], rise: 0.03 })
    parts.lump(frame.point(0, 0.27, 0.17), times([0.055, 0.07, 0.03], frame.scale), GOLD, 0, { turn: frame.turn })
    parts.limb([frame.point(0, 0.3, 0.15), frame.point(0, 0.3, -0.2)], [0.025, 0.025], red, 0.03)
  },
  beret(parts, frame, { hat }) {
    const s = frame.scale
    parts.lump(frame.point(0.05, 0.225, -0.03), [0.265 * s, 0.07 * s, 0.24 * s], hat, 0.02, { turn: [frame.turn[0], frame.turn[1], -0.2] })
    parts.ball(frame.point(0.065, 0.3, -0.03), 0.02 * s, hat, 0.01)
  },
  woolly(parts, frame, { hat }) {
    const s = frame.scale
    const fluff: Material = { ...WHITE, fur: 1 }
    for (let i = 0; i < 16; i++) {
      const angle = (i / 16) * Math.PI * 2
      parts.ball(frame.point(Math.sin(angle) * 0.205, 0.16, Math.cos(angle) * 0.19 - 0.02), 0.055 * s, fluff, 0.02)
    }
    parts.limb([frame.point(0, 0.2, -0.02), frame.point(0.06, 0.4, -0.05)], [0.19 * s, 0.1 * s], hat, 0.02)
    parts.limb([frame.point(0.06, 0.4, -0.05), frame.point(0.24, 0.36, -0.05)], [0.1 * s, 0.04 * s], hat, 0.04)
    parts.ball(frame.point(0.28, 0.32, -0.04), 0.062 * s, fluff, 0)
  },
  halo(parts, frame) {
    parts.ring(frame.point(0, 0.38, -0.03), 0.16 * frame.scale, 0.018 * frame.scale, { ...GOLD, glow: 0.8 })
  },
  tricorn(parts, frame) {
    const felt: Material = { colour: linear('#26222a'), softness: 0.2, edge: 250 }
    shell(parts, frame, felt, [0.222, 0.15, 0.21], [0, 0.2, -0.03])
    for (let i = 0; i < 3; i++) {
      const at = (angle: number): Vector => frame.point(Math.sin(angle) * 0.34, 0.19, Math.cos(angle) * 0.31 - 0.02)
      const angle = (i / 3) * Math.PI * 2 + Math.PI
      const [from, to] = [at(angle), at(angle + (Math.PI * 2) / 3)]
      const middle: Vector = frame.point(Math.sin(angle + Math.PI / 3) * 0.225, 0.27, Math.cos(angle + Math.PI / 3) * 0.21 - 0.02)
      parts.limb([from, middle], [0.02, 0.06], felt, 0.05)
      parts.limb([middle, to], [0.06, 0.02], felt, 0.05)
    }
    parts.ball(frame.point(0, 0.26, 0.2), 0.034 * frame.scale, WHITE, 0)
  },
  hood(parts, frame, { hat }) {
    const s = frame.scale
    shell(parts, frame, hat, [0.244, 0.225, 0.232], [0, 0.075, -0.05])
    parts.lump(frame.point(0, -0.125, 0.06), [0.18 * s, 0.115 * s, 0.165 * s], hat, 0.02, { turn: frame.turn })
    for (const side of [-1, 1])
      parts.limb([frame.point(side * 0.2, 0.06, 0), frame.point(side * 0.17, -0.15, 0.02)], [0.05 * s, 0.06 * s], hat, 0.02)
    parts.ring(frame.point(0, 0.125, -0.02), 0.212 * s, 0.028 * s, { ...hat, colour: linear('#a3262f') }, [
      frame.turn[0] - 0.1,
      frame.turn[1],
      frame.turn[2],
    ])
  },
  veil(parts, frame, { hat }) {
    const s = frame.scale
    const tulle: Material = { ...hat, fur: 0, softness: 0.7 }
    shell(parts, frame, tulle, [0.246, 0.215, 0.225], [0, 0.1, -0.06])
    parts.limb([frame.point(0, 0.05, -0.17), frame.point(0, -0.72, -0.24)], [0.19 * s, 0.27 * s], tulle, 0.04)
    for (const side of [-1, 1])
      parts.limb([frame.point(side * 0.2, 0.06, -0.07), frame.point(side * 0.24, -0.4, -0.12)], [0.07 * s, 0.07 * s], tulle, 0.04)
  },
  topper(parts, frame, look) {
    const s = frame.scale
    const silk: Material = look.hatAsked ? look.hat : { colour: linear('#22222a'), gloss: 0.5, edge: 300 }
    parts.drum(frame.point(0, 0.175, -0.015), [0.29 * s, 0.29 * s, 0.016 * s], 0.01, silk, { turn: frame.turn, blend: 0.01 })
    parts.drum(frame.point(0, 0.33, -0.02), [0.19 * s, 0.205 * s, 0.16 * s], 0.012, silk, { turn: frame.turn })
    parts.drum(
      frame.point(0, 0.215, -0.02),
      [0.196 * s, 0.197 * s, 0.03 * s],
      0.006,
      { colour: linear('#a3262f'), edge: 400 },
      { turn: frame.turn },
    )
  },
  sailor(parts, frame, { role, hat }) {
    const s = frame.scale
    const cloth = role.hatColour ? hat : WHITE
    parts.drum(frame.point(0, 0.19, -0.02), [0.222 * s, 0.236 * s, 0.035 * s], 0.02, cloth, { turn: frame.turn })
    shell(parts, frame, cloth, [0.2, 0.11, 0.19], [0, 0.21, -0.03])
  },
}

function crown(parts: Clay, frame: HeadFrame, radius: number, height: number): void {
  const s = frame.scale
  const y = radius > 0.18 ? 0.185 : 0.235
  parts.drum(frame.point(0, y, -0.025), [radius * s, radius * 1.04 * s, 0.035 * s], 0.012, GOLD, { turn: frame.turn })
  const points = 9
  for (let i = 0; i < points; i++) {
    const angle = (i / points) * Math.PI * 2
    const at = (out: number, up: number): Vector =>
      frame.point(Math.sin(angle) * radius * out, y + up, -0.025 + Math.cos(angle) * radius * out)
    parts.limb([at(0.98, 0.01), at(1.08, height)], [0.04 * s, 0.012 * s], GOLD, 0.01)
    parts.ball(at(1.1, height + 0.012), 0.017 * s, i % 2 ? GOLD : { colour: linear('#d8324a'), gloss: 0.9, glow: 0.1, edge: 400 }, 0)
  }
}
