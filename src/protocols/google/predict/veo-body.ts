import { z } from 'zod'
import { listOf, numeric, oneWord } from '../../../core/contract.ts'
import { bodyOf, count, labels, media, seed, storageUri } from './body.ts'
import { words } from '../words.ts'

const instance = z.looseObject({
  prompt: z.string().optional().describe('May be left out when there is a picture or a film.'),
  image: media.optional().describe('The first frame.'),
  lastFrame: media.optional().describe('The last frame; needs `image`.'),
  referenceImages: listOf(z.looseObject({ image: media, referenceType: oneWord(['asset', 'style']).optional() }))
    .optional()
    .describe('Who or what is to be seen, or how it is to look.'),
  video: media.optional().describe('The film to go on from.'),
  mask: z.unknown().optional().describe('Refused: films are not edited by masks here.'),
})

/** `8`, `"8"` and `"8s"` are all in use. Which lengths exist is the model's to say. */
const seconds = z
  .preprocess((value) => (typeof value === 'string' && /^-?\d+s?$/.test(value) ? Number.parseInt(value, 10) : value), z.int())
  .optional()

const parameters = z.looseObject({
  sampleCount: count.describe('How many films. The usual number is the model’s.'),
  numberOfVideos: count,
  n: count,
  durationSeconds: seconds.describe('`8`, `"8"` or `"8s"`.'),
  duration: seconds,
  aspectRatio: z.string().optional().describe('`16:9` or `9:16`.'),
  resolution: z.string().optional().describe('`720p`, `1080p` or `4k`.'),
  fps: numeric(z.int().min(1)).optional(),
  generateAudio: z.boolean().optional(),
  negativePrompt: z.string().optional(),
  enhancePrompt: z.boolean().optional(),
  personGeneration: words.people.optional(),
  seed,
  compressionQuality: oneWord(['optimized', 'lossless']).optional(),
  resizeMode: oneWord(['crop', 'pad']).optional().describe('How a first frame of another shape is made to fit.'),
  storageUri,
  image: media.optional().describe('Where LiteLLM puts the first frame; `image` of the instance wins.'),
  pubsubTopic: z.string().optional().describe('Not served; declared as dropped.'),
  labels,
})

export const veoBody = bodyOf(instance, parameters).extend({
  webhookConfig: z.unknown().optional().describe('Not served; declared as dropped.'),
})
export type VeoInstance = z.output<typeof instance>
export type VeoParameters = z.output<typeof parameters>
