import { lumaAt, type Picture } from './picture.ts'

/** Changes every pixel by a rule. `rule` gets red, green, blue and writes the new ones at `at`. */
function recoloured(picture: Picture, rule: (r: number, g: number, b: number, out: Uint8ClampedArray, at: number) => void): Picture {
  const pixels = new Uint8ClampedArray(picture.pixels)
  for (let at = 0; at < pixels.length; at += 4) rule(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!, pixels, at)
  return { ...picture, pixels }
}

export function blackAndWhite(picture: Picture): Picture {
  return recoloured(picture, (_r, _g, _b, out, at) => {
    const light = lumaAt(out, at)
    out[at] = out[at + 1] = out[at + 2] = light
  })
}

export function sepia(picture: Picture): Picture {
  return recoloured(picture, (r, g, b, out, at) => {
    out[at] = r * 0.393 + g * 0.769 + b * 0.189
    out[at + 1] = r * 0.349 + g * 0.686 + b * 0.168
    out[at + 2] = r * 0.272 + g * 0.534 + b * 0.131
  })
}

export function invert(picture: Picture): Picture {
  return recoloured(picture, (r, g, b, out, at) => {
    out[at] = 255 - r
    out[at + 1] = 255 - g
    out[at + 2] = 255 - b
  })
}

/** `factor` above 1 brightens the middle tones; black and white stay what they are. */
export function brightness(picture: Picture, factor: number): Picture {
  const curve = Uint8ClampedArray.from({ length: 256 }, (_, value) => Math.round(255 * Math.pow(value / 255, 1 / factor)))
  return recoloured(picture, (r, g, b, out, at) => {
    out[at] = curve[r]!
    out[at + 1] = curve[g]!
    out[at + 2] = curve[b]!
  })
}

export function contrast(picture: Picture, factor: number): Picture {
  return recoloured(picture, (r, g, b, out, at) => {
    out[at] = (r - 128) * factor + 128
    out[at + 1] = (g - 128) * factor + 128
    out[at + 2] = (b - 128) * factor + 128
  })
}

export function saturation(picture: Picture, factor: number): Picture {
  return recoloured(picture, (r, g, b, out, at) => {
    const light = lumaAt(out, at)
    out[at] = light + (r - light) * factor
    out[at + 1] = light + (g - light) * factor
    out[at + 2] = light + (b - light) * factor
  })
}

/** `amount` from -1, the cold of a winter morning, to 1, candle light. */
export function warmth(picture: Picture, amount: number): Picture {
  return recoloured(picture, (r, g, b, out, at) => {
    out[at] = r * (1 + 0.11 * amount)
    out[at + 1] = g * (1 + 0.02 * amount)
    out[at + 2] = b * (1 - 0.14 * amount)
  })
}

/** Darker towards the corners. */
export function vignette(picture: Picture): Picture {
  const { width, height } = picture
  const pixels = new Uint8ClampedArray(picture.pixels)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const x = (pixel % width) / width - 0.5,
      y = Math.floor(pixel / width) / height - 0.5
    const light = 1 - 0.7 * Math.pow((x * x + y * y) * 2, 1.2)
    for (let at = pixel * 4; at < pixel * 4 + 3; at++) pixels[at]! *= light
  }
  return { ...picture, pixels }
}
