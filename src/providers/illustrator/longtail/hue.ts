/** A colour by its hue in turns, its saturation and its lightness, each 0 to 1. */
export interface Hsl {
  readonly hue: number
  readonly saturation: number
  readonly lightness: number
}

export function hueOf(red: number, green: number, blue: number): Hsl {
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const span = most - least
  const lightness = (most + least) / 510
  if (span === 0) return { hue: 0, saturation: 0, lightness }
  const saturation = span / 255 / (1 - Math.abs(2 * lightness - 1))
  const sixths = most === red ? (green - blue) / span + 6 : most === green ? (blue - red) / span + 2 : (red - green) / span + 4
  return { hue: (sixths / 6) % 1, saturation: Math.min(1, saturation), lightness }
}
