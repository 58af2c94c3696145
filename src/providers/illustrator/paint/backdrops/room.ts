import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { lightFor } from '../light.ts'
import { between, clamp, css, mixColour, pick, randomFrom, type Random } from '../noise.ts'
import { paintHill } from '../parts/ground.ts'
import { paintSky } from '../parts/sky.ts'
import { newSurface, TURN } from '../surface.ts'
import { skyOf, type Builder, type Setting } from './stagehand.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const FLOOR_AT = 0.6

/** A homely room: a window on a garden, a picture, a plant, and a round rug for the actors. */
export const room: Builder = (setting) => {
  const { widthPixels: width, heightPixels: height, light, seed, scene } = setting
  const random = randomFrom(seed)
  const { canvas, pen } = newSurface(width, height)
  const window: Box = {
    x: width * 0.6 - height * 0.1,
    y: height * 0.07,
    width: Math.min(height * 0.5, width * 0.62),
    height: height * 0.4,
  }
  const picture: Box = { x: width * 0.12, y: height * 0.13, width: height * 0.24, height: height * 0.18 }
  drawWall(pen, setting, random)
  drawWindow(pen, setting, window)
  // On a narrow wall the curtain would hang over it.
  if (picture.x + picture.width < window.x - height * 0.135) drawPicture(pen, setting, picture)
  drawFloor(pen, setting, random)
  drawRug(pen, setting, random)
  drawPlant(pen, random, width * 0.07, height * (FLOOR_AT + 0.16), height * 0.17)
  if (scene.time === 'night') dim(pen, setting)
  const sunbeam = newSurface(width, height)
  drawSunbeam(sunbeam.pen, setting, window)
  return {
    layers: [
      { canvas, depth: 0.7 },
      { canvas: sunbeam.canvas, depth: 0.75, unpainted: true },
    ],
    groundAt: 0.87,
    light,
    indoor: true,
  }
}

const WALLS: readonly Rgb[] = [
  [214, 190, 160],
  [196, 206, 190],
  [188, 204, 216],
  [222, 196, 186],
]

function drawWall(pen: SKRSContext2D, { widthPixels: width, heightPixels: height }: Setting, random: Random): void {
  const wall = pick(random, WALLS)
  const floor = height * FLOOR_AT
  const gradient = pen.createLinearGradient(0, 0, width, floor)
  gradient.addColorStop(0, css(mixColour(wall, [60, 50, 70], 0.35)))
  gradient.addColorStop(0.6, css(wall))
  gradient.addColorStop(1, css(mixColour(wall, [255, 240, 210], 0.5)))
  pen.fillStyle = gradient
  pen.fillRect(0, 0, width, floor)
  pen.fillStyle = css([255, 247, 232], 0.1)
  for (let x = 0; x < width; x += height * 0.055) pen.fillRect(x, 0, height * 0.02, floor)
  pen.fillStyle = 'rgba(255,250,240,.92)'
  pen.fillRect(0, floor - height * 0.055, width, height * 0.055)
  pen.fillStyle = 'rgba(80,60,50,.35)'
  pen.fillRect(0, floor - height * 0.008, width, height * 0.008)
  pen.fillRect(0, floor - height * 0.056, width, height * 0.003)
}

function drawWindow(pen: SKRSContext2D, setting: Setting, { x, y, width, height }: Box): void {
  const { light, seed, grove, heightPixels: unit } = setting
  const view = { ...setting, widthPixels: Math.ceil(width), heightPixels: Math.ceil(height) }
  const bar = (colour: string, box: Box): void => {
    pen.fillStyle = colour
    pen.fillRect(box.x, box.y, box.width, box.height)
  }
  bar('rgba(60,40,30,.25)', { x: x - unit * 0.035, y: y - unit * 0.03, width: width + unit * 0.07, height: height + unit * 0.07 })
  bar('#f7f0e4', { x: x - unit * 0.03, y: y - unit * 0.03, width: width + unit * 0.06, height: height + unit * 0.06 })
  pen.drawImage(skyOf(view, 0.75), x, y)
  pen.drawImage(
    paintHill({
      ...view,
      light,
      seed: seed + 2,
      crestPixels: height * 0.74,
      swingPixels: height * 0.07,
      colours: [light.grass[0], light.grass[1]],
      haze: 0.3,
      trees: { grove, count: 8, sizePixels: height * 0.24, kind: 'broadleaf' },
    }),
    x,
    y,
  )
  bar('#f7f0e4', { x: x + width / 2 - unit * 0.008, y, width: unit * 0.016, height })
  bar('#f7f0e4', { x, y: y + height * 0.48, width, height: unit * 0.014 })
  bar('#fffaf0', { x: x - unit * 0.05, y: y + height + unit * 0.02, width: width + unit * 0.1, height: unit * 0.028 })
  bar('rgba(70,50,40,.3)', { x: x - unit * 0.05, y: y + height + unit * 0.048, width: width + unit * 0.1, height: unit * 0.012 })
  for (const side of [-1, 1]) drawCurtain(pen, unit, side, side < 0 ? x - unit * 0.075 : x + width + unit * 0.075, { y, height })
  bar('#8a5a3a', { x: x - unit * 0.14, y: y - unit * 0.062, width: width + unit * 0.28, height: unit * 0.016 })
}

function drawCurtain(pen: SKRSContext2D, unit: number, side: number, start: number, { y, height }: Pick<Box, 'y' | 'height'>): void {
  for (let fold = 0; fold < 9; fold++) {
    const x = start - side * ((fold / 8) * unit * 0.1 - unit * 0.02)
    const bend = side * unit
    const below = y + height
    pen.fillStyle = css(mixColour([196, 92, 78], [244, 178, 150], (0.5 + 0.5 * Math.sin(fold * 2.1)) * 0.9), 0.97)
    pen.beginPath()
    pen.moveTo(x, y - unit * 0.05)
    pen.bezierCurveTo(x + bend * 0.01, y + height * 0.5, x + bend * 0.05, y + height * 0.8, x + bend * 0.03, below + unit * 0.13)
    pen.lineTo(x + bend * 0.03 + unit * 0.022, below + unit * 0.13)
    pen.bezierCurveTo(x + bend * 0.05 + unit * 0.02, y + height * 0.8, x + unit * 0.022, y + height * 0.5, x + unit * 0.02, y - unit * 0.05)
    pen.fill()
  }
}

function drawPicture(pen: SKRSContext2D, { heightPixels: unit, seed }: Setting, { x, y, width, height }: Box): void {
  const rim = unit * 0.011
  pen.fillStyle = '#6b4630'
  pen.fillRect(x - rim, y - rim, width + rim * 2, height + rim * 2)
  const light = lightFor({ place: 'mountains', time: 'sunset', weather: 'clear' })
  const sky = paintSky({
    widthPixels: Math.ceil(width),
    heightPixels: Math.ceil(height),
    horizonPixels: Math.round(height * 0.72),
    light,
    seed: seed + 6,
    clouds: 0.6,
    stars: false,
    sun: true,
  })
  pen.drawImage(sky, x, y, width, height)
  pen.fillStyle = '#2f4a38'
  pen.beginPath()
  pen.moveTo(x, y + height)
  for (let step = 0; step <= 10; step++) pen.lineTo(x + (width * step) / 10, y + height * (0.75 - 0.11 * Math.sin(step * 1.3)))
  pen.lineTo(x + width, y + height)
  pen.fill()
}

/** Boards in perspective, towards a point on the viewer's eye level. */
function drawFloor(pen: SKRSContext2D, { widthPixels: width, heightPixels: height }: Setting, random: Random): void {
  const top = height * FLOOR_AT
  const eye = { x: width / 2, y: height * 0.33 }
  const along = (x: number, y: number): number => eye.x + (x - eye.x) * ((y - eye.y) / (height - eye.y))
  const boards = 26
  for (let board = 0; board < boards; board++) {
    const left = eye.x + (board / boards - 0.5) * width * 3.8
    const right = eye.x + ((board + 1) / boards - 0.5) * width * 3.8
    const start = random()
    let from = top
    for (let piece = 0; from < height && piece < 6; piece++) {
      const to = Math.min(height, top + (height - top) * Math.min(1, start + piece * 0.55) ** 1.7)
      const tone = (random() - 0.5) * 0.28
      const base = mixColour([176, 122, 74], [120, 74, 40], clamp((from - top) / (height - top)))
      pen.fillStyle = css(mixColour(base, tone > 0 ? [230, 180, 120] : [70, 38, 20], Math.abs(tone)))
      pen.beginPath()
      pen.moveTo(along(left, from), from)
      pen.lineTo(along(right, from), from)
      pen.lineTo(along(right, to), to)
      pen.lineTo(along(left, to), to)
      pen.closePath()
      pen.fill()
      pen.strokeStyle = 'rgba(50,24,10,.35)'
      pen.lineWidth = (height / 720) * (1 + (2 * (to - top)) / (height - top))
      pen.stroke()
      from = to
    }
  }
}

const RUG = [
  [1, '#7d2f36'],
  [0.94, '#e6c38a'],
  [0.88, '#a8434a'],
  [0.6, '#e9d2a2'],
  [0.56, '#8f3a44'],
  [0.3, '#e6c38a'],
  [0.25, '#a8434a'],
] as const

function drawRug(pen: SKRSContext2D, { widthPixels: width, heightPixels: height }: Setting, random: Random): void {
  const radius = height * 0.56
  pen.save()
  pen.beginPath()
  pen.rect(0, height * FLOOR_AT, width, height)
  pen.clip()
  pen.translate(width * 0.5, height * 0.85)
  pen.scale(1, 0.3)
  for (const [share, colour] of RUG) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.arc(0, 0, radius * share, 0, TURN)
    pen.fill()
  }
  pen.fillStyle = 'rgba(244,223,180,.5)'
  for (let spot = 0; spot < 28; spot++) {
    const angle = (spot / 28) * TURN
    pen.beginPath()
    pen.arc(Math.cos(angle) * radius * 0.74, Math.sin(angle) * radius * 0.74, radius * 0.06, 0, TURN)
    pen.fill()
  }
  for (let tuft = 0; tuft < 2400; tuft++) {
    const angle = random() * TURN
    const away = Math.sqrt(random()) * radius
    pen.fillStyle = random() < 0.5 ? 'rgba(255,255,255,.1)' : 'rgba(34,0,0,.1)'
    pen.fillRect(Math.cos(angle) * away, Math.sin(angle) * away, height * 0.006, height * 0.012)
  }
  pen.restore()
}

function drawPlant(pen: SKRSContext2D, random: Random, x: number, y: number, size: number): void {
  pen.fillStyle = 'rgba(30,15,10,.35)'
  pen.beginPath()
  pen.ellipse(x, y, size * 0.5, size * 0.11, 0, 0, TURN)
  pen.fill()
  pen.lineCap = 'round'
  pen.lineWidth = size * 0.07
  for (let blade = 0; blade < 26; blade++) {
    const angle = -1.57 + (random() - 0.5) * 2.3
    const across = Math.cos(angle) * size * between(random, 1.1, 2.2)
    const up = Math.sin(angle) * size * between(random, 1.1, 2.2)
    pen.strokeStyle = css(mixColour([30, 84, 52], [128, 184, 92], random()))
    pen.beginPath()
    pen.moveTo(x, y - size * 0.8)
    pen.quadraticCurveTo(x + across * 0.5, y - size * 0.8 + up * 0.9, x + across, y - size * 0.7 + up * 0.7)
    pen.stroke()
  }
  const clay = pen.createLinearGradient(x - size * 0.45, 0, x + size * 0.45, 0)
  clay.addColorStop(0, '#8a4a30')
  clay.addColorStop(0.7, '#d98a5c')
  clay.addColorStop(1, '#b76a42')
  pen.fillStyle = clay
  pen.beginPath()
  pen.moveTo(x - size * 0.45, y - size * 0.85)
  pen.lineTo(x + size * 0.45, y - size * 0.85)
  pen.lineTo(x + size * 0.33, y)
  pen.lineTo(x - size * 0.33, y)
  pen.fill()
  pen.fillRect(x - size * 0.5, y - size * 0.98, size, size * 0.17)
}

function dim(pen: SKRSContext2D, { widthPixels, heightPixels }: Setting): void {
  pen.save()
  pen.globalCompositeOperation = 'multiply'
  pen.fillStyle = 'rgb(120,112,150)'
  pen.fillRect(0, 0, widthPixels, heightPixels)
  pen.restore()
}

/** Patches of sun on the floor below the window and the air lit up on the way. */
function drawSunbeam(pen: SKRSContext2D, { heightPixels: unit, light }: Setting, { x, y, width, height }: Box): void {
  const shift = -unit * 0.36
  pen.filter = `blur(${unit / 120}px)`
  for (const pane of [0, 1]) {
    const left = x + pane * width * 0.52
    pen.fillStyle = css(light.sun, 0.26)
    pen.beginPath()
    pen.moveTo(left + shift * 0.9, unit * 0.7)
    pen.lineTo(left + width * 0.44 + shift * 0.9, unit * 0.7)
    pen.lineTo(left + width * 0.44 + shift * 1.55, unit * 0.93)
    pen.lineTo(left + shift * 1.55, unit * 0.93)
    pen.fill()
  }
  const air = pen.createLinearGradient(x + width * 0.5, y, x - unit * 0.1, unit * 0.9)
  air.addColorStop(0, css(light.sun, 0.2))
  air.addColorStop(1, css(light.sun, 0))
  pen.fillStyle = air
  pen.beginPath()
  pen.moveTo(x, y + height)
  pen.lineTo(x + width, y + height)
  pen.lineTo(x + width + shift, unit * 0.95)
  pen.lineTo(x + shift * 1.6, unit * 0.95)
  pen.fill()
  pen.filter = 'none'
}
