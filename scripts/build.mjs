/** npm run build: builds src into out, even if nothing changed. */
import { ensureBuilt } from './lib/build.mjs'
import { ensureReady } from './lib/setup.mjs'

await ensureReady()
await ensureBuilt({ force: true })
