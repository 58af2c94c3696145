import { between, randomFrom, type Random } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import type { ActorSpec, Scene } from '../../scene.ts'
import { addClockwork, addFlutter, addPurr, addThud } from './animal.ts'
import { addCry, hasCry } from './cries.ts'
import { addNote, SAMPLE_RATE, type Track } from './track.ts'

/** What one of those on stage does, as far as it is heard. */
export interface Doing {
  readonly actor: ActorSpec
  /** How it gets about: `stay`, `walk`, `run`, `drive`, `fly`, `swim`, `sail`, `hover`, `rise`. */
  readonly going: string
  /** Seconds of one loop of its motion: its breath or its flap. */
  readonly loopSeconds: number
  /** When a foot comes down, and where between left (0) and right (1). */
  readonly steps: readonly { readonly atSeconds: number; readonly pan: number }[]
}

/** When somebody speaks: then no animal calls. */
export interface Busy {
  readonly fromSeconds: number
  readonly toSeconds: number
}

/** Adds what is heard of everybody: steps, wings, engines, splashes, and the voices of animals, used sparingly. */
export function addDoings(
  track: Track,
  doings: readonly Doing[],
  scene: Pick<Scene, 'place' | 'weather'>,
  busy: readonly Busy[],
  seed: number,
): void {
  doings.slice(0, 5).forEach((doing, index) => {
    const random = randomFrom(seed ^ (0x77 + index * 977))
    addSteps(track, doing, scene, random)
    addWay(track, doing, random)
    if (doing.actor.mechanical && index === 0) addClockwork(track, random)
  })
  const caller = doings.find(({ actor }) => actor.kind === 'animal' && actor.action !== 'sleep' && hasCry(actor.species))
  if (caller) addCalls(track, caller, busy, randomFrom(seed ^ 0xca11))
  const sleeper = doings.find(({ actor }) => actor.action === 'sleep' || (actor.action === 'sit' && isCat(actor)))
  if (sleeper && isCat(sleeper.actor)) addPurr(track, sleeper.loopSeconds)
  else if (sleeper) addBreath(track, sleeper.loopSeconds, randomFrom(seed ^ 0xb4ea))
}

const isCat = ({ species }: ActorSpec): boolean => /^(cat|kitten)/.test(species)

function addCalls(track: Track, { actor }: Doing, busy: readonly Busy[], random: Random): void {
  const lengthSeconds = track.left.length / SAMPLE_RATE
  const eager = actor.activity === 'sing' || actor.activity === 'talk'
  for (const share of eager ? [0.12, 0.38, 0.66] : [between(random, 0.14, 0.24), between(random, 0.6, 0.7)]) {
    const atSeconds = share * lengthSeconds
    if (busy.some(({ fromSeconds, toSeconds }) => atSeconds > fromSeconds - 1.4 && atSeconds < toSeconds + 0.3)) continue
    addCry(track, actor.species, { atSeconds, pan: 0.48 }, 0.75, random)
  }
}

/** Sleepers breathe out once a loop. */
function addBreath(track: Track, breathSeconds: number, random: Random): void {
  let low = 0
  const note = { atSeconds: 0, durationSeconds: track.left.length / SAMPLE_RATE, gain: 0.16, pan: 0.5 }
  addNote(track, note, (seconds) => {
    low += 0.09 * (random() * 2 - 1 - low)
    return low * Math.max(0, Math.sin((TURN * seconds) / breathSeconds)) ** 2
  })
}

const HOOFED = /horse|pony|donkey|unicorn|zebra|cow|bull|goat|sheep|deer|camel|llama|reindeer|moose|pig/
const HARD = new Set<Scene['place']>([
  'city',
  'street',
  'village',
  'harbour',
  'market',
  'hall',
  'stage',
  'kitchen',
  'room',
  'library',
  'cafe',
  'classroom',
  'workshop',
])
const CRUNCHY = new Set<Scene['place']>(['snow', 'forest', 'beach', 'desert', 'mountains', 'moon'])

function addSteps(track: Track, { actor, steps }: Doing, { place, weather }: Pick<Scene, 'place' | 'weather'>, random: Random): void {
  const hoofed = HOOFED.test(actor.species)
  const person = actor.kind === 'person'
  for (const { atSeconds, pan } of steps) {
    const strength = (person ? 0.34 : hoofed ? 0.5 : 0.14) * between(random, 0.8, 1)
    if (HARD.has(place) && (hoofed || person))
      addClop(track, { atSeconds, pan, strength, hertz: hoofed ? between(random, 700, 950) : between(random, 240, 330) })
    else addThud(track, atSeconds, strength, pan)
    if (CRUNCHY.has(place) || weather === 'snow') addCrunch(track, { atSeconds, pan, strength }, random)
  }
}

interface Step {
  readonly atSeconds: number
  readonly pan: number
  readonly strength: number
}

function addClop(track: Track, { atSeconds, pan, strength, hertz }: Step & { readonly hertz: number }): void {
  addNote(
    track,
    { atSeconds, durationSeconds: 0.09, gain: 0.2 * strength, pan },
    (seconds) => (Math.sin(TURN * hertz * seconds) + 0.6 * Math.sin(TURN * hertz * 1.68 * seconds)) * Math.exp(-seconds * 62),
  )
}

function addCrunch(track: Track, { atSeconds, pan, strength }: Step, random: Random): void {
  let held = 0
  addNote(track, { atSeconds, durationSeconds: 0.13, gain: 0.16 * strength, pan }, (_seconds, share) => {
    held += 0.5 * (random() * 2 - 1 - held)
    return held * Math.sin(Math.PI * share) * (random() < 0.4 ? 1 : 0.25)
  })
}

/** The sound of getting about by other means than feet. */
function addWay(track: Track, { actor, going, loopSeconds }: Doing, random: Random): void {
  const { species, kind } = actor
  if (kind === 'butterfly' || (kind === 'animal' && going === 'fly' && !/bee|fly|bug|beetle/.test(species)))
    return addFlutter(track, Math.max(0.12, loopSeconds), random)
  if (/bee|wasp|dragonfly|mosquito/.test(species)) return addHum(track, [190, 0.03, 7], random)
  if (kind === 'thing' && (going === 'drive' || going === 'fly' || going === 'rise')) return addMotor(track, species, random)
  if (going === 'swim' || (going === 'sail' && kind !== 'thing')) return addSplashes(track, Math.max(0.6, loopSeconds), random)
}

function addMotor(track: Track, species: string, random: Random): void {
  if (/train|locomotive|tram/.test(species)) return addTrain(track, random)
  if (/bicycle|bike|carriage|sled|balloon|kite/.test(species)) return addTicks(track, random)
  if (/airplane|helicopter|airship/.test(species)) return addHum(track, [92, 0.1, species === 'helicopter' ? 11 : 3], random)
  if (/rocket|spaceship/.test(species)) return addHum(track, [60, 0.16, 2], random)
  addHum(track, [/truck|bus|tractor/.test(species) ? 46 : 72, 0.1, 5], random)
}

/** An engine or a swarm: a pitch with its overtones that is never quite even. */
function addHum(track: Track, [hertz, gain, beats]: readonly [hertz: number, gain: number, beats: number], random: Random): void {
  const lengthSeconds = track.left.length / SAMPLE_RATE
  let turn = 0
  let air = 0
  addNote(track, { atSeconds: 0, durationSeconds: lengthSeconds, gain, pan: 0.5 }, (seconds) => {
    turn += (TURN * hertz * (1 + 0.05 * Math.sin(seconds * 0.9) + 0.015 * Math.sin(seconds * 6))) / SAMPLE_RATE
    air += 0.06 * (random() * 2 - 1 - air)
    const beat = 0.75 + 0.25 * Math.sin(TURN * beats * seconds)
    return (Math.sin(turn) + 0.6 * Math.sin(turn * 2) + 0.35 * Math.sin(turn * 3) + 0.2 * Math.sin(turn * 5) + air * 2) * 0.5 * beat
  })
}

function addTrain(track: Track, random: Random): void {
  const lengthSeconds = track.left.length / SAMPLE_RATE
  for (let at = 0.1; at < lengthSeconds; at += 0.3) {
    let held = 0
    const strong = Math.round(at / 0.3) % 4 === 0
    addNote(track, { atSeconds: at, durationSeconds: 0.24, gain: strong ? 0.42 : 0.24, pan: 0.5 }, (_seconds, share) => {
      held += 0.16 * (random() * 2 - 1 - held)
      return held * Math.min(1, share * 12) * (1 - share) ** 1.4
    })
  }
  for (const [ratio, gain] of [
    [1, 0.045],
    [1.26, 0.035],
    [1.5, 0.03],
  ] as const)
    addNote(
      track,
      { atSeconds: lengthSeconds * 0.3, durationSeconds: 1.1, gain, pan: 0.5 },
      (seconds, share) => Math.sin(TURN * 620 * ratio * seconds) * Math.sin(Math.PI * share) ** 0.5,
    )
}

function addTicks(track: Track, random: Random): void {
  for (let at = 0.05; at < track.left.length / SAMPLE_RATE; at += 0.085) {
    const hertz = between(random, 2600, 3400)
    addNote(
      track,
      { atSeconds: at, durationSeconds: 0.012, gain: 0.018, pan: 0.5 },
      (seconds) => Math.sin(TURN * hertz * seconds) * Math.exp(-seconds * 420),
    )
  }
}

function addSplashes(track: Track, everySeconds: number, random: Random): void {
  for (let at = everySeconds * 0.3; at < track.left.length / SAMPLE_RATE - 0.4; at += everySeconds * between(random, 0.9, 1.2)) {
    let held = 0
    addNote(track, { atSeconds: at, durationSeconds: 0.45, gain: 0.2, pan: between(random, 0.35, 0.65) }, (_seconds, share) => {
      held += (0.5 - 0.35 * share) * (random() * 2 - 1 - held)
      return held * Math.min(1, share * 14) * (1 - share) ** 2.2
    })
  }
}
