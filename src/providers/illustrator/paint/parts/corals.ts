import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../../stage.ts'
import { between, css, mixColour, rgb, type Random } from '../noise.ts'
import { TURN } from '../surface.ts'

/** Colours that corals have. */
export const CORALS: readonly Rgb[] = ['#f06e64', '#faaa5a', '#dc6ebe', '#966edc', '#fad278', '#f28ab0', '#5cc8b4'].map(rgb)

export interface Growth {
  readonly x: number
  readonly foot: number
  readonly size: number
  readonly colour: Rgb
}

const WHITE: Rgb = [255, 255, 255]
const DEEP: Rgb = [20, 40, 90]

/** A coral that branches in one plane like a fan. */
export function drawFanCoral(pen: SKRSContext2D, random: Random, { x, foot, size, colour }: Growth): void {
  const grow = (fromX: number, fromY: number, angle: number, length: number, generation: number): void => {
    const [toX, toY] = [fromX + Math.cos(angle) * length, fromY + Math.sin(angle) * length]
    pen.strokeStyle = css(mixColour(colour, generation > 2 ? DEEP : WHITE, generation > 2 ? 0.15 : (3 - generation) * 0.12))
    pen.lineWidth = Math.max(1, size * 0.035 * (generation + 0.6))
    pen.beginPath()
    pen.moveTo(fromX, fromY)
    pen.lineTo(toX, toY)
    pen.stroke()
    if (generation > 0)
      for (const turn of [-0.5, 0.05, 0.55]) grow(toX, toY, angle + turn + between(random, -0.2, 0.2), length * 0.74, generation - 1)
  }
  grow(x, foot, -Math.PI / 2, size * 0.42, 3)
}

/** A round coral with a maze of grooves. */
export function drawBrainCoral(pen: SKRSContext2D, { x, foot, size, colour }: Growth): void {
  const dome = pen.createRadialGradient(x + size * 0.1, foot - size * 0.5, size * 0.05, x, foot - size * 0.1, size * 0.8)
  dome.addColorStop(0, css(mixColour(colour, WHITE, 0.35)))
  dome.addColorStop(0.6, css(colour))
  dome.addColorStop(1, css(mixColour(colour, DEEP, 0.5)))
  pen.fillStyle = dome
  pen.beginPath()
  pen.ellipse(x, foot, size * 0.62, size * 0.58, 0, Math.PI, 0)
  pen.quadraticCurveTo(x, foot + size * 0.16, x - size * 0.62, foot)
  pen.fill()
  pen.strokeStyle = css(mixColour(colour, DEEP, 0.4), 0.6)
  pen.lineWidth = Math.max(0.8, size * 0.03)
  for (let groove = 1; groove < 5; groove++) {
    pen.beginPath()
    for (let step = 0; step <= 14; step++) {
      const angle = Math.PI + (step / 14) * Math.PI
      const reach = (groove / 5) * size * (0.56 + 0.05 * Math.sin(step * 2.2 + groove * 2))
      pen.lineTo(x + Math.cos(angle) * reach * 1.05, foot + Math.sin(angle) * reach)
    }
    pen.stroke()
  }
}

/** A bunch of tubes with dark mouths. */
export function drawTubeCoral(pen: SKRSContext2D, random: Random, { x, foot, size, colour }: Growth): void {
  for (let tube = 0; tube < 6; tube++) {
    const lean = (tube / 5 - 0.5) * 0.9
    const tall = size * between(random, 0.6, 1.15) * (1 - Math.abs(lean) * 0.4)
    const wide = size * 0.13
    const [topX, topY] = [x + lean * tall + (tube - 2.5) * size * 0.08, foot - tall]
    pen.strokeStyle = css(mixColour(colour, DEEP, 0.3))
    pen.lineWidth = wide * 2
    pen.beginPath()
    pen.moveTo(x + (tube - 2.5) * size * 0.08, foot)
    pen.lineTo(topX, topY)
    pen.stroke()
    pen.strokeStyle = css(mixColour(colour, WHITE, 0.15))
    pen.lineWidth = wide * 1.1
    pen.stroke()
    pen.fillStyle = css(mixColour(colour, WHITE, 0.4))
    pen.beginPath()
    pen.ellipse(topX, topY - wide * 0.4, wide * 1.05, wide * 0.6, lean, 0, TURN)
    pen.fill()
    pen.fillStyle = css(mixColour(colour, DEEP, 0.7))
    pen.beginPath()
    pen.ellipse(topX, topY - wide * 0.4, wide * 0.6, wide * 0.32, lean, 0, TURN)
    pen.fill()
  }
}

/** Soft arms that sway from one foot. */
export function drawAnemone(pen: SKRSContext2D, random: Random, { x, foot, size, colour }: Growth): void {
  pen.lineCap = 'round'
  for (let arm = 0; arm < 20; arm++) {
    const lean = (arm / 19 - 0.5) * 2.4
    const length = size * between(random, 0.5, 0.75)
    const [tipX, tipY] = [x + Math.sin(lean) * length, foot - Math.cos(lean * 0.8) * length]
    pen.strokeStyle = css(mixColour(colour, arm % 2 ? DEEP : WHITE, 0.15))
    pen.lineWidth = Math.max(1.2, size * 0.06)
    pen.beginPath()
    pen.moveTo(x + lean * size * 0.08, foot)
    pen.quadraticCurveTo(x + lean * size * 0.1, foot - length * 0.6, tipX, tipY)
    pen.stroke()
    pen.fillStyle = css(mixColour(colour, WHITE, 0.6))
    pen.beginPath()
    pen.arc(tipX, tipY, Math.max(1, size * 0.045), 0, TURN)
    pen.fill()
  }
}

/** A strand of kelp that rises and sways, with a leaf to either side all the way up. */
export function drawKelp(pen: SKRSContext2D, random: Random, { x, foot, size, colour }: Growth): void {
  const sway = between(random, 0.02, 0.05) * size
  const phase = random() * TURN
  const at = (share: number): readonly [number, number] => [x + Math.sin(phase + share * 5) * sway * (0.3 + share), foot - share * size]
  pen.strokeStyle = css(mixColour(colour, DEEP, 0.35))
  pen.lineWidth = Math.max(1.2, size * 0.012)
  pen.beginPath()
  for (let share = 0; share <= 1; share += 0.05) pen.lineTo(...at(share))
  pen.stroke()
  for (let leaf = 0; leaf < 24; leaf++) {
    const share = 0.06 + (leaf / 24) * 0.94
    const [px, py] = at(share)
    const side = leaf % 2 ? 1 : -1
    const length = size * 0.12 * (1.1 - 0.5 * share)
    pen.fillStyle = css(mixColour(colour, leaf % 3 ? [190, 220, 90] : DEEP, 0.1 + 0.3 * random()))
    pen.beginPath()
    pen.moveTo(px, py)
    pen.quadraticCurveTo(px + side * length * 0.5, py - length * 0.75, px + side * length, py - length * 0.5)
    pen.quadraticCurveTo(px + side * length * 0.6, py - length * 0.1, px, py)
    pen.fill()
  }
}
