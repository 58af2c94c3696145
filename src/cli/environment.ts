/** Everything a command may touch of the outside. `main.ts` gives the real one, tests their own. */
export interface CliEnvironment {
  readonly env: Env
  /** Relative paths are meant from here. */
  readonly cwd: string
  readonly version: string
  readonly stdout: Output
  readonly stderr: Output
  /** Starts the gateway with these variables and resolves with the exit code when it has stopped. */
  startGateway(env: Env): Promise<number>
  /** Resolves after so many milliseconds. */
  sleep(durationMs: number): Promise<void>
}

export type Env = { readonly [name: string]: string | undefined }

/** Where a command writes. `process.stdout` is one. */
export interface Output {
  write(text: string): unknown
  /** True when a person watches: then a line may be drawn over. */
  readonly isTTY?: boolean
  readonly columns?: number
}

/** Ended as hoped, failed, or was not understood. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const

/** The command line makes no sense: shown with a hint to the help, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The command could not do what was asked: shown as it is, exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
}

/** The system's name for what went wrong, e.g. ENOSPC. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
