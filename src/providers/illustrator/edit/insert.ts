import { createCanvas, type Canvas } from '@napi-rs/canvas'
import { GatewayError } from '../../../core/errors.ts'
import { lightFor } from '../paint/light.ts'
import { lookOf } from '../paint/looks/index.ts'
import { withPeople } from '../people.ts'
import { withAnother } from '../references.ts'
import type { Scene } from '../scene.ts'
import { sceneIn } from '../embedded-scene.ts'
import { readPrompt } from '../words/read-prompt.ts'
import type { EditOptions, GivenPicture, Worked } from './asked.ts'
import { boxOf, cutOut, type Box, type Figure } from './figures.ts'
import { applyMask } from './mask.ts'
import { canvasOf, pictureOf, type Picture } from './picture.ts'
import { DAYLIGHT, inStyleOf } from './styles.ts'
import { languageOfInstruction, verbIn } from './verbs.ts'

/** Who an instruction or the pictures that came along want to be put in; nobody when neither names somebody we can draw. */
export function guestsOf(instruction: string, { embedded }: GivenPicture, options: EditOptions): Scene | undefined {
  const { rest } = verbIn(instruction.toLowerCase(), languageOfInstruction(instruction))
  const read = readPrompt(rest.trim() === '' ? instruction : rest, { seed: options.seed })
  const leads = (options.subjects ?? []).flatMap((bytes) => sceneIn(bytes)?.scene.actors[0] ?? [])
  const told = leads.some(({ species }) => read.actors.some((actor) => actor.species === species)) ? { ...read, actors: [] } : read
  const scene = withPeople(leads.reduce(withAnother, told), options.people ?? 'all')
  if (scene.actors.length === 0 || scene.logo) return undefined
  const { place, time, weather } = embedded?.scene ?? scene
  return { ...scene, place, time, weather, texts: [], dialogue: [], lettering: [] }
}

/** Larger than its room in the picture, so that what is cut out of it is not coarse. */
const DRAWN_LARGER = 1.6

/** The guests in the room that the mask leaves, as large as they fit, in the light and the style of the picture. `where` is the mask. */
export function inserted(fitted: Picture, guests: Scene, where: Uint8Array, { embedded }: GivenPicture, options: EditOptions): Worked {
  const room = boxOf((at) => where[at]! >= 128, fitted.width, fitted.height)
  if (!room) throw emptyMask()
  const light = embedded && !embedded.scene.logo ? lightFor(embedded.scene) : DAYLIGHT
  const side = Math.max(room.width, room.height, 64) * DRAWN_LARGER
  const size = { widthPixels: Math.round(side), heightPixels: Math.round(side), quality: options.quality ?? 'fine' }
  const figure = cutOut(guests, light, size)
  if (!figure) throw new GatewayError('not_supported', 'The built-in illustrator cannot draw what shall be put in.')
  const layer = placedIn(figure, room, where, fitted)
  softened(layer, room)
  const canvas = canvasOf(fitted)
  canvas.getContext('2d').drawImage(layer, 0, 0)
  const together = pictureOf(canvas)
  const style = embedded?.scene.style ?? 'oil'
  const styled = lookOf(style).brushed ? together : applyMask(fitted, inStyleOf(together, style, options.seed), coverOf(layer))
  const who = guests.actors.map(({ named, species }) => named ?? species).join(', ')
  return { picture: applyMask(fitted, styled, where), did: [`put in: ${who}`] }
}

function emptyMask(): GatewayError {
  return new GatewayError('bad_request', 'The mask leaves nothing to be edited: it has to be white or transparent somewhere.', {
    violation: { field: 'inputs', rule: 'out_of_range', value: 'mask' },
  })
}

/** So much of a figure may be hidden by the edge of a mask. */
const HIDDEN_MAX = 0.04

/** The figure on its own layer, standing on the lower edge of its room; smaller where the mask is no rectangle. */
function placedIn({ canvas, body }: Figure, room: Box, where: Uint8Array, { width, height }: Picture): Canvas {
  const whole = Math.min(room.width / body.width, room.height / body.height)
  let layer = createCanvas(width, height)
  for (const share of [1, 0.88, 0.76, 0.66, 0.56]) {
    layer = createCanvas(width, height)
    const pen = layer.getContext('2d')
    pen.imageSmoothingQuality = 'high'
    const scale = whole * share
    // Whatever is smaller than its room stands a little higher, as in an oval.
    const lift = (room.height - body.height * scale) * (1 - share)
    const left = room.left + (room.width - body.width * scale) / 2 - body.left * scale
    const top = room.top + room.height - lift - (body.top + body.height) * scale
    pen.drawImage(canvas, left, top, canvas.width * scale, canvas.height * scale)
    if (hiddenShare(layer, where) <= HIDDEN_MAX) break
  }
  return layer
}

/** A shadow runs out towards the edge of its room instead of being cut off there. */
function softened(layer: Canvas, room: Box): void {
  const pen = layer.getContext('2d')
  const image = pen.getImageData(0, 0, layer.width, layer.height)
  const { data } = image
  const reach = Math.max(1, Math.min(room.width, room.height) * 0.12)
  for (let at = 3; at < data.length; at += 4) {
    const cover = data[at]!
    if (cover === 0 || cover > SHADOW_MAX) continue
    const [x, y] = [(at >> 2) % layer.width, ((at >> 2) / layer.width) | 0]
    const edge = Math.min(x - room.left, room.left + room.width - 1 - x, room.top + room.height - 1 - y)
    data[at]! *= Math.min(1, Math.max(0, edge / reach))
  }
  pen.putImageData(image, 0, 0)
}

const SHADOW_MAX = 150

function hiddenShare(layer: Canvas, where: Uint8Array): number {
  const cover = coverOf(layer)
  let [seen, hidden] = [0, 0]
  for (let at = 0; at < cover.length; at++) {
    if (cover[at]! < 128) continue
    if (where[at]! < 128) hidden++
    else seen++
  }
  return hidden / Math.max(1, seen + hidden)
}

function coverOf(layer: Canvas): Uint8Array {
  const { data } = layer.getContext('2d').getImageData(0, 0, layer.width, layer.height)
  return Uint8Array.from({ length: layer.width * layer.height }, (_, at) => data[at * 4 + 3]!)
}
