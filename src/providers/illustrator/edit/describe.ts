import type { Language } from '../words/language.ts'
import { lumaOf, type Picture } from './picture.ts'
import { isLineDrawing, segment } from './regions.ts'

type Weight = 'left' | 'right' | 'top' | 'bottom' | 'middle'
type ColourWord = 'black' | 'white' | 'grey' | 'red' | 'orange' | 'yellow' | 'green' | 'teal' | 'blue' | 'purple' | 'pink' | 'brown'

/** What can be measured in a picture without knowing what it shows. */
export interface Facts {
  readonly kind: 'line-drawing' | 'monochrome' | 'coloured'
  readonly format: 'square' | 'landscape' | 'portrait'
  readonly width: number
  readonly height: number
  readonly light: 'bright' | 'balanced' | 'dark'
  /** Most common first, at most three. */
  readonly colours: readonly ColourWord[]
  /** Where most of the detail lies. */
  readonly weight: Weight
  /** Closed areas of a line drawing. */
  readonly areas: number
}

export function measure(picture: Picture): Facts {
  const { width, height } = picture
  const luma = lumaOf(picture)
  const mean = luma.reduce((sum, value) => sum + value, 0) / luma.length
  const lines = isLineDrawing(picture)
  const { colours, chroma } = mainColours(picture)
  const ratio = width / height
  return {
    kind: lines ? 'line-drawing' : chroma < 8 ? 'monochrome' : 'coloured',
    format: Math.abs(Math.log(ratio)) < 0.03 ? 'square' : ratio > 1 ? 'landscape' : 'portrait',
    width,
    height,
    colours,
    light: mean > 170 ? 'bright' : mean < 85 ? 'dark' : 'balanced',
    weight: weightOf(luma, width, height),
    areas: lines ? segment(picture).regions.filter((region) => region.area > width * height * 0.0003).length : 0,
  }
}

function mainColours({ pixels }: Picture): { readonly colours: readonly ColourWord[]; readonly chroma: number } {
  const counts = new Map<ColourWord, number>()
  let chroma = 0
  let seen = 0
  for (let at = 0; at < pixels.length; at += 4 * 7) {
    const r = pixels[at]!,
      g = pixels[at + 1]!,
      b = pixels[at + 2]!
    const word = colourWord(r, g, b)
    counts.set(word, (counts.get(word) ?? 0) + 1)
    chroma += Math.max(r, g, b) - Math.min(r, g, b)
    seen++
  }
  const ranked = [...counts].filter(([, count]) => count / seen > 0.02).sort((a, b) => b[1] - a[1])
  return { colours: ranked.slice(0, 3).map(([word]) => word), chroma: chroma / seen }
}

function colourWord(r: number, g: number, b: number): ColourWord {
  const high = Math.max(r, g, b),
    low = Math.min(r, g, b),
    spread = high - low
  if (high < 48) return 'black'
  if (spread < 26 || spread / high < 0.13) return low > 205 ? 'white' : 'grey'
  const hue = high === r ? ((g - b) / spread) * 60 : high === g ? 120 + ((b - r) / spread) * 60 : 240 + ((r - g) / spread) * 60
  const angle = (hue + 360) % 360
  if (angle < 45 && angle >= 12 && high < 165) return 'brown'
  const names: readonly (readonly [number, ColourWord])[] = [
    [14, 'red'],
    [44, 'orange'],
    [68, 'yellow'],
    [165, 'green'],
    [195, 'teal'],
    [255, 'blue'],
    [292, 'purple'],
    [342, 'pink'],
    [361, 'red'],
  ]
  return names.find(([end]) => angle < end)?.[1] ?? 'red'
}

/** The middle of all contrast between neighbours: where the eye finds something. */
function weightOf(luma: Float32Array, width: number, height: number): Weight {
  let total = 1e-9,
    sumX = 0,
    sumY = 0
  for (let y = 2; y < height; y += 2) {
    for (let x = 2; x < width; x += 2) {
      const at = y * width + x
      const detail = Math.abs(luma[at]! - luma[at - 2]!) + Math.abs(luma[at]! - luma[at - 2 * width]!)
      if (detail < 12) continue
      total += detail
      sumX += detail * x
      sumY += detail * y
    }
  }
  const x = sumX / total / width - 0.5,
    y = sumY / total / height - 0.5
  if (Math.max(Math.abs(x), Math.abs(y)) < 0.05 || total < 1) return 'middle'
  return Math.abs(x) > Math.abs(y) ? (x < 0 ? 'left' : 'right') : y < 0 ? 'top' : 'bottom'
}

interface Phrases {
  readonly kind: { readonly [kind in Facts['kind']]: string }
  readonly format: { readonly [format in Facts['format']]: string }
  readonly light: { readonly [light in Facts['light']]: string }
  readonly weight: { readonly [weight in Weight]: string }
  readonly colour: { readonly [colour in ColourWord]: string }
  readonly and: string
  readonly comma: string
  /** Puts the pieces together. It must not claim to recognise what is shown. */
  paragraph(pieces: { kind: string; format: string; light: string; weight: string; colours: string; facts: Facts }): string
}

const ENGLISH: Phrases = {
  kind: {
    'line-drawing': 'a clear line drawing that seems to be waiting for colour',
    monochrome: 'a picture in shades of one tone',
    coloured: 'a picture in full colour',
  },
  format: { square: 'square', landscape: 'landscape-format', portrait: 'portrait-format' },
  light: { bright: 'bright and airy', balanced: 'evenly balanced between light and dark', dark: 'dark and moody' },
  weight: {
    left: 'towards the left',
    right: 'towards the right',
    top: 'in the upper half',
    bottom: 'in the lower half',
    middle: 'around the middle',
  },
  colour: {
    black: 'black',
    white: 'white',
    grey: 'grey',
    red: 'red',
    orange: 'orange',
    yellow: 'yellow',
    green: 'green',
    teal: 'teal',
    blue: 'blue',
    purple: 'purple',
    pink: 'pink',
    brown: 'brown',
  },
  and: ' and ',
  comma: ', ',
  paragraph: ({ kind, format, light, weight, colours, facts }) =>
    `Here is ${kind}: a ${format} sheet of ${facts.width} by ${facts.height} pixels. Its mood is ${light}, carried by ${colours}, and most of its detail gathers ` +
    `${weight}${facts.areas > 1 ? `, where its lines close in about ${facts.areas} areas ready to be filled` : ''}. ` +
    'This is what can be measured; the built-in illustrator does not recognise what a picture shows.',
}

const CHINESE: Phrases = {
  kind: { 'line-drawing': '一幅线条清晰、等待上色的线稿', monochrome: '一幅单色调的图片', coloured: '一幅彩色图片' },
  format: { square: '方形', landscape: '横幅', portrait: '竖幅' },
  light: { bright: '明亮轻快', balanced: '明暗均衡', dark: '深沉幽暗' },
  weight: { left: '偏左', right: '偏右', top: '偏上', bottom: '偏下', middle: '居中' },
  colour: {
    black: '黑色',
    white: '白色',
    grey: '灰色',
    red: '红色',
    orange: '橙色',
    yellow: '黄色',
    green: '绿色',
    teal: '青色',
    blue: '蓝色',
    purple: '紫色',
    pink: '粉色',
    brown: '棕色',
  },
  and: '和',
  comma: '、',
  paragraph: ({ kind, format, light, weight, colours, facts }) =>
    `这是${kind},${format}构图,${facts.width}×${facts.height} 像素。画面${light},以${colours}为主,细节重心${weight}` +
    `${facts.areas > 1 ? `,线条围出约 ${facts.areas} 个可以填色的区域` : ''}。以上均为测量所得;内置插画师并不能识别画中内容。`,
}

const PORTUGUESE: Phrases = {
  kind: {
    'line-drawing': 'um desenho de linhas nítidas, à espera de cor',
    monochrome: 'uma imagem em tons de uma só cor',
    coloured: 'uma imagem em cores',
  },
  format: { square: 'quadrado', landscape: 'horizontal', portrait: 'vertical' },
  light: { bright: 'claro e leve', balanced: 'equilibrado entre luz e sombra', dark: 'escuro e profundo' },
  weight: { left: 'à esquerda', right: 'à direita', top: 'na parte de cima', bottom: 'na parte de baixo', middle: 'ao redor do centro' },
  colour: {
    black: 'preto',
    white: 'branco',
    grey: 'cinza',
    red: 'vermelho',
    orange: 'laranja',
    yellow: 'amarelo',
    green: 'verde',
    teal: 'azul-petróleo',
    blue: 'azul',
    purple: 'roxo',
    pink: 'rosa',
    brown: 'marrom',
  },
  and: ' e ',
  comma: ', ',
  paragraph: ({ kind, format, light, weight, colours, facts }) =>
    `Temos aqui ${kind}, em formato ${format}, com ${facts.width} por ${facts.height} pixels. O clima é ${light}, com predomínio de ${colours}, e a maior parte dos detalhes ` +
    `está ${weight}${facts.areas > 1 ? `, onde as linhas fecham cerca de ${facts.areas} áreas prontas para colorir` : ''}. ` +
    'Isto é o que se pode medir; o ilustrador embutido não reconhece o que a imagem mostra.',
}

const SPANISH: Phrases = {
  kind: {
    'line-drawing': 'un dibujo de líneas nítidas que espera color',
    monochrome: 'una imagen en tonos de un solo color',
    coloured: 'una imagen a todo color',
  },
  format: { square: 'cuadrado', landscape: 'horizontal', portrait: 'vertical' },
  light: { bright: 'claro y ligero', balanced: 'equilibrado entre luz y sombra', dark: 'oscuro y profundo' },
  weight: {
    left: 'a la izquierda',
    right: 'a la derecha',
    top: 'en la parte superior',
    bottom: 'en la parte inferior',
    middle: 'alrededor del centro',
  },
  colour: {
    black: 'negro',
    white: 'blanco',
    grey: 'gris',
    red: 'rojo',
    orange: 'naranja',
    yellow: 'amarillo',
    green: 'verde',
    teal: 'verde azulado',
    blue: 'azul',
    purple: 'morado',
    pink: 'rosa',
    brown: 'marrón',
  },
  and: ' y ',
  comma: ', ',
  paragraph: ({ kind, format, light, weight, colours, facts }) =>
    `Aquí hay ${kind}, en formato ${format}, de ${facts.width} por ${facts.height} píxeles. El ambiente es ${light}, con predominio de ${colours}, y la mayor parte del detalle ` +
    `está ${weight}${facts.areas > 1 ? `, donde las líneas cierran unas ${facts.areas} áreas listas para colorear` : ''}. ` +
    'Esto es lo que se puede medir; el ilustrador integrado no reconoce lo que muestra una imagen.',
}

/** The characters of CHINESE that are written otherwise in the traditional script. */
const TRADITIONAL: { readonly [simplified: string]: string } = {
  这: '這',
  线: '線',
  条: '條',
  单: '單',
  调: '調',
  图: '圖',
  竖: '豎',
  轻: '輕',
  红: '紅',
  绿: '綠',
  蓝: '藍',
  构: '構',
  画: '畫',
  为: '為',
  细: '細',
  节: '節',
  围: '圍',
  约: '約',
  个: '個',
  区: '區',
  测: '測',
  内: '內',
  师: '師',
  并: '並',
  识: '識',
  黄: '黃',
  别: '別',
  横: '橫',
}

/** One honest paragraph of measured facts. Languages we do not write fall back to English. */
export function describe(facts: Facts, language: Language): string {
  const phrases = language.startsWith('zh') ? CHINESE : language === 'pt' ? PORTUGUESE : language === 'es' ? SPANISH : ENGLISH
  const paragraph = phrases.paragraph({
    kind: phrases.kind[facts.kind],
    format: phrases.format[facts.format],
    light: phrases.light[facts.light],
    weight: phrases.weight[facts.weight],
    colours: listed(
      facts.colours.map((word) => phrases.colour[word]),
      phrases,
    ),
    facts,
  })
  return language === 'zh-Hant' ? paragraph.replace(/[\u4e00-\u9fff]/g, (character) => TRADITIONAL[character] ?? character) : paragraph
}

function listed(words: readonly string[], { and, comma }: Phrases): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(comma)}${and}${words.at(-1)}`
}
