/**
 * npm run --silent cli -- <command>: the command line. What has to be set up first is reported on stderr, so that
 * stdout holds only what the command prints. File arguments are relative to the folder the command was typed in.
 */
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './lib/build.mjs'
import { callerFolder, inRoot } from './lib/paths.mjs'
import { ensureReady } from './lib/setup.mjs'

await ensureReady({ quiet: true })
await ensureBuilt({ quiet: true })
const entry = inRoot('out', 'main', 'cli.js')
process.argv[1] = entry
process.chdir(callerFolder())
await import(pathToFileURL(entry).href)
