import { pino } from 'pino'
import type { KeyId } from '../../src/core/ids.ts'
import { follow, perform } from '../../src/gateway/index.ts'
import { protocols, renderAccepted } from '../../src/protocols/index.ts'
import { startServer } from '../../src/server/index.ts'
import { accountOf, openTestHouse, type HouseOptions, type TestHouse } from './house.ts'

/** A test house with its door open: the whole way from a socket to the database and back, for real clients. */
export interface ServedHouse extends TestHouse {
  /** No trailing slash. */
  readonly url: string
}

/** Whoever calls has the test account, whatever key is sent. */
export async function openServedHouse(options: HouseOptions = {}): Promise<ServedHouse> {
  const house = await openTestHouse(options)
  const { tools } = house
  let requests = 0
  const server = await startServer(
    {
      protocols,
      identify: async () => ({ accountId: accountOf('test'), keyId: 'key' as KeyId, mode: 'test' }),
      perform: (visit, intent) => perform(tools, visit, intent),
      follow: (visit, intent) => follow(tools, visit, intent),
      renderAccepted,
      openBlob: (ref, range) => tools.blobs.open(ref, range),
      createBlob: () => tools.blobs.create(),
      newRequestId: () => `req_${++requests}`,
      now: tools.now,
    },
    { host: '127.0.0.1', port: 0, log: pino({ level: 'silent' }) },
  )
  return {
    ...house,
    url: server.url,
    async close() {
      await server.close(0)
      await house.close()
    },
  }
}
