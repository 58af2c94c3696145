import type { Canvas } from '@napi-rs/canvas'
import { paintOver } from '../paint/brush.ts'
import { between, css, mixColour, randomFrom, rgb } from '../paint/noise.ts'
import { newSurface } from '../paint/surface.ts'
import { isIndoors, type Scene } from '../scene.ts'
import type { Light, PictureSize } from '../stage.ts'
import { isSmall } from './natural-size.ts'

/** Where the things stand, and where the far edge of the table is, in shares of the picture's height. */
export const TABLE_STANDS_AT = 0.84
const TABLE_EDGE_AT = 0.67

/** Whether there are only small things, in a room: then we look at them closely, on a table. */
export function isStillLife({ actors, place, relations = [], lettering = [] }: Scene): boolean {
  if (!isIndoors(place) || place === 'studio' || place === 'stage' || place === 'cave') return false
  if (actors.length === 0 || relations.length > 0 || lettering.length > 0) return false
  return actors.every((actor) => actor.kind === 'thing' && actor.action !== 'fly' && isSmall(actor))
}

const WOOD = rgb('#a8703f')

/** A table of planks across the lower part of the picture, painted with the brush of the rest. */
export function paintTable(canvas: Canvas, light: Light, seed: number, quality: PictureSize['quality']): void {
  const { width, height } = canvas
  const top = height * TABLE_EDGE_AT
  const share = Math.min(1, 900 / width)
  const { canvas: sheet, pen } = newSurface(width * share, (height - top) * share)
  const random = randomFrom(seed + 606)
  const brightness = 0.4 + 0.6 * Math.min(1, (light.key[0] + light.key[1] + light.key[2]) / 2.9)
  const [wide, deep] = [sheet.width, sheet.height]
  const planks = 6
  const from = (index: number): number => deep * (index / planks) ** 1.35
  for (let index = 0; index < planks; index++) {
    const colour = mixColour([26, 20, 40], mixColour(WOOD, rgb('#c58f58'), random()), brightness)
    const shade = pen.createLinearGradient(0, 0, wide, 0)
    const [near, far] = light.sunAt[0] > 0.5 ? [1, 0] : [0, 1]
    shade.addColorStop(near, css(mixColour(colour, light.sun, 0.22)))
    shade.addColorStop(far, css(mixColour(colour, [30, 18, 40], 0.28)))
    pen.fillStyle = shade
    pen.fillRect(0, from(index), wide, from(index + 1) - from(index) + 1)
    for (let line = 0; line < 7; line++) {
      const y = between(random, from(index), from(index + 1))
      const x = between(random, -wide * 0.2, wide * 0.8)
      pen.strokeStyle = css(mixColour(colour, [50, 26, 16], 0.5), 0.35)
      pen.lineWidth = 1.4
      pen.beginPath()
      pen.moveTo(x, y)
      pen.bezierCurveTo(x + wide * 0.1, y - 2, x + wide * 0.2, y + 2, x + wide * 0.35, y)
      pen.stroke()
    }
    pen.fillStyle = css([40, 20, 16], 0.45)
    pen.fillRect(0, from(index + 1) - 1.5, wide, 2)
  }
  pen.fillStyle = css(mixColour([255, 244, 220], light.sun, 0.5), 0.4)
  pen.fillRect(0, 0, wide, 2.5)
  const size = Math.max(1.6, wide / 320)
  const painted = quality === 'fine' ? paintOver(sheet, { sizesPixels: [size * 2, size], seed, jitter: 6 }) : sheet
  canvas.getContext('2d').drawImage(painted, 0, top, width, height - top)
}
