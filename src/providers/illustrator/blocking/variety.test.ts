import { expect, test } from 'vitest'
import type { ActorSpec } from '../scene.ts'
import { sizeOfCopy, varied } from './variety.ts'

const CAT: ActorSpec = { kind: 'animal', species: 'cat', count: 3, action: 'sit', mechanical: false, props: [], sizeHint: 'normal' }

test('several of one kind differ in coat and pose, and the first keeps its own', () => {
  expect(varied(CAT, 0)).toEqual(CAT)
  const coats = [0, 1, 2].map((copy) => varied(CAT, copy).coat)
  expect(new Set(coats).size).toBe(3)
  expect(varied(CAT, 1).action).not.toBe('sit')
})

test('a coat that is asked for is that of all', () => {
  for (const copy of [0, 1, 2]) expect(varied({ ...CAT, coat: 'white' }, copy).coat).toBe('white')
})

test('copies are nearly as large as the first', () => {
  expect(sizeOfCopy(CAT, 0, 3)).toBe(1)
  for (const copy of [1, 2, 3, 4]) {
    expect(sizeOfCopy(CAT, copy, 3)).toBeGreaterThan(0.8)
    expect(sizeOfCopy(CAT, copy, 3)).toBeLessThan(1.1)
  }
})
