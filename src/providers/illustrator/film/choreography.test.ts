import { expect, test } from 'vitest'
import type { Spot } from '../blocking/plan.ts'
import type { Action, ActorSpec, Place, Scene } from '../scene.ts'
import { choreograph, type Choreography } from './choreography.ts'
import { played } from './staging.ts'

const frame = { frameWidth: 1280, frameHeight: 720 }
const SECONDS = Array.from({ length: 81 }, (_, step) => step / 10)

interface Told {
  readonly kind?: ActorSpec['kind']
  readonly species?: string
  readonly carried?: Spot['carried']
  readonly left?: number
  readonly right?: number
}

function spotOf(action: Action, actorIndex: number, told: Told = {}): Spot {
  const { kind = 'animal', species = 'cat', carried = 'ground', left = 400, right = 640 } = told
  const actor: ActorSpec = { kind, species, count: 1, action, mechanical: false, props: [], sizeHint: 'normal' }
  const shape = { left: -0.5, right: 0.5, top: 0.8, bottom: 0, rest: 0.8, head: 0 }
  const grounded = carried === 'ground'
  const measured = { player: { actor, actorIndex, copy: 0 }, shape, grounded, floats: false }
  const body = { left, right, top: 400, bottom: 600 }
  return { measured, root: measured, x: (left + right) / 2, y: 600, bodyHeight: 200, body, mirrored: false, carried, tilt: 0 }
}

function sceneOf(spots: readonly Spot[], place: Place = 'room', camera: Partial<Scene['camera']> = {}): Scene {
  return {
    seed: 1,
    place,
    time: 'day',
    weather: 'clear',
    futuristic: false,
    style: 'oil',
    camera: { shot: 'medium', movement: 'still', ...camera },
    actors: spots.map(({ measured }) => measured.player.actor),
    texts: [],
    dialogue: [],
    coverage: { fraction: 1, understood: [], unknown: [] },
  }
}

function played8(spots: readonly Spot[], scene = sceneOf(spots), fromThere = false): Choreography {
  return choreograph({ spots, scene, frame, durationSeconds: 8, fromThere, loopsSeconds: spots.map(() => 1) })
}

test('a sleeper stays where it is and breathes', () => {
  const [player] = played8([spotOf('sleep', 0)]).players
  expect(player!.at(5)).toMatchObject({ dx: 0, dy: 0, facing: 1, phase: 0 })
  expect(player!.at(5.5).phase).toBeCloseTo(0.5)
})

test.each(['walk', 'run'] as const)(
  'whoever has to %s covers ground in step with the legs, looks where it goes and stays in the frame',
  (action) => {
    const spot = spotOf(action, 0)
    const { players, travel } = played8([spot])
    expect(travel).toBeUndefined()
    const places = SECONDS.map((seconds) => players[0]!.at(seconds))
    let [loops, way] = [0, 0]
    for (let step = 1; step < places.length; step++) {
      const [before, now] = [places[step - 1]!, places[step]!]
      loops += (now.phase - before.phase + 1) % 1
      way += Math.abs(now.dx - before.dx)
      if (Math.abs(now.facing) === 1 && Math.abs(before.facing) === 1 && now.facing === before.facing)
        expect(Math.sign(now.dx - before.dx)).toBe(now.facing)
      expect(spot.body.left + now.dx).toBeGreaterThanOrEqual(0)
      expect(spot.body.right + now.dx).toBeLessThanOrEqual(frame.frameWidth)
    }
    expect(way).toBeGreaterThan(300)
    // A foot that stands on the ground stays there: an animal's step is no longer than its body.
    expect(way / loops).toBeGreaterThan(50)
    expect(way / loops).toBeLessThan(240)
  },
)

test('a runner in the open has the camera beside it, and the world goes by', () => {
  const spot = spotOf('run', 0)
  const { players, travel } = played8([spot], sceneOf([spot], 'meadow'))
  for (const seconds of SECONDS) {
    const x = spot.x + players[0]!.at(seconds).dx - travel!(seconds)
    expect(x).toBeGreaterThan(300)
    expect(x).toBeLessThan(980)
  }
  expect(travel!(8)).toBeGreaterThan(frame.frameWidth * 0.75)
  expect(played8([spot], sceneOf([spot], 'meadow', { fixed: true })).travel).toBeUndefined()
})

test('a rider goes with the horse', () => {
  const horse = spotOf('walk', 1, { species: 'horse' })
  const rider: Spot = { ...spotOf('sit', 0, { kind: 'person', species: 'knight', carried: 'lifted' }), root: horse.root }
  const { players } = played8([horse, rider])
  for (const seconds of SECONDS) {
    const [under, above] = players.map((player) => player.at(seconds))
    if (under!.facing === 1) expect(above!.dx).toBeCloseTo(under!.dx)
  }
})

test('who is ridden goes, though the prompt only says that somebody rides', () => {
  const scene = sceneOf([spotOf('walk', 0, { kind: 'person', species: 'knight' }), spotOf('stand', 1, { species: 'horse' })])
  const { actors } = played({ ...scene, relations: [{ kind: 'riding', subject: 0, object: 1, objectName: 'horse' }] })
  expect(actors[1]!.action).toBe('walk')
})

test.each([
  ['fly', 'air'],
  ['swim', 'lifted'],
] as const)('whoever has to %s gets somewhere, stays in the frame and off the ground', (action, carried) => {
  const spot = spotOf(action, 0, { carried })
  const [player] = played8([spot]).players
  const places = SECONDS.map((seconds) => player!.at(seconds))
  for (const { dx, dy, phase } of places) {
    expect(spot.body.left + dx).toBeGreaterThan(0)
    expect(spot.body.right + dx).toBeLessThan(frame.frameWidth)
    expect(Math.abs(dy)).toBeLessThan(100)
    expect(phase).toBeGreaterThanOrEqual(0)
    expect(phase).toBeLessThan(1)
  }
  expect(places[80]!.dx - places[0]!.dx).toBeGreaterThan(200)
})

test('when the first moment is given, everybody begins where the picture has them', () => {
  for (const spot of [spotOf('walk', 0), spotOf('fly', 0, { carried: 'air' }), spotOf('stand', 0, { carried: 'lifted' })]) {
    const [player] = played8([spot], sceneOf([spot], 'sky'), true).players
    expect(Math.abs(player!.at(0).dx)).toBeLessThan(1)
    expect(Math.abs(player!.at(0).dy)).toBeLessThan(1)
  }
})

test('whoever is out with somebody who walks walks along, keeps the same pace and is not walked through', () => {
  const spots = [
    spotOf('walk', 0, { kind: 'person', species: 'girl', left: 200, right: 320 }),
    spotOf('stand', 1, { species: 'dog', left: 500, right: 700 }),
  ]
  expect(played(sceneOf(spots)).actors[1]!.action).toBe('walk')
  const walking = [spots[0]!, spotOf('walk', 1, { species: 'dog', left: 500, right: 700 })]
  const { players } = played8(walking)
  for (const seconds of SECONDS) expect(players[0]!.at(seconds).dx).toBeCloseTo(players[1]!.at(seconds).dx)
})
