import { describe, expect, test } from 'vitest'
import { readPrompt } from './read-prompt.ts'

const read = (prompt: string) => readPrompt(prompt, { seed: 1 })

describe('an hour that changes', () => {
  test.each([
    ['a lake, from day to night', 'day', 'night'],
    ['Ein See, von Tag zu Nacht', 'day', 'night'],
    ['湖，从白天到夜晚', 'day', 'night'],
    ['湖、昼から夜へ', 'day', 'night'],
    ['un lago del día a la noche', 'day', 'night'],
    ['un lac, du jour à la nuit', 'day', 'night'],
    ['um lago do dia à noite', 'day', 'night'],
    ['озеро от рассвета до заката', 'dawn', 'sunset'],
    ['낮에서 밤으로 변하는 호수', 'day', 'night'],
    ['mặt hồ từ ban ngày đến ban đêm', 'day', 'night'],
    ['danau dari siang ke malam', 'day', 'night'],
    ['the sun sets over a lake', 'golden', 'night'],
    ['the sun rises over a lake', 'night', 'dawn'],
    ['timelapse of a city at sunset', 'sunset', 'night'],
    ['a time-lapse of the mountains', 'day', 'night'],
  ])('%s', (prompt, time, timeAfter) => {
    expect(read(prompt)).toMatchObject({ time, timeAfter })
  })

  test.each(['a lake at night', 'a red fox at sunset under the moon', 'day and night', 'a beach at sunset'])('is not in: %s', (prompt) => {
    expect(read(prompt)).not.toHaveProperty('timeAfter')
  })
})

test.each([
  ['a lake, the camera pans left', 'pan', 'left'],
  ['a castle, tilt up', 'pan', 'up'],
  ['slow zoom out from a cat', 'zoom', 'out'],
  ['dolly in on a dog', 'zoom', 'in'],
  ['orbit shot of a castle', 'pan', 'around'],
  ['eine Katze, Schwenk nach links', 'pan', 'left'],
  ['一只猫，拉远', 'zoom', 'out'],
])('the camera goes where it is told to: %s', (prompt, movement, direction) => {
  expect(read(prompt).camera).toMatchObject({ movement, direction })
})

test('a camera told to stay is fixed, and one told nothing is free', () => {
  expect(read('a cat, static shot').camera).toMatchObject({ movement: 'still', fixed: true })
  expect(read('a cat').camera).not.toHaveProperty('fixed')
})
