import { NO_FILTER, type Filter } from '#renderer/panels/annotations/filter.ts'
import { inOrder } from '#renderer/panels/annotations/listing.ts'
import { type Ground, sift } from '#renderer/panels/annotations/sift.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { noteFromText } from '#shared/model/note.ts'
import { expect, test } from 'vitest'

const annotation = (
  id: string,
  start: number,
  part: Partial<Annotation> & { words?: string } = {},
): Annotation => {
  const { words = id, ...rest } = part
  const source = {
    document: id.startsWith('c') ? 'charter' : 'article',
    version: id.startsWith('c') ? 'c1' : 'a1',
  }
  const spans = [{ start, end: start + 10, quote: { exact: words, prefix: '', suffix: '' } }]
  const at = `2026-01-0${(start % 9) + 1}T10:00:00.000Z`
  return { id, target: { source, spans }, tags: [], creator: 'Ada', created: at, modified: at, ...rest }
}
const ALL = [
  annotation('a1', 0, { style: { colour: 1, mark: 'wash' }, words: 'Côté cour', tags: ['law'] }),
  annotation('a2', 3, {
    style: { colour: 2, mark: 'underline' },
    body: noteFromText('A DUTY of aid'),
    tags: ['duty'],
  }),
  annotation('a3', 50, { style: { colour: 1, mark: 'dotted' }, creator: '', tags: ['duty', 'aid'] }),
  annotation('c1', 1, { style: { colour: 4, mark: 'wash' }, words: 'المساعدة والنجدة' }),
  annotation('c2', 80, { body: noteFromText('Only a note'), tags: ['aid'] }),
]
const GROUND: Ground = {
  tags: new Map([
    ['law', { id: 'law', label: 'Law' }],
    ['duty', { id: 'duty', label: 'Obligation', broader: 'law' }],
    ['aid', { id: 'aid', label: 'Aide' }],
  ]),
  linked: new Set(['a2', 'c1']),
  documents: { left: 'article', right: 'charter' },
  views: { left: { start: 8, end: 55, version: 'a1' }, right: undefined },
}
const shown = (filter: Partial<Filter>) =>
  sift(ALL, { ...NO_FILTER, ...filter }, GROUND)
    .shown.map(({ id }) => id)
    .join(' ')

test.each<[string, Partial<Filter>, string]>([
  ['nothing asked', {}, 'a1 a2 a3 c1 c2'],
  ['any of two colours', { colours: [1, 4] }, 'a1 a3 c1'],
  ['a mark', { marks: ['wash'] }, 'a1 c1'],
  ['a tag and those under it', { tags: ['law'] }, 'a1 a2 a3'],
  ['every one of two tags', { tags: ['law', 'aid'] }, 'a3'],
  ['a tag that is gone', { tags: ['gone'] }, ''],
  ['an author, one without a name', { authors: [''] }, 'a3'],
  ['the text on the right', { side: 'right' }, 'c1 c2'],
  ['a note', { hasNote: true }, 'a2 c2'],
  ['a link', { hasLink: true }, 'a2 c1'],
  ['what is in view', { isInView: true }, 'a1 a2 a3'],
  ['words without accents or case', { words: 'COTE' }, 'a1'],
  ['words of the note', { words: 'duty' }, 'a2'],
  ['words of a tag', { words: 'oblig' }, 'a2 a3'],
  ['every word, wherever it stands', { words: 'oblig aide' }, 'a3'],
  ['Arabic words', { words: 'النجدة' }, 'c1'],
  ['several chips at once', { colours: [1], tags: ['law'], hasLink: false }, 'a1 a3'],
])('%s', (_name, filter, expected) => {
  expect(shown(filter)).toBe(expected)
})

test('a chip counts what one would see by choosing it', () => {
  const { counts } = sift(ALL, { ...NO_FILTER, colours: [1], tags: ['law'] }, GROUND)
  const of = (name: string) => counts.get(name) ?? 0
  // Another colour would show a2 too; another tag narrows what is shown.
  expect([of('colour/1'), of('colour/2'), of('colour/4'), of('tag/law'), of('tag/aid'), of('note')]).toEqual([
    2, 1, 0, 2, 1, 0,
  ])
})

test.each([
  ['place', 'a1 a2 a3 c1 c2'],
  ['created', 'c2 a3 a2 c1 a1'],
] as const)('by %s', (order, expected) => {
  expect(
    inOrder(ALL, order)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected)
})

test('what was made at one moment stands in the order of its making, the latest first', () => {
  const twins = [annotation('a1', 0), annotation('a2', 0)]
  expect(inOrder(twins, 'modified').map(({ id }) => id)).toEqual(['a2', 'a1'])
})
