import type { SKRSContext2D } from '@napi-rs/canvas'
import { newSurface } from '../../paint/surface.ts'
import type { Sprite } from '../../stage.ts'
import { randomFrom } from '../vector.ts'
import { flapAt, FORE_WING, HIND_WING, veinPath, wingPath, type WingPlan } from './wings.ts'

type Stops = readonly (readonly [position: number, colour: string])[]

const BRASS: Stops = [
  [0, '#5c3a12'],
  [0.18, '#c98f3a'],
  [0.34, '#ffe7a8'],
  [0.5, '#b97a28'],
  [0.68, '#6d4316'],
  [0.84, '#e9bd66'],
  [1, '#4c2e0e'],
]
const TUBE: Stops = [
  [0, '#3d2509'],
  [0.25, '#d9a04a'],
  [0.42, '#fff0c0'],
  [0.6, '#a4681f'],
  [1, '#2c1a06'],
]
const GLOWS: { readonly [name: string]: string } = {
  red: '#ff5a4a',
  blue: '#49a8ff',
  green: '#5cff9a',
  purple: '#c07aff',
  pink: '#ff7ac8',
  gold: '#ffc84a',
  orange: '#ff9a3a',
}

/** The colour of its light, by a colour word; cyan without one. */
export function glowFor(coat: string | undefined): string {
  return (coat && GLOWS[coat.toLowerCase()]) || '#39e6ff'
}

/** A brass butterfly with cells of light, seen from above, at a moment of its flap. Its centre is the anchor. */
export function drawMechanical(glow: string, phase: number, height: number, seed: number): Sprite {
  const unit = height / 2.1
  const width = Math.ceil(unit * 2.5)
  const { canvas, pen: context } = newSurface(width, Math.round(height))
  const raised = flapAt(phase)
  // Gears turn two teeth in a loop: so the last pose meets the first.
  const workshop: Workshop = { context, unit, glow, turn: phase * Math.PI * 2, random: randomFrom(seed) }
  context.translate(width / 2, height * 0.52)
  for (const side of [-1, 1]) {
    context.save()
    context.transform(side * (1 - raised * 0.72), -0.22 * raised, 0, 1, 0, 0)
    drawWing({ ...workshop, random: randomFrom(seed) }, HIND_WING, raised)
    drawWing({ ...workshop, random: randomFrom(seed + 1) }, FORE_WING, raised)
    context.restore()
  }
  drawBody(workshop)
  drawHead(workshop)
  return { canvas, anchorX: width / 2, anchorY: height * 0.52 }
}

interface Workshop {
  readonly context: SKRSContext2D
  /** Pixels per wing length. */
  readonly unit: number
  readonly glow: string
  readonly turn: number
  readonly random: () => number
}

function metal(context: SKRSContext2D, stops: Stops, from: readonly [number, number], to: readonly [number, number]) {
  const gradient = context.createLinearGradient(from[0], from[1], to[0], to[1])
  for (const [position, colour] of stops) gradient.addColorStop(position, colour)
  return gradient
}

function drawWing(shop: Workshop, plan: WingPlan, raised: number): void {
  const { context, unit } = shop
  drawGlass(shop, plan, raised)
  for (const vein of plan.veins) {
    context.strokeStyle = metal(context, BRASS, [vein[0] * unit, vein[1] * unit], [(vein[2] + 0.1) * unit, (vein[3] + 0.1) * unit])
    context.lineWidth = unit * 0.03
    context.lineCap = 'round'
    veinPath(context, vein, unit)
    context.stroke()
  }
  drawFrame(shop, plan)
  const [x, y] = plan.tip
  drawGear(shop, { x: x * unit, y: y * unit, radius: unit * 0.085, teeth: 10, hole: 0.38, turn: shop.turn / 5 })
  drawGear(shop, { x: x * unit * 0.45, y: y * unit * 0.42, radius: unit * 0.12, teeth: 12, hole: 0.38, turn: -shop.turn / 6 })
  for (const t of [0.25, 0.5, 0.78]) drawLamp(shop, x * unit * t * 1.12, (y * t * 0.72 + 0.02) * unit, unit * 0.02)
}

/** The cell of light: a glass gradient with a lattice of hexagons and sparks. */
function drawGlass(shop: Workshop, plan: WingPlan, raised: number): void {
  const { context, unit, glow, random } = shop
  const [tipX, tipY] = plan.tip
  const glass = context.createRadialGradient(0, 0, unit * 0.05, tipX * unit * 0.6, tipY * unit * 0.6, unit)
  glass.addColorStop(0, 'rgba(20,60,90,.85)')
  glass.addColorStop(0.35, `${glow}cc`)
  glass.addColorStop(0.75, '#b45cffbb')
  glass.addColorStop(1, '#ff5fa8cc')
  wingPath(context, plan, unit)
  context.fillStyle = glass
  context.fill()
  context.save()
  wingPath(context, plan, unit)
  context.clip()
  drawLattice(shop)
  context.globalAlpha = 0.8
  context.fillStyle = '#f4ffff'
  for (let i = 0; i < 26; i++) {
    const x = random(),
      y = random() * 2 - 1
    context.beginPath()
    context.arc(x * unit, y * unit * 0.9, unit * 0.008 * (1 + random()), 0, Math.PI * 2)
    context.fill()
  }
  context.globalAlpha = 0.16 + 0.2 * raised
  context.fillStyle = '#fff'
  context.beginPath()
  context.ellipse(tipX * unit * 0.55, tipY * unit * 0.8, unit * 0.5, unit * 0.1, -0.8, 0, Math.PI * 2)
  context.fill()
  context.restore()
}

function drawLattice({ context, unit }: Workshop): void {
  context.globalAlpha = 0.35
  context.strokeStyle = '#eaffff'
  context.lineWidth = unit * 0.006
  context.beginPath()
  for (let column = -1; column < 12; column++) {
    for (let row = -11; row < 11; row++) {
      const x = (column + (row & 1) * 0.5) * unit * 0.105,
        y = row * unit * 0.091
      for (let k = 0; k <= 6; k++) {
        const angle = (k * Math.PI) / 3 + Math.PI / 6
        const px = x + Math.cos(angle) * unit * 0.06,
          py = y + Math.sin(angle) * unit * 0.06
        if (k === 0) context.moveTo(px, py)
        else context.lineTo(px, py)
      }
    }
  }
  context.stroke()
}

function drawFrame({ context, unit }: Workshop, plan: WingPlan): void {
  wingPath(context, plan, unit)
  context.lineJoin = 'round'
  context.shadowColor = 'rgba(20,8,0,.5)'
  context.shadowBlur = unit * 0.03
  context.shadowOffsetY = unit * 0.015
  context.strokeStyle = metal(context, BRASS, [-0.2 * unit, -unit], [unit, unit * 0.6])
  context.lineWidth = unit * 0.052
  context.stroke()
  context.shadowColor = 'transparent'
  context.strokeStyle = 'rgba(255,246,214,.75)'
  context.lineWidth = unit * 0.01
  context.stroke()
}

interface GearPlan {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly teeth: number
  /** Share of the radius. */
  readonly hole: number
  readonly turn: number
}

function drawGear({ context }: Workshop, gear: GearPlan): void {
  const { radius, teeth } = gear
  context.save()
  context.translate(gear.x, gear.y)
  context.rotate(gear.turn)
  context.beginPath()
  for (let i = 0; i < teeth * 2; i++) {
    const from = (i * Math.PI) / teeth + 0.04,
      to = ((i + 1) * Math.PI) / teeth - 0.04
    const reach = i % 2 === 1 ? radius * 0.82 : radius
    context.lineTo(Math.cos(from) * reach, Math.sin(from) * reach)
    context.lineTo(Math.cos(to) * reach, Math.sin(to) * reach)
  }
  context.closePath()
  context.moveTo(radius * gear.hole, 0)
  context.arc(0, 0, radius * gear.hole, 0, Math.PI * 2, true)
  context.fillStyle = metal(context, BRASS, [-radius, -radius], [radius, radius])
  context.shadowColor = 'rgba(10,5,0,.6)'
  context.shadowBlur = radius * 0.25
  context.shadowOffsetY = radius * 0.08
  context.fill('evenodd')
  context.shadowColor = 'transparent'
  context.strokeStyle = 'rgba(255,240,200,.55)'
  context.lineWidth = Math.max(0.7, radius * 0.04)
  context.stroke()
  context.fillStyle = 'rgba(60,34,8,.85)'
  for (let k = 0; k < 5; k++) {
    context.rotate((Math.PI * 2) / 5)
    context.beginPath()
    context.arc(radius * 0.6, 0, radius * 0.085, 0, Math.PI * 2)
    context.fill()
  }
  context.restore()
}

function drawLamp({ context, glow }: Workshop, x: number, y: number, radius: number): void {
  context.fillStyle = glow
  context.shadowColor = glow
  context.shadowBlur = radius * 3
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fill()
  context.shadowColor = 'transparent'
}

function drawBody(shop: Workshop): void {
  const { context, unit } = shop
  for (let i = 0; i < 7; i++) {
    const y = (-0.2 + i * 0.115) * unit
    const half = unit * (0.085 - 0.0075 * Math.max(0, i - 1))
    const height = unit * 0.105
    context.fillStyle = metal(context, TUBE, [-half, 0], [half, 0])
    context.beginPath()
    context.roundRect(-half, y, half * 2, height, half * 0.6)
    context.fill()
    context.fillStyle = 'rgba(30,14,0,.6)'
    context.fillRect(-half * 0.8, y + height * 0.9, half * 1.6, height * 0.08)
  }
  drawGear(shop, { x: 0, y: -0.1 * unit, radius: unit * 0.1, teeth: 12, hole: 0.3, turn: shop.turn / 6 })
  drawLamp(shop, 0, -0.1 * unit, unit * 0.035)
}

function drawHead(shop: Workshop): void {
  const { context, unit, glow } = shop
  const dome = context.createRadialGradient(-0.03 * unit, -0.33 * unit, unit * 0.01, 0, -0.3 * unit, unit * 0.11)
  dome.addColorStop(0, '#fff3cd')
  dome.addColorStop(0.4, '#cf9440')
  dome.addColorStop(1, '#3b2208')
  context.fillStyle = dome
  context.beginPath()
  context.arc(0, -0.29 * unit, unit * 0.085, 0, Math.PI * 2)
  context.fill()
  for (const side of [-1, 1]) {
    context.fillStyle = '#082a33'
    context.beginPath()
    context.arc(side * 0.045 * unit, -0.31 * unit, unit * 0.034, 0, Math.PI * 2)
    context.fill()
    drawLamp(shop, side * 0.045 * unit, -0.31 * unit, unit * 0.018)
    context.strokeStyle = metal(context, BRASS, [0, -0.8 * unit], [side * 0.3 * unit, -0.3 * unit])
    context.lineWidth = unit * 0.016
    context.beginPath()
    context.moveTo(side * 0.03 * unit, -0.36 * unit)
    context.bezierCurveTo(side * 0.06 * unit, -0.58 * unit, side * 0.2 * unit, -0.66 * unit, side * 0.27 * unit, -0.6 * unit)
    context.stroke()
    drawLamp({ ...shop, glow }, side * 0.27 * unit, -0.6 * unit, unit * 0.024)
  }
}
