import { GatewayError } from '../../../core/errors.ts'
import type { EditMode } from '../../../core/request.ts'
import { compose } from '../compose.ts'
import type { Scene } from '../scene.ts'
import { readPrompt } from '../words/read-prompt.ts'
import type { EditOptions, GivenPicture, Worked } from './asked.ts'
import { filtered } from './enlarge.ts'
import { figuresOf } from './figures.ts'
import { filled } from './fill.ts'
import { guestsOf, inserted } from './insert.ts'
import { applyMask, dilated, readMask } from './mask.ts'
import { fitPicture, pictureOf, raw, type Picture } from './picture.ts'

type Mode = (given: GivenPicture, instruction: string, options: EditOptions) => Promise<Worked | undefined>

/** What a mode does with a picture beyond what an instruction says; undefined leaves it to the instruction. */
export const MODES: { readonly [mode in EditMode]?: Mode } = {
  'inpaint-insertion': insertion,
  'inpaint-removal': removal,
  'background-swap': backgroundSwap,
  outpaint,
}

async function insertion(given: GivenPicture, instruction: string, options: EditOptions): Promise<Worked | undefined> {
  const where = await maskOf(given, options)
  if (!where) return needsMask(given, options, 'put something in')
  const fitted = await fitPicture(given.picture, options.widthPixels, options.heightPixels)
  const guests = guestsOf(instruction, given, options)
  if (guests) return inserted(fitted, guests, where, given, options)
  const place = placeOf(instruction, options)
  if (!place) throw notUnderstood(instruction)
  return { picture: applyMask(fitted, painted(place, options), where), did: [`painted a ${place.place} inside the mask`] }
}

async function removal(given: GivenPicture, _: string, options: EditOptions): Promise<Worked | undefined> {
  const { embedded } = given
  const foreground = options.task?.do === 'edit' && options.task.maskMode === 'foreground' && !options.mask
  if (embedded && foreground) return { picture: await emptied(embedded, options), did: ['took everybody out'], embedded: alone(embedded) }
  const where = await maskOf(given, options)
  if (!where) return needsMask(given, options, 'take something out')
  const fitted = await fitPicture(given.picture, options.widthPixels, options.heightPixels)
  const behind = given.embedded ? await emptied(given.embedded, options) : await filled(fitted, where, options.seed)
  if (!behind) throw unsupported('The mask leaves too little of the picture to go by.')
  return { picture: applyMask(fitted, behind, where), did: ['took out what was inside the mask'] }
}

/** The scene of a picture of ours with nobody in it. */
async function emptied(embedded: NonNullable<GivenPicture['embedded']>, options: EditOptions): Promise<Picture> {
  const { scene, filters } = alone(embedded)
  return filtered(painted(scene, options), filters, scene.seed)
}

function alone({ scene, filters }: NonNullable<GivenPicture['embedded']>): NonNullable<Worked['embedded']> {
  const { relations: _, lettering: __, ...rest } = scene
  return { scene: { ...rest, actors: [], texts: [] }, filters }
}

async function backgroundSwap(given: GivenPicture, instruction: string, options: EditOptions): Promise<Worked | undefined> {
  const place = placeOf(instruction, options)
  if (!place) throw notUnderstood(instruction)
  const { embedded } = given
  if (embedded && !options.mask) return moved(embedded, place, options)
  const fitted = await fitPicture(given.picture, options.widthPixels, options.heightPixels)
  const where = options.mask ? await maskOf(given, options) : plainBackground(fitted)
  if (!where) throw unsupported('It finds the background of a picture only where that is plain; else send a mask of it.')
  return { picture: applyMask(fitted, painted(place, options), where), did: [`painted a ${place.place} behind it`] }
}

/** Those in a picture of ours, in another place. */
async function moved({ scene, filters }: NonNullable<GivenPicture['embedded']>, place: Scene, options: EditOptions): Promise<Worked> {
  const { season: _, furnishings: __, weatherAfter: ___, ...who } = scene
  const { season, furnishings, time, weather, futuristic } = place
  const there: Scene = {
    ...who,
    place: place.place,
    time,
    weather,
    futuristic,
    ...(season === undefined ? {} : { season }),
    ...(furnishings === undefined ? {} : { furnishings }),
  }
  const picture = await filtered(painted(there, options), filters, scene.seed)
  return { picture, did: [`moved everybody to another place: ${place.place}`], embedded: { scene: there, filters } }
}

/** A picture with room around it, painted further. */
async function outpaint(given: GivenPicture, _: string, options: EditOptions): Promise<Worked | undefined> {
  const { widthPixels: width, heightPixels: height } = options
  // A scene is simply drawn in the larger shape, and the instruction may change it.
  if (given.embedded && !options.mask) return undefined
  const { picture, hole } = options.mask
    ? { picture: await fitPicture(given.picture, width, height), hole: await readMask(options.mask, width, height) }
    : await inTheMiddle(given.picture, width, height)
  const wider = hole.some((each) => each > 0) ? await filled(picture, hole, options.seed) : undefined
  if (!wider)
    throw unsupported(
      'There is nothing around the picture to paint: ask for another aspect ratio, or send a mask of what is to be painted.',
    )
  return { picture: options.mask ? applyMask(picture, wider, hole) : wider, did: ['painted on what lies around it'] }
}

/** The whole picture in the middle of the asked size, and where it leaves room. */
async function inTheMiddle(
  picture: Picture,
  width: number,
  height: number,
): Promise<{ readonly picture: Picture; readonly hole: Uint8Array }> {
  const scale = Math.min(width / picture.width, height / picture.height)
  const inner = { width: Math.min(width, Math.round(picture.width * scale)), height: Math.min(height, Math.round(picture.height * scale)) }
  const [left, top] = [Math.floor((width - inner.width) / 2), Math.floor((height - inner.height) / 2)]
  const { data } = await raw(picture)
    .resize(inner.width, inner.height, { fit: 'fill' })
    .extend({ left, top, right: width - inner.width - left, bottom: height - inner.height - top, background: '#808080' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const hole = new Uint8Array(width * height).fill(255)
  // Its outermost pixels are mixed with what is around them.
  const [right, bottom] = [left + inner.width, top + inner.height]
  const edge = (low: number): number => (low > 0 ? 1 : 0)
  for (let y = top + edge(top); y < bottom - edge(height - bottom); y++) {
    hole.fill(0, y * width + left + edge(left), y * width + right - edge(width - right))
  }
  return { picture: { width, height, pixels: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) }, hole }
}

function painted(scene: Scene, { widthPixels, heightPixels, quality = 'fine' }: EditOptions): Picture {
  return pictureOf(compose(scene, { widthPixels, heightPixels, quality }))
}

/** The place an instruction names, with nobody in it; undefined when it says nothing of a place. */
function placeOf(instruction: string, { seed }: EditOptions): Scene | undefined {
  const { relations: _, lettering: __, logo, ...scene } = readPrompt(instruction, { seed })
  if (logo || scene.coverage.understood.length === 0) return undefined
  return { ...scene, actors: [], texts: [], dialogue: [] }
}

/** Where the picture may be changed: as the mask says, or in a picture of ours where its figures are, or where they are not. */
async function maskOf(given: GivenPicture, options: EditOptions): Promise<Uint8Array | undefined> {
  const { task, mask, widthPixels, heightPixels } = options
  const { maskMode, maskDilation = 0 } = task?.do === 'edit' ? task : {}
  const wide = (where: Uint8Array): Uint8Array => dilated(where, widthPixels, Math.round(maskDilation * widthPixels))
  if (mask) return wide(await readMask(mask, widthPixels, heightPixels))
  if (maskMode !== 'foreground' && maskMode !== 'background') return undefined
  if (!given.embedded) throw unsupported(`Only in its own pictures does it know the ${maskMode}; send a mask.`)
  const { data } = figuresOf(given.embedded.scene, { widthPixels, heightPixels, quality: options.quality ?? 'fine' })
    .getContext('2d')
    .getImageData(0, 0, widthPixels, heightPixels)
  const figures = Uint8Array.from({ length: widthPixels * heightPixels }, (_, at) => data[at * 4 + 3]!)
  return wide(maskMode === 'foreground' ? figures : figures.map((each) => 255 - each))
}

/** How far a colour may be from that of the border to belong to a plain background. */
const PLAIN_WITHIN = 26

/** Where a picture shows nothing but one colour that runs in from its border; undefined when its border is not of one colour. */
function plainBackground({ width, height, pixels }: Picture): Uint8Array | undefined {
  const border: number[] = []
  for (let x = 0; x < width; x++) border.push(x, (height - 1) * width + x)
  for (let y = 0; y < height; y++) border.push(y * width, y * width + width - 1)
  const middle = (k: number): number => border.map((at) => pixels[at * 4 + k]!).toSorted((a, b) => a - b)[border.length >> 1]!
  const colour = [middle(0), middle(1), middle(2)]
  const far = (at: number): number => Math.max(...colour.map((each, k) => Math.abs(pixels[at * 4 + k]! - each)))
  const start = border.filter((at) => far(at) <= PLAIN_WITHIN)
  if (start.length < border.length * 0.9) return undefined
  const where = new Uint8Array(width * height)
  const queue = [...new Set(start)]
  for (const at of queue) where[at] = 255
  for (let index = 0; index < queue.length; index++) {
    const at = queue[index]!
    const x = at % width
    for (const next of [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width]) {
      if (where[next] !== 0 || next < 0 || next >= where.length || far(next) > PLAIN_WITHIN) continue
      where[next] = 255
      queue.push(next)
    }
  }
  return where
}

/** Of a picture of ours the instruction alone says who is meant. */
function needsMask({ embedded }: GivenPicture, { task }: EditOptions, what: string): undefined {
  if (embedded) return undefined
  const mode = task?.do === 'edit' ? task.mode : 'edit'
  throw unsupported(`To ${what} (${mode}) it needs a mask that says where: what a picture that is not its own shows, it does not know.`)
}

function notUnderstood(instruction: string): GatewayError {
  const message = `The built-in illustrator understands nothing it can paint in: ${instruction.trim().slice(0, 200)}`
  return new GatewayError('not_supported', message, { violation: { field: 'prompt', rule: 'unsupported' } })
}

function unsupported(why: string): GatewayError {
  return new GatewayError('not_supported', `The built-in illustrator cannot do this to the picture. ${why}`, {
    violation: { field: 'inputs', rule: 'unsupported' },
  })
}
