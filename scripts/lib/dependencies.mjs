/** Installs what package-lock.json names, when it is not there yet. Needs nothing but npm. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { withLock } from './lock.mjs'
import { inRoot, root } from './paths.mjs'
import { fail, run } from './process.mjs'

/** @typedef {Record<string, {version?: string, optional?: boolean}>} Packages */

const lockFile = inRoot('package-lock.json')
const stampFile = inRoot('node_modules', '.lock-stamp')

/** @param {string} file @returns {Packages} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** Whether npm itself recorded every needed package at the version of the lock (somebody ran `npm ci` by hand). */
function npmSaysInstalled() {
  const record = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = packagesIn(record)
  const here = `node_modules/node-${process.platform}-${process.arch}`
  return Object.entries(packagesIn(lockFile)).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && path !== here) || installed[path]?.version === version,
  )
}

/** @param {string} stamp */
function isInstalled(stamp) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true
  if (!npmSaysInstalled()) return false
  writeFileSync(stampFile, stamp)
  return true
}

/** Development packages are needed to build, whatever NODE_ENV says. @param {boolean} quiet nothing on stdout */
function npmCi(quiet) {
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  /** @type {import('./process.mjs').RunOptions} */
  const options = { stdio: ['ignore', quiet ? 2 : 1, 2], cwd: root, env: process.env }
  const npm = process.env['npm_execpath']
  return npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args], options)
    : run('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** @param {{quiet: boolean}} options */
export async function ensureDependencies({ quiet }) {
  const stamp = createHash('sha256').update(readFileSync(lockFile)).digest('hex')
  if (isInstalled(stamp)) return
  await withLock(inRoot('out', '.install.lock'), async () => {
    if (isInstalled(stamp)) return
    process.stderr.write('Installing the packages of package-lock.json (once, about a minute)…\n')
    if ((await npmCi(quiet)) !== 0)
      fail('npm ci failed: see its message above; a network connection is needed.')
    writeFileSync(stampFile, stamp)
  })
}
