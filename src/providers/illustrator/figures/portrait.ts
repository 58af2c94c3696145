import { ImageData } from '@napi-rs/canvas'
import { newSurface } from '../paint/surface.ts'
import type { Light, Sprite } from '../stage.ts'
import { placeOnFilm, type Camera } from './camera.ts'
import { groundShadow, groundUnder, RECORD_NUMBERS, traceBands, type Tracing } from './march.ts'
import type { Solid } from './solid.ts'
import { studioFor, type Studio } from './studio-light.ts'
import { combFur, emptySurface, readSurface } from './surface.ts'
import { clamp, smoothstep } from './vector.ts'

export interface Sitting {
  readonly solid: Solid
  readonly camera: Camera
  readonly light: Light
  readonly indoor: boolean
  /** Whether it stands on the ground at y = 0 and shades it; otherwise its anchor is the middle of the canvas. */
  readonly grounded: boolean
  /** Whether y = 0 is the face of water that it swims in: what is below is seen faintly, and there is no shadow. */
  readonly afloat?: boolean
  readonly heightPixels: number
  readonly quality: 'fine' | 'draft'
}

/** Draws a solid in soft light. On the ground it casts a shadow, and its anchor is the ground's point x = z = 0. */
export function portray(sitting: Sitting): Sprite {
  const { camera, solid, quality } = sitting
  const height = Math.max(8, Math.round(sitting.heightPixels))
  const pixel = (camera.top - camera.bottom) / height
  const width = Math.max(8, Math.round((camera.rightEnd - camera.left) / pixel))
  const studio = studioFor(sitting.light, sitting.indoor)
  const tracing: Tracing = {
    solid,
    camera,
    light: studio.direction,
    pixel,
    quality,
    width: (width + 7) & ~7,
    height: (height + 7) & ~7,
  }
  const light = new Float32Array(tracing.width * tracing.height * 4)
  traceBands(tracing, (records, firstPixel) => {
    const band = light.subarray(firstPixel * 4, (firstPixel + records.length / RECORD_NUMBERS) * 4)
    lightBody(tracing, records, { studio, grounded: sitting.grounded && !sitting.afloat }, band)
    if (sitting.afloat) sink(band, records)
  })
  if (quality === 'draft') softenEdges(light, tracing.width, tracing.height)
  if (sitting.grounded && !sitting.afloat) layShadow(tracing, light, studio)
  const { canvas, pen } = newSurface(width, height)
  pen.putImageData(developed(light, tracing.width, tracing.height), 0, 0)
  const [x, y] = sitting.grounded ? placeOnFilm(camera, [0, 0, 0]) : [0.5, 0.5]
  return { canvas, anchorX: x * width, anchorY: y * height }
}

interface Staged {
  readonly studio: Studio
  readonly grounded: boolean
}

/** Writes premultiplied linear red, green, blue and coverage of every pixel. */
function lightBody({ solid, camera }: Tracing, records: Float32Array, { studio, grounded }: Staged, out: Float32Array): void {
  const surface = emptySurface()
  const normal = new Float64Array(3)
  const toEye = new Float64Array(3)
  for (let pixel = 0; pixel < out.length / 4; pixel++) {
    const r = pixel * RECORD_NUMBERS
    const coverage = records[r]!
    if (coverage === 0) continue
    const x = records[r + 1]!,
      y = records[r + 2]!,
      z = records[r + 3]!
    for (let k = 0; k < 3; k++) normal[k] = records[r + 4 + k]!
    const smoothUp = normal[1]!
    const ex = x - camera.eye[0],
      ey = y - camera.eye[1],
      ez = z - camera.eye[2]
    const scale = 1 / Math.sqrt(ex * ex + ey * ey + ez * ez)
    toEye[0] = ex * scale
    toEye[1] = ey * scale
    toEye[2] = ez * scale
    readSurface(solid, x, y, z, surface)
    if (surface.fur > 0.01) combFur(surface, x, y, z, normal)
    const groundDark = grounded ? Math.min(1, 0.45 + y * 2.2 + Math.max(0, smoothUp) * 0.4) : 1
    const open = clamp(records[r + 8]!, 0.12, 1) * groundDark
    illuminate(surface, studio, { normal, view: toEye, arrives: records[r + 7]!, open }, out, pixel * 4)
    for (let k = 0; k < 3; k++) out[pixel * 4 + k]! *= coverage
    out[pixel * 4 + 3] = coverage
  }
}

/** How much of a body is seen through the water, and the height of the foam around it. */
const SEEN_THROUGH_WATER = 0.16
const FOAM_HIGH = 0.028

/** Hides what is under the water, and lays a line of foam where the body comes out of it. */
function sink(light: Float32Array, records: Float32Array): void {
  for (let at = 0, r = 0; at < light.length; at += 4, r += RECORD_NUMBERS) {
    if (light[at + 3] === 0) continue
    const y = records[r + 2]!
    const foam = smoothstep(-0.06, 0.01, y) * smoothstep(FOAM_HIGH * 1.6, FOAM_HIGH * 0.7, y) * light[at + 3]!
    const seen = SEEN_THROUGH_WATER + (1 - SEEN_THROUGH_WATER) * smoothstep(-0.05, 0, y)
    for (let k = 0; k < 3; k++) light[at + k] = (light[at + k]! * (1 - foam) + 0.9 * foam) * seen
    light[at + 3]! *= seen
  }
}

interface Place {
  readonly normal: Float64Array
  /** From the eye, unit length. */
  readonly view: Float64Array
  readonly arrives: number
  readonly open: number
}

type LitSurface = ReturnType<typeof emptySurface>

/** Key light, sky and ground light, a rim against the sky, highlights and a false reflection for metal. */
function illuminate(surface: LitSurface, studio: Studio, place: Place, out: Float32Array, at: number): void {
  const nx = place.normal[0]!,
    ny = place.normal[1]!,
    nz = place.normal[2]!
  const vx = place.view[0]!,
    vy = place.view[1]!,
    vz = place.view[2]!
  const [lx, ly, lz] = studio.direction
  const wrap = 0.12 + 0.3 * surface.softness
  const diffuse = Math.max(0, (nx * lx + ny * ly + nz * lz + wrap) / (1 + wrap)) * (place.arrives * 0.95 + 0.05)
  const upward = 0.5 + 0.5 * ny
  const facing = vx * nx + vy * ny + vz * nz
  const grazing = Math.max(0, 1 + facing) ** 3
  let highlight = 0
  if (surface.gloss > 0) {
    const hx = lx - vx,
      hy = ly - vy,
      hz = lz - vz
    const cosine = Math.max(0, (nx * hx + ny * hy + nz * hz) / Math.sqrt(hx * hx + hy * hy + hz * hz))
    highlight = Math.pow(cosine, 10 + surface.gloss * 170) * surface.gloss * 1.5 * place.arrives
  }
  let mirror = 0
  if (surface.metal > 0) {
    const ry = vy - 2 * facing * ny,
      rx = vx - 2 * facing * nx
    mirror = (ry > 0 ? 0.5 + 0.9 * ry : 0.18) * (0.75 + 0.4 * Math.sin(ry * 9 + rx * 4)) * surface.metal
  }
  const edge = grazing * 0.75 * place.open * (0.3 + 0.7 * upward)
  const [bx, by, bz] = studio.backDirection
  const [sx, sy, sz] = studio.lampDirection
  const behind = Math.max(0, 1 + facing) ** 2 * place.open * clamp((nx * bx + ny * by + nz * bz) * 1.3 + 0.15, 0, 1)
  const beside = Math.max(0, (nx * sx + ny * sy + nz * sz + 0.25) / 1.25) * place.open
  const grey = (surface.red * 0.25 + surface.green * 0.6 + surface.blue * 0.15) * studio.drain
  for (let k = 0; k < 3; k++) {
    const full = k === 0 ? surface.red : k === 1 ? surface.green : surface.blue
    const colour = full * (1 - studio.drain) + grey
    const key = studio.key[k]!,
      sky = studio.sky[k]!
    const light = key * diffuse + studio.lamp[k]! * beside + (sky * upward + studio.bounce[k]! * (1 - upward)) * place.open
    out[at + k] =
      colour * light * (1 - surface.metal * 0.6) +
      colour * mirror * (sky + key * 0.5) * 1.5 +
      highlight * key * (surface.metal > 0 ? colour + 0.3 : 1) +
      (edge * studio.rim[k]! + behind * studio.back[k]!) * (0.5 + 0.5 * colour) +
      surface.glow * full
  }
}

/** One sample a pixel leaves stairs: a rim pixel takes a share of its neighbours instead. */
function softenEdges(light: Float32Array, width: number, height: number): void {
  const source = light.slice()
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = (y * width + x) * 4
      const row = width * 4
      const covered = source[at + 3]! * 4 + source[at - 1]! + source[at + 7]! + source[at + 3 - row]! + source[at + 3 + row]!
      if (covered === 0 || covered === 8) continue
      for (let c = at; c < at + 4; c++) {
        light[c] = (source[c]! * 4 + source[c - 4]! + source[c + 4]! + source[c - row]! + source[c + row]!) / 8
      }
    }
  }
}

/** The shadow is calculated for every so many pixels. */
const SHADOW_STEPS = { fine: 4, draft: 8 }
const SHADOW_MOST = 0.82

/** Lays the ground shadow under the body. It is soft, so it is calculated for few pixels and drawn between. */
function layShadow(tracing: Tracing, light: Float32Array, studio: Studio): void {
  const { width, height } = tracing
  const step = SHADOW_STEPS[tracing.quality]
  const columns = Math.ceil(width / step) + 2
  const rows = Math.ceil(height / step) + 2
  const grid = shadowGrid(tracing, columns, rows)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const coverage = light[at + 3]!
      if (coverage >= 1) continue
      const gx = x / step,
        gy = y / step
      const i = Math.floor(gx),
        j = Math.floor(gy),
        fx = gx - i,
        fy = gy - j,
        k = j * columns + i
      const upper = grid[k]! * (1 - fx) + grid[k + 1]! * fx
      const lower = grid[k + columns]! * (1 - fx) + grid[k + columns + 1]! * fx
      const dark = (upper * (1 - fy) + lower * fy) * (1 - coverage) * shadowFade(x / width, y / height)
      for (let c = 0; c < 3; c++) light[at + c]! += studio.shadow[c]! * dark
      light[at + 3] = coverage + dark
    }
  }
}

/** Fades the shadow towards the border of the canvas: it must not be cut off by it. */
function shadowFade(x: number, y: number): number {
  return smoothstep(0.01, 0.15, x) * smoothstep(0.97, 0.83, x) * smoothstep(0.97, 0.89, y)
}

function shadowGrid(tracing: Tracing, columns: number, rows: number): Float32Array {
  const { camera, pixel } = tracing
  const step = SHADOW_STEPS[tracing.quality]
  const cells: { index: number; x: number; z: number }[] = []
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const x = i * step,
        y = j * step
      const ground = groundUnder(camera, camera.left + x * pixel, camera.top - y * pixel)
      if (!ground) continue
      cells.push({ index: j * columns + i, ...ground })
    }
  }
  const grid = new Float32Array(columns * rows)
  groundShadow(tracing, cells).forEach(({ cast, contact }, n) => {
    grid[cells[n]!.index] = Math.min(SHADOW_MOST, cast * 0.62 + contact)
  })
  return smoothed(smoothed(grid, columns), columns)
}

/** Evens out the bands that a few steps of a shadow ray leave. */
function smoothed(grid: Float32Array, columns: number): Float32Array {
  const out = grid.slice()
  for (let k = columns + 1; k < grid.length - columns - 1; k++) {
    const cross = grid[k - 1]! + grid[k + 1]! + grid[k - columns]! + grid[k + columns]!
    out[k] =
      (grid[k]! * 4 + cross * 2 + grid[k - columns - 1]! + grid[k - columns + 1]! + grid[k + columns - 1]! + grid[k + columns + 1]!) / 16
  }
  return out
}

/** Linear light that is drawn as white, and the display values of the light below it. */
const FILM_WHITE = 8
const FILM = Uint8ClampedArray.from({ length: 16384 }, (_, index) => {
  const v = (index / 16383) * FILM_WHITE
  const filmic = (v * (2.51 * v + 0.03)) / (v * (2.43 * v + 0.59) + 0.14)
  return 255 * Math.pow(Math.min(1, filmic), 1 / 2.2)
})

/** From linear light to display values: a filmic curve that keeps highlights from burning out. */
function developed(light: Float32Array, width: number, height: number): ImageData {
  const image = new ImageData(width, height)
  for (let at = 0; at < light.length; at += 4) {
    const coverage = light[at + 3]!
    if (coverage < 0.004) continue
    for (let k = 0; k < 3; k++) {
      const v = light[at + k]! / coverage
      image.data[at + k] = FILM[v <= 0 ? 0 : v >= FILM_WHITE ? FILM.length - 1 : Math.round((v / FILM_WHITE) * (FILM.length - 1))]!
    }
    image.data[at + 3] = 255 * coverage
  }
  return image
}
