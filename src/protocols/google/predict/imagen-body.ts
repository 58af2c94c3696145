import { z } from 'zod'
import { listOf, numeric, oneWord } from '../../../core/contract.ts'
import { bodyOf, count, labels, media, seed, storageUri } from './body.ts'
import { words } from '../words.ts'

/** The body of `:predict`, whichever of the methods that share it is meant: generate, edit, upscale, recontextualize, try on, segment. */

const fraction = numeric(z.number().min(0).max(1)).optional()

const referenceImage = z.looseObject({
  referenceImage: media.optional().describe('Absent only for a mask that is to be found in the picture.'),
  image: media.optional().describe('Another name for `referenceImage`.'),
  referenceId: numeric(z.int()).optional().describe('What `[1]` in the prompt stands for.'),
  referenceType: oneWord([
    'REFERENCE_TYPE_RAW',
    'REFERENCE_TYPE_MASK',
    'REFERENCE_TYPE_CONTROL',
    'REFERENCE_TYPE_STYLE',
    'REFERENCE_TYPE_SUBJECT',
    'REFERENCE_TYPE_CONTENT',
  ]),
  maskImageConfig: z
    .looseObject({
      maskMode: oneWord(['MASK_MODE_USER_PROVIDED', 'MASK_MODE_BACKGROUND', 'MASK_MODE_FOREGROUND', 'MASK_MODE_SEMANTIC']).optional(),
      maskClasses: listOf(numeric(z.int().min(0)))
        .optional()
        .describe('What a semantic mask covers.'),
      dilation: fraction.describe('How far the mask is widened, as a part of the picture.'),
    })
    .optional(),
  controlImageConfig: z
    .looseObject({
      controlType: oneWord(['CONTROL_TYPE_DEFAULT', 'CONTROL_TYPE_CANNY', 'CONTROL_TYPE_SCRIBBLE', 'CONTROL_TYPE_FACE_MESH']).optional(),
      computeControl: z.boolean().optional(),
      enableControlImageComputation: z.boolean().optional(),
    })
    .optional(),
  styleImageConfig: z.looseObject({ styleDescription: z.string().optional() }).optional(),
  subjectImageConfig: z
    .looseObject({
      subjectType: oneWord(['SUBJECT_TYPE_DEFAULT', 'SUBJECT_TYPE_PERSON', 'SUBJECT_TYPE_ANIMAL', 'SUBJECT_TYPE_PRODUCT']).optional(),
      subjectDescription: z.string().optional(),
    })
    .optional(),
})

const holder = z.looseObject({ image: media })

const instance = z.looseObject({
  prompt: z.string().optional().describe('Required to make or edit a picture.'),
  image: media.optional().describe('To upscale, to segment, or to edit.'),
  mask: holder.optional().describe('White where `image` is to be changed.'),
  scribble: holder.optional().describe('Where to segment, in mode INTERACTIVE.'),
  referenceImages: listOf(referenceImage).optional().describe('To edit: the picture, its mask, and what the result is to follow.'),
  productImages: listOf(holder).optional().describe('To show a product elsewhere, up to three views of it; to try on, one.'),
  personImage: holder.optional().describe('Who tries on.'),
})

const parameters = z.looseObject({
  sampleCount: count.describe('How many pictures. The usual number is the model’s.'),
  numberOfImages: count,
  n: count,
  aspectRatio: z.string().optional().describe('E.g. `16:9`.'),
  sampleImageSize: z.string().optional().describe('`1K`, `2K`, …'),
  imageSize: z.string().optional(),
  negativePrompt: z.string().optional(),
  personGeneration: words.people.optional(),
  safetySetting: words.safety.optional(),
  safetyFilterLevel: words.safety.optional(),
  includeRaiReason: z.boolean().optional().describe('Tell of every filtered picture why.'),
  includeSafetyAttributes: z.boolean().optional(),
  guidanceScale: numeric(z.number()).optional(),
  language: words.language.optional(),
  outputOptions: z
    .looseObject({
      mimeType: words.imageType.optional(),
      compressionQuality: numeric(z.int().min(0).max(100)).optional(),
    })
    .optional(),
  seed,
  addWatermark: z.boolean().optional().describe('Not together with `seed`.'),
  enhancePrompt: z.boolean().optional().describe('Give the prompt back that was drawn.'),
  storageUri,
  labels,
  editMode: oneWord([
    'EDIT_MODE_DEFAULT',
    'EDIT_MODE_INPAINT_REMOVAL',
    'EDIT_MODE_INPAINT_INSERTION',
    'EDIT_MODE_OUTPAINT',
    'EDIT_MODE_CONTROLLED_EDITING',
    'EDIT_MODE_STYLE',
    'EDIT_MODE_BGSWAP',
    'EDIT_MODE_PRODUCT_IMAGE',
  ]).optional(),
  editConfig: z.looseObject({ baseSteps: numeric(z.int().min(1)).optional() }).optional(),
  baseSteps: numeric(z.int().min(1)).optional(),
  mode: oneWord(['UPSCALE', 'FOREGROUND', 'BACKGROUND', 'PROMPT', 'SEMANTIC', 'INTERACTIVE'])
    .optional()
    .describe('`upscale`, or how to segment.'),
  upscaleConfig: z
    .looseObject({
      upscaleFactor: oneWord(['x2', 'x3', 'x4']).optional(),
      enhanceInputImage: z.boolean().optional(),
      imagePreservationFactor: fraction,
    })
    .optional(),
  maxPredictions: numeric(z.int().min(1)).optional().describe('How many masks.'),
  confidenceThreshold: fraction,
  maskDilation: fraction,
  binaryColorThreshold: numeric(z.number().min(-1).max(255)).optional(),
})

export const imagenBody = bodyOf(instance, parameters)
export type ImagenInstance = z.output<typeof instance>
export type ImagenParameters = z.output<typeof parameters>
