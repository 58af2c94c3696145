import { expect, test } from 'vitest'
import { z } from 'zod'
import { numeric, oneWord } from '../../core/contract.ts'
import { GatewayError } from '../../core/errors.ts'
import type { LightJson } from '../../core/light-json.ts'
import { readAs } from './read.ts'

const body = z
  .object({
    generationConfig: z
      .object({
        imageConfig: z.strictObject({ imageSize: oneWord(['1K', '2K']).optional() }).optional(),
        topK: numeric(z.int().max(9)).optional(),
      })
      .loose()
      .optional(),
    labels: z.record(z.string(), z.string()).optional(),
  })
  .loose()

test('both casings are read at every depth, and the keys of free maps stay as they are', () => {
  const { value, at } = readAs(body, { generation_config: { image_config: { imageSize: '2k' }, top_k: '4' }, labels: { my_team: 'a' } })
  expect(value).toEqual({ generationConfig: { imageConfig: { imageSize: '2K' }, topK: 4 }, labels: { my_team: 'a' } })
  expect(at('generationConfig', 'imageConfig', 'imageSize')).toBe('generation_config.image_config.imageSize')
})

test.each<readonly [LightJson, string, RegExp]>([
  [{ generation_config: { image_config: { image_size: '3K' } } }, 'generation_config.image_config.image_size', /does not support `3K`/],
  [
    { generationConfig: { imageConfig: { size: '2K' } } },
    'generationConfig.imageConfig.size',
    /Unknown name "size" at 'generation_config.image_config'/,
  ],
  [{ generationConfig: { topK: 'many' } }, 'generationConfig.topK', /expected a number/],
  [{ labels: { a: 1 } }, 'labels.a', /expected a string/],
])('a refusal of %j names the field as the caller spelled it', (given, path, message) => {
  const refused = (): unknown => readAs(body, given)
  expect(refused).toThrow(GatewayError)
  expect(refused).toThrow(message)
  try {
    refused()
  } catch (error) {
    expect((error as GatewayError).details.violation?.path).toBe(path)
  }
})
