import { Base64Text, PLAIN_TEXT_MAX } from '../core/base64-text.ts'
import { GatewayError } from '../core/errors.ts'
import { BlobText } from '../core/light-json.ts'
import type { BodyRoom } from './chunks.ts'

/**
 * One text of a form. A longer one than any text may be is media written as base64, and goes into the store as it comes; what is
 * neither is refused by name. `spend` is told how many bytes are held, and throws when all texts together are too many.
 */
export async function readFormText(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  { house, spend }: { readonly house: BodyRoom; readonly spend: (sizeBytes: number) => void },
): Promise<string | BlobText> {
  const waits: Promise<void>[] = []
  const base64 = new Base64Text(
    () => house.createBlob(),
    (wait) => waits.push(wait),
  )
  let pieces: Uint8Array[] = []
  let sizeBytes = 0
  try {
    let mayBeMedia = true
    for await (const piece of bytes) {
      sizeBytes += piece.length
      mayBeMedia = mayBeMedia && base64.take(piece)
      if (sizeBytes <= PLAIN_TEXT_MAX) {
        spend(piece.length)
        pieces.push(piece)
      } else if (!mayBeMedia) throw tooLong(name)
      else pieces = []
      await Promise.all(waits.splice(0))
    }
    if (sizeBytes <= PLAIN_TEXT_MAX) return decoded(name, pieces)
    if (!base64.end()) throw tooLong(name)
    await Promise.all(waits.splice(0))
  } catch (error) {
    await base64.discard()
    throw error
  }
  return new BlobText(await base64.finish(), base64.prefix)
}

/** What is refused when the texts of a form are too many bytes. */
export function tooLong(name: string): GatewayError {
  return new GatewayError(
    'too_large',
    `The form field "${name}" is too long: a text that is not base64 may have ${PLAIN_TEXT_MAX} bytes.`,
    {
      violation: { path: name, rule: 'out_of_range' },
    },
  )
}

function decoded(name: string, pieces: readonly Uint8Array[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
  } catch (cause) {
    throw new GatewayError('bad_request', `The form field "${name}" is not UTF-8 text.`, {
      violation: { path: name, rule: 'wrong_type' },
      cause,
    })
  }
}
