import { randomFillSync } from 'node:crypto'
import type { RandomBytes } from '../core/random.ts'

const POOL_BYTES = 8 * 1024

/** Random bytes from the operating system's generator, fetched in large helpings: ids are made for every call. */
export function randomPool(): RandomBytes {
  const pool = Buffer.alloc(POOL_BYTES)
  let used = POOL_BYTES
  return (sizeBytes) => {
    if (sizeBytes > POOL_BYTES) return randomFillSync(Buffer.alloc(sizeBytes))
    if (used + sizeBytes > POOL_BYTES) {
      randomFillSync(pool)
      used = 0
    }
    const taken = Buffer.from(pool.subarray(used, used + sizeBytes))
    pool.fill(0, used, used + sizeBytes) // Handed out once: nobody reads another's secret out of the pool.
    used += sizeBytes
    return taken
  }
}
