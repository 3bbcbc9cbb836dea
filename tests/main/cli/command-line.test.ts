/** The command line from outside: the built program, real processes, what it prints and how it ends. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openLibrary } from '#main/library/library.ts'
import { type Built, buildCommandLine } from './built.ts'
import { terminal } from './terminal.ts'

let built: Built
const folder = mkdtempSync(join(tmpdir(), 'scholion-test-'))
const library = join(folder, 'library')
const samples = [
  'resources/samples/alliance-of-sahel-states.txt',
  'resources/samples/liptako-gourma-charter.md',
]

/** In this process, on the library of all tests. */
const here = (...argv: string[]) => terminal(built.worker, library)(...argv)
const path = (name: string) => join(folder, name)

beforeAll(async () => {
  built = await buildCommandLine()
  await here('import', ...samples)
}, 60_000)

test('import makes the library, prints an id for each file, and no more', async () => {
  const { code, out, err } = await built.run(['import', ...samples, '--library', path('new')])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^([0-9a-f-]{36}\n){2}$/)
  const documents = JSON.parse((await built.run(['documents', '--json', '--library', path('new')])).out) as {
    title: string
  }[]
  expect(documents.map((one) => one.title)).toEqual([
    expect.stringMatching('Alliance'),
    expect.stringMatching('Charter'),
  ])
})

test('SCHOLION_LIBRARY names the library, --library wins over it', async () => {
  const env = { SCHOLION_LIBRARY: path('nowhere') }
  expect((await built.run(['documents'], env)).code).toBe(1)
  expect((await built.run(['documents', '--library', library], env)).code).toBe(0)
})

test('show prints the text with block numbers', async () => {
  const { out } = await here('show', 'The Liptako-Gourma Charter — a reading version')
  expect(out).toMatch(/^ 1 {2}The Liptako-Gourma Charter\n/)
  expect(out).toContain('Article 6 — An attack on one')
})

test('every command has help, and takes --library and --json', async () => {
  const { out } = await here('--help')
  const names = [...out.matchAll(/^ {2}([a-z-]+) /gm)].map((match) => match[1] ?? '')
  expect(names).toEqual(expect.arrayContaining(['annotate', 'export', 'import', 'serve', 'verify']))
  for (const name of names) {
    const help = await here(name, '--help')
    expect([help.code, help.out]).toEqual([0, expect.stringMatching(/--library <dir>[\s\S]*--json/)])
  }
})

test('export --list names the formats, and a file is never overwritten unasked', async () => {
  expect((await here('export', '--list')).out).toMatch(/^w3c-json-ld\tjsonld\t/m)
  const file = path('notes.md')
  writeFileSync(file, 'mine')
  const refused = await here('export', '--format', 'markdown', '-o', file)
  expect([refused.code, readFileSync(file, 'utf8')]).toEqual([1, 'mine'])
  expect((await here('export', '--format', 'markdown', '-o', file, '--force')).code).toBe(0)
  expect(readFileSync(file, 'utf8')).toMatch(/^# /)
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a note is Markdown, tags are made, and the selection keeps whole characters', async () => {
  writeFileSync(path('families.txt'), 'Families\nHere 👩‍👩‍👧 stand.')
  const [document = ''] = (await here('import', path('families.txt'))).out.trim().split('\n')
  const start = 'Families\nHere 👩'.length - 1
  await here(
    'annotate',
    document,
    '--start',
    String(start),
    '--end',
    String(start + 1),
    '--note',
    '*x*',
    '--tags',
    'a, b',
  )
  const [annotation] = JSON.parse((await here('annotations', document, '--json')).out) as Record<
    string,
    unknown
  >[]
  expect(annotation).toMatchObject({
    target: { spans: [{ quote: { exact: '👩‍👩‍👧' } }] },
    place: 'para. 1',
    body: { content: [{ content: [{ text: 'x', marks: [{ type: 'italic' }] }] }] },
    tagLabels: ['a', 'b'],
  })
})

test.each<[string, () => string[], RegExp]>([
  ['no command', () => [], /^No command was given/],
  ['an unknown command', () => ['fly'], /unknown command 'fly'/],
  ['an unknown option', () => ['documents', '--fast'], /unknown option '--fast'/],
  ['no file', () => ['import'], /Say what to import/],
  ['a missing file', () => ['import', 'nowhere.txt'], /There is no file “nowhere.txt”/],
  ['a private address', () => ['import', '--address', 'https://127.0.0.1/'], /private network/],
  ['a language that is none', () => ['import', 'a.txt', '--language', 'x y'], /not the code of a language/],
  ['a plan for a new text', () => ['import', 'a.txt', '--plan'], /--plan goes with --version-of DOC only/],
  ['an empty file', () => ['import', made('empty.txt', '')], /“empty.txt” has no text/],
  [
    'UTF-16 without a mark',
    () => ['import', made('wide.txt', Buffer.from('a text', 'utf16le'))],
    /looks like binary data.*utf-16le/,
  ],
  [
    'a text of 50 MB',
    () => ['import', made('long.txt', 'a'.repeat(50_000_000))],
    /50,000,000 characters.*20,000,000/,
  ],
  [
    'an unknown format',
    () => ['import', made('a.doc', Buffer.from([0x50, 0x4b, 0, 0, 0xff]))],
    /“a.doc”.*not in a format.*\.txt/,
  ],
  [
    'words that are not there',
    () => ['annotate', 'families', '--quote', 'nothing'],
    /“nothing” does not stand in/,
  ],
  [
    'words in several places',
    () => ['annotate', 'families', '--quote', 'e'],
    /stands \d times.*--nth \(1: …/,
  ],
  ['no passage', () => ['annotate', 'families'], /Say which passage/],
  [
    'a colour that there is not',
    () => ['annotate', 'families', '--quote', 'Here', '--color', '9'],
    /'9' is invalid/,
  ],
  ['an unknown document', () => ['show', 'nothing'], /There is no document nothing/],
  [
    'an unknown annotation',
    () => ['link', 'aaaaaaaa', 'bbbbbbbb', '--relation', 'quotes'],
    /There is no annotation aaaaaaaa/,
  ],
  ['no relation', () => ['link', 'a', 'b'], /--relation/],
  ['an unknown export format', () => ['export', '--format', 'papyrus'], /“papyrus”.*Known: .*markdown/],
  ['an unknown style', () => ['export', '--format', 'markdown', '--style', 'X'], /“X”.*Known: .*oscola/],
  ['a template unknown', () => ['export', '--format', 'markdown', '--template', 'X'], /“X”.*Known: quot/],
  ['a file that is no JSON', () => ['import-annotations', made('a.jsonld', 'hello')], /not JSON/],
  ['a codebook that is none', () => ['import-codebook', made('a.qdc', '<a/>')], /not a REFI-QDA codebook/],
  ['an empty --library', () => ['documents', '--library', ''], /--library is empty/],
  ['a library that is not there', () => ['documents', '--library', path('nowhere')], /no library/],
])('%s: exit 1 and one clear line', async (_name, argv, line) => {
  const { code, out, err } = await here(...argv())
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(line)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})

test('UTF-16 with a mark is read, another encoding when it is named', async () => {
  const utf16 = made('utf16.txt', Buffer.from('\uFEFFÉtat.', 'utf16le'))
  const latin = made('latin2.txt', Buffer.from([0xc9, 0x74, 0x61, 0x74, 0x2e]))
  expect((await here('import', utf16)).code).toBe(0)
  expect((await here('import', latin, '--encoding', 'windows-1252')).code).toBe(0)
  expect((await here('show', 'utf16')).out + (await here('show', 'latin2')).out).toBe('1  État.\n1  État.\n')
})

test('a bad file among good ones: the good ones are in, the bad one is named, exit 1', async () => {
  const { code, out, err } = await here(
    'import',
    made('g1.txt', 'One.'),
    made('bad.txt', ''),
    made('g2.txt', 'Two.'),
  )
  expect([code, out.trim().split('\n').length, err]).toEqual([1, 2, '“bad.txt” has no text in it.\n'])
})

test('a folder comes in file by file, each with its report; what is left out is said', async () => {
  const root = path('texts')
  mkdirSync(join(root, 'inner'), { recursive: true })
  for (const name of ['inner/a.md', 'p.png']) writeFileSync(join(root, name), 'Five words of a text.')
  const { code, out } = await here('import', root, '--json', '--language', 'EN-gb')
  const facts = { importer: 'markdown', encoding: 'utf-8', language: 'en-GB', blocks: 1, words: 5 }
  expect(JSON.parse(out)).toMatchObject([{ name: 'inner/a.md', ...facts }, { skipped: 'format' }])
  expect(code).toBe(0)
})

test('while another process writes, readers read and writers say who has it', async () => {
  const held = await openLibrary({ folder: library, app: 'desk' })
  try {
    expect((await here('documents')).code).toBe(0)
    expect((await here('verify')).code).toBe(0)
    const { code, err } = await here('import', made('late.txt', 'Late.'))
    expect([code, err]).toEqual([1, expect.stringMatching(/desk/)])
  } finally {
    await held.close()
  }
})

test('a library of a newer version is read and not changed, not even by one byte', async () => {
  const newer = path('newer')
  await terminal(built.worker, newer)('import', made('n.txt', 'Old.'))
  const marker = join(newer, 'scholion.json')
  const facts = JSON.parse(readFileSync(marker, 'utf8')) as object
  writeFileSync(marker, JSON.stringify({ ...facts, format: 99, minReader: 99 }))
  const before = hashOf(newer)
  const { code, err } = await terminal(built.worker, newer)('import', made('n2.txt', 'New.'))
  expect([code, err]).toEqual([1, expect.stringMatching(/newer Scholion.*Update/)])
  await terminal(built.worker, newer)('documents')
  expect(hashOf(newer)).toBe(before)
})

test('a folder that is something else is not made a library', async () => {
  mkdirSync(path('photos'))
  writeFileSync(join(path('photos'), 'a.jpg'), 'x')
  const { code } = await terminal(built.worker, path('photos'))('import', made('p.txt', 'Words.'))
  expect([code, readdirSync(path('photos'))]).toEqual([1, ['a.jpg']])
})

test('failures are in the language of the terminal', async () => {
  const { err } = await terminal(built.worker, library, { LANG: 'fr_FR.UTF-8' })('import', path('rien.txt'))
  expect(err).toBe('Le fichier « rien.txt » n’existe pas.\n')
})

test('verify names a text that was damaged, and exits 1', async () => {
  const damaged = path('damaged')
  const run = terminal(built.worker, damaged)
  const id = (await run('import', made('d.txt', 'Words.'))).out.trim()
  const documents = join(damaged, 'documents', id)
  const text = readdirSync(documents).find((name) => name.startsWith('text.')) ?? ''
  writeFileSync(join(documents, text), readFileSync(join(documents, text), 'utf8').replace('Words', 'Swords'))
  const { code, out, err } = await run('verify')
  expect([code, err]).toEqual([1, 'The library has 1 fault.\n'])
  expect(out).toMatch(/“d”.*damaged/)
})

test('history lists the last changes by what was done, to what, and in the language of the terminal', async () => {
  const run = terminal(built.worker, path('history'))
  const id = (await run('import', made('h.txt', 'Words.'))).out.trim()
  await run('annotate', id, '--quote', 'Words')
  const { code, out, err } = await run('history', '--limit', '2')
  const rows = out
    .trim()
    .split('\n')
    .map((row) => row.split('\t'))
  expect([code, err, rows.map(([seq, , ...rest]) => [seq, ...rest])]).toEqual([
    0,
    '',
    [
      ['3', 'Add highlight', '1', 'Words'],
      ['2', 'Add document', '1', 'h'],
    ],
  ])
  const french = await terminal(built.worker, path('history'), { LANG: 'fr_FR.UTF-8' })(
    'history',
    '--limit',
    '1',
  )
  expect(french.out).toContain('\tAjouter le surlignage\t')
  const entries = JSON.parse((await run('history', '--json')).out) as { seq: number; command: string }[]
  expect(entries.map(({ seq, command }) => [seq, command])).toEqual([
    [3, 'annotation.add'],
    [2, 'document.import'],
    [1, 'library.create'],
  ])
})

test('what was damaged and restored is said on stderr, beside the result', async () => {
  const damaged = path('restored')
  const run = terminal(built.worker, damaged)
  const id = (await run('import', made('r.txt', 'Words.'))).out.trim()
  await run('annotate', id, '--quote', 'Words')
  await run('annotate', id, '--quote', 'Words')
  writeFileSync(join(damaged, 'documents', id, 'annotations.json'), '')
  const { code, out, err } = await run('annotations')
  expect([code, out.trim().split('\n').length]).toEqual([0, 2])
  expect(err).toMatch(/^\S+annotations\.json was damaged \(the file is empty\) and restored.*\n$/)
})

/** A file with this content. */
function made(name: string, content: string | Uint8Array): string {
  writeFileSync(path(name), content)
  return path(name)
}

/** One hash over names and bytes of all files of a folder. */
function hashOf(root: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(root, name)
    hash.update(name).update(statSync(file).isDirectory() ? '' : readFileSync(file))
  }
  return hash.digest('hex')
}
