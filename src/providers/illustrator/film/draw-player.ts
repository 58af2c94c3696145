import type { SKRSContext2D } from '@napi-rs/canvas'
import { clipAbove, contactShadow, ripples, withoutShadow } from '../blocking/draw-placed.ts'
import type { Spot } from '../blocking/plan.ts'
import type { Light, Sprite } from '../stage.ts'
import type { PoseLoop } from './cast.ts'
import type { Appearance, Player } from './choreography.ts'

/** A player as it is at one moment. */
export interface Shown {
  readonly player: Player
  readonly look: Appearance
  /** Its drawing, and the next one of its loop as far as it shows through. */
  readonly sprite: Sprite
  readonly next?: { readonly sprite: Sprite; readonly opacity: number }
}

/** Who is seen at a moment, with which drawing; `mouth` is the set of drawings, the wider open the higher. */
export function shownAt(player: Player, loop: PoseLoop, seconds: number, mouth: number): Shown | undefined {
  const sprites = loop.sets[Math.min(mouth, loop.sets.length - 1)] ?? []
  const look = player.at(seconds)
  const position = look.phase * sprites.length
  const index = Math.floor(position) % Math.max(1, sprites.length)
  const sprite = sprites[index]
  if (!sprite) return undefined
  const share = look.phase >= loop.blendedFrom ? position - Math.floor(position) : 0
  const next = sprites[(index + 1) % sprites.length]
  return { player, look, sprite, ...(share > 0.06 && next && { next: { sprite: next, opacity: share } }) }
}

/** Draws somebody where it is: what is under water or behind a rim is not seen. The pen's space is the frame's pixels. */
export function drawShown(pen: SKRSContext2D, shown: Shown, light: Light, seconds: number): void {
  const { spot } = shown.player
  if (spot.carried === 'water' && spot.waterline !== undefined) return drawInWater(pen, shown, light, seconds)
  if (spot.carried === 'lifted' && shown.player.going === 'stay') withShift(pen, shown, () => contactShadow(pen, spot))
  drawBody(pen, shown)
}

/** From the knees up once more, for whoever stands in what grows before it. */
export function drawUpper(pen: SKRSContext2D, shown: Shown): void {
  const { spot } = shown.player
  const { left, right, top, bottom } = bodyOf(shown)
  const lowest = spot.carried === 'ground' ? top + (bottom - top) * KNEES : bottom
  pen.save()
  pen.beginPath()
  pen.rect(left - 4, top - 40, right - left + 8, lowest - top + 40)
  pen.clip()
  drawBody(pen, shown, true)
  pen.restore()
}

const KNEES = 0.86

/** Where the body of somebody is now. */
export function bodyOf({ player: { spot }, look: { dx, dy } }: Shown): Spot['body'] {
  const { left, right, top, bottom } = spot.body
  return { left: left + dx, right: right + dx, top: top + dy, bottom: bottom + dy }
}

function drawBody(pen: SKRSContext2D, shown: Shown, upper = false): void {
  const { spot } = shown.player
  pen.save()
  if (spot.rim) {
    pen.translate(shown.look.dx, shown.look.dy)
    clipAbove(pen, spot.rim, spot.body)
    pen.translate(-shown.look.dx, -shown.look.dy)
  }
  stamp(pen, shown, spot.carried !== 'ground' || upper)
  pen.restore()
}

function stamp(pen: SKRSContext2D, { player: { spot }, look, sprite, next }: Shown, bare: boolean): void {
  const { dx, dy, scale, facing, tilt } = look
  pen.save()
  pen.translate(spot.x + dx, spot.y + dy)
  if (spot.carried === 'lifted' || spot.carried === 'air') turnAboutMiddle(pen, spot, tilt + spot.tilt)
  else pen.rotate(tilt + spot.tilt)
  const size = scale * enlargedBy(spot, sprite)
  pen.scale((spot.mirrored ? -size : size) * facing, size)
  const canvas = (of: Sprite) => (bare ? withoutShadow(of.canvas) : of.canvas)
  pen.drawImage(canvas(sprite), -sprite.anchorX, -sprite.anchorY)
  if (next) {
    pen.globalAlpha = next.opacity
    pen.drawImage(canvas(next.sprite), -next.sprite.anchorX, -next.sprite.anchorY)
  }
  pen.restore()
}

/** Whoever is very large is drawn smaller than it is shown. */
function enlargedBy({ bodyHeight, measured: { shape } }: Spot, { canvas }: Sprite): number {
  const ratio = bodyHeight / (shape.top - shape.bottom) / canvas.height
  return Math.abs(ratio - 1) < 0.01 ? 1 : ratio
}

/** Who hangs in the air turns about its middle and not about its feet. */
function turnAboutMiddle(pen: SKRSContext2D, { body, x, y }: Spot, angle: number): void {
  if (angle === 0) return
  const [toX, toY] = [(body.left + body.right) / 2 - x, (body.top + body.bottom) / 2 - y]
  pen.translate(toX, toY)
  pen.rotate(angle)
  pen.translate(-toX, -toY)
}

function withShift(pen: SKRSContext2D, { look }: Shown, draw: () => void): void {
  pen.save()
  pen.translate(look.dx, look.dy)
  draw()
  pen.restore()
}

/** Half in the water: a trembling reflection, nothing below the line, and rings that go out from it. */
function drawInWater(pen: SKRSContext2D, shown: Shown, light: Light, seconds: number): void {
  const { waterline = 0 } = shown.player.spot
  const body = bodyOf(shown)
  const width = body.right - body.left
  pen.save()
  pen.beginPath()
  pen.rect(body.left - width * 0.2, waterline, width * 1.4, (body.bottom - body.top) * 0.7)
  pen.clip()
  pen.globalAlpha = 0.24
  pen.translate(Math.sin(seconds * 2.6) * width * 0.006, waterline)
  pen.scale(1, -0.62 - 0.015 * Math.sin(seconds * 3.4))
  pen.translate(0, -waterline)
  stamp(pen, { player: shown.player, look: shown.look, sprite: shown.sprite }, true)
  pen.restore()
  pen.save()
  pen.beginPath()
  pen.rect(body.left - width, body.top - width, width * 3, waterline - body.top + width)
  pen.clip()
  drawBody(pen, shown)
  pen.restore()
  const spread = 1 + 0.05 * Math.sin(seconds * 2.2)
  ripples(pen, { x: (body.left + body.right) / 2, y: waterline, width: width * spread }, light)
  if (shown.player.going === 'swim' || shown.player.going === 'sail') wake(pen, shown, light, seconds)
}

/** The streaks that stay behind who goes through the water. */
function wake(pen: SKRSContext2D, { player: { spot, speed }, look }: Shown, light: Light, seconds: number): void {
  if (speed < 6) return
  const { left, right } = spot.body
  const width = right - left
  const direction = (spot.mirrored ? -1 : 1) * look.facing
  const stern = (direction > 0 ? left + width * 0.15 : right - width * 0.15) + look.dx
  const y = spot.waterline ?? spot.y
  const [red, green, blue] = light.sun
  pen.save()
  pen.lineWidth = Math.max(1, width * 0.012)
  pen.lineCap = 'round'
  for (let streak = 0; streak < 6; streak++) {
    const age = (seconds * 0.35 + streak / 6) % 1
    const x = stern - direction * width * (0.1 + 0.9 * age)
    const long = width * (0.08 + 0.16 * age)
    pen.strokeStyle = `rgba(${red},${green},${blue},${(0.5 * (1 - age)).toFixed(3)})`
    pen.beginPath()
    pen.moveTo(x - long, y + width * (0.02 + 0.06 * age) * (streak % 2 === 0 ? 1 : 0.3))
    pen.lineTo(x + long, y + width * (0.02 + 0.06 * age) * (streak % 2 === 0 ? 1 : 0.3))
    pen.stroke()
  }
  pen.restore()
}
