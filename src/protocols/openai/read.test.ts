import { expect, test } from 'vitest'
import { z } from 'zod'
import { numeric, oneWord } from '../../core/contract.ts'
import { GatewayError } from '../../core/errors.ts'
import type { LightJson } from '../../core/light-json.ts'
import { readAs } from './read.ts'

const body = z.object({
  prompt: z.string().min(1),
  n: numeric(z.int().min(1).max(10)).optional(),
  quality: oneWord(['low', 'high']).optional(),
  messages: z.array(z.object({ role: z.string() })).optional(),
})

test.each<readonly [LightJson | undefined, string | undefined, RegExp]>([
  [undefined, undefined, /must be a JSON object/],
  [{}, 'prompt', /^Missing required parameter: 'prompt'\.$/],
  [{ prompt: 'a', n: 11 }, 'n', /^Invalid 'n': expected at most 10, but got 11\.$/],
  [{ prompt: 'a', n: 'x' }, 'n', /^Invalid type for 'n': expected a number, but got a string instead\.$/],
  [{ prompt: 'a', quality: 'best' }, 'quality', /^'quality' does not support 'best'\.$/],
  [{ prompt: 'a', messages: [{ role: 5 }] }, 'messages[0].role', /expected a string, but got a number/],
])('a refusal of %j names the parameter in OpenAI words', (given, path, message) => {
  try {
    readAs(body, given)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(GatewayError)
    expect((error as GatewayError).message).toMatch(message)
    expect((error as GatewayError).details.violation?.path).toBe(path)
  }
})
