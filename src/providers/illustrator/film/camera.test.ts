import { describe, expect, test } from 'vitest'
import { cameraAt, eased, OVERSCAN, placeLayer } from './camera.ts'

const frame = { width: 1280, height: 720 }
const layer = { width: 1280 * OVERSCAN.wide, height: 720 * OVERSCAN.tall }
const room = { marginX: (layer.width - frame.width) / 2, marginY: (layer.height - frame.height) / 2, depthMax: 1.4 }
const MOVEMENTS = ['still', 'pan', 'zoom', 'follow'] as const

describe.each(MOVEMENTS)('a camera that does %s', (movement) => {
  test('never shows the edge of a layer', () => {
    for (let step = 0; step <= 50; step++)
      for (const subjectX of [-900, 0, 900])
        for (const depth of [0, 0.3, 1, 1.4]) {
          const view = cameraAt(movement, step / 50, room, subjectX)
          const at = placeLayer(view, depth, layer, frame)
          expect(at.left).toBeLessThanOrEqual(0)
          expect(at.top).toBeLessThanOrEqual(0)
          expect(at.left + at.width).toBeGreaterThanOrEqual(frame.width)
          expect(at.top + at.height).toBeGreaterThanOrEqual(frame.height)
        }
  })

  test('moves without jumps', () => {
    let before = cameraAt(movement, 0, room, -200)
    for (let step = 1; step <= 192; step++) {
      const view = cameraAt(movement, step / 192, room, -200 + (400 * step) / 192)
      expect(Math.abs(view.x - before.x)).toBeLessThan(5)
      expect(Math.abs(view.zoom - before.zoom)).toBeLessThan(0.003)
      before = view
    }
  })
})

test('near layers move more than far ones when the camera pans', () => {
  const shift = (depth: number): number =>
    placeLayer(cameraAt('pan', 0, room, 0), depth, layer, frame).left - placeLayer(cameraAt('pan', 1, room, 0), depth, layer, frame).left
  expect(shift(0)).toBe(0)
  expect(shift(1)).toBeGreaterThan(50)
  expect(shift(1.4)).toBeGreaterThan(shift(1))
})

test('easing begins at 0, ends at 1 and stays inside', () => {
  expect(eased(-1)).toBe(0)
  expect(eased(0.5)).toBe(0.5)
  expect(eased(2)).toBe(1)
})
