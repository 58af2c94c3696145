import { expect, test } from 'vitest'
import { GatewayError } from '../core/errors.ts'
import { openLog } from './log.ts'

function logged(error: unknown): string {
  const lines: string[] = []
  openLog('info', { write: (line) => void lines.push(line) }).error({ err: error }, 'trouble')
  return lines.join('')
}

test('an error is logged with its causes, and without what else hangs on it', () => {
  const invalid = caught(() => new URL('http://[/?signature=secret'))
  expect(JSON.stringify(invalid)).toContain('signature=secret')
  const line = logged(new GatewayError('gateway_bug', 'Something broke.', { cause: invalid }))
  expect(JSON.parse(line)).toMatchObject({
    err: {
      type: 'GatewayError',
      code: 'gateway_bug',
      message: 'Something broke.',
      cause: { code: 'ERR_INVALID_URL', stack: expect.any(String) },
    },
  })
  expect(line).not.toContain('secret')
})

test('what is thrown and is no error is logged as what it is', () => {
  expect(JSON.parse(logged('the disk is full'))).toMatchObject({ err: 'the disk is full' })
  expect(JSON.parse(logged({ prompt: 'secret' }))).toMatchObject({ err: 'object' })
})

function caught(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}
