import { GatewayError } from '../../src/core/errors.ts'
import type { LightJson } from '../../src/core/light-json.ts'
import type { Intent } from '../../src/core/protocol.ts'
import { google } from '../../src/protocols/google/google.ts'
import { sampleCall, sampleWire } from '../samples/google.ts'

/** What Google's dialect understands of a POST. */
export function readingOf(path: string, body: LightJson | undefined): Intent | undefined {
  const match = google.match(sampleCall('POST', path))
  return match?.endpoint.parse(sampleWire({ path, params: match.params, body }))
}

/** Why it refuses a POST, or undefined when it does not. */
export function refusalOf(path: string, body: LightJson | undefined): GatewayError | undefined {
  try {
    readingOf(path, body)
    return undefined
  } catch (error) {
    if (error instanceof GatewayError) return error
    throw error
  }
}
