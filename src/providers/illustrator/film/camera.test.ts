import { describe, expect, test } from 'vitest'
import type { Scene } from '../scene.ts'
import { cameraAt, eased, overscanFor, placeLayer, type CameraRoom } from './camera.ts'

const frame = { width: 1280, height: 720 }
type Camera = Scene['camera']
const layerFor = (camera: Camera) => ({ width: 1280 * overscanFor(camera).wide, height: 720 * overscanFor(camera).tall })
const roomFor = (camera: Camera): CameraRoom => {
  const { width, height } = layerFor(camera)
  return { marginX: (width - frame.width) / 2, marginY: (height - frame.height) / 2, depthMax: 1.4 }
}
const MOVEMENTS: readonly Omit<Camera, 'shot'>[] = [
  { movement: 'still' },
  { movement: 'still', fixed: true },
  { movement: 'pan' },
  { movement: 'pan', direction: 'left' },
  { movement: 'pan', direction: 'up' },
  { movement: 'pan', direction: 'down' },
  { movement: 'pan', direction: 'around' },
  { movement: 'zoom' },
  { movement: 'zoom', direction: 'out' },
  { movement: 'follow' },
]

describe.each(MOVEMENTS)('a camera that does %o', (asked) => {
  const camera: Camera = { shot: 'medium', ...asked }
  const [layer, room] = [layerFor(camera), roomFor(camera)]

  test('never shows the edge of a layer', () => {
    for (let step = 0; step <= 50; step++)
      for (const subjectX of [-900, 0, 900])
        for (const depth of [0, 0.3, 1, 1.4]) {
          const view = cameraAt(camera, step / 50, room, subjectX)
          const at = placeLayer(view, depth, layer, frame)
          expect(at.left).toBeLessThanOrEqual(0)
          expect(at.top).toBeLessThanOrEqual(0)
          expect(at.left + at.width).toBeGreaterThanOrEqual(frame.width)
          expect(at.top + at.height).toBeGreaterThanOrEqual(frame.height)
        }
  })

  test('moves without jumps', () => {
    let before = cameraAt(camera, 0, room, -200)
    for (let step = 1; step <= 192; step++) {
      const view = cameraAt(camera, step / 192, room, -200 + (400 * step) / 192)
      expect(Math.abs(view.x - before.x)).toBeLessThan(5)
      expect(Math.abs(view.zoom - before.zoom)).toBeLessThan(0.003)
      before = view
    }
  })
})

const PAN: Camera = { shot: 'medium', movement: 'pan' }
const at = (camera: Camera, progress: number) => cameraAt(camera, progress, roomFor(camera), 0)

test('near layers move more than far ones when the camera pans', () => {
  const left = (depth: number, progress: number): number => placeLayer(at(PAN, progress), depth, layerFor(PAN), frame).left
  const shift = (depth: number): number => left(depth, 0) - left(depth, 1)
  expect(shift(0)).toBe(0)
  expect(shift(1)).toBeGreaterThan(50)
  expect(shift(1.4)).toBeGreaterThan(shift(1))
})

test('it goes where it is told to: left is not right, up is up, out is out', () => {
  expect(at({ ...PAN, direction: 'left' }, 1).x).toBeLessThan(-50)
  expect(at({ ...PAN, direction: 'right' }, 1).x).toBeGreaterThan(50)
  expect(at({ ...PAN, direction: 'up' }, 1).y).toBeLessThan(-50)
  expect(at({ ...PAN, direction: 'down' }, 1).y).toBeGreaterThan(50)
  expect(at({ shot: 'medium', movement: 'zoom', direction: 'out' }, 1).zoom).toBe(1)
  expect(at({ shot: 'medium', movement: 'zoom', direction: 'in' }, 1).zoom).toBeGreaterThan(1.1)
})

test('easing begins at 0, ends at 1 and stays inside', () => {
  expect(eased(-1)).toBe(0)
  expect(eased(0.5)).toBe(0.5)
  expect(eased(2)).toBe(1)
})
