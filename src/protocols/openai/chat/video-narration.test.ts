import { describe, expect, test } from 'vitest'
import { JOB_ID, videoAnswer, videoDone } from '../../../../test/samples/generations.ts'
import { NOON, sampleJob } from '../../../../test/samples/jobs.ts'
import { narrate, wholeNarration } from './video-narration.ts'

const OPENING = `{
  "prompt": "a mechanical butterfly"
}
> Video generation task created
> Task ID: \`${JOB_ID}\`
> To prevent task interruption, you can continuously track progress from the following links:
> [Data Preview](http://lantern.test/web/${JOB_ID}?expires=1&signature=s) | [Source Data](http://lantern.test/source/${JOB_ID}?expires=1&signature=s)
> Waiting for processing

`
const MAKING = `> Type: Text-to-video generation
> 🎬 Starting video generation...................

> 🔄 Optimizing video quality.................

> 🎉 High-quality video generated

`
const link = (index: number): string =>
  `[▶️ Watch Online](http://lantern.test/media/${JOB_ID}x${index}.x?expires=1&signature=s) | ` +
  `[⏬ Download Video](http://lantern.test/media/download/${JOB_ID}x${index}.x?expires=1&signature=s)`

describe('the text about a video', () => {
  test('is the published example, line by line', () => {
    expect(wholeNarration(narrate(), videoAnswer(videoDone(1)))).toBe(OPENING + MAKING + link(0))
  })

  test('has a line of links for each video', () => {
    expect(wholeNarration(narrate(), videoAnswer(videoDone(2)))).toBe(`${OPENING}${MAKING}${link(0)}\n\n${link(1)}`)
  })

  test('tells that the work was tried again', () => {
    const timeline = [{ at: NOON, event: 'retried' } as const]
    const retried = '> Type: Text-to-video generation\n> 🎬 Starting video generation.\n\n> ⚠️ Retrying\n\n'
    expect(wholeNarration(narrate(), videoAnswer(videoDone(1), { timeline }))).toBe(OPENING + retried + MAKING + link(0))
  })

  test('says what went wrong, on one line', () => {
    const state = { name: 'failed', code: 'upstream_broken', message: 'The lamp\nbroke.' } as const
    expect(wholeNarration(narrate(), videoAnswer(state))).toBe(`${OPENING}> ❌ Generation failed: The lamp broke.`)
  })

  test('says that the work goes on, when the answer could not wait for it', () => {
    expect(wholeNarration(narrate(), videoAnswer({ name: 'queued' }))).toMatch(/\n> ⏳ Generation \w{26} is still running\..*$/)
  })

  test('says which of several videos was withheld', () => {
    expect(wholeNarration(narrate(), videoAnswer(videoDone(1, ['Too scary.'])))).toContain(
      `generated\n\n> ⚠️ Withheld: Too scary.\n\n${link(0)}`,
    )
  })

  test('names pictures that open the film', () => {
    const plain = videoAnswer(videoDone(1))
    const order = {
      ...plain.job.order,
      inputs: [{ role: 'first-frame', blob: { sha256: 'a', sizeBytes: 1 }, mediaType: 'image/png' } as const],
    }
    expect(wholeNarration(narrate(), videoAnswer(videoDone(1), { order }))).toContain('> Type: Image-to-video generation')
  })

  test.each([
    ['never', []],
    ['once', [0.5]],
    ['often', [0, 0.1, 0.1, 0.33, 0.79, 0.8, 0.85, 0.99, 1]],
    ['backwards and beyond', [0.6, 0.2, -1, 7]],
  ])('reads the same in the end when progress is told %s', (_, fractions) => {
    const narration = narrate()
    const done = videoAnswer(videoDone(1))
    const told = [narration.began(done), ...fractions.map((fraction) => narration.progressed({ fraction })), narration.ended(done)]
    expect(told.join('').trimEnd()).toBe(OPENING + MAKING + link(0))
  })

  test('tells of a new try once, however often it is reported', () => {
    const narration = narrate()
    narration.began(videoAnswer({ name: 'queued' }, sampleJob(1)))
    const told = [{ fraction: 0.4 }, { fraction: 0.4, retrying: true }, { fraction: 0.4, retrying: true }, { fraction: 0.1 }].map(
      (progress) => narration.progressed(progress),
    )
    expect(told.join('').match(/Retrying/g)).toHaveLength(1)
    expect(told.join('').match(/Starting video generation/g)).toHaveLength(2)
  })
})
