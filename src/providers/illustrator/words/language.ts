import { formsOf, normal } from './inflection.ts'
import { lexiconOf } from './lexicons.ts'
import type { Language } from './lexicon/tongue.ts'

export type { Language } from './lexicon/tongue.ts'

/** Characters that only the traditional or only the simplified script has. */
const TRADITIONAL =
  /[畫園貓風詩鳥魚馬龍裡個與爲為這請隻雲陽燈樹來說寫灣臺國張圖機蘭麗邊霧變後進們開關點無長門問間見過時會動學實現發給從對還樣沒電頭東車書話讓將換顏紅綠藍黃筆轉讀單雙聲萬語詞詠島橋飛鄉愛氣熱場當應該線條標誌黨廣帶幫聽買賣錢魯陰濃亂淺濕濾調撐傘兩灘輛鴨鵝獅龜蝦艙飄]/
const SIMPLIFIED =
  /[画园猫风诗鸟鱼马龙个与为这请云阳灯树来说写湾国张图机兰丽边雾变进们开关点无长门问间见过时会动学实现发给从对还样没电头东车书话让将换颜红绿蓝黄笔转读单双声万语词岛桥飞乡爱气热场当应该线条标党广带帮听买卖钱鲁阴浓乱浅湿滤调撑伞两滩辆鸭鹅狮龟虾舱飘]/

/** Languages written in Latin letters; of two that fit equally well the first is taken. */
const LATIN: readonly Language[] = ['en', 'es', 'pt', 'fr', 'de', 'id', 'tr', 'vi']

/** Letters that one of them has and the others do not. */
const TELLING: readonly (readonly [Language, RegExp])[] = [
  ['vi', /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu],
  ['tr', /[ğışİ]/u],
  ['pt', /[ãõ]/iu],
  ['es', /[ñ¿¡]/iu],
  ['de', /[ß]/u],
  ['fr', /[œêëèîû]|\b[ld]['’]\p{L}/iu],
]

/** Enough words of a prompt to tell its language by. */
const WORDS_COUNTED_MAX = 120
/** The share of plain words that English must know for nothing else to be considered. */
const SURELY_ENGLISH = 0.7

/** The language of a prompt, told by its script, and in Latin letters by which lexicon knows most of its words. */
export function languageOf(text: string): Language {
  if (/[\u3041-\u30ff]/.test(text)) return 'ja'
  if (/[\uac00-\ud7a3]/.test(text)) return 'ko'
  if (/[\u4e00-\u9fff]/.test(text)) return TRADITIONAL.test(text) && !onlySimplified(text) ? 'zh-Hant' : 'zh-Hans'
  if (/\p{Script=Cyrillic}/u.test(text)) return 'ru'
  if (/\p{Script=Arabic}/u.test(text)) return 'ar'
  if (/\p{Script=Devanagari}/u.test(text)) return 'hi'
  return latinLanguage(text)
}

function latinLanguage(text: string): Language {
  const words = (text.match(/[\p{L}\p{M}'’]+/gu) ?? []).slice(0, WORDS_COUNTED_MAX)
  const plain = !/[^\p{ASCII}“”‘’–—…]/u.test(text)
  let best: Language = 'en'
  let most = knownWords(words, 'en')
  // The other lexicons are opened only for what may be in their language.
  if (plain && most >= words.length * SURELY_ENGLISH) return 'en'
  for (const language of LATIN.slice(1)) {
    const letters = TELLING.find(([each]) => each === language)?.[1].test(text) ? 2 : 0
    const known = knownWords(words, language) + letters
    if (known > most) [best, most] = [language, known]
  }
  return best
}

function knownWords(words: readonly string[], language: Language): number {
  const lexicon = lexiconOf(language)
  return words.reduce((sum, word) => {
    const phrase = normal(word, language)
    if (lexicon.find(phrase)) return sum + 1
    return formsOf(phrase, language).some(({ form }) => form.length > 2 && lexicon.find(form)) ? sum + 0.8 : sum
  }, 0)
}

function onlySimplified(text: string): boolean {
  const count = (pattern: RegExp): number => [...text].filter((character) => pattern.test(character)).length
  return count(SIMPLIFIED) > count(TRADITIONAL)
}
