/** npm run fuzz [-- --cases N] [-- importer …]: changed files for every importer, on a fresh build. */
import { ensureBuilt } from './lib/build.mjs'
import { inRoot } from './lib/paths.mjs'
import { runNode } from './lib/process.mjs'
import { ensureReady } from './lib/setup.mjs'

await ensureReady()
await ensureBuilt({ quiet: true })
const args = process.argv.slice(2)
const at = args.indexOf('--cases')
const cases = at < 0 ? '10000' : (args[at + 1] ?? '')
if (!/^\d{1,7}$/u.test(cases)) {
  process.stderr.write('Say how many files: npm run fuzz -- --cases 10000\n')
  process.exit(2)
}
const names = at < 0 ? args : args.toSpliced(at, 2)
const only = names.length > 0 ? ['-t', `^(?:${names.join('|')}):`] : []
const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
process.exitCode = await runNode(
  vitest,
  ['run', '--project', 'corpus', 'tests/corpus/fuzz.test.ts', ...only],
  {
    env: { SCHOLION_SEED: 'random', ...process.env, SCHOLION_FUZZ_CASES: cases },
  },
)
