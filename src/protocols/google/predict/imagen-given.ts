import type { Json } from '../../../core/ids.ts'
import { present } from '../../../core/present.ts'
import type { EditMode, GenerationRequest, ImageTask, InputMedia, InputRole, MaskMode, SegmentMode } from '../../../core/request.ts'
import { refusePath } from '../fields.ts'
import type { ImagenInstance, ImagenParameters } from './imagen-body.ts'
import { sourceOf, vendorOptions } from './body.ts'
import type { Read } from '../read.ts'

type At = Read<unknown>['at']
type Reference = NonNullable<ImagenInstance['referenceImages']>[number]

/** The pictures of a `:predict` call and what is to be done with them. */
export interface Given {
  readonly inputs: readonly InputMedia[]
  readonly task?: ImageTask
  readonly vendorOptions: GenerationRequest['vendorOptions']
}

/**
 * Which of the methods that share `:predict` a call is for is told by what only that one sends. Throws GatewayError `bad_request`
 * when what was given does not go together.
 */
export function readGiven(instance: ImagenInstance, parameters: ImagenParameters, at: At): Given {
  const { mode, upscaleConfig } = parameters
  if (mode === 'UPSCALE' || upscaleConfig) return readUpscale(instance, parameters, at)
  if (mode !== undefined || SEGMENTING.some((name) => parameters[name] !== undefined) || instance.scribble) {
    return readSegment(instance, parameters, at)
  }
  if (instance.personImage || instance.productImages) return readShown(instance, parameters, at)
  return readEdit(instance, parameters, at)
}

const SEGMENTING = ['maxPredictions', 'confidenceThreshold', 'maskDilation', 'binaryColorThreshold'] as const

function readUpscale(instance: ImagenInstance, { upscaleConfig }: ImagenParameters, at: At): Given {
  const factor = upscaleConfig?.upscaleFactor
  if (factor === undefined) {
    const path = at('parameters', 'upscaleConfig', 'upscaleFactor')
    throw refusePath(path, `\`${path}\` is required to upscale: x2, x3 or x4.`, { rule: 'required', allowed: ['x2', 'x3', 'x4'] })
  }
  const { enhanceInputImage, imagePreservationFactor } = upscaleConfig ?? {}
  return {
    inputs: pictureOf(instance, at),
    task: { do: 'upscale', factor: FACTORS[factor] },
    vendorOptions: vendorOptions({ enhanceInputImage, imagePreservationFactor }),
  }
}

const FACTORS = { x2: 2, x3: 3, x4: 4 } as const

function readSegment(instance: ImagenInstance, parameters: ImagenParameters, at: At): Given {
  const { mode, confidenceThreshold, maskDilation, binaryColorThreshold } = parameters
  const said = (mode?.toLowerCase() ?? (instance.scribble ? 'interactive' : 'foreground')) as SegmentMode
  const scribble = instance.scribble && sourceOf(instance.scribble.image, at, ['instances', 0, 'scribble', 'image'])
  if (said === 'interactive' && !scribble) throw missing(at('instances', 0, 'scribble'), 'to segment in mode INTERACTIVE')
  if (said === 'prompt' && !instance.prompt?.trim()) throw missing(at('instances', 0, 'prompt'), 'to segment in mode PROMPT')
  return {
    inputs: [...pictureOf(instance, at), ...(scribble ? [{ role: 'control', source: scribble } as const] : [])],
    task: { do: 'segment', mode: said },
    vendorOptions: vendorOptions({ confidenceThreshold, maskDilation, binaryColorThreshold }),
  }
}

/** Products shown elsewhere, or worn by somebody. */
function readShown({ productImages = [], personImage }: ImagenInstance, { baseSteps }: ImagenParameters, at: At): Given {
  const products = productImages.map(({ image }, index): InputMedia => {
    return { role: 'product', source: sourceOf(image, at, ['instances', 0, 'productImages', index, 'image']) }
  })
  if (products.length === 0) throw missing(at('instances', 0, 'productImages'), 'beside `personImage`')
  const options = vendorOptions({ baseSteps })
  if (!personImage) return { inputs: products, task: { do: 'recontext' }, vendorOptions: options }
  const person: InputMedia = { role: 'person', source: sourceOf(personImage.image, at, ['instances', 0, 'personImage', 'image']) }
  return { inputs: [person, ...products], task: { do: 'try-on' }, vendorOptions: options }
}

function readEdit(instance: ImagenInstance, parameters: ImagenParameters, at: At): Given {
  const references = instance.referenceImages ?? []
  const plain = instance.image ? pictureOf(instance, at) : []
  const mask = instance.mask && sourceOf(instance.mask.image, at, ['instances', 0, 'mask', 'image'])
  const given = references.flatMap((reference, index) => readReference(reference, at, index))
  const inputs: readonly InputMedia[] = [...plain, ...(mask ? [{ role: 'mask', source: mask } as const] : []), ...given]
  const baseSteps = parameters.editConfig?.baseSteps ?? parameters.baseSteps
  const options = vendorOptions({ baseSteps, references: references.length === 0 ? undefined : references.map(detailsOf) })
  if (inputs.length === 0 && parameters.editMode === undefined) return { inputs, vendorOptions: options }
  return { inputs, task: editTask(references, inputs, parameters, at), vendorOptions: options }
}

function editTask(references: readonly Reference[], inputs: readonly InputMedia[], { editMode }: ImagenParameters, at: At): ImageTask {
  const mode = editMode === undefined ? 'default' : EDIT_MODES[editMode]
  const config = references.find(({ referenceType }) => referenceType === 'REFERENCE_TYPE_MASK')?.maskImageConfig
  const found = config?.maskMode === undefined ? undefined : MASK_MODES[config.maskMode]
  const maskMode = found ?? (inputs.some(({ role }) => role === 'mask') ? 'user-provided' : undefined)
  if (maskMode === undefined && NEED_MASK.includes(mode)) {
    const path = at('parameters', 'editMode')
    throw refusePath(path, `\`${path}\`: ${editMode ?? ''} needs a mask: a reference of type REFERENCE_TYPE_MASK.`, { rule: 'required' })
  }
  return { do: 'edit', mode, ...present({ maskMode, maskDilation: config?.dilation }) }
}

const NEED_MASK: readonly EditMode[] = ['inpaint-insertion', 'inpaint-removal', 'outpaint']

const EDIT_MODES = {
  EDIT_MODE_DEFAULT: 'default',
  EDIT_MODE_INPAINT_REMOVAL: 'inpaint-removal',
  EDIT_MODE_INPAINT_INSERTION: 'inpaint-insertion',
  EDIT_MODE_OUTPAINT: 'outpaint',
  EDIT_MODE_CONTROLLED_EDITING: 'controlled',
  EDIT_MODE_STYLE: 'style',
  EDIT_MODE_BGSWAP: 'background-swap',
  EDIT_MODE_PRODUCT_IMAGE: 'product-image',
} as const satisfies { readonly [word: string]: EditMode }

const MASK_MODES = {
  MASK_MODE_USER_PROVIDED: 'user-provided',
  MASK_MODE_BACKGROUND: 'background',
  MASK_MODE_FOREGROUND: 'foreground',
  MASK_MODE_SEMANTIC: 'semantic',
} as const satisfies { readonly [word: string]: MaskMode }

const ROLES = {
  REFERENCE_TYPE_RAW: 'reference',
  REFERENCE_TYPE_MASK: 'mask',
  REFERENCE_TYPE_CONTROL: 'control',
  REFERENCE_TYPE_STYLE: 'style',
  REFERENCE_TYPE_SUBJECT: 'subject',
  REFERENCE_TYPE_CONTENT: 'content',
} as const satisfies { readonly [word: string]: InputRole }

/** A mask that is to be found in the picture has no picture of its own. */
function readReference(reference: Reference, at: At, index: number): readonly InputMedia[] {
  const role = ROLES[reference.referenceType]
  const name = reference.referenceImage ? 'referenceImage' : 'image'
  const picture = reference[name]
  if (picture) return [{ role, source: sourceOf(picture, at, ['instances', 0, 'referenceImages', index, name]) }]
  const maskMode = reference.maskImageConfig?.maskMode
  if (role === 'mask' && maskMode !== undefined && maskMode !== 'MASK_MODE_USER_PROVIDED') return []
  throw missing(at('instances', 0, 'referenceImages', index, 'referenceImage'), `for ${reference.referenceType}`)
}

/** What only Google's own providers understand of a reference. */
function detailsOf(reference: Reference): Json {
  const { referenceId, maskImageConfig, controlImageConfig, styleImageConfig, subjectImageConfig } = reference
  return present({
    role: ROLES[reference.referenceType],
    referenceId,
    maskClasses: maskImageConfig?.maskClasses,
    controlType: controlImageConfig?.controlType,
    computeControl: controlImageConfig?.computeControl ?? controlImageConfig?.enableControlImageComputation,
    styleDescription: styleImageConfig?.styleDescription,
    subjectType: subjectImageConfig?.subjectType,
    subjectDescription: subjectImageConfig?.subjectDescription,
  })
}

/** The one picture of the methods that take one. */
function pictureOf({ image }: ImagenInstance, at: At): readonly InputMedia[] {
  if (!image) throw missing(at('instances', 0, 'image'), 'here')
  return [{ role: 'reference', source: sourceOf(image, at, ['instances', 0, 'image']) }]
}

function missing(path: string, why: string): Error {
  return refusePath(path, `\`${path}\` is required ${why}.`, { rule: 'required' })
}
