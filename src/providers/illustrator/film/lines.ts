import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Spot } from '../blocking/plan.ts'
import { canLetter, takeFont } from '../paint/fonts.ts'
import { LINE_HEIGHT, setText } from '../paint/lettering.ts'
import type { Scene } from '../scene.ts'
import type { SpokenLine } from './sound/mix.ts'
import { SAMPLE_RATE } from './sound/track.ts'

/** A line of dialogue as it is shown. */
export interface TimedLine {
  readonly text: string
  readonly fromSeconds: number
  readonly toSeconds: number
  /** Who moves its mouth; nobody for a narrator who is not to be seen. */
  readonly speaker?: Spot
  /** How wide its mouth is open, 0 to 1, for every `OPENNESS_SECONDS` of the line. */
  readonly openness: readonly number[]
}

export interface Subtitles {
  /** Which set of drawings shows a player's mouth as it is now: 0 is shut. */
  mouthOf(spot: Spot, seconds: number, sets: number): number
  draw(pen: SKRSContext2D, seconds: number): void
}

/** How often a mouth may change: twelve times a second, as in drawn films. */
const OPENNESS_SECONDS = 1 / 12

const NARRATORS = /^(narrator|voice|voiceover|speaker|off|on)$/

const REFUSED =
  /\b(no|without|sin|sans|ohne|keine|sem|tanpa|không có|без) (any |de |des )?(subtitles?|captions?|on-?screen text|text|subt[íi]tulos|sous-titres|untertitel|legendas|teks|phụ đề|субтитров)|[不无無](要|有)?字幕|字幕(なし|無し)|자막 ?(없이|없음)|altyazısız/iu

/** Whether what is said may be shown in words, too. */
export function wantsSubtitles(prompt: string): boolean {
  return !REFUSED.test(prompt)
}

/** Who of those on stage says each line of a dialogue; undefined for a voice from nowhere. */
export function speakersOf(scene: Pick<Scene, 'dialogue'>, spots: readonly Spot[]): readonly (Spot | undefined)[] {
  const able = spots
    .filter(({ measured: { player } }) => player.actor.kind === 'person' || player.actor.kind === 'animal')
    .toSorted((one, other) => one.measured.player.actorIndex - other.measured.player.actorIndex)
  const byName = new Map<string, Spot>()
  return scene.dialogue.map(({ who }, index) => {
    const name = who.toLowerCase()
    if (NARRATORS.test(name)) return undefined
    const known = byName.get(name)
    const named = known ?? able.find((spot) => isCalled(spot, name)) ?? able[byName.size % Math.max(1, able.length)] ?? able[index]
    if (named) byName.set(name, named)
    return named
  })
}

function isCalled({ measured: { player } }: Spot, name: string): boolean {
  const { species, named, wanted } = player.actor
  return [species, named, wanted].some(
    (each) => each !== undefined && (each.toLowerCase() === name || each.toLowerCase().split(' ').includes(name)),
  )
}

/** How wide a mouth is open while this is said: as loud as the voice, smoothed as lips are. */
export function opennessOf({ samples }: Pick<SpokenLine, 'samples'>): readonly number[] {
  const step = Math.round(OPENNESS_SECONDS * SAMPLE_RATE)
  const loud = Array.from({ length: Math.ceil(samples.length / step) }, (_, index) => {
    let sum = 0
    const end = Math.min(samples.length, (index + 1) * step)
    for (let at = index * step; at < end; at++) sum += (samples[at] ?? 0) ** 2
    return Math.sqrt(sum / step)
  })
  const loudest = loud.toSorted((one, other) => one - other)[Math.floor(loud.length * 0.9)] ?? 0
  if (loudest < 1e-5) return loud.map(() => 0)
  return loud.map((value) => Math.min(1, value / loudest) ** 0.8)
}

/** For a line that nobody speaks aloud: as long as reading it takes, the mouth shut. */
export function silentLines(dialogue: Scene['dialogue'], durationSeconds: number): readonly TimedLine[] {
  const lengths = dialogue.map(({ line }) => Math.max(1.2, line.length / (/[\u3000-\u9fff\uac00-\ud7af]/u.test(line) ? 5 : 14)))
  const whole = lengths.reduce((sum, length) => sum + length + 0.3, 0)
  const pace = Math.min(1, (durationSeconds - 0.6) / whole)
  let from = Math.min(0.6, durationSeconds * 0.1)
  return dialogue.map(({ line }, index) => {
    const toSeconds = from + (lengths[index] ?? 1) * pace
    const timed = { text: line, fromSeconds: from, toSeconds, openness: [] }
    from = toSeconds + 0.3 * pace
    return timed
  })
}

/** The lines of a film, as mouths and as words at its lower edge. */
export function subtitlesOf(lines: readonly TimedLine[], width: number, height: number, shown: boolean): Subtitles {
  const drawn = new Map<TimedLine, Canvas>()
  const lineAt = (seconds: number): TimedLine | undefined =>
    lines.find(({ fromSeconds, toSeconds }) => seconds >= fromSeconds && seconds < toSeconds)
  return {
    mouthOf(spot, seconds, sets) {
      if (sets < 2) return 0
      const line = lines.find((each) => each.speaker === spot && seconds >= each.fromSeconds && seconds < each.toSeconds)
      const open = line?.openness[Math.floor((seconds - line.fromSeconds) / OPENNESS_SECONDS)] ?? 0
      return open < 0.12 ? 0 : Math.min(sets - 1, Math.max(1, Math.round(open * (sets - 1))))
    },
    draw(pen, seconds) {
      const line = shown ? lineAt(seconds) : undefined
      if (!line) return
      const canvas = drawn.get(line) ?? lettered(line.text, width, height)
      drawn.set(line, canvas)
      pen.globalAlpha = Math.min(1, (seconds - line.fromSeconds) * 6 + 0.2, (line.toSeconds - seconds) * 6 + 0.1)
      pen.drawImage(canvas, 0, height - canvas.height)
      pen.globalAlpha = 1
    },
  }
}

/** White letters with a dark edge, readable on anything; nothing for letters that our fonts do not have. */
function lettered(text: string, width: number, height: number): Canvas {
  const margin = height * 0.045
  const canvas = createCanvas(width, Math.ceil(height * 0.2 + margin))
  if (!canLetter(text)) return canvas
  const pen = canvas.getContext('2d')
  const largest = Math.max(9, Math.min(height * 0.052, width * 0.05))
  const { lines, sizePixels } = setText(pen, FAMILY, text, { width: width * 0.86, height: height * 0.2, largest })
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  pen.lineJoin = 'round'
  takeFont(pen, FAMILY, sizePixels, text)
  lines.forEach((row, index) => {
    const y = canvas.height - margin - (lines.length - 1 - index) * sizePixels * LINE_HEIGHT
    pen.lineWidth = Math.max(2, sizePixels * 0.2)
    pen.strokeStyle = 'rgba(16,14,26,.82)'
    pen.strokeText(row, width / 2, y)
    pen.fillStyle = '#fffdf4'
    pen.fillText(row, width / 2, y)
  })
  return canvas
}

const FAMILY = 'Laterna Sans Bold'
