/**
 * npm run dev: work on the code. With Electron: electron-vite's dev server, hot reload in the window. Without it:
 * every change under src is built again and the loopback host restarted; reload the page (a change in src/main or
 * src/shared prints a new address).
 */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { build } from './lib/build.mjs'
import { findElectron, hasDisplay } from './lib/electron.mjs'
import { inRoot } from './lib/paths.mjs'
import { childEnvironment, runNode } from './lib/process.mjs'
import { ensureReady } from './lib/setup.mjs'

/** Editors write a file in several steps; one build is enough for them. */
const SETTLED = 150

await ensureReady()
const args = process.argv.slice(2)
const electron = await findElectron()
if ('binary' in electron) {
  const script = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const more = args.length ? ['--', ...args] : []
  process.exit(await runNode(script, ['dev', '--watch', ...more]))
}

process.stderr.write(
  `Web development mode: ${electron.missing}. Builds and restarts on every change under src.\n`,
)

/** @type {import('node:child_process').ChildProcess | undefined} */
let host
let first = true

/** Ends the running host and starts one on the new build. Only the first one opens a page. */
function restart() {
  const unopened = first && hasDisplay() ? [] : ['--no-open']
  const start = () => {
    host = spawn(process.execPath, [inRoot('out', 'main', 'cli.js'), 'serve', ...unopened, ...args], {
      stdio: 'inherit',
      env: childEnvironment(),
    })
  }
  first = false
  if (!host || host.exitCode !== null) return start()
  host.once('exit', start)
  host.kill()
}

let restartNeeded = true
let running = Promise.resolve()
async function rebuild() {
  if (!(await build({ quiet: true }))) return
  process.stderr.write(`built ${new Date().toLocaleTimeString()}\n`)
  if (restartNeeded) restart()
  restartNeeded = false
}

/** @type {NodeJS.Timeout | undefined} */
let timer
watch(inRoot('src'), { recursive: true }, (_, name) => {
  restartNeeded ||= !name?.startsWith('renderer')
  clearTimeout(timer)
  timer = setTimeout(() => {
    running = running.then(rebuild)
  }, SETTLED)
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    host?.kill(signal)
    process.exit(0)
  })
}
running = running.then(rebuild)
