import { describe, expect, test } from 'vitest'
import { languageOf, type Language } from './language.ts'
import { lexiconOf, strayKeys } from './lexicons.ts'
import { NOUNS, rareNouns } from './lexicon/nouns.ts'
import { readPrompt } from './read-prompt.ts'

const LANGUAGES: readonly Language[] = ['en', 'pt', 'zh-Hant', 'zh-Hans', 'ja', 'ko', 'es', 'fr', 'de', 'ru', 'ar', 'hi', 'id', 'vi', 'tr']

/** The same five prompts in every language. */
const SAME: { readonly [language in Language]: readonly [sleeper: string, dogs: string, car: string, fish: string, girl: string] } = {
  en: [
    'a black cat sleeping on the sofa',
    'two dogs running on the beach',
    'a red car in the city at night',
    'a fish under water',
    'a girl with an umbrella in the rain',
  ],
  pt: [
    'um gato preto dormindo no sofá',
    'dois cachorros correndo na praia',
    'um carro vermelho na cidade à noite',
    'um peixe debaixo da água',
    'uma menina com guarda-chuva na chuva',
  ],
  'zh-Hant': ['一隻黑色的貓在沙發上睡覺', '兩隻狗在海灘上奔跑', '夜晚城市裡的一輛紅色汽車', '海底的一條魚', '雨中撐著雨傘的女孩'],
  'zh-Hans': ['一只黑色的猫在沙发上睡觉', '两只狗在海滩上奔跑', '夜晚城市里的一辆红色汽车', '海底的一条鱼', '雨中撑着雨伞的女孩'],
  ja: ['ソファで寝ている黒い猫', '浜辺を走る二匹の犬', '夜の街の赤い車', '海底の魚', '雨の中で傘を持つ女の子'],
  ko: ['소파에서 자는 검은 고양이', '해변에서 달리는 두 마리 개', '밤 도시의 빨간 자동차', '바닷속의 물고기', '비 속에서 우산을 든 소녀'],
  es: [
    'un gato negro duerme en el sofá',
    'dos perros corriendo por la playa',
    'un coche rojo en la ciudad de noche',
    'un pez bajo el agua',
    'una niña con un paraguas bajo la lluvia',
  ],
  fr: [
    'un chat noir dort sur le canapé',
    'deux chiens courent sur la plage',
    'une voiture rouge dans la ville la nuit',
    "un poisson sous l'eau",
    'une fille avec un parapluie sous la pluie',
  ],
  de: [
    'eine schwarze Katze schläft auf dem Sofa',
    'zwei Hunde rennen am Strand',
    'ein rotes Auto in der Stadt bei Nacht',
    'ein Fisch unter Wasser',
    'ein Mädchen mit Regenschirm im Regen',
  ],
  ru: [
    'чёрный кот спит на диване',
    'две собаки бегут по пляжу',
    'красная машина в городе ночью',
    'рыба под водой',
    'девочка с зонтом под дождём',
  ],
  ar: ['قطة سوداء تنام على الأريكة', 'كلبان يركضان على الشاطئ', 'سيارة حمراء في المدينة ليلا', 'سمكة تحت الماء', 'فتاة مع مظلة تحت المطر'],
  hi: ['सोफे पर सो रही काली बिल्ली', 'समुद्र तट पर दौड़ते दो कुत्ते', 'रात में शहर में लाल कार', 'पानी के नीचे मछली', 'बारिश में छाता लिए लड़की'],
  id: [
    'seekor kucing hitam tidur di sofa',
    'dua ekor anjing berlari di pantai',
    'mobil merah di kota pada malam hari',
    'seekor ikan di bawah air',
    'seorang gadis dengan payung di tengah hujan',
  ],
  vi: [
    'một con mèo đen ngủ trên ghế sofa',
    'hai con chó chạy trên bãi biển',
    'một chiếc xe hơi màu đỏ trong thành phố ban đêm',
    'một con cá dưới nước',
    'cô gái với chiếc ô trong mưa',
  ],
  tr: [
    'kanepede uyuyan siyah bir kedi',
    'plajda koşan iki köpek',
    'gece şehirde kırmızı bir araba',
    'su altında bir balık',
    'yağmurda şemsiyeli bir kız',
  ],
}

describe.each(LANGUAGES)('in %s', (language) => {
  const [sleeper, dogs, car, fish, girl] = SAME[language].map((prompt) => readPrompt(prompt, { seed: 1 }))

  test('the language is told', () => {
    expect(SAME[language].map(languageOf)).toEqual(SAME[language].map(() => language))
  })

  test('the same prompts become the same scenes', () => {
    expect(sleeper).toMatchObject({ place: 'room', actors: [{ species: 'cat', coat: 'black', action: 'sleep', count: 1 }] })
    expect(dogs).toMatchObject({ place: 'beach', actors: [{ species: 'dog', count: 2, action: 'run' }] })
    expect(car).toMatchObject({ place: 'city', time: 'night', actors: [{ species: 'car', coat: 'red' }] })
    expect(fish).toMatchObject({ place: 'underwater', actors: [{ species: 'fish' }] })
    expect(girl).toMatchObject({ weather: 'rain', actors: [{ species: 'girl', props: ['umbrella'] }] })
  })

  test('every noun of the lexicon answers to an English one', () => {
    expect(strayKeys(language)).toEqual([])
  })
})

test('the lexicon is as large as it says it is', () => {
  expect(NOUNS.length).toBeGreaterThan(280)
  expect(NOUNS.flatMap(([, words]) => words.split(', ')).length).toBeGreaterThan(2000)
  expect(rareNouns().flatMap(([, words]) => words.split(', ')).length).toBeGreaterThan(3000)
})

test('a rarer noun becomes the nearest there is a drawing of, and says what it should be', () => {
  expect(readPrompt('a haddock', { seed: 1 }).actors).toMatchObject([{ species: 'fish', wanted: 'haddock' }])
  expect(readPrompt('an alsatian and a galleon', { seed: 1 }).coverage.unknown).toEqual(['alsatian'])
  expect(lexiconOf('en').find('galleon')).toMatchObject([{ species: 'ship', broader: ['boat'] }])
})
