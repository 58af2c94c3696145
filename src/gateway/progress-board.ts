import type { JobId } from '../core/ids.ts'
import type { Progress } from '../core/provider.ts'
import type { Bell } from './bell.ts'

/** How far each running job of this process is. Kept in memory: losing it loses nothing but a number on a screen. */
export class ProgressBoard {
  readonly #progress = new Map<JobId, Progress>()
  readonly #bell: Bell

  constructor(bell: Bell) {
    this.#bell = bell
  }

  report(jobId: JobId, progress: Progress): void {
    this.#progress.set(jobId, { ...progress, fraction: Math.min(1, Math.max(0, progress.fraction)) })
    this.#bell.rangForProgress(jobId)
  }

  of(jobId: JobId): Progress | undefined {
    return this.#progress.get(jobId)
  }

  forget(jobId: JobId): void {
    this.#progress.delete(jobId)
  }
}
