import { randomBytes } from 'node:crypto'
import { pino, type Logger } from 'pino'
import { openBlobs } from '../blobs/index.ts'
import type { Connection } from '../core/provider.ts'
import { openSqlite } from '../db/sqlite.ts'
import { Bell, ensureTestKey, follow, housekeep, identify, perform, ProgressBoard, startWorker, type Tools } from '../gateway/index.ts'
import { dropAllLeases } from '../jobs/index.ts'
import { protocols } from '../protocols/index.ts'
import { providers } from '../providers/index.ts'
import { startServer } from '../server/index.ts'
import { openTransport } from '../transport/index.ts'
import type { Config } from './config.ts'
import { openDataFolder } from './data-folder.ts'

/** A gateway that takes calls. */
export interface RunningGateway {
  readonly url: string
  readonly testKey: string
  /** Stops taking calls, lets running ones end within the grace, and lets go of the data folder. */
  stop(graceMs: number): Promise<void>
}

const JOB_SLOTS = 64
const LEASE_MS = 30_000
const HOUSEKEEP_EVERY_MS = 6 * 60 * 60 * 1000

/** Puts the rooms together and opens the door. Throws ConfigError when it cannot start. */
export async function serve(config: Config): Promise<RunningGateway> {
  const folder = openDataFolder(config.dataPath, {
    random: randomBytes,
    ...(config.operatorToken === undefined ? {} : { operatorToken: config.operatorToken }),
  })
  const log = pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }))
  const db = openSqlite(folder.databasePath)
  const blobs = await openBlobs(folder.blobsPath)
  const transport = openTransport({})
  const connections = connectAll({ http: transport.http, scratchPath: folder.scratchPath }, config)
  const bell = new Bell()
  const tools: Tools = {
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
  }
  await db.write((tx) => dropAllLeases(tx)) // Whoever held them is gone: the data folder is ours alone.
  const testKey = config.testKey ?? folder.testKey
  await ensureTestKey(tools, testKey, 'start')
  const worker = startWorker(tools, { owner: `process-${process.pid}`, slots: JOB_SLOTS, leaseMs: LEASE_MS })
  const server = await startServer(houseOf(tools), {
    host: config.host,
    port: config.port,
    log,
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
  })
  folder.announce(server.url)
  const stopHousekeeping = keepHouse(tools, log)
  return {
    url: config.publicUrl ?? server.url,
    testKey,
    async stop(graceMs) {
      stopHousekeeping()
      await Promise.all([server.close(graceMs), worker.stop(graceMs)])
      await Promise.all([...connections.values()].map((connection) => connection.close?.()))
      await transport.close()
      await blobs.close()
      await db.close()
      folder.release()
    },
  }
}

function connectAll(surroundings: Parameters<(typeof providers)[number]['connect']>[1], config: Config): ReadonlyMap<string, Connection> {
  const settings = config.ffmpegPath === undefined ? {} : { ffmpegPath: config.ffmpegPath }
  return new Map(providers.map((provider) => [provider.id, provider.connect(settings, surroundings)]))
}

/** What the server needs of the gateway, bound to the tools. */
function houseOf(tools: Tools): Parameters<typeof startServer>[0] {
  return {
    protocols,
    identify: (credential, access, call) => identify(tools, credential, access, call),
    perform: (visit, intent) => perform(tools, visit, intent),
    follow: (visit, intent) => follow(tools, visit, intent),
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
        if (removed > 0) log.info({ removed }, 'removed stored media that no generation refers to')
      },
      (error: unknown) => log.error({ err: error }, 'housekeeping failed; it is tried again later'),
    )
  }
  const timer = setInterval(sweep, HOUSEKEEP_EVERY_MS)
  timer.unref()
  sweep()
  return () => clearInterval(timer)
}
