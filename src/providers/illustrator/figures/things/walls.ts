import { cloud3 } from '../noise3.ts'
import type { Material } from '../solid.ts'
import { smoothstep, times, type Vector } from '../vector.ts'
import { glowing, matt } from './bench.ts'

/** The colour of dressed stone. */
export const STONE = '#c4b8a4'
/** A window with light behind it. */
export const LIT = glowing('#ffdf8a', 1)

/** Courses of stone, each block a little lighter or darker; `size` is how many there are to a unit. */
export const masonry = (colour: Vector, size = 10): Material => ({
  edge: 350,
  softness: 0.1,
  colour: (x, y, z) => {
    const course = Math.floor(y * size * 1.3)
    const along = Math.floor((x + z) * size * 0.7 + (course % 2) * 0.5)
    return times(colour, (0.86 + 0.18 * Math.abs(Math.sin(course * 12.9 + along * 78.2))) * (0.92 + 0.16 * cloud3(x * 6, y * 6, z * 6)))
  },
})

/** Standing planks. */
export const boards = (colour: Vector, size = 12): Material => ({
  ...matt(colour),
  colour: (x, _y, z) => times(colour, 0.8 + 0.25 * smoothstep(-0.8, -0.3, Math.sin((x + z) * size * 4))),
})

/** Rows of tiles. */
export const tiles = (colour: Vector): Material => ({
  ...matt(colour),
  colour: (_x, y) => times(colour, 0.8 + 0.26 * smoothstep(-0.4, 0.4, Math.sin(y * 48))),
})
