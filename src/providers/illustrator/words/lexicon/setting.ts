import type { Place, Style, TimeOfDay, Weather } from '../../scene.ts'
import type { Row } from './meaning.ts'

const place = (name: Place, words: string): Row => [{ about: 'place', place: name }, words]
const hint = (name: Place, words: string): Row => [{ about: 'place', place: name, weak: true }, words]
const time = (name: TimeOfDay, words: string): Row => [{ about: 'time', time: name }, words]
const weather = (name: Weather, words: string): Row => [{ about: 'weather', weather: name }, words]
const style = (name: Style, words: string): Row => [{ about: 'style', style: name }, words]

/** Places, times, weather and styles in English, Chinese, Portuguese, Spanish, French, German and Japanese. */
export const SETTING: readonly Row[] = [
  place('meadow', 'meadow, field, grassland, prairie, pasture, lawn, countryside, hillside, farm, farmland, 草地, 草原, 牧場, 牧场, 田野, 草坪, 鄉村, 乡村, prado, campo, pradaria, gramado, pradera, césped, prairie, pré, champ, pelouse, wiese, feld, weide, 野原'),
  place('garden', 'garden, park, greenhouse, orchard, backyard, courtyard, 花园, 花園, 公园, 公園, 庭院, 庭園, jardim, parque, jardín, jardin, parc, verger, garten, obstgarten, 庭'),
  place('lake', 'lake, river, pond, stream, lakeside, riverside, riverbank, waterfall, creek, 湖, 湖边, 湖邊, 河, 河边, 池塘, 江, 溪, lago, rio, lagoa, cachoeira, río, cascada, estanque, lac, rivière, étang, cascade, see, fluss, teich, wasserfall, 川, 池, 滝'),
  place('forest', 'forest, woods, woodland, jungle, rainforest, 森林, 树林, 樹林, 丛林, 叢林, 竹林, floresta, bosque, selva, mata, forêt, bois, wald, dschungel, 森, ジャングル'),
  place('mountains', 'mountain, mountain range, peak, summit, alps, himalaya, cliff, valley, canyon, volcano, 山, 山脉, 山脈, 高山, 群山, 山谷, 雪山, montanha, serra, vale, montaña, sierra, valle, montagne, vallée, falaise, berg, gebirge, alpen, tal, 谷, 富士山'),
  place('beach', 'beach, seaside, shore, coast, coastline, sea, ocean, island, seashore, bay, 海滩, 海灘, 沙滩, 沙灘, 海边, 海邊, 海, 大海, 海岸, 岛, 島, praia, mar, oceano, litoral, ilha, playa, océano, costa, isla, plage, mer, océan, côte, île, strand, meer, küste, insel, 浜辺, ビーチ'),
  place('desert', 'desert, dune, sahara, wasteland, oasis, 沙漠, deserto, duna, desierto, désert, wüste, düne, 砂漠'),
  place('snow', 'arctic, antarctica, tundra, iceberg, glacier, snowfield, north pole, snowy forest, snowy mountain, snowy landscape, winter, winter wonderland, 雪地, 雪原, 冬天, 冬, 北极, 北極, 南极, inverno, neve, ártico, invierno, hiver, arctique, winter, arktis, 雪国'),
  place('city', 'city, street, downtown, town, skyline, cityscape, metropolis, alley, urban, village, skyscraper, highway, road, market, new york, tokyo, paris, london, shanghai, beijing, 城市, 街道, 街头, 街頭, 都市, 城, 上海, 北京, 东京, 東京, 巴黎, 香港, 台北, cidade, rua, avenida, ciudad, calle, pueblo, ville, rue, stadt, straße, dorf, 街, 町, 通り'),
  place('room', 'room, living room, bedroom, kitchen, indoors, indoor, house, home, interior, sofa, couch, office, library, classroom, cafe, restaurant, studio apartment, fireplace, window, carpet, rug, 房间, 房間, 客厅, 客廳, 卧室, 臥室, 室内, 室內, 厨房, 廚房, 沙发, 沙發, 家里, 家裡, sala, quarto, cozinha, casa, sofá, habitación, cocina, salón, chambre, salon, canapé, cuisine, maison, zimmer, wohnzimmer, küche, haus, 部屋, 室内'),
  place('space', 'space, outer space, galaxy, universe, cosmos, nebula, orbit, milky way, planet, mars, saturn, asteroid, lunar surface, on the moon, 太空, 宇宙, 银河, 銀河, 星系, 行星, 火星, 月球, espaço, galáxia, universo, planeta, espacio, galaxia, espace, galaxie, planète, weltraum, weltall, 惑星'),
  place('underwater', 'underwater, coral reef, coral, reef, seabed, ocean floor, under the sea, deep sea, aquarium, 海底, 水下, 珊瑚, 水中, submarino, debaixo da água, recife, arrecife, bajo el mar, sous l’eau, sous la mer, récif, unterwasser, korallenriff'),
  place('studio', 'studio, product shot, plain background, white background, solid background, isolated, pedestal, 白色背景, 纯色背景, 純色背景, estúdio, fundo branco, estudio, fondo blanco, fond blanc, weißer hintergrund'),
  hint('meadow', 'grass, flower, wildflower, sunflower, daisy, tulip, hill, sunshine, picnic, spring, summer, tree, oak, leaf, 花, 花朵, 草, 树, 樹, 春天, 夏天, 阳光, 陽光, 櫻花, 樱花, flor, grama, árvore, primavera, verão, hierba, árbol, colina, fleur, herbe, arbre, printemps, colline, blume, gras, baum, hügel, frühling, 木, 春, 桜'),
  hint('forest', 'pine, fir, mushroom, autumn, fall foliage, camping, tent, campfire, 秋天, 枫叶, 楓葉, outono, otoño, automne, herbst, 秋'),
  hint('garden', 'rose, fountain, gazebo, bloom, blossom, bouquet, 玫瑰, 牡丹, rosa, fuente, fontaine, brunnen'),
  hint('city', 'building, neon, traffic, lamp post, apartment, traffic light, crosswalk, 高楼, 建筑, 建築, 霓虹, prédio, edificio, immeuble, gebäude'),
  hint('beach', 'wave, palm, palm tree, sand, surf, tropical, 波浪, 海浪, 椰子树, areia, onda, palmeira, ola, arena, vague, sable, welle, 波'),
  hint('lake', 'water, reflection, dock, pier, waterside, 水, 倒影, água, agua, eau, wasser'),
  hint('space', 'star, starry, cosmic, alien planet, constellation, 星星, 星空, estrela, estrella, étoile, stern, 星'),
  hint('snow', 'ice, frozen, icy, christmas, 冰, 圣诞, gelo, natal, hielo, navidad, glace, noël, eis, weihnachten, 氷'),
  time('dawn', 'dawn, sunrise, early morning, morning, daybreak, 黎明, 清晨, 早晨, 日出, 早上, amanhecer, manhã, nascer do sol, amanecer, mañana, aube, matin, lever du soleil, morgen, sonnenaufgang, morgendämmerung, 朝, 夜明け'),
  time('day', 'day, daytime, noon, midday, daylight, afternoon, blue sky, 白天, 中午, 正午, 下午, 蓝天, 藍天, dia, tarde, meio-dia, día, mediodía, jour, midi, après-midi, tag, mittag, 昼'),
  time('golden', 'golden hour, sunshine, sunny, sunlight, sunlit, warm light, sun, 阳光, 陽光, 太阳, 太陽, 日光, sol, ensolarado, luz do sol, soleado, soleil, ensoleillé, sonne, sonnenschein, sonnig, 太陽, 日差し'),
  time('sunset', 'sunset, dusk, evening, twilight, sundown, 日落, 黄昏, 傍晚, 夕阳, 夕陽, 晚霞, pôr do sol, anoitecer, crepúsculo, entardecer, atardecer, puesta de sol, coucher de soleil, crépuscule, soir, sonnenuntergang, abend, abenddämmerung, 夕方, 夕日, 夕焼け'),
  time('night', 'night, nighttime, midnight, moonlight, moonlit, moon, full moon, starry night, 夜晚, 夜, 晚上, 午夜, 月光, 月亮, 明月, 满月, 滿月, noite, lua, luar, noche, luna, nuit, lune, nacht, mond, mondlicht, 月'),
  weather('rain', 'rain, rainy, raining, storm, stormy, thunderstorm, drizzle, wet, 雨, 下雨, 暴风雨, 暴風雨, chuva, chuvoso, tempestade, lluvia, lloviendo, tormenta, pluie, orage, regen, sturm, regnerisch'),
  weather('snow', 'snow, snowy, snowing, snowfall, blizzard, snowflake, 雪, 下雪, 雪花, nevando, nieve, neige, schnee, schneit'),
  weather('fog', 'fog, foggy, mist, misty, haze, hazy, 雾, 霧, 云雾, 雲霧, neblina, névoa, niebla, brume, brouillard, nebel'),
  weather('clear', 'clear sky, cloudless, cloud, cloudy, sky, breeze, wind, windy, 晴, 晴天, 天空, 云, 雲, 微风, 风, céu, nuvem, vento, cielo, nube, viento, ciel, nuage, vent, himmel, wolke, 空, 風'),
  style('oil', 'oil painting, oil, impressionist, impressionism, impasto, painterly, van gogh, monet, 油画, 油畫, 印象派, pintura a óleo, óleo, óleo sobre lienzo, peinture à l’huile, ölgemälde, 油絵'),
  style('watercolour', 'watercolor, watercolour, aquarelle, gouache, 水彩, 水彩画, 水彩畫, aquarela, acuarela, aquarell, 水彩画'),
  style('pencil', 'pencil, sketch, drawing in pencil, charcoal, line art, graphite, 素描, 铅笔, 鉛筆, lápis, esboço, lápiz, boceto, crayon à papier, croquis, bleistift, skizze, スケッチ'),
  style('crayon', 'crayon, wax crayon, child’s drawing, childrens drawing, kids drawing, 蜡笔, 蠟筆, giz de cera, crayola, cera, wachsmalstift, クレヨン'),
  style('pixel', 'pixel art, pixel, 8-bit, 8bit, 16-bit, voxel, retro game, 像素, 像素风, pixelado, pixelart, ドット絵'),
  style('black-and-white', 'black and white, monochrome, greyscale, grayscale, film noir, 黑白, preto e branco, blanco y negro, noir et blanc, schwarz-weiß, schwarzweiß, 白黒, モノクロ'),
  style('flat', 'flat, flat design, vector, vector art, minimalist, minimal, cartoon, poster, 扁平, 扁平化, 极简, 極簡, 卡通, minimalista, dibujo animado, desenho animado, plat, minimaliste, flach, フラット'),
]
