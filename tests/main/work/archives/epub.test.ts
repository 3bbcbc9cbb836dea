/** What becomes of books: order, titles, notes across files, page numbers, their own words; what is refused. */
import { expect, test } from 'vitest'
import { epub, epubOf, page } from './epub.ts'
import { zip } from './make.ts'
import { draft, marks, notes, outline, read } from './read.ts'

const chapters = (...bodies: string[]) => bodies.map((body) => ({ body }))

test('chapters stand in the order of the spine, those set apart at the end', async () => {
  const bytes = epub([
    { body: '<p>Aside.</p>', linear: 'no' },
    { body: '<h1>One</h1><p>First.</p>' },
    { body: '<p>Second.</p>' },
  ])
  expect(outline(await draft('a.epub', bytes))).toEqual([
    'heading1 One',
    'paragraph First.',
    'paragraph Second.',
    'paragraph Aside.',
  ])
})

const NAV =
  '<ol><li><a href="text/c1.xhtml">Chapter One</a><ol><li><a href="text/c2.xhtml#x">Part <i>Two</i></a></li></ol></li></ol>'
const NCX =
  '<navPoint><navLabel><text>Chapter One</text></navLabel><content src="text/c1.xhtml"/><navPoint><navLabel><text>Part Two</text></navLabel><content src="text/c2.xhtml#x"/></navPoint></navPoint>'

test.each([
  ['an EPUB 3', { nav: NAV }],
  ['an EPUB 2', { ncx: NCX }],
])('chapters without a heading have it from the contents of %s', async (_name, more) => {
  const bytes = epub(chapters('<p>First.</p>', '<p>Second.</p>'), more)
  expect(outline(await draft('a.epub', bytes))).toEqual([
    'heading1 Chapter One',
    'paragraph First.',
    'heading2 Part Two',
    'paragraph Second.',
  ])
})

test.each([
  ['has a heading of its own', '<h2>Chapter One</h2><p>A.</p>', ['heading2 Chapter One', 'paragraph A.']],
  [
    'says its title in a paragraph',
    '<p class="t">CHAPTER ONE.</p><p>A.</p>',
    ['heading1 CHAPTER ONE.', 'paragraph A.'],
  ],
])('a chapter that %s is not given it twice', async (_name, body, expected) => {
  expect(outline(await draft('a.epub', epub(chapters(body), { nav: NAV })))).toEqual(expected)
})

test('notes in another file are linked, hidden ones too', async () => {
  const bytes = epub(
    chapters(
      '<p>One<a epub:type="noteref" href="c2.xhtml#n1">1</a></p><p>Two<a epub:type="noteref" href="#n1">*</a></p><aside epub:type="footnote" id="n1" hidden="hidden"><p>Here.</p></aside>',
      '<section epub:type="endnotes"><h2>Notes</h2><aside epub:type="endnote" id="n1"><p>There.</p></aside></section>',
    ),
  )
  expect(notes(await draft('a.epub', bytes))).toEqual(['1 -> There.', '* -> Here.'])
})

test.each([
  ['a name in its text', '<span epub:type="pagebreak" id="p7">7</span>'],
  ['a title', '<span epub:type="pagebreak" title="7"/>'],
  ['a label', '<span role="doc-pagebreak" aria-label="7"/>'],
])('a page break with %s is a locator and no text', async (_name, mark) => {
  const { blocks } = await draft('a.epub', epub(chapters(`<p>One.</p><p>${mark}Two.</p>`)))
  expect(blocks.map((block) => [block.text, block.locator])).toEqual([
    ['One.', undefined],
    ['Two.', expect.stringMatching(/7/u) as string],
  ])
})

test('what the book says of itself is taken', async () => {
  const metadata = `<dc:title>Essais</dc:title><dc:title>Other</dc:title><dc:creator opf:file-as="Montaigne, Michel de">Michel de Montaigne</dc:creator><dc:creator id="b">Ann Other</dc:creator><meta refines="#b" property="file-as">Other, Ann</meta><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">1595</dc:date><dc:language>fr</dc:language><dc:publisher>Abel</dc:publisher><dc:rights>Public domain</dc:rights><dc:description>&lt;p&gt;Of &lt;b&gt;himself&lt;/b&gt;&lt;/p&gt;</dc:description><dc:identifier>urn:uuid:1234</dc:identifier><dc:identifier>urn:isbn:978-2-07-010668-4</dc:identifier>`
  expect((await draft('a.epub', epub(chapters('<p>A.</p>'), { metadata }))).bibliography).toEqual({
    title: 'Essais',
    creators: ['Montaigne, Michel de', 'Other, Ann'],
    date: '1595',
    language: 'fr',
    publisher: 'Abel',
    rights: 'Public domain',
    description: 'Of himself',
    isbn: '978-2-07-010668-4',
  })
})

const XHTML11 =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'

test('entities of XHTML are characters; short tags, scripts and styles leave nothing behind', async () => {
  const file = page(
    `<script src="x.js"/><style>p {}</style><a id="top"/><p onclick="x()">d&eacute;j&agrave;&nbsp;vu&mdash;<em>oui</em></p><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`,
    XHTML11,
  )
  const read = await draft('a.epub', epub([{ body: '', file }]))
  expect([outline(read), marks(read)]).toEqual([['paragraph déjà\u00A0vu—oui'], ['em oui']])
})

test('a chapter that is not well-formed is read all the same, and that is told', async () => {
  const { blocks, report } = await draft('a.epub', epub(chapters('<p>One<br>two <b>three</p><p>Four.')))
  expect([blocks.map((block) => block.text), report.map((one) => one.code)]).toEqual([
    ['One two three', 'Four.'],
    ['chapters-mended'],
  ])
})

test('links inside the book are words, links outside are kept when they may be followed', async () => {
  const body =
    '<p><a href="c2.xhtml">in</a> <a href="https://a.b/">out</a> <a href="javascript:x()">bad</a></p>'
  expect(marks(await draft('a.epub', epub(chapters(body, '<p>B.</p>'))))).toEqual(['link out https://a.b/'])
})

test('a cover is not text, a missing chapter is told', async () => {
  const parts = epubOf(chapters('<div><img src="c.jpg" alt="Cover"/></div>', '<p>A.</p>', '<p>Lost.</p>'))
  delete parts['OEBPS/text/c3.xhtml']
  const { blocks, report } = await draft('a.epub', zip(parts))
  expect([blocks.map((block) => block.text), report.map((one) => [one.code, one.params])]).toEqual([
    ['A.'],
    [['chapters-missing', { count: 1, parts: 'c3.xhtml' }]],
  ])
})

test.each([
  ['Greek', 'Μῆνιν ἄειδε, θεά'],
  ['pointed Hebrew', 'בְּרֵאשִׁית'],
  ['Arabic', 'السَّلَامُ'],
  ['letters beyond the first plane', '𐌰𐌱𐌲 𝔄'],
])('%s is kept', async (_name, words) => {
  expect((await draft('a.epub', epub(chapters(`<p>${words}</p>`)))).blocks[0]?.text).toBe(
    words.normalize('NFC'),
  )
})

const encryption = (method: string): Record<string, string> => ({
  'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="${method}"/></EncryptedData></encryption>`,
})

test('fonts that are garbled do not matter', async () => {
  const parts = encryption('http://www.idpf.org/2008/embedding')
  expect(outline(await draft('a.epub', epub(chapters('<p>A.</p>'), { parts })))).toEqual(['paragraph A.'])
})

test('a book that was packed with the folder it lay in is read', async () => {
  const parts = epubOf([{ body: '<p>A.</p>' }])
  const folded = Object.fromEntries(Object.entries(parts).map(([name, part]) => [`my book/${name}`, part]))
  expect(outline(await draft('a.epub', zip(folded)))).toEqual(['paragraph A.'])
})

const BOMB = page('<p>&b;</p>', '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>')

test.each([
  ['another archive', zip({ 'a.txt': 'x' }), 'not-epub'],
  [
    'a container that leads out',
    epub([], { parts: { 'META-INF/container.xml': '<c><rootfile full-path="../../etc/passwd"/></c>' } }),
    'not-epub',
  ],
  [
    'a locked book',
    epub(chapters('<p>A.</p>'), { parts: encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc') }),
    'epub-locked',
  ],
  [
    'a book with a licence',
    epub(chapters('<p>A.</p>'), { parts: { 'META-INF/rights.xml': '<r/>' } }),
    'epub-locked',
  ],
  ['a chapter that declares entities', epub([{ body: '', file: BOMB }]), 'part-doctype'],
  ['a package that declares entities', epub([], { parts: { 'OEBPS/book.opf': BOMB } }), 'part-doctype'],
  ['a chapter nested too deep', epub(chapters('<div>'.repeat(300) + '</div>'.repeat(300))), 'part-too-large'],
])('%s is refused', async (_name, bytes, code) => {
  expect(await read('a.epub', bytes)).toMatchObject({ error: { code } })
})

test('a book whose file has no name that says so is known by its first part', async () => {
  const { mimetype, ...parts } = epubOf(chapters('<p>A.</p>'))
  const bytes = zip({ mimetype: mimetype ?? '', ...parts }, 0)
  expect((await draft('book', bytes)).importer.id).toBe('epub')
})
