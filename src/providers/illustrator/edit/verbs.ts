import { languageOf, type Language } from '../words/language.ts'
import { readWords } from '../words/vocabulary.ts'

/** What a step of an instruction wants: something new, something gone, something else, or a state. */
export type Verb = 'add' | 'remove' | 'change' | 'set'

type Table = { readonly [verb in Verb]: readonly string[] }

/** The languages of the lines below. */
const SPACED_LANGUAGES: readonly Language[] = ['en', 'de', 'fr', 'es', 'pt', 'ru', 'ar', 'hi', 'id', 'vi', 'tr', 'ko']

/** Words of languages with spaces, each followed by any ending when it ends in `*`. */
const SPACED: Table = {
  add: [
    'add*|put|place|insert|include|draw|paint|give|show|append|let there be|with',
    'füg*|hinzufüg*|hinzu|setz*|gib|gebt|gebe|male|zeichne|stell*|leg*|dazu|mit',
    'ajout*|rajout*|mets|mettez|mettre|donne*|dessine*|avec',
    'añad*|anad*|agreg*|pon|ponle|poner|ponga|coloca*|coloque|dale|incluy*|dibuj*|con',
    'adicion*|acrescent*|coloqu*|ponha|põe|bote|inclu*|desenh*|dê|insir*|com',
    'добав*|постав*|надень*|нарису*|помест*|дорису*|дай',
    'أضف|اضف|أضيفي|أضيفوا|ضع|ضعي|ارسم|أعط',
    'जोड़*( दो| दें| दीजिए)?|लगा*( दो| दें)?|डाल*( दो| दें)?|पहना*( दो| दें)?',
    'tambah*|letakkan|taruh|beri*|pasang*|gambarkan|sisipkan',
    'thêm|đặt|vẽ thêm|chèn|cho thêm',
    'ekle*|koy*|tak|takın|giydir*|yerleştir*',
    '추가*|더해*|넣어*|그려넣*|씌워*|달아*|놓아*|놔*|얹어*|입혀*',
  ],
  remove: [
    'remove*|erase*|delete*|stop*|take away|take off|take out|get rid of|drop|without|eliminate|no|no more',
    'entfern*|lösch*|ohne|nimm|weg|wegnehm*|streich*|kein*',
    'enlève*|enlev*|supprim*|retir*|efface*|sans|ôte*',
    'quit*|elimin*|borr*|retir*|sin|suprim*|saca*',
    'remov*|tire|tira|tirar|apag*|exclu*|sem|elimin*|retire*',
    'убер*|удал*|сотр*|без|исключ*|сними*',
    'أزل|ازل|أزيلي|احذف|احذفي|إزالة|بدون|امسح|انزع',
    'हटा*( दो| दें| दीजिए)?|मिटा*( दो| दें)?|निकाल*( दो| दें)?|बिना',
    'hapus*|hilangkan|buang|tanpa|singkirkan|lepaskan',
    'xóa|xoá|bỏ|loại bỏ|gỡ|không có',
    'kaldır*|sil|silin|çıkar*|olmadan',
    '제거*|지워*|없애*|빼*|삭제*|벗겨*|없이',
  ],
  change: [
    'chang*|replac*|swap*|turn*|transform*|convert*|switch*|exchang*|become*|instead|morph*',
    'ersetz*|tausch*|austausch*|änder*|verwandel*|verwandl*|wechsel*|stattdessen|statt|durch',
    'remplac*|chang*|transform*|échang*|à la place|au lieu',
    'cambi*|reemplaz*|remplaz*|sustitu*|convert*|conviert*|transform*|en lugar',
    'troqu*|troca*|substitu*|mud*|transform*|convert*|alter*|em vez',
    'замен*|измен*|преврат*|помен*|смен*|вместо',
    'غير|غيّر|استبدل|حول|حوّل|بدل',
    'बदल*( दो| दें| दीजिए)?',
    'ganti*|ubah*|jadikan|tukar*',
    'đổi|thay|biến|chuyển|thành|thế',
    'değiştir*|dönüştür*|çevir*',
    '바꿔*|바꾸*|변경*|교체*|변신*',
  ],
  set: [
    'make|makes|set|let|have|move|bring|now',
    'mach*|lass*|versetz*|bring*',
    'fais|faites|rends|rendez|laisse*',
    'haz|haga|hazlo|hazla|deja*|que|ponlo|ponla',
    'faça|faz|fazer|deix*|torn*',
    'сдела*|пусть|сделай',
    'اجعل|اجعلي|اجعله|اجعلها',
    'बना*( दो| दें| दीजिए)?|कर( दो| दें)?|करो',
    'buat*|jadi|bikin',
    'làm cho|làm|cho',
    'yap*',
    '만들*|하게|해줘|해 줘',
  ],
}

/** Words of Chinese and Japanese, longest first. */
const UNSPACED: Table = {
  add: [
    '加入|加上|添加|添上|增加|画上|畫上|画一|畫一|放上|放入|戴上|戴一|穿上|给它|給它|给他|給他|给她|給她|给|給|加|放',
    '描き加えて|付け加えて|追加して|追加|加えて|足して|入れて|つけて|付けて|かぶせて|被せて|着せて|置いて|持たせて|ください|下さい',
  ],
  remove: [
    '去掉|去除|移除|删除|刪除|删掉|刪掉|擦掉|擦除|拿掉|拿走|取下|摘掉|脱掉|脫掉|不要',
    '取り除いて|削除して|削除|消して|外して|はずして|取って|なくして|なしに|除いて|を消す',
  ],
  change: [
    '替换成|替換成|替换为|替換為|替换|替換|换成|換成|换为|換為|改成|改为|改為|变成|變成|变为|變為|换|換|把|将|將',
    '置き換えて|入れ替えて|変更して|変更|変えて|替えて|換えて|の代わりに',
  ],
  set: ['让它|讓它|让他|讓他|让她|讓她|让|讓|使|设为|设成', 'にしてください|にして|させて|にする'],
}

/** Who removes something with a word for changing means to remove it. */
const ORDER: readonly Verb[] = ['remove', 'change', 'add', 'set']

type Patterns = readonly (readonly [verb: Verb, pattern: RegExp])[]

const PATTERNS: ReadonlyMap<Language, Patterns> = new Map([
  ...SPACED_LANGUAGES.map((language, row) => [language, ORDER.map((verb) => [verb, spacedPattern(SPACED[verb][row]!)] as const)] as const),
  ...(['zh-Hans', 'zh-Hant'] as const).map((language) => [language, unspacedPatterns(0)] as const),
  ['ja', unspacedPatterns(1)],
])

function spacedPattern(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.replace(/\*/g, '[\\p{L}\\p{M}]*')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu')
}

function unspacedPatterns(row: number): Patterns {
  return ORDER.map((verb) => [verb, new RegExp(UNSPACED[verb][row]!, 'gu')])
}

export interface Asked {
  readonly verb?: Verb
  /** The step without its verbs, which name nothing to be seen. */
  readonly rest: string
}

/** What a step of an instruction, in small letters, wants done, and to what. English words are understood in every language. */
export function verbIn(text: string, language: Language): Asked {
  const own = verbOf(text, PATTERNS.get(language) ?? [])
  return own.verb || language === 'en' ? own : verbOf(text, PATTERNS.get('en') ?? [])
}

function verbOf(text: string, patterns: Patterns): Asked {
  const found = patterns.filter(([, pattern]) => text.search(pattern) >= 0)
  const rest = found.reduce((left, [, pattern]) => left.replace(pattern, ' '), text)
  const verb = found[0]?.[0]
  return verb ? { verb, rest } : { rest }
}

/** An instruction is short and full of words that prompts do not have: its verbs tell its language better than its nouns. */
export function languageOfInstruction(instruction: string): Language {
  const text = instruction.normalize('NFKC').toLowerCase()
  const told = languageOf(instruction)
  if (!LATIN.includes(told)) return told
  const speaks = (language: Language): boolean => verbOf(text, PATTERNS.get(language) ?? []).verb !== undefined
  if (speaks(told)) return told
  const known = (language: Language): number => readWords(text, language).filter(({ meanings }) => meanings.length > 0).length
  const others = LATIN.filter((language) => language !== told)
  const speaking = others.filter(speaks)
  const candidates = speaking.length > 0 ? speaking : known(told) === 0 ? others : []
  const first = speaking[0] ?? told
  return candidates.reduce((best, language) => (known(language) > known(best) ? language : best), first)
}

const LATIN: readonly Language[] = ['en', 'es', 'pt', 'fr', 'de', 'id', 'tr', 'vi']

export type Step = 'larger' | 'smaller' | 'closer' | 'farther'

const STEPS: readonly (readonly [Step, RegExp])[] = [
  [
    'farther',
    /zoom(?:ed)? (?:it )?out|pull back|farther|further away|\bwider\b|heraus ?zoom|rauszoom|weiter weg|dézoom|zoom arrière|reculer|aleja|afast|отдал|拉远|拉遠|推远|推遠|ズームアウト|引きの|줌 ?아웃|멀리|أبعد|तक दूर|ज़ूम आउट|जूम आउट|menjauh|lùi xa|uzaklaş/u,
  ],
  [
    'closer',
    /zoom(?:ed)? (?:it )?in\b|\bcloser\b|heran ?zoom|hinein ?zoom|reinzoom|näher|zoom avant|rapproch|acerca|aproxim|приблиз|拉近|推近|ズームイン|近づ|줌 ?인|가까이|اقترب|أقرب|ज़ूम इन|जूम इन|mendekat|phóng to|lại gần|yakınlaş/u,
  ],
  [
    'larger',
    /\bbigger|\blarger|enlarge|größer|vergrößer|plus grand|plus gros|agrandi|más grande|agranda|\bmaior|aumente|крупнее|увелич|побольше|更大|变大|變大|放大|大一点|大一些|大きく|크게|더 큰|أكبر|बड़ा|बड़ी|lebih besar|perbesar|to hơn|lớn hơn|büyüt|daha büyük/u,
  ],
  [
    'smaller',
    /\bsmaller|shrink|\btinier|kleiner|verkleiner|plus petit|réduis|más pequeñ|más chic|\bmenor|diminu|поменьше|меньше|уменьш|更小|变小|變小|缩小|縮小|小一点|小一些|小さく|작게|더 작|أصغر|छोटा|छोटी|lebih kecil|perkecil|nhỏ hơn|küçült|daha küçük/u,
  ],
]

/** A step in size or distance that a step of an instruction asks for. */
export function stepIn(text: string): Step | undefined {
  return STEPS.find(([, pattern]) => pattern.test(text))?.[0]
}

/** That the rest shall stay as it is needs no doing. */
export function asksToKeep(text: string): boolean {
  return /\b(keep|leave|everything else|nothing else|the rest|same (style|composition|pose))\b|保持|其他不变|其餘不變|\b(mantén|mantenga|mantenha|garde|behalte|lass alles)\b|сохрани/u.test(
    text,
  )
}
