import { isIndoors, type Coverage, type Place, type Scene, type Style, type TimeOfDay } from '../scene.ts'
import { hashText, pick, randomFrom } from '../paint/noise.ts'
import { castActors, type Cast } from './cast.ts'
import { cameraOf, hoursOf } from './filming.ts'
import { languageOf, type Language } from './language.ts'
import type { Flag, Meaning } from './lexicon/meaning.ts'
import { designLogo } from './design-logo.ts'
import { takeQuotes } from './quotes.ts'
import { readWords, type Reading } from './vocabulary.ts'

export interface ReadOptions {
  readonly seed: number
  readonly negativePrompt?: string
}

/** So much of a prompt is read for the scene; nobody can make out more in one picture, and a worker must not be held up by it. */
const CHARACTERS_READ_MAX = 8000

/**
 * What a prompt means, as far as the illustrator understands it: its first 8,000 characters. Never throws: an unknown
 * prompt is a calm scene.
 */
export function readPrompt(whole: string, { seed, negativePrompt: unwantedToo = '' }: ReadOptions): Scene {
  const prompt = whole.slice(0, CHARACTERS_READ_MAX)
  const negativePrompt = unwantedToo.slice(0, CHARACTERS_READ_MAX)
  const language = languageOf(prompt)
  const { rest, texts, lettering, poster, dialogue } = takeQuotes(prompt)
  const [wanted, refused] = splitNegated(settleFronts(settleInsides(settleStyles(withoutOrders(readWords(rest, language))))), language)
  const unwanted = [...refused, ...readWords(negativePrompt, languageOf(negativePrompt))]
  const meanings = wanted.flatMap((reading) => reading.meanings).filter((meaning) => !isUnwanted(meaning, unwanted))
  const flags = new Set(all(meanings, 'flag').map(({ flag }) => flag))
  const cast = castActors(wanted, unwanted, flags, language)
  const { actors, relations } = cast
  const season = all(meanings, 'season')[0]?.season
  const style = styleOf(meanings, flags)
  const alone = isDrawnAlone(style, meanings, cast)
  const place = alone ? 'studio' : placeOf(meanings, cast, flags, hashText(prompt) ^ seed)
  const furnishings = alone && style !== 'flat' ? ['white'] : isIndoors(place) ? furnishingsOf(meanings) : []
  const hours = hoursOf(wanted, flags)
  const logo = flags.has('logo') ? designLogo(prompt, meanings, texts, seed) : undefined
  return {
    seed,
    place,
    ...(hours ?? { time: timeOf(meanings, flags, cast, hashText(prompt) ^ seed) }),
    weather: all(meanings, 'weather').find(({ weather }) => weather !== 'clear')?.weather ?? (flags.has('ink-wash') ? 'fog' : 'clear'),
    futuristic: flags.has('futuristic'),
    style,
    ...(flags.has('ink-wash') && { inkWash: true }),
    camera: cameraOf(meanings, shotOf(meanings, cast)),
    actors,
    ...(logo ? { logo } : {}),
    texts,
    ...(lettering.length > 0 ? { lettering } : {}),
    ...(poster ? { poster } : {}),
    dialogue,
    coverage: coverageOf(wanted, refused, logo ? [] : cast.notShown),
    ...(relations.length > 0 ? { relations } : {}),
    ...(season ? { season } : {}),
    ...(furnishings.length > 0 ? { furnishings } : {}),
  }
}

const TEXTS: readonly Flag[] = ['poem', 'haiku', 'story', 'caption']

/** Which texts a prompt asks for beside its picture. */
export function askedTexts(prompt: string): ReadonlySet<Flag> {
  const read = prompt.slice(0, CHARACTERS_READ_MAX)
  const meanings = readWords(read, languageOf(read)).flatMap((reading) => reading.meanings)
  return new Set(all(meanings, 'flag').flatMap(({ flag }) => (TEXTS.includes(flag) ? [flag] : [])))
}

function all<About extends Meaning['about']>(meanings: readonly Meaning[], about: About): Extract<Meaning, { about: About }>[] {
  return meanings.filter((meaning): meaning is Extract<Meaning, { about: About }> => meaning.about === about)
}

/** To write, said to us and not of anybody. */
const ORDER_TO_WRITE = /^(write|書いて|viết|yaz)$/

/** Who is asked to write a poem is not in the picture. */
function withoutOrders(readings: readonly Reading[]): readonly Reading[] {
  const asks = readings.some(({ meanings }) => all(meanings, 'flag').some(({ flag }) => TEXTS.includes(flag)))
  if (!asks) return readings
  return readings.map((reading) => (ORDER_TO_WRITE.test(reading.text) ? { ...reading, meanings: [{ about: 'nothing' }] } : reading))
}

/** A comic book is a style, but the one that somebody reads or holds is a book. */
function settleStyles(readings: readonly Reading[]): readonly Reading[] {
  let held = false
  return readings.map((reading) => {
    const has = (...abouts: readonly Meaning['about'][]): boolean => reading.meanings.some(({ about }) => abouts.includes(about))
    const both = has('style') && has('noun')
    const dropped = held ? 'style' : 'noun'
    held =
      reading.meanings.some((meaning) => meaning.about === 'relation' && meaning.relation === 'holding') || (held && !has('noun', 'pause'))
    return both ? { ...reading, meanings: reading.meanings.filter(({ about }) => about !== dropped) } : reading
  })
}

/** A castle is an actor, but who is in the castle is in a room. */
function settleInsides(readings: readonly Reading[]): readonly Reading[] {
  let inside = false
  return readings.map((reading) => {
    const noun = reading.meanings.find((meaning) => meaning.about === 'noun')
    const entered = inside && noun?.inside
    const small = reading.meanings.every(({ about }) => ['nothing', 'colour', 'size', 'count', 'material', 'coat'].includes(about))
    inside = reading.meanings.some((meaning) => meaning.about === 'relation' && meaning.relation === 'inside') || (inside && small)
    return entered ? { ...reading, meanings: [{ about: 'place', place: entered }] } : reading
  })
}

const WITH_A_FRONT: ReadonlySet<Place> = new Set(['cafe', 'library', 'classroom', 'workshop', 'hall'])

/** Who is in front of a bakery is in the street, and not inside. */
function settleFronts(readings: readonly Reading[]): readonly Reading[] {
  let before = false
  return readings.map((reading) => {
    const place = reading.meanings.find((meaning) => meaning.about === 'place')
    const fronted = before && place !== undefined && place.weak !== true && WITH_A_FRONT.has(place.place)
    const small = reading.meanings.every(({ about }) => ['nothing', 'colour', 'size', 'count', 'material'].includes(about))
    before = reading.meanings.some((meaning) => meaning.about === 'relation' && meaning.relation === 'in-front-of') || (before && small)
    return fronted ? { ...reading, meanings: [{ about: 'place', place: 'street' }] } : reading
  })
}

/** Languages that say no after the word that is refused. */
const REFUSED_BEFORE: readonly Language[] = ['ja', 'ko', 'tr']

/** What a negation is followed by, up to the thing refused and those joined to it, is not wanted. */
function splitNegated(readings: readonly Reading[], language: Language): readonly [wanted: Reading[], refused: Reading[]] {
  const wanted: Reading[] = []
  const refused: Reading[] = []
  let state: 'wanting' | 'refusing' | 'refused' | 'joined' = 'wanting'
  for (const reading of readings) {
    const has = (...abouts: readonly Meaning['about'][]): boolean => reading.meanings.some(({ about }) => abouts.includes(about))
    const nothing = reading.meanings.length > 0 && reading.meanings.every(({ about }) => about === 'nothing')
    if (has('negation')) {
      if (REFUSED_BEFORE.includes(language)) refuseLast(wanted, refused)
      else state = 'refusing'
    } else if ((state === 'refusing' || (state === 'joined' && !has('count'))) && !nothing && !has('pause', 'joiner')) {
      refused.push(reading)
      if (has('noun', 'weather', 'place', 'action') || reading.meanings.length === 0) state = 'refused'
    } else if (state === 'refused' && has('joiner')) state = 'joined'
    else if (!nothing || state === 'wanting') {
      // A number or an article begins something new: no dogs and a ball.
      if (state !== 'refusing') state = 'wanting'
      wanted.push(reading)
    }
  }
  return [wanted, refused]
}

function refuseLast(wanted: Reading[], refused: Reading[]): void {
  const at = wanted.findLastIndex(({ meanings }) => meanings.some(({ about }) => about === 'noun' || about === 'weather'))
  if (at >= 0) refused.push(...wanted.splice(at, 1))
}

function isUnwanted(meaning: Meaning, unwanted: readonly Reading[]): boolean {
  return unwanted.some(({ meanings }) => meanings.some((other) => JSON.stringify(other) === JSON.stringify(meaning)))
}

function placeOf(meanings: readonly Meaning[], { actors, home }: Cast, flags: ReadonlySet<Flag>, dice: number): Place {
  const places = all(meanings, 'place')
  const named = bestPlace(
    places.filter(({ weak }) => !weak).map(({ place }) => place),
    meanings,
  )
  if (named) return named
  if (flags.has('ink-wash')) return 'mountains'
  const random = randomFrom(dice)
  if (flags.has('landscape')) return places[0]?.place ?? pick(random, ['lake', 'lake', 'mountains', 'meadow'])
  if (actors.some(({ props }) => props.includes('ball')) && home !== 'meadow') return home ?? 'room'
  if (places[0]) return places[0].place
  if (all(meanings, 'weather').some(({ weather }) => weather === 'snow')) return 'snow'
  return home ?? pick(random, ['lake', 'meadow', 'mountains', 'beach', 'garden'])
}

const ON_PAPER: ReadonlySet<Style> = new Set(['blueprint', 'pencil', 'ink', 'flat'])

/** A sketch or a plan of a thing, with no word about where it is, shows the thing on its paper and nothing else. */
function isDrawnAlone(style: Style, meanings: readonly Meaning[], { actors }: Cast): boolean {
  if (!ON_PAPER.has(style) || actors.length === 0 || actors.length > 2 || actors.some(({ action }) => action === 'swim')) return false
  return !meanings.some(
    ({ about, ...said }) => about === 'place' || about === 'time' || about === 'weather' || about === 'season' || isAbroad(said),
  )
}

const isAbroad = (said: object): boolean =>
  'flag' in said && (said.flag === 'landscape' || said.flag === 'futuristic' || said.flag === 'ink-wash')

/** What the prompt's words put into the place. */
function furnishingsOf(meanings: readonly Meaning[]): readonly string[] {
  return [...new Set(all(meanings, 'place').flatMap(({ furnishing }) => furnishing ?? []))]
}

/** Of several places the one that says most: a window in a city is a room, snow on mountains stays a mountain. */
function bestPlace(places: readonly Place[], meanings: readonly Meaning[]): Place | undefined {
  const snowy = all(meanings, 'weather').some(({ weather }) => weather === 'snow')
  const first = places[0]
  const deep = (['underwater', 'space'] as const).find((place) => places.includes(place))
  if (deep) return deep
  if (first && isIndoors(first)) return first === 'room' ? (places.find((place) => place !== 'room' && isIndoors(place)) ?? first) : first
  for (const place of ['garden', 'studio'] as const) if (places.includes(place)) return place
  if (places.includes('lake') && places.includes('mountains')) return 'lake'
  if (snowy && (first === 'meadow' || first === 'forest')) return 'snow'
  return first
}

function timeOf(meanings: readonly Meaning[], flags: ReadonlySet<Flag>, { actors }: Cast, dice: number): TimeOfDay {
  const times = all(meanings, 'time').map(({ time }) => time)
  const named = times.find((time) => time !== 'golden' && time !== 'day') ?? times[0]
  if (named) return named
  if (flags.has('landscape')) return pick(randomFrom(dice + 1), ['golden', 'golden', 'day', 'dawn', 'sunset'])
  // Nothing is golden in the rain.
  if (all(meanings, 'weather').some(({ weather }) => weather !== 'clear')) return 'day'
  if (flags.has('futuristic')) return 'dawn'
  return actors.length > 0 ? pick(randomFrom(dice + 1), ['day', 'golden']) : pick(randomFrom(dice + 1), ['golden', 'dawn', 'day', 'sunset'])
}

function styleOf(meanings: readonly Meaning[], flags: ReadonlySet<Flag>): Style {
  const styles = all(meanings, 'style').map(({ style }) => style)
  return styles.find((style) => style !== 'flat') ?? styles[0] ?? (flags.has('ink-wash') ? 'ink' : 'oil')
}

function shotOf(meanings: readonly Meaning[], { actors }: Cast): 'wide' | 'medium' | 'close' {
  return all(meanings, 'shot')[0]?.shot ?? (actors.length === 0 ? 'wide' : 'medium')
}

/** What neither counts as understood nor as missed: grammar, and what no picture of ours shows yet. */
const UNCOUNTED: readonly Meaning['about'][] = ['nothing', 'count', 'pause', 'joiner', 'relation', 'mood', 'material', 'season']

function coverageOf(wanted: readonly Reading[], refused: readonly Reading[], notShown: readonly string[]): Coverage {
  const understood = new Set<string>()
  const unknown = new Set<string>()
  for (const { text, meanings } of [...wanted, ...refused]) {
    if (meanings.length === 0) {
      if (text.length > 1 || /[\u4e00-\u9fff]/.test(text)) unknown.add(text)
    } else if (meanings.some(({ about }) => !UNCOUNTED.includes(about))) understood.add(text)
  }
  const total = understood.size + unknown.size
  const left = notShown.length > 0 ? { notShown } : {}
  return { fraction: total === 0 ? 0 : understood.size / total, understood: [...understood], unknown: [...unknown], ...left }
}
