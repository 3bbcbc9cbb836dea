/** What becomes of OpenDocument texts: structure, typography, notes, what is told, what is refused. */
import { expect, test } from 'vitest'
import { zip } from './make.ts'
import { odt, odtOf } from './odt.ts'
import { draft, marks, notes, outline, read } from './read.ts'

const p = (words: string, style = 'Standard'): string =>
  `<text:p text:style-name="${style}">${words}</text:p>`
const item = (...inside: string[]): string => `<text:list-item>${inside.join('')}</text:list-item>`
const list = (style: string, ...items: string[]): string =>
  `<text:list${style && ` text:style-name="${style}"`}>${items.join('')}</text:list>`
const heading = (level: number, words: string): string =>
  `<text:h text:outline-level="${level}">${words}</text:h>`

test.each([
  ['a title', p('The Title', 'Title'), ['heading1 The Title']],
  ['headings', heading(1, 'One') + heading(9, 'Deep'), ['heading1 One', 'heading6 Deep']],
  [
    'numbered headings',
    list('', item(heading(1, 'One'))) + list('', item(list('', item(heading(2, 'Two'))))),
    ['heading1 One', 'heading2 Two'],
  ],
  [
    'quotations, by what a style is based on',
    p('A.', 'Quotations') + p('B.', 'P2'),
    ['quote paragraph A.', 'quote paragraph B.'],
  ],
  ['code', p('a<text:s text:c="2"/>b<text:line-break/>c', 'Preformatted_20_Text'), ['code a  b\nc']],
  [
    'lists in lists, which take their kind from the outer one',
    list('Numbers', item(p('One'), p('and more'), list('', item(p('In')))), item(p('Two'))),
    [
      'ordered item paragraph One',
      'ordered item paragraph and more',
      'ordered item ordered item paragraph In',
      'ordered item paragraph Two',
    ],
  ],
  ['plain lists', list('Dots', item(p('One'))), ['list item paragraph One']],
  [
    'sections, indexes and boxes',
    `<text:section><text:table-of-content><text:table-of-content-source>x</text:table-of-content-source><text:index-body>${p('A.')}</text:index-body></text:table-of-content></text:section>${p(`B <draw:frame><draw:text-box>${p('C.')}</draw:text-box></draw:frame>`)}`,
    ['paragraph A.', 'paragraph B', 'paragraph C.'],
  ],
  ['empty paragraphs, which are left out', p('') + p('A.') + '<text:p/>', ['paragraph A.']],
  ['spaces and tabs', p('  a <text:s text:c="3"/>b<text:tab/>c<text:line-break/>d '), ['paragraph a b c d']],
  [
    'fields and bookmarks',
    p(
      '<text:bookmark text:name="x"/><text:title>T</text:title> on <text:date>Monday</text:date><text:soft-page-break/>',
    ),
    ['paragraph T on Monday'],
  ],
  [
    'hidden words, which are left out',
    p('a<text:span text:style-name="hidden">b</text:span><text:hidden-text>c</text:hidden-text>'),
    ['paragraph a'],
  ],
  [
    'other scripts',
    p('Ἐν ἀρχῇ') + p('בְּרֵאשִׁית') + p('اللّٰه') + p('𐀀 𝔘'),
    ['Ἐν ἀρχῇ', 'בְּרֵאשִׁית', 'اللّٰه', '𐀀 𝔘'].map((words) => `paragraph ${words.normalize('NFC')}`),
  ],
])('%s', async (_name, body, expected) => {
  expect(outline(await draft('a.odt', odt(body)))).toEqual(expected)
})

test.each([
  ['italic', ['em words']],
  ['bold', ['strong words']],
  ['raised', ['sup words']],
  ['lowered', ['sub words']],
  ['small', ['smallcaps words']],
  ['heir', ['strong words', 'em words']],
  ['upright', []],
  ['circle', []],
  ['unknown', []],
])('a span of style %s has its typography', async (style, expected) => {
  const body = p(`some <text:span text:style-name="${style}">words</text:span>`)
  expect(marks(await draft('a.odt', odt(body))).toSorted()).toEqual(expected.toSorted())
})

test('a paragraph set in italic by hand is, one whose kind is set so is not', async () => {
  expect(marks(await draft('a.odt', odt(p('by hand', 'P1') + p('kind', 'P2'))))).toEqual(['em by hand'])
})

test('tables keep their head, cells over others, and repeated ones', async () => {
  const cell = (words: string, more = ''): string =>
    `<table:table-cell ${more}>${p(words)}</table:table-cell>`
  const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`
  const table = `<table:table><table:table-column/><table:table-header-rows>${row(cell('A'), cell('B'))}</table:table-header-rows>${row(
    cell('both', 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>',
  )}${row(cell('x', 'table:number-columns-repeated="2"'))}</table:table>`
  const { blocks } = await draft('a.odt', odt(table))
  expect(
    blocks.map((block) => [block.text, block.cells?.map((one) => [one.header ?? false, one.colspan ?? 1])]),
  ).toEqual([
    [
      'A\tB',
      [
        [true, 1],
        [true, 1],
      ],
    ],
    ['both', [[false, 2]]],
    [
      'x\tx',
      [
        [false, 1],
        [false, 1],
      ],
    ],
  ])
})

const note = (kind: string, mark: string, words: string): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>${mark}</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`

test('footnotes and endnotes stand at the end, and their marks lead to them', async () => {
  const read = await draft(
    'a.odt',
    odt(p(`One${note('footnote', '1', 'Foot.')} two${note('endnote', 'i', 'End.')}`) + p('Three')),
  )
  expect([notes(read), outline(read)]).toEqual([
    ['1 -> Foot.', 'i -> End.'],
    ['paragraph One1 twoi', 'paragraph Three', 'note paragraph Foot.', 'note paragraph End.'],
  ])
})

test('tracked changes are read as accepted, comments and objects left out, and all of it is told', async () => {
  const changes = `<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region><text:changed-region><text:deletion>${p('old')}</text:deletion></text:changed-region></text:tracked-changes>`
  const body = `${changes}${p(`kept <text:change-start/>new<text:change-end/><office:annotation>${p('A remark.')}</office:annotation><draw:frame><draw:object/><draw:image/></draw:frame>`)}`
  const { blocks, report } = await draft('a.odt', odt(body))
  expect([blocks.map((block) => block.text), report.map(({ code, params }) => [code, params])]).toEqual([
    ['kept new'],
    [
      ['changes-accepted', { insertions: 1, deletions: 1 }],
      ['comments-left', { count: 1 }],
      ['formulas-left', { count: 1 }],
    ],
  ])
})

test('a picture is what it says in words', async () => {
  const frame =
    '<draw:frame><draw:image xlink:href="http://127.0.0.1:9/x.png"/><svg:title>A map</svg:title><svg:desc>of it</svg:desc></draw:frame>'
  const { blocks } = await draft('a.odt', odt(p(frame)))
  expect(blocks.map((block) => `${block.type} ${block.text}`)).toEqual(['figure A map'])
})

test('links are kept when they may be followed', async () => {
  const link = (href: string): string => `<text:a xlink:href="${href}">x</text:a> `
  const body = p(['https://a.b/', 'javascript:alert(1)', 'file:///etc/passwd', '#there'].map(link).join(''))
  expect(marks(await draft('a.odt', odt(body)))).toEqual(['link x https://a.b/'])
})

test('the file says title, author, date and language itself', async () => {
  const meta =
    '<dc:title>On Reading</dc:title><meta:initial-creator>A. One</meta:initial-creator><dc:creator>Secretary</dc:creator><meta:creation-date>2024-03-05T10:00:00</meta:creation-date><dc:date>2025-01-01</dc:date><dc:language>en-GB</dc:language><dc:subject>Of books</dc:subject><meta:user-defined meta:name="DOI">doi:10.1000/ab</meta:user-defined>'
  expect((await draft('a.odt', odt(p('Words.'), { meta }))).bibliography).toEqual({
    title: 'On Reading',
    creators: ['A. One'],
    date: '2024-03-05',
    language: 'en-GB',
    description: 'Of books',
    doi: '10.1000/ab',
  })
})

const instead = (name: string, text: string): Uint8Array => zip({ ...odtOf(p('a')), [name]: text })
const BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
const LOCKED = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'

test.each([
  ['another archive', zip({ 'a.txt': 'x' }), 'not-odt'],
  ['a spreadsheet by this name', instead('content.xml', '<o><body><spreadsheet/></body></o>'), 'not-odt'],
  ['one with a password', odt(p('a'), { manifest: LOCKED }), 'archive-encrypted'],
  ['one that declares entities', instead('content.xml', BOMB), 'part-doctype'],
  ['one whose manifest declares entities', instead('META-INF/manifest.xml', BOMB), 'part-doctype'],
  ['broken XML', instead('content.xml', '<a><b></a>'), 'part-invalid'],
  [
    'XML nested too deep',
    odt('<text:section>'.repeat(300) + '</text:section>'.repeat(300)),
    'part-too-large',
  ],
])('%s is refused', async (_name, bytes, code) => {
  expect(await read('a.odt', bytes)).toMatchObject({ error: { code } })
})
