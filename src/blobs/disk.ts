import { createHash } from 'node:crypto'
import { constants, createReadStream, renameSync, statSync, unlinkSync } from 'node:fs'
import { copyFile, lstat, mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { GatewayError } from '../core/errors.ts'
import type { Instant } from '../core/ids.ts'
import type { BlobRef } from '../core/light-json.ts'
import type { BlobStore, BlobWriter, ByteRange } from './store.ts'

/** A multiple of three, so that a chunk becomes base64 without a remainder. */
const READ_CHUNK_BYTES = 192 * 1024
const WRITE_CHUNK_BYTES = 256 * 1024
/** How much may wait for the disk before a writer is asked to pause. */
const PENDING_MAX_BYTES = 1024 * 1024

/** Numbers temporary files across every store of this process, so that two on one folder cannot collide. */
let filesBegun = 0

/**
 * Opens the store in a folder of its own, which one process may use at a time: leftovers of writes that a crash cut
 * short are removed. Files lie at `ab/cdef…`, where abcdef… is the digest.
 */
export async function openBlobs(folder: string): Promise<BlobStore> {
  const temporary = join(folder, 'tmp')
  await rm(temporary, { recursive: true, force: true })
  await mkdir(temporary, { recursive: true, mode: 0o700 })
  return new DiskBlobs(folder, temporary)
}

/** A class because it holds the folder and the writes in progress. */
class DiskBlobs implements BlobStore {
  readonly #folder: string
  readonly #temporary: string
  readonly #shards = new Map<string, Promise<void>>()
  readonly #writers = new Set<DiskWriter>()

  constructor(folder: string, temporary: string) {
    this.#folder = folder
    this.#temporary = temporary
  }

  create(): BlobWriter {
    const writer = new DiskWriter(this.#newPath(), {
      keep: (path, sha256) => this.#keep(path, sha256),
      ended: () => {
        this.#writers.delete(writer)
      },
    })
    this.#writers.add(writer)
    return writer
  }

  async put(bytes: Uint8Array): Promise<BlobRef> {
    const writer = this.create()
    try {
      await writer.write(bytes)
      return await writer.finish()
    } catch (error) {
      await writer.discard()
      throw error
    }
  }

  async adopt(path: string): Promise<BlobRef> {
    // A link would let whoever made the file choose what we take in.
    if (!(await lstat(path)).isFile()) throw new Error('only a plain file can be taken into the store')
    const taken = this.#newPath()
    try {
      await moveFile(path, taken)
      const ref = await digestAndSync(taken)
      await this.#keep(taken, ref.sha256)
      return ref
    } catch (error) {
      await rm(taken, { force: true })
      throw error
    }
  }

  async has(sha256: string): Promise<boolean> {
    const path = this.#pathOf(sha256)
    return path !== undefined && (await stat(path).then((found) => found.isFile(), missingIsFalse))
  }

  open(ref: BlobRef, range: ByteRange = { start: 0, end: ref.sizeBytes - 1 }): Readable {
    const path = this.#pathOf(ref.sha256)
    if (path === undefined) return Readable.from(failing(missing()))
    return Readable.from(readRange(path, range), { objectMode: false, highWaterMark: 1 })
  }

  async read(ref: BlobRef): Promise<Uint8Array> {
    const path = this.#pathOf(ref.sha256)
    if (path === undefined) throw missing()
    return await readFile(path).catch(asMissing)
  }

  async remove(sha256: string, unchangedSince?: Instant): Promise<void> {
    const path = this.#pathOf(sha256)
    if (path === undefined) return
    try {
      // Looked at and removed in one turn, as #keep replaces in one turn, so that what was just put again is never taken.
      if (unchangedSince === undefined || statSync(path).mtimeMs <= unchangedSince) unlinkSync(path)
    } catch (error) {
      missingIsFalse(error as NodeJS.ErrnoException)
    }
  }

  async *list(): AsyncGenerator<{ sha256: string; modifiedAt: Instant }> {
    for (const shard of await readdir(this.#folder)) {
      if (!/^[0-9a-f]{2}$/.test(shard)) continue
      for (const name of await readdir(join(this.#folder, shard))) {
        const found = /^[0-9a-f]{62}$/.test(name) && (await stat(join(this.#folder, shard, name)).catch(missingIsFalse))
        if (found) yield { sha256: `${shard}${name}`, modifiedAt: Math.floor(found.mtimeMs) }
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#writers].map((writer) => writer.discard()))
  }

  /** Undefined for anything that is not a digest: such a name can have nothing behind it, and no way out of the folder. */
  #pathOf(sha256: string): string | undefined {
    return /^[0-9a-f]{64}$/.test(sha256) ? join(this.#folder, sha256.slice(0, 2), sha256.slice(2)) : undefined
  }

  #newPath(): string {
    filesBegun += 1
    return join(this.#temporary, `${process.pid}-${filesBegun}`)
  }

  /**
   * Gives a complete, synced file its final name. Content that is there already is replaced by itself, which costs one
   * rename and renews its time.
   */
  async #keep(path: string, sha256: string): Promise<void> {
    const target = this.#pathOf(sha256) as string
    await this.#openShard(dirname(target))
    renameSync(path, target)
    await syncFolder(dirname(target))
  }

  async #openShard(path: string): Promise<void> {
    const opened = this.#shards.get(path) ?? mkdir(path, { recursive: true, mode: 0o700 }).then(() => syncFolder(this.#folder))
    this.#shards.set(path, opened)
    await opened.catch((error: unknown) => {
      this.#shards.delete(path)
      throw error
    })
  }
}

interface WriterHome {
  keep(path: string, sha256: string): Promise<void>
  ended(): void
}

/** Hashes and writes as bytes come, in pieces of 256 KiB. A class because it holds an open file. */
class DiskWriter implements BlobWriter {
  readonly #path: string
  readonly #home: WriterHome
  readonly #hash = createHash('sha256')
  #file: Promise<FileHandle> | undefined
  /** Everything given to the disk so far; fails when one of the writes did. */
  #written: Promise<void> = Promise.resolve()
  #buffer = Buffer.allocUnsafe(0)
  #filled = 0
  #pendingBytes = 0
  #sizeBytes = 0
  #ended = false

  constructor(path: string, home: WriterHome) {
    this.#path = path
    this.#home = home
  }

  write(bytes: Uint8Array): void | Promise<void> {
    if (this.#ended) throw new Error('this blob is already ended')
    this.#hash.update(bytes)
    this.#sizeBytes += bytes.length
    let at = 0
    while (at < bytes.length) {
      if (this.#filled === this.#buffer.length) this.#newBuffer()
      const part = bytes.subarray(at, at + this.#buffer.length - this.#filled)
      this.#buffer.set(part, this.#filled)
      this.#filled += part.length
      at += part.length
      if (this.#filled === this.#buffer.length) this.#flush()
    }
    if (this.#pendingBytes > PENDING_MAX_BYTES) return this.#written
  }

  async finish(): Promise<BlobRef> {
    if (this.#ended) throw new Error('this blob is already ended')
    this.#ended = true
    try {
      this.#flush()
      await this.#written
      const file = await this.#open()
      await file.datasync()
      await this.#close()
      const ref = { sha256: this.#hash.digest('hex'), sizeBytes: this.#sizeBytes }
      await this.#home.keep(this.#path, ref.sha256)
      return ref
    } catch (error) {
      await this.#abandon()
      throw error
    } finally {
      this.#home.ended()
    }
  }

  async discard(): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    await this.#abandon()
    this.#home.ended()
  }

  #newBuffer(): void {
    this.#buffer = Buffer.allocUnsafeSlow(WRITE_CHUNK_BYTES)
    this.#filled = 0
  }

  #flush(): void {
    const part = this.#buffer.subarray(0, this.#filled)
    this.#buffer = Buffer.allocUnsafe(0)
    this.#filled = 0
    if (part.length === 0) return
    this.#pendingBytes += part.length
    this.#written = this.#written.then(async () => {
      const file = await this.#open()
      await writeAll(file, part)
      this.#pendingBytes -= part.length
    })
    // Reported by finish(); a failed write must not end the process before that.
    this.#written.catch(() => undefined)
  }

  #open(): Promise<FileHandle> {
    this.#file ??= open(this.#path, 'wx', 0o600)
    return this.#file
  }

  async #close(): Promise<void> {
    const file = await this.#file
    this.#file = undefined
    await file?.close()
  }

  /** Removes what is there, whatever state it is in; the trouble that led here is reported by whoever called. */
  async #abandon(): Promise<void> {
    await this.#written.catch(() => undefined)
    await this.#close().catch(() => undefined)
    await rm(this.#path, { force: true })
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let at = 0
  while (at < bytes.length) at += (await file.write(bytes, at)).bytesWritten
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await copyFile(from, to, constants.COPYFILE_EXCL)
    await unlink(from)
  }
}

async function digestAndSync(path: string): Promise<BlobRef> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: WRITE_CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    sizeBytes += chunk.length
  }
  await using file = await open(path, 'r+')
  await file.datasync()
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** Makes names in a folder survive a power cut; the files themselves are synced before they get a name. */
async function syncFolder(path: string): Promise<void> {
  await using folder = await open(path, 'r')
  await folder.sync()
}

async function* readRange(path: string, { start, end }: ByteRange): AsyncGenerator<Buffer> {
  await using file = await open(path, 'r').catch(asMissing)
  let at = start
  while (at <= end) {
    const chunk = Buffer.allocUnsafeSlow(Math.min(READ_CHUNK_BYTES, end + 1 - at))
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at)
    if (bytesRead === 0) throw new Error('a stored file is shorter than it was')
    at += bytesRead
    yield chunk.subarray(0, bytesRead)
  }
}

// oxlint-disable-next-line require-yield -- it is a stream that has nothing but its error
async function* failing(error: GatewayError): AsyncGenerator<Buffer> {
  throw error
}

function missing(cause?: unknown): GatewayError {
  return new GatewayError('not_found', 'This file is no longer kept.', { cause })
}

function asMissing(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? missing(error) : error
}

function missingIsFalse(error: NodeJS.ErrnoException): false {
  if (error.code === 'ENOENT') return false
  throw error
}
