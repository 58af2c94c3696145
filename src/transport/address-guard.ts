import { lookup as systemLookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction, Socket } from 'node:net'
import { buildConnector } from 'undici'

/** Thrown inside a connection attempt. Says nothing of the address, because callers could map a network with it. */
class AddressRefused extends Error {
  override readonly name = 'AddressRefused'

  constructor() {
    super('The address is not a public one.')
  }
}

/** Finds every address of a name. Injectable so that tests need no DNS. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/** Everything that is not the public Internet (IANA special-purpose registries for IPv4 and IPv6). */
const NOT_PUBLIC: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  // Unspecified, loopback, IPv4 in IPv6 clothes (compatible, translated, NAT64, 6to4, Teredo). Mapped addresses
  // (::ffff:a.b.c.d) are judged by the IPv4 rules: BlockList sees the two as one.
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['2001::', 23],
  // Discard, documentation, segment routing, unique local, link and site local, multicast.
  ['100::', 64],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
]

const notPublic = new BlockList()
NOT_PUBLIC.forEach(([address, bits]) => {
  notPublic.addSubnet(address, bits, address.includes(':') ? 'ipv6' : 'ipv4')
})

/** Whether an IP address lies in the public Internet. Anything that is not an IP address does not. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '')
  const family = isIP(bare)
  return family !== 0 && !notPublic.check(bare, family === 6 ? 'ipv6' : 'ipv4')
}

/**
 * A connector that checks the very address it connects to, so that a name which answers differently the second time
 * gains nothing. `allowPrivate` names hosts, with or without a port, that the operator trusts wherever they live.
 */
export function guardedConnector(
  allowPrivate: readonly string[],
  connectTimeoutMs: number,
  resolve: Resolve = resolveBySystem,
): buildConnector.connector {
  const trusted = new Set(allowPrivate.map((host) => host.toLowerCase()))
  const open = buildConnector({ timeout: connectTimeoutMs, allowH2: false, lookup: lookupWith(resolve) })
  const guarded = buildConnector({ timeout: connectTimeoutMs, allowH2: false, lookup: publicLookup(resolve) })
  return (options, callback) => {
    const hostname = options.hostname.replace(/^\[|\]$/g, '').toLowerCase()
    const port = options.port || (options.protocol === 'https:' ? '443' : '80')
    if (trusted.has(hostname) || trusted.has(`${hostname}:${port}`)) return open({ ...options, hostname }, callback)
    if (isIP(hostname) !== 0 && !isPublicAddress(hostname)) return callback(new AddressRefused(), null)
    guarded({ ...options, hostname }, (...[error, socket]) => {
      if (error || !socket) return callback(error ?? new AddressRefused(), null)
      if (isPublicPeer(socket)) return callback(null, socket)
      socket.destroy()
      callback(new AddressRefused(), null)
    })
  }
}

/** The last word: whatever was looked up, this is who answered. */
function isPublicPeer(socket: Socket): boolean {
  return socket.remoteAddress !== undefined && isPublicAddress(socket.remoteAddress)
}

function publicLookup(resolve: Resolve): LookupFunction {
  return lookupWith(async (hostname) => {
    const addresses = (await resolve(hostname)).filter(({ address }) => isPublicAddress(address))
    if (addresses.length === 0) throw new AddressRefused()
    return addresses
  })
}

function lookupWith(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname)
      .then((addresses) => {
        const first = addresses[0]
        if (!first) throw new AddressRefused()
        if (options.all) callback(null, [...addresses])
        else callback(null, first.address, first.family)
      })
      .catch((error: NodeJS.ErrnoException) => {
        callback(error, '', 0)
      })
  }
}

function resolveBySystem(hostname: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    systemLookup(hostname, { all: true, verbatim: false }, (error, addresses) => {
      if (error) reject(error)
      else resolve(addresses)
    })
  })
}
