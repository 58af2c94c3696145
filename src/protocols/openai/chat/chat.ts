import type { Endpoint } from '../../../core/protocol.ts'
import { renderChat } from './answer.ts'
import { chatBody } from './body.ts'
import { parseChat } from './request.ts'
import { streamChat } from './stream.ts'

/** `POST /v1/chat/completions`. */
export const chat: Endpoint = {
  name: 'openai.chat',
  body: 'json',
  access: 'key',
  contract: {
    routes: ['POST /v1/chat/completions'],
    summary: 'Talks about a picture or a film: makes it, or works on the one that is shown.',
    body: chatBody,
    answerTypes: ['application/json', 'text/event-stream'],
  },
  fields: {
    model: 'model',
    prompt: 'messages',
    inputs: 'messages',
    count: 'n',
    aspectRatio: 'image_config.aspect_ratio',
    resolution: 'image_config.image_size',
    durationSeconds: 'seconds',
    seed: 'seed',
  },
  parse: parseChat,
  render: renderChat,
  stream: streamChat,
}
