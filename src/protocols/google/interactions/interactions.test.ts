import { describe, expect, test } from 'vitest'
import { GatewayError } from '../../../core/errors.ts'
import type { LightJson } from '../../../core/light-json.ts'
import { google } from '../google.ts'
import { interactionStream } from './stream.ts'
import {
  sampleAnswer,
  sampleArtifact,
  sampleCall,
  sampleJobId,
  sampleSuccess,
  sampleVideoModel,
  wireFor,
} from '../../../../test/samples/google.ts'

const PATH = '/gemini/v1/interactions'

function parse(body: LightJson) {
  const wire = wireFor('POST', PATH, body)
  return google.match(wire)?.endpoint.parse(wire)
}

/** What a refused call is answered with. */
function refusal(body: LightJson) {
  try {
    parse(body)
  } catch (error) {
    const { status, body: answer } = google.renderError(error as GatewayError, google.match(sampleCall('POST', PATH)))
    const { error: shown } = ('json' in answer ? answer.json : {}) as {
      readonly error: {
        readonly message: string
        readonly details?: readonly { readonly fieldViolations: readonly { readonly field: string }[] }[]
      }
    }
    return { status, message: shown.message, field: shown.details?.[0]?.fieldViolations[0]?.field }
  }
  throw new Error('it was not refused')
}

const image = (more: { readonly [key: string]: LightJson } = {}) => ({
  type: 'image',
  data: 'iVBORw0KGgo=',
  mime_type: 'image/png',
  ...more,
})
const task = (name: string) => ({ generation_config: { video_config: { task: name } } })

describe('an interaction is refused with the field named as the caller wrote it', () => {
  test.each<[string, { readonly [key: string]: LightJson }, string]>([
    ['no model', { model: null }, 'model'],
    ['an agent', { model: null, agent: 'deep-research' }, 'agent'],
    ['an environment', { environment: 'e' }, 'environment'],
    ['cached content', { cachedContent: 'cachedContents/1' }, 'cachedContent'],
    ['a token to continue with', { continuation_token: 't' }, 'continuation_token'],
    ['nothing to make', { input: null }, 'input'],
    ['blanks only', { input: ' ' }, 'input'],
    ['an empty list', { input: [] }, 'input'],
    ['an input that is a number', { input: 5 }, 'input[0]'],
    ['a content of an unknown type', { input: [{ type: 'text', text: 'x' }, { type: 'smell' }] }, 'input[1].type'],
    ['sound', { input: { type: 'audio', data: 'AAAA' } }, 'input[0].type'],
    ['text without text', { input: [{ type: 'text' }] }, 'input[0].text'],
    ['a picture without data', { input: [{ type: 'text', text: 'x' }, { type: 'image' }] }, 'input[1]'],
    ['unreadable base64', { input: [image({ data: '?' })] }, 'input[0].data'],
    [
      'a picture nobody can read',
      { input: [{ type: 'user_input', content: [image({ mime_type: 'image/bmp' })] }] },
      'input[0].content[0].mime_type',
    ],
    ['cloud storage', { input: [{ type: 'image', uri: 'gs://b/p.png' }] }, 'input[0].uri'],
    ['a stranger’s role', { input: [{ role: 'system', content: 'x' }] }, 'input[0].role'],
    ['sound out', { response_format: { type: 'audio' } }, 'response_format'],
    ['text alone', { response_modalities: ['text'] }, 'response_modalities'],
    ['a picture and a film', { response_format: [{ type: 'image' }, { type: 'video' }] }, 'response_format'],
    ['a JSON schema', { response_format: { type: 'object' } }, 'response_format[0].type'],
    ['a length that is none', { response_format: { type: 'video', duration: '8min' } }, 'response_format[0].duration'],
    ['an unknown delivery', { responseFormat: [{ type: 'video', delivery: 'pigeon' }] }, 'responseFormat[0].delivery'],
    ['a bucket', { response_format: { type: 'video', gcs_uri: 'gs://b' } }, 'response_format[0].gcs_uri'],
    ['a picture as TIFF', { response_format: { type: 'image', mime_type: 'image/tiff' } }, 'response_format[0].mime_type'],
    ['upscaling', task('upscale'), 'generation_config.video_config.task'],
    ['a task that nobody knows', task('bake'), 'generation_config.video_config.task'],
    ['an edit of no film', task('edit'), 'generation_config.video_config.task'],
    ['a picture to begin with that is missing', task('image_to_video'), 'generation_config.video_config.task'],
    ['words only, with a picture', { input: [image()], ...task('text_to_video') }, 'generation_config.video_config.task'],
    ['a temperature of 3', { generation_config: { temperature: 3 } }, 'generation_config.temperature'],
    ['an unknown threshold', { safety_settings: [{ type: 'harassment', threshold: 'block_some_of_it' }] }, 'safety_settings[0].threshold'],
    ['a background that forgets', { background: true, store: false }, 'store'],
  ])('%s', (_what, change, field) => {
    expect(refusal({ model: 'a-model', input: 'x', ...change })).toMatchObject({ status: 400, field })
  })
})

test('a file of another kind is refused with 400 and not with 501, after which the clients would ask four times more', () => {
  const match = google.match(sampleCall('POST', PATH))
  expect(google.renderError(new GatewayError('not_supported', 'Not here.'), match).status).toBe(400)
})

test('an interaction that is not there is named', () => {
  const match = google.match(sampleCall('GET', `${PATH}/v1_x`))
  const { body } = google.renderError(new GatewayError('not_found', 'There is no such generation.'), match)
  expect(body).toMatchObject({ json: { error: { code: 404, message: 'Interaction v1_x not found.' } } })
})

test('the strictest of the safety settings holds for all', () => {
  const safety_settings = [
    { type: 'harassment', threshold: 'block_none' },
    { type: 'hate_speech', threshold: 'BLOCK_LOW_AND_ABOVE' },
  ]
  expect(parse({ model: 'a-model', input: 'x', safety_settings })).toMatchObject({ request: { safety: 'low-and-above' } })
})

describe('how a film is delivered', () => {
  const uri = `http://127.0.0.1:8787/gemini/v1beta/files/${sampleArtifact('video/mp4').id}:download?alt=media`
  const content = (delivery: string | undefined, sizeBytes: number) => {
    const artifact = { ...sampleArtifact('video/mp4'), blob: { sha256: 'ab'.repeat(32), sizeBytes } }
    const given = sampleAnswer(sampleSuccess([artifact]), sampleVideoModel)
    const vendorOptions: (typeof given)['job']['request']['vendorOptions'] = delivery === undefined ? {} : { google: { delivery } }
    const job = { ...given.job, request: { ...given.job.request, vendorOptions } }
    const wire = wireFor('GET', `${PATH}/v1_${sampleJobId}`)
    const { body } = google.match(wire)?.endpoint.render({ ...given, job }, wire) ?? {}
    const { steps } = (body && 'json' in body ? body.json : {}) as { readonly steps: readonly { readonly content: readonly object[] }[] }
    return steps[1]?.content[0]
  }

  test.each([
    ['uri', 6, ['uri']],
    ['inline', 50_000_000, ['data']],
    [undefined, 6, ['data', 'uri']],
    [undefined, 50_000_000, ['uri']],
  ] as const)('%s, %i bytes', (delivery, sizeBytes, expected) => {
    const { type: _, mime_type: __, ...rest } = content(delivery, sizeBytes) as { readonly [key: string]: unknown }
    expect(Object.keys(rest)).toEqual(expected)
    expect(rest['uri'] ?? uri).toBe(uri)
  })
})

describe('a stream', () => {
  const events = (frames: ReturnType<ReturnType<typeof interactionStream>['opened']>) =>
    frames.map(([line, piece]) => {
      const data = (typeof piece === 'object' ? piece.json : {}) as { readonly event_type: string; readonly event_id: string }
      expect(line).toBe(`event: ${data.event_type}\ndata: `)
      return data
    })

  test('of what was canceled ends with that', () => {
    const stream = interactionStream('http://h')
    const opened = events(stream.opened(sampleAnswer({ name: 'queued' })))
    const failed = events(stream.failed(new GatewayError('canceled', 'The generation was canceled.')))
    expect([...opened, ...failed]).toMatchObject([
      { event_type: 'interaction.created', event_id: '1' },
      { event_type: 'interaction.status_update', status: 'cancelled', event_id: '2' },
      { event_type: 'interaction.completed', event_id: '3', interaction: { status: 'cancelled' } },
    ])
  })

  test('of what was filtered says why at its end', () => {
    const stream = interactionStream('http://h', 'nonsense')
    const answer = sampleAnswer(sampleSuccess([], { filtered: ['It was not safe.'] }))
    expect(events(stream.opened(answer))).toHaveLength(1)
    expect(events(stream.finished(answer))).toMatchObject([
      {
        event_type: 'interaction.completed',
        interaction: { status: 'incomplete', steps: [{}, { type: 'model_output', error: { message: 'It was not safe.' } }] },
      },
    ])
  })

  test('begins after the event that the caller had last', () => {
    const stream = interactionStream('http://h', '3')
    const answer = sampleAnswer(sampleSuccess([sampleArtifact()], { text: 'Here.' }))
    expect(stream.opened(answer)).toEqual([])
    expect(events(stream.finished(answer)).map(({ event_id, event_type }) => `${event_id} ${event_type}`)).toEqual([
      '4 step.delta',
      '5 step.stop',
      '6 interaction.completed',
    ])
  })
})
