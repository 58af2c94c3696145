import { hasFigure, propsLeftOut } from '../figures/repertoire.ts'
import type { ActorSpec, Lettering, Relation, RelationKind, Scene } from '../scene.ts'
import type { Backdrop } from '../stage.ts'
import { fitsOnTable, lainUpon, surfaceOf } from './furnished.ts'
import { AIRBORNE } from './natural-size.ts'
import { mounted, paired } from './pairs.ts'
import { sizeOfCopy, varied } from './variety.ts'

/** One of those to be seen: an actor, one of its copies, or a thing that a relation brings along. */
export interface Player {
  readonly actor: ActorSpec
  /** Which actor of the scene it is, or how many there are and more when it is brought along. */
  readonly actorIndex: number
  readonly copy: number
  /** How large it is beside others of its kind. */
  readonly size?: number
  /** A board with a text on it, or what is written on the board that it holds. */
  readonly lettering?: Lettering
  /** The painted furniture it is on. */
  readonly surface?: 'seat' | 'table'
  /** Whether it came into a picture that was there already. */
  readonly joined?: boolean
}

/** How one player is tied to another. */
export interface Tie {
  readonly kind: RelationKind
  readonly subject: Player
  readonly object: Player
}

export interface Cast {
  readonly players: readonly Player[]
  readonly ties: readonly Tie[]
}

const ON_STAGE_MAX = 7
/** Who is on, in or under something comes with it; what somebody wears or holds is drawn with the figure where it can be. */
const BRINGS: ReadonlySet<RelationKind> = new Set(['on', 'under', 'inside', 'riding', 'beside', 'behind', 'in-front-of', 'above', 'around'])

/** Everybody of a scene, and who is tied to whom. */
export function castOfScene(told: Scene, { seatAt, tableAt }: Pick<Backdrop, 'seatAt' | 'tableAt'> = {}): Cast {
  const surfaces: Surfaces = new Set([...(seatAt ? ['seat' as const] : []), ...(tableAt ? ['table' as const] : [])])
  const scene = mounted(told)
  const relations = (scene.relations ?? [])
    .map(lainUpon)
    .map(driven)
    .filter((relation) => relation.kind !== 'wearing' && !isCarried(relation, scene.actors[relation.subject]))
  const brought: ActorSpec[] = []
  const settled = relations.flatMap((relation): readonly (Relation & { readonly object: number })[] => {
    if (relation.object !== undefined) return [{ ...relation, object: relation.object }]
    const thing = surfaces.has(surfaceOf(relation)) ? undefined : broughtBy(relation, scene.actors[relation.subject])
    if (!thing) return []
    brought.push(thing)
    return [{ ...relation, object: scene.actors.length + brought.length - 1 }]
  })
  const actors = [
    ...scene.actors.map((actor, index) => {
      const own = settled.filter(({ subject }) => subject === index)
      return opened(
        tamed(actor, [...own, ...relations.filter((each) => each.subject === index && surfaces.has(surfaceOf(each)))]),
        settled.some(({ kind, object }) => kind === 'inside' && object === index),
        own.length === 0 ? settled.find(({ object, kind }) => object === index && kind === 'on') : undefined,
      )
    }),
    ...brought,
  ]
  const { pairs, partners } = paired(actors)
  const counts = shares(pairs.map(({ count }) => count))
  const cast = pairs.flatMap((actor, actorIndex) =>
    Array.from({ length: partners.has(actorIndex) ? 0 : (counts[actorIndex] ?? 1) }, (_, copy): Player => {
      const surface = surfaceUnder(actor, actorIndex, relations, surfaces)
      const joined = copy >= actor.count - (actor.joined ?? 0)
      return {
        actor: varied(actor, copy),
        actorIndex,
        copy,
        size: sizeOfCopy(actor, copy, scene.seed),
        ...(joined ? { joined } : {}),
        ...(surface ? { surface } : {}),
      }
    }),
  )
  const players = lettered(cast, scene)
  const ties = settled.flatMap(({ kind, subject, object }) => tiesOf(kind, ofActor(players, subject), ofActor(players, object)))
  return { players: neighbours(players, settled), ties: ties.filter((tie, index) => isFirst(tie, index, ties)) }
}

type Surfaces = ReadonlySet<Player['surface']>

/** What painted furniture an actor is on. What is small and on nothing stands on the table with the rest. */
function surfaceUnder(actor: ActorSpec, index: number, relations: readonly Relation[], surfaces: Surfaces): Player['surface'] {
  const own = relations.filter(({ subject, object }) => subject === index || object === index)
  const said = own
    .filter(({ subject }) => subject === index)
    .map(surfaceOf)
    .find((each) => each !== undefined && surfaces.has(each))
  if (said || own.length > 0 || actor.kind !== 'thing' || !fitsOnTable(actor)) return said
  return surfaces.has('table') && relations.some((each) => surfaceOf(each) === 'table') ? 'table' : undefined
}

/** Who is between two others is named between them. */
function neighbours(players: readonly Player[], relations: readonly (Relation & { readonly object: number })[]): readonly Player[] {
  const between = relations.find(({ kind }) => kind === 'between')
  if (!between) return players
  const inner = ofActor(players, between.subject)
  const others = players.filter((player) => !inner.includes(player))
  const outer = ofActor(others, between.object)
  // Of two that are named one by one, the second was read as no object of its own.
  const at =
    outer.length > 1 ? others.indexOf(outer[Math.floor(outer.length / 2)]!) : Math.min(others.length, others.indexOf(outer[0]!) + 1)
  return [...others.slice(0, at), ...inner, ...others.slice(at)]
}

const HELD_BOARD = /^(?:sign|placard|poster|board|banner)$/
const BOARD_HELD_MAX = 60

/** Who holds a sign holds what is written on it; every other lettered thing stands beside them. */
function lettered(players: readonly Player[], { lettering = [] }: Scene): readonly Player[] {
  const [first, ...more] = lettering
  if (!first) return players
  const without = players.filter(({ actor }) => !(actor.kind === 'thing' && BOARDLIKE.test(`${actor.species} ${actor.named ?? ''}`)))
  const holds = ({ actor }: Player): boolean => actor.props.some((prop) => HELD_BOARD.test(prop) && !propsLeftOut(actor).includes(prop))
  const holder = without.find((player) => player.actor.kind === 'person' && holds(player))
  const held = holder !== undefined && first.text.length <= BOARD_HELD_MAX
  const boards = (held ? more : lettering).slice(0, 3).map((each, copy): Player => ({
    actor: each.on === 'banner' || each.on === 'shop' ? { ...BOARD, sizeHint: 'small' } : BOARD,
    actorIndex: -1,
    copy,
    lettering: each,
  }))
  return [...without.map((player) => (held && player === holder ? { ...player, lettering: first } : player)), ...boards]
}

const BOARDLIKE = /sign|banner|poster|billboard|board/
const BOARD: ActorSpec = {
  kind: 'thing',
  species: 'lettered board',
  count: 1,
  action: 'stand',
  mechanical: false,
  props: [],
  sizeHint: 'normal',
}

/** Every actor is seen at least once; the lead's copies take what room is left. */
function shares(counts: readonly number[]): readonly number[] {
  let room = ON_STAGE_MAX - counts.length
  return counts.map((count) => {
    const more = Math.max(0, Math.min(count - 1, room))
    room -= more
    return 1 + more
  })
}

function ofActor(players: readonly Player[], index: number): readonly Player[] {
  return players.filter(({ actorIndex }) => actorIndex === index)
}

/** Two riders have a horse each; many cats share one table. */
function tiesOf(kind: RelationKind, subjects: readonly Player[], objects: readonly Player[]): readonly Tie[] {
  return subjects.flatMap((subject, index) => {
    const object = objects[index % Math.max(1, objects.length)]
    return object && object !== subject ? [{ kind, subject, object }] : []
  })
}

/** Nobody hangs on two things, and nobody on itself by way of others. */
function isFirst(tie: Tie, index: number, ties: readonly Tie[]): boolean {
  const earlier = ties.slice(0, index)
  return !earlier.some(({ subject, object }) => subject === tie.subject || (subject === tie.object && object === tie.subject))
}

/** Containers that are drawn open when somebody is in them. */
const OPEN: { readonly [name: string]: string } = {
  box: 'open box',
  basket: 'open basket',
  cup: 'open cup',
  suitcase: 'open box',
  gift: 'open box',
  pot: 'open cup',
  bucket: 'open cup',
  boat: 'rowing boat',
  car: 'open car',
}
const PERCHES: { readonly [name: string]: string } = {
  lotus: 'lily pad',
  leaf: 'branch',
  window: 'windowsill',
  coin: 'coin pile',
  wire: 'wire',
  cable: 'wire',
}

/** Whoever is in a box or boat is seen, and no lid or sail hides a face. Who is on a lotus is on its leaf. */
function opened(actor: ActorSpec, holds: boolean, carries: Relation | undefined): ActorSpec {
  if (actor.kind !== 'thing') return actor
  const open = holds ? OPEN[actor.species] : carries ? (PERCHES[actor.wanted ?? ''] ?? PERCHES[actor.species]) : undefined
  if (open === undefined) return actor
  const { drawing: _, ...rest } = actor
  return { ...rest, species: open, named: open, wanted: open, ...(open === 'coin pile' ? { count: 1 } : {}) }
}

function broughtBy({ kind, objectName: told }: Relation, subject: ActorSpec | undefined): ActorSpec | undefined {
  // Under cherry blossoms stands a tree of them.
  const blossoming = kind === 'under' && told === 'cherry blossom'
  const objectName = blossoming ? 'tree' : told
  const detail = subject?.propDetails?.find(({ prop }) => prop === objectName)
  const species =
    (kind === 'inside' ? (OPEN[detail?.named ?? ''] ?? OPEN[objectName]) : kind === 'on' ? PERCHES[objectName] : undefined) ?? objectName
  if (!hasFigure({ kind: 'thing', species })) return undefined
  const held = kind === 'holding' && subject !== undefined && propsLeftOut(subject).includes(objectName)
  if (!held && !BRINGS.has(kind)) return undefined
  return {
    kind: 'thing',
    species,
    count: 1,
    action: 'stand',
    mechanical: false,
    props: [],
    sizeHint: detail?.size ?? 'normal',
    ...(detail?.colour || blossoming ? { coat: detail?.colour ?? 'pink' } : {}),
  }
}

const SEATS = new Set(['chair', 'armchair', 'sofa', 'bench', 'log', 'cloud', 'throne', 'swing', 'stool'])
const MOUNTS = new Set(
  'horse, elephant, dragon, donkey, camel, unicorn, bicycle, motorcycle, pony, zebra, lion, tiger, bear, ostrich, giraffe, dinosaur, cow, bull, reindeer, deer, llama, turtle, whale, dolphin, broom'.split(
    ', ',
  ),
)

const DONE_SITTING = new Set(['read', 'write', 'eat', 'drink', 'knit', 'fish', 'play music', 'talk', 'sing'])

/** Whoever sits on something goes on with what the hands do. */
function seatedActivity({ activity = '' }: ActorSpec): string {
  return DONE_SITTING.has(activity) ? `${activity} seated` : 'seat'
}

/** Who drives a car is in it. */
function driven(relation: Relation): Relation {
  return relation.kind === 'riding' && relation.objectName === 'car' ? { ...relation, kind: 'inside' } : relation
}

/** Whoever has hands carries the umbrella that is over her. */
function isCarried({ kind, objectName }: Relation, subject: ActorSpec | undefined): boolean {
  if (kind !== 'under' || subject?.kind !== 'person') return false
  return subject.props.includes(objectName) && !propsLeftOut(subject).includes(objectName)
}

/** Who sits on a branch does not fly, and who rides sits; what a tie draws is drawn no second time in somebody's hand. */
function tamed(actor: ActorSpec, ties: readonly Relation[]): ActorSpec {
  let result = actor
  for (const { kind, objectName } of ties) {
    if (kind === 'inside' && result.kind === 'animal' && /^(?:stand|walk|run)$/.test(result.action)) result = { ...result, action: 'sit' }
    if (kind === 'riding') result = { ...result, action: 'sit', ...(result.kind === 'person' ? { activity: 'ride' } : {}) }
    const seated =
      result.kind === 'person' && result.action !== 'sleep' && (kind === 'inside' || result.action === 'sit' || SEATS.has(objectName))
    const mounted = kind === 'on' && result.kind === 'person' && MOUNTS.has(objectName)
    if ((kind === 'on' || kind === 'inside') && (seated || mounted))
      result = { ...result, action: 'sit', activity: mounted ? 'ride' : seatedActivity(result) }
    if ((kind === 'on' || kind === 'inside') && result.action === 'fly' && !AIRBORNE.has(result.species))
      result = { ...result, action: 'stand' }
    if (kind !== 'holding') result = { ...result, props: result.props.filter((prop) => prop !== objectName) }
  }
  return result
}
