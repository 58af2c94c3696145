import type { Action, ActorSpec } from '../scene.ts'
import type { Flag, NounMeaning } from './lexicon/meaning.ts'
import type { Reading } from './vocabulary.ts'

/** At most so many different actors; more would be a crowd nobody can make out. */
const ACTORS_MAX = 4

/** What was said before a noun and belongs to it. */
interface Pending {
  count?: number
  colour?: string
  coat?: string
  size?: ActorSpec['sizeHint']
  mechanical: boolean
}

type Draft = { -readonly [field in keyof ActorSpec]: ActorSpec[field] } & { handy: boolean; actionSet: boolean; props: string[] }

/** The actors of a prompt in the order they are named, each with the words that stand beside it. */
export function castActors(wanted: readonly Reading[], unwanted: readonly Reading[], flags: ReadonlySet<Flag>): readonly ActorSpec[] {
  const drafts: Draft[] = []
  let pending: Pending = { mechanical: false }
  let actionBefore: Action | undefined
  let justNamed: Draft | undefined
  for (const reading of wanted) {
    const noun = nounOf(reading)
    const colour = reading.meanings.find((meaning) => meaning.about === 'colour')?.colour
    if (!noun && colour && justNamed && !justNamed.coat) {
      justNamed.coat = colour
      continue
    }
    justNamed = undefined
    if (noun && !isRefused(noun, unwanted)) {
      justNamed = draftOf(noun, reading, pending, actionBefore)
      drafts.push(justNamed)
      pending = { mechanical: false }
      actionBefore = undefined
      continue
    }
    const action = hear(reading, pending)
    const lead = drafts.findLast(({ handy }) => !handy)
    if (action && lead && !lead.actionSet) Object.assign(lead, { action, actionSet: true })
    else if (action && !lead) actionBefore = action
    if (!noun && reading.meanings.some(({ about }) => about === 'place')) pending = { mechanical: false }
  }
  return settle(drafts, flags)
}

function nounOf({ meanings }: Reading): NounMeaning | undefined {
  return meanings.find((meaning) => meaning.about === 'noun')
}

function isRefused(noun: NounMeaning, unwanted: readonly Reading[]): boolean {
  return unwanted.some((reading) => nounOf(reading)?.species === noun.species)
}

/** Takes up what a word says about the next noun; returns the action when it is one. */
function hear({ meanings }: Reading, pending: Pending): Action | undefined {
  let action: Action | undefined
  for (const meaning of meanings) {
    if (meaning.about === 'count') pending.count = Math.max(pending.count ?? 1, meaning.count)
    else if (meaning.about === 'colour') pending.colour = meaning.colour
    else if (meaning.about === 'coat') pending.coat = meaning.coat
    else if (meaning.about === 'size') pending.size = meaning.size
    else if (meaning.about === 'flag' && meaning.flag === 'mechanical') pending.mechanical = true
    else if (meaning.about === 'action') action = meaning.action
  }
  return action
}

function draftOf(noun: NounMeaning, { text, plural }: Reading, pending: Pending, action: Action | undefined): Draft {
  const coat = pending.coat ?? pending.colour
  return {
    kind: noun.kind,
    species: noun.species,
    named: text,
    count: Math.min(5, Math.max(pending.count ?? 1, plural ? 2 : 1)),
    ...(coat ? { coat } : {}),
    action: action ?? 'stand',
    actionSet: action !== undefined,
    mechanical: pending.mechanical || noun.species === 'robot',
    props: [],
    sizeHint: pending.size ?? 'normal',
    handy: noun.handy === true,
  }
}

/** Small things become props of the first living actor; the same actor named twice is one. */
function settle(drafts: readonly Draft[], flags: ReadonlySet<Flag>): readonly ActorSpec[] {
  const owner = drafts.find(({ kind }) => kind !== 'thing')
  const actors: Draft[] = []
  for (const draft of drafts) {
    const twin = actors.find(({ species }) => species === draft.species)
    if (draft.handy && owner && draft !== owner) owner.props.push(draft.species)
    else if (twin) Object.assign(twin, { count: Math.max(twin.count, draft.count), coat: twin.coat ?? draft.coat })
    else actors.push(draft)
  }
  const living = actors.toSorted((a, b) => Number(a.kind === 'thing') - Number(b.kind === 'thing'))
  return living.slice(0, ACTORS_MAX).map((draft) => toActor(draft, flags))
}

function toActor({ handy: _handy, actionSet, coat, ...draft }: Draft, flags: ReadonlySet<Flag>): ActorSpec {
  const action = actionSet ? draft.action : usualAction(draft.kind, draft.species)
  return {
    ...draft,
    action,
    ...(coat ? { coat } : {}),
    mechanical: draft.mechanical || (draft.kind === 'butterfly' && flags.has('mechanical')),
  }
}

function usualAction(kind: ActorSpec['kind'], species: string): Action {
  if (kind === 'butterfly') return 'fly'
  if (['fish', 'shark', 'whale', 'dolphin', 'octopus', 'turtle', 'duck'].includes(species)) return 'swim'
  if (['bird', 'eagle', 'bee', 'dragon', 'airplane', 'hot-air balloon', 'rocket'].includes(species)) return 'fly'
  return species === 'cat' || species === 'kitten' ? 'sit' : 'stand'
}
