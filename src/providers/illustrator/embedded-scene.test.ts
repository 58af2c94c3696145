import { deflateRawSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { decodeScene, encodeScene, fingerprintOf, isAlike, sceneIn } from './embedded-scene.ts'
import { withProvenance } from './metadata.ts'
import { readPrompt } from './words/read-prompt.ts'

const scene = readPrompt(
  'two tabby kittens in red hats play with a ball under a tree in a snowy garden at night, in watercolour, "Hello"',
  { seed: 12 },
)
const grey = Uint8ClampedArray.from({ length: 24 * 24 * 4 }, (_, at) => (at * 7) % 256)
const embedded = { scene, filters: [{ name: 'brightness', factor: 1.4 }] as const, fingerprint: fingerprintOf(24, 24, grey) }
const plain = sharp({ create: { width: 24, height: 24, channels: 3, background: '#445566' } })

function packed(change: (whole: { scene: Record<string, unknown> }) => void): string {
  const { coverage: _, dialogue: __, ...kept } = scene
  const whole = {
    scene: structuredClone(kept) as Record<string, unknown>,
    filters: [],
    fingerprint: Buffer.from(embedded.fingerprint).toString('base64'),
  }
  change(whole)
  return `v1:${deflateRawSync(JSON.stringify(whole)).toString('base64')}`
}

describe('a picture of ours', () => {
  test.each(['image/png', 'image/jpeg', 'image/webp'] as const)('carries its scene as %s', async (mediaType) => {
    const bytes = await plain
      .clone()
      .toFormat(mediaType.slice(6) as 'png')
      .toBuffer()
    const marked = withProvenance(bytes, mediaType, { prompt: 'a prompt & more', seed: 12, scene: encodeScene(embedded)! })
    const { coverage: _, dialogue: __, ...kept } = scene
    expect(sceneIn(marked)).toMatchObject({ scene: kept, filters: embedded.filters, fingerprint: embedded.fingerprint })
    expect(sceneIn(bytes)).toBeUndefined()
  })

  test('is known again when it was resized or compressed, and not when it was painted into', async () => {
    const noise = Uint8ClampedArray.from({ length: 240 * 240 * 4 }, (_, at) => 90 + 60 * Math.sin(at / 9000))
    const raw = sharp(noise, { raw: { width: 240, height: 240, channels: 4 } }).removeAlpha()
    const printOf = async (image: Sharp) => {
      const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      return fingerprintOf(info.width, info.height, data)
    }
    const before = await printOf(raw.clone())
    expect(isAlike(before, await printOf(sharp(await raw.clone().jpeg({ quality: 40 }).toBuffer()).resize(100, 100)))).toBe(true)
    const moustache = await sharp({ create: { width: 24, height: 8, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    const painted = await raw
      .clone()
      .composite([{ input: moustache, left: 100, top: 120 }])
      .png()
      .toBuffer()
    expect(isAlike(before, await printOf(sharp(painted)))).toBe(false)
  })
})

describe('metadata that was tampered with', () => {
  test('is taken for none', () => {
    expect(decodeScene(packed(() => {}))?.scene.place).toBe(scene.place)
    const changes: ((whole: { scene: Record<string, unknown> }) => void)[] = [
      (whole) => (whole.scene['place'] = 'constructor'),
      (whole) => (whole.scene['seed'] = -1),
      (whole) => (whole.scene['texts'] = ['x'.repeat(301)]),
      (whole) => (whole.scene['actors'] = Array.from({ length: 7 }, () => scene.actors[0])),
      (whole) => (whole.scene['actors'] = [{ ...scene.actors[0], count: 1e9 }]),
      (whole) => (whole.scene['actors'] = [{ ...scene.actors[0], species: '__proto__' }]),
      (whole) => (whole.scene['relations'] = [{ kind: 'on', subject: 5, objectName: 'tree' }]),
      (whole) => (whole.scene['surprise'] = true),
      (whole) => Object.assign(whole, { filters: [{ name: 'brightness', factor: 900 }] }),
      (whole) => Object.assign(whole, { fingerprint: 'AAAA' }),
    ]
    for (const change of changes) expect(decodeScene(packed(change))).toBeUndefined()
    for (const text of ['', 'v1:', 'v1:####', 'v2:abc', `v1:${deflateRawSync(Buffer.alloc(1e6)).toString('base64')}`]) {
      expect(decodeScene(text)).toBeUndefined()
    }
  })

  test('and files that are cut off or full of rubbish are read without harm', async () => {
    const marked = Buffer.from(
      withProvenance(await plain.clone().png().toBuffer(), 'image/png', { prompt: 'x', seed: 1, scene: encodeScene(embedded)! }),
    )
    for (let length = 0; length < marked.length; length += 37) sceneIn(marked.subarray(0, length))
    marked.writeUInt32BE(0xffff_fff0, 33)
    expect(sceneIn(marked)).toBeUndefined()
    for (const start of ['\u0089PNG', '\u00ff\u00d8\u00ff\u00e1\0\0', 'RIFF\0\0\0\0WEBPXMP \u00ff\u00ff\u00ff\u00ff']) {
      expect(sceneIn(Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(4000, 0xff)]))).toBeUndefined()
    }
  })
})
