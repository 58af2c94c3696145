// @ts-nocheck This file is AssemblyScript, not TypeScript: scripts/build-wasm.ts compiles it to march.wasm beside it.
//
// Ray marcher for solids of smoothly blended parts. One v128 holds one number for four rays at once. In a fine
// picture the four rays are four samples of one pixel; in a draft they are the four pixels of a 2x2 block.
// The layout of parts and the camera is written by solid.ts and march.ts and must be kept equal to them.

const PART_BYTES: usize = 96
/** Numbers written per pixel: coverage, position (3), normal (3), light that arrives, openness to the sky. */
const RECORD_BYTES: usize = 36
/** Of these, what the first pass fills: coverage, position and normal. */
const SEEN_NUMBERS: i32 = 7
const TILE: i32 = 8
/** How much of its way a shadow ray sees beside itself: the penumbra of softShadow for its softness. */
const SURFACE_PENUMBRA: f32 = 1.0 / 7.0
const GROUND_PENUMBRA: f32 = 1.0 / 5.0
/** Farther away than this, nothing closes a place to the sky, or touches the ground with its darkness. */
const OPENNESS_REACH: f32 = 0.3
const CONTACT_REACH: f32 = 0.56

let parts: usize = 0
let partCount: i32 = 0
/** The parts that matter for the rays at hand, in the order in which they melt into each other. */
const PARTS_MAX: i32 = 256
const chosen: usize = heap.alloc(PARTS_MAX * 4)
let chosenCount: i32 = 0
let camera: usize = 0
let lightX: v128 = f32x4(0, 0, 0, 0)
let lightY: v128 = f32x4(0, 0, 0, 0)
let lightZ: v128 = f32x4(0, 0, 0, 0)
let normalX: v128 = f32x4(0, 0, 0, 0)
let normalY: v128 = f32x4(0, 0, 0, 0)
let normalZ: v128 = f32x4(0, 0, 0, 0)
let rayX: v128 = f32x4(0, 0, 0, 0)
let rayY: v128 = f32x4(0, 0, 0, 0)
let rayZ: v128 = f32x4(0, 0, 0, 0)
let rayHits: v128 = i32x4(0, 0, 0, 0)
/** How far the marcher must go at least, and at most, in the tile at hand. */
let tileNear: f32 = 0
let tileFar: f32 = 0
/** A ball around the places that are shaded together. */
let ballX: f32 = 0
let ballY: f32 = 0
let ballZ: f32 = 0
let ballRadius: f32 = 0
/** Square of the distance beyond which neighbours do not lie on one surface. */
let edgeStep: f32 = 0
const lanes: usize = heap.alloc(RECORD_BYTES * 4)

export function reserve(sizeBytes: i32): usize { return heap.alloc(sizeBytes) }

export function setScene(partsAt: usize, partsInAll: i32, cameraAt: usize): void {
  parts = partsAt
  partCount = partsInAll
  camera = cameraAt
  lightX = splatAt(camera, 16)
  lightY = splatAt(camera, 17)
  lightZ = splatAt(camera, 18)
}

@inline function splatAt(base: usize, index: i32): v128 { return v128.load32_splat(base + (index << 2)) }
@inline function splat(value: f32): v128 { return f32x4.splat(value) }
@inline function number(base: usize, index: i32): f32 { return load<f32>(base + (index << 2)) }
@inline function add(a: v128, b: v128): v128 { return f32x4.add(a, b) }
@inline function sub(a: v128, b: v128): v128 { return f32x4.sub(a, b) }
@inline function mul(a: v128, b: v128): v128 { return f32x4.mul(a, b) }
@inline function square(a: v128): v128 { return f32x4.mul(a, a) }
@inline function smaller(a: v128, b: v128): v128 { return f32x4.pmin(a, b) }
@inline function larger(a: v128, b: v128): v128 { return f32x4.pmax(a, b) }
@inline function sum3(a: v128, b: v128, c: v128): v128 { return add(add(a, b), c) }
@inline function length3(x: v128, y: v128, z: v128): v128 { return f32x4.sqrt(sum3(square(x), square(y), square(z))) }

/** Row `row` of the part's rotation times the vector. */
@inline function turned(part: usize, row: i32, x: v128, y: v128, z: v128): v128 {
  return sum3(mul(x, splatAt(part, row)), mul(y, splatAt(part, row + 1)), mul(z, splatAt(part, row + 2)))
}

@inline function roundCone(part: usize, x: v128, y: v128, z: v128): v128 {
  const axisX = splatAt(part, 6), axisY = splatAt(part, 7), axisZ = splatAt(part, 8)
  const along = mul(sum3(mul(x, axisX), mul(y, axisY), mul(z, axisZ)), splatAt(part, 9))
  const h = larger(splat(0), smaller(splat(1), along))
  const gap = length3(sub(x, mul(axisX, h)), sub(y, mul(axisY, h)), sub(z, mul(axisZ, h)))
  return sub(gap, add(splatAt(part, 10), mul(splatAt(part, 11), h)))
}

@inline function ellipsoid(part: usize, x: v128, y: v128, z: v128): v128 {
  const inverseX = splatAt(part, 15), inverseY = splatAt(part, 16), inverseZ = splatAt(part, 17)
  const a = mul(x, inverseX), b = mul(y, inverseY), c = mul(z, inverseZ)
  const k0 = length3(a, b, c)
  const k1 = length3(mul(a, inverseX), mul(b, inverseY), mul(c, inverseZ))
  return f32x4.div(mul(k0, sub(k0, splat(1))), larger(k1, splat(1e-6)))
}

@inline function ring(part: usize, x: v128, y: v128, z: v128): v128 {
  const outward = sub(f32x4.sqrt(add(square(x), square(z))), splatAt(part, 15))
  return sub(f32x4.sqrt(add(square(outward), square(y))), splatAt(part, 16))
}

@inline function roundBox(part: usize, x: v128, y: v128, z: v128): v128 {
  const round = splatAt(part, 18), none = splat(0)
  const qx = add(sub(f32x4.abs(x), splatAt(part, 15)), round)
  const qy = add(sub(f32x4.abs(y), splatAt(part, 16)), round)
  const qz = add(sub(f32x4.abs(z), splatAt(part, 17)), round)
  const outside = length3(larger(qx, none), larger(qy, none), larger(qz, none))
  return sub(add(outside, smaller(larger(qx, larger(qy, qz)), none)), round)
}

/** A cone with flat ends and rounded edges, its axis along y. */
@inline function drum(part: usize, x: v128, y: v128, z: v128): v128 {
  const round = splatAt(part, 18), none = splat(0)
  const lower = splatAt(part, 15), upper = splatAt(part, 16), half = splatAt(part, 17)
  const across = f32x4.sqrt(add(square(x), square(z)))
  const rim = v128.bitselect(lower, upper, f32x4.lt(y, none))
  const capX = sub(across, smaller(across, rim)), capY = sub(f32x4.abs(y), half)
  const slopeX = sub(upper, lower), slopeY = add(half, half)
  const toX = sub(upper, across), toY = sub(half, y)
  const along = f32x4.div(add(mul(toX, slopeX), mul(toY, slopeY)), add(square(slopeX), square(slopeY)))
  const h = larger(none, smaller(splat(1), along))
  const sideX = sub(mul(slopeX, h), toX), sideY = sub(mul(slopeY, h), toY)
  const gap = f32x4.sqrt(smaller(add(square(capX), square(capY)), add(square(sideX), square(sideY))))
  const inside = v128.and(f32x4.lt(sideX, none), f32x4.lt(capY, none))
  return sub(v128.bitselect(f32x4.neg(gap), gap, inside), round)
}

@inline function partDistance(part: usize, x: v128, y: v128, z: v128): v128 {
  const kind = load<i32>(part)
  const px = sub(x, splatAt(part, 3)), py = sub(y, splatAt(part, 4)), pz = sub(z, splatAt(part, 5))
  if (kind == 0) return sub(length3(px, py, pz), splatAt(part, 6))
  if (kind == 2) return roundCone(part, px, py, pz)
  const rx = turned(part, 6, px, py, pz), ry = turned(part, 9, px, py, pz), rz = turned(part, 12, px, py, pz)
  if (kind == 1) return ellipsoid(part, rx, ry, rz)
  if (kind == 3) return ring(part, rx, ry, rz)
  return kind == 4 ? roundBox(part, rx, ry, rz) : drum(part, rx, ry, rz)
}

/** Smooth union: as the smaller of the two, with the corner filled over the part's blend width. */
@inline function blended(distance: v128, next: v128, part: usize): v128 {
  const overlap = larger(sub(splatAt(part, 1), f32x4.abs(sub(distance, next))), splat(0))
  return sub(smaller(distance, next), mul(square(overlap), splatAt(part, 2)))
}

/** Distance to the nearest of the chosen parts. */
function sceneDistance(x: v128, y: v128, z: v128): v128 {
  let distance = splat(1e9)
  for (let i = 0; i < chosenCount; i++) {
    const part = load<u32>(chosen + (<usize>i << 2)) as usize
    distance = blended(distance, partDistance(part, x, y, z), part)
  }
  return distance
}

@inline function choose(part: usize): void {
  store<u32>(chosen + (<usize>chosenCount << 2), part as u32)
  chosenCount++
}

/** Chooses the parts that a bundle of rays may meet or feel: as wide as `radius` at its beginning, and wider by `spread`. */
function chooseAlong(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, radius: f32, spread: f32): void {
  chosenCount = 0
  for (let i = 0; i < partCount; i++) {
    const part = parts + <usize>i * PART_BYTES
    const x = number(part, 19) - ox, y = number(part, 20) - oy, z = number(part, 21) - oz
    const own = number(part, 22)
    const along = max<f32>(0, x * dx + y * dy + z * dz)
    const ex = x - along * dx, ey = y - along * dy, ez = z - along * dz
    const wide = own + number(part, 23) + radius + spread * (along + own)
    if (ex * ex + ey * ey + ez * ez < wide * wide) choose(part)
  }
}

/** Chooses the parts that come near a ball. */
function chooseAround(x: f32, y: f32, z: f32, radius: f32): void {
  chooseAlong(x, y, z, 0, 0, 0, radius, 0)
}

/** How much of the light arrives: 0 in full shadow, 1 in the open, with soft edges. */
function softShadow(x: v128, y: v128, z: v128, softness: f32, stepsMax: i32, farthest: f32, wanted: v128): v128 {
  let t = splat(0.025)
  let open = splat(1)
  for (let i = 0; i < stepsMax; i++) {
    const d = sceneDistance(add(x, mul(lightX, t)), add(y, mul(lightY, t)), add(z, mul(lightZ, t)))
    open = smaller(open, add(splat(0.5), f32x4.div(mul(splat(softness * 0.5), d), t)))
    t = add(t, larger(splat(0.025), smaller(splat(0.3), d)))
    const going = v128.and(f32x4.gt(open, splat(0.01)), f32x4.lt(t, splat(farthest)))
    if (!v128.any_true(v128.and(wanted, going))) break
  }
  open = larger(open, splat(0))
  return mul(square(open), sub(splat(3), mul(splat(2), open)))
}

/** Leaves the surface normal in normalX, normalY and normalZ: four distances at the corners of a tetrahedron. */
function findNormal(x: v128, y: v128, z: v128): void {
  const e = splat(0.0018), m = splat(-0.0018)
  const a = sceneDistance(add(x, e), add(y, m), add(z, m)), b = sceneDistance(add(x, m), add(y, m), add(z, e))
  const c = sceneDistance(add(x, m), add(y, e), add(z, m)), d = sceneDistance(add(x, e), add(y, e), add(z, e))
  const nx = sub(add(a, d), add(b, c)), ny = sub(add(c, d), add(a, b)), nz = sub(add(b, d), add(a, c))
  const scale = f32x4.div(splat(1), larger(length3(nx, ny, nz), splat(1e-6)))
  normalX = mul(nx, scale)
  normalY = mul(ny, scale)
  normalZ = mul(nz, scale)
}

/** How open the place is: 1 on a hill, less in a fold. Asks the distance at three heights above the surface. */
function openness(x: v128, y: v128, z: v128): v128 {
  let closed = splat(0)
  let weight: f32 = 1.5
  for (let i = 1; i <= 3; i++) {
    const h = splat(<f32>(0.03 * <f32>(i * i) + 0.015))
    const d = sceneDistance(add(x, mul(normalX, h)), add(y, mul(normalY, h)), add(z, mul(normalZ, h)))
    closed = add(closed, mul(sub(h, d), splat(weight)))
    weight *= 0.55
  }
  return sub(splat(1), closed)
}

/** Leaves the directions through the film points (u, v) in rayX, rayY and rayZ, unit length. */
@inline function aim(u: v128, v: v128): void {
  const x = sum3(splatAt(camera, 3), mul(splatAt(camera, 6), u), mul(splatAt(camera, 9), v))
  const y = sum3(splatAt(camera, 4), mul(splatAt(camera, 7), u), mul(splatAt(camera, 10), v))
  const z = sum3(splatAt(camera, 5), mul(splatAt(camera, 8), u), mul(splatAt(camera, 11), v))
  const scale = f32x4.div(splat(1), length3(x, y, z))
  rayX = mul(x, scale)
  rayY = mul(y, scale)
  rayZ = mul(z, scale)
}

@inline function filmU(x: v128): v128 { return add(splatAt(camera, 12), mul(x, splatAt(camera, 14))) }
@inline function filmV(y: v128): v128 { return sub(splatAt(camera, 13), mul(y, splatAt(camera, 14))) }
@inline function first(v: v128): f32 { return f32x4.extract_lane(v, 0) }

/** Chooses what a tile may see and finds where its rays must begin; false when it sees nothing of the solid. */
function enterTile(tileX: i32, tileY: i32): bool {
  aim(filmU(splat(<f32>(tileX * TILE + 4))), filmV(splat(<f32>(tileY * TILE + 4))))
  const dx = first(rayX), dy = first(rayY), dz = first(rayZ)
  const x = number(camera, 0), y = number(camera, 1), z = number(camera, 2)
  const spread = number(camera, 14) * <f32>TILE * 0.75
  chooseAlong(x, y, z, dx, dy, dz, 0, spread)
  if (chosenCount == 0) return false
  tileNear = 1e9
  tileFar = 0
  for (let i = 0; i < chosenCount; i++) {
    const part = load<u32>(chosen + (<usize>i << 2)) as usize
    const along = (number(part, 19) - x) * dx + (number(part, 20) - y) * dy + (number(part, 21) - z) * dz
    const wide = number(part, 22) + number(part, 23)
    tileNear = min<f32>(tileNear, along - wide)
    tileFar = max<f32>(tileFar, along + wide)
  }
  tileNear = max<f32>(0, tileNear)
  tileFar += 0.05
  for (let i = 0; i < 60; i++) {
    const d = sceneDistance(splat(x + dx * tileNear), splat(y + dy * tileNear), splat(z + dz * tileNear))
    const gap = first(d) - spread * tileNear
    if (gap < 0.004) return true
    tileNear += gap * 0.95
    if (tileNear > tileFar) return false
  }
  return true
}

/** Marches the four rays; returns how far each went and leaves in rayHits which of them met the solid. */
function march(eyeX: v128, eyeY: v128, eyeZ: v128): v128 {
  let t = splat(tileNear)
  let done: v128 = i32x4.splat(0)
  rayHits = i32x4.splat(0)
  const close = splat(number(camera, 14) * 0.35)
  const far = splat(tileFar)
  for (let i = 0; i < 64; i++) {
    const d = sceneDistance(add(eyeX, mul(rayX, t)), add(eyeY, mul(rayY, t)), add(eyeZ, mul(rayZ, t)))
    const met = v128.andnot(f32x4.lt(d, mul(t, close)), done)
    rayHits = v128.or(rayHits, met)
    done = v128.or(done, met)
    t = add(t, v128.andnot(mul(d, splat(0.92)), done))
    done = v128.or(done, f32x4.gt(t, far))
    if (i32x4.all_true(done)) break
  }
  return t
}

/** Leaves what the four rays saw in `lanes`; false when none of them met the solid. */
function traceLanes(x: v128, y: v128): bool {
  aim(filmU(x), filmV(y))
  const eyeX = splatAt(camera, 0), eyeY = splatAt(camera, 1), eyeZ = splatAt(camera, 2)
  const t = march(eyeX, eyeY, eyeZ)
  if (!v128.any_true(rayHits)) return false
  const px = add(eyeX, mul(rayX, t)), py = add(eyeY, mul(rayY, t)), pz = add(eyeZ, mul(rayZ, t))
  findNormal(px, py, pz)
  v128.store(lanes, v128.and(rayHits, splat(1)))
  v128.store(lanes + 16, px)
  v128.store(lanes + 32, py)
  v128.store(lanes + 48, pz)
  v128.store(lanes + 64, normalX)
  v128.store(lanes + 80, normalY)
  v128.store(lanes + 96, normalZ)
  return true
}

@inline function storeLane(lane: i32, record: usize): void {
  for (let k = 0; k < SEEN_NUMBERS; k++) store<f32>(record + (k << 2), load<f32>(lanes + (k << 4) + (lane << 2)))
}

/** The mean of the rays that hit; coverage is the share that did. */
function storeMean(record: usize): void {
  const hits = number(lanes, 0) + number(lanes, 1) + number(lanes, 2) + number(lanes, 3)
  store<f32>(record, hits * 0.25)
  for (let k = 1; k < SEEN_NUMBERS; k++) {
    let sum: f32 = 0
    for (let lane = 0; lane < 4; lane++) {
      if (number(lanes, lane) > 0) sum += load<f32>(lanes + (k << 4) + (lane << 2))
    }
    store<f32>(record + (k << 2), sum / hits)
  }
}

function tracePixel(x: i32, y: i32, record: usize): void {
  const offsetX = f32x4(0.25, 0.75, 0.25, 0.75), offsetY = f32x4(0.25, 0.25, 0.75, 0.75)
  if (traceLanes(add(splat(<f32>x), offsetX), add(splat(<f32>y), offsetY))) storeMean(record)
  else store<f32>(record, 0)
}

function traceBlock(x: i32, y: i32, record: usize, rowBytes: usize): void {
  const offsetX = f32x4(0.5, 1.5, 0.5, 1.5), offsetY = f32x4(0.5, 0.5, 1.5, 1.5)
  const met = traceLanes(add(splat(<f32>x), offsetX), add(splat(<f32>y), offsetY))
  if (!met) for (let lane = 0; lane < 4; lane++) store<f32>(lanes + (lane << 2), 0)
  storeLane(0, record)
  storeLane(1, record + RECORD_BYTES)
  storeLane(2, record + rowBytes)
  storeLane(3, record + rowBytes + RECORD_BYTES)
}

/** Gathers what four neighbouring pixels saw into `lanes`; false when none of them saw the solid. */
function gatherFour(record: usize): bool {
  for (let lane = 0; lane < 4; lane++) {
    for (let k = 0; k < SEEN_NUMBERS; k++) {
      store<f32>(lanes + (k << 4) + (lane << 2), load<f32>(record + <usize>lane * RECORD_BYTES + (k << 2)))
    }
  }
  normalX = v128.load(lanes + 64)
  normalY = v128.load(lanes + 80)
  normalZ = v128.load(lanes + 96)
  return v128.any_true(f32x4.gt(v128.load(lanes), splat(0)))
}

function storeFour(record: usize, offset: usize, values: v128): void {
  v128.store(lanes, values)
  for (let lane = 0; lane < 4; lane++) store<f32>(record + <usize>lane * RECORD_BYTES + offset, load<f32>(lanes + (lane << 2)))
}

/** The light of four neighbouring pixels at once: light varies so slowly that one ray a pixel is enough. */
function lightFour(record: usize): void {
  if (!gatherFour(record)) return
  const seen = f32x4.gt(v128.load(lanes), splat(0))
  const x = v128.load(lanes + 16), y = v128.load(lanes + 32), z = v128.load(lanes + 48)
  const facing = sum3(mul(normalX, lightX), mul(normalY, lightY), mul(normalZ, lightZ))
  const wanted = v128.and(seen, f32x4.gt(facing, splat(-0.45)))
  const lift = splat(0.025)
  storeFour(record, 28, softShadow(add(x, mul(normalX, lift)), add(y, mul(normalY, lift)), add(z, mul(normalZ, lift)), 7, 18, 2.2, wanted))
}

function openFour(record: usize): void {
  if (gatherFour(record)) storeFour(record, 32, openness(v128.load(lanes + 16), v128.load(lanes + 32), v128.load(lanes + 48)))
}

/** The ball around what a tile saw, left in ballX, ballY, ballZ and ballRadius; false when it saw nothing. */
function ballOfTile(records: usize, rowBytes: usize): bool {
  let lowX: f32 = 1e9, lowY: f32 = 1e9, lowZ: f32 = 1e9, highX: f32 = -1e9, highY: f32 = -1e9, highZ: f32 = -1e9
  for (let y = 0; y < TILE; y++) {
    for (let x = 0; x < TILE; x++) {
      const record = records + <usize>y * rowBytes + <usize>x * RECORD_BYTES
      if (number(record, 0) == 0) continue
      const px = number(record, 1), py = number(record, 2), pz = number(record, 3)
      lowX = min<f32>(lowX, px), lowY = min<f32>(lowY, py), lowZ = min<f32>(lowZ, pz)
      highX = max<f32>(highX, px), highY = max<f32>(highY, py), highZ = max<f32>(highZ, pz)
    }
  }
  if (lowX > highX) return false
  holdBall(lowX, lowY, lowZ, highX, highY, highZ)
  return true
}

function holdBall(lowX: f32, lowY: f32, lowZ: f32, highX: f32, highY: f32, highZ: f32): void {
  ballX = (lowX + highX) * 0.5
  ballY = (lowY + highY) * 0.5
  ballZ = (lowZ + highZ) * 0.5
  const x = highX - ballX, y = highY - ballY, z = highZ - ballZ
  ballRadius = sqrt(x * x + y * y + z * z)
}

function chooseShading(penumbra: f32): void {
  chooseAlong(ballX, ballY, ballZ, first(lightX), first(lightY), first(lightZ), ballRadius + 0.03, penumbra)
}

function lightTile(records: usize, rowBytes: usize): void {
  if (!ballOfTile(records, rowBytes)) return
  chooseShading(SURFACE_PENUMBRA)
  for (let y = 0; y < TILE; y++) {
    lightFour(records + <usize>y * rowBytes)
    lightFour(records + <usize>y * rowBytes + 4 * RECORD_BYTES)
  }
  chooseAround(ballX, ballY, ballZ, ballRadius + OPENNESS_REACH)
  for (let y = 0; y < TILE; y++) {
    openFour(records + <usize>y * rowBytes)
    openFour(records + <usize>y * rowBytes + 4 * RECORD_BYTES)
  }
}

/** Whether two neighbours saw different sides of the solid, or one of them nothing: their pixels need more samples. */
function differs(record: usize, other: usize): bool {
  const seen = number(record, 0)
  if (seen != number(other, 0)) return true
  if (seen == 0) return false
  const turn = number(record, 4) * number(other, 4) + number(record, 5) * number(other, 5) + number(record, 6) * number(other, 6)
  if (turn < 0.93) return true
  const x = number(record, 1) - number(other, 1), y = number(record, 2) - number(other, 2), z = number(record, 3) - number(other, 3)
  return x * x + y * y + z * z > edgeStep
}

/** Marks both of two neighbours, where light will be stored later, when they differ. */
@inline function markBetween(record: usize, other: usize): void {
  if (!differs(record, other)) return
  store<f32>(record + 28, 1)
  store<f32>(other + 28, 1)
}

function markEdges(width: i32, height: i32, records: usize): void {
  const rowBytes = <usize>width * RECORD_BYTES
  const ex = number(camera, 0) - number(camera, 19), ey = number(camera, 1) - number(camera, 20), ez = number(camera, 2) - number(camera, 21)
  edgeStep = (ex * ex + ey * ey + ez * ez) * number(camera, 14) * number(camera, 14) * 36
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) {
      const record = records + <usize>y * rowBytes + <usize>x * RECORD_BYTES
      markBetween(record, record + RECORD_BYTES)
      markBetween(record, record + rowBytes)
      markBetween(record, record + rowBytes + RECORD_BYTES)
    }
  }
}

/** Four samples a pixel where neighbours differ. */
function refineTile(tileX: i32, tileY: i32, records: usize, rowBytes: usize): void {
  let marked = false
  for (let y = 0; y < TILE && !marked; y++) {
    for (let x = 0; x < TILE; x++) if (number(records + <usize>y * rowBytes + <usize>x * RECORD_BYTES, 7) > 0) marked = true
  }
  if (!marked || !enterTile(tileX, tileY)) return
  for (let y = 0; y < TILE; y++) {
    for (let x = 0; x < TILE; x++) {
      const record = records + <usize>y * rowBytes + <usize>x * RECORD_BYTES
      if (number(record, 7) > 0) tracePixel(tileX * TILE + x, tileY * TILE + y, record)
    }
  }
}

function sketchTile(tileX: i32, tileY: i32, records: usize, rowBytes: usize): void {
  if (!enterTile(tileX, tileY)) return
  for (let y = 0; y < TILE; y += 2) {
    for (let x = 0; x < TILE; x += 2) {
      traceBlock(tileX * TILE + x, tileY * TILE + y, records + <usize>y * rowBytes + <usize>x * RECORD_BYTES, rowBytes)
    }
  }
}

/**
 * Fills `records`, one per pixel, row by row. Width and height must be multiples of 8. One sample a pixel tells where the
 * edges are; a fine picture takes four there.
 */
export function trace(width: i32, height: i32, draft: bool, records: usize): void {
  const rowBytes = <usize>width * RECORD_BYTES
  memory.fill(records, 0, rowBytes * <usize>height)
  const last = draft ? 2 : 3
  for (let pass = 1; pass <= last; pass++) {
    if (pass == 2 && !draft) markEdges(width, height, records)
    for (let tileY = 0; tileY < height / TILE; tileY++) {
      for (let tileX = 0; tileX < width / TILE; tileX++) {
        const tile = records + <usize>(tileY * TILE) * rowBytes + <usize>(tileX * TILE) * RECORD_BYTES
        if (pass == 1) sketchTile(tileX, tileY, tile, rowBytes)
        else if (pass == last) lightTile(tile, rowBytes)
        else refineTile(tileX, tileY, tile, rowBytes)
      }
    }
  }
}

/** Leaves the ball around four points of the ground in ballX, ballY, ballZ and ballRadius. */
function ballOfGround(x: usize, z: usize): void {
  let lowX: f32 = 1e9, lowZ: f32 = 1e9, highX: f32 = -1e9, highZ: f32 = -1e9
  for (let lane = 0; lane < 4; lane++) {
    lowX = min<f32>(lowX, number(x, lane)), lowZ = min<f32>(lowZ, number(z, lane))
    highX = max<f32>(highX, number(x, lane)), highZ = max<f32>(highZ, number(z, lane))
  }
  holdBall(lowX, 0, lowZ, highX, 0.02, highZ)
}

/**
 * For `count` points of the ground (a multiple of 4; all x, then all z): the light that arrives, then all the
 * darkness of the contact with the solid.
 */
export function groundShadow(points: usize, count: i32, results: usize): void {
  const everyone = i32x4.splat(-1)
  for (let i = 0; i < count; i += 4) {
    const x = v128.load(points + (i << 2)), z = v128.load(points + ((count + i) << 2))
    ballOfGround(points + (i << 2), points + ((count + i) << 2))
    chooseShading(GROUND_PENUMBRA)
    v128.store(results + (i << 2), softShadow(x, splat(0.012), z, 5, 26, 3.6, everyone))
    chooseAround(ballX, ballY, ballZ, ballRadius + CONTACT_REACH)
    const near = sub(splat(1), mul(sceneDistance(x, splat(0.04), z), splat(5)))
    const wide = sub(splat(1), mul(sceneDistance(x, splat(0.16), z), splat(1.8)))
    const dark = add(mul(splat(0.5), square(larger(splat(0), near))), mul(splat(0.3), square(larger(splat(0), wide))))
    v128.store(results + ((count + i) << 2), dark)
  }
}
