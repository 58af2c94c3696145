import { expect, test } from 'vitest'
import { picturedHeight } from './natural-size.ts'

const heightOf = (species: string, kind: 'animal' | 'person' | 'thing' = 'thing'): number =>
  picturedHeight({ kind, species, count: 1, action: 'stand', mechanical: false, props: [], sizeHint: 'normal' })

test('things are in the order of their size in life', () => {
  const ascending = [
    heightOf('apple'),
    heightOf('hedgehog', 'animal'),
    heightOf('dog', 'animal'),
    heightOf('man', 'person'),
    heightOf('dinosaur', 'animal'),
    heightOf('house'),
    heightOf('tree'),
    heightOf('castle'),
    heightOf('volcano'),
  ]
  expect(ascending).toEqual(ascending.toSorted((a, b) => a - b))
  expect(new Set(ascending).size).toBe(ascending.length)
})
