import type { Protocol } from '../core/protocol.ts'
import { google } from './google/google.ts'
import { laterna } from './laterna/laterna.ts'
import { openai } from './openai/openai.ts'

/** Every dialect we speak, in the order they are asked whether a call is theirs. Adding one is a folder and a line. */
export const protocols: readonly Protocol[] = [laterna, google, openai]
