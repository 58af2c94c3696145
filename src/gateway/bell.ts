import type { JobId } from '../core/ids.ts'

/**
 * Tells those who wait, inside this process, that something changed. Only a hint: whoever hears it reads the
 * database, and whoever hears nothing looks again after a while.
 */
export class Bell {
  readonly #waiting = new Map<string, Set<() => void>>()

  /** A job was changed and saved. */
  rangForJob(jobId: JobId): void {
    this.#ring(jobId)
  }

  /** A running job got further. Only those who show it listen: it says nothing that is saved. */
  rangForProgress(jobId: JobId): void {
    this.#ring(progressOf(jobId))
  }

  /** There may be work to take up. */
  rangForWork(): void {
    this.#ring(WORK)
  }

  /** Resolves when the job was changed, after `atMostMs`, or when the signal aborts; whichever is first. */
  async waitForJob(jobId: JobId, atMostMs: number, signal?: AbortSignal): Promise<void> {
    await this.#wait([jobId], atMostMs, signal)
  }

  /** Like waitForJob, and also resolves when the job got further. */
  async waitForNews(jobId: JobId, atMostMs: number, signal?: AbortSignal): Promise<void> {
    await this.#wait([jobId, progressOf(jobId)], atMostMs, signal)
  }

  async waitForWork(atMostMs: number, signal?: AbortSignal): Promise<void> {
    await this.#wait([WORK], atMostMs, signal)
  }

  #ring(name: string): void {
    for (const wake of new Set(this.#waiting.get(name))) wake() // A copy: whoever is woken leaves the set.
  }

  async #wait(names: readonly string[], atMostMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', wake)
        for (const name of names) this.#forget(name, wake)
        resolve()
      }
      const timer = setTimeout(wake, atMostMs)
      signal?.addEventListener('abort', wake, { once: true })
      for (const name of names) this.#waiting.set(name, (this.#waiting.get(name) ?? new Set()).add(wake))
    })
  }

  #forget(name: string, wake: () => void): void {
    const waiting = this.#waiting.get(name)
    waiting?.delete(wake)
    if (waiting?.size === 0) this.#waiting.delete(name)
  }
}

const WORK = 'work'

function progressOf(jobId: JobId): string {
  return `${jobId}:progress`
}
