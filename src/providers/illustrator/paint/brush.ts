import { readFileSync } from 'node:fs'
import { ImageData, type Canvas } from '@napi-rs/canvas'
import { makeNoise } from './noise.ts'
import { newSurface } from './surface.ts'

export interface BrushOptions {
  /** Brush radii, coarse to fine, in pixels. */
  readonly sizesPixels: readonly number[]
  readonly seed: number
  /** How far a stroke's colour may stray, in 8-bit steps. */
  readonly jitter?: number
  /** How different the canvas must still be, in 8-bit steps a channel, for another stroke to be laid. */
  readonly threshold?: number
}

/** What brush.as.ts exports. Addresses and sizes are bytes of its memory. */
interface Kernel {
  readonly memory: WebAssembly.Memory
  freeFrom(): number
  prepare(width: number, height: number, angles: number, columns: number, rows: number): void
  blur(source: number, target: number, scratch: number, width: number, height: number, radius: number): void
  layer(
    source: number,
    blurred: number,
    target: number,
    radius: number,
    seed: number,
    opacity: number,
    threshold: number,
    jitter: number,
  ): number
}

/** Directions are kept for blocks of this many pixels. */
const BLOCK = 4

/** Below this strength a form has no direction of its own, and the strokes follow a slow swirl instead. */
const FLAT_BELOW = 300

let loaded: Kernel | undefined

/**
 * The canvas painted anew with bristle strokes along its forms; see-through parts stay see-through. After Hertzmann,
 * "Painterly Rendering with Curved Brush Strokes of Multiple Sizes" (SIGGRAPH 1998), directions from a structure tensor.
 */
export function paintOver(canvas: Canvas, { sizesPixels, seed, jitter = 11, threshold = 12 }: BrushOptions): Canvas {
  const { width, height } = canvas
  const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data
  const columns = Math.ceil(width / BLOCK)
  const rows = Math.ceil(height / BLOCK)
  const kernel = load()
  const source = kernel.freeFrom()
  const blurred = source + pixels.length
  const target = blurred + pixels.length
  const angles = target + pixels.length
  const scratch = angles + columns * rows * 4
  makeRoom(kernel.memory, scratch + pixels.length * 4 + width * 16)
  const memory = new Uint8Array(kernel.memory.buffer)
  memory.set(pixels, source)
  memory.set(pixels, target)
  new Float32Array(kernel.memory.buffer, angles, columns * rows).set(directionsOf(pixels, width, height, seed))
  kernel.prepare(width, height, angles, columns, rows)
  sizesPixels.forEach((radius, index) => {
    kernel.blur(source, blurred, scratch, width, height, Math.max(1, Math.floor(radius / 2)))
    const differing = index === 0 ? 0 : threshold * (1 - index * 0.12)
    kernel.layer(source, blurred, target, radius, (seed * 31 + index + 1) | 0, 0.92, differing, jitter)
  })
  const painted = newSurface(width, height)
  const bytes = new Uint8ClampedArray(kernel.memory.buffer.slice(target, target + pixels.length))
  painted.pen.putImageData(new ImageData(bytes, width, height), 0, 0)
  return painted.canvas
}

/** One instance per thread; painting is synchronous, so nobody shares it at the same moment. */
function load(): Kernel {
  if (!loaded) {
    const module = new WebAssembly.Module(readFileSync(new URL('./wasm/brush.wasm', import.meta.url)))
    loaded = new WebAssembly.Instance(module, {}).exports as unknown as Kernel
  }
  return loaded
}

function makeRoom(memory: WebAssembly.Memory, sizeBytes: number): void {
  const missing = sizeBytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / 65536))
}

/** For every block the angle along which its edges run, in radians. */
function directionsOf(pixels: Uint8ClampedArray, width: number, height: number, seed: number): Float32Array {
  const columns = Math.ceil(width / BLOCK)
  const rows = Math.ceil(height / BLOCK)
  const brightness = brightnessOf(pixels, width, height)
  const [xx, yy, xy] = structureOf(brightness, columns, rows)
  const noise = makeNoise(seed + 2)
  const angles = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const horizontal = xx[at] ?? 0
      const vertical = yy[at] ?? 0
      angles[at] =
        horizontal + vertical < FLAT_BELOW
          ? noise.fractal((column / columns) * 3, (row / rows) * 3, 2) * Math.PI + 0.2
          : 0.5 * Math.atan2(2 * (xy[at] ?? 0), horizontal - vertical) + Math.PI / 2
    }
  }
  return angles
}

function brightnessOf(pixels: Uint8ClampedArray, width: number, height: number): Float32Array {
  const columns = Math.ceil(width / BLOCK)
  const rows = Math.ceil(height / BLOCK)
  const brightness = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (Math.min(height - 1, row * BLOCK + 1) * width + Math.min(width - 1, column * BLOCK + 1)) * 4
      const light = (pixels[at] ?? 0) * 0.3 + (pixels[at + 1] ?? 0) * 0.59 + (pixels[at + 2] ?? 0) * 0.11
      brightness[row * columns + column] = (light * (pixels[at + 3] ?? 0)) / 255
    }
  }
  return brightness
}

/** The structure tensor, smoothed over seven by seven blocks. */
function structureOf(brightness: Float32Array, columns: number, rows: number): readonly [Float32Array, Float32Array, Float32Array] {
  const tensor = [new Float32Array(columns * rows), new Float32Array(columns * rows), new Float32Array(columns * rows)] as const
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      const at = row * columns + column
      const across = (brightness[at + 1] ?? 0) - (brightness[at - 1] ?? 0)
      const down = (brightness[at + columns] ?? 0) - (brightness[at - columns] ?? 0)
      tensor[0][at] = across * across
      tensor[1][at] = down * down
      tensor[2][at] = across * down
    }
  }
  for (const field of tensor) sumAround(field, columns, rows, 3)
  return tensor
}

/** Replaces every value by the sum of its square neighbourhood. */
function sumAround(field: Float32Array, columns: number, rows: number, radius: number): void {
  const rowSums = new Float32Array(field.length)
  for (let row = 0; row < rows; row++) slide(field, rowSums, { start: row * columns, stride: 1, count: columns }, radius)
  for (let column = 0; column < columns; column++) slide(rowSums, field, { start: column, stride: columns, count: rows }, radius)
}

/** A row or a column of a field. */
interface Line {
  readonly start: number
  readonly stride: number
  readonly count: number
}

function slide(from: Float32Array, to: Float32Array, { start, stride, count }: Line, radius: number): void {
  let sum = 0
  for (let index = -radius; index < count; index++) {
    if (index + radius < count) sum += from[start + (index + radius) * stride] ?? 0
    if (index - radius - 1 >= 0) sum -= from[start + (index - radius - 1) * stride] ?? 0
    if (index >= 0) to[start + index * stride] = sum
  }
}
