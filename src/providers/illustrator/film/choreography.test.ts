import { expect, test } from 'vitest'
import type { Action, ActorSpec, Scene } from '../scene.ts'
import { choreograph, PLAYERS_MAX, type Build } from './choreography.ts'

const stage = { frameWidth: 1280, frameHeight: 720, groundY: 230, durationSeconds: 8 }
const cat: Build = { figure: { loopSeconds: 1, grounded: true }, bodyWidth: 1, bodyHeight: 0.7, bodyBelow: 0 }
const butterfly: Build = { figure: { loopSeconds: 0.4, grounded: false }, bodyWidth: 1, bodyHeight: 0.8, bodyBelow: 0.4 }

function sceneOf(action: Action, count = 1): Scene {
  const actor: ActorSpec = { kind: 'animal', species: 'cat', count, action, mechanical: false, props: [], sizeHint: 'normal' }
  return {
    seed: 1,
    place: 'meadow',
    time: 'day',
    weather: 'clear',
    futuristic: false,
    style: 'oil',
    camera: { shot: 'medium', movement: 'still' },
    actors: [actor],
    texts: [],
    dialogue: [],
    coverage: { fraction: 1, understood: [], unknown: [] },
  }
}

test('a sleeper stays where it is and stands on the ground', () => {
  const [player] = choreograph(sceneOf('sleep'), [cat], stage, 1)
  expect(player?.at(0)).toMatchObject({ x: 0, y: 230 })
  expect(player?.at(5)).toMatchObject({ x: 0, y: 230 })
  expect(player?.at(0.5).phase).toBeCloseTo(0.5)
})

test('a walker is seen at the beginning and for most of the film, and looks where it goes', () => {
  const [player] = choreograph(sceneOf('walk'), [cat], stage, 1)
  const places = Array.from({ length: 81 }, (_, step) => player!.at(step / 10))
  expect(places.filter(({ x }) => Math.abs(x) < 640).length).toBeGreaterThan(60)
  for (let step = 1; step < places.length; step++) {
    const moved = places[step]!.x - places[step - 1]!.x
    if (Math.abs(places[step]!.x) < 640) expect(Math.sign(moved)).toBe(places[step]!.mirrored ? -1 : 1)
    expect(Math.abs(moved)).toBeLessThan(80)
  }
})

test('a flyer stays in the frame and in the air', () => {
  const [player] = choreograph(sceneOf('fly'), [butterfly], stage, 1)
  for (let step = 0; step <= 80; step++) {
    const { x, y, phase } = player!.at(step / 10)
    expect(Math.abs(x)).toBeLessThan(640)
    expect(Math.abs(y)).toBeLessThan(300)
    expect(phase).toBeGreaterThanOrEqual(0)
    expect(phase).toBeLessThan(1)
  }
})

test('several actors stand apart, and a crowd has an end', () => {
  const two = choreograph(sceneOf('sit', 2), [cat], stage, 1)
  expect(Math.abs(two[0]!.at(0).x - two[1]!.at(0).x)).toBeGreaterThan(200)
  expect(choreograph(sceneOf('sit', 40), [cat], stage, 1)).toHaveLength(PLAYERS_MAX)
})

test('an actor without a figure is left out', () => {
  expect(choreograph(sceneOf('sit'), [undefined], stage, 1)).toEqual([])
})
