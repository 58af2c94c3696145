import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, colourAt, css, mixColour, pick, randomFrom, rgb, type Random } from '../noise.ts'
import { fillShape, onGround } from '../parts/perspective.ts'
import { drawMooredBoat } from '../parts/moored-boats.ts'
import { paintWater } from '../parts/water.ts'
import { paintHill } from '../parts/ground.ts'
import { newSurface, stacked, TURN } from '../surface.ts'
import { layoutOf, skyOf, type Builder, type Setting } from './stagehand.ts'
import { viewOf } from './street.ts'

const SHORE_AT = 0.5
const QUAY_AT = 0.76

/** A harbour: gabled houses along the far quay, moored boats and their masts in the water, stone under the feet. */
export const harbour: Builder = (setting) => {
  const { widthPixels, heightPixels, light, seed } = setting
  const chance = layoutOf(setting)
  const hill = paintHill({
    widthPixels,
    heightPixels,
    light,
    seed: seed + 5,
    crestPixels: heightPixels * (SHORE_AT - 0.08),
    swingPixels: heightPixels * between(chance, 0.04, 0.14),
    colours: [light.grass[0], light.grass[1]],
    haze: 0.5,
  })
  const far = stacked(
    [skyOf(setting, SHORE_AT + 0.01, between(chance, 0.25, 0.65)), hill, farQuay(setting, chance)],
    widthPixels,
    heightPixels,
  )
  const shorePixels = Math.round(heightPixels * SHORE_AT)
  const water = paintWater({ above: far, shorePixels, bottomPixels: Math.round(heightPixels * 0.84), light, seed, depth: 0.42 })
  far.getContext('2d').drawImage(water, 0, 0)
  return {
    layers: [
      { canvas: far, depth: 0.3 },
      { canvas: boats(setting, chance), depth: 0.7 },
      { canvas: quay(setting), depth: 0.95 },
    ],
    groundAt: 0.88,
    waterAt: 0.7,
    light,
    indoor: false,
    horizonAt: QUAY_AT,
    paved: true,
  }
}

const WALLS: readonly Rgb[] = ['#c94f3d', '#e9b04a', '#4f86a8', '#f1e4c8', '#d98c5a', '#7fa37a', '#b6627a', '#8a5a44'].map(rgb)

/** Narrow tall houses and now and then a warehouse, wall to wall. */
function farQuay({ widthPixels: width, heightPixels: height, light, seed, dark, snowy }: Setting, chance: Random): Canvas {
  const random = randomFrom(seed + 81)
  const { canvas, pen } = newSurface(width, height)
  const base = height * SHORE_AT
  const scale = between(chance, 0.85, 1.15)
  const seen = (colour: Rgb, level: number): string => css(mixColour(underLight(colour, light, level), light.haze, 0.16))
  for (let x = -0.02 * width; x < width;) {
    const wide = height * between(random, 0.055, 0.085) * scale
    const tall = height * between(random, 0.12, 0.19) * scale
    const gable = wide * between(random, 0.5, 0.8)
    const wall = pick(random, WALLS)
    pen.fillStyle = seen(wall, 0.75)
    pen.fillRect(x, base - tall, wide, tall)
    pen.fillStyle = seen(snowy ? [246, 250, 255] : [126, 74, 62], 0.6)
    pen.beginPath()
    pen.moveTo(x - wide * 0.04, base - tall)
    pen.lineTo(x + wide / 2, base - tall - gable)
    pen.lineTo(x + wide * 1.04, base - tall)
    pen.fill()
    pen.fillStyle = seen(wall, 0.9)
    pen.beginPath()
    pen.moveTo(x + wide * 0.12, base - tall + 1)
    pen.lineTo(x + wide / 2, base - tall - gable * 0.76)
    pen.lineTo(x + wide * 0.88, base - tall + 1)
    pen.fill()
    const rows = Math.floor(tall / (height * 0.034))
    for (let row = -1; row < rows; row++) {
      for (const at of row < 0 ? [0.5] : [0.2, 0.5, 0.8]) {
        const left = x + wide * at - wide * 0.085
        const top = base - tall + (row + 0.35) * height * 0.034
        pen.fillStyle = seen([250, 246, 236], 0.85)
        pen.fillRect(left - wide * 0.02, top - wide * 0.02, wide * 0.21, height * 0.022 + wide * 0.04)
        pen.fillStyle = dark && random() < 0.55 ? '#ffd27c' : css(mixColour(colourAt(light.sky, 0.4), [40, 56, 90], 0.5))
        pen.fillRect(left, top, wide * 0.17, height * 0.022)
      }
    }
    x += wide
  }
  pen.fillStyle = seen([150, 140, 132], 0.4)
  pen.fillRect(0, base - height * 0.012, width, height * 0.016)
  return canvas
}

/** Sailing boats and fishing boats at their moorings, more at one side, the middle of the water left open. */
function boats(setting: Setting, chance: Random): Canvas {
  const { widthPixels, heightPixels, light, seed, dark } = setting
  const random = randomFrom(seed + 87)
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  const side = chance() < 0.5 ? -1 : 1
  for (const [across, down, size] of [
    [-0.3, 0.535, 0.14],
    [0.12, 0.53, 0.12],
    [0.34, 0.54, 0.14],
    [-0.12, 0.535, 0.12],
    [0.42, 0.585, 0.22],
    [-0.42, 0.6, 0.23],
    [0.4, 0.71, 0.38],
  ] as const) {
    drawMooredBoat(pen, random, {
      x: widthPixels * (0.5 + side * (across + between(random, -0.03, 0.03))),
      waterline: heightPixels * down,
      sizePixels: heightPixels * size,
      light,
      dark,
    })
  }
  return canvas
}

/** Paving stones to the edge of the quay, bollards with rope, crates at the side. */
function quay(setting: Setting): Canvas {
  const { widthPixels: width, heightPixels: height, light, snowy, seed } = setting
  const { canvas, pen } = newSurface(width, height)
  const random = randomFrom(seed + 93)
  const view = viewOf(setting, { eyeMetres: 3.2 }, 0.5, 0.44)
  const brink = (view.focusPixels * view.eyeMetres) / (height * QUAY_AT - view.horizonY)
  const stone = (colour: Rgb, level: number): string =>
    css(underLight(snowy ? mixColour(colour, [240, 245, 254], 0.75) : colour, light, level))
  pen.fillStyle = stone([112, 104, 100], 0.2)
  pen.fillRect(0, height * QUAY_AT - height * 0.004, width, height * 0.02)
  fillShape(pen, view, onGround([-60, 60], [1, brink]), stone([196, 184, 168], 0.8))
  for (let z = 2.6; z < brink; z += 0.7) {
    for (let x = -9; x < 9; x += 1.15) {
      const left = x + (Math.round(z / 0.7) % 2) * 0.55
      const tone = mixColour([176, 162, 148], [222, 212, 196], random())
      fillShape(pen, view, onGround([left + 0.04, left + 1.1], [z, Math.min(brink, z + 0.65)]), stone(tone, 0.8))
    }
  }
  fillShape(pen, view, onGround([-60, 60], [brink - 0.35, brink]), stone([226, 218, 204], 0.95))
  for (const across of [0.08, 0.3, 0.7, 0.92]) drawBollard(pen, setting, across * width, height * (QUAY_AT + 0.022))
  drawCrates(pen, setting, random)
  return canvas
}

function drawBollard(pen: SKRSContext2D, { heightPixels: height, light }: Setting, x: number, foot: number): void {
  const size = height * 0.03
  pen.fillStyle = css(underLight([52, 56, 70], light, 0.5))
  pen.fillRect(x - size * 0.3, foot - size, size * 0.6, size)
  pen.beginPath()
  pen.ellipse(x, foot - size, size * 0.5, size * 0.22, 0, 0, TURN)
  pen.fill()
  pen.strokeStyle = css(underLight([214, 184, 130], light, 0.8))
  pen.lineWidth = Math.max(1, size * 0.13)
  for (const down of [0.35, 0.5]) {
    pen.beginPath()
    pen.ellipse(x, foot - size * down, size * 0.4, size * 0.12, 0, 0, TURN)
    pen.stroke()
  }
}

function drawCrates(pen: SKRSContext2D, { widthPixels: width, heightPixels: height, light, seed }: Setting, random: Random): void {
  const side = seed % 2 ? -1 : 1
  for (const [away, up, size] of [
    [0.47, 0, 0.085],
    [0.39, 0, 0.07],
    [0.45, 0.083, 0.06],
  ] as const) {
    const [x, foot, edge] = [width * (0.5 + side * away), height * (0.86 - up), height * size]
    pen.fillStyle = css(underLight(mixColour([186, 138, 86], [150, 108, 68], random()), light, 0.7))
    pen.fillRect(x - edge / 2, foot - edge, edge, edge)
    pen.strokeStyle = css(underLight([120, 84, 54], light, 0.5))
    pen.lineWidth = edge * 0.07
    pen.strokeRect(x - edge / 2 + edge * 0.04, foot - edge * 0.96, edge * 0.92, edge * 0.92)
    pen.beginPath()
    pen.moveTo(x - edge * 0.45, foot - edge * 0.05)
    pen.lineTo(x + edge * 0.45, foot - edge * 0.95)
    pen.stroke()
  }
}
