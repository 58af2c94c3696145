import type { Tongue } from '../tongue.ts'

export const KOREAN: Tongue = {
  nouns: `
cat: 고양이, 냥이; kitten: 새끼 고양이, 아기 고양이; dog: 개, 강아지, 멍멍이; puppy: 새끼 강아지; fox: 여우; wolf: 늑대; bear: 곰; panda: 판다; polar bear: 북극곰; lion: 사자; tiger: 호랑이; leopard: 표범; rabbit: 토끼; mouse: 쥐, 생쥐, 햄스터; squirrel: 다람쥐; raccoon: 너구리; hedgehog: 고슴도치; horse: 말; unicorn: 유니콘; zebra: 얼룩말; deer: 사슴; cow: 소, 젖소; sheep: 양; goat: 염소; pig: 돼지; elephant: 코끼리; giraffe: 기린; camel: 낙타; monkey: 원숭이; gorilla: 고릴라; koala: 코알라; kangaroo: 캥거루; crocodile: 악어; snake: 뱀; turtle: 거북이, 거북; frog: 개구리; bird: 새, 참새; parrot: 앵무새; crow: 까마귀; eagle: 독수리; owl: 부엉이, 올빼미; penguin: 펭귄; duck: 오리; swan: 백조; flamingo: 홍학; crane: 학, 두루미; chicken: 닭, 병아리; rooster: 수탉; fish: 물고기, 금붕어; shark: 상어; whale: 고래; dolphin: 돌고래; octopus: 문어; jellyfish: 해파리; crab: 게; seal: 물개; dragon: 용, 드래곤; dinosaur: 공룡; bee: 벌, 꿀벌; snail: 달팽이; spider: 거미; butterfly: 나비; alien: 외계인; ghost: 유령; monster: 괴물
woman: 여자, 여성, 엄마, 할머니; man: 남자, 남성, 아빠, 할아버지; girl: 소녀, 여자아이; boy: 소년, 남자아이; child: 아이, 아이들, 어린이; baby: 아기; person: 사람, 사람들, 친구; astronaut: 우주비행사, 우주인; detective: 탐정; knight: 기사; soldier: 군인; pirate: 해적; wizard: 마법사; witch: 마녀; king: 왕, 왕자; queen: 여왕, 공주; doctor: 의사; teacher: 선생님, 학생; chef: 요리사; farmer: 농부; fisherman: 어부; artist: 화가; singer: 가수; dancer: 무용수; robot: 로봇; fairy: 요정; angel: 천사; mermaid: 인어; santa: 산타
car: 자동차, 차; truck: 트럭; bus: 버스; train: 기차, 열차; bicycle: 자전거; motorcycle: 오토바이; boat: 배, 보트, 돛단배; airplane: 비행기; helicopter: 헬리콥터; rocket: 로켓; spaceship: 우주선; hot-air balloon: 열기구; castle: 성; house: 집, 오두막; temple: 절, 사원; church: 교회; lighthouse: 등대; windmill: 풍차; bridge: 다리; tower: 탑, 타워; tent: 텐트; snowman: 눈사람; tree: 나무; flower: 꽃, 장미; sunflower: 해바라기; mushroom: 버섯; cactus: 선인장; rainbow: 무지개
guitar: 기타; piano: 피아노; clock: 시계; cake: 케이크; pizza: 피자; burger: 햄버거; food: 음식; computer: 컴퓨터; phone: 전화기, 휴대폰; table: 책상, 탁자, 테이블; chair: 의자; bed: 침대; sofa: 소파; window: 창문; vase: 꽃병; bottle: 병; ball: 공, 축구공; umbrella: 우산; hat: 모자; crown: 왕관; scarf: 목도리; glasses: 안경; book: 책; balloon: 풍선; cup: 컵, 커피, 차 한 잔; lantern: 등불, 촛불; sword: 검; kite: 연; apple: 사과, 과일; box: 상자, 선물; dress: 드레스; shoes: 신발`,
  places: `meadow: 들판, 초원, 풀밭, 농장, 잔디; garden: 정원, 공원; lake: 호수, 강, 연못, 폭포; forest: 숲, 정글, 숲속; mountains: 산, 산맥, 계곡; beach: 해변, 바다, 바닷가, 섬, 해안; desert: 사막; snow: 설원, 북극, 남극, 눈 속, 눈밭; city: 도시, 거리, 길, 마을, 시장, 서울, 지붕; room: 방, 거실, 실내; kitchen: 부엌, 주방; bedroom: 침실; library: 도서관, 서점; classroom: 교실, 학교; workshop: 작업실, 차고; workshop/laboratory: 실험실; cafe: 카페, 식당; cafe/bakery: 빵집; hall: 박물관; stage: 극장, 무대; cave: 동굴; space: 우주, 은하, 화성, 달 위; underwater: 바닷속, 물속, 해저; studio: 스튜디오; studio/white: 흰 배경`,
  hints: `meadow: 꽃, 나무; space: 별; snow: 얼음; room/sofa: 소파; bedroom: 침대; room/window: 창문; room/fireplace: 벽난로; beach: 파도`,
  times: `dawn: 새벽, 아침, 일출; day: 낮, 오후; golden: 햇빛, 햇살, 태양; sunset: 일몰, 해질녘, 저녁, 노을; night: 밤, 달, 달빛, 밤하늘, 한밤`,
  weathers: `rain: 비, 폭풍, 빗속; snow: 눈, 눈 오는; fog: 안개; clear: 하늘, 구름, 바람`,
  seasons: `spring: 봄; summer: 여름; autumn: 가을; winter: 겨울`,
  styles: `oil: 유화; watercolour: 수채화; pencil: 연필, 스케치; crayon: 크레용; pixel: 픽셀 아트, 픽셀; black-and-white: 흑백; flat: 미니멀; comic: 만화; anime: 애니메이션, 지브리; ink: 수묵화; stained-glass: 스테인드글라스; clay: 점토`,
  actions: `sleep: 자는, 자고, 잠자는, 잠든, 잔다, 누워; sit: 앉은, 앉아, 앉아있는; walk: 걷는, 걷고, 걸어가는, 산책하는, 걷다; walk/ride: 타는, 타고; run: 달리는, 달리고, 뛰는, 뛰고, 달린다; play: 노는, 놀고, 놀이하는; play/dance: 춤추는, 춤을 추는; fly: 나는, 날고, 날아가는; swim: 수영하는, 헤엄치는, 헤엄; stand: 서 있는, 서서; sit/read: 읽는, 읽고; sit/eat: 먹는, 먹고; stand/sing: 노래하는, 노래`,
  colours: `red: 빨간, 빨간색, 붉은; orange: 주황색, 주황; yellow: 노란, 노란색; green: 초록색, 녹색, 초록; blue: 파란, 파란색, 푸른; purple: 보라색, 보라; pink: 분홍색, 분홍, 핑크; brown: 갈색; black: 검은, 검은색, 검정; white: 하얀, 흰, 흰색, 하얀색; grey: 회색; gold: 금색, 황금`,
  sizes: `small: 작은, 귀여운; large: 큰, 거대한, 커다란`,
  moods: `happy: 행복한, 즐거운, 웃는; sad: 슬픈, 우는; angry: 화난`,
  counts: `1: 한 마리, 한 명, 하나, 한; 2: 두 마리, 두 명, 두, 둘; 3: 세 마리, 세 명, 세, 여러; 4: 네 마리, 네; 5: 다섯 마리, 다섯, 많은`,
  flags: `futuristic: 미래, 미래적인, 사이버펑크; mechanical: 기계, 기계적인; poem: 시, 시를; logo: 로고; landscape: 풍경, 경치`,
  relations: `on: 위에, 위의, 위에서; under: 아래, 아래에, 밑에; beside: 옆에, 옆의, 근처; in-front-of: 앞에; behind: 뒤에; inside: 안에, 속의, 속에; holding: 들고, 든, 들고 있는, 읽는; riding: 탄, 타고, 타는; wearing: 입은, 쓴, 쓰고`,
  negations: '없는, 없이, 없음, 아닌',
  joiners: '와, 과, 그리고, 또는',
  nothing: '있는 있다 그림 그려줘 그려 사진 이미지 에서 에 의 을 를 이 가 은 는 만들어줘 아름다운 장면 스타일 배경 하는 한다 하고',
}
