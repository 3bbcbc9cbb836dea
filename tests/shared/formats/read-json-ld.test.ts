/** Files of other programs, and files that mean harm. */
import { describe, expect, it } from 'vitest'
import { readJsonLd } from '#shared/formats/import-json-ld.ts'
import { jsonDepth } from '#shared/formats/json-depth.ts'
import { noteText } from '#shared/model/note.ts'
import { ARTICLE, CHARTER, desk } from '../support/library.ts'
import { importInto } from '../support/exporting.ts'

const annotation = (more: object) =>
  JSON.stringify({ type: 'Annotation', id: 'https://a.example/1', target: 'https://example.org/x', ...more })
const quote = (exact: string, more = {}) => ({ type: 'TextQuoteSelector', exact, ...more })
const position = (start: unknown, end: unknown) => ({ type: 'TextPositionSelector', start, end })
const at = (source: string, ...selector: object[]) => ({ source, selector })

function emptied() {
  const made = desk()
  made.library.annotations.clear()
  made.library.links.clear()
  return made
}

describe('a file of another program', () => {
  const { article, charter } = desk()
  it.each([
    ['an id', `urn:uuid:${charter.id.toUpperCase()}`],
    ['an address', `https://example.org/${charter.id}#part`],
    ['a title', 'the  charter'],
  ])('is matched to a document by %s', (_by, source) => {
    const { library, texts } = emptied()
    const plan = importInto(library, texts, annotation({ target: at(source, quote('attack on all')) }))
    expect(plan.records.annotations).toMatchObject([
      {
        target: {
          source: { document: charter.id },
          spans: [{ start: CHARTER.text.indexOf('attack on all') }],
        },
        style: { colour: 1, mark: 'wash' },
      },
    ])
  })
  it('goes to the document the reader chose when its source is unknown', () => {
    const { library, texts } = emptied()
    const plan = importInto(
      library,
      texts,
      annotation({ target: at('https://nowhere.example/', quote('attack on all')) }),
      charter.id,
    )
    expect(plan.report).toMatchObject({ annotations: { added: 1 }, orphans: [] })
  })
  it('is an orphan where no document is known', () => {
    const { library, texts } = emptied()
    const plan = importInto(
      library,
      texts,
      annotation({ target: at('https://nowhere.example/', quote('attack on all')) }),
    )
    expect(plan.report.orphans).toEqual([
      { quote: 'attack on all', document: 'https://nowhere.example/', reason: 'no-document' },
    ])
  })
  it.each([
    [
      'the surroundings choose',
      quote('again', { prefix: 'again and again and again and again and ', suffix: '' }),
      undefined,
      'again',
      ARTICLE.text.lastIndexOf('again'),
    ],
    [
      'words win over a wrong position',
      quote('λόγος, '),
      position(1, 4),
      'λόγος, ',
      ARTICLE.text.indexOf('λόγος, '),
    ],
  ])('is anchored: %s', (_case, words, where, exact, start) => {
    const { library, texts } = emptied()
    const selector = [words, where].filter((one) => one !== undefined)
    const [made] = importInto(library, texts, annotation({ target: { source: article.title, selector } }))
      .records.annotations
    expect(made?.target).toMatchObject({ spans: [{ start, end: start + exact.length, quote: { exact } }] })
  })
  it('calls a place without words an orphan where the text may be another one', () => {
    const { library, texts } = emptied()
    const target = { source: article.title, selector: [position(0, 4)] }
    expect(importInto(library, texts, annotation({ target })).report.orphans).toHaveLength(1)
  })
  it('calls a tie an orphan', () => {
    const { library, texts } = emptied()
    expect(
      importInto(library, texts, annotation({ target: at(article.title, quote('again')) })).report.orphans,
    ).toMatchObject([{ reason: 'ambiguous' }])
  })
  it.each([
    ['bodyValue', { bodyValue: 'plain *words*' }, 'plain *words*'],
    [
      'Markdown',
      { body: { type: 'TextualBody', value: 'some *words*', format: 'text/markdown' } },
      'some words',
    ],
    [
      'HTML',
      { body: [{ type: 'TextualBody', value: '<p onclick=x>some <b>words</b></p>', format: 'text/html' }] },
      'some words',
    ],
    [
      'tags beside a comment',
      {
        body: [
          { type: 'TextualBody', value: 't', purpose: 'tagging' },
          { type: 'TextualBody', value: 'c', purpose: 'commenting' },
        ],
      },
      'c',
    ],
  ])('has its note read from %s', (_form, body, text) => {
    const [read] = readJsonLd(annotation(body)).annotations
    expect(read?.body && noteText(read.body)).toBe(text)
  })
  it.each([
    [
      'the portable form',
      {
        body: [
          { ...at('The Charter', quote('attack on all')), purpose: 'linking' },
          { type: 'TextualBody', purpose: 'classifying', value: 'Quotes' },
        ],
        target: at('An Article', quote('καὶ')),
      },
      [],
    ],
    [
      'the form of Recogito',
      {
        body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Quotes' }],
        target: [{ id: '#one' }, { id: '#two' }],
      },
      [
        ['#one', 'An Article', 'καὶ'],
        ['two', 'The Charter', 'attack on all'],
      ],
    ],
  ])('has its links read in %s', (_form, link, ends) => {
    const { library, texts } = emptied()
    const others = ends.map(([id = '', source = '', exact = '']) =>
      JSON.parse(annotation({ id, target: at(source, quote(exact)) })),
    )
    const plan = importInto(
      library,
      texts,
      JSON.stringify([...others, JSON.parse(annotation({ id: 'l', motivation: 'linking', ...link }))]),
    )
    const [made] = plan.records.links
    const words = (id = '') => library.annotations.get(id)?.target
    expect(made?.relation).toBe('quotes')
    expect([words(made?.from.annotation), words(made?.to.annotation)]).toMatchObject([
      { spans: [{ quote: { exact: 'καὶ' } }] },
      { spans: [{ quote: { exact: 'attack on all' } }] },
    ])
    expect(
      importInto(
        library,
        texts,
        JSON.stringify([...others, JSON.parse(annotation({ id: 'l', motivation: 'linking', ...link }))]),
      ).records,
    ).toMatchObject({ annotations: [], links: [] })
  })
})

describe('a hostile file', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
  it.each([
    ['no JSON', '{', 'json-invalid'],
    ['another kind of JSON', '{"a":1}', 'not-annotations'],
    ['a number', '1e999', 'not-annotations'],
    ['deep nesting', deep(100_000), 'json-too-deep'],
    ['too many annotations', `[${'0,'.repeat(100_000)}0]`, 'too-many-annotations'],
    ['a page elsewhere', '{"type":"AnnotationCollection","first":"https://evil.example/"}', 'page-elsewhere'],
    ['a context elsewhere', '{"@context":"https://evil.example/","items":[]}', 'context-elsewhere'],
    ['an item that is no object', '[null]', 'annotation-unreadable'],
    ['a link to nowhere', annotation({ motivation: 'linking' }), 'link-without-ends'],
    ['a body over the limit', annotation({ bodyValue: 'a'.repeat(1_000_001) }), 'annotation-unreadable'],
  ])('with %s is refused and says so', (_what, text, code) => {
    expect(readJsonLd(text)).toMatchObject({ annotations: [], links: [], problems: [{ code }] })
  })
  it.each([
    [-1, 5],
    [5, 5],
    [7, 3],
    [0.5, 2],
    [0, 2 ** 53],
    ['0', 4],
    [null, 4],
  ])('cannot point at %s to %s', (start, end) => {
    expect(readJsonLd(annotation({ target: at('x', position(start, end)) }))).toMatchObject({
      annotations: [],
      problems: [{ code: 'annotation-unreadable' }],
    })
  })
  it('cannot reach a prototype', () => {
    const text = `{"__proto__":{"polluted":1},"items":[{"__proto__":{"target":"x"},"constructor":{"prototype":{"polluted":1}},"target":{"source":"x","__proto__":{"polluted":1}}}]}`
    const { annotations } = readJsonLd(text)
    expect([
      annotations.length,
      Object.keys(annotations[0] ?? {}).includes('__proto__'),
      'polluted' in {},
    ]).toEqual([1, false, false])
  })
  it('keeps nothing of an unsafe link in a note', () => {
    const [read] = readJsonLd(
      annotation({
        body: { value: '[x](javascript:1)', format: 'text/markdown' },
        'scholion:note': '{"type":"doc","content":[{"type":"script"}]}',
      }),
    ).annotations
    expect(JSON.stringify(read?.body)).not.toContain('javascript')
  })
  it.each([
    ['not NFC', 'e\u0301'],
    ['a line break', 'a\nb'],
    ['a lone surrogate', '\ud800'],
  ])('cannot bring a text with %s', (_what, text) => {
    const source = { name: 'a', mediaType: 'text/plain', digest: '0'.repeat(64), bytes: 1 }
    const document = {
      id: 'd',
      version: 'v',
      bibliography: { role: '', title: 'T', creators: [] },
      source,
      blocks: [{ id: 'b1', type: 'paragraph', text }],
    }
    expect(readJsonLd(JSON.stringify({ items: [], 'scholion:documents': [document] }))).toMatchObject({
      documents: [],
      problems: [{ code: 'document-unreadable' }],
    })
  })
  it('cannot make tags stand under each other in a circle', () => {
    const { library, texts } = emptied()
    const tags = [
      { id: 'x', label: 'x', broader: 'z' },
      { id: 'y', label: 'y', broader: 'x' },
      { id: 'z', label: 'z', broader: 'y', example: 'none' },
      { id: 'w', label: 'w', broader: 'none' },
    ]
    importInto(library, texts, JSON.stringify({ items: [], 'scholion:tags': tags }))
    for (const { id } of tags) {
      const seen: string[] = []
      for (let at = library.tags.get(id); at && seen.length < 9; at = library.tags.get(at.broader ?? ''))
        seen.push(at.id)
      expect(new Set(seen).size, seen.join(' under ')).toBe(seen.length)
    }
  })
  it('gives the second of two with one id another id', () => {
    const { library, texts } = emptied()
    const id = 'urn:uuid:01234567-89ab-7def-8123-456789abcdef'
    const twice = ['καὶ', 'ἀρχῇ'].map((exact) =>
      JSON.parse(annotation({ id, target: at('An Article', quote(exact)) })),
    )
    const { records } = importInto(library, texts, JSON.stringify(twice))
    expect(new Set(records.annotations.map((one) => one.id)).size).toBe(2)
  })
})

describe('the depth of JSON', () => {
  it.each([
    ['{"a":[1,{"b":2}]}', 3],
    ['"[[[["', 0],
    [String.raw`"\"[["`, 0],
    ['[[', 2],
  ])('of %s is %i', (text, depth) => {
    expect(jsonDepth(text, 64)).toBe(depth)
  })
})
