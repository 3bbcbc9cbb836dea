/** npm run check: what to run before every commit. Format, lint, types and the tests that need no browser. */
import { runChecks } from './lib/checks.mjs'
import { runVitest, sum } from './lib/runners.mjs'
import { ensureReady } from './lib/setup.mjs'

await ensureReady()
const { passed, failed } = sum([await runChecks(), await runVitest(['node'])])
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed ? 1 : 0
