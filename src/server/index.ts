import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { attend } from './attend.ts'
import type { Desk } from './attend.ts'
import type { House } from './house.ts'
import { openApiPage } from './openapi-page.ts'
import type { OwnPages } from './pages.ts'
import type { After } from './reply.ts'
import { refuseUnreadable } from './unreadable.ts'

export type { Happening, House, Visit } from './house.ts'

export interface ServerOptions {
  readonly host: string
  /** 0: any free port. */
  readonly port: number
  /** How callers reach us, when that is not what they write in their requests. */
  readonly publicUrl?: string
  /** Believe `x-forwarded-proto`. Only behind a proxy that sets it itself. */
  readonly trustProxy?: boolean
  /** Default: 128 MiB. */
  readonly bodySizeMaxBytes?: number
  readonly log: Logger
  /** What the front page lists as base URLs. */
  readonly bases?: OwnPages['bases']
  /** Default: timers that do not keep the process alive. Tests bring their own. */
  readonly after?: After
}

export interface RunningServer {
  /** Where it listens, as a URL to try. */
  readonly url: string
  /** Takes no more calls, lets running ones end for so long, then cuts them. */
  close(graceMs: number): Promise<void>
}

const BODY_SIZE_MAX_BYTES = 128 * 1024 * 1024

/** Opens the door: every call goes to the protocols of the house, raw, with nothing decoded or parsed on the way. */
export async function startServer(house: House, options: ServerOptions): Promise<RunningServer> {
  const app = newApp()
  const running = new Set<Promise<void>>()
  let closing = false
  const after = options.after ?? unheldTimer
  const desk: Omit<Desk, 'reachability'> = {
    house,
    after,
    log: options.log,
    bodySizeMaxBytes: options.bodySizeMaxBytes ?? BODY_SIZE_MAX_BYTES,
    pages: {
      bases: options.bases ?? [],
      openApi: openApiPage(house.protocols),
      ready: async () => !closing && ((await house.ready?.()) ?? true),
    },
    isClosing: () => closing,
  }
  let listeningUrl = ''
  app.addHook('onRequest', (request, reply, done) => {
    // Before Fastify looks at the body: what is read, and whether, is decided once the caller is known.
    reply.hijack()
    const reachability = {
      ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
      trustProxy: options.trustProxy ?? false,
      listeningUrl,
    }
    const served = attend({ ...desk, reachability }, request.raw, reply.raw, request.originalUrl)
    running.add(served)
    served
      .finally(() => running.delete(served))
      .catch((error: unknown) => {
        options.log.error({ err: error }, 'a call could not even be refused')
        reply.raw.destroy()
      })
    done()
  })
  await app.listen({ host: options.host, port: options.port })
  listeningUrl = urlOf(options.host, app.server.address() as AddressInfo)
  options.log.info({ url: listeningUrl }, 'listening')
  const close = async (graceMs: number): Promise<void> => {
    closing = true
    const closed = app.close()
    await endWithin(graceMs, running, after)
    if (running.size > 0) options.log.warn({ calls: running.size }, 'cutting calls that did not end within the grace')
    app.server.closeAllConnections()
    await closed
    options.log.info('closed')
  }
  let closed: Promise<void> | undefined
  return { url: listeningUrl, close: (graceMs) => (closed ??= close(graceMs)) }
}

function newApp(): FastifyInstance {
  const app = fastify({
    logger: false,
    // The router sees one address for all: ours are matched raw, `//`, `%3A` and all, by the protocols.
    rewriteUrl: () => '/',
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    requestTimeout: 300_000,
    // Longer than the usual minute of load balancers, so that it is they who let go of idle connections.
    keepAliveTimeout: 72_000,
    clientErrorHandler: refuseUnreadable,
    http: { maxHeaderSize: 32 * 1024, headersTimeout: 30_000 },
  })
  app.all('/', () => undefined)
  return app
}

function unheldTimer(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs)
  timer.unref()
  return () => {
    clearTimeout(timer)
  }
}

async function endWithin(graceMs: number, running: ReadonlySet<Promise<void>>, after: After): Promise<void> {
  let stop = (): void => undefined
  const over = new Promise<void>((resolve) => {
    stop = after(graceMs, resolve)
  })
  await Promise.race([Promise.allSettled(running), over])
  stop()
}

function urlOf(host: string, { port }: AddressInfo): string {
  // "Every address" is nothing one can call; loopback is among them.
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
