/** Pictures that come with a text: from every format that can hold them, and what is refused of them. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Block } from '#shared/model/document.ts'
import { docx, paragraph } from '../archives/docx.ts'
import { epub } from '../archives/epub.ts'
import { odt } from '../archives/odt.ts'
import { png } from '../../../support/png.ts'
import { withImages } from './with-images.ts'

const MAP = png(300, 200)
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const data = (bytes: Uint8Array, type = 'image/png'): string => `data:${type};base64,${base64(bytes)}`
const shown = ({ type, text, image, imageAddress }: Block): string =>
  `${type} “${text}”${image ? ` ${image.width}×${image.height} ${image.alt || 'no alt'} ${image.digest === digest(MAP)}` : ''}${imageAddress === undefined ? '' : ` at ${imageAddress}`}`

const W_PICTURE =
  '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="A map"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="pic"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
const mhtml = (image: Uint8Array): string =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary=x',
    '',
    '--x',
    'Content-Type: text/html; charset=utf-8',
    'Content-Location: https://example.org/a/page.html',
    '',
    '<p>Before.</p><p><img src="../pictures/map.png" alt="A map"></p>',
    '--x',
    'Content-Type: application/octet-stream',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://example.org/pictures/map.png',
    '',
    base64(image),
    '--x--',
  ].join('\r\n')

test.each([
  ['a page', 'a.html', `<p>Before.</p><p><img alt="A map" src="${data(MAP)}"></p>`],
  ['a saved archive of a page', 'a.mhtml', mhtml(MAP)],
  ['Markdown', 'a.md', `Before.\n\n![A map](${data(MAP)})\n`],
  [
    'a Word file',
    'a.docx',
    docx(paragraph('Before.') + paragraph(W_PICTURE), {
      links: { pic: ['image', 'media/a.png'] },
      parts: { 'word/media/a.png': MAP },
    }),
  ],
  [
    'a book',
    'a.epub',
    epub([{ body: '<p>Before.</p><div><img alt="A map" src="../pictures/a%20b.jpg"/></div>' }], {
      parts: { 'OEBPS/pictures/a b.jpg': MAP },
    }),
  ],
  [
    'an OpenDocument text',
    'a.odt',
    odt(
      '<text:p>Before.</text:p><text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:title>A map</svg:title></draw:frame></text:p>',
      { parts: { 'Pictures/a.png': MAP } },
    ),
  ],
])('%s has its picture, judged by its bytes', async (_name, file, content) => {
  const { draft, sent } = await withImages(file, content)
  expect([draft.blocks.map(shown), sent.map(digest)]).toEqual([
    ['paragraph “Before.”', 'figure “A map” 300×200 A map true'],
    [digest(MAP)],
  ])
})

test.each([
  ['alone', `<p>One.</p><img alt="A map" src="SRC"><p>Two.</p>`, ['One.', 'A map*', 'Two.']],
  ['without words', `<p>One.</p><p><img src="SRC"></p><p>Two.</p>`, ['One.', '*', 'Two.']],
  [
    'in a line',
    `<p>See <img alt="the map" src="SRC"> here.</p><p>Two.</p>`,
    ['See the map here.', '*', 'Two.'],
  ],
  ['before a line', `<p><img alt="" src="SRC">See here.</p>`, ['*', 'See here.']],
  [
    'in a cell, after its table',
    `<table><tr><td>a</td><td><img src="SRC">b</td></tr><tr><td>c</td><td>d</td></tr></table><p>Two.</p>`,
    ['a\tb', 'c\td', '*', 'Two.'],
  ],
  [
    'in a figure',
    `<figure><img alt="A map" src="SRC"><figcaption>Map 1.</figcaption></figure>`,
    ['A map*', 'Map 1.'],
  ],
])('a picture %s stands where it stood', async (_name, html, expected) => {
  const { draft } = await withImages('a.html', html.replace('SRC', data(MAP)), { whole: true })
  expect(draft.blocks.map(({ text, image }) => text + (image ? '*' : ''))).toEqual(expected)
})

test('the words of a text are the same whether its pictures are kept or not', async () => {
  const html = `<p>See <img alt="the map" src="${data(MAP)}"> here.</p><img alt="Alone" src="${data(MAP)}">`
  const [kept, left] = await Promise.all([withImages('a.html', html), withImages('a.html', html, {}, false)])
  const words = (blocks: readonly Block[]) => blocks.map(({ text }) => text).filter((text) => text !== '')
  expect(words(kept.draft.blocks)).toEqual(words(left.draft.blocks))
})

test.each([
  [
    'a picture in the web',
    '<img alt="A" src="https://example.org/a.png">',
    'figure “A” at https://example.org/a.png',
  ],
  ['one beside the page', '<img alt="A" src="page_files/a.png">', 'figure “A” at page_files/a.png'],
  ['one on the disk', '<img alt="A" src="file:///etc/passwd">', 'figure “A” at file:///etc/passwd'],
  ['a script', '<img alt="A" src="javascript:alert(1)">', 'figure “A” at javascript:alert(1)'],
  [
    'a forged sign of ours',
    `<img alt="A" data-image="${digest(MAP)}" data-address="https://evil.example/">`,
    'figure “A”',
  ],
])('%s is not fetched; its address is words', async (_name, html, expected) => {
  const { draft, sent } = await withImages('a.html', `<p>Words.</p>${html}`)
  expect([shown(draft.blocks[1] ?? draft.blocks[0]!), sent]).toEqual([expected, []])
})

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
test.each([
  ['a drawing', SVG, 'image/svg+xml', ['images-kind']],
  ['a drawing that says it is a PNG', SVG, 'image/png', ['images-kind']],
  [
    'a page that says it is a GIF',
    Buffer.from('<html><script>1</script></html>'),
    'image/gif',
    ['images-kind'],
  ],
  ['one of huge size', png(4, 4, 0, { width: 20_000, height: 20_000 }), 'image/png', ['images-size']],
  ['more bytes than are kept', Buffer.concat([MAP, Buffer.alloc(20_000_000)]), 'image/png', ['images-size']],
  ['a counter of one pixel', png(1, 1), 'image/png', ['dropped']],
])('%s is left out, and told', async (_name, bytes, type, codes) => {
  const { draft, sent } = await withImages('a.html', `<p>Words.</p><img alt="A" src="${data(bytes, type)}">`)
  expect([draft.blocks.map(shown), draft.report.map(({ code }) => code), sent]).toEqual([
    ['paragraph “Words.”', 'figure “A”'],
    codes,
    [],
  ])
})

test('a picture that stands in a file twice, or in it under two names, is sent once', async () => {
  const body =
    '<p>Words.</p><div><img alt="One" src="../a.png"/></div><div><img alt="Two" src="../b.png"/></div>'
  const { draft, sent } = await withImages(
    'a.epub',
    epub([{ body: body + body }], { parts: { 'OEBPS/a.png': MAP, 'OEBPS/b.png': MAP } }),
  )
  expect([draft.blocks.filter(({ image }) => image).length, sent.length]).toEqual([4, 1])
  expect(draft.report).toMatchObject([{ code: 'images-kept', params: { count: 4 } }])
})

test.each([
  [
    'that says what it shows',
    '<title>A plate</title><image xlink:href="../a.png"/>',
    ['figure “A plate” 300×200 A plate true'],
  ],
  ['that says nothing', '<image xlink:href="../a.png"/>', ['figure “” 300×200 no alt true']],
  ['with words of its own', '<text>Words</text><image xlink:href="../a.png"/>', []],
])('a drawing around a picture alone %s is the picture', async (_name, inside, expected) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`
  const bytes = epub([{ body: `<p>Words.</p><div>${svg}</div>` }], { parts: { 'OEBPS/a.png': MAP } })
  const { draft } = await withImages('a.epub', bytes)
  expect(draft.blocks.slice(1).map(shown)).toEqual(expected)
})

test('a part that is damaged is no picture, and the text comes in', async () => {
  const bytes = epub([{ body: '<p>Words.</p><img alt="A" src="../a.png"/>' }], {
    parts: { 'OEBPS/a.png': 'no picture' },
  })
  const { draft } = await withImages('a.epub', bytes)
  expect([draft.blocks.map(shown), draft.report.map(({ code }) => code)]).toEqual([
    ['paragraph “Words.”', 'figure “A”'],
    ['images-kind'],
  ])
})
