/**
 * Paints the gallery: `npm run gallery`. Writes docs/gallery/: a page, its pictures and the films' contact sheets, all
 * made the way a caller's order is made. With numbers (`npm run gallery -- 3 17`) only those pictures are painted anew;
 * `films` does the films alone, `pictures` the pictures alone.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Connection, Done } from '../src/core/provider.ts'
import type { Order } from '../src/core/request.ts'
import { findFfmpeg } from '../src/core/ffmpeg.ts'
import { illustrator } from '../src/providers/illustrator/index.ts'
import { FILMS, PICTURES, type GalleryFilm, type GalleryPrompt } from './gallery-prompts.ts'

const GALLERY = fileURLToPath(new URL('../docs/gallery/', import.meta.url))
const RECORD = join(GALLERY, 'record.json')
const PICTURE_SIZES = {
  '1:1': [1024, 1024],
  '16:9': [1408, 768],
  '9:16': [768, 1408],
  '4:3': [1280, 896],
  '3:4': [896, 1280],
} as const
const FILM_SIZES = { '16:9': [1280, 720], '9:16': [720, 1280] } as const
/** Pictures are shown this wide, or high: enough to judge them, small enough to keep them with the code. */
const SHOWN_PIXELS = 640
const FRAMES_SHOWN = 8

interface Entry {
  readonly file: string
  readonly prompt: string
  readonly seconds: number
  readonly coverage: number
  readonly left: readonly string[]
}

type Record = { [file: string]: Entry }

const scratchPath = mkdtempSync(join(tmpdir(), 'laterna-gallery-'))
const http = { json: () => Promise.reject(new Error('the illustrator never calls out')) }
const connection = illustrator.connect({ threads: 1 }, { http, scratchPath })
try {
  mkdirSync(GALLERY, { recursive: true })
  await paintAll(process.argv.slice(2))
} finally {
  await connection.close?.()
  rmSync(scratchPath, { recursive: true, force: true })
}

async function paintAll(wishes: readonly string[]): Promise<void> {
  const known: Record = existsSync(RECORD) ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Record) : {}
  const numbers = new Set(wishes.filter((wish) => /^\d+$/.test(wish)).map(Number))
  const everything = wishes.length === 0
  for (const [index, asked] of PICTURES.entries()) {
    if (everything || wishes.includes('pictures') || numbers.has(index + 1)) keep(known, await paint(connection, asked, index))
  }
  for (const [index, asked] of FILMS.entries()) {
    if (everything || wishes.includes('films')) keep(known, await film(connection, asked, index))
  }
  writeFileSync(join(GALLERY, 'README.md'), pageOf(known))
}

function keep(known: Record, entry: Entry): void {
  known[entry.file] = entry
  writeFileSync(RECORD, `${JSON.stringify(known, null, 1)}\n`)
  process.stdout.write(`${entry.file}  ${entry.seconds.toFixed(1)} s  ${Math.round(entry.coverage * 100)} %  ${entry.left.join(', ')}\n`)
}

async function paint(painter: Connection, asked: GalleryPrompt, index: number): Promise<Entry> {
  const { prompt, aspectRatio = '1:1', negativePrompt } = asked
  const [widthPixels, heightPixels] = PICTURE_SIZES[aspectRatio]
  const made = await order(painter, {
    ...orderOf(prompt, index),
    ...(negativePrompt ? { negativePrompt } : {}),
    output: {
      kind: 'image',
      count: 1,
      widthPixels,
      heightPixels,
      aspectRatio,
      resolution: '1K',
      mediaType: 'image/png',
      compressionQuality: 90,
      text: false,
    },
  })
  const source = made.done.media[0]?.source
  if (source?.from !== 'bytes') throw new Error(`no picture of: ${prompt}`)
  const file = `${String(index + 1).padStart(2, '0')}.jpg`
  await sharp(source.bytes)
    .resize(SHOWN_PIXELS, SHOWN_PIXELS, { fit: 'inside' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toFile(join(GALLERY, file))
  return { file, prompt, ...made.told }
}

async function film(painter: Connection, asked: GalleryFilm, index: number): Promise<Entry> {
  const { prompt, aspectRatio, durationSeconds } = asked
  const [widthPixels, heightPixels] = FILM_SIZES[aspectRatio]
  const made = await order(painter, {
    ...orderOf(prompt, 200 + index),
    output: {
      kind: 'video',
      count: 1,
      durationSeconds,
      widthPixels,
      heightPixels,
      aspectRatio,
      resolution: '720p',
      framesPerSecond: 24,
      sound: true,
    },
  })
  const source = made.done.media[0]?.source
  if (source?.from !== 'file') throw new Error(`no film of: ${prompt}`)
  const file = `film-${index + 1}.jpg`
  await contactSheet(source.path, durationSeconds, aspectRatio, join(GALLERY, file))
  return { file, prompt, ...made.told }
}

/** Frames at even distances, in rows. */
async function contactSheet(path: string, durationSeconds: number, aspectRatio: '16:9' | '9:16', target: string): Promise<void> {
  const columns = aspectRatio === '16:9' ? 4 : FRAMES_SHOWN
  const [width, height] = aspectRatio === '16:9' ? [320, 180] : [180, 320]
  const sheet = join(scratchPath, 'sheet.png')
  const filter = `fps=${FRAMES_SHOWN}/${durationSeconds},scale=${width}:${height},tile=${columns}x${FRAMES_SHOWN / columns}`
  const run = spawnSync(findFfmpeg() ?? 'ffmpeg', ['-y', '-loglevel', 'error', '-i', path, '-vf', filter, '-frames:v', '1', sheet])
  if (run.status !== 0) throw new Error(`no contact sheet of ${path}: ${run.stderr.toString()}`)
  await sharp(sheet).jpeg({ quality: 82, mozjpeg: true }).toFile(target)
}

function orderOf(prompt: string, number: number): Omit<Order, 'output'> {
  return { model: 'illustrator', prompt, inputs: [], seed: 7000 + number, people: 'all', vendorOptions: {} }
}

interface Shown {
  readonly coverage?: {
    readonly fraction: number
    readonly unknown: readonly string[]
    readonly drawnAsStandIn: readonly string[]
    readonly leftOut: readonly string[]
    readonly drawnAsNearest?: readonly string[]
  }
}

async function order(painter: Connection, wanted: Order): Promise<{ done: Done; told: Pick<Entry, 'seconds' | 'coverage' | 'left'> }> {
  const startedAt = performance.now()
  const done = await painter.submit({
    order: wanted,
    upstreamModel: 'illustrator',
    orderKey: `gallery-${wanted.seed}`,
    signal: new AbortController().signal,
    read: () => Promise.reject(new Error('no inputs')),
    report: () => undefined,
  })
  if (done.status !== 'done') throw new Error(`not done: ${wanted.prompt}`)
  const { coverage } = done.report as unknown as Shown
  const left = coverage ? [...coverage.unknown, ...coverage.drawnAsStandIn, ...coverage.leftOut, ...(coverage.drawnAsNearest ?? [])] : []
  return { done, told: { seconds: (performance.now() - startedAt) / 1000, coverage: coverage?.fraction ?? 1, left } }
}

function pageOf(known: Record): string {
  const rows = (entries: readonly Entry[]): string =>
    entries.map(({ file, prompt, left }) => `| ![](${file}) | ${escaped(prompt)} | ${escaped(left.join(', ')) || '-'} |`).join('\n')
  const all = Object.values(known).toSorted((one, other) => one.file.localeCompare(other.file, 'en', { numeric: true }))
  const isFilm = ({ file }: Entry): boolean => file.startsWith('film')
  return `# Gallery of the built-in illustrator

Painted by \`npm run gallery\` from \`scripts/gallery-prompts.ts\`, in the way every order is painted: no picture is laid out by
hand. The pictures are drawn at 1024 pixels and shown smaller. The last column is what the receipt says the picture lacks.

## Pictures

| Picture | Prompt | Told as not shown, or shown as the nearest thing |
|---|---|---|
${rows(all.filter((entry) => !isFilm(entry)))}

## Films

Frames at even distances of films of 720p and 24 frames a second, with sound.

| Film | Prompt | Told as not shown |
|---|---|---|
${rows(all.filter(isFilm))}
`
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
}
