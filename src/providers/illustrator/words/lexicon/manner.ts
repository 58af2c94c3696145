import type { Action } from '../../scene.ts'
import type { Flag, Row } from './meaning.ts'

const action = (name: Action, words: string): Row => [{ about: 'action', action: name }, words]
const colour = (name: string, words: string): Row => [{ about: 'colour', colour: name }, words]
const coat = (name: string, words: string): Row => [{ about: 'coat', coat: name }, words]
const count = (number: number, words: string): Row => [{ about: 'count', count: number }, words]
const flag = (name: Flag, words: string): Row => [{ about: 'flag', flag: name }, words]

/** What somebody does, how it looks, how many there are and how it is filmed. */
export const MANNER: readonly Row[] = [
  action('sleep', 'sleep, sleeps, sleeping, asleep, nap, napping, resting, rest, lying, lies, dozing, curled up, 睡, 睡觉, 睡覺, 睡着, 睡著, 躺, dormindo, dorme, dormir, deitado, durmiendo, duerme, dort, dormant, endormi, schläft, schlafend, schlafen, 寝, 眠'),
  action('sit', 'sit, sits, sitting, seated, perched, watching, looking, 坐, 坐着, 坐著, sentado, sentada, sentando, assis, assise, sitzt, sitzend, sitzen, 座'),
  action('walk', 'walk, walks, walking, strolling, stroll, wandering, exploring, hiking, crossing, riding, rides, 走, 走路, 散步, 行走, 漫步, caminhando, andando, caminando, paseando, camina, marche, marchant, promène, geht, läuft, gehend, spaziert, 歩'),
  action('run', 'run, runs, running, racing, galloping, gallop, chasing, chases, jumping, jumps, leaping, jump, driving, 跑, 奔跑, 奔驰, 跳, 追, correndo, corre, correr, pulando, corriendo, saltando, court, courant, sautant, rennt, rennend, springt, 走る, 走って'),
  action('play', 'play, plays, playing, playful, dancing, dance, dances, juggling, 玩, 玩耍, 嬉戏, 跳舞, brincando, brinca, jogando, dançando, jugando, juega, bailando, joue, jouant, dansant, spielt, spielend, spielen, tanzt, 遊, 遊んで'),
  action('fly', 'fly, flies, flying, soaring, hovering, gliding, flutter, fluttering, floating, 飞, 飛, 飞翔, 飛翔, 飞舞, 飛舞, voando, voa, voar, volando, vuela, vole, volant, fliegt, fliegend, fliegen, 飛んで'),
  action('swim', 'swim, swims, swimming, diving, sailing, surfing, 游泳, 游, 潜水, nadando, nada, nadar, mergulhando, nage, nageant, schwimmt, schwimmend, 泳'),
  action('wave', 'waving, waves hello, waves goodbye, waves at, greeting, greets, 挥手, 揮手, 招手, acenando, acena, saludando, saluda, salue, saluant, winkt, winkend, 手を振'),
  action('stand', 'stand, stands, standing, waiting, posing, portrait, 站, 站着, 站著, 站立, de pé, parado, de pie, debout, steht, stehend, 立'),
  colour('red', 'red, crimson, scarlet, 红, 红色, 紅, 紅色, vermelho, vermelha, rojo, roja, rouge, rot, rote, roter, rotes, 赤, 赤い'),
  colour('orange', 'orange, ginger, 橙色, 橘色, laranja, naranja, オレンジ'),
  colour('yellow', 'yellow, 黄, 黄色, 黃色, amarelo, amarela, amarillo, amarilla, jaune, gelb, gelbe, gelber, 黄色い'),
  colour('green', 'green, emerald, 绿, 绿色, 綠色, 绿色的, verde, vert, verte, grün, grüne, grüner, 緑'),
  colour('teal', 'teal, turquoise, cyan, aqua, 青色, turquesa, türkis'),
  colour('blue', 'blue, navy, azure, 蓝, 蓝色, 藍色, azul, bleu, bleue, blau, blaue, blauer, blaues, 青, 青い'),
  colour('purple', 'purple, violet, lavender, lilac, 紫, 紫色, roxo, roxa, morado, morada, violeta, lila, 紫色'),
  colour('pink', 'pink, magenta, 粉色, 粉红, 粉紅, cor-de-rosa, rosado, rosée, ピンク'),
  colour('brown', 'brown, chestnut, tan, beige, 棕色, 褐色, marrom, marrón, brun, braun, braune, 茶色'),
  colour('black', 'black, 黑, 黑色, preto, preta, negro, negra, noir, noire, schwarz, schwarze, schwarzer, 黒, 黒い'),
  colour('white', 'white, snow-white, ivory, 白, 白色, branco, branca, blanco, blanca, blanc, blanche, weiß, weiße, weißer, 白い'),
  colour('grey', 'grey, gray, silver, 灰, 灰色, 银色, 銀色, cinza, cinzento, prata, gris, plateado, grau, graue, 灰色の'),
  colour('gold', 'gold, golden, 金色, dourado, dourada, dorado, dorada, doré, dorée, golden, goldene'),
  coat('calico', 'calico, tricolor, tortoiseshell, 三花, 三毛'),
  coat('tabby', 'tabby, striped, stripes, 虎斑, 条纹, listrado, rayado, tigré, gestreift'),
  coat('spotted', 'spotted, dalmatian, spots, dotted, 斑点, manchado, tacheté, gefleckt'),
  count(1, 'a, an, one, single, lone, 一只, 一隻, 一个, 一個, 一匹, 一条, 一位, 一朵, um, uma, uno, una, un, une, ein, eine, einen, einer'),
  count(2, 'two, pair, couple, both, twin, 两只, 兩隻, 二, 两个, 兩個, 一对, dois, duas, dos, par, deux, zwei, paar, 二匹'),
  count(3, 'three, several, some, few, trio, 三只, 三隻, 三个, 几只, 一些, três, tres, alguns, algumas, algunos, varios, trois, quelques, plusieurs, drei, einige, mehrere, 三匹'),
  count(4, 'four, 四只, 四隻, quatro, cuatro, quatre, vier'),
  count(5, 'five, many, group, flock, herd, pack, 五只, 许多, 一群, cinco, muitos, muchos, grupo, cinq, beaucoup, fünf, viele, gruppe'),
  [{ about: 'size', size: 'small' }, 'small, tiny, little, miniature, baby, cute, distant, 小, 小小, pequeno, pequena, pequeño, pequeña, petit, petite, klein, kleine, kleiner, kleines, 小さな, 小さい'],
  [{ about: 'size', size: 'large' }, 'big, large, huge, giant, enormous, massive, gigantic, majestic, 大, 巨大, 大大, grande, enorme, gigante, grand, gros, énorme, géant, groß, große, großer, riesig, 大きな, 大きい'],
  [{ about: 'shot', shot: 'wide' }, 'wide shot, wide, wide-angle, wide angle, panorama, panoramic, establishing shot, aerial, drone shot, aerial view, 远景, 全景, 廣角, 广角, plano geral, plano general, plan large, totale'],
  [{ about: 'shot', shot: 'medium' }, 'medium shot, full body, full shot, 中景'],
  [{ about: 'shot', shot: 'close' }, 'close-up, close up, closeup, macro, headshot, detail shot, 特写, 特寫, 近景, primer plano, primeiro plano, gros plan, nahaufnahme, クローズアップ'],
  [{ about: 'movement', movement: 'pan' }, 'panning, pan, pans, tracking sideways, 摇镜头, 平移, panorâmica, panorámica, schwenk'],
  [{ about: 'movement', movement: 'zoom' }, 'zoom, zooming, zooms, zoom in, zoom out, dolly, push in, pull back, 推镜头, 拉近, 变焦, aproxima, acercamiento'],
  [{ about: 'movement', movement: 'follow' }, 'following, follow, follows, tracking shot, tracking, track, orbit shot, 跟拍, 跟随, seguindo, siguiendo, suit, folgt'],
  [{ about: 'movement', movement: 'still' }, 'static shot, still camera, locked-off, fixed camera, 固定镜头'],
  [{ about: 'frame', frame: 'circle' }, 'circle, circular, round, ring, 圆形, 圆, 圓形, 圓圈, círculo, cercle, kreis, 円'],
  [{ about: 'frame', frame: 'square' }, 'square, box, 方形, 正方形, quadrado, cuadrado, carré, quadrat, 四角'],
  [{ about: 'frame', frame: 'shield' }, 'shield, crest, badge, 盾, 盾牌, escudo, brasão, blason, wappen, schild'],
  flag('futuristic', 'futuristic, future, sci-fi, scifi, science fiction, cyberpunk, cyber, high-tech, neon-lit, space age, 未来, 未來, 科幻, 赛博朋克, 未來感, futurista, futuriste, futuristisch, zukunft, ficção científica, ciencia ficción, サイバーパンク, 未来的'),
  flag('mechanical', 'mechanical, robotic, clockwork, steampunk, metal, metallic, cyborg, mecha, machine, android, 机械, 機械, 机器, 金属, 金屬, mecânico, mecânica, mecánico, mecánica, robótico, mécanique, robotique, mechanisch, mechanischer, metallisch, 機械の'),
  flag('poem', 'poem, poetry, verse, haiku, sonnet, rhyme, 诗, 诗歌, 诗词, 詩, 詩歌, 詩詞, 俳句, poema, poesia, versos, poesía, poème, poésie, gedicht, vers, ポエム'),
  flag('logo', 'logo, logotype, emblem, brand mark, app icon, icon, 标志, 標誌, 徽标, 商标, 商標, logotipo, emblema, ícone, icono, emblème, icône, firmenlogo, ロゴ'),
  flag('landscape', 'landscape, scenery, scenic, nature, vista, outdoors, natural scenery, 风景, 風景, 景色, 自然, 大自然, 风景画, 風景畫, paisagem, natureza, paisaje, naturaleza, paysage, landschaft, natur, 景色'),
  flag('ink-wash', '山水, 山水画, 山水畫, 水墨, 水墨画, 水墨畫, 国画, 國畫, ink wash, ink painting, chinese painting, sumi-e, 水墨画'),
  flag('speech', 'says, say, said, saying, speaks, whispers, whispering, shouts, asks, replies, exclaims, murmurs, mutters, tells, 说, 說, 说道, 說道, 问, 問, diz, disse, dice, dijo, dit, sagt, flüstert, 言う'),
]

/** Words that carry no picture: grammar, politeness, and talk about the picture itself. */
export const NOTHING = [
  'the of in on at with and or for to by from as is are be being been into onto over under near next this that these those it its their there here his her he she they them him my your our we you i very while when where who which what how than then so up down left right all any not only just about around across through between behind before after during inside outside above below beneath beside along against toward towards off out upon has have had do does did can could should would will may might must please',
  'create generate make made draw drawn paint painted painting drawing picture image photo photograph photography illustration illustrate render rendering artwork art design style styled scene view shot video clip film footage movie animation animate show showing shows depict depicting depicts describe describing description provide include including featuring feature add use using write give want need like look looks something thing kind sort main subject foreground background solid text word words title caption symbol company brand high quality resolution detailed detail details realistic photorealistic beautiful lovely nice pretty gorgeous stunning amazing magical peaceful calm serene quiet cozy dramatic epic cinematic vibrant colorful colourful soft warm cool bright dark light lighting glow glowing glows mood atmosphere atmospheric hd 4k 8k ultra best professional short long new old young happy sad tall fluffy against full filled camera lens frame aspect ratio slow slowly fast gently motion movement moving sound sounds audio music ambient one-shot two-shot',
  'o os as um uma de do da dos das em no na nos nas com e ou por para que se ao à pelo pela seu sua uma mais muito imagem foto pintura desenho quadro crie gere faça desenhe pinte descreva escreva bonito bonita lindo linda vídeo cena estilo sobre',
  'el la los las lo de del en con y o por para que se al su sus más muy imagen foto pintura dibujo cuadro crea genera haz dibuja pinta describe escribe bonito hermoso hermosa vídeo video escena estilo sobre',
  'le la les l d de du des en dans sur avec et ou par pour que qui se au aux son sa ses plus très image photo peinture dessin tableau crée génère fais dessine peins décris écris beau belle vidéo scène style',
  'der die das den dem des ein in im am an auf mit und oder von vom zu zum zur bei für sich sein seine ihr sehr bild foto gemälde zeichnung erstelle erzeuge male zeichne beschreibe schreibe schön schöne schöner video szene stil',
].join(' ')

/** Chinese and Japanese grammar and talk about the picture. */
export const NOTHING_WITHOUT_SPACES = [
  '的', '在', '和', '与', '與', '一', '个', '個', '只', '隻', '幅', '张', '張', '并', '並', '请', '請', '生成', '画', '畫', '绘', '繪', '制作', '創作', '创作', '首', '出', '給', '给', '描述', '描写', '描寫', '它', '上', '下', '里', '裡', '中', '正', '着', '著', '了', '是', '有', '我', '你', '给', '給', '图', '圖', '图片', '圖片', '照片', '一幅', '一张', '一張', '一首', '并且', '提供', '写', '寫', '美丽', '美麗', '漂亮', '风格', '風格', '场景', '場景', '视频', '影片', '背景', '文字', '为', '為', '把', '用', '放', '以', '及', '边', '邊', 'の', 'を', 'に', 'は', 'が', 'で', 'と', 'も', 'へ', 'から', 'いる', 'ある', 'して', 'ください', '描いて', '絵', '絵画', '写真', '作って', '美しい', 'んで', 'いて', 'い', 'て', 'る', 'た', 'な', 'し', 'す', 'ん', 'れ', 'ま',
] as const

export const NEGATIONS = 'no, not, without, never, none, except, exclude, avoid, sem, não, sin, ningún, ninguna, sans, pas, aucun, ohne, kein, keine, keinen, 没有, 沒有, 不要, 无, 無, なし, ない'
