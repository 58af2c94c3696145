import { has, listed, wordsOf, type Named, type Speech } from './speech.ts'

const FEMININE =
  'katze, giraffe, kuh, ziege, schlange, schildkröte, krähe, taube, möwe, eule, ente, gans, henne, qualle, krabbe, robbe, biene, spinne, schnecke, maus, frau, person, hexe, königin, tänzerin, fee, elfe, meerjungfrau, rakete, hütte, kirche, windmühle, brücke, blume, sonnenblume, gitarre, geige, uhr, pizza, teekanne, vase, flasche, krone, brille, tasse, laterne, burg, torte, lampe, mütze'
const NEUTER =
  'kätzchen, kaninchen, eichhörnchen, pferd, einhorn, zebra, schwein, känguru, huhn, gespenst, monster, mädchen, kind, baby, auto, fahrrad, motorrad, boot, schiff, flugzeug, raumschiff, schloss, haus, zelt, klavier, essen, handy, bett, sofa, fenster, buch, geschenk, schwert, kleid, reh'
/** Masculine nouns that bend in the dative. */
const WEAK = `bär: bären; eisbär: eisbären; löwe: löwen; affe: affen; drache: drachen; elefant: elefanten; mensch: menschen; astronaut: astronauten; pirat: piraten; soldat: soldaten; junge: jungen; elf: elfen`
const PLURALS = `katze: katzen; kätzchen: kätzchen; hund: hunde; welpe: welpen; fuchs: füchse; wolf: wölfe; bär: bären; panda: pandas; eisbär: eisbären; löwe: löwen; tiger: tiger; kaninchen: kaninchen; maus: mäuse; eichhörnchen: eichhörnchen; waschbär: waschbären; igel: igel; pferd: pferde; esel: esel; einhorn: einhörner; zebra: zebras; hirsch: hirsche; kuh: kühe; schaf: schafe; ziege: ziegen; schwein: schweine; elefant: elefanten; giraffe: giraffen; kamel: kamele; affe: affen; krokodil: krokodile; schlange: schlangen; schildkröte: schildkröten; frosch: frösche; vogel: vögel; papagei: papageien; krähe: krähen; taube: tauben; möwe: möwen; adler: adler; eule: eulen; pinguin: pinguine; pfau: pfauen; ente: enten; gans: gänse; schwan: schwäne; kranich: kraniche; huhn: hühner; hahn: hähne; fisch: fische; hai: haie; wal: wale; delfin: delfine; drache: drachen; dinosaurier: dinosaurier; biene: bienen; schmetterling: schmetterlinge; frau: frauen; mann: männer; mädchen: mädchen; junge: jungen; kind: kinder; mensch: menschen; astronaut: astronauten; ritter: ritter; pirat: piraten; tänzerin: tänzerinnen; roboter: roboter; fee: feen; auto: autos; zug: züge; fahrrad: fahrräder; boot: boote; schiff: schiffe; flugzeug: flugzeuge; rakete: raketen; haus: häuser; hütte: hütten; baum: bäume; blume: blumen; sonnenblume: sonnenblumen; pilz: pilze; apfel: äpfel; ball: bälle; buch: bücher; luftballon: luftballons; krabbe: krabben; robbe: robben; schnecke: schnecken`
const NUMBERS = ['', '', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben']
/** Stems to which the endings are hung. */
const ADJECTIVES = `red: rot; orange: orangefarben; yellow: gelb; green: grün; teal: türkisfarben; blue: blau; purple: violett; pink: rosafarben; brown: braun; black: schwarz; white: weiß; grey: grau; gold: golden; happy: fröhlich; sad: traurig; angry: zornig; afraid: ängstlich; sleepy: müd; surprised: erstaunt; playful: verspielt; calm: ruhig`
/** Those that take the dative. */
const PREPOSITIONS = `on: auf; under: unter; beside: neben; in-front-of: vor; behind: hinter; above: über; inside: in; holding: mit; riding: auf; wearing: mit`
const MASCULINE =
  'hund, welpe, fuchs, wolf, bär, panda, eisbär, löwe, tiger, leopard, waschbär, igel, esel, hirsch, elefant, affe, gorilla, frosch, vogel, papagei, adler, pinguin, pfau, schwan, kranich, hahn, fisch, hai, wal, delfin, oktopus, drache, dinosaurier, schmetterling, außerirdischer, mann, junge, mensch, astronaut, detektiv, ritter, soldat, pirat, zauberer, könig, arzt, wissenschaftler, lehrer, koch, bauer, fischer, sänger, musiker, maler, roboter, mönch, engel, weihnachtsmann, lastwagen, bus, zug, hubschrauber, heißluftballon, traktor, tempel, leuchtturm, turm, schneemann, baum, pilz, kaktus, regenbogen, kuchen, computer, tisch, stuhl, diamant, ball, regenschirm, hut, schal, luftballon, apfel, dreizack'

type Gender = 'm' | 'f' | 'n'

function genderOf(name: string): Gender | undefined {
  if (has(FEMININE, name) || /(katze|frau|in|ung|heit)$/.test(name)) return 'f'
  if (has(NEUTER, name) || /(chen|lein|schiff|haus|kind)$/.test(name)) return 'n'
  return has(MASCULINE, name) || /(hund|mann|vogel|bär|baum|fisch)$/.test(name) ? 'm' : undefined
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

function said({ colour, mood }: Named, ending: string): readonly string[] {
  return [mood, colour].flatMap((key) => {
    const stem = key === undefined ? undefined : wordsOf(ADJECTIVES, key)
    return stem ? [stem + ending] : []
  })
}

function phrase(named: Named): string {
  const name = named.name.toLowerCase()
  if (named.count > 1) {
    const plural = wordsOf(PLURALS, name)
    return plural
      ? [NUMBERS[named.count] ?? named.count, ...said(named, 'e'), capital(plural)].join(' ')
      : `${named.count}-mal ${capital(name)}`
  }
  const gender = genderOf(name)
  if (gender === undefined || /^(essen|schuhe|brille)$/.test(name)) return name === 'brille' ? 'eine Brille' : capital(name)
  const ending = gender === 'm' ? 'er' : gender === 'f' ? 'e' : 'es'
  return [gender === 'f' ? 'eine' : 'ein', ...said(named, ending), capital(name)].join(' ')
}

function dative(named: Named): string | undefined {
  const name = named.name.toLowerCase()
  const gender = genderOf(name)
  if (gender === undefined || named.count > 1) return undefined
  return [gender === 'f' ? 'einer' : 'einem', ...said(named, 'en'), capital(wordsOf(WEAK, name) ?? name)].join(' ')
}

export const GERMAN: Speech = {
  places: `meadow: auf einer Wiese; garden: in einem Garten; lake: an einem stillen Bergsee; forest: auf einer Waldlichtung; mountains: hoch in den Bergen; beach: am Meer; desert: zwischen den Dünen der Wüste; snow: in einer Schneelandschaft; city: in der Stadt; room: in einem gemütlichen Zimmer; space: im Weltraum; underwater: unter den Wellen; studio: in einem hellen Atelier; river: an einem Fluss; jungle: im Dschungel; cliff: auf einer Klippe über dem Meer; cave: in einer Höhle; moon: auf einem fernen Mond; sky: hoch am Himmel; farm: auf einem Bauernhof; village: in einem kleinen Dorf; street: in einer Straße; market: auf einem bunten Markt; harbour: in einem Hafen; kitchen: in einer warmen Küche; bedroom: in einem Schlafzimmer; library: in einer Bibliothek voller Bücher; classroom: in einem Klassenzimmer; workshop: in einer Werkstatt; cafe: in einem Café; hall: in einem großen Saal; stage: auf einer Bühne`,
  times: `dawn: im Morgengrauen; day: am hellen Tag; golden: in goldenem Licht; sunset: bei Sonnenuntergang; night: bei Nacht`,
  weathers: `rain: im Regen; snow: im Schneefall; fog: im Nebel`,
  seasons: `spring: im Frühling; summer: im Sommer; autumn: im Herbst; winter: im Winter`,
  styles: `oil: ein Gemälde; watercolour: ein Aquarell; pencil: eine Bleistiftzeichnung; ink: eine Tuschezeichnung; crayon: eine Buntstiftzeichnung; flat: eine flächige Illustration; pixel: ein Pixelbild; low-poly: ein Low-Poly-Bild; clay: eine Szene aus Knete; comic: ein Comicbild; noir: eine Szene wie aus einem Film noir; vintage: eine alte Fotografie; blueprint: eine Blaupause; stained-glass: ein Glasfenster; paper-cut: ein Scherenschnitt; anime: ein Anime-Bild; black-and-white: ein Schwarz-Weiß-Bild`,
  deeds: `sleep: beim Schlafen; sit: im Sitzen; walk: beim Spazierengehen; run: in vollem Lauf; play: beim Spielen; fly: im Flug; swim: beim Schwimmen; wave: beim Winken; read: beim Lesen; write: beim Schreiben; eat: beim Essen; drink: beim Trinken; knit: beim Stricken; fish: beim Angeln; drive: auf Fahrt; sing: beim Singen; talk: im Gespräch; cook: beim Kochen; paint: beim Malen; work: bei der Arbeit; fight: im Kampf; dance: beim Tanzen; climb: beim Klettern; jump: im Sprung; play music: beim Musizieren`,
  things: `open: das Gras, der Klee, der Hügel; water: das Wasser, das Schilf, das Ufer; wood: die Kiefer, das Moos, der Schatten; height: der Gipfel, das Tal, der Wind; sand: die Düne, der Wind, der Stein; sea: die Welle, der Sand, die Flut; snow: der Schnee, der Frost, die Stille; town: das Fenster, die Laterne, das Dach; home: das Fenster, die Lampe, der Sessel; space: der Stern, der Planet, der Staub; deep: die Koralle, das Licht, die Flut; sky: die Wolke, der Wind, das Licht; stage: der Vorhang, die Lampe, die Stille`,
  verses: [
    'Beieinander sind {thing} und {other},',
    '{when} legt sich Ruhe über alles;',
    'was {thing} vergisst, weiß {other} noch,',
    'und langsam geht das Licht, als hätte es Zeit.',
    'Kein Wort tut not: {other} gibt Antwort,',
    '{thing} lehnt sich näher, um zu lauschen,',
    'und nichts auf der Welt hat es eilig.',
    'So bleib ein wenig, atme, lass es sein.',
  ],
  haiku: {
    first: `dawn: Das erste Licht kommt; day: Mittag, weit und still; golden: Goldnes spätes Licht; sunset: Die Glut des Tages; night: Mondlicht und kein Laut`,
    middle: ['die ganze Welt hält inne', 'jemand Kleines atmet hier', 'keiner will jetzt irgendwas'],
    last: `rain: der Regen schreibt leis; snow: der Schnee deckt es zu; fog: der Nebel behält's; spring: der Frühling beginnt; summer: der Sommer summt leis; autumn: ein Blatt, dann der Wind; winter: der Winter hält still; none: die Stille antwortet`,
  },
  story: {
    begin: ['So beginnt die Geschichte. Ihre Hauptrolle: {who}.', 'Es war einmal ein Tag wie kein anderer. Mittendrin: {who}.'],
    turn: [
      'Da regte sich etwas, und einen Augenblick lang wagte niemand zu atmen.',
      'Dann wurde es ganz still, als ob gleich etwas geschehen müsste.',
      'Plötzlich war ein Geräusch zu hören, das noch niemand je gehört hatte.',
    ],
    meet: ['Und wie aus dem Nichts war noch jemand da: {second}.', 'Aber es war nur der Wind, der mit dem Licht spielte.'],
    heart: `bright: Danach wurde gelacht, und keiner wusste, wer angefangen hatte; heavy: Traurig zu sein ist nicht leicht, aber leichter, wenn jemand bleibt; wild: Das Herz schlug schnell, doch der Mut war schneller; still: Eine große Ruhe breitete sich aus, und niemand musste etwas sagen`,
    end: ['Und wer heute dort vorbeikommt, kann es noch spüren.', 'Seitdem weiß nur {thing} davon, und alles ist gut.'],
  },
  nobody: 'Niemand ist zu sehen; die Farben sprechen für sich',
  written: 'Darauf steht „{text}“',
  description: '{style}: {what}',
  logo: ['Ein schlichtes Logo mit dem Text „{text}“.', 'Ein schlichtes Logo.'],
  title: '{title}',
  comma: ', ',
  stop: '.',
  phrase,
  doing: (who, deed) => `${who} ${deed}`,
  related(who, kind, object) {
    const preposition = wordsOf(PREPOSITIONS, kind)
    const whom = dative(object)
    return preposition && whom && `${who} ${preposition} ${whom}`
  },
  list: (items) => listed(items, ', ', ' und '),
  placeFirst: false,
  placed: (where, who) => `${where} ${who}`,
}
