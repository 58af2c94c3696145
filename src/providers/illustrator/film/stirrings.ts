import { between, css, mixColour, pick } from '../paint/noise.ts'
import { newSurface, TURN } from '../paint/surface.ts'
import type { Rgb } from '../stage.ts'
import type { Effect, EffectFrame } from './effect.ts'

/** Bright and dark lines that run along water and go in and out. `band` is where the water lies, 0..1 of the height. */
export function rippling({ width, height, light, random }: EffectFrame, band: readonly [number, number]): readonly Effect[] {
  const crests = Array.from({ length: 64 }, () => {
    const near = random() ** 0.8
    return {
      x: random(),
      near,
      long: between(random, 0.02, 0.06),
      turn: random() * TURN,
      rate: between(random, 0.7, 1.6),
      bright: random() < 0.6,
    }
  })
  const [bright, dark] = [mixColour(light.sun, [255, 255, 255], 0.55), mixColour(light.haze, [10, 30, 70], 0.6)]
  return [
    {
      depth: 0.61,
      draw(pen, { seconds, view }) {
        pen.save()
        pen.lineCap = 'round'
        for (const { x, near, long, turn, rate, bright: lit } of crests) {
          const shown = Math.sin(seconds * rate + turn)
          if (shown <= 0) continue
          const y = height * (band[0] + (band[1] - band[0]) * near)
          const half = width * long * (0.25 + 0.75 * near)
          const atX = ((((x + seconds * 0.006) % 1.1) + 1.1) % 1.1) * width - view.x * 0.5
          pen.strokeStyle = css(lit ? bright : dark, 0.26 * shown)
          pen.lineWidth = Math.max(1, height * (0.0012 + 0.003 * near))
          pen.beginPath()
          pen.moveTo(atX - half, y)
          pen.quadraticCurveTo(atX, y - height * 0.004 * (near + 0.2), atX + half, y)
          pen.stroke()
        }
        pen.restore()
      },
    },
  ]
}

const LEAVES: readonly Rgb[] = [
  [206, 92, 34],
  [226, 150, 42],
  [168, 54, 30],
  [214, 178, 70],
]

/** Leaves that sail down and turn over. */
export function fallingLeaves({ width, height, random }: EffectFrame): Effect {
  const leaves = Array.from({ length: 34 }, () => ({
    x: random(),
    y: random(),
    near: between(random, 0.5, 1.3),
    turn: random() * TURN,
    colour: css(pick(random, LEAVES), 0.92),
  }))
  return {
    depth: 1.9,
    falling: true,
    draw(pen, { seconds, travelled }) {
      for (const { x, y, near, turn, colour } of leaves) {
        const size = height * 0.012 * near
        const atX = wrapped(
          x * width * 1.2 + Math.sin(seconds * 1.1 + turn) * height * 0.07 + seconds * height * 0.04 - travelled * near,
          width,
        )
        const atY = wrapped(y * height * 1.2 + seconds * height * 0.085 * near, height)
        pen.save()
        pen.translate(atX, atY)
        pen.rotate(turn + Math.sin(seconds * 1.4 + turn) * 1.2)
        pen.scale(1, 0.25 + 0.75 * Math.abs(Math.cos(seconds * 2 + turn)))
        pen.fillStyle = colour
        pen.beginPath()
        pen.moveTo(-size, 0)
        pen.quadraticCurveTo(0, -size * 0.85, size, 0)
        pen.quadraticCurveTo(0, size * 0.85, -size, 0)
        pen.fill()
        pen.restore()
      }
    },
  }
}

/** Rings where drops of rain hit the ground. */
export function splashes({ width, height, random }: EffectFrame): Effect {
  const drops = Array.from({ length: 60 }, () => ({ x: random(), near: random(), turn: random(), rate: between(random, 1.2, 2.2) }))
  return {
    depth: 1.03,
    falling: true,
    draw(pen, { seconds, travelled }) {
      pen.save()
      for (const { x, near, turn, rate } of drops) {
        const age = (seconds * rate + turn) % 1
        const life = Math.floor(seconds * rate + turn)
        const atX = wrapped((x + life * 0.377) * width * 1.2 - travelled, width)
        const atY = height * (0.72 + 0.27 * ((near + life * 0.618) % 1))
        const radius = height * 0.014 * age * (0.5 + near)
        pen.strokeStyle = `rgba(225,236,255,${(0.42 * (1 - age)).toFixed(3)})`
        pen.lineWidth = Math.max(1, height * 0.0016)
        pen.beginPath()
        pen.ellipse(atX, atY, radius, radius * 0.32, 0, 0, TURN)
        pen.stroke()
      }
      pen.restore()
    },
  }
}

/** Warm light that is never quite the same: of a fire, of candles and lamps. */
export function flicker({ width, height, random }: EffectFrame): Effect {
  const { canvas, pen: brush } = newSurface(96, 96)
  const glow = brush.createRadialGradient(48, 48, 0, 48, 48, 48)
  glow.addColorStop(0, 'rgba(255,170,80,.5)')
  glow.addColorStop(1, 'rgba(255,140,60,0)')
  brush.fillStyle = glow
  brush.fillRect(0, 0, 96, 96)
  const turn = random() * TURN
  return {
    depth: 0.99,
    draw(pen, { seconds }) {
      const wave = Math.sin(seconds * 7.3 + turn) * 0.4 + Math.sin(seconds * 12.1 + 2 * turn) * 0.3 + Math.sin(seconds * 3.1) * 0.3
      pen.save()
      pen.globalCompositeOperation = 'screen'
      pen.globalAlpha = 0.26 + 0.1 * wave
      pen.drawImage(canvas, -width * 0.1, height * 0.05, width * 1.2, height * 1.1)
      pen.restore()
    },
  }
}

/** Keeps a drifting thing in the frame: what leaves on one side comes in on the other. */
function wrapped(value: number, size: number): number {
  const room = size * 1.2
  return ((((value + size * 0.1) % room) + room) % room) - size * 0.1
}
