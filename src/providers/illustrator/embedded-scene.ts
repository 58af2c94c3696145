import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { FILTERS_MAX, filterSchema, type Filter } from './edit/filter.ts'
import { xmpIn } from './metadata.ts'
import { sceneElement } from './provenance.ts'
import {
  LETTERED,
  ACTIONS,
  CAMERA_DIRECTIONS,
  MOODS,
  PLACES,
  RELATION_KINDS,
  SEASONS,
  STYLES,
  TIMES,
  WEATHERS,
  type ActorSpec,
  type PropDetail,
  type Relation,
  type Scene,
} from './scene.ts'

/** What a picture of ours carries in its metadata, so that it can be drawn again with a change. */
export interface EmbeddedScene {
  readonly scene: Scene
  /** What was laid over the drawn scene, in order. */
  readonly filters: readonly Filter[]
  /** How light the picture is, place by place: whoever has painted into it since must not lose that. */
  readonly fingerprint: Fingerprint
}

export type Fingerprint = readonly number[]

const GRID = 12
const VERSION = 'v1:'
/** A JPEG segment holds 64 KiB, and the prompt stands in the same one. */
const ENCODED_MAX_CHARACTERS = 12_000
const JSON_MAX_BYTES = 64 * 1024

/** The scene as a short text for the metadata; none when it is too large to be carried. */
export function encodeScene({ scene, filters, fingerprint }: EmbeddedScene): string | undefined {
  const { coverage: _, dialogue: __, ...kept } = scene
  const json = JSON.stringify({ scene: kept, filters, fingerprint: Buffer.from(fingerprint).toString('base64') })
  const encoded = VERSION + deflateRawSync(Buffer.from(json, 'utf8'), { level: 9 }).toString('base64')
  return encoded.length <= ENCODED_MAX_CHARACTERS && Buffer.byteLength(json) <= JSON_MAX_BYTES ? encoded : undefined
}

/** The scene a picture file of ours carries; none in any other file, and none when it was tampered with. */
export function sceneIn(bytes: Uint8Array): EmbeddedScene | undefined {
  const packet = xmpIn(bytes)
  const encoded = packet === undefined ? undefined : sceneElement(packet)
  return encoded === undefined ? undefined : decodeScene(encoded)
}

/** Reads what `encodeScene` wrote. The text comes from a caller's file, so nothing in it is believed unchecked. */
export function decodeScene(encoded: string): EmbeddedScene | undefined {
  if (!encoded.startsWith(VERSION) || encoded.length > ENCODED_MAX_CHARACTERS) return undefined
  const json = parsed(encoded.slice(VERSION.length))
  const checked = EMBEDDED.safeParse(json)
  if (!checked.success) return undefined
  const { filters, fingerprint } = checked.data
  const cells = [...Buffer.from(fingerprint, 'base64')]
  if (cells.length !== GRID * GRID) return undefined
  const scene = { ...checked.data.scene, dialogue: [], coverage: { fraction: 1, understood: [], unknown: [] } }
  return { scene: scene as Scene, filters, fingerprint: cells }
}

function parsed(base64: string): unknown {
  try {
    return JSON.parse(inflateRawSync(Buffer.from(base64, 'base64'), { maxOutputLength: JSON_MAX_BYTES }).toString('utf8'))
  } catch {
    // Whatever a stranger wrote there is no scene of ours; the picture is then worked over like any other.
    return undefined
  }
}

/** The mean light of every field of a coarse grid over the picture, 0 to 255. */
export function fingerprintOf(width: number, height: number, pixels: Uint8ClampedArray | Uint8Array): Fingerprint {
  return Array.from({ length: GRID * GRID }, (_, cell) => {
    const column = cell % GRID,
      row = (cell / GRID) | 0
    const left = Math.floor((column * width) / GRID),
      right = Math.max(left + 1, Math.floor(((column + 1) * width) / GRID))
    const top = Math.floor((row * height) / GRID),
      bottom = Math.max(top + 1, Math.floor(((row + 1) * height) / GRID))
    let sum = 0
    for (let y = top; y < bottom; y++) {
      for (let at = (y * width + left) * 4, end = at + (right - left) * 4; at < end; at += 4) {
        sum += pixels[at]! * 0.299 + pixels[at + 1]! * 0.587 + pixels[at + 2]! * 0.114
      }
    }
    return Math.round(sum / ((right - left) * (bottom - top)))
  })
}

/** Compressing and resizing move the mean of a field by less; a moustache moves it by more. */
const ALIKE_WITHIN = 9

/** Whether two fingerprints are of the same picture, compressed or resized at most. */
export function isAlike(one: Fingerprint, other: Fingerprint): boolean {
  return one.every((cell, index) => Math.abs(cell - (other[index] ?? 0)) <= ALIKE_WITHIN)
}

/** Words that a plain object answers to by nature would make a table of species or colours answer with nonsense. */
const word = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !(text in {}))
const colour = z.string().regex(/^(#[0-9a-f]{3,8}|[a-z]{3,20}|rgba?\([\d., ]{5,30}\))$/i)

/** Every field of the interface must have its line: a field that is forgotten here would be lost by every edit. */
type FieldsOf<Of> = { readonly [field in keyof Required<Of>]: z.ZodType }

const PROP_DETAIL = {
  prop: word(60),
  named: word(80).optional(),
  colour: word(60).optional(),
  size: z.enum(['small', 'normal', 'large']).optional(),
  worn: z.boolean(),
} satisfies FieldsOf<PropDetail>

const ACTOR = {
  kind: z.enum(['animal', 'person', 'butterfly', 'thing']),
  species: word(60),
  named: word(80).optional(),
  count: z.int().min(1).max(7),
  coat: word(60).optional(),
  action: z.enum(ACTIONS),
  mechanical: z.boolean(),
  props: z.array(word(60)).max(8),
  sizeHint: z.enum(['small', 'normal', 'large']),
  wanted: word(80).optional(),
  drawing: word(60).optional(),
  activity: word(60).optional(),
  mood: z.enum(MOODS).optional(),
  traits: z.array(word(60)).max(12).optional(),
  material: word(60).optional(),
  propDetails: z.array(z.strictObject(PROP_DETAIL)).max(8).optional(),
  joined: z.int().min(0).max(7).optional(),
} satisfies FieldsOf<Omit<ActorSpec, 'partner'>>

const RELATION = {
  kind: z.enum(RELATION_KINDS),
  subject: z.int().min(0).max(7),
  object: z.int().min(0).max(7).optional(),
  objectName: word(60),
} satisfies FieldsOf<Relation>

const LOGO = {
  text: z.string().max(200),
  symbol: word(60),
  frame: z.enum(['circle', 'square', 'shield', 'none']),
  background: colour,
  ink: colour,
} satisfies FieldsOf<NonNullable<Scene['logo']>>

const SCENE = {
  seed: z.int().min(0).max(0xffff_ffff),
  place: z.enum(PLACES),
  time: z.enum(TIMES),
  timeAfter: z.enum(TIMES).optional(),
  weather: z.enum(WEATHERS),
  weatherAfter: z.enum(WEATHERS).optional(),
  futuristic: z.boolean(),
  style: z.enum(STYLES),
  inkWash: z.boolean().optional(),
  camera: z.strictObject({
    shot: z.enum(['wide', 'medium', 'close']),
    movement: z.enum(['still', 'pan', 'zoom', 'follow']),
    direction: z.enum(CAMERA_DIRECTIONS).optional(),
    fixed: z.boolean().optional(),
  }),
  actors: z.array(z.strictObject(ACTOR)).max(6),
  logo: z.strictObject(LOGO).optional(),
  texts: z.array(z.string().max(300)).max(8),
  lettering: z
    .array(z.strictObject({ text: z.string().max(300), on: z.enum(LETTERED) }))
    .max(8)
    .optional(),
  poster: z.boolean().optional(),
  relations: z.array(z.strictObject(RELATION)).max(24).optional(),
  season: z.enum(SEASONS).optional(),
  furnishings: z.array(word(60)).max(16).optional(),
} satisfies FieldsOf<Omit<Scene, 'coverage' | 'dialogue'>>

const EMBEDDED = z.strictObject({
  scene: z
    .strictObject(SCENE)
    .refine(({ actors, relations = [] }) =>
      relations.every(({ subject, object = 0 }) => subject < actors.length && object < actors.length),
    ),
  filters: z.array(filterSchema).max(FILTERS_MAX),
  fingerprint: z.base64().max(400),
})
