/**
 * A codebook of 300 tags over 10,000 annotations, by the services as windows ask them, beside one of 1,000:
 * ten times the annotations may cost ten times the time where all of them are looked at, and no more than
 * that. Milliseconds of single calls; only ratios within one run are held to.
 */
import { added, type Change } from '#shared/changes/change.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import type { Tag } from '#shared/model/tag.ts'
import { newId } from '#main/services/fresh.ts'
import { expect, test } from 'vitest'
import { bringIn, line } from '../../tests/main/services/acting.ts'
import { type Desk, openDesk } from '../../tests/main/services/desk.ts'

const NOW = '2026-01-01T10:00:00.000Z'
const TAGS = 300
const DOCUMENTS = 20
/** How often a question is asked; the middle one counts. */
const TIMES = 15
const WORDS = ['duty', 'promise', 'écriture', 'owes', 'mutual', 'party', 'remedy', 'notice', 'breach', 'term']
const TEXT = Array.from({ length: 2000 }, (_, n) => WORDS[(n * 7 + (n >> 3)) % WORDS.length]).join(' ')

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

/** A library of twenty texts whose passages have three tags each; every tenth note mentions a tag. */
async function codebook(annotations: number): Promise<Desk> {
  const desk = await openDesk()
  const documents: string[] = []
  for (let n = 0; n < DOCUMENTS; n++)
    documents.push(await bringIn(desk, `text ${n}.txt`, `Text ${n}\n${TEXT}`))
  const tags = Array.from({ length: TAGS }, (_, n): Tag => ({ id: newId(), label: `Tag ${n}` }))
  await commit(
    desk,
    tags.map((tag) => added('tags', tag)),
  )
  const of = (n: number): string => tags[n % TAGS]?.id ?? ''
  for (let from = 0; from < annotations; from += 1000) {
    const some = Array.from({ length: Math.min(1000, annotations - from) }, (_, index) => {
      const n = from + index
      const document = documents[n % DOCUMENTS] ?? ''
      const version = desk.library.tables.documents.get(document)?.current ?? ''
      const start = (n * 13) % (TEXT.length - 60)
      const target = describePassage(TEXT, { document, version }, [{ start, end: start + 10 + (n % 40) }])
      const colour = COLOURS[n % 5] ?? 1
      const annotation: Annotation = {
        id: newId(),
        target,
        style: { colour, mark: 'wash' },
        tags: [...new Set([of(n), of(n * 3 + 1), of(n * 7 + 2)])],
        ...(n % 10 === 0 && { body: mention(of(n / 10)) }),
        creator: 'Ada',
        created: NOW,
        modified: NOW,
      }
      return added('annotations', annotation)
    })
    await commit(desk, some)
  }
  return desk
}

async function commit({ library }: Desk, changes: readonly Change[]): Promise<void> {
  const result = await library.commit({ id: newId(), command: 'bench', params: {}, changes })
  if (result.status !== 'ok') throw new Error('the changes did not fit')
}

function mention(tag: string): NoteDoc {
  const content = [{ type: 'tagMention' as const, attrs: { tag, label: 'a tag' } }]
  return { type: 'doc', content: [{ type: 'paragraph', content }] }
}
