import { GatewayError } from '../../core/errors.ts'
import { canceled, openThread, type Thread, type ThreadSettings } from './thread.ts'
import type { Tell } from './previews.ts'
import type { Made, Work } from './work.ts'

/** Work whose media is read only when a thread is free: what waits would otherwise hold tens of megabytes apiece. */
export interface WorkToLoad {
  readonly kind: Work['kind']
  load(): Promise<Work>
}

/** Threads that paint, so that the process stays free to answer. */
export interface Pool {
  /**
   * Does the work on the next free thread; pictures before films, which take so much longer, but not for ever. Rejects with `canceled` soon after the signal aborts, `upstream_busy` when
   * too much is waiting, `upstream_broken` when the thread dies or falls silent, and whatever the work itself failed with.
   */
  run(work: Work | WorkToLoad, signal: AbortSignal, tell: Tell): Promise<Made>
  /** Ends all threads and what they started; what is under way or waiting is rejected with `canceled`. */
  close(): Promise<void>
}

export interface PoolSettings extends ThreadSettings {
  /** How many pieces of work are done at once. */
  readonly threads: number
}

const WAITING_MAX = 256
/** So many pictures in a row may overtake a film. */
const OVERTAKING_MAX = 8

/** Beside this file: TypeScript as it is while developing, JavaScript when built. */
export const PAINTER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

interface Turn {
  readonly work: Work | WorkToLoad
  readonly signal: AbortSignal
  readonly tell: Tell
  resolve(made: Made): void
  reject(error: unknown): void
}

/** A pool of lazily started threads; each does one piece of work at a time and is kept for the next while it is well. */
export function openPool(settings: PoolSettings): Pool {
  const all = new Set<Thread>()
  const busy = new Set<Thread>()
  const waiting: Turn[] = []
  let closed = false
  const whoIsNext = fairTurns(waiting)

  const leave = (place: number): Turn | undefined => waiting.splice(place, 1)[0]
  const free = (): Thread | undefined => {
    for (const thread of all) if (!thread.usable() && !busy.has(thread)) all.delete(thread)
    const idle = [...all].find((thread) => !busy.has(thread))
    if (idle !== undefined || all.size >= settings.threads) return idle
    const hired = openThread(settings)
    all.add(hired)
    return hired
  }

  const next = (): void => {
    while (waiting.length > 0) {
      const thread = closed ? undefined : free()
      const turn = thread && leave(whoIsNext())
      if (!turn) return
      void serve(thread, turn)
    }
  }

  const serve = async (thread: Thread, turn: Turn): Promise<void> => {
    busy.add(thread)
    try {
      const work = 'load' in turn.work ? await turn.work.load() : turn.work
      if (closed) throw canceled()
      if (!thread.usable()) throw new GatewayError('upstream_broken', 'The illustrator broke down before it began.')
      turn.resolve(await thread.perform(work, turn.signal, turn.tell))
    } catch (error) {
      turn.reject(error)
    } finally {
      busy.delete(thread)
      next()
    }
  }

  return {
    run(work, signal, tell) {
      return new Promise((resolve, reject) => {
        if (signal.aborted || closed) return reject(canceled())
        if (waiting.length >= WAITING_MAX)
          return reject(new GatewayError('upstream_busy', 'The illustrator has too much to do. Try again in a minute.'))
        const turn: Turn = { work, signal, tell, resolve, reject }
        const giveUp = (): void => {
          const place = waiting.indexOf(turn)
          if (place < 0) return
          leave(place)
          reject(canceled())
        }
        signal.addEventListener('abort', giveUp, { once: true })
        waiting.push(turn)
        next()
      })
    },
    async close() {
      closed = true
      for (const turn of waiting.splice(0)) turn.reject(canceled())
      await Promise.all([...all].map((thread) => thread.end()))
    },
  }
}

/** Tells whose turn it is: the first picture's, unless too many have overtaken the film that waits longest. */
function fairTurns(waiting: readonly Turn[]): () => number {
  let overtaking = 0
  return () => {
    const picture = overtaking < OVERTAKING_MAX ? waiting.findIndex(({ work }) => work.kind !== 'film') : 0
    overtaking = picture > 0 ? overtaking + 1 : 0
    return Math.max(0, picture)
  }
}
