import { isOutdoors, type ActorSpec, type Relation, type Scene } from '../scene.ts'
import { languageOf, type Language } from './language.ts'
import { lexiconOf } from './lexicons.ts'
import { askedTexts } from './read-prompt.ts'
import { SPEECHES } from './speech/index.ts'
import { formFor, wordsOf, type Named, type Speech } from './speech/speech.ts'
import { haikuOf, poemOf, storyOf, type Told } from './speech/verse.ts'

/** A few sentences on the picture in the language of the prompt, and a caption, haiku, poem or story when the prompt asks for one. */
export function describe(scene: Scene, prompt: string): string {
  const language = languageOf(prompt)
  const speech = SPEECHES[language]
  if (scene.logo) return fillText(speech.logo[scene.logo.text ? 0 : 1], scene.logo.text)
  const told = tell(scene, speech, language)
  const asked = askedTexts(prompt)
  return [
    descriptionOf(scene, speech, told),
    ...(asked.has('caption') ? [upper(withPlace(speech, told) + speech.stop)] : []),
    ...(asked.has('haiku') ? [haikuOf(scene, speech)] : []),
    ...(asked.has('poem') ? [poemOf(scene, speech, told)] : []),
    ...(asked.has('story') ? [storyOf(scene, speech, told)] : []),
  ].join('\n\n')
}

const upper = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
const fillText = (pattern: string, text: string): string => pattern.replace('{text}', () => text)

function descriptionOf(scene: Scene, speech: Speech, told: Told): string {
  const style = wordsOf(speech.styles, scene.style) ?? ''
  const what = told.who === '' ? (speech.alone ?? ((where: string) => where))(withPlace(speech, told)) : withPlace(speech, told)
  const sentences = [
    speech.description.replace('{style}', () => style).replace('{what}', () => what),
    ...(told.who === '' ? [speech.nobody] : []),
    ...(scene.texts.length > 0 ? [fillText(speech.written, scene.texts.join(' / '))] : []),
  ]
  const gap = /[。।]/.test(speech.stop) && speech.stop === '。' ? '' : ' '
  return sentences.map((sentence) => upper(sentence) + speech.stop).join(gap)
}

/** Who does what, where and when. */
function withPlace(speech: Speech, { who, where, when, around, acts }: Told): string {
  if (speech.placeFirst) {
    const here = who === '' ? where.replace(/[でに에]$/, '') : speech.placed(where, who, acts)
    return [...around, when, here].filter(Boolean).join(speech.comma)
  }
  return [[who, where].filter(Boolean).join(' '), when, ...around].filter(Boolean).join(speech.comma)
}

function tell(scene: Scene, speech: Speech, language: Language): Told {
  const { relations = [], actors } = scene
  const spoken = new Set(relations.flatMap(({ object }) => (object !== undefined && actors[object]?.kind === 'thing' ? [object] : [])))
  const leads = actors.flatMap((actor, index) => (index > 0 && spoken.has(index) ? [] : [clauseOf(actor, index, scene, speech, language)]))
  const outside = isOutdoors(scene.place)
  return {
    who: speech.list(leads.map(({ text }) => text)),
    lead: leads[0]?.text ?? '',
    second:
      actors.length > 1 && leads[1]
        ? speech.phrase(namedOf(actors.find((_, index) => index > 0 && !spoken.has(index)) as ActorSpec, language))
        : '',
    acts: leads.some(({ acts }) => acts),
    where: wordsOf(speech.places, scene.place) ?? '',
    when: wordsOf(speech.times, scene.time) ?? '',
    around: [
      outside && scene.season ? wordsOf(speech.seasons, scene.season) : undefined,
      outside && scene.weather !== 'clear' ? wordsOf(speech.weathers, scene.weather) : undefined,
    ].filter((words) => words !== undefined),
  }
}

interface Clause {
  readonly text: string
  /** Whether the clause says what is done right before the one who does it. */
  readonly acts: boolean
}

/** One actor with what it does and how it stands to something else. */
function clauseOf(actor: ActorSpec, index: number, scene: Scene, speech: Speech, language: Language): Clause {
  const bond = bondOf(actor, index, scene)
  // Who is on something sits there anyway; few languages have a participle for it that bends safely.
  const isPosition = bond !== undefined && !['holding', 'wearing', 'riding'].includes(bond.kind)
  const sits = isPosition && actor.action === 'sit' && language !== 'en' && language !== 'ru'
  const deed = wordsOf(speech.deeds, actor.activity ?? '') ?? (sits ? undefined : wordsOf(speech.deeds, actor.action))
  const object = bond && objectOf(bond.object, bond.objectName, actor, scene, language)
  const relate = (who: string): string => (bond && object && speech.related(who, bond.kind, object, deed !== undefined)) ?? who
  const perform = (who: string): string => (deed === undefined ? who : speech.doing(who, formFor(deed, actor.count > 1)))
  const name = speech.phrase(namedOf(actor, language))
  const text = speech.relatesFirst === true ? perform(relate(name)) : relate(perform(name))
  const isPlaced = object !== undefined && isPosition && relate(name) !== name
  return { text, acts: deed !== undefined && !isPlaced }
}

/** What somebody is on, in or beside, and else what he has with him. */
function bondOf(
  { activity, props, propDetails }: ActorSpec,
  index: number,
  { relations = [] }: Scene,
): Omit<Relation, 'subject'> | undefined {
  const isSaid = (name: string): boolean => !(activity === 'read' && name === 'book')
  const known = relations.find(({ subject, objectName }) => subject === index && isSaid(objectName))
  if (known) return known
  const objectName = props.find(isSaid)
  const worn = propDetails?.some((detail) => detail.prop === objectName && detail.worn) ?? false
  return objectName === undefined ? undefined : { kind: worn ? 'wearing' : 'holding', objectName }
}

function objectOf(at: number | undefined, name: string, owner: ActorSpec, { actors }: Scene, language: Language): Named {
  const actor = at === undefined ? undefined : actors[at]
  if (actor) return namedOf(actor, language)
  const colour = owner.propDetails?.find(({ prop }) => prop === name)?.colour
  return { name: nameIn(language, name, undefined), species: name, kind: 'thing', count: 1, ...(colour ? { colour } : {}) }
}

function namedOf({ species, wanted = species, named, kind, count, coat, mood, mechanical }: ActorSpec, language: Language): Named {
  // The caller's own word may stand in its plural, and in two words one bends the other: ours is bent by us.
  const ours = language !== 'en' && (count > 1 || named?.includes(' ') === true) && lexiconOf(language).nameOf(wanted) !== undefined
  const name = nameIn(language, wanted, ours ? undefined : named)
  const whole = language === 'en' && mechanical && species !== 'robot' ? `mechanical ${name}` : name
  return { name: whole, species, kind, count, ...(coat ? { colour: coat } : {}), ...(mood ? { mood } : {}) }
}

/** The caller's own word when it is one of the dictionary, else the lexicon's word for the species. */
function nameIn(language: Language, species: string, own: string | undefined): string {
  const lexicon = lexiconOf(language)
  if (language === 'en') {
    const plain = species.replace(/ (object|garment|symbol)$/, '')
    return own !== undefined && /^[a-z' -]+$/.test(own) && languageOf(own) === 'en' ? own : plain
  }
  if (own !== undefined && lexicon.find(own)?.some(({ about }) => about === 'noun')) return own
  const [simplified, traditional] = (lexicon.nameOf(species) ?? own ?? species).split('/')
  return (language === 'zh-Hant' ? traditional : undefined) ?? simplified ?? species
}
