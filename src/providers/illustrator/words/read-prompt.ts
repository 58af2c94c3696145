import type { Scene } from '../scene.ts'

export interface ReadOptions {
  readonly seed: number
  readonly negativePrompt?: string
}

/** What a prompt means, as far as the illustrator understands it. Never throws: an unknown prompt is a calm scene. */
export function readPrompt(prompt: string, { seed }: ReadOptions): Scene {
  return {
    seed, place: 'meadow', time: 'day', weather: 'clear', futuristic: false, style: 'oil',
    camera: { shot: 'medium', movement: 'still' },
    actors: /cat|kitten/i.test(prompt)
      ? [{ kind: 'animal', species: 'cat', count: 1, action: 'sit', mechanical: false, props: [], sizeHint: 'normal' }]
      : [],
    texts: [], dialogue: [],
    coverage: { fraction: 0, understood: [], unknown: [] },
  }
}
