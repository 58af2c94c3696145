import { describe, expect, test } from 'vitest'
import type { ActorSpec } from '../../scene.ts'
import type { Light, Sprite } from '../../stage.ts'
import { figureFor } from '../index.ts'

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
const HEIGHT = 64

/** Names, and of each whether its main colour is the one that is asked for. */
const PAINTED = (
  'taxi, police car, sports car, vintage car, ambulance, fire engine, tractor, motorcycle, scooter, tram, skateboard, sleigh, helicopter, ' +
  'biplane, ufo, airship, submarine, igloo, barn, tent, torii, teepee, kite, parachute, ' +
  'pine tree, palm tree, cherry blossom, cactus, mushroom, sunflower, rose, tulip, bonsai, pumpkin, bamboo, sun, moon, star, planet, earth, ' +
  'snowflake, heart, piano, grand piano, violin, drum, trumpet, sofa, armchair, bed, shelf, clock, door, mirror, ladder, desk, bathtub, ' +
  'throne, croissant, bread, cheese, sushi, ice cream, donut, cupcake, cookie, hot dog, fries, banana, strawberry, cherry, grapes, lemon, ' +
  'watermelon, pineapple, pear, carrot, tomato, corn, honey, ' +
  'crown, treasure chest, teddy bear, key, shield, suitcase, basket, globe, telescope, computer, laptop, television, telephone, typewriter'
).split(', ')
const OTHERS = (
  'satellite, ship, pirate ship, rowing boat, ferris wheel, rainbow, skyscraper, church, pyramid, log cabin, eiffel tower, fountain, well, ' +
  'statue, parthenon, tower, clock tower, ' +
  'christmas tree, lotus, volcano, mountain, campfire, grandfather clock, sandwich, ramen, pancakes, orange fruit, wine glass, ' +
  'candle, sword, camera'
).split(', ')

const spec = (species: string, more: Partial<ActorSpec> = {}): ActorSpec => ({
  kind: 'thing',
  species,
  count: 1,
  action: 'stand',
  mechanical: false,
  props: [],
  sizeHint: 'normal',
  ...more,
})

function drawn(actor: ActorSpec, phase = 0.2): Sprite {
  const figure = figureFor(actor, LIGHT, false, 3)
  expect(figure, actor.species).toBeDefined()
  return figure!.draw(phase, HEIGHT, 'draft')
}

const pixels = ({ canvas }: Sprite) => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data

/** Pixels of the body in which one channel is well above another. */
function share(data: Uint8ClampedArray, high: number, low: number): number {
  let [some, all] = [0, 0]
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]! < 200) continue
    all++
    if (data[i + high]! > data[i + low]! + 30) some++
  }
  return some / all
}

describe('every modelled thing', () => {
  test.each([...PAINTED, ...OTHERS])('%s: stands whole in its canvas', (name) => {
    const sprite = drawn(spec(name))
    const data = pixels(sprite)
    const { width, height } = sprite.canvas
    let [body, border] = [0, 0]
    for (let i = 3, at = 0; i < data.length; i += 4, at++) {
      if (data[i]! > 200) body++
      if (data[i]! > 25 && (at % width === 0 || at % width === width - 1 || at < width)) border++
    }
    expect(border).toBe(0)
    expect(body / (width * height)).toBeGreaterThan(0.06)
    expect(body / (width * height)).toBeLessThan(0.9)
  })

  test.each(PAINTED)('%s: takes the colour that is asked for', (name) => {
    const [red, blue] = ['red', 'blue'].map((coat) => pixels(drawn(spec(name, { coat }))))
    expect(share(red!, 0, 2)).toBeGreaterThan(share(blue!, 0, 2) + 0.08)
  })

  test('no two are the same picture, and each is the same picture twice', () => {
    const seen = new Map<string, string>()
    for (const name of [...PAINTED, ...OTHERS]) {
      const bytes = Buffer.from(pixels(drawn(spec(name)))).toString('latin1')
      expect(seen.get(bytes), name).toBeUndefined()
      seen.set(bytes, name)
    }
    const again = Buffer.from(pixels(drawn(spec('fountain')))).toString('latin1')
    expect(seen.get(again)).toBe('fountain')
  })

  test('what moves by itself moves', () => {
    for (const name of ['helicopter', 'ferris wheel', 'fountain', 'police car'])
      expect(Buffer.from(pixels(drawn(spec(name), 0))).equals(Buffer.from(pixels(drawn(spec(name), 0.4)))), name).toBe(false)
  })
})
