/** Tests that run in Node, component tests that run in a real Chromium, and the benchmarks (`npm run bench`). */
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunchOptions } from './scripts/lib/chromium.mjs'

export default defineConfig({
  test: {
    coverage: { provider: 'v8', include: ['src/**'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // What a hundred files import is loaded once for each worker; no test leaves anything behind in it.
          isolate: false,
          // A test that hangs is what ends it, not a busy machine.
          testTimeout: 60_000,
          setupFiles: ['tests/support/seed.ts'],
          include: ['tests/*.test.ts', 'tests/{shared,main}/**/*.test.ts'],
          benchmark: { include: ['bench/**/*.bench.ts'], exclude: ['bench/renderer/**'] },
        },
      },
      {
        extends: true,
        test: {
          // Reads files in the built worker; two of them at a time, as a machine has cores.
          name: 'corpus',
          environment: 'node',
          setupFiles: ['tests/support/seed.ts'],
          include: ['tests/corpus/**/*.test.ts'],
          benchmark: { include: [] },
        },
      },
      {
        extends: true,
        plugins: [react()],
        // react-aria lays out lists as for a reader, not as for a page without sizes.
        define: { 'process.env.VIRT_ON': 'true' },
        // Found up front: a dependency met while tests run would reload their page.
        optimizeDeps: { entries: ['src/renderer/main.tsx', 'tests/renderer/**/*.test.{ts,tsx}'] },
        test: {
          name: 'browser',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          // Idle work and frames come late on a busy machine; what is waited for is what counts, not when.
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          benchmark: { include: ['bench/renderer/**/*.bench.{ts,tsx}'] },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
