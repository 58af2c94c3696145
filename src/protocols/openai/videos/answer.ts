import { z } from 'zod'
import { GatewayError } from '../../../core/errors.ts'
import { isFinished, type Job } from '../../../core/job.ts'
import type { LightJson } from '../../../core/light-json.ts'
import type { Answer, LinkedArtifact, Match, WireResponse } from '../../../core/protocol.ts'
import type { Progress } from '../../../core/provider.ts'
import { errorBody, VERSION_HEADER } from '../errors.ts'
import { generationHeaders } from '../generation-headers.ts'
import { videoIdOf } from './video-id.ts'

/** A video as OpenAI describes it, with what AiHubMix adds: `duration`, `width`, `height`, `url`. */
export const videoAnswer = z.looseObject({
  id: z.string(),
  object: z.literal('video'),
  model: z.string(),
  status: z.enum(['queued', 'in_progress', 'completed', 'failed']),
  progress: z.number().describe('From 0 to 100.'),
  created_at: z.number(),
  completed_at: z.number().nullable(),
  expires_at: z.null().describe('Videos are kept until they are deleted.'),
  size: z.string(),
  seconds: z.string(),
  prompt: z.string().nullable(),
  remixed_from_video_id: z.string().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  url: z.string().optional().describe('Opens without a key for a day.'),
})

export const videosAnswer = z.object({
  object: z.literal('list'),
  data: z.array(videoAnswer),
  first_id: z.string().nullable(),
  last_id: z.string().nullable(),
  has_more: z.boolean(),
})

export const deletedAnswer = z.object({ id: z.string(), object: z.literal('video.deleted'), deleted: z.literal(true) })

/** How long clients that poll are asked to wait. */
const POLL_AFTER_MS = 1_000

/** One video, finished or not. Throws `not_found` when the id is of something else. */
export function renderVideo(answer: Answer): WireResponse {
  if (answer.about !== 'generation') throw unexpected()
  const { job, media, progress } = answer
  if (job.order.output.kind !== 'video') throw new GatewayError('not_found', `Video with id '${videoIdOf(job.id)}' not found.`)
  const poll: { readonly [name: string]: string } = isFinished(job) ? {} : { 'openai-poll-after-ms': String(POLL_AFTER_MS) }
  return { status: 200, headers: { ...generationHeaders(job), ...poll }, body: { json: videoJson(job, media, progress) } }
}

export function renderVideos(answer: Answer): WireResponse {
  if (answer.about !== 'generations') throw unexpected()
  const data = answer.jobs.map((job) => videoJson(job, [], answer.progress?.[job.id]))
  const ids = answer.jobs.map(({ id }) => videoIdOf(id))
  const json = { object: 'list', data, first_id: ids[0] ?? null, last_id: ids.at(-1) ?? null, has_more: answer.hasMore }
  return { status: 200, headers: VERSION_HEADER, body: { json } }
}

export function renderDeleted(answer: Answer): WireResponse {
  if (answer.about !== 'deleted') throw unexpected()
  return { status: 200, headers: VERSION_HEADER, body: { json: { id: `video_${answer.id}`, object: 'video.deleted', deleted: true } } }
}

export function renderContent(answer: Answer): WireResponse {
  if (answer.about !== 'artifact') throw unexpected()
  return { status: 200, headers: VERSION_HEADER, body: { media: answer.artifact } }
}

/** OpenAI says 404 to whoever fetches a film that is not there yet; a conflict would be asked again and again by its clients. */
export function inVideoWords(error: GatewayError, match: Match | undefined): GatewayError {
  if (error.code !== 'conflict' || match?.endpoint.name !== 'openai.videos.content') return error
  const message = 'Video is not ready yet, use GET /v1/videos/{video_id} to check status.'
  return new GatewayError('not_found', message, error.details)
}

function videoJson(job: Job, media: readonly LinkedArtifact[], progress: Progress | undefined): LightJson {
  const { order, request, state, timeline } = job
  const output = order.output.kind === 'video' ? order.output : undefined
  const artifact = state.name === 'succeeded' ? state.artifacts[0] : undefined
  const width = artifact?.widthPixels ?? order.output.widthPixels
  const height = artifact?.heightPixels ?? order.output.heightPixels
  const duration = Math.round(artifact?.durationSeconds ?? output?.durationSeconds ?? 0)
  const error = errorOf(job)
  const completedAt = timeline.find(({ event }) => event === 'succeeded')?.at
  return {
    id: videoIdOf(job.id),
    object: 'video',
    model: order.model,
    status: error ? 'failed' : state.name === 'succeeded' ? 'completed' : state.name === 'queued' ? 'queued' : 'in_progress',
    progress: error || state.name === 'queued' ? 0 : state.name === 'succeeded' ? 100 : percentOf(progress),
    created_at: unixSeconds(job.createdAt),
    completed_at: error || completedAt === undefined ? null : unixSeconds(completedAt),
    expires_at: null,
    size: `${width}x${height}`,
    seconds: String(duration),
    prompt: request.prompt,
    remixed_from_video_id: request.inherits && request.continues ? videoIdOf(request.continues) : null,
    error: error ?? null,
    duration,
    width,
    height,
    ...linksOf(media),
  }
}

function linksOf(media: readonly LinkedArtifact[]): { readonly [key: string]: LightJson } {
  const [first] = media
  if (!first) return {}
  return media.length === 1 ? { url: first.watchUrl } : { url: first.watchUrl, urls: media.map(({ watchUrl }) => watchUrl) }
}

/** Only what is finished is at 100. */
function percentOf(progress: Progress | undefined): number {
  return Math.min(99, Math.floor((progress?.fraction ?? 0) * 100))
}

/** Why there is no film, in the codes OpenAI uses for videos. */
function errorOf({ state }: Job): { readonly code: string; readonly message: string } | undefined {
  if (state.name === 'canceled') return { code: 'canceled', message: 'The generation was canceled.' }
  if (state.name === 'succeeded') {
    if (state.artifacts.length > 0 || state.filtered.length === 0) return undefined
    return { code: 'moderation_blocked', message: state.filtered[0] ?? 'The video was withheld by the safety filter.' }
  }
  if (state.name !== 'failed') return undefined
  return { code: codeOf(state.code, state.message), message: state.message }
}

function codeOf(code: GatewayError['code'], message: string): string {
  if (code === 'content_refused') return 'moderation_blocked'
  const { error } = errorBody(new GatewayError(code, message)) as { readonly error: { readonly code: string | null } }
  return error.code ?? code
}

function unixSeconds(instant: number): number {
  return Math.floor(instant / 1000)
}

function unexpected(): GatewayError {
  return new GatewayError('gateway_bug', 'Something went wrong on our side.')
}
