import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, css, mixColour, pick, type Random } from '../noise.ts'
import { TURN } from '../surface.ts'

export interface BushAsked {
  readonly x: number
  readonly foot: number
  /** Its height. */
  readonly size: number
  readonly light: Light
  /** Clipped to a ball, else to a cone. */
  readonly round: boolean
  readonly blooms: readonly Rgb[]
  readonly snowy: boolean
}

/** A clipped bush, lit from the sun's side, with flowers in it when it blooms. */
export function drawBush(pen: SKRSContext2D, random: Random, { x, foot, size, light, round, blooms, snowy }: BushAsked): void {
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const green: Rgb = [74, 132, 62]
  const flower = blooms.length > 0 ? pick(random, blooms) : undefined
  pen.fillStyle = css([16, 24, 50], 0.28)
  pen.beginPath()
  pen.ellipse(x - side * size * 0.2, foot, size * 0.6, size * 0.09, 0, 0, TURN)
  pen.fill()
  for (let leaf = 0; leaf < 240; leaf++) {
    const up = leaf / 240
    const half = round ? 0.5 * Math.sqrt(Math.max(0, 1 - (up * 2 - 1) ** 2)) + 0.06 : 0.42 * (1.06 - up)
    const across = between(random, -1, 1)
    const level = 0.2 + 0.55 * up + 0.3 * across * side + between(random, -0.15, 0.15)
    const bloom = flower !== undefined && random() < 0.2
    const white = snowy && up > 0.55 && random() < 0.75
    const colour: Rgb = white ? [246, 250, 255] : bloom ? flower : mixColour(green, [30, 80, 60], random() * 0.5)
    pen.fillStyle = css(underLight(colour, light, Math.max(0, level)))
    pen.beginPath()
    pen.arc(
      x + across * half * size * 0.95,
      foot - up * size * 0.98 - size * 0.02,
      size * (bloom ? 0.045 : between(random, 0.05, 0.085)),
      0,
      TURN,
    )
    pen.fill()
  }
}
