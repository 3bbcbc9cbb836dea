/** Libraries to measure with: twenty texts under any number of annotations, with a codebook of 300 tags. */
import { added, type Change } from '#shared/changes/change.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import type { Tag } from '#shared/model/tag.ts'
import { newId } from '#main/services/fresh.ts'
import { bringIn } from '../../tests/main/services/acting.ts'
import { type Desk, openDesk } from '../../tests/main/services/desk.ts'

export const NOW = '2026-01-01T10:00:00.000Z'
export const TAGS = 300
const DOCUMENTS = 20
export const WORDS = [
  'duty',
  'promise',
  'écriture',
  'owes',
  'mutual',
  'party',
  'remedy',
  'notice',
  'breach',
  'term',
]
const TEXT = Array.from({ length: 2000 }, (_, n) => WORDS[(n * 7 + (n >> 3)) % WORDS.length]).join(' ')

/** A library of twenty texts whose passages have three tags each; every tenth note mentions a tag. */
export async function codebook(annotations: number): Promise<Desk> {
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

export async function commit({ library }: Desk, changes: readonly Change[]): Promise<void> {
  const result = await library.commit({ id: newId(), command: 'bench', params: {}, changes })
  if (result.status !== 'ok') throw new Error('the changes did not fit')
}

function mention(tag: string): NoteDoc {
  const content = [{ type: 'tagMention' as const, attrs: { tag, label: 'a tag' } }]
  return { type: 'doc', content: [{ type: 'paragraph', content }] }
}
