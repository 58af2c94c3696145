import type { Sizes } from '../core/model.ts'

/** One pixel table for all Imagen models, as Vertex AI's model pages print it. */
export const oneK = {
  '1:1': [1024, 1024],
  '3:4': [896, 1280],
  '4:3': [1280, 896],
  '9:16': [768, 1408],
  '16:9': [1408, 768],
} as const satisfies Sizes[string]

/** Every side doubled. */
export const twoK = {
  '1:1': [2048, 2048],
  '3:4': [1792, 2560],
  '4:3': [2560, 1792],
  '9:16': [1536, 2816],
  '16:9': [2816, 1536],
} as const satisfies Sizes[string]
