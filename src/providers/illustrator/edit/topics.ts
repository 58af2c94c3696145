import type { Style } from '../scene.ts'
import type { Clause } from './clauses.ts'
import type { Filter } from './filter.ts'

/** One change of a picture that we can make without knowing what it shows. */
export type Operation =
  | Filter
  | { readonly name: 'rotate'; readonly degrees: 90 | 180 | 270 }
  /** To the asked size, and to no other: `ratio` is width over height where one was named. */
  | { readonly name: 'crop'; readonly ratio?: number }

interface Rule {
  /** All languages in one pattern, read against lower-case text. */
  readonly pattern: RegExp
  readonly make: (clause: Clause) => Operation | undefined
}

/** One pattern of several, so that each language has its line. */
function oneOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'u')
}

const always = (operation: Operation) => () => operation
const style = (name: Style) => always({ name: 'style', style: name })

/** How it is to be painted. The first that fits is meant: `more colourful` must not also be `colour it in`. */
const STYLING: readonly Rule[] = [
  {
    pattern: oneOf(
      /crayon|crayola|colou?ring book|蜡笔|蠟筆|giz(es)? de cera|lápis de cera|crayones?|ceras\b|wachsmal|craies? grasse|восков|мелк|クレヨン/,
      /크레용|크레파스|شمع|मोम|krayon|sáp màu|mum boya|pastel boya/,
    ),
    make: style('crayon'),
  },
  {
    pattern: /water ?-?colou?r|aquarel|水彩|acuarela|акварел|수채|ألوان مائية|مائي|जलरंग|cat air|màu nước|suluboya/,
    make: style('watercolour'),
  },
  {
    pattern: oneOf(
      /pencil|sketch|line ?art|graphite|铅笔|鉛筆|素描|速写|a lápis|em lápis|a lápiz|esboço|boceto|dibujo a l|bleistift|skizze|crayon à papier/,
      /croquis|карандаш|набросок|スケッチ|えんぴつ|연필|스케치|قلم رصاص|रेखाचित्र|पेंसिल|pensil|sketsa|bút chì|phác|kara ?kalem|kurşun kalem|eskiz/,
    ),
    make: style('pencil'),
  },
  { pattern: /pixel|8 ?-?bit|像素|马赛克|馬賽克|mosaico|пиксел|ピクセル|ドット絵|픽셀|بكسل|पिक्सेल|piksel/, make: style('pixel') },
  {
    pattern: oneOf(
      /\boils?\b|oil ?-?paint|painting|painterly|impressionis|van gogh|monet|油画|油畫|a óleo|al óleo|pintura|ölgemälde|ölbild|peinture/,
      /маслом|масля|油絵|유화|زيتي|तैल|तेल चित्र|lukisan|cat minyak|sơn dầu|yağlı ?boya/,
    ),
    make: style('oil'),
  },
  {
    pattern: oneOf(
      /black ?(and|&|n|-)+ ?white|\bb ?& ?w\b|gr[ae]y ?scale|monochrome/,
      /(remove|without|no|drop) (all |the |any )*colou?rs?|黑白|灰度|单色|preto[ -]e[ -]branco|tons de cinza|blanco[ -]y[ -]negro/,
      /escala de grises|schwarz-? ?wei|graustufen|noir-et-blanc|ч[её]рно-? ?бел|白黒|モノクロ|흑백|أبيض و(?:ال)?أسود|श्वेत|ब्लैक एंड व्हाइट/,
      /hitam-? ?putih|đen-? ?trắng|siyah-? ?beyaz/,
    ),
    make: always({ name: 'black-and-white' }),
  },
  { pattern: /sepia|sépia|сепи|セピア|세피아|سيبيا|सेपिया/, make: always({ name: 'sepia' }) },
  {
    pattern: /old photo|vintage|复古|復古|老照片|怀旧|懷舊|foto antiga|foto antigua|altes foto|vieille photo|foto lama|ảnh cũ/,
    make: style('vintage'),
  },
  {
    pattern:
      /invert|negative|反色|反相|反转颜色|底片|negativ|инверт|негатив|ネガ|色を反転|네거티브|색 반전|عكس الألوان|نيجاتيف|नेगेटिव|âm bản|\binverse/,
    make: always({ name: 'invert' }),
  },
  {
    pattern: oneOf(
      /desaturat|(less|lower|reduce)[^.]*(saturat|colou?r|vivid)|muted|低饱和|降低饱和|不那么鲜|menos (satur|color|viv)/,
      /entsättig|weniger farb|désatur|moins (de couleur|color|satur)|менее (насыщ|ярк)|彩度を下|채도를 (낮|줄)|nhạt màu|daha soluk/,
    ),
    make: always({ name: 'saturation', factor: 0.5 }),
  },
  {
    pattern: oneOf(
      /more (saturat|colou?r|vivid|vibran)|saturat|vivid|vibran|colou?rful|鲜艳|鮮豔|饱和|飽和|mais (satur|color|viv)|farbenfroh|farbiger|kräftigere/,
      /más (satur|color|viv)|plus (color|satur|vif|vives)|насыщенн|красочн|鮮やか|カラフル|채도|화려|تشبع|ألوان زاهية|रंगीन|lebih berwarna|rực rỡ|daha canlı|doygun/,
    ),
    make: always({ name: 'saturation', factor: 1.42 }),
  },
  {
    pattern: oneOf(
      /colou?r (it|this|them|the|in)\b|colou?ri[sz]e|fill[^.]*colou?r|填色|填充颜色|上色|涂色|塗色|着色|填上颜色|\bcolor(ir|e|ea|ear)\b/,
      /\bcolorizar?\b|pintar?\b|pinte\b|ausmalen|mal[^.]*aus\b|colori(er|ez|e)\b|раскрас|色を(塗|つけ)|塗り絵|색칠|لوّن|لون|रंग भर|warnai|tô màu|boya\b/,
    ),
    make: style('crayon'),
  },
  // Asked to draw or paint it and nothing more, any manner is right.
  {
    pattern: /^(please )?(re)?draw( (it|this|that|(this|the) (picture|image|photo|drawing)))?( again)?( please)?$/,
    make: style('pencil'),
  },
  {
    pattern: /^(please )?(re)?paint( (it|this|that|(this|the) (picture|image|photo|drawing)))?( again)?( please)?$/,
    make: style('oil'),
  },
]

const SHARPNESS: readonly Rule[] = [
  {
    pattern: oneOf(
      /(blur|defocus|soften)[^.]*background|background[^.]*(blur|defocus|out of focus|soft)|bokeh|背景[^。]*(模糊|虚化|虛化)/,
      /(模糊|虚化)[^。]*背景|(desfo|desenfo|difumin|borr)[^.]*(fundo|fondo)|(fundo|fondo)[^.]*(desfo|desenfo|difumin|borr)/,
      /hintergrund[^.]*(unscharf|weich|verschw)|(unscharf|weich|verschw)[^.]*hintergrund|flou[^.]*(fond|arrière)|(fond|arrière-plan)[^.]*flou/,
      /размы?[йто][^.]*фон|фон[^.]*размы|背景[^。]*(ぼか|ボカ)|배경[^.]*(흐리|흐릿|블러)|الخلفية[^.]*(ضباب|مموه)|(شوش|موه)[^.]*الخلفية/,
      /(पृष्ठभूमि|बैकग्राउंड)[^.]*(धुंधल|ब्लर)|latar[^.]*(buram|kabur|blur)|(buram|kabur|blur)[^.]*latar|xóa phông|(mờ)[^.]*(nền|phông|hậu cảnh)/,
      /arka plan[^.]*bulanık|bulanık[^.]*arka plan/,
    ),
    make: always({ name: 'background-blur' }),
  },
  {
    pattern: oneOf(
      /\bblur|soften|模糊|desfoc|desfoque|desenfo|difumin|unscharf|weichzeichn|\bflou|размы|размой|ぼか|흐리|흐릿|ضبابي|धुंधल|ब्लर|buram|kabur|làm mờ|bulanık/,
    ),
    make: always({ name: 'blur' }),
  },
  {
    pattern: oneOf(
      /sharpen|sharper|crisper|锐化|銳化|清晰|nitidez|nítid|schärf|plus net|netteté|резк|ч[её]тче|シャープ|鮮明に|선명하게|أوضح|حدة|शार्प|तीखा|tajam/,
      /sắc nét|keskin|netleştir/,
    ),
    make: always({ name: 'sharpen' }),
  },
]

const LIGHT: readonly Rule[] = [
  {
    pattern: oneOf(
      /bright|lighter|lighten|更亮|变亮|變亮|调亮|調亮|提亮|亮一|明亮|mais clar|clarear|clareie|brilho|más (clar|brill|lumin)|aclara|ilumina/,
      /heller|aufhell|plus (clair|lumineu)|éclairci|ярче|светлее|осветл|明るく|밝게|더 밝|أفتح|سطوع|أكثر إشراق|चमकील|उज्ज्वल|lebih (terang|cerah)|cerahkan/,
      /sáng hơn|làm sáng|daha (parlak|aydınlık)|aydınlat|parlaklaş/,
    ),
    make: always({ name: 'brightness', factor: 1.4 }),
  },
  {
    pattern: oneOf(
      /darker|darken|更暗|变暗|變暗|调暗|調暗|暗一|mais escur|escure[cç]|más oscur|oscurec|oscurez|dunkler|abdunk|plus sombre|assombri|темнее|затемн/,
      /暗く|어둡게|더 어두|أغمق|أكثر ظلام|गहरा कर|और अंधेर|lebih gelap|gelapkan|tối hơn|làm tối|daha (karanlık|koyu)|karart/,
    ),
    make: always({ name: 'brightness', factor: 0.68 }),
  },
]

const CONTRAST: readonly Rule[] = [
  {
    pattern:
      /(less|lower|reduce|weniger|moins|menos|меньше|снизь|kurangi|giảm|daha az)[^.]*[ck]ontrast?|降低对比|コントラストを下|대비를 (낮|줄)|меньше контраст/,
    make: always({ name: 'contrast', factor: 0.75 }),
  },
  {
    pattern: /[ck]ontras|对比度|對比度|增强对比|контраст|コントラスト|대비|تباين|कंट्रास्ट|tương phản/,
    make: always({ name: 'contrast', factor: 1.3 }),
  },
]

const WARMTH: readonly Rule[] = [
  {
    pattern:
      /warm(?!up)|更暖|暖色|暖一|quente|cálid|wärmer|plus chaud|chaleureu|теплее|т[её]пл|暖かく|暖かい|따뜻|أدفأ|دافئ|गर्म|hangat|ấm hơn|ấm áp|daha sıcak/,
    make: always({ name: 'warmth', amount: 1 }),
  },
  {
    pattern: oneOf(
      /cool(er)?\b|colder|cold\b|更冷|冷色|冷一|mais fri|más frí|tons frios|tonos fríos|kälter|kühler|plus froid|холоднее|холодн|冷たく|寒色|차갑/,
      /أبرد|بارد|ठंड|lebih dingin|lạnh hơn|daha soğuk/,
    ),
    make: always({ name: 'warmth', amount: -1 }),
  },
]

const SHAPE: readonly Rule[] = [
  {
    pattern: oneOf(
      /rotat|turn[^.]*\b(90|180|270)\b|upside ?-?down|旋转|旋轉|倒过来|\bgir(e|ar|a)\b|rotacion|\brot(a|ar|e)\b|\bdreh|rotier|pivote|tourne[^.]*\d/,
      /поверн|вращ|回転|회전|돌려|أدر|تدوير|घुमा|putar|xoay|döndür/,
    ),
    make: ({ text }) => ({ name: 'rotate', degrees: degreesIn(text) }),
  },
  {
    pattern: oneOf(
      /\bflip|mirror|翻转|翻轉|镜像|鏡像|espelh|reflej|espejo|voltea|inverta horiz|spiegel|miroir|retourne[^.]*(horizont|vertic)|отраз|зеркал/,
      /左右反転|上下反転|反転|뒤집|좌우|반전|اعكس|اقلب|मिरर|पलट|cermin|balikkan|lật|soi gương|ayna/,
    ),
    make: ({ text }) => ({
      name: 'flip',
      axis: /vertical|vertikal|upside|上下|垂直|вертикал|상하|عمودي/.test(text) ? 'vertical' : 'horizontal',
    }),
  },
  {
    pattern:
      /\bcrop|裁剪|裁成|zuschneid|beschneid|schneide|recadre|rogne|recort|обреж|кадрир|トリミング|切り抜|잘라|자르|اقتص|قص |क्रॉप|potong|cắt|kırp/,
    make: ({ text }) => ({ name: 'crop', ...ratioIn(text) }),
  },
]

/** Words about writing, in all languages. */
export const ABOUT_TEXT = oneOf(
  /\b(text|texts|write|written|writ\w*|caption|title|\w*words?|lettering|label|says?|letter\w*|texto|textos|frase)\b/,
  /escrev|escrib|título|legenda|leyenda|schreib|beschrift|\btexte|écri[rstv]|titre|légende|tulis|\bteks|judul|\byaz|metin|viết|chữ/,
  /текст|надпис|напиш|подпис|文字|写|寫|标题|標題|字|テキスト|書|글자|글씨|텍스트|써|اكتب|نص|كتابة|लिख|टेक्स्ट/,
)

const ADDED: readonly Rule[] = [
  { pattern: /vignett|暗角|vinheta|viñeta|виньет|ビネット|비네|विनेट|vinyet/, make: always({ name: 'vignette' }) },
  {
    pattern: oneOf(
      /\bborder|\bframe|边框|邊框|相框|画框|moldura|\bborda|\bmarco\b|\bborde\b|rahmen|\bcadre|bordure|рамк|フレーム|額縁|枠|테두리|액자/,
      /إطار|फ्रेम|बॉर्डर|bingkai|khung|viền|çerçeve/,
    ),
    make: ({ text }) => ({ name: 'frame', colour: colourIn(text) }),
  },
]

const LETTERING: readonly Rule[] = [
  {
    pattern: ABOUT_TEXT,
    make: ({ text, quotes: [line] }) =>
      line === undefined || line === '' ? undefined : { name: 'text', text: line.slice(0, TEXT_CHARACTERS_MAX), where: placeIn(text) },
  },
]

const TEXT_CHARACTERS_MAX = 300

/** Within one step the first rule of a topic wins. */
export const TOPICS: readonly (readonly Rule[])[] = [STYLING, SHARPNESS, LIGHT, CONTRAST, WARMTH, SHAPE, ADDED, LETTERING]

export function firstMatch(rules: readonly Rule[], clause: Clause): Operation | undefined {
  for (const { pattern, make } of rules) {
    if (!pattern.test(clause.text)) continue
    const operation = make(clause)
    if (operation) return operation
  }
  return undefined
}

function degreesIn(text: string): 90 | 180 | 270 {
  if (/180|upside|倒|cabeça para baixo|boca abajo|kopf/.test(text)) return 180
  return /270|-90|counter|anti|left|逆时针|逆時針|向左|esquerda|izquierda|links|gauche|налево|против|左/.test(text) ? 270 : 90
}

function ratioIn(text: string): { readonly ratio?: number } {
  const [, width, height] = /(\d{1,2})\s?[:x/：]\s?(\d{1,2})/.exec(text) ?? []
  if (width && height && Number(height) > 0) return { ratio: Number(width) / Number(height) }
  return /square|quadrat|carré|cuadrad|квадрат|正方|方形|정사각|مربع|वर्ग|persegi|vuông|kare/.test(text) ? { ratio: 1 } : {}
}

function placeIn(text: string): 'top' | 'middle' | 'bottom' {
  if (
    /\btop\b|above|上方|顶部|頂部|上面|\btopo\b|em cima|arriba|\boben\b|en haut|сверху|вверху|上に|위에|أعلى|ऊपर|di atas|phía trên|üst/.test(
      text,
    )
  )
    return 'top'
  return /middle|cent(er|re)|中间|中間|中央|centro|meio|medio|mitte|milieu|центр|середин|가운데|وسط|बीच|tengah|giữa|orta/.test(text)
    ? 'middle'
    : 'bottom'
}

const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/white|白|branc|blanc|weiß|бел|흰|أبيض|सफ|putih|trắng|beyaz/, '#ffffff'],
  [/black|黑|黒|pret|negr|schwarz|noir|ч[её]рн|검|أسود|काल|hitam|đen|siyah/, '#16141a'],
  [/\bred|红|紅|赤|vermelh|roj|\brot|rouge|красн|빨|أحمر|लाल|merah|đỏ|kırmızı/, '#c8352b'],
  [/gold|金|dourad|dorad|doré|золот|금색|ذهب|सुनहर|emas|vàng kim|altın/, '#c99a2e'],
  [/blue|蓝|藍|青|azul|blau|bleu|син|голуб|파란|أزرق|नील|biru|xanh dương|mavi/, '#2f6fb8'],
  [/green|绿|綠|緑|verde|grün|\bvert|зел[её]н|초록|녹색|أخضر|हर|hijau|xanh lá|yeşil/, '#3f8a46'],
  [/yellow|黄|黃|amarel|amarill|gelb|jaune|ж[её]лт|노란|أصفر|पील|kuning|vàng|sarı/, '#f0c02a'],
  [/pink|粉|rosa|\brose|розов|ピンク|분홍|وردي|गुलाब|merah muda|hồng|pembe/, '#e88aa8'],
  [
    /brown|wood|棕|木|茶色|marrom|marrón|madeira|madera|braun|holz|brun|bois|коричн|дерев|갈색|나무|بني|خشب|भूर|लकड़|cokelat|kayu|nâu|gỗ|kahve|ahşap/,
    '#7b4f2c',
  ],
  [/purple|紫|roxo|morad|lila|violet|фиолет|보라|بنفسج|बैंगन|ungu|tím|mor\b/, '#8455b8'],
  [/silver|gr[ae]y|银|銀|灰|prata|plata|silber|grau|argent|gris|серебр|сер|은색|회색|فض|رمادي|चांद|perak|abu|bạc|xám|gümüş|gri/, '#a8acb2'],
]

function colourIn(text: string): string {
  return COLOURS.find(([pattern]) => pattern.test(text))?.[1] ?? '#ffffff'
}
