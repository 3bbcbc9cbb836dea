/** The codebook of a library as a REFI-QDA file: its structure, its colours, its descriptions. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hexOf, nearestColour } from '#shared/formats/codebook/colours.ts'
import { joinScopeNote, splitScopeNote } from '#shared/formats/codebook/description.ts'
import { looksLikeCodebook } from '#shared/formats/codebook/recognise.ts'
import { xmlAttribute, xmlText } from '#shared/formats/codebook/xml.ts'
import qdc from '#shared/formats/exporters/qdc.ts'
import { CATALOGUE } from '#shared/messages/catalogue.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import type { ScopeNote } from '#shared/model/tag.ts'
import { exported, scopeOf } from '../support/exporting.ts'
import { desk } from '../support/library.ts'
import { law } from '../support/law.ts'

const words = {
  en: { when: 'When to use:', whenNot: 'When not to use:' },
  fr: { when: 'Quand l’utiliser :', whenNot: 'Quand ne pas l’utiliser :' },
}
const shape = (xml: string) => xml.replace(/[0-9a-f-]{36}/g, '…').split('\n')

describe('the file', () => {
  it('has every tag of the library under the one it belongs to', async () => {
    const { library, texts } = desk()
    library.tags.set('x', { id: 'x', label: 'a "b" <c>' })
    expect(shape(await exported(qdc, scopeOf({ library, texts })))).toEqual([
      '<?xml version="1.0" encoding="utf-8"?>',
      '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Scholion">',
      '<Codes>',
      '<Code guid="…" name="a &quot;b&quot; &lt;c&gt;" isCodable="true"/>',
      '<Code guid="…" name="power" isCodable="true" color="#B63A2B">',
      '<Code guid="…" name="law &amp; order" isCodable="true"><Description>d',
      '',
      'When to use: w</Description>',
      '</Code>',
      '</Code>',
      '</Codes>',
      '</CodeBook>',
      '',
    ])
  })
  it('of some texts has the tags that are used there and those they stand under', async () => {
    const { library, texts, charter } = desk()
    library.tags.set('x', { id: 'x', label: 'unused' })
    const whole = scopeOf({ library, texts })
    const part = {
      ...whole,
      whole: false,
      documents: whole.documents.filter((one) => one.document.id === charter.id),
    }
    const names = (xml: string) => [...xml.matchAll(/ name="([^"]*)"/g)].map((found) => found[1])
    expect(names(await exported(qdc, part))).toEqual(['power'])
    expect(names(await exported(qdc, { ...part, documents: whole.documents }))).toEqual([
      'power',
      'law &amp; order',
    ])
  })
  it('of chosen annotations has the tags of the memos among them', async () => {
    const { library, texts } = desk()
    const whole = scopeOf({ library, texts })
    const [memo] = library.annotations.values()
    if (!memo) throw new Error('the desk has annotations')
    library.tags.set('x', { id: 'x', label: 'of a memo' })
    const memos = [{ ...memo, target: { library: true as const }, tags: ['x'] }]
    const xml = await exported(qdc, { ...whole, whole: false, documents: [], links: [], memos })
    expect(xml).toContain('name="of a memo"')
  })
  it('can be as deep as the tags are', async () => {
    const { library, texts } = desk()
    for (let n = 0; n < 20_000; n++) {
      const id = `t${n}`
      library.tags.set(id, { id, label: id, ...(n > 0 && { broader: `t${n - 1}` }) })
    }
    const xml = await exported(qdc, scopeOf({ library, texts }))
    expect(xml.match(/<\/Code>/g)?.length).toBe(20_001)
  })
})

describe('a colour', () => {
  it.each(COLOURS)('%s comes back from its hex value', (colour) => {
    expect(nearestColour(hexOf(colour).toLowerCase())).toEqual({ colour, exact: true })
  })
  it.each([
    ['#FFFF00', 1],
    ['#f90', 1],
    ['#FF0000', 2],
    ['#FF66AA', 2],
    ['#00FF00', 3],
    ['#008080', 4],
    ['#0000FF', 4],
    ['#A28AE5', 5],
    ['#808080', undefined],
    ['#000', undefined],
  ])('%s is nearest to %s', (hex, colour) => {
    expect(nearestColour(hex)).toEqual({ colour, exact: false })
  })
  it.each(['', 'red', '#12345', 'url(x)'])('%j is none', (hex) => {
    expect(nearestColour(hex)).toBeUndefined()
  })
})

describe('a scope note as one description', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'When to use: x',
      '\\When not to use:',
      'quand l’utiliser :',
      '',
      '  ',
      'When to use',
      '\\\\When to use:',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n').replace(/\r/g, '').trim())
  const anyNote: fc.Arbitrary<ScopeNote> = fc.record({ definition: text, when: text, whenNot: text })
  it.each(['en', 'fr'] as const)('is taken apart again, whatever its words (%s)', (language) => {
    law(anyNote, (note) => {
      const isEmpty = note.definition + note.when + note.whenNot === ''
      expect(splitScopeNote(joinScopeNote(note, words[language]))?.note).toEqual(isEmpty ? undefined : note)
    })
  })
  it.each([
    ['Just words.\nTwo lines.', { definition: 'Just words.\nTwo lines.', when: '', whenNot: '' }],
    ['WHEN NOT TO USE : never\n\nWhen to use: always', { definition: '', when: 'always', whenNot: 'never' }],
    ["d\nQuand l'utiliser : w", { definition: 'd', when: 'w', whenNot: '' }],
  ])('%j is read as %j', (description, note) => {
    expect(splitScopeNote(description)?.note).toEqual(note)
  })
  it.each(['en', 'fr'] as const)(
    'is labelled in words of the catalogue that are read again (%s)',
    (language) => {
      const own = CATALOGUE[language]['codebook-file'] as { when: string; whenNot: string }
      const note = { definition: 'd', when: 'w', whenNot: 'n' }
      const joined = joinScopeNote(note, own)
      expect([joined.includes(`\n${own.when} w`), joined.includes(`\n${own.whenNot} n`)]).toEqual([
        true,
        true,
      ])
      expect(splitScopeNote(joined)?.note).toEqual(note)
    },
  )
})

it.each([
  ['a\0b\u001fc\ud800 & <d> ]]>', 'abc\ufffd &amp; &lt;d&gt; ]]&gt;', 'abc\ufffd &amp; &lt;d&gt; ]]&gt;'],
  ['"a"\n\tb', '"a"\n\tb', '&quot;a&quot; b'],
])('%j is safe inside XML', (text, element, attribute) => {
  expect([xmlText(text), xmlAttribute(text)]).toEqual([element, attribute])
})

it.each([
  ['Codes.QDC', true],
  ['codes.qdc.txt', false],
])('%s is taken for a codebook: %s', (name, is) => {
  expect(looksLikeCodebook(name)).toBe(is)
})
