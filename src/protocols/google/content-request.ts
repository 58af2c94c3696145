import type { WireRequest } from '../../core/protocol.ts'
import type { GenerationRequest, InputMedia, SafetyThreshold } from '../../core/request.ts'
import type { Json } from '../../core/ids.ts'
import {
  asFields,
  find,
  pathOf,
  readBoolean,
  readBody,
  readInteger,
  readNumber,
  readObject,
  readObjects,
  readText,
  readTexts,
  readWord,
  refusePath,
  unknownName,
  wrongType,
  type Fields,
} from './fields.ts'
import { readImageConfig } from './image-config.ts'
import { UINT32_MAX, vendorOptions } from './imagen-request.ts'
import { readMedia } from './media.ts'
import { safetyWords } from './words.ts'

/** The names of generateContent's fields, for refusals that the model's limits make. */
export const contentFields = {
  model: 'model',
  prompt: 'contents',
  inputs: 'contents',
  count: 'generationConfig.candidateCount',
  aspectRatio: 'generationConfig.imageConfig.aspectRatio',
  resolution: 'generationConfig.imageConfig.imageSize',
  people: 'generationConfig.imageConfig.personGeneration',
  mediaType: 'generationConfig.imageConfig.imageOutputOptions.mimeType',
  compressionQuality: 'generationConfig.imageConfig.imageOutputOptions.compressionQuality',
  seed: 'generationConfig.seed',
  safety: 'safetySettings',
} as const

/**
 * What a generateContent body asks for: the last user turn is the prompt, and its pictures, or else those of the last
 * model turn that has any, are what is to be worked on. Other turns are checked and not used.
 */
export function readContentRequest(wire: WireRequest): GenerationRequest {
  const body = readBody(wire.body)
  const turns = readTurns(body)
  const last = turns.findLast(({ role }) => role === 'user')
  if (!last)
    throw refusePath('contents', '* GenerateContentRequest.contents: contents must hold a turn of the user.\n', { rule: 'required' })
  const own = picturesOf(last)
  const inputs = own.length > 0 ? own : picturesOf(turns.findLast((turn) => turn.role === 'model' && picturesOf(turn).length > 0))
  const config = readObject(body, 'generationConfig') ?? asFields({}, 'generationConfig')
  refuseMisplaced(config)
  const safety = readSafety(body)
  const { people, vendor, output } = readImageConfig(config)
  const text = readModalities(config)
  return {
    model: wire.params['model'] ?? '',
    prompt: textOf(last),
    inputs,
    output: { kind: 'image', ...readCandidateCount(config), ...output, ...(text === undefined ? {} : { text }) },
    ...readSeed(config),
    ...(people === undefined ? {} : { people }),
    ...(safety === undefined ? {} : { safety }),
    vendorOptions: vendorOptions({ ...readSampling(config), ...vendor, systemInstruction: readSystemInstruction(body) }),
  }
}

/** One `contents` entry with its parts, role `user` when none was written. */
export interface Turn {
  readonly role: 'user' | 'model'
  readonly parts: readonly Fields[]
}

/** The checked `contents` of a body. Throws GatewayError `bad_request` in Google's words. */
export function readTurns(body: Fields): readonly Turn[] {
  const contents = readObjects(body, 'contents') ?? []
  if (contents.length === 0)
    throw refusePath('contents', '* GenerateContentRequest.contents: contents is not specified\n', { rule: 'required' })
  return contents.map((content) => {
    const role = readText(content, 'role') ?? 'user'
    if (role !== 'user' && role !== 'model' && role !== 'function') {
      throw refusePath(pathOf(content, 'role'), 'Please use a valid role: user, model.', {
        rule: 'unsupported',
        value: role.slice(0, 100),
        allowed: ['user', 'model'],
      })
    }
    return { role: role === 'model' ? 'model' : 'user', parts: readParts(content) }
  })
}

/** What a part may hold; Google demands exactly one of them. */
const PART_KINDS = ['text', 'inlineData', 'fileData', 'functionCall', 'functionResponse', 'executableCode', 'codeExecutionResult']

function readParts(content: Fields): readonly Fields[] {
  const parts = readObjects(content, 'parts') ?? []
  const at = `GenerateContentRequest.${content.path}.parts`
  if (parts.length === 0) throw refusePath(pathOf(content, 'parts'), `* ${at}: contents.parts must not be empty.\n`, { rule: 'required' })
  for (const [index, part] of parts.entries()) {
    const kinds = PART_KINDS.filter((kind) => part.values.has(kind))
    if (kinds.length === 1) continue
    if (kinds.length === 0 && part.values.has('thoughtSignature')) continue
    const message = `* ${at}[${index}].data: required oneof field 'data' must have one initialized field\n`
    throw refusePath(part.path, message, { rule: kinds.length === 0 ? 'required' : 'unsupported' })
  }
  return parts
}

/** The text of a turn without the model's own thoughts. */
export function textOf({ parts }: Turn): string {
  return parts
    .filter((part) => readBoolean(part, 'thought') !== true)
    .map((part) => readText(part, 'text') ?? '')
    .filter((text) => text !== '')
    .join('\n')
}

function picturesOf(turn: Turn | undefined): readonly InputMedia[] {
  const parts = (turn?.parts ?? []).filter((part) => find(part, 'inlineData', 'fileData') && readBoolean(part, 'thought') !== true)
  return parts.map((part): InputMedia => ({ role: 'reference', source: readMedia(part) }))
}

const IMAGE_SETTINGS = ['aspectRatio', 'imageSize', 'personGeneration', 'sampleCount', 'numberOfImages', 'outputMimeType']

/** A picture's settings belong in `imageConfig`. Beside it they would change nothing, and nobody would know why. */
function refuseMisplaced(config: Fields): void {
  for (const name of IMAGE_SETTINGS) {
    const value = find(config, name)
    if (value) throw unknownName(value.path)
  }
}

/** Whether text is wanted beside the picture. A picture must be: there is nothing else we make here. */
function readModalities(config: Fields): boolean | undefined {
  const given = readTexts(config, 'responseModalities')?.map((modality) => modality.toUpperCase())
  if (!given || given.length === 0) return undefined
  if (given.includes('IMAGE') && given.every((modality) => modality === 'IMAGE' || modality === 'TEXT')) return given.includes('TEXT')
  const message =
    'The requested combination of response modalities is not supported by the model. ' +
    'Please ask for `["TEXT", "IMAGE"]` or `["IMAGE"]`.'
  throw refusePath(pathOf(config, 'responseModalities'), message, { rule: 'unsupported', value: given.join(',').slice(0, 100) })
}

function readCandidateCount(config: Fields): { readonly count?: number } {
  const count = readInteger(config, { min: 1, max: 8 }, 'candidateCount')
  if (count === undefined || count === 1) return {}
  throw refusePath(pathOf(config, 'candidateCount'), 'Multiple candidates is not enabled for this model.', {
    rule: 'unsupported',
    value: String(count),
    allowed: ['1'],
  })
}

/** Google's seed here is a signed number; folded into the unsigned one every other dialect has. */
function readSeed(config: Fields): { readonly seed?: number } {
  const seed = readInteger(config, { min: -(2 ** 31), max: UINT32_MAX }, 'seed')
  return seed === undefined ? {} : { seed: seed >>> 0 }
}

function readSampling(config: Fields): { readonly [name: string]: Json | undefined } {
  const thinking = readObject(config, 'thinkingConfig')
  return {
    temperature: within(config, 'temperature', 2),
    topP: within(config, 'topP', 1),
    topK: readInteger(config, { min: 0, max: UINT32_MAX }, 'topK'),
    maxOutputTokens: readInteger(config, { min: 1, max: UINT32_MAX }, 'maxOutputTokens'),
    stopSequences: readTexts(config, 'stopSequences'),
    thinkingLevel: thinking && readText(thinking, 'thinkingLevel'),
  }
}

function within(config: Fields, name: string, max: number): number | undefined {
  const number = readNumber(config, name)
  if (number === undefined || (number >= 0 && number <= max)) return number
  throw refusePath(pathOf(config, name), `Invalid value at \`${pathOf(config, name)}\`: must be between 0 and ${max}, inclusive.`, {
    rule: 'out_of_range',
    value: String(number),
    allowed: ['0', String(max)],
  })
}

const STRICTEST_FIRST: readonly SafetyThreshold[] = ['low-and-above', 'medium-and-above', 'only-high', 'none']

/** We have one threshold where Google has one for each harm: the strictest asked for holds. */
function readSafety(body: Fields): SafetyThreshold | undefined {
  const settings = (readObjects(body, 'safetySettings') ?? []).flatMap((setting) => {
    readText(setting, 'category')
    if (readText(setting, 'threshold') === 'HARM_BLOCK_THRESHOLD_UNSPECIFIED') return []
    return readWord(setting, safetyWords, 'threshold') ?? []
  })
  return STRICTEST_FIRST.find((threshold) => settings.includes(threshold))
}

function readSystemInstruction(body: Fields): string | undefined {
  const value = find(body, 'systemInstruction')
  if (!value) return undefined
  if (typeof value.json === 'string') return value.json
  const instruction = asFields(value.json, value.path)
  const parts = readObjects(instruction, 'parts')
  if (!parts) throw wrongType(pathOf(instruction, 'parts'), 'a list of parts', null)
  return parts.map((part) => readText(part, 'text') ?? '').join('\n')
}
