import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** The columns of the table in docs/clients.md. A capability a client has no call for is left out. */
export type Capability = 'pictures' | 'edits' | 'chat' | 'streams' | 'videos' | 'downloads' | 'files' | 'models' | 'errors'

export interface Client {
  readonly client: string
  /**
   * The folders it is installed in here: its version is read from there, so that the table names the one that ran. Left out for a
   * program of the machine's own, whose version nobody fixes.
   */
  readonly package?: string | readonly string[]
  readonly language?: string
  readonly mode?: string
}

/** What is tried of a client, and what has to come of it. */
export interface Cell {
  readonly outcome: 'works' | 'refused by the client' | 'dropped by the client'
  /** What a user has to know, or can do instead. */
  readonly advice?: string
  run(): Promise<unknown>
}

/** It does what its documentation says, against this gateway, unmodified. */
export function works(run: () => Promise<unknown>, advice?: string): Cell {
  return { outcome: 'works', ...(advice === undefined ? {} : { advice }), run }
}

/** The client itself throws, before anything is sent: no gateway can change that. */
export function refuses(message: RegExp, advice: string, run: () => Promise<unknown>): Cell {
  return {
    outcome: 'refused by the client',
    advice,
    run: async () => {
      await expect(run()).rejects.toThrow(message)
    },
  }
}

/** The answer has it, and the client does not hand it on. */
export function drops(advice: string, run: () => Promise<unknown>): Cell {
  return { outcome: 'dropped by the client', advice, run }
}

/**
 * Tries all a client can do, and then holds the outcome against what is written in results/, which the table in docs/clients.md is
 * made of. With LATERNA_WRITE_MATRIX it is written instead.
 */
export function matrix(client: Client, cells: { readonly [capability in Capability]?: Cell }): void {
  const version = [client.package ?? []].flat().map(versionOf).join(' + ')
  const name = [client.client, version, client.mode].filter(Boolean).join(' ')
  describe(name, () => {
    const passed = new Set<string>()
    for (const [capability, cell] of Object.entries(cells)) {
      test(`${capability}: ${cell.outcome}`, async () => {
        await cell.run()
        passed.add(capability)
      })
    }
    test('and so it is written', () => {
      expect([...passed]).toEqual(Object.keys(cells))
      const entries = Object.entries(cells).map(([capability, { outcome, advice }]) => [capability, { outcome, advice }])
      const { language = 'JavaScript', mode } = client
      const result = { client: client.client, version, language, mode, cells: Object.fromEntries(entries) }
      const text = `${JSON.stringify(result, null, 2)}\n`
      const path = new URL(
        `results/${name
          .replace(/[^a-z0-9.]+/gi, '-')
          .replace(/^-/, '')
          .toLowerCase()}.json`,
        import.meta.url,
      )
      if (process.env['LATERNA_WRITE_MATRIX']) writeFileSync(path, text)
      else expect(readFileSync(path, 'utf8'), 'npm run test:clients -- --write writes it anew').toBe(text)
    })
  })
}

function versionOf(name: string): string {
  const text = readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
