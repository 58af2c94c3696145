import type { Random } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import { addNote, SAMPLE_RATE, type Note, type Track } from './track.ts'

/** What a throat does: how its pitch goes, what its mouth makes louder, how rough it is. */
interface Cry {
  readonly seconds: number
  /** How often it is called, one after the other. */
  readonly times: number
  /** Pitch in hertz at even steps through the cry. */
  readonly pitches: readonly number[]
  /** Which pitches the mouth makes louder: hertz, how wide, how much. */
  readonly formants: readonly (readonly [hertz: number, width: number, gain: number])[]
  /** How much of it is breath, 0 to 1. */
  readonly breath: number
  /** How fast and how deep it trembles. */
  readonly tremble?: readonly [hertz: number, depth: number]
  readonly gain: number
}

const DOG: Cry = {
  seconds: 0.17,
  times: 2,
  pitches: [420, 620, 520, 300],
  formants: [
    [700, 320, 1],
    [1400, 420, 0.7],
  ],
  breath: 0.4,
  gain: 0.2,
}
const CAT: Cry = {
  seconds: 0.75,
  times: 1,
  pitches: [480, 700, 740, 620, 430],
  formants: [
    [950, 350, 1],
    [2300, 600, 0.5],
  ],
  breath: 0.06,
  gain: 0.13,
}
const COW: Cry = {
  seconds: 1.3,
  times: 1,
  pitches: [105, 140, 145, 135, 105],
  formants: [
    [320, 160, 1],
    [750, 260, 0.6],
  ],
  breath: 0.08,
  gain: 0.17,
}
const SHEEP: Cry = {
  seconds: 0.8,
  times: 1,
  pitches: [280, 320, 310, 260],
  formants: [
    [680, 220, 1],
    [1500, 320, 0.8],
  ],
  breath: 0.12,
  tremble: [9, 0.5],
  gain: 0.14,
}
const HORSE: Cry = {
  seconds: 1.25,
  times: 1,
  pitches: [700, 1150, 1050, 800, 420],
  formants: [
    [1200, 500, 1],
    [2500, 800, 0.5],
  ],
  breath: 0.2,
  tremble: [12, 0.6],
  gain: 0.12,
}
const LION: Cry = {
  seconds: 1.5,
  times: 1,
  pitches: [80, 125, 110, 70],
  formants: [
    [350, 200, 1],
    [850, 320, 0.7],
  ],
  breath: 0.45,
  tremble: [26, 0.45],
  gain: 0.26,
}
const FROG: Cry = {
  seconds: 0.26,
  times: 2,
  pitches: [150, 165, 140],
  formants: [
    [520, 170, 1],
    [1400, 300, 0.6],
  ],
  breath: 0.1,
  tremble: [44, 0.9],
  gain: 0.14,
}
const WOLF: Cry = {
  seconds: 2.2,
  times: 1,
  pitches: [270, 480, 530, 510, 490, 310],
  formants: [
    [500, 260, 1],
    [1000, 320, 0.25],
  ],
  breath: 0.04,
  gain: 0.13,
}
const OWL: Cry = { seconds: 0.34, times: 2, pitches: [330, 355, 330], formants: [[350, 140, 1]], breath: 0.05, gain: 0.13 }
const DUCK: Cry = {
  seconds: 0.17,
  times: 3,
  pitches: [270, 240, 210],
  formants: [
    [1150, 300, 1],
    [2400, 420, 0.7],
  ],
  breath: 0.25,
  gain: 0.12,
}
const HEN: Cry = {
  seconds: 0.09,
  times: 4,
  pitches: [620, 720, 520],
  formants: [
    [1100, 380, 1],
    [2300, 500, 0.4],
  ],
  breath: 0.15,
  gain: 0.1,
}
const ROOSTER: Cry = {
  seconds: 1.3,
  times: 1,
  pitches: [620, 900, 780, 1020, 990, 640],
  formants: [
    [1300, 420, 1],
    [2600, 600, 0.6],
  ],
  breath: 0.12,
  gain: 0.12,
}
const PIG: Cry = {
  seconds: 0.2,
  times: 2,
  pitches: [150, 130, 110],
  formants: [
    [600, 260, 1],
    [1500, 400, 0.5],
  ],
  breath: 0.6,
  tremble: [34, 0.7],
  gain: 0.17,
}
const ELEPHANT: Cry = {
  seconds: 1,
  times: 1,
  pitches: [360, 640, 700, 560],
  formants: [
    [900, 420, 1],
    [2000, 600, 0.7],
  ],
  breath: 0.2,
  tremble: [31, 0.3],
  gain: 0.15,
}
const MOUSE: Cry = { seconds: 0.08, times: 3, pitches: [2400, 3100, 2500], formants: [[2800, 900, 1]], breath: 0.05, gain: 0.06 }
const MONKEY: Cry = {
  seconds: 0.22,
  times: 3,
  pitches: [380, 620, 480],
  formants: [
    [700, 260, 1],
    [1200, 300, 0.5],
  ],
  breath: 0.15,
  gain: 0.13,
}
const WHALE: Cry = {
  seconds: 2.4,
  times: 1,
  pitches: [170, 330, 260, 380, 150],
  formants: [
    [330, 240, 1],
    [700, 300, 0.3],
  ],
  breath: 0.02,
  gain: 0.14,
}
const GULL: Cry = {
  seconds: 0.36,
  times: 3,
  pitches: [1050, 1450, 1250, 880],
  formants: [
    [1400, 500, 1],
    [2800, 700, 0.5],
  ],
  breath: 0.08,
  gain: 0.08,
}
const CROW: Cry = {
  seconds: 0.34,
  times: 2,
  pitches: [540, 600, 480],
  formants: [
    [1200, 400, 1],
    [1900, 500, 0.6],
  ],
  breath: 0.5,
  tremble: [48, 0.6],
  gain: 0.12,
}
const DOLPHIN: Cry = { seconds: 0.4, times: 2, pitches: [4200, 6800, 5200, 7400], formants: [[6000, 2500, 1]], breath: 0.02, gain: 0.05 }

const BY_SPECIES: readonly (readonly [species: RegExp, cry: Cry])[] = [
  [/^(dog|puppy|hound|fox)/, DOG],
  [/^(cat|kitten)/, CAT],
  [/^(cow|bull|ox|calf|buffalo)/, COW],
  [/^(sheep|lamb|goat)/, SHEEP],
  [/^(horse|pony|unicorn|donkey|zebra)/, HORSE],
  [/^(lion|tiger|leopard|bear|dragon|dinosaur|panther|gorilla)/, LION],
  [/^frog|^toad/, FROG],
  [/^wolf/, WOLF],
  [/^owl/, OWL],
  [/^(duck|goose|swan)/, DUCK],
  [/^(hen|chicken|chick)/, HEN],
  [/^rooster/, ROOSTER],
  [/^(pig|boar)/, PIG],
  [/^(elephant|mammoth)/, ELEPHANT],
  [/^(mouse|rat|hamster|squirrel)/, MOUSE],
  [/^(monkey|chimp)/, MONKEY],
  [/^(whale|orca)/, WHALE],
  [/^dolphin/, DOLPHIN],
  [/^(seagull|gull|pelican)/, GULL],
  [/^(crow|raven)/, CROW],
]

/** Whether we know how a species calls. */
export function hasCry(species: string): boolean {
  return BY_SPECIES.some(([names]) => names.test(species))
}

/** Lets an animal call; `nearness` 1 is before us, 0.2 far off. Says how many seconds it took. */
export function addCry(track: Track, species: string, where: Pick<Note, 'atSeconds' | 'pan'>, nearness: number, random: Random): number {
  const cry = BY_SPECIES.find(([names]) => names.test(species))?.[1]
  if (!cry) return 0
  let past = 0
  for (let time = 0; time < cry.times; time++) {
    const pitch = 0.94 + 0.12 * random()
    const note = { atSeconds: where.atSeconds + past, durationSeconds: cry.seconds, gain: cry.gain * nearness, pan: where.pan }
    addNote(track, note, voiceOf(cry, pitch, random))
    past += cry.seconds * (1.25 + 0.3 * random())
  }
  return past
}

const HARMONICS = 14

function voiceOf(
  { pitches, formants, breath, tremble, seconds }: Cry,
  pitch: number,
  random: Random,
): (at: number, share: number) => number {
  let turn = 0
  let hiss = 0
  return (at, share) => {
    const hertz = pitch * along(pitches, share)
    turn += (TURN * hertz) / SAMPLE_RATE
    let value = 0
    for (let harmonic = 1; harmonic <= HARMONICS && hertz * harmonic < 9000; harmonic++) {
      value += (Math.sin(turn * harmonic) * loudnessAt(formants, hertz * harmonic)) / Math.sqrt(harmonic)
    }
    hiss += 0.45 * (random() * 2 - 1 - hiss)
    const shake = tremble ? 1 - tremble[1] * (0.5 + 0.5 * Math.sin(TURN * tremble[0] * at)) : 1
    const swell = Math.min(1, share * seconds * 28, (1 - share) * seconds * 14)
    return (value * (1 - breath) * 0.7 + hiss * breath * 1.4) * shake * swell
  }
}

function along(values: readonly number[], share: number): number {
  const at = share * (values.length - 1)
  const index = Math.min(values.length - 2, Math.floor(at))
  const from = values[index] ?? 0
  return from + ((values[index + 1] ?? from) - from) * (at - index)
}

function loudnessAt(formants: Cry['formants'], hertz: number): number {
  let sum = 0.04
  for (const [middle, width, gain] of formants) sum += gain / (1 + ((hertz - middle) / width) ** 2)
  return sum
}
