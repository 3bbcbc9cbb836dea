/** npm run bench: the measurements in bench/, on a fresh build. Arguments go to Vitest. */
import { ensureBuilt } from './lib/build.mjs'
import { ensureChromium } from './lib/chromium-install.mjs'
import { inRoot } from './lib/paths.mjs'
import { runNode } from './lib/process.mjs'
import { ensureReady } from './lib/setup.mjs'

await ensureReady()
await ensureBuilt({ quiet: true })
if (!(await ensureChromium())) process.exit(1)
const args = ['bench', '--run', ...process.argv.slice(2)]
process.exitCode = await runNode(inRoot('node_modules', 'vitest', 'vitest.mjs'), args)
