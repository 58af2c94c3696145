import { ImageData, type Canvas } from '@napi-rs/canvas'
import type { Style } from '../scene.ts'
import { clamp, makeNoise } from './noise.ts'
import { newSurface } from './surface.ts'

/** Changes a finished picture into the style asked for, in place. Oil is how it is painted anyway. */
export function inStyle(canvas: Canvas, style: Style, seed: number): void {
  if (style === 'pixel') pixelate(canvas)
  else if (style === 'flat') posterize(canvas, 7)
  else if (style === 'pencil') pencil(canvas, seed, 0)
  else if (style === 'crayon') pencil(canvas, seed, 0.85)
  else if (style === 'watercolour') watercolour(canvas, seed)
}

function eachPixel(canvas: Canvas, change: (pixels: Uint8ClampedArray, at: number, x: number, y: number) => void): void {
  const pen = canvas.getContext('2d')
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  for (let y = 0, at = 0; y < canvas.height; y++) for (let x = 0; x < canvas.width; x++, at += 4) change(data, at, x, y)
  pen.putImageData(new ImageData(data, canvas.width, canvas.height), 0, 0)
}

function pixelate(canvas: Canvas): void {
  const cell = Math.max(2, Math.round(Math.sqrt(canvas.width * canvas.height) / 150))
  const small = newSurface(canvas.width / cell, canvas.height / cell)
  small.pen.imageSmoothingQuality = 'high'
  small.pen.drawImage(canvas, 0, 0, small.canvas.width, small.canvas.height)
  posterize(small.canvas, 7)
  const pen = canvas.getContext('2d')
  pen.save()
  pen.imageSmoothingEnabled = false
  pen.drawImage(small.canvas, 0, 0, small.canvas.width * cell, small.canvas.height * cell)
  pen.restore()
}

function posterize(canvas: Canvas, levels: number): void {
  const step = 255 / levels
  eachPixel(canvas, (pixels, at) => {
    for (let channel = 0; channel < 3; channel++) pixels[at + channel] = Math.round((pixels[at + channel] ?? 0) / step) * step
  })
}

/** Dodges a blurred negative over the greys, which leaves the lines; `colour` keeps that share of the colours. */
function pencil(canvas: Canvas, seed: number, colour: number): void {
  const blurred = newSurface(canvas.width, canvas.height)
  blurred.pen.filter = `blur(${Math.max(2, canvas.height / 220)}px)`
  blurred.pen.drawImage(canvas, 0, 0)
  const soft = blurred.pen.getImageData(0, 0, canvas.width, canvas.height).data
  const noise = makeNoise(seed + 5)
  const grey = (pixels: Uint8ClampedArray, at: number): number =>
    (pixels[at] ?? 0) * 0.3 + (pixels[at + 1] ?? 0) * 0.59 + (pixels[at + 2] ?? 0) * 0.11
  const unit = 900 / canvas.height
  eachPixel(canvas, (pixels, at, x, y) => {
    const light = grey(pixels, at)
    const around = grey(soft, at)
    const line = clamp(light / Math.max(24, around * 0.985)) ** 5
    const hatch = noise.at((x + y) * 0.55 * unit, (x - y) * 0.06 * unit)
    const tone = clamp(0.5 + around / 330 + (hatch - 0.5) * 0.5 * (1 - around / 255))
    const paper = 250 - 10 * noise.at(x * 0.7, y * 0.7)
    for (let channel = 0; channel < 3; channel++) {
      const drawn = paper * line * (colour > 0 ? 0.96 + 0.04 * tone : tone)
      const pigment = (pixels[at + channel] ?? 0) + (255 - (pixels[at + channel] ?? 0)) * clamp(0.15 + (hatch - 0.3) * 0.6)
      pixels[at + channel] = drawn * (1 - colour) + pigment * colour * (0.4 + 0.6 * line) + (1 - line) * colour * 6
    }
  })
}

/** Soft washes on rough paper: blurred colours, darker rims where pigment gathers, white edges. */
function watercolour(canvas: Canvas, seed: number): void {
  const { width, height } = canvas
  const wash = newSurface(width, height)
  wash.pen.filter = `blur(${Math.max(0.6, height / 900)}px) saturate(1.05)`
  wash.pen.drawImage(canvas, 0, 0)
  const soft = newSurface(width, height)
  soft.pen.filter = `blur(${Math.max(2, height / 150)}px)`
  soft.pen.drawImage(canvas, 0, 0)
  const near = wash.pen.getImageData(0, 0, width, height).data
  const far = soft.pen.getImageData(0, 0, width, height).data
  const noise = makeNoise(seed + 6)
  const unit = 900 / height
  eachPixel(canvas, (pixels, at, x, y) => {
    const bloom = noise.fractal(x * 0.012 * unit, y * 0.012 * unit, 4)
    const paper = 0.965 + 0.05 * noise.at(x * 0.5 * unit, y * 0.5 * unit)
    const rim = clamp((Math.abs((near[at + 1] ?? 0) - (far[at + 1] ?? 0)) - 6) / 60) * 0.22
    const border = Math.min(x, width - x, y, height - y) / height + (bloom - 0.45) * 0.06
    const inked = clamp((border - 0.012) / 0.012)
    for (let channel = 0; channel < 3; channel++) {
      const pigment = (near[at + channel] ?? 0) * (1 - rim)
      const thinned = pigment + (255 - pigment) * clamp(0.04 + (bloom - 0.44) * 0.8)
      pixels[at + channel] = (252 + (thinned - 252) * inked) * paper
    }
  })
}
