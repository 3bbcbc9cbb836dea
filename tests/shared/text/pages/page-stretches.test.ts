import type { Block } from '#shared/model/document.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { knowsPages, pageStretches } from '#shared/text/pages/page-stretches.ts'
import { expect, test } from 'vitest'

const on = (locator: string | undefined, text: string): Block => ({
  id: text,
  type: 'paragraph',
  text,
  ...(locator !== undefined && { locator }),
})
const note = (text: string): Block => ({
  ...on('1', text),
  within: [{ id: 'n1', kind: 'note' }],
})
const signed = (block: Block): Block => ({
  ...block,
  marks: [{ start: 0, end: 1, type: 'noteRef', attrs: { container: 'n1' } }],
})

const TABLE = blockTable([
  on('p. i', 'title'),
  signed(on('p. 1', 'first')),
  on(undefined, 'goes on'),
  on('p. 3', 'third'),
  note('note'),
])
const LABELS = ['i', '1', '2', '3', '4']

test.each([
  { page: 0, may: ['title'] },
  { page: 1, may: ['title first goes on', 'note'] },
  { page: 2, may: ['goes on', 'note'] },
  { page: 3, may: ['goes on third'] },
  { page: 4, may: ['third'] },
])('on page $page may stand $may', ({ page, may }) => {
  const { candidates } = pageStretches(TABLE, LABELS)
  const said = candidates(page).map(({ start, end }) =>
    TABLE.text.slice(start, end).trim().replaceAll('\n', ' '),
  )
  expect(said).toEqual(may)
})

test('stretches cover the whole text once, in its order', () => {
  const { stretches } = pageStretches(TABLE, LABELS)
  expect(stretches.map(({ start, end }) => TABLE.text.slice(start, end)).join('')).toBe(TABLE.text)
  expect(stretches.map(({ page }) => page)).toEqual([0, 1, 3, 1])
})

test('a text without page numbers does not know its pages', () => {
  expect([knowsPages(TABLE.blocks), knowsPages([on('Article 3', 'x')])]).toEqual([true, false])
})
