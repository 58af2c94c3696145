import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { between, clamp, colourAt, css, makeNoise, mix, mixColour, randomFrom, smooth, type Noise } from '../noise.ts'
import { newSurface, shaded, TURN } from '../surface.ts'

export interface SkyAsked {
  readonly widthPixels: number
  readonly heightPixels: number
  /** Where the sky meets the land, in pixels from the top. */
  readonly horizonPixels: number
  readonly light: Light
  readonly seed: number
  /** Cloud cover, 0 to 1. */
  readonly clouds: number
  readonly stars: boolean
  /** False under a closed cover: then neither sun nor moon shows. */
  readonly sun: boolean
}

/** Gradient, clouds lit from the sun's side, sun or moon with its glow, and stars. Fills the whole canvas. */
export function paintSky(asked: SkyAsked): Canvas {
  const { widthPixels, heightPixels, horizonPixels, light, stars, sun } = asked
  const { canvas, pen } = newSurface(widthPixels, heightPixels)
  pen.fillStyle = css(colourAt(light.sky, 1))
  pen.fillRect(0, 0, widthPixels, heightPixels)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(paintAir(asked), 0, 0, widthPixels, horizonPixels + 4)
  if (stars) paintStars(pen, asked)
  if (sun) paintSun(pen, asked)
  return canvas
}

/** Air and clouds at half size: they are soft anyway. */
function paintAir({ widthPixels, horizonPixels, light, seed, clouds, sun }: SkyAsked): Canvas {
  const width = Math.ceil(widthPixels / 2)
  const height = Math.ceil(horizonPixels / 2) + 2
  const noise = makeNoise(seed)
  const sunX = light.sunAt[0] * width
  const sunY = light.sunAt[1] * height
  const slant = sunX > width / 2 ? 0.12 : -0.12
  const gradient = Array.from({ length: height }, (_, y) => colourAt(light.sky, y / height))
  return shaded(width, height, (x, y, out, at) => {
    const away = Math.hypot(x - sunX, y - sunY) / height
    const glow = sun ? clamp(Math.exp(-away * 3.2) * 0.5 + Math.exp(-away * 9) * 0.36) : 0
    let colour = mixColour(gradient[y] ?? light.haze, light.sun, glow)
    if (clouds > 0)
      colour = withCloud(colour, cloudAt(noise, (x - width / 2) / height, y / height, { clouds, slant, glow, light, covered: !sun }))
    out[at] = colour[0]
    out[at + 1] = colour[1]
    out[at + 2] = colour[2]
    out[at + 3] = 255
  })
}

interface Cloud {
  readonly density: number
  readonly colour: Rgb
}

interface CloudAir {
  readonly clouds: number
  readonly slant: number
  readonly glow: number
  readonly light: Light
  /** Under a closed cover clouds are grey. */
  readonly covered: boolean
}

/** Clouds lie on a flat ceiling seen in perspective, so they grow smaller towards the horizon. */
function cloudAt(noise: Noise, across: number, down: number, { clouds, slant, glow, light, covered }: CloudAir): Cloud {
  const distance = 1 / (1.12 - down)
  const x = across * distance * 1.5 + 3
  const y = distance * 2.2
  const thickness = noise.fractal(x, y, 5)
  const threshold = mix(0.62, 0.36, clouds)
  const density = smooth(threshold, threshold + 0.2, thickness) * smooth(1.02, 0.75, down)
  if (density < 0.003) return { density: 0, colour: light.haze }
  const towardsSun = noise.fractal(x + slant, y - 0.25, 4)
  const lit = clamp(0.55 + (thickness - towardsSun) * 5.5)
  const middle = colourAt(light.sky, 0.5)
  const shadow = mixColour(mixColour(middle, [110, 105, 135], 0.45), light.haze, 0.15)
  const bright = mixColour(mixColour(light.haze, light.sun, 0.5), [255, 255, 255], isDark(middle) || covered ? 0.05 : 0.45)
  const top = isDark(middle) ? mixColour(middle, light.sun, 0.3) : bright
  return { density: density * 0.93, colour: mixColour(mixColour(shadow, top, lit), light.sun, clamp(glow * 0.7)) }
}

function isDark(colour: Rgb): boolean {
  return colour[0] + colour[1] + colour[2] < 260
}

function withCloud(sky: Rgb, { density, colour }: Cloud): Rgb {
  return density > 0 ? mixColour(sky, colour, density) : sky
}

function paintStars(pen: SKRSContext2D, { widthPixels, horizonPixels, seed }: SkyAsked): void {
  const random = randomFrom(seed + 5)
  const unit = Math.max(0.6, horizonPixels / 480)
  for (let star = 0; star < 420; star++) {
    const brightness = random()
    pen.fillStyle = css([255, 252, 240], 0.25 + 0.7 * brightness * brightness)
    pen.beginPath()
    pen.arc(random() * widthPixels, random() * horizonPixels * 0.9, unit * (0.5 + 1.4 * random() ** 4), 0, TURN)
    pen.fill()
  }
}

function paintSun(pen: SKRSContext2D, { widthPixels, heightPixels, horizonPixels, light, seed }: SkyAsked): void {
  const moon = isDark(colourAt(light.sky, 0.5))
  const x = light.sunAt[0] * widthPixels
  const y = light.sunAt[1] * horizonPixels
  const radius = Math.min(widthPixels, heightPixels) * (moon ? 0.042 : 0.04)
  pen.save()
  pen.globalCompositeOperation = 'lighter'
  const halo = pen.createRadialGradient(x, y, 0, x, y, radius * 7)
  halo.addColorStop(0, css(light.sun, 0.34))
  halo.addColorStop(0.25, css(light.sun, 0.12))
  halo.addColorStop(1, css(light.sun, 0))
  pen.fillStyle = halo
  pen.fillRect(0, 0, widthPixels, heightPixels)
  pen.restore()
  const disc = pen.createRadialGradient(x, y, radius * 0.8, x, y, radius * 1.1)
  const face: Rgb = moon ? [248, 248, 240] : mixColour(light.sun, [255, 254, 244], 0.86)
  disc.addColorStop(0, css(face))
  disc.addColorStop(1, css(light.sun, 0))
  pen.fillStyle = disc
  pen.beginPath()
  pen.arc(x, y, radius * 1.1, 0, TURN)
  pen.fill()
  if (moon) paintCraters(pen, x, y, radius, seed)
}

function paintCraters(pen: SKRSContext2D, x: number, y: number, radius: number, seed: number): void {
  const random = randomFrom(seed + 9)
  for (let crater = 0; crater < 6; crater++) {
    const angle = random() * TURN
    const away = between(random, 0.1, 0.6) * radius
    pen.fillStyle = css([196, 200, 214], 0.5)
    pen.beginPath()
    pen.arc(x + Math.cos(angle) * away, y + Math.sin(angle) * away, radius * between(random, 0.08, 0.22), 0, TURN)
    pen.fill()
  }
}
