import { extremesOf, type Solid } from './solid.ts'
import { cross, dot, minus, plus, times, unit, type Vector } from './vector.ts'

/** A camera and the part of its film that is wanted. Film units are tangents of the angle from the middle ray. */
export interface Camera {
  readonly eye: Vector
  readonly forward: Vector
  readonly right: Vector
  readonly up: Vector
  readonly left: number
  readonly rightEnd: number
  readonly top: number
  readonly bottom: number
}

/** A place on the film, 0 to 1 from the left and from the top. */
export function placeOnFilm(camera: Camera, at: Vector): readonly [x: number, y: number] {
  const [u, v] = filmPoint(camera, at)
  return [(u - camera.left) / (camera.rightEnd - camera.left), (camera.top - v) / (camera.top - camera.bottom)]
}

/**
 * A camera that sees every pose whole, with its shadow and a little room. All poses of a motion share one camera, so
 * that a film does not shake. Without `light` there is no shadow to see. `elevation` and `yaw` in radians: from how high, and from how far to the side it looks.
 */
export function cameraFor(poses: readonly Solid[], light: Vector | undefined, elevation: number, yaw: number): Camera {
  const first = poses[0]!.bounds
  const distance = first.radius * 5.2
  const direction: Vector = [Math.sin(yaw) * Math.cos(elevation), Math.sin(elevation), Math.cos(yaw) * Math.cos(elevation)]
  const eye = plus(first.centre, times(direction, distance))
  const forward = times(direction, -1)
  const right = unit(cross(forward, [0, 1, 0]))
  const open = { eye, forward, right, up: cross(right, forward), left: 0, rightEnd: 1, top: 1, bottom: 0 }
  const box = { left: 9, rightEnd: -9, top: -9, bottom: 9 }
  const see = (at: Vector, radius: number) => {
    const [u, v, depth] = filmPoint(open, at)
    const reach = radius / depth
    box.left = Math.min(box.left, u - reach)
    box.rightEnd = Math.max(box.rightEnd, u + reach)
    box.top = Math.max(box.top, v + reach)
    box.bottom = Math.min(box.bottom, v - reach)
  }
  for (const ball of poses.flatMap(extremesOf)) {
    see(ball.centre, ball.radius)
    if (light) see(shadowOf(ball.centre, light), ball.radius * 0.5)
  }
  const room = (box.top - box.bottom) * 0.07
  return {
    ...open,
    left: box.left - room * 1.6,
    rightEnd: box.rightEnd + room * 1.6,
    top: box.top + room * 0.6,
    bottom: box.bottom - room,
  }
}

/** Where the shadow of a place falls; low light would throw it far away, so its length has an end. */
function shadowOf(at: Vector, light: Vector): Vector {
  const slope = Math.min(0.9, 1 / Math.max(0.2, light[1]))
  const length = Math.max(0, at[1]) * slope
  return [at[0] - light[0] * length, 0, at[2] - light[2] * length]
}

function filmPoint(camera: Camera, at: Vector): readonly [u: number, v: number, depth: number] {
  const seen = minus(at, camera.eye)
  const depth = dot(seen, camera.forward)
  return [dot(seen, camera.right) / depth, dot(seen, camera.up) / depth, depth]
}
