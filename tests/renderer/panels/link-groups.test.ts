import { groupsOf, linesOf, siftLinks } from '#renderer/panels/links/groups.ts'
import { type LinkFilter, NO_LINK_FILTER } from '#renderer/panels/links/link-filter.ts'
import type { Link } from '#shared/model/link.ts'
import { noteFromText, noteText } from '#shared/model/note.ts'
import { expect, test } from 'vitest'

const AT = '2026-01-01T10:00:00.000Z'
/** `a1 quotes c1`: the letter is the document. */
const link = (said: string, why?: string): Link => {
  const [from = '', relation = '', to = ''] = said.split(' ')
  const end = (annotation: string) => ({ document: annotation[0] ?? '', annotation })
  const body = why === undefined ? {} : { body: noteFromText(why) }
  return { id: said, relation, from: end(from), to: end(to), creator: '', created: AT, modified: AT, ...body }
}
const LINKS = [
  link('a1 quotes c1'),
  link('c2 quotes a2', 'A DÉBAT'),
  link('a3 weakens c3'),
  link('a4 quotes x1'),
  link('x2 weakens a1'),
]
const GROUND = {
  open: ['a', 'c'],
  wordsOf: ({ annotation = '' }) => `words of ${annotation}`,
  reasonOf: ({ body }: Link) => (body ? noteText(body) : ''),
}
const said = (document?: string) =>
  groupsOf(LINKS, document).map(
    ({ relation, forward, links }) => `${forward ? '' : '<'}${relation} ${links.length}`,
  )

test.each([
  ['the left text', 'a', ['quotes 2', 'weakens 1', '<quotes 1', '<weakens 1']],
  ['the right text', 'c', ['quotes 2', 'weakens 1', '<quotes 1', '<weakens 1']],
  ['neither', 'y', ['quotes 3', 'weakens 2']],
])('seen from %s', (_name, document, expected) => {
  expect(said(document).toSorted()).toEqual(expected.toSorted())
})

test('a group comes before its links', () => {
  expect(
    linesOf(groupsOf(LINKS, 'y'))
      .map(({ kind }) => kind[0])
      .join(''),
  ).toBe('glllgll')
})

test.each<[string, Partial<LinkFilter>, string[]]>([
  ['nothing asked', {}, LINKS.map(({ id }) => id)],
  ['a relation', { relations: ['weakens'] }, ['a3 weakens c3', 'x2 weakens a1']],
  ['between the open texts', { isAcross: true }, ['a1 quotes c1', 'c2 quotes a2', 'a3 weakens c3']],
  ['words of both ends', { words: 'C3 a3' }, ['a3 weakens c3']],
  ['words of the reason, without accents', { words: 'debat' }, ['c2 quotes a2']],
  ['all at once', { relations: ['quotes'], isAcross: true, words: 'a1' }, ['a1 quotes c1']],
])('%s', (_name, filter, expected) => {
  const { shown } = siftLinks(LINKS, { ...NO_LINK_FILTER, ...filter }, GROUND)
  expect(shown.map(({ id }) => id)).toEqual(expected)
})

test('chips count what one would see by choosing them', () => {
  const { relations, across } = siftLinks(LINKS, { ...NO_LINK_FILTER, relations: ['weakens'] }, GROUND)
  expect([...relations, across]).toEqual([['quotes', 3], ['weakens', 2], 1])
})
