import type { GoldenWire } from '../../kit/golden.ts'

export const modelWires: readonly GoldenWire[] = [
  {
    name: 'an id with its vendor in front, encoded',
    call: 'GET /v1/models/google%2Fveo-3',
    headers: { authorization: 'Bearer sk-test-1' },
    endpoint: 'openai.model',
    intent: { do: 'get-model', model: 'google/veo-3' },
  },
]
