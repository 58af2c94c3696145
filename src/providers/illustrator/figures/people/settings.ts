import { clay, type Clay } from '../clay.ts'
import type { Material, Part } from '../solid.ts'
import { linear, plus, type Vector } from '../vector.ts'
import type { Doing } from './activities.ts'
import { WOOD } from './holding.ts'
import { SIDES, wave, type Stance } from './stance.ts'

type Setter = (parts: Clay, stance: Stance, phase: number) => void

/** What somebody does something on or with, other than in the hands: a swing, a wave, a wall of rock. */
export function settingParts(doing: Doing | undefined, stance: Stance, phase: number): readonly Part[] {
  const draw = doing === undefined ? undefined : SETTINGS[doing]
  if (!draw) return []
  const parts = clay('setting')
  draw(parts, stance, phase)
  return parts.parts
}

const ROPE: Material = { colour: linear('#d8c08a'), fur: 0.5, edge: 400 }
const SEA: Material = { colour: linear('#2f8fc0'), gloss: 0.8, softness: 0.4, edge: 160 }
const FOAM: Material = { colour: linear('#f2f8fa'), softness: 0.8, edge: 160 }

/** Half the width of a swing's frame, and how high its beam is. */
const FRAME: readonly [halfWidth: number, beam: number] = [0.46, 1.52]

const SETTINGS: { readonly [doing in Doing]?: Setter } = {
  swing(parts, { hips }) {
    const [half, beam] = FRAME
    const paint: Material = { colour: linear('#b8453a'), gloss: 0.3, edge: 400 }
    for (const side of SIDES) {
      for (const z of [-0.42, 0.42])
        parts.limb(
          [
            [side * (half + 0.06), 0.03, z],
            [side * half, beam, 0],
          ],
          [0.034, 0.03],
          paint,
          0,
        )
      const knot: Vector = [side * 0.2, beam, 0]
      parts.limb([[side * 0.2, hips[1] - 0.1, hips[2] + 0.05], knot], [0.014, 0.014], ROPE, 0)
    }
    parts.limb(
      [
        [-half - 0.06, beam, 0],
        [half + 0.06, beam, 0],
      ],
      [0.036, 0.036],
      paint,
      0,
    )
    parts.box([hips[0], hips[1] - 0.11, hips[2] + 0.06], [0.25, 0.022, 0.12], 0.012, WOOD)
  },
  surf(parts, { feet }, phase) {
    const y = feet[0][1] - 0.065
    const board: Material = {
      gloss: 0.6,
      edge: 500,
      colour: (_x, _y, z) => (Math.abs(z - 0.02) < 0.035 ? linear('#d8443a') : linear('#f6c63a')),
    }
    parts.lump([0.05, y, 0.02], [0.66, 0.032, 0.17], board, 0, { turn: [0, 0, 0.1] })
    for (let i = 0; i < 11; i++) {
      const x = -0.85 + i * 0.17
      const high = 0.22 + 0.78 * Math.sin(((i + 1.2) / 13) * Math.PI) ** 1.4 - 0.02 * i + 0.03 * wave(phase, 1, i)
      const thick = 0.19
      parts.limb(
        [
          [x, -0.02, -0.34],
          [x + 0.03, high * 0.8, -0.42],
        ],
        [thick + 0.08, thick],
        SEA,
        0.08,
      )
      parts.limb(
        [
          [x + 0.03, high * 0.8, -0.42],
          [x + 0.06, high, -0.2],
        ],
        [thick, thick * 0.55],
        SEA,
        0.08,
      )
      parts.ball([x + 0.07, high - 0.02, -0.1], 0.085 + 0.02 * (i % 2), FOAM, 0.05)
      parts.lump([x, 0.0, -0.02 + 0.05 * (i % 2)], [0.16, 0.06, 0.22], SEA, 0.05)
      parts.ball([x + 0.05, 0.02, 0.22 + 0.03 * (i % 2)], 0.065 + 0.02 * (i % 3), FOAM, 0.04)
      parts.lump([x, -0.08, 0.05], [0.2, 0.1, 0.3], SEA, 0.06)
    }
  },
  kick(parts, { feet }, phase) {
    const at = plus(feet[1], [0.01, 0.08 + 0.03 * wave(phase), 0.3])
    const pitch: Material = {
      gloss: 0.3,
      edge: 600,
      colour: (x, y, z) => {
        const [u, v, w] = [(x - at[0]) / 0.13, (y - at[1]) / 0.13, (z - at[2]) / 0.13]
        return PANELS.some(([a, b, c]) => a * u + b * v + c * w > 0.93) ? [0.03, 0.03, 0.035] : [0.86, 0.86, 0.84]
      },
    }
    parts.ball(at, 0.13, pitch, 0)
  },
  yoga(parts) {
    parts.box([0, 0.004, 0.02], [0.42, 0.016, 0.2], 0.012, { colour: linear('#7a5ab8'), edge: 400 })
  },
  broom(parts, { hips }) {
    const at = (y: number, z: number): Vector => [hips[0], hips[1] - 0.1 + y, hips[2] + z]
    const straw: Material = { colour: linear('#d8b45a'), fur: 1, softness: 0.2, edge: 300 }
    parts.limb([at(-0.05, -0.45), at(0.1, 0.75)], [0.024, 0.02], WOOD, 0)
    parts.limb([at(-0.06, -0.45), at(-0.1, -0.86)], [0.05, 0.14], straw, 0.01)
    parts.ring(at(-0.06, -0.5), 0.06, 0.016, { colour: linear('#a3262f'), edge: 400 }, [Math.PI / 2, 0, 0])
  },
  climb(parts, { hands, feet }) {
    const stone: Material = { colour: linear('#9a948c'), softness: 0.1, fur: 0.12, edge: 200 }
    const dark: Material = { ...stone, colour: linear('#837c75') }
    const top = Math.max(hands[0][1], hands[1][1])
    const z = Math.max(feet[0][2], feet[1][2]) + 0.34
    for (const [i, [x, y, out, radius]] of CRAGS.entries())
      parts.box([x, y * top, z + out], [radius, radius * 1.15, radius * 0.85], radius * 0.28, i % 2 ? stone : dark, {
        turn: [Math.sin(i * 2.1) * 0.4, Math.sin(i * 3.7) * 0.7, Math.sin(i * 1.3) * 0.35],
        blend: 0.03,
      })
    for (const at of [...hands, feet[0], feet[1]]) parts.lump([at[0], at[1] - 0.03, at[2] + 0.07], [0.085, 0.04, 0.07], stone, 0.04)
  },
}

/** Where a football is black: the corners of an icosahedron. */
const PANELS: readonly Vector[] = [-1, 1].flatMap((a) =>
  [-1, 1].flatMap((b): Vector[] => [
    [0, a * 0.526, b * 0.851],
    [a * 0.526, b * 0.851, 0],
    [b * 0.851, 0, a * 0.526],
  ]),
)

/** A wall of rock: across, up as a share of its height, forward, radius. */
const CRAGS: readonly (readonly [x: number, y: number, out: number, radius: number])[] = [
  [-0.1, 0.05, 0.06, 0.36],
  [0.28, 0.1, 0.1, 0.34],
  [0.04, 0.34, 0.08, 0.32],
  [0.32, 0.42, 0.14, 0.32],
  [-0.18, 0.5, 0.14, 0.28],
  [0.1, 0.64, 0.1, 0.3],
  [0.3, 0.78, 0.18, 0.28],
  [-0.14, 0.8, 0.16, 0.26],
  [0.08, 0.96, 0.14, 0.28],
  [0.24, 1.08, 0.2, 0.22],
]
