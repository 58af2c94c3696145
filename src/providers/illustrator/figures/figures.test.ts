import { describe, expect, test } from 'vitest'
import type { ActorSpec } from '../scene.ts'
import type { Light, Sprite } from '../stage.ts'
import { figureFor } from './index.ts'
import { coatNamed } from './material.ts'
import { solidDistance, solidOf } from './solid.ts'
import { turnedAbout, turnedParts } from './turning.ts'

const LIGHT: Light = {
  sunAt: [0.7, 0.3],
  sun: [255, 246, 214],
  haze: [207, 227, 234],
  sky: [
    [0, [47, 127, 203]],
    [1, [247, 239, 220]],
  ],
  grass: [
    [169, 196, 108],
    [95, 154, 60],
    [44, 95, 43],
  ],
  direction: [0.51, 0.77, 0.38],
  key: [1.25, 1.1, 0.86],
  ambient: [0.3, 0.36, 0.46],
}
const HEIGHT = 72

function actor(kind: ActorSpec['kind'], species: string, more: Partial<ActorSpec> = {}): ActorSpec {
  return { kind, species, count: 1, action: 'sit', mechanical: false, props: [], sizeHint: 'normal', ...more }
}

function drawn(spec: ActorSpec, phase = 0.2, quality: 'fine' | 'draft' = 'draft', seed = 3): Sprite {
  const figure = figureFor(spec, LIGHT, false, seed)
  expect(figure, spec.species).toBeDefined()
  return figure!.draw(phase, HEIGHT, quality)
}

const pixels = ({ canvas }: Sprite) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data

/** Share of pixels that are body, and share of border pixels that are not clear. */
function coverage(sprite: Sprite) {
  const { width, height } = sprite.canvas
  const data = pixels(sprite)
  let body = 0,
    border = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const alpha = data[(y * width + x) * 4 + 3]!
      if (alpha > 200) body++
      if ((x === 0 || x === width - 1 || y === 0) && alpha > 25) border++
    }
  }
  return { body: body / (width * height), border }
}

const CAST: readonly ActorSpec[] = [
  ...['cat', 'kitten', 'dog', 'puppy', 'fox', 'wolf', 'bear', 'lion', 'tiger', 'panda', 'rabbit', 'mouse'].map((name) =>
    actor('animal', name),
  ),
  ...(['sleep', 'sit', 'play', 'stand', 'walk', 'run'] as const).map((action) => actor('animal', 'cat', { action, props: ['ball'] })),
  actor('butterfly', 'butterfly', { mechanical: true, action: 'fly' }),
  actor('butterfly', 'butterfly', { action: 'fly' }),
  ...['horse', 'cow', 'sheep', 'pig', 'goat', 'elephant', 'giraffe', 'deer', 'unicorn', 'zebra', 'camel', 'alpaca', 'fawn', 'donkey'].map(
    (name) => actor('animal', name, { action: 'stand' }),
  ),
  ...(['walk', 'run', 'sleep'] as const).map((action) => actor('animal', 'horse', { action })),
  ...['owl', 'penguin', 'duck', 'swan', 'parrot', 'dragon', 'dinosaur'].map((name) => actor('animal', name, { action: 'stand' })),
  ...['owl', 'parrot', 'bee', 'dragon'].map((name) => actor('animal', name, { action: 'fly' })),
  ...['whale', 'dolphin', 'duck'].map((name) => actor('animal', name, { action: 'swim' })),
  ...['man', 'woman', 'boy', 'girl', 'old man', 'old woman', 'detective', 'astronaut', 'knight', 'wizard', 'queen', 'chef', 'farmer'].map(
    (name) => actor('person', name, { action: 'stand' }),
  ),
  ...(['walk', 'run', 'sit', 'sleep', 'wave', 'play', 'fly'] as const).map((action) => actor('person', 'woman', { action })),
  actor('person', 'dancer', { action: 'play' }),
  ...['umbrella', 'balloon', 'book', 'guitar', 'sword', 'box'].map((prop) => actor('person', 'girl', { action: 'stand', props: [prop] })),
  ...[
    'bicycle',
    'train',
    'bus',
    'truck',
    'guitar',
    'book',
    'lamp',
    'lantern',
    'food',
    'pizza',
    'burger',
    'cup',
    'apple',
    'box',
    'umbrella',
  ].map((name) => actor('thing', name)),
  ...['car', 'boat', 'rocket', 'balloon', 'bird', 'fish', 'robot', 'tree', 'flower', 'house', 'ball'].map((name) => actor('thing', name)),
]

describe('every figure', () => {
  test.each(
    CAST.map(
      (spec) => [`${spec.mechanical ? 'mechanical ' : ''}${[spec.species, ...spec.props].join(' with ')}, ${spec.action}`, spec] as const,
    ),
  )('%s: fills its canvas without touching the sides, and stands inside it', (_name, spec) => {
    const sprite = drawn(spec)
    const { body, border } = coverage(sprite)
    expect(sprite.canvas.height).toBe(HEIGHT)
    expect(body).toBeGreaterThan(0.08)
    expect(body).toBeLessThan(0.9)
    expect(border).toBe(0)
    expect(sprite.anchorX).toBeGreaterThan(0)
    expect(sprite.anchorX).toBeLessThan(sprite.canvas.width)
    expect(sprite.anchorY).toBeGreaterThan(0)
    expect(sprite.anchorY).toBeLessThan(sprite.canvas.height)
  })
})

describe('figureFor', () => {
  test('the same actor, seed and phase give the same pixels; another seed another coat', () => {
    const calico = actor('animal', 'kitten', { action: 'sleep', coat: 'calico' })
    const first = pixels(drawn(calico))
    expect(Buffer.from(pixels(drawn(calico))).equals(Buffer.from(first))).toBe(true)
    expect(Buffer.from(pixels(drawn(calico, 0.2, 'draft', 8))).equals(Buffer.from(first))).toBe(false)
  })

  test('a motion closes its loop and moves in between', () => {
    const walker = actor('animal', 'fox', { action: 'walk' })
    const start = pixels(drawn(walker, 0))
    expect(Buffer.from(pixels(drawn(walker, 1)))).toHaveLength(start.length)
    const difference = (other: Uint8ClampedArray) => start.reduce((sum, value, at) => sum + Math.abs(value - other[at]!), 0) / start.length
    expect(difference(pixels(drawn(walker, 1)))).toBeLessThan(0.5)
    expect(difference(pixels(drawn(walker, 0.25)))).toBeGreaterThan(3)
  })

  test('all poses of a figure share one canvas size and one anchor', () => {
    const figure = figureFor(actor('animal', 'dog', { action: 'run' }), LIGHT, false, 1)!
    const sizes = [0, 0.3, 0.7].map((phase) => {
      const { canvas, anchorX, anchorY } = figure.draw(phase, HEIGHT, 'draft')
      return [canvas.width, canvas.height, anchorX, anchorY]
    })
    expect(sizes[1]).toEqual(sizes[0])
    expect(sizes[2]).toEqual(sizes[0])
  })

  test('the same pose is not drawn twice', () => {
    const figure = figureFor(actor('animal', 'cat'), LIGHT, false, 1)!
    expect(figure.draw(0.5, HEIGHT, 'draft')).toBe(figure.draw(0.5, HEIGHT, 'draft'))
  })

  test('a grounded figure throws a shadow on the side away from the light, a flyer throws none', () => {
    const sprite = drawn(actor('animal', 'cat'), 0.2, 'fine')
    const data = pixels(sprite)
    const halfClear = (side: (x: number) => boolean, all: Sprite, values: Uint8ClampedArray) => {
      let sum = 0
      for (let i = 0; i < values.length / 4; i++) {
        const alpha = values[i * 4 + 3]!
        if (alpha > 12 && alpha < 215 && side(i % all.canvas.width)) sum++
      }
      return sum
    }
    const left = halfClear((x) => x < sprite.anchorX, sprite, data),
      right = halfClear((x) => x > sprite.anchorX, sprite, data)
    expect(left).toBeGreaterThan(right)
    const fish = drawn(actor('animal', 'fish', { action: 'swim' }), 0.2, 'draft')
    expect(halfClear(() => true, fish, pixels(fish))).toBeLessThan(left)
  })

  test('flyers do not stand on the ground', () => {
    expect(figureFor(actor('butterfly', 'butterfly'), LIGHT, false, 1)?.grounded).toBe(false)
    expect(figureFor(actor('animal', 'bird', { action: 'fly' }), LIGHT, false, 1)?.grounded).toBe(false)
    expect(figureFor(actor('animal', 'bird', { action: 'stand' }), LIGHT, false, 1)?.grounded).toBe(true)
  })

  test("a speaker's mouth opens, and the rest of the body stays as it is", () => {
    const speaker = figureFor(actor('person', 'detective', { action: 'stand' }), LIGHT, false, 4)!
    const shut = pixels(speaker.draw(0, 160, 'draft')),
      open = pixels(speaker.draw(0, 160, 'draft', 1))
    let changed = 0
    for (let i = 0; i < shut.length; i += 4) if (Math.abs(shut[i]! - open[i]!) > 24) changed++
    expect(changed).toBeGreaterThan(5)
    expect(changed).toBeLessThan(shut.length / 4 / 50)
  })

  test('clothes take the colour that is asked for, and people differ by seed', () => {
    const dressed = (coat: string) => pixels(drawn(actor('person', 'man', { action: 'stand', coat })))
    const share = (data: Uint8ClampedArray, channel: 0 | 2) => {
      let sum = 0
      for (let i = 0; i < data.length; i += 4) if (data[i + 3]! > 200 && data[i + channel]! > data[i + 2 - channel]! + 60) sum++
      return sum
    }
    expect(share(dressed('blue'), 2)).toBeGreaterThan(share(dressed('red'), 2) + 50)
    const [one, other] = [3, 8].map((seed) => Buffer.from(pixels(drawn(actor('person', 'woman'), 0.2, 'draft', seed))))
    expect(one!.equals(other!)).toBe(false)
  })

  test("the prompt's own word decides between two of a kind", () => {
    const bySpecies = pixels(drawn(actor('person', 'king', { action: 'stand' })))
    const named = pixels(drawn(actor('person', 'king', { action: 'stand', named: 'queen' })))
    expect(Buffer.from(named).equals(Buffer.from(bySpecies))).toBe(false)
  })

  test('what we cannot draw is undefined, not something else', () => {
    expect(figureFor(actor('thing', 'gizmo'), LIGHT, false, 1)).toBeUndefined()
    expect(figureFor(actor('person', 'juggernaut'), LIGHT, false, 1)).toBeUndefined()
  })

  test('a calico coat shows all three colours, whatever the seed', () => {
    for (let seed = 0; seed < 40; seed++) {
      const coat = coatNamed('calico', seed)!
      const seen = { black: 0, orange: 0, white: 0 }
      for (let i = 0; i < 400; i++) {
        const [red, , blue] = coat(((i % 20) - 10) * 0.05, 0.3 + 0.1 * ((i >> 2) % 2), Math.floor(i / 20) * 0.025 - 0.1)
        seen[red < 0.15 ? 'black' : blue < 0.3 ? 'orange' : 'white']++
      }
      expect(Math.min(seen.black, seen.orange, seen.white), `seed ${seed}`).toBeGreaterThan(12)
    }
  })
})

test('a body turned on its heels is the same body, seen from elsewhere', () => {
  const material = { colour: [1, 1, 1] as const }
  const parts = [
    { shape: 'box', at: [0.3, 1, -0.2], halves: [0.2, 0.5, 0.1], rounding: 0.02, turn: [0.4, -0.7, 0.9], material, blend: 0, group: 'a' },
    { shape: 'cone', at: [1, 0, 0], to: [1, 1, 0.4], radius: 0.2, radiusTo: 0.1, material, blend: 0, group: 'b' },
  ] as const
  const before = solidOf(parts)
  const after = solidOf(turnedParts(parts, 0.8))
  for (const place of [
    [1, 0.4, 0.3],
    [-0.6, 1.2, 0.8],
    [0.2, 1, -1],
  ] as const)
    expect(solidDistance(after, turnedAbout(place, 0.8))).toBeCloseTo(solidDistance(before, place), 5)
})

test('distances of simple solids are what geometry says', () => {
  const material = { colour: [1, 1, 1] as const }
  const ball = solidOf([{ shape: 'sphere', at: [1, 0, 0], radius: 0.5, material, blend: 0, group: 'a' }])
  expect(solidDistance(ball, [3, 0, 0])).toBeCloseTo(1.5, 5)
  const box = solidOf([{ shape: 'box', at: [0, 0, 0], halves: [1, 2, 3], rounding: 0, turn: [0, 0, 0], material, blend: 0, group: 'a' }])
  expect(solidDistance(box, [2, 0, 0])).toBeCloseTo(1, 5)
  expect(solidDistance(box, [0, 0, 7])).toBeCloseTo(4, 5)
  const drum = solidOf([
    { shape: 'drum', at: [0, 0, 0], radii: [2, 1], half: 1, rounding: 0, turn: [0, 0, 0], material, blend: 0, group: 'a' },
  ])
  expect(solidDistance(drum, [0, 3, 0])).toBeCloseTo(2, 5)
  expect(solidDistance(drum, [1.5, 0, 0])).toBeCloseTo(0, 5)
  expect(solidDistance(drum, [4, -1, 0])).toBeCloseTo(2, 5)
  const turned = solidOf([
    { shape: 'box', at: [0, 0, 0], halves: [1, 2, 3], rounding: 0, turn: [0, 0, Math.PI / 2], material, blend: 0, group: 'a' },
  ])
  expect(solidDistance(turned, [3, 0, 0])).toBeCloseTo(1, 5)
})
