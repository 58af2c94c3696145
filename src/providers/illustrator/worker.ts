import { parentPort } from 'node:worker_threads'
import { asGatewayError } from '../../core/errors.ts'
import { editPicture } from './edit/index.ts'
import { makeFilm } from './film/index.ts'
import { makeStill } from './still.ts'
import { sceneOfOrder } from './people.ts'
import type { Tell } from './previews.ts'
import type { Command, Made, Message, Work } from './work.ts'

/**
 * The thread that paints: takes one piece of work at a time. A film looks up between frames and then hears `stop`; a
 * picture is painted in one go, and is stopped by ending the thread.
 */
function listen(): void {
  let current: AbortController | undefined
  parentPort?.on('message', (command: Command) => {
    if (command.tell === 'stop') return current?.abort()
    const abort = new AbortController()
    current = abort
    carryOut(command.work, (step) => say({ say: 'progress', ...step }), abort.signal).then(
      (made) => say({ say: 'done', made }),
      (error: unknown) => {
        const { code, message, details } = asGatewayError(error)
        const { violation } = details
        say({ say: 'failed', code, message, ...(violation ? { violation } : {}) })
      },
    )
  })
}

function say(message: Message): void {
  parentPort?.postMessage(message)
}

async function carryOut(work: Work, tell: Tell, signal: AbortSignal): Promise<Made> {
  if (work.kind === 'still') return { kind: 'still', ...(await makeStill(work.asked, tell)) }
  if (work.kind === 'edit') return { kind: 'edit', ...(await editPicture(work.input, work.instruction, work.options, tell)) }
  const { order, index, outputPath, firstFrame, lastFrame, references, sourceVideo, ffmpegPath } = work
  const scene = sceneOfOrder(order)
  const report = await makeFilm({
    order,
    scene,
    index,
    outputPath,
    report: (fraction, note) => tell({ fraction, note }),
    encoding: (processId) => say({ say: 'encoding', processId }),
    signal,
    ...(firstFrame ? { firstFrame } : {}),
    ...(lastFrame ? { lastFrame } : {}),
    ...(references ? { references } : {}),
    ...(sourceVideo ? { sourceVideo } : {}),
    ...(ffmpegPath ? { ffmpegPath } : {}),
  })
  return { kind: 'film', path: outputPath, ...report }
}

listen()
