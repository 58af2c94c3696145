import { propsLeftOut } from '../figures/repertoire.ts'
import type { ActorSpec, PropDetail, Relation, Scene } from '../scene.ts'
import { castActors, type Cast } from '../words/cast.ts'
import type { NounMeaning } from '../words/lexicon/meaning.ts'
import { lexiconOf } from '../words/lexicons.ts'
import { stepIn } from './verbs.ts'
import { meaningsOf, type Outcome, type Wish } from './wish.ts'

/** More different actors nobody can make out. */
const ACTORS_MAX = 4
const COUNT_MAX = 7
const PROPS_MAX = 6

/** Who is in the picture, what they have, do and look like. */
export function patchActors(scene: Scene, wish: Wish): Outcome {
  const nouns = meaningsOf(wish.readings, 'noun')
  if (wish.verb === 'remove') return removeAll(scene, nouns)
  const cast = castActors(wish.readings, [], new Set(meaningsOf(wish.readings, 'flag').map(({ flag }) => flag)), wish.language)
  if (nouns.length === 0) return describeOne(scene, leadOf(scene), attributesOf(wish))
  const gone = isReplacing(wish) ? propToReplace(scene, cast.actors) : undefined
  if (gone) {
    const rest = patchNamed({ ...scene, ...withoutProp(scene, gone.owner, gone.prop) }, wish, {
      ...cast,
      actors: cast.actors.filter((_, index) => index !== gone.index),
    })
    return rest.did.length > 0 ? { ...rest, did: [`took the ${gone.prop} away`, ...rest.did] } : { ...rest, scene }
  }
  return patchNamed(scene, wish, cast)
}

/** The umbrella, when it is to become a balloon. */
function propToReplace(
  { actors }: Scene,
  named: readonly ActorSpec[],
): { readonly owner: number; readonly prop: string; readonly index: number } | undefined {
  const ownerOf = (actor: ActorSpec): number => actors.findIndex(({ props }) => props.includes(nameOf(actor)))
  if (!named.every(isHandy) || !named.some((actor) => ownerOf(actor) < 0)) return undefined
  const index = named.findIndex((actor) => ownerOf(actor) >= 0)
  const actor = named[index]
  return actor && { owner: ownerOf(actor), prop: nameOf(actor), index }
}

function patchNamed(scene: Scene, wish: Wish, cast: Cast): Outcome {
  const incoming = cast.actors.some((actor) => indexOf(scene, actor) < 0 && !isHandy(actor))
  const patch: Patch = { scene, wish, incoming, places: new Map(), did: [], couldNot: [] }
  const known = cast.actors.map((actor) => indexOf(scene, actor))
  cast.actors.forEach((actor, index) => take(patch, actor, index, known[index]!, cast.actors.length === 1))
  return { scene: withRelations(patch, cast.relations), did: patch.did, couldNot: patch.couldNot }
}

interface Patch {
  scene: Scene
  readonly wish: Wish
  /** Whether the step names somebody who is not in the picture yet. */
  readonly incoming: boolean
  /** Where in the scene the actors of the step are. */
  readonly places: Map<number, number>
  readonly did: string[]
  readonly couldNot: string[]
}

/** One actor that the step names: somebody known is changed, somebody new comes in, and small things are handed out. */
function take(patch: Patch, actor: ActorSpec, index: number, at: number, single: boolean): void {
  const { scene, wish } = patch
  const owner = at < 0 && isHandy(actor) ? handTo(scene, actor) : -1
  if (owner >= 0) {
    patch.places.set(index, owner)
    return apply(patch, giveProps(scene, owner, [{ ...detailOf(actor), prop: nameOf(actor) }]))
  }
  if (at < 0) return bringIn(patch, actor, index)
  patch.places.set(index, at)
  const alone = single && actor.props.length === 0
  if (alone && wish.verb === 'add' && !hasAttributes(attributesOf(wish))) {
    const known = scene.actors[at]!
    const count = Math.min(COUNT_MAX, known.count + actor.count)
    const { scene: more, ...outcome } = describeOne(scene, at, { count })
    const joined = (known.joined ?? 0) + count - known.count
    return apply(patch, { ...outcome, scene: { ...more, actors: more.actors.with(at, { ...more.actors[at]!, joined }) } })
  }
  // Who is changed into somebody else has nothing more to do.
  if (isReplacing(wish) && patch.incoming) return
  apply(patch, describeOne(scene, at, alone ? attributesOf(wish, actor) : attributesOfActor(actor, wish)))
  if (actor.props.length > 0)
    apply(
      patch,
      giveProps(
        patch.scene,
        at,
        actor.props.map((prop) => detailNamed(actor, prop)),
      ),
    )
}

function apply(patch: Patch, { scene, did, couldNot = [] }: Outcome): void {
  patch.scene = scene
  patch.did.push(...did)
  patch.couldNot.push(...couldNot)
}

function isReplacing({ verb, readings }: Wish): boolean {
  return (
    verb === 'change' ||
    (verb === 'set' && !readings.some(({ meanings }) => meanings.some(({ about }) => about === 'relation' || about === 'action')))
  )
}

/** Somebody new: instead of somebody, when the step wants a change, or beside all others. */
function bringIn(patch: Patch, actor: ActorSpec, index: number): void {
  const { scene, wish } = patch
  const replaced = isReplacing(wish) ? replacedBy(scene, actor, wish) : -1
  const old = scene.actors[replaced]
  if (old) {
    const moved = {
      ...actor,
      count: Math.max(actor.count, old.count),
      props: [...new Set([...old.props, ...actor.props])],
      sizeHint: sizeFor(actor, old),
    }
    const doing =
      hasAction(wish) || actor.kind !== old.kind
        ? moved
        : { ...moved, action: old.action, ...(old.activity ? { activity: old.activity } : {}) }
    patch.places.set(index, replaced)
    return apply(patch, {
      scene: { ...scene, actors: scene.actors.with(replaced, doing) },
      did: [`changed the ${old.named ?? old.species} to ${article(shown(actor))}`],
    })
  }
  if (scene.actors.length >= ACTORS_MAX)
    return void patch.couldNot.push(`add ${article(shown(actor))}: ${ACTORS_MAX} kinds of figures are the most`)
  patch.places.set(index, scene.actors.length)
  apply(patch, {
    scene: { ...scene, actors: [...scene.actors, { ...actor, joined: actor.count }] },
    did: [`added ${actor.count > 1 ? `${actor.count} of: ${shown(actor)}` : article(shown(actor))}`],
  })
}

function sizeFor(actor: ActorSpec, old: ActorSpec): ActorSpec['sizeHint'] {
  return actor.sizeHint === 'normal' ? old.sizeHint : actor.sizeHint
}

/** Who must go when somebody takes a place: who was named, or the nearest of kin, or the lead. */
function replacedBy(scene: Scene, actor: ActorSpec, wish: Wish): number {
  const named = meaningsOf(wish.readings, 'noun').map((noun) => scene.actors.findIndex((each) => isA(each, noun)))
  const at = named.find((each) => each >= 0)
  if (at !== undefined) return at
  const kin = scene.actors.findIndex(({ kind }) => kind === actor.kind)
  return kin >= 0 ? kin : leadOf(scene)
}

function shown({ coat, wanted, species }: ActorSpec): string {
  return `${coat ? `${coat} ` : ''}${wanted ?? species}`
}

function article(words: string): string {
  return /(glasses|shoes|gloves|trousers|headphones)$/.test(words) ? words : `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`
}

function nameOf({ wanted, species }: ActorSpec): string {
  return wanted ?? species
}

function nounNamed(species: string): NounMeaning | undefined {
  return lexiconOf('en')
    .find(species)
    ?.find((meaning) => meaning.about === 'noun')
}

/** Small things are held, worn or played with; what lies on its own is an actor. */
function isHandy(actor: ActorSpec): boolean {
  return actor.kind === 'thing' && nounNamed(nameOf(actor))?.handy === true
}

/** Whether an actor is what a noun says: itself, or one of its kind. */
function isA(actor: ActorSpec, { species, kind, broader = [] }: NounMeaning): boolean {
  if (species === 'person' && actor.kind === 'person') return true
  if (actor.kind !== kind) return false
  const own = [actor.species, actor.wanted, actor.named].filter((name) => name !== undefined)
  return (
    own.includes(species) || own.some((name) => nounNamed(name)?.broader?.includes(species) === true) || broader.includes(actor.species)
  )
}

function indexOf(scene: Scene, actor: ActorSpec): number {
  const same = scene.actors.findIndex(({ species, wanted }) => species === actor.species && wanted === actor.wanted)
  if (same >= 0) return same
  const noun = nounNamed(nameOf(actor))
  return noun ? scene.actors.findIndex((each) => isA(each, noun)) : -1
}

function leadOf({ actors }: Scene): number {
  const living = actors.findIndex(({ kind }) => kind !== 'thing')
  return living >= 0 ? living : actors.length > 0 ? 0 : -1
}

/** A hat goes to who has one already, else to the first that lives. */
function handTo({ actors }: Scene, actor: ActorSpec): number {
  const having = actors.findIndex(({ props }) => props.includes(nameOf(actor)))
  return having >= 0 ? having : actors.findIndex(({ kind }) => kind === 'person' || kind === 'animal')
}

const WORN = /^(hat|crown|scarf|glasses|mask|coat garment|dress|shirt|trousers|shoes|gloves|tie|headphones|backpack)$/

function detailOf({ coat, sizeHint, species }: ActorSpec): PropDetail {
  return {
    prop: species,
    ...(coat ? { colour: coat } : {}),
    ...(sizeHint === 'normal' ? {} : { size: sizeHint }),
    worn: WORN.test(species),
  }
}

function detailNamed({ propDetails = [] }: ActorSpec, prop: string): PropDetail {
  return propDetails.find((detail) => detail.prop === prop) ?? { prop, worn: WORN.test(prop) }
}

function giveProps(scene: Scene, at: number, details: readonly PropDetail[]): Outcome {
  const did: string[] = []
  const couldNot: string[] = []
  let actor = scene.actors[at]!
  for (const detail of details) {
    const { prop, colour } = detail
    const fresh = !actor.props.includes(prop)
    const others = (actor.propDetails ?? []).filter((each) => each.prop !== prop)
    const having = { ...actor, props: fresh ? [...actor.props, prop].slice(-PROPS_MAX) : actor.props, propDetails: [...others, detail] }
    const what = colour ? `${colour} ${prop}` : prop
    if (propsLeftOut(having).includes(prop)) {
      couldNot.push(`give the ${actor.named ?? actor.species} ${article(what)}`)
      continue
    }
    did.push(fresh ? `gave the ${actor.named ?? actor.species} ${article(what)}` : `made the ${prop} ${colour ?? 'as asked'}`)
    actor = having
  }
  return { scene: did.length > 0 ? { ...scene, actors: scene.actors.with(at, actor) } : scene, did, couldNot }
}

/** What a step says of how somebody looks, feels and does. */
type Attributes = Partial<Pick<ActorSpec, 'coat' | 'mood' | 'material' | 'action' | 'activity' | 'count' | 'sizeHint' | 'mechanical'>>

function hasAction({ readings }: Wish): boolean {
  return meaningsOf(readings, 'action').length > 0
}

function attributesOfActor({ coat, mood, material, sizeHint, mechanical, action, activity }: ActorSpec, wish: Wish): Attributes {
  return {
    ...(coat ? { coat } : {}),
    ...(mood ? { mood } : {}),
    ...(material ? { material } : {}),
    ...(sizeHint === 'normal' ? {} : { sizeHint }),
    ...(mechanical ? { mechanical } : {}),
    ...(hasAction(wish) ? { action, ...(activity ? { activity } : {}) } : {}),
  }
}

/** All that a step says, as far as it may be said of the one actor it is about. */
function attributesOf(wish: Wish, actor?: ActorSpec): Attributes {
  const { readings, text } = wish
  const first = <Value>(values: readonly Value[]): Value | undefined => values.at(-1)
  const coat = actor?.coat ?? first(meaningsOf(readings, 'coat'))?.coat ?? first(meaningsOf(readings, 'colour'))?.colour
  const mood =
    first(meaningsOf(readings, 'mood'))?.mood ??
    (/\bsmil|\bgrin|laugh|lächel|sourire|souri|sonr[ií]|улыб|微笑|笑|웃|يبتسم|मुस्कु|senyum|cười|gülümse/u.test(text) ? 'happy' : undefined)
  const material = first(meaningsOf(readings, 'material'))?.material
  const action = first(meaningsOf(readings, 'action'))
  const step = stepIn(text)
  const sizeHint = step === 'larger' ? 'large' : step === 'smaller' ? 'small' : first(meaningsOf(readings, 'size'))?.size
  const count = Math.max(0, ...meaningsOf(readings, 'count').map((each) => each.count))
  const mechanical = meaningsOf(readings, 'flag').some(({ flag }) => flag === 'mechanical')
  return {
    ...(coat ? { coat } : {}),
    ...(mood ? { mood } : {}),
    ...(material ? { material } : {}),
    ...(action ? { action: action.action, ...(action.activity ? { activity: action.activity } : {}) } : {}),
    ...(sizeHint ? { sizeHint } : {}),
    ...(count > 1 || /\b(only|just|single|solo|sólo|nur|seul|apenas|só)\b|只有|一つだけ|하나만|один/u.test(text)
      ? { count: Math.max(1, Math.min(COUNT_MAX, count)) }
      : {}),
    ...(mechanical ? { mechanical } : {}),
  }
}

/** Whether a step says more of somebody than how many there are. */
function hasAttributes(attributes: Attributes): boolean {
  return Object.keys(attributes).some((name) => name !== 'count')
}

const WORDS_FOR: { readonly [name in keyof Attributes]-?: (value: NonNullable<Attributes[name]>) => string } = {
  coat: (coat) => coat,
  mood: (mood) => mood,
  material: (material) => `of ${material}`,
  action: (action) => action,
  activity: (activity) => activity,
  count: (count) => `${count} in number`,
  sizeHint: (size) => (size === 'large' ? 'larger' : size === 'small' ? 'smaller' : 'of normal size'),
  mechanical: () => 'mechanical',
}

/** Changes what is said of one actor. What is so already is not told as done. */
function describeOne(scene: Scene, at: number, attributes: Attributes): Outcome {
  const actor = scene.actors[at]
  if (!actor) return { scene, did: [] }
  const changed = Object.entries(attributes).filter(([name, value]) => actor[name as keyof Attributes] !== value)
  if (changed.length === 0) return { scene, did: [] }
  const { activity: _, ...restingActor } = actor
  const from = 'action' in attributes ? restingActor : actor
  const did = changed
    .filter(([name]) => name !== 'activity' || !('action' in attributes && attributes.action !== actor.action))
    .map(
      ([name, value]) =>
        `made the ${actor.named ?? actor.species} ${(WORDS_FOR[name as keyof Attributes] as (value: unknown) => string)(value)}`,
    )
  return { scene: { ...scene, actors: scene.actors.with(at, { ...from, ...attributes }) }, did }
}

/** Takes away whoever and whatever is named. */
function removeAll(scene: Scene, nouns: readonly NounMeaning[]): Outcome {
  let now = scene
  const did: string[] = []
  for (const noun of nouns) {
    const owner = now.actors.findIndex(({ props }) => props.includes(noun.species))
    const at = owner >= 0 ? -1 : now.actors.findIndex((actor) => isA(actor, noun))
    // Removing the hat of the cat is nothing against the cat.
    if (owner >= 0) now = withoutProp(now, owner, noun.species)
    else if (at >= 0 && !(did.length > 0 && nouns[0]?.handy)) now = withoutActor(now, at)
    else continue
    did.push(`removed the ${noun.species}`)
  }
  return { scene: now, did }
}

function withoutProp(scene: Scene, at: number, prop: string): Scene {
  const { propDetails, ...actor } = scene.actors[at]!
  const details = (propDetails ?? []).filter((detail) => detail.prop !== prop)
  const rest = { ...actor, props: actor.props.filter((each) => each !== prop), ...(details.length > 0 ? { propDetails: details } : {}) }
  const relations = (scene.relations ?? []).filter(({ subject, objectName }) => subject !== at || objectName !== prop)
  return { ...scene, actors: scene.actors.with(at, rest), relations }
}

function withoutActor(scene: Scene, at: number): Scene {
  const shift = (index: number): number => (index > at ? index - 1 : index)
  const relations = (scene.relations ?? []).flatMap((relation): readonly Relation[] => {
    if (relation.subject === at || relation.object === at) return []
    return [{ ...relation, subject: shift(relation.subject), ...(relation.object === undefined ? {} : { object: shift(relation.object) }) }]
  })
  return { ...scene, actors: scene.actors.toSpliced(at, 1), relations }
}

const RELATIONS_MAX = 20

/** What the step says of who is on, under or beside whom, with the indices of the whole scene. */
function withRelations({ scene, places }: Patch, relations: readonly Relation[]): Scene {
  const added = relations.flatMap((relation): readonly Relation[] => {
    const subject = places.get(relation.subject)
    const object = relation.object === undefined ? undefined : places.get(relation.object)
    if (subject === undefined || subject === object || (relation.object !== undefined && object === undefined)) return []
    return [{ kind: relation.kind, subject, ...(object === undefined ? {} : { object }), objectName: relation.objectName }]
  })
  if (added.length === 0) return scene
  return { ...scene, relations: [...(scene.relations ?? []), ...added].slice(-RELATIONS_MAX) }
}
