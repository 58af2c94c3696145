import type { z } from 'zod'
import { oneWord } from '../../core/contract.ts'
import type { ImageMediaType, People, SafetyThreshold } from '../../core/request.ts'

/** Google's word for who may be seen, first spelling of each being the one its documentation prints. */
export const peopleWords: { readonly [word: string]: People } = {
  dont_allow: 'none',
  allow_adult: 'adults',
  allow_all: 'all',
  allow_none: 'none',
}

/** `safetySetting` of Imagen; the words with `some`, `few` and `most` are those of Imagen 2. */
export const safetyWords: { readonly [word: string]: SafetyThreshold } = {
  block_low_and_above: 'low-and-above',
  block_medium_and_above: 'medium-and-above',
  block_only_high: 'only-high',
  block_none: 'none',
  block_most: 'low-and-above',
  block_some: 'medium-and-above',
  block_few: 'only-high',
  off: 'none',
}

export const imageMediaTypes: { readonly [word: string]: ImageMediaType } = {
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/webp': 'image/webp',
  'image/jpg': 'image/jpeg',
}

/** The word a Google client would have written for one of ours, so that a refusal speaks the caller's language. */
export function googleWord(field: string | undefined, value: string): string {
  const meanings: { readonly [word: string]: string } = field === 'people' ? peopleWords : field === 'safety' ? safetyWords : {}
  return Object.keys(meanings).find((word) => meanings[word] === value) ?? value
}

/** A word of a table, in any letter case; what it means is looked up with the word that comes out. */
export function wordOf<Word extends string>(meanings: { readonly [word in Word]: unknown }): z.ZodType<Word> {
  return oneWord(Object.keys(meanings) as [Word, ...Word[]])
}

/** The schemas of the words above. */
export const words = {
  people: wordOf(peopleWords),
  safety: wordOf(safetyWords),
  imageType: wordOf(imageMediaTypes),
  language: oneWord(['auto', 'en', 'zh', 'zh-CN', 'zh-TW', 'hi', 'ja', 'ko', 'pt', 'es']),
}
