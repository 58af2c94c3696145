import { z } from 'zod'
import { flag, listOf, mediaText, numeric, oneWord } from '../../../core/contract.ts'
import type { LightJson } from '../../../core/light-json.ts'
import type { Adjustment } from '../../../core/request.ts'
import { isFields, type Fields } from '../fields.ts'
import { readAs } from '../read.ts'

const SECONDS_MAX = 3600
const SEED_MAX = 2 ** 32 - 1

const seconds = numeric(z.int().min(1).max(SECONDS_MAX)).describe('Length in seconds, as a number or as text.')

const count = numeric(z.int().min(1).max(100))

/** What gateways pass on to Veo, in its own names; `negative_prompt` and the like are read as well. */
const passedOn = {
  negativePrompt: z.string().optional(),
  aspectRatio: z.string().optional().describe('`16:9` or `9:16`; wins over the shape of `size`.'),
  resolution: z.string().optional().describe('`720p`, `1080p` or `4k`.'),
  durationSeconds: seconds.optional(),
  personGeneration: oneWord(['dont_allow', 'allow_adult', 'allow_all']).optional(),
  generateAudio: flag.optional(),
  seed: numeric(z.int().min(0).max(SEED_MAX)).optional(),
  sampleCount: count.optional().describe('How many films; one is usual.'),
  n: count.optional().describe('The same as `sampleCount`.'),
}

const model = z.string().optional()
const size = z.string().optional().describe('`1280x720`, a ratio such as `16:9`, or `720p`, `1080p`, `4k`.')

const picture = mediaText('A file part, a data URI, or an http(s) address.')
const inputReference = z.union([
  picture,
  z.looseObject({
    image_url: z.union([picture, z.looseObject({ url: picture })]).optional(),
    file_id: z.string().optional(),
  }),
])

const film = z.union([
  mediaText('A file part, a data URI, an http(s) address, or the id of a video made here.'),
  z.looseObject({ id: z.string().optional(), file_id: z.string().optional(), url: z.string().optional() }),
])

/** `POST /v1/videos`. */
export const createBody = z.looseObject({
  prompt: z.string(),
  model: model.describe('Default: `veo-3.1-generate-001`.'),
  seconds: seconds.optional(),
  size,
  input_reference: listOf(inputReference).optional().describe('The picture the film begins with. Several are what it is to look like.'),
  ...passedOn,
})

/** `POST /v1/videos/edits` and `POST /v1/videos/extensions`. */
export const sourceBody = z.looseObject({
  prompt: z.string(),
  video: film,
  model: model.describe('Default: the model that made the video; for a file the first that can do it.'),
  seconds: seconds.optional().describe('Of an extension: how much longer.'),
  size,
  ...passedOn,
})

/** `POST /v1/videos/{id}/remix`. */
export const remixBody = z.looseObject({ prompt: z.string(), seconds: seconds.optional(), size, ...passedOn })

const ADJUSTMENTS_MAX = 8
const SHOWN_MAX = 40

export type PassedOn = z.output<z.ZodObject<typeof passedOn>>

/** The body by its schema, and what of it nobody knows: that is left out, and declared. Throws GatewayError `bad_request`. */
export function readVideoBody<Schema extends z.ZodObject>(
  schema: Schema,
  body: LightJson | undefined,
): { readonly fields: z.output<Schema>; readonly adjustments: readonly Adjustment[] } {
  const given = body !== undefined && isFields(body) ? inOneSpelling(body, schema) : body
  const fields = readAs(schema, given)
  const unknown = Object.keys(fields).filter((name) => !(name in schema.shape) && !WITHOUT_EFFECT.includes(name))
  const adjustments = unknown.slice(0, ADJUSTMENTS_MAX).map((field): Adjustment => {
    const value = fields[field]
    return { field: field.slice(0, SHOWN_MAX), change: 'dropped', from: typeof value === 'object' ? 'given' : shown(value), to: 'none' }
  })
  return { fields, adjustments }
}

/** Sent by clients on every call; nothing a video could follow. */
const WITHOUT_EFFECT = ['user', 'metadata', 'safety_identifier']

/** The names that gateways write with underscores as Veo writes them. What is there in both spellings is left alone. */
function inOneSpelling(body: Fields, { shape }: z.ZodObject): Fields {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      const camel = name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
      return [!(name in shape) && camel in shape && !(camel in body) ? camel : name, value]
    }),
  )
}

function shown(value: unknown): string {
  return String(value).slice(0, SHOWN_MAX)
}
