import { listed, wordsOf, type Named, type Speech } from './speech.ts'

const ADJECTIVES = `red: kırmızı; orange: turuncu; yellow: sarı; green: yeşil; teal: turkuaz; blue: mavi; purple: mor; pink: pembe; brown: kahverengi; black: siyah; white: beyaz; grey: gri; gold: altın renkli; tabby: çizgili; spotted: benekli; happy: mutlu; sad: üzgün; angry: kızgın; afraid: ürkek; sleepy: uykulu; surprised: şaşkın; playful: oyuncu; calm: sakin`
const PLACES = `on: üzerindeki; under: altındaki; beside: yanındaki; in-front-of: önündeki; behind: arkasındaki; above: üzerindeki; inside: içindeki; around: çevresindeki`
const HARMONY: { readonly [vowel: string]: string } = { a: 'ı', ı: 'ı', e: 'i', i: 'i', o: 'u', u: 'u', ö: 'ü', ü: 'ü' }
const SOFT: { readonly [consonant: string]: string } = { ç: 'c', k: 'ğ', p: 'b', t: 'd' }
/** Words that keep their hard consonant before an ending. */
const HARD = /^(at|süt|saat|robot|astronot|bulut|kanat|roket|bilgisayar|araç|kask|park|tank|fok|top|küp|ip|ok|kart)$/

/** The genitive: of the table. */
function genitive(word: string): string {
  const last = word.split(' ').at(-1) ?? word
  const vowel = HARMONY[[...last].findLast((letter) => letter in HARMONY) ?? 'e'] ?? 'i'
  if (last.at(-1) !== undefined && (last.at(-1) ?? '') in HARMONY) return `${word}n${vowel}n`
  const soft = SOFT[last.at(-1) ?? '']
  const syllables = [...last].filter((letter) => letter in HARMONY).length
  const stem =
    soft !== undefined && !HARD.test(last) && (syllables > 1 || /^(ağaç|kap|dip|cep)$/.test(last)) ? word.slice(0, -1) + soft : word
  return `${stem}${vowel}n`
}

/** With the ball. */
function instrumental(word: string): string {
  const vowel = [...word].findLast((letter) => letter in HARMONY) ?? 'e'
  return `${word}${(word.at(-1) ?? '') in HARMONY ? 'y' : ''}l${/[aıou]/.test(vowel) ? 'a' : 'e'}`
}

function bare({ name, colour, mood }: Named): string {
  return [...[mood, colour].flatMap((key) => (key === undefined ? [] : (wordsOf(ADJECTIVES, key) ?? []))), name].join(' ')
}

function phrase(named: Named): string {
  const said = [named.mood, named.colour].flatMap((key) => (key === undefined ? [] : (wordsOf(ADJECTIVES, key) ?? [])))
  if (named.count > 1) return [['iki', 'üç', 'dört', 'beş', 'altı', 'yedi'][named.count - 2] ?? 'birkaç', ...said, named.name].join(' ')
  return [...said, 'bir', named.name].join(' ')
}

export const TURKISH: Speech = {
  places: `meadow: bir çayırda; garden: bir bahçede; lake: dağlar arasında sakin bir göl kıyısında; forest: bir orman açıklığında; mountains: yüksek dağlarda; beach: deniz kıyısında; desert: çölün kumulları arasında; snow: karlar içinde; city: şehirde; room: sıcacık bir odada; space: uzayda; underwater: dalgaların altında; studio: aydınlık bir atölyede; river: bir nehir kıyısında; jungle: yağmur ormanında; cliff: denize bakan bir uçurumda; cave: bir mağarada; moon: uzak bir ayın yüzeyinde; sky: göğün yükseklerinde; farm: bir çiftlikte; village: küçük bir köyde; street: bir sokakta; market: rengârenk bir pazarda; harbour: bir limanda; kitchen: sıcak bir mutfakta; bedroom: bir yatak odasında; library: kitap dolu bir kütüphanede; classroom: bir sınıfta; workshop: bir atölyede; cafe: bir kafede; hall: büyük bir salonda; stage: bir sahnede`,
  times: `dawn: şafakta; day: gündüz vakti; golden: altın rengi ışıkta; sunset: gün batımında; night: geceleyin`,
  weathers: `rain: yağmur altında; snow: kar altında; fog: sis içinde`,
  seasons: `spring: ilkbaharda; summer: yazın; autumn: sonbaharda; winter: kışın`,
  styles: `oil: bir tablo; watercolour: bir sulu boya resim; pencil: bir kurşun kalem çizimi; ink: bir mürekkep çizimi; crayon: bir mum boya resim; flat: düz bir illüstrasyon; pixel: bir piksel resim; low-poly: düşük poligonlu bir resim; clay: hamurdan bir sahne; comic: bir çizgi roman karesi; noir: kara film tarzı bir sahne; vintage: eski bir fotoğraf; blueprint: teknik bir çizim; stained-glass: bir vitray; paper-cut: bir kâğıt kesme resim; anime: anime tarzı bir resim; black-and-white: siyah beyaz bir resim`,
  deeds: `sleep: uyuyan; sit: oturan; walk: yürüyen; run: koşan; play: oynayan; fly: uçan; swim: yüzen; wave: el sallayan; read: okuyan; write: yazan; eat: yemek yiyen; drink: içen; knit: örgü ören; fish: balık tutan; drive: yol alan; sing: şarkı söyleyen; talk: konuşan; cook: yemek pişiren; paint: resim yapan; work: çalışan; fight: dövüşen; hug: sarılan; smile: gülümseyen; dance: dans eden; climb: tırmanan; jump: zıplayan; play music: müzik yapan`,
  things: `open: çimen, yonca, tepe; water: su, saz, kıyı; wood: çam, yosun, gölge; height: doruk, vadi, rüzgâr; sand: kumul, rüzgâr, taş; sea: dalga, kum, deniz; snow: kar, kırağı, sessizlik; town: pencere, fener, çatı; home: pencere, lamba, koltuk; space: yıldız, gezegen, toz; deep: mercan, ışık, akıntı; sky: bulut, rüzgâr, ışık; stage: perde, lamba, sessizlik`,
  verses: [
    'Yan yana {thing} ile {other}, saati bekliyor,',
    '{when} her şeyin üstüne bir sessizlik iniyor;',
    '{thing} unutuyor, {other} hatırlıyor,',
    've ışık, vakti varmış gibi, yavaşça geçiyor.',
    'Burada söze gerek yok: {other} yanıt veriyor,',
    '{thing} biraz daha yaklaşıp dinliyor,',
    've dünyada hiçbir şey acele etmiyor.',
    'Biraz daha kal, nefes al, bırak öyle kalsın.',
  ],
  haiku: {
    first: `dawn: İlk solgun ışık; day: Sessiz bir öğle; golden: Geç altın ışık; sunset: Günün son közü; night: Ay var, ses yok hiç`,
    middle: ['bütün dünya durmuş dinliyor', 'küçük biri burada nefeste', 'hiçbir şey bir şey istemiyor'],
    last: `rain: yağmur yazıyor; snow: kar örtüyor hep; fog: sis sır saklıyor; spring: bahar yeniden; summer: yaz uğulduyor; autumn: bir yaprak, rüzgâr; winter: kış nefes tutmuş; none: sessizlik yanıt`,
  },
  story: {
    begin: ['Bu hikâyenin kahramanı: {who}.', 'Bir varmış bir yokmuş, unutulmaz bir gün varmış. O günün kahramanı: {who}.'],
    turn: [
      'Birden {thing} kıpırdadı ve bir an kimse nefes almaya cesaret edemedi.',
      'Sonra her yer sessizleşti, sanki bir şey olacaktı.',
      'Ansızın kimsenin daha önce duymadığı bir ses geldi.',
    ],
    meet: ['Ve işte orada, birdenbire beliren biri daha vardı: {second}.', 'Ama bu yalnızca ışıkla oynayan rüzgârdı.'],
    heart: `bright: Sonra herkes güldü ve ilk kimin güldüğünü kimse bilemedi; heavy: Üzgün olmak kolay değildir, ama biri yanında kalırsa hafifler; wild: Kalp hızlı atıyordu, ama cesaret daha hızlıydı; still: Büyük bir huzur yayıldı ve söze gerek kalmadı`,
    end: ['Bugün oradan geçen herkes bunu hâlâ hissedebilir.', 'O günden beri {thing} bu sırrı saklıyor ve her şey yolunda.'],
  },
  nobody: 'Kimse yok; renkler kendi dilinde konuşuyor',
  written: 'Üzerinde “{text}” yazıyor',
  description: '{style}: {what}',
  logo: ['“{text}” yazılı sade bir logo.', 'Sade bir logo.'],
  title: '{title}',
  comma: ', ',
  stop: '.',
  phrase,
  doing: (who, deed) => `${deed} ${who}`,
  related(who, kind, object, acts) {
    if (kind === 'holding' && acts) return `${instrumental(phrase(object))} ${who}`
    if (kind === 'holding' || kind === 'wearing') return `${kind === 'wearing' ? 'üzerinde' : 'yanında'} ${phrase(object)} olan ${who}`
    const place = wordsOf(PLACES, kind)
    return place && object.count === 1 ? `${genitive(bare(object))} ${acts ? place.replace(/ki$/, '') : place} ${who}` : undefined
  },
  list: (items) => listed(items, ', ', ' ve '),
  placeFirst: true,
  placed: (where, who) => `${where} ${who}`,
}
