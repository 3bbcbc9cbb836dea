/** Power cuts (store.md P2): what was acknowledged survives them, and a store that flushes less does not. */
import { expect, test } from 'vitest'
import { trial } from './power.ts'

/** `SCHOLION_TRIALS=100000` for a release. */
const TRIALS = Number(process.env['SCHOLION_TRIALS'] ?? 400)

test(`nothing acknowledged is lost in ${TRIALS} trials of power cuts and kills`, {
  timeout: 600_000,
}, async () => {
  for (let seed = 1; seed <= TRIALS; seed++) expect(await trial(seed)).toBeUndefined()
})

test.for([
  ['the journal', { flushJournal: true }],
  ['files', { flushFile: true }],
  ['folders', { flushFolder: true }],
] as const)(
  'a store that does not flush %s loses something within 300 trials',
  { timeout: 60_000 },
  async ([, broken]) => {
    let caught: string | undefined
    for (let seed = 1; seed <= 300 && caught === undefined; seed++) caught = await trial(seed, broken)
    expect(caught).toBeDefined()
  },
)
