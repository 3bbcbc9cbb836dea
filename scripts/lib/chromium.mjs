/** Finds a Chromium for the tests: the one named, an installed one, Playwright's own. Tests and scripts all ask here. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

/** Keeps the browser from calling home, and makes it run in containers. As root its sandbox cannot work. */
export const chromiumFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
]

/** Whether it is there and starts: a wrapper without its browser, or missing libraries, are as good as none. @param {string} path */
function runs(path) {
  if (!existsSync(path)) return false
  // On Windows `--version` opens a window.
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0
}

/** Where Playwright would put its own, or nothing while packages are missing. */
function playwrightsOwn() {
  try {
    /** @type {typeof import('playwright')} */
    const { chromium } = createRequire(import.meta.url)('playwright')
    return [chromium.executablePath()]
  } catch {
    return []
  }
}

/** The first Chromium that runs. @returns {string | undefined} */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH']
  if (named) return runs(named) ? named : undefined
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...usualPlaces, ...playwrightsOwn()].find(runs)
}

/** Launch options for Vitest's and Playwright's configuration. */
export function chromiumLaunchOptions() {
  const executablePath = findChromium()
  return { args: chromiumFlags, ...(executablePath ? { executablePath } : {}) }
}
