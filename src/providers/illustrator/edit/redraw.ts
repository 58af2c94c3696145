import { compose, type Onlooker } from '../compose.ts'
import type { EmbeddedScene } from '../embedded-scene.ts'
import { withPeople } from '../people.ts'
import type { People } from '../../../core/request.ts'
import type { Scene } from '../scene.ts'
import type { Language } from '../words/language.ts'
import { readPrompt } from '../words/read-prompt.ts'
import { clausesOf, type Clause } from './clauses.ts'
import { FILTERS_MAX, type Filter } from './filter.ts'
import { asksForChange, asksForDescription, operationsOf } from './instruction.ts'
import type { Operation } from './topics.ts'
import { patchScene, standIns, type Patched } from './patch.ts'
import { changesShape, perform } from './perform.ts'
import { fitPicture, pictureOf, type Picture } from './picture.ts'
import { asksToKeep, type Verb } from './verbs.ts'

/** What is to be done with a picture of ours. */
export interface Redrawing {
  readonly scene: Scene
  /** Whether the scene must be drawn, and not only what lies over it. */
  readonly redrawn: boolean
  /** What lies over the drawn scene already. */
  readonly before: readonly Filter[]
  /** What comes over it now. */
  readonly operations: readonly Operation[]
  /** Whether something turns the picture, so that its scene does not draw it any more. */
  readonly reshapes: boolean
  readonly did: readonly string[]
  readonly couldNot: readonly string[]
  /** The steps that were carried out and those that were not, in the caller's words. */
  readonly done: readonly string[]
  readonly notDone: readonly string[]
  readonly wantsDescription: boolean
}

interface RedrawOptions {
  readonly language: Language
  readonly people?: People
  readonly index?: number
  readonly seed: number
  /** What is wanted as long as no step says it. */
  readonly verb?: Verb
  /** True when the asked size is not that of the picture. */
  readonly resized: boolean
}

/** Who asks for a picture, and says nothing of the one there is, wants a new one. */
const NEW_PICTURE =
  /^\s*(now |ok(ay)?,? |please |next,? )*(create|generate|draw|paint|make|show|give)( me)?( now)? (a|an|another|one) (new |different |other |whole )*(picture|image|photo|photograph|drawing|painting|illustration|scene|logo)\b(?!.*\b(this|that|it|same|my|previous|these|those)\b)/i

/** Reads what an instruction wants of a picture of ours. */
export function readRedrawing(embedded: EmbeddedScene, instruction: string, options: RedrawOptions): Redrawing {
  const wantsDescription = asksForDescription(instruction)
  if (NEW_PICTURE.test(instruction)) return newPicture(instruction, options)
  const steps = stepsOf(embedded.scene, instruction, options.language, options.verb)
  const allowed = withPeople(steps.scene, options.people ?? 'all')
  const nobody = (allowed.coverage.leftOut ?? []).map(
    (named) => `show ${named}: the request allows ${options.people === 'none' ? 'no people' : 'adults only'}`,
  )
  // The first of several results keeps its seed, so that all else stays as it was.
  const seed = (allowed.seed + (options.index ?? 0)) >>> 0
  const changed = steps.did.length > 0 || options.resized || seed !== allowed.seed
  return {
    scene: { ...allowed, seed },
    redrawn: changed,
    before: embedded.filters,
    operations: steps.operations,
    reshapes: steps.operations.some(changesShape) && steps.operations.some(({ name }) => name === 'rotate'),
    did: [...steps.did, ...(options.resized ? ['drew it anew in the asked size'] : [])],
    couldNot: [...steps.couldNot, ...standIns(embedded.scene, allowed), ...nobody],
    done: steps.done,
    notDone: steps.notDone,
    wantsDescription,
  }
}

function newPicture(instruction: string, { seed, people }: RedrawOptions): Redrawing {
  const read = readPrompt(instruction, { seed })
  const scene = withPeople(read, people ?? 'all')
  const nothing = { before: [], operations: [], reshapes: false, couldNot: [], notDone: [], wantsDescription: false }
  return { scene, redrawn: true, did: ['drew a new picture'], done: [instruction.trim()], ...nothing }
}

interface Steps {
  scene: Scene
  readonly operations: Operation[]
  readonly did: string[]
  readonly couldNot: string[]
  readonly done: string[]
  readonly notDone: string[]
}

function stepsOf(scene: Scene, instruction: string, language: Language, wanted?: Verb): Steps {
  const steps: Steps = { scene, operations: [], did: [], couldNot: [], done: [], notDone: [] }
  let verb = wanted
  let pending: Clause | undefined
  for (const clause of clausesOf(instruction)) {
    const whole: Clause = pending
      ? { text: `${pending.text} ${clause.text}`, said: `${pending.said}, ${clause.said}`, quotes: [...pending.quotes, ...clause.quotes] }
      : clause
    const result = takeStep(steps, whole, language, verb)
    verb = result.verb ?? verb
    // What says nothing by itself may only be the beginning: `make the cat and the dog sleep`.
    pending = result.useful ? undefined : whole
  }
  if (pending && (asksForChange(pending, language) || verb)) {
    steps.notDone.push(pending.said)
    steps.couldNot.push(pending.said)
  }
  return steps
}

function takeStep(
  steps: Steps,
  clause: Clause,
  language: Language,
  inherited: Verb | undefined,
): { readonly useful: boolean; readonly verb?: Verb } {
  const asked = operationsOf(clause, language)
  // The red of a red border is not for the cat.
  const onlyOver = asked.some(({ name }) => OVER_ALL.includes(name))
  const patched: Patched = onlyOver ? { scene: steps.scene, did: [], couldNot: [] } : patchScene(steps.scene, clause, language, inherited)
  const styled = patched.did.some((each) => each.startsWith('redrawn in'))
  const operations = asked.flatMap((operation) => laidOver(operation, patched.did.length > 0, styled))
  const style = operations.find((operation) => operation.name === 'style')?.style
  const wrote = patched.did.some((each) => each.startsWith('wrote'))
  const over = operations.filter(({ name }) => name !== 'style' && name !== 'crop' && !(name === 'text' && wrote))
  steps.scene = style && style !== patched.scene.style ? { ...patched.scene, style } : patched.scene
  if (steps.scene !== patched.scene) steps.did.push(`redrawn in ${style}`)
  steps.did.push(...patched.did)
  steps.couldNot.push(...patched.couldNot)
  steps.operations.push(...over)
  const useful = patched.did.length > 0 || over.length > 0 || steps.scene !== patched.scene
  if (useful) steps.done.push(clause.said)
  if (patched.couldNot.length > 0 && !useful) steps.notDone.push(clause.said)
  return { useful: useful || patched.couldNot.length > 0 || asksToKeep(clause.text), ...(patched.verb ? { verb: patched.verb } : {}) }
}

const OVER_ALL: readonly Operation['name'][] = ['frame', 'flip', 'rotate', 'blur', 'background-blur', 'sharpen', 'vignette', 'invert']
const TONES: readonly Operation['name'][] = ['brightness', 'contrast', 'saturation', 'warmth']

/** A bright sunny day is one already, without being made brighter; and who asks for one style does not want two. */
function laidOver(operation: Operation, changed: boolean, styled: boolean): readonly Operation[] {
  if (changed && TONES.includes(operation.name)) return []
  return styled && (operation.name === 'style' || operation.name === 'sepia') ? [] : [operation]
}

interface DrawOptions {
  readonly widthPixels: number
  readonly heightPixels: number
  readonly quality?: 'fine' | 'draft'
}

export interface Redrawn {
  readonly picture: Picture
  readonly scene: Scene
  /** All that lies over the scene now. */
  readonly filters: readonly Filter[]
}

/** Draws the scene when it has changed, and lays over it what belongs over it. */
export async function redraw(
  original: Picture,
  plan: Redrawing,
  options: DrawOptions,
  onlooker?: Onlooker,
): Promise<Redrawn & { readonly did: readonly string[]; readonly couldNot: readonly string[] }> {
  const { widthPixels, heightPixels, quality = 'fine' } = options
  const { scene } = plan
  const did: string[] = []
  const couldNot: string[] = []
  const lay = async (picture: Picture, operation: Operation, told: boolean): Promise<Picture> => {
    const result = await perform(picture, operation, scene.seed)
    if (told && result.did !== undefined) did.push(result.did)
    if (told && result.couldNot !== undefined) couldNot.push(result.couldNot)
    return result.picture
  }
  let picture = plan.redrawn ? pictureOf(compose(scene, { widthPixels, heightPixels, quality }, onlooker)) : original
  if (plan.redrawn) for (const filter of plan.before) picture = await lay(picture, filter, false)
  for (const operation of plan.operations.filter(changesShape)) picture = await lay(picture, operation, true)
  picture = await fitPicture(picture, widthPixels, heightPixels)
  for (const operation of plan.operations.filter((each) => !changesShape(each))) picture = await lay(picture, operation, true)
  const filters = [...plan.before, ...plan.operations.filter(isFilter)].slice(-FILTERS_MAX)
  return { picture, scene, filters, did, couldNot }
}

function isFilter(operation: Operation): operation is Filter {
  return operation.name !== 'rotate' && operation.name !== 'crop'
}
