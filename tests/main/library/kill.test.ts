/** Processes that are killed while they write (store.md P1). */
import { expect, test } from 'vitest'
import { child } from './children.ts'
import { folder, open } from './made.ts'

/** `SCHOLION_KILLS=10000` for a release. */
const RUNS = Number(process.env['SCHOLION_KILLS'] ?? 20)

test(`in ${RUNS} runs ended by kill -9 every acknowledged change is there, and none that was not sent`, {
  timeout: RUNS * 15_000,
}, async () => {
  const path = await folder()
  let acknowledged: unknown[] = []
  let sent: unknown[] = []
  for (let run = 0; run < RUNS; run++) {
    const writer = child(path, 'edit')
    await writer.says(1 + run * 7)
    await writer.kill()
    acknowledged = [...acknowledged, ...writer.said.flatMap((line) => line['acknowledged'] ?? [])]
    sent = [...sent, ...writer.said.flatMap((line) => line['sent'] ?? [])]
    const library = await open(path)
    const found = [...library.tables.tags.keys()]
    const lost = acknowledged.filter((id) => !found.includes(String(id)))
    const unsent = found.filter((id) => !sent.includes(id))
    expect({ run, lost, unsent, notices: library.notices() }).toEqual({
      run,
      lost: [],
      unsent: [],
      notices: [],
    })
    await library.close()
  }
  expect(acknowledged.length).toBeGreaterThan(RUNS)
})
