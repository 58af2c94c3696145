import type { SKRSContext2D } from '@napi-rs/canvas'
import { paintOver } from '../../paint/brush.ts'
import { COLOURS } from '../../paint/colours.ts'
import { css, mixColour, randomFrom, rgb } from '../../paint/noise.ts'
import { newSurface, TURN } from '../../paint/surface.ts'
import type { ActorSpec } from '../../scene.ts'
import type { Figure, Light, Rgb } from '../../stage.ts'
import type { Piece } from './brush.ts'
import { FITTINGS } from './fittings.ts'
import { HOLDERS } from './holders.ts'
import { sceneryNamed, type SceneryName } from './names.ts'
import { PERCHES } from './perches.ts'
import { RIDES } from './rides.ts'

const PIECES: { readonly [name in SceneryName]: Piece } = { ...PERCHES, ...HOLDERS, ...FITTINGS, ...RIDES }

/** A piece of scenery, painted with the brush of the backdrop; undefined when the word is none. */
export function sceneryFigure({ species, wanted, coat }: ActorSpec, light: Light, seed: number): Figure | undefined {
  const name = sceneryNamed(wanted ?? species) ?? sceneryNamed(species)
  if (!name) return undefined
  const piece = PIECES[name]
  const hex = COLOURS[coat ?? '']
  return {
    loopSeconds: 4,
    poses: 1,
    grounded: true,
    ...(name === 'rowing boat' || name === 'lily pad' ? { floats: true } : {}),
    draw(_phase, heightPixels, quality) {
      const unit = heightPixels / 112
      const { canvas, pen } = newSurface((piece.width + 12) * unit, heightPixels)
      pen.scale(unit, unit)
      pen.translate(6, 6)
      piece.paint({
        pen,
        light,
        random: randomFrom(seed ^ 0x5ce),
        colour: hex === undefined ? undefined : rgb(hex),
        fill: (colour, from, to) => fillLit(pen, light, colour, from, to),
      })
      const size = Math.max(1.4, heightPixels / 110)
      const painted = quality === 'fine' ? paintOver(canvas, { sizesPixels: [size * 2, size], seed, jitter: 7 }) : canvas
      // The brush would make a hard shape of a soft shadow: it is laid under what is painted.
      if (piece.stands) shadowUnder(painted.getContext('2d'), piece.width, unit, light)
      return { canvas: painted, anchorX: canvas.width / 2, anchorY: 100 * unit }
    },
  }
}

function shadowUnder(pen: SKRSContext2D, width: number, unit: number, light: Light): void {
  pen.save()
  pen.globalCompositeOperation = 'destination-over'
  pen.setTransform(
    unit,
    0,
    0,
    unit * Math.min(0.12, 7 / (width * 0.54)),
    (6 + width / 2 + (light.sunAt[0] > 0.5 ? -4 : 4)) * unit,
    104 * unit,
  )
  const shade = pen.createRadialGradient(0, 0, width * 0.3, 0, 0, width * 0.54)
  shade.addColorStop(0, 'rgba(14,14,28,0.5)')
  shade.addColorStop(1, 'rgba(14,14,28,0)')
  pen.fillStyle = shade
  pen.beginPath()
  pen.arc(0, 0, width * 0.54, 0, TURN)
  pen.fill()
  pen.restore()
}

function fillLit(pen: SKRSContext2D, light: Light, colour: Rgb, from: readonly [number, number], to: readonly [number, number]): void {
  const brightness = Math.min(1, (light.key[0] + light.key[1] + light.key[2]) / 2.9)
  const base = mixColour([18, 24, 54], colour, 0.35 + 0.65 * brightness)
  const [start, end] =
    light.sunAt[0] > 0.5
      ? ([
          [to[0], from[1]],
          [from[0], to[1]],
        ] as const)
      : [from, to]
  const gradient = pen.createLinearGradient(start[0], start[1], end[0], end[1])
  gradient.addColorStop(0, css(mixColour(base, light.sun, 0.26)))
  gradient.addColorStop(0.5, css(base))
  gradient.addColorStop(1, css(mixColour(base, [22, 22, 54], 0.5)))
  pen.fillStyle = gradient
  pen.fill()
}
