// Imagen: one picture from a description, with @google/genai.
// Since 2.19 the client offers generateImages in Vertex mode only; with an API key that needs no Google account.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GoogleGenAI } from '@google/genai'

const url = process.env.LATERNA_URL ?? 'http://127.0.0.1:8787'
const out = process.argv[2] ?? 'out'

const ai = new GoogleGenAI({ vertexai: true, apiKey: process.env.LATERNA_KEY, httpOptions: { baseUrl: `${url}/gemini` } })

const response = await ai.models.generateImages({
  model: 'imagen-4.0-generate-001',
  prompt: 'A lighthouse on a cliff at dawn, long exposure',
  config: { numberOfImages: 1, aspectRatio: '16:9' },
})

// Pictures the safety filter took away are missing from the list, so it may be empty.
const pictures = response.generatedImages ?? []
if (pictures.length === 0) throw new Error('No picture came back.')

mkdirSync(out, { recursive: true })
for (const [index, { image }] of pictures.entries()) {
  const path = join(out, `imagen-node-${index + 1}.png`)
  writeFileSync(path, Buffer.from(image.imageBytes, 'base64'))
  console.log(path)
}
