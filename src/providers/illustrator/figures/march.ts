import { readFileSync } from 'node:fs'
import type { Camera } from './camera.ts'
import { PART_NUMBERS, type Solid } from './solid.ts'
import { times, unit, type Vector } from './vector.ts'

/** Numbers per pixel: coverage, place (3), normal (3), light that arrives, openness to the sky. */
export const RECORD_NUMBERS = 9

interface Kernel {
  readonly memory: WebAssembly.Memory
  reserve(sizeBytes: number): number
  setScene(parts: number, partCount: number, camera: number): void
  trace(width: number, height: number, draft: boolean, records: number): void
  groundShadow(points: number, count: number, results: number): void
}

const PARTS_MAX = 256
const CAMERA_NUMBERS = 24

interface Workshop {
  readonly kernel: Kernel
  readonly parts: number
  readonly camera: number
  /** One block for all results, grown when a larger picture is asked for. */
  results: number
  resultsBytes: number
}

let workshop: Workshop | undefined

/** The kernel of this thread, made at the first use. It keeps memory, never a picture: every call writes all it reads. */
function openWorkshop(): Workshop {
  if (workshop) return workshop
  const module = new WebAssembly.Module(readFileSync(new URL('./wasm/march.wasm', import.meta.url)))
  const kernel = new WebAssembly.Instance(module, {}).exports as unknown as Kernel
  workshop = {
    kernel,
    parts: kernel.reserve(PARTS_MAX * PART_NUMBERS * 4),
    camera: kernel.reserve(CAMERA_NUMBERS * 4),
    results: 0,
    resultsBytes: 0,
  }
  return workshop
}

/** What a band of the largest figure needs; memory that nothing is written to costs nothing. */
const RESULTS_BYTES = 18 << 20

/** Room for numbers in the kernel's memory. The kernel never frees, so it takes what usually suffices at once. */
function roomFor(shop: Workshop, numbers: number): number {
  if (shop.resultsBytes < numbers * 4) {
    shop.resultsBytes = Math.max(RESULTS_BYTES, numbers * 6)
    shop.results = shop.kernel.reserve(shop.resultsBytes)
  }
  return shop.results
}

function setScene(shop: Workshop, solid: Solid, camera: Camera, pixel: number, light: Vector): void {
  const numbers = new Float32Array(shop.kernel.memory.buffer)
  numbers.set(solid.packed, shop.parts >> 2)
  numbers.set(
    [
      ...camera.eye,
      ...camera.forward,
      ...camera.right,
      ...camera.up,
      camera.left,
      camera.top,
      pixel,
      0,
      ...unit(light),
      ...solid.bounds.centre,
      solid.bounds.radius,
    ],
    shop.camera >> 2,
  )
  shop.kernel.setScene(shop.parts, solid.parts.length, shop.camera)
}

export interface Tracing {
  readonly solid: Solid
  readonly camera: Camera
  /** Towards the light. */
  readonly light: Vector
  /** Film units per pixel. */
  readonly pixel: number
  /** Multiples of 8. */
  readonly width: number
  readonly height: number
  readonly quality: 'fine' | 'draft'
}

/** What every pixel sees: RECORD_NUMBERS numbers each. The result is gone with the next call of this module. */
function trace(tracing: Tracing): Float32Array {
  const shop = openWorkshop()
  const length = tracing.width * tracing.height * RECORD_NUMBERS
  const results = roomFor(shop, length)
  setScene(shop, tracing.solid, tracing.camera, tracing.pixel, tracing.light)
  shop.kernel.trace(tracing.width, tracing.height, tracing.quality === 'draft', results)
  return new Float32Array(shop.kernel.memory.buffer, results, length)
}

/** So many pixels are traced at once: a record is nine times the size of a pixel. */
const BAND_PIXELS = 400_000
/** Rows that a band sees beyond its own on either side, because edges are found by comparing neighbours. */
const BAND_MARGIN = 8

/** Traces from the top down in bands and hands over each, with its first pixel's number in the whole. */
export function traceBands(tracing: Tracing, take: (records: Float32Array, firstPixel: number) => void): void {
  const { width, height, camera, pixel } = tracing
  const rows = Math.max(64, Math.floor(BAND_PIXELS / width) & ~7)
  for (let top = 0; top < height; top += rows) {
    const from = Math.max(0, top - BAND_MARGIN)
    const to = Math.min(height, top + rows + BAND_MARGIN)
    const records = trace({ ...tracing, camera: { ...camera, top: camera.top - from * pixel }, height: to - from })
    const end = Math.min(height, top + rows)
    take(records.subarray((top - from) * width * RECORD_NUMBERS, (end - from) * width * RECORD_NUMBERS), top * width)
  }
}

export interface GroundPoint {
  readonly x: number
  readonly z: number
}

/** Darkness of points of the ground, 0 to 1: `cast` by the body in the way of the light, `contact` by its nearness. */
export function groundShadow(tracing: Tracing, points: readonly GroundPoint[]): readonly { cast: number; contact: number }[] {
  const shop = openWorkshop()
  const count = (points.length + 3) & ~3
  const at = roomFor(shop, count * 4)
  setScene(shop, tracing.solid, tracing.camera, tracing.pixel, tracing.light)
  const numbers = new Float32Array(shop.kernel.memory.buffer, at, count * 4).fill(0)
  points.forEach((point, index) => {
    numbers[index] = point.x
    numbers[count + index] = point.z
  })
  shop.kernel.groundShadow(at, count, at + count * 8)
  return points.map((_, index) => ({ cast: 1 - numbers[count * 2 + index]!, contact: numbers[count * 3 + index]! }))
}

/** The ray through a point of the film, and where it meets the ground; undefined above the horizon. */
export function groundUnder(camera: Camera, u: number, v: number): GroundPoint | undefined {
  const across = times(camera.right, u)
  const upward = times(camera.up, v)
  const y = camera.forward[1] + across[1] + upward[1]
  if (y >= -0.001) return undefined
  const t = -camera.eye[1] / y
  return {
    x: camera.eye[0] + (camera.forward[0] + across[0] + upward[0]) * t,
    z: camera.eye[2] + (camera.forward[2] + across[2] + upward[2]) * t,
  }
}
