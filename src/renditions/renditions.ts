import { rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import sharp from 'sharp'
import type { BlobRef } from '../core/light-json.ts'
import { GatewayError } from '../core/errors.ts'
import { findFfmpeg } from '../core/ffmpeg.ts'
import type { Readable } from 'node:stream'
import type { Database, Transaction } from '../db/database.ts'
import { inRuns } from '../db/sql.ts'
import { pictureOf } from './ffmpeg.ts'
import * as statements from './renditions-sql.ts'

export type RenditionKind = 'thumbnail' | 'spritesheet'

export interface Film {
  readonly blob: BlobRef
  readonly durationSeconds?: number
}

/** What the small pictures of films are made with, and where they are kept. */
export interface Surroundings {
  readonly db: Database
  readonly blobs: {
    open(ref: BlobRef): Readable
    put(bytes: Uint8Array): Promise<BlobRef>
    has(sha256: string): Promise<boolean>
  }
  /** A folder for work in progress. */
  readonly scratchPath: string
  /** The ffmpeg to use; absent: the one that is found. */
  readonly ffmpegPath?: string
}

/** Small pictures of films, made once and then kept. */
export interface Renditions {
  /**
   * The thumbnail (WebP) or spritesheet (JPEG) of an MP4. Several who ask at once wait for one and the same work. Throws
   * `not_supported` where no ffmpeg is installed or the film cannot be read, and `upstream_busy` when too many are being made, or
   * this one takes too long.
   */
  of(film: Film, kind: RenditionKind): Promise<BlobRef>
  /** Stops what is being made. */
  close(): Promise<void>
}

const AT_ONCE_MAX = 2
const WAITING_MAX = 32
const THUMBNAIL_SIDE_MAX = 1280
const COLUMNS = 5
const ROWS = 4
const CELL_SIDE_MAX = 320
/** Assumed of a film that does not tell its length. */
const LENGTH_SECONDS_USUAL = 8

export function openRenditions(surroundings: Surroundings): Renditions {
  const making = new Map<string, Promise<BlobRef>>()
  const stopping = new AbortController()
  const turns = takeTurns()
  let films = 0
  let ffmpeg: { readonly path: string | undefined } | undefined

  const make = async (film: Film, kind: RenditionKind): Promise<BlobRef> => {
    ffmpeg ??= { path: findFfmpeg(surroundings.ffmpegPath) }
    if (ffmpeg.path === undefined) throw noFfmpeg()
    // A file and not a pipe: where the index of a film stands at its end, it has to be read from there.
    const path = join(surroundings.scratchPath, `rendition-${++films}.mp4`)
    try {
      await pipeline(surroundings.blobs.open(film.blob), createWriteStream(path, { mode: 0o600 }), { signal: stopping.signal })
      return await surroundings.blobs.put(await render(ffmpeg.path, path, { kind, film, signal: stopping.signal }))
    } finally {
      await rm(path, { force: true })
    }
  }
  const findOrMake = async (film: Film, kind: RenditionKind): Promise<BlobRef> => {
    const filmSha256 = film.blob.sha256
    const row = await surroundings.db.read((tx) => tx.one<statements.RenditionRow>(statements.selectRendition(filmSha256, kind)))
    if (row && (await surroundings.blobs.has(row.sha256))) return { sha256: row.sha256, sizeBytes: row.size_bytes }
    const made = await turns(() => make(film, kind))
    const kept = { sha256: made.sha256, size_bytes: made.sizeBytes }
    await surroundings.db.write((tx) => tx.run(statements.upsertRendition(filmSha256, kind, kept)))
    return made
  }
  return {
    async of(film, kind) {
      const name = `${film.blob.sha256} ${kind}`
      const running = making.get(name) ?? findOrMake(film, kind).finally(() => making.delete(name))
      making.set(name, running)
      return await running
    },
    async close() {
      stopping.abort()
      await Promise.allSettled(making.values())
    },
  }
}

/** Those of the digests that are no rendition's. */
export async function unreferenced(tx: Transaction, sha256s: readonly string[]): Promise<readonly string[]> {
  const kept = new Set<string>()
  for (const run of inRuns(sha256s)) {
    for (const { sha256 } of await tx.all<{ sha256: string }>(statements.selectRenditionBlobs(run))) kept.add(sha256)
  }
  return sha256s.filter((sha256) => !kept.has(sha256))
}

/** Lets go of the renditions of films that are gone. */
export async function forget(tx: Transaction, filmSha256s: readonly string[]): Promise<void> {
  for (const run of inRuns(filmSha256s)) await tx.run(statements.deleteRenditionsOf(run))
}

async function render(
  ffmpeg: string,
  path: string,
  { kind, film, signal }: { readonly kind: RenditionKind; readonly film: Film; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  const seconds = film.durationSeconds ?? LENGTH_SECONDS_USUAL
  if (kind === 'thumbnail') {
    // A film may begin in black: the frame is taken a little later.
    const late = ['-ss', String(Math.min(1, seconds / 4)), '-vf', fitted(THUMBNAIL_SIDE_MAX)]
    const frame = await pictureOf(ffmpeg, path, late, signal)
    return await sharp(frame).webp({ quality: 82 }).toBuffer()
  }
  const rate = (COLUMNS * ROWS) / seconds
  const sheet = await pictureOf(ffmpeg, path, ['-vf', `fps=${rate.toFixed(4)},${fitted(CELL_SIDE_MAX)},tile=${COLUMNS}x${ROWS}`], signal)
  return await sharp(sheet).jpeg({ quality: 82 }).toBuffer()
}

/** Into a square of that side, in even numbers of pixels, and never larger than it is. */
function fitted(side: number): string {
  return `scale=w='min(iw,${side})':h='min(ih,${side})':force_original_aspect_ratio=decrease:flags=area,setsar=1`
}

/** Lets a few at a time through, and refuses those who would wait too long. */
function takeTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let atWork = 0
  return async (work) => {
    if (atWork < AT_ONCE_MAX) atWork += 1
    else {
      if (waiting.length >= WAITING_MAX) {
        throw new GatewayError('upstream_busy', 'Too many pictures of films are being made. Try again in a moment.', {
          retryAfterSeconds: 2,
        })
      }
      await new Promise<void>((resolve) => waiting.push(resolve)) // The place is handed over, not given back.
    }
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else atWork -= 1
    }
  }
}

function noFfmpeg(): GatewayError {
  const message = 'Small pictures of films need ffmpeg, and none is installed. The operator can install it or set FFMPEG_PATH.'
  return new GatewayError('not_supported', message)
}
