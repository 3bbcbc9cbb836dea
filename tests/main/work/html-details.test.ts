/** Web pages in detail: encodings, addresses, what is never read, what pages say of themselves, hostile ones. */
import { expect, test } from 'vitest'
import { CHROMIUM_MHTML } from './pages.ts'
import { draft, read, told, words } from './read-draft-of.ts'

const latin = (html: string) => Buffer.from(html, 'latin1')
const JAPANESE = Buffer.concat([
  Buffer.from('<html lang=ja><meta http-equiv=content-type content="text/html; charset=Shift_JIS"><p>'),
  Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea]),
])

test.each([
  [
    'its own word, windows-1252',
    latin('<meta charset=windows-1252><p>Le d\xe9sert \x93vide\x94'),
    {},
    'Le désert “vide”',
    [],
  ],
  ['its own word, Shift_JIS', JAPANESE, {}, '日本語', []],
  ['an XML declaration', latin('<?xml version="1.0" encoding="iso-8859-1"?><p>\xe9t\xe9'), {}, 'été', []],
  ['nothing', latin('<p>\xe9t\xe9'), {}, 'été', ['encoding-guessed']],
  ['a wrong word over clean UTF-8', Buffer.from('<meta charset=windows-1252><p>été'), {}, 'été', []],
  ['escapes of ISO-2022-JP', latin('<meta charset=iso-2022-jp><p>\x1b$BF|K\\\x1b(B'), {}, '日本', []],
  [
    'the reader over the page',
    latin('<meta charset=utf-8><p>\xef\xf0\xe8'),
    { encoding: 'windows-1251' },
    'при',
    [],
  ],
  [
    'a word that is not true everywhere',
    latin('<meta charset=utf-8><p>a\xe9b'),
    {},
    'a\uFFFDb',
    ['encoding-mended'],
  ],
  ['a word for no encoding', latin('<meta charset=klingon><p>\xe9'), {}, 'é', ['encoding-guessed']],
])('the encoding of a page is known by %s', async (_what, bytes, options, text, codes) => {
  const page = await draft('a.html', bytes, options)
  expect([words(page), told(page)]).toEqual([text, codes])
})

test.each([
  ['without an ending', 'page', '<!DOCTYPE html><title>T</title><p>a', 'html'],
  ['after a declaration', 'page.xml', '<?xml version="1.0"?><html><p>a</p></html>', 'html'],
  ['in one file', 'page', CHROMIUM_MHTML, 'mhtml'],
  ['that is only talked about', 'page.txt', '<!DOCTYPE html><p>a', 'plain-text'],
])('a page %s is told by how it begins', async (_what, name, content, importer) => {
  expect((await draft(name, content)).importer.id).toBe(importer)
})

const at = (html: string) =>
  `<html><head><base href="https://a.example/b/"></head><body>${html}</body></html>`

test.each([
  ['a relative one', '<a href="c?d#e">x</a>', ['https://a.example/b/c?d#e']],
  ['one without scheme', '<a href="//c.example/">x</a>', ['https://c.example/']],
  ['a place in the page', '<a href="#c">x</a>', undefined],
  ['a script', '<a href=" java&#10;script:alert(1)">x</a>', undefined],
  ['data', '<a href="data:text/html,x">x</a>', undefined],
  ['a login', '<a href="https://u:p@c.example/">x</a>', undefined],
])('of addresses, %s', async (_what, html, hrefs) => {
  const { blocks } = await draft('a.html', at(`<p>${html}</p>`))
  expect([blocks[0]?.text, blocks[0]?.marks?.map(({ attrs }) => attrs?.href)]).toEqual(['x', hrefs])
})

test.each([
  [
    'scripts, styles, templates',
    '<script>b</script><style>c</style><template>d</template><noscript>e</noscript>',
  ],
  ['forms', '<form><button>b</button><input value=c><select><option>d</select><textarea>e</textarea></form>'],
  [
    'comments and hidden words',
    '<!-- b --><i hidden>c</i><i style="display:none">d</i><i aria-hidden=true>e</i>',
  ],
  ['what is for screen readers only', '<span class="sr-only">b</span>'],
  ['drawings with scripts', '<svg onload="x()"><script>alert(1)</script><path d=""/></svg>'],
  [
    'refreshes and frames',
    '<meta http-equiv=refresh content="0;url=https://b.example"><iframe src="https://b.example">b</iframe>',
  ],
])('of %s nothing is read', async (_what, html) => {
  expect(words(await draft('a.html', `<p>a${html}</p>`))).toBe('a')
})

test.each([
  ['a page saved under a dialog', '<main aria-hidden="true"><p>a</p></main>', 'a'],
  ['a formula in its own words', '<p>so <math alttext="E=mc^2"><mi>E</mi></math></p>', 'so E=mc^2'],
  [
    'a drop capital said twice',
    '<p><span aria-hidden="true">T</span><span class="sr-only">The</span> end</p>',
    'The end',
  ],
])('%s is read', async (_what, html, text) => {
  expect(words(await draft('a.html', html))).toBe(text)
})

test.each([
  ['Open Graph locales', '<meta property="og:locale" content="fr_CA">', { language: 'fr-CA' }],
  ['nonsense for a language', '<html lang="not a language">', {}],
  ['dates with slashes', '<meta name="citation_date" content="2020/5/7">', { date: '2020-05-07' }],
  ['dates that are none', '<meta name="date" content="last week">', {}],
  [
    'several authors',
    '<meta name=citation_author content="A, B"><meta name=citation_author content="C, D">',
    { creators: ['A, B', 'C, D'] },
  ],
  ['an address for an author', '<meta property="article:author" content="https://x.example/me">', {}],
  ['broken JSON-LD', '<script type="application/ld+json">{"@type":"Article",</script>', {}],
  ['deep JSON-LD', `<script type="application/ld+json">${'['.repeat(50_000)}</script>`, {}],
  [
    'JSON-LD that pollutes',
    '<script type="application/ld+json">{"__proto__":{"x":1},"@graph":[{"@type":["NewsArticle"],"headline":"H"}]}</script>',
    { title: 'H' },
  ],
  ['a title of any length', `<title>${'a'.repeat(5000)}</title>`, { title: 'a'.repeat(2000) }],
  [
    'the journal, as Highwire has it',
    '<meta name=citation_journal_title content="Journal of Law"><meta name=citation_volume content=61><meta name=citation_issue content=3><meta name=citation_firstpage content=12><meta name=citation_lastpage content=34><meta name=citation_doi content="doi:10.1017/S0022">',
    { container: 'Journal of Law', volume: '61', issue: '3', pages: '12–34', doi: '10.1017/S0022' },
  ],
  [
    'the journal, as JSON-LD has it',
    '<script type="application/ld+json">{"@type":"ScholarlyArticle","headline":"T","isPartOf":{"@type":"PublicationIssue","issueNumber":3,"isPartOf":{"@type":["PublicationVolume","Periodical"],"volumeNumber":"61","name":"Journal of Law"}}}</script>',
    { title: 'T', container: 'Journal of Law', volume: '61', issue: '3' },
  ],
])('of what a page says of itself: %s', async (_what, html, expected) => {
  expect((await draft('a.html', `${html}<p>Words.</p>`)).bibliography).toEqual(expected)
})

test.each([
  ['300,000 nested elements', '<div>'.repeat(300_000), 'page-too-deep'],
  ['nested formatting without end', '<font size=1>'.repeat(5000) + 'x', 'page-too-deep'],
  ['zeros', Buffer.alloc(500), 'looks-binary'],
])('a page of %s is refused', async (_what, content, code) => {
  expect(await read('a.html', content)).toMatchObject({ error: { code } })
})

test.each([
  ['900 nested elements', '<div>'.repeat(900) + 'end'],
  ['100,000 open comments', '<!--'.repeat(100_000) + '-->end'],
  ['50,000 attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=x`).join(' ')}>end`],
  [
    '500 notes in one paragraph',
    `<p>${Array.from({ length: 500 }, (_, i) => `<a id=r${i} href=#n${i}>${i}</a>`).join(' ')}</p>${Array.from({ length: 500 }, (_, i) => `<p id=n${i}><a href=#r${i}>${i}</a> a</p>`).join('')}end`,
  ],
])('a page of %s is read to its end', async (_what, html) => {
  expect(words(await draft('a.html', html))).toMatch(/end$/u)
})

test('broken characters and NULs in a page are mended and told', async () => {
  const page = await draft('a.html', Buffer.from(`\uFEFF<p>${'word '.repeat(50)}a\uD800b\0c`, 'utf16le'))
  expect([words(page).slice(-4), told(page)]).toEqual(['a\uFFFDbc', ['surrogates', 'nuls']])
})

test.each([
  ['nothing but markup', '<html><body><img src=x></body></html>'],
  ['nothing', ''],
])('a page of %s has no text in it', async (_what, content) => {
  await expect(draft('a.html', content)).rejects.toMatchObject({ code: 'file-empty' })
})
