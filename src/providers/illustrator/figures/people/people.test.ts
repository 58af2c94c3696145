import { describe, expect, test } from 'vitest'
import type { ActorSpec, Mood } from '../../scene.ts'
import type { Light, Sprite } from '../../stage.ts'
import { figureFor } from '../index.ts'
import { propsLeftOut } from '../repertoire.ts'

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

function person(species: string, more: Partial<ActorSpec> = {}): ActorSpec {
  return { kind: 'person', species, count: 1, action: 'stand', mechanical: false, props: [], sizeHint: 'normal', ...more }
}

function drawn(species: string, more: Partial<ActorSpec> = {}, heightPixels = 96, seed = 3): Sprite {
  const figure = figureFor(person(species, more), LIGHT, false, seed)
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

/** Share of the pixels in which two silhouettes differ when their anchors are laid upon each other. */
function silhouettesDiffer(one: Sprite, other: Sprite): number {
  const solidAt = (sprite: Sprite, data: Uint8ClampedArray, x: number, y: number) => {
    const [px, py] = [Math.round(x + sprite.anchorX), Math.round(y + sprite.anchorY)]
    if (px < 0 || py < 0 || px >= sprite.canvas.width || py >= sprite.canvas.height) return false
    return data[(py * sprite.canvas.width + px) * 4 + 3]! > 215
  }
  const [a, b] = [pixels(one), pixels(other)]
  let body = 0,
    differ = 0
  for (let y = -100; y < 40; y++) {
    for (let x = -90; x < 90; x++) {
      const [left, right] = [solidAt(one, a, x, y), solidAt(other, b, x, y)]
      if (left) body++
      if (left !== right) differ++
    }
  }
  return differ / body
}

describe('what somebody does', () => {
  const standing = drawn('man', {}, 96, 4)
  const ACTIVITIES = ['read', 'write', 'eat', 'drink', 'knit', 'fish', 'play music', 'talk', 'sing', 'cook', 'paint', 'work', 'fight']

  test.each([...ACTIVITIES, 'hug', 'carry', 'climb', 'jump', 'dance', 'ride', 'seat', 'wave'])(
    '%s is told by the silhouette',
    (activity) => {
      expect(silhouettesDiffer(standing, drawn('man', { activity }, 96, 4))).toBeGreaterThan(0.08)
    },
  )

  test.each(['sit', 'sleep', 'walk', 'run', 'play', 'fly', 'swim', 'wave'] as const)('to %s is told by the silhouette', (action) => {
    expect(silhouettesDiffer(standing, drawn('man', { action }, 96, 4))).toBeGreaterThan(0.08)
  })

  test('who rides is set down by the seat: the legs hang below the anchor', () => {
    const { canvas, anchorY } = drawn('woman', { activity: 'ride', action: 'walk' })
    expect(anchorY).toBeGreaterThan(canvas.height * 0.4)
    expect(anchorY).toBeLessThan(canvas.height * 0.8)
  })

  test('who sleeps lies', () => {
    const { canvas } = drawn('man', { action: 'sleep' })
    expect(canvas.width).toBeGreaterThan(canvas.height * 1.6)
  })
})

describe('what is held', () => {
  const empty = drawn('woman', {}, 96, 5)
  const PROPS = [
    'umbrella',
    'balloon',
    'kite',
    'flower',
    'book',
    'cup',
    'sword',
    'lantern',
    'flag object',
    'fishing rod',
    'guitar',
    'violin',
  ]
  const MORE = ['phone', 'camera object', 'ball', 'wand', 'bag', 'basket', 'box', 'ice cream', 'apple', 'toy', 'sign', 'trumpet', 'drum']

  test.each([...PROPS, ...MORE])('%s is seen, and told as shown', (prop) => {
    expect(silhouettesDiffer(empty, drawn('woman', { props: [prop] }, 96, 5))).toBeGreaterThan(0.02)
    expect(propsLeftOut(person('woman', { props: [prop] }))).toEqual([])
  })

  test('nobody has three hands: what does not fit into two is told as left out', () => {
    expect(propsLeftOut(person('girl', { props: ['balloon', 'apple', 'cup'] }))).toEqual(['cup'])
    expect(propsLeftOut(person('girl', { props: ['guitar', 'apple'] }))).toEqual(['apple'])
    expect(propsLeftOut(person('girl', { props: ['anvil', 'scarf'] }))).toEqual(['anvil'])
    expect(propsLeftOut(person('girl', { props: ['apple'], action: 'sleep' }))).toEqual(['apple'])
  })

  test('the board of a sign is blank, light and where the sprite says', () => {
    const sprite = drawn('girl', { props: ['sign'] }, 240)
    const { x, y, width, height } = sprite.board!
    expect(width).toBeGreaterThan(sprite.canvas.height * 0.25)
    expect(height).toBeGreaterThan(sprite.canvas.height * 0.1)
    const data = sprite.canvas.getContext('2d').getImageData(x, y, width, height).data
    for (let i = 0; i < data.length; i += 4) {
      expect(data[i + 3]).toBe(255)
      expect(Math.min(data[i]!, data[i + 1]!, data[i + 2]!)).toBeGreaterThan(120)
    }
  })

  test('clothes have the colours that are said of them', () => {
    const detail = (prop: string, colour: string) => ({ props: [prop], propDetails: [{ prop, colour, worn: true }] })
    const reds = (more: Partial<ActorSpec>) => {
      const data = pixels(drawn('woman', more, 120, 2))
      let sum = 0
      for (let i = 0; i < data.length; i += 4) if (data[i + 3]! > 200 && data[i]! > 130 && data[i + 1]! < 75 && data[i + 2]! < 85) sum++
      return sum
    }
    for (const prop of ['dress', 'hat', 'scarf', 'shirt', 'trousers'])
      expect(reds(detail(prop, 'red')), prop).toBeGreaterThan(reds(detail(prop, 'green')) + 25)
  })
})

describe('two people who are one figure', () => {
  const couple = (activity: string) => drawn('man', { activity, partner: person('woman') }, 120, 4)

  test.each(['hug', 'dance', 'hold hands'])('%s shows both, close together', (activity) => {
    const alone = drawn('man', {}, 120, 4)
    const both = couple(activity)
    const widest = (sprite: Sprite) => Math.max(...widths(sprite))
    expect(widest(both)).toBeGreaterThan(widest(alone) * 1.1)
    // Nowhere between head and feet is there a gap as wide as a body.
    expect(both.canvas.width).toBeLessThan(alone.canvas.width * 1.9)
  })
})

test('the same person, seed and moment are the same picture, another seed is another person', () => {
  const bytes = (seed: number) =>
    Buffer.from(pixels(drawn('woman', { activity: 'read seated', action: 'sit' }, 96, seed))).toString('base64')
  expect(bytes(8)).toBe(bytes(8))
  expect(bytes(8)).not.toBe(bytes(9))
})

test('who reads on a chair lets the legs hang, who reads on the ground does not', () => {
  const below = (activity: string) => {
    const { canvas, anchorY } = drawn('man', { activity, action: 'sit' })
    return (canvas.height - anchorY) / canvas.height
  }
  expect(below('read seated')).toBeGreaterThan(0.25)
  expect(below('read')).toBeLessThan(0.2)
})

describe('what is worn', () => {
  const plain = pixels(drawn('woman', {}, 120, 5))
  const worn = (prop: string, named?: string): Partial<ActorSpec> => ({
    props: [prop],
    ...(named ? { propDetails: [{ prop, named, worn: true }] } : {}),
  })

  test.each(['mask', 'headphones', 'gloves', 'eye patch', 'pipe', 'stethoscope', 'backpack', 'coat garment'])(
    '%s is put on, and told as shown',
    (prop) => {
      const more = worn(prop)
      expect(propsLeftOut(person('woman', more))).toEqual([])
      expect(Buffer.from(pixels(drawn('woman', more, 120, 5))).equals(Buffer.from(plain))).toBe(false)
    },
  )

  test('a kimono is narrower than a gown, a skeleton thinner than a man', () => {
    const hem = (named?: string) => widths(drawn('woman', worn('dress', named), 120, 5)).slice(-30, -12)
    expect(Math.max(...hem('kimono'))).toBeLessThan(Math.max(...hem()) * 0.9)
    const mass = (species: string) => widths(drawn(species, {}, 120, 5)).reduce((sum, width) => sum + width, 0)
    expect(mass('skeleton')).toBeLessThan(mass('man') * 0.8)
  })
})

test.each(['surf', 'kick', 'yoga', 'meditate', 'swing', 'broom', 'climb'])('%s brings what it is done on', (activity) => {
  const sprite = drawn('girl', { activity }, 96, 4)
  expect(silhouettesDiffer(drawn('girl', {}, 96, 4), sprite)).toBeGreaterThan(0.2)
})

test('a phone on which somebody talks is at the ear, and the briefcase in the other hand', () => {
  const props = ['phone', 'bag']
  expect(propsLeftOut(person('man', { props, activity: 'talk' }))).toEqual([])
  const top = (activity?: string) => {
    const rows = widths(drawn('man', { props, ...(activity ? { activity } : {}) }, 120, 4))
    return Math.max(...rows.slice(Math.round(rows.length * 0.15), Math.round(rows.length * 0.3)))
  }
  expect(top('talk')).toBeGreaterThan(top())
})
