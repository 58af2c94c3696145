import type { SKRSContext2D } from '@napi-rs/canvas'
import { newSurface } from '../../paint/surface.ts'
import type { Sprite } from '../../stage.ts'
import { randomFrom } from '../vector.ts'
import { flapAt, FORE_WING, HIND_WING, veinPath, wingPath, type WingPlan } from './wings.ts'

/** Colours of the wings from the body outwards. */
export interface Plumage {
  readonly inner: string
  readonly outer: string
  readonly border: string
  readonly spots: string
}

const PLUMAGES: { readonly [name: string]: Plumage } = {
  orange: { inner: '#ffd36a', outer: '#f0761e', border: '#2a1a14', spots: '#fff4e0' },
  monarch: { inner: '#ffc04a', outer: '#e8641a', border: '#231612', spots: '#fff4e0' },
  blue: { inner: '#b8e8ff', outer: '#2a78d8', border: '#14204a', spots: '#f4fbff' },
  yellow: { inner: '#fff7b8', outer: '#f0c02a', border: '#4a3a10', spots: '#fffbe8' },
  red: { inner: '#ffb08a', outer: '#d0342c', border: '#2a1010', spots: '#fff0e8' },
  purple: { inner: '#f0c8ff', outer: '#8a4ad0', border: '#281440', spots: '#fbf0ff' },
  pink: { inner: '#ffe0ec', outer: '#f07aa8', border: '#5a2040', spots: '#fff6fa' },
  white: { inner: '#ffffff', outer: '#e8ecdc', border: '#5a5a50', spots: '#3a3a36' },
  green: { inner: '#e6ffb8', outer: '#4aae4a', border: '#12301a', spots: '#f6ffe8' },
  black: { inner: '#5a5a6a', outer: '#24242c', border: '#0a0a0e', spots: '#9ad8ff' },
}

/** Colours by a colour word; without one the seed chooses. */
export function plumageFor(coat: string | undefined, seed: number): Plumage {
  const chosen = coat ? PLUMAGES[coat.toLowerCase()] : undefined
  const usual = ['orange', 'blue', 'yellow', 'purple'] as const
  return chosen ?? PLUMAGES[usual[seed % usual.length] ?? 'orange']!
}

/** A butterfly seen from above at a moment of its flap, `height` pixels high. Its centre is the anchor. */
export function drawPainted(plumage: Plumage, phase: number, height: number, seed: number): Sprite {
  const unit = height / 2.1
  const width = Math.ceil(unit * 2.4)
  const { canvas, pen: context } = newSurface(width, Math.round(height))
  const raised = flapAt(phase)
  context.translate(width / 2, height * 0.52)
  for (const side of [-1, 1]) {
    context.save()
    context.transform(side * (1 - raised * 0.72), -0.22 * raised, 0, 1, 0, 0)
    drawWing(context, HIND_WING, unit, plumage, seed)
    drawWing(context, FORE_WING, unit, plumage, seed)
    context.restore()
  }
  drawBody(context, unit)
  return { canvas, anchorX: width / 2, anchorY: height * 0.52 }
}

function drawWing(context: SKRSContext2D, plan: WingPlan, unit: number, plumage: Plumage, seed: number): void {
  const random = randomFrom(seed + plan.veins.length)
  const [tipX, tipY] = plan.tip
  const fill = context.createRadialGradient(0, 0, unit * 0.05, tipX * unit * 0.5, tipY * unit * 0.5, unit)
  fill.addColorStop(0, plumage.border)
  fill.addColorStop(0.12, plumage.inner)
  fill.addColorStop(0.75, plumage.outer)
  fill.addColorStop(1, plumage.border)
  wingPath(context, plan, unit)
  context.fillStyle = fill
  context.fill()
  context.save()
  wingPath(context, plan, unit)
  context.clip()
  context.strokeStyle = plumage.border
  context.lineCap = 'round'
  // The border lies half outside the clip, so twice its width is drawn.
  context.lineWidth = unit * 0.15
  wingPath(context, plan, unit)
  context.stroke()
  for (const vein of plan.veins) {
    context.lineWidth = unit * 0.018
    veinPath(context, vein, unit)
    context.stroke()
  }
  drawScales(context, unit, plumage, random)
  context.restore()
  drawSpots(context, plan, unit, plumage)
}

/** Fine dust of lighter and darker scales, so that the wing is painted and not filled. */
function drawScales(context: SKRSContext2D, unit: number, plumage: Plumage, random: () => number): void {
  context.lineWidth = unit * 0.007
  for (let i = 0; i < 260; i++) {
    const angle = random() * Math.PI * 2,
      distance = (0.15 + 0.85 * random()) * unit
    const x = Math.abs(Math.cos(angle)) * distance,
      y = Math.sin(angle) * distance
    context.globalAlpha = 0.1 + 0.2 * random()
    context.strokeStyle = random() < 0.55 ? plumage.inner : plumage.border
    context.beginPath()
    context.moveTo(x, y)
    context.lineTo(x * (1.03 + 0.05 * random()), y * (1.03 + 0.05 * random()))
    context.stroke()
  }
  context.globalAlpha = 1
}

function drawSpots(context: SKRSContext2D, plan: WingPlan, unit: number, plumage: Plumage): void {
  context.fillStyle = plumage.spots
  const low = plan === HIND_WING
  for (let i = 0; i < 6; i++) {
    const t = i / 5
    const x = low ? 0.7 - 0.33 * t + 0.02 * Math.sin(t * 6) : 0.93 - 0.27 * t
    const y = low ? 0.42 + 0.36 * Math.sqrt(t) : -0.72 + 0.6 * t
    context.globalAlpha = 0.92
    context.beginPath()
    context.ellipse(x * unit * 0.96, y * unit * 0.96, unit * (0.022 - 0.006 * (i % 2)), unit * 0.018, t, 0, Math.PI * 2)
    context.fill()
  }
  context.globalAlpha = 1
}

function drawBody(context: SKRSContext2D, unit: number): void {
  const fur = context.createLinearGradient(-unit * 0.06, 0, unit * 0.06, 0)
  fur.addColorStop(0, '#1c1310')
  fur.addColorStop(0.4, '#6a4c38')
  fur.addColorStop(1, '#17100d')
  context.fillStyle = fur
  context.beginPath()
  context.ellipse(0, unit * 0.2, unit * 0.045, unit * 0.34, 0, 0, Math.PI * 2)
  context.ellipse(0, -unit * 0.06, unit * 0.068, unit * 0.16, 0, 0, Math.PI * 2)
  context.fill()
  context.beginPath()
  context.arc(0, -unit * 0.25, unit * 0.058, 0, Math.PI * 2)
  context.fill()
  context.strokeStyle = '#2a1c16'
  context.lineWidth = unit * 0.013
  context.lineCap = 'round'
  for (const side of [-1, 1]) {
    context.beginPath()
    context.moveTo(side * 0.02 * unit, -0.29 * unit)
    context.bezierCurveTo(side * 0.06 * unit, -0.5 * unit, side * 0.17 * unit, -0.6 * unit, side * 0.24 * unit, -0.62 * unit)
    context.stroke()
    context.beginPath()
    context.arc(side * 0.245 * unit, -0.62 * unit, unit * 0.02, 0, Math.PI * 2)
    context.fill()
  }
}
