/** The jobs that fetch: what comes in from an address, what its record says, and what is told when it cannot. */
import { expect, test } from 'vitest'
import type { Child, Spawn } from '#main/work/child.ts'
import type { Fetched } from '#main/work/fetch/fetch-page.ts'
import type { HostError } from '#shared/host/errors.ts'
import { nearWorker, openDesk } from './desk.ts'

type Answer = { value: Partial<Fetched> & { bytes: Uint8Array } } | { error: HostError }
const asked: unknown[] = []

/** A worker whose fetching process answers so; files are read as always. */
function fetching(answer: Answer): Spawn {
  return (to) => (to === 'fetch' ? fetcher(answer) : nearWorker())
}
function fetcher(answer: Answer): Child {
  const facts = {
    address: 'https://a.example/x',
    retrieved: '2026-01-02T03:04:05.000Z',
    mediaType: 'text/html',
  }
  const listeners: ((message: unknown) => void)[] = []
  const exits: (() => void)[] = []
  return {
    pid: undefined,
    send(message) {
      asked.push(message)
      const reply = 'error' in answer ? answer : { value: { ...facts, ...answer.value } }
      queueMicrotask(() => listeners.forEach((listener) => listener(reply)))
    },
    onMessage: (listener) => void listeners.push(listener),
    onExit: (listener) => void exits.push(listener),
    kill: () => exits.forEach((listener) => queueMicrotask(listener)),
  }
}
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const PAGE =
  '<!doctype html><title>Élan</title><link rel="canonical" href="https://other.example/"><p>Où est-il ?'

/** Imports the address and answers the report's only file, and the document. */
async function imported(answer: Answer, more: object = {}) {
  const desk = await openDesk({ spawn: fetching(answer) })
  const args = { address: 'https://a.example/x', ...more }
  const { result } = await desk.job({ kind: 'import-address', args })
  const file = 'files' in result ? result.files[0] : undefined
  return { desk, file, document: desk.library.tables.documents.get(file?.document ?? '') }
}

test('a page comes in with its address, its date, its original bytes and the encoding of the header', async () => {
  const bytes = latin1(PAGE)
  const { desk, document, file } = await imported({ value: { bytes, charset: 'iso-8859-1' } })
  expect(document).toMatchObject({
    title: 'Élan',
    source: {
      name: 'x.html',
      address: 'https://a.example/x',
      retrieved: '2026-01-02T03:04:05.000Z',
      mediaType: 'text/html',
    },
  })
  expect(Buffer.from(await desk.library.original(document?.id ?? '')).equals(bytes)).toBe(true)
  expect(file).toMatchObject({ importer: 'html', encoding: 'windows-1252', blocks: 1, words: 3 })
})

test('what the reader says of it wins', async () => {
  const options = { encoding: 'windows-1251' }
  const more = { role: 'charter', title: 'Mine', language: 'fr', options }
  const { document, file } = await imported({ value: { bytes: latin1(PAGE), charset: 'latin1' } }, more)
  expect(document).toMatchObject({ role: 'charter', title: 'Mine', language: 'fr' })
  expect([file?.encoding, document?.versions[0]?.importer.options]).toEqual(['windows-1251', options])
})

test.each<[string, Partial<Fetched>, string | undefined, string]>([
  ['https://a.example/read.php?id=1', { mediaType: 'text/html' }, 'html', 'read.php.html'],
  ['https://a.example/', { mediaType: 'application/xhtml+xml' }, 'html', 'a.example.html'],
  ['https://a.example/notes.md', { mediaType: 'text/plain' }, 'markdown', 'notes.md'],
  ['https://a.example/page.html', { mediaType: 'text/plain' }, 'plain-text', 'page.html.txt'],
  ['https://a.example/README', { mediaType: 'text/plain' }, 'plain-text', 'README.txt'],
  ['https://a.example/page.htm', { mediaType: 'application/octet-stream' }, 'html', 'page.htm'],
  ['https://a.example/page', { mediaType: '' }, 'html', 'page'],
  ['https://a.example/get', { mediaType: '', name: '../../etc/notes.md' }, 'markdown', 'notes.md'],
])('%s, said to be %j, is read as %s', async (address, facts, importer, name) => {
  const { file } = await imported({ value: { bytes: latin1('<!doctype html><p>Words.'), address, ...facts } })
  expect([file?.importer, file?.name]).toEqual([importer, name])
})

test('an address that cannot be fetched is told in the report, with its code', async () => {
  const error = { code: 'address-refused', params: { address: 'x' }, message: 'No.' }
  const { desk, file } = await imported({ error })
  expect([file?.error, desk.library.tables.documents.size]).toEqual([error, 0])
})

test('the address is asked for what can be read, and nothing else goes out', async () => {
  asked.length = 0
  await imported({ value: { bytes: latin1('Words.') } })
  expect(asked).toEqual([
    { address: 'https://a.example/x', accepts: expect.arrayContaining(['text/html']) as unknown },
  ])
})

test('an address fetched again can be compared as a new version', async () => {
  const { desk, document } = await imported({ value: { bytes: latin1('Words.') } })
  const { result } = await desk.job({
    kind: 'fetch-address',
    args: { address: document?.source.address ?? '' },
  })
  if (result.kind !== 'fetch-address') throw new Error(result.kind)
  const args = { document: document?.id ?? '', file: result.file }
  expect((await desk.job({ kind: 'plan-version', args })).result).toMatchObject({ same: true, rows: [] })
})

test('a document can be looked at in another encoding, and its file read so as a new version', async () => {
  const desk = await openDesk()
  const file = await desk.upload('old.txt', Buffer.from([0xcf, 0xf0, 0xe8, 0x2e]))
  const args = { files: [file], options: { encoding: 'windows-1252' } }
  const { result } = await desk.job({ kind: 'import', args })
  const document = ('files' in result && result.files[0]?.document) || ''
  const look = await desk.job({ kind: 'preview', args: { document, options: { encoding: 'windows-1251' } } })
  expect(look.result).toMatchObject({ lines: ['При.'], encoding: 'windows-1251' })
  const original = await desk.job({ kind: 'fetch-original', args: { document } })
  const again = 'file' in original.result ? original.result.file : ''
  const options = { encoding: 'windows-1251' }
  const { result: plan } = await desk.job({ kind: 'plan-version', args: { document, file: again, options } })
  if (plan.kind !== 'plan-version') throw new Error(plan.kind)
  await desk.job({ kind: 'accept-version', args: { plan: plan.plan, decisions: [], current: true } })
  const now = desk.library.tables.documents.get(document)
  const { text } = await desk.services.host.openDocument({ document, version: now?.current ?? '' })
  expect([text.blocks[0]?.text, now?.versions.length]).toEqual(['При.', 2])
  await expect(
    desk.job({ kind: 'preview', args: { document, options: { encoding: 'klingon' } } }),
  ).rejects.toMatchObject({ code: 'unknown-encoding' })
})
