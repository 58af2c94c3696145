import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Light } from '../../stage.ts'
import { underLight } from '../light.ts'
import { css } from '../noise.ts'
import { TURN } from '../surface.ts'
import { project, scaleAt, type Point, type View } from './perspective.ts'

export interface StreetLampAsked {
  readonly view: View
  readonly foot: Point
  /** Which side of the street it stands on. */
  readonly side: -1 | 1
  readonly tallMetres: number
  /** Bent over the road as in a city; else a lantern on a post. */
  readonly bent: boolean
  readonly dark: boolean
}

function headOf({ view, foot: [x, , z], side, tallMetres, bent }: StreetLampAsked): readonly [number, number] {
  return project(view, bent ? [x - side * 1.7, tallMetres - 0.1, z] : [x, tallMetres, z])
}

/** A lamp post with its head. */
export function drawStreetLamp(pen: SKRSContext2D, { light }: { readonly light: Light }, asked: StreetLampAsked): void {
  const { view, foot, tallMetres, bent, dark } = asked
  const unit = scaleAt(view, foot[2])
  const [x, y] = project(view, foot)
  const [headX, headY] = headOf(asked)
  const top = y - tallMetres * unit
  pen.strokeStyle = css(underLight([58, 62, 76], light, 0.5))
  pen.lineCap = 'round'
  pen.lineWidth = Math.max(1.2, unit * 0.13)
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(x, top + unit * 0.5)
  if (bent) pen.quadraticCurveTo(x, top - unit * 0.2, headX, headY)
  pen.stroke()
  pen.lineWidth = Math.max(1.6, unit * 0.26)
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(x, y - unit * 0.6)
  pen.stroke()
  pen.fillStyle = dark ? '#ffe6a8' : css(underLight([240, 236, 220], light, 0.7))
  pen.beginPath()
  if (bent) pen.ellipse(headX, headY + unit * 0.08, unit * 0.5, unit * 0.14, 0, 0, TURN)
  else {
    pen.moveTo(headX - unit * 0.16, headY + unit * 0.5)
    pen.lineTo(headX - unit * 0.3, headY - unit * 0.2)
    pen.lineTo(headX + unit * 0.3, headY - unit * 0.2)
    pen.lineTo(headX + unit * 0.16, headY + unit * 0.5)
  }
  pen.fill()
  if (bent) return
  pen.fillStyle = css(underLight([48, 52, 66], light, 0.5))
  pen.beginPath()
  pen.moveTo(headX - unit * 0.4, headY - unit * 0.18)
  pen.lineTo(headX, headY - unit * 0.62)
  pen.lineTo(headX + unit * 0.4, headY - unit * 0.18)
  pen.fill()
}

/** Its light in the air and on the ground: belongs on an unpainted layer. */
export function drawStreetLampGlow(pen: SKRSContext2D, asked: StreetLampAsked): void {
  const { view, foot } = asked
  const unit = scaleAt(view, foot[2])
  const [headX, headY] = headOf(asked)
  const air = pen.createRadialGradient(headX, headY, 0, headX, headY, unit * 2.6)
  air.addColorStop(0, 'rgba(255,240,196,.9)')
  air.addColorStop(0.14, 'rgba(255,212,130,.5)')
  air.addColorStop(0.5, 'rgba(255,190,96,.14)')
  air.addColorStop(1, 'rgba(255,180,80,0)')
  pen.fillStyle = air
  pen.fillRect(headX - unit * 3, headY - unit * 3, unit * 6, unit * 6)
  const [poolX, poolY] = project(view, foot)
  pen.save()
  pen.translate(poolX, poolY)
  pen.scale(1, 0.26)
  const pool = pen.createRadialGradient(0, 0, 0, 0, 0, unit * 3.4)
  pool.addColorStop(0, 'rgba(255,206,120,.42)')
  pool.addColorStop(0.6, 'rgba(255,196,104,.16)')
  pool.addColorStop(1, 'rgba(255,190,96,0)')
  pen.fillStyle = pool
  pen.fillRect(-unit * 4, -unit * 4, unit * 8, unit * 8)
  pen.restore()
}
