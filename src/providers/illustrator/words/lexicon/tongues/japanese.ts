import type { Tongue } from '../tongue.ts'

/** Japanese; kanji that mean the same in Chinese are found there. */
export const JAPANESE: Tongue = {
  nouns: `
cat: 猫, ネコ, ねこ; kitten: 子猫, 仔猫; dog: 犬, いぬ, イヌ, 柴犬; puppy: 子犬, 仔犬; fox: キツネ, きつね, 狐; wolf: オオカミ, 狼; bear: クマ, 熊; panda: パンダ; polar bear: シロクマ, ホッキョクグマ; lion: ライオン; tiger: トラ, 虎; rabbit: ウサギ, うさぎ, 兎; mouse: ネズミ; squirrel: リス; raccoon: アライグマ, タヌキ; hedgehog: ハリネズミ; horse: 馬, ウマ; unicorn: ユニコーン; zebra: シマウマ; deer: シカ, 鹿; cow: 牛, ウシ; sheep: ヒツジ, 羊; pig: ブタ, 豚; elephant: ゾウ, 象; giraffe: キリン; camel: ラクダ; monkey: サル, 猿; gorilla: ゴリラ; koala: コアラ; kangaroo: カンガルー; crocodile: ワニ; snake: ヘビ, 蛇; turtle: カメ, 亀; frog: カエル, 蛙; bird: 鳥, 小鳥, トリ, スズメ; parrot: オウム, インコ; crow: カラス; eagle: ワシ, 鷲, 鷹; owl: フクロウ; penguin: ペンギン; duck: アヒル, カモ; swan: 白鳥; flamingo: フラミンゴ; crane: ツル, 鶴; chicken: ニワトリ, 鶏; fish: 魚, 金魚, さかな; shark: サメ; whale: クジラ, 鯨; dolphin: イルカ; octopus: タコ; jellyfish: クラゲ; crab: カニ; seal: アザラシ; dragon: 竜, ドラゴン, 龍; dinosaur: 恐竜; bee: ハチ, 蜂; dragonfly: トンボ; snail: カタツムリ; butterfly: 蝶, チョウ, 蝶々; alien: 宇宙人; ghost: 幽霊, お化け; monster: 怪獣
woman: 女の人, 女性, お母さん, おばあさん; man: 男の人, 男性, 男, お父さん, おじいさん; girl: 女の子, 少女; boy: 男の子, 少年; child: 子供, 子ども, こども; baby: 赤ちゃん; person: 人々, 人, 友達; astronaut: 宇宙飛行士; detective: 探偵; knight: 騎士; samurai: 侍, サムライ, 忍者; wizard: 魔法使い; witch: 魔女; king: 王様, 王子; queen: 女王, お姫様, 姫; doctor: 医者; teacher: 先生, 学生; chef: シェフ, 料理人; farmer: カウボーイ, 農夫; fisherman: 漁師; artist: 画家; singer: 歌手; robot: ロボット; fairy: 妖精; angel: 天使; mermaid: 人魚; pirate: 海賊
car: 車, 自動車, くるま; truck: トラック; bus: バス; train: 電車, 列車, 汽車, 新幹線; bicycle: 自転車; motorcycle: バイク; boat: 舟, 船, ボート, ヨット; airplane: 飛行機; helicopter: ヘリコプター; rocket: ロケット; spaceship: 宇宙船; hot-air balloon: 気球, 熱気球; castle: 城, お城; house: 家, 小屋; temple: 神社, 寺, お寺; church: 教会; lighthouse: 灯台; windmill: 風車; bridge: 橋; tower: 塔, タワー; tent: テント; snowman: 雪だるま; tree: 木, 樹; flower: 花; sunflower: ひまわり; mushroom: キノコ; pumpkin: カボチャ; rainbow: 虹
guitar: ギター; piano: ピアノ; clock: 時計; cake: ケーキ; pizza: ピザ; ramen: ラーメン; sushi: 寿司, すし; computer: パソコン; phone: 電話, スマホ; table: テーブル, 机; chair: 椅子, いす; bed: ベッド; sofa: ソファ, ソファー; window: 窓; vase: 花瓶; bottle: 瓶; diamond: ダイヤ; ball: ボール, 毛糸玉; umbrella: 傘, かさ; hat: 帽子; scarf: マフラー; glasses: 眼鏡, メガネ; book: 本; balloon: 風船; cup: コーヒー, カップ, お茶; lantern: 提灯, ランタン; sword: 剣, 刀; kite: 凧; apple: リンゴ, りんご; box: 箱, プレゼント; dress: ドレス; shoes: 靴`,
  places: `meadow: 野原, 草原, 牧場, 畑; garden: 庭, 公園, 庭園; lake: 川, 池, 滝, 湖; forest: 森, ジャングル, 林; mountains: 谷, 富士山, 山; beach: 浜辺, ビーチ, 海辺, 海, 砂浜, 島, 海岸; desert: 砂漠; snow: 雪国, 雪原, 雪の中; city: 街, 町, 通り, 都市, 東京, 屋根, 村, 道; room: 部屋, 室内, リビング; kitchen: 台所, キッチン; bedroom: 寝室; library: 図書館, 本屋; classroom: 教室, 学校; workshop: 工房, ガレージ; workshop/laboratory: 実験室, 研究室; cafe: カフェ, 喫茶店, レストラン; cafe/bakery: パン屋; hall: 大広間, 博物館; stage: 劇場, 舞台; cave: 洞窟; space: 惑星, 宇宙, 月面; underwater: 海中, 海底, 水中; studio/white: 白い背景`,
  hints: `meadow: 木, 桜, 花; beach: 波; snow: 氷; space: 星; room/sofa: ソファ; bedroom: ベッド; room/window: 窓; room/fireplace: 暖炉`,
  times: `dawn: 朝, 夜明け, 日の出; day: 昼, 青空; golden: 太陽, 日差し; sunset: 夕方, 夕日, 夕焼け; night: 月, 夜, 満月, 月明かり`,
  weathers: `rain: 雨, 嵐; snow: 雪; fog: 霧; clear: 空, 風, 雲`,
  seasons: `spring: 春; summer: 夏; autumn: 秋; winter: 冬`,
  styles: `oil: 油絵; watercolour: 水彩画, 水彩; pencil: スケッチ, 鉛筆; crayon: クレヨン; pixel: ドット絵, ピクセル; black-and-white: 白黒, モノクロ; flat: フラット; anime: アニメ, ジブリ; comic: 漫画, マンガ; ink: 墨絵; paper-cut: 切り絵; stained-glass: ステンドグラス; clay: 粘土, クレイアニメ; blueprint: 設計図`,
  actions: `sleep: 寝, 眠, 寝る, 眠る, 眠って, 寝て; sit: 座, 座る, 座って; walk: 歩, 歩く, 歩いて; walk/ride: 乗る, 乗って; run: 走る, 走って, 走, 跳ぶ; play: 遊, 遊んで, 遊ぶ; play/dance: 踊る, 踊って; fly: 飛んで, 飛ぶ; swim: 泳, 泳ぐ, 泳いで; stand: 立, 立つ, 立って; sit/read: 読む, 読んで; sit/eat: 食べる, 食べて; stand/sing: 歌う, 歌って`,
  colours: `red: 赤, 赤い, 赤色; orange: オレンジ, オレンジ色; yellow: 黄色い, 黄色; green: 緑, 緑色; blue: 青, 青い, 青色; purple: 紫色, 紫; pink: ピンク, ピンク色; brown: 茶色; black: 黒, 黒い; white: 白い, 白, 真っ白; grey: 灰色の, 灰色; gold: 金色`,
  sizes: `small: 小さな, 小さい, かわいい; large: 大きな, 大きい, 巨大な`,
  moods: `happy: 幸せな, 嬉しい, 笑顔; sad: 悲しい; angry: 怒った`,
  counts: `1: 一匹, 一人, 一頭, 一羽, 一台; 2: 二匹, 二人, 二頭, 二羽, 2匹, 二台, 二本, 二つ; 3: 三匹, 三人, 三頭, 三羽, 三つ, 三台; 4: 四匹, 四人; 5: たくさん, 五匹, 群れ`,
  flags: `futuristic: サイバーパンク, 未来的, 未来; mechanical: 機械の, 機械; poem: ポエム, 詩, 俳句; logo: ロゴ; landscape: 景色, 風景; ink-wash: 水墨画; speech: 言う`,
  relations: `on: の上に, の上で, の上の, の上; under: の下に, の下で, の下の, の下; beside: の隣, のそば, の横, の隣に; in-front-of: の前, の前に; behind: の後ろ; inside: の中, の中に, の中の, の中で; holding: を持つ, を持った, を持って, をさす, を差す, を読む; riding: に乗る, に乗った, に乗って; wearing: をかぶった, を着た, をかぶる, をかけた`,
  shots: `close: クローズアップ`,
  frames: `circle: 円; square: 四角`,
  negations: 'なし, ない, いない, のいない, のない',
  joiners: 'と, や',
  nothing: 'の を に は が で も へ から いる ある して ください 描いて 絵 絵画 写真 作って 美しい んで いて い て る た な し す ん れ ま つ く う え ら り そ こ お',
}
