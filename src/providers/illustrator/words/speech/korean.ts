import { wordsOf, type Named, type Speech } from './speech.ts'

const ADJECTIVES = `red: 빨간; orange: 주황색; yellow: 노란; green: 초록색; teal: 청록색; blue: 파란; purple: 보라색; pink: 분홍색; brown: 갈색; black: 검은; white: 하얀; grey: 회색; gold: 금빛; tabby: 줄무늬; spotted: 얼룩무늬; happy: 행복한; sad: 슬픈; angry: 화난; afraid: 겁먹은; sleepy: 졸린; surprised: 놀란; playful: 장난스러운; calm: 차분한`
const PLACES = `on: 위의; under: 아래의; beside: 옆의; in-front-of: 앞의; behind: 뒤의; above: 위의; inside: 안의; around: 주위의`

/** Whether the last syllable ends in a consonant: then a particle takes its other form. */
function isClosed(word: string): boolean {
  const code = (word.codePointAt(word.length - 1) ?? 0) - 0xac00
  return code >= 0 && code < 11172 && code % 28 !== 0
}

function counterOf({ kind, species }: Named): string {
  if (kind === 'person') return '명'
  if (kind === 'thing') return /^(car|truck|bus|bicycle|motorcycle|airplane)$/.test(species) ? '대' : '개'
  return '마리'
}

function phrase(named: Named): string {
  const adjectives = [named.mood, named.colour].flatMap((key) => (key === undefined ? [] : (wordsOf(ADJECTIVES, key) ?? [])))
  const number = named.count > 1 ? ` ${['두', '세', '네', '다섯', '여섯', '일곱'][named.count - 2] ?? '여러'} ${counterOf(named)}` : ''
  return [...adjectives, named.name].join(' ') + number
}

export const KOREAN: Speech = {
  places: `meadow: 들판에; garden: 정원에; lake: 산속의 고요한 호숫가에; forest: 숲속 빈터에; mountains: 높은 산에; beach: 바닷가에; desert: 사막의 모래 언덕에; snow: 눈 덮인 풍경 속에; city: 도시에; room: 아늑한 방에; space: 우주에; underwater: 파도 아래에; studio: 밝은 화실에; river: 강가에; jungle: 정글에; cliff: 바다가 보이는 절벽 위에; cave: 동굴에; moon: 머나먼 달 위에; sky: 높은 하늘에; farm: 농장에; village: 작은 마을에; street: 거리에; market: 북적이는 시장에; harbour: 항구에; kitchen: 따뜻한 부엌에; bedroom: 침실에; library: 책으로 가득한 도서관에; classroom: 교실에; workshop: 작업실에; cafe: 카페에; hall: 커다란 홀에; stage: 무대 위에`,
  times: `dawn: 새벽; day: 한낮; golden: 금빛 햇살 속; sunset: 해 질 녘; night: 밤`,
  weathers: `rain: 빗속; snow: 눈 속; fog: 안갯속`,
  seasons: `spring: 봄; summer: 여름; autumn: 가을; winter: 겨울`,
  styles: `oil: 그림; watercolour: 수채화; pencil: 연필화; ink: 수묵화; crayon: 크레용 그림; flat: 평면 일러스트; pixel: 픽셀 아트; low-poly: 로우폴리 그림; clay: 점토 장면; comic: 만화; noir: 필름 누아르풍 장면; vintage: 오래된 사진; blueprint: 청사진; stained-glass: 스테인드글라스; paper-cut: 종이 공예; anime: 애니메이션풍 그림; black-and-white: 흑백 그림`,
  deeds: `sleep: 잠자는; sit: 앉아 있는; walk: 걷는; run: 달리는; play: 노는; fly: 날아가는; swim: 헤엄치는; wave: 손을 흔드는; read: 책을 읽는; write: 글을 쓰는; eat: 무언가를 먹는; drink: 무언가를 마시는; knit: 뜨개질하는; fish: 낚시하는; drive: 달리는; sing: 노래하는; talk: 이야기하는; cook: 요리하는; paint: 그림을 그리는; work: 일하는; fight: 싸우는; hug: 껴안은; smile: 미소 짓는; dance: 춤추는; climb: 오르는; jump: 뛰어오르는; play music: 음악을 연주하는`,
  things: `open: 풀잎, 들꽃, 언덕; water: 물결, 갈대숲, 물가; wood: 솔숲, 이끼, 그늘; height: 봉우리, 골짜기, 바람; sand: 모래 언덕, 바람, 돌; sea: 파도, 모래, 물결; snow: 눈송이, 서리, 고요; town: 창문, 가로등, 지붕; home: 창문, 등불, 의자; space: 별, 행성, 먼지; deep: 산호, 물빛, 물결; sky: 구름, 바람, 햇살; stage: 막, 등불, 고요`,
  verses: [
    '{thing}, {other} — 이 시간을 나누어 가지고',
    '{when}, 모든 것이 고요해진다.',
    '하나가 잊은 것을 다른 하나가 기억하고',
    '빛은 시간이 있다는 듯 천천히 지나간다.',
    '여기에 말은 필요 없다. {other}, 그것이 대답한다.',
    '{thing}, 조금 더 가까이 귀를 기울이고',
    '세상 그 무엇도 서두르지 않는다.',
    '그러니 잠시 머물러, 숨을 쉬어 보자.',
  ],
  haiku: {
    first: `dawn: 첫새벽 빛; day: 고요한 한낮; golden: 금빛의 오후; sunset: 저무는 노을; night: 소리 없는 달`,
    middle: ['온 세상이 멈추어 듣고', '작은 누군가 숨을 쉬고', '아무도 바라는 것 없이'],
    last: `rain: 비가 내린다; snow: 눈이 덮는다; fog: 안개뿐이다; spring: 다시 봄이다; summer: 여름이 운다; autumn: 잎이 지누나; winter: 숨 죽인 겨울; none: 고요의 대답`,
  },
  story: {
    begin: [
      '이것은 어느 특별한 하루의 이야기입니다. 주인공은 바로 {who}.',
      '옛날 옛적, 잊지 못할 하루가 있었습니다. 그날의 주인공은 {who}.',
    ],
    turn: [
      '갑자기 무언가가 움직였고, 잠시 아무도 숨을 쉬지 못했습니다.',
      '그러자 사방이 고요해졌습니다. 마치 무슨 일이 일어날 것처럼.',
      '문득 아무도 들어 본 적 없는 소리가 들려왔습니다.',
    ],
    meet: ['바로 그때, 뜻밖의 손님이 나타났습니다. {second}!', '하지만 그것은 빛과 장난치는 바람일 뿐이었습니다.'],
    heart: `bright: 그 뒤로 웃음소리가 퍼졌고, 누가 먼저 웃었는지는 아무도 몰랐습니다; heavy: 슬퍼하는 것은 쉽지 않지만, 곁에 누군가 있으면 조금 나아집니다; wild: 가슴은 두근거렸지만 용기가 더 빨랐습니다; still: 커다란 평온이 퍼졌고, 말은 필요하지 않았습니다`,
    end: ['오늘도 그곳을 지나는 이는 그것을 느낄 수 있습니다.', '그 뒤로 모두가 그 비밀을 간직하고 평화롭게 지냈습니다.'],
  },
  nobody: '아무도 없고, 색채만이 말을 겁니다',
  written: '“{text}”라고 적혀 있습니다',
  description: '{what}의 모습을 담은 {style}입니다',
  logo: ['“{text}” 문구가 있는 깔끔한 로고입니다.', '깔끔한 로고입니다.'],
  title: '{title}',
  comma: ', ',
  stop: '.',
  phrase,
  doing: (who, deed) => `${deed} ${who}`,
  related(who, kind, object, acts) {
    const thing = phrase(object)
    const particle = isClosed(thing) ? '을' : '를'
    if (kind === 'holding') return `${thing}${particle} ${acts ? '가지고' : '가진'} ${who}`
    if (kind === 'wearing') return `${thing}${particle} 착용한 ${who}`
    if (kind === 'riding') return `${thing}${particle} ${acts ? '타고' : '탄'} ${who}`
    const place = wordsOf(PLACES, kind)
    return place && `${thing} ${acts ? place.replace(/의$/, '에서') : place} ${who}`
  },
  list: (items) => items.reduce((sum, item) => (sum ? `${sum}${isClosed(sum) ? '과' : '와'} ${item}` : item), ''),
  placeFirst: true,
  placed: (where, who, acts) => `${where}${acts ? '서' : ' 있는'} ${who}`,
}
