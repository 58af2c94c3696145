import { randomInt } from 'node:crypto'
import sharp from 'sharp'
import { expect, inject } from 'vitest'
import { TEST_KEY } from '../stage/gateway-process.ts'

/** The one gateway of the run, as every client gets to know it: an address and a key. */
export const url = inject('gatewayUrl')
export const key = TEST_KEY
export const gemini = `${url}/gemini`
export const v1 = `${url}/v1`

/** Drawn in no time. */
export const LOGO = "A minimalist logo on a solid white background, a circle, with the text 'Laterna'"
export const FILM = 'A minimalist logo on a solid white background, a circle'
export const EDIT = 'Make it black and white'
/** The cheapest there is: 4 seconds at 720p. */
export const FILM_MODEL = 'veo-3.1-fast-generate-001'
export const PICTURE_MODEL = 'gemini-2.5-flash-image'
export const OMNI = 'gemini-omni-1.1-flash'
export const IMAGEN = 'imagen-4.0-fast-generate-001'

/** Some clients look at how a name begins before they send anything. */
export const UNKNOWN_MODEL = 'gemini-nobody-has-this-image'

export const POLL_MS = 250

/** A small picture of the caller's own. Every call gives another, so that nothing is answered from memory. */
export async function ownPicture(): Promise<Buffer> {
  const background = { r: randomInt(256), g: 120, b: 40 }
  return await sharp({ create: { width: 96, height: 64, channels: 3, background } })
    .png()
    .toBuffer()
}

/** Base64, a data URL or bytes hold a picture of at least that size that opens. */
export async function expectPicture(given: string | Uint8Array | undefined, sideMin = 256): Promise<void> {
  const bytes = typeof given === 'string' ? Buffer.from(given.replace(/^data:[^,]*,/, ''), 'base64') : (given ?? Buffer.alloc(0))
  const { width, height, format } = await sharp(bytes).metadata()
  expect(['png', 'jpeg', 'webp']).toContain(format)
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(sideMin)
}

/** The bytes are an MP4 film. */
export function expectFilm(bytes: Uint8Array | undefined): void {
  expect(
    Buffer.from(bytes ?? [])
      .subarray(4, 8)
      .toString('latin1'),
  ).toBe('ftyp')
}

/** Asks again until there is something, for at most a hundred seconds. */
export async function until<Value>(ask: () => Promise<Value | undefined>): Promise<Value> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const value = await ask()
    if (value !== undefined) return value
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  throw new Error('it took too long')
}
