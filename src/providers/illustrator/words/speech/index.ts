import { ARABIC } from './arabic.ts'
import { SIMPLIFIED } from './chinese-simplified.ts'
import { TRADITIONAL } from './chinese-traditional.ts'
import { ENGLISH } from './english.ts'
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import { HINDI } from './hindi.ts'
import { INDONESIAN } from './indonesian.ts'
import { JAPANESE } from './japanese.ts'
import { KOREAN } from './korean.ts'
import { PORTUGUESE } from './portuguese.ts'
import { RUSSIAN } from './russian.ts'
import { SPANISH } from './spanish.ts'
import type { Speeches } from './speech.ts'
import { TURKISH } from './turkish.ts'
import { VIETNAMESE } from './vietnamese.ts'

/** How every language speaks about a picture. */
export const SPEECHES: Speeches = {
  en: ENGLISH,
  pt: PORTUGUESE,
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  ru: RUSSIAN,
  'zh-Hans': SIMPLIFIED,
  'zh-Hant': TRADITIONAL,
  ja: JAPANESE,
  ko: KOREAN,
  ar: ARABIC,
  hi: HINDI,
  id: INDONESIAN,
  vi: VIETNAMESE,
  tr: TURKISH,
}
