import { pick, randomFrom } from '../paint/noise.ts'
import type { ActorSpec, Scene } from '../scene.ts'
import { languageOf } from './language.ts'
import { lexiconOf } from './lexicons.ts'
import { asksForPoem } from './read-prompt.ts'
import { SPEECHES, spokenPlace, type Speech, type Tongue } from './speech.ts'

/** A few sentences on the picture in the language of the prompt, and a poem when the prompt asks for one. */
export function describe(scene: Scene, prompt: string): string {
  const tongue = tongueOf(prompt)
  if (scene.logo) return describeLogo(scene.logo, tongue)
  const speech = SPEECHES[tongue]
  const sentence = speech
    .sentence(
      speech.places[spokenPlace(scene.place)],
      speech.times[scene.time],
      actorsOf(scene, speech, tongue),
      scene.actors.length === 0 ? speech.nobody : '',
    )
    .trim()
  return asksForPoem(prompt) ? `${sentence}\n\n${poemOf(scene, speech)}` : sentence
}

function tongueOf(prompt: string): Tongue {
  const language = languageOf(prompt)
  return language === 'pt' || language === 'zh-Hans' || language === 'zh-Hant' ? language : 'en'
}

function describeLogo({ text, symbol, frame }: NonNullable<Scene['logo']>, tongue: Tongue): string {
  if (tongue === 'pt') return `Um logotipo minimalista${text ? ` com o texto “${text}”` : ''}.`
  if (tongue === 'zh-Hant') return `一個簡潔的標誌${text ? `，文字為「${text}」` : ''}。`
  if (tongue === 'zh-Hans') return `一个简洁的标志${text ? `，文字为“${text}”` : ''}。`
  return `A minimalist logo: ${symbol === 'monogram' ? 'a monogram' : `a ${symbol}`}${frame === 'none' ? '' : ` in a ${frame}`}${text ? `, with the text “${text}” below` : ''}.`
}

function actorsOf(scene: Scene, speech: Speech, tongue: Tongue): string {
  const names = scene.actors.map((actor) => nameOf(actor, tongue))
  const last = names.pop()
  if (last === undefined) return ''
  const spaced = tongue === 'en' || tongue === 'pt'
  return names.length > 0 ? `${names.join(spaced ? ', ' : '、')}${spaced ? ` ${speech.and} ` : speech.and}${last}` : last
}

const NUMBERS = ['', 'a', 'two', 'three', 'four', 'five'] as const

function nameOf({ species: drawn, wanted: species = drawn, named = species, count, coat, mechanical }: ActorSpec, tongue: Tongue): string {
  if (tongue !== 'en') return `${count > 1 ? `${count} ` : ''}${foreignName(species, tongue)}`
  // The caller's own word is a plural already where one is meant.
  const own = named !== species && isEnglish(named)
  const whole = [mechanical && species !== 'robot' ? 'mechanical' : '', coat ?? '', own ? named : species].filter(Boolean).join(' ')
  if (count > 1) return `${NUMBERS[count] ?? count} ${own ? whole : pluralOf(whole)}`
  return `${/^[aeiou]/.test(whole) ? 'an' : 'a'} ${whole}`
}

function pluralOf(word: string): string {
  if (/(fish|sheep|deer)$/.test(word)) return word
  if (/(x|s|ch)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

/** Whether a word is an English one: then it is the caller's own word that is used. */
function isEnglish(word: string): boolean {
  return /^[a-z' -]+$/.test(word) && languageOf(word) === 'en'
}

/** The lexicon's word for a species in that language; the English one when there is none. */
function foreignName(species: string, tongue: Exclude<Tongue, 'en'>): string {
  const [simplified, traditional] = (lexiconOf(tongue).nameOf(species) ?? species).split('/')
  return (tongue === 'zh-Hant' ? traditional : undefined) ?? simplified ?? species
}

/** A title and a few lines made of what stands in the picture. Same scene: same poem. */
function poemOf(scene: Scene, speech: Speech): string {
  const random = randomFrom(scene.seed + 17)
  const things = speech.things[spokenPlace(scene.place)]
  const lines = speech.verses.map((verse) => {
    const thing = pick(random, things)
    const other = pick(
      random,
      things.filter((each) => each !== thing),
    )
    const line = verse(thing, other, speech.times[scene.time])
    return line.charAt(0).toUpperCase() + line.slice(1)
  })
  return [speech.titles(speech.places[spokenPlace(scene.place)]), '', ...lines].join('\n')
}
