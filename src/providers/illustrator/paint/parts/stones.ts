import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light, Rgb } from '../../stage.ts'
import { underLight } from '../light.ts'
import { between, css, mixColour, type Random } from '../noise.ts'
import { TURN } from '../surface.ts'

export interface StoneAsked {
  readonly x: number
  readonly foot: number
  /** Its width. */
  readonly sizePixels: number
  readonly light: Light
  readonly snowy?: boolean
  /** White water around its foot. */
  readonly foam?: boolean
  readonly colour?: Rgb
}

/** A boulder with a lit crown and a shaded foot; never two of one shape. */
export function drawStone(
  pen: SKRSContext2D,
  random: Random,
  { x, foot, sizePixels: size, light, snowy = false, foam = false, colour = [150, 144, 140] }: StoneAsked,
): void {
  const points = Array.from({ length: 9 }, (_, corner) => {
    const angle = Math.PI + (corner / 8) * Math.PI
    const reach = between(random, 0.82, 1.08)
    return [Math.cos(angle) * size * 0.5 * reach, Math.sin(angle) * size * 0.44 * reach] as const
  })
  const outline = (grow: number, shiftX: number, shiftY: number): void => {
    pen.beginPath()
    for (const [px, py] of points) pen.lineTo(x + px * grow + shiftX, foot + py * grow + shiftY)
    pen.quadraticCurveTo(x, foot + size * 0.12 * grow, x + (points[0]?.[0] ?? 0) * grow, foot)
    pen.fill()
  }
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  pen.fillStyle = css([20, 22, 50], 0.28)
  pen.beginPath()
  pen.ellipse(x - side * size * 0.16, foot + size * 0.03, size * 0.62, size * 0.1, 0, 0, TURN)
  pen.fill()
  pen.fillStyle = css(underLight(mixColour(colour, [70, 66, 90], 0.35), light, 0.2))
  outline(1, 0, 0)
  pen.fillStyle = css(underLight(colour, light, 0.55))
  outline(0.82, side * size * 0.06, -size * 0.03)
  pen.fillStyle = css(underLight(snowy ? [246, 250, 255] : mixColour(colour, [255, 250, 230], 0.45), light, 0.95))
  outline(snowy ? 0.72 : 0.45, side * size * 0.12, -size * 0.14)
  if (!foam) return
  pen.strokeStyle = css(mixColour(light.haze, [255, 255, 255], 0.5), 0.8)
  pen.lineWidth = Math.max(1, size * 0.05)
  pen.beginPath()
  pen.ellipse(x, foot + size * 0.03, size * 0.6, size * 0.13, 0, 0.1, Math.PI - 0.1)
  pen.stroke()
}
