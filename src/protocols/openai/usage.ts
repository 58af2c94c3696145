import { estimateTokens } from '../../core/price.ts'
import type { GenerationAnswer } from '../../core/protocol.ts'

/** What was used, in tokens. */
export interface Tokens {
  readonly inputText: number
  readonly inputImage: number
  readonly outputText: number
  readonly outputImage: number
}

/**
 * The tokens of a finished generation: what was counted, and for models that are not paid by token an estimate of the
 * words, because chat clients insist on a usage.
 */
export function tokensOf({ job: { state, order }, model: { limits } }: GenerationAnswer, text: string): Tokens {
  const usage = state.name === 'succeeded' ? state.usage : {}
  const perInputImage = limits.kind === 'image' ? (limits.tokens?.perInputImage ?? 0) : 0
  const input = usage['input-token'] ?? estimateTokens(order.prompt) + perInputImage * order.inputs.length
  const inputImage = Math.min(input, perInputImage * order.inputs.length)
  return {
    inputText: input - inputImage,
    inputImage,
    outputText: usage['output-text-token'] ?? estimateTokens(text),
    outputImage: usage['output-image-token'] ?? 0,
  }
}
