import { BlobText, type LightJson } from '../../core/light-json.ts'
import type { InputMedia, InputRole, MediaSource } from '../../core/request.ts'
import { badField, readList, readObject, readText, readWord, type Fields } from './fields.ts'

const ROLES: readonly InputRole[] = ['reference', 'mask', 'first-frame', 'last-frame', 'source-video']
const DATA_URI = /^data:([\w.+-]+\/[\w.+-]+)?(?:;[\w-]+=[^;,]*)*;base64,/i
/** Without blanks in it: two patterns that both take blanks would be tried against each other for minutes. */
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/
const INPUTS_MAX = 32

/** The pictures a request brings along: `data` holds base64 or a data URI, `url` an http(s) address. */
export function readInputs(fields: Fields, kind: 'image' | 'video'): readonly InputMedia[] {
  const items = readList(fields, 'inputs') ?? []
  if (items.length > INPUTS_MAX) throw badField('inputs', `At most ${INPUTS_MAX} inputs.`, 'out_of_range')
  return items.map((item, index) => readInput(item, `inputs[${index}]`, kind))
}

function readInput(item: LightJson, path: string, kind: 'image' | 'video'): InputMedia {
  const fields = readObject(item, ['role', 'data', 'url', 'media_type'], path)
  const role = readWord(fields, 'role', ROLES, `${path}.role`) ?? (kind === 'video' ? 'first-frame' : 'reference')
  const mediaType = readText(fields, 'media_type', `${path}.media_type`)
  const url = readText(fields, 'url', `${path}.url`)
  const data = fields['data'] ?? undefined
  if ((url === undefined) === (data === undefined)) throw badField(path, `${path} needs either data or url.`, 'required')
  if (data !== undefined) return { role, source: typed(fromData(data, `${path}.data`), mediaType) }
  if (url === undefined || !/^https?:\/\//i.test(url)) {
    throw badField(`${path}.url`, `${path}.url must begin with http:// or https://.`, 'unsupported')
  }
  return { role, source: typed({ from: 'url', url }, mediaType) }
}

function fromData(data: LightJson, path: string): MediaSource {
  if (data instanceof BlobText) return typed({ from: 'blob', blob: data.blob }, DATA_URI.exec(data.prefix)?.[1])
  if (typeof data !== 'string') throw badField(path, `${path} must be a string of base64.`, 'wrong_type')
  const head = DATA_URI.exec(data)
  const base64 = head ? data.slice(head[0].length) : data
  if (!BASE64.test(base64.replaceAll(/\s/g, ''))) throw badField(path, `${path} is not valid base64.`, 'unsupported')
  return typed({ from: 'bytes', bytes: new Uint8Array(Buffer.from(base64, 'base64')) }, head?.[1])
}

function typed(source: MediaSource, mediaType: string | undefined): MediaSource {
  return mediaType === undefined ? source : { ...source, mediaType: mediaType.toLowerCase() }
}
