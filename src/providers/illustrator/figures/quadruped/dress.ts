import type { ActorSpec } from '../../scene.ts'
import { coatNamed, furOf, INKS, type Coat } from '../material.ts'
import type { Material } from '../solid.ts'
import { mixVector } from '../vector.ts'
import type { Species } from './species.ts'

export type Motion = 'sleep' | 'sit' | 'play' | 'stand' | 'walk' | 'run' | 'feed' | 'leap' | 'swim' | 'fly' | 'dance' | 'beg'

/** An animal about to be modelled: its kind and what it is covered with. */
export interface Dressed {
  readonly species: Species
  readonly coat: Coat
  readonly fur: Material
  readonly paw: Material
  readonly actor: ActorSpec | undefined
}

/** Covers an animal with the coat that a word asks for, or with its own. */
export function dress(species: Species, coatWord: string | undefined, seed: number, actor?: ActorSpec): Dressed {
  const coat = (coatWord && coatNamed(coatWord, seed)) || coatNamed(species.coat, seed)!
  const paw: Material = species.socks
    ? { colour: species.socks, fur: 0.7 }
    : { colour: (x, y, z) => mixVector(INKS.white, coat(x, y + 0.2, z), 0.2), softness: 0.25, fur: 0.7 }
  return { species, coat, fur: furOf(coat), paw, actor }
}

/** A moment of a motion. */
export interface Moment {
  /** 0 to 1 through the loop. */
  readonly phase: number
  /** How wide a speaker's mouth is open, 0 to 1. */
  readonly mouth: number
}
