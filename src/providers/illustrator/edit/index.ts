import { GatewayError } from '../../../core/errors.ts'
import type { EditMode } from '../../../core/request.ts'
import { compose } from '../compose.ts'
import { encodeScene, fingerprintOf, isAlike, sceneIn, type EmbeddedScene } from '../embedded-scene.ts'
import { withProvenance } from '../metadata.ts'
import type { Tell } from '../previews.ts'
import { describe as describeScene } from '../words/describe.ts'
import { withGuests } from '../references.ts'
import { tellEdit } from './answer.ts'
import type { EditedPicture, EditOptions, GivenPicture, Worked } from './asked.ts'
import { enlarged } from './enlarge.ts'
import { guestsOf, inserted } from './insert.ts'
import { MODES } from './modes.ts'
import { inTonesOf, styleOf, type StyleGiven } from './style-of.ts'
import { varied } from './vary.ts'
import { backdropAsked, type BackdropAsked } from './backdrop.ts'
import { describe, measure } from './describe.ts'
import { readInstruction } from './instruction.ts'
import { watchRedrawing, watchSteps } from './looking-on.ts'
import { applyMask, readMask } from './mask.ts'
import { changesShape, perform } from './perform.ts'
import { fitPicture, pictureOf, readPicture, writePicture, type Picture } from './picture.ts'
import { readRedrawing, redraw, type Redrawing } from './redraw.ts'
import type { Operation } from './topics.ts'
import { languageOfInstruction, type Verb } from './verbs.ts'

const CAN =
  'it can fill line drawings with crayon, redo a picture in any of its styles (crayon, pencil, ink, watercolour, oil, comic, anime, flat, ' +
  'pixel art, low-poly, clay, paper-cut, stained glass, blueprint, noir, vintage), make it black and white or sepia, blur, sharpen, brighten, ' +
  'darken, change saturation, warmth and contrast, rotate, mirror, crop, frame, and write text'

/**
 * Does with a picture what the task or the instruction says, into exactly the asked size (a multiple of its own where it is enlarged),
 * without transparency and without the metadata of the input. A picture of ours is drawn anew from the scene it carries; any other is
 * only worked over. Tells of pictures in the making where some are asked for. Throws `not_supported` when nothing of it can be done,
 * and `bad_request` for unreadable pictures.
 */
export async function editPicture(
  input: Uint8Array,
  instruction: string,
  options: EditOptions,
  tell: Tell = () => undefined,
): Promise<EditedPicture> {
  const given = await readGiven(input)
  const worked = await byTask(given, instruction, options)
  if (worked) return finished(worked, instruction, options)
  return given.embedded
    ? editOwn(given.picture, given.embedded, instruction, options, tell)
    : editForeign(given, instruction, options, tell)
}

async function readGiven(input: Uint8Array): Promise<GivenPicture> {
  const picture = await readPicture(input)
  const embedded = sceneIn(input)
  // Whoever painted into our picture, or cut it, wants to keep that.
  const same = embedded && isAlike(embedded.fingerprint, fingerprintOf(picture.width, picture.height, picture.pixels))
  return same ? { picture, embedded } : { picture }
}

/** What a task does by itself; undefined leaves it to the instruction. */
async function byTask(given: GivenPicture, instruction: string, options: EditOptions): Promise<Worked | undefined> {
  switch (options.task?.do) {
    case 'upscale':
      return enlarged(given, options.task.factor, options)
    case 'vary':
      return varied(given, options)
    case 'edit':
      return MODES[options.task.mode]?.(given, instruction, options)
    default:
      return undefined
  }
}

async function finished(worked: Worked, instruction: string, options: EditOptions): Promise<EditedPicture> {
  const { picture, did, couldNot = [], embedded } = worked
  const { width, height, pixels } = picture
  const seed = embedded?.scene.seed ?? options.seed
  const scene = embedded && encodeScene({ ...embedded, fingerprint: fingerprintOf(width, height, pixels) })
  const bytes = await written(picture, { instruction, seed, ...(scene ? { scene } : {}) }, options)
  return { bytes, did, couldNot, description: tellEdit({ done: did, notDone: couldNot }, 'en') }
}

/** Where a mode names what is done, a step need not say it again. */
const VERBS: { readonly [mode in EditMode]?: Verb } = { 'inpaint-insertion': 'add', 'inpaint-removal': 'remove' }

async function editOwn(
  original: Picture,
  embedded: EmbeddedScene,
  instruction: string,
  options: EditOptions,
  tell: Tell,
): Promise<EditedPicture> {
  const language = languageOfInstruction(instruction)
  const given = await styleOf(options.styles)
  const verb = options.task?.do === 'edit' ? VERBS[options.task.mode] : undefined
  const read = readRedrawing(embedded, instruction, {
    language,
    ...options,
    resized: isResized(original, options),
    ...(verb ? { verb } : {}),
  })
  const plan = inCompany(read, options.subjects ?? [], given)
  const tones = given && 'tonesOf' in given ? given.tonesOf : undefined
  const nothing = plan.did.length + plan.operations.length === 0 && !tones && !plan.wantsDescription
  // Whoever comes in through a mask comes in where the mask is, and not where the whole picture would have room for it.
  if (nothing || plan.scene.actors.length > embedded.scene.actors.length) {
    const guests = await asGuests({ picture: original, embedded }, instruction, options)
    if (guests) return finished(guests, instruction, options)
  }
  if (nothing) throw cannot(plan.couldNot, instruction, options)
  const onlooker = await watchRedrawing(original, plan.scene, instruction, options, tell)
  const { picture: drawn, scene, filters, ...laid } = await redraw(original, plan, options, onlooker)
  const picture = tones ? inTonesOf(drawn, tones) : drawn
  const kept = await masked(original, picture, options)
  const fingerprint = fingerprintOf(kept.width, kept.height, kept.pixels)
  // Where a mask has left nearly everything that was drawn anew, the scene still draws it.
  const whole = !options.mask || isAlike(fingerprint, fingerprintOf(picture.width, picture.height, picture.pixels))
  const carried = plan.reshapes || tones || !whole ? undefined : encodeScene({ scene, filters, fingerprint })
  const bytes = await written(kept, { instruction, seed: scene.seed, ...(carried ? { scene: carried } : {}) }, options)
  const told = tellEdit(plan, language)
  const did = [...plan.did, ...laid.did, ...(tones ? [TONES_TAKEN] : [])]
  const couldNot = [...plan.couldNot, ...laid.couldNot]
  return { bytes, did, couldNot, description: [told, describeScene(scene, instruction)].filter(Boolean).join('\n\n') }
}

const TONES_TAKEN = 'took over the lights and colours of the picture that was sent for its style'

/** The redrawing with those in it who are in other pictures of ours, and in the manner of one. */
function inCompany(plan: Redrawing, subjects: readonly Uint8Array[], given: StyleGiven | undefined): Redrawing {
  const { scene, who, unused } = withGuests(plan.scene, subjects)
  const style = given && 'style' in given && given.style !== scene.style ? given.style : undefined
  const did = [...who.map((each) => `put in ${each} of another picture`), ...(style ? [`redrawn in ${style}`] : [])]
  return {
    ...plan,
    scene: style ? { ...scene, style } : scene,
    redrawn: plan.redrawn || did.length > 0,
    did: [...plan.did, ...did],
    couldNot: [...(who.length > 0 ? plan.couldNot.filter((wish) => !TOGETHER.test(wish)) : plan.couldNot), ...unusedPictures(unused)],
  }
}

/** What is done when the guests are there. */
const TOGETHER = /together|combin|merge|both|zusammen|juntos|juntas|ensemble|вместе|一起|一緒|함께/iu

function unusedPictures(count: number): readonly string[] {
  return count > 0 ? [`use ${count} of the other pictures: it knows only who is in its own`] : []
}

/** Whether the asked size shows more of the scene, or shows it finer, than the picture does. */
function isResized({ width, height }: Picture, { widthPixels, heightPixels }: EditOptions): boolean {
  return Math.abs(Math.log((width / height) * (heightPixels / widthPixels))) > 0.02 || widthPixels > width * 1.1
}

async function editForeign(given: GivenPicture, instruction: string, options: EditOptions, tell: Tell): Promise<EditedPicture> {
  const { picture: original } = given
  const read = readInstruction(instruction)
  const { wantsDescription } = read
  const looks = await styleOf(options.styles)
  const operations: readonly Operation[] =
    looks && 'style' in looks ? [...read.operations, { name: 'style', style: looks.style }] : read.operations
  const tones = looks && 'tonesOf' in looks ? looks.tonesOf : undefined
  const language = languageOfInstruction(instruction)
  const backdrops = options.mask ? read.beyondUs.flatMap((said) => backdropAsked(said, language, options.seed) ?? []) : []
  const beyondUs = read.beyondUs.filter((said) => !backdrops.some((backdrop) => backdrop.said === said))
  const done = [...backdrops.map(({ said }) => said), ...read.done]
  if (operations.length + backdrops.length === 0 && !wantsDescription && !tones) {
    const guests = await asGuests(given, instruction, options)
    if (guests) return finished(guests, instruction, options)
    throw cannot(beyondUs, instruction, options)
  }
  const {
    picture: performed,
    did,
    couldNot,
  } = await performAll(original, operations, { ...options, show: watchSteps(operations.length, instruction, options, tell) }, backdrops[0])
  if (tones) did.push(TONES_TAKEN)
  if (did.length === 0 && !wantsDescription) throw cannot(couldNot, instruction, options)
  const picture = tones ? await masked(performed, inTonesOf(performed, tones), options) : performed
  const bytes = await written(picture, { instruction, seed: options.seed }, options)
  const told = tellEdit({ done: did.length > 0 ? done : [], notDone: beyondUs }, language)
  const measured = wantsDescription ? describe(measure(original), language) : ''
  const leftOut = unusedPictures(options.subjects?.length ?? 0)
  return { bytes, did, couldNot: [...couldNot, ...beyondUs, ...leftOut], description: [measured, told].filter(Boolean).join('\n\n') }
}

/** Who is named, or is in other pictures of ours, is put where a mask makes room. */
async function asGuests(given: GivenPicture, instruction: string, options: EditOptions): Promise<Worked | undefined> {
  const { mask, widthPixels, heightPixels } = options
  const guests = mask && guestsOf(instruction, given, options)
  if (!mask || !guests) return undefined
  const fitted = await fitPicture(given.picture, widthPixels, heightPixels)
  return inserted(fitted, guests, await readMask(mask, widthPixels, heightPixels), given, options)
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

function cannot(wishes: readonly string[], instruction: string, { subjects = [] }: EditOptions): GatewayError {
  const wish = (wishes.length > 0 ? wishes.join('; ') : instruction.trim()).slice(0, 200)
  const problem =
    subjects.length > 0 && wishes.length === 0
      ? `cannot put ${subjects.length + 1} pictures together: ${wish}. With the first of them`
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
