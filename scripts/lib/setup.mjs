/** What every command needs first: the packages, then a Node that is new enough. */
import { ensureDependencies } from './dependencies.mjs'
import { ensureNode } from './node.mjs'

/** @param {{quiet?: boolean}} [options] quiet: stdout is left to the command */
export async function ensureReady({ quiet = false } = {}) {
  await ensureDependencies({ quiet })
  await ensureNode()
}
