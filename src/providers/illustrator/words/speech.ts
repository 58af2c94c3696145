import type { Place, TimeOfDay } from '../scene.ts'

/** A language the illustrator can speak in. Others are answered in English. */
export type Tongue = 'en' | 'pt' | 'zh-Hans' | 'zh-Hant'

const NEAREST = {
  river: 'lake',
  jungle: 'forest',
  cliff: 'mountains',
  cave: 'mountains',
  moon: 'space',
  sky: 'mountains',
  farm: 'meadow',
  village: 'meadow',
  street: 'city',
  market: 'city',
  harbour: 'beach',
  kitchen: 'room',
  bedroom: 'room',
  library: 'room',
  classroom: 'room',
  workshop: 'room',
  cafe: 'room',
  hall: 'room',
  stage: 'studio',
} as const satisfies { readonly [place in Place]?: Place }

/** Places there are words for in every language. */
export type SpokenPlace = Exclude<Place, keyof typeof NEAREST>

/** The place of which is spoken when a scene lies in this one. */
export function spokenPlace(place: Place): SpokenPlace {
  return place in NEAREST ? NEAREST[place as keyof typeof NEAREST] : (place as SpokenPlace)
}

/** Words for one language: how its places and times are called, and lines of verse about them. */
export interface Speech {
  readonly places: { readonly [place in SpokenPlace]: string }
  readonly times: { readonly [time in TimeOfDay]: string }
  /** Names of what stands in a place, for the poem. */
  readonly things: { readonly [place in SpokenPlace]: readonly string[] }
  readonly sentence: (place: string, time: string, actors: string, colours: string) => string
  readonly nobody: string
  readonly and: string
  readonly verses: readonly ((thing: string, other: string, time: string) => string)[]
  readonly titles: (place: string) => string
}

const english: Speech = {
  places: {
    meadow: 'a flowering meadow',
    garden: 'a garden in bloom',
    lake: 'a quiet lake below mountains',
    forest: 'a clearing in the forest',
    mountains: 'high mountains above a valley',
    beach: 'a sandy beach',
    desert: 'wide desert dunes',
    snow: 'a snow-covered forest',
    city: 'a city street',
    room: 'a cosy room',
    space: 'the surface of a far moon',
    underwater: 'a coral reef below the waves',
    studio: 'a bright studio',
  },
  times: { dawn: 'at dawn', day: 'by day', golden: 'in golden light', sunset: 'at sunset', night: 'at night' },
  things: {
    meadow: ['grass', 'clover', 'hillside'],
    garden: ['blossom', 'path', 'rosebush'],
    lake: ['water', 'mountain', 'pine'],
    forest: ['pine', 'moss', 'shade'],
    mountains: ['peak', 'pine', 'valley'],
    beach: ['wave', 'sand', 'palm'],
    desert: ['dune', 'wind', 'stone'],
    snow: ['snow', 'pine', 'silence'],
    city: ['window', 'lamp', 'street'],
    room: ['window', 'sunbeam', 'armchair'],
    space: ['star', 'planet', 'dust'],
    underwater: ['coral', 'light', 'tide'],
    studio: ['light', 'paper', 'stillness'],
  },
  sentence: (place, time, actors, colours) => `A painting of ${place} ${time}${actors ? `, with ${actors}` : ''}. ${colours}`,
  nobody: 'Nobody is about; the colours speak for themselves.',
  and: 'and',
  verses: [
    (thing, other) => `The ${thing} and the ${other} keep the hour between them,`,
    (thing, _other, time) => `a hush upon the ${thing} ${time},`,
    (thing, other) => `what the ${thing} forgets, the ${other} remembers,`,
    (thing) => `and light goes slowly over the ${thing},`,
    (_thing, other) => `no word is needed where the ${other} answers,`,
    (thing, other) => `the ${other} leans nearer to hear the ${thing},`,
    (thing) => `so stay a while beside the ${thing}, and breathe.`,
  ],
  titles: (place) => `${place.charAt(0).toUpperCase()}${place.slice(1)}`,
}

const portuguese: Speech = {
  places: {
    meadow: 'um prado florido',
    garden: 'um jardim em flor',
    lake: 'um lago tranquilo entre montanhas',
    forest: 'uma clareira na floresta',
    mountains: 'altas montanhas sobre um vale',
    beach: 'uma praia de areia',
    desert: 'dunas do deserto',
    snow: 'uma floresta coberta de neve',
    city: 'uma rua da cidade',
    room: 'uma sala aconchegante',
    space: 'o chão de uma lua distante',
    underwater: 'um recife de coral sob as ondas',
    studio: 'um estúdio claro',
  },
  times: { dawn: 'ao amanhecer', day: 'durante o dia', golden: 'sob a luz dourada', sunset: 'ao pôr do sol', night: 'à noite' },
  things: {
    meadow: ['a relva', 'a flor', 'a colina'],
    garden: ['a flor', 'a folha', 'a trilha'],
    lake: ['a água', 'a montanha', 'a margem'],
    forest: ['a mata', 'a sombra', 'a raiz'],
    mountains: ['a serra', 'a névoa', 'a pedra'],
    beach: ['a onda', 'a areia', 'a palmeira'],
    desert: ['a duna', 'a areia', 'a pedra'],
    snow: ['a neve', 'a mata', 'a calma'],
    city: ['a rua', 'a janela', 'a luz'],
    room: ['a janela', 'a luz', 'a casa'],
    space: ['a estrela', 'a poeira', 'a lua'],
    underwater: ['a onda', 'a luz', 'a alga'],
    studio: ['a luz', 'a cor', 'a calma'],
  },
  sentence: (place, time, actors, colours) => `Uma pintura de ${place} ${time}${actors ? `, com ${actors}` : ''}. ${colours}`,
  nobody: 'Não há ninguém; as cores falam por si.',
  and: 'e',
  verses: [
    (thing, other) => `Entre ${thing} e ${other} repousa a hora,`,
    (thing, _other, time) => `${time}, ${thing} guarda o seu segredo,`,
    (thing, other) => `o que ${thing} esquece, ${other} recorda,`,
    (thing) => `e devagar a luz toca ${thing},`,
    (_thing, other) => `não faz falta a palavra: fala ${other},`,
    (thing) => `fica mais um pouco com ${thing}, e respira.`,
  ],
  titles: (place) => `${place.charAt(0).toUpperCase()}${place.slice(1)}`,
}

const traditional: Speech = {
  places: {
    meadow: '開滿花的草地',
    garden: '花園',
    lake: '群山間的湖',
    forest: '林間空地',
    mountains: '雲霧中的群山',
    beach: '沙灘',
    desert: '沙漠',
    snow: '雪林',
    city: '城市街道',
    room: '溫暖的房間',
    space: '遙遠的月面',
    underwater: '海底珊瑚',
    studio: '明亮的畫室',
  },
  times: { dawn: '清晨', day: '白晝', golden: '金色陽光下', sunset: '黃昏', night: '夜裡' },
  things: {
    meadow: ['青草', '野花', '遠丘'],
    garden: ['繁花', '小徑', '新葉'],
    lake: ['湖水', '青山', '松影'],
    forest: ['松林', '青苔', '樹影'],
    mountains: ['青山', '白雲', '松風'],
    beach: ['海浪', '白沙', '椰影'],
    desert: ['沙丘', '長風', '孤石'],
    snow: ['白雪', '寒松', '寂靜'],
    city: ['燈火', '長街', '樓影'],
    room: ['窗光', '暖陽', '小屋'],
    space: ['星河', '明月', '微塵'],
    underwater: ['珊瑚', '波光', '水草'],
    studio: ['微光', '白紙', '靜默'],
  },
  sentence: (place, time, actors, colours) => `這幅畫描繪${time}的${place}${actors ? `，畫中有${actors}` : ''}。${colours}`,
  nobody: '四下無人，唯有色彩自語。',
  and: '和',
  verses: [
    (thing, other) => `${thing}入畫${other}長，`,
    (thing) => `一片${thing}映微光。`,
    (thing, other) => `${other}不語${thing}靜，`,
    (thing) => `心隨${thing}到遠方。`,
  ],
  titles: (place) => `《${place}》`,
}

const simplified: Speech = {
  places: {
    meadow: '开满花的草地',
    garden: '花园',
    lake: '群山间的湖',
    forest: '林间空地',
    mountains: '云雾中的群山',
    beach: '沙滩',
    desert: '沙漠',
    snow: '雪林',
    city: '城市街道',
    room: '温暖的房间',
    space: '遥远的月面',
    underwater: '海底珊瑚',
    studio: '明亮的画室',
  },
  times: { dawn: '清晨', day: '白昼', golden: '金色阳光下', sunset: '黄昏', night: '夜里' },
  things: {
    meadow: ['青草', '野花', '远丘'],
    garden: ['繁花', '小径', '新叶'],
    lake: ['湖水', '青山', '松影'],
    forest: ['松林', '青苔', '树影'],
    mountains: ['青山', '白云', '松风'],
    beach: ['海浪', '白沙', '椰影'],
    desert: ['沙丘', '长风', '孤石'],
    snow: ['白雪', '寒松', '寂静'],
    city: ['灯火', '长街', '楼影'],
    room: ['窗光', '暖阳', '小屋'],
    space: ['星河', '明月', '微尘'],
    underwater: ['珊瑚', '波光', '水草'],
    studio: ['微光', '白纸', '静默'],
  },
  sentence: (place, time, actors, colours) => `这幅画描绘${time}的${place}${actors ? `，画中有${actors}` : ''}。${colours}`,
  nobody: '四下无人，唯有色彩自语。',
  and: '和',
  verses: [
    (thing, other) => `${thing}入画${other}长，`,
    (thing) => `一片${thing}映微光。`,
    (thing, other) => `${other}不语${thing}静，`,
    (thing) => `心随${thing}到远方。`,
  ],
  titles: (place) => `《${place}》`,
}

export const SPEECHES: { readonly [tongue in Tongue]: Speech } = {
  en: english,
  pt: portuguese,
  'zh-Hant': traditional,
  'zh-Hans': simplified,
}
