import { randomFrom } from './vector.ts'

// A table of random numbers and two hops through a permutation: several times faster than hashing with multiplications.
const SIZE = 256
const table = new Float32Array(SIZE)
const hop = new Uint8Array(SIZE * 2)
fillTables()

function fillTables(): void {
  const random = randomFrom(20)
  for (let i = 0; i < SIZE; i++) {
    table[i] = random()
    hop[i] = i
  }
  for (let i = SIZE - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = hop[i] ?? 0
    hop[i] = hop[j] ?? 0
    hop[j] = kept
  }
  hop.copyWithin(SIZE, 0, SIZE)
}

/** Smooth noise in space, 0 to 1. */
export function noise3(x: number, y: number, z: number): number {
  const xi = Math.floor(x),
    yi = Math.floor(y),
    zi = Math.floor(z)
  let u = x - xi,
    v = y - yi,
    w = z - zi
  u = u * u * (3 - 2 * u)
  v = v * v * (3 - 2 * v)
  w = w * w * (3 - 2 * w)
  const X = xi & 255,
    Y = yi & 255,
    Z = zi & 255
  const a = hop[X]! + Y,
    b = hop[(X + 1) & 255]! + Y
  const aa = hop[a & 255]! + Z,
    ab = hop[(a + 1) & 255]! + Z,
    ba = hop[b & 255]! + Z,
    bb = hop[(b + 1) & 255]! + Z
  const near00 = table[hop[aa & 255]!]!,
    near10 = table[hop[ba & 255]!]!
  const near01 = table[hop[ab & 255]!]!,
    near11 = table[hop[bb & 255]!]!
  const far00 = table[hop[(aa + 1) & 255]!]!,
    far10 = table[hop[(ba + 1) & 255]!]!
  const far01 = table[hop[(ab + 1) & 255]!]!,
    far11 = table[hop[(bb + 1) & 255]!]!
  const near = (near00 + (near10 - near00) * u) * (1 - v) + (near01 + (near11 - near01) * u) * v
  const far = (far00 + (far10 - far00) * u) * (1 - v) + (far01 + (far11 - far01) * u) * v
  return near + (far - near) * w
}

/** Noise with finer noise upon it, about 0 to 1, mostly near the middle. */
export function cloud3(x: number, y: number, z: number, octaves = 3): number {
  let sum = 0
  let weight = 0.5
  for (let i = 0; i < octaves; i++) {
    sum += weight * noise3(x, y, z)
    x = x * 2.03 + 17.1
    y = y * 2.03 + 3.7
    z = z * 2.03 + 9.2
    weight *= 0.5
  }
  return sum
}
