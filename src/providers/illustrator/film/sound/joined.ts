import { SAMPLE_RATE, silence, type Track } from './track.ts'

/** What the sound is joined to. */
export interface Joint {
  /** How long the film before it is known to the sound: 0 when the sound begins where that film ends. */
  readonly fromSeconds: number
  readonly before?: { readonly seconds: number; readonly hasSound: boolean }
}

/** Our films fade out in their last 0.6 seconds: before that, the sound that goes on takes over. */
export const FADE_SECONDS = 0.6

/** The sound of the whole film, silent as long as the sound of the film before it is heard. */
export function joined(track: Track, { fromSeconds, before }: Joint): Track {
  if (!before) return track
  const added = track.left.length / SAMPLE_RATE - fromSeconds
  const whole = silence(before.seconds + added)
  const shift = Math.round((before.seconds - fromSeconds) * SAMPLE_RATE)
  const begins = Math.round((before.seconds - (fromSeconds > 0 && before.hasSound ? 2 * FADE_SECONDS : 0)) * SAMPLE_RATE)
  const fade = FADE_SECONDS * SAMPLE_RATE
  for (let at = Math.max(0, begins); at < whole.left.length; at++) {
    const gain = fromSeconds > 0 ? Math.min(1, (at - begins) / fade) : 1
    whole.left[at] = (track.left[at - shift] ?? 0) * gain
    whole.right[at] = (track.right[at - shift] ?? 0) * gain
  }
  return whole
}
