import type { Socket } from 'node:net'

const ANSWERS: { readonly [code: string]: readonly [status: string, message: string] } = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The address and the headers together are larger than 32 KiB.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not arrive in time.'],
}
const OTHERWISE = ['400 Bad Request', 'This is not an HTTP request that can be read.'] as const

/** Answers what is not HTTP, so that no dialect is known, in the shape that every client library can show; then hangs up. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const [status, message] = ANSWERS[error.code ?? ''] ?? OTHERWISE
  const body = JSON.stringify({ error: { message, type: 'bad_request', param: null, code: 'bad_request' } })
  const head = [`HTTP/1.1 ${status}`, `Content-Length: ${body.length}`, 'Content-Type: application/json', 'Connection: close']
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  socket.destroy(error)
}
