import type { ActorSpec, Coverage, Place, Scene, Style, TimeOfDay } from '../scene.ts'
import { hashText, pick, randomFrom } from '../paint/noise.ts'
import { languageOf } from './language.ts'
import type { Flag, Meaning } from './lexicon/meaning.ts'
import { castActors } from './cast.ts'
import { designLogo } from './design-logo.ts'
import { takeQuotes } from './quotes.ts'
import { readWords, type Reading } from './vocabulary.ts'

export interface ReadOptions {
  readonly seed: number
  readonly negativePrompt?: string
}

/** What a prompt means, as far as the illustrator understands it. Never throws: an unknown prompt is a calm scene. */
export function readPrompt(prompt: string, { seed, negativePrompt = '' }: ReadOptions): Scene {
  const language = languageOf(prompt)
  const { rest, texts, dialogue } = takeQuotes(prompt)
  const [wanted, refused] = splitNegated(readWords(rest, language))
  const unwanted = [...refused, ...readWords(negativePrompt, languageOf(negativePrompt))]
  const meanings = wanted.flatMap((reading) => reading.meanings).filter((meaning) => !isUnwanted(meaning, unwanted))
  const flags = new Set(all(meanings, 'flag').map(({ flag }) => flag))
  const actors = castActors(wanted, unwanted, flags)
  const logo = flags.has('logo') ? designLogo(prompt, meanings, texts, seed) : undefined
  return {
    seed,
    place: placeOf(meanings, actors, flags, hashText(prompt) ^ seed),
    time: timeOf(meanings, flags, actors, hashText(prompt) ^ seed),
    weather: all(meanings, 'weather').find(({ weather }) => weather !== 'clear')?.weather ?? (flags.has('ink-wash') ? 'fog' : 'clear'),
    futuristic: flags.has('futuristic'),
    style: styleOf(meanings, flags),
    camera: { shot: shotOf(meanings, actors), movement: all(meanings, 'movement')[0]?.movement ?? 'still' },
    actors,
    ...(logo ? { logo } : {}),
    texts,
    dialogue,
    coverage: coverageOf(wanted, refused),
  }
}

/** True when a prompt asks for a poem beside its picture. */
export function asksForPoem(prompt: string): boolean {
  return readWords(prompt, languageOf(prompt)).some(({ meanings }) => all(meanings, 'flag').some(({ flag }) => flag === 'poem'))
}

function all<About extends Meaning['about']>(meanings: readonly Meaning[], about: About): Extract<Meaning, { about: About }>[] {
  return meanings.filter((meaning): meaning is Extract<Meaning, { about: About }> => meaning.about === about)
}

/** The two words after a negation are what is not wanted. */
function splitNegated(readings: readonly Reading[]): readonly [wanted: Reading[], refused: Reading[]] {
  const wanted: Reading[] = []
  const refused: Reading[] = []
  let left = 0
  for (const reading of readings) {
    const negation = reading.meanings.some(({ about }) => about === 'negation')
    const nothing = reading.meanings.every(({ about }) => about === 'nothing') && reading.meanings.length > 0
    if (negation) left = 2
    else if (left > 0 && !nothing) {
      refused.push(reading)
      left = reading.meanings.some(({ about }) => about === 'noun' || about === 'weather' || about === 'place') ? 0 : left - 1
    } else wanted.push(reading)
  }
  return [wanted, refused]
}

function isUnwanted(meaning: Meaning, unwanted: readonly Reading[]): boolean {
  return unwanted.some(({ meanings }) => meanings.some((other) => JSON.stringify(other) === JSON.stringify(meaning)))
}

function placeOf(meanings: readonly Meaning[], actors: readonly ActorSpec[], flags: ReadonlySet<Flag>, dice: number): Place {
  const places = all(meanings, 'place')
  const named = bestPlace(
    places.filter(({ weak }) => !weak).map(({ place }) => place),
    meanings,
  )
  if (named) return named
  if (flags.has('ink-wash')) return 'mountains'
  const random = randomFrom(dice)
  if (flags.has('landscape')) return places[0]?.place ?? pick(random, ['lake', 'lake', 'mountains', 'meadow'])
  const home = homeOf(meanings, actors)
  if (actors.some(({ props }) => props.includes('ball')) && home !== 'meadow') return home ?? 'room'
  if (places[0]) return places[0].place
  if (all(meanings, 'weather').some(({ weather }) => weather === 'snow')) return 'snow'
  return home ?? pick(random, ['lake', 'meadow', 'mountains', 'beach', 'garden'])
}

/** Of several places the one that says most: a window in a city is a room, snow on mountains stays a mountain. */
function bestPlace(places: readonly Place[], meanings: readonly Meaning[]): Place | undefined {
  const snowy = all(meanings, 'weather').some(({ weather }) => weather === 'snow')
  const order: readonly Place[] = ['underwater', 'space', 'room', 'garden', 'studio']
  const first = places[0]
  for (const place of order) if (places.includes(place) && (place !== 'room' || first === 'room')) return place
  if (places.includes('lake') && places.includes('mountains')) return 'lake'
  if (snowy && (first === 'meadow' || first === 'forest')) return 'snow'
  return first
}

function homeOf(meanings: readonly Meaning[], actors: readonly ActorSpec[]): Place | undefined {
  const nouns = all(meanings, 'noun')
  const lead = actors[0]
  return nouns.find(({ species }) => species === lead?.species)?.home ?? nouns[0]?.home
}

function timeOf(meanings: readonly Meaning[], flags: ReadonlySet<Flag>, actors: readonly ActorSpec[], dice: number): TimeOfDay {
  const times = all(meanings, 'time').map(({ time }) => time)
  const named = times.find((time) => time !== 'golden' && time !== 'day') ?? times[0]
  if (named) return named
  if (flags.has('landscape')) return pick(randomFrom(dice + 1), ['golden', 'golden', 'day', 'dawn', 'sunset'])
  if (flags.has('futuristic')) return 'dawn'
  return actors.length > 0 ? pick(randomFrom(dice + 1), ['day', 'golden']) : pick(randomFrom(dice + 1), ['golden', 'dawn', 'day', 'sunset'])
}

function styleOf(meanings: readonly Meaning[], flags: ReadonlySet<Flag>): Style {
  const styles = all(meanings, 'style').map(({ style }) => style)
  return styles.find((style) => style !== 'flat') ?? styles[0] ?? (flags.has('ink-wash') ? 'watercolour' : 'oil')
}

function shotOf(meanings: readonly Meaning[], actors: readonly ActorSpec[]): 'wide' | 'medium' | 'close' {
  return all(meanings, 'shot')[0]?.shot ?? (actors.length === 0 ? 'wide' : 'medium')
}

function coverageOf(wanted: readonly Reading[], refused: readonly Reading[]): Coverage {
  const understood = new Set<string>()
  const unknown = new Set<string>()
  for (const { text, meanings } of [...wanted, ...refused]) {
    if (meanings.length === 0) {
      if (text.length > 1 || /[\u4e00-\u9fff]/.test(text)) unknown.add(text)
    } else if (meanings.some(({ about }) => about !== 'nothing' && about !== 'count')) understood.add(text)
  }
  const total = understood.size + unknown.size
  return { fraction: total === 0 ? 0 : understood.size / total, understood: [...understood], unknown: [...unknown] }
}
