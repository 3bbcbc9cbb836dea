/** Texts that go out as TEI come back through the reader of TEI: the same words in the same kinds of blocks. */
import exporter from '#shared/formats/exporters/tei.ts'
import { expect, test } from 'vitest'
import { bibliographySchema } from '#shared/model/document.ts'
import { everything } from '../../../shared/support/everything.ts'
import { draft } from '../read-draft-of.ts'
import { exportedBytes, scopeOf, withOptions } from '../../../shared/support/exporting.ts'

const made = everything()
const whole = scopeOf(made)

test.each(whole.documents.map((one) => [one.document.title, one] as const))('%s', async (_title, one) => {
  const bytes = await exportedBytes(exporter, withOptions(exporter, { ...whole, documents: [one] }))
  const { blocks, bibliography } = await draft('a.xml', bytes)
  const said = (all: readonly { text: string; type: string }[]) =>
    all
      .filter(({ text }) => text.trim() !== '')
      .map(({ type, text }) => `${type}: ${text.replace(/[ \n]+/gu, ' ').trim()}`)
  expect(said(blocks)).toEqual(said(one.table.blocks))
  expect(bibliography.title).toBe(one.document.title)
})

const [plain] = whole.documents
const bare = { role: '', title: 'Only a Title', creators: [] }
const book = {
  role: 'charter',
  siglum: 'C & D',
  title: 'A Charter',
  subtitle: 'With <more>',
  creators: ['Doe, Jane', 'The Council'],
  date: '1949-04-04',
  language: 'en',
  publisher: 'A Press',
  rights: 'CC BY 4.0',
  type: 'book',
  place: 'Washington',
  isbn: '978-0-306-40615-7',
  volume: '2',
  description: 'What it is.\nAnd what it is not.',
}
const article = {
  ...book,
  type: 'article-journal',
  container: 'The Journal',
  issue: '3',
  pages: '12–34',
  doi: '10.1000/182',
}

test.each([
  ['of little', bare],
  ['of a book', book],
  ['of an article', article],
  ['with a type in words', { ...book, type: 'a kind of its own' }],
])('every detail %s comes back, and none that was not there', async (_what, facts) => {
  if (!plain) throw new Error('there is a document')
  const { id, source, versions, current, added } = plain.document
  const document = { ...facts, id, source, versions, current, added }
  const bytes = await exportedBytes(
    exporter,
    withOptions(exporter, { ...whole, documents: [{ ...plain, document }] }),
  )
  const { bibliography, address } = await draft('a.xml', bytes)
  const said = bibliographySchema.parse({ role: '', creators: [], ...bibliography })
  expect([said, address]).toEqual([bibliographySchema.parse(facts), source.address])
})
