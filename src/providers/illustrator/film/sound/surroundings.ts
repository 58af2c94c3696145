import { between, type Random } from '../../paint/noise.ts'
import { TURN } from '../../paint/surface.ts'
import { addCry } from './cries.ts'
import { addGlide, addNote, SAMPLE_RATE, type Track } from './track.ts'

/** Adds a sound of a place to a track. */
export type Maker = (track: Track, random: Random) => void

const lengthOf = (track: Track): number => track.left.length / SAMPLE_RATE

/** Something that happens again and again, on average every so many seconds. */
function often(everySeconds: number, happen: (track: Track, atSeconds: number, random: Random) => void): Maker {
  return (track, random) => {
    for (let at = between(random, 0.1, everySeconds); at < lengthOf(track) - 0.2; at += everySeconds * between(random, 0.5, 1.5))
      happen(track, at, random)
  }
}

/** Many people who talk at once, none to be understood. */
export function murmur(gain: number): Maker {
  return (track, random) => {
    for (let voice = 0; voice < 7; voice++) {
      const pitch = between(random, 95, 230)
      const formant = between(random, 380, 900)
      const rate = between(random, 2.6, 4.8)
      const shift = random() * TURN
      let band = 0
      let low = 0
      const note = { atSeconds: 0, durationSeconds: lengthOf(track), gain, pan: between(random, 0.1, 0.9) }
      const share = (TURN * formant) / SAMPLE_RATE
      addNote(track, note, (seconds) => {
        // A buzz through a mouth: a filter that rings at the formant.
        const buzz = ((seconds * pitch * (1 + 0.06 * Math.sin(seconds * rate * 1.7 + shift))) % 1) - 0.5
        const high = buzz + (random() - 0.5) * 0.3 - low - 0.3 * band
        band += share * high
        low += share * band
        const talk = Math.max(0, Math.sin(seconds * rate * TURN * 0.5 + shift) + 0.4 * Math.sin(seconds * rate * 2.3 + shift))
        const turn = Math.max(0, Math.sin(seconds * 0.9 + shift * 3) + 0.55)
        return band * talk * turn
      })
    }
  }
}

/** Cups and spoons. */
export const cups = often(1.3, (track, atSeconds, random) => {
  const pan = random()
  for (const [ratio, gain] of [
    [1, 0.02],
    [1.51, 0.012],
    [2.7, 0.008],
  ] as const) {
    const hertz = between(random, 1900, 3200) * ratio
    addNote(track, { atSeconds, durationSeconds: 0.3, gain, pan }, (seconds) => Math.sin(TURN * hertz * seconds) * Math.exp(-seconds * 26))
  }
})

/** Water that drips into water, and its echo. */
export const drips = often(0.9, (track, atSeconds, random) => {
  const hertz = between(random, 700, 1700)
  const pan = random()
  for (const [later, gain] of [
    [0, 0.1],
    [0.17, 0.04],
    [0.36, 0.018],
  ] as const)
    addGlide(track, { atSeconds: atSeconds + later, durationSeconds: 0.06, gain, pan: later > 0 ? 1 - pan : pan }, hertz, hertz * 1.7)
})

/** A bell of a tower, not near. */
export const bells: Maker = (track, random) => {
  const hertz = between(random, 390, 470)
  for (let at = between(random, 0.6, 1.6); at < lengthOf(track) - 1; at += 2.1) {
    for (const [ratio, gain, fall] of [
      [0.5, 0.03, 0.9],
      [1, 0.035, 1.2],
      [1.19, 0.022, 1.6],
      [1.56, 0.012, 2.2],
      [2, 0.018, 2.4],
      [2.74, 0.008, 4],
    ] as const)
      addNote(
        track,
        { atSeconds: at, durationSeconds: 3, gain, pan: 0.3 },
        (seconds) => Math.sin(TURN * hertz * ratio * seconds) * Math.exp(-seconds * fall),
      )
  }
}

/** Calls of animals from further off. */
export function calls(species: readonly string[], everySeconds: number, nearness: number): Maker {
  return often(everySeconds, (track, atSeconds, random) => {
    const caller = species[Math.floor(random() * species.length)] ?? ''
    addCry(track, caller, { atSeconds, pan: between(random, 0.1, 0.9) }, nearness, random)
  })
}

/** Insects that sing all day. */
export const insects: Maker = (track, random) => {
  for (const pan of [0.15, 0.5, 0.85]) {
    const hertz = between(random, 4800, 6400)
    const pulse = between(random, 17, 34)
    const swell = between(random, 0.2, 0.5)
    const note = { atSeconds: 0, durationSeconds: lengthOf(track), gain: 0.011, pan }
    addNote(track, note, (seconds) => {
      const loud = 0.55 + 0.45 * Math.sin(TURN * swell * seconds + pan * 9)
      return Math.sin(TURN * hertz * seconds) * Math.max(0, Math.sin(TURN * pulse * seconds)) * loud
    })
  }
}

/** Tools: a hammer on wood, a file. */
export const tools = often(1.1, (track, atSeconds, random) => {
  const hertz = between(random, 320, 620)
  const strokes = 1 + Math.floor(random() * 3)
  for (let stroke = 0; stroke < strokes; stroke++)
    addNote(
      track,
      { atSeconds: atSeconds + stroke * 0.27, durationSeconds: 0.12, gain: 0.09, pan: 0.7 },
      (seconds) => (Math.sin(TURN * hertz * seconds) + 0.5 * Math.sin(TURN * hertz * 2.76 * seconds)) * Math.exp(-seconds * 48),
    )
})

/** Pages that are turned. */
export const pages = often(2.4, (track, atSeconds, random) => {
  let before = 0
  addNote(track, { atSeconds, durationSeconds: 0.4, gain: 0.05, pan: between(random, 0.2, 0.8) }, (_seconds, share) => {
    const noise = random() * 2 - 1
    const rustle = noise - before
    before = noise
    return rustle * Math.sin(Math.PI * share) ** 2 * (0.4 + 0.6 * Math.abs(Math.sin(share * 19)))
  })
})

/** Something that fries, and a lid now and then. */
export const sizzle: Maker = (track, random) => {
  let before = 0
  addNote(track, { atSeconds: 0, durationSeconds: lengthOf(track), gain: 0.012, pan: 0.65 }, (seconds) => {
    const noise = random() * 2 - 1
    const hiss = noise - before
    before = noise
    return hiss * (0.7 + 0.3 * Math.sin(seconds * 2.1))
  })
}

/** Wood that burns. */
export const fire: Maker = (track, random) => {
  let low = 0
  addNote(track, { atSeconds: 0, durationSeconds: lengthOf(track), gain: 0.25, pan: 0.55 }, (seconds) => {
    low += 0.03 * (random() * 2 - 1 - low)
    return low * (0.7 + 0.3 * Math.sin(seconds * 5 + Math.sin(seconds * 3)))
  })
  const crackles = Math.round(lengthOf(track) * 14)
  for (let crackle = 0; crackle < crackles; crackle++) {
    const note = {
      atSeconds: random() * lengthOf(track),
      durationSeconds: 0.012,
      gain: 0.02 + 0.11 * random() ** 3,
      pan: between(random, 0.4, 0.7),
    }
    addNote(track, note, (_seconds, share) => (random() * 2 - 1) * (1 - share) ** 2)
  }
}

/** Far thunder, once. */
export const thunder: Maker = (track, random) => {
  let [low, lower] = [0, 0]
  const note = { atSeconds: lengthOf(track) * between(random, 0.2, 0.5), durationSeconds: 3.2, gain: 3, pan: 0.4 }
  addNote(track, note, (seconds, share) => {
    low += 0.016 * (random() * 2 - 1 - low)
    lower += 0.05 * (low - lower)
    return lower * Math.min(1, seconds * 5) * (1 - share) ** 1.6 * (0.6 + 0.4 * Math.sin(seconds * 11 + Math.sin(seconds * 5)))
  })
}

/** An audience that claps towards the end. */
export const applause: Maker = (track, random) => {
  const startSeconds = lengthOf(track) * 0.62
  const claps = Math.round((lengthOf(track) - startSeconds) * 130)
  for (let clap = 0; clap < claps; clap++) {
    const share = random()
    const atSeconds = startSeconds + share * (lengthOf(track) - startSeconds)
    let held = 0
    const colour = between(random, 0.3, 0.7)
    const gain = 0.09 * Math.min(1, share * 3 + 0.1) * between(random, 0.4, 1)
    addNote(track, { atSeconds, durationSeconds: 0.03, gain, pan: random() }, (_seconds, past) => {
      held += colour * (random() * 2 - 1 - held)
      return held * (1 - past) ** 2
    })
  }
}

/** Wood and ropes of moored boats. */
export const creaks = often(1.9, (track, atSeconds, random) => {
  const hertz = between(random, 110, 190)
  const note = { atSeconds, durationSeconds: between(random, 0.35, 0.7), gain: 0.035, pan: random() }
  addNote(track, note, (seconds, share) => {
    const grain = Math.max(0, Math.sin(TURN * (26 + 18 * share) * seconds)) ** 6
    return grain * Math.sin(TURN * hertz * (1 + 0.3 * share) * seconds * 3) * Math.sin(Math.PI * share)
  })
})
