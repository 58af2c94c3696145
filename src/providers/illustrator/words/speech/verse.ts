import { pick, randomFrom } from '../../paint/noise.ts'
import type { Place, Scene } from '../../scene.ts'
import { wordsOf, type Speech } from './speech.ts'

/** What there is to tell of a scene, in words. */
export interface Told {
  /** All who are in it and what they do; empty when nobody is. */
  readonly who: string
  readonly lead: string
  /** Who else is in it. */
  readonly second: string
  readonly acts: boolean
  readonly where: string
  readonly when: string
  /** Season and weather. */
  readonly around: readonly string[]
}

/** The kind of land a place is, for what stands and grows there. */
const LANDS: { readonly [place in Place]: string } = {
  meadow: 'open',
  garden: 'open',
  farm: 'open',
  village: 'town',
  lake: 'water',
  river: 'water',
  forest: 'wood',
  jungle: 'wood',
  mountains: 'height',
  cliff: 'sea',
  beach: 'sea',
  harbour: 'sea',
  desert: 'sand',
  cave: 'sand',
  snow: 'snow',
  city: 'town',
  street: 'town',
  market: 'town',
  room: 'home',
  kitchen: 'home',
  bedroom: 'home',
  library: 'home',
  classroom: 'home',
  workshop: 'home',
  cafe: 'home',
  studio: 'home',
  hall: 'home',
  stage: 'stage',
  space: 'space',
  moon: 'space',
  underwater: 'deep',
  sky: 'sky',
}

type Fill = (pattern: string) => string

/** Fills the gaps of a line; the same scene fills them the same way. */
function filler(scene: Scene, speech: Speech, told: Partial<Told>): Fill {
  const random = randomFrom(scene.seed + 17)
  const things = (wordsOf(speech.things, LANDS[scene.place]) ?? '').split(', ')
  return (pattern) => {
    const thing = pick(random, things)
    const other = pick(
      random,
      things.filter((each) => each !== thing),
    )
    const gaps: { readonly [gap: string]: string } = {
      thing,
      other,
      when: wordsOf(speech.times, scene.time) ?? '',
      who: told.lead ?? '',
      second: told.second ?? '',
    }
    const line = pattern.replace(/\{(\w+)\}/g, (_, gap: string) => gaps[gap] ?? '').trim()
    const polished = speech.polish?.(line) ?? line
    return polished.charAt(0).toLocaleUpperCase() + polished.slice(1)
  }
}

/** A title and a few lines made of what stands in the picture. */
export function poemOf(scene: Scene, speech: Speech, told: Told): string {
  const fill = filler(scene, speech, told)
  const title = speech.title.replace('{title}', told.where)
  return [upper(title), '', ...speech.verses.map(fill)].join('\n')
}

/** Three lines: the hour, the stillness, the weather. */
export function haikuOf(scene: Scene, { haiku }: Speech): string {
  const last = scene.weather === 'clear' ? (scene.season ?? 'none') : scene.weather
  return [
    wordsOf(haiku.first, scene.time) ?? '',
    pick(randomFrom(scene.seed + 5), haiku.middle),
    wordsOf(haiku.last, last) ?? wordsOf(haiku.last, 'none') ?? '',
  ].join('\n')
}

const HEARTS: { readonly [mood: string]: string } = {
  happy: 'bright',
  playful: 'bright',
  play: 'bright',
  dance: 'bright',
  sad: 'heavy',
  angry: 'wild',
  afraid: 'wild',
  surprised: 'wild',
  fight: 'wild',
  run: 'wild',
  fly: 'wild',
}

/** A beginning, a place, a turn, what came of it, and an end. */
export function storyOf(scene: Scene, speech: Speech, told: Told): string {
  const { story, stop, comma } = speech
  const fill = filler(scene, speech, told)
  const random = randomFrom(scene.seed + 31)
  const [lead] = scene.actors
  const heart = HEARTS[lead?.mood ?? ''] ?? HEARTS[lead?.activity ?? ''] ?? HEARTS[lead?.action ?? ''] ?? 'still'
  const sentences = [
    ...(told.who === '' ? [] : [fill(pick(random, story.begin))]),
    upper([told.when, told.where.replace(/[で에]$/, ''), ...told.around].filter(Boolean).join(comma)) + stop,
    fill(pick(random, story.turn)),
    fill(story.meet[told.second === '' ? 1 : 0]),
    (wordsOf(story.heart, heart) ?? '') + stop,
    fill(pick(random, story.end)),
  ]
  return sentences.join(stop === '。' ? '' : ' ')
}

const upper = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
