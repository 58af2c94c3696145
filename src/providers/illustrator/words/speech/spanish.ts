import { romance } from './romance.ts'
import { has, type Speech } from './speech.ts'

const FEMININE =
  'flor, nave, serpiente, mujer, torre, nube, pez espada, nariz, luz, llave, actriz, emperatriz, gente, moto, sal, leche, miel, nuez, raíz, perdiz, codorniz, liebre, ave'
const MASCULINE =
  'panda, koala, gorila, pirata, astronauta, artista, músico, guitarrista, planeta, mapa, paraguas, mago, día, sofá, detective, policía, poeta, guardia'

export const SPANISH: Speech = {
  ...romance({
    numbers: ['', 'un/una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete'],
    isFeminine: (name) => (/a$/.test(name) || has(FEMININE, name)) && !has(MASCULINE, name),
    pluralOf: (word) =>
      /z$/.test(word)
        ? `${word.slice(0, -1)}ces`
        : /s$/.test(word)
          ? /[éáíóú]s$/.test(word)
            ? `${word}es`
            : word === 'gris'
              ? 'grises'
              : word
          : /ó[n]$/.test(word)
            ? `${word.slice(0, -2)}ones`
            : /á[n]$/.test(word)
              ? `${word.slice(0, -2)}anes`
              : /[aeiouéáó]$/.test(word)
                ? `${word}s`
                : `${word}es`,
    adjectives: `red: rojo/roja; orange: naranja; yellow: amarillo/amarilla; green: verde; teal: turquesa; blue: azul; purple: morado/morada; pink: rosado/rosada; brown: marrón; black: negro/negra; white: blanco/blanca; grey: gris; gold: dorado/dorada; happy: feliz; sad: triste; angry: enfadado/enfadada; afraid: asustado/asustada; sleepy: somnoliento/somnolienta; surprised: sorprendido/sorprendida; playful: juguetón/juguetona; calm: tranquilo/tranquila`,
    prepositions: `on: sobre; under: debajo de; beside: junto a; in-front-of: delante de; behind: detrás de; above: por encima de; inside: en; around: alrededor de; holding: con; riding: a lomos de; wearing: con`,
    and: 'y',
  }),
  places: `meadow: en una pradera; garden: en un jardín; lake: junto a un lago tranquilo entre montañas; forest: en un claro del bosque; mountains: en lo alto de las montañas; beach: a la orilla del mar; desert: entre las dunas del desierto; snow: en un paisaje nevado; city: en la ciudad; room: en una habitación acogedora; space: en el espacio; underwater: bajo las olas; studio: en un estudio luminoso; river: a la orilla de un río; jungle: en la selva; cliff: en un acantilado sobre el mar; cave: en una cueva; moon: en la superficie de una luna lejana; sky: en lo alto del cielo; farm: en una granja; village: en un pueblo pequeño; street: en una calle; market: en un mercado lleno de colores; harbour: en un puerto; kitchen: en una cocina cálida; bedroom: en un dormitorio; library: en una biblioteca llena de libros; classroom: en un aula; workshop: en un taller; cafe: en un café; hall: en un gran salón; stage: en un escenario`,
  times: `dawn: al amanecer; day: de día; golden: bajo una luz dorada; sunset: al atardecer; night: de noche`,
  weathers: `rain: bajo la lluvia; snow: bajo la nieve; fog: entre la niebla`,
  seasons: `spring: en primavera; summer: en verano; autumn: en otoño; winter: en invierno`,
  styles: `oil: una pintura; watercolour: una acuarela; pencil: un dibujo a lápiz; ink: un dibujo a tinta; crayon: un dibujo con ceras; flat: una ilustración plana; pixel: una imagen de píxeles; low-poly: una imagen de pocos polígonos; clay: una escena de plastilina; comic: una viñeta de cómic; noir: una escena de cine negro; vintage: una fotografía antigua; blueprint: un plano técnico; stained-glass: una vidriera; paper-cut: un recorte de papel; anime: una imagen de anime; black-and-white: una imagen en blanco y negro`,
  deeds: `sleep: durmiendo; walk: caminando; run: corriendo; play: jugando; fly: volando; swim: nadando; wave: saludando con la mano; read: leyendo; write: escribiendo; eat: comiendo; drink: bebiendo; knit: tejiendo; fish: pescando; drive: conduciendo; sing: cantando; talk: hablando; cook: cocinando; paint: pintando; work: trabajando; fight: luchando; smile: sonriendo; dance: bailando; climb: trepando; jump: saltando; play music: tocando música`,
  things: `open: la hierba, el trébol, la colina; water: el agua, el junco, la orilla; wood: el pino, el musgo, la sombra; height: la cumbre, el valle, el viento; sand: la duna, el viento, la piedra; sea: la ola, la arena, la marea; snow: la nieve, la escarcha, el silencio; town: la ventana, el farol, el tejado; home: la ventana, la lámpara, el sillón; space: la estrella, el planeta, el polvo; deep: el coral, la luz, la marea; sky: la nube, el viento, la luz; stage: el telón, la lámpara, el silencio`,
  verses: [
    'Entre los dos, {thing} y {other} guardan la hora,',
    '{when} se hace un silencio sobre todo;',
    'lo que {thing} olvida, {other} lo recuerda,',
    'y la luz pasa despacio, como si tuviera tiempo.',
    'Aquí no hace falta palabra: {other} responde,',
    '{thing} se acerca un poco más para escuchar,',
    'y nada en el mundo tiene prisa.',
    'Quédate un rato, respira, y deja que así sea.',
  ],
  haiku: {
    first: `dawn: Primera claridad; day: Mediodía inmóvil; golden: Luz de oro, lenta; sunset: Brasas del día; night: Luna y silencio`,
    middle: ['el mundo entero se detiene', 'alguien pequeño respira', 'nada pide nada a nadie'],
    last: `rain: la lluvia escribe; snow: la nieve calla; fog: guarda la niebla; spring: vuelve la primavera; summer: zumba el verano; autumn: cae una hoja; winter: duerme el invierno; none: responde el silencio`,
  },
  story: {
    begin: ['Esta es la historia de {who}.', 'Hubo una vez un día que perteneció a {who}.'],
    turn: [
      'De pronto, {thing} se estremeció, y por un momento nadie se atrevió a respirar.',
      'Entonces {thing} se quedó en calma, como si algo fuera a suceder.',
      'De repente se oyó un sonido que nadie había oído jamás.',
    ],
    meet: ['Y allí, como salido de la nada, apareció algo inesperado: {second}.', 'Pero solo era {other}, que jugaba con la luz.'],
    heart: `bright: Después hubo risas, y nadie supo quién había empezado; heavy: No es fácil estar triste, pero es más fácil cuando alguien se queda; wild: El corazón latía deprisa, pero el valor fue más rápido; still: Una gran calma lo llenó todo, y no hizo falta decir nada`,
    end: ['Quien pasa hoy por allí todavía lo siente.', 'Desde entonces, {thing} guarda el secreto, y todo está bien.'],
  },
  nobody: 'No hay nadie; los colores hablan por sí solos',
  written: 'Lleva escrito «{text}»',
  description: '{style}: {what}',
  logo: ['Un logotipo minimalista con el texto «{text}».', 'Un logotipo minimalista.'],
}
