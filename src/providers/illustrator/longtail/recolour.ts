import { hueOf, type Hsl } from './hue.ts'
import type { Flat } from './relief.ts'

const HUES = 36
/** Pixels greyer than this have no hue of their own. */
const GREY_BELOW = 0.16
/** How far from the main hue a pixel may lie to change with it, in turns. */
const REACH = 0.13

/** Gives a drawing another colour, in place: its main hue becomes that of `colour`, its lights and darks stay. */
export function recolour({ pixels }: Flat, colour: readonly [red: number, green: number, blue: number]): void {
  const wanted = hueOf(...colour)
  const main = mainHue(pixels)
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) continue
    const own = hueOf(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!)
    const share = main === undefined ? greyShare(own) : nearness(own, main)
    if (share <= 0) continue
    const lightness = own.lightness + (wanted.lightness - (main === undefined ? 0.6 : 0.52)) * 0.75
    const [red, green, blue] = colourOf({
      hue: wanted.hue,
      saturation: wanted.saturation,
      lightness: Math.min(0.97, Math.max(0.04, lightness)),
    })
    pixels[at] = pixels[at]! + (red - pixels[at]!) * share
    pixels[at + 1] = pixels[at + 1]! + (green - pixels[at + 1]!) * share
    pixels[at + 2] = pixels[at + 2]! + (blue - pixels[at + 2]!) * share
  }
}

/** Of a grey drawing everything is tinted but its blackest parts. */
function greyShare({ lightness, saturation }: Hsl): number {
  return saturation > 0.5 ? 0 : Math.min(1, Math.max(0, (lightness - 0.12) * 4))
}

function nearness({ hue, saturation }: Hsl, main: number): number {
  if (saturation < GREY_BELOW) return 0
  const apart = Math.abs(hue - main)
  const distance = Math.min(apart, 1 - apart)
  return Math.min(1, Math.max(0, (REACH - distance) * 18)) * Math.min(1, (saturation - GREY_BELOW) * 8)
}

/** The hue most of the drawing has, undefined when it is mostly grey. */
function mainHue(pixels: Uint8ClampedArray): number | undefined {
  const weights = new Float64Array(HUES)
  let seen = 0
  let coloured = 0
  for (let at = 0; at < pixels.length; at += 16) {
    if (pixels[at + 3]! < 128) continue
    seen++
    const { hue, saturation, lightness } = hueOf(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!)
    if (saturation < GREY_BELOW || lightness < 0.08 || lightness > 0.95) continue
    coloured++
    weights[Math.min(HUES - 1, Math.floor(hue * HUES))]! += saturation
  }
  if (coloured < seen * 0.25) return undefined
  const around = weights.map((weight, index) => weight + 0.7 * (weights[(index + 1) % HUES]! + weights[(index + HUES - 1) % HUES]!))
  return (around.indexOf(Math.max(...around)) + 0.5) / HUES
}

function colourOf({ hue, saturation, lightness }: Hsl): readonly [number, number, number] {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation
  const part = (offset: number): number => {
    const k = (offset + hue * 12) % 12
    return 255 * (lightness - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
  }
  return [part(0), part(8), part(4)]
}
