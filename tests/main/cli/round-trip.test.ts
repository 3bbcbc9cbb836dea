/** Two documents, 200 annotations, 60 links: made, exported, checked, brought in elsewhere, compared. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Link } from '#shared/model/link.ts'
import { buildCommandLine } from './built.ts'
import { terminal } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'scholion-test-'))
const file = join(folder, 'export.jsonld')
const RELATIONS = ['quotes', 'weakens', 'see-also', 'prepares']
let worker: string
let here: ReturnType<typeof terminal>
let there: ReturnType<typeof terminal>

/** A text with one sentence for each number, some of them outside the basic plane. */
const text = (name: string) =>
  `${name}\n${Array.from({ length: 120 }, (_, i) => `𝔖entence ${i} of ${name} says something — été 👩‍👩‍👧 ${i}.`).join('\n')}`

const parsed = async <T>(command: ReturnType<typeof terminal>, ...argv: string[]) =>
  JSON.parse((await command(...argv, '--json')).out) as T

beforeAll(async () => {
  ;({ worker } = await buildCommandLine())
  here = terminal(worker, join(folder, 'here'))
  there = terminal(worker, join(folder, 'there'))
  for (const name of ['one', 'two']) writeFileSync(join(folder, `${name}.txt`), text(name))
  const { out } = await here('import', join(folder, 'one.txt'), join(folder, 'two.txt'), '--role', 'source')
  const documents = out.trim().split('\n')
  const annotations: string[] = []
  for (let i = 0; i < 200; i++) {
    const name = ['one', 'two'][i % 2] ?? ''
    const quote = i % 3 === 0 ? `𝔖entence ${i % 100} of ${name}` : `of ${name} says something — été`
    const nth = i % 3 === 0 ? [] : ['--nth', String((i % 100) + 1)]
    const note =
      i % 2 === 0
        ? ['--note', `**Note** ${i} with [a link](https://example.org/${i})`, '--tags', `tag ${i % 7},all`]
        : []
    const made = await here(
      'annotate',
      documents[i % 2] ?? '',
      '--quote',
      quote,
      ...nth,
      '--color',
      String((i % 5) + 1),
      ...note,
    )
    annotations.push(made.out.trim())
  }
  for (let i = 0; i < 60; i++) {
    const ends = [annotations[i] ?? '', annotations[199 - i] ?? '']
    const note = i % 4 === 0 ? ['--note', `why ${i}`] : []
    await here('link', ...ends, '--relation', RELATIONS[i % 4] ?? '', ...note)
  }
}, 60_000)

test('everything is there, and verify finds no fault', async () => {
  const { code, out } = await here('verify')
  expect([code, out]).toEqual([0, 'All is right: 2 documents, 200 annotations, 60 links.\n'])
  const documents = await parsed<{ role: string; counts: object }[]>(here, 'documents')
  expect(documents.map(({ role, counts }) => [role, counts])).toEqual([
    ['source', { annotations: 100, notes: 100 }],
    ['source', { annotations: 100, notes: 0 }],
  ])
})

test('every quote is what the text says at its offsets', async () => {
  const annotations = await parsed<Annotation[]>(here, 'annotations')
  const documents = await parsed<{ id: string }[]>(here, 'documents')
  const texts = new Map<string, string>()
  for (const { id } of documents) {
    const { blocks } = await parsed<{ blocks: { text: string }[] }>(here, 'show', id)
    texts.set(id, blocks.map((block) => block.text).join('\n'))
  }
  for (const { target } of annotations) {
    if (!('source' in target)) throw new Error('not a passage')
    const [{ start, end, quote } = { start: 0, end: 0, quote: { exact: '?' } }] = target.spans
    expect(texts.get(target.source.document)?.slice(start, end)).toBe(quote.exact)
  }
})

test('exported as JSON-LD and brought into a new library, it is the same', async () => {
  expect((await here('export', '--format', 'w3c-json-ld', '-o', file)).code).toBe(0)
  expect((await there('import-annotations', file)).out).toBe(
    'Added: 200. Without a place in their text: 0.\n',
  )
  expect((await there('verify')).code).toBe(0)
  for (const list of ['annotations', 'links']) {
    expect(await parsed(there, list)).toEqual(await parsed<(Annotation | Link)[]>(here, list))
  }
  const texts = async (command: typeof here) => {
    const documents = await parsed<{ id: string; title: string }[]>(command, 'documents')
    return Promise.all(documents.map(async ({ id, title }) => [title, (await command('show', id)).out]))
  }
  expect(await texts(there)).toEqual(await texts(here))
})

test('import knows the file by itself, and prints the ids of its documents', async () => {
  const fresh = terminal(worker, join(folder, 'fresh'))
  const { out, err } = await fresh('import', file)
  expect(err).toBe('export.jsonld: Added: 200. Without a place in their text: 0.\n')
  const documents = await parsed<{ id: string }[]>(fresh, 'documents')
  expect(out.trim().split('\n')).toEqual(documents.map(({ id }) => id))
})

test('brought in twice, it adds nothing', async () => {
  await there('import-annotations', file)
  expect((await there('import-annotations', file)).out).toBe('Added: 0. Without a place in their text: 0.\n')
  expect(await parsed<unknown[]>(there, 'links')).toHaveLength(60)
})

test('as Markdown, every note and every quote is in it', async () => {
  const { out } = await here('export', '--format', 'markdown')
  expect(out.match(/\*\*Note\*\* \d+/g)).toHaveLength(100)
  expect(out).toContain('𝔖entence 0 of one')
})

test('as a codebook, the tags make the same tags elsewhere, and nothing the second time', async () => {
  const book = join(folder, 'tags.qdc')
  expect((await here('export', '--format', 'qdc', '-o', book)).code).toBe(0)
  const fresh = terminal(worker, join(folder, 'tags'))
  expect((await fresh('import-codebook', book)).out).toBe('Codes: 8. New tags: 8. Completed: 0.\n')
  expect((await fresh('import', book)).err).toBe('tags.qdc: Codes: 8. New tags: 0. Completed: 0.\n')
  const again = join(folder, 'again.qdc')
  await fresh('export', '--format', 'qdc', '-o', again)
  expect(readFileSync(again, 'utf8')).toBe(readFileSync(book, 'utf8'))
})

test.each([
  ['docx', 'whole=notes', 'word/document.xml', /"Quote"/gu, 200],
  ['docx', 'whole=text', 'word/comments.xml', /<w:comment /gu, 160],
  ['xlsx', 'empty=off', 'xl/worksheets/sheet1.xml', /<row /gu, 201],
])('as %s with %s, all of it is written by the worker', async (format, option, part, found, times) => {
  const made = join(folder, `${times}.${format}`)
  expect((await here('export', '--format', format, '--option', option, '-o', made)).code).toBe(0)
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(made)))[part] ?? new Uint8Array())
  expect(xml.match(found)).toHaveLength(times)
})

test('a workbook with long words is written, although its library packs large parts in another way', async () => {
  const long = terminal(worker, join(folder, 'long'))
  const document = (await long('import', join(folder, 'one.txt'))).out.trim()
  for (let nth = 1; nth <= 7; nth++)
    await long(
      'annotate',
      document,
      '--quote',
      'says',
      '--nth',
      `${nth}`,
      '--note',
      'word '.repeat(6000) + nth,
    )
  const made = join(folder, 'long.xlsx')
  expect((await long('export', '--format', 'xlsx', '-o', made)).code).toBe(0)
  const words = unzipSync(new Uint8Array(readFileSync(made)))['xl/sharedStrings.xml']
  expect(words?.length).toBeGreaterThan(200_000)
})
