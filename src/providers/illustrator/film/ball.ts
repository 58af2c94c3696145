import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { between, randomFrom } from '../paint/noise.ts'
import { newSurface, TURN } from '../paint/surface.ts'
import type { Spot } from '../blocking/plan.ts'
import type { ActorSpec } from '../scene.ts'
import type { Knock } from './sound/index.ts'

/** Seconds from one bat of the paw to the next. */
const BAT_EVERY_SECONDS = 2.5
/** When in its period the paw is stretched out most, as seconds. */
const BAT_AT_SECONDS = 0.42
/** The share of the period in which the paw reaches out and comes back; then the animal waits for the ball. */
const REACHING_SHARE = 0.36
/** Hops after a bat: where each ends in the ball's way (0..1) and how high it is, in radii. */
const HOPS = [
  { from: 0, to: 0.17, height: 1.5 },
  { from: 0.17, to: 0.28, height: 0.6 },
  { from: 0.28, to: 0.35, height: 0.2 },
] as const

/** True for an animal that plays with a ball. Its figure is drawn without one: the film rolls it about. */
export function playsWithBall(actor: ActorSpec): boolean {
  return actor.kind === 'animal' && actor.action === 'play' && (actor.props.length === 0 || actor.props.some(isBall))
}

/** The actor with its ball taken away. A word no figure has a drawing for, so that it does not bring one of its own. */
export function withoutBall(actor: ActorSpec): ActorSpec {
  return { ...actor, props: [...actor.props.filter((prop) => !isBall(prop)), 'plaything'] }
}

function isBall(prop: string): boolean {
  return /\b(ball|yarn|wool|toy)\b/i.test(prop)
}

/** The moment of the playing loop: the paw darts out in the loop's first half, the second half is spent watching. */
export function batPhase(seconds: number): number {
  const share = (seconds / BAT_EVERY_SECONDS) % 1
  return share < REACHING_SHARE ? (share / REACHING_SHARE) * 0.5 : 0.5 + ((share - REACHING_SHARE) / (1 - REACHING_SHARE)) * 0.5
}

/** How far into the period somebody who plays with a ball is at the start: of two, one bats it back to the other. */
export function batterTurn(spot: Spot, spots: readonly Spot[]): number | undefined {
  const at = battersOf(spots).indexOf(spot)
  return at < 0 ? undefined : (at % 2) * (BAT_EVERY_SECONDS / 2)
}

/** Those who play with a ball, from left to right. */
export function battersOf(spots: readonly Spot[]): readonly Spot[] {
  return spots
    .filter(({ measured }) => measured.player.actor.props.includes('plaything') && measured.player.actor.kind === 'animal')
    .toSorted((one, other) => one.x - other.x)
}

/** The way of a ball between two, 0 at the left one and 1 at the right, and how high it hops, in radii. */
export function passWay(seconds: number): BallPosition {
  const since = seconds - BAT_AT_SECONDS
  if (since < 0) return { away: 0, lift: 0 }
  const half = (since / BAT_EVERY_SECONDS) * 2
  const share = 1 - (1 - (half % 1)) ** 1.6
  const hop = (half % 1) * 2.5
  const lift = hop < 2 ? (hop < 1 ? 1.7 : 0.6) * 4 * (hop % 1) * (1 - (hop % 1)) : 0
  return { away: Math.floor(half) % 2 === 0 ? share : 1 - share, lift }
}

/** Where a ball is: how far it has rolled and how high it is, in radii, and how far it has turned. */
export interface BallPosition {
  readonly away: number
  readonly lift: number
}

/** The way of the ball: batted off, it hops, rolls out and comes back for the next bat. Every bat has its own strength. */
export function ballWay(seed: number): (seconds: number) => BallPosition {
  const random = randomFrom(seed ^ 0xba11)
  const strengths = Array.from({ length: 24 }, () => between(random, 0.75, 1.2))
  return (seconds) => {
    const since = seconds - BAT_AT_SECONDS
    if (since < 0) return { away: 0, lift: 0 }
    const strength = strengths[Math.floor(since / BAT_EVERY_SECONDS) % strengths.length] ?? 1
    const share = (since / BAT_EVERY_SECONDS) % 1
    const out = 1 - (1 - Math.min(1, share / 0.5)) ** 2.2
    const back = share < 0.55 ? 0 : ((share - 0.55) / 0.45) ** 2 * (3 - 2 * ((share - 0.55) / 0.45))
    const hop = HOPS.find(({ from, to }) => share >= from && share < to)
    const through = hop === undefined ? 0 : (share - hop.from) / (hop.to - hop.from)
    return { away: 3.6 * strength * (out - back), lift: hop === undefined ? 0 : hop.height * strength * 4 * through * (1 - through) }
  }
}

/** When the ball is struck and when it touches the ground again. */
export function ballKnocks(durationSeconds: number): readonly Knock[] {
  const knocks: Knock[] = []
  for (let bat = BAT_AT_SECONDS; bat < durationSeconds - 0.2; bat += BAT_EVERY_SECONDS) {
    knocks.push({ atSeconds: bat, strength: 0.8, pan: 0.52 })
    HOPS.forEach(({ to, height }, hop) => {
      const atSeconds = bat + to * BAT_EVERY_SECONDS
      if (atSeconds < durationSeconds - 0.2) knocks.push({ atSeconds, strength: 0.3 * height, pan: 0.58 + hop * 0.04 })
    })
  }
  return knocks
}

/** A ball of a radius in pixels, to be drawn with its middle anywhere. */
export interface DrawnBall {
  draw(pen: SKRSContext2D, x: number, y: number, turn: number): void
  /** Its shadow on the ground at a place; fainter and wider the higher the ball. */
  drawShadow(pen: SKRSContext2D, x: number, y: number, lift: number): void
}

/** A glossy ball of red and cream slices. The slices turn, light and shade stay. */
export function drawBall(radiusPixels: number): DrawnBall {
  const size = Math.ceil(radiusPixels) * 2 + 4
  const slices = slicesOf(size, radiusPixels)
  const shade = shadeOf(size, radiusPixels)
  const shadow = shadowOf(size)
  return {
    draw(pen, x, y, turn) {
      pen.save()
      pen.translate(x, y)
      pen.rotate(turn)
      pen.drawImage(slices, -size / 2, -size / 2)
      pen.rotate(-turn)
      pen.drawImage(shade, -size / 2, -size / 2)
      pen.restore()
    },
    drawShadow(pen, x, y, lift) {
      const wide = size * (1.15 + lift * 0.12)
      pen.globalAlpha = 0.75 / (1 + lift * 0.7)
      pen.drawImage(shadow, x - wide * 0.56, y - wide * 0.17, wide, wide * 0.34)
      pen.globalAlpha = 1
    },
  }
}

function slicesOf(size: number, radius: number): Canvas {
  const { canvas, pen } = newSurface(size, size)
  pen.translate(size / 2, size / 2)
  for (let slice = 0; slice < 6; slice++) {
    pen.fillStyle = slice % 2 === 0 ? '#d8382b' : '#f6e8cc'
    pen.beginPath()
    // The seams meet a little off the middle, as seen on a ball that does not face us squarely.
    pen.moveTo(radius * 0.18, -radius * 0.12)
    pen.arc(0, 0, radius, (slice * TURN) / 6, ((slice + 1) * TURN) / 6 + 0.01)
    pen.fill()
  }
  return canvas
}

function shadeOf(size: number, radius: number): Canvas {
  const { canvas, pen } = newSurface(size, size)
  const middle = size / 2
  const body = pen.createRadialGradient(middle + radius * 0.3, middle - radius * 0.42, radius * 0.05, middle, middle, radius * 1.03)
  body.addColorStop(0, 'rgba(255,255,255,.5)')
  body.addColorStop(0.3, 'rgba(255,250,235,.06)')
  body.addColorStop(0.72, 'rgba(60,10,20,.26)')
  body.addColorStop(1, 'rgba(30,0,20,.66)')
  pen.fillStyle = body
  pen.beginPath()
  pen.arc(middle, middle, radius + 0.4, 0, TURN)
  pen.fill()
  pen.fillStyle = 'rgba(255,255,255,.8)'
  pen.beginPath()
  pen.ellipse(middle + radius * 0.34, middle - radius * 0.46, radius * 0.15, radius * 0.1, -0.7, 0, TURN)
  pen.fill()
  return canvas
}

function shadowOf(size: number): Canvas {
  const { canvas, pen } = newSurface(size, size)
  const dark = pen.createRadialGradient(size / 2, size / 2, 0, size / 2, size / 2, size / 2)
  dark.addColorStop(0, 'rgba(24,12,18,.85)')
  dark.addColorStop(0.55, 'rgba(24,12,18,.5)')
  dark.addColorStop(1, 'rgba(24,12,18,0)')
  pen.fillStyle = dark
  pen.fillRect(0, 0, size, size)
  return canvas
}
