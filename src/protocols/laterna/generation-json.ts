import { artifactIdOf, type Artifact } from '../../core/artifact.ts'
import type { Instant, Json } from '../../core/ids.ts'
import type { Job } from '../../core/job.ts'
import type { Route } from '../../core/model.ts'
import { formatUsd } from '../../core/money.ts'
import type { GenerationAnswer, LinkedArtifact } from '../../core/protocol.ts'
import { present } from './fields.ts'

interface Named {
  readonly [key: string]: Json
}

/** A generation under the same names as its receipt, which tells more. Times are ISO 8601 in UTC, money is as in the receipt. */
export function generationJson({ job, media, links, progress }: GenerationAnswer, baseUrl: string): Named {
  const going = progress && present({ fraction: progress.fraction, note: progress.note, retrying: progress.retrying })
  return {
    ...jobJson(job),
    ...(going ? { progress: going } : {}),
    artifacts: media.map((item) => ({ ...artifactJson(job, item.artifact, baseUrl), ...linksOf(item) })),
    links: { self: selfUrl(job, baseUrl), preview: links.preview, source: links.source },
  }
}

/** A generation in a list: without signed links, which are made for one generation at a time. */
export function listedJson(job: Job, baseUrl: string): Named {
  const artifacts = job.state.name === 'succeeded' ? job.state.artifacts : []
  const shown = artifacts.map((artifact) => artifactJson(job, artifact, baseUrl))
  return { ...jobJson(job), artifacts: shown, links: { self: selfUrl(job, baseUrl) } }
}

export function selfUrl({ id }: Job, baseUrl: string): string {
  return `${baseUrl}/v1/generations/${id}`
}

/** Who makes or made it, once that is known. */
export function servedBy({ state }: Job): Route | undefined {
  if (state.name === 'succeeded') return state.servedBy
  return 'attempt' in state ? state.attempt?.route : undefined
}

export function isoTime(instant: Instant): string {
  return new Date(instant).toISOString()
}

function jobJson(job: Job): Named {
  const { state } = job
  return {
    id: job.id,
    object: 'generation',
    status: state.name,
    mode: job.mode,
    endpoint: job.endpoint,
    created_at: isoTime(job.createdAt),
    model: { asked: job.request.model, served: job.order.model },
    served_by: state.name === 'succeeded' ? state.servedBy.provider : null,
    request: requestJson(job),
    adjustments: job.adjustments.map(({ field, change, from, to }) => ({ field, change, from, to })),
    ...(state.name === 'failed' ? { error: { code: state.code, message: state.message } } : {}),
    ...(state.name === 'held' ? { held_since: isoTime(state.since) } : {}),
    ...(state.name === 'succeeded'
      ? {
          filtered: state.filtered,
          text: state.text ?? null,
          coverage: state.coverage ? { fraction: state.coverage.fraction, missing: [...state.coverage.missing] } : null,
          report: state.report ?? null,
        }
      : {}),
    money: {
      currency: 'USD',
      play_money: job.mode === 'test',
      quoted: amount(job.quote.maxNanos),
      charged: amount(state.name === 'succeeded' ? state.chargedNanos : 0n),
    },
  }
}

function requestJson({ order }: Job): Json {
  const { output } = order
  const { aspectRatio, resolution, widthPixels, heightPixels } = output
  const size = { aspect_ratio: aspectRatio, resolution, width_pixels: widthPixels, height_pixels: heightPixels }
  const kind =
    output.kind === 'image'
      ? { media_type: output.mediaType }
      : { duration_seconds: output.durationSeconds, frames_per_second: output.framesPerSecond, sound: output.sound }
  const words = { kind: output.kind, prompt: order.prompt, ...present({ negative_prompt: order.negativePrompt }) }
  return { ...words, count: output.count, ...size, ...kind, seed: order.seed, people: order.people }
}

function artifactJson(job: Job, artifact: Artifact, baseUrl: string): Named {
  const { id, mediaType, blob, widthPixels, heightPixels, durationSeconds } = artifact
  return {
    id,
    media_type: mediaType,
    size_bytes: blob.sizeBytes,
    sha256: blob.sha256,
    width_pixels: widthPixels ?? null,
    height_pixels: heightPixels ?? null,
    duration_seconds: durationSeconds ?? null,
    url: `${selfUrl(job, baseUrl)}/media/${placeOf(job, artifact)}`,
  }
}

/** An artifact's place among the results. Read from its id, because a place stays empty where a result was filtered. */
function placeOf(job: Job, { id }: Artifact): number {
  return Number.parseInt(id.slice(artifactIdOf(job.id, 0).length - 1), 36)
}

function linksOf({ watchUrl, downloadUrl }: LinkedArtifact): Named {
  return { watch_url: watchUrl, download_url: downloadUrl }
}

function amount(value: bigint): Json {
  return { nanos: value.toString(), usd: formatUsd(value) }
}
