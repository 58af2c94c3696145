import type { Language, Tongue } from '../tongue.ts'
import { ARABIC } from './arabic.ts'
import { CHINESE } from './chinese.ts'
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import { HINDI } from './hindi.ts'
import { INDONESIAN } from './indonesian.ts'
import { JAPANESE } from './japanese.ts'
import { KOREAN } from './korean.ts'
import { PORTUGUESE } from './portuguese.ts'
import { RUSSIAN } from './russian.ts'
import { SPANISH } from './spanish.ts'
import { TURKISH } from './turkish.ts'
import { VIETNAMESE } from './vietnamese.ts'

/** The words of every language but English; both scripts of Chinese stand under the simplified one. */
export const TONGUES: { readonly [language in Exclude<Language, 'en' | 'zh-Hant'>]: Tongue } = {
  'zh-Hans': CHINESE, ja: JAPANESE, ko: KOREAN, pt: PORTUGUESE, es: SPANISH, fr: FRENCH, de: GERMAN, ru: RUSSIAN, ar: ARABIC, hi: HINDI,
  id: INDONESIAN, vi: VIETNAMESE, tr: TURKISH,
}
