import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Real browsers, one after the other; which of them, says `ENGINES` (all that are installed by default). */
const inBrowsers = { environment: 'node', fileParallelism: false, isolate: false, testTimeout: 90_000, hookTimeout: 60_000 } as const

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'happy-dom',
          // A database that starts on a busy machine takes its time; no test waits for the clock.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/journeys/**', 'test/project/**', 'node_modules/**'],
          setupFiles: ['test/setup/fake-indexeddb.ts'],
        },
      },
      { extends: true, test: { name: 'project', environment: 'node', include: ['test/project/**/*.test.ts'], testTimeout: 120_000 } },
      { extends: true, test: { name: 'browser', include: ['test/browser/**/*.test.ts'], ...inBrowsers } },
      {
        extends: true,
        test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'], globalSetup: 'test/journeys/start-shop.ts', ...inBrowsers },
      },
    ],
  },
})

export default config
