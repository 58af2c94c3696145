// @ts-nocheck: AssemblyScript is another language in TypeScript's clothes; scripts/build-wasm.ts compiles and checks it.
// The bristle brush. The caller lays out the buffers in memory above `freeFrom()` and passes their addresses.

let state: u32 = 1
const BRISTLES: i32 = 32
const bristles: usize = memory.data(128)
const POINTS_MAX: i32 = 10
const pathX: usize = memory.data(40)
const pathY: usize = memory.data(40)

/** The first address that is not used by the program itself. */
export function freeFrom(): usize {
  return (__heap_base + 15) & ~15
}

function random(): f32 {
  state ^= state << 13
  state ^= state >> 17
  state ^= state << 5
  return f32(state >>> 8) * (f32(1) / f32(16777216))
}

function within(value: i32, size: i32): i32 {
  return min(max(value, 0), size - 1)
}

function byte(value: f32): u8 {
  return u8(min<f32>(255, max<f32>(0, value)))
}

/** Box blur of RGBA bytes, weighted by opacity so that see-through pixels do not bleed. `scratch` has 16 bytes a pixel, and a row more. */
export function blur(source: usize, target: usize, scratch: usize, width: i32, height: i32, radius: i32): void {
  for (let y = 0; y < height; y++) blurRow(source + (y * width << 2), scratch + (y * width << 4), width, radius)
  blurColumns(scratch, scratch + (width * height << 4), target, width, height, radius)
}

function blurRow(source: usize, scratch: usize, width: i32, radius: i32): void {
  let r: f32 = 0, g: f32 = 0, b: f32 = 0, a: f32 = 0
  for (let i = -radius; i <= radius; i++) {
    const at = source + (within(i, width) << 2)
    const alpha = f32(load<u8>(at, 3))
    r += f32(load<u8>(at)) * alpha
    g += f32(load<u8>(at, 1)) * alpha
    b += f32(load<u8>(at, 2)) * alpha
    a += alpha
  }
  for (let x = 0; x < width; x++) {
    const to = scratch + (x << 4)
    store<f32>(to, r)
    store<f32>(to, g, 4)
    store<f32>(to, b, 8)
    store<f32>(to, a, 12)
    const enters = source + (within(x + radius + 1, width) << 2)
    const leaves = source + (within(x - radius, width) << 2)
    const enteringAlpha = f32(load<u8>(enters, 3))
    const leavingAlpha = f32(load<u8>(leaves, 3))
    r += f32(load<u8>(enters)) * enteringAlpha - f32(load<u8>(leaves)) * leavingAlpha
    g += f32(load<u8>(enters, 1)) * enteringAlpha - f32(load<u8>(leaves, 1)) * leavingAlpha
    b += f32(load<u8>(enters, 2)) * enteringAlpha - f32(load<u8>(leaves, 2)) * leavingAlpha
    a += enteringAlpha - leavingAlpha
  }
}

/** Adds up `scratch` over columns, all of a row side by side: walking down one column after another would miss the cache. */
function blurColumns(scratch: usize, sums: usize, target: usize, width: i32, height: i32, radius: i32): void {
  const side: i32 = 2 * radius + 1
  const share: f32 = f32(1) / f32(side * side)
  memory.fill(sums, 0, width << 4)
  for (let i = -radius; i <= radius; i++) {
    const from = scratch + (within(i, height) * width << 4)
    for (let x = 0; x < width << 4; x += 16) v128.store(sums + x, f32x4.add(v128.load(sums + x), v128.load(from + x)))
  }
  for (let y = 0; y < height; y++) {
    const to = target + (y * width << 2)
    const enters = scratch + (within(y + radius + 1, height) * width << 4)
    const leaves = scratch + (within(y - radius, height) * width << 4)
    for (let x = 0; x < width; x++) {
      const sum = v128.load(sums + (x << 4))
      const a = f32x4.extract_lane(sum, 3)
      const scale: f32 = a > 1 ? f32(1) / a : 0
      const colour = f32x4.mul(sum, f32x4.replace_lane(f32x4.splat(scale), 3, share))
      store<u32>(to + (x << 2), bytes(colour))
      const moved = f32x4.sub(v128.load(enters + (x << 4)), v128.load(leaves + (x << 4)))
      v128.store(sums + (x << 4), f32x4.add(sum, moved))
    }
  }
}

/** Four numbers as bytes, cut off, not rounded. */
function bytes(colour: v128): u32 {
  const whole = i32x4.trunc_sat_f32x4_s(colour)
  const shorts = i16x8.narrow_i32x4_s(whole, whole)
  return i32x4.extract_lane(i8x16.narrow_i16x8_u(shorts, shorts), 0)
}

let canvasWidth: i32 = 0
let canvasHeight: i32 = 0
let angles: usize = 0
let angleColumns: i32 = 0
let angleRows: i32 = 0

/** Tells the size of the buffers and where the stroke directions lie: one f32 of radians per 4 by 4 pixels. */
export function prepare(width: i32, height: i32, directions: usize, columns: i32, rows: i32): void {
  canvasWidth = width
  canvasHeight = height
  angles = directions
  angleColumns = columns
  angleRows = rows
}

function angleAt(x: f32, y: f32): f32 {
  const column = within(i32(x * 0.25), angleColumns)
  const row = within(i32(y * 0.25), angleRows)
  return load<f32>(angles + ((row * angleColumns + column) << 2))
}

function pixelAt(x: f32, y: f32): i32 {
  return (within(i32(y), canvasHeight) * canvasWidth + within(i32(x), canvasWidth)) << 2
}

function distance(buffer: usize, r: f32, g: f32, b: f32): f32 {
  return abs(f32(load<u8>(buffer)) - r) + abs(f32(load<u8>(buffer, 1)) - g) + abs(f32(load<u8>(buffer, 2)) - b)
}

/**
 * One layer of strokes of one brush radius, laid where `target` still differs from the blurred source by more than
 * `threshold` a channel (0: everywhere). Returns how many strokes were laid.
 */
export function layer(
  source: usize, blurred: usize, target: usize, radius: f32, seed: u32, opacity: f32, threshold: f32, jitter: f32,
): i32 {
  state = seed * 2654435761 + 1
  const cell: f32 = max<f32>(2.2, radius * 0.72)
  const columns = i32(f32(canvasWidth) / cell) + 1
  const count = columns * (i32(f32(canvasHeight) / cell) + 1)
  const step = shufflingStep(count)
  let index = 0
  let laid = 0
  for (let turn = 0; turn < count; turn++) {
    index += step
    if (index >= count) index -= count
    const x = (f32(index % columns) + random()) * cell
    const y = (f32(index / columns) + random()) * cell
    const at = pixelAt(x, y)
    if (load<u8>(source + at, 3) < 48) continue
    const r = f32(load<u8>(blurred + at))
    const g = f32(load<u8>(blurred + at, 1))
    const b = f32(load<u8>(blurred + at, 2))
    if (threshold > 0 && distance(target + at, r, g, b) < threshold * 3) continue
    const points = trace(source, x, y, r, g, b, radius)
    const shift = (random() - 0.5) * 2 * jitter
    const alpha = opacity * f32(load<u8>(source + at, 3)) * (f32(1) / f32(255))
    stroke(target, points, radius * (0.34 + 0.26 * random()), radius * 0.5, r + shift, g + shift * 0.85, b + shift * 0.9, alpha)
    laid++
  }
  return laid
}

/** A step that visits every cell once in an order that looks random. */
function shufflingStep(count: i32): i32 {
  let step: i32 = i32(f64(count) * 0.6180339887) | 1
  while (greatestCommonDivisor(step, count) != 1) step += 2
  return step % max(count, 1)
}

function greatestCommonDivisor(a: i32, b: i32): i32 {
  while (b) {
    const rest = a % b
    a = b
    b = rest
  }
  return a
}

/** Follows the directions from a point while the source keeps the stroke's colour. Returns the number of points. */
function trace(source: usize, startX: f32, startY: f32, r: f32, g: f32, b: f32, radius: f32): i32 {
  const steps = 3 + i32(random() * 3)
  let x = startX
  let y = startY
  let heading = angleAt(x, y)
  store<f32>(pathX, x)
  store<f32>(pathY, y)
  let points = 1
  for (let s = 0; s < steps && points < POINTS_MAX; s++) {
    let wanted = angleAt(x, y)
    if (Mathf.cos(wanted - heading) < 0) wanted += 3.14159265
    let turn = wanted - heading
    while (turn > 3.14159265) turn -= 6.2831853
    while (turn < -3.14159265) turn += 6.2831853
    heading += turn * 0.6
    x += Mathf.cos(heading) * radius * 0.9
    y += Mathf.sin(heading) * radius * 0.9
    if (points > 1 && distance(source + pixelAt(x, y), r, g, b) > 70) break
    store<f32>(pathX + (points << 2), x)
    store<f32>(pathY + (points << 2), y)
    points++
  }
  return points
}

function stroke(target: usize, points: i32, halfWidth: f32, rag: f32, r: f32, g: f32, b: f32, alpha: f32): void {
  for (let k = 0; k < BRISTLES; k++) store<f32>(bristles + (k << 2), 0.62 + 0.38 * random())
  r = min<f32>(255, max<f32>(0, r))
  g = min<f32>(255, max<f32>(0, g))
  b = min<f32>(255, max<f32>(0, b))
  for (let s = 0; s + 1 < points; s++) segment(target, s, s + 2 == points, halfWidth, rag, r, g, b, alpha)
}

function segment(target: usize, s: i32, last: bool, halfWidth: f32, rag: f32, r: f32, g: f32, b: f32, alpha: f32): void {
  const ax = load<f32>(pathX + (s << 2)), ay = load<f32>(pathY + (s << 2))
  const bx = load<f32>(pathX + (s << 2), 4), by = load<f32>(pathY + (s << 2), 4)
  const length = Mathf.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay)) + f32(1e-6)
  const ux = (bx - ax) / length, uy = (by - ay) / length
  const from: f32 = s == 0 ? -halfWidth * 0.7 : 0
  const to: f32 = last ? length + halfWidth * 0.7 : length + 0.6
  const reach = halfWidth + 1
  const perHalf: f32 = f32(31.99 * 0.5) / halfWidth, perRun: f32 = f32(1) / (halfWidth * 0.7), perTail: f32 = f32(1) / (halfWidth * 0.9)
  const left = max(0, i32(min(ax, bx) - reach)), right = min(canvasWidth - 1, i32(max(ax, bx) + reach))
  const top = max(0, i32(min(ay, by) - reach)), bottom = min(canvasHeight - 1, i32(max(ay, by) + reach))
  for (let y = top; y <= bottom; y++) {
    const fy = f32(y) + 0.5 - ay
    for (let x = left; x <= right; x++) {
      const fx = f32(x) + 0.5 - ax
      const along = fx * ux + fy * uy
      if (along < from || along > to) continue
      const across = fy * ux - fx * uy
      if (abs(across) > halfWidth) continue
      const bristle = load<f32>(bristles + (min(31, i32(across * perHalf + f32(31.99 * 0.5))) << 2))
      let a = alpha * bristle * min<f32>(1, (halfWidth - abs(across)) * 1.1)
      if (s == 0 && along < 0) a *= max<f32>(0, 1 + along * perRun / bristle)
      const tail = along - length + rag * (1 - bristle)
      if (last && tail > 0) a *= max<f32>(0, 1 - tail * perTail)
      if (a >= 0.02) blend(target + ((y * canvasWidth + x) << 2), r, g, b, a, f32(0.87) + f32(0.16) * bristle)
    }
  }
}

/** Paint over what is there; the bristle's shade gives the stroke its relief. */
function blend(at: usize, r: f32, g: f32, b: f32, a: f32, shade: f32): void {
  const alpha = load<u8>(at, 3)
  let over = a
  let under: f32 = f32(1) - a
  if (alpha != 255) {
    const below = f32(alpha) * (f32(1) / f32(255))
    const opacity = a + below * under
    over = a / opacity
    under = (below * under) / opacity
    store<u8>(at, byte(opacity * 255), 3)
  }
  over *= shade
  store<u8>(at, byte(r * over + f32(load<u8>(at)) * under))
  store<u8>(at, byte(g * over + f32(load<u8>(at, 1)) * under), 1)
  store<u8>(at, byte(b * over + f32(load<u8>(at, 2)) * under), 2)
}
