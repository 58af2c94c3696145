import type { ActorSpec } from '../../scene.ts'
import { coatNamed, furOf, type Coat } from '../material.ts'
import type { Material } from '../solid.ts'
import type { Hoofed } from './species.ts'

/** An animal and what it is covered with. */
export interface Bred {
  readonly species: Hoofed
  readonly coat: Coat
  readonly fur: Material
  readonly actor: ActorSpec | undefined
}

/** Covers an animal with the coat that a word asks for, or with its own. */
export function breed(species: Hoofed, coatWord: string | undefined, seed: number, actor?: ActorSpec): Bred {
  const coat = (coatWord && coatNamed(coatWord, seed)) || coatNamed(species.coat, seed)!
  const shorthaired: Material = { ...furOf(coat), fur: species.trunkNose || species.snout ? 0.25 : 0.55 }
  return { species, coat, fur: shorthaired, actor }
}
