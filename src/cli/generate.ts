import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { codeOf, CommandError, EXIT, UsageError, type CliEnvironment } from './environment.ts'
import { clientWithKey, connectionOptions, field, listField, textField, type GatewayClient } from './gateway-client.ts'
import { progressBar } from './progress-bar.ts'

const PICTURE_MODEL = 'imagen-4.0-generate-001'
const FILM_MODEL = 'veo-3.0-generate-001'
const MEDIA_TYPES: { readonly [ending: string]: string } = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
}

const POLL_EVERY_MS = 500
/** An hour: longer than any film takes, short enough that a forgotten command ends. */
const POLLS_MAX = 7200

const options = {
  ...connectionOptions,
  output: { type: 'string', short: 'o' },
  model: { type: 'string' },
  'aspect-ratio': { type: 'string' },
  resolution: { type: 'string' },
  duration: { type: 'string' },
  count: { type: 'string' },
  seed: { type: 'string' },
} as const

interface Wish {
  readonly body: { readonly [field: string]: string | number }
  readonly outputPath: string
}

/** `laterna generate "PROMPT" -o FILE`: asks, watches, saves. */
export async function generate(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const wish = readWish(values, positionals, environment)
  const gateway = clientWithKey(values, environment)
  makeRoomFor(wish.outputPath)
  const accepted = await gateway.post('/v1/generations', wish.body)
  const finished = await watch(gateway, accepted, environment)
  return await save(gateway, finished, wish.outputPath, environment)
}

function readWish(values: { readonly [name: string]: string | undefined }, positionals: readonly string[], { cwd }: CliEnvironment): Wish {
  const [prompt] = positionals
  if (prompt === undefined || prompt.trim() === '')
    throw new UsageError('What shall be made? Give a prompt: laterna generate "a red boat" -o boat.png')
  if (positionals.length > 1) throw new UsageError('There is more than one prompt. Put the words in quotes.')
  const output = values['output']
  if (output === undefined) throw new UsageError('Where to? Give a file with -o, for example -o out.png or -o out.mp4')
  const ending = extname(output).toLowerCase()
  const mediaType = MEDIA_TYPES[ending]
  if (mediaType === undefined)
    throw new UsageError(`A file ending with ${ending || 'nothing'} cannot be made. Use ${Object.keys(MEDIA_TYPES).join(', ')}.`)
  const isFilm = mediaType === 'video/mp4'
  return {
    outputPath: resolve(cwd, output),
    body: {
      model: values['model'] ?? (isFilm ? FILM_MODEL : PICTURE_MODEL),
      prompt,
      count: wholeNumber('count', values['count'] ?? '1'),
      kind: isFilm ? 'video' : 'image',
      ...(isFilm ? {} : { media_type: mediaType }),
      ...(values['aspect-ratio'] === undefined ? {} : { aspect_ratio: values['aspect-ratio'] }),
      ...(values['resolution'] === undefined ? {} : { resolution: values['resolution'] }),
      ...(values['duration'] === undefined ? {} : { duration_seconds: wholeNumber('duration', values['duration']) }),
      ...(values['seed'] === undefined ? {} : { seed: wholeNumber('seed', values['seed']) }),
    },
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new UsageError(`--${name} must be a whole number.`)
  return Number(text)
}

/** Asks how far it is until it is finished. Throws CommandError when it failed. */
async function watch(gateway: GatewayClient, accepted: unknown, environment: CliEnvironment): Promise<unknown> {
  const id = textField(accepted, 'id')
  const source = pathFrom('/source/', textField(accepted, 'links', 'source'))
  const bar = progressBar(environment.stderr)
  let generation = accepted
  for (let polls = 0; polls < POLLS_MAX; polls++) {
    const status = textField(generation, 'status')
    if (status === 'succeeded' || status === 'failed' || status === 'canceled') {
      bar.end()
      if (status === 'succeeded') return generation
      const code = textField(generation, 'error', 'code')
      throw new CommandError(
        `The generation ${id} ${status}: ${textField(generation, 'error', 'message') || code || 'no reason was given'}`,
      )
    }
    bar.show(fractionOf(generation), textField(generation, 'progress', 'note') || status)
    await environment.sleep(POLL_EVERY_MS)
    generation = await gateway.get(source)
  }
  bar.end()
  throw new CommandError(`The generation ${id} is still not finished. Look at it later with: laterna jobs show ${id}`)
}

function fractionOf(generation: unknown): number {
  const fraction = field(generation, 'progress', 'fraction')
  return typeof fraction === 'number' ? fraction : 0
}

async function save(gateway: GatewayClient, generation: unknown, outputPath: string, { stdout, stderr }: CliEnvironment): Promise<number> {
  const id = textField(generation, 'id')
  const artifacts = listField(generation, 'artifacts')
  for (const reason of listField(generation, 'filtered')) stderr.write(`Filtered: ${String(reason)}\n`)
  if (artifacts.length === 0)
    throw new CommandError(`The generation ${id} gave nothing: the safety filter took everything away. It was not charged.`)
  for (const [index, item] of artifacts.entries()) {
    const path = artifacts.length === 1 ? outputPath : numbered(outputPath, index + 1)
    const bytes = await gateway.bytes(pathFrom('/v1/generations/', textField(item, 'url')))
    try {
      writeFileSync(path, bytes)
    } catch (error) {
      throw new CommandError(`${path} cannot be written (${codeOf(error)}). The result is kept: laterna jobs show ${id}`, { cause: error })
    }
    stdout.write(`${path}\n`)
  }
  return EXIT.ok
}

/** Before anything is paid for: the folder is made, and must be one that can be written. */
function makeRoomFor(outputPath: string): void {
  const folder = dirname(outputPath)
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    if (existsSync(outputPath)) accessSync(outputPath, constants.W_OK)
  } catch (error) {
    throw new CommandError(`${outputPath} cannot be written (${codeOf(error)}). Nothing was ordered.`, { cause: error })
  }
}

/**
 * The part of a link that begins at a known path. Links show the gateway's public address, which this machine may not
 * be able to reach; the address it was called by works.
 */
function pathFrom(beginning: string, link: string): string {
  const start = link.indexOf(beginning)
  if (start < 0) throw new CommandError('The gateway answered without the links this command needs. Are both of the same version?')
  return link.slice(start)
}

/** `out.png` becomes `out-2.png`. */
function numbered(path: string, number: number): string {
  const ending = extname(path)
  return `${path.slice(0, path.length - ending.length)}-${number}${ending}`
}
