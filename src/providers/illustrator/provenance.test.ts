import { expect, test } from 'vitest'
import { TOOL, xmpPacket } from './provenance.ts'

test('what is made says that rules made it, with what tool, prompt and seed; what is changed says that', () => {
  const packet = xmpPacket({ prompt: 'cats & <dogs>', seed: 42 })
  expect(packet).toContain('digitalsourcetype/algorithmicMedia<')
  expect(packet).toContain(`<xmp:CreatorTool>${TOOL}<`)
  expect(packet).toContain('cats &amp; &lt;dogs&gt;')
  expect(packet).toContain('xmlns:illustrator="urn:laterna:illustrator:1"')
  expect(packet).toContain('<illustrator:seed>42<')
  expect(xmpPacket({ prompt: 'x', seed: 1, fromInput: true })).toContain('digitalsourcetype/algorithmicallyEnhanced<')
})

test('a prompt can neither break the packet nor outgrow a JPEG segment', () => {
  const packet = xmpPacket({ prompt: '</rdf:li>\u0000\ud800"', seed: 1 })
  expect(packet).not.toContain('</rdf:li>"')
  expect(packet).not.toContain('\u0000')
  expect(packet.isWellFormed()).toBe(true)
  expect(Buffer.byteLength(xmpPacket({ prompt: '&'.repeat(100_000), seed: 1 }))).toBeLessThan(65_000)
  expect(Buffer.byteLength(xmpPacket({ prompt: '畫'.repeat(100_000), seed: 1 }))).toBeLessThan(65_000)
})
