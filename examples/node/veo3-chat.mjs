// Veo 3 by chat: the answer streams in while the film is made, and ends with two links that open without a key for a day.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import OpenAI from 'openai'

const url = process.env.LATERNA_URL ?? 'http://127.0.0.1:8787'
const out = process.argv[2] ?? 'out'

const client = new OpenAI({ apiKey: process.env.LATERNA_KEY, baseURL: `${url}/v1` })

const stream = await client.chat.completions.create({
  model: 'veo-3',
  messages: [{ role: 'user', content: 'A mechanical butterfly flies through a garden of the future' }],
  stream: true,
})

let text = ''
for await (const chunk of stream) {
  const piece = chunk.choices[0]?.delta?.content ?? ''
  process.stdout.write(piece)
  text += piece
}

const link = /\[[^\]]*Download[^\]]*\]\((\S+?)\)/.exec(text)
if (!link) throw new Error('There is no download link in the answer.')

const film = await fetch(link[1])
if (!film.ok) throw new Error(`The link answered ${film.status}.`)
mkdirSync(out, { recursive: true })
const path = join(out, 'veo3-chat-node.mp4')
writeFileSync(path, Buffer.from(await film.arrayBuffer()))
console.log(`\n${path}`)
