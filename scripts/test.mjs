/**
 * npm test: sets up what is missing, then runs every check and every test. The last line is `N passed, N failed`,
 * summed over all runners.
 */
import { build } from './lib/build.mjs'
import { runChecks } from './lib/checks.mjs'
import { ensureChromium } from './lib/chromium-install.mjs'
import { electronBinary, hasDisplay } from './lib/electron.mjs'
import { failures, runPlaywright, runVitest, sum } from './lib/runners.mjs'
import { ensureReady } from './lib/setup.mjs'

await ensureReady()
const browser = await ensureChromium()
const one = { passed: 1, failed: 0 }
const none = { passed: 0, failed: 1 }

const results = [await runChecks()]
const built = await build({ quiet: true })
process.stdout.write(`build: ${built ? 'ok' : 'failed'}\n`)
results.push(built ? one : none)
results.push(await runVitest(browser ? ['node', 'corpus', 'browser'] : ['node', 'corpus']))
if (!browser) results.push(none)
results.push(browser && built ? await runPlaywright() : none)

const { passed, failed, skipped } = sum(results)
for (const failure of failures) process.stdout.write(`- ${failure}\n`)
if (skipped) process.stdout.write(`${skipped} skipped\n`)
if (!electronBinary()) process.stdout.write('electron: not run (no binary)\n')
else process.stdout.write(`electron: ${hasDisplay() ? 'run' : 'not run (no display)'}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed ? 1 : 0
