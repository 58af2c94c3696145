import type { SKRSContext2D } from '@napi-rs/canvas'
import type { ActorSpec } from '../scene.ts'
import type { Light, Rgb, Sprite } from '../stage.ts'
import { paintOver } from './brush.ts'
import { COLOURS } from './colours.ts'
import { canLetter, takeFont } from './fonts.ts'
import { css, hashText, mixColour, pick, randomFrom, rgb } from './noise.ts'
import { newSurface, TURN } from './surface.ts'

/**
 * A painted stand-in for an actor that has no figure: people as cloaked wanderers seen from afar, everything else as a
 * wooden sign that says what would be here. Honest and part of the picture, instead of nothing.
 */
export function standIn(actor: ActorSpec, light: Light, heightPixels: number, seed: number): Sprite {
  const word = actor.named !== undefined && canLetter(actor.named) ? actor.named : actor.species
  const width = heightPixels * 0.8
  const { canvas, pen } = newSurface(width, heightPixels)
  pen.scale(heightPixels / 100, heightPixels / 100)
  pen.translate(40, 96)
  pen.fillStyle = css([12, 14, 30], 0.3)
  pen.beginPath()
  pen.ellipse(light.sunAt[0] > 0.5 ? -5 : 5, -1, 24, 3.4, 0, 0, TURN)
  pen.fill()
  if (actor.kind === 'person') drawWanderer(pen, actor, light, seed)
  else drawSign(pen, word, light)
  const painted = paintOver(canvas, { sizesPixels: [Math.max(1.6, heightPixels / 130)], seed, jitter: 6 })
  if (actor.kind !== 'person') letter(painted.getContext('2d'), word, heightPixels)
  return { canvas: painted, anchorX: canvas.width / 2, anchorY: heightPixels * 0.96 }
}

function lit(light: Light, colour: Rgb): readonly [lit: string, shade: string] {
  const brightness = Math.min(1, (light.key[0] + light.key[1] + light.key[2]) / 2.9)
  const base = mixColour([18, 24, 54], colour, 0.3 + 0.7 * brightness)
  return [css(mixColour(base, light.sun, 0.22)), css(mixColour(base, [22, 22, 54], 0.5))]
}

/** Left to right from the sunny to the shady side. */
function shadeAcross(pen: SKRSContext2D, light: Light, colour: Rgb, halfWidth: number): void {
  const [bright, dark] = lit(light, colour)
  const side = light.sunAt[0] > 0.5 ? 1 : -1
  const gradient = pen.createLinearGradient(halfWidth * side, 0, -halfWidth * side, 0)
  gradient.addColorStop(0, bright)
  gradient.addColorStop(1, dark)
  pen.fillStyle = gradient
}

const COATS: readonly Rgb[] = ['#a8433a', '#2f5d8a', '#3f7a56', '#7a4f94', '#b9823a'].map(rgb)

function drawWanderer(pen: SKRSContext2D, actor: ActorSpec, light: Light, seed: number): void {
  const coat = rgb(COLOURS[actor.coat ?? ''] ?? '#000000')
  const usual: Rgb | undefined = actor.species === 'astronaut' ? [226, 228, 234] : undefined
  const colour = actor.coat && COLOURS[actor.coat] ? coat : (usual ?? pick(randomFrom(seed ^ hashText(actor.species)), COATS))
  shadeAcross(pen, light, mixColour(colour, [30, 26, 34], 0.6), 10)
  pen.fillRect(-7, -16, 5, 15)
  pen.fillRect(2, -16, 5, 15)
  shadeAcross(pen, light, colour, 17)
  pen.beginPath()
  pen.moveTo(0, -74)
  pen.bezierCurveTo(-13, -72, -13, -56, -14, -42)
  pen.bezierCurveTo(-15, -28, -18, -18, -19, -12)
  pen.quadraticCurveTo(0, -7, 19, -12)
  pen.bezierCurveTo(18, -18, 15, -28, 14, -42)
  pen.bezierCurveTo(13, -56, 13, -72, 0, -74)
  pen.fill()
  shadeAcross(pen, light, mixColour(colour, [255, 240, 220], 0.5), 10)
  pen.beginPath()
  pen.ellipse(0, -71, 9, 4, 0, 0, TURN)
  pen.fill()
  // Seen from behind, as in Friedrich's wanderer: a face we cannot draw is not asked for.
  const astronaut = actor.species === 'astronaut'
  shadeAcross(pen, light, astronaut ? [236, 238, 242] : [84, 56, 40], astronaut ? 13 : 9)
  pen.beginPath()
  pen.ellipse(0, astronaut ? -80 : -82, astronaut ? 12 : 8.2, astronaut ? 12 : 9.6, 0, 0, TURN)
  pen.fill()
  if (actor.props.includes('umbrella')) drawUmbrella(pen, light)
  if (actor.props.includes('hat') || actor.species === 'detective') {
    shadeAcross(pen, light, mixColour(colour, [20, 20, 30], 0.5), 12)
    pen.beginPath()
    pen.ellipse(0, -88, 14, 2.8, 0, 0, TURN)
    pen.roundRect(-7.5, -96, 15, 9, 3)
    pen.fill()
  }
}

/** Held over the head; its red shows in any weather. */
function drawUmbrella(pen: SKRSContext2D, light: Light): void {
  shadeAcross(pen, light, [60, 44, 36], 2)
  pen.fillRect(14, -88, 1.6, 46)
  shadeAcross(pen, light, [190, 52, 48], 30)
  pen.beginPath()
  pen.moveTo(-17, -76)
  pen.bezierCurveTo(-14, -94, 40, -100, 45, -76)
  for (const x of [34, 23.5, 13, 3, -7, -17]) pen.quadraticCurveTo(x + 5, -81, x, -76)
  pen.fill()
}

function drawSign(pen: SKRSContext2D, word: string, light: Light): void {
  const turn = ((hashText(word) % 7) - 3) / 100
  shadeAcross(pen, light, [116, 80, 52], 4)
  pen.fillRect(-3, -70, 6, 70)
  pen.save()
  pen.rotate(turn)
  shadeAcross(pen, light, [176, 130, 84], 34)
  pen.beginPath()
  pen.roundRect(-34, -80, 68, 30, 3)
  pen.fill()
  pen.strokeStyle = css([84, 54, 34], 0.8)
  pen.lineWidth = 1.4
  pen.stroke()
  pen.restore()
}

function letter(pen: SKRSContext2D, word: string, heightPixels: number): void {
  pen.save()
  pen.setTransform(heightPixels / 100, 0, 0, heightPixels / 100, heightPixels * 0.4, heightPixels * 0.96)
  pen.rotate(((hashText(word) % 7) - 3) / 100)
  takeFont(pen, 'Laterna Hand', 20, word)
  const size = Math.min(20, (20 * 60) / Math.max(1, pen.measureText(word).width))
  takeFont(pen, 'Laterna Hand', size, word)
  pen.textAlign = 'center'
  pen.fillStyle = '#3a2415'
  pen.fillText(word, 0, -65 + size * 0.3)
  pen.restore()
}
