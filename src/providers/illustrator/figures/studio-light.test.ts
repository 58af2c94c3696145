import { expect, test } from 'vitest'
import { lightFor } from '../paint/light.ts'
import type { ActorSpec, Place, TimeOfDay } from '../scene.ts'
import { figureFor } from './index.ts'

const FOX: ActorSpec = { kind: 'animal', species: 'fox', count: 1, action: 'stand', mechanical: false, props: [], sizeHint: 'normal' }

function meanOf(place: Place, time: TimeOfDay): readonly [red: number, green: number, blue: number] {
  const { canvas } = figureFor(FOX, lightFor({ place, time, weather: 'clear' }), false, 3)!.draw(0, 64, 'draft')
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const sum = [0, 0, 0]
  let count = 0
  for (let at = 0; at < data.length; at += 4)
    if (data[at + 3]! > 240) {
      count++
      for (let k = 0; k < 3; k++) sum[k]! += data[at + k]!
    }
  return [sum[0]! / count, sum[1]! / count, sum[2]! / count]
}

test('who stands in the night is darker and bluer than by day, and still to be seen', () => {
  const day = meanOf('meadow', 'day')
  const night = meanOf('meadow', 'night')
  expect(night[0]).toBeLessThan(day[0] * 0.85)
  expect(night[0]).toBeGreaterThan(40)
  expect(night[2] / night[0]).toBeGreaterThan((day[2] / day[0]) * 1.25)
})

test('lamps warm those who are in a street at night', () => {
  const meadow = meanOf('meadow', 'night')
  const street = meanOf('street', 'night')
  expect(street[0] - street[2]).toBeGreaterThan(meadow[0] - meadow[2] + 8)
})
