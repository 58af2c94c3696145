import { sceneIn } from '../embedded-scene.ts'
import type { Style } from '../scene.ts'
import { readPicture, type Picture } from './picture.ts'

/** What a picture that came along for its looks has to give: its manner when it is one of ours, else its colours. */
export type StyleGiven = { readonly style: Style } | { readonly tonesOf: Picture }

/** The first picture of a style decides. Throws `bad_request` when it cannot be read. */
export async function styleOf(styles: readonly Uint8Array[] = []): Promise<StyleGiven | undefined> {
  const [bytes] = styles
  if (!bytes) return undefined
  const scene = sceneIn(bytes)?.scene
  return scene && !scene.logo ? { style: scene.style } : { tonesOf: await readPicture(bytes) }
}

/** So much of the other picture's light and of its colours is taken over; with all of it skies burn out and faces turn green. */
const SHARES = [0.45, 0.8, 0.8] as const

/** The picture with the lights and colours of another, mean and spread (after Reinhard et al., "Color Transfer between Images"). */
export function inTonesOf(picture: Picture, other: Picture): Picture {
  const [own, wanted] = [spreadOf(picture), spreadOf(other)]
  const pixels = new Uint8ClampedArray(picture.pixels)
  const values = [0, 0, 0]
  for (let at = 0; at < pixels.length; at += 4) {
    opponent(pixels, at, values)
    for (let k = 0; k < 3; k++) {
      const gain = Math.min(2, Math.max(0.5, wanted[k]!.spread / Math.max(1, own[k]!.spread)))
      const moved = (values[k]! - own[k]!.mean) * gain + wanted[k]!.mean
      const share = SHARES[k] ?? 0
      values[k] = values[k]! * (1 - share) + moved * share
    }
    const [light = 0, warm = 0, green = 0] = values
    pixels[at] = light + warm - green / 3
    pixels[at + 1] = light + (2 * green) / 3
    pixels[at + 2] = light - warm - green / 3
  }
  return { ...picture, pixels }
}

/** Light, red against blue, and green against both: three values that hardly depend on each other. */
function opponent(pixels: Uint8ClampedArray, at: number, out: number[]): void {
  const [r, g, b] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!]
  out[0] = (r + g + b) / 3
  out[1] = (r - b) / 2
  out[2] = g - (r + b) / 2
}

interface Spread {
  readonly mean: number
  readonly spread: number
}

function spreadOf({ pixels }: Picture): readonly Spread[] {
  const [sum, squares, values] = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]
  const count = pixels.length / 4
  for (let at = 0; at < pixels.length; at += 4) {
    opponent(pixels, at, values)
    for (let k = 0; k < 3; k++) {
      sum[k]! += values[k]!
      squares[k]! += values[k]! ** 2
    }
  }
  return sum.map((each, k) => ({ mean: each / count, spread: Math.sqrt(Math.max(0, squares[k]! / count - (each / count) ** 2)) }))
}
