import type { Action, ActorSpec, Mood, Place, PropDetail, Relation, RelationKind } from '../scene.ts'
import { drawnAs, isDrawable, standsBeside } from './beyond.ts'
import type { Draft, Link, Pending } from './draft.ts'
import { CARRIES_PEOPLE, CLOTHES, FLOWN_UPON, FLYERS, INSTRUMENTS, MOVES_ALONG, SAT_UPON, usualAction } from './habits.ts'
import { colourIsSkin, giveTrait } from './looks.ts'
import type { Flag, Meaning, NounMeaning } from './lexicon/meaning.ts'
import type { Language } from './lexicon/tongue.ts'
import { CONTAINERS, FILLED_WITH, isPart } from './parts.ts'
import type { Reading } from './vocabulary.ts'

/** At most so many different actors; more would be a crowd nobody can make out. */
const ACTORS_MAX = 4
const COUNT_MAX = 7

export interface Cast {
  readonly actors: readonly ActorSpec[]
  readonly relations: readonly Relation[]
  /** Where the lead is at home. */
  readonly home?: Place
  /** Words for things that were understood and do not appear. */
  readonly notShown: readonly string[]
}

interface Reader {
  readonly language: Language
  readonly drafts: Draft[]
  readonly links: Link[]
  pending: Pending
  actionBefore: { readonly action: Action; readonly activity?: string } | undefined
  justNamed: Draft | undefined
  /** Who was named before `and`. */
  joining: Draft | undefined
  /** A relation that waits for its object, or for its subject. */
  open: Link | undefined
  /** A vase or basket of what is named next. */
  container: Draft | undefined
}

/** Adjectives follow the noun they belong to. */
const AFTER_THE_NOUN: readonly Language[] = ['es', 'pt', 'fr', 'id', 'vi', 'ar']
/** What somebody does is said before he is named: the on-the-beach-running dog. */
const VERB_BEFORE: readonly Language[] = ['ja', 'ko', 'tr', 'hi', 'zh-Hans', 'zh-Hant']
const COUNT_AFTER: readonly Language[] = ['ja', 'ko', 'zh-Hans', 'zh-Hant']
/** The table is named before the word for being on it. */
const OBJECT_FIRST: readonly Language[] = ['ja', 'ko', 'tr', 'hi']
/** The actors of a prompt in the order they are named, each with the words that stand beside it. */
export function castActors(wanted: readonly Reading[], unwanted: readonly Reading[], flags: ReadonlySet<Flag>, language: Language): Cast {
  const reader: Reader = {
    language,
    drafts: [],
    links: [],
    pending: { mechanical: false },
    actionBefore: undefined,
    justNamed: undefined,
    joining: undefined,
    open: undefined,
    container: undefined,
  }
  for (const reading of wanted) {
    const noun = nounOf(reading)
    if (noun?.species === 'couple') nameCouple(reader, noun, reading)
    else if (noun && !isRefused(noun, unwanted)) nameOne(reader, noun, reading)
    else hear(reader, reading)
  }
  giveBack(reader)
  return settle(reader, flags)
}

function nounOf({ meanings }: Reading): NounMeaning | undefined {
  return meanings.find((meaning) => meaning.about === 'noun')
}

function isRefused(noun: NounMeaning, unwanted: readonly Reading[]): boolean {
  return unwanted.some(
    (reading) => nounOf(reading)?.species === noun.species || (noun.kind === 'person' && nounOf(reading)?.species === 'person'),
  )
}

/** How many are meant by a plural without a number; Arabic has a form for two. */
function severalIn(text: string, language: Language): number {
  return language === 'ar' && /(?:ان|ين)$/.test(text) ? 2 : 3
}

/** A couple is two people who do the same. */
function nameCouple(reader: Reader, noun: NounMeaning, reading: Reading): void {
  const one = (species: string): void => nameOne(reader, { ...noun, species }, { ...reading, text: species, plural: false })
  const { count: _, ...pending } = reader.pending
  reader.pending = { ...pending }
  one('man')
  reader.joining = reader.justNamed
  reader.pending = { ...pending }
  one('woman')
}

function nameOne(reader: Reader, noun: NounMeaning, { text, plural, meanings }: Reading): void {
  const { pending, actionBefore, drafts, language, justNamed } = reader
  // `Velho` is an old man, but a velho pescador is one fisherman.
  if (justNamed?.old === true && justNamed === drafts.at(-1) && noun.kind === 'person' && pending.count === undefined) {
    drafts.pop()
    Object.assign(pending, { ...justNamed.said, ...definedOf(pending) })
  }
  const old = meanings.some((meaning) => meaning.about === 'trait' && meaning.trait === 'old')
  // A grandmother is old by her name.
  for (const meaning of meanings) if (meaning.about === 'trait') pending.traits = [...(pending.traits ?? []), meaning.trait]
  const draft: Draft = {
    noun,
    text,
    plural,
    counted: pending.count !== undefined,
    said: pending,
    count: Math.min(COUNT_MAX, pending.count ?? (plural ? severalIn(text, language) : 1)),
    ...actionBefore,
    props: [],
    worn: false,
    ...(reader.joining && isAlive(reader.joining) && noun.kind !== 'thing' ? { with: reader.joining } : {}),
    ...(old ? { old } : {}),
    ...(reader.container ? { fills: reader.container } : {}),
  }
  reader.joining = undefined
  drafts.push(draft)
  if (noun.kind === 'person') colourIsSkin(noun.species, draft.said)
  Object.assign(reader, { pending: { mechanical: false }, actionBefore: undefined, justNamed: draft, container: undefined })
  const { open } = reader
  if (open && open.object === undefined) open.object = draft
  if (open && open.subject === undefined && open.object !== draft) open.subject = draft
  if (open?.subject && open.object) reader.open = undefined
}

/** Somebody who does nothing yet, and who else was named with it; a list without end has an end here. */
function named(draft: Draft | undefined): readonly Draft[] {
  const found: Draft[] = []
  for (let each = draft; each && each.action === undefined && found.length < COUNT_MAX; each = each.with) found.push(each)
  return found
}

const isAlive = ({ noun }: Draft): boolean => noun.kind !== 'thing'

const lastPerson = ({ drafts }: Reader): Draft | undefined => drafts.findLast(({ noun }) => noun.kind === 'person')

/** Takes up a word that names nobody: what it says about who was named, or about who will be. */
function hear(reader: Reader, reading: Reading): void {
  const { meanings } = reading
  if (FILLED_WITH.test(reading.text) && CONTAINERS.has(reader.justNamed?.noun.species ?? '')) reader.container = reader.justNamed
  const adjectives = meanings.filter(({ about }) => ['colour', 'coat', 'size', 'mood', 'material'].includes(about))
  if (meanings.some(({ about }) => about === 'pause')) return pause(reader)
  if (meanings.some(({ about }) => about === 'joiner')) reader.joining = reader.justNamed
  if (adjectives.length > 0 && AFTER_THE_NOUN.includes(reader.language) && reader.justNamed) {
    for (const meaning of adjectives) describe(reader.justNamed.said, meaning)
    if (reader.justNamed.noun.kind === 'person') colourIsSkin(reader.justNamed.noun.species, reader.justNamed.said)
    return
  }
  const action = meanings.find((meaning) => meaning.about === 'action')
  const relation = meanings.find((meaning) => meaning.about === 'relation')
  if (relation) relate(reader, relation.relation)
  if (action) act(reader, action)
  for (const meaning of meanings) describe(reader.pending, meaning)
  for (const meaning of meanings)
    if (meaning.about === 'trait') giveTrait(meaning.trait, reading.text, waitingIn(reader), lastPerson(reader)?.said)
  if (/^\d+$/.test(reading.text)) return
  const isPlace = meanings.some(({ about }) => about === 'place')
  if (isPlace) reader.pending = { mechanical: false }
  if (isPlace && reader.open?.object === undefined) reader.open = undefined
  // A number that no noun follows counted something else: seconds, or pictures.
  if (meanings.length === 0 && reader.pending.count !== undefined) delete reader.pending.count
  if (action || relation || isPlace) reader.justNamed = undefined
}

/** What an adjective is said of: what was just named, where adjectives follow, and otherwise what will be. */
function waitingIn({ language, justNamed, pending }: Reader): Pending {
  return AFTER_THE_NOUN.includes(language) && justNamed ? justNamed.said : pending
}

function describe(said: Pending, meaning: Meaning): void {
  if (meaning.about === 'count') said.count = Math.max(said.count ?? 1, meaning.count)
  else if (meaning.about === 'colour') said.colour ??= meaning.colour
  else if (meaning.about === 'coat') said.coat ??= meaning.coat
  else if (meaning.about === 'size') said.size ??= meaning.size
  else if (meaning.about === 'mood') said.mood ??= meaning.mood
  else if (meaning.about === 'material') said.material ??= meaning.material
  else if (meaning.about === 'flag' && meaning.flag === 'mechanical') said.mechanical = true
}

function pause(reader: Reader): void {
  giveBack(reader)
  Object.assign(reader, { justNamed: undefined, open: undefined, container: undefined })
}

/** A colour that no noun followed was said of the last one: the cat is black. */
function giveBack(reader: Reader): void {
  const last = reader.drafts.at(-1)
  if (last) {
    last.said.colour ??= reader.pending.colour as string
    last.said.mood ??= reader.pending.mood as Mood
    // Two of them, said after the dogs.
    if (COUNT_AFTER.includes(reader.language) && !last.counted)
      last.count = Math.min(COUNT_MAX, Math.max(last.count, reader.pending.count ?? 1))
    if (reader.pending.traits) last.said.traits ??= reader.pending.traits
  }
  // Nobody was named after the verb: it was said of the thing before it.
  const lead = reader.drafts.findLast(({ noun }) => !noun.handy)
  if (lead && reader.actionBefore) {
    if (lead.action === undefined) Object.assign(lead, reader.actionBefore)
    reader.actionBefore = undefined
  }
  reader.pending = { mechanical: false }
}

function relate(reader: Reader, kind: RelationKind): void {
  const { drafts, language } = reader
  const last = drafts.at(-1)
  const objectFirst = OBJECT_FIRST.includes(language) || (/^zh/.test(language) && !['holding', 'riding', 'wearing'].includes(kind))
  const link: Link = { kind }
  if (objectFirst) {
    if (last) link.object = last
    const before = drafts.at(-2)
    if (before) link.subject = before
  } else if (last) link.subject = subjectFor(kind, drafts)
  if (objectFirst && !last) return
  reader.links.push(link)
  reader.open = link.subject && link.object ? undefined : link
}

/** Only who lives can hold, wear or ride. */
function subjectFor(kind: RelationKind, drafts: readonly Draft[]): Draft {
  const living = ['holding', 'riding', 'wearing'].includes(kind) ? drafts.findLast(isAlive) : undefined
  return (living ?? drafts.at(-1)?.fills ?? drafts.at(-1)) as Draft
}

function act(reader: Reader, { action, activity }: { readonly action: Action; readonly activity?: string }): void {
  const living = reader.drafts.findLast(({ noun }) => noun.kind !== 'thing')
  const lead = living ?? reader.drafts.findLast(({ noun }) => !noun.handy)
  const does = { action, ...(activity ? { activity } : {}) }
  const mayComeBefore = !living && VERB_BEFORE.includes(reader.language)
  // Whoever was named together with it does the same.
  if (lead && lead.action === undefined && !mayComeBefore) for (const each of named(lead)) Object.assign(each, does)
  // Sitting, and reading at that.
  else if (lead && (lead.action === 'sit' || lead.action === 'stand') && lead.activity === undefined && activity) lead.activity = activity
  if (!living && (!lead || mayComeBefore)) reader.actionBefore = does
}

/** Small things become props of who is nearest, scenery stays scenery, and who is named twice is one. */
function settle({ drafts, links, language }: Reader, flags: ReadonlySet<Flag>): Cast {
  const actors: Draft[] = []
  const became = new Map<Draft, Draft>()
  const owners = new Map<Draft, Draft>()
  const notShown: string[] = []
  for (const draft of drafts) {
    const owner = draft.noun.handy ? ownerOf(draft, drafts) : undefined
    const twin = owner ? undefined : actors.find((each) => isTwin(each, draft))
    if (isPart(draft, drafts, links)) continue
    if (owner) {
      owner.props.push(draft)
      owners.set(draft, owner)
    } else if (isScenery(draft, drafts, flags)) {
      if (!isDrawable(draft.noun)) notShown.push(draft.text)
    } else if (twin) merge(twin, draft, became)
    else actors.push(draft)
  }
  for (const link of links) settleLink(link)
  for (const { kind, subject, object } of links) {
    if (object && subject && CLOTHES.has(object.noun.species) && (kind === 'wearing' || kind === 'inside')) object.worn = true
  }
  const onStage = actors.toSorted((a, b) => Number(a.noun.kind === 'thing') - Number(b.noun.kind === 'thing')).slice(0, ACTORS_MAX)
  notShown.push(...actors.filter((draft) => !onStage.includes(draft)).map(({ text }) => text))
  const indexOf = (draft: Draft): number => onStage.indexOf(became.get(draft) ?? draft)
  return {
    actors: onStage.map((draft) => toActor(draft, flags, language)),
    relations: links.flatMap((link) => relationOf(ofOwner(link, owners), indexOf)),
    ...(onStage[0] ? { home: onStage[0].noun.home } : {}),
    notShown,
  }
}

/** A bird in a tree is on it and sits; who flies on a castle flies above it. */
function settleLink(link: Link): void {
  const { subject, object } = link
  if (!subject || !object) return
  if (link.kind === 'inside' && SAT_UPON.has(object.noun.species)) link.kind = 'on'
  const bears = object.noun.handy === true || object.noun.kind !== 'thing' || FLOWN_UPON.has(object.noun.species)
  if (link.kind === 'on' && subject.action === 'fly' && !bears) link.kind = 'above'
  if (link.kind === 'on' && subject.action === undefined && subject.noun.kind === 'animal' && FLYERS.has(subject.noun.species))
    subject.action = 'sit'
}

function ownerOf(draft: Draft, drafts: readonly Draft[]): Draft | undefined {
  const at = drafts.indexOf(draft)
  // Paws play no violin: instruments stand beside an animal.
  const mayOwn = ({ kind }: NounMeaning): boolean => (INSTRUMENTS.has(draft.noun.species) ? kind === 'person' : kind !== 'thing')
  const isLiving = ({ noun }: Draft): boolean => mayOwn(noun) && (CLOTHES.has(draft.noun.species) || !standsBeside(draft.noun, noun))
  return drafts.slice(0, at).findLast(isLiving) ?? drafts.slice(at).find(isLiving)
}

/** The cat is the cat of before, and so is the kitten's `cat`; another cat, or a cat of another colour, is not. */
function isTwin(known: Draft, draft: Draft): boolean {
  const same = known.noun.species === draft.noun.species
  const kin = !draft.counted && (known.noun.broader ?? []).includes(draft.noun.species)
  if (!same && !kin) return false
  const [one, other] = [known.said.colour ?? known.said.coat, draft.said.colour ?? draft.said.coat]
  if (one && other && one !== other) return false
  return !(known.counted && draft.counted) && (known.text === draft.text || !draft.noun.rare)
}

function merge(twin: Draft, draft: Draft, became: Map<Draft, Draft>): void {
  became.set(draft, twin)
  twin.count = Math.max(twin.count, draft.count)
  twin.said = { ...draft.said, ...definedOf(twin.said) }
  if (twin.action === undefined && draft.action)
    Object.assign(twin, { action: draft.action, ...(draft.activity ? { activity: draft.activity } : {}) })
}

function definedOf(said: Pending): Pending {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as unknown as Pending
}

/** Trees and windows are painted with the place; only who asks for one, or for nothing else, gets it as a figure. */
function isScenery({ noun, plural, counted, count, said }: Draft, drafts: readonly Draft[], flags: ReadonlySet<Flag>): boolean {
  if (!noun.scenic) return false
  if (flags.has('landscape') || !isDrawable(noun)) return true
  const wanted = counted ? !plural || count > 2 || (said.count ?? 0) > 1 : drafts.length === 1 || said.colour !== undefined
  return !wanted || (plural && !counted)
}

/** Who reads a book on a bench is on the bench; but who has a cup on a table is not on the table. */
function ofOwner(link: Link, owners: ReadonlyMap<Draft, Draft>): Link {
  const owner = link.subject && owners.get(link.subject)
  if (!owner || !link.object || link.object === owner) return link
  const carried = link.kind === 'on' ? CARRIES_PEOPLE.has(link.object.noun.species) : MOVES_ALONG.has(link.kind)
  return carried ? { ...link, subject: owner } : link
}

function relationOf({ kind, subject, object }: Link, indexOf: (draft: Draft) => number): readonly Relation[] {
  if (!subject || !object || subject === object) return []
  const [from, to] = [indexOf(subject), indexOf(object)]
  if (from < 0 || from === to) return []
  const meant = object.worn ? 'wearing' : kind
  return [{ kind: meant, subject: from, ...(to >= 0 ? { object: to } : {}), objectName: object.noun.species }]
}

function toActor(draft: Draft, flags: ReadonlySet<Flag>, language: Language): ActorSpec {
  const { noun, said, props, activity } = draft
  const { species, drawing, wanted } = drawnAs(noun, draft.text, language)
  const coat = said.coat ?? said.colour
  const details = props.flatMap(detailOf)
  const names = props.map((prop) => prop.noun.species)
  return {
    kind: noun.kind,
    species,
    named: draft.text,
    count: draft.count,
    ...(coat ? { coat } : {}),
    action: actionOf(draft),
    mechanical: said.mechanical || noun.species === 'robot' || (noun.kind === 'butterfly' && flags.has('mechanical')),
    // Whoever reads has a book, also in languages that say both in one word.
    props: activity === 'read' && noun.kind === 'person' && !names.includes('book') ? [...names, 'book'] : names,
    sizeHint: said.size ?? 'normal',
    ...(drawing ? { drawing } : {}),
    ...(wanted ? { wanted } : {}),
    ...(activity ? { activity } : {}),
    ...(said.mood ? { mood: said.mood } : {}),
    ...(said.material ? { material: said.material } : {}),
    ...(said.traits && noun.kind === 'person' ? { traits: said.traits } : {}),
    ...(details.length > 0 ? { propDetails: details } : {}),
  }
}

function detailOf({ noun, text, said, worn }: Draft): readonly PropDetail[] {
  const named = /^[a-z ,'-]+$/i.test(text) && text.toLowerCase() !== noun.species ? { named: text } : {}
  if (!said.colour && !said.size && !worn && !('named' in named)) return []
  return [
    { prop: noun.species, ...named, ...(said.colour ? { colour: said.colour } : {}), ...(said.size ? { size: said.size } : {}), worn },
  ]
}

/** Whoever flies a kite stands on the ground. */
function actionOf({ action, noun, props }: Draft): Action {
  if (action === 'fly' && noun.kind === 'person' && props.length > 0) return 'stand'
  return action ?? usualAction(noun.kind, noun.species)
}
