<<<<<<< HEAD
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { between, css, mixColour, pick, randomFrom, type Random } from '../noise.ts'
import { paintHill } from '../parts/ground.ts'
import { newSurface, stacked, TURN } from '../surface.ts'
import { skyOf, type Builder, type Setting } from './stagehand.ts'

/** The ground of a moon below stars, a ringed planet and coloured clouds of gas. */
export const space: Builder = (setting) => {
  const { widthPixels: width, heightPixels: height, light, seed } = setting
  const random = randomFrom(seed + 2)
  const sky = newSurface(width, height)
  sky.pen.drawImage(skyOf({ ...setting, scene: { ...setting.scene, time: 'night', weather: 'clear' } }, 0.8, 0), 0, 0)
  for (const [colour, x, y] of [
    [[120, 70, 200], 0.3, 0.3],
    [[40, 120, 200], 0.62, 0.46],
    [[220, 80, 140], 0.46, 0.22],
  ] as const) {
    const cloud = sky.pen.createRadialGradient(width * x, height * y, 0, width * x, height * y, height * 0.42)
    cloud.addColorStop(0, css(colour, 0.34))
    cloud.addColorStop(1, css(colour, 0))
    sky.pen.fillStyle = cloud
    sky.pen.fillRect(0, 0, width, height)
  }
  const planet = newSurface(width, height)
  drawPlanet(planet.pen, width * 0.27, height * 0.3, height * 0.13, random)
  const ground = newSurface(width, height)
  drawMoonGround(ground.pen, setting, random)
  return {
    layers: [
      { canvas: sky.canvas, depth: 0.05 },
      { canvas: planet.canvas, depth: 0.15 },
      { canvas: ground.canvas, depth: 1 },
    ],
    groundAt: 0.85,
    light,
    indoor: false,
  }
}

const PLANETS: readonly Rgb[] = [
  [222, 158, 104],
  [110, 160, 214],
  [196, 112, 140],
  [150, 190, 150],
]

function drawPlanet(pen: SKRSContext2D, x: number, y: number, radius: number, random: Random): void {
  const colour = pick(random, PLANETS)
  const ring = (from: number, to: number): void => {
    for (let band = 0; band < 5; band++) {
      pen.strokeStyle = css(mixColour(colour, [255, 244, 220], 0.3 + 0.12 * band), 0.75)
      pen.lineWidth = radius * 0.06
      pen.beginPath()
      pen.ellipse(x, y, radius * (1.4 + band * 0.1), radius * (0.36 + band * 0.026), -0.3, from, to)
      pen.stroke()
    }
  }
  ring(Math.PI, TURN)
  pen.save()
  pen.beginPath()
  pen.arc(x, y, radius, 0, TURN)
  pen.clip()
  pen.fillStyle = css(colour)
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  for (let stripe = -6; stripe <= 6; stripe++) {
    pen.fillStyle = css(mixColour(colour, stripe % 2 ? [255, 240, 214] : [90, 50, 70], 0.12 + 0.16 * random()))
    pen.fillRect(x - radius, y + (stripe / 6) * radius, radius * 2, radius / 5)
  }
  const shade = pen.createRadialGradient(x + radius * 0.45, y - radius * 0.4, radius * 0.2, x, y, radius * 1.2)
  shade.addColorStop(0, 'rgba(255,255,240,.3)')
  shade.addColorStop(0.5, 'rgba(10,6,30,.1)')
  shade.addColorStop(1, 'rgba(6,4,24,.9)')
  pen.fillStyle = shade
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  pen.restore()
  ring(0, Math.PI)
}

function drawMoonGround(pen: SKRSContext2D, { widthPixels: width, heightPixels: height, light }: Setting, random: Random): void {
  const top = height * 0.68
  const soil = pen.createLinearGradient(0, top, 0, height)
  soil.addColorStop(0, css(light.grass[0]))
  soil.addColorStop(1, css(light.grass[2]))
  pen.fillStyle = soil
  pen.beginPath()
  pen.moveTo(0, height)
  for (let x = 0; x <= width + 8; x += 8)
    pen.lineTo(x, top + height * (0.02 * Math.sin((x / height) * 3) + 0.006 * Math.sin((x / height) * 17)))
  pen.lineTo(width, height)
  pen.fill()
  const craters = Array.from({ length: 26 }, () => ({ across: random(), down: random() ** 1.4, size: random() })).sort(
    (a, b) => a.down - b.down,
  )
  for (const { across, down, size } of craters) {
    const radius = height * (0.008 + 0.075 * down) * (0.4 + size)
    const [x, y] = [across * width, top + height * (0.04 + down * 0.28)]
    for (const [colour, opacity, grow, shift] of [
      [mixColour(light.grass[0], [255, 255, 255], 0.2), 0.8, 1.12, 0.05],
      [light.grass[2], 0.85, 1, 0],
    ] as const) {
      pen.fillStyle = css(colour, opacity)
      pen.beginPath()
      pen.ellipse(x - radius * shift, y + radius * shift, radius * grow, radius * 0.3 * grow, 0, 0, TURN)
      pen.fill()
    }
  }
}

/** Below the surface: light from above, rocks, corals and weeds, bubbles. */
export const underwater: Builder = (setting) => {
  const { widthPixels: width, heightPixels: height, light, seed } = setting
  const random = randomFrom(seed + 8)
  const size = { widthPixels: width, heightPixels: height, light }
  const deep = newSurface(width, height)
  const gradient = deep.pen.createLinearGradient(0, 0, 0, height)
  for (const [position, colour] of light.sky) gradient.addColorStop(position, css(colour))
  deep.pen.fillStyle = gradient
  deep.pen.fillRect(0, 0, width, height)
  const rays = newSurface(width, height)
  rays.pen.filter = `blur(${height / 60}px)`
  for (let ray = 0; ray < 7; ray++) {
    const x = width * between(random, 0.1, 1)
    rays.pen.fillStyle = css(light.sun, between(random, 0.08, 0.2))
    rays.pen.beginPath()
    rays.pen.moveTo(x, -10)
    rays.pen.lineTo(x + width * 0.05, -10)
    rays.pen.lineTo(x - width * 0.08, height * 0.9)
    rays.pen.lineTo(x - width * 0.24, height * 0.9)
    rays.pen.fill()
  }
  const rock = paintHill({
    ...size,
    seed: seed + 3,
    crestPixels: height * 0.7,
    swingPixels: height * 0.14,
    colours: [
      [44, 120, 140],
      [22, 82, 110],
    ],
    haze: 0.45,
  })
  const floor = paintHill({
    ...size,
    seed: seed + 5,
    crestPixels: height * 0.84,
    swingPixels: height * 0.04,
    colours: [
      [214, 214, 170],
      [84, 140, 140],
    ],
    haze: 0.12,
  })
  const reef = newSurface(width, height)
  drawReef(reef.pen, setting)
  return {
    layers: [
      { canvas: deep.canvas, depth: 0.05 },
      { canvas: rock, depth: 0.3 },
      { canvas: stacked([floor, reef.canvas], width, height), depth: 1 },
      { canvas: rays.canvas, depth: 1, unpainted: true },
    ],
    groundAt: 0.9,
    light,
    indoor: false,
  }
}

const CORALS: readonly Rgb[] = [
  [240, 110, 100],
  [250, 170, 90],
  [220, 110, 190],
  [150, 110, 220],
  [250, 210, 120],
]

function drawReef(pen: SKRSContext2D, { widthPixels: width, heightPixels: height, seed }: Setting): void {
  const random = randomFrom(seed + 12)
  pen.lineCap = 'round'
  for (let index = 0; index < Math.round((16 * width) / height); index++) {
    const side = random() < 0.5 ? between(random, 0, 0.32) : between(random, 0.68, 1)
    const x = width * (index % 4 === 0 ? random() : side)
    const y = height * between(random, 0.86, 0.99)
    const coral = mixColour(pick(random, CORALS), [20, 90, 130], 0.2)
    const branch = { x, y, angle: -Math.PI / 2, length: height * between(random, 0.05, 0.1), thickness: height * 0.016 }
    if (random() < 0.5) drawCoral(pen, branch, coral, random, 4)
    else drawWeed(pen, x, y, height * between(random, 0.12, 0.3), mixColour([60, 170, 110], [20, 100, 120], random()))
  }
  for (let bubble = 0; bubble < 40; bubble++) {
    pen.strokeStyle = css([230, 255, 255], between(random, 0.3, 0.8))
    pen.lineWidth = height / 500
    pen.beginPath()
    pen.arc(random() * width, random() * height * 0.85, height * between(random, 0.003, 0.012), 0, TURN)
    pen.stroke()
  }
}

interface Branch {
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly length: number
  readonly thickness: number
}

function drawCoral(pen: SKRSContext2D, { x, y, angle, length, thickness }: Branch, colour: Rgb, random: Random, generation: number): void {
  const end = { x: x + Math.cos(angle) * length, y: y + Math.sin(angle) * length }
  pen.strokeStyle = css(mixColour(colour, [255, 255, 255], (4 - generation) * 0.09))
  pen.lineWidth = thickness
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(end.x, end.y)
  pen.stroke()
  if (generation === 0) return
  for (const turn of [-0.5, 0.1, 0.6]) {
    const next = { ...end, angle: angle + turn + (random() - 0.5) * 0.4, length: length * 0.72, thickness: thickness * 0.72 }
    drawCoral(pen, next, colour, random, generation - 1)
  }
}

function drawWeed(pen: SKRSContext2D, x: number, y: number, tall: number, colour: Rgb): void {
  for (let blade = -2; blade <= 2; blade++) {
    const reach = tall * (1 - Math.abs(blade) * 0.16)
    pen.strokeStyle = css(mixColour(colour, [255, 255, 200], 0.06 * (blade + 2)))
    pen.lineWidth = tall * 0.05
    pen.beginPath()
    pen.moveTo(x + blade * tall * 0.03, y)
    pen.bezierCurveTo(
      x + tall * 0.12,
      y - reach * 0.35,
      x - tall * 0.12 + blade * tall * 0.05,
      y - reach * 0.65,
      x + blade * tall * 0.12,
      y - reach,
    )
    pen.stroke()
  }
=======
import { newSurface } from '../surface.ts'
import type { Builder } from './stagehand.ts'

/** A seamless paper sweep in soft light, for things shown on their own. */
export const studio: Builder = ({ widthPixels: width, heightPixels: height, light }) => {
  const { canvas, pen } = newSurface(width, height)
  const sweep = pen.createRadialGradient(width * 0.5, height * 0.5, 0, width * 0.5, height * 0.55, Math.max(width, height) * 0.7)
  sweep.addColorStop(0, '#ffffff')
  sweep.addColorStop(1, '#d6d4d2')
  pen.fillStyle = sweep
  pen.fillRect(0, 0, width, height)
  return { layers: [{ canvas, depth: 0.5 }], groundAt: 0.78, light, indoor: true }
>>>>>>> dd0fda1 (providers/illustrator: jungle, sky, moon, open space and the sea floor are painted as such)
}
