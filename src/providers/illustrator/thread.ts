import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { GatewayError } from '../../core/errors.ts'
import type { Tell } from './previews.ts'
import type { Command, Made, Message, Work } from './work.ts'

/** One painting thread. */
export interface Thread {
  /** False once the thread has ended or was given up: then it takes no more work. */
  usable(): boolean
  /**
   * Does one piece of work; call it again only when the last has settled. Rejects with `canceled` when the signal
   * aborts, `upstream_broken` when the thread dies or falls silent, and whatever the work itself failed with. When it
   * rejects nothing of the work is left: no process, no unfinished file.
   */
  perform(work: Work, signal: AbortSignal, tell: Tell): Promise<Made>
  /** Stops what it is doing, then ends it. */
  end(): Promise<void>
}

export interface ThreadSettings {
  /** The program of the thread: listens for Commands, answers with Messages. */
  readonly program: URL
  /** A thread at work that says nothing for so long is stuck: it is ended and its work has failed. */
  readonly patienceSeconds: number
  /** How long a film may take to tidy up after itself before its thread is ended. */
  readonly graceSeconds: number
}

interface Turn {
  readonly work: Work
  readonly tell: Tell
  readonly settled: Promise<unknown>
  stop(reason: GatewayError): void
  hear(message: Message): void
  /** The thread is gone. */
  lose(cause: unknown): void
}

/** Painting leaves millions of small things behind: swept up earlier than usual they take less memory, and hardly more time. */
const YOUNG_MEGABYTES = 24

/** Starts a thread. It keeps the process alive only while it works. */
export function openThread(settings: ThreadSettings): Thread {
  const worker = new Worker(settings.program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } })
  let usable = true
  let turn: Turn | undefined
  const lost = (cause: unknown): void => {
    usable = false
    turn?.lose(cause)
  }
  worker.unref()
  worker.on('message', (message: Message) => turn?.hear(message))
  worker.on('error', lost)
  worker.on('exit', (exitCode) => lost(new Error(`the thread ended with ${exitCode}`)))
  const reins: Reins = {
    tell: (command) => worker.postMessage(command),
    giveUp() {
      usable = false
      void worker.terminate()
    },
  }
  return {
    usable: () => usable,
    async perform(work, signal, tell) {
      if (signal.aborted) throw canceled()
      const made = Promise.withResolvers<Made>()
      const own = (turn = openTurn({ work, tell }, made, reins, settings))
      const stop = (): void => own.stop(canceled())
      signal.addEventListener('abort', stop, { once: true })
      worker.ref()
      reins.tell({ tell: 'work', work })
      try {
        return await made.promise
      } finally {
        signal.removeEventListener('abort', stop)
        turn = undefined
        worker.unref()
      }
    },
    async end() {
      const settled = turn?.settled
      turn?.stop(canceled())
      await settled
      usable = false
      await worker.terminate()
    },
  }
}

interface Reins {
  tell(command: Command): void
  giveUp(): void
}

type Asked = Pick<Turn, 'work' | 'tell'>

/** Follows one piece of work to its end, whichever way that comes, and settles `made` exactly once. */
function openTurn(asked: Asked, made: PromiseWithResolvers<Made>, reins: Reins, settings: ThreadSettings): Turn {
  const { work } = asked
  const graceMs = settings.graceSeconds * 1000
  let reason: GatewayError | undefined
  let alarm: NodeJS.Timeout
  let encoderId: number | undefined
  const set = (ms: number, ring: () => void): void => {
    clearTimeout(alarm)
    alarm = setTimeout(ring, ms)
  }
  const fail = (error: GatewayError): void => {
    clearTimeout(alarm)
    clearAway(work)
    made.reject(error)
  }
  const killEncoder = (): void => {
    if (encoderId !== undefined) killProcess(encoderId)
    encoderId = undefined
  }
  const giveUp = (why: GatewayError): void => {
    reason = why
    killEncoder()
    reins.giveUp()
    // Its end is heard as `lose`; only a thread stuck outside JavaScript cannot be ended, and is not waited for.
    set(graceMs, () => fail(why))
  }
  const wait = (): void =>
    set(settings.patienceSeconds * 1000, () => giveUp(broken(new Error(`the thread was silent for ${settings.patienceSeconds} s`))))
  wait()
  return {
    ...asked,
    settled: made.promise.catch(() => undefined),
    stop(why) {
      if (reason !== undefined) return
      // Only a film has something to tidy up; a picture would not look up before it is painted.
      if (work.kind !== 'film') return giveUp(why)
      reason = why
      reins.tell({ tell: 'stop' })
      set(graceMs, () => giveUp(why))
    },
    hear(message) {
      if (message.say === 'encoding') {
        encoderId = message.processId
        return
      }
      if (message.say === 'progress') {
        if (reason !== undefined) return
        wait()
        const { say: _, ...step } = message
        return asked.tell(step)
      }
      if (reason !== undefined) return fail(reason)
      if (message.say === 'failed') return fail(failureOf(message))
      clearTimeout(alarm)
      made.resolve(message.made)
    },
    lose(cause) {
      killEncoder()
      fail(reason ?? broken(cause))
    },
  }
}

/** An ffmpeg does not end with the thread that started it. */
function killProcess(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL')
  } catch (error) {
    // It had ended already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function failureOf({ code, message, violation }: Extract<Message, { say: 'failed' }>): GatewayError {
  return code === 'gateway_bug' ? broken(new Error(message)) : new GatewayError(code, message, violation ? { violation } : {})
}

function broken(cause: unknown): GatewayError {
  return new GatewayError('upstream_broken', 'The illustrator broke down while working.', { cause })
}

/** Removes what a film left that was not delivered. */
function clearAway(work: Work): void {
  if (work.kind !== 'film') return
  rmSync(`${work.outputPath}.parts`, { recursive: true, force: true })
  rmSync(work.outputPath, { force: true })
}

/** What stopped work fails with. */
export function canceled(): GatewayError {
  return new GatewayError('canceled', 'The work was stopped.')
}
