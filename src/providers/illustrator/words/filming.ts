import type { Scene, TimeOfDay } from '../scene.ts'
import type { Flag, Meaning } from './lexicon/meaning.ts'
import type { Reading } from './vocabulary.ts'

/** The camera as the prompt has it. */
export function cameraOf(meanings: readonly Meaning[], shot: Scene['camera']['shot']): Scene['camera'] {
  const moves = meanings.filter((meaning) => meaning.about === 'movement')
  const move = moves.find(({ direction }) => direction) ?? moves[0]
  if (!move) return { shot, movement: 'still' }
  const { movement, direction } = move
  return { shot, movement, ...(direction ? { direction } : {}), ...(movement === 'still' ? { fixed: true } : {}) }
}

/** The hour at the beginning and at the end of a film in which it changes. */
export interface Hours {
  readonly time: TimeOfDay
  readonly timeAfter: TimeOfDay
}

/** Words that lead from one hour to another, in the languages of the prompts. */
const LEADING =
  /^(to|into|till|until|a|à|ao|para|até|al|hasta|bis|zu|zur|zum|в|во|до|к|ke|hingga|sampai|menjadi|đến|sang|thành|e|ye|إلى|से|तक|到|至|变成|變成|から|へ|까지|으로|->|→)$/iu

/** Korean and Turkish hang them on the word. */
const HANGING = /(에서|부터|ten|tan|den|dan)$/u

const LATER: { readonly [time in TimeOfDay]?: TimeOfDay } = { dawn: 'day', day: 'night', golden: 'night', sunset: 'night' }

/** Whether and how the hour changes: from day to night, the sun sets, a time lapse. */
export function hoursOf(readings: readonly Reading[], flags: ReadonlySet<Flag>): Hours | undefined {
  const told = changeTold(readings)
  if (told) return told
  if (flags.has('nightfall')) return { time: 'golden', timeAfter: 'night' }
  if (flags.has('daybreak')) return { time: 'night', timeAfter: 'dawn' }
  if (!flags.has('timelapse')) return undefined
  const times = [...new Set(readings.flatMap(timesIn))]
  const [first = 'day', second] = times.filter((time) => time !== 'golden' || times.length === 1)
  const after = second ?? LATER[first]
  return after ? { time: first, timeAfter: after } : undefined
}

function timesIn({ meanings }: Reading): readonly TimeOfDay[] {
  return meanings.flatMap((meaning) => (meaning.about === 'time' ? [meaning.time] : []))
}

/** Two hours with nothing between them but the words that lead from one to the other. */
function changeTold(readings: readonly Reading[]): Hours | undefined {
  for (const [index, reading] of readings.entries()) {
    const [time] = timesIn(reading)
    if (!time) continue
    const between = readings.slice(index + 1, index + 4)
    const next = between.findIndex((each) => timesIn(each).length > 0)
    const timeAfter = between[next] && timesIn(between[next])[0]
    if (
      timeAfter &&
      timeAfter !== time &&
      (HANGING.test(reading.text) || between.slice(0, next).some(({ text }) => LEADING.test(text.trim())))
    )
      return { time, timeAfter }
  }
  return undefined
}
