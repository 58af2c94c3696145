import type { Language } from '../words/language.ts'

/** What became of an edit, in the caller's own words. */
interface Told {
  /** The steps that were carried out, as the caller wrote them. */
  readonly done: readonly string[]
  readonly notDone: readonly string[]
}

type Phrases = readonly [done: string, notDone: string, between: string]

const PHRASES: { readonly [language in Language]: Phrases } = {
  en: ['Done: ', 'Not possible: ', '; '],
  pt: ['Feito: ', 'Não foi possível: ', '; '],
  es: ['Hecho: ', 'No ha sido posible: ', '; '],
  fr: ['C’est fait : ', 'Impossible : ', ' ; '],
  de: ['Erledigt: ', 'Nicht möglich: ', '; '],
  ru: ['Готово: ', 'Невозможно: ', '; '],
  ar: ['تم: ', 'غير ممكن: ', '؛ '],
  hi: ['हो गया: ', 'संभव नहीं: ', '; '],
  id: ['Selesai: ', 'Tidak dapat dilakukan: ', '; '],
  vi: ['Đã xong: ', 'Không thể: ', '; '],
  tr: ['Yapıldı: ', 'Yapılamadı: ', '; '],
  ja: ['できました：', 'できなかったこと：', '／'],
  ko: ['완료: ', '할 수 없었던 것: ', '; '],
  'zh-Hans': ['已完成：', '未能做到：', '；'],
  'zh-Hant': ['已完成：', '未能做到：', '；'],
}

/** A sentence on what was done and one on what was not, in the language of the instruction. */
export function tellEdit({ done, notDone }: Told, language: Language): string {
  const [yes, no, between] = PHRASES[language]
  const stop = /^(ja|zh)/.test(language) ? '。' : language === 'hi' ? '।' : '.'
  const sentence = (lead: string, steps: readonly string[]): string => (steps.length > 0 ? lead + steps.join(between) + stop : '')
  return [sentence(yes, done), sentence(no, notDone)].filter(Boolean).join(stop === '。' ? '' : ' ')
}
