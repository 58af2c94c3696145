import type { Canvas } from '@napi-rs/canvas'
import { isOutdoors, type Scene } from '../scene.ts'
import type { Light } from '../stage.ts'
import { between, css, mixColour, randomFrom } from './noise.ts'
import { TURN } from './surface.ts'

/** Rain, snow or fog in front of everything; nothing when it is clear or indoors. */
export function fallingWeather(canvas: Canvas, scene: Scene, light: Light): void {
  if (!isOutdoors(scene.place)) return
  if (scene.weather === 'rain') rain(canvas, scene.seed, light)
  else if (scene.weather === 'snow') snowfall(canvas, scene.seed)
  else if (scene.weather === 'fog') fog(canvas, light)
}

function rain(canvas: Canvas, seed: number, light: Light): void {
  const pen = canvas.getContext('2d')
  const random = randomFrom(seed + 71)
  const unit = canvas.height / 720
  pen.save()
  pen.lineCap = 'round'
  for (let drop = 0; drop < (620 * canvas.width) / canvas.height; drop++) {
    const near = random()
    const length = (12 + 34 * near) * unit
    const x = random() * canvas.width * 1.1
    const y = random() * canvas.height
    pen.strokeStyle = css(mixColour(light.haze, [255, 255, 255], 0.5), 0.12 + 0.26 * near)
    pen.lineWidth = (0.7 + 1.1 * near) * unit
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x - length * 0.22, y + length)
    pen.stroke()
  }
  pen.restore()
}

function snowfall(canvas: Canvas, seed: number): void {
  const pen = canvas.getContext('2d')
  const random = randomFrom(seed + 73)
  const unit = canvas.height / 720
  for (let flake = 0; flake < (380 * canvas.width) / canvas.height; flake++) {
    pen.fillStyle = css([255, 255, 255], between(random, 0.35, 0.95))
    pen.beginPath()
    pen.arc(random() * canvas.width, random() * canvas.height, (0.9 + 2.8 * random() ** 2) * unit, 0, TURN)
    pen.fill()
  }
}

function fog(canvas: Canvas, light: Light): void {
  const pen = canvas.getContext('2d')
  for (const [at, reach, strength] of [
    [0.55, 0.2, 0.22],
    [0.74, 0.1, 0.12],
  ] as const) {
    const gradient = pen.createLinearGradient(0, canvas.height * (at - reach), 0, canvas.height * (at + reach))
    gradient.addColorStop(0, css(light.haze, 0))
    gradient.addColorStop(0.5, css(light.haze, strength))
    gradient.addColorStop(1, css(light.haze, 0))
    pen.fillStyle = gradient
    pen.fillRect(0, 0, canvas.width, canvas.height)
  }
}
