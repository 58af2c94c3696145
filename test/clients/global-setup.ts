import type { TestProject } from 'vitest/node'
import { startGatewayProcess } from '../stage/gateway-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly gatewayUrl: string
  }
}

/** One gateway for the whole run: a built one, in a process of its own, with the real illustrator. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const gateway = await startGatewayProcess()
  project.provide('gatewayUrl', gateway.url)
  return async () => {
    await gateway.stop()
    gateway.clear()
  }
}
