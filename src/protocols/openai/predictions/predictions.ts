import { isFinished } from '../../../core/job.ts'
import { BlobText, type LightJson } from '../../../core/light-json.ts'
import type { Answer, Endpoint, GenerateIntent, WireRequest, WireResponse } from '../../../core/protocol.ts'
import type { GenerationRequest, ImageRequest, InputMedia, InputRole, MediaSource, People, VideoRequest } from '../../../core/request.ts'
import { generationIn } from '../chat/answer.ts'
import { renderError, troubleIn } from '../errors.ts'
import { isFields, present } from '../fields.ts'
import { generationHeaders } from '../generation-headers.ts'
import { nothingLeft } from '../images/answer.ts'
import { QUALITY_OF, wishesDenied } from '../images/request.ts'
import { givenPicture } from '../pictures.ts'
import { predictionAnswer, predictionBody, type PredictionInput, type PredictionPicture } from './body.ts'
import { readAs } from '../read.ts'
import { filmFrame, frameOf } from '../sizes.ts'

/** `POST /v1/models/{vendor}/{model}/predictions`: AiHubMix's one way to every model. */
export const predictions: Endpoint = {
  name: 'openai.predictions',
  body: 'json',
  access: 'key',
  contract: {
    routes: ['POST /v1/models/{vendor}/{model}/predictions'],
    summary: 'Makes pictures or films, with the settings in `input`, whatever the model.',
    body: predictionBody,
    answer: predictionAnswer,
  },
  fields: {
    model: 'model',
    prompt: 'input.prompt',
    negativePrompt: 'input.negative_prompt',
    inputs: 'input.image',
    count: 'input.n',
    aspectRatio: 'input.aspect_ratio',
    resolution: 'input.resolution',
    size: 'input.size',
    quality: 'input.quality',
    people: 'input.person_generation',
    durationSeconds: 'input.duration_seconds',
    sound: 'input.generate_audio',
    enhancePrompt: 'input.enhance_prompt',
    seed: 'input.seed',
    mediaType: 'input.output_format',
    compressionQuality: 'input.output_compression',
  },
  parse: parsePrediction,
  render: renderPrediction,
}

const PEOPLE: { readonly [word in NonNullable<PredictionInput['person_generation']>]: People } = {
  dont_allow: 'none',
  allow_adult: 'adults',
  allow_all: 'all',
}

function parsePrediction(wire: WireRequest): GenerateIntent {
  const input = readInput(wire)
  const about = {
    model: wire.params['model'] ?? '',
    prompt: input.prompt,
    ...present({
      negativePrompt: input.negative_prompt,
      seed: input.seed,
      people: input.person_generation && PEOPLE[input.person_generation],
      enhancePrompt: input.enhance_prompt,
    }),
    vendorOptions: {},
  }
  const adjustments = wishesDenied(input)
  const given = (role: InputRole, name: 'image' | 'images' | 'reference_images' | 'mask' | 'last_frame'): readonly InputMedia[] =>
    (input[name] ?? []).map((picture) => ({ role, source: sourceOf(picture, `input.${name}`, wire.baseUrl) }))
  const name = input.image === undefined ? 'images' : 'image'
  const beside = [...given('reference', 'reference_images'), ...given('mask', 'mask'), ...given('last-frame', 'last_frame')]
  const request: GenerationRequest = {
    ...about,
    inputs: [...given('reference', name), ...beside],
    output: pictureOf(input),
    ...(adjustments.length > 0 ? { adjustments } : {}),
  }
  const orElse: GenerationRequest = {
    ...about,
    inputs: [...given(input[name]?.length === 1 ? 'first-frame' : 'reference', name), ...beside],
    output: filmOf(input),
  }
  return { do: 'generate', request, orElse, wait: 'ended' }
}

/** The names in snake_case, whichever way they were written; a refusal names them as the caller did. */
function readInput({ body }: WireRequest): PredictionInput {
  const names = new Map<string, string>()
  const snake = (value: LightJson): LightJson => {
    if (Array.isArray(value)) return (value as readonly LightJson[]).map(snake)
    if (!isFields(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => {
        const spelled = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
        names.set(spelled, name)
        return [spelled, member === undefined ? member : snake(member)]
      }),
    )
  }
  return readAs(predictionBody, body === undefined ? body : snake(body), (name) => names.get(name) ?? name).input
}

function countOf(input: PredictionInput): number | undefined {
  return input.n ?? input.number_of_images ?? input.number_of_videos ?? input.sample_count
}

function frameAsked(input: PredictionInput) {
  return {
    ...frameOf(input.size, 'input.size'),
    ...present({ aspectRatio: input.aspect_ratio, resolution: input.image_size ?? input.resolution }),
  }
}

function pictureOf(input: PredictionInput): ImageRequest {
  const { output_format: format, output_mime_type: mediaType, quality } = input
  return {
    kind: 'image',
    text: false,
    inSeveralRuns: true,
    ...frameAsked(input),
    ...present({
      count: countOf(input),
      quality: quality && QUALITY_OF[quality],
      mediaType: mediaType ?? (format && (`image/${format}` as const)),
      compressionQuality: input.output_compression ?? input.output_compression_quality,
    }),
  }
}

function filmOf(input: PredictionInput): VideoRequest {
  return {
    kind: 'video',
    ...filmFrame(frameAsked(input)),
    ...present({
      count: countOf(input),
      durationSeconds: input.duration_seconds ?? input.seconds,
      sound: input.generate_audio,
    }),
  }
}

function sourceOf(picture: PredictionPicture, path: string, baseUrl: string): MediaSource {
  if (typeof picture === 'string' || picture instanceof BlobText) return givenPicture(picture, path, baseUrl)
  if (picture.file_id !== undefined) return { from: 'stored', fileId: picture.file_id }
  return givenPicture(picture.image_bytes ?? picture.bytes_base64_encoded ?? picture.url ?? picture.image_url, path, baseUrl)
}

function renderPrediction(answer: Answer, wire: WireRequest): WireResponse {
  const generation = generationIn(answer)
  const { job, media } = generation
  const headers = generationHeaders(job)
  const isDone = isFinished(job)
  const trouble = isDone ? (troubleIn(generation) ?? nothingLeft(generation)) : undefined
  if (trouble) {
    const response = renderError(trouble)
    return { ...response, headers: { ...headers, ...response.headers } }
  }
  const format = readInput(wire).response_format
  const isFilm = job.order.output.kind === 'video'
  const output = media.map(({ artifact: { blob, mediaType }, watchUrl }) => ({
    ...(format === 'b64_json' && !isFilm ? {} : { url: watchUrl }),
    ...(format === 'url' || isFilm ? {} : { b64_json: new BlobText(blob) }),
    mime_type: mediaType,
  }))
  const json = {
    id: job.id,
    status: isDone ? 'succeeded' : 'processing',
    model: job.request.model,
    created: Math.floor(job.createdAt / 1000),
    output,
    ...(isDone ? {} : { urls: { get: `${wire.baseUrl}/v1/generations/${job.id}` } }),
  }
  return { status: isDone ? 200 : 202, headers, body: { json } }
}
