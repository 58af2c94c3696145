import { z } from 'zod'
import { listOf, mediaText, numeric } from '../../../core/contract.ts'
import type { GatewayError } from '../../../core/errors.ts'
import type { Json } from '../../../core/ids.ts'
import type { BlobText } from '../../../core/light-json.ts'
import { present } from '../../../core/present.ts'
import type { GenerationRequest, MediaSource } from '../../../core/request.ts'
import { refusePath } from '../fields.ts'
import { mediaSource } from '../media.ts'
import type { Read } from '../read.ts'

/** What `:predict` and `:predictLongRunning` have in common: one instance, free-form parameters, and media in several spellings. */

export const UINT32_MAX = 2 ** 32 - 1

const inline = z.looseObject({ data: mediaText('Base64.').optional(), mimeType: z.string().optional() })

/** A picture or film, in every spelling that Google's clients and documents have for one. */
export const media = z.looseObject({
  bytesBase64Encoded: mediaText('The bytes, as base64 in either alphabet.').optional(),
  imageBytes: mediaText('Another name for the bytes.').optional(),
  encodedVideo: mediaText("A film's bytes.").optional(),
  videoBytes: mediaText("Another name for a film's bytes.").optional(),
  inlineData: inline.optional().describe('The bytes as generateContent has them.'),
  gcsUri: z.string().optional().describe('Cloud storage is not configured: `gs://` is refused.'),
  uri: z.string().optional().describe('A file uploaded or made here (`files/…`), or an http address.'),
  fileUri: z.string().optional(),
  mimeType: z.string().optional(),
  encoding: z.string().optional().describe('Another name for `mimeType`.'),
})
type Media = z.output<typeof media>

const BYTES = ['bytesBase64Encoded', 'imageBytes', 'encodedVideo', 'videoBytes'] as const
const ADDRESSES = ['uri', 'fileUri', 'gcsUri'] as const

type Path = readonly (string | number)[]

/** What a media object points at. Throws GatewayError `bad_request` naming the field as the caller spelled it. */
export function sourceOf(given: Media, at: Read<unknown>['at'], path: Path): MediaSource {
  const { inlineData } = given
  if (inlineData)
    return read({ bytes: inlineData.data, mediaType: inlineData.mimeType }, at, [...path, 'inlineData'], ['data', 'uri', 'mimeType'])
  const bytes = BYTES.find((name) => given[name] !== undefined)
  const address = ADDRESSES.find((name) => given[name] !== undefined)
  const type = given.mimeType === undefined && given.encoding !== undefined ? 'encoding' : 'mimeType'
  const found = { bytes: bytes && given[bytes], address: address && given[address], mediaType: given[type] }
  return read(found, at, path, [bytes ?? BYTES[0], address ?? ADDRESSES[0], type])
}

type Names = readonly [bytes: string, address: string, mediaType: string]

function read(
  found: { readonly bytes?: string | BlobText | undefined; readonly address?: string | undefined; readonly mediaType?: string | undefined },
  at: Read<unknown>['at'],
  path: Path,
  names: Names,
): MediaSource {
  const [bytes, address, mediaType] = names
  return mediaSource(found, { bytes: at(...path, bytes), address: at(...path, address), mediaType: at(...path, mediaType) })
}

/** How many are wanted, under each of the names in use. What a model makes is its record's to say. */
export const count = numeric(z.int().min(1)).optional()
export const seed = numeric(z.int().min(0).max(UINT32_MAX))
  .optional()
  .describe('The same request with the same seed gives the same result.')
export const labels = z.record(z.string(), z.string()).optional().describe('Kept with the generation, given back by its receipt.')
export const storageUri = z.string().optional().describe('Refused: no object storage is configured.')

/** A body with one instance; a bare object is taken as a list of one. */
export function bodyOf<Instance extends z.ZodType, Parameters extends z.ZodType>(instance: Instance, parameters: Parameters) {
  return z.looseObject({
    instances: listOf(instance).describe('Exactly one; it may stand alone, without a list.'),
    parameters: parameters.optional(),
    labels,
  })
}

/** The one instance. Throws GatewayError `bad_request` when there are none or several. */
export function onlyInstance<Instance>(instances: readonly Instance[]): Instance {
  const [instance] = instances
  if (instance !== undefined && instances.length === 1) return instance
  throw refusePath('instances', '`instances` must hold exactly one instance.', { rule: 'required', value: String(instances.length) })
}

export function refuseStorage(uri: string | undefined, path: string): void {
  if (uri === undefined) return
  const message = `\`${path}\` is not supported: no object storage is configured. Leave it out to get the bytes in the answer.`
  throw refusePath(path, message, { rule: 'unsupported' })
}

export function promptMissing(path: string): GatewayError {
  return refusePath(path, `\`${path}\` must be a non-empty string.`, { rule: 'required' })
}

/** The non-empty members of what only Google's own providers understand. */
export function vendorOptions(google: { readonly [name: string]: Json | undefined }): GenerationRequest['vendorOptions'] {
  const given = present(google) as { readonly [name: string]: Json }
  return Object.keys(given).length === 0 ? {} : { google: given }
}
