import { solidDistance, type Solid } from './solid.ts'
import { plus, times, unit, type Vector } from './vector.ts'

/** The head's own space: x to its left ear in the picture's right, y up, z out of the nose. */
export interface HeadFrame {
  readonly scale: number
  readonly turn: Vector
  point(x: number, y: number, z: number): Vector
  direction(x: number, y: number, z: number): Vector
}

interface HeadPose {
  readonly at: Vector
  readonly yaw: number
  readonly roll: number
  /** The nose up, radians. */
  readonly pitch?: number
}

/** The space of a head at `at`, turned to the side by `yaw` and tilted towards a shoulder by `roll`, in radians. */
export function frameOf(pose: HeadPose, scale: number): HeadFrame {
  const { pitch = 0 } = pose
  const cosYaw = Math.cos(pose.yaw),
    sinYaw = Math.sin(pose.yaw),
    cosRoll = Math.cos(pose.roll),
    sinRoll = Math.sin(pose.roll),
    cosPitch = Math.cos(pitch),
    sinPitch = Math.sin(pitch)
  const direction = (x: number, y: number, z: number): Vector => {
    const up = y * cosPitch + z * sinPitch,
      ahead = z * cosPitch - y * sinPitch
    const across = x * cosRoll - up * sinRoll,
      upward = x * sinRoll + up * cosRoll
    return [across * cosYaw + ahead * sinYaw, upward, -across * sinYaw + ahead * cosYaw]
  }
  return {
    scale,
    turn: pitch === 0 ? [0, pose.yaw, pose.roll] : anglesOf(direction(1, 0, 0), direction(0, 1, 0), direction(0, 0, 1)),
    direction,
    point(x, y, z) {
      const [dx, dy, dz] = direction(x * scale, y * scale, z * scale)
      return [pose.at[0] + dx, pose.at[1] + dy, pose.at[2] + dz]
    },
  }
}

/** The angles about x, y and z that turn the axes to these directions. */
function anglesOf(across: Vector, up: Vector, ahead: Vector): Vector {
  return [Math.atan2(-ahead[1], ahead[2]), Math.asin(Math.max(-1, Math.min(1, ahead[0]))), Math.atan2(-up[0], across[0])]
}

/** The place on the head before (x, y) of its face; `lift` is how far it stands out. */
export function onSurface(head: Solid, frame: HeadFrame, x: number, y: number, lift: number): Vector {
  const from = frame.point(x, y, 0.6)
  const inward = unit(frame.direction(0, 0, -1))
  let t = 0
  for (let i = 0; i < 60; i++) {
    const gap = solidDistance(head, plus(from, times(inward, t)))
    if (gap < 0.0008) break
    t += gap
    if (t > 1) break
  }
  return plus(from, times(inward, t - lift))
}
