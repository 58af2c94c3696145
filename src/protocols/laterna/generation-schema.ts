import { z } from 'zod'
import { mediaText, numeric } from '../../core/contract.ts'

const INPUTS_MAX = 32
const COUNT_MAX = 100
const LIST_MAX = 100
const LIST_DEFAULT = 20

const inputSchema = z.strictObject({
  role: z
    .enum(['reference', 'mask', 'first-frame', 'last-frame', 'source-video', 'style', 'subject', 'control', 'content', 'person', 'product'])
    .optional()
    .describe('What it is for. Default: `first-frame` for videos, otherwise `reference`.'),
  data: mediaText('The picture or video as base64 or as a `data:` URI.').optional(),
  url: z
    .string()
    .regex(/^https?:\/\//i, 'an address that begins with http:// or https://')
    .optional()
    .describe('Where it can be fetched, instead of `data`.'),
  file: z.string().min(1).optional().describe('A file you uploaded or a result you were given, by its id, instead of `data`.'),
  media_type: z.string().optional().describe('Its type, where the address or the data does not tell.'),
})

/** What `POST /v1/generations` takes. A misspelt name is refused: in silence it would change what is paid for. */
export const generationSchema = z.strictObject({
  model: z.string().min(1).describe('One of `GET /v1/models`.'),
  prompt: z.string(),
  negative_prompt: z.string().optional().describe('What is not to be seen.'),
  kind: z.enum(['image', 'video']).optional().describe('To be sure of what is made; left out, the model decides.'),
  count: z.int().min(1).max(COUNT_MAX).optional(),
  aspect_ratio: z.string().optional().describe('E.g. `16:9`.'),
  resolution: z.string().optional().describe('E.g. `1K`, `2K` for pictures; `720p`, `1080p` for videos.'),
  duration_seconds: z.number().min(1).max(3600).optional().describe('Videos only.'),
  sound: z.boolean().optional().describe('Videos only.'),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
  people: z.enum(['none', 'adults', 'all']).optional().describe('Who may be seen.'),
  media_type: z.enum(['image/png', 'image/jpeg', 'image/webp']).optional().describe('Pictures only.'),
  inputs: z.array(inputSchema).max(INPUTS_MAX).optional(),
  wait: z.boolean().optional().describe('Answer when it is finished instead of when it is accepted.'),
})

export type GenerationBody = z.output<typeof generationSchema>
export type GenerationInput = z.output<typeof inputSchema>

export const listQuerySchema = z.object({
  limit: numeric(z.int().min(1).max(LIST_MAX)).default(LIST_DEFAULT),
  after: z.string().optional().describe('The id after which the page begins: `after` of the page before.'),
  kind: z.enum(['image', 'video']).optional(),
  first: z.enum(['newest', 'oldest']).optional().describe('Default: `newest`.'),
})
