import { z } from 'zod'
import { flag, listOf, numeric, oneWord } from '../../../core/contract.ts'
import { pictureAddress } from '../pictures.ts'

/** How the answer carries pictures. `all` is for every kind of client at once; `url` has links where the others have base64. */
export const PICTURE_FORMATS = ['all', 'images', 'multi_mod_content', 'markdown', 'url'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

const CHOICES_MAX = 16

/** What parts there are is checked where a part is used: an assistant's may bring parts of any kind back. */
const part = z
  .object({
    type: z.string().describe('`text`, `image_url`, or `file` with a picture.'),
    text: z.string().optional(),
    image_url: z.union([pictureAddress, z.object({ url: pictureAddress, detail: z.string().optional() })]).optional(),
    file: z
      .object({
        file_data: pictureAddress.optional().describe('A data URI of a picture.'),
        file_id: z.string().optional().describe('A file uploaded here, or a picture made here.'),
        filename: z.string().optional(),
      })
      .optional(),
  })
  .describe('A piece of a message.')

const message = z.object({
  role: oneWord(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z
    .union([z.string(), z.array(part)])
    .optional()
    .describe(
      'The last message of the user is the prompt; its pictures are worked on. A system message may hold settings: `aspect_ratio=16:9`.',
    ),
  images: z.array(z.unknown()).optional().describe('Pictures of an earlier answer.'),
  multi_mod_content: z.array(z.unknown()).optional().describe('Pictures of an earlier answer, as parts.'),
})

const imageConfig = z.object({
  aspect_ratio: z.string().optional().describe('Such as `16:9`.'),
  image_size: z.string().optional().describe('`1K`, `2K` or `4K`; for a film `720p`, `1080p` or `4k`.'),
  aspectRatio: z.string().optional(),
  imageSize: z.string().optional(),
})

/** Google's settings, as its own layer for OpenAI's clients has them. */
const google = z.object({
  image_config: imageConfig.optional(),
  imageConfig: imageConfig.optional(),
  thinking_config: z.object({}).optional().describe('Has no effect.'),
})

const withoutEffect = {
  temperature: numeric(z.number()).optional(),
  top_p: numeric(z.number()).optional(),
  presence_penalty: numeric(z.number()).optional(),
  frequency_penalty: numeric(z.number()).optional(),
  max_tokens: numeric(z.number().int()).optional(),
  max_completion_tokens: numeric(z.number().int()).optional(),
  user: z.string().optional(),
  tools: z.array(z.unknown()).optional(),
  stop: listOf(z.string()).optional(),
  response_format: z.object({ type: z.string().optional() }).optional(),
  metadata: z.object({}).optional(),
  store: flag.optional(),
}

/** The body of `POST /v1/chat/completions`. */
export const chatBody = z.object({
  model: z.string().min(1),
  messages: z.array(message).min(1),
  modalities: listOf(oneWord(['text', 'image', 'video']))
    .optional()
    .describe('In any letter case. Without `text` there are pictures alone.'),
  n: numeric(z.number().int().min(1).max(CHOICES_MAX)).optional().describe('So many choices with one picture each.'),
  size: z.string().optional().describe('Pixels such as `1536x1024`, a ratio, `1K`, `2K`, `4K`, `720p`, `1080p` or `auto`.'),
  aspect_ratio: z.string().optional(),
  image_config: imageConfig.optional(),
  imageConfig: imageConfig.optional(),
  extra_body: z.object({ google: google.optional() }).optional(),
  google: google.optional().describe('The same as `extra_body.google`.'),
  seconds: numeric(z.number()).optional().describe('How long a film is to be.'),
  seed: numeric(z.number().int()).optional(),
  stream: flag.optional(),
  stream_options: z.object({ include_usage: flag.optional() }).optional(),
  image_format: oneWord(PICTURE_FORMATS)
    .optional()
    .describe('How the answer carries pictures. Default `all`. `url` sends links instead of base64, `markdown` links in the text.'),
  ...withoutEffect,
})

export type ChatBody = z.output<typeof chatBody>
export type ChatMessage = ChatBody['messages'][number]
export type ChatPart = z.output<typeof part>
