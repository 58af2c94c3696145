import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { between, colourAt, css, mixColour, pick, randomFrom, type Random } from '../noise.ts'
import { paintTowers } from '../parts/future.ts'
import { newSurface } from '../surface.ts'
import { skyOf, type Builder, type Setting } from './stagehand.ts'

const HORIZON_AT = 0.58
const BRICKS: readonly Rgb[] = [
  [120, 110, 120],
  [150, 104, 84],
  [96, 110, 130],
  [170, 150, 128],
]

/** A street between houses; lights in the windows when it grows dark, a mirror in the road when it rains. */
export const city: Builder = (setting) => {
  const { scene, widthPixels, heightPixels, light, seed } = setting
  const rows = [0, 1, 2].map((row) => ({ canvas: rowOfHouses(setting, row), depth: 0.15 + 0.2 * row }))
  const towers = scene.futuristic
    ? [{ canvas: paintTowers({ widthPixels, heightPixels, light, seed, basePixels: heightPixels * HORIZON_AT }), depth: 0.1 }]
    : []
  const road = newSurface(widthPixels, heightPixels)
  drawRoad(road.pen, setting)
  if (scene.weather === 'rain' && rows[2]) mirror(road.pen, setting, rows[2].canvas)
  const lamps = newSurface(widthPixels, heightPixels)
  const glows = newSurface(widthPixels, heightPixels)
  drawLamps(lamps.pen, glows.pen, setting)
  return {
    layers: [
      { canvas: skyOf(setting, HORIZON_AT + 0.03), depth: 0.05 },
      ...towers,
      ...rows,
      { canvas: road.canvas, depth: 0.9 },
      { canvas: lamps.canvas, depth: 0.95 },
      { canvas: glows.canvas, depth: 0.96, unpainted: true },
    ],
    groundAt: 0.86,
    light,
    indoor: false,
  }
}

function isEvening({ scene }: Setting): boolean {
  return scene.time === 'night' || scene.time === 'sunset'
}

function rowOfHouses(setting: Setting, row: number): Canvas {
  const { widthPixels: width, heightPixels: height, light, seed } = setting
  const random = randomFrom(seed + row * 13)
  const { canvas, pen } = newSurface(width, height)
  const haze = [0.6, 0.35, 0.1][row] ?? 0
  for (let x = -0.03 * height; x < width;) {
    const wide = height * between(random, 0.06, 0.13) * (1 + 0.5 * row)
    const tall = height * between(random, 0.16, 0.5) * (0.75 + 0.3 * row) * (row === 2 ? 0.8 : 1)
    const wall = mixColour(mixColour(pick(random, BRICKS), colourAt(light.sky, 0), isEvening(setting) ? 0.45 : 0.1), light.haze, haze)
    drawHouse(pen, setting, random, { x, base: height * (HORIZON_AT + 0.02 * row), wide, tall, wall, haze })
    x += wide + height * 0.006 * random()
  }
  return canvas
}

interface House {
  readonly x: number
  readonly base: number
  readonly wide: number
  readonly tall: number
  readonly wall: Rgb
  readonly haze: number
}

function drawHouse(pen: SKRSContext2D, setting: Setting, random: Random, { x, base, wide, tall, wall, haze }: House): void {
  const { heightPixels: height, light } = setting
  const evening = isEvening(setting)
  const gradient = pen.createLinearGradient(x, 0, x + wide, 0)
  gradient.addColorStop(0, css(mixColour(wall, [10, 10, 30], 0.3)))
  gradient.addColorStop(0.65, css(wall))
  gradient.addColorStop(1, css(mixColour(wall, light.sun, 0.35)))
  pen.fillStyle = gradient
  pen.fillRect(x, base - tall, wide, tall + height * 0.1)
  if (random() < 0.3) pen.fillRect(x + wide * 0.4, base - tall - height * 0.05, wide * 0.06, height * 0.06)
  const cell = wide / Math.max(3, Math.floor(wide / (height * 0.018)))
  const dark = css(mixColour(mixColour(wall, [30, 40, 70], 0.5), colourAt(light.sky, 0.4), 0.2), 0.8)
  const lamp = css(mixColour([255, 214, 130], light.haze, haze * 0.6), evening ? 0.95 : 0.5)
  for (let top = base - tall + cell; top < base - cell; top += cell * 1.5) {
    for (let left = x + cell * 0.4; left < x + wide - cell * 0.6; left += cell) {
      pen.fillStyle = random() < (evening ? 0.45 : 0.12) ? lamp : dark
      pen.fillRect(left, top, cell * 0.55, cell * 0.8)
    }
  }
}

function drawRoad(pen: SKRSContext2D, { widthPixels: width, heightPixels: height, light }: Setting): void {
  const top = height * (HORIZON_AT + 0.03)
  const middle = width / 2
  const asphalt = pen.createLinearGradient(0, top, 0, height)
  asphalt.addColorStop(0, css(mixColour([92, 92, 104], light.haze, 0.45)))
  asphalt.addColorStop(1, css(mixColour([44, 44, 54], colourAt(light.sky, 0), 0.25)))
  pen.fillStyle = asphalt
  pen.fillRect(0, top, width, height - top)
  const pavement = mixColour([176, 170, 166], light.haze, 0.3)
  pen.fillStyle = css(mixColour(pavement, colourAt(light.sky, 0), light.key[0] < 0.8 ? 0.6 : 0))
  for (const side of [-1, 1]) {
    pen.beginPath()
    pen.moveTo(middle + side * width * 0.1, top)
    pen.lineTo(middle + side * width * 0.5, height * 0.86)
    pen.lineTo(middle + side * width * 0.5, top)
    pen.fill()
  }
  pen.fillStyle = 'rgba(245,240,220,.75)'
  const y = (down: number): number => top + down * (height - top)
  const half = (down: number): number => width * (0.0015 + 0.009 * down)
  for (let dash = 0; dash < 9; dash++) {
    const [from, to] = [(dash / 9) ** 2, ((dash + 0.5) / 9) ** 2]
    pen.beginPath()
    pen.moveTo(middle - half(from), y(from))
    pen.lineTo(middle + half(from), y(from))
    pen.lineTo(middle + half(to), y(to))
    pen.lineTo(middle - half(to), y(to))
    pen.fill()
  }
}

function mirror(pen: SKRSContext2D, { widthPixels: width, heightPixels: height }: Setting, houses: Canvas): void {
  const top = height * (HORIZON_AT + 0.03)
  pen.save()
  pen.beginPath()
  pen.rect(0, top, width, height - top)
  pen.clip()
  pen.globalAlpha = 0.4
  pen.filter = `blur(${height / 90}px)`
  pen.translate(0, top * 1.9)
  pen.scale(1, -0.9)
  pen.drawImage(houses, 0, 0)
  pen.restore()
}

function drawLamps(pen: SKRSContext2D, glow: SKRSContext2D, setting: Setting): void {
  const { widthPixels: width, heightPixels: height } = setting
  const strength = isEvening(setting) ? 0.5 : 0.12
  for (let lamp = 0; lamp < 4; lamp++) {
    const down = 0.08 + (0.3 * lamp ** 2) / 4
    const tall = height * (0.13 + 0.26 * down)
    for (const side of [-1, 1]) {
      const x = width / 2 + side * width * (0.13 + 0.36 * down)
      const y = height * (HORIZON_AT + 0.05 + down * 0.26)
      const head = { x: x - side * tall * 0.17, y: y - tall * 1.03 }
      pen.strokeStyle = '#2b2d36'
      pen.lineWidth = tall * 0.022
      pen.beginPath()
      pen.moveTo(x, y)
      pen.lineTo(x, y - tall)
      pen.quadraticCurveTo(x, y - tall * 1.06, head.x, y - tall * 1.05)
      pen.stroke()
      const shine = glow.createRadialGradient(head.x, head.y, 0, head.x, head.y, tall * 0.5)
      shine.addColorStop(0, 'rgba(255,234,180,.95)')
      shine.addColorStop(0.12, `rgba(255,206,120,${strength})`)
      shine.addColorStop(1, 'rgba(255,190,90,0)')
      glow.fillStyle = shine
      glow.fillRect(head.x - tall, head.y - tall, tall * 2, tall * 2)
    }
  }
}
