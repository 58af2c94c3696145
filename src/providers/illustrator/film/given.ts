import { createCanvas, type Canvas } from '@napi-rs/canvas'
import type { People, ResizeMode } from '../../../core/request.ts'
import { GatewayError } from '../../../core/errors.ts'
import { canvasOf, readPicture } from '../edit/picture.ts'
import { fingerprintOf, isAlike, sceneIn } from '../embedded-scene.ts'
import { withPeople } from '../people.ts'
import { withReferences } from '../references.ts'
import type { ActorSpec, Scene } from '../scene.ts'
import type { EmbeddedFilm } from './embedded-film.ts'
import type { GivenMedia } from './job.ts'

/** The scene of a film and the pictures it has to begin and end with. */
export interface Given {
  readonly scene: Scene
  readonly first?: Canvas
  readonly last?: Canvas
  /** True when the first picture is one of ours, so that what is in it can move. */
  readonly alive: boolean
  readonly notes: readonly string[]
}

export interface GivenAsked extends GivenMedia {
  readonly scene: Scene
  readonly people: People
  readonly frameWidth: number
  readonly frameHeight: number
  /** How pictures of another shape are made to fit; cropped, unless told otherwise. */
  readonly resizeMode?: ResizeMode
}

/** Reads the pictures that came with the order, and the scenes that those of ours carry. */
export async function readGiven(asked: GivenAsked): Promise<Given> {
  const { scene: wanted, people, frameWidth, frameHeight, firstFrame, lastFrame, references = [] } = asked
  const fitted = asked.resizeMode === 'pad' ? inside : covering
  const first = firstFrame && (await readFrame(firstFrame, 'first'))
  const last = lastFrame && (await readFrame(lastFrame, 'last'))
  const drawn = firstFrame && first ? sceneOfOurs(firstFrame, first) : undefined
  const begun = drawn ? wokenUp(drawn, wanted) : wanted
  const { scene, unused } = first && !drawn ? { scene: begun, unused: references.length } : withReferences(begun, references)
  return {
    scene: withPeople(scene, people),
    alive: drawn !== undefined,
    notes: unused > 0 ? [UNUSED] : [],
    ...(first && { first: fitted(first, frameWidth, frameHeight) }),
    ...(last && { last: fitted(last, frameWidth, frameHeight) }),
  }
}

/** What of a film of ours is played again needs no pictures. */
export function known({ scene, fromThere }: Pick<EmbeddedFilm, 'scene' | 'fromThere'>, people: People): Given {
  return { scene: withPeople(scene, people), alive: fromThere, notes: [] }
}

const UNUSED = 'The reference picture was not used: only what is in pictures made by this illustrator can be put into a film.'

async function readFrame(bytes: Uint8Array, which: string): Promise<Canvas> {
  return readPicture(bytes)
    .then(canvasOf)
    .catch((cause: unknown) => {
      throw new GatewayError('bad_request', `The ${which} frame is not a picture that can be read.`, { cause })
    })
}

/** The scene of a picture of ours that still looks as we drew it. */
function sceneOfOurs(bytes: Uint8Array, picture: Canvas): Scene | undefined {
  const embedded = sceneIn(bytes)
  if (!embedded || embedded.filters.length > 0 || embedded.scene.logo) return undefined
  const { width, height } = picture
  const { data } = picture.getContext('2d').getImageData(0, 0, width, height)
  return isAlike(embedded.fingerprint, fingerprintOf(width, height, data)) ? embedded.scene : undefined
}

/** The drawn scene, doing what the prompt tells: who is named acts, and the camera, the weather and the hour follow. */
function wokenUp(drawn: Scene, told: Scene): Scene {
  const actors = drawn.actors.map((actor, index): ActorSpec => {
    const same = told.actors.find((each) => each.species === actor.species) ?? (index === 0 ? told.actors.find(isSomebody) : undefined)
    if (!same || (same.action === 'stand' && same.activity === undefined)) return actor
    const { activity: _, ...rest } = actor
    return { ...rest, action: same.action, ...(same.activity === undefined ? {} : { activity: same.activity }) }
  })
  const { timeAfter } = told
  return {
    ...drawn,
    actors,
    camera: { ...told.camera, shot: drawn.camera.shot },
    weather: told.weather === 'clear' ? drawn.weather : told.weather,
    dialogue: told.dialogue,
    texts: drawn.texts,
    coverage: told.coverage,
    ...(timeAfter && timeAfter !== drawn.time ? { timeAfter } : {}),
  }
}

const isSomebody = ({ kind }: ActorSpec): boolean => kind === 'animal' || kind === 'person'

/** The whole picture in the middle of the frame; what is left beside it is filled with its own colours, soft and dim. */
function inside(image: Canvas, frameWidth: number, frameHeight: number): Canvas {
  const canvas = covering(image, frameWidth, frameHeight)
  const pen = canvas.getContext('2d')
  const tiny = covering(image, Math.max(2, Math.round(frameWidth / 48)), Math.max(2, Math.round(frameHeight / 48)))
  pen.drawImage(tiny, 0, 0, frameWidth, frameHeight)
  pen.fillStyle = 'rgba(8,10,16,.45)'
  pen.fillRect(0, 0, frameWidth, frameHeight)
  const scale = Math.min(frameWidth / image.width, frameHeight / image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  pen.drawImage(image, (frameWidth - width) / 2, (frameHeight - height) / 2, width, height)
  return canvas
}

/** The picture filling the frame as far as its shape allows. */
function covering(image: Canvas, frameWidth: number, frameHeight: number): Canvas {
  const canvas = createCanvas(frameWidth, frameHeight)
  const scale = Math.max(frameWidth / image.width, frameHeight / image.height)
  const [width, height] = [image.width * scale, image.height * scale]
  const pen = canvas.getContext('2d')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, (frameWidth - width) / 2, (frameHeight - height) / 2, width, height)
  return canvas
}
