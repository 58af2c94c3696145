import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { between, css, mixColour, type Random } from '../paint/noise.ts'
import { newSurface } from '../paint/surface.ts'
import type { Light } from '../stage.ts'
import type { Effect, EffectFrame } from './effect.ts'

const DEPTH = 1.5

/** Tufts along the lower edge, nearest to the camera, that bend in gusts running through them. */
export function swayingGrass({ width, height, light, random }: EffectFrame): Effect {
  const kinds = [0, 1, 2, 3].map(() => tuft(height * 0.17, light, random))
  const count = Math.ceil((width / height) * 16)
  const tufts = Array.from({ length: count }, (_, index) => ({
    x: ((index + random()) / count) * 1.5 - 0.25,
    kind: index % kinds.length,
    size: between(random, 0.45, 1),
    turn: random() * 6,
  }))
  return {
    depth: DEPTH,
    draw(pen, { seconds, travelled }) {
      for (const { x, kind, size, turn } of tufts) {
        const canvas = kinds[kind]
        if (canvas === undefined) continue
        const gust = Math.sin(seconds * 1.5 + x * 6) * 0.11 + Math.sin(seconds * 2.9 + turn) * 0.035
        pen.save()
        pen.translate(wrapped(x * width - travelled * DEPTH, width), height * 1.015)
        pen.transform(size, 0, -gust * size, size, 0, 0)
        pen.drawImage(canvas, -canvas.width / 2, -canvas.height)
        pen.restore()
      }
    },
  }
}

/** What leaves on one side comes in on the other. */
function wrapped(x: number, width: number): number {
  const room = width * 1.5
  return ((((x + width * 0.25) % room) + room) % room) - width * 0.25
}

/** Tufts that grow before somebody's feet, so that it lies in the grass and not on it. Drawn where the pen's origin is the foot. */
export function grassAround(
  widthPixels: number,
  heightPixels: number,
  light: Light,
  random: Random,
): (pen: SKRSContext2D, seconds: number) => void {
  const kinds = [0, 1, 2].map(() => tuft(heightPixels, light, random))
  const tufts = Array.from({ length: 11 }, (_, index) => ({
    x: ((index + random()) / 11 - 0.5) * widthPixels,
    y: between(random, 0, 0.35) * heightPixels,
    size: between(random, 0.45, 0.9),
    kind: index % kinds.length,
    turn: random() * 6,
  })).sort((one, other) => one.y - other.y)
  return (pen, seconds) => {
    for (const { x, y, size, kind, turn } of tufts) {
      const canvas = kinds[kind]
      if (canvas === undefined) continue
      const bend = Math.sin(seconds * 1.5 + turn) * 0.08
      pen.save()
      pen.translate(x, y)
      pen.transform(size, 0, -bend * size, size, 0, 0)
      pen.drawImage(canvas, -canvas.width / 2, -canvas.height)
      pen.restore()
    }
  }
}

/** One tuft of tapered blades, dark at the foot and lit at the tips. */
function tuft(height: number, light: Light, random: Random): Canvas {
  const { canvas, pen } = newSurface(height * 1.3, height)
  const foot = mixColour(light.grass[2], [8, 22, 10], 0.35)
  for (let blade = 0; blade < 26; blade++) {
    const share = blade / 26
    const x = canvas.width * between(random, 0.3, 0.7)
    const tall = height * between(random, 0.35, 0.98) * (0.75 + 0.25 * share)
    const lean = between(random, -0.32, 0.32) * height
    const half = height * between(random, 0.008, 0.017)
    const tip = mixColour(light.grass[1], mixColour(light.grass[0], light.sun, 0.15), random() * share)
    const colour = pen.createLinearGradient(0, canvas.height, 0, canvas.height - tall)
    colour.addColorStop(0, css(foot))
    colour.addColorStop(0.55, css(mixColour(foot, tip, 0.6)))
    colour.addColorStop(1, css(tip))
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(x - half, canvas.height)
    pen.quadraticCurveTo(x - half + lean * 0.2, canvas.height - tall * 0.6, x + lean, canvas.height - tall)
    pen.quadraticCurveTo(x + half + lean * 0.3, canvas.height - tall * 0.5, x + half, canvas.height)
    pen.fill()
  }
  return canvas
}
