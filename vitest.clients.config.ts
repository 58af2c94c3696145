import { defineConfig } from 'vitest/config'

/** Other people's programs against a whole gateway: `npm run test:clients` installs them first. */
export default defineConfig({
  test: {
    include: ['test/clients/*.client.ts'],
    globalSetup: ['test/clients/global-setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    pool: 'forks',
  },
})
