/** The checks that read the code without running it. Each answers whether it passed. */
import { existsSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { runNode } from './process.mjs'

/** oxlint stops at a folder that is not there. */
const linted = () => ['src', 'tests', 'scripts', 'bench'].filter((folder) => existsSync(inRoot(folder)))

/** @type {Record<string, () => Promise<number>>} */
const checks = {
  format: () => runNode(inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome'), ['format', '.']),
  lint: () => runNode(inRoot('node_modules', 'oxlint', 'bin', 'oxlint'), ['--type-aware', ...linted()]),
  types: () => runNode(inRoot('node_modules', 'typescript', 'bin', 'tsc'), ['-b']),
}

/** @returns {Promise<{passed: number, failed: number}>} */
export async function runChecks() {
  const counts = { passed: 0, failed: 0 }
  for (const [name, check] of Object.entries(checks)) {
    const ok = (await check()) === 0
    counts[ok ? 'passed' : 'failed']++
    process.stdout.write(`${name}: ${ok ? 'ok' : 'failed'}\n`)
  }
  return counts
}
