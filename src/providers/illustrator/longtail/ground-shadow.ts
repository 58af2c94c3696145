import type { Canvas } from '@napi-rs/canvas'
import { newSurface } from '../paint/surface.ts'
import type { Light } from '../stage.ts'

export interface Standing {
  readonly body: Canvas
  /** The body as it is drawn, in pixels. */
  readonly wide: number
  readonly high: number
  readonly anchorX: number
  readonly anchorY: number
  /** How far it is off the ground at this moment. */
  readonly lift: number
  readonly light: Light
  readonly indoor: boolean
}

/** How much of its foot touches the ground. */
const SOLE = 0.1
const LONGEST = 0.62
const CAST = 0.42
const CONTACT = 0.7

/** Lays the shadow a standing body casts: long and away from the light, and dark where it touches the ground. */
export function groundShadow(canvas: Canvas, standing: Standing): void {
  const { body, wide, high, anchorX, anchorY, lift, light, indoor } = standing
  const { canvas: sheet, pen } = newSurface(canvas.width, canvas.height)
  const silhouette = blackened(body, indoor)
  const [lx, ly, lz] = light.direction
  const aside = Math.max(-LONGEST, Math.min(LONGEST, -lx / Math.max(0.25, ly)))
  const back = Math.min(0.34, 0.12 + (Math.max(0, lz) / Math.max(0.25, ly)) * 0.3)
  pen.save()
  pen.filter = `blur(${(high * 0.022).toFixed(1)}px)`
  pen.globalAlpha = CAST
  // Up the picture is back on the ground: the shadow is the body lying down behind itself.
  pen.transform(1, 0, -aside, back, anchorX, anchorY - high * 0.012)
  pen.drawImage(silhouette, -wide / 2, -high, wide, high)
  pen.restore()
  pen.save()
  pen.filter = `blur(${(high * 0.016).toFixed(1)}px)`
  pen.globalAlpha = CONTACT * Math.max(0.3, 1 - lift / (high * 0.12))
  const sole = Math.max(1, Math.round(body.height * SOLE))
  pen.drawImage(silhouette, 0, body.height - sole, body.width, sole, anchorX - wide / 2, anchorY - high * 0.03, wide, high * 0.055)
  pen.restore()
  fadeSides(sheet)
  canvas.getContext('2d').drawImage(sheet, 0, 0)
}

function blackened(body: Canvas, indoor: boolean): Canvas {
  const { canvas, pen } = newSurface(body.width, body.height)
  pen.drawImage(body, 0, 0)
  pen.globalCompositeOperation = 'source-in'
  pen.fillStyle = indoor ? 'rgb(46,30,30)' : 'rgb(26,34,38)'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  return canvas
}

/** The canvas must not cut the shadow off. */
function fadeSides(sheet: Canvas): void {
  const pen = sheet.getContext('2d')
  const gradient = pen.createLinearGradient(0, 0, sheet.width, 0)
  gradient.addColorStop(0, 'rgba(0,0,0,0)')
  gradient.addColorStop(0.1, 'rgba(0,0,0,1)')
  gradient.addColorStop(0.9, 'rgba(0,0,0,1)')
  gradient.addColorStop(1, 'rgba(0,0,0,0)')
  pen.globalCompositeOperation = 'destination-in'
  pen.fillStyle = gradient
  pen.fillRect(0, 0, sheet.width, sheet.height)
}
