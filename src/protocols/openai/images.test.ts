import { describe, expect, test } from 'vitest'
import { JOB_ID, pictureAnswer, wireOf, wireText } from '../../../test/samples/generations.ts'
import { GatewayError } from '../../core/errors.ts'
import type { LightJson } from '../../core/light-json.ts'
import { parseImages, renderImages } from './images.ts'
import { filmFrame, frameOf } from './sizes.ts'

const body = { model: 'painter-1', prompt: 'a red bicycle' }
const outputOf = (changes: { readonly [key: string]: LightJson }) => parseImages(wireOf({ ...body, ...changes })).request.output

describe('a call for images becomes a request', () => {
  test.each<[{ readonly [key: string]: LightJson }, object]>([
    [{}, {}],
    [{ size: 'auto', quality: 'auto' }, {}],
    [
      {
        n: 2,
        size: '1024x1024',
        quality: 'high',
        background: 'transparent',
        output_format: 'png',
        output_compression: 90,
        moderation: 'low',
        user: 'u',
      },
      { count: 2, nearPixels: [1024, 1024], mediaType: 'image/png', compressionQuality: 90 },
    ],
    [
      { size: '16:9', quality: 'hd' },
      { aspectRatio: '16:9', resolution: '2K' },
    ],
    [{ size: '4k', quality: 'hd' }, { resolution: '4K' }],
    [{ quality: 'low', output_format: 'jpeg' }, { mediaType: 'image/jpeg' }],
  ])('%j', (changes, expected) => {
    expect(outputOf(changes)).toEqual({ kind: 'image', text: false, count: 1, ...expected })
  })

  test.each<[LightJson, string, string]>([
    [{ model: 'm' }, 'bad_request', 'prompt'],
    [{ prompt: 'x' }, 'bad_request', 'model'],
    [{ ...body, n: 0 }, 'bad_request', 'n'],
    [{ ...body, n: '2' }, 'bad_request', 'n'],
    [{ ...body, size: '3:' }, 'bad_request', 'size'],
    [{ ...body, quality: 'best' }, 'bad_request', 'quality'],
    [{ ...body, output_format: 'svg' }, 'bad_request', 'output_format'],
    [{ ...body, output_compression: 101 }, 'bad_request', 'output_compression'],
    [{ ...body, response_format: 'png' }, 'bad_request', 'response_format'],
    [{ ...body, stream: true }, 'not_supported', 'stream'],
  ])('%j is refused as %s naming %s', (wrong, code, path) => {
    try {
      parseImages(wireOf(wrong))
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(GatewayError)
      expect(error).toMatchObject({ code, details: { violation: { path } } })
    }
  })
})

describe('sizes', () => {
  test.each([
    ['1024x1024', { nearPixels: [1024, 1024] }],
    ['1792 x 1024', { nearPixels: [1792, 1024] }],
    ['9:16', { aspectRatio: '9:16' }],
    ['2k', { resolution: '2K' }],
    ['auto', {}],
  ])('a picture of %s', (size, frame) => {
    expect(frameOf(size)).toEqual(frame)
  })

  test.each([
    ['1280x720', { nearPixels: [1280, 720], resolution: '720p' }],
    ['1024x1792', { nearPixels: [1024, 1792], resolution: '720p' }],
    ['1920x1080', { nearPixels: [1920, 1080], resolution: '1080p' }],
    ['2160x3840', { nearPixels: [2160, 3840], resolution: '4k' }],
    ['720P', { resolution: '720p' }],
  ])('a video of %s', (size, frame) => {
    expect(filmFrame(frameOf(size))).toEqual(frame)
  })

  test.each(['', '0x0', '1024', '99999x2', 'x', '1024x1024x3'])('"%s" is none', (size) => {
    expect(() => frameOf(size)).toThrow(GatewayError)
  })
})

describe('the answer', () => {
  test('carries the pictures and says what was made', () => {
    expect(wireText(renderImages(pictureAnswer(2), wireOf({ ...body, quality: 'high' })))).toBe(
      '{"created":1760000000,"background":"opaque","output_format":"png","quality":"high","size":"1024x1024",' +
        '"data":[{"b64_json":"<0000>"},{"b64_json":"<1111>"}],' +
        '"usage":{"total_tokens":2594,"input_tokens":7,"output_tokens":2587,"input_tokens_details":{"text_tokens":7,"image_tokens":0},' +
        '"output_tokens_details":{"text_tokens":7,"image_tokens":2580}}}',
    )
  })

  test('links instead, when asked for url, and counts no tokens for a model paid by picture', () => {
    const text = wireText(renderImages(pictureAnswer(1, { usage: { image: 1 } }), wireOf({ ...body, response_format: 'url' })))
    expect(text).toContain(`"data":[{"url":"http://lantern.test/media/${JOB_ID}x0.x?expires=1&signature=s"}]`)
    expect(text).not.toContain('usage')
  })

  test('is a refusal when the filter left nothing', () => {
    const response = renderImages(pictureAnswer(0, { filtered: ['It was withheld.'] }), wireOf(body))
    expect([response.status, response.headers?.['x-laterna-generation']]).toEqual([400, JOB_ID])
    expect(wireText(response)).toContain(
      '"message":"It was withheld.","type":"invalid_request_error","param":null,"code":"content_policy_violation"',
    )
  })
})
