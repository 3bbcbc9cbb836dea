/** Bibliographies of other programs, and ones that mean harm, read as the killable process reads them. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isHostError } from '#main/work/failure.ts'
import { answer } from '#main/work/worker.ts'
import { type Reference, referenceSchema } from '#shared/model/reference.ts'
import { z } from '#shared/model/zod.ts'

const path = join(mkdtempSync(join(tmpdir(), 'scholion-test-')), 'file')

/** What is read, checked as at the border, or the code of the refusal. */
async function read(content: string | Uint8Array, name = 'a.txt'): Promise<Reference[] | string> {
  writeFileSync(path, content)
  const reply = await answer({ as: 'reference', path, name, mediaType: '', options: {} })
  if ('error' in reply) return isHostError(reply.error) ? reply.error.code : 'nonsense'
  return z.array(referenceSchema).parse(structuredClone(reply.value))
}

const BIBTEX = `@string{jmas = "Journal of Modern African Studies"}
% a remark
@article{doe2023,
  author = {van der Berg, Anna and Doe, J\\"org and {African Union}},
  title = {The {Alliance} of {Sahel} States: \\'etude},
  journal = jmas, year = 2023, month = sep, volume = {61}, number = 3,
  pages = {12--34}, publisher = {Cambridge \\& Co}, address = {Cambridge}, doi = {10.1017/S0022278X},
  langid = {english}
}
@book{eco, editor = {Umberto Eco}, title = {Il nome}, date = {1980-05}, isbn = {978-88-452-0705-8}, location = {Milano}}`
const RIS = `TY  - CHAP
AU  - Doe, Jane
AU  - Roe, Richard
TI  - A very long
      title
T2  - The Book
PY  - 2023/09/16/
VL  - 2
SP  - 5
EP  - 9
SN  - 978-0
PB  - Press
CY  - Bamako
DO  - 10.1/x
LA  - fr
ER  - 

TY  - JOUR
T1  - Second
JO  - J.
ER  -`
const CSL = JSON.stringify([
  {
    id: 'x',
    type: 'treaty',
    title: 'Charter of <i>the</i> UN',
    author: [
      { literal: 'United Nations' },
      { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van der' },
    ],
    issued: { 'date-parts': [[1945, 6, 26]] },
    'container-title': 'UNTS',
    page: '1-20',
    volume: 1,
    language: 'en-GB',
  },
])

const FIRST = {
  title: 'The Alliance of Sahel States: étude',
  creators: ['van der Berg, Anna', 'Doe, Jörg', 'African Union'],
  date: '2023-09',
  type: 'article-journal',
  container: 'Journal of Modern African Studies',
  volume: '61',
  issue: '3',
  pages: '12–34',
  publisher: 'Cambridge & Co',
  place: 'Cambridge',
  doi: '10.1017/S0022278X',
}

describe('a bibliography', () => {
  it('in BibTeX has its names, its TeX and its strings read', async () => {
    const [first, second] = (await read(BIBTEX, 'a.bib')) as Reference[]
    expect(first).toMatchObject(FIRST)
    expect(second).toMatchObject({
      title: 'Il nome',
      creators: ['Eco, Umberto'],
      date: '1980-05',
      type: 'book',
      place: 'Milano',
    })
  })
  it('in RIS has its lines that go on and its dates read', async () => {
    expect(await read(RIS, 'a.ris')).toEqual([
      {
        title: 'A very long title',
        creators: ['Doe, Jane', 'Roe, Richard'],
        date: '2023-09-16',
        language: 'fr',
        publisher: 'Press',
        type: 'chapter',
        container: 'The Book',
        volume: '2',
        pages: '5–9',
        place: 'Bamako',
        doi: '10.1/x',
        isbn: '978-0',
      },
      { title: 'Second', type: 'article-journal', container: 'J.' },
    ])
  })
  it('in CSL-JSON has its names and dates read', async () => {
    expect(await read(CSL, 'a.json')).toEqual([
      {
        title: 'Charter of the UN',
        creators: ['United Nations', 'van der Berg, Anna'],
        date: '1945-06-26',
        language: 'en-GB',
        type: 'treaty',
        container: 'UNTS',
        volume: '1',
        pages: '1–20',
      },
    ])
  })
})

describe('a bibliography that is broken or means harm', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['nothing', 'reference-unknown', ''],
    ['prose', 'reference-unknown', 'Dear reader'],
    ['an address', 'reference-unknown', 'https://example.org/x.bib'],
    ['a DOI', 'reference-unknown', '10.1017/S0022278X'],
    ['half an entry', 'reference-broken', '@article{x, title = {Half'],
    ['a closing brace too many', 'reference-broken', '@article{x, title = {a}}}}} @'],
    ['an empty entry', 'reference-empty', '@misc{x,}'],
    ['broken JSON', 'reference-broken', '[{"title": '],
    ['deep JSON', 'reference-broken', '['.repeat(50_000)],
    ['JSON of something else', 'reference-empty', '{"a": 1}'],
    ['numbers', 'reference-empty', '[1, 2, null, "x"]'],
    ['a record that says nothing', 'reference-empty', 'TY  - JOUR\nER  - '],
    ['too much', 'reference-too-long', `@misc{x, title={${'a'.repeat(5_000_001)}}}`],
    ['bytes', 'looks-binary', new Uint8Array([0, 1, 2, 255, 254])],
  ])('%s is %s', async (_name, code, content) => {
    expect(await read(content)).toBe(code)
  })
  it('takes no prototype and no wrong kinds', async () => {
    const item =
      '{"__proto__": {"title": "x"}, "title": {"a": 1}, "author": [1, {"family": []}], "volume": true, "issued": {"date-parts": "x"}, "DOI": "d"}'
    expect(await read(`[${item}]`)).toEqual([{ doi: 'd' }])
  })
  it('is a value or a reason, whatever it is', async () => {
    const pieces = fc.constantFrom(
      '@article{',
      'x,',
      'title',
      '=',
      '{',
      '}',
      '"',
      '\\',
      "\\'e",
      '#',
      'TY  - ',
      '\n',
      'AU  - ',
      'a',
      '1',
      '[',
      ']',
      ',',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const found = await read(parts.join(''))
        return Array.isArray(found) || found !== 'nonsense'
      }),
      { numRuns: 100 },
    )
  })
})
