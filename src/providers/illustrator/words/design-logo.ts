import { hashText, pick, randomFrom } from '../paint/noise.ts'
import { COLOURS } from '../paint/colours.ts'
import type { LogoSpec } from '../scene.ts'
import type { Meaning } from './lexicon/meaning.ts'

/** Symbols we can draw and the words that ask for them. The first that fits wins. */
const SYMBOLS: readonly (readonly [symbol: string, pattern: RegExp])[] = [
  ['trident', /trident|tridente|dreizack|三叉戟|トライデント/iu],
  ['mountain', /mountain|peak|summit|montanha|montaña|montagne|berg|山/iu],
  ['leaf', /\bleaf|leaves|plant|eco|organic|folha|hoja|feuille|blatt|叶|葉/iu],
  ['wave', /wave|ocean|sea\b|water|onda|ola\b|vague|welle|波|海/iu],
  ['bolt', /bolt|lightning|energy|electric|power|thunder|raio|rayo|éclair|blitz|闪电|閃電/iu],
  ['heart', /heart|love|health|coração|corazón|cœur|herz|心/iu],
  ['gear', /gear|cog|machine|engineer|industr|engrenagem|engranaje|engrenage|zahnrad|齿轮|齒輪/iu],
  ['lantern', /lantern|lamp|light\b|laterna|lanterna|linterna|laterne|灯|燈/iu],
  ['star', /\bstar\b|stars|estrela|estrella|étoile|stern|星/iu],
]

/** White-on-dark and dark-on-white pairs that print well; the ink of a light background. */
const INKS = ['#0b1f4b', '#101828', '#062f2c', '#2b0a3d'] as const

/** The logo a prompt asks for. Its text is exactly what stands in quotes, or the name after "called", or nothing. */
export function designLogo(prompt: string, meanings: readonly Meaning[], texts: readonly string[], seed: number): LogoSpec {
  const text = texts[0] ?? nameIn(prompt)
  const symbol = SYMBOLS.find(([, pattern]) => pattern.test(prompt))?.[0] ?? 'monogram'
  const frame = meanings.find((meaning) => meaning.about === 'frame')?.frame ?? 'none'
  const background = backgroundIn(prompt)
  const ink = inkIn(prompt, meanings, background) ?? (isDark(background) ? '#ffffff' : pick(randomFrom(seed ^ hashText(text)), INKS))
  return { text, symbol, frame, background, ink }
}

function nameIn(prompt: string): string {
  return (
    /\b(?:called|named|for|company|brand|chamad[oa]|llamad[oa]|appelée?|namens)\s+(\p{Lu}[\p{L}\p{N}]+(?:\s\p{Lu}[\p{L}\p{N}]+)?)/u.exec(
      prompt,
    )?.[1] ?? ''
  )
}

function backgroundIn(prompt: string): string {
  const word =
    /(\p{L}+)[\s-]+(?:solid\s+)?background|background\s*(?:is|:|in|of)?\s*(\p{L}+)|fundo\s+(\p{L}+)|fondo\s+(\p{L}+)|fond\s+(\p{L}+)/iu.exec(
      prompt,
    )
  const name = word?.slice(1).find(Boolean)?.toLowerCase() ?? ''
  const alias: { readonly [word: string]: string } = {
    branco: 'white',
    blanco: 'white',
    blanc: 'white',
    preto: 'black',
    negro: 'black',
    noir: 'black',
    azul: 'blue',
    dark: 'black',
  }
  if (/[黑]色?背景/.test(prompt)) return '#101014'
  return name === 'black' || alias[name] === 'black'
    ? '#101014'
    : name === 'white'
      ? '#ffffff'
      : (COLOURS[alias[name] ?? name] ?? '#ffffff')
}

function inkIn(prompt: string, meanings: readonly Meaning[], background: string): string | undefined {
  for (const meaning of meanings) {
    if (meaning.about !== 'colour') continue
    const hex = meaning.colour === 'white' ? '#ffffff' : COLOURS[meaning.colour]
    const isBackground = new RegExp(`${meaning.colour}[\\s-]+(solid\\s+)?background`, 'iu').test(prompt)
    if (hex && hex !== background && !isBackground && !(meaning.colour === 'white' && background === '#ffffff')) return hex
  }
  return undefined
}

function isDark(hex: string): boolean {
  const value = Number.parseInt(hex.slice(1), 16)
  return ((value >> 16) & 255) * 0.3 + ((value >> 8) & 255) * 0.59 + (value & 255) * 0.11 < 110
}
