import { describe as group, expect, test } from 'vitest'
import { ACTIONS, PLACES, SEASONS, STYLES, TIMES, type Scene } from '../scene.ts'
import { describe } from './describe.ts'
import { readPrompt } from './read-prompt.ts'
import { SPEECHES } from './speech/index.ts'
import { wordsOf } from './speech/speech.ts'

const LANGUAGES = Object.entries(SPEECHES)

const ask = (prompt: string, seed = 5): string => describe(readPrompt(prompt, { seed }), prompt)

/** A fox in the wood, with all four texts asked for. */
const ASKED: { readonly [language: string]: string } = {
  en: 'a fox in the forest, with a caption, a haiku, a poem and a short story',
  pt: 'uma raposa na floresta, com legenda, haicai, poema e história',
  es: 'un zorro en el bosque, con pie de foto, haiku, poema e historia',
  fr: 'un renard dans la forêt, avec légende, haïku, poème et histoire',
  de: 'ein Fuchs im Wald, mit Bildunterschrift, Haiku, Gedicht und Geschichte',
  ru: 'лиса в лесу, подпись, хайку, стихотворение и рассказ',
  'zh-Hans': '森林里的一只狐狸，图片说明、俳句、诗和故事',
  'zh-Hant': '森林裡的一隻狐狸，圖片說明、俳句、詩和故事',
  ja: '森の中のキツネ、キャプションと俳句と詩と物語',
  ko: '숲속의 여우, 캡션, 하이쿠, 시, 이야기',
  ar: 'ثعلب في الغابة، تعليق وهايكو وقصيدة وقصة',
  hi: 'जंगल में लोमड़ी, कैप्शन, हाइकु, कविता और कहानी',
  id: 'rubah di hutan, keterangan gambar, haiku, puisi dan cerita',
  vi: 'một con cáo trong rừng, chú thích, haiku, bài thơ và câu chuyện',
  tr: 'ormanda bir tilki, altyazı, haiku, şiir ve hikaye',
}

test.each(LANGUAGES)('%s has words for every place, time, style and action', (_, speech) => {
  const missing = (block: string, keys: readonly string[]): readonly string[] => keys.filter((key) => !wordsOf(block, key))
  expect(missing(speech.places, PLACES)).toEqual([])
  expect(missing(speech.times, TIMES)).toEqual([])
  expect(missing(speech.styles, STYLES)).toEqual([])
  expect(missing(speech.seasons, SEASONS)).toEqual([])
  expect(missing(speech.weathers, ['rain', 'snow', 'fog'])).toEqual([])
  expect(
    missing(
      speech.deeds,
      ACTIONS.filter((action) => action !== 'stand' && action !== 'sit'),
    ),
  ).toEqual([])
  expect(missing(speech.haiku.first, TIMES)).toEqual([])
  expect(missing(speech.haiku.last, ['rain', 'snow', 'fog', 'none', ...SEASONS])).toEqual([])
  expect(missing(speech.story.heart, ['bright', 'heavy', 'wild', 'still'])).toEqual([])
  expect(speech.verses.length).toBeGreaterThanOrEqual(6)
})

group.each(Object.entries(ASKED))('in %s', (language, prompt) => {
  const [description = '', caption = '', haiku = '', title = '', verses = '', story = ''] = ask(prompt).split('\n\n')
  const { stop } = SPEECHES[language as keyof typeof SPEECHES]

  test('a description, a caption, a haiku, a poem and a story are given when asked for, and only then', () => {
    expect(description.endsWith(stop)).toBe(true)
    expect(caption.split('\n').length).toBe(1)
    expect(haiku.split('\n').length).toBe(3)
    expect(title.length).toBeGreaterThan(1)
    expect(verses.split('\n').length).toBeGreaterThanOrEqual(6)
    expect(story.split(/[.。।!] ?/).filter(Boolean).length).toBeGreaterThanOrEqual(4)
    expect(ask(prompt.split(/[,،，、]/)[0] ?? '')).not.toContain('\n')
  })

  test('no gap is left open', () => {
    for (let seed = 0; seed < 12; seed++) expect(ask(prompt, seed)).not.toMatch(/[{}]|undefined|null/)
  })

  test('the same scene is told in the same words', () => {
    expect(ask(prompt)).toBe(ask(prompt))
  })
})

group('numbers, articles and endings', () => {
  test.each([
    ['two foxes in the snow', 'two foxes'],
    ['an owl', 'an owl'],
    ['a unicorn', 'a unicorn'],
    ['tres gatos negros en el jardín', 'tres gatos negros'],
    ['dos serpientes verdes en la selva', 'dos serpientes verdes'],
    ['duas raposas na neve', 'duas raposas'],
    ['deux chevaux blancs sur la plage', 'deux chevaux blancs'],
    ['une souris grise dans la cuisine', 'une souris grise'],
    ['eine schwarze Katze unter einem Tisch', 'eine schwarze Katze unter einem Tisch'],
    ['zwei Hunde am Strand', 'zwei Hunde'],
    ['две собаки на диване', 'две собаки'],
    ['пять волков в лесу', 'пять волков'],
    ['белая лошадь в поле', 'белая лошадь'],
    ['三匹马在草地上', '三匹马'],
    ['森の中の二匹のキツネ', '二匹のキツネ'],
    ['공원에서 강아지 두 마리', '두 마리'],
    ['ثلاث قطط في الحديقة', 'ثلاث قطط'],
    ['दो काली बिल्लियाँ बगीचे में', 'दो काली बिल्लियाँ'],
    ['dua ekor kucing di taman', 'dua ekor kucing'],
    ['hai con mèo đen trong vườn', 'hai con mèo đen'],
    ['bahçede üç siyah kedi', 'üç siyah kedi'],
  ])('%s', (prompt, words) => {
    expect(ask(prompt)).toContain(words)
  })
})

test('what stands in the picture is told: style, text, nobody', () => {
  expect(ask('watercolour of a ship on the sea')).toMatch(/^A watercolour of a ship/)
  expect(ask('a wooden sign in a forest that says "WELCOME"')).toContain('“WELCOME”')
  expect(ask('a desert at night')).toContain('Nobody')
  expect(ask('Crie uma paisagem com um lago e um poema')).toMatch(/^Uma pintura[^\n]*lago/)
  expect(ask('請畫一幅山水畫並寫一首詩')).toMatch(/^這幅[\s\S]+《/)
})

test('who is asked to write is not in the picture', () => {
  const scene: Scene = readPrompt('a fox in the forest, write a poem about it', { seed: 1 })
  expect(scene.actors).toMatchObject([{ species: 'fox', action: 'stand' }])
})
