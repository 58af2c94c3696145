import { studioFor, type Studio } from '../figures/studio-light.ts'
import { makeNoise } from '../paint/noise.ts'
import type { Light } from '../stage.ts'
import { reliefOf, type Flat } from './relief.ts'

export interface Lighting {
  readonly light: Light
  readonly indoor: boolean
  /** Whether its foot is in the shade of the ground. */
  readonly grounded: boolean
  readonly glows: boolean
  readonly seed: number
}

/** Colours of emoji are those of a screen; clay is duller. */
const SATURATION = 0.86
const BRIGHTEST = 0.86
const WRAP = 0.3
const GRAIN = 0.34

const LINEAR = Float32Array.from({ length: 256 }, (_, value) => Math.pow(value / 255, 2.2))
const FILM_WHITE = 8
/** From linear light to display values, as the clay figures are developed. */
const FILM = Uint8ClampedArray.from({ length: 8192 }, (_, index) => {
  const v = (index / 8191) * FILM_WHITE
  return 255 * Math.pow(Math.min(1, (v * (2.51 * v + 0.03)) / (v * (2.43 * v + 0.59) + 0.14)), 1 / 2.2)
})

/** Lights a flat drawing as if it were modelled in clay, in place: the scene's key light, its sky and its ground. */
export function relight(flat: Flat, { light, indoor, grounded, glows, seed }: Lighting): void {
  const { pixels, width, height } = flat
  const { heights, open } = reliefOf(flat)
  const studio = studioFor(light, indoor)
  const noise = makeNoise(seed + 7)
  const grainAt = 46 / Math.sqrt(width * height)
  const colour: [number, number, number] = [0, 0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = y * width + x
      const at = index * 4
      if (pixels[at + 3] === 0) continue
      const right = heights[x + 1 < width ? index + 1 : index]!
      const left = heights[x > 0 ? index - 1 : index]!
      const below = heights[y + 1 < height ? index + width : index]!
      const above = heights[y > 0 ? index - width : index]!
      const grain = noise.at(x * grainAt * 4, y * grainAt * 4) - noise.at(x * grainAt * 4 + 0.6, y * grainAt * 4 + 0.6)
      const nx = (left - right) * 0.5 + grain * GRAIN * 0.5
      const ny = (below - above) * 0.5 + grain * GRAIN * 0.5
      const scale = 1 / Math.sqrt(nx * nx + ny * ny + 1)
      const tone = 0.94 + 0.12 * noise.fractal(x * grainAt * 0.35, y * grainAt * 0.35, 3)
      pigment(pixels, at, tone, colour)
      const foot = grounded ? Math.min(1, 0.55 + ((height - y) / height) * 3) : 1
      const shade = { nx: nx * scale, ny: ny * scale, nz: scale, open: open[index]! * foot }
      lit(colour, shade, studio, glows ? 0.55 : 0)
      for (let k = 0; k < 3; k++) pixels[at + k] = FILM[Math.min(8191, Math.round((colour[k]! / FILM_WHITE) * 8191))]!
    }
  }
}

/** The linear colour of the clay at a pixel. */
function pigment(pixels: Uint8ClampedArray, at: number, tone: number, out: [number, number, number]): void {
  const red = LINEAR[pixels[at]!]!
  const green = LINEAR[pixels[at + 1]!]!
  const blue = LINEAR[pixels[at + 2]!]!
  const grey = red * 0.3 + green * 0.59 + blue * 0.11
  out[0] = (0.012 + (grey + (red - grey) * SATURATION) * BRIGHTEST) * tone
  out[1] = (0.011 + (grey + (green - grey) * SATURATION) * BRIGHTEST) * tone
  out[2] = (0.011 + (grey + (blue - grey) * SATURATION) * BRIGHTEST) * tone
}

interface Shade {
  readonly nx: number
  readonly ny: number
  readonly nz: number
  readonly open: number
}

/** Turns the colour of the clay into the light that comes from it. */
function lit(colour: [number, number, number], { nx, ny, nz, open }: Shade, studio: Studio, glow: number): void {
  const [lx, ly, lz] = studio.direction
  const [bx, by] = studio.backDirection
  const [sx, sy, sz] = studio.lampDirection
  // The light of a low sun still reaches a face that looks at us: flat drawings have no other side.
  const towards = nx * lx + ny * ly + nz * Math.max(lz, 0.35)
  const diffuse = Math.max(0, (towards + WRAP) / (1 + WRAP)) * (0.25 + 0.75 * open)
  const upward = 0.5 + 0.5 * ny
  const grazing = (1 - nz) ** 3
  const half = Math.max(0, (nx * lx + ny * ly + nz * (lz + 1)) / Math.hypot(lx, ly, lz + 1))
  // What is black and round is an eye or a button: it gleams.
  const dark = Math.max(0, 1 - (colour[0] + colour[1] + colour[2]) * 7)
  const sheen = Math.pow(half, 26) * 0.13 * open + Math.pow(half, 48) * 0.7 * dark
  const behind = (1 - nz) ** 2 * Math.max(0, nx * bx + ny * by) * open
  const beside = Math.max(0, (nx * sx + ny * sy + nz * sz + 0.25) / 1.25) * open
  const grey = (colour[0] * 0.25 + colour[1] * 0.6 + colour[2] * 0.15) * studio.drain
  for (let k = 0; k < 3; k++) {
    const key = studio.key[k]!
    const sky = studio.sky[k]! * upward + studio.bounce[k]! * (1 - upward)
    const light = key * diffuse + studio.lamp[k]! * beside + sky * open + glow
    const own = colour[k]! * (1 - studio.drain) + grey
    const edge = grazing * key * 0.26 * upward + behind * studio.back[k]! * 0.8
    colour[k] = own * light + sheen * key + edge * (0.5 + 0.5 * own)
  }
}
