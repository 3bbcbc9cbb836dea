/** Scholion archives: out of one library and into another, merged by ids; hostile ones change nothing. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { JobResult } from '#shared/host/jobs.ts'
import { toHostError } from '#shared/host/errors.ts'
import { noteFromText, noteText } from '#shared/model/note.ts'
import { act, bringIn, bringVersion, passage } from './acting.ts'
import { brimming } from './brimming.ts'
import { type Desk, openDesk } from './desk.ts'
import { renamed, zip } from '../work/archives/make.ts'

type Imported = Extract<JobResult, { kind: 'import-archive' }>

/** Two texts, one of them in two versions, with annotations, tags, a link, a memo, a desk and names of colours. */
async function filled(): Promise<{ desk: Desk; documents: string[]; annotation: string }> {
  const desk = await openDesk()
  const documents = [
    await bringIn(desk, 'one.txt', 'The first\nSome words 𝔘 stand here.\n'),
    await bringIn(desk, 'two.txt', 'The second\nOther words stand there.\n'),
  ]
  const [one = '', two = ''] = documents
  const { library } = desk
  const annotation = await act(library, 'annotation.add', {
    target: await passage(library, one, 'words 𝔘'),
    style: { colour: 1, mark: 'wash' },
    tags: [{ label: 'power' }],
    body: noteFromText('a note'),
  })
  const other = await act(library, 'annotation.add', {
    target: await passage(library, two, 'Other words'),
    style: { colour: 2, mark: 'dotted' },
  })
  await act(library, 'link.add', {
    relation: { id: 'quotes' },
    from: { document: one, annotation },
    to: { document: two, annotation: other },
  })
  await act(library, 'annotation.add', { target: { library: true }, body: noteFromText('a memo') })
  await bringVersion(desk, two, 'The second\nNew words come. Other words stand there.\n')
  return { desk, documents, annotation }
}

async function archiveOf(desk: Desk, options: Record<string, boolean> = {}): Promise<Uint8Array> {
  const args = { format: 'archive', scope: { library: true as const }, options }
  const { job, result } = await desk.job({ kind: 'export', args })
  if (result.kind !== 'export') throw new Error(result.kind)
  const pieces: Buffer[] = []
  for (let offset = 0, end = false; !end; ) {
    const piece = await desk.services.host.read({ job, offset })
    pieces.push(Buffer.from(piece.chunk, 'base64'))
    offset += pieces.at(-1)?.length ?? 0
    end = piece.end
  }
  return new Uint8Array(Buffer.concat(pieces))
}

async function bring(desk: Desk, bytes: Uint8Array): Promise<Imported> {
  const file = await desk.upload('library.scholion', bytes)
  const { result } = await desk.job({ kind: 'import-archive', args: { file } })
  if (result.kind !== 'import-archive') throw new Error(result.kind)
  return result
}

const TABLES = ['documents', 'annotations', 'links', 'tags', 'relations', 'desks', 'transfers'] as const
async function recordsOf({ library }: Desk): Promise<object> {
  await library.loadAllAnnotations()
  return Object.fromEntries(
    TABLES.map((table) => [
      table,
      [...library.tables[table].values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  )
}

test('brought into a new library, it is the same: records, all texts, originals; verify finds no fault', async () => {
  const { desk: here, documents } = await filled()
  const there = await openDesk()
  const result = await bring(there, await archiveOf(here))
  expect([result.documents.toSorted(), result.annotations, result.links, result.tags]).toEqual([
    documents.toSorted(),
    3,
    1,
    1,
  ])
  expect(await recordsOf(there)).toEqual(await recordsOf(here))
  for (const { id, versions } of here.library.tables.documents.values()) {
    for (const version of versions) {
      expect(await there.library.text(id, version.id)).toEqual(await here.library.text(id, version.id))
      expect(await there.library.original(id, version.id)).toEqual(
        await here.library.original(id, version.id),
      )
    }
  }
  expect((await there.library.verify()).problems).toEqual([])
})

test('brought in twice, it changes nothing; undone, nothing of it is left', async () => {
  const { desk: here } = await filled()
  const there = await openDesk()
  const bytes = await archiveOf(here)
  await bring(there, bytes)
  const { seq } = there.library
  const again = await bring(there, bytes)
  expect([again.annotations, again.replaced, again.kept, there.library.seq]).toEqual([0, 0, 0, seq])
  await there.library.undo()
  expect(there.library.tables.documents.size).toBe(0)
})

test('of two that differ the one changed last counts, and the other is named', async () => {
  const { desk: here, annotation } = await filled()
  const there = await openDesk()
  await bring(there, await archiveOf(here))
  await act(here.library, 'annotation.note', { annotation, body: noteFromText('a later note') })
  const replaced = await bring(there, await archiveOf(here))
  const note = (desk: Desk) =>
    noteText(desk.library.tables.annotations.get(annotation)?.body ?? noteFromText(''))
  expect([note(there), replaced.report.map(({ code }) => code)]).toEqual([
    'a later note',
    ['archive-replaced'],
  ])
  await act(there.library, 'annotation.note', { annotation, body: noteFromText('the last note') })
  const kept = await bring(there, await archiveOf(here))
  expect([note(there), kept.report.map(({ code }) => code)]).toEqual(['the last note', ['archive-kept']])
})

test('a document that is known gains the versions it lacks', async () => {
  const {
    desk: here,
    documents: [document = ''],
  } = await filled()
  const there = await openDesk()
  await bring(there, await archiveOf(here))
  const version = await bringVersion(here, document, 'The first\nMore. Some words 𝔘 stand here.\n')
  expect((await bring(there, await archiveOf(here))).versions).toBe(1)
  expect(there.library.tables.documents.get(document)?.current).toBe(version)
  expect((await there.library.verify()).problems).toEqual([])
})

test('without originals the words stand in for them', async () => {
  const { desk: here } = await filled()
  const there = await openDesk()
  const result = await bring(there, await archiveOf(here, { originals: false }))
  expect(result.report.map(({ code, params }) => [code, params?.['count']])).toEqual([
    ['archive-originals', 3],
  ])
  expect((await there.library.verify()).problems).toEqual([])
})

test('pictures, old versions and originals come along, byte for byte', async () => {
  const here = await brimming()
  const there = await openDesk()
  await bring(there, await archiveOf(here))
  const seen = { pictures: 0, originals: 0, versions: 0 }
  for (const { id, versions } of here.library.tables.documents.values()) {
    for (const version of versions) {
      const text = await here.library.text(id, version.id)
      expect(await there.library.text(id, version.id)).toEqual(text)
      const original = await here.library.original(id, version.id)
      expect(await there.library.original(id, version.id)).toEqual(original)
      for (const digest of text.blocks.flatMap(({ image }) => image?.digest ?? [])) {
        const [ours, theirs] = [here, there].map(({ library }) => library.asset(id, digest, 0, 1_000_000))
        expect(await theirs).toEqual(await ours)
        seen.pictures++
      }
      seen.originals += original.length > 0 ? 1 : 0
      seen.versions++
    }
  }
  expect(seen).toEqual({ pictures: 1, originals: 5, versions: 5 })
  expect((await there.library.verify()).problems).toEqual([])
})

test('two tags of one name stay two, each on its own annotations, and the report names them', async () => {
  const [one, two] = [await filled(), await filled()]
  const tagOf = ({ desk: { library }, annotation }: typeof one) =>
    library.tables.annotations.get(annotation)?.tags
  const before = [tagOf(one), tagOf(two)]
  const { report, tags } = await bring(one.desk, await archiveOf(two.desk))
  await one.desk.library.loadAllAnnotations()
  const after = [tagOf(one), tagOf({ ...two, desk: one.desk })]
  expect([after, tags, new Set(after.flat()).size]).toEqual([before, 1, 2])
  expect(report.map(({ code, params }) => [code, params?.['label']])).toContainEqual([
    'archive-namesake',
    'power',
  ])
  expect((await one.desk.library.verify()).problems).toEqual([])
  expect((await bring(one.desk, await archiveOf(two.desk))).report).toEqual([])
})

/** The archive with one of its files changed, its sum made right again. */
function changedIn(
  bytes: Uint8Array,
  name: RegExp,
  change: (text: string) => string | undefined,
): Uint8Array {
  const parts = unzipSync(bytes)
  const manifest = JSON.parse(new TextDecoder().decode(parts['manifest.json'])) as {
    files: { name: string; bytes: number; digest: string }[]
  }
  for (const file of manifest.files.filter((one) => name.test(one.name))) {
    const text = change(new TextDecoder().decode(parts[file.name]))
    delete parts[file.name]
    if (text === undefined) continue
    const made = new TextEncoder().encode(text)
    parts[file.name] = made
    Object.assign(file, { bytes: made.length, digest: createHash('sha256').update(made).digest('hex') })
  }
  return zip({ ...parts, 'manifest.json': JSON.stringify(manifest) })
}

test('hostile and broken archives are refused with their reason, and nothing of them is in the library', async () => {
  const { desk: here } = await filled()
  const bytes = await archiveOf(here)
  const parts = unzipSync(bytes)
  const manifest = new TextDecoder().decode(parts['manifest.json'])
  const there = await openDesk()
  const { seq } = there.library
  const cases: [string, Uint8Array, string][] = [
    ['another zip', zip({ 'a.txt': 'a' }), 'not-scholion-archive'],
    ['no zip at all', new TextEncoder().encode('words'), 'archive-damaged'],
    [
      'a newer format',
      zip({ ...parts, 'manifest.json': manifest.replace('"version": 1', '"version": 2') }),
      'archive-newer',
    ],
    ['a changed file', zip({ ...parts, 'tables/tags.json': '[]' }), 'archive-changed'],
    ['a missing text', changedIn(bytes, /text\./u, () => undefined), 'archive-incomplete'],
    [
      'a text that is another',
      changedIn(bytes, /text\./u, (text) => text.replace('words', 'word')),
      'archive-wrong',
    ],
    [
      'a text with a script link',
      changedIn(bytes, /text\./u, (text) =>
        text.replace(
          '"text":',
          '"marks":[{"start":0,"end":1,"type":"link","attrs":{"href":"javascript:x"}}],"text":',
        ),
      ),
      'archive-wrong',
    ],
    [
      'a wrong record',
      changedIn(bytes, /annotations\.json/u, (text) => text.replace('"target"', '"targets"')),
      'archive-wrong',
    ],
    [
      'a record of another document',
      changedIn(bytes, /memos\.json/u, (text) => text.replace('{"library":true}', '{"document":"d1"}')),
      'archive-wrong',
    ],
    ['half a table', changedIn(bytes, /links\.json/u, (text) => text.slice(0, 40)), 'archive-wrong'],
    ['a way out', renamed(bytes, 'tables/tags.json', '../../tags.jso'.padEnd(16, 'n')), 'archive-unsafe'],
    ['a bomb', zip({ ...parts, bomb: new Uint8Array(30_000_000) }), 'archive-too-large'],
    [
      'an unsafe name in the manifest',
      zip({ ...parts, x: 'x', 'manifest.json': manifest.replace('tables/tags.json', 'x') }),
      'archive-incomplete',
    ],
  ]
  for (const [what, hostile, code] of cases) {
    const got = await bring(there, hostile).then(
      () => 'came in',
      (thrown: unknown) => toHostError(thrown).code,
    )
    expect([what, got]).toEqual([what, code])
  }
  expect([there.library.tables.documents.size, there.library.seq]).toEqual([0, seq])
  expect(await readdir(join(there.folder, 'documents')).catch(() => [])).toEqual([])
})

test('its files are the open JSON of a library', async () => {
  const { desk: here, annotation } = await filled()
  const parts = unzipSync(await archiveOf(here))
  const names = Object.keys(parts).map((name) =>
    name.replaceAll(/[\da-f]{64}/gu, 'SUM').replaceAll(/[\da-f-]{36}/gu, 'ID'),
  )
  expect([...new Set(names)].toSorted()).toEqual([
    'documents/ID/annotations.json',
    'documents/ID/source.SUM',
    'documents/ID/text.ID.json',
    'manifest.json',
    ...['desks', 'documents', 'links', 'memos', 'relations', 'settings', 'tags', 'transfers'].map(
      (name) => `tables/${name}.json`,
    ),
  ])
  const shard = Object.entries(parts).find(
    ([name, bytes]) => name.endsWith('annotations.json') && Buffer.from(bytes).includes(annotation),
  )
  expect(JSON.parse(new TextDecoder().decode(shard?.[1]))).toMatchObject([{ id: annotation }])
  expect(await readFile(join(here.folder, 'library.json'), 'utf8')).toContain('format')
})
