/** Notes as a Markdown file: what a reader finds in it, and that hostile words stay words. */
import { unzipSync } from 'fflate'
import markdownit from 'markdown-it'
import { describe, expect, it } from 'vitest'
import jsonLd from '#shared/formats/exporters/json-ld.ts'
import markdown from '#shared/formats/exporters/markdown.ts'
import { markdownToNote } from '#shared/formats/notes/markdown-to-note.ts'
import { relationLabel } from '#shared/formats/relation-label.ts'
import { EXPORTERS, collectExporters } from '#shared/formats/exporters.ts'
import type { Document } from '#shared/model/document.ts'
import { CATALOGUE, type Messages } from '#shared/messages/catalogue.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { CHARTER, desk, NOW, paragraphs } from '../support/library.ts'
import { exported, exportedBytes, scopeOf } from '../support/exporting.ts'

const file = await exported(markdown, scopeOf(desk()))

describe('the Markdown of a library', () => {
  it.each([
    ['the title', '# Everything'],
    ['each document', '## The Charter'],
    ['who wrote it', 'Ἀριστοτέλης; Doe, Jane, *An Article*, 2023-09-16'],
    ['places', '### Article 6 ¶1'],
    ['quotes', '> attack on all'],
    ['notes', String.raw`a \*note\*`],
    ['tags', '#law-order #power'],
    ['a link from its start', '- **quotes** “attack on all” (*The Charter*, Article 6 ¶1)'],
    ['the same link from its end', '- **is quoted by** “λόγος בְּרֵאשִׁית” (*An Article*, ¶1)'],
    ['links between whole documents', '- **see also** *The Charter*'],
    ['reasons', '  because'],
    ['memos', 'a memo'],
  ])('has %s', (_what, line) => {
    expect(file.split('\n')).toContainEqual(expect.stringContaining(line))
  })
  it('has the passages in the order of the text', () => {
    const found = ['👩‍👩‍👧', '> λόγος', '> again'].map((words) => file.indexOf(words))
    expect(found).toEqual(found.toSorted((a, b) => a - b))
  })
})

it('keeps the headings of notes below those of places', async () => {
  const { library, texts, article } = desk()
  const body = markdownToNote('# One\n\n> ## Two')
  const memo = {
    id: 'm',
    target: { document: article.id },
    tags: [],
    body,
    creator: '',
    created: NOW,
    modified: NOW,
  }
  library.annotations.set('m', memo)
  const text = await exported(markdown, scopeOf({ library, texts }))
  expect(text.match(/^.*# (?:One|Two)$/gm)).toEqual(['#### One', '> ##### Two'])
})

describe('what lies outside the scope', () => {
  const { library, texts, article } = desk()
  const whole = scopeOf({ library, texts })
  const part = {
    ...whole,
    documents: whole.documents.filter((one) => one.document.id === article.id),
    excerptOf: () => ({ document: 'x', quote: 'far words' }),
  }
  it('is told by its words and its title', async () => {
    expect(await exported(markdown, part)).toContain('- **quotes** “far words” (*The Charter*)')
  })
  it('is a quote alone in JSON-LD, and nothing where the words are cut', async () => {
    const link = async (quote: string) =>
      JSON.parse(
        await exported(jsonLd, { ...part, excerptOf: () => ({ document: 'x', quote }) }),
      ).first.items.find((item: { motivation: string }) => item.motivation === 'linking').body[0].selector
    expect([await link('far words'), await link('far wo…')]).toEqual([
      [{ type: 'TextQuoteSelector', exact: 'far words' }],
      undefined,
    ])
  })
})

describe('the name of a relation', () => {
  const quotes = { id: 'quotes', label: 'quotes', inverse: 'is quoted by', directed: true }
  const t = (key: string) =>
    key === 'relations.quotes.label' ? 'cite' : key === 'relations.quotes.inverse' ? 'est cité par' : key
  it.each([
    ['is translated when it came with the library', quotes, ['cite', 'est cité par']],
    ['is the reader’s once they changed it', { ...quotes, label: 'cites' }, ['cites', 'is quoted by']],
    ['is the reader’s when it is their own', { ...quotes, id: 'own' }, ['quotes', 'is quoted by']],
    ['is a question mark when it is not known', undefined, ['?', '?']],
  ])('%s', (_case, relation, names) => {
    expect([relationLabel(relation, true, t), relationLabel(relation, false, t)]).toEqual(names)
  })
})

describe('hostile words', () => {
  const evil = '<script>x</script> [l](javascript:1) ![i](http://t.example/p) `c` **b** # h'
  it.each(['title', 'role', 'publisher', 'date'] as const)(
    'stay words in the %s of a document',
    async (field) => {
      const { library, texts, article } = desk()
      library.documents.set(article.id, { ...article, [field]: evil } satisfies Document)
      expect(active(await exported(markdown, scopeOf({ library, texts })))).toEqual([])
    },
  )
  it.each(['# h', '- l', '1. l', '> q', '    code', '```', '***', '===', '| a |', evil])(
    'stay words in a quote: %s',
    async (words) => {
      const made = desk()
      for (const [id, one] of made.library.annotations) {
        if (!('source' in one.target)) made.library.annotations.delete(id)
        else
          made.library.annotations.set(id, {
            ...one,
            target: {
              ...one.target,
              spans: [{ start: 0, end: 1, quote: { exact: words, prefix: '', suffix: '' } }],
            },
          })
      }
      const text = await exported(markdown, scopeOf(made))
      expect(active(text)).toEqual([])
      expect(text).toContain('> ')
    },
  )
  it.each(['# h', '- l', '1. l', '> q', '---', '~~~'])('stay words in a name: %s', async (name) => {
    const { library, texts, article } = desk()
    library.documents.set(article.id, { ...article, creators: [name] })
    const tokens = markdownit().parse(await exported(markdown, scopeOf({ library, texts })), {})
    const line = tokens.findIndex((token) => token.content.includes('*An Article*'))
    expect(tokens[line - 1]).toMatchObject({ type: 'paragraph_open', level: 0 })
  })
  it('stay words in an address', async () => {
    const { library, texts, article } = desk()
    library.documents.set(article.id, {
      ...article,
      source: { ...article.source, address: 'mailto:a@b><script>x</script>' },
    })
    expect((await exported(markdown, scopeOf({ library, texts }))).includes('<script>')).toBe(false)
  })
  /** What a browser would act on, and blocks that a quote must not open. */
  function active(text: string): string[] {
    const tokens = markdownit({ html: true }).parse(text, {})
    const all = tokens.flatMap((token) => [token, ...(token.children ?? [])])
    const quoted = tokens.map((token, index) =>
      tokens[index - 1]?.type === 'blockquote_open' ? token.type : 'paragraph_open',
    )
    const links = all
      .map((token) => String(token.attrGet('href') ?? ''))
      .filter((href) => href !== '' && !href.startsWith('https://example.org/'))
    return [
      ...all.map((token) => token.type).filter((type) => /html|image|fence|code_block/.test(type)),
      ...links,
      ...quoted.filter((type) => type !== 'paragraph_open'),
    ]
  }
})

const exporters = [...EXPORTERS]
const wordsAt = (key: string): unknown =>
  key
    .split('.')
    .reduce<Messages | string | undefined>(
      (at, name) => (typeof at === 'object' ? at[name] : undefined),
      CATALOGUE.en,
    )

/** A file as text; of an archive, all its parts. */
function wordsIn(bytes: Uint8Array): string {
  const parts = bytes[0] === 0x50 && bytes[1] === 0x4b ? Object.values(unzipSync(bytes)) : [bytes]
  return parts.map((part) => new TextDecoder().decode(part)).join('\n')
}

/** Formats that are lists of what is there, without a frame. */
const LISTS = new Set(['bibtex', 'link-matrix', 'ris'])
/** What formats say of a text that nobody annotated, where that is not its title. */
const SAYS = new Map([
  ['qdc', 'law &amp; order'],
  ['csv', 'tables.columns.document'],
  ['tsv', 'tables.columns.document'],
  ['link-matrix', ''],
  ['hypothesis', 'annotations'],
])

describe('the registry', () => {
  it.each(exporters)('has %s, which is complete', (id, one) => {
    expect(one).toMatchObject({
      label: `formats.${id}`,
      extension: expect.stringMatching(/^[a-z]+$/),
      mediaType: expect.stringContaining('/'),
    })
  })
  it.each(exporters)('has %s, which writes an empty library', async (_id, one) => {
    const scope = scopeOf({ library: desk().library, texts: () => CHARTER })
    const file = await exported(one, { ...scope, documents: [], memos: [], links: [] })
    expect(file === '').toBe(LISTS.has(one.id))
  })
  it.each(exporters)('has %s, which writes a text without words', async (_id, one) => {
    const { library } = desk()
    library.annotations.clear()
    library.links.clear()
    const bytes = await exportedBytes(one, scopeOf({ library, texts: () => blockTable(paragraphs()) }))
    expect(wordsIn(bytes)).toContain(SAYS.get(one.id) ?? 'An Article')
  })
  it.each(exporters)('has %s, whose words are in the catalogue', (_id, one) => {
    expect([one.label, ...one.drops].filter((key) => typeof wordsAt(key) !== 'string')).toEqual([])
  })
  it('refuses two exporters with one id', () => {
    expect(() => collectExporters({ a: markdown, b: markdown })).toThrow('two exporters are called markdown')
  })
})
