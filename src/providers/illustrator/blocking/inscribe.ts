import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Placed } from '../blocking.ts'
import { scriptFor, writeOn } from '../paint/boards.ts'
import type { Frame } from '../paint/lettering.ts'
import { clamp, css } from '../paint/noise.ts'
import { newSurface } from '../paint/surface.ts'
import type { Style } from '../scene.ts'
import type { Light, Rgb } from '../stage.ts'
import { withoutShadow } from './draw-placed.ts'

const COLOURLESS: ReadonlySet<Style> = new Set(['pencil', 'ink', 'noir', 'vintage', 'blueprint', 'black-and-white'])

/**
 * Letters every board of a finished picture, letter for letter, whatever its style has made of the board. Who stands in
 * front of a board still does.
 */
export function inscribe(canvas: Canvas, placed: readonly Placed[], light: Light, style: Style): void {
  for (const [index, each] of placed.entries()) {
    const { lettering, actor } = each.measured.player
    const frame = frameOf(each)
    if (!lettering || !frame) continue
    const { canvas: sheet, pen } = newSurface(canvas.width, canvas.height)
    const ground = meanOf(canvas, frame)
    // A style may leave patches and lines on a board, which a hand that letters it would paint over.
    pen.fillStyle = css(ground, style === 'oil' ? 0 : 0.72)
    const inset = frame.height * 0.04
    pen.fillRect(frame.x + inset, frame.y + inset, frame.width - 2 * inset, frame.height - 2 * inset)
    const on = actor.species === 'lettered board' ? lettering.on : undefined
    writeOn(pen, lettering.text, frame, scriptFor(on, light, ground, COLOURLESS.has(style)))
    pen.globalCompositeOperation = 'destination-out'
    for (const before of placed.slice(index + 1)) stamp(pen, before)
    canvas.getContext('2d').drawImage(sheet, 0, 0)
  }
}

/** Where the board of somebody is in the picture. */
function frameOf({ sprite, x, y, mirrored }: Placed): Frame | undefined {
  const { board, anchorX, anchorY } = sprite
  if (!board) return undefined
  const left = mirrored ? anchorX - board.x - board.width : board.x - anchorX
  return { x: x + left, y: y + board.y - anchorY, width: board.width, height: board.height }
}

function stamp(pen: SKRSContext2D, { sprite, x, y, mirrored }: Placed): void {
  pen.save()
  pen.translate(x, y)
  if (mirrored) pen.scale(-1, 1)
  pen.drawImage(withoutShadow(sprite.canvas), -sprite.anchorX, -sprite.anchorY)
  pen.restore()
}

function meanOf(canvas: Canvas, { x, y, width, height }: Frame): Rgb {
  const sheet = canvas.getContext('2d')
  const [left, top] = [clamp(Math.round(x), 0, canvas.width - 1), clamp(Math.round(y), 0, canvas.height - 1)]
  // A board may reach out of the picture; nothing can be read there.
  const [across, down] = [clamp(Math.round(width), 1, canvas.width - left), clamp(Math.round(height), 1, canvas.height - top)]
  const { data } = sheet.getImageData(left, top, across, down)
  let [red, green, blue] = [0, 0, 0]
  for (let at = 0; at < data.length; at += 4) {
    red += data[at]!
    green += data[at + 1]!
    blue += data[at + 2]!
  }
  const count = data.length / 4
  return [red / count, green / count, blue / count]
}
