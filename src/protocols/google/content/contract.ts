import { z } from 'zod'
import { flag, listOf, mediaText, numeric } from '../../../core/contract.ts'
import { imageMediaTypes, peopleWords, safetyWords, wordOf } from '../words.ts'

/** Numbers a seed may have: Google's are signed, everybody else's are not. */
const seed = numeric(
  z
    .int()
    .min(-(2 ** 31))
    .max(2 ** 32 - 1),
)

const inlineData = z.object({ mimeType: z.string().optional(), data: mediaText('The bytes, as base64.') })
const fileData = z.object({
  mimeType: z.string().optional(),
  fileUri: z.string().describe('A file of this gateway, or an http or https address.'),
})

/** Exactly one kind of content; what else clients send along is carried and not used. */
const part = z.object({
  text: z.string().optional(),
  inlineData: inlineData.optional(),
  fileData: fileData.optional(),
  functionCall: z.unknown().optional(),
  functionResponse: z.unknown().optional(),
  executableCode: z.unknown().optional(),
  codeExecutionResult: z.unknown().optional(),
  thought: flag.optional().describe('Marks what the model thought on its way. Not used.'),
  thoughtSignature: mediaText('Comes with each picture. It may be sent back or not.').optional(),
  videoMetadata: z.unknown().optional(),
  mediaResolution: z.unknown().optional(),
})

const turn = z.object({
  role: z.string().optional().describe('`user` or `model`. Default: `user`.'),
  parts: listOf(part),
})

export type Part = z.output<typeof part>
export type Turn = z.output<typeof turn>

const systemInstruction = z.union([z.string(), z.object({ role: z.string().optional(), parts: listOf(part) })])

const imageConfig = z.strictObject({
  aspectRatio: z.string().optional().describe('E.g. `16:9`. Default: that of the first picture given, else `1:1`.'),
  imageSize: z.string().optional().describe('`512`, `1K`, `2K` or `4K`, as the model has them.'),
  personGeneration: wordOf(peopleWords).optional(),
  prominentPeople: z.string().optional(),
  imageOutputOptions: z
    .object({
      mimeType: wordOf(imageMediaTypes).optional(),
      compressionQuality: numeric(z.int().min(0).max(100)).optional(),
    })
    .optional(),
})

/** The newer way to say the same, in enum words. */
const imageFormat = z.object({
  aspectRatio: z.string().optional().describe('`ASPECT_RATIO_SIXTEEN_BY_NINE`, or `16:9`.'),
  imageSize: z.string().optional().describe('`IMAGE_SIZE_TWO_K`, or `2K`.'),
  mimeType: z.string().optional().describe('`IMAGE_JPEG`, or `image/jpeg`.'),
  delivery: wordOf({ INLINE: 'inline', URI: 'uri' }).optional().describe('`URI` answers with `fileData` instead of the bytes.'),
})

/** Loose: names of Google's that come later do no harm, and a picture's settings in the wrong place are refused by name. */
const generationConfig = z.looseObject({
  responseModalities: listOf(z.string()).optional().describe('`["TEXT", "IMAGE"]` or `["IMAGE"]`.'),
  imageConfig: imageConfig.optional(),
  responseFormat: z.object({ image: imageFormat.optional() }).optional(),
  candidateCount: numeric(z.int().min(1).max(8)).optional().describe('1.'),
  seed: seed.optional(),
  temperature: numeric(z.number().min(0).max(2)).optional(),
  topP: numeric(z.number().min(0).max(1)).optional(),
  topK: numeric(z.number().min(0)).optional(),
  maxOutputTokens: numeric(z.int().min(1)).optional(),
  stopSequences: listOf(z.string()).optional(),
  thinkingConfig: z
    .object({
      thinkingLevel: z.string().optional(),
      includeThoughts: flag.optional(),
      thinkingBudget: numeric(z.number()).optional(),
    })
    .optional(),
})

export type GenerationConfig = z.output<typeof generationConfig>

const safetySetting = z.object({
  category: z.string().optional(),
  threshold: wordOf({ ...safetyWords, harm_block_threshold_unspecified: undefined }).optional(),
})

/** What `:generateContent` and `:streamGenerateContent` take. */
export const contentBody = z.object({
  contents: listOf(turn).describe('The conversation so far. The last turn of the user is what is asked for.'),
  systemInstruction: systemInstruction.optional(),
  generationConfig: generationConfig.optional(),
  safetySettings: listOf(safetySetting).optional().describe('The strictest threshold holds for all.'),
  labels: z.record(z.string(), z.string()).optional(),
  tools: z.unknown().optional().describe('Not used.'),
  toolConfig: z.unknown().optional().describe('Not used.'),
  cachedContent: z.string().optional().describe('Not used.'),
  serviceTier: z.string().optional().describe('Not used.'),
})

export type ContentBody = z.output<typeof contentBody>

/** What `:countTokens` takes: contents, a whole request, or instances. */
export const countBody = z.object({
  contents: listOf(turn).optional(),
  systemInstruction: systemInstruction.optional(),
  generationConfig: generationConfig.optional(),
  tools: z.unknown().optional(),
  toolConfig: z.unknown().optional(),
  generateContentRequest: contentBody.optional(),
  instances: listOf(
    z.object({
      prompt: z.string().optional(),
      content: z.string().optional(),
      image: z.unknown().optional(),
      referenceImages: z.array(z.unknown()).optional(),
    }),
  ).optional(),
})

const modalities = z.array(z.object({ modality: z.string(), tokenCount: z.int() })).optional()

const usageMetadata = z.object({
  promptTokenCount: z.int(),
  candidatesTokenCount: z.int().optional(),
  thoughtsTokenCount: z.int().optional(),
  totalTokenCount: z.int(),
  promptTokensDetails: modalities,
  candidatesTokensDetails: modalities,
})

export const contentAnswer = z.object({
  candidates: z
    .array(
      z.object({
        content: z.object({ role: z.literal('model').optional(), parts: z.array(part).optional() }),
        finishReason: z.enum(['STOP', 'IMAGE_SAFETY', 'NO_IMAGE']).optional(),
        finishMessage: z.string().optional(),
        index: z.int(),
      }),
    )
    .optional()
    .describe('Absent when the prompt was refused.'),
  promptFeedback: z.object({ blockReason: z.string() }).optional(),
  usageMetadata: usageMetadata.optional(),
  modelVersion: z.string().optional(),
  responseId: z.string().optional(),
})

export const countAnswer = z.object({
  totalTokens: z.int(),
  totalBillableCharacters: z.int().optional(),
  promptTokensDetails: modalities,
})
