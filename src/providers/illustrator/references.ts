import { sceneIn } from './embedded-scene.ts'
import type { ActorSpec, Scene } from './scene.ts'

/** Pictures that came along with a prompt. */
export interface Company {
  /** Of who or what shall be in the result. */
  readonly subjects?: readonly Uint8Array[]
  /** Of how it shall look. */
  readonly styles?: readonly Uint8Array[]
}

/** A scene with those who were in pictures that came along. */
export interface Joined {
  readonly scene: Scene
  /** Who has come in or changed looks, by name. */
  readonly who: readonly string[]
  /** How many of the pictures were of no use: only ours say who is in them. */
  readonly unused: number
}

/** Whoever leads a picture of ours plays in the scene, in the same looks. */
export function withReferences(scene: Scene, references: readonly Uint8Array[]): Joined {
  const { leads, who, unused } = leadsOf(references)
  return { scene: leads.reduce(withLead, scene), who, unused }
}

/** Who is there stays, and whoever leads a picture of ours comes in; of the same kind there is one only, in the looks it has there. */
export function withGuests(scene: Scene, references: readonly Uint8Array[]): Joined {
  const { leads, who, unused } = leadsOf(references)
  const seated = leads.reduce(
    (now, lead, order) =>
      now.actors.some(({ species }) => species === lead.species) ? withLead(now, lead, order) : withAnother(now, lead),
    scene,
  )
  return { scene: seated, who, unused }
}

function leadsOf(references: readonly Uint8Array[]): Omit<Joined, 'scene'> & { readonly leads: readonly ActorSpec[] } {
  const leads = references.flatMap((bytes) => sceneIn(bytes)?.scene.actors[0] ?? [])
  return { leads, who: leads.map(({ named, species }) => named ?? species), unused: references.length - leads.length }
}

const ACTORS_MAX = 6

const isSomebody = ({ kind }: ActorSpec): boolean => kind === 'animal' || kind === 'person'

function withLead(scene: Scene, lead: ActorSpec, order: number): Scene {
  const named = scene.actors.findIndex(({ species }) => species === lead.species)
  const alike =
    named >= 0 ? named : scene.actors.findIndex((actor, index) => index >= order && actor.kind === lead.kind && isSomebody(actor))
  const actor = scene.actors[alike]
  if (!actor) return withAnother(scene, lead)
  const { activity: _, ...looks } = lead
  const playing: ActorSpec = {
    ...looks,
    count: actor.count,
    action: actor.action,
    props: [...new Set([...actor.props, ...lead.props])],
    ...(actor.activity === undefined ? {} : { activity: actor.activity }),
    ...(actor.mood === undefined ? {} : { mood: actor.mood }),
  }
  return { ...scene, actors: scene.actors.map((each) => (each === actor ? playing : each)) }
}

/** Who is there stays, and whoever comes along comes in. */
export function withAnother(scene: Scene, lead: ActorSpec): Scene {
  return scene.actors.length >= ACTORS_MAX ? scene : { ...scene, actors: [...scene.actors, { ...lead, count: 1 }] }
}
