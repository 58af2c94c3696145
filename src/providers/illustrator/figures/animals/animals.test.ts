import { describe, expect, test } from 'vitest'
import type { ActorSpec, Mood } from '../../scene.ts'
import type { Light, Sprite } from '../../stage.ts'
import { figureFor } from '../index.ts'
import { propsLeftOut } from '../repertoire.ts'

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
const HEIGHT = 40

function actor(species: string, more: Partial<ActorSpec> = {}): ActorSpec {
  return { kind: 'animal', species, count: 1, action: 'stand', mechanical: false, props: [], sizeHint: 'normal', ...more }
}

const kept = new Map<string, Sprite>()

/** A picture of the actor; asked for twice it is drawn once. */
function drawn(spec: ActorSpec, mouth = 0, height = HEIGHT): Sprite {
  const key = JSON.stringify([spec, mouth, height])
  const known = kept.get(key) ?? drawnAgain(spec, mouth, height)
  kept.set(key, known)
  return known
}

function drawnAgain(spec: ActorSpec, mouth = 0, height = HEIGHT): Sprite {
  const figure = figureFor(spec, LIGHT, false, 3)
  expect(figure, spec.species).toBeDefined()
  return figure!.draw(0.2, height, 'draft', mouth)
}

const pixels = ({ canvas }: Sprite) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data

/** The body's box in pixels, and its share of the canvas. */
function bodyOf(sprite: Sprite) {
  const { width, height } = sprite.canvas
  const data = pixels(sprite)
  const box = { left: width, right: 0, top: height, bottom: 0 }
  let count = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[(y * width + x) * 4 + 3]! <= 220) continue
      count++
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
    }
  return { wide: box.right - box.left, high: box.bottom - box.top, share: count / (width * height) }
}

/** How much two pictures differ, 0 to 255 a channel; those of different shape differ wholly. */
function difference(first: Sprite, second: Sprite): number {
  const [a, b] = [pixels(first), pixels(second)]
  if (a.length !== b.length) return 255
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length
}

/** The outline brought to one small grid, to tell one kind of animal from another. */
function outline(sprite: Sprite): readonly boolean[] {
  const { width, height } = sprite.canvas
  const data = pixels(sprite)
  return Array.from({ length: 400 }, (_, index) => {
    const x = Math.floor((((index % 20) + 0.5) / 20) * width)
    const y = Math.floor(((Math.floor(index / 20) + 0.5) / 20) * height)
    return data[(y * width + x) * 4 + 3]! > 220
  })
}

const LONG = ['crocodile', 'lizard', 'caterpillar', 'stegosaurus', 'beaver', 'rhino', 'hippo', 'snail', 'turtle']
const TALL = ['flamingo', 'crane', 'ostrich', 'kangaroo', 'rooster', 'monkey', 'koala']
const OTHERS =
  'frog snake chameleon crab starfish octopus ladybug ant spider grasshopper gorilla squirrel hedgehog seal brontosaurus triceratops chicken chick eagle crow peacock pegasus moose owl penguin parrot dragon monster alien mole lobster shrimp griffin'
const FREE = [
  'fish',
  'salmon',
  'pufferfish',
  'whale',
  'orca',
  'dolphin',
  'chinese dragon',
  'ghost',
  'seahorse',
  'manta ray',
  'eel',
  'pterodactyl',
  'shark',
  'jellyfish',
  'bat',
  'dragonfly',
]

describe('each animal', () => {
  test.each(LONG)('%s is longer than it is high', (species) => {
    const { wide, high } = bodyOf(drawn(actor(species)))
    expect(wide).toBeGreaterThan(high * 1.05)
  })

  test.each(TALL)('%s is higher than it is long', (species) => {
    const { wide, high } = bodyOf(drawn(actor(species)))
    expect(high).toBeGreaterThan(wide)
  })

  test.each([...LONG, ...TALL, ...OTHERS.split(' '), ...FREE])('%s fills a good part of its picture', (species) => {
    const { share } = bodyOf(drawn(actor(species)))
    expect(share).toBeGreaterThan(0.07)
    expect(share).toBeLessThan(0.8)
  })

  test('no two of them have one outline', () => {
    const outlines = [...LONG, ...OTHERS.split(' '), ...FREE].map((species) => outline(drawn(actor(species))))
    outlines.forEach((one, index) => {
      for (const other of outlines.slice(index + 1)) expect(one.filter((inside, at) => inside !== other[at]).length).toBeGreaterThan(12)
    })
  })

  test('drawn twice it is the same', () => {
    const spec = actor('frog', { mood: 'happy', props: ['party hat'] })
    expect(Buffer.from(pixels(drawn(spec))).equals(Buffer.from(pixels(drawnAgain(spec))))).toBe(true)
  })
})

describe('what is said of an animal is seen', () => {
  const HATTED = ['owl', 'penguin', 'cat', 'horse', 'frog', 'bird', 'monkey', 'bear', 'octopus']
  test.each(HATTED)('a hat on a %s adds to its height', (species) => {
    const bare = bodyOf(drawn(actor(species, { action: 'sit' })))
    const hatted = bodyOf(drawn(actor(species, { action: 'sit', props: ['top hat'] })))
    expect(hatted.high / hatted.wide).toBeGreaterThan(bare.high / bare.wide)
  })

  const MOODS: readonly Mood[] = ['happy', 'sad', 'angry', 'afraid', 'sleepy', 'surprised']
  test.each(MOODS)('a %s frog does not look like a calm one', (mood) => {
    expect(difference(drawn(actor('frog'), 0, 96), drawn(actor('frog', { mood }), 0, 96))).toBeGreaterThan(0.15)
  })

  test.each(['cat', 'dog', 'horse', 'frog', 'bird', 'crocodile', 'owl', 'whale', 'dragon', 'ghost', 'monster'])(
    'a speaking %s opens its mouth',
    (species) => {
      const spec = actor(species, { action: species === 'horse' ? 'stand' : 'sit' })
      expect(difference(drawn(spec, 0, 128), drawn(spec, 1, 128))).toBeGreaterThan(0.03)
    },
  )

  test.each(['elephant', 'cat', 'dragon', 'turtle', 'flamingo', 'penguin', 'fish'])('a blue %s is blue', (species) => {
    const data = pixels(drawn(actor(species, { coat: 'blue' })))
    let blue = 0,
      red = 0
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3]! < 220) continue
      if (data[at + 2]! > data[at]! + 12) blue++
      if (data[at]! > data[at + 2]! + 12) red++
    }
    expect(blue).toBeGreaterThan(red)
  })

  test('who jumps is above the ground, who swims lies in the water, who flies is in the air', () => {
    const feet = (spec: ActorSpec) => {
      const sprite = figureFor(spec, LIGHT, false, 3)!.draw(0, 96, 'draft')
      const data = pixels(sprite)
      const { width } = sprite.canvas
      let lowest = 0
      for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 245) lowest = Math.max(lowest, Math.floor(at / 4 / width))
      return sprite.anchorY - lowest
    }
    expect(feet(actor('cat', { activity: 'jump' }))).toBeGreaterThan(feet(actor('cat')) + 5)
    expect(figureFor(actor('duck', { action: 'swim' }), LIGHT, false, 3)?.floats).toBe(true)
    expect(figureFor(actor('eagle', { action: 'fly' }), LIGHT, false, 3)?.grounded).toBe(false)
    expect(figureFor(actor('pig', { action: 'fly' }), LIGHT, false, 3)?.grounded).toBe(false)
  })

  test('a hat is the one that the prompt names', () => {
    const hatted = (named: string) => drawn(actor('frog', { props: ['hat'], propDetails: [{ prop: 'hat', named, worn: true }] }), 0, 96)
    expect(difference(hatted('top hat'), hatted('party hat'))).toBeGreaterThan(1)
  })

  test.each(['cat', 'bear'])('a dancing %s stands on its hind legs', (species) => {
    const { wide, high } = bodyOf(drawn(actor(species, { action: 'play', activity: 'dance' })))
    expect(high).toBeGreaterThan(wide)
  })

  test('a dragon spreads its wings when it flies, and breathes fire when the prompt says so', () => {
    const [stands, flies] = [bodyOf(drawn(actor('dragon'))), bodyOf(drawn(actor('dragon', { action: 'fly' })))]
    expect(flies.wide / flies.high).toBeGreaterThan(1.15 * (stands.wide / stands.high))
    const fiery = bodyOf(drawn(actor('dragon', { activity: 'breathe fire' })))
    expect(fiery.wide / fiery.high).toBeGreaterThan(stands.wide / stands.high)
  })

  test('a red panda is no raccoon', () => {
    expect(difference(drawn(actor('raccoon')), drawn(actor('raccoon', { named: 'red panda' })))).toBeGreaterThan(2)
  })

  test('the receipt leaves out only what an animal cannot have', () => {
    expect(propsLeftOut(actor('horse', { props: ['hat', 'umbrella'] }))).toEqual(['umbrella'])
    expect(propsLeftOut(actor('frog', { props: ['crown', 'flower', 'guitar'] }))).toEqual(['guitar'])
    expect(propsLeftOut(actor('cat', { props: ['ball', 'scarf'] }))).toEqual([])
  })
})
