import type { Logger } from 'pino'
import type { BlobStore, FetchMedia } from '../blobs/index.ts'
import type { Instant, JobId } from '../core/ids.ts'
import type { Connection } from '../core/provider.ts'
import type { RandomBytes } from '../core/random.ts'
import type { Database } from '../db/database.ts'
import type { Download, DownloadOptions } from '../transport/index.ts'
import type { Renditions } from '../renditions/index.ts'
import type { Bell } from './bell.ts'
import type { ProgressBoard } from './progress-board.ts'

/** Everything the use cases need from the outside, made once at start. */
export interface Tools {
  readonly db: Database
  readonly blobs: BlobStore
  /** By provider id. */
  readonly connections: ReadonlyMap<string, Connection>
  /** Through the address guard. */
  readonly download: Download
  readonly now: () => Instant
  readonly random: RandomBytes
  readonly secrets: Secrets
  /** Wakes whoever waits for a job or for work. */
  readonly bell: Bell
  readonly progress: ProgressBoard
  /** Small pictures of films. */
  readonly renditions: Renditions
  readonly log: Logger
}

export interface Secrets {
  /** Hashes API keys. */
  readonly keyPepper: Uint8Array
  /** Signs links. */
  readonly linkSecret: Uint8Array
  /** The operator's own credential, for `/v1/admin`. */
  readonly operatorToken: string
}

/** 26 characters: ten of time, sixteen of chance, so that ids sort by age and cannot be guessed. */
export function newJobId(tools: Pick<Tools, 'now' | 'random'>): JobId {
  const time = tools.now().toString(32).padStart(10, '0')
  return (time + [...tools.random(16)].map((byte) => (byte % 32).toString(32)).join('')) as JobId
}

/** The way to media behind an address, with whoever gave the address to blame when it fails. */
export function downloadFor(tools: Pick<Tools, 'download'>, blame: DownloadOptions['blame'], signal: AbortSignal): FetchMedia {
  return async ({ url }) => (await tools.download(url, { blame, signal })).stream
}
