/** Codebooks of other programs, of our own, and files that mean harm, read as the killable process reads them. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer } from '#main/work/worker.ts'
import { isHostError } from '#main/work/failure.ts'
import type { CodebookRead } from '#main/work/codebook/codes.ts'
import { importCodebook } from '#shared/commands/codebook.ts'
import qdc from '#shared/formats/exporters/qdc.ts'
import { CODE_LIMIT, codesSchema } from '#shared/model/codebook.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import { parseRecord } from '#shared/model/library.ts'
import type { Tag } from '#shared/model/tag.ts'
import { exported, scopeOf } from '../../shared/support/exporting.ts'
import { freshLibrary, records, run } from '../../shared/support/library.ts'

const path = join(mkdtempSync(join(tmpdir(), 'scholion-test-')), 'file')

/** What is read, checked as at the border, or the code of the refusal. */
async function read(content: string | Uint8Array): Promise<CodebookRead | string> {
  writeFileSync(path, content)
  const reply = await answer({ as: 'codebook', path, name: 'a.qdc', mediaType: '', options: {} })
  if ('error' in reply) return isHostError(reply.error) ? reply.error.code : 'nonsense'
  const value = structuredClone(reply.value) as CodebookRead
  codesSchema.parse(value.codes)
  return value
}

const NAMESPACE = 'urn:QDA-XML:codebook:1.0'
const book = (codes: string, more = '', namespace = NAMESPACE) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="${namespace}"><Codes>${codes}</Codes>${more}</CodeBook>`
const GUID = '2a08bddf-4c35-4250-bf77-7de37b50c930'

describe('a codebook of another program', () => {
  it('is read with its tree, its colours and its descriptions', async () => {
    const codes = `<Code guid="{${GUID.toUpperCase()}}" name=" Power &amp;  law " isCodable="false" color="#00f">
      <Description><![CDATA[First <line>.]]>
Second.</Description><NoteRef targetGUID="${GUID}"/>
      <Code guid="g2" name="soft" isCodable="true"/><Code guid="" name="" isCodable="true"><Code guid="g4" name="hard" isCodable="true" color="#777777"/></Code>
    </Code>`
    const sets = `<Sets><Set guid="${GUID}" name="s"><Description>no</Description><MemberCode guid="g2"/></Set></Sets>`
    const value = await read(book(codes, sets))
    expect(value).toMatchObject({
      codes: [
        {
          guid: GUID,
          label: 'Power & law',
          colour: 4,
          scopeNote: { definition: 'First <line>.\nSecond.', when: '', whenNot: '' },
        },
        { label: 'soft', parent: 0 },
        { label: 'hard', parent: 0 },
      ],
    })
    expect(
      typeof value === 'string' ? [] : value.problems.map(({ code, params }) => [code, params['count']]),
    ).toEqual([
      ['codebook-colours', 2],
      ['codebook-groups', 1],
      ['codebook-notes', 1],
      ['codebook-nameless', 1],
      ['codebook-sets', 1],
    ])
  })
  it.each([
    ['NVivo’s namespace', book('<Code name="é"/>', '', 'urn:QDA-XML:codebook:1:0')],
    ['a byte order mark', `\uFEFF${book('<Code name="é"/>')}`],
    ['UTF-16', Buffer.from(`\uFEFF${book('<Code name="é"/>').replace('utf-8', 'UTF-16')}`, 'utf16le')],
    ['Latin-1 that says so', Buffer.from(book('<Code name="é"/>').replace('utf-8', 'ISO-8859-1'), 'latin1')],
    ['a prefix', `<q:CodeBook xmlns:q="${NAMESPACE}"><q:Codes><q:Code name="é"/></q:Codes></q:CodeBook>`],
    [
      'elements of another namespace',
      book('<Code name="é"/><x:Code xmlns:x="x" name="no"/><Other><Code name="no"/></Other>'),
    ],
  ])('is read in spite of %s', async (_what, content) => {
    expect(await read(content)).toMatchObject({ codes: [{ label: 'é' }], problems: [] })
  })
  it('may give one GUID twice', async () => {
    const twice = await read(book(`<Code guid="${GUID}" name="a"/><Code guid="${GUID}" name="b"/>`))
    const library = freshLibrary()
    if (typeof twice !== 'string') run(library, importCodebook, { codes: twice.codes })
    expect([...library.tags.values()].map(({ label }) => label)).toEqual(['a', 'b'])
  })
})

describe('a file that means harm, or is none', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY ${'b'.repeat(i + 1)} "${`&${'b'.repeat(i) || 'a'};`.repeat(10)}">`).join('')}]>`
  const nested = (levels: number) => book('<Code name="a">'.repeat(levels) + '</Code>'.repeat(levels))
  it.each([
    [
      'a billion laughs',
      `${laughs}${book('<Code name="&bbbbbbbbbbbbbbbbbbbb;"/>').slice(39)}`,
      'xml-doctype',
    ],
    [
      'an entity from elsewhere',
      `<!DOCTYPE a SYSTEM "file:///etc/passwd">${book('').slice(39)}`,
      'xml-doctype',
    ],
    ['an unknown entity', book('<Code name="&x;"/>'), 'xml-invalid'],
    ['300 levels', nested(300), 'codebook-too-deep'],
    ['a million levels', nested(300_000), 'codebook-too-deep'],
    ['100,000 codes', book('<Code name="a"/>'.repeat(100_000)), 'codebook-too-large'],
    ['the namespace of a project', book('<Code name="a"/>', '', 'urn:QDA-XML:project:1.0'), 'not-codebook'],
    ['no namespace', '<CodeBook><Codes/></CodeBook>', 'not-codebook'],
    ['a web page', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'not-codebook'],
    ['a cut end', book('<Code name="a"/>').slice(0, -8), 'xml-invalid'],
    ['words', 'hello', 'xml-invalid'],
    ['Latin-1 that does not say so', Buffer.from(book('<Code name="é"/>'), 'latin1'), 'not-utf8'],
    ['an encoding that there is not', book('').replace('utf-8', 'klingon'), 'unknown-encoding'],
    [
      '12 million characters',
      book(`<Code name="a"><Description>${'x'.repeat(12_000_000)}</Description></Code>`),
      'text-too-long',
    ],
    [
      'attributes by the thousand',
      book(`<Code ${Array.from({ length: 5000 }, (_, i) => `a${i}=""`).join(' ')} name="a" name="b"/>`),
      'xml-invalid',
    ],
  ])('with %s is refused', async (_what, content, code) => {
    expect(await read(content)).toBe(code)
  })
  it('is cut to what a library takes', async () => {
    const value = await read(
      book(`<Code name="${'x'.repeat(5000)}"><Description>${'𝔘'.repeat(60_000)}</Description></Code>`),
    )
    expect(value).toMatchObject({ problems: [{ code: 'codebook-cut', params: { count: 2 } }] })
  })
  it('never gets further than a sound answer or a refusal', async () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<Code ',
          'name="a"',
          ' guid="',
          '">',
          '/>',
          '</Code>',
          '<Description>',
          '</Description>',
          '<![CDATA[',
          ']]>',
          '<!--',
          '<!DOCTYPE',
          '&#0;',
          '&amp;',
          '\0',
          '__proto__="x"',
          'color="#fff"',
          '<Sets>',
          'xmlns="x"',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      { maxLength: 30 },
    )
    const refusals = ['xml-invalid', 'xml-doctype', 'not-utf8', 'looks-binary', 'not-codebook']
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const value = await read(book(parts.join('')))
        expect(typeof value === 'string' ? refusals : [true]).toContain(
          typeof value === 'string' ? value : true,
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('our own codebook', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }),
    fc.constantFrom('<b>&amp;', ']]>', '"', "'", 'When to use: x', 'ἀρχή', '𝔘', 'a\u00a0b', '\\'),
  )
  // XML has no place for control characters, and line ends become one sort.
  const clean = (text: string) =>
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '')
      .trim()
  const prose = fc.array(word, { maxLength: 4 }).map((words) => clean(words.join('\n')))
  const anyTags: fc.Arbitrary<Tag[]> = fc
    .array(
      fc.record({
        name: word,
        parent: fc.nat({ max: 20 }),
        colour: fc.option(fc.constantFrom(...COLOURS), { nil: undefined }),
        note: fc.record({ definition: prose, when: prose, whenNot: prose }),
      }),
      { maxLength: 20 },
    )
    .map((drafts) =>
      drafts.map(({ name, parent, colour, note }, index): Tag => {
        const id = (n: number) => `018c7a9b-5000-7000-8000-${String(n).padStart(12, '0')}`
        const isEmpty = note.definition + note.when + note.whenNot === ''
        return {
          id: id(index),
          label: `${clean(name).replace(/\s+/gu, ' ')} ${index}`.trim(),
          ...(parent < index && { broader: id(parent) }),
          ...(!isEmpty && { scopeNote: note }),
          ...(colour && { colour }),
        }
      }),
    )
  it('fills a fresh library with the same tree, labels, colours and scope notes, and reports nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyTags, async (tags) => {
        const from = freshLibrary()
        for (const tag of tags) {
          expect(parseRecord('tags', tag)).toMatchObject({ ok: true })
          from.tags.set(tag.id, tag)
        }
        const value = await read(await exported(qdc, scopeOf({ library: from, texts: () => undefined })))
        const library = freshLibrary()
        if (typeof value !== 'string') run(library, importCodebook, { codes: value.codes })
        expect(records(library, 'tags')).toEqual(records(from, 'tags'))
        expect(value).toMatchObject({ problems: [] })
      }),
      { numRuns: 200 },
    )
  })
  it('may have as many codes as a codebook may', async () => {
    const from = freshLibrary()
    for (let n = 0; n < CODE_LIMIT; n++) from.tags.set(`t${n}`, { id: `t${n}`, label: `t ${n}` })
    const value = await read(await exported(qdc, scopeOf({ library: from, texts: () => undefined })))
    expect(typeof value === 'string' ? value : value.codes.length).toBe(CODE_LIMIT)
  })
})
