import type { LightJson } from '../../../core/light-json.ts'
import type { MediaSource } from '../../../core/request.ts'
import type { ChatMessage, ChatPart } from './body.ts'
import { badField, isFields } from '../fields.ts'
import { inlinePicture, pictureAt } from '../pictures.ts'

/** A message and where it stands, for refusals. */
export interface Turn {
  readonly message: ChatMessage
  /** E.g. `messages[3]`. */
  readonly path: string
}

/** The pictures of a conversation that goes on about one: the latest that anybody brought into it before this turn. */
export function pictureBefore(turns: readonly Turn[], asked: Turn, baseUrl: string): readonly MediaSource[] {
  for (const turn of turns.slice(0, turns.indexOf(asked)).toReversed()) {
    const pictures = turn.message.role === 'assistant' ? picturesAnswered(turn, baseUrl) : picturesShown(turn, baseUrl)
    const latest = pictures.at(-1)
    if (latest) return [latest]
  }
  return []
}

/** The picture of a part: `image_url`, or a `file` with a picture in it. Undefined for a part of another kind. Throws `bad_request`. */
export function pictureOf(part: ChatPart, path: string, baseUrl: string): MediaSource | undefined {
  if (part.type === 'image_url' || part.type === 'input_image') return pictureAt(part.image_url, `${path}.image_url`, baseUrl)
  if (part.type !== 'file') return undefined
  const { file_data: data, file_id: fileId } = part.file ?? {}
  if (fileId !== undefined) return { from: 'stored', fileId }
  if (data === undefined) throw badField(`${path}.file`, `'${path}.file' must have 'file_data' or 'file_id'.`, { rule: 'required' })
  const source = pictureAt(data, `${path}.file.file_data`, baseUrl)
  if (source.mediaType === undefined || source.mediaType.startsWith('image/')) return source
  const message = `A file of type ${source.mediaType} is not supported. Send a picture.`
  throw badField(`${path}.file.file_data`, message, { rule: 'unsupported' })
}

function picturesShown({ message: { content }, path }: Turn, baseUrl: string): readonly MediaSource[] {
  if (typeof content !== 'object') return []
  return content.flatMap((part, index) => pictureOf(part, `${path}.content[${index}]`, baseUrl) ?? [])
}

/** Whichever form the answer had: `images`, `multi_mod_content`, parts of the content, or markdown in its text. */
function picturesAnswered(turn: Turn, baseUrl: string): readonly MediaSource[] {
  const { message, path } = turn
  const images = ((message.images ?? []) as readonly LightJson[]).map((image, index) => {
    const address = isFields(image) ? (image['image_url'] ?? image['url']) : image
    return pictureAt(address, `${path}.images[${index}].image_url`, baseUrl)
  })
  if (images.length > 0) return images
  const inline = ((message.multi_mod_content ?? []) as readonly LightJson[]).flatMap((part, index) => {
    const data = isFields(part) ? (part['inline_data'] ?? part['inlineData']) : undefined
    return data === undefined ? [] : (inlinePicture(data, `${path}.multi_mod_content[${index}].inline_data`) ?? [])
  })
  if (inline.length > 0) return inline
  const parts = picturesShown(turn, baseUrl)
  return parts.length > 0 ? parts : picturesWritten(turn, baseUrl)
}

/** Bounded, so that a text full of brackets is not read once for every bracket. */
const MARKDOWN_PICTURE = /!\[[^\]\n]{0,200}\]\(\s{0,9}<?((?:data:image\/|https?:\/\/)[^\s()<>]+)/gi

function picturesWritten({ message: { content }, path }: Turn, baseUrl: string): readonly MediaSource[] {
  const texts = typeof content === 'string' ? [content] : (content ?? []).map(({ text }) => text ?? '')
  return texts.flatMap((text) =>
    Array.from(text.matchAll(MARKDOWN_PICTURE), ([, address]) => pictureAt(address, `${path}.content`, baseUrl)),
  )
}
