/** Gets a Chromium for the tests when the machine has none: Playwright's download, else Debian's package when root. */
import { spawnSync } from 'node:child_process'
import { findChromium } from './chromium.mjs'
import { inRoot } from './paths.mjs'
import { run, runNode } from './process.mjs'

const howToGetOne =
  'No Chromium found and none could be installed: install Chrome or Chromium, or set CHROMIUM_PATH to one.'

/** Everything on stderr: these tools talk a lot. @type {import('./process.mjs').RunOptions} */
const loud = { stdio: ['ignore', 2, 2] }

/** Shows its progress, not the traces of its retries. The limit is for a line that hangs. */
const download = () =>
  runNode(inRoot('node_modules', 'playwright', 'cli.js'), ['install', 'chromium'], {
    stdio: ['ignore', 2, 'ignore'],
    timeout: 300_000,
  })

const hasApt = () =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0

/** Without recommends: those bring printing, file sharing and a new init system. */
async function installPackage() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], { ...loud, env })
  const packages = ['chromium', 'fonts-liberation']
  return run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { ...loud, env })
}

/**
 * A Chromium that runs; its path is also put into CHROMIUM_PATH, for every runner started afterwards.
 * @returns {Promise<string | undefined>} nothing, after one line on stderr, if there is no way to get one
 */
export async function ensureChromium() {
  const named = process.env['CHROMIUM_PATH']
  let path = findChromium()
  if (!path && named) {
    process.stderr.write(`CHROMIUM_PATH names ${named}, which does not run.\n`)
    return undefined
  }
  if (!path) {
    process.stderr.write('No Chromium found: fetching one for the tests…\n')
    await download()
    path = findChromium()
  }
  if (!path && hasApt()) {
    process.stderr.write('Installing the chromium package of this system…\n')
    await installPackage()
    path = findChromium()
  }
  if (!path) process.stderr.write(`${howToGetOne}\n`)
  else process.env['CHROMIUM_PATH'] = path
  return path
}
