import type { ZodType } from 'zod'
import type { Artifact, ServedMedia } from './artifact.ts'
import type { Contract } from './contract.ts'
import type { KeyRecord } from './caller.ts'
import type { GatewayError, RequestField } from './errors.ts'
import type { NewFile, StoredFile, Upload } from './file.ts'
import type { ArtifactId, JobId, Json, KeyId, Mode } from './ids.ts'
import type { Job } from './job.ts'
import type { Balance, Transfer } from './ledger.ts'
import type { BlobRef, LightJson } from './light-json.ts'
import type { Model } from './model.ts'
import type { Progress } from './provider.ts'
import type { GenerationRequest } from './request.ts'

/** A wire dialect callers speak to us. Pure: wire in, intent out; answer in, wire out. */
export interface Protocol {
  readonly id: string
  /** The header in which this dialect tells how many milliseconds a call took, if it does. The server fills it in. */
  readonly durationHeader?: string
  /** The endpoint a call is for, or undefined when the call is not in this dialect. Looks at the raw path. */
  match(call: WireCall): Match | undefined
  /** The key the caller presented, found without reading the body. */
  credential(call: WireCall): string | undefined
  /** Every ErrorCode has a shape. `match` is absent when no endpoint was found, `wire` when the body could not be read. */
  renderError(error: GatewayError, match?: Match, wire?: WireRequest): WireResponse
  readonly served: Served
}

/** What a dialect serves, for `/openapi.json`. */
export interface Served {
  /** Its name for people, e.g. `Google`. */
  readonly title: string
  readonly about: string
  /** Where it looks for a key, the usual place first: `key` is a query parameter, the others are headers. */
  readonly keys: readonly ('bearer' | 'x-api-key' | 'x-goog-api-key' | 'key')[]
  /** Every endpoint a call can be matched to, but for those that only refuse. */
  readonly endpoints: readonly Endpoint[]
  /** Its envelope of errors. */
  readonly error: ZodType
}

export interface Match {
  readonly endpoint: Endpoint
  readonly params: { readonly [name: string]: string }
}

export interface Endpoint {
  /** Dialect and verb, e.g. `google.predict`: for receipts, logs and docs. */
  readonly name: string
  /**
   * `json`: a JSON document. `form`: that or `multipart/*`, whose parts become the members of an object: text as strings, files as
   * BlobText with a `data:` prefix that tells their type, JSON parts as JSON; `name[]`, `name[0]` and repeated names as a list,
   * `name[inner]` as an object, and parts without a name as `metadata` (JSON) and `file`. `bytes`: anything, stored as it comes; the body
   * is then one BlobText, or undefined when it is empty.
   */
  readonly body: 'none' | 'json' | 'form' | 'bytes'
  /** How long a body may be, where that is not what is usual. */
  readonly bodySizeMaxBytes?: number
  /** Who may call: holders of an API key, the operator, whoever holds a signed link, or whoever holds an upload's secret. */
  readonly access: 'key' | 'operator' | 'signed' | 'upload'
  /** What it takes and answers, for checking calls and for `/openapi.json`. Absent only where nothing is served. */
  readonly contract?: Contract
  /** What this dialect calls the fields of a request, so that a refusal names what the caller wrote. */
  readonly fields?: { readonly [field in RequestField]?: string }
  /** Throws GatewayError `bad_request` naming the path when the wire is not as the dialect has it. */
  parse(wire: WireRequest): Intent
  render(answer: Answer, wire: WireRequest): WireResponse
  /** For intents with `stream: true`: one renderer per call. */
  stream?(wire: WireRequest): StreamRenderer
}

/** A call before its body is read. */
export interface WireCall {
  readonly method: string
  /** Raw, still percent-encoded, without the query. */
  readonly path: string
  readonly query: { readonly [name: string]: string }
  /** Lower-case names. */
  readonly headers: { readonly [name: string]: string }
}

export interface WireRequest extends WireCall {
  readonly params: { readonly [name: string]: string }
  readonly body: LightJson | undefined
  /** How the caller reaches us, e.g. `http://127.0.0.1:8787`; no trailing slash. */
  readonly baseUrl: string
}

export interface WireResponse {
  readonly status: number
  readonly headers?: { readonly [name: string]: string }
  readonly body:
    | { readonly json: LightJson }
    | { readonly text: string; readonly mediaType: string }
    /** The bytes of an artifact or file, with Range, ETag and length seen to by the server. */
    | { readonly media: ServedMedia; readonly attachmentName?: string }
}

/** Turns what happens during a generation into frames of a stream, in order: opened, progressed…, finished or failed. */
export interface StreamRenderer {
  readonly mediaType: string
  /** Sent with the opening: what is known before the work is done. */
  headers?(answer: GenerationAnswer): { readonly [name: string]: string }
  opened(answer: GenerationAnswer): readonly Frame[]
  progressed(progress: Progress): readonly Frame[]
  finished(answer: GenerationAnswer): readonly Frame[]
  failed(error: GatewayError): readonly Frame[]
  /** Sent when nothing was for 15 s, so that proxies keep the connection; default is an SSE comment. */
  readonly heartbeat?: string
}

/** Pieces of a stream: text as it is, or JSON whose media is written as base64. */
export type Frame = readonly (string | { readonly json: LightJson })[]

export type Intent =
  | GenerateIntent
  | InspectIntent
  | { readonly do: 'cancel'; readonly jobId: JobId }
  | {
      readonly do: 'list-generations'
      readonly limit: number
      readonly after?: JobId
      readonly kind?: 'image' | 'video'
      /** Default: `newest`. */
      readonly first?: 'newest' | 'oldest'
    }
  /** Ends it if it runs, removes its media and its words; the receipt and the money stay. */
  | { readonly do: 'delete-generation'; readonly jobId: JobId; /** Of another kind there is none. */ readonly kind?: 'image' | 'video' }
  | { readonly do: 'list-models' }
  | { readonly do: 'get-model'; readonly model: string }
  /** The bytes of an artifact of the caller's own. */
  | { readonly do: 'fetch-artifact'; readonly artifactId: ArtifactId }
  /** The first film of a generation, or a small picture of it. Throws `conflict` while there is no film yet. */
  | { readonly do: 'fetch-rendition'; readonly jobId: JobId; readonly rendition: Rendition }
  /** A file of the caller's own: uploaded (answer `file`) or generated (answer `artifact`). */
  | { readonly do: 'fetch-file'; readonly fileId: string }
  /** Newest first. `after` is where the page before ended; that file need not be there any more. */
  | { readonly do: 'list-files'; readonly limit: number; readonly after?: Pick<StoredFile, 'createdAt' | 'id'> }
  | { readonly do: 'delete-file'; readonly fileId: string }
  /** A file whose bytes came in the same call. */
  | { readonly do: 'store-file'; readonly file: NewFile; readonly blob: BlobRef }
  | { readonly do: 'begin-upload'; readonly file: NewFile }
  /** The next bytes of an upload, named by its secret; `isLast` makes a file of all of them. */
  | {
      readonly do: 'continue-upload'
      readonly secret: string
      readonly offsetBytes?: number
      readonly blob?: BlobRef
      readonly isLast: boolean
    }
  /** How far it is: answer `upload`, or `file` once it is complete. */
  | { readonly do: 'inspect-upload'; readonly secret: string }
  | { readonly do: 'cancel-upload'; readonly secret: string }
  | { readonly do: 'receipt'; readonly jobId: JobId }
  | { readonly do: 'create-key'; readonly name: string; readonly mode: Mode }
  | { readonly do: 'list-keys' }
  | { readonly do: 'revoke-key'; readonly keyId: KeyId }

/** `film`: the MP4 itself. `thumbnail`: a WebP of one frame. `spritesheet`: a JPEG of frames in a grid. */
export type Rendition = 'film' | 'thumbnail' | 'spritesheet'

export interface GenerateIntent {
  readonly do: 'generate'
  readonly request: GenerationRequest
  /** What is meant when the model makes the other kind of media: for calls that do not say whether they are about a picture or a film. */
  readonly orElse?: GenerationRequest
  /**
   * A synchronous dialect waits until the job is finished; the others get it as it was accepted. `ended` is for dialects that tell
   * a failure as an answer: the job comes as it ended, or as it is after the longest wait there is.
   */
  readonly wait: 'finished' | 'ended' | 'accepted'
  readonly stream?: boolean
}

export interface InspectIntent {
  readonly do: 'inspect'
  readonly jobId: JobId
  /** Watches it from now on, as if it had just been taken on. */
  readonly stream?: boolean
}

export type Answer =
  | GenerationAnswer
  | {
      readonly about: 'generations'
      readonly jobs: readonly Job[]
      readonly hasMore: boolean
      /** How far those are that are being made, by job id. */
      readonly progress?: { readonly [jobId: string]: Progress }
    }
  | { readonly about: 'models'; readonly models: readonly Model[] }
  | { readonly about: 'model'; readonly model: Model }
  | { readonly about: 'artifact'; readonly artifact: Artifact }
  | { readonly about: 'file'; readonly file: StoredFile }
  | { readonly about: 'files'; readonly files: readonly StoredFile[]; readonly hasMore: boolean }
  | { readonly about: 'upload'; readonly upload: Upload }
  | { readonly about: 'deleted'; readonly id: string }
  | { readonly about: 'receipt'; readonly receipt: Json }
  /** `secret` is present only in the answer to create-key: the one time the key is shown. */
  | { readonly about: 'key'; readonly key: KeyRecord; readonly secret?: string }
  | { readonly about: 'keys'; readonly keys: readonly KeyRecord[] }

/** A generation, finished or not, with everything a dialect may want to say about it. */
export interface GenerationAnswer {
  readonly about: 'generation'
  readonly job: Job
  readonly model: Model
  readonly media: readonly LinkedArtifact[]
  /** Signed pages that open without a key: for people who watch. */
  readonly links: { readonly preview: string; readonly source: string }
  readonly progress?: Progress
}

export interface LinkedArtifact {
  readonly artifact: Artifact
  /** Signed, absolute, expires; opens without a key. */
  readonly watchUrl: string
  readonly downloadUrl: string
}

/** What a receipt is made of. */
export interface ReceiptFacts {
  readonly job: Job
  readonly transfers: readonly Transfer[]
  readonly balance: Balance
}
