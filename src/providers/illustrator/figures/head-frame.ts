import { solidDistance, type Solid } from './solid.ts'
import { plus, times, unit, type Vector } from './vector.ts'

/** The head's own space: x to its left ear in the picture's right, y up, z out of the nose. */
export interface HeadFrame {
  readonly scale: number
  readonly turn: Vector
  point(x: number, y: number, z: number): Vector
  direction(x: number, y: number, z: number): Vector
}

/** The space of a head at `at`, turned to the side by `yaw` and tilted towards a shoulder by `roll`, in radians. */
export function frameOf(pose: { readonly at: Vector; readonly yaw: number; readonly roll: number }, scale: number): HeadFrame {
  const cosYaw = Math.cos(pose.yaw),
    sinYaw = Math.sin(pose.yaw),
    cosRoll = Math.cos(pose.roll),
    sinRoll = Math.sin(pose.roll)
  const direction = (x: number, y: number, z: number): Vector => {
    const across = x * cosRoll - y * sinRoll,
      upward = x * sinRoll + y * cosRoll
    return [across * cosYaw + z * sinYaw, upward, -across * sinYaw + z * cosYaw]
  }
  return {
    scale,
    turn: [0, pose.yaw, pose.roll],
    direction,
    point(x, y, z) {
      const [dx, dy, dz] = direction(x * scale, y * scale, z * scale)
      return [pose.at[0] + dx, pose.at[1] + dy, pose.at[2] + dz]
    },
  }
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
