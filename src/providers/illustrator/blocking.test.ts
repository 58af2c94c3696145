import { describe, expect, test } from 'vitest'
import { planActors } from './blocking.ts'
import type { Spot } from './blocking/plan.ts'
import { furnished } from './blocking/furnished.ts'
import { isStillLife } from './blocking/still-life.ts'
import { lightFor } from './paint/light.ts'
import { isIndoors, type ActorSpec, type Lettering, type Place, type Relation, type Scene } from './scene.ts'
import type { Backdrop } from './stage.ts'

const actor = (species: string, more: Partial<ActorSpec> = {}): ActorSpec => ({
  kind: 'animal',
  species,
  count: 1,
  action: 'stand',
  mechanical: false,
  props: [],
  sizeHint: 'normal',
  ...more,
})
const thing = (species: string, more: Partial<ActorSpec> = {}): ActorSpec => actor(species, { kind: 'thing', ...more })

interface Told {
  readonly place?: Place
  readonly shot?: Scene['camera']['shot']
  readonly relations?: readonly Relation[]
  readonly width?: number
  readonly height?: number
  readonly waterAt?: number
  readonly lettering?: readonly Lettering[]
}

function sceneOf(actors: readonly ActorSpec[], { place = 'meadow', shot = 'medium', relations = [], lettering = [] }: Told = {}): Scene {
  return {
    seed: 5,
    place,
    time: 'day',
    weather: 'clear',
    futuristic: false,
    style: 'oil',
    camera: { shot, movement: 'still' },
    actors,
    texts: [],
    dialogue: [],
    coverage: { fraction: 1, understood: [], unknown: [] },
    relations,
    lettering,
  }
}

function blocked(actors: readonly ActorSpec[], told: Told = {}): readonly Spot[] {
  const { place = 'meadow', width = 320, height = 320, waterAt } = told
  const scene = sceneOf(actors, told)
  const backdrop: Backdrop = {
    layers: [],
    groundAt: 0.86,
    light: lightFor(scene),
    indoor: isIndoors(place),
    ...(waterAt === undefined ? {} : { waterAt }),
  }
  return planActors(scene, backdrop, { widthPixels: width, heightPixels: height, quality: 'draft' })
}

function related(
  kind: Relation['kind'],
  subject: ActorSpec,
  object: ActorSpec,
  told: Told = {},
): readonly [subject: Spot, object: Spot, order: number] {
  const placed = blocked([subject, object], { ...told, relations: [{ kind, subject: 0, object: 1, objectName: object.species }] })
  const find = (index: number): Spot => placed.find(({ measured: { player } }) => player.actorIndex === index)!
  return [find(0), find(1), placed.indexOf(find(0)) - placed.indexOf(find(1))]
}

const middle = ({ body }: Spot): number => (body.left + body.right) / 2
const heightOf = ({ body }: Spot): number => body.bottom - body.top

describe('relations', () => {
  test.each([
    ['cat', 'table'],
    ['cat', 'chair'],
    ['monkey', 'elephant'],
  ])('a %s on a %s has its feet on it and is painted after it', (above, below) => {
    const [subject, object, order] = related('on', actor(above), below === 'elephant' ? actor(below) : thing(below))
    expect(subject.body.bottom).toBeGreaterThan(object.body.top)
    expect(subject.body.bottom).toBeLessThan(object.body.top + heightOf(object) * 0.75)
    expect(middle(subject)).toBeGreaterThan(object.body.left)
    expect(middle(subject)).toBeLessThan(object.body.right)
    expect(order).toBeGreaterThan(0)
  })

  test('a rider sits on the back of the mount, above its belly', () => {
    const [rider, mount] = related('riding', actor('knight', { kind: 'person' }), actor('horse'))
    expect(rider.measured.player.actor.action).toBe('sit')
    expect(rider.body.top).toBeLessThan(mount.body.top)
    expect(rider.body.bottom).toBeLessThan(mount.body.top + heightOf(mount) * 0.75)
    expect(Math.abs(middle(rider) - middle(mount))).toBeLessThan((mount.body.right - mount.body.left) * 0.3)
  })

  test('a dog under a tree is below its crown and smaller', () => {
    const [dog, tree] = related('under', actor('dog'), thing('tree'))
    expect(heightOf(dog)).toBeLessThan(heightOf(tree) * 0.7)
    expect(dog.body.top).toBeGreaterThan(tree.body.top + heightOf(tree) * 0.3)
    expect(middle(dog)).toBeGreaterThan(tree.body.left)
    expect(middle(dog)).toBeLessThan(tree.body.right)
  })

  test('behind is higher up, painted first and seen beside; before is lower and painted last', () => {
    const [bear, house, first] = related('behind', actor('bear'), thing('house'))
    expect(first).toBeLessThan(0)
    expect(bear.y).toBeLessThan(house.y)
    expect(bear.body.left).toBeLessThan(house.body.left)
    const [rabbit, castle, last] = related('in-front-of', actor('rabbit'), thing('castle'))
    expect(last).toBeGreaterThan(0)
    expect(rabbit.y).toBeGreaterThan(castle.y)
  })

  test('above is in the air over it', () => {
    const [bird, house] = related('above', actor('bird', { action: 'fly' }), thing('house'))
    expect(bird.body.bottom).toBeLessThan(house.body.top)
  })

  test('between two others is in their middle', () => {
    const placed = blocked([actor('cat', { action: 'sit' }), actor('dog', { count: 2 })], {
      relations: [{ kind: 'between', subject: 0, object: 1, objectName: 'dog' }],
    })
    const cat = placed.find(({ measured: { player } }) => player.actorIndex === 0)!
    const dogs = placed.filter(({ measured: { player } }) => player.actorIndex === 1).map(middle)
    expect(middle(cat)).toBeGreaterThan(Math.min(...dogs))
    expect(middle(cat)).toBeLessThan(Math.max(...dogs))
  })

  test('around something are some on either side', () => {
    const placed = blocked([actor('rabbit', { count: 3 }), thing('table')], {
      relations: [{ kind: 'around', subject: 0, object: 1, objectName: 'table' }],
    })
    const table = middle(placed.find(({ measured: { player } }) => player.actorIndex === 1)!)
    const rabbits = placed.filter(({ measured: { player } }) => player.actorIndex === 0).map(middle)
    expect(Math.min(...rabbits)).toBeLessThan(table)
    expect(Math.max(...rabbits)).toBeGreaterThan(table)
  })
})

describe('sizes', () => {
  test('keep their order and stay readable', () => {
    const [elephant, mouse] = [...blocked([actor('elephant'), actor('mouse')])].sort((a, b) => heightOf(b) - heightOf(a)) as [Spot, Spot]
    expect(elephant.measured.player.actor.species).toBe('elephant')
    expect(heightOf(elephant) / heightOf(mouse)).toBeGreaterThan(3)
    expect(heightOf(mouse)).toBeGreaterThan(320 * 0.08)
  })

  test('the lead alone fills a quarter to two thirds of the height, more in a close shot and less in a wide one', () => {
    const shares = (['wide', 'medium', 'close'] as const).map((shot) => heightOf(blocked([thing('vase')], { shot })[0]!) / 320)
    expect(shares[0]).toBeGreaterThan(0.2)
    expect(shares[1]).toBeGreaterThan(shares[0]! * 1.2)
    expect(shares[1]).toBeLessThan(0.67)
    expect(shares[2]).toBeGreaterThan(shares[1]! * 1.2)
  })

  test('a close-up of a face shows the head whole and cuts off the feet', () => {
    const [girl] = blocked([actor('girl', { kind: 'person' })], { shot: 'close' })
    expect(girl!.body.top).toBeGreaterThan(0)
    expect(girl!.body.bottom).toBeGreaterThan(330)
  })
})

describe('anchors', () => {
  test('boats and swimmers lie in the water, those who fly hang over everybody', () => {
    const [boat] = blocked([thing('boat')], { place: 'lake', waterAt: 0.7 })
    expect(boat!.carried).toBe('water')
    expect(boat!.body.bottom).toBeGreaterThan(boat!.waterline!)
    const placed = blocked([actor('dog'), actor('bird', { action: 'fly' })])
    const [dog, bird] = ['dog', 'bird'].map((name) => placed.find(({ measured: { player } }) => player.actor.species === name)!) as [
      Spot,
      Spot,
    ]
    expect(bird.carried).toBe('air')
    expect(bird.body.bottom).toBeLessThan(dog.body.top + 20)
  })

  test('in space everybody hangs', () => {
    for (const { carried } of blocked([actor('cat', { count: 3 })], { place: 'space' })) expect(carried).toBe('lifted')
  })
})

const RATIOS = [
  [256, 256],
  [340, 192],
  [192, 340],
  [296, 222],
  [222, 296],
  [392, 168],
] as const

describe.each(RATIOS)('in a picture of %i by %i', (width, height) => {
  test.each([1, 2, 3, 5, 7])('nothing of %i leaves the frame, and nobody is hidden', (count) => {
    const placed = blocked([actor('bird', { count, action: 'stand' })], { width, height })
    expect(placed).toHaveLength(count)
    for (const { body } of placed) {
      expect(body.left).toBeGreaterThanOrEqual(-2)
      expect(body.right).toBeLessThanOrEqual(width + 2)
      expect(body.top).toBeGreaterThanOrEqual(0)
      expect(body.bottom).toBeLessThanOrEqual(height + 1)
    }
    const heads = placed.map(({ body }) => [(body.left + body.right) / 2, body.top + (body.bottom - body.top) * 0.3] as const)
    placed.forEach((_, index) => {
      const [x, y] = heads[index]!
      const covering = placed.slice(index + 1).filter(({ body }) => x > body.left && x < body.right && y > body.top && y < body.bottom)
      expect(covering).toEqual([])
    })
  })

  test('four different actors are all there', () => {
    const placed = blocked([actor('fox'), actor('knight', { kind: 'person' }), thing('castle'), actor('bird', { action: 'fly' })], {
      width,
      height,
    })
    expect(placed).toHaveLength(4)
    for (const { body } of placed) {
      expect(body.left).toBeGreaterThanOrEqual(-2)
      expect(body.right).toBeLessThanOrEqual(width + 2)
      expect(body.top).toBeGreaterThanOrEqual(0)
      expect(body.bottom).toBeLessThanOrEqual(height + 1)
    }
  })
})

test('the same scene is placed the same again', () => {
  const once = blocked([actor('cat', { count: 3 })]).map(({ x, y, body }) => [x, y, body])
  expect(blocked([actor('cat', { count: 3 })]).map(({ x, y, body }) => [x, y, body])).toEqual(once)
})

describe('small things alone in a room', () => {
  test('are seen closely on a table, and in a meadow they are not', () => {
    const [cup] = blocked([thing('cup')], { place: 'kitchen' })
    expect(heightOf(cup!)).toBeGreaterThan(320 * 0.25)
    expect(isStillLife(sceneOf([thing('cup')], { place: 'kitchen' }))).toBe(true)
    expect(isStillLife(sceneOf([thing('cup')], { place: 'meadow' }))).toBe(false)
    expect(isStillLife(sceneOf([thing('cup'), actor('cat')], { place: 'kitchen' }))).toBe(false)
  })
})

test('who is in a box is cut off by its rim, and who is in a train is painted before it', () => {
  const [cat] = related('inside', actor('cat', { action: 'sit' }), thing('box'))
  expect(cat.rim!.y).toBeGreaterThan(cat.body.top)
  expect(cat.rim!.y).toBeLessThan(cat.body.bottom)
  const [dog, train, order] = related('inside', actor('dog'), thing('train'))
  expect(order).toBeLessThan(0)
  expect(dog.body.top).toBeLessThan(train.body.top)
})

test('a lettered sign stands beside its lead, and its board is not turned round', () => {
  const lettering = [{ text: 'Welcome', on: 'sign' }] as const
  const spots = blocked([actor('fox')], { lettering })
  const sign = spots.find(({ measured }) => measured.player.lettering)!
  expect(sign.mirrored).toBe(false)
  expect(sign.body.left).toBeGreaterThan(spots.find(({ measured }) => !measured.player.lettering)!.body.left)
})

test('a dolphin that jumps is above the water, and one that swims lies in it', () => {
  const told = { place: 'lake', waterAt: 0.7 } as const
  const [leaper] = blocked([actor('dolphin', { action: 'run', activity: 'jump' })], told)
  expect(leaper!.body.bottom).toBeLessThan(leaper!.waterline!)
  const [swimmer] = blocked([actor('dolphin', { action: 'swim' })], told)
  expect(swimmer!.body.bottom).toBeGreaterThan(swimmer!.waterline!)
})

test('a driver looks out of an open car', () => {
  const [dog, car] = related('riding', actor('dog', { action: 'run' }), thing('car', { coat: 'red' }))
  expect(car.measured.player.actor).toMatchObject({ species: 'open car', coat: 'red' })
  expect(dog.body.top).toBeLessThan(car.body.top)
  expect(dog.rim!.y).toBeLessThan(dog.body.bottom)
})

describe('painted furniture', () => {
  const on = (objectName: string): readonly Relation[] => [{ kind: 'on', subject: 0, object: 1, objectName }]
  const seatAt = { x: 0.5, y: 0.64 }

  test('a sofa or table that the place paints is no figure as well', () => {
    const room: Scene = {
      ...sceneOf([actor('cat'), thing('sofa', { coat: 'red' })], { place: 'room', relations: on('sofa') }),
      furnishings: ['sofa'],
    }
    expect(furnished(room)).toMatchObject({
      actors: [{ species: 'cat' }],
      relations: [{ objectName: 'sofa' }],
      furnishings: ['sofa', 'red sofa'],
    })
    expect(furnished(sceneOf([thing('bowl'), thing('table')], { place: 'kitchen', relations: on('table') })).actors).toHaveLength(1)
    expect(furnished(sceneOf([actor('elephant'), thing('table')], { place: 'kitchen', relations: on('table') })).actors).toHaveLength(2)
    expect(furnished(sceneOf([actor('cat'), thing('table')], { place: 'meadow', relations: on('table') })).actors).toHaveLength(2)
  })

  test('who sleeps on a painted sofa lies on it', () => {
    const scene = sceneOf([actor('cat', { action: 'sleep' })], {
      place: 'room',
      relations: [{ kind: 'on', subject: 0, objectName: 'sofa' }],
    })
    const backdrop: Backdrop = { layers: [], groundAt: 0.87, light: lightFor(scene), indoor: true, seatAt }
    const [cat] = planActors(scene, backdrop, { widthPixels: 320, heightPixels: 320, quality: 'draft' })
    expect(cat!.carried).toBe('lifted')
    expect(cat!.body.bottom).toBeGreaterThan(320 * 0.6)
    expect(cat!.body.bottom).toBeLessThan(320 * 0.74)
    expect(middle(cat!)).toBeCloseTo(160, -2)
  })
})

describe('who is added to a finished picture', () => {
  test.each([
    ['bird', { action: 'fly' }],
    ['child', { kind: 'person' }],
  ] as const)('a %s leaves the lead where it is, and hides no part of it', (species, more) => {
    const [alone] = blocked([actor('cat', { action: 'sit' })])
    const placed = blocked([actor('cat', { action: 'sit' }), actor(species, { ...more, joined: 1 })])
    const [cat, other] = ['cat', species].map((name) => placed.find(({ measured }) => measured.player.actor.species === name)!) as [
      Spot,
      Spot,
    ]
    expect(cat.body).toEqual(alone!.body)
    const apart = other.body.left > cat.body.right || other.body.right < cat.body.left || other.body.bottom < cat.body.top
    expect(apart).toBe(true)
    expect(other.body.left).toBeGreaterThanOrEqual(0)
    expect(other.body.right).toBeLessThanOrEqual(320)
  })

  test('where there is no room, all are laid out anew', () => {
    const placed = blocked([actor('cat', { action: 'sit', count: 7, joined: 6 })], { width: 160, height: 320 })
    expect(placed).toHaveLength(7)
  })
})
