import { parseArgs } from 'node:util'
import { UsageError, type CliEnvironment } from './environment.ts'

/** `laterna serve`: the options are only another way to write three of the environment variables. */
export async function serve(args: readonly string[], environment: CliEnvironment): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' } },
  })
  if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) throw new UsageError('--port must be a number from 0 to 65535.')
  return await environment.startGateway({
    ...environment.env,
    ...(values.port === undefined ? {} : { PORT: values.port }),
    ...(values.host === undefined ? {} : { HOST: values.host }),
    ...(values.data === undefined ? {} : { LATERNA_DATA: values.data }),
  })
}
