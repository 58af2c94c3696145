import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { lettersOfFont } from './font-letters.ts'

/** Our own families, so that text looks the same on every machine, whatever fonts it has. */
export type FontFamily = 'Laterna Sans' | 'Laterna Sans Bold' | 'Laterna Serif' | 'Laterna Hand' | 'Poppins'

/** One weight of one typeface, which its package keeps in files of a few letters each. */
interface Typeface {
  readonly name: string
  readonly package: string
  /** A font of one weight has it in its file names; a variable one is told it when it is used. */
  readonly weight: number
  readonly variable?: boolean
}

const OWN: { readonly [family in FontFamily]: Typeface } = {
  'Laterna Sans': { name: 'poppins', package: '@fontsource/poppins', weight: 400 },
  'Laterna Sans Bold': { name: 'poppins', package: '@fontsource/poppins', weight: 600 },
  'Laterna Serif': { name: 'playfair-display', package: '@fontsource/playfair-display', weight: 600 },
  'Laterna Hand': { name: 'caveat', package: '@fontsource/caveat', weight: 600 },
  Poppins: { name: 'poppins', package: '@fontsource/poppins', weight: 700 },
}

const noto = (script: string): Typeface => ({
  name: `noto-sans-${script}`,
  package: `@fontsource-variable/noto-sans-${script}`,
  weight: 600,
  variable: true,
})
const SIMPLIFIED = noto('sc')
const TRADITIONAL = noto('tc')
/** Who steps in for letters that a family does not have, the first that has them all. */
const OTHERS: readonly Typeface[] = [SIMPLIFIED, TRADITIONAL, noto('kr'), noto('arabic'), OWN['Laterna Sans Bold'], OWN['Laterna Serif']]

/** Frequent characters that are written so in traditional Chinese only. */
const TRADITIONAL_ONLY =
  /[們個這說時對開關門風東車馬魚鳥龍貓書畫愛樂戲歡體臺灣長見貝學習驗臨請謝語話讀寫聽電腦飛機場園區廣無過還進遠邊點燈熱鐵鎮館飯麵麗黃齊歲節聖誕賀發財慶賣買價錢號萬億幾樹葉蘭夢響輕運轉連達選遊適郵]/

/** A CSS font of one of our families, with every font its text needs, each registered on first use. */
function font(family: FontFamily, sizePixels: number, text = ''): string {
  const names = filesFor(OWN[family], text).map(registered)
  return `${sizePixels}px ${names.map((name) => `"${name}"`).join(', ')}`
}

/** Makes a pen ready to write a text of any script: its fonts, their weight, and which way it runs. */
export function takeFont(pen: SKRSContext2D, family: FontFamily, sizePixels: number, text: string): void {
  pen.font = font(family, sizePixels, text)
  pen.fontVariationSettings = `"wght" ${OWN[family].weight}`
  pen.direction = isRightToLeft(text) ? 'rtl' : 'ltr'
}

/** Whether our fonts have all letters of a text, so that it can be written without empty boxes. */
export function canLetter(text: string): boolean {
  const all = [...Object.values(OWN), ...OTHERS]
  return lettersOf(text).every((letter) => all.some((typeface) => subsetWith(typeface, letter) !== undefined))
}

/** Whether a text is written from right to left. */
function isRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}

interface FontFile {
  readonly typeface: Typeface
  readonly subset: string
}

/** One typeface for a whole text if any has all of it: a word of two hands is ugly. Otherwise one for each letter. */
function filesFor(own: Typeface, text: string): readonly FontFile[] {
  const wanted = lettersOf(text)
  const order = TRADITIONAL_ONLY.test(text) ? [own, TRADITIONAL, ...OTHERS] : [own, ...OTHERS]
  const whole = order.find((typeface) => wanted.every((letter) => subsetWith(typeface, letter) !== undefined))
  const files = new Map<string, FontFile>()
  const add = (typeface: Typeface, subset: string): void => void files.set(`${typeface.name} ${subset}`, { typeface, subset })
  if ((whole ?? own) === own) add(own, 'latin')
  for (const letter of wanted) {
    const typeface = whole ?? order.find((each) => subsetWith(each, letter) !== undefined)
    if (typeface) add(typeface, subsetWith(typeface, letter) ?? 'latin')
  }
  return [...files.values()]
}

/** Every letter once; blanks and marks without a shape of their own need no font. */
function lettersOf(text: string): readonly string[] {
  return [...new Set(text.normalize('NFC'))].filter((letter) => !/[\s\p{Cc}\p{Cf}\ufe00-\ufe0f]/u.test(letter))
}

type Range = readonly [from: number, to: number, subset: string]

const require = createRequire(import.meta.url)
const ranges = new Map<string, readonly Range[]>()
const letters = new Map<string, ReadonlySet<number>>()

/** Which file of a typeface has a letter: one that its package names for it and that truly has it. */
function subsetWith(typeface: Typeface, letter: string): string | undefined {
  const known = ranges.get(typeface.package) ?? readRanges(typeface.package)
  ranges.set(typeface.package, known)
  const code = letter.codePointAt(0) ?? 0
  return known.find(([from, to, subset]) => code >= from && code <= to && lettersIn({ typeface, subset }).has(code))?.[2]
}

function lettersIn(file: FontFile): ReadonlySet<number> {
  const path = pathOf(file)
  const known = letters.get(path) ?? lettersOfFont(readFileSync(path))
  letters.set(path, known)
  return known
}

function pathOf({ typeface, subset }: FontFile): string {
  const style = typeface.variable ? 'wght-normal' : `${typeface.weight}-normal`
  const folder = dirname(require.resolve(`${typeface.package}/unicode.json`))
  return join(folder, 'files', `${typeface.name}-${subset}-${style}.woff2`)
}

function readRanges(name: string): readonly Range[] {
  const subsets = require(`${name}/unicode.json`) as { readonly [subset: string]: string }
  return Object.entries(subsets).flatMap(([subset, list]) =>
    list.split(',').map((range): Range => {
      const [from = 0, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      return [from, to, subset.replace(/[[\]]/g, '')]
    }),
  )
}

const ready = new Set<string>()

/**
 * The name a file is registered under. Each has its own: of several files under one name Skia takes letters from one
 * file only and draws empty boxes for the rest.
 */
function registered({ typeface, subset }: FontFile): string {
  const name = `Laterna ${typeface.name} ${typeface.weight} ${subset}`
  if (ready.has(name)) return name
  GlobalFonts.registerFromPath(pathOf({ typeface, subset }), name)
  ready.add(name)
  return name
}
