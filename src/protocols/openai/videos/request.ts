import type { JobId } from '../../../core/ids.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import type { GenerateIntent, WireRequest } from '../../../core/protocol.ts'
import type { Adjustment, GenerationRequest, InputMedia, MediaSource, VideoRequest } from '../../../core/request.ts'
import { badField, isFields, present } from '../fields.ts'
import { pictureAt } from '../pictures.ts'
import { frameOf } from '../sizes.ts'
import { videoJobId, videoJobIdIn } from './video-id.ts'
import { createBody, readVideoBody, remixBody, sourceBody, type PassedOn } from './body.ts'

/** Who makes a film when nobody is named. */
const USUAL_MODEL = 'veo-3.1-generate-001'
const USUAL_FOR = { edit: 'gemini-omni-1.2-flash', extend: USUAL_MODEL } as const
const PEOPLE = { dont_allow: 'none', allow_adult: 'adults', allow_all: 'all' } as const

/** `POST /v1/videos`. Throws GatewayError `bad_request` naming the parameter. */
export function parseCreate({ body, baseUrl }: WireRequest): GenerateIntent {
  const { fields, adjustments } = readVideoBody(createBody, body)
  const references = (fields.input_reference ?? []).map((item, index, all) => {
    return referenceIn(item as LightJson, all.length > 1 ? `input_reference[${index}]` : 'input_reference', baseUrl)
  })
  checkPrompt(fields.prompt)
  return generate({
    model: fields.model || USUAL_MODEL,
    prompt: fields.prompt,
    inputs: references.map((input) => (references.length > 1 && input.role === 'first-frame' ? { ...input, role: 'reference' } : input)),
    output: outputOf(fields),
    ...wishesOf(fields, adjustments),
  })
}

/** `POST /v1/videos/{id}/remix`: a film of the caller's own, made again as the prompt says. */
export function parseRemix({ body, params }: WireRequest): GenerateIntent {
  const { fields, adjustments } = readVideoBody(remixBody, body)
  checkPrompt(fields.prompt)
  const origin = { model: '', continues: videoJobIdIn(params['id']), inherits: true } as const
  return generate({ ...origin, prompt: fields.prompt, inputs: [], output: outputOf(fields), ...wishesOf(fields, adjustments) })
}

/** `POST /v1/videos/edits` and `/extensions`: of a film made here, which then says what is left open, or of any other. */
export function parseSource({ body, baseUrl }: WireRequest, how: 'edit' | 'extend'): GenerateIntent {
  const { fields, adjustments } = readVideoBody(sourceBody, body)
  checkPrompt(fields.prompt)
  const source = sourceIn(fields.video as LightJson, baseUrl)
  const output: VideoRequest = { ...outputOf(fields), task: how }
  const rest = { prompt: fields.prompt, output, ...wishesOf(fields, adjustments) }
  if ('jobId' in source) return generate({ ...rest, model: fields.model ?? '', inputs: [], continues: source.jobId, inherits: true })
  return generate({ ...rest, model: fields.model || USUAL_FOR[how], inputs: [{ role: 'source-video', source }] })
}

function generate(request: GenerationRequest): GenerateIntent {
  return { do: 'generate', request, wait: 'accepted' }
}

function checkPrompt(prompt: string): void {
  if (prompt.trim() === '') throw badField('prompt', "Missing required parameter: 'prompt'.", { rule: 'required' })
}

/** One film, unless more are asked for: the answer is about one. */
function outputOf(fields: PassedOn & { readonly seconds?: number | undefined; readonly size?: string | undefined }): VideoRequest {
  const { aspectRatio, resolution, generateAudio, sampleCount, n } = fields
  return {
    kind: 'video',
    count: sampleCount ?? n ?? 1,
    ...frameOf(fields.size),
    ...present({ aspectRatio, resolution: resolution?.toLowerCase(), durationSeconds: fields.seconds ?? fields.durationSeconds }),
    ...present({ sound: generateAudio }),
  }
}

function wishesOf({ negativePrompt, personGeneration, seed }: PassedOn, adjustments: readonly Adjustment[]) {
  return {
    ...present({ negativePrompt, seed, people: personGeneration && PEOPLE[personGeneration] }),
    ...(adjustments.length > 0 ? { adjustments } : {}),
    vendorOptions: {},
  }
}

function referenceIn(item: LightJson, path: string, baseUrl: string): InputMedia {
  const source = referenceSource(item, path, baseUrl)
  return { role: source.mediaType?.startsWith('video/') ? 'source-video' : 'first-frame', source }
}

function referenceSource(item: LightJson, path: string, baseUrl: string): MediaSource {
  if (!isFields(item)) return pictureAt(item, path, baseUrl)
  const fileId = item['file_id']
  if (typeof fileId === 'string' && fileId !== '') return storedAs(fileId)
  return pictureAt(item['image_url'], `${path}.image_url`, baseUrl)
}

/** A film that is given: one made here by its id, a file, or what is at an address. */
function sourceIn(given: LightJson, baseUrl: string): MediaSource | { readonly jobId: JobId } {
  if (given instanceof BlobText) return pictureAt(given, 'video', baseUrl)
  const id = isFields(given) ? (given['id'] ?? given['file_id'] ?? given['url']) : given
  if (typeof id !== 'string' || id === '') throw badField('video', "Missing required parameter: 'video'.", { rule: 'required' })
  const jobId = videoJobId(id)
  if (jobId !== undefined) return { jobId }
  return /^(?:data:|https?:\/\/)/i.test(id) ? pictureAt(id, 'video', baseUrl) : storedAs(id)
}

/** Uploaded files are known by their bare id; Google's clients write it with `files/` before it. */
function storedAs(id: string): MediaSource {
  return { from: 'stored', fileId: id.replace(/^files\//, '') }
}
