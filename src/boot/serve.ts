import { pino, type Logger } from 'pino'
import { openBlobs } from '../blobs/index.ts'
import type { Connection } from '../core/provider.ts'
import { openSqlite } from '../db/sqlite.ts'
import { Bell, ensureTestKey, follow, housekeep, identify, perform, ProgressBoard, startWorker, type Tools } from '../gateway/index.ts'
import { dropAllLeases } from '../jobs/index.ts'
import { protocols, renderAccepted } from '../protocols/index.ts'
import { providers } from '../providers/index.ts'
import { openRenditions } from '../renditions/index.ts'
import { startServer } from '../server/index.ts'
import { openTransport } from '../transport/index.ts'
import { ConfigError, type Config } from './config.ts'
import { openLog } from './log.ts'
import { randomPool } from './random-pool.ts'
import { openDataFolder, type DataFolder } from './data-folder.ts'

/** A gateway that takes calls. */
export interface RunningGateway {
  readonly url: string
  readonly testKey: string
  /** Stops taking calls, lets running ones end within the grace, and lets go of the data folder. */
  stop(graceMs: number): Promise<void>
}

const randomBytes = randomPool()
const JOB_SLOTS = 64
const LEASE_MS = 30_000
/** What the start page lists: where the clients of each dialect point their base URL. */
const BASES = [
  { name: 'OpenAI', path: '/v1' },
  { name: 'Google', path: '/gemini' },
] as const
const HOUSEKEEP_EVERY_MS = 6 * 60 * 60 * 1000

/** Puts the rooms together and opens the door. Throws ConfigError when it cannot start, and leaves nothing open then. */
export async function serve(config: Config): Promise<RunningGateway> {
  const open = new AsyncDisposableStack()
  try {
    return await openAll(config, open)
  } catch (error) {
    await open.disposeAsync()
    throw error
  }
}

/** What is opened last is closed first. */
async function openAll(config: Config, open: AsyncDisposableStack): Promise<RunningGateway> {
  let graceMs = 0
  const log = openLog(config.logLevel, pino.destination({ dest: 2, sync: true }))
  const folder = openDataFolder(config.dataPath, {
    random: randomBytes,
    ...(config.operatorToken === undefined ? {} : { operatorToken: config.operatorToken }),
  })
  open.defer(() => folder.release())
  const tools = await openTools(config, folder, { log, open })
  const testKey = await openTestKey(tools, config, folder)
  await tools.db.write((tx) => dropAllLeases(tx)) // Whoever held them is gone: the data folder is ours alone.
  const worker = startWorker(tools, { owner: `process-${process.pid}`, slots: JOB_SLOTS, leaseMs: LEASE_MS })
  let closeServer = async (): Promise<void> => undefined
  // Together: calls that wait for their generation need the worker to end.
  open.defer(async () => void (await Promise.all([closeServer(), worker.stop(graceMs)])))
  const server = await startServer(houseOf(tools), {
    host: config.host,
    port: config.port,
    log,
    bases: BASES,
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
  }).catch((error: unknown) => {
    throw listenTrouble(error, config)
  })
  closeServer = () => server.close(graceMs)
  open.defer(keepHouse(tools, log))
  folder.announce(server.url)
  return {
    url: config.publicUrl ?? server.url,
    testKey,
    async stop(ms) {
      graceMs = ms
      await open.disposeAsync()
    },
  }
}

/** What the operator can do about a door that does not open; any other error as it is. */
function listenTrouble(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return new ConfigError(
      `PORT: another program listens on port ${port} of ${host}. Stop it, or set PORT to another number (0 takes a free one).`,
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new ConfigError(`HOST: this machine has no address ${host}. Use 127.0.0.1 for this machine only, or 0.0.0.0 for all addresses.`)
  if (code === 'EACCES') return new ConfigError(`PORT: this user may not listen on port ${port}. Set PORT to a number from 1024 on.`)
  return error
}

/** The key that is printed. One that was revoked is replaced, unless the operator chose it: then it stays revoked. */
async function openTestKey(tools: Tools, config: Config, folder: DataFolder): Promise<string> {
  const chosen = config.testKey ?? folder.testKey
  if (await ensureTestKey(tools, chosen, 'start')) return chosen
  if (config.testKey !== undefined) throw new ConfigError('LATERNA_TEST_KEY: this key was revoked. Choose another one.')
  const renewed = folder.renewTestKey()
  await ensureTestKey(tools, renewed, 'start')
  return renewed
}

async function openTools(config: Config, folder: DataFolder, { log, open }: { log: Logger; open: AsyncDisposableStack }): Promise<Tools> {
  const db = openSqlite(folder.databasePath)
  open.defer(() => db.close())
  const blobs = await openBlobs(folder.blobsPath)
  open.defer(() => blobs.close())
  const transport = openTransport({
    media: { openSink: () => blobs.create(), newNonce: () => Buffer.from(randomBytes(16)).toString('hex') },
  })
  open.defer(() => transport.close())
  const connections = connectAll({ http: transport.http, scratchPath: folder.scratchPath }, config)
  for (const connection of connections.values()) open.defer(() => connection.close?.())
  const renditions = openRenditions({ db, blobs, scratchPath: folder.scratchPath, ...ffmpegOf(config) })
  open.defer(() => renditions.close())
  const bell = new Bell()
  return {
    db,
    blobs,
    connections,
    bell,
    log,
    download: transport.download,
    now: () => Date.now(),
    random: randomBytes,
    secrets: folder.secrets,
    progress: new ProgressBoard(bell),
    renditions,
  }
}

function connectAll(surroundings: Parameters<(typeof providers)[number]['connect']>[1], config: Config): ReadonlyMap<string, Connection> {
  return new Map(providers.map((provider) => [provider.id, provider.connect(ffmpegOf(config), surroundings)]))
}

function ffmpegOf({ ffmpegPath }: Config): { readonly ffmpegPath?: string } {
  return ffmpegPath === undefined ? {} : { ffmpegPath }
}

/** What the server needs of the gateway, bound to the tools. */
function houseOf(tools: Tools): Parameters<typeof startServer>[0] {
  return {
    protocols,
    identify: (credential, access, call) => identify(tools, credential, access, call),
    perform: (visit, intent) => perform(tools, visit, intent),
    follow: (visit, intent) => follow(tools, visit, intent),
    renderAccepted,
    openBlob: (ref, range) => tools.blobs.open(ref, range),
    createBlob: () => tools.blobs.create(),
    newRequestId: () => `req_${Buffer.from(tools.random(12)).toString('hex')}`,
    now: tools.now,
  }
}

/** Sweeps now and then for as long as the gateway runs. Returns how to stop it. */
function keepHouse(tools: Tools, log: Logger): () => void {
  const sweep = (): void => {
    housekeep(tools).then(
      (removed) => {
        if (removed > 0) log.info({ removed }, 'removed stored media that nothing refers to')
      },
      (error: unknown) => log.error({ err: error }, 'housekeeping failed; it is tried again later'),
    )
  }
  const timer = setInterval(sweep, HOUSEKEEP_EVERY_MS)
  timer.unref()
  sweep()
  return () => clearInterval(timer)
}
