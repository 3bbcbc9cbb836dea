/** Bibliographies that we write, read by the process that reads those of others: what is not declared lost comes back. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answer } from '#main/work/worker.ts'
import type { Exporter } from '#shared/formats/exporter.ts'
import bibtex from '#shared/formats/exporters/bibtex.ts'
import cslJson from '#shared/formats/exporters/csl-json.ts'
import ris from '#shared/formats/exporters/ris.ts'
import type { Bibliography } from '#shared/model/document.ts'
import { type Reference, referenceSchema } from '#shared/model/reference.ts'
import { z } from '#shared/model/zod.ts'
import { everything } from '../../shared/support/everything.ts'
import { exported, scopeOf, withOptions } from '../../shared/support/exporting.ts'
import { ARTICLE, document } from '../../shared/support/library.ts'
import { emptyLibrary } from '#shared/model/library.ts'

const path = join(mkdtempSync(join(tmpdir(), 'scholion-test-')), 'file')

type Out = { readonly file: string; readonly losses: Record<string, number>; readonly back: unknown }

/** Written, and read back as the killable process does. */
async function trip(
  exporter: Exporter,
  works: readonly Partial<Bibliography>[],
  options: Record<string, string> = {},
): Promise<Out> {
  const library = emptyLibrary()
  for (const [at, work] of works.entries()) {
    const { date: _date, language: _language, ...plain } = document(`d${at}`, 'Untitled', ARTICLE)
    library.documents.set(`d${at}`, { ...plain, creators: [], ...work })
  }
  const losses: Record<string, number> = {}
  const lose = (what: string, count = 1): void => void (losses[what] = (losses[what] ?? 0) + count)
  const scope = scopeOf({ library, texts: () => ARTICLE }, { lose })
  const file = await exported(exporter, withOptions(exporter, scope, options))
  writeFileSync(path, file)
  const reply = await answer({ as: 'reference', path, name: 'a.txt', mediaType: '', options: {} })
  const back = 'error' in reply ? reply.error : z.array(referenceSchema).parse(structuredClone(reply.value))
  return { file, losses, back }
}

const FULL: Partial<Bibliography> = {
  title: 'The Alliance of Sahel States',
  subtitle: 'NATO’s étude',
  creators: ['van der Berg, Anna', 'Doe, Jörg', 'African Union', 'Ἀριστοτέλης'],
  date: '2023-09-16',
  language: 'en-GB',
  publisher: 'Cambridge & Co',
  rights: 'CC BY 4.0',
  type: 'article-journal',
  container: 'Journal of {Modern} African Studies',
  volume: '61',
  issue: '3',
  pages: '12–34',
  place: 'Cambridge',
  doi: '10.1017/S0022278X',
}

/** Without some fields, and with others in place. */
const but = (work: Partial<Bibliography>, without: string[], other: Partial<Reference> = {}): object => ({
  ...Object.fromEntries(Object.entries(work).filter(([field]) => !without.includes(field))),
  ...other,
})
const WHOLE_TITLE = { title: 'The Alliance of Sahel States: NATO’s étude' }

describe('a reference with everything', () => {
  it.each<[string, Exporter, object, object, Record<string, string>]>([
    ['CSL-JSON', cslJson, FULL, {}, {}],
    [
      'RIS',
      ris,
      but(FULL, ['rights', 'subtitle'], WHOLE_TITLE),
      { 'formats.drops.rights': 1, 'formats.drops.subtitles': 1 },
      {},
    ],
    [
      'BibTeX',
      bibtex,
      but(FULL, ['rights', 'subtitle'], WHOLE_TITLE),
      { 'formats.drops.rights': 1, 'formats.drops.subtitles': 1 },
      { dialect: 'bibtex' },
    ],
    [
      'BibLaTeX',
      bibtex,
      but(FULL, ['rights', 'subtitle'], WHOLE_TITLE),
      { 'formats.drops.rights': 1 },
      { dialect: 'biblatex' },
    ],
  ])('comes back from %s but for what is counted', async (_name, exporter, expected, losses, options) => {
    const out = await trip(exporter, [FULL], options)
    expect(out.back, out.file).toEqual([expected])
    expect(out.losses).toEqual(losses)
  })
})

const HOSTILE = [
  'a } b { c',
  '\\input{/etc/passwd} \\write18{x}',
  '50 % of $x_1^2$ & ~all~ #1',
  '"quoted" \u201Ctwice\u201D, and so on',
  '@article{x, title = {y}}',
  'TY - JOUR',
  'ER -',
  'Café ﬁancé 𝔘𝔫𝔦 שלום',
  '-- dashes --- and–more',
  `l'État's ''tick'' -- \`\``,
]

describe('words that mean harm, or signs of the format', () => {
  it.each<[string, Exporter, Record<string, string>]>([
    ['CSL-JSON', cslJson, {}],
    ['RIS', ris, {}],
    ['BibTeX', bibtex, { dialect: 'bibtex' }],
    ['BibLaTeX', bibtex, { dialect: 'biblatex' }],
  ])('are words in %s', async (_name, exporter, options) => {
    const works = HOSTILE.map((words) => ({
      title: words,
      creators: [`${words} and others`.replace(/,/gu, '')],
    }))
    const { back, file } = await trip(exporter, works, options)
    expect(back, file).toEqual(
      works.map(({ title, creators }) => ({
        title,
        creators,
      })),
    )
  })
})

describe('kinds of works and dates', () => {
  it.each<[string, string, string[], string | undefined]>([
    ['legislation', '1993', ['csl-json', 'ris', 'biblatex'], 'legislation'],
    ['treaty', '2023-09', ['csl-json', 'biblatex'], 'treaty'],
    ['legal_case', 'c. 1900', ['csl-json', 'ris', 'biblatex'], 'legal_case'],
    ['webpage', '2023-09-16', ['csl-json', 'ris', 'biblatex'], 'webpage'],
    ['book', '0800', ['csl-json', 'ris', 'bibtex', 'biblatex'], 'book'],
    ['chapter', '1999', ['csl-json', 'ris', 'bibtex', 'biblatex'], 'chapter'],
    ['a letter of mine', '2023', [], undefined],
  ])('%s of %s comes back from %j, and is counted elsewhere', async (type, date, keeping, kept) => {
    const found: string[] = []
    for (const [id, exporter, options] of [
      ['csl-json', cslJson, {}],
      ['ris', ris, {}],
      ['bibtex', bibtex, { dialect: 'bibtex' }],
      ['biblatex', bibtex, { dialect: 'biblatex' }],
    ] as const) {
      const { back, losses, file } = await trip(exporter, [{ title: 'A', type, date }], options)
      const [one] = back as Reference[]
      expect(one?.date, file).toBe(date)
      if (one?.type === type) found.push(id)
      expect(losses['formats.drops.kinds'], `${id}: ${file}`).toBe(one?.type === type ? undefined : 1)
    }
    expect(found).toEqual(keeping)
    expect(kept === undefined).toBe(keeping.length === 0)
  })
})

it('the name of a work is the same in CSL-JSON and in BibTeX', async () => {
  const scope = scopeOf(everything())
  const items = JSON.parse(await exported(cslJson, withOptions(cslJson, scope))) as Record<string, string>[]
  const keys = [...(await exported(bibtex, withOptions(bibtex, scope))).matchAll(/^@\w+\{([^,]+),/gmu)]
  expect(items.map((item) => [item['id'], item['citation-key']])).toEqual(keys.map(([, key]) => [key, key]))
  expect(new Set(keys.map(([, key]) => key)).size).toBe(3)
})
