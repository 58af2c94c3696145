import { describe, expect, test } from 'vitest'
import { answerOf, imageModel, JOB_ID, pictureAnswer, videoAnswer, videoDone, wireText } from '../../../test/samples/generations.ts'
import { NOON, sampleJob } from '../../../test/samples/jobs.ts'
import { GatewayError } from '../../core/errors.ts'
import type { JobState } from '../../core/job.ts'
import { laterna } from './laterna.ts'
import { generationPage, pageHeaders } from './page.ts'

const attempt = { number: 1, route: { provider: 'somebody', upstreamModel: 'something' }, stage: 'ordered', pollFailures: 0 } as const
const inState = (state: JobState) => answerOf(sampleJob(1, { state }), imageModel)

describe('the page of a generation', () => {
  test('shows a video with its links, what it cost and that the built-in illustrator made it', () => {
    const page = generationPage(videoAnswer(videoDone(1)))
    expect(page).toContain(
      `<video controls playsinline loop preload="metadata" width="1280" height="720" src="http://lantern.test/media/${JOB_ID}x0.x?expires=1&amp;signature=s">`,
    )
    expect(page).toContain(`href="http://lantern.test/media/download/${JOB_ID}x0.x?expires=1&amp;signature=s">Download`)
    expect(page).toContain('<dd>built-in illustrator</dd>')
    expect(page).toContain('<dd>$0.41 of play money</dd>')
    expect(page).not.toContain('http-equiv="refresh"')
  })

  test('shows every picture', () => {
    expect(generationPage(pictureAnswer(3)).match(/<img /g)).toHaveLength(3)
  })

  test.each([
    ['queued', inState({ name: 'queued' }), true],
    ['running', inState({ name: 'running', attempt }), true],
    ['held', inState({ name: 'held', attempt, since: NOON }), true],
    ['succeeded', pictureAnswer(1), false],
    ['failed', inState({ name: 'failed', code: 'upstream_broken', message: 'Broken.' }), false],
    ['canceled', inState({ name: 'canceled' }), false],
  ])('%s: looks again by itself exactly while there is something to wait for', (_, answer, waits) => {
    expect(generationPage(answer).includes('http-equiv="refresh"')).toBe(waits)
  })

  test('shows how far it is', () => {
    const page = generationPage({ ...inState({ name: 'running', attempt }), progress: { fraction: 0.42, note: 'painting' } })
    expect(page).toContain('painting')
    expect(page).toContain('width:42%')
  })

  test('says what was withheld, what was changed and what went wrong', () => {
    const adjustments = [{ field: 'model', change: 'mapped', from: 'old', to: 'new' }] as const
    const { job, ...rest } = pictureAnswer(0, { filtered: ['Too scary.'] })
    expect(generationPage({ ...rest, job: { ...job, adjustments } })).toMatch(
      /<li>Too scary\.<\/li>[\s\S]*<li>model: old → new \(mapped\)<\/li>/,
    )
    expect(generationPage(inState({ name: 'failed', code: 'upstream_broken', message: 'The lamp broke.' }))).toContain('The lamp broke.')
  })

  test('nothing a caller or provider wrote can become markup', () => {
    const evil = `</title><script>alert('x')</script>"><img src=x onerror=alert(1)>&`
    const job = sampleJob(1, {
      state: {
        name: 'succeeded',
        servedBy: { provider: evil, upstreamModel: evil },
        artifacts: [],
        filtered: [evil],
        usage: {},
        chargedNanos: 0n as never,
        text: evil,
      },
      adjustments: [{ field: evil, change: 'mapped', from: evil, to: evil }],
    })
    const answer = answerOf(
      { ...job, request: { ...job.request, model: evil, prompt: evil }, order: { ...job.order, prompt: `${evil}!`, negativePrompt: evil } },
      { ...imageModel, title: evil },
    )
    for (const page of [
      generationPage({ ...answer, links: { preview: evil, source: evil } }),
      generationPage({ ...inState({ name: 'queued' }), progress: { fraction: 0, note: evil } }),
      generationPage(inState({ name: 'failed', code: 'bad_request', message: evil })),
      wireText(
        laterna.renderError(
          new GatewayError('forbidden', evil),
          laterna.match({ method: 'GET', path: `/web/${JOB_ID}`, query: {}, headers: {} }),
        ),
      ),
    ]) {
      expect(page).not.toMatch(/<script|<img src=x|"><img/)
      expect(page).toContain('&lt;script&gt;')
    }
  })

  test('asks nobody else for anything, and tells nobody its address', () => {
    const answer = pictureAnswer(1)
    const outside = generationPage(answer)
      .match(/(?:src|href)="([^"]+)"/g)
      ?.filter((link) => !link.includes('"http://lantern.test/') && !link.includes('"data:,"'))
    expect(outside).toEqual([])
    expect(pageHeaders(answer)).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' })
    expect(pageHeaders(answer)['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "img-src data: 'self' http://lantern.test; media-src 'self' http://lantern.test",
    )
  })

  test('a link that does not open gets a page, not JSON', () => {
    const match = laterna.match({ method: 'GET', path: `/web/${JOB_ID}`, query: {}, headers: {} })
    const response = laterna.renderError(new GatewayError('forbidden', 'This link has expired.'), match)
    expect(response).toMatchObject({ status: 403, body: { mediaType: 'text/html; charset=utf-8' } })
    expect(wireText(response)).toContain('This link has expired.')
  })
})
