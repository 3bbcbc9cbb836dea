/** W3C Web Annotation out and in: what is in the file, and that a fresh library is filled by it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import jsonLd from '#shared/formats/exporters/json-ld.ts'
import { blockTable } from '#shared/text/block-table.ts'
import { normaliseText } from '#shared/text/normalise.ts'
import {
  ARTICLE,
  desk,
  document,
  freshLibrary,
  NOW,
  paragraphs,
  passage,
  records,
} from '../support/library.ts'
import { exported, importInto, scopeOf } from '../support/exporting.ts'
import { lossesOf } from '../support/losses.ts'
import { anySpan } from '../support/texts.ts'

interface Target {
  source: string
  selector: [{ exact: string }, { start: number; end: number }]
}
interface Item {
  '@context': unknown[]
  motivation: string
  target: Target | Target[]
}
const nothing = () => undefined
const file = await exported(jsonLd, scopeOf(desk()))
const parsed = JSON.parse(file)
const items: Item[] = parsed.first.items

describe('the file', () => {
  it('is one collection with its page inside', () => {
    expect(parsed).toMatchObject({
      type: 'AnnotationCollection',
      total: items.length,
      first: { type: 'AnnotationPage', partOf: parsed.id },
    })
    expect(parsed.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
  })
  it('is the same for the same scope', async () => {
    expect(await exported(jsonLd, scopeOf(desk()))).toBe(file)
  })
  it('gives every annotation a context, an id, a type, one motivation and a target', () => {
    for (const item of items) {
      expect([item['@context']].flat(2)).toContain('http://www.w3.org/ns/anno.jsonld')
      expect(item).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/),
        type: 'Annotation',
        motivation: expect.any(String),
        target: expect.anything(),
      })
    }
  })
  it('counts positions in code points', () => {
    const points = [...ARTICLE.text]
    const selected = items
      .filter((item) => item.motivation !== 'linking')
      .flatMap((item) => [item.target].flat())
      .filter((target) => target.source === parsed['scholion:documents'][0].id && target.selector)
    expect(selected.length).toBe(4)
    for (const {
      selector: [quote, position],
    } of selected)
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
  })
  it('writes a link in the portable form', () => {
    const link = items.find((item) => item.motivation === 'linking')
    expect(link?.target).toMatchObject({
      type: 'SpecificResource',
      source: expect.stringMatching(/^urn:uuid:/),
      selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector' }],
    })
    expect(link).toMatchObject({
      body: [
        {
          type: 'SpecificResource',
          purpose: 'linking',
          selector: [{ type: 'TextQuoteSelector', exact: 'attack on all' }, { type: 'TextPositionSelector' }],
        },
        { type: 'TextualBody', purpose: 'classifying', value: 'quotes' },
        { type: 'TextualBody', purpose: 'commenting', value: 'because' },
      ],
    })
  })
})

describe('a fresh library filled from the file', () => {
  const from = desk().library
  const library = freshLibrary()
  const plan = importInto(library, nothing, file)
  it.each(['annotations', 'links', 'tags', 'relations'] as const)('has the same %s', (table) => {
    expect(records(library, table)).toEqual(records(from, table))
  })
  it('has the same texts', () => {
    expect(plan.documents.map((one) => blockTable(one.blocks).text)).toEqual(
      [...from.documents.values()].map((one) => desk().texts(one.id, one.current)?.text),
    )
  })
  it('reports nothing lost', () => {
    expect(plan.report).toMatchObject({ orphans: [], remarks: [], documents: { added: 2, matched: 0 } })
  })
})

describe('any passage of any text', () => {
  it('comes back at the same place', async () => {
    // Selections are whole clusters; a half of a surrogate pair cannot be counted in code points.
    const isStored = (text: string) => text === normaliseText(text).text
    const kept = fc
      .sample(anySpan, 200)
      .filter(
        ({ table, span }) => isStored(table.text) && table.text.slice(span.start, span.end).isWellFormed(),
      )
      .map(({ table, span }, index) => {
        const of = document(`d${index}`, 'T', table)
        return { of, table, target: passage(of, table, [span.start, span.end]) }
      })
    const from = freshLibrary()
    const signed = { tags: [], creator: '', created: NOW, modified: NOW }
    for (const { of, target } of kept) {
      from.documents.set(of.id, of)
      from.annotations.set(`a-${of.id}`, { id: `a-${of.id}`, target, ...signed })
    }
    const texts = (id: string) => kept.find(({ of }) => of.id === id)?.table
    const library = freshLibrary()
    importInto(library, nothing, await exported(jsonLd, scopeOf({ library: from, texts })))
    expect(records(library, 'annotations')).toEqual(records(from, 'annotations'))
  })
})

describe('importing into a library that has something', () => {
  it('adds nothing the second time', () => {
    const { library, texts } = desk()
    const plan = importInto(library, texts, file)
    expect(plan.records).toEqual({ tags: [], relations: [], annotations: [], links: [], transfers: [] })
    expect(plan.report.annotations.merged + plan.report.links.merged).toBe(items.length)
  })
  it('gives a new id to what differs from the holder of its id, and that only once', () => {
    const { library, texts } = desk()
    const [id, one] = [...library.annotations][0] ?? []
    if (id === undefined || !one) throw new Error('no annotation')
    library.annotations.set(id, { ...one, style: { colour: 4, mark: 'wash' } })
    expect(importInto(library, texts, file).report.annotations).toMatchObject({
      added: 1,
      merged: 5,
      renumbered: 1,
    })
    expect(importInto(library, texts, file).report.annotations.added).toBe(0)
  })
  it('finds a document with other ids by its exact text', () => {
    const { library, texts } = desk()
    const renamed = file.replaceAll(
      JSON.stringify([...library.documents.keys()][0]).slice(1, -1),
      '01234567-89ab-7def-8123-456789abcdef',
    )
    const plan = importInto(library, texts, renamed)
    expect(plan.report.documents).toEqual({ added: 0, matched: 2 })
    expect(plan.records.annotations).toEqual([])
  })
  it('adds no document twice whose text cannot be had', () => {
    const { library } = desk()
    library.annotations.clear()
    library.links.clear()
    expect(importInto(library, nothing, file).report).toMatchObject({
      documents: { added: 0, matched: 2 },
      orphans: { length: 4 },
    })
  })
  it('stands on the version it names where the library has it', () => {
    const { library, texts, charter } = desk()
    const [version] = charter.versions
    if (!version) throw new Error('no version')
    const newer = {
      ...charter,
      versions: [version, { ...version, id: 'newer', length: 3 }],
      current: 'newer',
    }
    library.documents.set(charter.id, newer)
    library.annotations.clear()
    library.links.clear()
    const plan = importInto(
      library,
      (document, id) => (id === 'newer' ? blockTable(paragraphs('new')) : texts(document, id)),
      file,
    )
    expect([plan.report.orphans, plan.records.annotations.length]).toEqual([[], 6])
  })
  it('moves passages by their words when the text has changed, and calls the rest orphans', () => {
    const { library, charter } = desk()
    library.annotations.clear()
    library.links.clear()
    const changed = blockTable(
      paragraphs('A new start.', 'Any attack on one shall be an attack on all, always.'),
    )
    const plan = importInto(
      library,
      (document) => (document === charter.id ? changed : blockTable(paragraphs('gone'))),
      file,
    )
    const [moved] = plan.records.annotations.filter((one) => 'source' in one.target)
    expect(
      moved &&
        'source' in moved.target &&
        changed.text.slice(moved.target.spans[0]?.start, moved.target.spans[0]?.end),
    ).toBe('attack on all')
    expect(plan.report.orphans.map((one) => one.reason)).toEqual(['not-found', 'not-found', 'not-found'])
  })
})

it('counts what stays behind', async () => {
  const { library, texts, charter } = desk()
  const [version] = charter.versions
  if (!version) throw new Error('no version')
  const newer = { ...version, id: 'newer' }
  library.documents.set(charter.id, { ...charter, versions: [newer, version], current: 'newer' })
  const old = [...library.annotations.values()].filter(
    ({ target }) => 'source' in target && target.source.document === charter.id,
  )
  expect(await lossesOf(jsonLd, scopeOf({ library, texts }))).toEqual({
    'formats.drops.elsewhere': old.length,
    'formats.drops.versions': 1,
  })
})

it('keeps two tags of one label apart, also when the file comes a second time', async () => {
  const { library, texts } = desk()
  const [id, annotation] = [...library.annotations].find(([, { tags }]) => tags.length === 0) ?? []
  if (id === undefined || !annotation) throw new Error('no annotation')
  library.tags.set('other', { id: 'other', label: 'Power', colour: 4 })
  library.annotations.set(id, { ...annotation, tags: ['other'] })
  const written = await exported(jsonLd, scopeOf({ library, texts }))
  const fresh = freshLibrary()
  importInto(fresh, nothing, written)
  for (const table of ['tags', 'annotations'] as const)
    expect(records(fresh, table)).toEqual(records(library, table))
  expect(importInto(library, texts, written).records.tags).toEqual([])
})
