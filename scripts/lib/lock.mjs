/** A lock file, so that two commands started together do not install or build at the same time. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Longer than a cold installation on a slow line. */
const PATIENCE = 15 * 60_000

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/** Removes a lock whose owner is gone. @param {string} file */
function removeIfAbandoned(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid > 0 && !isAlive(pid)) rmSync(file, { force: true })
  } catch {
    // Released meanwhile.
  }
}

/**
 * Does the work alone; whoever comes second waits.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true })
  for (const start = Date.now(); ; await sleep(200)) {
    try {
      writeFileSync(file, `${process.pid}`, { flag: 'wx' })
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
      if (Date.now() - start > PATIENCE) throw new Error(`${file} is held for too long; delete it`)
      removeIfAbandoned(file)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
