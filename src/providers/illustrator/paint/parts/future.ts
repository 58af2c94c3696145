import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { between, colourAt, css, mixColour, pick, randomFrom, rgb } from '../noise.ts'
import { newSurface, TURN } from '../surface.ts'
import type { Grove } from './trees.ts'

export interface TowersAsked {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly basePixels: number
  readonly light: Light
  readonly seed: number
}

/** A skyline of slender towers in three rows, a ring in the sky and small flyers. */
export function paintTowers({ widthPixels, heightPixels, basePixels, light, seed }: TowersAsked): Canvas {
  const random = randomFrom(seed + 77)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const rows = [0.66, 0.46, 0.28] as const
  rows.forEach((haze, row) => {
    const towers = Math.round(((9 - row * 2) * widthPixels) / heightPixels) + 1
    for (let index = 0; index < towers; index++) {
      const height = heightPixels * between(random, 0.16, 0.42) * (1 - 0.12 * row)
      drawTower(pen, light, haze, {
        x: random() * widthPixels,
        base: basePixels,
        height,
        width: heightPixels * between(random, 0.022, 0.052),
        shape: random(),
      })
    }
  })
  pen.strokeStyle = css(mixColour([160, 245, 255], light.haze, 0.2), 0.8)
  pen.lineWidth = heightPixels * 0.006
  pen.beginPath()
  pen.ellipse(widthPixels * 0.3, basePixels - heightPixels * 0.28, heightPixels * 0.16, heightPixels * 0.035, -0.12, 0, TURN)
  pen.stroke()
  for (let flyer = 0; flyer < 7; flyer++) {
    drawFlyer(
      pen,
      light,
      random() * widthPixels,
      basePixels - heightPixels * between(random, 0.12, 0.4),
      heightPixels * 0.012 * between(random, 0.6, 1.6),
    )
  }
  return canvas
}

interface Tower {
  readonly x: number
  readonly base: number
  readonly height: number
  readonly width: number
  /** 0..1 picks spire, dome or disc. */
  readonly shape: number
}

function drawTower(pen: SKRSContext2D, light: Light, haze: number, { x, base, height, width, shape }: Tower): void {
  const body = mixColour(mixColour([120, 150, 190], colourAt(light.sky, 0.4), 0.4), light.haze, haze)
  const lit = mixColour(mixColour([235, 245, 255], light.sun, 0.35), light.haze, haze * 0.7)
  const gradient = pen.createLinearGradient(x - width, 0, x + width, 0)
  gradient.addColorStop(0, css(body))
  gradient.addColorStop(0.6, css(mixColour(body, lit, 0.5)))
  gradient.addColorStop(0.82, css(lit))
  gradient.addColorStop(1, css(body))
  pen.fillStyle = gradient
  pen.beginPath()
  if (shape < 0.4) {
    pen.moveTo(x - width, base)
    pen.bezierCurveTo(x - width * 0.7, base - height * 0.5, x - width * 0.5, base - height * 0.9, x, base - height * 1.12)
    pen.bezierCurveTo(x + width * 0.5, base - height * 0.9, x + width * 0.7, base - height * 0.5, x + width, base)
  } else if (shape < 0.75) {
    pen.moveTo(x - width, base)
    pen.lineTo(x - width * 0.75, base - height * 0.8)
    pen.quadraticCurveTo(x, base - height * 1.05, x + width * 0.75, base - height * 0.8)
    pen.lineTo(x + width, base)
  } else {
    pen.rect(x - width * 0.35, base - height * 0.8, width * 0.7, height * 0.8)
    pen.ellipse(x, base - height * 0.8, width * 1.9, width * 0.62, 0, 0, TURN)
  }
  pen.fill()
  if (shape >= 0.75) {
    pen.fillStyle = css(lit, 0.9)
    pen.beginPath()
    pen.ellipse(x, base - height * 0.82, width * 1.2, width * 0.5, 0, Math.PI, TURN)
    pen.fill()
  }
  pen.fillStyle = css([120, 240, 255], 0.55 * (1 - haze) + 0.15)
  for (let line = 0; line < 9; line++)
    pen.fillRect(x - width * 0.3, base - height * (0.1 + 0.07 * line), width * 0.6, Math.max(1, height * 0.006))
}

function drawFlyer(pen: SKRSContext2D, light: Light, x: number, y: number, size: number): void {
  pen.fillStyle = css(mixColour([240, 248, 255], light.haze, 0.3))
  pen.beginPath()
  pen.ellipse(x, y, size * 1.7, size * 0.5, 0, 0, TURN)
  pen.fill()
  pen.fillStyle = css([90, 230, 255], 0.9)
  pen.beginPath()
  pen.ellipse(x, y + size * 0.28, size * 0.8, size * 0.16, 0, 0, TURN)
  pen.fill()
}

export interface DomeAsked {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly light: Light
  readonly seed: number
  readonly grove: Grove
}

const EXOTIC: readonly Rgb[] = ['#e879c6', '#7bd36b', '#f0b84a', '#8b7bea'].map(rgb)

/** A glass dome with strange trees inside. */
export function drawDome(pen: SKRSContext2D, { x, y, radius, seed, grove }: DomeAsked): void {
  const random = randomFrom(seed + 31)
  pen.fillStyle = css([10, 30, 50], 0.28)
  pen.beginPath()
  pen.ellipse(x, y, radius * 1.12, radius * 0.14, 0, 0, TURN)
  pen.fill()
  pen.save()
  pen.beginPath()
  pen.arc(x, y, radius, Math.PI, 0)
  pen.clip()
  const glass = pen.createLinearGradient(x - radius, y - radius, x + radius, y)
  glass.addColorStop(0, 'rgba(160,230,255,.42)')
  glass.addColorStop(0.5, 'rgba(220,255,255,.16)')
  glass.addColorStop(1, 'rgba(90,180,255,.5)')
  pen.fillStyle = glass
  pen.fillRect(x - radius, y - radius, radius * 2, radius)
  for (let index = 0; index < 9; index++) {
    const tree = grove.broadleaf({ sizePixels: radius * between(random, 0.5, 0.85), seed: seed + index, leaf: pick(random, EXOTIC) })
    pen.drawImage(tree, x + between(random, -0.7, 0.7) * radius - tree.width / 2, y - tree.height)
  }
  pen.fillStyle = 'rgba(200,240,255,.13)'
  pen.fillRect(x - radius, y - radius, radius * 2, radius)
  pen.restore()
  drawRibs(pen, x, y, radius)
}

function drawRibs(pen: SKRSContext2D, x: number, y: number, radius: number): void {
  pen.strokeStyle = 'rgba(235,252,255,.85)'
  pen.lineWidth = Math.max(1, radius * 0.012)
  for (let rib = 1; rib < 6; rib++) {
    pen.beginPath()
    pen.ellipse(x, y, radius * Math.abs(1 - rib / 3), radius, 0, Math.PI, 0)
    pen.stroke()
  }
  for (let hoop = 1; hoop < 4; hoop++) {
    const up = (radius * hoop) / 4
    const half = Math.sqrt(radius * radius - up * up)
    pen.beginPath()
    pen.ellipse(x, y - up, half, half * 0.09, 0, 0, Math.PI)
    pen.stroke()
  }
  pen.strokeStyle = 'rgba(255,255,255,.95)'
  pen.lineWidth = radius * 0.022
  pen.beginPath()
  pen.arc(x, y, radius, Math.PI, 0)
  pen.stroke()
  pen.strokeStyle = '#6ff2ff'
  pen.beginPath()
  pen.ellipse(x, y, radius, radius * 0.07, 0, 0, Math.PI)
  pen.stroke()
  pen.fillStyle = 'rgba(255,255,255,.5)'
  pen.beginPath()
  pen.ellipse(x - radius * 0.45, y - radius * 0.62, radius * 0.2, radius * 0.07, -0.7, 0, TURN)
  pen.fill()
}

export interface LampAsked {
  readonly x: number
  readonly y: number
  readonly height: number
  /** Which way it bends: -1 stands left of the path. */
  readonly side: -1 | 1
}

export function drawLamp(pen: SKRSContext2D, { x, y, height, side }: LampAsked): void {
  const steel = pen.createLinearGradient(x - height * 0.05, 0, x + height * 0.05, 0)
  steel.addColorStop(0, '#7d8ea6')
  steel.addColorStop(0.4, '#fafdff')
  steel.addColorStop(1, '#5d6c84')
  pen.strokeStyle = steel
  pen.lineWidth = height * 0.045
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x, y)
  pen.bezierCurveTo(x, y - height * 0.7, x - side * height * 0.06, y - height, x - side * height * 0.25, y - height)
  pen.stroke()
}

/** The light of a lamp: belongs on an unpainted layer. */
export function drawLampGlow(pen: SKRSContext2D, { x, y, height, side }: LampAsked): void {
  const atX = x - side * height * 0.27
  const atY = y - height * 0.95
  const glow = pen.createRadialGradient(atX, atY, 0, atX, atY, height * 0.5)
  glow.addColorStop(0, 'rgba(190,252,255,.85)')
  glow.addColorStop(0.2, 'rgba(120,236,255,.34)')
  glow.addColorStop(1, 'rgba(90,230,255,0)')
  pen.fillStyle = glow
  pen.fillRect(atX - height, atY - height, height * 2, height * 2)
  pen.fillStyle = '#eaffff'
  pen.beginPath()
  pen.arc(atX, atY, height * 0.075, 0, TURN)
  pen.fill()
}
