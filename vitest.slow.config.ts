import { defineConfig } from 'vitest/config'

/** Whole gateways as child processes, the official SDKs, films: minutes instead of seconds. */
export default defineConfig({
  test: {
    include: ['test/slow/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    pool: 'forks',
  },
})
