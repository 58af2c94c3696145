import { wordsOf, type Named, type Speech } from './speech.ts'

const ADJECTIVES = `red: 赤い; orange: オレンジ色の; yellow: 黄色い; green: 緑の; teal: 青緑の; blue: 青い; purple: 紫の; pink: ピンクの; brown: 茶色の; black: 黒い; white: 白い; grey: 灰色の; gold: 金色の; calico: 三毛の; tabby: しま模様の; spotted: ぶちの; happy: 楽しそうな; sad: 悲しそうな; angry: 怒った; afraid: 怖がる; sleepy: 眠そうな; surprised: 驚いた; playful: いたずらな; calm: 穏やかな`
const PLACES = `on: の上の; under: の下の; beside: のそばの; in-front-of: の前の; behind: の後ろの; above: の上の; inside: の中の; around: のまわりの; riding: に乗った; holding: を持った`
const BIRDS =
  /^(bird|owl|eagle|duck|swan|goose|crow|parrot|penguin|chicken|rooster|pigeon|seagull|flamingo|crane|peacock|rabbit|hummingbird)$/
const LARGE = /^(horse|cow|elephant|lion|tiger|bear|deer|camel|giraffe|whale|dolphin|zebra|donkey|dragon|dinosaur)$/

function counterOf({ kind, species }: Named): string {
  if (kind === 'person') return '人'
  if (kind === 'animal') return BIRDS.test(species) ? '羽' : LARGE.test(species) ? '頭' : '匹'
  return kind === 'butterfly' ? '匹' : /^(car|truck|bus|bicycle|motorcycle)$/.test(species) ? '台' : 'つ'
}

function phrase(named: Named): string {
  const adjectives = [named.mood, named.colour].map((key) => (key === undefined ? '' : (wordsOf(ADJECTIVES, key) ?? ''))).join('')
  const counter = counterOf(named)
  const number = named.count > 1 ? `${'二三四五六七'.charAt(Math.min(named.count, 7) - 2)}${counter}の` : ''
  return number + adjectives + named.name
}

export const JAPANESE: Speech = {
  places: `meadow: 野原で; garden: 庭で; lake: 山あいの静かな湖のほとりで; forest: 森の空き地で; mountains: 高い山の上で; beach: 海辺で; desert: 砂漠の砂丘で; snow: 雪景色の中で; city: 街で; room: 居心地のよい部屋で; space: 宇宙で; underwater: 波の下で; studio: 明るいアトリエで; river: 川のほとりで; jungle: ジャングルで; cliff: 海を見下ろす崖の上で; cave: 洞窟で; moon: 遠い月の上で; sky: 空の高みで; farm: 農場で; village: 小さな村で; street: 通りで; market: にぎやかな市場で; harbour: 港で; kitchen: あたたかな台所で; bedroom: 寝室で; library: 本でいっぱいの図書館で; classroom: 教室で; workshop: 工房で; cafe: 喫茶店で; hall: 大広間で; stage: 舞台の上で`,
  times: `dawn: 夜明け; day: 昼間; golden: 金色の光の中; sunset: 夕暮れ; night: 夜`,
  weathers: `rain: 雨の中; snow: 降る雪の中; fog: 霧の中`,
  seasons: `spring: 春; summer: 夏; autumn: 秋; winter: 冬`,
  styles: `oil: 絵; watercolour: 水彩画; pencil: 鉛筆画; ink: 墨絵; crayon: クレヨン画; flat: フラットなイラスト; pixel: ドット絵; low-poly: ローポリゴンの絵; clay: 粘土の情景; comic: 漫画の一コマ; noir: フィルム・ノワール風の一場面; vintage: 古い写真; blueprint: 設計図; stained-glass: ステンドグラス; paper-cut: 切り絵; anime: アニメ風の絵; black-and-white: 白黒の絵`,
  deeds: `sleep: 眠っている; sit: 座っている; walk: 歩いている; run: 走っている; play: 遊んでいる; fly: 飛んでいる; swim: 泳いでいる; wave: 手を振っている; read: 本を読んでいる; write: 書きものをしている; eat: 食べている; drink: 飲んでいる; knit: 編み物をしている; fish: 釣りをしている; drive: 走っている; sing: 歌っている; talk: 話している; cook: 料理をしている; paint: 絵を描いている; work: 働いている; fight: 戦っている; hug: 抱き合っている; smile: ほほえんでいる; dance: 踊っている; climb: 登っている; jump: 跳んでいる; play music: 音楽を奏でている`,
  things: `open: 草, 野の花, 丘; water: 水, 葦, 岸辺; wood: 松, 苔, 木陰; height: 峰, 谷, 風; sand: 砂丘, 風, 石; sea: 波, 砂, 潮; snow: 雪, 霜, 静けさ; town: 窓, 灯り, 屋根; home: 窓, 灯り, 椅子; space: 星, 惑星, 塵; deep: 珊瑚, 光, 潮; sky: 雲, 風, 光; stage: 幕, 灯り, 静けさ`,
  verses: [
    '{thing}と{other}が、このひとときを分けあい',
    '{when}、すべてが静まりかえる。',
    '{thing}の忘れたことを、{other}は覚えていて',
    '光はゆっくりと通りすぎる。',
    'ここに言葉はいらない。{other}が答えてくれる。',
    '{thing}はもう少しだけ近づいて、耳をすます。',
    '世界に急ぐものは何もない。',
    'だから、もうしばらくここに。',
  ],
  haiku: {
    first: `dawn: あけぼのや; day: まひるまの; golden: ひかりさす; sunset: ゆうやけに; night: つきのよに`,
    middle: ['しずかにいきを', 'かぜもとまりて', 'ちいさきこえの'],
    last: `rain: あめのおと; snow: ゆきつもる; fog: きりのおく; spring: はるがくる; summer: なつのそら; autumn: あきふかし; winter: ふゆごもり; none: こころすむ`,
  },
  story: {
    begin: ['これは、{who}のお話です。', 'むかしむかし、あるところに、特別な一日がありました。主役は、{who}です。'],
    turn: [
      'ふいに{thing}がゆれ、しばらくのあいだ、だれも息をしませんでした。',
      'やがてあたりはしんとして、何かが起こりそうでした。',
      'とつぜん、だれも聞いたことのない音がしました。',
    ],
    meet: ['するとそこへ、どこからともなく{second}が現れました。', 'でもそれは、光とたわむれる{other}でした。'],
    heart: `bright: それからみんな笑いましたが、だれが先に笑ったのかはわかりません; heavy: 悲しむのはつらいことです。けれども、そばにだれかがいれば、少しだけ楽になります; wild: 胸はどきどきしましたが、勇気のほうが速かったのです; still: 大きな静けさがひろがり、言葉はいりませんでした`,
    end: ['今でもそこを通ると、その気配を感じることができます。', 'それからずっと、{thing}は秘密を守っています。めでたし、めでたし。'],
  },
  nobody: 'だれもいません。色だけが語っています',
  written: '「{text}」と書かれています',
  description: '{what}を描いた{style}です',
  logo: ['「{text}」の文字が入ったシンプルなロゴです。', 'シンプルなロゴです。'],
  title: '「{title}」',
  comma: '、',
  stop: '。',
  phrase,
  doing: (who, deed) => deed + who,
  related(who, kind, object, acts) {
    if (kind === 'wearing') return `${phrase(object)}を身につけた${who}`
    const place = wordsOf(PLACES, kind)
    if (acts && (kind === 'holding' || kind === 'riding')) return `${phrase(object)}${kind === 'holding' ? 'を持って' : 'に乗って'}${who}`
    return place && phrase(object) + (acts ? place.replace(/(?<=[上下ば前後ろ中り])の$/, 'で') : place) + who
  },
  list: (items) => items.join('と'),
  placeFirst: true,
  placed: (where, who, acts) => (acts ? where : where.replace(/で$/, 'の')) + who,
}
