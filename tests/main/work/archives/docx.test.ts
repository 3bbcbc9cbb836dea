/** What becomes of Word files: their structure, their typography, their notes, what is told, what is refused. */
import { expect, test } from 'vitest'
import { docx, docxOf, item, paragraph, run, styled } from './docx.ts'
import { zip } from './make.ts'
import { draft, marks, notes, outline, read } from './read.ts'

test.each([
  ['a title', styled('Title', 'The Title'), ['heading1 The Title']],
  ['headings, whatever the language of their style', styled('Titre2', 'Chapitre'), ['heading2 Chapitre']],
  ['a style based on a heading', styled('Clause', 'Clause 1'), ['heading2 Clause 1']],
  ['a style with an outline level', styled('Level3', 'Deeper'), ['heading3 Deeper']],
  ['a style that takes the level back', styled('BodyOf', 'Words'), ['paragraph Words']],
  [
    'quotations',
    styled('Zitat', 'One.') + styled('Zitat', 'Two.'),
    ['quote paragraph One.', 'quote paragraph Two.'],
  ],
  ['lines of code', styled('Code', 'a') + styled('Code', 'b'), ['code a\nb']],
  [
    'lists in lists',
    item(0, 1, 'One') + item(1, 2, 'First') + item(0, 1, 'Two'),
    ['list item paragraph One', 'list item ordered item paragraph First', 'list item paragraph Two'],
  ],
  ['empty paragraphs, which are left out', paragraph('') + paragraph('A.') + paragraph(''), ['paragraph A.']],
  [
    'a page break between words',
    paragraph(`${run('one')}<w:r><w:br w:type="page"/></w:r>${run('two')}`),
    ['paragraph one two'],
  ],
  [
    'other scripts',
    paragraph('Ἐν ἀρχῇ ἦν ὁ λόγος') + paragraph('בְּרֵאשִׁית בָּרָא') + paragraph('بِسْمِ اللّٰه') + paragraph('𐀀𐀁 𝔘𝔫'),
    [
      'paragraph Ἐν ἀρχῇ ἦν ὁ λόγος',
      `paragraph ${'בְּרֵאשִׁית בָּרָא'.normalize('NFC')}`,
      `paragraph ${'بِسْمِ اللّٰه'.normalize('NFC')}`,
      'paragraph 𐀀𐀁 𝔘𝔫',
    ],
  ],
])('%s', async (_name, body, expected) => {
  expect(outline(await draft('a.docx', docx(body)))).toEqual(expected)
})

const cell = (words: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(words)}</w:tc>`

test('tables keep their head, and cells that reach over others', async () => {
  const table = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('A')}${cell('B')}</w:tr>
    <w:tr>${cell('both', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`
  const { blocks } = await draft('a.docx', docx(table))
  expect(blocks.map((block) => [block.text, block.cells])).toEqual([
    [
      'A\tB',
      [
        { start: 0, end: 1, header: true },
        { start: 2, end: 3, header: true },
      ],
    ],
    ['both', [{ start: 0, end: 4, colspan: 2 }]],
  ])
})

test.each([
  ['italic', '<w:i/>', 'em words'],
  ['bold', '<w:b/>', 'strong words'],
  ['raised', '<w:vertAlign w:val="superscript"/>', 'sup words'],
  ['lowered', '<w:vertAlign w:val="subscript"/>', 'sub words'],
  ['small capitals', '<w:smallCaps/>', 'smallcaps words'],
])('what is %s stays so', async (_name, properties, expected) => {
  expect(marks(await draft('a.docx', docx(paragraph(run('some ') + run('words', properties)))))).toEqual([
    expected,
  ])
})

test('links are kept when they may be followed', async () => {
  const link = (id: string): string => `<w:hyperlink r:id="${id}">${run(id)}</w:hyperlink>`
  const links = {
    good: ['hyperlink', 'https://a.b/', 'External'],
    bad: ['hyperlink', 'javascript:alert(1)', 'External'],
    file: ['hyperlink', 'file:///etc/passwd', 'External'],
  }
  const read = await draft('a.docx', docx(paragraph(link('good') + link('bad') + link('file')), { links }))
  expect([read.blocks[0]?.text, marks(read)]).toEqual(['goodbadfile', ['link good https://a.b/']])
})

const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
const note = (kind: string, id: number, words: string): string =>
  `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(words)}`)}</w:${kind}>`

test('footnotes and endnotes stand at the end, and their numbers lead to them', async () => {
  const body =
    paragraph(run('One') + reference('footnote', 2)) + paragraph(run('Two') + reference('endnote', 2))
  const more = { footnotes: note('footnote', 2, 'At the foot.'), endnotes: note('endnote', 2, 'At the end.') }
  const read = await draft('a.docx', docx(body, more))
  expect(notes(read)).toEqual(['1 -> At the foot.', '2 -> At the end.'])
  expect(outline(read)).toEqual([
    'paragraph One1',
    'paragraph Two2',
    'note paragraph At the foot.',
    'note paragraph At the end.',
  ])
})

test('tracked changes are read as accepted, comments and formulas left out, and all of it is told', async () => {
  const body = paragraph(
    `${run('kept ')}<w:ins w:id="1">${run('new')}</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>
     <w:r><w:commentReference w:id="0"/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`,
  )
  const comments = `<w:comment w:id="0">${paragraph('A remark.')}</w:comment>`
  const { blocks, report } = await draft('a.docx', docx(body, { comments }))
  expect([blocks.map((block) => block.text), report.map(({ code, params }) => [code, params])]).toEqual([
    ['kept new'],
    [
      ['changes-accepted', { insertions: 1, deletions: 1 }],
      ['comments-left', { count: 1 }],
      ['formulas-left', { count: 1 }],
    ],
  ])
})

const picture = (how: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="A map"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${how}="pic"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

test.each([
  ['in the file', 'r:embed', ['image', 'media/a.png'], { 'word/media/a.png': new Uint8Array([1]) }],
  ['on the disk, which is not read', 'r:link', ['image', 'file:///etc/passwd', 'External'], {}],
  ['on the network, which is not asked', 'r:link', ['image', 'http://127.0.0.1:9/', 'External'], {}],
  ['that is missing', 'r:embed', ['image', 'media/none.png'], {}],
])('a picture %s is what it says in words', async (_name, how, pic, parts) => {
  const bytes = docx(paragraph('Before.') + paragraph(picture(how)), { links: { pic }, parts })
  const { blocks, report } = await draft('a.docx', bytes)
  expect([
    blocks.map((block) => `${block.type} ${block.text}`),
    report.map((one) => one.params['what']),
  ]).toEqual([['paragraph Before.', 'figure A map'], ['img']])
})

test('headings that Word numbers by itself lose their numbers, and that is told', async () => {
  const numbering = String(docxOf('')['word/numbering.xml']).replace(
    '<w:num ',
    '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:pStyle w:val="Titre1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Article %1"/></w:lvl></w:abstractNum><w:num ',
  )
  const bytes = docx(styled('Titre1', 'Scope') + styled('Titre2', 'Terms'), {
    parts: { 'word/numbering.xml': numbering },
  })
  expect((await draft('a.docx', bytes)).report.map(({ code, params }) => [code, params])).toEqual([
    ['numbers-left', { count: 1 }],
  ])
})

test('the file says title, authors, date, language, publisher, rights and DOI itself', async () => {
  const core = `<dc:title> On
    Reading </dc:title><dc:creator>A. One; B. Two</dc:creator><dcterms:created>2024-03-05T10:00:00Z</dcterms:created><dc:language>fr-CA</dc:language><dc:publisher>Press</dc:publisher><dc:rights>CC BY</dc:rights><dc:description>A remark.</dc:description><dc:identifier>https://doi.org/10.1000/ab</dc:identifier>`
  expect((await draft('a.docx', docx(paragraph('Words.'), { core }))).bibliography).toEqual({
    title: 'On Reading',
    creators: ['A. One', 'B. Two'],
    date: '2024-03-05',
    language: 'fr-CA',
    publisher: 'Press',
    rights: 'CC BY',
    description: 'A remark.',
    doi: '10.1000/ab',
  })
})

test('without a title of its own the first heading is it', async () => {
  expect((await draft('a.docx', docx(styled('Title', 'Name')))).bibliography).toEqual({ title: 'Name' })
})

test('parts in UTF-16 are read', async () => {
  const parts = docxOf(paragraph('État.'))
  const text = String(parts['word/document.xml']).replace('UTF-8', 'UTF-16')
  const bytes = zip({ ...parts, 'word/document.xml': Buffer.from(`\uFEFF${text}`, 'utf16le') })
  expect(outline(await draft('a.docx', bytes))).toEqual(['paragraph État.'])
})

const without = (name: string): Uint8Array => {
  const { [name]: _gone, ...parts } = docxOf(paragraph('a'))
  return zip(parts)
}
const instead = (name: string, text: string): Uint8Array => zip({ ...docxOf(paragraph('a')), [name]: text })
const BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'

test.each([
  ['what is no archive', Buffer.from('Words.'), 'archive-damaged'],
  ['another archive', zip({ 'a.txt': 'x' }), 'not-docx'],
  ['one without its document', without('word/document.xml'), 'not-docx'],
  ['one that declares entities', instead('word/document.xml', BOMB), 'part-doctype'],
  ['one that declares entities in a side part', instead('word/numbering.xml', BOMB), 'part-doctype'],
  ['broken XML', instead('word/document.xml', '<w:document'), 'part-invalid'],
  ['an entity nobody knows', instead('word/document.xml', '<x>&nbsp;</x>'), 'part-invalid'],
  [
    'XML nested too deep',
    instead('word/document.xml', '<x>'.repeat(300) + '</x>'.repeat(300)),
    'part-too-large',
  ],
  ['no words', docx(paragraph('')), 'file-empty'],
])('%s is refused', async (_name, bytes, code) => {
  const reply = read('a.docx', bytes).then((one) => ('error' in one ? one.error : draft('a.docx', bytes)))
  await (code === 'file-empty'
    ? expect(reply).rejects.toMatchObject({ code })
    : expect(reply).resolves.toMatchObject({ code }))
})
