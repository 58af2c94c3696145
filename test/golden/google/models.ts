import type { GoldenWire } from '../../kit/golden.ts'

export const modelWires: readonly GoldenWire[] = [
  {
    name: 'the Python client counts, with the key in a header',
    call: 'POST /gemini/v1beta/models/gemini-2.5-flash-image:countTokens',
    headers: { 'x-goog-api-key': 'sk-test-1' },
    body: { contents: [{ parts: [{ text: 'a cat' }], role: 'user' }] },
    endpoint: 'google.countTokens',
    intent: { do: 'get-model', model: 'gemini-2.5-flash-image' },
  },
]
