import { has, listed, wordsOf, type Named, type Speech } from './speech.ts'

const FEMININE =
  'बिल्ली, लोमड़ी, गिलहरी, गाय, भेड़, बकरी, चिड़िया, चील, बत्तख, मुर्गी, मछली, शार्क, व्हेल, डॉल्फ़िन, मधुमक्खी, तितली, मकड़ी, औरत, महिला, लड़की, रानी, नर्तकी, परी, जलपरी, कार, बस, ट्रेन, साइकिल, मोटरसाइकिल, नाव, मीनार, घड़ी, मेज, कुर्सी, खिड़की, गेंद, टोपी, किताब, तलवार, पतंग'
const ADJECTIVES = `red: लाल; orange: नारंगी; yellow: पीला; green: हरा; teal: फ़िरोज़ी; blue: नीला; purple: बैंगनी; pink: गुलाबी; brown: भूरा; black: काला; white: सफ़ेद; grey: स्लेटी; gold: सुनहरा; happy: ख़ुश; sad: उदास; angry: नाराज़; afraid: सहमा; surprised: हैरान; playful: चंचल; calm: शांत`
const PLACES = `on: पर; under: के नीचे; beside: के पास; in-front-of: के सामने; behind: के पीछे; above: के ऊपर; inside: के अंदर; around: के चारों ओर; holding: के साथ; riding: पर सवार; wearing: के साथ`
const NUMBERS = ['', 'एक', 'दो', 'तीन', 'चार', 'पाँच', 'छह', 'सात']
/** Masculine words in ा that do not bend. */
const UNBENT = /^(राजा|पिता|दादा|नेता)$/

const isFeminine = (name: string): boolean => has(FEMININE, name)

function adjectivesOf({ colour, mood, name, count }: Named, oblique: boolean): readonly string[] {
  return [mood, colour].flatMap((key) => {
    const word = key === undefined ? undefined : wordsOf(ADJECTIVES, key)
    if (word === undefined) return []
    const ending = isFeminine(name) ? 'ी' : count > 1 || oblique ? 'े' : 'ा'
    return [word.endsWith('ा') ? word.slice(0, -1) + ending : word]
  })
}

function nounOf({ name, count }: Named, oblique: boolean): string {
  if (isFeminine(name)) {
    if (count === 1) return name
    return name.endsWith('िया') ? `${name}ँ` : name.endsWith('ी') ? `${name.slice(0, -1)}ियाँ` : `${name}ें`
  }
  return (count > 1 || oblique) && name.endsWith('ा') && !UNBENT.test(name) ? `${name.slice(0, -1)}े` : name
}

function phrase(named: Named): string {
  return [NUMBERS[named.count] ?? named.count, ...adjectivesOf(named, false), nounOf(named, false)].join(' ')
}

export const HINDI: Speech = {
  places: `meadow: एक मैदान में; garden: एक बगीचे में; lake: पहाड़ों के बीच शांत झील के किनारे; forest: जंगल में; mountains: ऊँचे पहाड़ों में; beach: समुद्र तट पर; desert: रेगिस्तान के टीलों के बीच; snow: बर्फ़ीले इलाके में; city: शहर में; room: एक आरामदेह कमरे में; space: अंतरिक्ष में; underwater: लहरों के नीचे; studio: एक उजले स्टूडियो में; river: नदी के किनारे; jungle: घने जंगल में; cliff: समुद्र के ऊपर चट्टान पर; cave: एक गुफा में; moon: दूर के चाँद पर; sky: ऊँचे आसमान में; farm: खेत में; village: एक छोटे गाँव में; street: सड़क पर; market: रंग-बिरंगे बाज़ार में; harbour: बंदरगाह पर; kitchen: रसोई में; bedroom: शयनकक्ष में; library: किताबों से भरे पुस्तकालय में; classroom: कक्षा में; workshop: कार्यशाला में; cafe: कैफ़े में; hall: एक बड़े हॉल में; stage: मंच पर`,
  times: `dawn: भोर में; day: दिन में; golden: सुनहरी रोशनी में; sunset: शाम को; night: रात में`,
  weathers: `rain: बारिश में; snow: गिरती बर्फ़ में; fog: कोहरे में`,
  seasons: `spring: वसंत में; summer: गर्मियों में; autumn: पतझड़ में; winter: सर्दियों में`,
  styles: `oil: एक चित्र; watercolour: जलरंग का एक चित्र; pencil: पेंसिल का एक चित्र; ink: स्याही का एक चित्र; crayon: क्रेयॉन का एक चित्र; flat: एक सपाट चित्र; pixel: पिक्सेल कला का एक चित्र; low-poly: एक लो-पॉली चित्र; clay: मिट्टी की एक झाँकी; comic: कॉमिक का एक दृश्य; noir: फ़िल्म नोयर का एक दृश्य; vintage: एक पुरानी तस्वीर; blueprint: एक ब्लूप्रिंट; stained-glass: रंगीन काँच का एक चित्र; paper-cut: काग़ज़ काटकर बना एक चित्र; anime: एनीमे शैली का एक चित्र; black-and-white: एक श्वेत-श्याम चित्र`,
  deeds: `sleep: सोते हुए; walk: चलते हुए; run: दौड़ते हुए; play: खेलते हुए; fly: उड़ते हुए; swim: तैरते हुए; wave: हाथ हिलाते हुए; read: पढ़ते हुए; write: लिखते हुए; eat: खाते हुए; drink: पीते हुए; knit: बुनते हुए; fish: मछली पकड़ते हुए; drive: चलते हुए; sing: गाते हुए; talk: बातें करते हुए; cook: खाना पकाते हुए; paint: चित्र बनाते हुए; work: काम करते हुए; fight: लड़ते हुए; hug: गले मिलते हुए; smile: मुस्कुराते हुए; dance: नाचते हुए; climb: चढ़ते हुए; jump: कूदते हुए; play music: संगीत बजाते हुए`,
  things: `open: फूल, खेत, टीला; water: पानी, किनारा, पेड़; wood: पेड़, झुरमुट, साया; height: पहाड़, शिखर, बादल; sand: टीला, पत्थर, आसमान; sea: सागर, किनारा, ज्वार; snow: पाला, पेड़, सन्नाटा; town: शहर, दीपक, घर; home: घर, दीपक, कोना; space: तारा, ग्रह, आकाश; deep: मूँगा, सागर, उजाला; sky: बादल, आकाश, उजाला; stage: पर्दा, दीपक, सन्नाटा`,
  verses: [
    'पास-पास हैं {thing} और {other},',
    '{when} सब कुछ शांत है;',
    'जो {thing} भूल गया, {other} को याद है,',
    'और रोशनी धीरे-धीरे गुज़रती है।',
    'यहाँ शब्दों की ज़रूरत नहीं, {other} बोल रहा है,',
    '{thing} पास आकर सुन रहा है,',
    'और दुनिया में किसी को जल्दी नहीं।',
    'तो ज़रा ठहरो, साँस लो, और रहने दो।',
  ],
  haiku: {
    first: `dawn: पहली किरण; day: दोपहर चुप; golden: सुनहरी धूप; sunset: ढलती शाम; night: चाँदनी रात`,
    middle: ['सारा जग ठहर कर सुने', 'कोई नन्हा साँस ले रहा', 'किसी को कुछ न चाहिए'],
    last: `rain: बरसे पानी; snow: बर्फ़ की चादर; fog: धुंध में राज़; spring: लौटा वसंत; summer: लंबी दोपहर; autumn: पत्ता गिरा; winter: सोया जाड़ा; none: मौन ही उत्तर`,
  },
  story: {
    begin: ['यह एक ख़ास दिन की कहानी है। इसके पात्र: {who}।', 'एक समय की बात है। इस कहानी के पात्र: {who}।'],
    turn: [
      'अचानक कुछ हिला, और पल भर के लिए सबकी साँस थम गई।',
      'फिर चारों ओर सन्नाटा छा गया, मानो कुछ होने वाला हो।',
      'तभी एक ऐसी आवाज़ आई, जो किसी ने पहले कभी नहीं सुनी थी।',
    ],
    meet: ['और वहाँ कोई और भी था: {second}।', 'पर वह तो बस हवा थी, जो रोशनी से खेल रही थी।'],
    heart: `bright: फिर सब हँस पड़े, और किसी को पता न चला कि पहले कौन हँसा; heavy: उदास होना आसान नहीं, पर कोई साथ हो तो मन हल्का हो जाता है; wild: दिल तेज़ धड़क रहा था, पर हिम्मत उससे भी तेज़ थी; still: गहरी शांति फैल गई, और कुछ कहने की ज़रूरत न रही`,
    end: ['आज भी जो वहाँ से गुज़रता है, उसे महसूस करता है।', 'तब से यह राज़ वहीं छिपा है, और सब कुशल है।'],
  },
  nobody: 'यहाँ कोई नहीं है; रंग ख़ुद बोलते हैं',
  written: 'इस पर लिखा है: “{text}”',
  description: '{style}: {what}',
  logo: ['“{text}” लिखा हुआ एक सादा लोगो।', 'एक सादा लोगो।'],
  title: '{title}',
  comma: ', ',
  stop: '।',
  phrase,
  doing: (who, deed) => `${who} ${deed}`,
  related(who, kind, object) {
    const place = wordsOf(PLACES, kind)
    if (place === undefined || object.count > 1) return undefined
    return `${[NUMBERS[1], ...adjectivesOf(object, true), nounOf(object, true)].join(' ')} ${place} ${who}`
  },
  list: (items) => listed(items, ', ', ' और '),
  placeFirst: true,
  relatesFirst: true,
  placed: (where, who) => `${where} ${who}`,
}
