import { describe, expect, test } from 'vitest'
import { frameText, pictureAnswer, videoAnswer, videoDone, wireOf } from '../../../../test/samples/generations.ts'
import { GatewayError } from '../../../core/errors.ts'
import type { LightJson } from '../../../core/light-json.ts'
import { streamChat } from './stream.ts'
import { narrate, wholeNarration } from './video-narration.ts'

interface Chunk {
  readonly choices: readonly {
    readonly index: number
    readonly delta: { readonly content?: string; readonly [key: string]: unknown }
    readonly finish_reason: string | null
  }[]
  readonly usage?: { readonly [key: string]: unknown }
  readonly error?: { readonly [key: string]: unknown }
}

const renderer = (changes: { readonly [key: string]: LightJson } = {}) =>
  streamChat(wireOf({ model: 'm', messages: [{ role: 'user', content: 'x' }], stream: true, ...changes }))

/** The events as a client reads them; asserts the closing mark. */
function eventsOf(text: string): readonly Chunk[] {
  const events = text.split('\n\n').filter(Boolean)
  expect(events.at(-1)).toBe('data: [DONE]')
  return events.slice(0, -1).map((event) => JSON.parse(event.replace(/^data: /, '')) as Chunk)
}

describe('a stream about a picture', () => {
  test('is role, words, the whole picture, the end, the usage, the mark', () => {
    const stream = renderer({ stream_options: { include_usage: true } })
    const answer = pictureAnswer(1)
    const text = frameText([...stream.opened(answer), ...stream.progressed({ fraction: 0.5 }), ...stream.finished(answer)])
    const events = eventsOf(text)
    expect(events.map(({ choices }) => choices[0]?.finish_reason)).toEqual([null, null, null, 'stop', undefined])
    expect(events.map(({ choices }) => choices[0]?.delta)).toEqual([
      { role: 'assistant', content: '' },
      { content: 'hello' },
      {
        content: '',
        images: [{ type: 'image_url', index: 0, image_url: { url: 'data:image/png;base64,<0000>' } }],
        multi_mod_content: [
          { text: null, inlineData: { data: '<0000>', mimeType: 'image/png' }, inline_data: { data: '<0000>', mime_type: 'image/png' } },
        ],
      },
      {},
      undefined,
    ])
    expect(events.at(-1)?.usage).toMatchObject({ total_tokens: 1304 })
    expect(text.match(/"data":"/g)).toHaveLength(1)
  })

  test.each([{ body: { image_format: 'url' } }, { body: {}, headers: { 'x-laterna-image-format': 'url' } }])(
    'with %j no line is longer than 128 KiB, however large the picture and long the text',
    ({ body, headers = {} }) => {
      const stream = streamChat(wireOf({ model: 'm', messages: [{ role: 'user', content: 'x' }], ...body }, { headers }))
      const text = `${'\u0007'.repeat(50_000)}${'🚲'.repeat(50_000)}`
      const answer = pictureAnswer(4, { text })
      const sent = frameText([...stream.opened(answer), ...stream.finished(answer)])
      expect(Math.max(...sent.split('\n').map((line) => Buffer.byteLength(line)))).toBeLessThan(128 * 1024)
      const deltas = eventsOf(sent).map(({ choices }) => choices[0]?.delta)
      expect(deltas.map((delta) => delta?.content ?? '').join('')).toBe(text)
      expect(deltas.flatMap((delta) => delta?.['images'] ?? [])).toHaveLength(4)
      expect(sent).not.toContain('base64')
      expect(sent).toContain('"image_url":{"url":"http://lantern.test/media/')
    },
  )

  test('tells no usage that was not asked for', () => {
    const stream = renderer()
    expect(frameText([...stream.opened(pictureAnswer(1)), ...stream.finished(pictureAnswer(1))])).not.toContain('"usage"')
  })

  test('ends as content_filter when nothing was left', () => {
    const stream = renderer()
    const answer = pictureAnswer(0, { filtered: ['It was withheld.'], text: '' })
    const events = eventsOf(frameText([...stream.opened(answer), ...stream.finished(answer)]))
    expect(events.map(({ choices }) => choices[0]?.delta['refusal']).filter(Boolean)).toEqual(['It was withheld.'])
    expect(events.at(-1)?.choices[0]?.finish_reason).toBe('content_filter')
  })

  test('carries a failure as an error event', () => {
    const stream = renderer()
    const events = eventsOf(frameText([...stream.opened(pictureAnswer(1)), ...stream.failed(new GatewayError('upstream_busy', 'Busy.'))]))
    expect(events.at(-1)?.error).toEqual({ message: 'Busy.', type: 'server_error', param: null, code: 'overloaded' })
  })
})

describe('a stream about a video', () => {
  const contentOf = (text: string): string =>
    eventsOf(text)
      .map(({ choices }) => choices[0]?.delta.content ?? '')
      .join('')

  test('tells the making live, and in the end reads like the blocking answer', () => {
    const stream = renderer({ model: 'veo-3' })
    const opened = frameText(stream.opened(videoAnswer({ name: 'queued' })))
    expect(opened).toContain('Data Preview')
    const live = frameText([0.2, 0.5, 0.9].flatMap((fraction) => stream.progressed({ fraction })))
    expect(live).toContain('Optimizing video quality')
    const done = videoAnswer(videoDone(1))
    expect(contentOf(opened + live + frameText(stream.finished(done)))).toBe(wholeNarration(narrate(), done))
  })

  test('says nothing when nothing is new', () => {
    const stream = renderer({ model: 'veo-3' })
    stream.opened(videoAnswer({ name: 'queued' }))
    stream.progressed({ fraction: 0.5 })
    expect(stream.progressed({ fraction: 0.5 })).toEqual([])
  })

  test.each([
    ['upstream_broken', 'stop'],
    ['content_refused', 'content_filter'],
  ] as const)('a failure by %s is told in words and ends with %s', (code, finish) => {
    const stream = renderer({ model: 'veo-3' })
    const text = frameText([...stream.opened(videoAnswer({ name: 'queued' })), ...stream.failed(new GatewayError(code, 'No.'))])
    expect(contentOf(text)).toMatch(/\n\n> ❌ Generation failed: No\.$/)
    expect(eventsOf(text).at(-1)?.choices[0]?.finish_reason).toBe(finish)
  })
})
