// Gemini image generation by chat: a picture and a few words about it, with the OpenAI client.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import OpenAI from 'openai'

const url = process.env.LATERNA_URL ?? 'http://127.0.0.1:8787'
const out = process.argv[2] ?? 'out'

const client = new OpenAI({ apiKey: process.env.LATERNA_KEY, baseURL: `${url}/v1` })

const completion = await client.chat.completions.create({
  model: 'gemini-2.5-flash-image-preview',
  messages: [{ role: 'user', content: 'Paint a mountain lake in autumn and give it a short poem' }],
  modalities: ['text', 'image'],
})

const { content, images } = completion.choices[0].message
if (content) console.log(content)
if (!images?.length) throw new Error('No picture came back.')

mkdirSync(out, { recursive: true })
for (const [index, image] of images.entries()) {
  const base64 = image.image_url.url.split(',')[1]
  const path = join(out, `chat-image-node-${index + 1}.png`)
  writeFileSync(path, Buffer.from(base64, 'base64'))
  console.log(path)
}
