/**
 * Measures the built-in illustrator: `npm run bench:illustrator`. Every part runs in a process of its own with one
 * painting thread, so that its memory is its own; what ffmpeg uses comes on top and is not counted. Prints a table, and
 * with `--write` puts it into docs/illustrator-speed.md. Times are of one piece of work on an otherwise idle machine.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Order } from '../src/core/request.ts'
import { openPool, PAINTER } from '../src/providers/illustrator/pool.ts'
import type { Made, Work } from '../src/providers/illustrator/work.ts'
import { PICTURES } from './gallery-prompts.ts'

interface Measured {
  readonly part: string
  readonly seconds: readonly number[]
  readonly peakMegabytes: number
}

/** Every fourth picture of the gallery: subjects, places, styles and languages alike. */
const SUITE = PICTURES.filter((_, index) => index % 4 === 0).map(({ prompt }) => prompt)
const FILMS = [
  'A calico kitten sleeping in the sunshine, slow zoom in',
  'A white horse galloping along the beach at sunset',
  'A detective in the rain says: "The city never sleeps."',
]
const EDITS = ['make it a pencil sketch', 'in watercolour', 'as a crayon drawing', 'black and white', 'make it night', 'add a hat']

interface Part {
  readonly name: string
  readonly target: string
  readonly works: () => Promise<readonly Work[]> | readonly Work[]
}

const PARTS: readonly Part[] = [
  {
    name: 'a logo, 1024 x 1024',
    target: '0.2 s',
    works: () => Array.from({ length: 5 }, () => still('A minimalist logo for "InferEra", a blue trident in a circle')),
  },
  { name: 'a picture, 1024 x 1024', target: 'median 4 s, worst 8 s', works: () => SUITE.map(still) },
  {
    name: 'the first picture after a cold start',
    target: '6 s',
    works: () => [still('A red fox walking through a snowy forest at night')],
  },
  { name: 'an edit, 1024 x 1024', target: '3 s', works: edits },
  { name: 'a film, 1280 x 720, 8 s, with sound', target: 'median 25 s, worst 45 s', works: () => FILMS.map(film) },
]

const scratchPath = mkdtempSync(join(tmpdir(), 'laterna-bench-'))
try {
  const wanted = process.argv.find((argument) => argument.startsWith('--part='))
  if (wanted) process.stdout.write(JSON.stringify(await measure(PARTS[Number(wanted.slice('--part='.length))]!)))
  else report(PARTS.map((_, index) => inOwnProcess(index)))
} finally {
  rmSync(scratchPath, { recursive: true, force: true })
}

function inOwnProcess(index: number): Measured {
  const program = fileURLToPath(import.meta.url)
  // As bin/laterna.cjs starts the gateway.
  const env = { ...process.env, MALLOC_MMAP_THRESHOLD_: '524288' }
  const run = spawnSync(process.execPath, [program, `--part=${index}`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env })
  if (run.status !== 0) throw new Error(`part ${index} failed`)
  return JSON.parse(run.stdout) as Measured
}

async function measure({ name, works }: Part): Promise<Measured> {
  const list = await works()
  const pool = openPool({ threads: 1, patienceSeconds: 300, graceSeconds: 2, program: PAINTER })
  const seconds: number[] = []
  const cold = name.includes('cold')
  if (!cold) await run(still('a calm lake'))
  for (const work of list) {
    const startedAt = performance.now()
    await run(work)
    // A cold start counts from the start of the process.
    seconds.push((performance.now() - (cold ? 0 : startedAt)) / 1000)
  }
  await pool.close()
  return { part: name, seconds, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }

  function run(work: Work): Promise<Made> {
    return pool.run(work, new AbortController().signal, () => undefined)
  }
}

function still(prompt: string): Work {
  const output = { widthPixels: 1024, heightPixels: 1024, mediaType: 'image/png', compressionQuality: 90 } as const
  return { kind: 'still', asked: { prompt, seed: 11, index: 0, output } }
}

async function edits(): Promise<readonly Work[]> {
  const pool = openPool({ threads: 1, patienceSeconds: 300, graceSeconds: 2, program: PAINTER })
  const made = await pool.run(still('a red fox in a meadow'), new AbortController().signal, () => undefined)
  await pool.close()
  if (made.kind === 'film') throw new Error('a film instead of a picture')
  const options = { widthPixels: 1024, heightPixels: 1024, mediaType: 'image/png', compressionQuality: 90, seed: 3 } as const
  return EDITS.map((instruction) => ({ kind: 'edit', input: made.bytes, instruction, options }))
}

function film(prompt: string): Work {
  const output = {
    kind: 'video',
    count: 1,
    durationSeconds: 8,
    widthPixels: 1280,
    heightPixels: 720,
    aspectRatio: '16:9',
    resolution: '720p',
    framesPerSecond: 24,
    sound: true,
  } as const
  const order: Order = { model: 'illustrator', prompt, inputs: [], seed: 5, people: 'all', vendorOptions: {}, output }
  return { kind: 'film', order: { ...order, output }, index: 0, outputPath: join(scratchPath, 'film.mp4') }
}

function report(all: readonly Measured[]): void {
  const rows = all.map(({ part, seconds, peakMegabytes }, index) => {
    const sorted = seconds.toSorted((one, other) => one - other)
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
    const worst = sorted.at(-1) ?? Number.NaN
    return `| ${part} | ${sorted.length} | ${median.toFixed(2)} s | ${worst.toFixed(2)} s | ${PARTS[index]?.target} | ${peakMegabytes} MB |`
  })
  const table = ['| What | Number | Median | Worst | Target | Peak memory |', '|---|---|---|---|---|---|', ...rows].join('\n')
  process.stdout.write(`${table}\n`)
  if (!process.argv.includes('--write')) return
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const page = `# How fast the built-in illustrator is

Measured with \`npm run bench:illustrator -- --write\` on ${machine}. One painting thread, nothing else running. The memory is
that of the whole process, the painting thread and its helpers included; ffmpeg, a process of its own, is not.

${table}
`
  writeFileSync(fileURLToPath(new URL('../docs/illustrator-speed.md', import.meta.url)), page)
}
