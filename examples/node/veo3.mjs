// Veo 3: order a film with sound, ask until it is ready, save it, with @google/genai.
// Vertex mode, because version 3 of the client offers generateVideos only there; with an API key that needs no Google account.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { GoogleGenAI } from '@google/genai'

const url = process.env.LATERNA_URL ?? 'http://127.0.0.1:8787'
const out = process.argv[2] ?? 'out'

const ai = new GoogleGenAI({ vertexai: true, apiKey: process.env.LATERNA_KEY, httpOptions: { baseUrl: `${url}/gemini` } })

let operation = await ai.models.generateVideos({
  model: 'veo-3.0-generate-preview',
  source: { prompt: 'A cat playing with a ball' },
  config: { numberOfVideos: 1, durationSeconds: 4, aspectRatio: '16:9' },
})

while (!operation.done) {
  await sleep(2000)
  operation = await ai.operations.getVideosOperation({ operation })
}

const films = operation.response?.generatedVideos ?? []
if (operation.error || films.length === 0) throw new Error(`No film came back: ${JSON.stringify(operation.error ?? {})}`)

mkdirSync(out, { recursive: true })
for (const [index, { video }] of films.entries()) {
  const path = join(out, `veo3-node-${index + 1}.mp4`)
  writeFileSync(path, Buffer.from(video.videoBytes, 'base64'))
  console.log(path)
}
