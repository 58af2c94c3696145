import { GatewayError } from '../../../core/errors.ts'
import type { ImageMediaType, People } from '../../../core/request.ts'
import { compose } from '../compose.ts'
import { encodeScene, fingerprintOf, isAlike, sceneIn, type EmbeddedScene } from '../embedded-scene.ts'
import { withProvenance } from '../metadata.ts'
import type { Tell } from '../previews.ts'
import { describe as describeScene } from '../words/describe.ts'
import { tellEdit } from './answer.ts'
import { backdropAsked, type BackdropAsked } from './backdrop.ts'
import { describe, measure } from './describe.ts'
import { readInstruction } from './instruction.ts'
import { watchRedrawing, watchSteps } from './looking-on.ts'
import { applyMask, readMask } from './mask.ts'
import { changesShape, perform } from './perform.ts'
import { fitPicture, pictureOf, readPicture, writePicture, type Picture } from './picture.ts'
import { readRedrawing, redraw } from './redraw.ts'
import type { Operation } from './topics.ts'
import { languageOfInstruction } from './verbs.ts'

export interface EditOptions {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly seed: number
  readonly mediaType: ImageMediaType
  /** 0 to 100, for lossy formats. */
  readonly compressionQuality: number
  /** An image: where it is white, or transparent, may be edited; elsewhere the picture stays as it is. */
  readonly mask?: Uint8Array
  /** Which of several results this is. All but the first of our own pictures are drawn anew with another seed. */
  readonly index?: number
  readonly people?: People
  readonly quality?: 'fine' | 'draft'
  /** How many pictures came with the instruction. Only one is edited. */
  readonly references?: number
  /** How many pictures of the work in progress are told at most; none when absent. */
  readonly previews?: number
}

export interface EditedPicture {
  readonly bytes: Uint8Array
  /** What was done, in plain words, in order. Empty when only a description was asked for. */
  readonly did: readonly string[]
  /** What was asked for and cannot be done. */
  readonly couldNot: readonly string[]
  /** What was done, and when asked for a paragraph about the picture, in the language of the instruction. */
  readonly description: string
}

const CAN =
  'it can fill line drawings with crayon, redo a picture in any of its styles (crayon, pencil, ink, watercolour, oil, comic, anime, flat, ' +
  'pixel art, low-poly, clay, paper-cut, stained glass, blueprint, noir, vintage), make it black and white or sepia, blur, sharpen, brighten, ' +
  'darken, change saturation, warmth and contrast, rotate, mirror, crop, frame, and write text'

/**
 * Edits a picture as the instruction says, into exactly the asked size, without transparency and without
 * the metadata of the input. A picture of ours is drawn anew from the scene it carries; any other is only worked over.
 * Tells of pictures in the making where some are asked for. Throws `not_supported` when nothing of the instruction can be done, and `bad_request` for unreadable pictures.
 */
export async function editPicture(
  input: Uint8Array,
  instruction: string,
  options: EditOptions,
  tell: Tell = () => undefined,
): Promise<EditedPicture> {
  const embedded = sceneIn(input)
  if (!embedded) return editForeign(input, instruction, options, tell)
  const original = await readPicture(input)
  // Whoever painted into our picture, or cut it, wants to keep that.
  const same = isAlike(embedded.fingerprint, fingerprintOf(original.width, original.height, original.pixels))
  return same ? editOwn(original, embedded, instruction, options, tell) : editForeign(input, instruction, options, tell)
}

async function editOwn(
  original: Picture,
  embedded: EmbeddedScene,
  instruction: string,
  options: EditOptions,
  tell: Tell,
): Promise<EditedPicture> {
  const language = languageOfInstruction(instruction)
  const plan = readRedrawing(embedded, instruction, { language, ...options, resized: isResized(original, options) })
  if (plan.did.length + plan.operations.length === 0 && !plan.wantsDescription) throw cannot(plan.couldNot, instruction, options)
  const { picture, scene, filters, ...laid } = await redraw(
    original,
    plan,
    options,
    await watchRedrawing(original, plan.scene, instruction, options, tell),
  )
  const kept = await masked(original, picture, options)
  const carried =
    plan.reshapes || options.mask
      ? undefined
      : encodeScene({ scene, filters, fingerprint: fingerprintOf(kept.width, kept.height, kept.pixels) })
  const bytes = await written(kept, { instruction, seed: scene.seed, ...(carried ? { scene: carried } : {}) }, options)
  const told = tellEdit(plan, language)
  const did = [...plan.did, ...laid.did]
  const couldNot = [...plan.couldNot, ...laid.couldNot]
  return { bytes, did, couldNot, description: [told, describeScene(scene, instruction)].filter(Boolean).join('\n\n') }
}

/** Whether the asked size shows more of the scene, or shows it finer, than the picture does. */
function isResized({ width, height }: Picture, { widthPixels, heightPixels }: EditOptions): boolean {
  return Math.abs(Math.log((width / height) * (heightPixels / widthPixels))) > 0.02 || widthPixels > width * 1.1
}

async function editForeign(input: Uint8Array, instruction: string, options: EditOptions, tell: Tell): Promise<EditedPicture> {
  const read = readInstruction(instruction)
  const { operations, wantsDescription } = read
  const language = languageOfInstruction(instruction)
  const backdrops = options.mask ? read.beyondUs.flatMap((said) => backdropAsked(said, language, options.seed) ?? []) : []
  const beyondUs = read.beyondUs.filter((said) => !backdrops.some((backdrop) => backdrop.said === said))
  const done = [...backdrops.map(({ said }) => said), ...read.done]
  if (operations.length + backdrops.length === 0 && !wantsDescription) throw cannot(beyondUs, instruction, options)
  const original = await readPicture(input)
  const { picture, did, couldNot } = await performAll(
    original,
    operations,
    { ...options, show: watchSteps(operations.length, instruction, options, tell) },
    backdrops[0],
  )
  if (did.length === 0 && !wantsDescription) throw cannot(couldNot, instruction, options)
  const bytes = await written(picture, { instruction, seed: options.seed }, options)
  const told = tellEdit({ done: did.length > 0 ? done : [], notDone: beyondUs }, language)
  const measured = wantsDescription ? describe(measure(original), language) : ''
  return { bytes, did, couldNot: [...couldNot, ...beyondUs], description: [measured, told].filter(Boolean).join('\n\n') }
}

interface Making {
  readonly instruction: string
  readonly seed: number
  readonly scene?: string
}

async function written(
  picture: Picture,
  { instruction, ...making }: Making,
  { mediaType, compressionQuality }: EditOptions,
): Promise<Uint8Array> {
  const plain = await writePicture(picture, mediaType, compressionQuality)
  return withProvenance(plain, mediaType, { prompt: instruction, fromInput: true, ...making })
}

function cannot(wishes: readonly string[], instruction: string, { references = 1 }: EditOptions): GatewayError {
  const wish = (wishes.length > 0 ? wishes.join('; ') : instruction.trim()).slice(0, 200)
  const problem =
    references > 1 && wishes.length === 0
      ? `cannot put ${references} pictures together: ${wish}. With the first of them`
      : `cannot do this to the picture: ${wish}. With a picture that is not its own`
  return new GatewayError('not_supported', `The built-in illustrator ${problem} ${CAN}.`, {
    violation: { field: 'prompt', rule: 'unsupported' },
  })
}

interface Performing extends EditOptions {
  show(picture: Picture): void
}

/** Turns and mirrors first, then fits the picture to its size, then does the rest inside the mask. */
async function performAll(original: Picture, operations: readonly Operation[], options: Performing, backdrop?: BackdropAsked) {
  const did: string[] = []
  const couldNot: string[] = []
  let picture = original
  const run = async (operation: Operation) => {
    const result = await perform(picture, operation, options.seed, { width: options.widthPixels, height: options.heightPixels })
    picture = result.picture
    if (result.did !== undefined) did.push(result.did)
    if (result.couldNot !== undefined) couldNot.push(result.couldNot)
    options.show(picture)
  }
  for (const operation of operations.filter(changesShape)) await run(operation)
  picture = await fitPicture(picture, options.widthPixels, options.heightPixels)
  const fitted = picture
  if (backdrop) {
    const { widthPixels, heightPixels, quality = 'fine' } = options
    picture = pictureOf(compose(backdrop.scene, { widthPixels, heightPixels, quality }))
    did.push(`painted a ${backdrop.scene.place} inside the mask`)
  }
  for (const operation of operations.filter((each) => !changesShape(each))) await run(operation)
  return { picture: await masked(fitted, picture, options), did, couldNot }
}

/** The edit inside the mask, and around it the picture as it was. */
async function masked(original: Picture, edited: Picture, { mask, widthPixels, heightPixels }: EditOptions): Promise<Picture> {
  if (!mask) return edited
  const fitted = await fitPicture(original, widthPixels, heightPixels)
  return applyMask(fitted, edited, await readMask(mask, widthPixels, heightPixels))
}
