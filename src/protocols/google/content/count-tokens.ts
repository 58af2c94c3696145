import { estimateTokens } from '../../../core/price.ts'
import type { Answer, Endpoint, WireRequest, WireResponse } from '../../../core/protocol.ts'
import { countAnswer, countBody, type ContentBody } from './contract.ts'
import { checkTurns, instructionOf, isPicture, readContent, textOf } from './request.ts'
import { modelOf } from '../models.ts'

/** `POST …:countTokens`: costs nothing and makes nothing; only asks whether the model exists. */
export const countTokens: Endpoint = {
  name: 'google.countTokens',
  body: 'json',
  access: 'key',
  contract: {
    routes: ['POST /gemini/v1beta/models/{model}:countTokens'],
    summary: 'Estimates how many tokens a request has.',
    body: countBody,
    answer: countAnswer,
  },
  parse: (wire) => {
    measure(wire)
    return { do: 'get-model', model: wire.params['model'] ?? '' }
  },
  render,
}

/** What one tile of a picture counts as in Gemini 2, for models without a number of their own. */
const PICTURE_TOKENS = 258

function render(answer: Answer, wire: WireRequest): WireResponse {
  const { limits } = modelOf(answer)
  const { texts, pictures } = measure(wire)
  const text = texts.reduce((sum, each) => sum + estimateTokens(each), 0)
  const image = pictures * ((limits.kind === 'image' ? limits.tokens?.perInputImage : undefined) ?? PICTURE_TOKENS)
  const promptTokensDetails = [
    ...(text > 0 ? [{ modality: 'TEXT', tokenCount: text }] : []),
    ...(image > 0 ? [{ modality: 'IMAGE', tokenCount: image }] : []),
  ]
  const characters = texts.reduce((sum, each) => sum + each.replace(/\s/g, '').length, 0)
  const billable = wire.params['form'] === 'vertex' ? { totalBillableCharacters: characters } : {}
  return { status: 200, body: { json: { totalTokens: text + image, ...billable, promptTokensDetails } } }
}

interface Measured {
  readonly texts: readonly string[]
  readonly pictures: number
}

/** The body is `{contents}`, `{generateContentRequest: {contents}}` or, from Vertex AI, `{instances}`. */
function measure(wire: WireRequest): Measured {
  const { value: body, at } = readContent(countBody, wire.body)
  if (body.instances) {
    return {
      texts: body.instances.map(({ prompt, content }) => prompt ?? content ?? ''),
      pictures: body.instances.reduce((sum, { image, referenceImages = [] }) => sum + referenceImages.length + (image ? 1 : 0), 0),
    }
  }
  const path = body.generateContentRequest ? ['generateContentRequest'] : []
  const request = body.generateContentRequest ?? { ...body, contents: body.contents ?? [] }
  checkTurns(request.contents, at, ...path)
  return measureContents(request)
}

/** Tools and system instructions are read by a model like the prompt itself. */
function measureContents({ contents, tools, systemInstruction }: ContentBody): Measured {
  const isUsed = Array.isArray(tools) ? tools.length > 0 : tools !== undefined
  return {
    texts: [...contents.map(textOf), instructionOf({ systemInstruction }) ?? '', ...(isUsed ? [JSON.stringify(tools)] : [])],
    pictures: contents.flatMap(({ parts }) => parts).filter(isPicture).length,
  }
}
