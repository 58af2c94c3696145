import type { Readable } from 'node:stream'
import type { BlobSink } from '../core/light-json-scan.ts'
import type { BlobRef } from '../core/light-json.ts'
import type { Caller } from '../core/caller.ts'
import type { GatewayError } from '../core/errors.ts'
import type { Instant } from '../core/ids.ts'
import type {
  Answer,
  Endpoint,
  GenerateIntent,
  GenerationAnswer,
  InspectIntent,
  Intent,
  Protocol,
  WireCall,
  WireRequest,
  WireResponse,
} from '../core/protocol.ts'
import type { Progress } from '../core/provider.ts'

/** What the server needs of the gateway behind it. */
export interface House {
  /** Asked in this order; the first that knows a call has it. */
  readonly protocols: readonly Protocol[]
  /** Who calls. Throws GatewayError `key_missing`, `key_invalid` or `forbidden`. */
  identify(credential: string | undefined, access: Endpoint['access'], call: WireCall): Promise<Caller | undefined>
  perform(visit: Visit, intent: Intent): Promise<Answer>
  /** Refusals before the job exists are thrown, and become an ordinary error answer. */
  follow(visit: Visit, intent: GenerateIntent | InspectIntent): AsyncIterable<Happening>
  /** Our own way to show a generation, with a `location` to ask again: the answer to `Prefer: respond-async` in every dialect. */
  renderAccepted(answer: Answer, wire: WireRequest): WireResponse
  openBlob(ref: BlobRef, range?: { readonly start: number; readonly end: number }): Readable
  createBlob(): BlobSink
  /** Unpredictable and never the same twice: also guards the media of a body against forgery. */
  newRequestId(): string
  now(): Instant
  /** Whether calls can be served now. Absent: always. */
  ready?(): Promise<boolean>
}

/** One call from outside: who, by which endpoint, and how it wants to be served. */
export interface Visit {
  /** Absent for the operator and for holders of a signed link. */
  readonly caller?: Caller
  readonly access: Endpoint['access']
  /** E.g. `google.predict`. */
  readonly endpoint: string
  readonly requestId: string
  /** How the caller reaches us, for links; no trailing slash. */
  readonly baseUrl: string
  readonly headers: WireCall['headers']
  readonly idempotencyKey?: string
  /** `x-laterna-strict: true`: refuse rather than adjust. */
  readonly strict: boolean
  /** Aborts when the caller is gone. Stops waiting; never stops the work. */
  readonly signal: AbortSignal
}

/** What happens during a generation, for those who watch. */
export type Happening =
  | { readonly event: 'opened'; readonly answer: GenerationAnswer }
  | { readonly event: 'progressed'; readonly progress: Progress }
  | { readonly event: 'finished'; readonly answer: GenerationAnswer }
  | { readonly event: 'failed'; readonly error: GatewayError }
