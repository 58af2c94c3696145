import { describe, expect, test } from 'vitest'
import {
  answerOf,
  imageModel,
  JOB_ID,
  pictureAnswer,
  videoAnswer,
  videoDone,
  wireOf,
  wireText,
} from '../../../../test/samples/generations.ts'
import { sampleJob } from '../../../../test/samples/jobs.ts'
import type { Succeeded } from '../../../core/job.ts'
import type { LightJson } from '../../../core/light-json.ts'
import type { GenerationAnswer } from '../../../core/protocol.ts'
import { renderChat } from './answer.ts'

const body = { model: 'painter-1', messages: [{ role: 'user', content: 'a red bicycle' }] }

interface Read {
  readonly choices: readonly { readonly message: { readonly [key: string]: unknown }; readonly finish_reason: string }[]
  readonly usage: { readonly [key: string]: unknown }
  readonly error: { readonly [key: string]: unknown }
}

function render(answer: GenerationAnswer, changes: { readonly [key: string]: LightJson } = {}) {
  const response = renderChat(answer, wireOf({ ...body, ...changes }))
  return { ...response, text: wireText(response), read: JSON.parse(wireText(response)) as Read }
}

describe('a chat answer with a picture', () => {
  test('is exactly what every known reader of pictures understands', () => {
    expect(render(pictureAnswer(1)).text).toBe(
      `{"id":"chatcmpl-${JOB_ID}","object":"chat.completion","created":1760000000,"model":"imagen-4",` +
        '"choices":[{"index":0,"message":{"role":"assistant","content":"hello","refusal":null,' +
        '"images":[{"type":"image_url","index":0,"image_url":{"url":"data:image/png;base64,<0000>"}}],' +
        '"multi_mod_content":[{"text":"hello","inlineData":{}},' +
        '{"text":null,"inlineData":{"data":"<0000>","mimeType":"image/png"},"inline_data":{"data": "<0000>","mime_type":"image/png"}}],' +
        '"annotations":[]},"logprobs":null,"finish_reason":"stop"}],' +
        '"usage":{"prompt_tokens":7,"completion_tokens":1297,"total_tokens":1304,' +
        '"prompt_tokens_details":{"cached_tokens":0,"text_tokens":7,"image_tokens":0},' +
        '"completion_tokens_details":{"text_tokens":7,"image_tokens":1290,"reasoning_tokens":0}}}',
    )
  })

  test.each([1, 3])('a grep for the data finds each of %i pictures exactly once', (count) => {
    expect(render(pictureAnswer(count)).text.match(/"data":"[^"]*"/g)).toHaveLength(count)
  })

  test('declares the generation, who served it and what was changed', () => {
    const { job, ...rest } = pictureAnswer(1)
    const adjustments = [{ field: 'model', change: 'mapped', from: 'ima\r\ngen', to: 'é' }] as const
    const state = { ...(job.state as Succeeded), coverage: { fraction: 0.5, missing: ['翼'] } }
    expect(render({ ...rest, job: { ...job, state, adjustments } }).headers).toEqual({
      'openai-version': '2020-10-01',
      'x-laterna-generation': JOB_ID,
      'x-laterna-served-by': 'somebody',
      'x-laterna-adjustments': 'model: ima??gen -> ? (mapped)',
      'x-laterna-coverage': '0.5; missing=%E7%BF%BC',
    })
  })

  test('one choice for each picture when several were asked for; what was withheld is refused in its place', () => {
    const { choices } = render(pictureAnswer(1, { filtered: ['It was withheld.'] }), { n: 2 }).read
    expect(choices.map(({ finish_reason, message }) => [finish_reason, message['refusal']])).toEqual([
      ['stop', null],
      ['content_filter', 'It was withheld.'],
    ])
  })

  test('says why when the filter left nothing', () => {
    const [choice] = render(pictureAnswer(0, { filtered: ['It was withheld.'], text: '' })).read.choices
    expect(choice).toMatchObject({ finish_reason: 'content_filter', message: { content: null, refusal: 'It was withheld.' } })
    expect(choice?.message).not.toHaveProperty('images')
  })

  test.each<[string, readonly string[]]>([
    ['images', ['images']],
    ['multi_mod_content', ['multi_mod_content']],
    ['markdown', []],
    ['url', ['images']],
  ])('image_format %s sends each picture in that form only', (format, fields) => {
    const [choice] = render(pictureAnswer(1), { image_format: format }).read.choices
    expect(Object.keys(choice?.message ?? {}).filter((key) => key === 'images' || key === 'multi_mod_content')).toEqual(fields)
  })

  test('markdown shows the picture by its link', () => {
    const [choice] = render(pictureAnswer(1), { image_format: 'markdown' }).read.choices
    expect(choice?.message['content']).toMatch(/^hello\n\n!\[image\]\(http:\/\/lantern\.test\/media\/\w+\.x\?/)
  })

  test('counts the pictures sent in', () => {
    const { job, ...rest } = pictureAnswer(1, { usage: { 'input-token': 265, 'output-image-token': 1290 } })
    const input = { role: 'reference', blob: { sha256: 'a', sizeBytes: 1 }, mediaType: 'image/png' } as const
    const { usage } = render({ ...rest, job: { ...job, order: { ...job.order, inputs: [input] } } }).read
    expect(usage['prompt_tokens_details']).toEqual({ cached_tokens: 0, text_tokens: 7, image_tokens: 258 })
  })
})

describe('a chat whose generation has nothing to show', () => {
  test.each([
    [{ name: 'failed', code: 'content_refused', message: 'No.' }, 400, 'content_policy_violation', undefined],
    [{ name: 'failed', code: 'upstream_broken', message: 'Broken.' }, 502, 'upstream_broken', 'false'],
    [{ name: 'canceled' }, 499, 'canceled', undefined],
    [
      { name: 'running', attempt: { number: 1, route: { provider: 'x', upstreamModel: 'y' }, stage: 'ordered', pollFailures: 0 } },
      504,
      'timeout',
      'false',
    ],
  ] as const)('%j is an error', (state, status, code, shouldRetry) => {
    const response = render(answerOf(sampleJob(1, { state }), imageModel))
    expect([response.status, response.read.error['code'], response.headers?.['x-should-retry']]).toEqual([status, code, shouldRetry])
    expect(response.headers?.['x-laterna-generation']).toBe(JOB_ID)
  })
})

describe('a chat about a video', () => {
  test('is answered with words and links', () => {
    const { read, status } = render(videoAnswer(videoDone(1)), { model: 'veo-3' })
    expect(status).toBe(200)
    expect(read.choices[0]).toMatchObject({ finish_reason: 'stop', message: { role: 'assistant', refusal: null } })
    expect(read.choices[0]?.message['content']).toMatch(/\[▶️ Watch Online\]\(.*\) \| \[⏬ Download Video\]\(.*\)$/)
  })

  test('that is still being made points at where it will be, and is no failure', () => {
    const { read, status } = render(videoAnswer({ name: 'queued' }), { model: 'veo-3' })
    expect(status).toBe(200)
    expect(read.choices[0]?.message['content']).toMatch(/> ⏳ .*The links above show it when it is ready\.$/)
  })

  test('that failed is an error, so that clients raise', () => {
    const { read, status } = render(videoAnswer({ name: 'failed', code: 'upstream_broken', message: 'Broken.' }), { model: 'veo-3' })
    expect([status, read.error['message']]).toEqual([502, 'Broken.'])
  })

  test('says in its words and its finish reason that the filter took the video', () => {
    const [choice] = render(videoAnswer(videoDone(0, ['It was withheld.'])), { model: 'veo-3' }).read.choices
    expect(choice?.finish_reason).toBe('content_filter')
    expect(choice?.message['content']).toMatch(/> ❌ Generation failed: It was withheld\.$/)
  })
})
