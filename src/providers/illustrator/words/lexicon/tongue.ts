import * as looks from './english/looks.ts'
import * as manner from './english/manner.ts'
import * as setting from './english/setting.ts'

/** The languages a prompt may be in. */
export type Language = 'en' | 'zh-Hant' | 'zh-Hans' | 'ja' | 'ko' | 'pt' | 'es' | 'fr' | 'de' | 'ru' | 'ar' | 'hi' | 'id' | 'vi' | 'tr'

/**
 * The words of one language by what they say. Every field but the last three holds entries `key: word, word`, one a line or
 * separated by semicolons; the keys are our own words for the matter (`beach`, `sit/read`), of nouns an English noun.
 */
export interface Tongue {
  readonly nouns?: string
  readonly places?: string
  readonly hints?: string
  readonly times?: string
  readonly weathers?: string
  readonly seasons?: string
  readonly styles?: string
  readonly actions?: string
  readonly colours?: string
  readonly coats?: string
  readonly sizes?: string
  readonly moods?: string
  readonly materials?: string
  readonly counts?: string
  readonly flags?: string
  readonly relations?: string
  readonly shots?: string
  readonly movements?: string
  readonly frames?: string
  /** What is said of somebody's own looks. */
  readonly traits?: string
  /** Separated by commas. */
  readonly negations: string
  readonly joiners: string
  /** Words that carry no picture, separated by spaces. */
  readonly nothing: string
}

/** In English a key is itself one of its words. */
const withKeys = (block: string): string => block.replace(/^([^:\n]+): /gm, '$1: $1, ')

/** English without its nouns, which have more to tell. */
export const ENGLISH: Tongue = {
  places: setting.PLACES, hints: setting.HINTS, times: setting.TIMES, weathers: setting.WEATHERS, seasons: setting.SEASONS, styles: setting.STYLES,
  actions: manner.ACTIONS, colours: withKeys(manner.COLOURS), coats: withKeys(manner.COATS), sizes: manner.SIZES, moods: manner.MOODS, materials: withKeys(manner.MATERIALS),
  counts: manner.COUNTS, flags: withKeys(manner.FLAGS), relations: manner.RELATIONS, shots: manner.SHOTS, movements: manner.MOVEMENTS, frames: manner.FRAMES, traits: looks.TRAITS,
  negations: setting.NEGATIONS, joiners: 'and, or, nor', nothing: setting.NOTHING,
}
