import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { between, css, makeNoise, mixColour, pick, randomFrom, smooth, type Random } from '../noise.ts'
import { CORALS, drawAnemone, drawBrainCoral, drawFanCoral, drawKelp, drawTubeCoral } from '../parts/corals.ts'
import { drawStone } from '../parts/stones.ts'
import { newSurface, shaded, TURN } from '../surface.ts'
import { layoutOf, type Builder, type Setting } from './stagehand.ts'

const FLOOR_AT = 0.74

/** Below the surface: light that falls in rays, reefs fading into blue, corals and kelp at the sides, a floor of sand. */
export const underwater: Builder = (setting) => {
  const chance = layoutOf(setting)
  const { widthPixels, heightPixels, light } = setting
  const kelpy = chance() < 0.5
  return {
    layers: [
      { canvas: water(setting), depth: 0.05 },
      { canvas: farReef(setting, 0, between(chance, 0.18, 0.3)), depth: 0.2 },
      { canvas: farReef(setting, 1, between(chance, 0.1, 0.2)), depth: 0.4 },
      { canvas: sand(setting), depth: 0.86 },
      { canvas: reef(setting, chance, kelpy), depth: 0.95 },
      { canvas: rays(setting), depth: 0.96, unpainted: true },
    ],
    groundAt: 0.88,
    light: { ...light, haze: light.haze },
    indoor: false,
  }
  function water({ seed }: Setting): Canvas {
    const { canvas, pen } = newSurface(widthPixels, heightPixels)
    const gradient = pen.createLinearGradient(0, 0, 0, heightPixels)
    for (const [position, colour] of light.sky) gradient.addColorStop(position, css(colour))
    pen.fillStyle = gradient
    pen.fillRect(0, 0, widthPixels, heightPixels)
    const noise = makeNoise(seed + 4)
    const surface = shaded(widthPixels / 3, heightPixels / 9, (x, y, out, at) => {
      const down = y / (heightPixels / 9)
      const distance = 1 / (1.08 - down)
      const net = 1 - Math.abs(noise.fractal((x / heightPixels) * 24 * distance ** 0.3, distance * 5, 3) * 2 - 0.95)
      out[at] = out[at + 1] = out[at + 2] = 255
      out[at + 3] = 150 * smooth(0.86, 1, net) * smooth(1, 0.2, down)
    })
    pen.drawImage(surface, 0, 0, widthPixels, heightPixels / 3)
    school(pen, setting, chance)
    return canvas
  }
}

/** Small fish far away, as nothing more than strokes. */
function school(pen: SKRSContext2D, { widthPixels: width, heightPixels: height, light, seed }: Setting, chance: Random): void {
  const random = randomFrom(seed + 15)
  const [x, y] = [width * between(chance, 0.2, 0.8), height * between(chance, 0.22, 0.42)]
  const heading = chance() < 0.5 ? 1 : -1
  pen.fillStyle = css(mixColour(light.haze, [16, 60, 110], 0.45), 0.7)
  for (let fish = 0; fish < 26; fish++) {
    const [px, py] = [x + between(random, -0.16, 0.16) * height, y + between(random, -0.06, 0.06) * height]
    const size = height * between(random, 0.007, 0.012)
    pen.beginPath()
    pen.ellipse(px, py, size * 1.5, size * 0.6, 0, 0, TURN)
    pen.moveTo(px - heading * size, py)
    pen.lineTo(px - heading * size * 2.3, py - size * 0.7)
    pen.lineTo(px - heading * size * 2.3, py + size * 0.7)
    pen.fill()
  }
}

/** A ridge of rock with growth on it, nearly lost in the blue. */
function farReef({ widthPixels: width, heightPixels: height, light, seed }: Setting, row: number, rise: number): Canvas {
  const random = randomFrom(seed + 6 + row * 5)
  const noise = makeNoise(seed + 7 + row)
  const { canvas, pen } = newSurface(width, height)
  const haze = row === 0 ? 0.75 : 0.5
  const rock = mixColour(mixColour([36, 86, 112], light.grass[2], 0.4), light.haze, haze)
  const base = height * (FLOOR_AT + 0.03)
  const crest = (x: number): number => {
    const side = Math.abs(x / width - 0.5) * 2
    return base - height * rise * (0.25 + 0.9 * side ** 1.4) * (0.35 + 1.1 * noise.fractal((x / height) * 3.4, row * 3, 4))
  }
  const fill = pen.createLinearGradient(0, base - height * rise, 0, base)
  fill.addColorStop(0, css(mixColour(rock, light.sun, 0.18)))
  fill.addColorStop(1, css(mixColour(rock, light.haze, 0.3)))
  pen.fillStyle = fill
  pen.beginPath()
  pen.moveTo(0, height)
  for (let x = 0; x <= width + 5; x += 5) pen.lineTo(x, crest(x))
  pen.lineTo(width, height)
  pen.fill()
  for (let growth = 0; growth < (26 * width) / height; growth++) {
    const x = random() * width
    const colour = mixColour(pick(random, CORALS), light.haze, haze)
    const size = height * between(random, 0.02, 0.05)
    if (random() < 0.5) drawBrainCoral(pen, { x, foot: crest(x) + size * 0.3, size, colour })
    else drawTubeCoral(pen, random, { x, foot: crest(x) + size * 0.3, size, colour })
  }
  return canvas
}

/** Sand in ripples, with a net of light on it. */
function sand({ widthPixels, heightPixels, light, seed }: Setting): Canvas {
  const [width, height] = [Math.ceil(widthPixels / 2), Math.ceil(heightPixels / 2)]
  const noise = makeNoise(seed + 9)
  const night = light.key[1] < 0.8 ? 0.5 : 0
  const bright: Rgb = mixColour([246, 232, 186], [20, 50, 100], night)
  const dim: Rgb = mixColour([120, 164, 150], [12, 36, 80], night)
  const edges = Array.from({ length: width }, (_, x) => height * (FLOOR_AT + 0.03 * (noise.fractal((x / height) * 2.4, 5, 3) - 0.45)))
  const small = shaded(width, height, (x, y, out, at) => {
    const edge = edges[x] ?? 0
    out[at + 3] = 0
    if (y < edge) return
    const down = (y - edge) / (height - edge)
    const distance = 1 / (down + 0.12)
    const across = (x / height - 0.5) * distance
    const bend = noise.fractal(across * 1.2, distance * 1.4, 3)
    const ripple = 0.5 + 0.5 * Math.sin(distance * 26 + bend * 22 + across * 2)
    const net = smooth(0.84, 1, 1 - Math.abs(noise.fractal(across * 3.4 + 7, distance * 5, 3) * 2 - 0.95))
    let colour = mixColour(dim, bright, 0.35 + 0.3 * down + (ripple - 0.5) * 0.34 + (bend - 0.47) * 0.5)
    colour = mixColour(colour, mixColour(light.sun, [255, 255, 240], 0.5), net * 0.5)
    colour = mixColour(colour, light.haze, smooth(0.45, 0, down) * 0.75)
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
    out[at + 3] = 255
  })
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(small, 0, 0, widthPixels, heightPixels)
  return canvas
}

/** Rocks grown over with corals, and kelp, on both sides; only small things in the middle. */
function reef({ widthPixels: width, heightPixels: height, light, seed }: Setting, chance: Random, kelpy: boolean): Canvas {
  const random = randomFrom(seed + 12)
  const { canvas, pen } = newSurface(width, height)
  pen.lineCap = 'round'
  const heavy = chance() < 0.5 ? -1 : 1
  for (const side of [-heavy, heavy]) {
    const size = side === heavy ? 1.25 : 0.85
    const at = (away: number): number => width * 0.5 + side * (width * 0.5 - height * away)
    const strands = kelpy === (side === heavy) ? 7 : 3
    for (let strand = 0; strand < strands; strand++)
      drawKelp(pen, random, {
        x: at(between(random, -0.02, 0.2)),
        foot: height * between(random, 0.84, 0.9),
        size: height * between(random, 0.4, 0.78) * size * 0.8,
        colour: mixColour([96, 140, 50], [30, 110, 90], random()),
      })
    for (const [away, down, wide] of [
      [0.02, 0.86, 0.3],
      [0.16, 0.9, 0.19],
      [0.03, 0.97, 0.26],
    ] as const)
      drawStone(pen, random, {
        x: at(away),
        foot: height * down,
        sizePixels: height * wide * size,
        light: rocky(light),
        colour: [104, 116, 130],
      })
    for (let growth = 0; growth < 15; growth++) {
      const away = between(random, -0.03, 0.24 * size)
      const lift = Math.max(0, 0.1 - away * 0.55) * random() * size
      drawGrowth(pen, random, {
        x: at(away),
        foot: height * (between(random, 0.85, 0.99) - lift),
        size: height * between(random, 0.05, 0.1) * size,
        colour: mixColour(pick(random, CORALS), light.sky[2]?.[1] ?? light.haze, light.key[1] < 0.8 ? 0.55 : 0.1),
      })
    }
  }
  bubbles(pen, random, width, height)
  return canvas
}

/** Rock under water is as bright as sand: the water's own green light would blacken it. */
function rocky(light: Light): Light {
  return { ...light, key: [light.key[0] * 1.15, light.key[1], light.key[2]], ambient: [0.34, 0.4, 0.46] }
}

function drawGrowth(
  pen: SKRSContext2D,
  random: Random,
  growth: { readonly x: number; readonly foot: number; readonly size: number; readonly colour: Rgb },
): void {
  const kind = random()
  if (kind < 0.28) drawFanCoral(pen, random, growth)
  else if (kind < 0.52) drawBrainCoral(pen, growth)
  else if (kind < 0.78) drawTubeCoral(pen, random, growth)
  else drawAnemone(pen, random, growth)
}

function bubbles(pen: SKRSContext2D, random: Random, width: number, height: number): void {
  for (let stream = 0; stream < 4; stream++) {
    const x = random() * width
    for (let bubble = 0; bubble < 12; bubble++) {
      const radius = height * between(random, 0.003, 0.01)
      const [bx, by] = [x + between(random, -0.03, 0.03) * height, random() * height * 0.85]
      pen.strokeStyle = css([230, 255, 255], 0.7)
      pen.lineWidth = Math.max(0.8, height / 520)
      pen.beginPath()
      pen.arc(bx, by, radius, 0, TURN)
      pen.stroke()
      pen.fillStyle = css([255, 255, 255], 0.75)
      pen.beginPath()
      pen.arc(bx - radius * 0.35, by - radius * 0.35, radius * 0.25, 0, TURN)
      pen.fill()
    }
  }
}

function rays({ widthPixels: width, heightPixels: height, light, seed }: Setting): Canvas {
  const random = randomFrom(seed + 8)
  const { canvas, pen } = newSurface(width, height)
  pen.filter = `blur(${height / 60}px)`
  const from = light.sunAt[0]
  for (let ray = 0; ray < 9; ray++) {
    const top = width * from + between(random, -0.5, 0.5) * height
    const foot = top + (top - width * from) * 0.9 - (from - 0.5) * height * 0.5
    const wide = height * between(random, 0.015, 0.05)
    const fall = pen.createLinearGradient(0, 0, 0, height * 0.92)
    fall.addColorStop(0, css(light.sun, between(random, 0.16, 0.32)))
    fall.addColorStop(1, css(light.sun, 0))
    pen.fillStyle = fall
    pen.beginPath()
    pen.moveTo(top - wide, -20)
    pen.lineTo(top + wide, -20)
    pen.lineTo(foot + wide * 3, height * 0.92)
    pen.lineTo(foot - wide * 3, height * 0.92)
    pen.fill()
  }
  return canvas
}
