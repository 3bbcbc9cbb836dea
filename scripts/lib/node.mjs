/** Continues under Node 24: the reader's own if it is new enough, else the one npm installed beside the packages. */
import { existsSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { fail, run } from './process.mjs'

const NEEDED = 24

/** Returns when this process is new enough; otherwise runs the same command under a newer Node and exits with it. */
export async function ensureNode() {
  const own = process.versions.node
  if (Number.parseInt(own, 10) >= NEEDED) return
  const packaged = inRoot('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  const [, script = '', ...args] = process.argv
  const code =
    existsSync(packaged) && script ? await run(packaged, [script, ...args], { cwd: process.cwd() }) : 127
  if (code === 127)
    fail(`Scholion needs Node ${NEEDED} or newer; this is ${own}. Get it from https://nodejs.org`)
  process.exit(code)
}
