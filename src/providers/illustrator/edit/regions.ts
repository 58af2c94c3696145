import { lumaOf, type Picture } from './picture.ts'

/** An area of a line drawing that lines close in. */
export interface Region {
  readonly area: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Its middle, 0 to 1 of the picture. */
  readonly centreX: number
  readonly centreY: number
  /** Area over the area of its bounding box: 1 a rectangle, 0.79 a circle, 0.5 a triangle. */
  readonly fullness: number
  readonly touchesTop: boolean
  readonly touchesBottom: boolean
  readonly touchesBorder: boolean
}

export interface Segmentation {
  /** Per pixel: the number of its region, counted from 1; 0 where no region reaches. */
  readonly labels: Int32Array
  /** Region 1 is at index 0. */
  readonly regions: readonly Region[]
}

/** Whether the picture is dark lines on light paper, waiting to be coloured. */
export function isLineDrawing({ pixels }: Picture): boolean {
  let light = 0,
    dark = 0,
    coloured = 0,
    count = 0
  for (let at = 0; at < pixels.length; at += 20) {
    const r = pixels[at]!,
      g = pixels[at + 1]!,
      b = pixels[at + 2]!
    const high = Math.max(r, g, b),
      low = Math.min(r, g, b)
    if (high - low > 40) coloured++
    if (low > 215) light++
    if (high < 110) dark++
    count++
  }
  return light / count > 0.6 && dark / count > 0.003 && dark / count < 0.3 && coloured / count < 0.04
}

const LINE_DARKER_THAN = 150
/** How far colour runs under a line, pixels of a picture 1024 wide: so that no white seam shows beside it. */
const UNDER_LINE = 7

/** Finds the areas between the lines by flooding. */
export function segment(picture: Picture): Segmentation {
  const { width, height } = picture
  const luma = lumaOf(picture)
  const labels = new Int32Array(width * height)
  const stack = new Int32Array(width * height)
  const regions: Region[] = []
  for (let start = 0; start < labels.length; start++) {
    if (labels[start] !== 0 || luma[start]! < LINE_DARKER_THAN) continue
    regions.push(flood({ labels, luma, stack, width, height }, start, regions.length + 1))
  }
  const rounds = Math.max(2, Math.round((UNDER_LINE * Math.max(width, height)) / 1024))
  for (let round = 0; round < rounds; round++) spread(labels, width, height)
  return { labels, regions }
}

interface FloodGround {
  readonly labels: Int32Array
  readonly luma: Float32Array
  readonly stack: Int32Array
  readonly width: number
  readonly height: number
}

function flood({ labels, luma, stack, width, height }: FloodGround, start: number, label: number): Region {
  let area = 0,
    sumX = 0,
    sumY = 0
  let left = width,
    right = 0,
    top = height,
    bottom = 0
  let depth = 1
  stack[0] = start
  labels[start] = label
  const visit = (pixel: number) => {
    if (labels[pixel] !== 0 || luma[pixel]! < LINE_DARKER_THAN) return
    labels[pixel] = label
    stack[depth++] = pixel
  }
  while (depth > 0) {
    const pixel = stack[--depth]!
    const x = pixel % width,
      y = (pixel / width) | 0
    area++
    sumX += x
    sumY += y
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    if (x > 0) visit(pixel - 1)
    if (x < width - 1) visit(pixel + 1)
    if (y > 0) visit(pixel - width)
    if (y < height - 1) visit(pixel + width)
  }
  const touchesTop = top === 0,
    touchesBottom = bottom === height - 1
  return {
    area,
    left,
    right,
    top,
    bottom,
    centreX: sumX / area / width,
    centreY: sumY / area / height,
    fullness: area / ((right - left + 1) * (bottom - top + 1)),
    touchesTop,
    touchesBottom,
    touchesBorder: touchesTop || touchesBottom || left === 0 || right === width - 1,
  }
}

/** Lets every region grow by one pixel into the lines. */
function spread(labels: Int32Array, width: number, height: number): void {
  const before = labels.slice()
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const pixel = y * width + x
      if (before[pixel] !== 0) continue
      labels[pixel] = before[pixel - 1] || before[pixel + 1] || before[pixel - width] || before[pixel + width] || 0
    }
  }
}
