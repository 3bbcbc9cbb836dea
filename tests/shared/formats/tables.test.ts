/** Tables as CSV, TSV and workbooks, and the link matrix. */
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import csv from '#shared/formats/exporters/csv.ts'
import linkMatrix from '#shared/formats/exporters/link-matrix.ts'
import tsv from '#shared/formats/exporters/tsv.ts'
import xlsx from '#shared/formats/exporters/xlsx.ts'
import { harmless } from '#shared/formats/tables/separated.ts'
import { sheetNames } from '#shared/formats/tables/sheet-names.ts'
import { noteFromText } from '#shared/model/note.ts'
import { everything } from '../support/everything.ts'
import { exported, exportedBytes, scopeOf, withOptions } from '../support/exporting.ts'
import { lossesOf } from '../support/losses.ts'

const scope = scopeOf(everything())

/** The fields of a file, as a reader of RFC 4180 sees them. */
function fieldsOf(file: string, separator = ','): string[][] {
  const lines = file.replace(/^\uFEFF/u, '').split(/(?<=")\r\n/u)
  return lines
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(.?)/gsu)].map(([, field = '', after = '']) => {
        expect([separator, '']).toContain(after)
        return field.replaceAll('""', '"')
      }),
    )
}

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\rx', "'\rx"],
  ['  =1', "'  =1"],
  ['"=1', '\'"=1'],
  ["'=1", "''=1"],
  ['\uFEFF=1', "'\uFEFF=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['\u200B=1', "'\u200B=1"],
  ['a=1', 'a=1'],
  ['– an aside', '– an aside'],
  ['', ''],
])('%j is written as %j', (words, written) => {
  expect(harmless(words)).toBe(written)
})

test('a table begins with a mark for Excel, and every line ends as RFC 4180 says', async () => {
  const file = await exported(csv, withOptions(csv, scope))
  const bytes = await exportedBytes(csv, withOptions(csv, scope))
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(file.endsWith('"\r\n')).toBe(true)
  const plain = await exportedBytes(csv, withOptions(csv, scope, { bom: false }))
  expect(plain[0]).toBe(0x22)
})

test.each([
  ['annotations', 15],
  ['links', 7],
  ['tags', 6],
  ['documents', 4],
])('every row of %s has every field, and none is a formula', async (table, rows) => {
  for (const [exporter, separator] of [
    [csv, ','],
    [tsv, '\t'],
  ] as const) {
    const fields = fieldsOf(await exported(exporter, withOptions(exporter, scope, { table })), separator)
    expect(fields).toHaveLength(rows)
    expect(new Set(fields.map((row) => row.length)).size).toBe(1)
    expect(fields.flat().filter((field) => /^[\s"]*[=+@-]/u.test(field))).toEqual([])
  }
})

test('an annotation says what is quoted where, with tags and colours by name', async () => {
  const rows = fieldsOf(await exported(csv, withOptions(csv, scope)))
  const row = rows.find((fields) => fields.includes('the same words') && fields.includes("'=SUM(A1)"))
  expect(row?.slice(0, 6)).toEqual([
    "'=SUM(A1)",
    'locators.one.article',
    'the same words',
    'Why\nas she says in these words under #power\none & <two>\nthere',
    'عدالة; +tag, "quoted"',
    'notes.colours.2',
  ])
})

test('notes that are more than words are counted as lost', async () => {
  expect(await lossesOf(csv, scope)).toEqual({ 'formats.drops.formatting': 2 })
  expect(await lossesOf(csv, scope, { table: 'links' })).toEqual({ 'formats.drops.formatting': 1 })
  expect(await lossesOf(csv, scope, { table: 'tags' })).toEqual({})
})

test('the matrix has provisions as rows and sections as columns, with relations read from the row', async () => {
  const rows = fieldsOf(await exported(linkMatrix, withOptions(linkMatrix, scope)))
  const charter = rows.findIndex(([label]) => label === 'tables.between')
  expect(rows.slice(charter, charter + 4)).toMatchInlineSnapshot(`
    [
      [
        "tables.between",
        "tables.wholeText",
        "tables.inText",
      ],
      [
        "tables.wholeText",
        "see also",
        "",
      ],
      [
        "Article 6 — An attack on one",
        "",
        "is quoted by; echoes",
      ],
      [
        "tables.between",
        "Article 1",
        "Article 2",
      ],
    ]
  `)
})

test('a matrix can be turned, counted, and without what has no links', async () => {
  const turned = await exported(
    linkMatrix,
    withOptions(linkMatrix, scope, { turned: true, cells: 'counts', empty: false }),
  )
  expect(fieldsOf(turned)).toMatchInlineSnapshot(`
    [
      [
        "tables.between",
        "tables.wholeText",
        "Article 6 — An attack on one",
      ],
      [
        "tables.wholeText",
        "1",
        "",
      ],
      [
        "tables.inText",
        "",
        "2",
      ],
      [
        "tables.between",
        "Article 1",
      ],
      [
        "Article 1",
        "1",
      ],
      [
        "tables.between",
        "Article 2",
      ],
      [
        "tables.wholeText",
        "1",
      ],
      [
        "tables.between",
        "Article 1",
      ],
      [
        "tables.wholeText",
        "1",
      ],
    ]
  `)
})

test('links to texts outside of the export are counted as lost', async () => {
  const alone = { ...scope, documents: scope.documents.slice(0, 1) }
  expect(await lossesOf(linkMatrix, alone)).toEqual({ 'formats.drops.farLinks': 6 })
})

test('words that workbooks would read as an escaped character stay words', async () => {
  const { library, ...rest } = everything()
  const [tag] = library.tags.values()
  if (!tag) throw new Error('there is a tag')
  library.tags.set(tag.id, { ...tag, label: 'a_x0041_x0042_ _x41_ _x005F_' })
  const parts = unzipSync(await exportedBytes(xlsx, withOptions(xlsx, scopeOf({ library, ...rest }))))
  const strings = Object.values(parts).map((part) => new TextDecoder().decode(part))
  expect(strings.join('')).toContain('a_x005F_x0041_x005F_x0042_ _x41_ _x005F_x005F_')
})

test('a workbook has a sheet for each table and each matrix, and not one formula', async () => {
  const parts = unzipSync(await exportedBytes(xlsx, withOptions(xlsx, scope)))
  const text = (name: string): string => new TextDecoder().decode(parts[name])
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(([, name]) => name)
  expect(names).toEqual([
    'tables.annotations',
    'tables.tags',
    'tables.links',
    'tables.documents',
    'tables.between',
    'tables.between 2',
    'tables.between 3',
    'tables.between 4',
  ])
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))
  expect(sheets.filter((name) => text(name).includes('<f'))).toEqual([])
  expect(text('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:O15"/>')
  expect(text('xl/worksheets/sheet1.xml')).toContain('state="frozen"')
  expect(text('xl/sharedStrings.xml')).toContain('constructor ')
})

test('a text that is too long for a cell is cut, and counted', async () => {
  const { library, ...rest } = everything()
  const [one] = library.annotations.values()
  if (one) library.annotations.set(one.id, { ...one, body: noteFromText('x'.repeat(40_000)) })
  const losses = await lossesOf(xlsx, scopeOf({ library, ...rest }))
  expect(losses['formats.drops.longCells']).toBe(1)
})

test('names of sheets are short, plain, and each there once', () => {
  const name = sheetNames()
  const long = 'A [very] long: title / of * two ? texts \\ side by side'
  const names = [name(long), name(long), name("'quoted'"), name('QUOTED'), name('')]
  expect(names).toEqual([
    'A very long title of two texts…',
    'A very long title of two tex… 2',
    'quoted',
    'QUOTED 2',
    '…',
  ])
})
