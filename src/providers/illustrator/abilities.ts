import { GatewayError, type RequestField } from '../../core/errors.ts'
import type { EditMode, ImageOrder, ImageTask, InputRole, MaskMode, Order } from '../../core/request.ts'

/** What a film and a picture can be made from. Nothing a caller sends is dropped in silence. */
const USABLE_INPUTS: { readonly [kind in Order['output']['kind']]: readonly InputRole[] } = {
  video: ['first-frame', 'last-frame', 'reference', 'subject', 'source-video'],
  image: ['reference', 'mask', 'subject', 'style'],
}

const INPUTS_IN_WORDS: { readonly [kind in Order['output']['kind']]: string } = {
  video:
    'A film can begin with a first-frame picture, end with a last-frame picture, show who is in reference pictures, and go on from ' +
    'or change a source-video.',
  image:
    'A picture can be an edit of a reference picture, with a mask; subject pictures of its own show who is to be in it, and a style picture ' +
    'how it is to look.',
}

/** What pictures can be used for. It has nobody to dress and no eyes to find a product or a person with. */
const TASKS: readonly ImageTask['do'][] = ['edit', 'upscale', 'vary']
const EDIT_MODES: readonly EditMode[] = ['default', 'inpaint-insertion', 'inpaint-removal', 'style', 'background-swap', 'outpaint']
const MASK_MODES: readonly MaskMode[] = ['user-provided', 'foreground', 'background']

/** Throws `not_supported` for what the illustrator certainly cannot do, naming what it can. Looks at the order only. */
export function checkOrder(order: Order): void {
  const { inputs, output } = order
  const usable = USABLE_INPUTS[output.kind]
  const useless = inputs.find(({ role }) => !usable.includes(role))
  if (useless) throw cannot('inputs', useless.role, usable, `cannot use a ${useless.role} for this. ${INPUTS_IN_WORDS[output.kind]}`)
  if (output.kind === 'image' && output.task) checkTask(output.task, inputs)
}

function checkTask(task: NonNullable<ImageOrder['task']>, inputs: Order['inputs']): void {
  if (!TASKS.includes(task.do))
    throw cannot('task', task.do, TASKS, `cannot do this with a picture: ${task.do}. It can: ${TASKS.join(', ')}.`)
  const picture = inputs.find(({ role }) => role === 'reference')
  if (!picture && !isNewPicture(task, inputs))
    throw cannot('inputs', task.do, ['reference'], `needs a reference picture for this: ${task.do}.`)
  if (picture && task.do === 'upscale') checkSize(picture, task.factor)
  if (task.do !== 'edit') return
  const { mode, maskMode = 'user-provided' } = task
  if (!EDIT_MODES.includes(mode))
    throw cannot('task', mode, EDIT_MODES, `cannot edit a picture so: ${mode}. It can: ${EDIT_MODES.join(', ')}.`)
  if (!MASK_MODES.includes(maskMode)) {
    throw cannot('task', maskMode, MASK_MODES, `cannot find a mask so: ${maskMode}. It can use: ${MASK_MODES.join(', ')}.`)
  }
}

/** Imagen calls it an edit, too, when pictures only say who is to be in a new picture, or how it is to look. */
function isNewPicture(task: ImageTask, inputs: Order['inputs']): boolean {
  const given = inputs.some(({ role }) => role === 'subject' || role === 'style')
  return task.do === 'edit' && (task.mode === 'default' || task.mode === 'style') && given
}

/** As much as Imagen enlarges to. */
const PIXELS_MAX = 4096 * 4096

function checkSize({ widthPixels = 0, heightPixels = 0 }: Order['inputs'][number], factor: number): void {
  if (widthPixels * heightPixels * factor * factor <= PIXELS_MAX) return
  const value = `${widthPixels}x${heightPixels}`
  throw new GatewayError('bad_request', `A picture of ${value} pixels enlarged ${factor} times would have more than 17 megapixels.`, {
    violation: { field: 'inputs', rule: 'out_of_range', value },
  })
}

function cannot(field: RequestField, value: string, allowed: readonly string[], what: string): GatewayError {
  return new GatewayError('not_supported', `The built-in illustrator ${what}`, {
    violation: { field, rule: 'unsupported', value, allowed },
  })
}
