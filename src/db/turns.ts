import { clearImmediate, setImmediate } from 'node:timers'
import { GatewayError } from '../core/errors.ts'

/** Lets one user at a time onto a connection, in the order they came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Runs `work` when everyone before has settled. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves when everyone who came so far has settled. */
  async end(): Promise<void> {
    await this.#last
  }
}

/**
 * The outcome of work that awaits only its transaction. In the embedded database such work is done before the event
 * loop turns, because every statement answers at once; work that is not has waited for something else while everyone
 * waited for it, and is refused.
 */
export function withinThisTurn<Result>(work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const overdue = setImmediate(() => {
      reject(new GatewayError('gateway_bug', 'A transaction waited for something other than its database and was rolled back.'))
    })
    work.finally(() => clearImmediate(overdue)).then(resolve, reject)
  })
}
