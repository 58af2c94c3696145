import { clay } from '../clay.ts'
import type { HeadFrame } from '../head-frame.ts'
import type { Material, Part } from '../solid.ts'
import { linear, type Vector } from '../vector.ts'

const flame = (hex: string, glow: number): Material => ({ colour: linear(hex), glow, softness: 1, edge: 90 })
const OUTER = flame('#f05a14', 0.9)
const MIDDLE = flame('#fba41e', 1.2)
const CORE = flame('#ffe88a', 1.5)

/** A breath of fire out of a mouth, from `from` in the head's space; it flickers through the loop. */
export function fireParts(frame: HeadFrame, from: Vector, phase: number): readonly Part[] {
  const parts = clay('fire')
  const [x, y, z] = from
  const s = frame.scale
  const flicker = (shift: number) => Math.sin(phase * Math.PI * 4 + shift)
  const at = (out: number, up: number, across: number): Vector => frame.point(x + across, y + up, z + out)
  parts.limb([at(0, 0, 0), at(0.34, -0.01, 0)], [0.035 * s, 0.12 * s], OUTER, 0.03)
  parts.limb([at(0.3, 0, 0), at(0.62 + 0.05 * flicker(0), 0.05, 0)], [0.13 * s, 0.02 * s], OUTER, 0.06)
  parts.limb([at(0.28, 0.04, 0.03), at(0.52 + 0.05 * flicker(2), 0.19, 0.05)], [0.09 * s, 0.012 * s], OUTER, 0.06)
  parts.limb([at(0.28, -0.05, -0.03), at(0.53 + 0.05 * flicker(4), -0.14, -0.05)], [0.085 * s, 0.012 * s], OUTER, 0.06)
  const inner = clay('flame', parts.parts)
  for (const side of [-1, 1]) {
    inner.limb([at(0.04, 0.01, side * 0.03), at(0.3, 0.01, side * 0.075)], [0.022 * s, 0.085 * s], MIDDLE, 0.04)
    inner.limb([at(0.28, 0.01, side * 0.075), at(0.48 + 0.04 * flicker(1), 0.03, side * 0.06)], [0.085 * s, 0.014 * s], MIDDLE, 0.04)
    inner.limb([at(0.08, 0.015, side * 0.05), at(0.28, 0.02, side * 0.125)], [0.014 * s, 0.05 * s], CORE, 0.03)
    inner.limb([at(0.28, 0.02, side * 0.125), at(0.38, 0.03, side * 0.12)], [0.05 * s, 0.008 * s], CORE, 0.03)
  }
  for (let i = 0; i < 3; i++) {
    const t = (phase + i / 3) % 1
    inner.ball(at(0.5 + 0.35 * t, 0.06 + 0.22 * t + 0.06 * Math.sin(i * 5), 0.08 * Math.cos(i * 4)), 0.024 * s * (1 - t), MIDDLE, 0)
  }
  return parts.parts
}
