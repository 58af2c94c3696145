import type { Sprite } from '../stage.ts'

/** What of a sprite is body, in shares of the sprite's height, from its anchor: x to the right, y upwards. */
export interface Shape {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** How high its top lies in the middle, where somebody may stand or sit on it. */
  readonly rest: number
  /** Where the middle of its upper quarter lies: the head of whoever has one. */
  readonly head: number
}

/** Shadows are paler than bodies. */
const BODY = 235

/** Measures a sprite. One that is see-through all over counts as whole. */
export function shapeOf({ canvas, anchorX, anchorY }: Sprite): Shape {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const isBody = (x: number, y: number): boolean => (data[(y * width + x) * 4 + 3] ?? 0) >= BODY
  let [left, right, top, bottom] = [width, 0, height, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!isBody(x, y)) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  if (right - left < 2 || bottom - top < 2) [left, right, top, bottom] = [0, width, 0, height]
  const across = right - left
  const tops: number[] = []
  for (let x = Math.floor(left + across * 0.4); x < left + across * 0.6; x++) {
    let y = top
    while (y < bottom && !isBody(x, y)) y++
    if (y < bottom) tops.push(y)
  }
  let [headSum, headCount] = [0, 0]
  for (let y = top; y < top + (bottom - top) / 4; y++)
    for (let x = left; x < right; x++) if (isBody(x, y)) [headSum, headCount] = [headSum + x, headCount + 1]
  const rest = tops.toSorted((a, b) => a - b)[tops.length >> 1] ?? top
  return {
    left: (left - anchorX) / height,
    right: (right - anchorX) / height,
    top: (anchorY - top) / height,
    bottom: (anchorY - bottom) / height,
    head: ((headCount > 0 ? headSum / headCount : (left + right) / 2) - anchorX) / height,
    rest: (anchorY - rest) / height,
  }
}
