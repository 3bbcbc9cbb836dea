/** Citations in the styles of the app: works, passages with their places, words that are no markup, files that are none. */
import { citer } from '#shared/formats/citing/citer.ts'
import { readStyle } from '#shared/formats/citing/read-style.ts'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import edition from '#shared/formats/exporters/edition.ts'
import htmlNotes from '#shared/formats/exporters/html-notes.ts'
import logseq from '#shared/formats/exporters/logseq.ts'
import markdown from '#shared/formats/exporters/markdown.ts'
import obsidian from '#shared/formats/exporters/obsidian.ts'
import textNotes from '#shared/formats/exporters/text-notes.ts'
import { written } from '#shared/formats/readable/styled.ts'
import { exported, exportedBytes, scopeOf, withOptions } from '../support/exporting.ts'
import { ARTICLE, desk, document } from '../support/library.ts'

const charter = {
  ...document('a1', 'Liptako-Gourma Charter', ARTICLE),
  type: 'treaty',
  creators: ['Alliance of Sahel States'],
  language: 'en',
}
const essay = {
  ...document('a2', 'On Assistance', ARTICLE),
  creators: ['Doe, Jane'],
  container: 'Journal of Law',
  volume: '6',
  issue: '2',
  pages: '12–34',
  type: 'article-journal',
  language: 'en',
}
const ARTICLE_8 = { words: 'art. 8(2)', csl: { label: 'article-locator', locator: '8(2)' } }
const PAGE_14 = { words: 'p. 14', csl: { label: 'page', locator: '14' } }

/** As the guides have it: APA 7 §8.13 and 11.7, Chicago 17 §14.171, MLA 9 §6.19, OSCOLA 4 §3.3 (en) and their French words. */
describe.each([
  [
    'apa',
    '(Liptako-Gourma Charter, 2023, art. 8(2))',
    '(Doe, 2023, p. 14)',
    'Doe, J. (2023). On Assistance. Journal of Law, 6(2), 12–34. https://example.org/a2',
  ],
  [
    'chicago-notes',
    'Alliance of Sahel States, “Liptako-Gourma Charter,” September 16, 2023, art. 8(2), https://example.org/a1.',
    'Jane Doe, “On Assistance,” Journal of Law 6, no. 2 (September 16, 2023): 14, https://example.org/a2.',
    'Doe, Jane. “On Assistance.” Journal of Law 6, no. 2 (September 16, 2023): 12–34. https://example.org/a2.',
  ],
  [
    'mla',
    '(Alliance of Sahel States, art. 8(2))',
    '(Doe 14)',
    'Doe, Jane. “On Assistance.” Journal of Law, vol. 6, no. 2, Sept. 2023, pp. 12–34, https://example.org/a2.',
  ],
  [
    'oscola',
    'Alliance of Sahel States, Liptako-Gourma Charter art 8(2) <https://example.org/a1>.',
    'Jane Doe, ‘On Assistance’ (2023) 6 Journal of Law 12, 14 <https://example.org/a2>.',
    'Doe J, ‘On Assistance’ (2023) 6 Journal of Law 12 <https://example.org/a2>',
  ],
  [
    'scholion-short',
    'Alliance of Sahel States, Liptako-Gourma Charter, 2023-09-16, art. 8(2)',
    'Doe, Jane, On Assistance, 2023-09-16, p. 14',
    'Doe, Jane, On Assistance, Journal of Law 6, 2023-09-16, https://example.org/a2',
  ],
] as const)('in the style %s', (style, article, page, work) => {
  it('an article of a treaty, a page of an essay, and a work in a list are', async () => {
    const { cite, reference } = await citer(style, 'en', [charter, essay])
    expect([cite(charter, ARTICLE_8).text, cite(essay, PAGE_14).text, reference(essay).text]).toEqual([
      article,
      page,
      work,
    ])
  })

  it('titles that look like markup stay words, and nothing but italics and the like is markup', async () => {
    const title = '<script>alert(1)</script> & <i>x'
    const { cite } = await citer(style, 'fr', [{ ...charter, title, creators: [] }])
    const { text, html } = cite({ ...charter, title, creators: [] }, ARTICLE_8)
    const tags = html.match(/<[^>]*>/gu) ?? []
    expect([
      text.toLowerCase().includes(title),
      tags.filter((tag) => !/^<\/?(?:i|em|b|strong|sup|sub)>$/u.test(tag)),
    ]).toEqual([true, []])
  })
})

it.each([
  ['fr', 'chicago-notes', '« Liptako-Gourma Charter », 16 septembre 2023, art. 8(2)'],
  ['fr', 'mla', '(Alliance of Sahel States, art. 8(2))'],
  ['en', 'gone', 'Liptako-Gourma Charter, 2023-09-16, art. 8(2)'],
] as const)(
  'in %s, %s says it in that language; a style that is gone is the short one',
  async (language, style, words) => {
    const { cite } = await citer(style, language, [charter])
    expect(cite(charter, ARTICLE_8).text.replace(/\s/gu, ' ')).toContain(words)
  },
)

const XMLNS = 'xmlns="http://purl.org/net/xbiblio/csl"'
const info = '<info><title>Own</title><id>http://example.org/own</id></info>'
const layout = '<citation><layout><text variable="title"/></layout></citation>'
it.each([
  ['a style', `<style ${XMLNS} class="note" version="1.0">${info}${layout}</style>`, 'Own'],
  ['no XML', 'hello', 'invalid'],
  ['another XML', '<html/>', 'notStyle'],
  ['entities', `<!DOCTYPE x [<!ENTITY a "b">]><style ${XMLNS}>${info}${layout}</style>`, 'invalid'],
  [
    'a dependent style',
    `<style ${XMLNS}><info><title>Own</title><link rel="independent-parent" href="http://x/apa"/></info></style>`,
    'dependent',
  ],
  [
    'macros that call themselves',
    `<style ${XMLNS}>${info}<macro name="a"><text macro="a"/></macro><citation><layout><text macro="a"/></layout></citation></style>`,
    'tooDeep',
  ],
  ['a file of 300,000 characters', 'x'.repeat(300_000), 'tooLong'],
])('%s is read as such', async (_name, xml, expected) => {
  const read = await readStyle(xml)
  expect('problem' in read ? read.problem : read.title).toBe(expected)
})

it('an own style cites, and one that breaks inside cites in short', async () => {
  const xml = `<style ${XMLNS} class="note" version="1.0">${info}${layout}</style>`
  const styles = [
    { id: 'own', title: 'Own', xml },
    { id: 'broken', title: 'Broken', xml: '<style>' },
  ]
  const cited = await Promise.all(['own', 'broken'].map((style) => citer(style, 'en', [charter], { styles })))
  expect(cited.map(({ cite }) => cite(charter).text)).toEqual([
    'Liptako-Gourma Charter',
    'Alliance of Sahel States, Liptako-Gourma Charter, 2023-09-16',
  ])
})

it.each([
  ['markdown', markdown, '— (Ἀριστοτέλης & Doe, 2023, '],
  ['html-notes', htmlNotes, '— (Ἀριστοτέλης &amp; Doe, 2023, '],
  ['text-notes', textNotes, '— (Ἀριστοτέλης & Doe, 2023, '],
])('notes as %s cite in the style that was chosen', async (_id, exporter, words) => {
  const made = desk()
  const documents = [...made.library.documents.values()]
  const citing = await citer('apa', 'en', documents)
  const file = await exported(exporter, withOptions(exporter, scopeOf(made, { citer: citing })))
  expect(file).toContain(words)
})

it.each([
  ['the edition, in its bibliography,', edition, {}, 'class="bib"><bdi>Ἀριστοτέλης', '(2023, '],
  [
    'the edition, at passages not in view,',
    edition,
    { texts: 'passages', notes: 'end' },
    '(Ἀριστοτέλης &amp; Doe, 2023',
    '',
  ],
])('%s cites in the style that was chosen', async (_name, exporter, options, first, then) => {
  const made = desk()
  const citing = await citer('apa', 'en', [...made.library.documents.values()])
  const file = await exported(exporter, withOptions(exporter, scopeOf(made, { citer: citing }), options))
  expect(file).toContain(first)
  expect(file).toContain(then)
})

it.each([
  ['logseq', logseq, ['citation:: Ἀριστοτέλης', ' — (Ἀριστοτέλης & Doe, 2023, ']],
  ['obsidian', obsidian, ['\n\nἈριστοτέλης', '— (Ἀριστοτέλης & Doe, 2023, ']],
])('the pages of %s cite works and passages in the style that was chosen', async (_id, exporter, words) => {
  const made = desk()
  const citing = await citer('apa', 'en', [...made.library.documents.values()])
  const bytes = await exportedBytes(exporter, withOptions(exporter, scopeOf(made, { citer: citing })))
  const pages = Object.values(unzipSync(bytes))
    .map((page) => strFromU8(page))
    .join('')
  expect(words.filter((one) => !pages.includes(one))).toEqual([])
})

it('italics of a style are italics of Markdown, and its words stay words', () => {
  expect(written({ text: '', html: 'Doe, <i>A_b</i> &amp; <b>c</b>*' }, 'markdown')).toBe(
    'Doe, *A\\_b* & **c**\\*',
  )
})
