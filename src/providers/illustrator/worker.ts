import { parentPort } from 'node:worker_threads'
import { asGatewayError } from '../../core/errors.ts'
import { editPicture } from './edit/index.ts'
import { makeFilm } from './film/index.ts'
import { makeStill } from './still.ts'
import { readPrompt } from './words/read-prompt.ts'
import type { Made, Message, Work } from './work.ts'

/** The thread that paints: takes one piece of work at a time. Its pool stops it by ending the thread. */
function listen(): void {
  parentPort?.on('message', (work: Work) => {
    const progress = (fraction: number, note: string): void => say({ say: 'progress', fraction, note })
    carryOut(work, progress).then(
      (made) => say({ say: 'done', made }),
      (error: unknown) => {
        const { code, message } = asGatewayError(error)
        say({ say: 'failed', code, message })
      },
    )
  })
}

function say(message: Message): void {
  parentPort?.postMessage(message)
}

async function carryOut(work: Work, progress: (fraction: number, note: string) => void): Promise<Made> {
  if (work.kind === 'still') return { kind: 'still', bytes: await makeStill(work.asked) }
  if (work.kind === 'edit') return { kind: 'edit', ...(await editPicture(work.input, work.instruction, work.options)) }
  const { order, index, outputPath, ffmpegPath } = work
  const scene = readPrompt(order.prompt, { seed: order.seed, ...(order.negativePrompt ? { negativePrompt: order.negativePrompt } : {}) })
  // The signal never aborts here: canceling ends the whole thread.
  const { notes } = await makeFilm({
    order,
    scene,
    index,
    outputPath,
    report: progress,
    signal: new AbortController().signal,
    ...(ffmpegPath ? { ffmpegPath } : {}),
  })
  return { kind: 'film', path: outputPath, notes }
}

listen()
