import type { z } from 'zod'
import { GatewayError } from '../../../core/errors.ts'
import type { Json } from '../../../core/ids.ts'
import type { LightJson } from '../../../core/light-json.ts'
import type { WireRequest } from '../../../core/protocol.ts'
import type { Adjustment, GenerationRequest, InputMedia, SafetyThreshold } from '../../../core/request.ts'
import { contentBody, type ContentBody, type GenerationConfig, type Part, type Turn } from './contract.ts'
import { refusePath, unknownName } from '../fields.ts'
import { readImageSettings } from './image-config.ts'
import { vendorOptions } from '../predict/body.ts'
import { mediaSource } from '../media.ts'
import { readAs, type Read } from '../read.ts'
import { safetyWords } from '../words.ts'

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
  const { value: body, at } = readContent(contentBody, wire.body)
  checkTurns(body.contents, at)
  const last = body.contents.findLast(({ role }) => role !== 'model')
  if (!last)
    throw refusePath('contents', '* GenerateContentRequest.contents: contents must hold a turn of the user.\n', { rule: 'required' })
  const config = body.generationConfig ?? {}
  refuseMisplaced(config, at)
  const text = textWanted(config, at)
  refuseManyCandidates(config, at)
  const { people, prominentPeople, output } = readImageSettings(config, at)
  const safety = strictest(body.safetySettings)
  const adjustments = unused(body)
  return {
    model: wire.params['model'] ?? '',
    prompt: textOf(last),
    inputs: inputsOf(body.contents, last, at),
    output: { kind: 'image', ...output, ...(text === undefined ? {} : { text }) },
    ...(config.seed === undefined ? {} : { seed: config.seed >>> 0 }),
    ...(people === undefined ? {} : { people }),
    ...(safety === undefined ? {} : { safety }),
    ...(body.labels === undefined ? {} : { labels: body.labels }),
    ...(adjustments.length === 0 ? {} : { adjustments }),
    vendorOptions: vendorOptions({ ...samplingOf(config), prominentPeople, systemInstruction: instructionOf(body) }),
  }
}

type At = Read<unknown>['at']

/** Reads a body whose typed messages Google refuses in words of their own. Throws GatewayError `bad_request`. */
export function readContent<Schema extends z.ZodType>(schema: Schema, body: LightJson | undefined): Read<z.output<Schema>> {
  try {
    return readAs(schema, body)
  } catch (error) {
    throw error instanceof GatewayError ? inProtobufWords(error) : error
  }
}

function inProtobufWords(error: GatewayError): GatewayError {
  const { path = '', rule } = error.details.violation ?? {}
  if (rule !== 'required') return error
  if (/(?:^|\.)contents$/.test(path)) return refusePath(path, `* GenerateContentRequest.${path}: contents is not specified\n`, { rule })
  if (!/parts$/.test(path)) return error
  return refusePath(path, `* GenerateContentRequest.${path}: contents.parts must not be empty.\n`, { rule })
}

/** What a schema cannot say of turns: that there are some, who may speak, and that a part holds exactly one thing. */
export function checkTurns(turns: readonly Turn[], at: At, ...path: readonly (string | number)[]): void {
  const list = [...path, 'contents']
  if (turns.length === 0) {
    const place = at(...list)
    throw refusePath(place, `* GenerateContentRequest.${place}: contents is not specified\n`, { rule: 'required' })
  }
  for (const [index, turn] of turns.entries()) {
    checkRole(turn, at(...list, index, 'role'))
    checkParts(turn.parts, (...inner) => at(...list, index, 'parts', ...inner))
  }
}

/** `function` was the word for the answers of tools. */
function checkRole({ role = 'user' }: Turn, path: string): void {
  if (role === 'user' || role === 'model' || role === 'function') return
  throw refusePath(path, 'Please use a valid role: user, model.', {
    rule: 'unsupported',
    value: role.slice(0, 100),
    allowed: ['user', 'model'],
  })
}

/** What a part may hold; Google demands exactly one of them. */
const PART_KINDS = ['text', 'inlineData', 'fileData', 'functionCall', 'functionResponse', 'executableCode', 'codeExecutionResult'] as const

function checkParts(parts: readonly Part[], at: At): void {
  if (parts.length === 0)
    throw refusePath(at(), `* GenerateContentRequest.${at()}: contents.parts must not be empty.\n`, { rule: 'required' })
  for (const [index, part] of parts.entries()) {
    const kinds = PART_KINDS.filter((kind) => part[kind] !== undefined)
    if (kinds.length === 1 || (kinds.length === 0 && part.thoughtSignature !== undefined)) continue
    const message = `* GenerateContentRequest.${at(index)}.data: required oneof field 'data' must have one initialized field\n`
    throw refusePath(at(index), message, { rule: kinds.length === 0 ? 'required' : 'unsupported' })
  }
}

/** The text of a turn without the model's own thoughts. */
export function textOf({ parts }: Pick<Turn, 'parts'>): string {
  return parts
    .filter(({ thought, text }) => thought !== true && text !== undefined && text !== '')
    .map(({ text }) => text)
    .join('\n')
}

/** Whether a part shows something, and is not a sketch of a thought. */
export function isPicture({ thought, inlineData, fileData }: Part): boolean {
  return thought !== true && (inlineData !== undefined || fileData !== undefined)
}

function inputsOf(turns: readonly Turn[], last: Turn, at: At): readonly InputMedia[] {
  const shows = ({ parts }: Turn): boolean => parts.some(isPicture)
  const turn = shows(last) ? last : turns.findLast((each) => each.role === 'model' && shows(each))
  if (!turn) return []
  const path = ['contents', turns.indexOf(turn), 'parts'] as const
  return turn.parts.flatMap((part, index) => (isPicture(part) ? [inputOf(part, (...inner) => at(...path, index, ...inner))] : []))
}

function inputOf({ inlineData, fileData }: Part, at: At): InputMedia {
  const source = inlineData
    ? mediaSource(
        { bytes: inlineData.data, mediaType: inlineData.mimeType },
        { bytes: at('inlineData', 'data'), address: at('inlineData'), mediaType: at('inlineData', 'mimeType') },
      )
    : mediaSource(
        { address: fileData?.fileUri, mediaType: fileData?.mimeType },
        { bytes: at('fileData'), address: at('fileData', 'fileUri'), mediaType: at('fileData', 'mimeType') },
      )
  return { role: 'reference', source }
}

const IMAGE_SETTINGS = ['aspectRatio', 'imageSize', 'personGeneration', 'sampleCount', 'numberOfImages', 'outputMimeType']

/** A picture's settings belong in `imageConfig`. Beside it they would change nothing, and nobody would know why. */
function refuseMisplaced(config: GenerationConfig, at: At): void {
  const stray = IMAGE_SETTINGS.find((name) => config[name] !== undefined)
  if (stray !== undefined) throw unknownName(at('generationConfig', stray))
}

/** Whether text is wanted beside the picture. A picture must be: there is nothing else we make here. */
function textWanted({ responseModalities = [] }: GenerationConfig, at: At): boolean | undefined {
  const wanted = responseModalities.map((modality) => modality.toUpperCase()).filter((modality) => modality !== 'MODALITY_UNSPECIFIED')
  if (wanted.length === 0) return undefined
  if (wanted.includes('IMAGE') && wanted.every((modality) => modality === 'IMAGE' || modality === 'TEXT')) return wanted.includes('TEXT')
  const instead = wanted.includes('VIDEO') ? ' Videos are made with :predictLongRunning.' : ''
  const message =
    'The requested combination of response modalities is not supported by the model. ' +
    `Please ask for \`["TEXT", "IMAGE"]\` or \`["IMAGE"]\`.${instead}`
  throw refusePath(at('generationConfig', 'responseModalities'), message, { rule: 'unsupported', value: wanted.join(',').slice(0, 100) })
}

function refuseManyCandidates({ candidateCount = 1 }: GenerationConfig, at: At): void {
  if (candidateCount === 1) return
  throw refusePath(at('generationConfig', 'candidateCount'), 'Multiple candidates is not enabled for this model.', {
    rule: 'unsupported',
    value: String(candidateCount),
    allowed: ['1'],
  })
}

function samplingOf({ temperature, topP, topK, maxOutputTokens, stopSequences, thinkingConfig }: GenerationConfig): {
  readonly [name: string]: Json | undefined
} {
  return { temperature, topP, topK, maxOutputTokens, stopSequences, thinkingLevel: thinkingConfig?.thinkingLevel }
}

const STRICTEST_FIRST: readonly SafetyThreshold[] = ['low-and-above', 'medium-and-above', 'only-high', 'none']

/** We have one threshold where Google has one for each harm: the strictest asked for holds. */
function strictest(settings: ContentBody['safetySettings'] = []): SafetyThreshold | undefined {
  const given = settings.map(({ threshold = '' }) => safetyWords[threshold])
  return STRICTEST_FIRST.find((threshold) => given.includes(threshold))
}

/** The words of a system instruction; undefined when there are none. */
export function instructionOf({ systemInstruction }: Pick<ContentBody, 'systemInstruction'>): string | undefined {
  return typeof systemInstruction === 'string' ? systemInstruction : systemInstruction && textOf(systemInstruction)
}

/** What a picture might have looked different with. Clients send empty lists of tools by habit. */
function unused({ tools, cachedContent }: ContentBody): readonly Adjustment[] {
  const hasTools = Array.isArray(tools) ? tools.length > 0 : tools !== undefined
  return [
    ...(hasTools ? (['tools'] as const) : []),
    ...(cachedContent === undefined || cachedContent === '' ? [] : (['cachedContent'] as const)),
  ].map((field) => ({ field, change: 'dropped', from: 'given', to: 'none' }))
}
