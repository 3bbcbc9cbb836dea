/** What a PDF says of itself, which pages give no words, and the files that are refused. */
import { expect, test } from 'vitest'
import { HEIGHT, lines, makePdf, type Pdf } from '../../../support/make-pdf.ts'
import { draft, read, told } from '../read-draft-of.ts'

const TEXT = lines(['Words of a page that can be read.'])
const WORDS: Pdf['pages'] = [{ words: TEXT }]

test('title, authors, day, language and subject are the file’s own', async () => {
  const info = {
    Title: 'The charter',
    Author: 'Traoré, Assimi; Goïta, Aminata',
    CreationDate: "D:20230916120000+02'00'",
    Subject: 'Of peace',
  }
  const { bibliography } = await draft('a.pdf', makePdf({ pages: WORDS, info, language: 'fr-ML' }))
  expect(bibliography).toEqual({
    title: 'The charter',
    creators: ['Traoré, Assimi', 'Goïta, Aminata'],
    date: '2023-09-16',
    language: 'fr-ML',
    description: 'Of peace',
  })
})

test.each(['Microsoft Word - report.doc', 'untitled', 'layout.indd', '  '])(
  'a title such as “%s” is none: the first heading is',
  async (Title) => {
    const words = [...lines(['Of peace'], { y: 60, size: 20 }), ...TEXT]
    expect((await draft('a.pdf', makePdf({ pages: [{ words }], info: { Title } }))).bibliography.title).toBe(
      'Of peace',
    )
  },
)

const code = async (bytes: Uint8Array): Promise<unknown> => {
  const reply = await read('a.pdf', bytes)
  return 'error' in reply ? (reply.error as { code: string }).code : 'read'
}

test.each<[string, Uint8Array, string]>([
  ['a scan', makePdf({ pages: [{ picture: true }, { picture: true }] }), 'pdf-scanned'],
  ['an empty page', makePdf({ pages: [{}] }), 'file-empty'],
  ['a locked file', makePdf({ pages: WORDS, locked: true }), 'pdf-locked'],
  ['no PDF at all', Buffer.from('%PDF-1.7\nnothing of the kind'), 'not-pdf'],
  ['half a file', makePdf({ pages: WORDS }).subarray(0, 200), 'not-pdf'],
  ['too many pages', makePdf({ pages: Array.from({ length: 2001 }, () => ({})) }), 'pdf-too-many-pages'],
])('%s is refused with its reason', async (_what, bytes, expected) => {
  expect(await code(bytes)).toBe(expected)
})

test('a file whose table of objects is not where it says is read all the same', async () => {
  const bytes = Buffer.from(makePdf({ pages: WORDS }))
  const wrong = Buffer.from(bytes.toString('latin1').replace(/startxref\n\d+/u, 'startxref\n7'), 'latin1')
  expect(await code(wrong)).toBe('read')
})

test('pages that are pictures are named, empty ones are not', async () => {
  const pages = [{ words: TEXT }, { picture: true }, {}, { picture: true }]
  const { report } = await draft('a.pdf', makePdf({ pages, labels: { 0: '/S /D /St 5' } }))
  expect(report.map(({ params }) => params)).toEqual([{ count: 2, pages: '6, 8' }])
})

test('words that do not stand level are left out, and told', async () => {
  const words = [...TEXT, { x: 40, y: 400, words: 'Draft', turned: 90 }]
  const found = await draft('a.pdf', makePdf({ pages: [{ words }] }))
  expect([found.blocks.map(({ text }) => text), told(found)]).toEqual([
    ['Words of a page that can be read.'],
    ['pdf-rotated'],
  ])
})

test('a page that is shown turned is read as it is shown', async () => {
  const words = [{ x: 100, y: HEIGHT - 100, words: 'Words that lie on their side', turned: 90 }]
  const found = await draft('a.pdf', makePdf({ pages: [{ words, turned: 90 }] }))
  expect([found.blocks[0]?.text, told(found)]).toEqual(['Words that lie on their side', []])
})
