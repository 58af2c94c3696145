/** Pins how the pictures of test/pictures look now: `npm run hashes`, after looking at what has changed. */
import { writeFileSync } from 'node:fs'
import { hashOf, PINNED } from '../test/pictures/perceptual-hash.ts'

const hashes = Object.fromEntries(PINNED.map((prompt) => [prompt, hashOf(prompt)]))
writeFileSync(new URL('../test/pictures/hashes.json', import.meta.url), `${JSON.stringify(hashes, null, 2)}\n`)
