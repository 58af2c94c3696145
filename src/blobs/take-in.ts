import { artifactIdOf } from '../core/artifact.ts'
import type { Artifact } from '../core/artifact.ts'
import { GatewayError, refuse } from '../core/errors.ts'
import type { BlobRef } from '../core/light-json.ts'
import type { MadeMedia } from '../core/provider.ts'
import type { InputMedia, MediaSource, StoredInput } from '../core/request.ts'
import { sniff } from './sniff.ts'
import type { MediaFacts } from './sniff.ts'
import type { BlobStore } from './store.ts'

/** Fetches what a URL points at. Throws GatewayError; what it yields must already be limited in size. */
export type FetchMedia = (source: MediaSource & { readonly from: 'url' }) => Promise<AsyncIterable<Uint8Array>>

/**
 * Takes in what a provider made: stored, looked at, numbered. Doing it twice makes the same artifacts. Media that is
 * empty, missing or not what it was said to be throws GatewayError `upstream_broken`.
 */
export async function collect(
  store: BlobStore,
  download: FetchMedia,
  media: readonly MadeMedia[],
  { jobId, createdAt }: Pick<Artifact, 'jobId' | 'createdAt'>,
): Promise<readonly Artifact[]> {
  const artifacts: Artifact[] = []
  // One after the other: films are large, and the disk is one.
  for (const [index, made] of media.entries()) {
    const blob = await storeSource(store, download, made.source).catch(asUpstreamTrouble)
    const { mediaType, ...measures } = await look(store, blob, kindOf(made.mediaType))
    artifacts.push({
      id: artifactIdOf(jobId, index),
      jobId,
      mediaType,
      blob,
      ...measures,
      ...(measures.durationSeconds === undefined && made.durationSeconds !== undefined ? { durationSeconds: made.durationSeconds } : {}),
      createdAt,
    })
  }
  return artifacts
}

/** Takes in a caller's picture or film. Throws GatewayError `bad_request` about `inputs` when it is not one. */
export async function storeInput(store: BlobStore, download: FetchMedia, { role, source }: InputMedia): Promise<StoredInput> {
  // Paths are for providers. A caller's request that holds one was made by a mistake of ours.
  if (source.from === 'file') throw new GatewayError('gateway_bug', 'Something went wrong on our side.', { cause: 'an input names a file' })
  const blob = await storeSource(store, download, source)
  const facts = blob.sizeBytes > 0 ? await factsOf(store, blob) : undefined
  const film = role === 'source-video'
  if (!facts || kindOf(facts.mediaType) !== (film ? 'video' : 'image')) {
    throw refuse('inputs', film ? 'Unable to process input video.' : 'Unable to process input image.', { rule: 'unsupported' })
  }
  const { mediaType, widthPixels, heightPixels, durationSeconds } = facts
  const pixels = (widthPixels ?? 0) * (heightPixels ?? 0)
  if (!film && pixels > PICTURE_PIXELS_MAX) throw tooManyPixels(pixels)
  return {
    role,
    blob,
    mediaType,
    ...(widthPixels && heightPixels ? { widthPixels, heightPixels } : {}),
    ...(durationSeconds === undefined ? {} : { durationSeconds }),
  }
}

/** A few kilobytes can hold a picture that takes gigabytes when it is unpacked. Nearly every camera stays below this. */
const PICTURE_PIXELS_MAX = 64_000_000

function tooManyPixels(pixels: number): GatewayError {
  const megapixels = (count: number): string => `${Math.ceil(count / 1_000_000)} megapixels`
  return refuse('inputs', `The input image has ${megapixels(pixels)}; at most ${megapixels(PICTURE_PIXELS_MAX)} are taken.`, {
    rule: 'out_of_range',
    value: String(pixels),
  })
}

async function storeSource(store: BlobStore, download: FetchMedia, source: MediaSource): Promise<BlobRef> {
  switch (source.from) {
    case 'bytes':
      return await store.put(source.bytes)
    case 'blob':
      return source.blob
    case 'file':
      return await store.adopt(source.path)
    case 'url':
      return await storeStream(store, await download(source))
    case 'stored':
      throw new GatewayError('gateway_bug', 'Something went wrong on our side.', { cause: 'a stored file was not looked up' })
  }
}

async function storeStream(store: BlobStore, chunks: AsyncIterable<Uint8Array>): Promise<BlobRef> {
  const writer = store.create()
  try {
    for await (const chunk of chunks) await writer.write(chunk)
    return await writer.finish()
  } catch (error) {
    await writer.discard()
    throw error
  }
}

async function look(store: BlobStore, blob: BlobRef, kind: string): Promise<MediaFacts> {
  if (blob.sizeBytes === 0) throw new GatewayError('upstream_broken', 'The provider delivered an empty file.')
  const facts = await factsOf(store, blob)
  if (facts && kindOf(facts.mediaType) === kind) return facts
  throw new GatewayError('upstream_broken', `The provider delivered something that is not ${kind === 'video' ? 'a video' : 'a picture'}.`, {
    cause: `expected ${kind}, found ${facts?.mediaType ?? 'unknown content'} of ${blob.sizeBytes} bytes`,
  })
}

/** Several blobs one after the other as one. */
export async function join(store: BlobStore, parts: readonly BlobRef[]): Promise<BlobRef> {
  const [only] = parts
  return only && parts.length === 1 ? only : await storeStream(store, bytesOf(store, parts))
}

async function* bytesOf(store: BlobStore, parts: readonly BlobRef[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield* store.open(part) as AsyncIterable<Uint8Array>
}

/** What the bytes say they are; undefined for what we do not know. */
export async function factsOf(store: BlobStore, blob: BlobRef): Promise<MediaFacts | undefined> {
  return await sniff(async (start, sizeBytes) => {
    const end = Math.min(blob.sizeBytes, start + sizeBytes) - 1
    const parts: Uint8Array[] = []
    if (end >= start) for await (const part of store.open(blob, { start, end }) as AsyncIterable<Uint8Array>) parts.push(part)
    return Buffer.concat(parts)
  }, blob.sizeBytes)
}

function kindOf(mediaType: string): string {
  return mediaType.slice(0, mediaType.indexOf('/'))
}

/**
 * The address or file came from the provider, so what a caller would be blamed for is the provider's fault. Trouble with
 * our own storage stays what it is: a disk that is full must not fail a job that was paid for.
 */
function asUpstreamTrouble(error: unknown): never {
  if (error instanceof GatewayError && error.code === 'bad_request') {
    throw new GatewayError('upstream_broken', 'The provider delivered media that could not be fetched.', { cause: error })
  }
  if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    throw new GatewayError('upstream_broken', 'The provider delivered a file that is not there.', { cause: error })
  throw error
}
