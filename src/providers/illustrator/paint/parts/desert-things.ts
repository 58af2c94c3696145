import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, css, mixColour, type Random } from '../noise.ts'
import { TURN } from '../surface.ts'

interface DesertThing {
  readonly x: number
  readonly foot: number
  readonly size: number
  readonly light: Light
}

/** A table mountain: a steep banded wall on a skirt of rubble. */
export function drawButte(pen: SKRSContext2D, random: Random, { x, foot, size, light }: DesertThing): void {
  const rock: Rgb = [196, 104, 72]
  const seen = (colour: Rgb, level: number): string => css(mixColour(underLight(colour, light, level), light.haze, 0.34))
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const wide = size * between(random, 0.5, 1.3)
  const shoulder = foot - size * 0.42
  pen.fillStyle = seen(mixColour(rock, [220, 160, 120], 0.3), 0.6)
  pen.beginPath()
  pen.moveTo(x - wide * 0.5 - size * 0.7, foot)
  pen.quadraticCurveTo(x - wide * 0.5 - size * 0.14, shoulder + size * 0.12, x - wide * 0.5, shoulder)
  pen.lineTo(x + wide * 0.5, shoulder)
  pen.quadraticCurveTo(x + wide * 0.5 + size * 0.14, shoulder + size * 0.12, x + wide * 0.5 + size * 0.7, foot)
  pen.fill()
  const columns = 12
  for (let column = 0; column < columns; column++) {
    const left = x - wide * 0.5 + (column / columns) * wide
    const edge = Math.abs((column + 0.5) / columns - 0.5) * 2
    const top = foot - size * (1 - 0.05 * random() - (edge > 0.8 ? 0.16 : 0))
    const level = 0.5 + side * ((column + 0.5) / columns - 0.5) * 0.8 + between(random, -0.14, 0.14)
    pen.fillStyle = seen(rock, level)
    pen.fillRect(left, top, wide / columns + 1, shoulder - top + size * 0.03)
  }
  pen.fillStyle = seen(mixColour(rock, [110, 60, 60], 0.5), 0.4)
  for (const up of [0.55, 0.72, 0.86]) pen.fillRect(x - wide * 0.49, foot - size * up, wide * 0.98, Math.max(1, size * 0.018))
}

/** A cactus with ribs and arms that bend upwards, and its shadow on the sand. */
export function drawCactus(pen: SKRSContext2D, random: Random, { x, foot, size, light }: DesertThing): void {
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const thick = size * 0.16
  pen.fillStyle = css([60, 26, 40], 0.26)
  pen.beginPath()
  pen.ellipse(x - side * size * 0.3, foot, size * 0.42, size * 0.035, 0, 0, TURN)
  pen.fill()
  const arms = [
    { out: -between(random, 1.5, 2), low: between(random, 0.32, 0.42), high: between(random, 0.66, 0.8), share: 0.66 },
    { out: between(random, 1.4, 1.9), low: between(random, 0.42, 0.52), high: between(random, 0.76, 0.92), share: 0.62 },
  ]
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  const green: Rgb = [84, 142, 84]
  for (const [offset, colour, share] of [
    [0, underLight(mixColour(green, [20, 50, 70], 0.5), light, 0.25), 1],
    [0.1, underLight(green, light, 0.55), 0.74],
    [0.22, underLight(mixColour(green, [220, 230, 150], 0.35), light, 0.9), 0.3],
  ] as const) {
    pen.strokeStyle = css(colour)
    const shift = offset * side * thick
    pen.lineWidth = thick * share
    pen.beginPath()
    pen.moveTo(x + shift, foot)
    pen.lineTo(x + shift, foot - size * 0.94)
    pen.stroke()
    for (const { out, low, high, share: arm } of arms) {
      pen.lineWidth = thick * share * arm
      pen.beginPath()
      pen.moveTo(x + shift * arm, foot - size * low)
      pen.quadraticCurveTo(x + out * thick + shift * arm, foot - size * low, x + out * thick + shift * arm, foot - size * (low + 0.12))
      pen.lineTo(x + out * thick + shift * arm, foot - size * high)
      pen.stroke()
    }
  }
  pen.fillStyle = css(underLight([236, 110, 140], light, 0.8))
  pen.beginPath()
  pen.arc(x, foot - size * 1.02, thick * 0.24, 0, TURN)
  pen.fill()
}
