/**
 * Whatever a file holds, each importer ends in a text or in a refusal it has words for, without hanging and without
 * taking its process along. 1,000 files each; `npm run fuzz -- --cases N` for more.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IMPORTERS } from '#main/work/importers.ts'
import { isAnswer, startReader } from './child.ts'
import { mutations, wholeOf } from './mutate.ts'
import { SEEDS } from './seeds.ts'

const CASES = Number(process.env['SCHOLION_FUZZ_CASES'] ?? 1000)
/** Milliseconds after which a file hangs: two seconds, and what a busy machine takes of them. */
const LIMIT = 20_000

test('every importer is fuzzed', () => {
  expect(Object.keys(SEEDS).toSorted()).toEqual(IMPORTERS.map(({ id }) => id).toSorted())
})

test.each(Object.entries(SEEDS))(
  `%s: ${CASES} changed files`,
  { timeout: 60_000 + CASES * 200 },
  async (_, { name, seed }) => {
    const reader = startReader(LIMIT)
    try {
      expect((await reader.read(name, wholeOf(seed))).code).toBe('sound')
      await fc.assert(
        fc.asyncProperty(mutations(seed), async (bytes) => {
          expect(await reader.read(name, bytes)).toSatisfy(isAnswer)
        }),
        { numRuns: CASES, endOnFailure: true },
      )
    } finally {
      reader.close()
    }
  },
)
