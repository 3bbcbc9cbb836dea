/** What importers make of files, by the function the killable process runs. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { IMPORTERS } from '#main/work/importers.ts'
import { answer } from '#main/work/worker.ts'
import type { Draft } from '#shared/model/draft.ts'
import { checkDraft } from '#main/work/check-draft.ts'
import type { ImportOptions } from '#main/work/importer.ts'

const folder = await mkdtemp(join(tmpdir(), 'scholion-test-'))
let count = 0

/** Reads bytes under a name, as the worker does. */
async function read(name: string, content: string | Uint8Array, options: ImportOptions = {}, mediaType = '') {
  const path = join(folder, String(++count))
  await writeFile(path, content)
  return answer({ as: 'draft', path, name, mediaType, options })
}

async function draft(
  name: string,
  content: string | Uint8Array,
  options: ImportOptions = {},
): Promise<Draft> {
  const reply = await read(name, content, options)
  if ('error' in reply) throw new Error(JSON.stringify(reply.error))
  return checkDraft(reply.value, name)
}

const outline = ({ blocks }: Draft) =>
  blocks.map((block) => `${block.type}${block.level ?? ''} ${block.text}`)

test('every importer has an id, a name, an extension and a media type of its own', () => {
  const all = (pick: (one: (typeof IMPORTERS)[number]) => readonly string[]) => IMPORTERS.flatMap(pick)
  for (const list of [all((one) => [one.id]), all((one) => one.extensions), all((one) => one.mediaTypes)]) {
    expect(new Set(list).size).toBe(list.length)
  }
  expect(IMPORTERS.map((one) => one.id)).toEqual(expect.arrayContaining(['plain-text', 'markdown']))
})

test('the sample article is a heading and six paragraphs, to the letter', async () => {
  const bytes = await readFile('resources/samples/alliance-of-sahel-states.txt')
  const { blocks, bibliography } = await draft('article.txt', bytes)
  expect(blocks.map((block) => block.type)).toEqual(['heading', ...Array<string>(6).fill('paragraph')])
  expect(blocks.map((block) => block.text).join('\n')).toBe(bytes.toString('utf8').trim())
  expect(bibliography.title).toMatch(/^“The Alliance of Sahel States/)
})

test('the sample charter brings its front matter, its lists and its articles', async () => {
  const bytes = await readFile('resources/samples/liptako-gourma-charter.md')
  const { blocks, bibliography, report } = await draft('charter.md', bytes)
  expect(bibliography).toMatchObject({
    title: 'The Liptako-Gourma Charter — a reading version',
    language: 'en',
    role: 'charter',
    description: expect.stringMatching(
      /^A reading version in our own words.*"Articles 9 to 16"\.$/,
    ) as string,
  })
  expect(blocks.filter((block) => block.level === 2).map((block) => block.text)).toHaveLength(11)
  expect(blocks.filter((block) => block.within?.some((one) => one.kind === 'item'))).toHaveLength(6)
  expect(report).toEqual([])
})

test.each([
  ['a short line without a stop is a heading', 'A title\nText.', ['heading1 A title', 'paragraph Text.']],
  [
    'a line that ends like a sentence is not',
    'A sentence.\nText.',
    ['paragraph A sentence.', 'paragraph Text.'],
  ],
  ['nor is one that leads on', 'Dear reader,\nText.', ['paragraph Dear reader,', 'paragraph Text.']],
  [
    'nor is one over 200 units',
    `${'a'.repeat(201)}\nText.`,
    [`paragraph ${'a'.repeat(201)}`, 'paragraph Text.'],
  ],
  ['blank lines and CRLF make no blocks', 'One.\r\n\r\n  \r\nTwo.\r', ['paragraph One.', 'paragraph Two.']],
])('plain text: %s', async (_law, text, blocks) => {
  expect(outline(await draft('a.txt', text))).toEqual(blocks)
})

test('unwrap joins hard-wrapped lines and is recorded', async () => {
  const { blocks, importer } = await draft('a.txt', 'One line\nand its rest.\n\nTwo.', { unwrap: true })
  expect(blocks.map((block) => block.text)).toEqual(['One line and its rest.', 'Two.'])
  expect(importer).toEqual({ id: 'plain-text', options: { unwrap: true } })
})

const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

test.each([
  ['UTF-8 with a mark', Buffer.from('\uFEFFÉtat.'), {}],
  ['UTF-16, little end first', utf16('État.', 'le'), {}],
  ['UTF-16, big end first', utf16('État.', 'be'), {}],
  ['windows-1252 when asked', Buffer.from([0xc9, 0x74, 0x61, 0x74, 0x2e]), { encoding: 'windows-1252' }],
  ['decomposed letters, composed', Buffer.from('E\u0301tat.'), {}],
])('text in %s is read', async (_name, bytes, options) => {
  expect(outline(await draft('a.txt', bytes, options))).toEqual(['paragraph État.'])
})

test.each([
  [
    'Western',
    'windows-1252',
    'Où est-il ? « Là-bas », dit l’été.',
    'Où est-il ? \xab L\xe0-bas \xbb, dit l\x92\xe9t\xe9.',
  ],
  [
    'Russian',
    'windows-1251',
    'Мир',
    '\xcc\xe8\xf0 \xed\xe0 \xe7\xe5\xec\xeb\xe5, \xea\xf2\xee \xfd\xf2\xee \xf1\xea\xe0\xe7\xe0\xeb?',
  ],
  ['little', 'windows-1252', 'aÃ(', 'a\xc3('],
])('the encoding of a %s text that says none is guessed, and told', async (_, encoding, words, latin) => {
  const { blocks, report } = await draft('a.txt', Buffer.from(latin.replace('O\u00f9', 'O\xf9'), 'latin1'))
  expect(blocks[0]?.text).toContain(words.slice(0, 3))
  expect(report.map(({ code, params }) => [code, params])).toEqual([['text-encoding-guessed', { encoding }]])
})

test('UTF-8 with a few broken bytes stays UTF-8, and they are counted', async () => {
  const bytes = Buffer.concat([Buffer.from('été '.repeat(20)), Buffer.of(0xe9), Buffer.from(' fini')])
  const { blocks, report } = await draft('a.txt', bytes)
  expect([blocks[0]?.text.endsWith('été \uFFFD fini'), report[0]?.params]).toEqual([
    true,
    { count: 1, encoding: 'utf-8' },
  ])
})

test('broken characters and NULs are mended and reported', async () => {
  const { blocks, report } = await draft('a.txt', utf16('a\uD800b.', 'le'))
  expect([blocks[0]?.text, report.map((one) => [one.code, one.params])]).toEqual([
    'a\uFFFDb.',
    [['surrogates', { count: 1 }]],
  ])
  const withNul = await draft('a.txt', `${'word '.repeat(100)}\0.`)
  expect(withNul.report.map((one) => [one.code, one.params])).toEqual([['nuls', { count: 1 }]])
})

test.each([
  ['an empty file', 'a.txt', '', {}, 'file-empty', {}],
  ['only white space', 'a.md', ' \n\n', {}, 'file-empty', {}],
  ['binary data', 'a.txt', Buffer.alloc(500), {}, 'looks-binary', {}],
  [
    'a picture called text',
    'a.txt',
    Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256)),
    {},
    'looks-binary',
    {},
  ],
  ['an unknown encoding', 'a.txt', 'a', { encoding: 'klingon' }, 'unknown-encoding', { encoding: 'klingon' }],
  ['another encoding than said', 'a.txt', Buffer.from([0xff]), { encoding: 'utf-8' }, 'not-in-encoding', {}],
  [
    'markup that is text to look at',
    'page.tex',
    '\\section{Words}',
    {},
    'unknown-format',
    { name: 'page.tex' },
  ],
  ['an unknown format', 'a.tex', Buffer.from([0x25, 0xff, 0, 0]), {}, 'unknown-format', { name: 'a.tex' }],
  [
    'a text over the limit',
    'a.txt',
    'a'.repeat(20_000_001),
    {},
    'text-too-long',
    { limit: 20_000_000, size: 20_000_001 },
  ],
  ['too many paragraphs', 'a.txt', 'a.\n'.repeat(200_001), {}, 'too-many-blocks', { limit: 200_000 }],
])('%s is refused with its own code', async (_name, name, content, options, code, params) => {
  expect(await read(name, content, options)).toMatchObject({ error: { code, params } })
})

test('a file with an unknown ending that is clean text is read as plain text', async () => {
  expect(outline(await draft('notes.log', 'One.\nTwo.'))).toEqual(['paragraph One.', 'paragraph Two.'])
})

test.each([
  ['authors as a list', 'authors: [A. One, B. Two]', { creators: ['A. One', 'B. Two'] }],
  ['Pandoc authors', 'author:\n  - name: A. One', { creators: ['A. One'] }],
  ['a year as a number', 'date: 2023', { date: '2023' }],
  ['a word that pollutes', '__proto__: {role: x}\ntitle: T', { title: 'T' }],
])('front matter: %s', async (_name, yaml, expected) => {
  expect((await draft('a.md', `---\n${yaml}\n---\nText.`)).bibliography).toEqual(expected)
})

test.each([
  ['broken YAML', 'title: [', 'front-matter-broken'],
  ['aliases', 'a: &a [x]\ntitle: *a', 'front-matter-broken'],
  ['unknown words', 'colour: blue', 'front-matter-unused'],
])('front matter with %s says so and loses nothing', async (_name, yaml, code) => {
  const { report, blocks } = await draft('a.md', `---\n${yaml}\n---\nText.`)
  expect([report[0]?.code, blocks.at(-1)?.text]).toEqual([code, 'Text.'])
})

test('Markdown: raw HTML is words, unsafe links lose their address', async () => {
  const { blocks } = await draft(
    'a.md',
    '<script>alert(1)</script> [x](javascript:alert(1)) [y](https://a.b/) e&#769;',
  )
  expect(blocks[0]?.text).toBe('<script>alert(1)</script> x y \u00E9')
  expect(blocks[0]?.marks?.map((mark) => mark.attrs?.href)).toEqual(['https://a.b/'])
})

test('Markdown: a long text is one text: references reach over it, blocks and lists have ids of their own', async () => {
  const items = Array.from({ length: 3000 }, (_, i) => `- item ${i}\n\nParagraph ${i}.\n`).join('\n')
  const { blocks } = await draft('a.md', `See [the end][end].\n\n${items}\n\n[end]: https://a.b/`)
  const lists = new Set(blocks.flatMap((block) => block.within?.map((one) => one.id) ?? []))
  expect([blocks.length, lists.size, blocks[0]?.marks?.[0]?.attrs?.href]).toEqual([
    6001,
    6000,
    'https://a.b/',
  ])
})

const nested = (levels: number) =>
  Array.from({ length: levels }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n')

test.each([
  ['open emphasis', '*a_ '.repeat(15_000)],
  ['open links', '[a](<'.repeat(20_000)],
  ['a deep list', nested(90)],
])('Markdown: %s do not stop it, nothing after is lost', async (_name, text) => {
  const { blocks } = await draft('a.md', `start\n\n${text}\n\nend`)
  expect([blocks[0]?.text, blocks.at(-1)?.text]).toEqual(['start', 'end'])
})

test.each([
  ['quotations', `${'>'.repeat(50_000)} a`],
  ['lists', nested(500)],
])('Markdown: %s too deep for the parser refuse the file', async (_name, text) => {
  expect(await read('a.md', text)).toMatchObject({
    error: { code: 'nested-too-deep', params: { limit: 200 } },
  })
})
