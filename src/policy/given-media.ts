import { refuse } from '../core/errors.ts'
import type { ImageLimits, Model, VideoLimits } from '../core/model.ts'
import type { GenerationRequest, ImageTask, InputRole, StoredInput, VideoTask } from '../core/request.ts'

type Given = readonly Pick<StoredInput, 'role'>[]

/**
 * Whether the model takes what was given, and can do with it what is asked. Looks at roles only, so that nothing need be fetched
 * before a refusal. Throws GatewayError `bad_request` naming `inputs` or `task`.
 */
export function checkGivenMedia(model: Model, { output }: GenerationRequest, inputs: Given): void {
  checkRoles(model, inputs)
  const { limits } = model
  if (limits.kind === 'image' && output.kind === 'image' && output.task) checkImageTask(model.id, limits, output.task, inputs)
  if (limits.kind === 'video' && output.kind === 'video') checkVideoTask(model.id, limits, videoTask(limits, output.task, inputs), inputs)
}

/** What is done with a source video: what was asked, else what the model does with one. */
export function videoTask(limits: VideoLimits, asked: VideoTask | undefined, inputs: Given): VideoTask | undefined {
  return asked ?? (has(inputs, 'source-video') ? limits.tasks?.[0] : undefined)
}

function checkRoles({ id, limits }: Model, inputs: Given): void {
  const { roles, max } = limits.inputs
  const stray = inputs.find(({ role }) => !roles.includes(role))
  if (stray) {
    const takes = roles.length === 0 ? 'It takes none.' : `It takes: ${roles.map(spoken).join(', ')}.`
    throw refuse('inputs', `${id} does not take a ${spoken(stray.role)}. ${takes}`, {
      rule: 'unsupported',
      value: stray.role,
      allowed: roles,
    })
  }
  if (inputs.length > max) {
    throw refuse('inputs', `${id} takes at most ${max} inputs.`, {
      rule: 'out_of_range',
      value: String(inputs.length),
      allowed: ['0', String(max)],
    })
  }
  for (const role of ONLY_ONE) {
    if (count(inputs, role) > 1) throw refuse('inputs', `Only one ${spoken(role)} can be given.`, { rule: 'out_of_range', value: role })
  }
  if (has(inputs, 'last-frame') && !has(inputs, 'first-frame')) throw needed('A last frame needs a first frame.', 'first-frame')
  if (has(inputs, 'mask') && !has(inputs, 'reference')) throw needed('A mask needs the picture it belongs to.', 'reference')
}

const ONLY_ONE: readonly InputRole[] = ['mask', 'first-frame', 'last-frame', 'source-video', 'person']

/** What every task needs to begin with, and what it says when that is missing. */
const NEEDS: { readonly [task in ImageTask['do']]: (inputs: Given) => string | undefined } = {
  edit: (inputs) => (inputs.some(({ role }) => role !== 'mask') ? undefined : 'Editing needs a picture to begin with.'),
  upscale: (inputs) => (isOnly(inputs, 'reference') ? undefined : 'Upscaling needs exactly one picture.'),
  vary: (inputs) => (isOnly(inputs, 'reference') ? undefined : 'A variation needs exactly one picture.'),
  recontext: (inputs) => (has(inputs, 'product') ? undefined : 'Showing a product needs a picture of it.'),
  'try-on': (inputs) =>
    count(inputs, 'person') === 1 && count(inputs, 'product') === 1
      ? undefined
      : 'Trying on needs one picture of a person and one of a product.',
  segment: (inputs) => (count(inputs, 'reference') === 1 ? undefined : 'Segmenting needs exactly one picture.'),
}

function checkImageTask(id: string, limits: ImageLimits, task: ImageTask, inputs: Given): void {
  const tasks = limits.tasks ?? []
  if (!tasks.includes(task.do) && !isPlainEdit(limits, task)) {
    const can = tasks.length === 0 ? 'It makes pictures from a prompt.' : `It can: ${tasks.join(', ')}.`
    throw refuse('task', `${id} cannot do this with pictures: ${task.do}. ${can}`, { rule: 'unsupported', value: task.do, allowed: tasks })
  }
  const missing = NEEDS[task.do](inputs)
  if (missing) throw needed(missing, 'reference')
}

/** Whoever takes pictures and is not made for something else changes them as the prompt says: that is what giving them means. */
function isPlainEdit({ inputs, tasks }: ImageLimits, task: ImageTask): boolean {
  return (
    tasks === undefined &&
    task.do === 'edit' &&
    task.mode === 'default' &&
    task.maskMode === undefined &&
    inputs.roles.includes('reference')
  )
}

function checkVideoTask(id: string, { tasks = [] }: VideoLimits, task: VideoTask | undefined, inputs: Given): void {
  if (task === undefined) return
  if (!tasks.includes(task)) {
    const can = tasks.length === 0 ? 'It does nothing with given films.' : `It can: ${tasks.join(', ')}.`
    throw refuse('task', `${id} cannot ${task} a film. ${can}`, { rule: 'unsupported', value: task, allowed: tasks })
  }
  if (!has(inputs, 'source-video')) throw needed(`To ${task} a film needs the film.`, 'source-video')
  if (task === 'extend' && inputs.length > 1) {
    throw refuse('inputs', 'A film is extended from its own last pictures: no others can be given.', { rule: 'unsupported' })
  }
}

function needed(message: string, role: InputRole): Error {
  return refuse('inputs', message, { rule: 'required', value: role })
}

function isOnly(inputs: Given, role: InputRole): boolean {
  return inputs.length === 1 && has(inputs, role)
}

function has(inputs: Given, role: InputRole): boolean {
  return inputs.some((input) => input.role === role)
}

function count(inputs: Given, role: InputRole): number {
  return inputs.filter((input) => input.role === role).length
}

function spoken(role: InputRole): string {
  return role.replace('-', ' ')
}
