import { describe, expect, test } from 'vitest'
import type { Place, Scene } from '../../../scene.ts'
import type { Backdrop } from '../../../stage.ts'
import { readPrompt } from '../../../words/read-prompt.ts'
import { stacked } from '../../surface.ts'
import { backdropFor } from '../index.ts'

const PLACES: readonly Place[] = [
  'room',
  'kitchen',
  'bedroom',
  'library',
  'classroom',
  'workshop',
  'cafe',
  'hall',
  'stage',
  'cave',
  'studio',
]

const BLANK = readPrompt('a quiet place', { seed: 1 })

function sceneOf(place: Place, more: Partial<Scene> = {}): Scene {
  return { ...BLANK, actors: [], place, time: 'day', weather: 'clear', seed: 3, ...more }
}

function flattened({ layers }: Backdrop, width: number, height: number): Uint8ClampedArray {
  const sheets = layers.map(({ canvas }) => canvas)
  return stacked(sheets, width, height).getContext('2d').getImageData(0, 0, width, height).data
}

/** The place as 8 by 8 patches of colour. */
function thumbnail(scene: Scene): readonly number[] {
  const pixels = flattened(backdropFor(scene, 96, 96), 96, 96)
  const patches = Array.from({ length: 192 }, () => 0)
  for (let at = 0; at < 96 * 96; at++) {
    const patch = Math.floor(at / 96 / 12) * 8 + Math.floor((at % 96) / 12)
    for (const channel of [0, 1, 2]) patches[patch * 3 + channel]! += pixels[at * 4 + channel]! / 144
  }
  return patches
}

function difference(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + Math.abs(value - other[index]!), 0) / one.length
}

function brightness(patches: readonly number[]): number {
  return patches.reduce((sum, value) => sum + value, 0) / patches.length
}

describe.each(PLACES)('a %s', (place) => {
  test.each([
    [120, 120],
    [160, 90],
    [90, 160],
  ])('fills %i by %i without a gap and says where one stands', (width, height) => {
    const backdrop = backdropFor(sceneOf(place), width, height)
    for (const { canvas } of backdrop.layers) expect([canvas.width, canvas.height]).toEqual([width, height])
    const pixels = flattened(backdrop, width, height)
    expect(pixels.filter((value, index) => index % 4 === 3 && value < 250)).toHaveLength(0)
    expect(backdrop.indoor).toBe(true)
    expect(backdrop.groundAt).toBeGreaterThan(0.7)
    expect(backdrop.groundAt).toBeLessThan(0.95)
  })

  test('is the same for the same seed and darker by night', () => {
    const day = thumbnail(sceneOf(place))
    expect(thumbnail(sceneOf(place))).toEqual(day)
    expect(brightness(thumbnail(sceneOf(place, { time: 'night' })))).toBeLessThan(brightness(day) * 0.9)
  })
})

test('every two places under a roof look different', () => {
  const thumbnails = PLACES.map((place) => thumbnail(sceneOf(place)))
  thumbnails.forEach((one, index) => {
    for (const other of thumbnails.slice(index + 1)) expect(difference(one, other)).toBeGreaterThan(12)
  })
})

test('no two seeds furnish a room alike', () => {
  const rooms = [1, 2, 3, 4, 5, 6].map((seed) => thumbnail(sceneOf('room', { seed })))
  rooms.forEach((one, index) => {
    for (const other of rooms.slice(index + 1)) expect(difference(one, other)).toBeGreaterThan(5)
  })
})

test('the weather outside is seen through the window', () => {
  const clear = thumbnail(sceneOf('room'))
  for (const weather of ['rain', 'snow', 'fog'] as const)
    expect(difference(clear, thumbnail(sceneOf('room', { weather })))).toBeGreaterThan(4)
})

test('what the prompt puts into a room is there, and a sofa says where one lies on it', () => {
  const scene = readPrompt('a cat sleeping on a sofa by the fireplace', { seed: 5 })
  expect(scene.furnishings).toEqual(['sofa', 'fireplace'])
  const { seatAt } = backdropFor(scene, 96, 96)
  expect(seatAt?.y).toBeGreaterThan(0.5)
  const bare = { ...scene, furnishings: ['desk'] }
  expect(backdropFor(bare, 96, 96).seatAt).toBeUndefined()
  expect(difference(thumbnail(scene), thumbnail(bare))).toBeGreaterThan(4)
})

test('a kitchen tells where on its counter a thing can stand', () => {
  const { tableAt } = backdropFor(readPrompt('a kitchen', { seed: 2 }), 96, 96)
  expect(tableAt).toMatchObject({ x: expect.closeTo(0.5, 1), y: expect.closeTo(0.4, 0) })
})

test('a laboratory is another workshop, and a white background is white at any hour', () => {
  expect(difference(thumbnail(sceneOf('workshop')), thumbnail(sceneOf('workshop', { furnishings: ['laboratory'] })))).toBeGreaterThan(12)
  expect(brightness(thumbnail(sceneOf('studio', { furnishings: ['white'], time: 'night' })))).toBeGreaterThan(238)
})
