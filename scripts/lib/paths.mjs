/** Where things are in this repository. Scripts work from any current folder, so they never use relative paths. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path inside the repository. @param {string[]} parts */
export const inRoot = (...parts) => join(root, ...parts)

/**
 * The folder the reader typed the command in. npm moves to the repository before it runs a script, so relative
 * file arguments would otherwise mean another file than the one they meant.
 */
export function callerFolder() {
  const { INIT_CWD, npm_lifecycle_event } = process.env
  return npm_lifecycle_event && INIT_CWD && process.cwd() === root ? INIT_CWD : process.cwd()
}
