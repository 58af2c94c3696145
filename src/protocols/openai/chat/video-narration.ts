import type { GenerationAnswer, LinkedArtifact } from '../../../core/protocol.ts'
import type { Progress } from '../../../core/provider.ts'
import { troubleIn } from '../errors.ts'

/**
 * Tells the making of a video as text, piece by piece. The pieces of a stream and the whole of a blocking answer
 * come from here, so both read the same.
 */
export interface Narration {
  /** The prompt, the task and where to watch it. */
  began(answer: GenerationAnswer): string
  progressed(progress: Progress): string
  /** The rest of the progress lines and the links, or what went wrong. */
  ended(answer: GenerationAnswer): string
  broke(reason: string): string
}

/** How a generation ended: `refusal` when the safety filter left nothing of it. */
export interface End {
  readonly failure?: string
  readonly refusal?: string
}

const OPTIMIZING_FROM = 0.8
const STARTING_DOTS = 19
const OPTIMIZING_DOTS = 17

export function narrate(): Narration {
  let type = 'Text-to-video generation'
  let phase: 'waiting' | 'starting' | 'optimizing' = 'waiting'
  let dots = 0
  let retrying = false

  const dotsUpTo = (wanted: number): string => {
    const added = '.'.repeat(Math.max(0, Math.floor(wanted) - dots))
    dots += added.length
    return added
  }
  const closeLine = (): string => (phase === 'waiting' ? '' : '\n\n')
  const retry = (): string => {
    const text = `${closeLine()}> ⚠️ Retrying\n\n`
    phase = 'waiting'
    dots = 0
    retrying = true
    return text
  }
  const start = (): string => {
    phase = 'starting'
    return `> Type: ${type}\n> 🎬 Starting video generation`
  }
  const optimize = (): string => {
    const rest = dotsUpTo(STARTING_DOTS)
    phase = 'optimizing'
    dots = 0
    return `${rest}\n\n> 🔄 Optimizing video quality`
  }
  const advance = (fraction: number): string => {
    let text = phase === 'waiting' ? start() : ''
    if (phase === 'starting') text += dotsUpTo(1 + (STARTING_DOTS - 1) * Math.min(1, fraction / OPTIMIZING_FROM))
    if (phase === 'starting' && fraction >= OPTIMIZING_FROM) text += optimize()
    if (phase === 'optimizing') text += dotsUpTo(1 + ((OPTIMIZING_DOTS - 1) * (fraction - OPTIMIZING_FROM)) / (1 - OPTIMIZING_FROM))
    return text
  }
  const broke = (reason: string): string => `${closeLine()}> ❌ Generation failed: ${oneLine(reason)}\n`

  return {
    began(answer) {
      if (answer.job.order.inputs.length > 0) type = 'Image-to-video generation'
      return opening(answer)
    },
    progressed(progress) {
      if (progress.retrying) return retrying ? '' : retry()
      retrying = false
      return advance(Math.min(1, Math.max(0, progress.fraction)))
    },
    ended(answer) {
      const { failure } = endOf(answer)
      if (failure !== undefined) return broke(failure)
      if (answer.job.state.name !== 'succeeded') return `${closeLine()}> ⏳ ${stillGoing(answer)}\n`
      return `${advance(1)}\n\n> 🎉 High-quality video generated\n\n${withheld(answer)}${answer.media.map(linkLine).join('\n\n')}\n`
    },
    broke,
  }
}

/** The text of a blocking answer, told after the fact: a line for each retry, then the end. */
export function wholeNarration(narration: Narration, answer: GenerationAnswer): string {
  const began = narration.began(answer)
  const retries = answer.job.timeline.filter(({ event }) => event === 'retried')
  const told = retries.map(() => narration.progressed({ fraction: 0 }) + narration.progressed({ fraction: 0, retrying: true }))
  return [began, ...told, narration.ended(answer)].join('').trimEnd()
}

/** What the last line and the finish reason follow from. Work that is still going on has not ended: both are absent. */
export function endOf(answer: GenerationAnswer): End {
  const { state } = answer.job
  if (state.name === 'succeeded') {
    if (answer.media.length > 0) return {}
    const reason = state.filtered[0] ?? 'The video was withheld by the safety filter.'
    return { failure: reason, refusal: reason }
  }
  if (state.name === 'failed') return { failure: state.message, ...(state.code === 'content_refused' ? { refusal: state.message } : {}) }
  return state.name === 'canceled' ? { failure: 'It was canceled.' } : {}
}

function opening({ job, links }: GenerationAnswer): string {
  return [
    JSON.stringify({ prompt: job.order.prompt }, null, 2),
    '> Video generation task created',
    `> Task ID: \`${job.id}\``,
    '> To prevent task interruption, you can continuously track progress from the following links:',
    `> [Data Preview](${links.preview}) | [Source Data](${links.source})`,
    '> Waiting for processing',
    '',
    '',
  ].join('\n')
}

function stillGoing(answer: GenerationAnswer): string {
  return oneLine(`${troubleIn(answer)?.message ?? ''} The links above show it when it is ready.`)
}

function withheld({ job: { state } }: GenerationAnswer): string {
  if (state.name !== 'succeeded' || state.filtered.length === 0) return ''
  return `${state.filtered.map((reason) => `> ⚠️ Withheld: ${oneLine(reason)}`).join('\n')}\n\n`
}

function linkLine({ watchUrl, downloadUrl }: LinkedArtifact): string {
  return `[▶️ Watch Online](${watchUrl}) | [⏬ Download Video](${downloadUrl})`
}

/** A reason is one line of a quote; a line break in it would end the quote. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
