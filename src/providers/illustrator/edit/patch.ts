import { SEASONS, isOutdoors, type Scene, type Style } from '../scene.ts'
import { hasFigure } from '../figures/repertoire.ts'
import type { Language } from '../words/language.ts'
import { readWords, type Reading } from '../words/vocabulary.ts'
import { withoutQuotes, type Clause } from './clauses.ts'
import { patchActors } from './patch-actors.ts'
import { asksToKeep, stepIn, verbIn, type Verb } from './verbs.ts'
import { ABOUT_TEXT } from './topics.ts'
import { meaningsOf, stylesIn, type Outcome, type Wish } from './wish.ts'

/** A scene with a step of an instruction carried out. */
export interface Patched {
  readonly scene: Scene
  /** What was changed, in plain words; empty when the step says nothing that a scene has. */
  readonly did: readonly string[]
  readonly couldNot: readonly string[]
  /** What the step wants; the next step wants the same when it does not say. */
  readonly verb?: Verb
}

/** Carries out one step of an instruction on a scene. `inherited` is what the step before it wanted. */
export function patchScene(scene: Scene, clause: Clause, language: Language, inherited?: Verb): Patched {
  const plain = withoutQuotes(clause)
  const asked = verbIn(plain, language)
  const readings = settled(readWords(asked.rest, language), asked.verb)
  const negated = readings.some(({ meanings }) => meanings.some(({ about }) => about === 'negation'))
  const verb = negated ? 'remove' : (asked.verb ?? inherited)
  const told = verb ? { verb } : {}
  if (asksToKeep(plain)) return { scene, did: [], couldNot: [], ...told }
  const wish: Wish = { verb, readings, language, text: plain, quotes: clause.quotes }
  const steps = scene.logo ? [patchLogo] : verb === 'remove' ? [clearMatters, patchActors] : [patchTexts, patchMatters, patchActors]
  let now = scene
  const did: string[] = []
  const couldNot: string[] = []
  for (const step of steps) {
    // Who writes on the picture does not want the cat to write.
    if (step === patchActors && did.some((each) => each.startsWith('wrote')) && meaningsOf(readings, 'noun').length === 0) continue
    const done = step(now, wish)
    now = done.scene
    did.push(...done.did)
    couldNot.push(...(done.couldNot ?? []))
  }
  return { scene: now, did, couldNot, ...told }
}

/** Who is to fly becomes no fly; and looking and smiling are no way of standing. */
function settled(readings: readonly Reading[], verb: Verb | undefined): readonly Reading[] {
  return readings.map((reading) => {
    const acts = reading.meanings.some(({ about }) => about === 'action')
    const meanings = reading.meanings.filter((meaning) => {
      if (meaning.about === 'noun') return !(acts && (verb === undefined || verb === 'set'))
      return meaning.about !== 'action' || meaning.action !== 'stand' || !/^(smile|look|watch|stare|pose)/.test(reading.text)
    })
    return { ...reading, meanings }
  })
}

const PLACE_WORDS: { readonly [place in Scene['place']]?: string } = { space: 'into space', underwater: 'under water', sky: 'into the sky' }
const STYLE_WORDS: { readonly [style in Style]?: string } = {
  'black-and-white': 'black and white',
  flat: 'flat colours',
  pixel: 'pixel art',
}

/** Time, weather, season, place, style and distance: what concerns the whole picture. */
function patchMatters(scene: Scene, wish: Wish): Outcome {
  const { readings, text } = wish
  const did: string[] = []
  let now = scene
  const set = <Field extends 'time' | 'weather' | 'season' | 'place' | 'style'>(
    field: Field,
    values: readonly NonNullable<Scene[Field]>[],
    words: (value: NonNullable<Scene[Field]>) => string,
  ): void => {
    // Of day and night in `from day to night` the one that is not so yet is meant.
    const value = values.findLast((each) => each !== now[field])
    if (value === undefined) return
    now = { ...now, [field]: value }
    did.push(words(value))
  }
  const noun = meaningsOf(readings, 'noun').length > 0
  set('place', placesIn(wish), (place) => `moved it ${PLACE_WORDS[place] ?? `to the ${place}`}`)
  set('time', strongest(meaningsOf(readings, 'time').map(({ time }) => time)), (time) => `made it ${TIME_WORDS[time]}`)
  const weathers = meaningsOf(readings, 'weather').map(({ weather }) => weather)
  const sunny = meaningsOf(readings, 'time').some(({ time }) => time === 'golden' || time === 'day')
  set('weather', sunny || !noun ? weathers : weathers.filter((weather) => weather !== 'clear'), (weather) => `made the weather ${weather}`)
  if (now.weather === 'rain' && SUNNY.test(text)) set('weather', ['clear'], () => 'took the rain away')
  set(
    'season',
    meaningsOf(readings, 'season').map(({ season }) => season),
    (season) => `made it ${season}`,
  )
  now = weatherOfSeason(now, scene)
  set('style', stylesIn(readings), (style) => `redrawn in ${STYLE_WORDS[style] ?? style}`)
  const flags = meaningsOf(readings, 'flag')
  if (!now.futuristic && flags.some(({ flag }) => flag === 'futuristic')) {
    now = { ...now, futuristic: true }
    did.push('made it futuristic')
  }
  const shot = shotIn(now, readings, text)
  if (shot && shot !== now.camera.shot) {
    did.push(shotOrder(shot) < shotOrder(now.camera.shot) ? 'moved the camera away' : 'moved the camera closer')
    now = { ...now, camera: { ...now.camera, shot } }
  }
  return { scene: now, did }
}

const SUNNY = /sunn|sunshine|sonnig|sonnenschein|soleil|ensoleill|solead|ensolarad|солн|晴|맑|مشمس|धूप|cerah|nắng|güneş/u
const TIME_WORDS: { readonly [time in Scene['time']]: string } = {
  dawn: 'dawn',
  day: 'day',
  golden: 'sunny',
  sunset: 'sunset',
  night: 'night',
}

/** A sunny day and the moon of a night are that day and that night. */
function strongest(times: readonly Scene['time'][]): readonly Scene['time'][] {
  const clear = times.filter((time) => time !== 'golden')
  return clear.length > 0 ? clear : times
}

/** A castle is an actor, but inside of one is a place. */
function placesIn({ readings, verb }: Wish): readonly Scene['place'][] {
  // The sky for a new bird is the one above the meadow.
  const above = verb === 'add' && meaningsOf(readings, 'noun').length > 0
  const inside = meaningsOf(readings, 'relation').some(({ relation }) => relation === 'inside')
  return readings.flatMap(({ meanings }) => {
    const noun = meanings.find((meaning) => meaning.about === 'noun')
    if (noun) return inside && noun.inside ? [noun.inside] : []
    return meanings.flatMap((meaning) =>
      meaning.about === 'place' && !meaning.weak && !(above && meaning.place === 'sky') ? [meaning.place] : [],
    )
  })
}

/** Winter brings snow, and what comes after it melts the snow. */
function weatherOfSeason(scene: Scene, before: Scene): Scene {
  if (scene.season === before.season || scene.weather !== before.weather) return scene
  if (scene.season === 'winter') return isOutdoors(scene.place) ? { ...scene, weather: 'snow' } : scene
  return scene.weather === 'snow' ? { ...scene, weather: 'clear' } : scene
}

type Shot = Scene['camera']['shot']
const SHOTS: readonly Shot[] = ['wide', 'medium', 'close']

function shotOrder(shot: Shot): number {
  return SHOTS.indexOf(shot)
}

function shotIn({ camera }: Scene, readings: readonly Reading[], text: string): Shot | undefined {
  const step = stepIn(text)
  if (step === 'farther') return SHOTS[Math.max(0, shotOrder(camera.shot) - 1)]
  if (step === 'closer') return SHOTS[Math.min(2, shotOrder(camera.shot) + 1)]
  return meaningsOf(readings, 'shot')[0]?.shot
}

/** Texts are painted in the sky as a title, unless they are wanted lower down: then they are laid over the picture. */
function patchTexts(scene: Scene, { verb, text, quotes }: Wish): Outcome {
  const line = quotes[0]
  if (line === undefined || line === '' || scene.texts.includes(line)) return { scene, did: [] }
  if (/bottom|middle|cent(er|re)|below|unten|mitte|en bas|au milieu|abajo|centro|embaixo|meio|внизу|下|底|中间|中央/.test(text))
    return { scene, did: [] }
  const texts = verb === 'change' || scene.texts.length >= TEXTS_MAX ? [line] : [...scene.texts, line]
  return { scene: { ...scene, texts }, did: [`wrote "${line}"`] }
}

const TEXTS_MAX = 4

/** Takes away weather, texts and the place's background. */
function clearMatters(scene: Scene, { readings, text, quotes }: Wish): Outcome {
  const did: string[] = []
  let now = scene
  if (now.texts.length > 0 && (ABOUT_TEXT.test(text) || quotes.some((quote) => now.texts.includes(quote)))) {
    now = { ...now, texts: quotes.length > 0 ? now.texts.filter((each) => !quotes.includes(each)) : [] }
    did.push('removed the text')
  }
  const weathers = meaningsOf(readings, 'weather').map(({ weather }) => weather)
  if (now.weather !== 'clear' && weathers.includes(now.weather)) {
    did.push(`took the ${now.weather} away`)
    now = { ...now, weather: 'clear' }
  }
  if (now.season && meaningsOf(readings, 'season').some(({ season }) => season === now.season)) {
    did.push(`no ${now.season}`)
    now = { ...now, season: SEASONS[(SEASONS.indexOf(now.season) + 2) % 4]! }
  }
  if (
    now.place !== 'studio' &&
    /background|hintergrund|arrière-plan|\bfondo\b|\bfundo\b|фон|背景|배경|الخلفية|पृष्ठभूमि|latar|nền|arka plan/u.test(text)
  ) {
    now = { ...now, place: 'studio' }
    did.push('removed the background')
  }
  return { scene: now, did }
}

const INKS: { readonly [colour: string]: string } = {
  red: '#b3261e',
  orange: '#d9661f',
  yellow: '#e0b020',
  green: '#2e7d46',
  teal: '#1f7f86',
  blue: '#1f4fa0',
  purple: '#6a3fa0',
  pink: '#d0608c',
  brown: '#6f4528',
  black: '#16181d',
  white: '#ffffff',
  grey: '#8a8f98',
  gold: '#b8892a',
}

/** A logo has words, a frame, and two colours. */
function patchLogo(scene: Scene, { readings, text, quotes }: Wish): Outcome {
  const { logo } = scene
  if (!logo) return { scene, did: [] }
  const did: string[] = []
  let now = logo
  if (quotes[0] !== undefined) {
    now = { ...now, text: quotes[0] }
    did.push(`wrote "${quotes[0]}"`)
  }
  const frame = meaningsOf(readings, 'frame')[0]?.frame
  if (frame && frame !== now.frame) {
    now = { ...now, frame }
    did.push(`framed it with a ${frame}`)
  }
  const name = meaningsOf(readings, 'colour')[0]?.colour ?? ''
  const colour = INKS[name]
  if (colour) {
    const onGround = /background|hintergrund|fond|fundo|фон|背景|배경|خلفية|पृष्ठभूमि|latar|nền|arka plan|zemin/u.test(text)
    now = { ...now, [onGround ? 'background' : 'ink']: colour }
    if (now.ink === now.background) now = { ...now, [onGround ? 'ink' : 'background']: colour === '#ffffff' ? '#16181d' : '#ffffff' }
    did.push(onGround ? `made the background ${name}` : `made it ${name}`)
  }
  return { scene: { ...scene, logo: now }, did }
}

/** Who came in and is shown by something else, told as what cannot be done. */
export function standIns(before: Scene, after: Scene): readonly string[] {
  const fresh = after.actors.filter(
    ({ species, wanted }) => !before.actors.some((known) => known.species === species && known.wanted === wanted),
  )
  return fresh.flatMap((actor) => {
    const { species, named = species, wanted } = actor
    if (!hasFigure(actor)) return [`draw ${named} as itself: a sign stands for it`]
    return wanted && wanted !== species ? [`draw ${named} as itself: the nearest is ${species}`] : []
  })
}
