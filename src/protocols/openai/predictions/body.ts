import { z } from 'zod'
import { flag, listOf, numeric, oneWord } from '../../../core/contract.ts'
import { pictureAddress } from '../pictures.ts'

/** A picture as the callers of Google's models write it, or of OpenAI's. */
const picture = z.union([
  pictureAddress,
  z.object({
    image_bytes: pictureAddress.optional(),
    bytes_base64_encoded: pictureAddress.optional(),
    url: pictureAddress.optional(),
    image_url: pictureAddress.optional(),
    file_id: z.string().optional(),
    mime_type: z.string().optional(),
  }),
])

export type PredictionPicture = z.output<typeof picture>

const count = numeric(z.number().int().min(1).max(10)).optional()

/** Every name also in camelCase, as Google's models are asked. */
export const predictionInput = z.object({
  prompt: z.string().default(''),
  negative_prompt: z.string().optional(),
  number_of_images: count.describe('How many. The same: `number_of_videos`, `sample_count`, `n`.'),
  number_of_videos: count,
  sample_count: count,
  n: count,
  aspect_ratio: z.string().optional(),
  image_size: z.string().optional().describe('`1K`, `2K` or `4K`. The same for a film: `resolution`.'),
  resolution: z.string().optional(),
  size: z.string().optional().describe('Pixels such as `1536x1024`, a ratio, or a word for how fine.'),
  quality: oneWord(['auto', 'low', 'medium', 'standard', 'high', 'hd', 'xhigh', 'max']).optional(),
  background: oneWord(['auto', 'opaque', 'transparent']).optional(),
  output_format: oneWord(['png', 'jpeg', 'webp']).optional(),
  output_mime_type: oneWord(['image/png', 'image/jpeg', 'image/webp']).optional(),
  output_compression: numeric(z.number().int().min(0).max(100)).optional(),
  output_compression_quality: numeric(z.number().int().min(0).max(100)).optional(),
  person_generation: oneWord(['dont_allow', 'allow_adult', 'allow_all']).optional(),
  seed: numeric(z.number().int()).optional(),
  image: listOf(picture).optional().describe('What is edited; for a film, what it begins with.'),
  images: listOf(picture).optional(),
  mask: listOf(picture).optional(),
  last_frame: listOf(picture).optional(),
  reference_images: listOf(picture).optional(),
  duration_seconds: numeric(z.number()).optional().describe('The same: `seconds`.'),
  seconds: numeric(z.number()).optional(),
  generate_audio: flag.optional(),
  enhance_prompt: flag.optional(),
  response_format: oneWord(['url', 'b64_json']).optional().describe('Default: both for a picture, a link for a film.'),
  moderation: z.string().optional(),
  user: z.string().optional(),
})

export type PredictionInput = z.output<typeof predictionInput>

/** The body of `POST /v1/models/{vendor}/{model}/predictions`. */
export const predictionBody = z.object({ input: predictionInput })

export const predictionAnswer = z.object({
  id: z.string(),
  status: z.enum(['succeeded', 'processing']),
  model: z.string(),
  created: z.number(),
  output: z.array(z.object({ url: z.string().optional(), b64_json: z.string().optional(), mime_type: z.string() })),
})
