import { z } from 'zod'

const time = z.iso.datetime()
const amount = z.object({ nanos: z.string().describe('Billionths of a dollar, a whole number.'), usd: z.string() })

const artifact = z.object({
  id: z.string(),
  media_type: z.string(),
  size_bytes: z.int(),
  sha256: z.string(),
  width_pixels: z.int().nullable(),
  height_pixels: z.int().nullable(),
  duration_seconds: z.number().nullable(),
  url: z.string().optional().describe('Opens with the key.'),
  watch_url: z.string().optional().describe('Opens without a key, for a day.'),
  download_url: z.string().optional(),
})

const generation = z.object({
  id: z.string(),
  object: z.literal('generation'),
  status: z
    .enum(['queued', 'running', 'held', 'succeeded', 'failed', 'canceled'])
    .describe('`held`: it is being found out what became of it.'),
  mode: z.enum(['test', 'live']),
  endpoint: z.string().describe('The call it came by, e.g. `google.predict`.'),
  created_at: time,
  deleted_at: time.optional(),
  model: z.object({ asked: z.string(), served: z.string() }),
  served_by: z.string().nullable(),
  request: z.looseObject({ kind: z.enum(['image', 'video']), prompt: z.string().nullable(), count: z.int(), seed: z.int() }),
  adjustments: z.array(
    z.object({
      field: z.string(),
      change: z.enum(['applied', 'mapped', 'clamped', 'dropped', 'substituted']),
      from: z.string(),
      to: z.string(),
    }),
  ),
  artifacts: z.array(artifact).optional(),
  filtered: z.array(z.string()).optional().describe('Why results are missing, one reason each.'),
  text: z.string().nullable().optional(),
  coverage: z
    .object({ fraction: z.number(), missing: z.array(z.string()) })
    .nullable()
    .optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
  money: z.looseObject({ currency: z.literal('USD'), play_money: z.boolean(), quoted: amount, charged: amount }),
})

/** A generation, going on or finished. */
export const generationAnswer = generation.extend({
  progress: z.looseObject({ fraction: z.number().optional(), note: z.string().optional() }).optional(),
  links: z.object({ self: z.string(), preview: z.string().optional(), source: z.string().optional() }),
})

export const listAnswer = z.object({
  object: z.literal('list'),
  data: z.array(generationAnswer),
  has_more: z.boolean(),
  after: z.string().nullable(),
})

/** The same generation with where the money went and what happened when. */
export const receiptAnswer = generation.extend({
  timeline: z.array(z.object({ at: time, event: z.string(), note: z.string().optional() })),
})

export const deletedAnswer = z.object({ id: z.string(), object: z.literal('generation.deleted'), deleted: z.literal(true) })

export const keyAnswer = z.object({
  id: z.string(),
  object: z.literal('key'),
  name: z.string(),
  mode: z.enum(['test', 'live']),
  hint: z.string().describe('The end of the key, to know it by.'),
  created_at: time,
  revoked_at: time.nullable(),
  key: z.string().optional().describe('The key itself. Only in the answer to its making, this one time.'),
})

export const keysAnswer = z.object({ object: z.literal('list'), data: z.array(keyAnswer) })

export const errorAnswer = z.object({
  error: z.object({
    code: z.string().describe('One of docs/errors.md.'),
    message: z.string(),
    field: z.string().optional().describe('The refused field as you wrote it.'),
    generation: z.string().optional().describe('The generation it is about.'),
  }),
})
