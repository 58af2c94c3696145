import { listed, wordsOf, type Named, type Speech } from './speech.ts'

const NUMBERS = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven']
const PREPOSITIONS = `on: on; under: under; beside: beside; in-front-of: in front of; behind: behind; above: above; inside: in; around: around; holding: with; riding: riding; wearing: with`
const PAIRS = /^(glasses|shoes|gloves|trousers|headphones)$|(ss|people|food|bamboo|bread|honey)$/
/** Words that the caller gave in their plural already. */
const PLURAL = /(s|men|children|people|mice|geese|oxen|teeth|feet)$/
const IRREGULAR = `man: men; woman: women; child: children; mouse: mice; goose: geese; person: people; wolf: wolves; leaf: leaves; fisherman: fishermen; snowman: snowmen; octopus: octopuses; elf: elves; knife: knives; shelf: shelves; fish: fish; sheep: sheep; deer: deer`

function pluralOf(word: string): string {
  const last = word.split(' ').at(-1) ?? word
  const irregular = wordsOf(IRREGULAR, last)
  if (irregular) return word.slice(0, word.length - last.length) + irregular
  if (PLURAL.test(last) && !/(bus|octopus|cactus|ss)$/.test(last)) return word
  if (/(x|s|ch|sh)$/.test(word)) return `${word}es`
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}

function phrase({ name, count, colour, mood }: Named): string {
  const adjectives = [mood, colour].filter(Boolean).join(' ')
  const whole = [adjectives, count > 1 ? pluralOf(name) : name].filter(Boolean).join(' ')
  if (count > 1) return `${NUMBERS[count] ?? count} ${whole}`
  if (PAIRS.test(name)) return whole
  return `${/^([aeio]|u(?!ni|ku))/.test(whole) ? 'an' : 'a'} ${whole}`
}

export const ENGLISH: Speech = {
  places: `meadow: in a wide meadow; garden: in a garden; lake: by a quiet lake below the mountains; forest: in a clearing in the forest; mountains: in the high mountains; beach: by the sea; desert: among wide desert dunes; snow: in a snowy landscape; city: in the city; room: in a cosy room; space: in outer space; underwater: beneath the waves; studio: in a bright studio; river: by a river; jungle: in the jungle; cliff: on a cliff above the sea; cave: in a cave; moon: on the surface of a far moon; sky: high in the sky; farm: on a farm; village: in a small village; street: in a street; market: at a colourful market; harbour: in a harbour; kitchen: in a warm kitchen; bedroom: in a bedroom; library: in a library full of books; classroom: in a classroom; workshop: in a workshop; cafe: in a café; hall: in a great hall; stage: on a stage`,
  times: `dawn: at dawn; day: by day; golden: in golden light; sunset: at sunset; night: at night`,
  weathers: `rain: in the rain; snow: in falling snow; fog: in the mist`,
  seasons: `spring: in spring; summer: in summer; autumn: in autumn; winter: in winter`,
  styles: `oil: a painting; watercolour: a watercolour; pencil: a pencil drawing; ink: an ink drawing; crayon: a crayon drawing; flat: a flat illustration; pixel: a piece of pixel art; low-poly: a low-poly picture; clay: a clay scene; comic: a comic drawing; noir: a film noir scene; vintage: a vintage photograph; blueprint: a blueprint; stained-glass: a stained-glass window; paper-cut: a paper cut-out; anime: an anime picture; black-and-white: a black-and-white picture`,
  deeds: `sleep: sleeping; sit: sitting; walk: walking; run: running; play: playing; fly: flying; swim: swimming; wave: waving; read: reading; write: writing; eat: eating; drink: drinking; knit: knitting; fish: fishing; drive: driving; sing: singing; talk: talking; cook: cooking; paint: painting; work: at work; fight: fighting; hug: hugging; smile: smiling; dance: dancing; climb: climbing; jump: jumping; play music: making music`,
  things: `open: the grass, the clover, the hillside; water: the water, the reed, the shore; wood: the pine, the moss, the shade; height: the peak, the valley, the wind; sand: the dune, the wind, the stone; sea: the wave, the sand, the tide; snow: the snow, the frost, the silence; town: the window, the lamp, the rooftop; home: the window, the lamp, the armchair; space: the star, the planet, the dust; deep: the coral, the light, the tide; sky: the cloud, the wind, the light; stage: the curtain, the lamp, the silence`,
  verses: [
    '{thing} and {other} keep the hour between them,',
    'a hush comes over everything {when};',
    'what {thing} forgets, {other} remembers,',
    'and light goes slowly, as if it had the time.',
    'No word is needed here: {other} answers,',
    '{thing} leans a little nearer to hear,',
    'and nothing in the world is in a hurry.',
    'So stay a while, and breathe, and let it be.',
  ],
  haiku: {
    first: `dawn: The first pale sunlight; day: A wide open noon; golden: Gold light, late and slow; sunset: The day's last embers; night: Moonlight, and no sound`,
    middle: ['all the world has stopped to hear', 'someone small is breathing here', 'nothing asks for anything'],
    last: `rain: rain writes its letter; snow: snow covers the rest; fog: mist keeps the secret; spring: spring begins again; summer: summer hums, and stays; autumn: one leaf, then the wind; winter: winter holds its breath; none: the silence answers`,
  },
  story: {
    begin: ['This is the story of {who}.', 'Once upon a time there was a day that belonged to {who}.'],
    turn: [
      'Suddenly {thing} stirred, and for a moment nobody dared to breathe.',
      'Then {thing} grew quite still, as if something were about to happen.',
      'All at once there was a sound that nobody had ever heard before.',
    ],
    meet: ['And there, as if out of nowhere, came {second}.', 'But it was only {other}, playing with the light.'],
    heart: `bright: After that there was laughter, and it was hard to say who had started it; heavy: It is not easy to be sad, but it is easier when somebody stays; wild: Hearts beat fast, yet courage was faster; still: A great calm spread, and everyone understood without a word`,
    end: ['And whoever passes there today can still feel it.', 'Since then, {thing} has kept the secret, and all is well.'],
  },
  nobody: 'Nobody is about; the colours speak for themselves',
  written: 'It bears the words “{text}”',
  description: '{style} of {what}',
  logo: ['A minimalist logo with the text “{text}”.', 'A minimalist logo.'],
  title: '{title}',
  comma: ', ',
  stop: '.',
  phrase,
  doing: (who, deed) => `${who} ${deed}`,
  related(who, kind, object) {
    const preposition = wordsOf(PREPOSITIONS, kind)
    return preposition && `${who} ${preposition} ${phrase(object)}`
  },
  list: (items) => listed(items, ', ', ' and '),
  placeFirst: false,
  alone: (where) => where.replace(/^(?:high in|in|by|on|among|at|beneath) /, ''),
  placed: (where, who) => `${where} ${who}`,
}
