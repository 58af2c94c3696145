import { GatewayError } from '../../core/errors.ts'
import type { Artifact } from '../../core/artifact.ts'
import type { ArtifactId } from '../../core/ids.ts'
import type { LightJson } from '../../core/light-json.ts'
import type { Answer, Endpoint, WireRequest, WireResponse } from '../../core/protocol.ts'

/** Where a generated file's bytes are. Absolute, because clients other than the SDKs open it as it stands. */
export function downloadUri(baseUrl: string, id: ArtifactId): string {
  return `${baseUrl}/gemini/v1beta/files/${id}:download?alt=media`
}

/** `GET …/files/ID`: what is known about a generated file. */
export const getFile: Endpoint = {
  name: 'google.getFile',
  body: 'none',
  access: 'key',
  parse: fetchArtifact,
  render: (answer, wire) => ({ status: 200, body: { json: fileObject(artifactOf(answer), wire) } }),
}

/** `GET …/files/ID:download`, `GET …/files/ID?alt=media` and what the SDKs make of such addresses: the bytes. */
export const downloadFile: Endpoint = {
  name: 'google.downloadFile',
  body: 'none',
  access: 'key',
  parse: fetchArtifact,
  render: (answer): WireResponse => ({ status: 200, body: { media: artifactOf(answer) } }),
}

function fetchArtifact(wire: WireRequest) {
  return { do: 'fetch-artifact', artifactId: (wire.params['file'] ?? '') as ArtifactId } as const
}

function artifactOf(answer: Answer): Artifact {
  if (answer.about === 'artifact') return answer.artifact
  throw new GatewayError('gateway_bug', 'Something went wrong on our side.', { cause: `a file was expected, not ${answer.about}` })
}

/** Google's File. It has no expiry here unless one is known: a file is kept until its generation is deleted. */
function fileObject({ id, mediaType, blob, createdAt, durationSeconds }: Artifact, { baseUrl }: WireRequest): LightJson {
  const time = new Date(createdAt).toISOString()
  return {
    name: `files/${id}`,
    mimeType: mediaType,
    sizeBytes: String(blob.sizeBytes),
    createTime: time,
    updateTime: time,
    sha256Hash: Buffer.from(blob.sha256, 'hex').toString('base64'),
    uri: `${baseUrl}/gemini/v1beta/files/${id}`,
    downloadUri: downloadUri(baseUrl, id),
    state: 'ACTIVE',
    source: 'GENERATED',
    ...(durationSeconds === undefined ? {} : { videoMetadata: { videoDuration: `${durationSeconds}s` } }),
  }
}
