import { spawn } from 'node:child_process'
import { GatewayError } from '../core/errors.ts'

/** How long one picture may take. A film of ours takes a second. */
const TIME_MS_MAX = 30_000
const OUTPUT_BYTES_MAX = 64 * 1024 * 1024
const COMPLAINT_CHARACTERS_MAX = 1024

/** No playlist, no network, no other file, whatever the film says; frames of at most 4k by 4k; and of a long film its beginning. */
const UNTRUSTED = ['-protocol_whitelist', 'file', '-f', 'mov', '-max_pixels', '16777216', '-t', '600']

/**
 * One PNG of the film at `filmPath`, as the arguments after the input say. The film is untrusted: ffmpeg may read it and nothing
 * else, sees none of our environment, and is killed when its time is over or the signal aborts: then it throws `upstream_busy`, for
 * nothing is known of the film. Throws `not_supported` when no picture comes of it.
 */
export async function pictureOf(ffmpeg: string, filmPath: string, how: readonly string[], signal: AbortSignal): Promise<Uint8Array> {
  const wanted = ['-an', ...how, '-frames:v', '1', '-c:v', 'png', '-f', 'image2pipe', 'pipe:1']
  const stopped = AbortSignal.any([signal, AbortSignal.timeout(TIME_MS_MAX)])
  const child = spawn(ffmpeg, ['-v', 'error', '-nostdin', '-threads', '2', ...UNTRUSTED, '-i', filmPath, ...wanted], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {},
    signal: stopped,
    killSignal: 'SIGKILL',
  })
  const chunks: Buffer[] = []
  let sizeBytes = 0
  let complaint = ''
  child.stdout.on('data', (chunk: Buffer) => {
    sizeBytes += chunk.length
    if (sizeBytes > OUTPUT_BYTES_MAX) child.kill('SIGKILL')
    else chunks.push(chunk)
  })
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString('utf8')).slice(-COMPLAINT_CHARACTERS_MAX)
  })
  const exitCode = await new Promise<number | null>((resolve) => {
    child.once('error', () => undefined) // Its end comes as `close` in any case.
    child.once('close', resolve)
  })
  if (exitCode === 0 && sizeBytes > 0) return Buffer.concat(chunks)
  if (stopped.aborted) throw new GatewayError('upstream_busy', 'The picture of this film could not be finished. Try again in a moment.')
  const cause = new Error(`ffmpeg ended with ${exitCode ?? 'a signal'}: ${complaint.trim()}`)
  throw new GatewayError('not_supported', 'No picture can be made of this film.', { cause })
}
