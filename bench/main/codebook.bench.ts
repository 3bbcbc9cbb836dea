/**
 * A codebook of 300 tags over 10,000 annotations, by the services as windows ask them, beside one of 1,000:
 * ten times the annotations may cost ten times the time where all of them are looked at, and no more than
 * that. Milliseconds of single calls; only ratios within one run are held to.
 */
import { expect, test } from 'vitest'
import { line } from '../../tests/main/services/acting.ts'
import { openDesk } from '../../tests/main/services/desk.ts'
import { codebook, TAGS, WORDS } from './codebook-library.ts'

/** How often a question is asked; the middle one counts. */
const TIMES = 15

/** Milliseconds of each question, the middle one of several. */
type Measured = Record<string, number>

test('a codebook of 300 tags costs by what it is asked, not by what the library holds', {
  timeout: 600_000,
}, async () => {
  // What is compiled on first use is not measured.
  await measure(200)
  const small = await measure(1_000)
  const large = await measure(10_000)
  const ratios: Measured = {}
  for (const [name, ms] of Object.entries(large)) {
    const before = small[name] ?? 0
    ratios[name] = ms / before
    console.log(
      `${name}: ${before.toFixed(2)} ms among 1,000, ${ms.toFixed(2)} ms among 10,000 (× ${(ms / before).toFixed(1)})`,
    )
  }
  for (const name of ['open', 'find', 'tagged', 'next page', 'backlinks', 'merge'])
    expect([name, ratios[name]]).toEqual([name, expect.toSatisfy((ratio: number) => ratio < 20)])
  // These look at one thing, whatever else there is.
  for (const name of ['rename', 'history', 'story'])
    expect([name, ratios[name]]).toEqual([name, expect.toSatisfy((ratio: number) => ratio < 5)])
})

async function measure(annotations: number): Promise<Measured> {
  const made = await codebook(annotations)
  await made.services.close()
  const measured: Measured = {}
  const once = async <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    const start = performance.now()
    const answer = await ask()
    measured[name] = performance.now() - start
    return answer
  }
  const often = async (name: string, ask: (time: number) => Promise<unknown>): Promise<void> => {
    const times: number[] = []
    for (let time = 0; time < TIMES; time++) {
      const start = performance.now()
      await ask(time)
      times.push(performance.now() - start)
    }
    measured[name] = times.toSorted((a, b) => a - b)[TIMES >> 1] ?? 0
  }

  const desk = await once('open', async () => {
    const opened = await openDesk({ folder: made.folder })
    const { tagCounts } = await opened.services.host.open({})
    expect(Object.keys(tagCounts).length).toBeGreaterThan(TAGS / 2)
    return opened
  })
  const { host } = desk.services
  const tags = [...desk.library.tables.tags.keys()]
  const some = (time: number) => tags.slice(time, time + 30)
  await often('find', (time) => host.findAnnotations({ words: `brea ${WORDS[time % 10]}`, limit: 50 }))
  await often('tagged', (time) => host.tagged({ tags: some(time), offset: 0, limit: 60 }))
  await often('next page', () => host.tagged({ tags: some(TIMES - 1), offset: 60, limit: 60 }))
  await often('backlinks', (time) => host.backlinks({ of: tags[time] ?? '' }))
  await desk.library.loadAllAnnotations()
  await often('rename', (time) => line(desk.library, 'tag.edit', { tag: tags[9], label: `Renamed ${time}` }))
  const [one] = [...desk.library.tables.annotations.keys()]
  const style = { colour: 1, mark: 'dotted' }
  await line(desk.library, 'annotation.restyle', { annotation: one, style })
  await often('history', () => host.history({ limit: 10 }))
  const record = { table: 'annotations' as const, id: one ?? '' }
  await often('story', () => host.history({ record, limit: 1 }))
  await once('merge', () => line(desk.library, 'tag.merge', { tags: tags.slice(0, 100), into: tags[200] }))
  await desk.services.close()
  return measured
}
