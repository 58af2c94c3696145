import { expect, test } from 'vitest'
import type { Lettering } from '../scene.ts'
import { boardSprite, scriptFor, writeOn } from './boards.ts'
import { lightFor } from './light.ts'
import { newSurface } from './surface.ts'

const LIGHT = lightFor({ place: 'meadow', time: 'day', weather: 'clear' })
const pixelsOf = (lettering: Lettering): Uint8ClampedArray => {
  const { canvas, board } = boardSprite(lettering, LIGHT, 120)
  const pen = canvas.getContext('2d')
  writeOn(pen, lettering.text, board!, scriptFor(lettering.on, LIGHT, [200, 180, 120], false))
  return pen.getImageData(0, 0, canvas.width, canvas.height).data
}
const differing = (one: Uint8ClampedArray, other: Uint8ClampedArray): number => one.filter((value, at) => value !== other[at]).length

test('a board shows its own text: another letter, case or accent is another picture', () => {
  const board = pixelsOf({ text: 'Café', on: 'sign' })
  expect(differing(board, pixelsOf({ text: 'Café', on: 'sign' }))).toBe(0)
  for (const text of ['Cafe', 'café', 'Cafés', '咖啡']) expect(differing(board, pixelsOf({ text, on: 'sign' }))).toBeGreaterThan(60)
})

test('no letter touches the edge of what it is written on', () => {
  const { canvas, pen } = newSurface(200, 100)
  writeOn(
    pen,
    'Everything must go before Saturday evening',
    { x: 20, y: 20, width: 160, height: 60 },
    { family: 'Laterna Serif', ink: [0, 0, 0] },
  )
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  let inked = 0
  for (let y = 0; y < 100; y++)
    for (let x = 0; x < 200; x++) {
      if (data[(y * 200 + x) * 4 + 3] === 0) continue
      inked++
      expect(x >= 20 && x < 180 && y >= 20 && y < 80).toBe(true)
    }
  expect(inked).toBeGreaterThan(300)
})
