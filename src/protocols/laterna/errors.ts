import type { GatewayError } from '../../core/errors.ts'
import type { Match, WireResponse } from '../../core/protocol.ts'
import { errorPage, PAGE_HEADERS } from './page.ts'

/** `{"error": {code, message, field?, generation?}}` with the code and status of our own table; a page where a person looks. */
export function renderError(error: GatewayError, match?: Match): WireResponse {
  const { code, message, details, rule } = error
  const headers = headersOf(error)
  if (match?.endpoint.name === 'laterna.preview') {
    const text = errorPage(rule.httpStatus, message)
    return { status: rule.httpStatus, headers: { ...PAGE_HEADERS, ...headers }, body: { text, mediaType: 'text/html; charset=utf-8' } }
  }
  const { violation, jobId } = details
  const field = violation?.path ?? (violation?.field && (match?.endpoint.fields?.[violation.field] ?? violation.field))
  const json = { error: { code, message, ...(field ? { field } : {}), ...(jobId === undefined ? {} : { generation: jobId }) } }
  return { status: rule.httpStatus, headers, body: { json } }
}

function headersOf({ code, details: { jobId, retryAfterSeconds, violation } }: GatewayError): { readonly [name: string]: string } {
  return {
    ...(jobId === undefined ? {} : { 'x-laterna-generation': jobId }),
    ...(retryAfterSeconds === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterSeconds)) }),
    ...(code === 'method_not_allowed' && violation?.allowed ? { allow: violation.allowed.join(', ') } : {}),
    ...(code === 'key_missing' || code === 'key_invalid' ? { 'www-authenticate': 'Bearer' } : {}),
  }
}
