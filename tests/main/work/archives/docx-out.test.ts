/** Word files that we write, read again: the same text, and comments on the very words. */
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import docx from '#shared/formats/exporters/docx.ts'
import type { Block } from '#shared/model/document.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { exportedBytes, scopeOf, withOptions } from '../../../shared/support/exporting.ts'
import { desk, document, freshLibrary, NOW, passage } from '../../../shared/support/library.ts'
import { draft } from './read.ts'

const list = { id: 'l', kind: 'list', ordered: true, start: 3 } as const
const note = { id: 'n1', kind: 'note' } as const
const BLOCKS: readonly Block[] = [
  { id: 'b1', type: 'heading', level: 1, text: 'The Text' },
  {
    id: 'b2',
    type: 'paragraph',
    text: 'One and two and three.1',
    marks: [
      { start: 4, end: 7, type: 'em' },
      { start: 22, end: 23, type: 'noteRef', attrs: { container: 'n1' } },
    ],
  },
  { id: 'b3', type: 'paragraph', text: 'Said so.', within: [{ id: 'q', kind: 'quote' }] },
  { id: 'b4', type: 'paragraph', text: 'third', within: [list, { id: 'i1', kind: 'item' }] },
  { id: 'b5', type: 'paragraph', text: 'fourth', within: [list, { id: 'i2', kind: 'item' }] },
  { id: 'b6', type: 'heading', level: 2, text: 'בְּרֵאשִׁית' },
  { id: 'b7', type: 'paragraph', text: 'He said שלום twice & <b>, 👩‍👩‍👧.' },
  {
    id: 'b8',
    type: 'tableRow',
    text: 'A\tB',
    within: [{ id: 't', kind: 'table' }],
    cells: [
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ],
  },
  { id: 'b9', type: 'heading', level: 3, text: 'Third' },
  { id: 'b10', type: 'code', text: 'x = 1\ny = 2' },
  { id: 'b11', type: 'paragraph', text: 'A footnote.', within: [note] },
]

/** A library of one text with overlapping comments, one across paragraphs and one in a footnote. */
function library() {
  const made = freshLibrary()
  const table = blockTable(BLOCKS)
  const one = document('doc', 'The Text', table)
  made.documents.set(one.id, one)
  made.tags.set('t', { id: 't', label: 'Tag & more' })
  const add = (id: string, target: ReturnType<typeof passage>, words: string): void => {
    const body = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
    } as const
    const style = { colour: 2, mark: 'wash' } as const
    const signed = { creator: 'Ada Reader', created: NOW, modified: NOW }
    made.annotations.set(id, { id, target, style, tags: ['t'], body, ...signed })
  }
  const across = [table.text.indexOf('three'), table.text.indexOf(' so.')] as [number, number]
  add('a', passage(one, table, 'One and two'), 'first')
  add('b', passage(one, table, 'two and three'), 'overlaps')
  add('c', passage(one, table, across), 'goes on')
  add('d', passage(one, table, 'A footnote'), 'in a footnote')
  add('e', passage(one, table, 'B'), 'in a cell')
  return { library: made, texts: () => table }
}

const bytesOf = (made: Parameters<typeof scopeOf>[0], whole: string) =>
  exportedBytes(docx, withOptions(docx, scopeOf(made), { whole }))

const parts = async (whole: string, made: Parameters<typeof scopeOf>[0] = library()) => {
  const files = unzipSync(await bytesOf(made, whole))
  return (name: string) => new TextDecoder().decode(files[name])
}

test('a whole text comes back as it was', async () => {
  const { blocks } = await draft('a.docx', Buffer.from(await bytesOf(library(), 'text')))
  const facts = (all: readonly Block[]) => all.map(({ type, text }) => `${type} ${text}`)
  expect(facts(blocks)).toEqual(facts(BLOCKS))
})

describe('a comment', () => {
  test.each([
    ['on words', 0, 'One and two'],
    ['that overlaps', 1, 'two and three'],
    ['across paragraphs', 2, 'three.Said'],
    ['of a footnote, on its number', 4, ''],
    ['in a cell', 3, 'B'],
  ])('%s begins and ends where it should', async (_what, id, words) => {
    const xml = (await parts('text'))('word/document.xml')
    const [, inside = 'nothing'] =
      new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 's').exec(
        xml,
      ) ?? []
    expect(inside.replace(/<[^>]*>/g, '')).toBe(words)
  })
  test('says the note and the tags, and who made it', async () => {
    const comments = (await parts('text'))('word/comments.xml')
    expect(comments).toContain('w:author="Ada Reader"')
    expect(comments.replace(/<[^>]*>/g, '|')).toMatch(/first\|+export-notes\.tags/)
  })
})

test.each([
  ['a table of contents', 'word/document.xml', 'TOC \\h \\o &quot;1-3&quot;'],
  ['coloured words', 'word/document.xml', 'w:fill="FFD3CC"'],
  ['words from right to left', 'word/document.xml', '<w:rtl/>'],
  ['footnotes', 'word/footnotes.xml', 'A footnote.'],
  ['headings', 'word/document.xml', 'w:val="Heading2"'],
  ['lists that begin where they did', 'word/numbering.xml', '<w:start w:val="3"/>'],
  ['a title in its properties', 'docProps/core.xml', 'Everything'],
])('a whole text has %s', async (_what, part, words) => {
  expect((await parts('text'))(part)).toContain(words)
})

test('the notes have their quotations, places, tags and links', async () => {
  const xml = (await parts('notes', desk()))('word/document.xml').replace(/<[^>]*>/g, '|')
  for (const words of [
    'Everything',
    'attack on all',
    'Article 6 ¶1',
    'a *note*',
    '→ quotes ',
    'because',
    'a memo',
  ])
    expect(xml).toContain(words)
})

test('what XML cannot hold does not spoil the file', async () => {
  const made = library()
  const [one] = made.library.annotations.values()
  if (one)
    made.library.annotations.set(one.id, {
      ...one,
      creator: 'a\u0001b',
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: '\u0000x\uFFFF<y>' }] }],
      },
    })
  const comments = (await parts('text', made))('word/comments.xml')
  expect([/(?![\t\n\r])[\p{Cc}\uFFFF]/u.test(comments), comments.includes('x&lt;y&gt;')]).toEqual([
    false,
    true,
  ])
})
