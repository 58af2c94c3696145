import { drawingFor, hasFigure, isModelled, propsLeftOut } from '../figures/repertoire.ts'
import { drawingNamed, lookUp, type Found } from '../longtail/look-up.ts'
import { natureOf } from '../longtail/nature.ts'
import type { Subject } from '../longtail/packs.ts'
import type { ActorSpec } from '../scene.ts'
import type { NounMeaning } from './lexicon/meaning.ts'
import type { Language } from './lexicon/tongue.ts'
import { lexiconOf } from './lexicons.ts'

/** A noun beyond the lexicon. */
export interface Beyond {
  readonly meaning: NounMeaning
  readonly plural: boolean
}

/** What a phrase means that the lexicon does not have, when it names something that can be drawn. */
export function beyondLexicon(phrase: string, language: Language): Beyond | undefined {
  const found = lookUp(phrase, language) ?? (language !== 'en' && /^[a-z -]+$/.test(phrase) ? named(phrase) : undefined)
  const meaning = found && ('subject' in found ? meaningOf(found.subject, found.near) : kindOf(found.kindOf))
  return meaning && { meaning, plural: found.plural }
}

/** Prompts in other languages mix in English names of things. */
function named(phrase: string): Found | undefined {
  const subject = drawingNamed(phrase, 'en')
  return subject && { subject, near: false, plural: false }
}

function kindOf(word: string): NounMeaning | undefined {
  const noun = lexiconOf('en')
    .find(word)
    ?.find((meaning) => meaning.about === 'noun')
  if (!noun || !canBeShown(noun)) return undefined
  // Scenery is painted only where it was asked for by its own name.
  const { scenic: _, ...rest } = noun
  return { ...rest, rare: true }
}

function canBeShown({ kind, species, broader = [] }: NounMeaning): boolean {
  return [species, ...broader].some((name) => isModelled({ kind, species: name }) || drawingFor({ species: name }) !== undefined)
}

function meaningOf(subject: Subject, near: boolean): NounMeaning {
  const { kind, home } = natureOf(subject)
  const species = subject.label.toLowerCase()
  if (kind === 'person' && (subject.sort !== FANTASY || species.startsWith('baby')))
    return { about: 'noun', kind, species: genderOf(species), home, rare: true }
  return { about: 'noun', kind, species, home, drawing: subject.slug, ...(near ? { rare: true } : {}) }
}

/** Emojibase's number for beings of fantasy: of all people only they have no figure of ours. */
const FANTASY = 26

function genderOf(label: string): string {
  return /^wom[ae]n/.test(label) ? 'woman' : /^m[ae]n/.test(label) ? 'man' : 'person'
}

/** What plays a noun of the prompt. */
export interface DrawnAs {
  readonly species: string
  readonly drawing?: string
  /** Set when it is only the nearest to what was asked for. */
  readonly wanted?: string
}

/** The model of the noun, else a drawing of exactly it, else the model or the drawing of something broader. */
export function drawnAs(noun: NounMeaning, text: string, language: Language): DrawnAs {
  const { kind, species, broader = [], rare } = noun
  if (noun.drawing !== undefined) return { species, drawing: noun.drawing, ...(rare ? { wanted: text } : {}) }
  const model = [species, ...broader].find((name) => isModelled({ kind, species: name }))
  const modelled = model !== undefined && isModelled({ kind, species: model, named: text })
  const wanted = model !== species || rare ? { wanted: rare ? text : species } : {}
  if (modelled && (kind === 'person' || kind === 'butterfly' || isPlain(noun, model, text, language))) return { species: model, ...wanted }
  const exact = exactly(text, kind, language)
  if (exact && !(modelled && natureOf(exact).headOnly)) {
    return isNameOf(exact, species) ? { species, drawing: exact.slug } : { species: exact.label.toLowerCase(), drawing: exact.slug }
  }
  if (modelled) return { species: model, ...wanted }
  for (const name of [species, ...broader]) {
    const near = drawingNamed(name, 'en')
    if (near) return { species: name, drawing: near.slug, ...(rare ? { wanted: text } : name === species ? {} : { wanted: species }) }
  }
  return model === undefined ? { species, ...(rare ? { wanted: text } : {}) } : { species: model, ...wanted }
}

/** Whether the model is just what was named: a car for a car, but not a ball for a basketball. */
function isPlain({ kind, species, rare }: NounMeaning, model: string, text: string, language: Language): boolean {
  if (rare || model !== species) return false
  return kind !== 'thing' || language !== 'en' || text === species || isModelled({ kind, species: text })
}

/** A slice of watermelon is watermelon. */
const PORTION = /^(?:slice|piece|bowl|plate|cup|glass|bunch|pile|loaf|box|bag|bottle|pair|pot|stack|basket)s? of /

function exactly(text: string, kind: NounMeaning['kind'], language: Language): Subject | undefined {
  const whole = language === 'en' ? text.replace(PORTION, '') : text
  const found = drawingNamed(text, language) ?? drawingNamed(whole, 'en')
  return found && natureOf(found).kind === kind ? found : undefined
}

function isNameOf({ slug }: Subject, species: string): boolean {
  return drawingNamed(species, 'en')?.slug === slug
}

/** Painted with the places, and no toy of clay beside them. */
const ONLY_PAINTED = new Set(
  'window, cloud, fireplace, carpet, street lamp, bush, bamboo, leaf, iceberg, waterfall, fence, rock, cherry blossom, star symbol'.split(
    ', ',
  ),
)

/** Whether there is a figure of it or of something broader: then the places are painted with it, too. */
export function isDrawable({ kind, species, broader = [] }: NounMeaning): boolean {
  if ([species, ...broader].some((name) => isModelled({ kind, species: name }))) return true
  return !ONLY_PAINTED.has(species) && hasFigure({ kind, species })
}

/** Whether a thing that somebody has cannot be shown in his hands, and stands beside him. */
export function standsBeside({ species }: NounMeaning, owner: NounMeaning): boolean {
  if (!hasFigure({ kind: 'thing', species })) return false
  const holder: ActorSpec = {
    kind: owner.kind,
    species: owner.species,
    count: 1,
    action: 'stand',
    mechanical: false,
    props: [species],
    sizeHint: 'normal',
  }
  return propsLeftOut(holder).length > 0
}
