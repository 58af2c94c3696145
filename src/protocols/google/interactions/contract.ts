import { z } from 'zod'
import { flag, listOf, mediaText, numeric, oneWord } from '../../../core/contract.ts'
import { safetyWords } from '../words.ts'

/** A piece of what is said or shown. Loose: what models for other media take along is carried and not used. */
const contentMembers = {
  text: z.string().optional(),
  data: mediaText('The bytes, as base64.').optional(),
  uri: z.string().optional().describe('A file of this gateway, or an http or https address.'),
  mimeType: z.string().optional(),
}
const content = z.looseObject({ type: z.string().describe('`text`, `image` or `video`.'), ...contentMembers })

/** What a list of inputs may hold: contents of one turn, steps of a conversation, or turns as older clients write them. */
const inputItem = z.looseObject({
  type: z.string().optional().describe('`text`, `image` or `video`; or a step: `user_input` or `model_output`. Other steps are not used.'),
  role: z.string().optional().describe('`user` or `model`, in turns that have no type.'),
  ...contentMembers,
  content: z
    .union([z.string(), listOf(content)])
    .optional()
    .describe('What a step or turn holds.'),
})

export type InputItem = z.output<typeof inputItem>
export type Content = z.output<typeof content>

const seconds = z.preprocess((value) => (typeof value === 'string' ? value.replace(/s$/, '') : value), numeric(z.int().min(1)))

const format = z.looseObject({
  type: oneWord(['text', 'image', 'video', 'audio']),
  aspectRatio: z.string().optional().describe('E.g. `16:9`.'),
  imageSize: z.string().optional().describe('Of a picture: `512`, `1K`, `2K` or `4K`, as the model has them.'),
  mimeType: z.string().optional().describe('Of a picture: `image/png`, `image/jpeg` or `image/webp`.'),
  resolution: z.string().optional().describe('Of a film: `360p`, `720p`, `1080p` or `4k`, as the model has them.'),
  duration: seconds.optional().describe('Of a film, e.g. `8s`.'),
  delivery: oneWord(['inline', 'uri'])
    .optional()
    .describe('Default: pictures inline; films with an address, and inline as well when they are small.'),
  gcsUri: z.string().optional().describe('Refused: no object storage is configured.'),
})

export type Format = z.output<typeof format>

const generationConfig = z.object({
  seed: numeric(
    z
      .int()
      .min(-(2 ** 31))
      .max(2 ** 32 - 1),
  ).optional(),
  temperature: numeric(z.number().min(0).max(2)).optional(),
  topP: numeric(z.number().min(0).max(1)).optional(),
  maxOutputTokens: numeric(z.int().min(1)).optional(),
  stopSequences: listOf(z.string()).optional(),
  thinkingLevel: z.string().optional(),
  imageConfig: z
    .object({ aspectRatio: z.string().optional(), imageSize: z.string().optional() })
    .optional()
    .describe('The older way to say what `response_format` says.'),
  videoConfig: z
    .object({
      task: oneWord(['text_to_video', 'image_to_video', 'reference_to_video', 'edit', 'extend', 'upscale'])
        .optional()
        .describe('What is to be done with the pictures or the film given. Default: what they suggest. `upscale` is refused.'),
    })
    .optional(),
})

const safetyThresholds = Object.keys(safetyWords) as [string, ...string[]]

/** What `POST interactions` takes. */
export const interactionBody = z.object({
  model: z.string().optional().describe('Any model for pictures or films.'),
  agent: z.string().optional().describe('Refused: there are no agents here.'),
  input: z
    .union([z.string(), listOf(inputItem)])
    .optional()
    .describe('What is wanted: text, a content, a list of contents, or the steps of a conversation, whose last turn of the user counts.'),
  previousInteractionId: z
    .string()
    .optional()
    .describe('Goes on from what that interaction made, unless the input brings pictures or films of its own.'),
  responseFormat: listOf(format).optional().describe('What comes out. Default: what the model makes.'),
  responseModalities: listOf(oneWord(['text', 'image', 'video', 'audio', 'document'])).optional(),
  generationConfig: generationConfig.optional(),
  systemInstruction: z.string().optional(),
  safetySettings: listOf(z.object({ type: z.string().optional(), threshold: oneWord(safetyThresholds).optional() }))
    .optional()
    .describe('The strictest threshold holds for all.'),
  background: flag.optional().describe('Answers at once, with `in_progress`; ask for it by its id.'),
  stream: flag.optional(),
  store: flag.optional().describe('It is always stored, until it is deleted.'),
  labels: z.record(z.string(), z.string()).optional(),
  tools: listOf(z.unknown()).optional().describe('Not used.'),
  webhookConfig: z.unknown().optional().describe('Not used: ask for the interaction instead.'),
  serviceTier: z.string().optional().describe('Not used.'),
  cachedContent: z.string().optional().describe('Refused: nothing is cached here.'),
  continuationToken: z.string().optional().describe('Refused: no interaction here stops half way.'),
  environment: z.unknown().optional().describe('Refused: there are no agents here.'),
})

export type InteractionBody = z.output<typeof interactionBody>

export const interactionQuery = z.object({
  stream: flag.optional().describe('Watches it: the events of a stream, from its beginning or from `last_event_id` on.'),
  includeInput: flag.optional().describe('Tells what was given as well.'),
  lastEventId: z.string().optional(),
})

const modalities = z.array(z.object({ modality: z.string(), tokens: z.int() }))
const answeredContent = z.object({
  type: z.enum(['text', 'image', 'video']),
  text: z.string().optional(),
  mime_type: z.string().optional(),
  data: z.string().optional(),
  uri: z.string().optional(),
})

/** What every verb but `delete` answers. */
export const interactionAnswer = z.object({
  id: z.string(),
  object: z.literal('interaction'),
  model: z.string(),
  role: z.literal('model'),
  created: z.string(),
  updated: z.string(),
  status: z.enum(['in_progress', 'completed', 'incomplete', 'failed', 'cancelled']),
  previous_interaction_id: z.string().optional(),
  input: z.array(answeredContent).optional(),
  steps: z
    .array(
      z.object({
        type: z.enum(['user_input', 'model_output']),
        content: z.array(answeredContent).optional(),
        error: z.object({ code: z.int(), message: z.string() }).optional(),
      }),
    )
    .optional(),
  errors: z.array(z.object({ code: z.string(), message: z.string() })).optional(),
  usage: z
    .object({
      total_input_tokens: z.int(),
      total_output_tokens: z.int(),
      total_tokens: z.int(),
      total_thought_tokens: z.int(),
      total_cached_tokens: z.int(),
      total_tool_use_tokens: z.int(),
      input_tokens_by_modality: modalities,
      output_tokens_by_modality: modalities,
    })
    .optional(),
})
