import type { ActorSpec } from '../../scene.ts'

/** What a face shows. */
export interface Expression {
  readonly eyes: 'open' | 'closed'
  /** Where the eyes look, -1 to 1 across and up. */
  readonly look: readonly [number, number]
  /** How much of the eye its upper lid hides, 0 to 1, and how far the lid's outer end hangs lower than its inner, radians. */
  readonly lid: number
  readonly lidTilt: number
  /** Size of the eyes, 1 when calm. */
  readonly wide: number
  /** How far the inner ends of the brows are lower than the outer ones, -1 to 1; no brows when undefined. */
  readonly brows?: number
  /** Corners of the mouth: 1 up, -1 down. */
  readonly smile: number
  /** How wide the mouth is open, 0 to 1. */
  readonly open: number
  readonly tongue: boolean
  /** Ears and tail: 1 raised, -1 hanging. */
  readonly spirits: number
}

export const NEUTRAL: Expression = {
  eyes: 'open',
  look: [0.1, 0.05],
  lid: 0,
  lidTilt: 0,
  wide: 1,
  smile: 0.7,
  open: 0,
  tongue: false,
  spirits: 0,
}

const MOODS: { readonly [mood in NonNullable<ActorSpec['mood']>]: Partial<Expression> } = {
  happy: { smile: 1, open: 0.55, tongue: true, spirits: 1 },
  playful: { smile: 1, open: 0.3, tongue: true, spirits: 1, look: [0.5, 0.1] },
  sad: { smile: -0.9, lid: 0.26, lidTilt: 0.5, brows: -0.8, look: [0, -0.5], spirits: -1 },
  angry: { smile: -0.7, lid: 0.3, lidTilt: -0.55, brows: 1, spirits: 0.2 },
  afraid: { smile: -0.5, wide: 1.2, brows: -0.9, open: 0.3, look: [-0.4, 0.2], spirits: -1 },
  sleepy: { smile: 0.3, lid: 0.58, spirits: -0.5 },
  surprised: { wide: 1.22, brows: -0.15, open: 0.7, smile: 0.2, spirits: 1 },
  calm: { smile: 0.6, lid: 0.2 },
}

const LOUD = new Set(['sing', 'howl', 'roar', 'talk', 'shout', 'bark'])

/** The face of an actor at a moment of its loop; `mouth` is how far speaking opens its mouth. */
export function expressionOf(actor: ActorSpec | undefined, phase: number, mouth: number): Expression {
  const mood = actor?.mood === undefined ? {} : MOODS[actor.mood]
  const asleep = actor?.action === 'sleep'
  const blinks = phase > 0.46 && phase < 0.51
  const face: Expression = { ...NEUTRAL, ...mood, ...(asleep || blinks ? { eyes: 'closed' as const } : {}) }
  if (asleep) return { ...face, open: mouth, tongue: false, smile: Math.max(0.2, face.smile) }
  const loud = actor?.activity !== undefined && LOUD.has(actor.activity) ? 0.75 + 0.25 * Math.sin(phase * Math.PI * 2) : 0
  return { ...face, open: Math.max(face.open, mouth, loud) }
}

/** Whether what the actor does takes its head to the ground or to its paws. */
export function isFeeding(actor: ActorSpec | undefined): boolean {
  return actor?.activity === 'eat' || actor?.activity === 'drink'
}

/** Whether its head is thrown back to be heard. */
export function isCalling(actor: ActorSpec | undefined): boolean {
  return actor?.activity === 'sing' || actor?.activity === 'howl' || actor?.activity === 'roar'
}

/** Whether fire would come out of its mouth, if it were a dragon: in anger, or because the prompt says so. */
export function breathesFire(actor: ActorSpec | undefined): boolean {
  return (
    actor?.mood === 'angry' ||
    actor?.activity === 'roar' ||
    actor?.activity === 'breathe fire' ||
    (actor?.props.some((prop) => /fire|flame/.test(prop)) ?? false)
  )
}
