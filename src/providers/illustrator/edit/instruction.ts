import { clausesOf, type Clause } from './clauses.ts'
import type { Filter } from './filter.ts'
import type { Language } from '../words/language.ts'
import { languageOfInstruction, verbIn } from './verbs.ts'

/** One change of a picture that we can make. */
export type Operation = Filter | { readonly name: 'rotate'; readonly degrees: 90 | 180 | 270 }

export interface ReadInstruction {
  /** In the order they were asked for. */
  readonly operations: readonly Operation[]
  /** Parts of the instruction that ask for something we cannot do, in its own words. */
  readonly beyondUs: readonly string[]
  /** Parts of it that we can do, in its own words. */
  readonly done: readonly string[]
  readonly wantsDescription: boolean
}

interface Rule {
  /** English, Chinese, Portuguese and Spanish in one pattern. Read against lower-case text. */
  readonly pattern: RegExp
  readonly make: (clause: Clause) => Operation | undefined
}

/** One pattern of several, so that each language has its line. */
function oneOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'u')
}

const always = (operation: Operation) => () => operation

/** Within one clause the first rule of a topic wins: `more colourful` must not also be `colour it in`. */
const TOPICS: readonly (readonly Rule[])[] = [
  [
    {
      pattern: oneOf(/crayon|crayola|colou?ring book|蜡笔|蠟筆|giz(es)? de cera|lápis de cera|crayones?|ceras\b/),
      make: always({ name: 'crayon' }),
    },
    { pattern: /water ?-?colou?r|aquarel|水彩|acuarela/, make: always({ name: 'watercolour' }) },
    {
      pattern: oneOf(/pencil|sketch|line ?art|graphite|铅笔|鉛筆|素描|速写|a lápis|em lápis|a lápiz|esboço|boceto|dibujo a l/),
      make: always({ name: 'pencil' }),
    },
    { pattern: /pixel|8 ?-?bit|像素|马赛克|馬賽克|mosaico/, make: always({ name: 'pixel-art' }) },
    {
      pattern: oneOf(/\boils?\b|oil ?-?paint|painting|painterly|impressionis|van gogh|monet|油画|油畫|a óleo|al óleo|pintura/),
      make: always({ name: 'oil' }),
    },
    {
      pattern: oneOf(
        /black ?(and|&|n|-)+ ?white|\bb ?& ?w\b|gr[ae]y ?scale|monochrome/,
        /(remove|without|no|drop) (all |the |any )*colou?rs?|黑白|灰度|单色|preto[ -]e[ -]branco|tons de cinza|blanco y negro/,
        /escala de grises/,
      ),
      make: always({ name: 'black-and-white' }),
    },
    { pattern: /sepia|sépia|old photo|vintage|复古|復古|老照片|怀旧|懷舊|foto antiga|foto antigua/, make: always({ name: 'sepia' }) },
    { pattern: /invert|negative|反色|反相|反转颜色|底片|negativo/, make: always({ name: 'invert' }) },
    {
      pattern: oneOf(/desaturat|(less|lower|reduce)[^.]*(saturat|colou?r|vivid)|muted|低饱和|降低饱和|不那么鲜|menos (satur|color|viv)/),
      make: always({ name: 'saturation', factor: 0.5 }),
    },
    {
      pattern: oneOf(
        /more (saturat|colou?r|vivid|vibran)|saturat|vivid|vibran|colou?rful|鲜艳|鮮豔|饱和|飽和|mais (satur|color|viv)/,
        /más (satur|color|viv)/,
      ),
      make: always({ name: 'saturation', factor: 1.42 }),
    },
    {
      pattern: oneOf(
        /colou?r (it|this|them|the|in)\b|colou?ri[sz]e|fill[^.]*colou?r|填色|填充颜色|上色|涂色|塗色|着色|填上颜色|\bcolor(ir|e|ea|ear)\b/,
        /\bcolorizar?\b|pintar?\b|pinte\b/,
      ),
      make: always({ name: 'crayon' }),
    },
    // Asked to draw or paint it and nothing more, any manner is right.
    {
      pattern: /^(please )?(re)?draw( (it|this|that|(this|the) (picture|image|photo|drawing)))?( again)?( please)?$/,
      make: always({ name: 'pencil' }),
    },
    {
      pattern: /^(please )?(re)?paint( (it|this|that|(this|the) (picture|image|photo|drawing)))?( again)?( please)?$/,
      make: always({ name: 'oil' }),
    },
  ],
  [
    {
      pattern: oneOf(
        /(blur|defocus|soften)[^.]*background|background[^.]*(blur|defocus|out of focus|soft)|bokeh|背景[^。]*(模糊|虚化|虛化)/,
        /(模糊|虚化)[^。]*背景|(desfo|desenfo|difumin|borr)[^.]*(fundo|fondo)|(fundo|fondo)[^.]*(desfo|desenfo|difumin|borr)/,
      ),
      make: always({ name: 'background-blur' }),
    },
    { pattern: /\bblur|soften|模糊|desfoc|desfoque|desenfo|difumin/, make: always({ name: 'blur' }) },
    { pattern: /sharpen|sharper|crisper|锐化|銳化|清晰|nitidez|nítid/, make: always({ name: 'sharpen' }) },
  ],
  [
    {
      pattern: oneOf(
        /bright|lighter|lighten|更亮|变亮|變亮|调亮|調亮|提亮|亮一|明亮|mais clar|clarear|clareie|brilho|más (clar|brill|lumin)|aclara/,
        /ilumina/,
      ),
      make: always({ name: 'brightness', factor: 1.4 }),
    },
    {
      pattern: oneOf(/darker|darken|更暗|变暗|變暗|调暗|調暗|暗一|mais escur|escure[cç]|más oscur|oscurec|oscurez/),
      make: always({ name: 'brightness', factor: 0.68 }),
    },
  ],
  [
    { pattern: /(less|lower|reduce)[^.]*contrast|降低对比|menos contrast/, make: always({ name: 'contrast', factor: 0.75 }) },
    { pattern: /contrast|对比度|對比度|增强对比/, make: always({ name: 'contrast', factor: 1.3 }) },
  ],
  [
    { pattern: /warm|更暖|暖色|暖一|quente|cálid/, make: always({ name: 'warmth', amount: 1 }) },
    {
      pattern: oneOf(/cool(er)?\b|colder|cold\b|更冷|冷色|冷一|mais fri|más frí|tons frios|tonos fríos/),
      make: always({ name: 'warmth', amount: -1 }),
    },
  ],
  [{ pattern: /vignett|暗角|vinheta|viñeta/, make: always({ name: 'vignette' }) }],
  [
    {
      pattern: /rotat|turn[^.]*\b(90|180|270)\b|upside ?-?down|旋转|旋轉|倒过来|\bgir(e|ar|a)\b|rotacion|\brot(a|ar|e)\b/,
      make: ({ text }) => ({ name: 'rotate', degrees: degreesIn(text) }),
    },
    {
      pattern: /\bflip|mirror|翻转|翻轉|镜像|鏡像|espelh|reflej|espejo|voltea|inverta horiz/,
      make: ({ text }) => ({ name: 'flip', axis: /vertical|upside|上下|垂直/.test(text) ? 'vertical' : 'horizontal' }),
    },
  ],
  [
    {
      pattern: /\bborder|\bframe|边框|邊框|相框|画框|moldura|\bborda|\bmarco\b|\bborde\b/,
      make: ({ text }) => ({ name: 'frame', colour: colourIn(text) }),
    },
  ],
  [
    {
      pattern: /text|writ|caption|title|\bsay|word|label|letter|文字|写|寫|标题|標題|字|texto|escrev|escrib|título|legenda|frase/,
      make: ({ text, quotes }) => (quotes[0] === undefined ? undefined : { name: 'text', text: quotes[0], where: placeIn(text) }),
    },
  ],
]

const DESCRIBES = oneOf(
  /describ|caption (this|the)|tell me (about|what)|what (is|do you see)|描述|说明|說明|介绍|介紹|讲讲|descrev|descri[bpç]/,
  /conte sobre/,
)

/** Words that ask for a change. A clause with one of them and no operation is a wish we cannot fulfil. */
const CHANGES = oneOf(
  /\b(add|remove|erase|delete|replace|swap|change|make|turn|put|insert|place|give|draw|move|cut|crop|zoom|extend|expand|convert|transform)\w*/,
  /\b(adiciona|adicione|remova|apague|troque|substitua|mude|coloque|transforme|faça|recorte)\w*/,
  /\b(agrega|añade|quita|elimina|borra|cambia|reemplaza|pon|convierte|transforma|haz|recorta)\w*/,
  /添加|加上|加一|增加|去掉|去除|移除|删除|刪除|替换|替換|换成|換成|改成|改为|变成|變成|放一|画一|畫一|裁剪/,
)

/** Whether the caller wants to be told what the picture is. */
export function asksForDescription(instruction: string): boolean {
  return DESCRIBES.test(instruction.normalize('NFKC').toLowerCase())
}

/** Whether a step of an instruction asks for a change of any kind. */
export function asksForChange(clause: Clause, language: Language): boolean {
  return (CHANGES.test(clause.text) || verbIn(clause.text, language).verb !== undefined) && !DESCRIBES.test(clause.text)
}

/** What a step of an instruction asks to do with the pixels of a picture. */
export function operationsOf(clause: Clause): readonly Operation[] {
  return TOPICS.map((rules) => firstMatch(rules, clause)).filter((operation) => operation !== undefined)
}

/** Reads what an instruction wants done to a picture of which nothing is known. */
export function readInstruction(instruction: string): ReadInstruction {
  const operations: Operation[] = []
  const beyondUs: string[] = []
  const done: string[] = []
  const language = languageOfInstruction(instruction)
  for (const clause of clausesOf(instruction)) {
    const found = operationsOf(clause)
    operations.push(...found.filter(({ name }) => !operations.some((earlier) => earlier.name === name)))
    if (found.length > 0) done.push(clause.said)
    else if (asksForChange(clause, language)) beyondUs.push(clause.said)
  }
  return { operations, beyondUs, done, wantsDescription: asksForDescription(instruction) }
}

function firstMatch(rules: readonly Rule[], clause: Clause): Operation | undefined {
  for (const { pattern, make } of rules) {
    if (!pattern.test(clause.text)) continue
    const operation = make(clause)
    if (operation) return operation
  }
  return undefined
}

function degreesIn(text: string): 90 | 180 | 270 {
  if (/180|upside|倒|cabeça para baixo|boca abajo/.test(text)) return 180
  return /270|-90|counter|anti|left|逆时针|逆時針|向左|esquerda|izquierda/.test(text) ? 270 : 90
}

function placeIn(text: string): 'top' | 'middle' | 'bottom' {
  if (/\btop\b|above|上方|顶部|頂部|上面|\btopo\b|em cima|arriba/.test(text)) return 'top'
  return /middle|cent(er|re)|中间|中間|中央|centro|meio|medio/.test(text) ? 'middle' : 'bottom'
}

const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/white|白|branc|blanc/, '#ffffff'],
  [/black|黑|pret|negr/, '#16141a'],
  [/red|红|紅|vermelh|roj/, '#c8352b'],
  [/gold|金|dourad|dorad/, '#c99a2e'],
  [/blue|蓝|藍|azul/, '#2f6fb8'],
  [/green|绿|綠|verde/, '#3f8a46'],
  [/yellow|黄|黃|amarel|amarill/, '#f0c02a'],
  [/pink|粉|rosa/, '#e88aa8'],
  [/brown|wood|棕|木|marrom|marrón|madeira|madera/, '#7b4f2c'],
  [/purple|紫|roxo|morad/, '#8455b8'],
  [/silver|gr[ae]y|银|銀|灰|prata|plata/, '#a8acb2'],
]

function colourIn(text: string): string {
  return COLOURS.find(([pattern]) => pattern.test(text))?.[1] ?? '#ffffff'
}
