import type { ActorSpec } from '../../scene.ts'
import { clay } from '../clay.ts'
import { colourNamed } from '../material.ts'
import type { Part } from '../solid.ts'
import { mixVector, plus, type Vector } from '../vector.ts'
import type { Doing } from './activities.ts'
import { CARRIED } from './carried.ts'
import { EVERYDAY } from './everyday.ts'
import { GEAR } from './gear.ts'
import type { Grip, Holding } from './holding.ts'
import { INSTRUMENTS } from './instruments.ts'
import type { Look } from './looks.ts'
import { boardOf, type Board } from './sign.ts'
import type { Pair, Stance } from './stance.ts'
import { isWorn } from './worn.ts'

const HOLDINGS: { readonly [prop: string]: Holding } = { ...EVERYDAY, ...GEAR, ...CARRIED, ...INSTRUMENTS }

/** Other words for what can be held; the caller's own word comes before the name of the prop. */
const ALSO: { readonly [word: string]: string } = {
  'flag object': 'flag',
  'camera object': 'camera',
  pen: 'paintbrush',
  painting: 'easel',
  palette: 'easel',
  tool: 'hammer',
  backpack: 'bag',
  handbag: 'bag',
  'shopping bag': 'bag',
  suitcase: 'bag',
  briefcase: 'bag',
  satchel: 'bag',
  purse: 'bag',
  'sack of toys': 'sack',
  'bag of toys': 'sack',
  'bag of presents': 'sack',
  'bag of gifts': 'sack',
  'picnic basket': 'basket',
  'gift basket': 'basket',
  glass: 'cup',
  candle: 'lantern',
  flashlight: 'torch',
  'treasure map': 'map',
  'shield object': 'shield',
  lance: 'spear',
  pitchfork: 'spear',
  'walking stick': 'cane',
  stick: 'cane',
  crutch: 'cane',
  staff: 'staff',
  mop: 'broom',
  broomstick: 'broom',
  'bow and arrow': 'bow',
  arrow: 'bow',
  crossbow: 'bow',
  saxophone: 'trumpet',
  clarinet: 'flute',
  recorder: 'flute',
  harmonica: 'flute',
  oboe: 'flute',
  'frying pan': 'pan',
  bowl: 'pan',
  microphone: 'microphone',
  binoculars: 'telescope',
  binocular: 'telescope',
  'fishing pole': 'fishing rod',
  spatula: 'spoon',
  ladle: 'spoon',
  knife: 'spoon',
  food: 'apple',
  doll: 'toy',
  'teddy bear': 'toy',
  teddy: 'toy',
  fruit: 'apple',
  snowboard: 'surfboard',
  potion: 'bottle',
  bouquet: 'bouquet',
  flowers: 'bouquet',
  placard: 'sign',
  poster: 'sign',
}

/** What is taken up to do something when the prompt names nothing. */
const NEEDED: { readonly [doing in Doing]?: string } = {
  read: 'book',
  write: 'notepad',
  eat: 'apple',
  drink: 'cup',
  knit: 'knitting',
  fish: 'fishing rod',
  guitar: 'guitar',
  violin: 'violin',
  flute: 'flute',
  drum: 'drum',
  sing: 'microphone',
  cook: 'pan',
  paint: 'easel',
  work: 'hammer',
  carry: 'box',
}

/** Words for a prop, the caller's own first. */
function wordsFor({ propDetails = [] }: Pick<ActorSpec, 'propDetails'>, prop: string): readonly string[] {
  const named = propDetails.find((detail) => detail.prop === prop)?.named
  return (named === undefined ? [prop] : [named, prop]).map((word) => word.toLowerCase())
}

/** What a prop is drawn as when it is held; undefined when nobody can hold it. */
function drawingOf(actor: Pick<ActorSpec, 'propDetails'>, prop: string): string | undefined {
  for (const word of wordsFor(actor, prop)) {
    for (const name of [ALSO[word] ?? word, word.replace(/s$/, '')]) if (name === 'sign' || Object.hasOwn(HOLDINGS, name)) return name
  }
  return undefined
}

/** Which props somebody holds: one in each hand at most, and only one that needs both. */
export function heldProps(actor: Pick<ActorSpec, 'props' | 'propDetails'>): readonly string[] {
  const free = actor.props.filter((prop) => !isWorn(actor, prop) && drawingOf(actor, prop) !== undefined)
  const first = free[0]
  if (first === undefined) return []
  const second = free.slice(1).find((prop) => inOneHand(drawingOf(actor, prop)) && inOneHand(drawingOf(actor, first)))
  return second === undefined ? [first] : [first, second]
}

/** Which props the picture of a person leaves out. */
export function personsPropsLeftOut(actor: Pick<ActorSpec, 'props' | 'propDetails' | 'action' | 'activity'>): readonly string[] {
  const busy = ['sleep', 'fly', 'swim'].includes(actor.action) || actor.activity === 'dance'
  const held = busy ? [] : heldProps(actor)
  return actor.props.filter((prop) => !isWorn(actor, prop) && !held.includes(prop))
}

const inOneHand = (name = 'sign'): boolean => name !== 'sign' && name !== 'easel' && HOLDINGS[name]?.reach !== 'both'

/** What is done with what is held, when the prompt only says that it is held. */
export function doingWith(actor: Pick<ActorSpec, 'props' | 'propDetails'>, usual: string | undefined): Doing | undefined {
  const first = heldProps(actor)[0]
  const name = first === undefined ? usual : drawingOf(actor, first)
  if (name === 'easel') return 'paint'
  return name === 'guitar' || name === 'violin' || name === 'flute' || name === 'drum' ? name : name === 'trumpet' ? 'flute' : undefined
}

export interface Held {
  readonly stance: Stance
  readonly parts: readonly Part[]
  readonly board?: Board
}

interface Holder {
  readonly look: Look
  readonly actor: Pick<ActorSpec, 'props' | 'propDetails'>
  readonly doing: Doing | undefined
  /** From how high above the horizon we look at it, in radians. */
  readonly elevation: number
  /** The right hand is wanted for something else. */
  readonly leftOnly: boolean
}

/** Moves the hands to what they hold and draws it. */
export function heldParts({ look, actor, doing, elevation, leftOnly }: Holder, still: Stance): Held {
  const called = doing === 'talk' ? heldProps(actor).find((prop) => drawingOf(actor, prop) === 'phone') : undefined
  const props = called === undefined ? heldProps(actor) : [called, ...heldProps(actor).filter((prop) => prop !== called)]
  const stance = called === undefined ? still : atTheEar(look, still)
  const needed = doing === undefined ? look.role.holds : NEEDED[doing]
  const name = props[0] === undefined ? needed : drawingOf(actor, props[0])
  if (name === undefined) return { stance, parts: [] }
  const colour = colourFor(actor, props[0])
  if (name === 'sign') {
    const board = boardOf(look, stance, elevation, colour)
    return { stance: { ...stance, hands: board.hands, yaw: 0 }, parts: board.parts, board }
  }
  const holding = HOLDINGS[name]
  if (!holding) return { stance, parts: [] }
  const first = placed(holding, { look, stance, doing, side: leftOnly ? -1 : 1 })
  const parts = clay('held')
  const grip: Grip = { ...first, look }
  holding.draw(parts, first.at, colour, grip)
  // A brush needs something to paint, a spoon something to stir.
  if (props[1] === undefined || leftOnly) return { stance: { ...stance, hands: first.hands }, parts: parts.parts }
  const other = HOLDINGS[drawingOf(actor, props[1]) ?? '']!
  const second = placed(other, { look, stance: { ...stance, hands: first.hands }, doing: undefined, side: -1 })
  const more = clay('held too')
  other.draw(more, second.at, colourFor(actor, props[1]), { ...second, look })
  return { stance: { ...stance, hands: second.hands }, parts: [...parts.parts, ...more.parts] }
}

/** Who talks on the phone holds it to the ear. */
function atTheEar({ build }: Look, stance: Stance): Stance {
  const [x, y, z] = stance.head
  const s = build.headScale
  return { ...stance, hands: [stance.hands[0], [x + 0.25 * s, y - 0.13 * s, z + 0.03]], roll: 0.05, yaw: -0.1 }
}

function colourFor({ propDetails = [] }: Pick<ActorSpec, 'propDetails'>, prop: string | undefined): Vector | undefined {
  const colour = propDetails.find((detail) => detail.prop === prop)?.colour
  return colour === undefined ? undefined : colourNamed(colour)
}

interface Place {
  readonly look: Look
  readonly stance: Stance
  readonly doing: Doing | undefined
  readonly side: -1 | 1
}

/** Where the hands are for a thing: where the activity wants them, or where such a thing is carried. */
function placed(
  { reach }: Holding,
  { look: { build }, stance, doing, side }: Place,
): { readonly at: Vector; readonly hands: Pair<Vector> } {
  const { chest, hands } = stance
  if (doing !== undefined && reach !== 'ground') return { hands, at: reach === 'both' ? mixVector(hands[0], hands[1], 0.5) : hands[1] }
  const out = build.shoulders
  const places: { readonly [reach in Holding['reach']]: Vector } = {
    front: [out + 0.07, -build.arm * 0.95, 0.17],
    up: [out + 0.09, -build.arm * 0.3, 0.17],
    side: [out + 0.1, -build.arm * 1.5, 0.12],
    shoulder: [out - 0.06, -0.02, 0.12],
    ground: [out + 0.13, -build.arm * 0.75, 0.13],
    both: [0, -build.arm * 1.15, 0.22],
  }
  const [x, y, z] = places[reach]
  const at = plus(chest, [x * side, y, z])
  if (reach !== 'both') return { hands: side === 1 ? [hands[0], at] : [at, hands[1]], at }
  return { hands: [plus(at, [-0.13, 0, 0]), plus(at, [0.13, 0, 0])], at }
}
