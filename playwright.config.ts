/**
 * End-to-end tests. A fixture starts a host of its own for each test, so there is no webServer. The electron project
 * exists only where Electron's binary does. Specs of one host only are named *.web.spec.ts or *.electron.spec.ts.
 */
import { defineConfig } from '@playwright/test'
import { chromiumLaunchOptions } from './scripts/lib/chromium.mjs'
import { electronBinary, hasDisplay } from './scripts/lib/electron.mjs'

const web = {
  name: 'web',
  testIgnore: '**/*.electron.spec.ts',
  use: { browserName: 'chromium' as const, launchOptions: chromiumLaunchOptions() },
}
const electron = { name: 'electron', testIgnore: '**/*.web.spec.ts' }

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  // A machine with two busy cores loses a race now and then. What passes only the second time is named as flaky.
  retries: 1,
  // A machine with two busy cores needs 25 s for the longest of them.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  // A trace takes a quarter of the time of a test: only a second try is traced.
  use: { trace: 'on-first-retry' },
  projects: electronBinary() && hasDisplay() ? [web, electron] : [web],
})
