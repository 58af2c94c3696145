/** The languages a prompt may be in. Chinese is told apart by its characters. */
export type Language = 'en' | 'zh-Hant' | 'zh-Hans' | 'ja' | 'pt' | 'es' | 'fr' | 'de'

/** Little words that one of the languages uses all the time and the others do not. */
const TELLING: { readonly [language in 'en' | 'pt' | 'es' | 'fr' | 'de']: readonly string[] } = {
  en: ['the', 'of', 'and', 'with', 'in', 'is', 'at', 'on', 'an', 'playing', 'by'],
  pt: [
    'um',
    'uma',
    'não',
    'com',
    'na',
    'ao',
    'do',
    'da',
    'praia',
    'em',
    'à',
    'pôr',
    'e',
    'poema',
    'sobre',
    'cachorro',
    'gato',
    'noite',
    'paisagem',
    'os',
    'dois',
    'duas',
    'dos',
  ],
  es: ['el', 'la', 'los', 'las', 'un', 'una', 'con', 'en', 'del', 'y', 'playa', 'perro', 'niña', 'noche', 'paisaje', 'jugando', 'dos'],
  fr: [
    'le',
    'la',
    'les',
    'un',
    'une',
    'des',
    'du',
    'dans',
    'sur',
    'avec',
    'et',
    'chat',
    'chien',
    'plage',
    'nuit',
    'paysage',
    'au',
    'aux',
    'qui',
    'deux',
  ],
  de: [
    'der',
    'die',
    'das',
    'ein',
    'eine',
    'einen',
    'einem',
    'im',
    'am',
    'und',
    'mit',
    'auf',
    'hund',
    'katze',
    'landschaft',
    'nacht',
    'zwei',
    'den',
    'dem',
  ],
}

/** Characters that only the traditional or only the simplified script has. */
const TRADITIONAL =
  /[畫園貓風詩鳥魚馬龍裡個與爲為這請隻雲陽燈樹來說寫灣臺國張圖機蘭麗邊霧變後進們開關點無長門問間見過時會動學實現發給從對還樣沒電頭東車書話讓將換顏紅綠藍黃筆轉讀單雙聲萬語詞詠島橋飛鄉愛氣熱場當應該線條標誌黨廣帶幫聽買賣錢魯陰濃亂淺濕濾調]/
const SIMPLIFIED =
  /[画园猫风诗鸟鱼马龙个与为这请云阳灯树来说写湾国张图机兰丽边雾变进们开关点无长门问间见过时会动学实现发给从对还样没电头东车书话让将换颜红绿蓝黄笔转读单双声万语词岛桥飞乡爱气热场当应该线条标党广带帮听买卖钱鲁阴浓乱浅湿滤调]/

/** The language of a prompt, guessed from its script and its little words; English when nothing tells. */
export function languageOf(text: string): Language {
  if (/[\u3041-\u30ff]/.test(text)) return 'ja'
  if (/[\u4e00-\u9fff]/.test(text)) return TRADITIONAL.test(text) && !onlySimplified(text) ? 'zh-Hant' : 'zh-Hans'
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])
  let best: Language = 'en'
  let most = 0
  for (const [language, telling] of Object.entries(TELLING) as [keyof typeof TELLING, readonly string[]][]) {
    const hits = telling.filter((word) => words.has(word)).length
    if (hits > most) {
      best = language
      most = hits
    }
  }
  return best
}

function onlySimplified(text: string): boolean {
  const count = (pattern: RegExp): number => [...text].filter((character) => pattern.test(character)).length
  return count(SIMPLIFIED) > count(TRADITIONAL)
}
