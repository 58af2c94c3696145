import { romance } from './romance.ts'
import { has, type Speech } from './speech.ts'

const FEMININE =
  'souris, panthère, licorne, biche, vache, chèvre, girafe, tortue, grenouille, colombe, mouette, chouette, grue, poule, baleine, pieuvre, méduse, abeille, araignée, femme, dame, fille, fillette, personne, sorcière, reine, princesse, danseuse, chanteuse, fée, sirène, voiture, moto, barque, fusée, montgolfière, chaumière, cabane, maison, église, tour, tente, fleur, guitare, horloge, montre, pizza, nourriture, table, chaise, fenêtre, théière, bouteille, couronne, balle, écharpe, tasse, lanterne, bougie, épée, pomme, boîte, robe, souris, colline, feuille, lampe, étoile, pierre, rose, cloche'

const elided = (line: string): string => line.replace(/ de (une? )/g, " d'$1")

export const FRENCH: Speech = {
  ...romance({
    numbers: ['', 'un/une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept'],
    isFeminine: (name) => has(FEMININE, name),
    pluralOf: (word) =>
      /[sxz]$/.test(word) || /^(orange|turquoise|marron)$/.test(word)
        ? word
        : /eau$/.test(word)
          ? `${word}x`
          : /^(cheval|animal)$/.test(word)
            ? `${word.slice(0, -1)}ux`
            : `${word}s`,
    adjectives: `red: rouge; orange: orange; yellow: jaune; green: vert/verte; teal: turquoise; blue: bleu/bleue; purple: violet/violette; pink: rose; brown: brun/brune; black: noir/noire; white: blanc/blanche; grey: gris/grise; gold: doré/dorée; happy: joyeux/joyeuse; sad: triste; angry: fâché/fâchée; afraid: effrayé/effrayée; sleepy: ensommeillé/ensommeillée; surprised: étonné/étonnée; playful: espiègle; calm: paisible`,
    prepositions: `on: sur; under: sous; beside: à côté de; in-front-of: devant; behind: derrière; above: au-dessus de; inside: dans; around: autour de; holding: avec; riding: sur le dos de; wearing: avec`,
    and: 'et',
    polish: elided,
  }),
  polish: elided,
  places: `meadow: dans une prairie; garden: dans un jardin; lake: au bord d'un lac tranquille entre les montagnes; forest: dans une clairière de la forêt; mountains: en haute montagne; beach: au bord de la mer; desert: parmi les dunes du désert; snow: dans un paysage enneigé; city: en ville; room: dans une pièce douillette; space: dans l'espace; underwater: sous les vagues; studio: dans un atelier lumineux; river: au bord d'une rivière; jungle: dans la jungle; cliff: sur une falaise au-dessus de la mer; cave: dans une grotte; moon: à la surface d'une lune lointaine; sky: haut dans le ciel; farm: dans une ferme; village: dans un petit village; street: dans une rue; market: sur un marché coloré; harbour: dans un port; kitchen: dans une cuisine chaleureuse; bedroom: dans une chambre; library: dans une bibliothèque pleine de livres; classroom: dans une salle de classe; workshop: dans un atelier; cafe: dans un café; hall: dans une grande salle; stage: sur une scène`,
  times: `dawn: à l'aube; day: en plein jour; golden: dans une lumière dorée; sunset: au coucher du soleil; night: la nuit`,
  weathers: `rain: sous la pluie; snow: sous la neige; fog: dans la brume`,
  seasons: `spring: au printemps; summer: en été; autumn: en automne; winter: en hiver`,
  styles: `oil: une peinture; watercolour: une aquarelle; pencil: un dessin au crayon; ink: un dessin à l'encre; crayon: un dessin à la craie grasse; flat: une illustration en aplats; pixel: une image en pixel art; low-poly: une image low-poly; clay: une scène en pâte à modeler; comic: une case de bande dessinée; noir: une scène de film noir; vintage: une photographie ancienne; blueprint: un plan technique; stained-glass: un vitrail; paper-cut: un papier découpé; anime: une image d'anime; black-and-white: une image en noir et blanc`,
  deeds: `sleep: en plein sommeil; walk: en promenade; run: en pleine course; play: en train de jouer; fly: en plein vol; swim: en train de nager; wave: faisant signe de la main; read: en train de lire; write: en train d'écrire; eat: en train de manger; drink: en train de boire; knit: en train de tricoter; fish: en train de pêcher; drive: au volant; sing: en train de chanter; talk: en pleine conversation; cook: en train de cuisiner; paint: en train de peindre; work: au travail; fight: en plein combat; dance: en train de danser; climb: en train de grimper; jump: en plein saut; play music: en train de jouer de la musique`,
  things: `open: l'herbe, le trèfle, la colline; water: l'eau, le roseau, la rive; wood: le pin, la mousse, l'ombre; height: la cime, la vallée, le vent; sand: la dune, le vent, la pierre; sea: la vague, le sable, la marée; snow: la neige, le givre, le silence; town: la fenêtre, le réverbère, le toit; home: la fenêtre, la lampe, le fauteuil; space: l'étoile, la planète, la poussière; deep: le corail, la lumière, la marée; sky: le nuage, le vent, la lumière; stage: le rideau, la lampe, le silence`,
  verses: [
    'Côte à côte, {thing} et {other} gardent cette heure,',
    '{when} un silence se pose sur tout ;',
    "ce qu'oublie le jour, {other} s'en souvient,",
    'et la lumière passe lentement, comme si elle avait le temps.',
    'Nul besoin de parole ici : {other} répond,',
    "{thing} s'approche un peu pour mieux entendre,",
    "et rien au monde n'est pressé.",
    'Reste un moment, respire, et laisse faire.',
  ],
  haiku: {
    first: `dawn: Première clarté; day: Midi sans un bruit; golden: Lumière d'or lente; sunset: Les braises du jour; night: Lune et puis silence`,
    middle: ['le monde entier se retient', "quelqu'un de petit respire", 'rien ne demande plus rien'],
    last: `rain: la pluie écrit; snow: la neige se tait; fog: la brume garde tout; spring: le printemps revient; summer: l'été bourdonne; autumn: une feuille tombe; winter: l'hiver dort encore; none: le silence répond`,
  },
  story: {
    begin: ["Voici l'histoire que l'on raconte au sujet de {who}.", 'Il y eut un jour pas comme les autres pour {who}.'],
    turn: [
      "Soudain, {thing} frémit, et pendant un instant personne n'osa respirer.",
      'Alors {thing} devint silence, comme si quelque chose allait arriver.',
      "Tout à coup, on entendit un bruit que personne n'avait jamais entendu.",
    ],
    meet: ['Et là, comme surgi de nulle part, il y avait {second}.', "Mais ce n'était que {other}, qui jouait avec la lumière."],
    heart: `bright: Ensuite il y eut des rires, et nul ne sut qui avait commencé; heavy: Il n'est pas facile d'être triste, mais c'est plus facile quand quelqu'un reste; wild: Le cœur battait vite, mais le courage fut plus rapide; still: Un grand calme se répandit, et il ne fut pas nécessaire de parler`,
    end: ['Qui passe par là aujourd’hui le sent encore.', 'Depuis, {thing} garde le secret, et tout va bien.'],
  },
  nobody: 'Il n’y a personne ; les couleurs parlent d’elles-mêmes',
  written: 'On y lit « {text} »',
  description: '{style} : {what}',
  logo: ['Un logo minimaliste avec le texte « {text} ».', 'Un logo minimaliste.'],
}
