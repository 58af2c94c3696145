import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import type { Placed } from '../blocking.ts'
import { css, mixColour } from '../paint/noise.ts'
import { newSurface, TURN } from '../paint/surface.ts'
import type { Light } from '../stage.ts'
import { splash } from './splash.ts'

/** Draws everybody into the picture; `before` is what lies in front of them: grass over feet, but no leaf over a face. */
export function drawPlaced(canvas: Canvas, placed: readonly Placed[], light: Light, before: Canvas | undefined): void {
  const pen = canvas.getContext('2d')
  const standing = placed.filter(({ carried }) => carried !== 'air')
  for (const actor of standing) drawOne(pen, actor, light)
  if (before) {
    pen.drawImage(before, 0, 0, canvas.width, canvas.height)
    // What grows in front may hide feet: whoever stands in it is drawn once more from the knees up.
    for (const actor of standing) drawUpper(pen, actor)
  }
  for (const actor of placed.filter(({ carried }) => carried === 'air')) drawFlyer(pen, actor, light)
}

/** Only the actors, with what lies in front of them cut out. */
export function drawAlone(canvas: Canvas, placed: readonly Placed[], before: Canvas | undefined): void {
  const pen = canvas.getContext('2d')
  const standing = placed.filter(({ carried }) => carried !== 'air')
  for (const actor of standing) drawBody(pen, actor)
  if (before) {
    pen.save()
    pen.globalCompositeOperation = 'destination-out'
    pen.drawImage(before, 0, 0, canvas.width, canvas.height)
    pen.restore()
    for (const actor of standing) drawUpper(pen, actor)
  }
  for (const actor of placed.filter(({ carried }) => carried === 'air')) stamp(pen, actor, withoutShadow(actor.sprite.canvas))
}

/** What is seen of an actor above water and rims. */
function drawBody(pen: SKRSContext2D, actor: Placed): void {
  const { body, rim, waterline } = actor
  pen.save()
  if (rim) clipAbove(pen, rim, body)
  if (waterline !== undefined) {
    const width = body.right - body.left
    pen.beginPath()
    pen.rect(body.left - width, body.top - width, width * 3, waterline - body.top + width)
    pen.clip()
  }
  stamp(pen, actor, actor.carried === 'ground' ? actor.sprite.canvas : withoutShadow(actor.sprite.canvas))
  pen.restore()
}

function drawOne(pen: SKRSContext2D, actor: Placed, light: Light): void {
  if (actor.carried === 'water') return drawInWater(pen, actor, light)
  if (actor.carried === 'lifted' && !isThin(actor)) contactShadow(pen, actor)
  drawBody(pen, actor)
}

const KNEES = 0.86

function drawUpper(pen: SKRSContext2D, actor: Placed): void {
  const { left, right, top, bottom } = actor.body
  pen.save()
  pen.beginPath()
  const lowest = actor.waterline ?? (actor.carried === 'lifted' ? bottom : top + (bottom - top) * KNEES)
  pen.rect(left - 4, top - 4, right - left + 8, lowest - top + 4)
  pen.clip()
  // The shadow is there already: only the body is drawn again.
  if (actor.rim) clipAbove(pen, actor.rim, actor.body)
  stamp(pen, actor, withoutShadow(actor.sprite.canvas))
  pen.restore()
}

function stamp(pen: SKRSContext2D, actor: Placed, canvas: Canvas): void {
  const { sprite, x, y, mirrored, tilt } = actor
  if (actor.measured.player.actor.species === 'wire') return spanWire(pen, actor)
  pen.save()
  pen.translate(x, y)
  if (tilt !== 0) pen.rotate(tilt)
  if (mirrored) pen.scale(-1, 1)
  pen.drawImage(canvas, -sprite.anchorX, -sprite.anchorY)
  pen.restore()
}

function drawFlyer(pen: SKRSContext2D, actor: Placed, light: Light): void {
  const { left, right, top, bottom } = actor.body
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const radius = Math.max(right - left, bottom - top) * 0.75
  const halo = pen.createRadialGradient(x, y, 0, x, y, radius)
  halo.addColorStop(0, css(mixColour(light.sun, [255, 255, 255], 0.4), 0.3))
  halo.addColorStop(1, css(light.sun, 0))
  pen.fillStyle = halo
  pen.beginPath()
  pen.arc(x, y, radius, 0, TURN)
  pen.fill()
  stamp(pen, actor, withoutShadow(actor.sprite.canvas))
}

/** What has no top for a shadow to lie on. */
function isThin({ root }: Placed): boolean {
  return root.player.actor.species === 'wire'
}

/** A wire goes from edge to edge of the picture, hanging a little, and bears whoever is on it. */
function spanWire(pen: SKRSContext2D, { body }: Placed): void {
  const { width } = pen.canvas
  const y = body.top
  const thick = Math.max(1.5, width / 260)
  pen.save()
  pen.strokeStyle = 'rgba(34,32,42,0.92)'
  for (const [down, share] of [
    [0, 1],
    [width * 0.13, 0.7],
  ] as const) {
    pen.lineWidth = thick * share
    pen.beginPath()
    pen.moveTo(-width * 0.05, y + down - width * 0.014)
    pen.quadraticCurveTo(width * 0.5, y + down + width * 0.018, width * 1.05, y + down - width * 0.018)
    pen.stroke()
  }
  pen.restore()
}

/** Under who stands on something: soft, narrow, and nothing of it in the air beside. */
export function contactShadow(pen: SKRSContext2D, { body, rim, y }: Pick<Placed, 'body' | 'rim' | 'y'>): void {
  if (rim) return
  const width = body.right - body.left
  const floor = Math.min(body.bottom, y + (body.bottom - y) * 0.6)
  pen.save()
  pen.translate((body.left + body.right) / 2, floor - width * 0.015)
  pen.scale(1, 0.16)
  const shade = pen.createRadialGradient(0, 0, 0, 0, 0, width * 0.42)
  shade.addColorStop(0, 'rgba(14,12,26,0.42)')
  shade.addColorStop(1, 'rgba(14,12,26,0)')
  pen.fillStyle = shade
  pen.beginPath()
  pen.arc(0, 0, width * 0.42, 0, TURN)
  pen.fill()
  pen.restore()
}

/** Everything above a rim, which sags towards us in the middle. */
export function clipAbove(pen: SKRSContext2D, rim: NonNullable<Placed['rim']>, body: Placed['body']): void {
  pen.beginPath()
  pen.moveTo(body.left - 9, body.top - 9)
  pen.lineTo(body.right + 9, body.top - 9)
  pen.lineTo(Math.max(body.right + 9, rim.x + rim.halfWidth), rim.y)
  pen.lineTo(rim.x + rim.halfWidth, rim.y)
  pen.quadraticCurveTo(rim.x, rim.y + rim.sag * 2, rim.x - rim.halfWidth, rim.y)
  pen.lineTo(Math.min(body.left - 9, rim.x - rim.halfWidth), rim.y)
  pen.closePath()
  pen.clip()
}

/** A reflection ends before the shore does: as a share of the picture's height. */
const REFLECTION_REACH = 0.13

function fadeDownwards(canvas: Canvas): void {
  const pen = canvas.getContext('2d')
  pen.setTransform(1, 0, 0, 1, 0, 0)
  const fade = pen.createLinearGradient(0, 0, 0, canvas.height)
  fade.addColorStop(0, '#000')
  fade.addColorStop(1, 'rgba(0, 0, 0, 0)')
  pen.globalCompositeOperation = 'destination-in'
  pen.fillStyle = fade
  pen.fillRect(0, 0, canvas.width, canvas.height)
}

/** Half in the water: a reflection, nothing below the line, and rings around it. */
function drawInWater(pen: SKRSContext2D, actor: Placed, light: Light): void {
  const { body, waterline = body.bottom } = actor
  const canvas = withoutShadow(actor.sprite.canvas)
  const width = body.right - body.left
  const left = body.left - width * 0.2
  const reflection = newSurface(width * 1.4, Math.min((body.bottom - body.top) * 0.62, pen.canvas.height * REFLECTION_REACH))
  reflection.pen.translate(-left, 0)
  reflection.pen.scale(1, -0.62)
  reflection.pen.translate(0, -waterline)
  stamp(reflection.pen, actor, canvas)
  fadeDownwards(reflection.canvas)
  pen.save()
  pen.globalAlpha = 0.34
  pen.drawImage(reflection.canvas, left, waterline)
  pen.restore()
  drawBody(pen, actor)
  const leaping = body.bottom < waterline
  ripples(pen, { x: (body.left + body.right) / 2, y: waterline, width: leaping ? width * 0.6 : width }, light)
  if (leaping) splash(pen, { x: body.left + width * 0.3, y: waterline, width: width * 0.42 }, light)
}

/** Rings on the water around somebody; `width` is that of the body. */
export function ripples(
  pen: SKRSContext2D,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  light: Light,
): void {
  pen.save()
  pen.lineCap = 'round'
  for (const [wide, opacity, down] of [
    [0.5, 0.6, 0],
    [0.66, 0.34, 0.02],
    [0.84, 0.2, 0.045],
  ] as const) {
    pen.strokeStyle = css(mixColour(light.sun, [255, 255, 255], 0.7), opacity)
    pen.lineWidth = Math.max(1, width * 0.012)
    pen.beginPath()
    pen.ellipse(x, y + width * down, width * wide, width * wide * 0.07, 0, Math.PI * 0.04, Math.PI * 0.96)
    pen.stroke()
  }
  pen.restore()
}

const bare = new WeakMap<Canvas, Canvas>()

/** A sprite without its ground shadow: what is see-through and far from anything that is not. */
export function withoutShadow(canvas: Canvas): Canvas {
  const known = bare.get(canvas)
  if (known) return known
  const { width, height } = canvas
  const image = canvas.getContext('2d').getImageData(0, 0, width, height)
  const { data } = image
  const solid = new Uint8Array(width * height)
  for (let at = 0; at < solid.length; at++) solid[at] = data[at * 4 + 3]! >= SOLID ? 1 : 0
  const near = grown(grown(solid, width), width)
  for (let at = 0; at < solid.length; at++) if (!near[at] && isShade(data, at * 4)) data[at * 4 + 3] = 0
  const copy = newSurface(width, height)
  copy.pen.putImageData(image, 0, 0)
  bare.set(canvas, copy.canvas)
  return copy.canvas
}

const SOLID = 216

/** Shadows are dark; a glowing or see-through part of a body is not. */
function isShade(data: Uint8ClampedArray, at: number): boolean {
  return data[at]! + data[at + 1]! + data[at + 2]! < 260
}

function grown(solid: Uint8Array, width: number): Uint8Array {
  const out = solid.slice()
  for (let at = width; at < solid.length - width; at++)
    if (solid[at - 1] || solid[at + 1] || solid[at - width] || solid[at + width]) out[at] = 1
  return out
}
