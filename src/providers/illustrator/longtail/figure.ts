import { ImageData, type Canvas } from '@napi-rs/canvas'
import { colourNamed } from '../figures/material.ts'
import { paintOver } from '../paint/brush.ts'
import { newSurface } from '../paint/surface.ts'
import type { ActorSpec } from '../scene.ts'
import type { Figure, Light, Sprite } from '../stage.ts'
import { groundShadow } from './ground-shadow.ts'
import { natureOf, type Nature } from './nature.ts'
import { subjectNamed, type Subject } from './packs.ts'
import { rasterOf } from './raster.ts'
import { recolour } from './recolour.ts'
import { relight } from './relight.ts'

/** Shares of the sprite's height: the body, where its foot stands, and what is left at either side for the shadow. */
const BODY = 0.82
const FOOT = 0.93
const MARGIN = 0.3
const ALOFT_BODY = 0.86
/** A larger body is painted at this height and enlarged: clay has no finer detail. */
const PAINTED_MAX_PIXELS = 560

/** A drawing of the long tail as an actor: modelled, lit and brushed, and able to move a little. */
export function drawnFigure(actor: ActorSpec, slug: string, light: Light, indoor: boolean, seed: number): Figure | undefined {
  const subject = subjectNamed(slug)
  if (!subject) return undefined
  const nature = natureOf(subject)
  const grounded = !isAloft(actor, nature)
  const painted = new Map<string, Canvas>()
  const bodyOf = (heightPixels: number, quality: 'fine' | 'draft'): Canvas => {
    const key = `${heightPixels} ${quality}`
    const body = painted.get(key) ?? paintedBody({ actor, subject, nature, light, indoor, seed, grounded, heightPixels, quality })
    painted.set(key, body)
    return body
  }
  const motion = motionOf(actor, nature)
  return {
    loopSeconds: motion.loopSeconds,
    poses: motion.poses,
    grounded,
    stature: nature.stature,
    ...(nature.floats ? { floats: true } : {}),
    draw(phase, heightPixels, quality) {
      const body = bodyOf(Math.max(8, Math.round(heightPixels * (grounded ? BODY : ALOFT_BODY))), quality)
      return grounded ? standing(body, heightPixels, motion.at(phase), light, indoor) : hovering(body, heightPixels, motion.at(phase))
    },
  }
}

function isAloft(actor: ActorSpec, { aloft, kind }: Nature): boolean {
  if (actor.action === 'fly' || (actor.action === 'swim' && kind === 'animal')) return true
  return aloft && actor.action === 'stand'
}

interface Order {
  readonly actor: ActorSpec
  readonly subject: Subject
  readonly nature: Nature
  readonly light: Light
  readonly indoor: boolean
  readonly seed: number
  readonly grounded: boolean
  readonly heightPixels: number
  readonly quality: 'fine' | 'draft'
}

function paintedBody({ actor, subject, nature, light, indoor, seed, grounded, heightPixels, quality }: Order): Canvas {
  const canvas = rasterOf(subject, nature, Math.min(heightPixels, PAINTED_MAX_PIXELS))
  const { width, height } = canvas
  const pen = canvas.getContext('2d')
  const flat = { pixels: pen.getImageData(0, 0, width, height).data, width, height }
  const colour = actor.coat === undefined ? undefined : colourNamed(actor.coat)
  if (colour) recolour(flat, [display(colour[0]), display(colour[1]), display(colour[2])])
  relight(flat, { light, indoor, grounded, glows: nature.glows, seed })
  pen.putImageData(new ImageData(flat.pixels, width, height), 0, 0)
  if (quality === 'draft') return canvas
  return brushed(canvas, seed)
}

/** Strokes follow the forms and end at the outline: the edge is the drawing's own, and no dark runs in from beyond it. */
function brushed(canvas: Canvas, seed: number): Canvas {
  const unit = canvas.height / 100
  const { canvas: ground, pen } = newSurface(canvas.width, canvas.height)
  for (const spread of [unit * 4, unit * 2, unit]) {
    pen.filter = `blur(${spread.toFixed(1)}px)`
    for (let round = 0; round < 3; round++) pen.drawImage(canvas, 0, 0)
  }
  pen.filter = 'none'
  pen.drawImage(canvas, 0, 0)
  const painted = paintOver(ground, { sizesPixels: [Math.max(1.8, unit * 1.3), Math.max(1.2, unit * 0.62)], seed, jitter: 7, threshold: 9 })
  const edge = painted.getContext('2d')
  edge.globalCompositeOperation = 'destination-in'
  edge.drawImage(canvas, 0, 0)
  edge.globalCompositeOperation = 'source-over'
  return painted
}

const display = (linear: number): number => 255 * Math.pow(linear, 1 / 2.2)

/** A moment of a motion: how far it is lifted and leans, and how much it is squashed. */
interface Moment {
  readonly lift: number
  readonly lean: number
  readonly squash: number
}

interface Motion {
  readonly loopSeconds: number
  readonly poses: number
  at(phase: number): Moment
}

const turn = (phase: number): number => Math.sin(phase * Math.PI * 2)

/** A toy hops when it walks, rocks when it plays, and otherwise does what its sort does. */
function motionOf({ action }: ActorSpec, { manner }: Nature): Motion {
  const hop = (phase: number): number => Math.abs(Math.sin(phase * Math.PI * 2))
  if (action === 'walk' || action === 'run') {
    const high = action === 'run' ? 0.07 : 0.04
    return {
      loopSeconds: action === 'run' ? 0.7 : 1.1,
      poses: 12,
      at: (phase) => ({ lift: high * hop(phase), lean: 0.05 * turn(phase), squash: 0.04 * (0.5 - hop(phase)) }),
    }
  }
  if (action === 'play' || action === 'wave')
    return {
      loopSeconds: 1.6,
      poses: 12,
      at: (phase) => ({ lift: 0.012 * hop(phase), lean: 0.06 * turn(phase), squash: 0.02 * turn(phase * 2) }),
    }
  if (action === 'fly' || action === 'swim')
    return {
      loopSeconds: 2.4,
      poses: 12,
      at: (phase) => ({ lift: 0.02 * turn(phase), lean: 0.05 * turn(phase + 0.25), squash: 0.025 * turn(phase * 2) }),
    }
  if (manner === 'sway') return { loopSeconds: 3.6, poses: 12, at: (phase) => ({ lift: 0, lean: 0.035 * turn(phase), squash: 0 }) }
  if (manner === 'bob')
    return {
      loopSeconds: 2.4,
      poses: 10,
      at: (phase) => ({ lift: 0.012 * (1 + turn(phase)), lean: 0.012 * turn(phase + 0.25), squash: 0 }),
    }
  if (manner === 'breathe')
    return { loopSeconds: 3.2, poses: 10, at: (phase) => ({ lift: 0, lean: 0.008 * turn(phase), squash: 0.016 * turn(phase) }) }
  return { loopSeconds: 4, poses: 1, at: () => ({ lift: 0, lean: 0, squash: 0 }) }
}

function standing(body: Canvas, heightPixels: number, moment: Moment, light: Light, indoor: boolean): Sprite {
  const scale = (heightPixels * BODY) / Math.max(body.height, (heightPixels * BODY * 0.999) / 4)
  const high = Math.min(heightPixels * BODY, body.height * scale)
  const share = high / body.height
  const wide = body.width * share
  const { canvas, pen } = newSurface(wide + heightPixels * MARGIN * 2, heightPixels)
  const anchorX = canvas.width / 2
  const anchorY = heightPixels * FOOT
  pen.imageSmoothingQuality = 'high'
  groundShadow(canvas, { body, wide, high, anchorX, anchorY, lift: moment.lift * heightPixels, light, indoor })
  pen.translate(anchorX, anchorY - moment.lift * heightPixels)
  pen.rotate(moment.lean)
  pen.scale(1 - moment.squash, 1 + moment.squash)
  pen.drawImage(body, -wide / 2, -high, wide, high)
  return { canvas, anchorX, anchorY }
}

function hovering(body: Canvas, heightPixels: number, { lift, lean, squash }: Moment): Sprite {
  const share = (heightPixels * ALOFT_BODY) / Math.max(body.height, body.width / 1.6)
  const { canvas, pen } = newSurface(body.width * share * 1.14, heightPixels)
  pen.imageSmoothingQuality = 'high'
  pen.translate(canvas.width / 2, heightPixels * (0.5 - lift))
  pen.rotate(lean)
  pen.scale((1 - squash) * share, (1 + squash) * share)
  pen.drawImage(body, -body.width / 2, -body.height / 2)
  return { canvas, anchorX: canvas.width / 2, anchorY: heightPixels / 2 }
}
