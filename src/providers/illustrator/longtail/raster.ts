import { Image, type Canvas } from '@napi-rs/canvas'
import { newSurface, TURN } from '../paint/surface.ts'
import type { Nature } from './nature.ts'
import { drawingOf, type Subject } from './packs.ts'

/** The drawing is looked at this large to see where in its square it is. */
const PROBE_PIXELS = 96
const SEEN_FROM = 60

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const boxes = new Map<string, Box>()

/** The drawing alone, cut to its outline and as high as asked, its head to the right. */
export function rasterOf(subject: Subject, nature: Nature, heightPixels: number): Canvas {
  const flat = cut(subject, nature.headOnly ? heightPixels * HEAD_SHARE : heightPixels)
  const turned = nature.facesLeft ? mirrored(flat) : flat
  return nature.headOnly ? withBody(turned, heightPixels) : turned
}

function cut(subject: Subject, heightPixels: number): Canvas {
  const box = boxOf(subject)
  const longest = Math.max(box.width, box.height)
  const scale = heightPixels / box.height
  // A snake is long: higher than the frame's share would be far too wide.
  const side = Math.min(scale, (heightPixels * WIDEST) / longest)
  const { canvas, pen } = newSurface(box.width * side, box.height * side)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(imageOf(subject, Math.ceil(side)), -box.left * side, -box.top * side, side, side)
  return canvas
}

const WIDEST = 1.5

/** Where in its unit square the drawing is. */
function boxOf(subject: Subject): Box {
  const known = boxes.get(subject.slug)
  if (known) return known
  const { canvas, pen } = newSurface(PROBE_PIXELS, PROBE_PIXELS)
  pen.drawImage(imageOf(subject, PROBE_PIXELS), 0, 0, PROBE_PIXELS, PROBE_PIXELS)
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  let left = PROBE_PIXELS
  let top = PROBE_PIXELS
  let right = 0
  let bottom = 0
  for (let at = 3; at < data.length; at += 4) {
    if (data[at]! < SEEN_FROM) continue
    const x = ((at - 3) / 4) % PROBE_PIXELS
    const y = Math.floor((at - 3) / 4 / PROBE_PIXELS)
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
  }
  const box =
    right > left
      ? { left: left / PROBE_PIXELS, top: top / PROBE_PIXELS, width: (right - left) / PROBE_PIXELS, height: (bottom - top) / PROBE_PIXELS }
      : { left: 0, top: 0, width: 1, height: 1 }
  boxes.set(subject.slug, box)
  return box
}

/** Drawings that lie askew in their square and should not on the ground, in degrees clockwise. */
const TURNED: { readonly [slug: string]: number } = { crocodile: 52 }

function imageOf({ slug }: Subject, sidePixels: number): Canvas {
  const svg = drawingOf(slug, sidePixels)
  if (svg === undefined) throw new RangeError(`no drawing of ${slug}`)
  const image = new Image()
  image.src = Buffer.from(svg)
  const { canvas, pen } = newSurface(sidePixels, sidePixels)
  pen.translate(sidePixels / 2, sidePixels / 2)
  pen.rotate(((TURNED[slug] ?? 0) * Math.PI) / 180)
  pen.drawImage(image, -sidePixels / 2, -sidePixels / 2, sidePixels, sidePixels)
  return canvas
}

function mirrored(canvas: Canvas): Canvas {
  const { canvas: turned, pen } = newSurface(canvas.width, canvas.height)
  pen.translate(canvas.width, 0)
  pen.scale(-1, 1)
  pen.drawImage(canvas, 0, 0)
  return turned
}

const HEAD_SHARE = 0.62

/** Gives a head a plump sitting body in its own colour: feet, belly, arms. */
function withBody(head: Canvas, heightPixels: number): Canvas {
  const unit = heightPixels / 100
  const width = Math.max(head.width, 62 * unit)
  const { canvas, pen } = newSurface(width, heightPixels)
  const [skin, belly, dark] = coloursOf(head)
  pen.translate(width / 2, 0)
  const oval = (fill: string, [x, y]: readonly [number, number], [rx, ry]: readonly [number, number], turn = 0): void => {
    pen.fillStyle = fill
    pen.beginPath()
    pen.ellipse(x * unit, y * unit, rx * unit, ry * unit, turn, 0, TURN)
    pen.fill()
  }
  oval(skin, [0, 74], [24, 25])
  oval(belly, [0, 78], [15, 17])
  for (const side of [-1, 1]) {
    oval(dark, [side * 22, 70], [6.5, 13], side * 0.45)
    oval(dark, [side * 14, 94], [11, 6])
  }
  pen.drawImage(head, -head.width / 2, 0)
  return canvas
}

function coloursOf(head: Canvas): readonly [skin: string, belly: string, dark: string] {
  const { width, height } = head
  // The middle of the forehead is the animal's colour; below the mouth it is its belly's.
  const skin = meanAt(head, width * 0.5, height * 0.3, width * 0.1)
  const chin = meanAt(head, width * 0.5, height * 0.88, width * 0.12)
  const css = (colour: readonly number[], factor = 1): string => `rgb(${colour.map((value) => Math.round(value * factor)).join(',')})`
  return [css(skin), css(chin.map((value, k) => value * 0.7 + (skin[k] ?? 0) * 0.15 + 38)), css(skin, 0.84)]
}

function meanAt(canvas: Canvas, x: number, y: number, radius: number): readonly number[] {
  const { data } = canvas.getContext('2d').getImageData(x - radius, y - radius, radius * 2, radius * 2)
  const sums = [0, 0, 0]
  let weight = 0.001
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3]! < 200) continue
    weight++
    for (let k = 0; k < 3; k++) sums[k]! += data[at + k]!
  }
  return sums.map((sum) => sum / weight)
}
