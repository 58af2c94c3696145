import { compose } from '../../src/providers/illustrator/compose.ts'
import { readPrompt } from '../../src/providers/illustrator/words/read-prompt.ts'

/** The prompts whose pictures are pinned: subjects, places, times and styles alike. */
export const PINNED: readonly string[] = [
  'A red fox walking through a snowy forest at night',
  'A white horse galloping along the beach at sunset',
  'A little girl with a red balloon in the park',
  'Three penguins standing on the ice',
  'A steam train crossing a bridge in the mountains in autumn',
  'A cup of coffee and a croissant in a cafe',
  'A rocket flying through space past planets',
  'Watercolour of a mountain lake in the morning',
  'Pencil sketch of an old castle on a hill',
  'Comic of a robot in a city street',
  'A minimalist logo for "InferEra", a blue trident in a circle',
  '一隻貓在月光下的屋頂上',
]

const PIXELS = 256
const COLUMNS = 9
const ROWS = 8

/** What a picture looks like in 64 bits, as hex: for each of 8 by 8 places whether it is lighter to the right of it. */
export function hashOf(prompt: string): string {
  const canvas = compose(readPrompt(prompt, { seed: 11 }), { widthPixels: PIXELS, heightPixels: PIXELS, quality: 'draft' })
  const { data } = canvas.getContext('2d').getImageData(0, 0, PIXELS, PIXELS)
  const light = Array.from({ length: COLUMNS * ROWS }, (_, cell) => meanOf(data, cell % COLUMNS, Math.floor(cell / COLUMNS)))
  let bits = 0n
  for (let cell = 0; cell < light.length; cell++) {
    if (cell % COLUMNS < COLUMNS - 1) bits = (bits << 1n) | (light[cell]! < light[cell + 1]! ? 1n : 0n)
  }
  return bits.toString(16).padStart(16, '0')
}

function meanOf(data: Uint8ClampedArray, column: number, row: number): number {
  const left = Math.floor((column * PIXELS) / COLUMNS)
  const right = Math.floor(((column + 1) * PIXELS) / COLUMNS)
  let sum = 0
  for (let y = (row * PIXELS) / ROWS; y < ((row + 1) * PIXELS) / ROWS; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * PIXELS + x) * 4
      sum += data[at]! * 0.3 + data[at + 1]! * 0.59 + data[at + 2]! * 0.11
    }
  }
  return sum / (right - left)
}

/** In how many of their 64 bits two hashes differ. */
export function differenceOf(one: string, other: string): number {
  let differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  let count = 0
  for (; differing > 0n; differing >>= 1n) count += Number(differing & 1n)
  return count
}
