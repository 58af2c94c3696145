import type { Clay } from '../clay.ts'
import type { Material } from '../solid.ts'
import { linear, type Vector } from '../vector.ts'
import type { Look } from './looks.ts'
import type { Pair } from './stance.ts'

/** What is known when something is drawn that is held. */
export interface Grip {
  /** The right hand in the picture, or the middle between both hands for what is held in both. */
  readonly at: Vector
  readonly hands: Pair<Vector>
  readonly look: Look
}

/** How something is carried and what it looks like. */
export interface Holding {
  readonly reach: 'front' | 'up' | 'side' | 'both' | 'ground' | 'shoulder'
  draw(parts: Clay, at: Vector, colour: Vector | undefined, grip: Grip): void
}

export const WOOD: Material = { colour: linear('#7a5230'), softness: 0.2, edge: 300 }
export const STEEL: Material = { colour: linear('#cfd5de'), metal: 0.5, gloss: 0.8, edge: 400 }
export const GOLD: Material = { colour: linear('#e2b33c'), metal: 0.5, gloss: 0.7, edge: 400 }
export const LAMP: Material = { colour: linear('#ffdc8a'), glow: 1.5, edge: 500 }
export const RED = linear('#cf3328')
