import type { Lettering } from '../scene.ts'

/** What stands in quotation marks, taken out of the prompt so that it is not read as a description. */
export interface Quoted {
  /** The prompt without what is quoted. */
  readonly rest: string
  /** Text to be shown. */
  readonly texts: readonly string[]
  /** Those of them that stand on something. */
  readonly lettering: readonly Lettering[]
  /** The whole picture is a poster, and its text that of the poster. */
  readonly poster: boolean
  readonly dialogue: readonly { readonly who: string; readonly line: string; readonly voice?: 'female' | 'male' }[]
}

const QUOTED = /["“„”«「『]([^"“”„«»「」『』]+)["“”»」』]|(?<=^|[\s(:,])['‘]([^'’]+)['’](?=$|[\s.,;:!?)])/g

/** A verb of speaking close before the quotation makes it dialogue. */
const SPOKEN =
  /(says?|said|saying|speaks?|whispers?|whispering|shouts?|shouting|asks?|replies|replied|exclaims?|murmurs?|mutters?|tells?|diz|disse|dice|dijo|dit|sagt|fl[üu]stert|说道?|說道?|问|問|言う|말한다|말했다|говорит|сказала?|спрашивает|يقول|تقول|قال|कहता|कहती|berkata|nói|diyor|dedi|dit|demande|pregunta|pergunta)\s*[,:：，]?\s*$/iu

/** Or it follows the quotation: "Good morning," says the cat. */
const SPOKEN_AFTER =
  /^\s*,?\s*(?:says?|said|asks?|asked|whispers?|shouts?|replies|replied|diz|disse|dice|dijo|dit|sagt|говорит)\s+(?:the |a |an |o |a |el |la |le |der |die |das )?(\p{L}+)/iu

/** What carries a text, by the words for it in many languages. */
const CARRIERS: readonly (readonly [on: Lettering['on'], words: RegExp])[] = [
  ['neon', /\bneon(?:[- ]?(?:sign|light|letters))?s?\b|霓虹(?:灯|燈)?(?:招牌)?|ネオン|네온|неон|néon|neón/iu],
  [
    'chalkboard',
    /chalkboard|blackboard|pizarra|lousa|quadro[- ]negro|tableau noir|\btafel\b|黑板|黒板|칠판|доск[аеу]|papan tulis|kara ?tahta/iu,
  ],
  [
    'shop',
    /\b(?:shop|store|caf[eé]|bakery|storefront|awning)\b[^.,;]{0,24}\bsign\b|shop ?front|storefront|shop called|store called|caf[eé] called|招牌|看板|간판|вывеск/iu,
  ],
  ['banner', /banner|pancarta|faixa|bannière|banderole|spruchband|横幅|橫幅|横断幕|현수막|баннер|spanduk|biểu ngữ|pankart/iu],
  ['poster', /poster|billboard|cartel(?! de madera)|cartaz|affiche|plakat|海报|海報|ポスター|포스터|плакат|ملصق|पोस्टर|áp phích|afiş/iu],
  [
    'sign',
    /\b(?:sign|signpost|placard|board|label|plaque)\b|letrero|cartel de madera|placa|panneau|pancarte|\bschild\b|牌子|木牌|路牌|指示牌|标志|標誌|告示牌|標識|看板|표지판|푯말|팻말|табличк|знак|لافتة|साइनबोर्ड|\btanda\b|\bpapan\b|biển (?:báo|hiệu|gỗ|chỉ dẫn)|tấm biển|tabela|\blevha\b|बोर्ड|\bplaca\b|\brambu\b/iu,
  ],
]

/** Words between a carrier and its text: a sign that says, a banner with the words. */
const LINKING =
  /^[\s,:：，]*(?:(?:that|which|with|reading|reads|saying|says?|showing|written|labell?ed|the|words?|text|in|on|it|que|diz|dice|dit|con|com|avec|las?|les|palabras?|palavras|mots|texto|texte|mit|der|dem|den|die|das|aufschrift|auf|steht|sagt|écrit|lettres|letters|large|big|bold|с|надписью|текстом|которой|написано|на|写着|寫著|上写着|上寫著|と書かれた|には|に|का|पर|लिखा|है|مكتوب|عليها|عليه|bertuliskan|dengan|tulisan|yang|ghi|có|chữ|yazan|üzerinde|displaying|displays|hanging|above|outside|door|his|her|its)[\s,:：，]*)*$/iu
/** Words right before a text that send it back to a carrier some words earlier: a sign in a forest that says. */
const REFERRING =
  /(?:\b(?:that|which)\s+(?:says?|reads?|read|said|shows?)|\breading|\b(?:in|at|on|by|near|above|outside|beside|under|over)\b[^.;"]*\bsaying|\bwith (?:the |big |large |a )*(?:text|words?|letters|lettering|inscription|message|title|slogan|writing|caption)|\b(?:lettered|labell?ed|inscribed|written|painted) (?:on it|with)?|\bque (?:diz|dice|pone|reza)|\b(?:con|com) (?:el |la |las |o |a |as )?(?:texto|palabras?|palavras?|inscripción|inscrição|letras|leyenda)|\b(?:donde se lee|onde se lê)|\bqui (?:dit|affiche|porte)|\bavec (?:le |la |les )?(?:texte|mots?|inscription|message)|\bportant (?:le |la |les )?(?:texte|mots?|inscription)|\boù (?:il est écrit|l'on lit|est écrit)|\bmit (?:der |dem |den |einer )?(?:aufschrift|text|worten|wort|schriftzug|inschrift)|\bauf (?:dem|der) (?:.{0,16} )?steht|с (?:надписью|текстом|словами)|на котор(?:ой|ом) (?:написано|надпись)|写着|寫著|寫着|写有|مكتوب عليه[اـ]?|تقول|जिस पर|\b(?:bertuliskan|bertulisan|dengan tulisan)|(?:có|với|ghi|mang) (?:dòng )?chữ|\bghi|üzerinde|с надписью)\s*[:,：，]?\s*$/iu
const REACH_WORDS_MOST = 9
const AFTERWARDS =
  /^\s*(?:(?:written|painted|lettered|printed|shown|on|onto|upon|the|a|an|in|big|large|old|wooden|white|red|blue|的|と書かれた|と書いた|이라고|라고|쓰인|써진|적힌|yazılı|yazan|लिखा|लिखे|हुआ|auf|einem?r?|sur|une?|en|un|una|em|um|uma|на)\s*)+/iu

/** Or a clause of its own, with whatever else is said of the sign before it. */
const CLAUSE = /\b(?:(?:that|which) (?:says|reads|said|bears)|reading|saying|with the (?:words?|text))\s*[:,]?\s*$/iu

function carrierOf(before: string, after: string): Lettering['on'] | undefined {
  for (const [on, words] of CARRIERS) {
    const last = [...before.matchAll(new RegExp(words, 'giu'))].at(-1)
    const between = last === undefined ? undefined : before.slice(last.index + last[0].length)
    if (
      between !== undefined &&
      (LINKING.test(between.replace(/^\p{Script=Cyrillic}+/u, '')) || (CLAUSE.test(between) && !/[.;]/.test(between)))
    )
      return on
  }
  if (REFERRING.test(before)) {
    const earlier = CARRIERS.flatMap(([on, words]) => {
      const last = [...before.matchAll(new RegExp(words, 'giu'))].at(-1)
      return last && !/[.;!?]/.test(before.slice(last.index)) && wordsIn(before.slice(last.index)) <= REACH_WORDS_MOST
        ? [{ on, at: last.index }]
        : []
    })
    const nearest = earlier.toSorted((one, other) => other.at - one.at)[0]
    if (nearest) return nearest.on
  }
  const link = AFTERWARDS.exec(after)
  if (!link) return undefined
  const rest = after.slice(link[0].length, link[0].length + 16)
  const near = /^(?:[的라と이]|yazan|yazılı|लिखे?ा?)/u.test(link[0].trim())
  return CARRIERS.find(([, words]) => rest.search(words) === 0 || (near && words.test(rest)))?.[0]
}

const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => word !== '').length + text.replace(/[^\p{Script=Han}]/gu, '').length / 2

/** A prompt that begins with a poster asks for a picture that is one; a poster on a wall is a thing in a picture. */
const IS_POSTER =
  /^\W*(?:(?:please|make|create|design|draw|generate|paint|me|an?|the|un|une|una|uno|um|uma|ein|eine|der|das|eines|\p{L}+)\s+){0,4}?(?:[\p{L}-]*poster\b|cartaz|affiche|[\p{L}]*plakat|plakát|海报|海報|ポスター|포스터|плакат|постер|ملصق|áp phích|afiş)/iu
const HANGS =
  /\b(?:holding|hangs?|hanging|wall|taped|pinned|looking at|in (?:a|the) (?:room|street|window)|wand|mur|pared|parede)\b|стене|墙上|牆上|壁に|벽/iu

function isPosterItself(prompt: string): boolean {
  const first = IS_POSTER.exec(prompt.slice(0, 60))
  const before = first?.[0].replace(QUOTED, ' ') ?? ''
  return (
    first !== null &&
    !/\b(?:with|and|holds?|holding|near|beside|under|con|com|avec|mit)\s/iu.test(before) &&
    !HANGS.test(prompt.replace(QUOTED, ' '))
  )
}

const FEMALE =
  /\b(she|her|woman|girl|mother|lady|queen|princess|actress|grandmother|witch|mulher|menina|mujer|niña|femme|fille|frau|mädchen)\b|女/iu
const MALE =
  /\b(he|his|man|boy|father|king|prince|actor|grandfather|wizard|knight|detective|homem|menino|hombre|niño|homme|garçon|mann|junge)\b|男/iu

export function takeQuotes(prompt: string): Quoted {
  const texts: string[] = []
  const lettering: Lettering[] = []
  const dialogue: { who: string; line: string; voice?: 'female' | 'male' }[] = []
  const poster = isPosterItself(prompt)
  for (const match of prompt.matchAll(QUOTED)) {
    const line = (match[1] ?? match[2] ?? '').trim()
    if (!line) continue
    const before = prompt.slice(Math.max(0, match.index - 80), match.index)
    const on = carrierOf(before, prompt.slice(match.index + match[0].length))
    if (on) {
      texts.push(line)
      if (!(poster && on === 'poster')) lettering.push({ text: line, on })
    } else if (SPOKEN.test(before)) dialogue.push({ who: speaker(before), line, ...voiceOf(before) })
    else {
      const after = SPOKEN_AFTER.exec(prompt.slice(match.index + match[0].length))
      if (after) dialogue.push({ who: after[1]?.toLowerCase() ?? 'narrator', line, ...voiceOf(after[0]) })
      else texts.push(line)
    }
  }
  return { rest: prompt.replace(QUOTED, ' '), texts, lettering, poster, dialogue }
}

function speaker(before: string): string {
  const words = before.replace(SPOKEN, '').match(/[\p{L}]+/gu) ?? []
  return words.at(-1)?.toLowerCase() ?? 'narrator'
}

function voiceOf(before: string): { voice?: 'female' | 'male' } {
  if (FEMALE.test(before)) return { voice: 'female' }
  if (MALE.test(before)) return { voice: 'male' }
  return {}
}
