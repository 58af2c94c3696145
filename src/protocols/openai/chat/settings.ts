import { z } from 'zod'
import { numeric } from '../../../core/contract.ts'
import type { Turn } from './pictures.ts'
import { readAs } from '../read.ts'

const settings = z.object({
  aspect_ratio: z.string().optional(),
  image_size: z.string().optional(),
  resolution: z.string().optional(),
  size: z.string().optional(),
  seconds: numeric(z.number()).optional(),
  seed: numeric(z.number().int()).optional(),
})

/** What system messages say: settings, by the convention of AiHubMix, and words. */
export interface SystemWords {
  readonly settings: z.output<typeof settings>
  readonly instructions: string
}

/** A system message that is nothing but settings such as `aspect_ratio=16:9` gives those; any other is instructions. */
export function readSystem(turns: readonly Turn[]): SystemWords {
  const found: { [name: string]: string } = {}
  const instructions: string[] = []
  for (const { message } of turns) {
    if (message.role !== 'system' && message.role !== 'developer') continue
    const text = plainText(message.content)
    const pairs = settingsIn(text)
    if (pairs) Object.assign(found, pairs)
    else if (text.trim() !== '') instructions.push(text)
  }
  return { settings: readAs(settings, found), instructions: instructions.join('\n\n') }
}

const SETTINGS_LENGTH_MAX = 500

function settingsIn(text: string): { readonly [name: string]: string } | undefined {
  if (text.length > SETTINGS_LENGTH_MAX) return undefined
  const words = text
    .replaceAll(/\s*=\s*/g, '=')
    .split(/[\s,;&]+/)
    .filter(Boolean)
  const pairs = words.map((word) => /^(\w+)=([\w:.*×-]+)$/.exec(word))
  if (pairs.length === 0 || pairs.some((pair) => !pair || !Object.hasOwn(settings.shape, pair[1]?.toLowerCase() ?? ''))) return undefined
  return Object.fromEntries(pairs.map((pair) => [pair?.[1]?.toLowerCase() ?? '', pair?.[2] ?? '']))
}

function plainText(content: Turn['message']['content']): string {
  return typeof content === 'string' ? content : (content ?? []).map(({ text }) => text ?? '').join('')
}
