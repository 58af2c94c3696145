import { z } from 'zod'
import { flag, listOf, numeric, oneWord } from '../../../core/contract.ts'
import { pictureAddress } from '../pictures.ts'

const COUNT_MAX = 10
const PROMPT_LENGTH_MAX = 32_000
const PICTURES_MAX = 16
const PARTIAL_IMAGES_MAX = 3

const settings = {
  n: numeric(z.number().int().min(1).max(COUNT_MAX)).optional().describe('How many pictures. Default 1.'),
  size: z
    .string()
    .optional()
    .describe(
      'Pixels such as `1536x1024`, a ratio such as `16:9`, `1K`, `2K`, `4K` or `auto`. Of pixels the nearest size of the model serves.',
    ),
  aspect_ratio: z.string().optional().describe('Such as `16:9`; wins over the shape of `size`.'),
  quality: oneWord(['auto', 'low', 'medium', 'standard', 'high', 'hd', 'xhigh', 'max'])
    .optional()
    .describe('Of models that are not sold by quality a high one asks for more pixels.'),
  background: oneWord(['auto', 'opaque', 'transparent'])
    .optional()
    .describe('Every picture is opaque; `transparent` is declared as dropped.'),
  output_format: oneWord(['png', 'jpeg', 'webp']).optional(),
  output_compression: numeric(z.number().int().min(0).max(100)).optional().describe('For jpeg and webp.'),
  response_format: oneWord(['url', 'b64_json']).optional().describe('Default: b64_json, and for DALL-E models url as well.'),
  moderation: oneWord(['auto', 'low']).optional().describe('Has no effect.'),
  style: z.string().optional().describe('Has no effect, which is declared: say it in the prompt.'),
  seed: numeric(z.number().int()).optional(),
  user: z.string().optional(),
  safety_identifier: z.string().optional(),
}

const streaming = {
  stream: flag.optional(),
  partial_images: numeric(z.number().int().min(0).max(PARTIAL_IMAGES_MAX))
    .optional()
    .describe('So many pictures of the work in progress, when it is streamed.'),
}

const picture = z.union([
  pictureAddress,
  z.object({
    image_url: z.union([pictureAddress, z.object({ url: pictureAddress })]).optional(),
    file_id: z.string().optional().describe('A file uploaded here, or a picture made here.'),
  }),
])

export type GivenPicture = z.output<typeof picture>

const prompt = z.string().min(1).max(PROMPT_LENGTH_MAX)

/** The body of `POST /v1/images/generations`. */
export const generationBody = z.object({
  model: z.string().min(1),
  prompt,
  negative_prompt: z.string().optional(),
  input_references: listOf(picture).optional().describe("Pictures to go by, as OpenRouter's clients send them to `/v1/images`."),
  ...settings,
  ...streaming,
})

/** The body of `POST /v1/images/edits`, as a form or as JSON. */
export const editBody = z.object({
  model: z.string().min(1),
  prompt,
  image: listOf(picture).optional().describe(`Up to ${PICTURES_MAX} files, data URIs, http(s) addresses, or objects as in \`images\`.`),
  images: listOf(picture).optional().describe('The same, as JSON bodies name it.'),
  mask: picture.optional().describe('As large as the picture: what is transparent in it is edited; without transparency, what is white.'),
  input_fidelity: oneWord(['high', 'low']).optional().describe('Has no effect.'),
  ...settings,
  ...streaming,
})

/** The body of `POST /v1/images/variations`, as a form or as JSON. */
export const variationBody = z.object({
  model: z.string().min(1).default('dall-e-2'),
  image: picture,
  prompt: z.string().max(PROMPT_LENGTH_MAX).optional(),
  ...settings,
})

/** What all three bodies may say about the pictures to be made. */
export type ImageSettings = Omit<z.output<typeof generationBody>, 'model' | 'prompt' | 'negative_prompt'>

/** The good answer of all three. */
export const imagesAnswer = z.object({
  created: z.number(),
  background: z.string().optional(),
  output_format: z.string().optional(),
  quality: z.string().optional(),
  size: z.string().optional(),
  data: z.array(z.object({ b64_json: z.string().optional(), url: z.string().optional() })),
  usage: z
    .object({
      total_tokens: z.number(),
      input_tokens: z.number(),
      output_tokens: z.number(),
      input_tokens_details: z.object({ text_tokens: z.number(), image_tokens: z.number() }),
      output_tokens_details: z.object({ text_tokens: z.number(), image_tokens: z.number() }),
    })
    .optional()
    .describe('Of models that are paid by token.'),
})
