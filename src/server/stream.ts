import { asGatewayError, GatewayError } from '../core/errors.ts'
import type { Frame, GenerateIntent, InspectIntent, StreamRenderer } from '../core/protocol.ts'
import type { Happening, House, Visit } from './house.ts'
import type { After, Reply } from './reply.ts'
import { CallerGone } from './reply.ts'
import { writeFrames } from './write.ts'

/** Proxies close connections that are silent for half a minute or more. */
const HEARTBEAT_AFTER_MS = 15_000
const HEARTBEAT = ': keep-alive\n\n'

export interface Streaming {
  readonly visit: Visit
  readonly intent: GenerateIntent | InspectIntent
  readonly renderer: StreamRenderer
  readonly after: After
}

/**
 * Tells a caller what happens during a generation, as it happens. Trouble before the job exists is thrown, later trouble
 * becomes a frame and is returned. A caller who leaves ends the telling and not the work.
 */
export async function sendStream(
  house: House,
  reply: Reply,
  { visit, intent, renderer, after }: Streaming,
): Promise<GatewayError | undefined> {
  const happenings = house.follow(visit, intent)[Symbol.asyncIterator]()
  try {
    let step = await happenings.next()
    if (step.done)
      throw new GatewayError('gateway_bug', 'Something went wrong on our side.', {
        cause: 'a generation was followed and nothing happened',
      })
    if (step.value.event === 'failed') throw step.value.error
    const own = step.value.event === 'opened' ? renderer.headers?.(step.value.answer) : undefined
    reply.begin(200, { ...own, 'content-type': renderer.mediaType, 'cache-control': 'no-cache', 'x-accel-buffering': 'no' })
    reply.flush()
    while (!step.done) {
      await writeFrames(house, reply, framesOf(renderer, step.value))
      if (step.value.event === 'failed') return step.value.error
      step = await nextOf(happenings, reply, renderer.heartbeat ?? HEARTBEAT, after)
    }
    return undefined
  } catch (error) {
    if (!reply.begun || error instanceof CallerGone) throw error
    const shown = asGatewayError(error)
    await writeFrames(house, reply, renderer.failed(shown))
    return shown
  } finally {
    // Not awaited: whoever is waiting inside for the next event need not keep this connection open.
    happenings.return?.().catch(() => undefined)
    if (reply.begun) await reply.end()
  }
}

function framesOf(renderer: StreamRenderer, happening: Happening): readonly Frame[] {
  switch (happening.event) {
    case 'opened':
      return renderer.opened(happening.answer)
    case 'progressed':
      return renderer.progressed(happening.progress)
    case 'finished':
      return renderer.finished(happening.answer)
    case 'failed':
      return renderer.failed(happening.error)
  }
}

/** The next event, with a sign of life for every 15 seconds until it comes. */
async function nextOf(
  happenings: AsyncIterator<Happening>,
  reply: Reply,
  heartbeat: string,
  after: After,
): Promise<IteratorResult<Happening>> {
  let waiting = true
  let stop = (): void => undefined
  const beat = (): void => {
    stop = after(HEARTBEAT_AFTER_MS, () => {
      reply.write(heartbeat).then(
        () => {
          if (waiting) beat()
        },
        () => undefined,
      )
    })
  }
  beat()
  try {
    return await unlessGone(happenings.next(), reply)
  } finally {
    waiting = false
    stop()
  }
}

function unlessGone<T>(work: Promise<T>, { signal }: Reply): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (): void => {
      reject(new CallerGone())
    }
    if (signal.aborted) gone()
    signal.addEventListener('abort', gone)
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', gone)
    })
  })
}
