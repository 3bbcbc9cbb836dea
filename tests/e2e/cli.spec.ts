/** The command line from outside: a long script, its round trip, and what it says when something is wrong. */
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, test } from './support/desk.ts'
import { put } from './support/files.ts'
import type { Ran } from './support/host.ts'
import { story } from './support/story.ts'

const RELATIONS = ['quotes', 'weakens', 'see-also', 'foreshadows']
const COMMANDS = [
  'annotate',
  'annotations',
  'documents',
  'export',
  'history',
  'import',
  'import-annotations',
  'import-codebook',
  'link',
  'links',
  'serve',
  'show',
  'verify',
]
const lines = ({ stdout }: Ran) => stdout.trim().split('\n')

/** A text whose sentences are all alike but for their number. */
function text(name: string): string {
  const sentence = (_: unknown, at: number) => `Sentence ${at} of ${name} 𝔰𝔞𝔶𝔰 it: été, ὕβρις.`
  return Array.from({ length: 100 }, sentence).join('\n')
}

/** Runs a task so many times, one after the other: the library has one writer at a time. */
async function each<T>(count: number, task: (at: number) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  for (let at = 0; at < count; at++) done.push(await task(at))
  return done
}

test('2 documents, 20 annotations, 6 links, each by a process of its own: exported, verified, brought in elsewhere, the same', async ({
  desk,
}) => {
  test.setTimeout(600_000)
  const files = ['one', 'two'].map((name) => put(desk.folder, `${name}.txt`, text(name)))
  const documents = lines(await desk.cli('import', ...files, '--role', 'source'))
  expect(documents).toHaveLength(2)
  const annotations = await each(20, async (at) => {
    const name = ['one', 'two'][at % 2] ?? ''
    const quote = `Sentence ${Math.floor(at / 2)} of ${name} 𝔰𝔞𝔶𝔰`
    const extra = at % 3 === 0 ? ['--note', `**Note** ${at}`, '--tags', `t${at % 5},all`] : []
    const colour = String((at % 5) + 1)
    const ran = await desk.cli(
      'annotate',
      documents[at % 2] ?? '',
      '--quote',
      quote,
      '--color',
      colour,
      ...extra,
    )
    return lines(ran)[0] ?? ''
  })
  await each(6, (at) => {
    const ends = [annotations[at] ?? '', annotations[19 - at] ?? '']
    const note = at % 4 === 0 ? ['--note', `why ${at}`] : []
    return desk.cli('link', ...ends, '--relation', RELATIONS[at % 4] ?? '', ...note)
  })
  expect(await desk.cli('verify')).toMatchObject({
    code: 0,
    stdout: 'All is right: 2 documents, 20 annotations, 6 links.\n',
  })
  const file = join(desk.folder, 'all.jsonld')
  expect((await desk.cli('export', '--format', 'w3c-json-ld', '-o', file)).code).toBe(0)
  const there = join(desk.folder, 'elsewhere')
  const brought = await desk.cli('import-annotations', file, '--library', there)
  expect(brought).toMatchObject({ code: 0, stdout: 'Added: 20. Without a place in their text: 0.\n' })
  expect((await desk.cli('verify', '--library', there)).stdout).toContain('20 annotations, 6 links')
  expect(story(there)).toEqual(story(desk.library))
})

test('every command explains itself', async ({ desk }) => {
  for (const command of ['', ...COMMANDS]) {
    const { code, stdout, stderr } = await desk.cli(command, '--help')
    expect({ command, code, stderr }).toEqual({ command, code: 0, stderr: '' })
    expect(stdout).toContain('Usage: scholion')
  }
})

const WRONG = [
  { args: ['documents', '--frobnicate'], says: '--frobnicate' },
  { args: ['frobnicate'], says: 'frobnicate' },
  { args: ['documents'], says: 'There is no library at' },
  { args: ['import', 'no-such-file.txt'], says: 'no-such-file.txt' },
  { args: ['import', '--address', 'https://127.0.0.1/'], says: 'private network' },
  { args: ['export', '--format', 'stone-tablet'], says: '' },
  { args: ['serve', '--port', '99999'], says: '99999' },
]
for (const { args, says } of WRONG) {
  test(`scholion ${args.join(' ')}: one clear line, and 1`, async ({ desk }) => {
    const { code, stdout, stderr } = await desk.cli(...args)
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      code: 1,
      stdout: '',
      lines: 1,
    })
    expect(stderr).toContain(says)
  })
}

test('a port in use is named, with the way out', async ({ desk }) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const { code, stderr } = await desk.cli('serve', '--port', port, '--no-open')
  server.close()
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `Port ${port} is in use by another program. Choose another one with --port, or leave --port out for any free one.\n`,
  })
})

test('exports go to a file once, and replace it only when told to', async ({ desk }) => {
  await desk.cli('import', put(desk.folder, 'one.txt', text('one')))
  const file = join(desk.folder, 'notes.md')
  expect((await desk.cli('export', '--format', 'markdown', '-o', file)).code).toBe(0)
  const first = readFileSync(file, 'utf8')
  expect(await desk.cli('export', '--format', 'markdown', '-o', file)).toMatchObject({ code: 1, stdout: '' })
  expect(readFileSync(file, 'utf8')).toBe(first)
  expect((await desk.cli('export', '--format', 'markdown', '-o', file, '--force')).code).toBe(0)
})
