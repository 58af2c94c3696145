import { Worker } from 'node:worker_threads'
import { GatewayError } from '../../core/errors.ts'
import type { Made, Message, Work } from './work.ts'

/** Threads that paint, so that the process stays free to answer. */
export interface Pool {
  /**
   * Does the work on the next free thread. Rejects with `canceled` as soon as the signal aborts, `upstream_busy` when
   * too much is waiting, `upstream_broken` when the thread dies, and whatever the work itself failed with.
   */
  run(work: Work, signal: AbortSignal, progress: (fraction: number, note: string) => void): Promise<Made>
  /** Ends all threads; what is under way or waiting is rejected with `canceled`. */
  close(): Promise<void>
}

const WAITING_MAX = 256

/** Beside this file: TypeScript as it is while developing, JavaScript when built. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

interface Turn {
  readonly work: Work
  readonly signal: AbortSignal
  progress(fraction: number, note: string): void
  resolve(made: Made): void
  reject(error: GatewayError): void
}

/** A pool of lazily started threads; each does one piece of work at a time and is kept for the next. */
export function openPool(threads: number): Pool {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: Turn[] = []
  let closed = false

  const next = (): void => {
    while (waiting.length > 0 && (idle.length > 0 || all.size < threads)) {
      const turn = waiting.shift()
      if (turn) give(idle.pop() ?? hire(), turn)
    }
  }

  const hire = (): Worker => {
    const worker = new Worker(WORKER)
    worker.unref()
    all.add(worker)
    return worker
  }

  /** A thread whose work was stopped, or that died, is not used again. */
  const dismiss = async (worker: Worker): Promise<void> => {
    all.delete(worker)
    await worker.terminate()
  }

  const give = (worker: Worker, turn: Turn): void =>
    attend(worker, turn, (keep) => {
      if (keep && !closed) idle.push(worker)
      else {
        worker.on('error', ignore)
        void dismiss(worker)
      }
      next()
    })

  return {
    run(work, signal, progress) {
      return new Promise((resolve, reject) => {
        if (signal.aborted || closed) return reject(canceled())
        if (waiting.length >= WAITING_MAX)
          return reject(new GatewayError('upstream_busy', 'The illustrator has too much to do. Try again in a minute.'))
        const turn: Turn = { work, signal, progress, resolve, reject }
        signal.addEventListener(
          'abort',
          () => {
            const place = waiting.indexOf(turn)
            if (place < 0) return
            waiting.splice(place, 1)
            reject(canceled())
          },
          { once: true },
        )
        waiting.push(turn)
        next()
      })
    },
    async close() {
      closed = true
      for (const turn of waiting.splice(0)) turn.reject(canceled())
      await Promise.all([...all].map(dismiss))
    },
  }
}

/** Hands a turn to a thread and answers it once; `release` is told whether the thread may be used again. */
function attend(worker: Worker, turn: Turn, release: (keep: boolean) => void): void {
  const finish = (keep: boolean): void => {
    // Only our own kinds: a Worker keeps listeners of its own, and is deaf without them.
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
    worker.unref()
    turn.signal.removeEventListener('abort', stop)
    release(keep)
  }
  const stop = (): void => {
    finish(false)
    turn.reject(canceled())
  }
  const died = (cause: unknown): void => {
    finish(false)
    turn.reject(new GatewayError('upstream_broken', 'The illustrator broke down while working.', { cause }))
  }
  worker.ref()
  worker.on('message', (message: Message) => {
    if (message.say === 'progress') return turn.progress(message.fraction, message.note)
    finish(true)
    if (message.say === 'done') turn.resolve(message.made)
    else turn.reject(new GatewayError(message.code === 'gateway_bug' ? 'upstream_broken' : message.code, message.message))
  })
  worker.on('error', died)
  worker.on('exit', (exitCode: number) => died(new Error(`the thread ended with ${exitCode}`)))
  turn.signal.addEventListener('abort', stop, { once: true })
  worker.postMessage(turn.work)
}

/** What a dismissed thread still throws concerns nobody; unheard it would end the process. */
function ignore(): void {}

function canceled(): GatewayError {
  return new GatewayError('canceled', 'The work was stopped.')
}
