/**
 * How much of a prompt the result shows, told by a provider that knows: one that draws by rules does, a model does not.
 * What it says is about the prompt's own words.
 */
export interface PromptCoverage {
  /** Words understood and shown over all meaningful words, 0 to 1. */
  readonly fraction: number
  /** Words that were not understood, or are not in the result. */
  readonly missing: readonly string[]
}

const WORDS_MAX = 24

/** The coverage as the value of a header: `0.75; missing=frisbee,%E7%BF%BC%E9%BE%8D`. Words are percent-encoded UTF-8. */
export function coverageHeader({ fraction, missing }: PromptCoverage): string {
  const words = missing.slice(0, WORDS_MAX).map((word) => encodeURIComponent(word.toWellFormed()))
  return `${Math.round(fraction * 100) / 100}${words.length > 0 ? `; missing=${words.join(',')}` : ''}`
}
