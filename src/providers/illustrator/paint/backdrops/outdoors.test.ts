import { describe, expect, test } from 'vitest'
import type { Scene } from '../../scene.ts'
import { stacked } from '../surface.ts'
import { backdropFor } from './index.ts'

const PLACES = [
  'meadow',
  'garden',
  'lake',
  'river',
  'forest',
  'jungle',
  'mountains',
  'beach',
  'cliff',
  'harbour',
  'desert',
  'snow',
  'city',
  'street',
  'market',
  'village',
  'farm',
  'sky',
  'space',
  'moon',
  'underwater',
] as const

function sceneOf(place: Scene['place'], more: Partial<Scene> = {}): Scene {
  return {
    seed: 5,
    place,
    time: 'day',
    weather: 'clear',
    futuristic: false,
    style: 'oil',
    camera: { shot: 'medium', movement: 'still' },
    actors: [],
    texts: [],
    dialogue: [],
    coverage: { fraction: 1, understood: [], unknown: [] },
    ...more,
  }
}

const painted = new Map<string, Uint8ClampedArray>()

/** A thumbnail, kept: many guarantees look at the same picture. */
function thumbnail(scene: Scene): Uint8ClampedArray {
  const key = JSON.stringify(scene)
  const picture = painted.get(key) ?? freshThumbnail(scene)
  painted.set(key, picture)
  return picture
}

/** The place painted small, then shrunk to 12 by 9 colours. */
function freshThumbnail(scene: Scene): Uint8ClampedArray {
  const { layers } = backdropFor(scene, 96, 72)
  const whole = stacked(
    layers.map(({ canvas }) => canvas),
    96,
    72,
  )
  const { data } = whole.getContext('2d').getImageData(0, 0, 96, 72)
  const small = new Uint8ClampedArray(12 * 9 * 4)
  for (let cell = 0; cell < 12 * 9; cell++) {
    const [left, top] = [Math.floor(((cell % 12) * 96) / 12), Math.floor((Math.floor(cell / 12) * 72) / 9)]
    for (let channel = 0; channel < 4; channel++) {
      let sum = 0
      for (let y = 0; y < 8; y++) for (let x = 0; x < 8; x++) sum += data[((top + y) * 96 + left + x) * 4 + channel] ?? 0
      small[cell * 4 + channel] = sum / 64
    }
  }
  return small
}

function distance(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += Math.abs((one[index] ?? 0) - (other[index] ?? 0))
  return sum / (one.length * 0.75)
}

function brightness(picture: Uint8ClampedArray): number {
  let sum = 0
  for (let at = 0; at < picture.length; at += 4) sum += (picture[at] ?? 0) + (picture[at + 1] ?? 0) + (picture[at + 2] ?? 0)
  return sum / (picture.length * 0.75)
}

describe.each(PLACES)('a %s', (place) => {
  test('fills the picture to the last corner, has ground within it, and is the same for the same seed', () => {
    const scene = sceneOf(place)
    const { layers, groundAt, waterAt = 0.7 } = backdropFor(scene, 96, 72)
    for (const { canvas } of layers) expect([canvas.width, canvas.height]).toEqual([96, 72])
    const picture = thumbnail(scene)
    for (let at = 3; at < picture.length; at += 4) expect(picture[at]).toBe(255)
    expect(groundAt).toBeGreaterThan(0.7)
    expect(groundAt).toBeLessThan(0.95)
    expect(waterAt).toBeGreaterThan(0.4)
    expect(waterAt).toBeLessThan(0.9)
    expect(distance(picture, freshThumbnail(scene))).toBe(0)
  })

  test('looks different with another seed', () => {
    expect(distance(thumbnail(sceneOf(place)), thumbnail(sceneOf(place, { seed: 6 })))).toBeGreaterThan(2)
  })

  test('leaves the middle free of what is nearer than the actors', () => {
    const { layers, groundAt } = backdropFor(sceneOf(place), 96, 72)
    for (const { canvas, depth } of layers) {
      if (depth <= 1) continue
      const { data } = canvas.getContext('2d').getImageData(15, 0, 66, Math.floor(72 * (groundAt - 0.02)))
      expect(data.every((value, index) => index % 4 !== 3 || value < 60)).toBe(true)
    }
  })
})

test('no two places look alike', () => {
  const pictures = PLACES.map((place) => thumbnail(sceneOf(place)))
  for (const [index, one] of pictures.entries())
    for (const [other, picture] of pictures.entries())
      if (other > index) expect(distance(one, picture), `${PLACES[index]} and ${PLACES[other]}`).toBeGreaterThan(8)
})

test.each(PLACES.filter((place) => place !== 'space' && place !== 'moon'))('night in a %s is darker than day', (place) => {
  expect(brightness(thumbnail(sceneOf(place, { time: 'night' })))).toBeLessThan(brightness(thumbnail(sceneOf(place))) * 0.8)
})

test.each(['meadow', 'garden', 'forest', 'river', 'village', 'farm'] as const)('the seasons change a %s', (place) => {
  const seasons = (['summer', 'autumn', 'winter'] as const).map((season) => thumbnail(sceneOf(place, { season })))
  for (const [one, other] of [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const)
    expect(distance(seasons[one] ?? new Uint8ClampedArray(), seasons[other] ?? new Uint8ClampedArray())).toBeGreaterThan(4)
})

test.each(['rain', 'snow', 'fog'] as const)('%s changes a street and a meadow, not only their air', (weather) => {
  for (const place of ['street', 'meadow'] as const) {
    const lowerHalf = (scene: Scene): Uint8ClampedArray => thumbnail(scene).slice(12 * 5 * 4)
    expect(distance(lowerHalf(sceneOf(place)), lowerHalf(sceneOf(place, { weather })))).toBeGreaterThan(4)
  }
})
