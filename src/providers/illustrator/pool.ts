import { GatewayError } from '../../core/errors.ts'
import { canceled, openThread, type Thread, type ThreadSettings } from './thread.ts'
import type { Made, Work } from './work.ts'

/** Threads that paint, so that the process stays free to answer. */
export interface Pool {
  /**
   * Does the work on the next free thread. Rejects with `canceled` soon after the signal aborts, `upstream_busy` when
   * too much is waiting, `upstream_broken` when the thread dies or falls silent, and whatever the work itself failed with.
   */
  run(work: Work, signal: AbortSignal, progress: (fraction: number, note: string) => void): Promise<Made>
  /** Ends all threads and what they started; what is under way or waiting is rejected with `canceled`. */
  close(): Promise<void>
}

export interface PoolSettings extends ThreadSettings {
  /** How many pieces of work are done at once. */
  readonly threads: number
}

const WAITING_MAX = 256

/** Beside this file: TypeScript as it is while developing, JavaScript when built. */
export const PAINTER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

interface Turn {
  readonly work: Work
  readonly signal: AbortSignal
  progress(fraction: number, note: string): void
  resolve(made: Made): void
  reject(error: unknown): void
}

/** A pool of lazily started threads; each does one piece of work at a time and is kept for the next while it is well. */
export function openPool(settings: PoolSettings): Pool {
  const all = new Set<Thread>()
  const busy = new Set<Thread>()
  const waiting: Turn[] = []
  let closed = false

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
      const turn = thread && waiting.shift()
      if (!turn) return
      void serve(thread, turn)
    }
  }

  const serve = async (thread: Thread, turn: Turn): Promise<void> => {
    busy.add(thread)
    try {
      turn.resolve(await thread.perform(turn.work, turn.signal, (fraction, note) => turn.progress(fraction, note)))
    } catch (error) {
      turn.reject(error)
    } finally {
      busy.delete(thread)
      next()
    }
  }

  return {
    run(work, signal, progress) {
      return new Promise((resolve, reject) => {
        if (signal.aborted || closed) return reject(canceled())
        if (waiting.length >= WAITING_MAX)
          return reject(new GatewayError('upstream_busy', 'The illustrator has too much to do. Try again in a minute.'))
        const turn: Turn = { work, signal, progress, resolve, reject }
        const leave = (): void => {
          const place = waiting.indexOf(turn)
          if (place < 0) return
          waiting.splice(place, 1)
          reject(canceled())
        }
        signal.addEventListener('abort', leave, { once: true })
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
