import { FILE_SIZE_MAX_BYTES } from '../core/file.ts'

const HOUR_MS = 60 * 60 * 1000

/** What may be kept, and for how long: the sizes and times the Gemini API promises its callers. */
export const FILE_LIMITS = {
  fileBytesMax: FILE_SIZE_MAX_BYTES,
  /** All files and unfinished uploads of an account together. */
  accountBytesMax: 20 * 1024 ** 3,
  keptMs: 48 * HOUR_MS,
  uploadOpenMs: 24 * HOUR_MS,
  /** Unfinished uploads of an account at a time. */
  uploadsMax: 1_000,
  /** A file of the largest size in the smallest pieces Google allows, 256 KiB, and then some. */
  chunksMax: 10_000,
} as const
