/**
 * Hostile and broken files, made here, and what each must come to: `sound` (a text) or a refusal. Each kind of attack of
 * security.md's table of importers (B1–B15) that a file can carry stands in it at least once.
 */
import { docxOf, paragraph, run } from '../main/work/archives/docx.ts'
import { epubOf } from '../main/work/archives/epub.ts'
import { renamed, withDirectory, zip } from '../main/work/archives/make.ts'
import { odtOf } from '../main/work/archives/odt.ts'
import { pdfSeed } from './pdf-seed.ts'

export interface HostileFile {
  readonly what: string
  readonly name: string
  readonly make: () => Uint8Array
  /** `sound`, or the code of the refusal */
  readonly ends: string
  readonly options?: Readonly<Record<string, string>>
  /** words that must be in the text */
  readonly has?: string
}

const utf8 = (text: string) => () => Buffer.from(text)
const latin = (text: string) => () => Buffer.from(text, 'latin1')
const html = (body: string): (() => Uint8Array) =>
  utf8(`<!DOCTYPE html><title>T</title><body>${body}<p>The words of the page.</p>`)
const words = paragraph('The words of the page.')
const docxWith = (more: Readonly<Record<string, string | Uint8Array>>) => () =>
  zip({ ...docxOf(words), ...more })
const tei = (doctype: string, body: string) =>
  utf8(
    `<?xml version="1.0"?>${doctype}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>${body}</body></text></TEI>`,
  )

/** An entity that stands for a billion words. */
const LOL = `<!DOCTYPE TEI [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>`

const file = (
  what: string,
  name: string,
  make: () => Uint8Array,
  ends: string,
  more: Partial<HostileFile> = {},
): HostileFile => ({
  what,
  name,
  make,
  ends,
  ...more,
})

const PAGE = { has: 'The words of the page.' }

export const FILES: readonly HostileFile[] = [
  // B1, B2: archives
  file(
    'a bomb of zeros',
    'a.docx',
    () => zip({ ...docxOf(words), 'word/media/a.png': new Uint8Array(60_000_000) }),
    'archive-too-large',
  ),
  file(
    'a document of one word 30 million times',
    'a.docx',
    () => zip(docxOf(paragraph('ha '.repeat(10_000_000)))),
    'archive-too-large',
  ),
  file(
    '20,000 parts',
    'a.epub',
    () => zip(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`OEBPS/${at}`, ''])), 0),
    'archive-too-many-parts',
  ),
  file('a part that climbs out', 'a.docx', docxWith({ '../../evil.txt': 'x' }), 'archive-unsafe'),
  file(
    'a part with an absolute name',
    'a.odt',
    () => zip({ ...odtOf('<text:p>a</text:p>'), '/etc/passwd': 'x' }),
    'archive-unsafe',
  ),
  file(
    'parts over one another',
    'a.epub',
    () => withDirectory(zip(epubOf([{ body: '<p>a</p>' }])), (one) => one.setUint32(42, 0, true)),
    'archive-damaged',
  ),
  file(
    'a part named as a prototype',
    'a.docx',
    () => renamed(zip({ ...docxOf(words), xxproto__: 'x' }), 'xxproto__', '__proto__'),
    'sound',
    PAGE,
  ),
  file(
    'an archive cut in two',
    'a.docx',
    () => {
      const whole = zip(docxOf(words))
      return whole.subarray(0, whole.length / 2)
    },
    'archive-damaged',
  ),
  // B3: XML
  file('a billion laughs', 'a.xml', tei(LOL, '<p>&a9;</p>'), 'part-doctype'),
  file(
    'an entity that is a file',
    'a.xml',
    tei('<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<p>&x;</p>'),
    'part-doctype',
  ),
  file(
    'a document type at an address',
    'a.xml',
    tei('<!DOCTYPE TEI SYSTEM "http://127.0.0.1:9/tei.dtd">', '<p>The words of the page.</p>'),
    'sound',
    PAGE,
  ),
  file(
    'an entity in a Word part',
    'a.docx',
    docxWith({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }),
    'part-doctype',
  ),
  file('an entity that is not declared', 'a.xml', tei('', '<p>&nothing;</p>'), 'part-invalid'),
  file(
    '10,000 elements in each other',
    'a.xml',
    tei('', '<div>'.repeat(10_000) + '</div>'.repeat(10_000)),
    'part-too-large',
  ),
  file(
    '50,000 attributes',
    'a.xml',
    tei('', `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}=""`).join(' ')}>a</p>`),
    'part-too-large',
  ),
  // B4, B10: time and memory
  file('100,000 elements in each other', 'a.html', html('<div>'.repeat(100_000)), 'page-too-deep'),
  file('50,000 quotations in each other', 'a.md', utf8(`${'>'.repeat(50_000)} a`), 'nested-too-deep'),
  file('20,000 emphases that never end', 'a.md', utf8('*a_ '.repeat(20_000)), 'sound'),
  file('a table of 200 columns', 'a.html', html(`<table><tr>${'<td>c'.repeat(200)}</table>`), 'sound', PAGE),
  file(
    'a table of 20,000 columns',
    'a.md',
    utf8(`|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n`),
    'sound',
  ),
  file(
    'a line of a million characters',
    'a.txt',
    utf8(`${'x'.repeat(1_000_000)}\nThe words of the page.`),
    'sound',
    PAGE,
  ),
  file('a text of 25 million characters', 'a.txt', utf8('x'.repeat(25_000_000)), 'text-too-long'),
  file('200,001 paragraphs', 'a.txt', utf8('x\n'.repeat(200_001)), 'too-many-blocks'),
  file('20,000 groups in each other', 'a.rtf', latin(`{\\rtf1${'{'.repeat(20_000)}a`), 'not-rtf'),
  file(
    'a PDF whose pages are their own parents',
    'a.pdf',
    () =>
      Buffer.from(
        Buffer.from(pdfSeed()).toString('latin1').replace('/Kids [3 0 R 4 0 R]', '/Kids [2 0 R 2 0 R]'),
        'latin1',
      ),
    'not-pdf',
  ),
  file(
    'a PDF that says 2,000,000 pages',
    'a.pdf',
    () =>
      Buffer.from(Buffer.from(pdfSeed()).toString('latin1').replace('/Count 2', '/Count 2000000'), 'latin1'),
    'sound',
  ),
  // B5–B8: what pages do
  file(
    'scripts and handlers',
    'a.html',
    html('<script>alert(1)</script><img src=x onerror=alert(1)><p onclick=alert(1)>a'),
    'sound',
    PAGE,
  ),
  file(
    'links that act',
    'a.html',
    html(
      '<a href="javascript:alert(1)">a</a><a href="data:text/html,x">b</a><a href="JaVa\tScript:x">c</a><a href=file:///etc>d</a>',
    ),
    'sound',
    PAGE,
  ),
  file(
    'an SVG and MathML with scripts',
    'a.html',
    html(
      '<svg><script>x</script><foreignObject><p>y</p></foreignObject></svg><math><mtext><img src=x onerror=y></math>',
    ),
    'sound',
    PAGE,
  ),
  file(
    'styles and pictures from afar',
    'a.html',
    html(
      '<style>@import "http://127.0.0.1:9/a.css"</style><link rel=stylesheet href=http://127.0.0.1:9/b.css><img src=http://127.0.0.1:9/c.png><meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">',
    ),
    'sound',
    PAGE,
  ),
  file(
    'a frame, a form, an object',
    'a.html',
    html(
      '<iframe srcdoc="<script>x</script>"></iframe><form action=http://127.0.0.1:9/><input name=a></form><object data=x></object>',
    ),
    'sound',
    PAGE,
  ),
  file(
    'a link of Word that acts',
    'a.docx',
    docxWith({
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>',
    }),
    'sound',
    PAGE,
  ),
  file(
    'a picture of Word that is a file',
    'a.docx',
    docxWith({
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="i" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
    }),
    'sound',
    PAGE,
  ),
  // B11: encodings
  file(
    'Windows-1252 without a word of it',
    'a.txt',
    latin('Les \xe9tats du Sahel \x96 \x93l\x92alliance\x94.'),
    'sound',
  ),
  file('Windows-1252, when it is said', 'a.txt', latin('Les \xe9tats du Sahel.'), 'sound', {
    options: { encoding: 'windows-1252' },
    has: 'Les états du Sahel.',
  }),
  file(
    'UTF-8 with one byte of another encoding',
    'a.txt',
    () => Buffer.concat([Buffer.from('été '), Buffer.of(0xe9), Buffer.from(' été')]),
    'sound',
  ),
  file(
    'UTF-16 with a mark',
    'a.txt',
    () => Buffer.from('\uFEFFThe words of the page.', 'utf16le'),
    'sound',
    PAGE,
  ),
  file(
    'UTF-16 that is cut in a pair',
    'a.txt',
    () => Buffer.from('\uFEFFThe words of the page. \uD835', 'utf16le'),
    'sound',
    PAGE,
  ),
  file(
    'a page that lies about its encoding',
    'a.html',
    latin('<meta charset=utf-8><p>Les \xe9tats</p><p>The words of the page.</p>'),
    'sound',
    PAGE,
  ),
  file('NULs among the words', 'a.txt', utf8(`The words of the page.${'.'.repeat(500)}\0`), 'sound', PAGE),
  file('nothing but NULs', 'a.txt', () => new Uint8Array(1000), 'looks-binary'),
  file(
    'noise',
    'a.txt',
    () => Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + 7) % 256),
    'looks-binary',
  ),
  file('nothing', 'a.txt', () => new Uint8Array(), 'file-empty'),
  file('blanks only', 'a.html', utf8('<p> </p>'), 'file-empty'),
  file('line ends of every kind', 'a.txt', utf8('a\r\nb\rc\nThe words of the page.'), 'sound', PAGE),
  // B12: what cannot be seen
  file(
    'overrides of direction',
    'a.txt',
    utf8('A \u202Ereversed\u202C and \u2066isolated\u2069.\nThe words of the page.'),
    'sound',
    PAGE,
  ),
  file(
    'a hundred accents on one letter',
    'a.txt',
    utf8(`a${'\u0301'.repeat(100)}\nThe words of the page.`),
    'sound',
    PAGE,
  ),
  // B13: names of objects
  file(
    'a front matter that names a prototype',
    'a.md',
    utf8('---\n__proto__: {title: x}\nconstructor: y\ntitle: T\n---\nThe words of the page.'),
    'sound',
    PAGE,
  ),
  file(
    'a front matter of references to itself',
    'a.md',
    utf8('---\na: &a [*a, *a]\n---\nThe words of the page.'),
    'sound',
    PAGE,
  ),
  // what is something else
  file(
    'a program with the name of a text',
    'a.txt',
    () => Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), new Uint8Array(2000)]),
    'looks-binary',
  ),
  file('a text with the name of a PDF', 'a.pdf', utf8('The words of the page.'), 'not-pdf'),
  file('a picture with the name of a book', 'a.epub', latin('\x89PNG\r\n\x1a\n'), 'archive-damaged'),
  file('a picture', 'a.png', latin('\x89PNG\r\n\x1a\n\0\0\0\0'), 'unknown-format'),
  file(
    'runs of Word, 20,000 of them',
    'a.docx',
    () => zip(docxOf(paragraph(run('ha ').repeat(20_000)) + words)),
    'sound',
    PAGE,
  ),
]
