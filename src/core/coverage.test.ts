import { expect, test } from 'vitest'
import { coverageHeader } from './coverage.ts'

test('words of any script travel in a header, and none can end it', () => {
  expect(coverageHeader({ fraction: 0.7512, missing: ['frisbee', '翼龍', 'a\r\nb,c'] })).toBe(
    '0.75; missing=frisbee,%E7%BF%BC%E9%BE%8D,a%0D%0Ab%2Cc',
  )
  expect(coverageHeader({ fraction: 1, missing: [] })).toBe('1')
  expect(coverageHeader({ fraction: 0, missing: ['\uD800'] })).toBe('0; missing=%EF%BF%BD')
})
