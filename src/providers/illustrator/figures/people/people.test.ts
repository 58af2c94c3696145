import { describe, expect, test } from 'vitest'
import type { ActorSpec, Mood } from '../../scene.ts'
import type { Light, Sprite } from '../../stage.ts'
import { figureFor } from '../index.ts'

const LIGHT: Light = {
  sunAt: [0.7, 0.3],
  sun: [255, 246, 214],
  haze: [207, 227, 234],
  sky: [[0, [47, 127, 203]]],
  grass: [
    [169, 196, 108],
    [95, 154, 60],
    [44, 95, 43],
  ],
  direction: [0.51, 0.77, 0.38],
  key: [1.25, 1.1, 0.86],
  ambient: [0.3, 0.36, 0.46],
}

function drawn(species: string, more: Partial<ActorSpec> = {}, heightPixels = 96, seed = 3): Sprite {
  const actor: ActorSpec = { kind: 'person', species, count: 1, action: 'stand', mechanical: false, props: [], sizeHint: 'normal', ...more }
  const figure = figureFor(actor, LIGHT, false, seed)
  expect(figure, species).toBeDefined()
  return figure!.draw(0.2, heightPixels, 'draft')
}

const pixels = ({ canvas }: Sprite) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data

/** How wide the body is in each row, in pixels. */
function widths(sprite: Sprite): readonly number[] {
  const { width, height } = sprite.canvas
  const data = pixels(sprite)
  return Array.from({ length: height }, (_, y) => {
    let sum = 0
    for (let x = 0; x < width; x++) if (data[(y * width + x) * 4 + 3]! > 215) sum++
    return sum
  })
}

/** Height of the body over the widest of its head. */
function headsHigh(sprite: Sprite): number {
  const rows = widths(sprite).filter((width) => width > 1)
  return rows.length / Math.max(...rows.slice(0, Math.round(rows.length * 0.2)))
}

test('the older, the smaller the head beside the body', () => {
  const [toddler, child, teenager, man] = ['toddler', 'boy', 'teenage boy', 'man'].map((species) =>
    headsHigh(drawn(species, { traits: ['bald'] }, 160)),
  ) as [number, number, number, number]
  expect(child).toBeGreaterThan(toddler * 1.08)
  expect(teenager).toBeGreaterThan(child * 1.1)
  expect(man).toBeGreaterThan(child * 1.25)
})

test('grown-ups stand taller on the stage than children, and who sits is not drawn larger', () => {
  const statureOf = (species: string, action: ActorSpec['action'] = 'stand') =>
    figureFor({ kind: 'person', species, count: 1, action, mechanical: false, props: [], sizeHint: 'normal' }, LIGHT, false, 1)!.stature!
  expect(statureOf('woman')).toBeGreaterThan(statureOf('girl') * 1.15)
  expect(statureOf('girl')).toBeGreaterThan(statureOf('baby') * 1.15)
  expect(statureOf('woman', 'sit')).toBeLessThan(statureOf('woman') * 0.8)
})

describe('moods', () => {
  const faceOf = (mood?: Mood) => pixels(drawn('man', mood ? { mood } : {}, 220, 4))
  const MOODS: readonly Mood[] = ['happy', 'sad', 'angry', 'afraid', 'sleepy', 'surprised', 'playful', 'calm']

  test('each changes the face and nothing else', () => {
    const plain = faceOf()
    for (const mood of MOODS) {
      const face = faceOf(mood)
      let changed = 0,
        below = 0
      for (let i = 0; i < plain.length; i += 4) {
        const differs = Math.abs(plain[i]! - face[i]!) + Math.abs(plain[i + 1]! - face[i + 1]!) > 40
        if (differs) changed++
        if (differs && i > plain.length * 0.45) below++
      }
      expect(changed, mood).toBeGreaterThan(8)
      expect(below, mood).toBe(0)
    }
  })

  test('no two are alike', () => {
    const faces = MOODS.map((mood) => Buffer.from(faceOf(mood)).toString('base64'))
    expect(new Set(faces).size).toBe(MOODS.length)
  })
})

test('skin and hair are as the prompt says, whatever the seed', () => {
  const brightness = (traits: readonly string[], seed: number) => {
    const sprite = drawn('man', { traits, props: [] }, 120, seed)
    const data = pixels(sprite)
    const at = (Math.round(sprite.canvas.height * 0.2) * sprite.canvas.width + Math.round(sprite.anchorX)) * 4
    return data[at]! + data[at + 1]! + data[at + 2]!
  }
  for (let seed = 0; seed < 6; seed++)
    expect(brightness(['bald', 'white skin'], seed)).toBeGreaterThan(brightness(['bald', 'black skin'], seed) + 60)
})
