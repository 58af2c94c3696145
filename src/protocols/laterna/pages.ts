import { GatewayError } from '../../core/errors.ts'
import { artifactIdInPath, extensionOf } from '../../core/links.ts'
import type { Answer, Endpoint, Intent, WireRequest, WireResponse } from '../../core/protocol.ts'
import { generationAnswer } from './answer-schema.ts'
import { generationJson } from './generation-json.ts'
import { jobIdIn, unexpected } from './generations.ts'
import { generationPage, PAGE_HEADERS, pageHeaders } from './page.ts'

const MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'video/mp4'] as const

/** The page a person watches a generation on. It opens by its signature alone. */
export const previewPage: Endpoint = {
  name: 'laterna.preview',
  body: 'none',
  access: 'signed',
  contract: {
    routes: ['GET /web/{id}'],
    summary: 'A page that shows a generation while it runs and afterwards.',
    answerTypes: ['text/html'],
  },
  parse: inspect,
  render(answer) {
    if (answer.about !== 'generation') throw unexpected()
    return { status: 200, headers: pageHeaders(answer), body: { text: generationPage(answer), mediaType: 'text/html; charset=utf-8' } }
  },
}

/** The same as data. */
export const sourceData: Endpoint = {
  name: 'laterna.source',
  body: 'none',
  access: 'signed',
  contract: { routes: ['GET /source/{id}'], summary: 'The same generation as data.', answer: generationAnswer },
  parse: inspect,
  render(answer, { baseUrl }) {
    if (answer.about !== 'generation') throw unexpected()
    const { 'content-security-policy': _, ...headers } = PAGE_HEADERS
    return { status: 200, headers, body: { json: generationJson(answer, baseUrl) } }
  },
}

export const watchMedia: Endpoint = {
  name: 'laterna.watch',
  body: 'none',
  access: 'signed',
  contract: { routes: ['GET /media/{name}'], summary: 'A picture or video, to look at.', answerTypes: MEDIA_TYPES },
  parse: fetchArtifact,
  render: (answer) => renderMedia(answer, false),
}

export const downloadMedia: Endpoint = {
  name: 'laterna.download',
  body: 'none',
  access: 'signed',
  contract: { routes: ['GET /media/download/{name}'], summary: 'The same, as a file to save.', answerTypes: MEDIA_TYPES },
  parse: fetchArtifact,
  render: (answer) => renderMedia(answer, true),
}

function inspect({ params }: WireRequest): Intent {
  return { do: 'inspect', jobId: jobIdIn(params['id']) }
}

function fetchArtifact({ params }: WireRequest): Intent {
  const artifactId = artifactIdInPath(params['name'] ?? '')
  if (artifactId === undefined) throw new GatewayError('not_found', 'There is no such media.')
  return { do: 'fetch-artifact', artifactId }
}

function renderMedia(answer: Answer, attached: boolean): WireResponse {
  if (answer.about !== 'artifact') throw unexpected()
  const { artifact } = answer
  const name = attached ? { attachmentName: `${artifact.id}.${extensionOf(artifact.mediaType)}` } : {}
  return { status: 200, body: { media: artifact, ...name } }
}
