import { expect, test } from 'vitest'
import { BlobText, segmentsSizeBytes, toSegments, withoutMedia } from './light-json.ts'

const BLOB = { sha256: 'f'.repeat(64), sizeBytes: 4 }

test('JSON without media is what JSON.stringify writes', () => {
  const value = { a: [1, 'zwei "2"', null, true], b: { c: undefined, d: {} }, ü: '\u2028' }
  expect(toSegments(value)).toEqual([JSON.stringify(value)])
})

test('media stays a reference, with its prefix before it and one space where asked', () => {
  const value = { plain: new BlobText(BLOB), uri: new BlobText(BLOB, 'data:image/png;base64,'), spaced: new BlobText(BLOB, '', true) }
  expect(toSegments(value)).toEqual([
    '{"plain":"',
    { base64Of: BLOB },
    '","uri":"data:image/png;base64,',
    { base64Of: BLOB },
    '","spaced": "',
    { base64Of: BLOB },
    '"}',
  ])
})

test('the length on the wire is known before the media is read', () => {
  const segments = toSegments({ data: new BlobText(BLOB), text: 'é' })
  const written = segments.map((segment) => (typeof segment === 'string' ? segment : Buffer.alloc(4).toString('base64'))).join('')
  expect(segmentsSizeBytes(segments)).toBe(Buffer.byteLength(written))
})

test('records show how large media was, never the media', () => {
  expect(withoutMedia([{ data: new BlobText(BLOB) }])).toEqual([{ data: '[4 bytes]' }])
})
