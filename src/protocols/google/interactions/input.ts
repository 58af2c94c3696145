import type { MediaSource } from '../../../core/request.ts'
import { refusePath, unsupported } from '../fields.ts'
import type { Content, InputItem, InteractionBody } from './contract.ts'
import { mediaSource } from '../media.ts'
import type { Read } from '../read.ts'

/** What an interaction is about: the words of the user's last turn, and the media that are to be worked on. */
export interface InteractionInput {
  readonly prompt: string
  readonly media: readonly GivenMedia[]
}

export interface GivenMedia {
  readonly kind: 'image' | 'video'
  readonly source: MediaSource
}

type At = Read<unknown>['at']

interface Turn {
  readonly by: 'user' | 'model'
  readonly pieces: readonly Piece[]
}

interface Piece {
  readonly text?: string
  readonly media?: GivenMedia
}

/**
 * Reads `input` in each of its forms. The media of the last turn of the user count, or else those the model answered last in the
 * turns that are given. Throws GatewayError `bad_request`.
 */
export function readInput(input: InteractionBody['input'], at: At): InteractionInput {
  if (input === undefined) return { prompt: '', media: [] }
  if (typeof input === 'string') return { prompt: input, media: [] }
  const turns = turnsOf(input, at)
  const last = turns.findLast(({ by }) => by === 'user')
  const media = mediaOf(last)
  const answered = turns.findLast((turn) => turn.by === 'model' && mediaOf(turn).length > 0)
  return {
    prompt: (last?.pieces ?? []).flatMap(({ text }) => (text === undefined || text === '' ? [] : [text])).join('\n'),
    media: media.length > 0 ? media : mediaOf(answered),
  }
}

/** Contents that stand in the list themselves are one turn of the user. */
function turnsOf(items: readonly InputItem[], at: At): readonly Turn[] {
  const turns: Turn[] = []
  let loose: Piece[] = []
  const endLoose = (): void => {
    if (loose.length > 0) turns.push({ by: 'user', pieces: loose })
    loose = []
  }
  items.forEach((item, index) => {
    const path = ['input', index]
    const by = speakerOf(item, at(...path, 'role'))
    if (by === undefined) {
      loose.push(...piecesOf({ ...item, type: item.type ?? '' }, path, at))
      return
    }
    endLoose()
    if (by !== 'nobody') turns.push({ by, pieces: stepPieces(item, path, at) })
  })
  endLoose()
  return turns
}

/** Who speaks in a step or turn; `nobody` in steps that are about tools and thoughts; undefined for a content. */
function speakerOf({ type, role }: InputItem, path: string): 'user' | 'model' | 'nobody' | undefined {
  if (type === 'user_input') return 'user'
  if (type === 'model_output') return 'model'
  if (type !== undefined) return type === 'thought' || /_(?:call|result)$/.test(type) ? 'nobody' : undefined
  if (role === undefined) return undefined
  if (role === 'user' || role === 'model') return role
  throw unsupported(path, role, ['user', 'model'])
}

function stepPieces({ content }: InputItem, path: readonly (string | number)[], at: At): readonly Piece[] {
  if (content === undefined) return []
  if (typeof content === 'string') return [{ text: content }]
  return content.flatMap((each, index) => piecesOf(each, [...path, 'content', index], at))
}

function piecesOf(content: Content, path: readonly (string | number)[], at: At): readonly Piece[] {
  const { type, text, data, uri, mimeType } = content
  switch (type) {
    case 'text':
      if (text === undefined) throw refusePath(at(...path, 'text'), '`text` is required: expected a string.', { rule: 'required' })
      return [{ text }]
    case 'image':
    case 'video': {
      const paths = { bytes: at(...path, 'data'), address: at(...path, 'uri'), mediaType: at(...path, 'mimeType') }
      return [{ media: { kind: type, source: mediaSource({ bytes: data, address: uri, mediaType: mimeType }, paths) } }]
    }
    case '':
      throw refusePath(at(...path, 'type'), '`type` is required: expected a string.', { rule: 'required' })
    default:
      throw unsupported(at(...path, 'type'), type, ['text', 'image', 'video'])
  }
}

function mediaOf(turn: Turn | undefined): readonly GivenMedia[] {
  return (turn?.pieces ?? []).flatMap(({ media }) => media ?? [])
}
