import type { Answer, Protocol, WireRequest, WireResponse } from '../core/protocol.ts'
import { google } from './google/google.ts'
import { createGeneration } from './laterna/generations.ts'
import { laterna } from './laterna/laterna.ts'
import { openai } from './openai/openai.ts'

/** Every dialect we speak, in the order they are asked whether a call is theirs. Adding one is a folder and a line. */
export const protocols: readonly Protocol[] = [laterna, google, openai]

/** How a generation is shown that a caller of any dialect would rather ask for again than wait for. */
export function renderAccepted(answer: Answer, wire: WireRequest): WireResponse {
  return createGeneration.render(answer, wire)
}
