/** Builds src into out, when out was not built from exactly these files. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { inRoot, root } from './paths.mjs'
import { childEnvironment, fail, runNode } from './process.mjs'

const stampFile = inRoot('out', '.stamp')
const inputs = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json']

/** Paths of all files of a folder, sorted. @param {string} folder @returns {string[]} */
function filesOf(folder) {
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return filesOf(path)
      return entry.isFile() ? [path] : []
    })
    .sort()
}

/** One hash over the names and contents of everything the build reads. */
function sourceHash() {
  const hash = createHash('sha256')
  for (const path of [...inputs, ...filesOf('src')].filter((path) => existsSync(inRoot(path)))) {
    const content = readFileSync(inRoot(path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

const isBuilt = () =>
  existsSync(stampFile) &&
  existsSync(inRoot('out', 'main', 'cli.js')) &&
  readFileSync(stampFile, 'utf8') === sourceHash()

/** @param {{quiet: boolean}} options */
function electronVite({ quiet }) {
  const script = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  return runNode(script, ['build', '--logLevel', quiet ? 'warn' : 'info'], {
    stdio: ['ignore', quiet ? 2 : 1, 2],
    cwd: root,
    env: { ...childEnvironment(), NODE_ENV: 'production' },
  })
}

/**
 * Builds and remembers from what. The hash is taken first: a file changed while building makes the result stale.
 * @param {{quiet?: boolean, force?: boolean}} [options]
 * @returns {Promise<boolean>} whether out is now what src says
 */
export async function build({ quiet = false, force = false } = {}) {
  if (!force && isBuilt()) return true
  return withLock(inRoot('out', '.build.lock'), async () => {
    if (!force && isBuilt()) return true
    const stamp = sourceHash()
    rmSync(stampFile, { force: true })
    if ((await electronVite({ quiet })) !== 0) return false
    mkdirSync(inRoot('out'), { recursive: true })
    writeFileSync(stampFile, stamp)
    return true
  })
}

/** For commands that cannot go on without it. @param {{quiet?: boolean, force?: boolean}} [options] */
export async function ensureBuilt(options) {
  if (!(await build(options))) fail('The build failed: see its message above.')
}
