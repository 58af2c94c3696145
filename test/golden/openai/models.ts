import type { GoldenWire } from '../../kit/golden.ts'
import { imageModel, videoModel } from '../../samples/generations.ts'

const shown = (id: string) => ({ id, object: 'model', created: 1_747_699_200, owned_by: 'somebody' })

export const modelWires: readonly GoldenWire[] = [
  {
    name: 'an id with its vendor in front, encoded',
    call: 'GET /v1/models/google%2Fveo-3',
    headers: { authorization: 'Bearer sk-test-1' },
    endpoint: 'openai.model',
    intent: { do: 'get-model', model: 'google/veo-3' },
    given: { about: 'model', model: videoModel },
    answer: shown('veo-3'),
  },
  {
    name: 'openai 7.57, models.list',
    call: 'GET /v1/models',
    headers: { authorization: 'Bearer sk-test-1', 'user-agent': 'OpenAI/JS 7.57.0' },
    endpoint: 'openai.models',
    intent: { do: 'list-models' },
    given: { about: 'models', models: [imageModel, videoModel] },
    answer: { object: 'list', data: [shown('painter-1'), shown('veo-3')] },
  },
]
