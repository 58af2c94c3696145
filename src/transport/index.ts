import { Agent } from 'undici'
import type { Http } from '../core/provider.ts'
import { guardedConnector } from './address-guard.ts'
import type { Resolve } from './address-guard.ts'
import { downloader } from './download.ts'
import type { Download } from './download.ts'
import { providerHttp } from './provider-http.ts'
import type { MediaTaking } from './provider-http.ts'

export type { Download, DownloadOptions } from './download.ts'

export interface TransportOptions {
  /** Hosts (`comfy.lan`) or hosts with ports (`127.0.0.1:8188`) that may live at private addresses. Default: none. */
  readonly allowPrivate?: readonly string[]
  /** Where long base64 in providers' answers goes. Without it answers are read whole. */
  readonly media?: MediaTaking
  /** How names are resolved; default: the system's way. */
  readonly resolve?: Resolve
  readonly connectTimeoutMs?: number
  readonly downloadHeadersTimeoutMs?: number
  readonly downloadTotalTimeoutMs?: number
  readonly bodyIdleTimeoutMs?: number
  /** How long a provider may take before its answer begins. Default: three minutes. */
  readonly providerTimeoutMs?: number
}

/** The process's only way out. */
export interface Transport {
  readonly http: Http
  readonly download: Download
  close(): Promise<void>
}

/** Opens the way out: one pool of connections per origin, each connection checked against private addresses. */
export function openTransport(options: TransportOptions = {}): Transport {
  const connect = guardedConnector(options.allowPrivate ?? [], options.connectTimeoutMs ?? 5_000, options.resolve)
  const agent = new Agent({ connect, connections: 64, keepAliveTimeout: 10_000, maxHeaderSize: 32 * 1024 })
  const bodyIdleMs = options.bodyIdleTimeoutMs ?? 15_000
  return {
    http: providerHttp(agent, { headersMs: options.providerTimeoutMs ?? 180_000, bodyIdleMs: Math.max(bodyIdleMs, 30_000) }, options.media),
    download: downloader(agent, {
      bodyIdleMs,
      headersMs: options.downloadHeadersTimeoutMs ?? 15_000,
      totalMs: options.downloadTotalTimeoutMs ?? 60_000,
    }),
    close: () => agent.destroy(),
  }
}
