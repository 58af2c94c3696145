import { between, clamp, randomFrom } from '../noise.ts'
import { blurred, simplified } from './fields.ts'
import { colourEdges } from './lines.ts'
import { planesOf, type PaintedSheet, type Planes } from './sheet.ts'
import { triangulated, type Point, type Triangle } from './triangles.ts'

/** About how many corners the facets of a picture have. */
const CORNERS = 1500
const CORNERS_ROUND = 620

/** Low poly: flat triangles, small along forms and on the actors, large on open ground; each catches the light its own way. */
export function lowPoly(sheet: PaintedSheet): void {
  const planes = simplified(planesOf(sheet), sheet, 4 * sheet.unit)
  const points = cornersOf(sheet, planes)
  const random = randomFrom(sheet.seed + 31)
  for (const triangle of triangulated(points)) fillFacet(sheet, planes, triangle, between(random, -0.07, 0.07))
}

/** Many along edges, more on the actors, and a few everywhere. */
function cornersOf(sheet: PaintedSheet, planes: Planes): readonly Point[] {
  const { width, height, figures, seed, unit } = sheet
  const edges = blurred(colourEdges(planes, sheet, 12, 110), sheet, 3 * unit)
  const random = randomFrom(seed + 30)
  const taken = new Set<number>()
  const points: Point[] = []
  const add = (x: number, y: number, apart: number): boolean => {
    const spot = Math.floor(x / apart) + Math.floor(y / apart) * 4096 + Math.round(apart) * 16777216
    if (taken.has(spot)) return false
    taken.add(spot)
    points.push([x + random() * 0.01, y + random() * 0.01])
    return true
  }
  for (let step = 0; step <= 12; step++) {
    const share = step / 12
    points.push([share * width, -1], [share * width, height + 1], [-1, share * height + 0.3], [width + 1, share * height - 0.3])
  }
  const contour = (at: number): boolean => figures[at]! > 60 && figures[at]! < 200
  for (let tries = 0, kept = 0; tries < 260_000 && kept < CORNERS_ROUND; tries++) {
    const x = Math.floor(random() * width)
    const y = Math.floor(random() * height)
    const at = y * width + x
    if (contour(at) && add(x, y, 9 * unit)) kept++
    else if (figures[at]! > 200 && random() < edges[at]! * 0.6 + 0.004 && add(x, y, 13 * unit)) kept++
  }
  for (let tries = 0; tries < 60_000 && points.length < CORNERS; tries++) {
    const x = Math.floor(random() * width)
    const y = Math.floor(random() * height)
    const at = y * width + x
    if (figures[at]! < 60 && random() < edges[at]! * 0.5 + 0.012) add(x, y, 26 * unit)
  }
  return points
}

function fillFacet({ pixels, width, height }: PaintedSheet, planes: Planes, [a, b, c]: Triangle, tilt: number): void {
  const top = clamp(Math.ceil(Math.min(a[1], b[1], c[1]) - 0.5), 0, height)
  const bottom = clamp(Math.ceil(Math.max(a[1], b[1], c[1]) - 0.5), 0, height)
  const sums = [0, 0, 0, 0]
  const spans: number[] = []
  for (let y = top; y < bottom; y++) {
    const [from, to] = span(y + 0.5, [a, b, c])
    const left = clamp(Math.ceil(from - 0.5), 0, width)
    const right = clamp(Math.ceil(to - 0.5), 0, width)
    spans.push(left, right)
    for (let at = y * width + left; at < y * width + right; at++) {
      sums[0] = sums[0]! + planes.red[at]!
      sums[1] = sums[1]! + planes.green[at]!
      sums[2] = sums[2]! + planes.blue[at]!
      sums[3] = sums[3]! + 1
    }
  }
  if (sums[3] === 0) return
  const [red, green, blue] = [sums[0]! / sums[3]!, sums[1]! / sums[3]!, sums[2]! / sums[3]!]
  const grey = red * 0.3 + green * 0.59 + blue * 0.11
  const light = 1.04 + tilt
  for (let y = top, index = 0; y < bottom; y++, index += 2) {
    for (let at = (y * width + spans[index]!) * 4; at < (y * width + spans[index + 1]!) * 4; at += 4) {
      pixels[at] = (grey + (red - grey) * 1.25) * light
      pixels[at + 1] = (grey + (green - grey) * 1.25) * light
      pixels[at + 2] = (grey + (blue - grey) * 1.25) * light
    }
  }
}

/** Where a horizontal line enters and leaves a triangle. */
function span(y: number, corners: Triangle): readonly [number, number] {
  let left = Infinity
  let right = -Infinity
  for (let index = 0; index < 3; index++) {
    const [x1, y1] = corners[index]!
    const [x2, y2] = corners[(index + 1) % 3]!
    if (y1 > y === y2 > y) continue
    const x = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)
    left = Math.min(left, x)
    right = Math.max(right, x)
  }
  return left > right ? [0, 0] : [left, right]
}
