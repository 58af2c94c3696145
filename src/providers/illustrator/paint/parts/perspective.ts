import type { SKRSContext2D } from '@napi-rs/canvas'

/** A point in front of the viewer in metres: x to the right, y up from the ground, z into the picture. */
export type Point = readonly [x: number, y: number, z: number]

/** A view straight ahead. */
export interface View {
  readonly vanishX: number
  readonly horizonY: number
  /** Pixels of one metre at one metre's distance. */
  readonly focusPixels: number
  /** Height of the viewer's eyes over the ground. */
  readonly eyeMetres: number
}

/** Where a point in space lies in the picture. */
export function project({ vanishX, horizonY, focusPixels, eyeMetres }: View, [x, y, z]: Point): readonly [x: number, y: number] {
  const scale = focusPixels / Math.max(0.05, z)
  return [vanishX + x * scale, horizonY - (y - eyeMetres) * scale]
}

/** Pixels of one metre at a distance. */
export function scaleAt({ focusPixels }: View, z: number): number {
  return focusPixels / Math.max(0.05, z)
}

/** Fills a flat shape in space. */
export function fillShape(pen: SKRSContext2D, view: View, points: readonly Point[], colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (const point of points) pen.lineTo(...project(view, point))
  pen.closePath()
  pen.fill()
}

/** A rectangle on a wall that runs into the picture at a given x. */
export function onWall(x: number, [fromZ, toZ]: readonly [number, number], [low, high]: readonly [number, number]): readonly Point[] {
  return [
    [x, low, fromZ],
    [x, high, fromZ],
    [x, high, toZ],
    [x, low, toZ],
  ]
}

/** A rectangle that lies on the ground, or level above it. */
export function onGround([fromX, toX]: readonly [number, number], [fromZ, toZ]: readonly [number, number], y = 0): readonly Point[] {
  return [
    [fromX, y, fromZ],
    [toX, y, fromZ],
    [toX, y, toZ],
    [fromX, y, toZ],
  ]
}
