import { readFile } from 'node:fs/promises'

/** The documentation that the front page links to, as it lies beside this installation. Nothing else of that folder is served. */
export const DOCUMENTS = [
  { name: 'clients.md', about: 'how each client is pointed here' },
  { name: 'protocols/openai.md', about: 'what is spoken of OpenAI’s API' },
  { name: 'protocols/google.md', about: 'what is spoken of Google’s APIs' },
  { name: 'protocols/laterna.md', about: 'our own REST: generations, receipts, keys' },
  { name: 'test-world.md', about: 'test keys, and trouble on purpose' },
  { name: 'errors.md', about: 'every error code, and what to do' },
  { name: 'money.md', about: 'prices, holds, receipts' },
  { name: 'operating.md', about: 'the data folder, backup, proxies, logs' },
] as const

/** The text of a document, or undefined when it is none of ours or this installation came without it. */
export async function documentText(name: string): Promise<string | undefined> {
  if (!DOCUMENTS.some((document) => document.name === name)) return undefined
  try {
    // From src/server/ and from dist/server/ it is the same way.
    return await readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
