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

  /** There may be work to take up. */
  rangForWork(): void {
    this.#ring('work')
  }

  /** Resolves at the next ring for the job, after `atMostMs`, or when the signal aborts; whichever is first. */
  async waitForJob(jobId: JobId, atMostMs: number, signal?: AbortSignal): Promise<void> {
    await this.#wait(jobId, atMostMs, signal)
  }

  async waitForWork(atMostMs: number, signal?: AbortSignal): Promise<void> {
    await this.#wait('work', atMostMs, signal)
  }

  #ring(name: string): void {
    const waiting = this.#waiting.get(name)
    this.#waiting.delete(name)
    for (const wake of waiting ?? []) wake()
  }

  async #wait(name: string, atMostMs: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return
    await new Promise<void>((resolve) => {
      const waiting = this.#waiting.get(name) ?? new Set()
      const wake = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', wake)
        waiting.delete(wake)
        if (waiting.size === 0 && this.#waiting.get(name) === waiting) this.#waiting.delete(name)
        resolve()
      }
      const timer = setTimeout(wake, atMostMs)
      signal?.addEventListener('abort', wake, { once: true })
      waiting.add(wake)
      this.#waiting.set(name, waiting)
    })
  }
}
