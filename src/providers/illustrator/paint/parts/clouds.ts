import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { between, colourAt, css, mixColour, type Random } from '../noise.ts'
import { TURN } from '../surface.ts'

export interface CumulusAsked {
  readonly x: number
  /** Its flat underside. */
  readonly foot: number
  readonly widePixels: number
  readonly tallPixels: number
  readonly light: Light
  readonly haze: number
}

/** What a cloud looks like in a light: sunlit, middle and underneath. */
export function cloudColours(light: Light): readonly [lit: Rgb, middle: Rgb, under: Rgb] {
  const night = light.key[0] < 0.8
  const sky = colourAt(light.sky, 0.45)
  const lit = night ? mixColour(sky, light.sun, 0.5) : mixColour([255, 255, 255], light.sun, 0.35)
  const under = night ? mixColour(sky, [10, 16, 44], 0.3) : mixColour(sky, [112, 128, 186], 0.66)
  return [lit, mixColour(lit, under, 0.4), under]
}

/** A heap of cloud: puffs piled on a flat foot, each lit from the sun's side. */
export function drawCumulus(
  pen: SKRSContext2D,
  random: Random,
  { x, foot, widePixels: wide, tallPixels: tall, light, haze }: CumulusAsked,
): void {
  const [lit, middle, under] = cloudColours(light).map((colour) => mixColour(colour, light.haze, haze)) as [Rgb, Rgb, Rgb]
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const heaps = Array.from({ length: 3 }, () => ({ at: between(random, -0.55, 0.55), up: between(random, 0.6, 1) }))
  const puffs = Array.from({ length: 54 }, () => {
    const across = between(random, -1, 1)
    const crown = Math.max(...heaps.map(({ at, up }) => up * Math.max(0, 1 - ((across - at) / 0.55) ** 2)), 0.16 * (1 - across * across))
    const up = crown * random() ** 0.6
    const radius = tall * between(random, 0.17, 0.34) * (1 - 0.45 * up) * (1 - 0.4 * Math.abs(across))
    return { x: x + across * wide * 0.5, y: foot - up * tall - radius * 0.35, radius, up }
  }).sort((a, b) => b.up - a.up)
  for (const { x: px, y: py, radius, up } of puffs) {
    const level = Math.min(1, Math.max(0, 0.25 + 0.75 * up + (side * (px - x)) / wide / 2))
    const soft = pen.createRadialGradient(px + side * radius * 0.25, py - radius * 0.3, radius * 0.1, px, py, radius * 1.2)
    soft.addColorStop(0, css(mixColour(middle, lit, level)))
    soft.addColorStop(0.6, css(mixColour(mixColour(under, middle, 0.6), lit, level * 0.75), 0.95))
    soft.addColorStop(1, css(mixColour(under, middle, level), 0))
    pen.fillStyle = soft
    pen.beginPath()
    pen.arc(px, py, radius * 1.2, 0, TURN)
    pen.fill()
  }
}
