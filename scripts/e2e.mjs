/** npm run e2e: the end-to-end tests alone, on a fresh build. Arguments go to Playwright. */
import { ensureBuilt } from './lib/build.mjs'
import { ensureChromium } from './lib/chromium-install.mjs'
import { runPlaywright } from './lib/runners.mjs'
import { ensureReady } from './lib/setup.mjs'

await ensureReady()
await ensureBuilt({ quiet: true })
if (!(await ensureChromium())) process.exit(1)
const { failed } = await runPlaywright(process.argv.slice(2))
process.exitCode = failed ? 1 : 0
