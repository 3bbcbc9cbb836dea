/**
 * npm start: sets everything up and opens Scholion, in Electron where it can run, else from a loopback host in the
 * browser. One line says which and why. Arguments after `--` go to the host.
 */
import { ensureBuilt } from './lib/build.mjs'
import { findElectron, hasDisplay } from './lib/electron.mjs'
import { callerFolder, inRoot, root } from './lib/paths.mjs'
import { childEnvironment, run, runNode } from './lib/process.mjs'
import { ensureReady } from './lib/setup.mjs'

/** An Electron that ends with an error this soon never opened a window (a sandbox it may not set up, usually). */
const FALSE_START = 5_000

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`)

/** @param {string} binary @param {string[]} args @returns {Promise<number | undefined>} nothing after a false start */
async function openElectron(binary, args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = childEnvironment()
  const started = Date.now()
  const code = await run(binary, [root, ...args], { cwd: callerFolder(), env })
  const wasEnded = code === 0 || code > 128
  return wasEnded || Date.now() - started > FALSE_START ? code : undefined
}

/** @param {string[]} args */
function serve(args) {
  const unopened = hasDisplay() || args.includes('--no-open') ? [] : ['--no-open']
  return runNode(inRoot('out', 'main', 'cli.js'), ['serve', ...unopened, ...args], { cwd: callerFolder() })
}

await ensureReady()
await ensureBuilt({ quiet: true })
const args = process.argv.slice(2)
const electron = await findElectron()
const why = 'missing' in electron ? electron.missing : 'Electron did not start'
/** @type {number | undefined} */
let code
if ('binary' in electron) {
  say('Scholion opens in Electron.')
  code = await openElectron(electron.binary, args)
}
if (code === undefined) {
  say(`Scholion opens in the browser: ${why}.`)
  code = await serve(args)
}
process.exitCode = code
