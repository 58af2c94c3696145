import { between, type Random } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import { isOutdoors, type Scene } from '../../scene.ts'
import {
  applause,
  bells,
  calls,
  creaks,
  cups,
  drips,
  fire,
  insects,
  murmur,
  pages,
  sizzle,
  thunder,
  tools,
  type Maker,
} from './surroundings.ts'
import { addGlide, addNote, SAMPLE_RATE, type Track } from './track.ts'

type Where = Pick<Scene, 'place' | 'time' | 'weather' | 'furnishings'>

/** Adds what one would hear in the scene's place: all of it made of seeded noise and sines, nothing recorded. */
export function addAmbience(track: Track, scene: Where, random: Random): void {
  for (const make of makersFor(scene)) make(track, random)
}

function makersFor({ place, time, weather, furnishings = [] }: Where): readonly Maker[] {
  const makers = [...PLACES[place]]
  const outdoors = isOutdoors(place)
  const living = LIVING.has(place)
  if (living && time === 'night') makers.push(crickets)
  if (living && time !== 'night' && weather === 'clear') makers.push(birds)
  if (outdoors && weather === 'rain') makers.push(rain, ...(time === 'night' ? [thunder] : []))
  if (furnishings.includes('fireplace')) makers.push(fire)
  return makers
}

const LIVING: ReadonlySet<Scene['place']> = new Set([
  'meadow',
  'garden',
  'lake',
  'forest',
  'mountains',
  'river',
  'jungle',
  'farm',
  'village',
])

const PLACES: { readonly [place in Scene['place']]: readonly Maker[] } = {
  meadow: [wind(0.4, 0.03)],
  garden: [wind(0.32, 0.03)],
  lake: [wind(0.35, 0.025), water(0.07, 0.35)],
  forest: [wind(0.5, 0.05)],
  mountains: [wind(0.7, 0.035)],
  beach: [wind(0.3, 0.03), water(0.22, 0.18), calls(['gull'], 4.5, 0.35)],
  desert: [wind(0.7, 0.05)],
  snow: [wind(0.6, 0.045)],
  city: [rumble(0.9), traffic],
  room: [rumble(0.25), clock],
  space: [drone],
  underwater: [rumble(1.1), bubbles],
  studio: [rumble(0.15)],
  river: [wind(0.3, 0.025), water(0.12, 0.5)],
  jungle: [wind(0.3, 0.04), insects, calls(['monkey', 'crow', 'frog'], 2.6, 0.2)],
  cliff: [wind(0.8, 0.04), water(0.2, 0.18)],
  cave: [rumble(0.4), water(0.03, 0.5), drips],
  moon: [drone],
  sky: [wind(0.8, 0.04)],
  farm: [wind(0.35, 0.03), calls(['cow', 'sheep', 'hen', 'rooster', 'pig'], 2.2, 0.3)],
  village: [wind(0.3, 0.03), bells, calls(['dog', 'hen'], 5, 0.15)],
  street: [rumble(0.6), traffic],
  market: [rumble(0.4), murmur(0.05)],
  harbour: [wind(0.35, 0.03), water(0.16, 0.22), creaks, calls(['gull'], 2.8, 0.5)],
  kitchen: [rumble(0.25), sizzle, cups],
  bedroom: [rumble(0.2), clock],
  library: [rumble(0.15), clock, pages],
  classroom: [rumble(0.25), clock, murmur(0.008), pages],
  workshop: [rumble(0.4), tools],
  cafe: [rumble(0.3), murmur(0.035), cups],
  hall: [rumble(0.3), murmur(0.012)],
  stage: [rumble(0.2), murmur(0.008), applause],
}

/** Low-passed noise that swells and falls like gusts; `brightness` is the filter's share of each new sample. */
function wind(gain: number, brightness: number): Maker {
  return (track, random) => {
    const gustAt = random() * TURN
    const state = new Float64Array(4)
    for (let sample = 0; sample < track.left.length; sample++) {
      const seconds = sample / SAMPLE_RATE
      const gust = 0.6 + 0.4 * Math.sin(seconds * 0.7 + gustAt + Math.sin(seconds * 0.31) * 2)
      const share = brightness * (0.6 + 0.7 * gust)
      track.left[sample]! += filtered(state, 0, random, share) * gain * gust
      track.right[sample]! += filtered(state, 2, random, share) * gain * gust
    }
  }
}

/** Two low-pass filters in a row; `at` says which pair of the state is theirs. */
function filtered(state: Float64Array, at: number, random: Random, share: number): number {
  const first = (state[at] ?? 0) + share * (random() * 2 - 1 - (state[at] ?? 0))
  const second = (state[at + 1] ?? 0) + 0.2 * (first - (state[at + 1] ?? 0))
  state[at] = first
  state[at + 1] = second
  return second
}

/** Waves: hissing noise that comes and goes, the right ear a little after the left. */
function water(gain: number, wavesPerSecond: number): Maker {
  return (track, random) => {
    const shift = random() * TURN
    const state = new Float64Array(2)
    for (let sample = 0; sample < track.left.length; sample++) {
      const turn = (sample / SAMPLE_RATE) * TURN * wavesPerSecond + shift
      const noise = filtered(state, 0, random, 0.3) * gain * 2
      track.left[sample]! += noise * swell(turn)
      track.right[sample]! += noise * swell(turn - 0.5)
    }
  }
}

function swell(turn: number): number {
  const wave = 0.5 + 0.5 * Math.sin(turn + 0.6 * Math.sin(turn))
  return 0.12 + wave * wave
}

function rain(track: Track, random: Random): void {
  let before = 0
  for (let sample = 0; sample < track.left.length; sample++) {
    const noise = random() * 2 - 1
    const hiss = (noise - before) * 0.035
    before = noise
    track.left[sample]! += hiss + noise * 0.012
    track.right[sample]! += hiss * 0.8 - noise * 0.01
  }
  const drops = Math.round((track.left.length / SAMPLE_RATE) * 26)
  for (let drop = 0; drop < drops; drop++) {
    const note = {
      atSeconds: (random() * track.left.length) / SAMPLE_RATE,
      durationSeconds: between(random, 0.008, 0.03),
      gain: between(random, 0.01, 0.05),
      pan: random(),
    }
    const pitch = between(random, 900, 3200)
    addGlide(track, note, pitch, pitch * 0.7)
  }
}

/** Very low noise: the sound of being somewhere. */
function rumble(gain: number): Maker {
  return (track, random) => {
    const state = new Float64Array(4)
    for (let sample = 0; sample < track.left.length; sample++) {
      track.left[sample]! += filtered(state, 0, random, 0.008) * gain
      track.right[sample]! += filtered(state, 2, random, 0.008) * gain
    }
  }
}

/** Cars that pass by in the distance, from one side to the other. */
function traffic(track: Track, random: Random): void {
  const lengthSeconds = track.left.length / SAMPLE_RATE
  const cars = Math.max(1, Math.round(lengthSeconds / 2.5))
  for (let car = 0; car < cars; car++) {
    const state = new Float64Array(2)
    const leftward = random() < 0.5
    const note = {
      atSeconds: between(random, -1, lengthSeconds - 1.5),
      durationSeconds: between(random, 2.4, 4),
      gain: between(random, 0.5, 0.9),
      pan: leftward ? 0.3 : 0.7,
    }
    addNote(track, note, (_seconds, share) => filtered(state, 0, random, 0.05) * Math.sin(Math.PI * share) ** 2)
  }
}

/** A wall clock, far enough away to be homely. */
function clock(track: Track, random: Random): void {
  const seconds = track.left.length / SAMPLE_RATE
  const startSeconds = random() * 0.9
  for (let tick = 0; startSeconds + tick < seconds; tick++) {
    const hertz = tick % 2 === 0 ? 2100 : 1750
    const note = { atSeconds: startSeconds + tick, durationSeconds: 0.035, gain: 0.02, pan: 0.68 }
    addNote(track, note, (at) => Math.sin(TURN * hertz * at) * Math.exp(-at * 190))
  }
}

/** Birds of three or four voices, each singing short phrases of gliding notes with a faint echo from the other side. */
function birds(track: Track, random: Random): void {
  const lengthSeconds = track.left.length / SAMPLE_RATE
  const voices = 3 + Math.floor(random() * 2)
  for (let voice = 0; voice < voices; voice++) {
    const pitch = between(random, 2600, 4600)
    const pan = between(random, 0.12, 0.88)
    const loudness = between(random, 0.5, 1)
    let at = between(random, 0.2, 2)
    while (at < lengthSeconds - 0.6) {
      at += phrase(track, random, { atSeconds: at, pitch, pan, loudness }) + between(random, 0.9, 3.2)
    }
  }
}

interface Phrase {
  readonly atSeconds: number
  readonly pitch: number
  readonly pan: number
  readonly loudness: number
}

/** Sings one phrase and tells how many seconds it took. */
function phrase(track: Track, random: Random, { atSeconds, pitch, pan, loudness }: Phrase): number {
  const notes = 2 + Math.floor(random() * 5)
  let past = 0
  for (let index = 0; index < notes; index++) {
    const durationSeconds = between(random, 0.05, 0.14)
    const from = pitch * between(random, 0.85, 1.2)
    const to = from * between(random, 0.82, 1.25)
    const gain = between(random, 0.03, 0.06) * loudness
    addGlide(track, { atSeconds: atSeconds + past, durationSeconds, gain, pan }, from, to)
    addGlide(track, { atSeconds: atSeconds + past + 0.13, durationSeconds, gain: gain * 0.22, pan: 1 - pan }, from, to)
    past += durationSeconds + between(random, 0.02, 0.08)
  }
  return past
}

function crickets(track: Track, random: Random): void {
  for (const pan of [0.2, 0.75]) {
    const hertz = between(random, 3900, 4700)
    const rate = between(random, 1.1, 1.6)
    const shift = random()
    const note = { atSeconds: 0, durationSeconds: track.left.length / SAMPLE_RATE, gain: 0.022, pan }
    addNote(track, note, (seconds) => {
      const chirp = (seconds * rate + shift) % 1
      const pulse = chirp < 0.4 ? Math.max(0, Math.sin(TURN * 27 * seconds)) * Math.sin((Math.PI * chirp) / 0.4) : 0
      return pulse === 0 ? 0 : pulse * Math.sin(TURN * hertz * seconds)
    })
  }
}

function bubbles(track: Track, random: Random): void {
  const lengthSeconds = track.left.length / SAMPLE_RATE
  for (let at = between(random, 0, 0.5); at < lengthSeconds; at += between(random, 0.05, 0.9)) {
    const hertz = between(random, 260, 900)
    const note = { atSeconds: at, durationSeconds: between(random, 0.04, 0.12), gain: between(random, 0.02, 0.07), pan: random() }
    addGlide(track, note, hertz, hertz * between(random, 1.3, 2.2))
  }
}

/** Deep voices that beat slowly against each other. */
function drone(track: Track, random: Random): void {
  const root = between(random, 48, 62)
  for (const [ratio, gain] of [
    [1, 0.09],
    [1.004, 0.09],
    [1.5, 0.04],
    [2.006, 0.03],
    [3.01, 0.012],
  ] as const) {
    const note = { atSeconds: 0, durationSeconds: track.left.length / SAMPLE_RATE, gain, pan: between(random, 0.3, 0.7) }
    const shift = random() * TURN
    addNote(track, note, (seconds) => Math.sin(TURN * root * ratio * seconds + shift) * (0.75 + 0.25 * Math.sin(seconds * 0.9 + shift)))
  }
}
