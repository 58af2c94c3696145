// Gemini image editing by chat: a picture goes in, an edited one comes out, with the OpenAI client.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import OpenAI from 'openai'

const url = process.env.LATERNA_URL ?? 'http://127.0.0.1:8787'
const out = process.argv[2] ?? 'out'
const picture = readFileSync(new URL('../pictures/fruit.jpg', import.meta.url)).toString('base64')

const client = new OpenAI({ apiKey: process.env.LATERNA_KEY, baseURL: `${url}/v1` })

const completion = await client.chat.completions.create({
  model: 'gemini-2.5-flash-image-preview',
  messages: [
    {
      role: 'user',
      content: [
        { type: 'text', text: "Describe the picture in one paragraph, then redraw it as a children's crayon drawing" },
        { type: 'image_url', image_url: { url: `data:image/jpeg;base64,${picture}` } },
      ],
    },
  ],
  modalities: ['text', 'image'],
})

const { content, images } = completion.choices[0].message
if (content) console.log(content)
if (!images?.length) throw new Error('No picture came back.')

mkdirSync(out, { recursive: true })
const path = join(out, 'edit-image-node.png')
writeFileSync(path, Buffer.from(images[0].image_url.url.split(',')[1], 'base64'))
console.log(path)
