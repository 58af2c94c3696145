import type { Spot } from '../blocking/plan.ts'
import { isOutdoors, type ActorSpec, type Scene } from '../scene.ts'

/** How somebody gets about in a film. */
export type Going = 'stay' | 'walk' | 'run' | 'drive' | 'fly' | 'swim' | 'sail' | 'hover' | 'rise'

const WHEELED =
  /^(car|taxi|bus|coach|truck|lorry|van|train|locomotive|tram|bicycle|bike|motorcycle|scooter|tractor|carriage|tank|sled|ambulance|fire engine|race car)$/
const FLOATING = /^(boat|ship|sailboat|yacht|canoe|rowing boat|raft|ferry|submarine)$/
const SOARING = /^(airplane|helicopter|airship|kite|spaceship|drone|ufo)$/
const RISING = /^(hot-air balloon|balloon|rocket)$/
const MOVING_ACTIONS: ReadonlySet<ActorSpec['action']> = new Set(['walk', 'run', 'fly', 'swim', 'play'])

/** How the root of a group gets about; who rides on it goes along. */
export function goingOf({ measured: { player, grounded }, carried }: Spot, scene: Scene): Going {
  const { actor, actorIndex } = player
  const { action, activity, species } = actor
  const ridden = isRidden(scene, actorIndex, species)
  if (actor.kind === 'thing') {
    const starts = actorIndex === 0 || ridden || MOVING_ACTIONS.has(action)
    if (FLOATING.test(species)) return carried === 'water' || carried === 'lifted' ? 'sail' : 'stay'
    if (!starts) return carried === 'air' || (carried === 'lifted' && !grounded) ? 'hover' : 'stay'
    if (RISING.test(species)) return carried === 'ground' && action !== 'fly' ? 'stay' : 'rise'
    if (SOARING.test(species)) return carried === 'ground' && action !== 'fly' ? 'stay' : 'fly'
    if (WHEELED.test(species)) return 'drive'
  }
  if (carried === 'water') return action === 'swim' || action === 'run' || action === 'walk' ? 'swim' : 'sail'
  if (action === 'swim') return 'swim'
  if (carried === 'air' || action === 'fly') return action === 'fly' ? 'fly' : 'hover'
  if (carried === 'lifted') return grounded && scene.place !== 'space' && scene.place !== 'sky' ? 'stay' : 'hover'
  if (!grounded || activity === 'climb') return 'stay'
  if (action === 'run') return activity === 'jump' ? 'stay' : 'run'
  return action === 'walk' ? 'walk' : 'stay'
}

function isRidden({ relations = [], actors }: Scene, actorIndex: number, species: string): boolean {
  return relations.some(
    ({ kind, object, objectName }) =>
      kind === 'riding' && (object === actorIndex || (object === undefined && actorIndex >= actors.length && objectName === species)),
  )
}

/**
 * Whether the camera runs along and the world goes by: with who is fast, with whoever it is told to follow, and with those
 * who have no room to walk in.
 */
export function isTracked(going: Going, { place, camera, actors }: Scene, crowded: boolean): boolean {
  if (!isOutdoors(place) || place === 'sky' || actors.length === 0 || camera.fixed === true) return false
  if (going === 'run' || going === 'drive' || (going === 'walk' && crowded)) return true
  return camera.movement === 'follow' && (going === 'walk' || going === 'fly' || going === 'sail')
}

/** How far one loop of the legs carries somebody: in widths of an animal's body, in heights of a person's. */
const STRIDES = { animal: { walk: 0.36, run: 0.95 }, person: { walk: 0.4, run: 0.85 } } as const

/** How many pixels one loop of the legs covers, so that no foot slides. */
export function strideOf({ measured, body, bodyHeight }: Spot, going: 'walk' | 'run'): number {
  return measured.player.actor.kind === 'person' ? bodyHeight * STRIDES.person[going] : (body.right - body.left) * STRIDES.animal[going]
}
