import { clay } from '../clay.ts'
import { onSurface, type HeadFrame } from '../head-frame.ts'
import { solidOf, type Material, type Part } from '../solid.ts'
import { mixVector, type Vector } from '../vector.ts'
import { handParts } from './hands.ts'
import type { Look } from './looks.ts'
import { jointBetween, SIDES, type Stance } from './stance.ts'

const HOLLOW: Material = { colour: [0.015, 0.013, 0.016], edge: 900 }

/** Spine, ribs, hips and the long bones of somebody who is nothing but bones. */
export function skeletonParts({ build, skin }: Look, { hips, chest, head, feet, hands }: Stance): readonly Part[] {
  const trunk = clay('trunk')
  const bone: Material = { ...skin, gloss: 0.25 }
  for (let i = 0; i <= 9; i++) {
    const at = mixVector(hips, [head[0], head[1] - 0.2 * build.headScale, head[2] - 0.02], i / 9)
    trunk.ball([at[0], at[1], at[2] - 0.03], 0.03, bone, 0.006)
  }
  for (const [i, share] of [0.5, 0.64, 0.78, 0.92].entries()) {
    const [x, y, z] = mixVector(hips, chest, share)
    const out = 0.105 + 0.016 * i
    const rib = Array.from({ length: 9 }, (_, k): Vector => {
      const angle = (k / 8) * Math.PI * 2 + Math.PI
      return [x + Math.sin(angle) * out, y - 0.03 * Math.cos(angle), z + Math.cos(angle) * 0.09]
    })
    for (let k = 1; k < rib.length; k++) trunk.limb([rib[k - 1]!, rib[k]!], [0.015, 0.015], bone, 0.002)
  }
  trunk.limb([mixVector(hips, chest, 0.55), [chest[0], chest[1] - 0.02, chest[2] + 0.085]], [0.012, 0.018], bone, 0.004)
  for (const side of SIDES) {
    trunk.limb(
      [
        [chest[0], chest[1] - 0.01, chest[2] + 0.05],
        [chest[0] + side * build.shoulders, chest[1] - 0.03, chest[2]],
      ],
      [0.016, 0.02],
      bone,
      0.01,
    )
    trunk.lump([hips[0] + side * 0.075, hips[1] + 0.03, hips[2]], [0.075, 0.062, 0.04], bone, 0.02, { turn: [0, 0, side * 0.5] })
  }
  return [...trunk.parts, ...SIDES.flatMap((side) => limbs({ build, bone, hips, chest, feet, hands }, side))]
}

type Bones = Pick<Look, 'build'> & Pick<Stance, 'hips' | 'chest' | 'feet' | 'hands'> & { readonly bone: Material }

function limbs({ build, bone, hips, chest, feet, hands }: Bones, side: -1 | 1): readonly Part[] {
  const parts = clay(`bones ${side}`)
  const long = (from: Vector, to: Vector, thick: number): void => {
    parts.limb([from, to], [thick, thick], bone, 0)
    for (const end of [from, to]) parts.ball(end, thick * 1.7, bone, 0.012)
  }
  const index = side === -1 ? 0 : 1
  const foot = feet[index]
  const hip: Vector = [hips[0] + side * 0.085, hips[1], hips[2]]
  const leg = jointBetween(hip, [foot[0], foot[1] + 0.03, foot[2]], (build.thigh + build.shin) / 2, [side * 0.25, 0.05, 1])
  long(hip, leg.joint, 0.026)
  long(leg.joint, leg.end, 0.022)
  for (const across of [-0.03, 0, 0.03])
    parts.limb(
      [
        [foot[0], foot[1] - 0.005, foot[2]],
        [foot[0] + across, foot[1] - 0.035, foot[2] + 0.13],
      ],
      [0.024, 0.016],
      bone,
      0.006,
    )
  const shoulder: Vector = [chest[0] + side * build.shoulders, chest[1] - 0.05, chest[2]]
  const arm = jointBetween(shoulder, hands[index], build.arm, [side * 0.55, -0.35, -0.85])
  long(shoulder, arm.joint, 0.021)
  long(arm.joint, arm.end, 0.018)
  return [...parts.parts, ...handParts(arm.joint, arm.end, side, bone)]
}

/** A friendly skull. */
export function skullParts({ skin }: Look, frame: HeadFrame): readonly Part[] {
  const s = frame.scale
  const head = clay('head')
  const bone: Material = { ...skin, gloss: 0.25 }
  head.lump(frame.point(0, 0.05, -0.01), [0.215 * s, 0.215 * s, 0.205 * s], bone, 0.03, { turn: frame.turn })
  head.lump(frame.point(0, -0.12, 0.06), [0.125 * s, 0.085 * s, 0.12 * s], bone, 0.05, { turn: frame.turn })
  const solid = solidOf(head.parts)
  const holes = clay('hollows')
  const at = (x: number, y: number): Vector => onSurface(solid, frame, x, y, 0.002)
  for (const side of SIDES) {
    holes.lump(at(side * 0.085, 0.015), [0.058 * s, 0.062 * s, 0.03 * s], HOLLOW, 0, { turn: frame.turn })
    holes.ball(at(side * 0.078, 0.022), 0.018 * s, { colour: [0.5, 0.9, 1], glow: 0.9, edge: 900 }, 0)
    holes.limb([at(0, -0.025), at(side * 0.018, -0.065)], [0.008 * s, 0.015 * s], HOLLOW, 0)
  }
  const smile = [-0.085, -0.045, 0, 0.045, 0.085].map((x) => [x, -0.135 + x * x * 3.2] as const)
  for (let i = 1; i < smile.length; i++) holes.limb([at(...smile[i - 1]!), at(...smile[i]!)], [0.008 * s, 0.008 * s], HOLLOW, 0)
  for (const [x, y] of [...smile, [-0.065, -0.123], [0.065, -0.123], [-0.022, -0.134], [0.022, -0.134]] as const)
    holes.limb([at(x, y + 0.026), at(x, y - 0.026)], [0.005 * s, 0.005 * s], HOLLOW, 0)
  return [...head.parts, ...holes.parts]
}
