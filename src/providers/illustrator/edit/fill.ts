import { randomFrom, type Random } from '../paint/noise.ts'
import { raw, type Picture } from './picture.ts'

/** What is missing is made up at most this large and then copied from the picture itself at its full size. */
const WORKED_PIXELS = 320
const SMALLEST_PIXELS = 24
/** Half of the width of the patches that are compared. */
const REACH = 3
const ROUNDS = 5
const SEARCHES = 2

/**
 * The picture with its hole filled from what lies around it, by patches of the picture itself (after Wexler, Shechtman and Irani,
 * "Space-Time Completion of Video", with the search of Barnes et al., "PatchMatch"). `hole` is 0 where the picture stays. Same
 * picture, hole and seed: same pixels. Undefined when too little of the picture is left to learn from.
 */
export async function filled(picture: Picture, hole: Uint8Array, seed: number): Promise<Picture | undefined> {
  const random = randomFrom(seed)
  const { width, height } = picture
  let scale = Math.max(1, Math.max(width, height) / WORKED_PIXELS)
  const scales = [scale]
  while (Math.min(width, height) / (scale * 2) >= SMALLEST_PIXELS) scales.push((scale *= 2))
  let level: Level | undefined
  for (const each of scales.toReversed()) {
    const finer = await levelAt(picture, hole, each)
    if (finer.sources.length === 0) return undefined
    if (level) inherit(finer, level)
    else begin(finer, random)
    // What is found small is only sharpened at the larger sizes.
    const rounds = each === scales[0] ? 2 : ROUNDS
    for (let round = 0; round < rounds; round++) {
      for (let search = 0; search < SEARCHES; search++) improve(finer, random, search % 2 === 1)
      vote(finer)
    }
    level = finer
  }
  return level && copied(picture, hole, level, scales[0] ?? 1)
}

interface Level {
  readonly width: number
  readonly height: number
  /** Red, green and blue of every pixel. */
  readonly colours: Float32Array
  readonly missing: Uint8Array
  /** Middles of patches of which nothing is missing. */
  readonly sources: Int32Array
  readonly isSource: Uint8Array
  /** Pixels whose patch reaches into the hole. */
  readonly targets: Int32Array
  /** Which source is like the patch around a target, and how unlike it still is. */
  readonly nearest: Int32Array
  readonly distance: Float32Array
}

async function levelAt(picture: Picture, hole: Uint8Array, scale: number): Promise<Level> {
  const width = Math.max(2 * REACH + 2, Math.round(picture.width / scale))
  const height = Math.max(2 * REACH + 2, Math.round(picture.height / scale))
  const small = await raw(picture).removeAlpha().resize(width, height, { fit: 'fill', kernel: 'cubic' }).raw().toBuffer()
  const missing = new Uint8Array(width * height)
  for (let y = 0; y < picture.height; y++) {
    const row = Math.min(height - 1, Math.floor((y * height) / picture.height)) * width
    for (let x = 0; x < picture.width; x++) {
      if (hole[y * picture.width + x]! > 0) missing[row + Math.min(width - 1, Math.floor((x * width) / picture.width))] = 1
    }
  }
  const near = (at: number): boolean => {
    const [x, y] = [at % width, (at / width) | 0]
    for (let dy = -REACH; dy <= REACH; dy++) {
      for (let dx = -REACH; dx <= REACH; dx++) {
        if (missing[clamp(y + dy, height) * width + clamp(x + dx, width)]) return true
      }
    }
    return false
  }
  const inside = (at: number): boolean => {
    const [x, y] = [at % width, (at / width) | 0]
    return x >= REACH && y >= REACH && x < width - REACH && y < height - REACH
  }
  const sources: number[] = []
  const targets: number[] = []
  const isSource = new Uint8Array(width * height)
  for (let at = 0; at < missing.length; at++) {
    if (near(at)) targets.push(at)
    else if (inside(at)) {
      sources.push(at)
      isSource[at] = 1
    }
  }
  const colours = Float32Array.from(small)
  return {
    width,
    height,
    colours,
    missing,
    isSource,
    sources: Int32Array.from(sources),
    targets: Int32Array.from(targets),
    nearest: new Int32Array(width * height).fill(-1),
    distance: new Float32Array(width * height).fill(Infinity),
  }
}

const clamp = (value: number, size: number): number => (value < 0 ? 0 : value >= size ? size - 1 : value)

/** Around a picture that shall grow, its mirror image; elsewhere colours that run in from the edge of the hole. Then patches at random. */
function begin(level: Level, random: Random): void {
  const { colours, missing, width, height, targets } = level
  const known = missing.map((each) => 1 - each)
  mirror(level, known)
  let left = targets.filter((at) => !known[at])
  while (left.length > 0) {
    const ring: [at: number, colour: readonly number[]][] = []
    for (const at of left) {
      const [x, y] = [at % width, (at / width) | 0]
      const sum = [0, 0, 0]
      let count = 0
      for (const [dx, dy] of AROUND) {
        const [px, py] = [x + dx, y + dy]
        if (px < 0 || py < 0 || px >= width || py >= height || !known[py * width + px]) continue
        for (let k = 0; k < 3; k++) sum[k]! += colours[(py * width + px) * 3 + k]!
        count++
      }
      if (count > 0) ring.push([at, sum.map((each) => each / count)])
    }
    if (ring.length === 0) break
    for (const [at, colour] of ring) {
      known[at] = 1
      for (let k = 0; k < 3; k++) colours[at * 3 + k] = colour[k]!
    }
    left = left.filter((at) => !known[at])
  }
  for (const at of targets) propose(level, at, level.sources[Math.floor(random() * level.sources.length)]!)
}

const MIRRORED = 0.08

/** Where nothing is known up to the edge of the picture, what is known is mirrored outwards. */
function mirror({ colours, missing, width, height, nearest, isSource, targets }: Level, known: Uint8Array): void {
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let at = 0; at < missing.length; at++) {
    if (missing[at]) continue
    const [x, y] = [at % width, (at / width) | 0]
    ;[left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)]
  }
  // Not so deep that whoever stands in the middle of the picture is seen twice.
  const deep = Math.max(width, height) * MIRRORED
  const back = (value: number, low: number, high: number): number =>
    value < low ? 2 * low - value : value > high ? 2 * high - value : value
  for (const at of targets) {
    const [x, y] = [at % width, (at / width) | 0]
    if (!missing[at] || (x >= left && x <= right && y >= top && y <= bottom)) continue
    const [mx, my] = [back(x, left, right), back(y, top, bottom)]
    const from = my * width + mx
    if (Math.abs(mx - x) > deep || Math.abs(my - y) > deep || missing[from]) continue
    for (let k = 0; k < 3; k++) colours[at * 3 + k] = colours[from * 3 + k]!
    known[at] = 1
    if (isSource[from]) nearest[at] = from
  }
}

const AROUND = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
] as const

/** Begins with what was found at half the size. */
function inherit(finer: Level, coarser: Level): void {
  const [across, down] = [finer.width / coarser.width, finer.height / coarser.height]
  for (const at of finer.targets) {
    const [x, y] = [at % finer.width, (at / finer.width) | 0]
    const [cx, cy] = [clamp(Math.floor(x / across), coarser.width), clamp(Math.floor(y / down), coarser.height)]
    const from = coarser.nearest[cy * coarser.width + cx]!
    if (from < 0) continue
    const sx = Math.round((from % coarser.width) * across + (x - cx * across))
    const sy = Math.round(((from / coarser.width) | 0) * down + (y - cy * down))
    const source = clamp(sy, finer.height) * finer.width + clamp(sx, finer.width)
    finer.nearest[at] = finer.isSource[source] ? source : finer.sources[(sx * 31 + sy * 17) % finer.sources.length]!
    finer.distance[at] = 1
  }
  vote(finer)
}

/** Takes a source for a target when it is more like it than the one it has. */
function propose(level: Level, target: number, source: number): void {
  const distance = unlikeness(level, target, source, level.distance[target]!)
  if (distance >= level.distance[target]!) return
  level.nearest[target] = source
  level.distance[target] = distance
}

/** Sky is above and ground below: what lies at the same height is more likely right. */
const HEIGHT_MATTERS = 2_000_000

function unlikeness({ width, height, colours }: Level, target: number, source: number, enough: number): number {
  const [x, y] = [target % width, (target / width) | 0]
  const higher = (y - ((source / width) | 0)) / height
  let sum = HEIGHT_MATTERS * higher * higher
  if (sum >= enough) return sum
  for (let dy = -REACH; dy <= REACH; dy++) {
    const row = clamp(y + dy, height) * width
    let from = (source + dy * width - REACH) * 3
    for (let dx = -REACH; dx <= REACH; dx++, from += 3) {
      const to = (row + clamp(x + dx, width)) * 3
      const [r, g, b] = [colours[to]! - colours[from]!, colours[to + 1]! - colours[from + 1]!, colours[to + 2]! - colours[from + 2]!]
      sum += r * r + g * g + b * b
    }
    if (sum >= enough) return sum
  }
  return sum
}

/** Neighbours tell each other what they have found, and everybody looks around at random, ever nearer. */
function improve(level: Level, random: Random, backwards: boolean): void {
  const { targets, width, height, nearest, distance, isSource } = level
  const step = backwards ? 1 : -1
  for (let index = 0; index < targets.length; index++) {
    const at = targets[backwards ? targets.length - 1 - index : index]!
    // What is missing has changed since it was compared.
    if (nearest[at]! >= 0) distance[at] = unlikeness(level, at, nearest[at]!, Infinity)
    for (const by of [step, step * width]) {
      const found = nearest[at + by] ?? -1
      if (found >= 0 && isSource[found - by]) propose(level, at, found - by)
    }
    for (let radius = Math.max(width, height); radius >= 1; radius /= 2) {
      const middle = nearest[at]! >= 0 ? nearest[at]! : at
      const sx = clamp((middle % width) + Math.round((random() * 2 - 1) * radius), width)
      const sy = clamp(((middle / width) | 0) + Math.round((random() * 2 - 1) * radius), height)
      if (isSource[sy * width + sx]) propose(level, at, sy * width + sx)
    }
  }
}

/** Every missing pixel takes the mean of what the patches over it say, those that fit best above all. */
function vote({ width, height, colours, missing, targets, nearest, distance }: Level): void {
  const sorted = Float32Array.from(targets, (at) => distance[at]!).toSorted()
  const spread = Math.max(1, sorted[Math.floor(sorted.length * 0.75)] ?? 1)
  const sum = new Float32Array(width * height * 4)
  for (const at of targets) {
    const source = nearest[at]!
    if (source < 0) continue
    const weight = Math.exp(-distance[at]! / (2 * spread)) + 1e-6
    const [x, y] = [at % width, (at / width) | 0]
    for (let dy = -REACH; dy <= REACH; dy++) {
      for (let dx = -REACH; dx <= REACH; dx++) {
        const [px, py] = [x + dx, y + dy]
        if (px < 0 || py < 0 || px >= width || py >= height || !missing[py * width + px]) continue
        const from = (source + dy * width + dx) * 3
        const to = (py * width + px) * 4
        for (let k = 0; k < 3; k++) sum[to + k]! += colours[from + k]! * weight
        sum[to + 3]! += weight
      }
    }
  }
  for (let at = 0; at < missing.length; at++) {
    const weight = sum[at * 4 + 3]!
    if (missing[at] && weight > 0) for (let k = 0; k < 3; k++) colours[at * 3 + k] = sum[at * 4 + k]! / weight
  }
}

/** The hole at the picture's full size: every pixel is copied from where its patch was found, mixed between neighbouring patches. */
function copied(picture: Picture, hole: Uint8Array, level: Level, scale: number): Picture {
  if (scale === 1) return withColours(picture, hole, level)
  const { width, height } = picture
  const [across, down] = [width / level.width, height / level.height]
  const pixels = new Uint8ClampedArray(picture.pixels)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (hole[at] === 0) continue
      const [fx, fy] = [x / across - 0.5, y / down - 0.5]
      const [left, top] = [Math.floor(fx), Math.floor(fy)]
      const sum = [0, 0, 0]
      let whole = 0
      for (let corner = 0; corner < 4; corner++) {
        const [cx, cy] = [clamp(left + (corner & 1), level.width), clamp(top + (corner >> 1), level.height)]
        const source = level.nearest[cy * level.width + cx]!
        if (source < 0) continue
        const weight = Math.abs(1 - (corner & 1) - (fx - left)) * Math.abs(1 - (corner >> 1) - (fy - top)) + 1e-4
        const sx = clamp(Math.round((source % level.width) * across + x - cx * across), width)
        const sy = clamp(Math.round(((source / level.width) | 0) * down + y - cy * down), height)
        for (let k = 0; k < 3; k++) sum[k]! += picture.pixels[(sy * width + sx) * 4 + k]! * weight
        whole += weight
      }
      if (whole > 0) for (let k = 0; k < 3; k++) pixels[at * 4 + k] = sum[k]! / whole
    }
  }
  return { ...picture, pixels }
}

function withColours(picture: Picture, hole: Uint8Array, { colours }: Level): Picture {
  const pixels = new Uint8ClampedArray(picture.pixels)
  for (let at = 0; at < hole.length; at++) {
    if (hole[at]! > 0) for (let k = 0; k < 3; k++) pixels[at * 4 + k] = colours[at * 3 + k]!
  }
  return { ...picture, pixels }
}
