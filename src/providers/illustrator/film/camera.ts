import type { Scene } from '../scene.ts'

/** Where the camera is: its centre in pixels away from the middle of the scene, at the actors' depth, and its magnification. */
export interface CameraView {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** The room the camera has: painted pixels beyond each edge of the frame, and the depth of the nearest layer. */
export interface CameraRoom {
  readonly marginX: number
  readonly marginY: number
  readonly depthMax: number
}

/** Where a painted layer comes to lie in the frame. */
export interface Placement {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How much wider and taller than the frame layers are painted. */
export interface Overscan {
  readonly wide: number
  readonly tall: number
}

/** A camera that is told where to look sees more of the scene than one that rests. */
export function overscanFor({ movement, direction }: Scene['camera']): Overscan {
  if (movement !== 'pan') return { wide: 1.2, tall: 1.1 }
  return direction === 'up' || direction === 'down' ? { wide: 1.1, tall: 1.34 } : { wide: 1.32, tall: 1.08 }
}

const ZOOM_BY = 0.13

/** Starts and ends slowly: no jerk at the first or the last frame. */
export function eased(progress: number): number {
  const clamped = Math.min(1, Math.max(0, progress))
  return clamped * clamped * (3 - 2 * clamped)
}

/** In a film that goes on, what was laid out for its first part comes to rest at its end and turns back, to and fro. */
const REST = 0.15
const GLIDE = 0.05

/** Where on the way that was laid out for 0..1 somebody is who goes on after that: 0..1 and a little over. */
export function goneOn(elapsed: number): number {
  if (elapsed <= 1) return elapsed
  const since = elapsed - 1
  const turns = Math.floor(since / (1 + REST))
  const back = eased(since - turns * (1 + REST) - REST / 2)
  const glide = GLIDE * (1 - Math.exp(-since / GLIDE))
  return (1 + glide) * (turns % 2 === 0 ? 1 - back : back)
}

/**
 * The camera at a moment of the film; `progress` runs 0..1. `subjectX` is where the first actor is (pixels from the middle
 * of the scene), for a camera that follows. Never looks over the edge of a layer.
 */
export function cameraAt(camera: Scene['camera'], elapsed: number, room: CameraRoom, subjectX: number): CameraView {
  const progress = goneOn(elapsed)
  const reachX = room.marginX / Math.max(1, room.depthMax)
  const reachY = room.marginY / Math.max(1, room.depthMax)
  const ease = eased(progress)
  if (camera.fixed === true) return { x: 0, y: 0, zoom: 1.01 }
  switch (camera.movement) {
    case 'pan':
      return panned(camera.direction, progress, reachX * 0.94, reachY * 0.94)
    case 'zoom':
      return { x: 0, y: 0, zoom: 1 + ZOOM_BY * (camera.direction === 'out' ? 1 - ease : ease) }
    case 'follow':
      return { x: clamp(subjectX * 0.5, reachX * 0.96), y: Math.sin(progress * 4) * reachY * 0.2, zoom: 1.04 }
    case 'still':
      // Even a still shot breathes a little: a frozen frame looks like a photograph, not like a film.
      return { x: Math.sin(progress * 3 - 1.5) * reachX * 0.4, y: 0, zoom: 1.01 + 0.035 * ease }
  }
}

function panned(direction: Scene['camera']['direction'], progress: number, reachX: number, reachY: number): CameraView {
  // Never quite at rest, so that a pan cut out of a longer one looks right; slow at both ends.
  const along = (0.6 * eased(progress) + 0.4 * progress - 0.5) * 2
  switch (direction) {
    case 'left':
      return { x: -along * reachX, y: 0, zoom: 1.015 }
    case 'up':
      return { x: 0, y: -along * reachY, zoom: 1.015 }
    case 'down':
      return { x: 0, y: along * reachY, zoom: 1.015 }
    case 'around':
      return { x: along * reachX, y: -0.3 * (1 - along * along) * reachY, zoom: 1.015 + 0.05 * (1 - along * along) }
    default:
      return { x: along * reachX, y: 0, zoom: 1.015 }
  }
}

/** How much nearer layers grow more than far ones when the camera moves in. */
export function zoomAt(view: CameraView, depth: number): number {
  return 1 + (view.zoom - 1) * (0.35 + 0.65 * Math.min(1.3, depth))
}

/** Where a layer of the given painted size and depth lies in a frame; the middle of the layer is the middle of the scene. */
export function placeLayer(
  view: CameraView,
  depth: number,
  layer: { readonly width: number; readonly height: number },
  frame: { readonly width: number; readonly height: number },
): Placement {
  const zoom = zoomAt(view, depth)
  const width = layer.width * zoom
  const height = layer.height * zoom
  return { left: (frame.width - width) / 2 - view.x * depth, top: (frame.height - height) / 2 - view.y * depth, width, height }
}

function clamp(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value))
}
