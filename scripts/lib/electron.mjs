/** Whether Electron can show a window here: a display, a user it can sandbox, and its binary, fetched if need be. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { runNode } from './process.mjs'

/** The npm package holds no binary; its installer writes dist and path.txt. @returns {string | undefined} */
export function electronBinary() {
  const pathFile = inRoot('node_modules', 'electron', 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = inRoot('node_modules', 'electron', 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

/** Whether the libraries it is linked to are there. @param {string} binary */
function loads(binary) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return spawnSync(binary, ['-e', '0'], { env, stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** Electron's own installer, which gives up at once without a network; 60 s is for a slow one. */
async function fetchElectron() {
  const installer = inRoot('node_modules', 'electron', 'install.js')
  await runNode(installer, [], { stdio: 'ignore', timeout: 60_000 })
  return electronBinary()
}

/** @returns {Promise<{binary: string} | {missing: string}>} the binary to start, or why there is none */
export async function findElectron() {
  if (!hasDisplay()) return { missing: 'there is no display' }
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return { missing: 'Electron cannot keep its sandbox when run as root' }
  const binary = electronBinary() ?? (await fetchElectron())
  if (!binary) return { missing: 'Electron could not be fetched' }
  return loads(binary) ? { binary } : { missing: 'Electron misses system libraries' }
}
