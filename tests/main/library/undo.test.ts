/** Undo and redo belong to the library: they restore the files byte for byte and survive restarts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { added, type Change, change, removed } from '#shared/changes/change.ts'
import { documentOf } from '#shared/model/annotation.ts'
import { noteFromText } from '#shared/model/note.ts'
import { type OpenLibrary, openLibrary } from '#main/library/library.ts'
import { enter, folder, highlight, made, open, tag, transaction } from './made.ts'
import { SimulatedDisk } from './simulated-disk.ts'

function start(disk: SimulatedDisk): Promise<OpenLibrary> {
  const takeMutex = async () => ({ release: async () => undefined })
  return openLibrary({
    folder: '/library',
    app: 'test',
    create: true,
    fs: disk,
    takeMutex,
    rhythm: { bytes: 1e6, lines: 5, idle: 1e9 },
  })
}

/** The data of every shard, without the first line that says which state it is. */
function data(disk: SimulatedDisk): Record<string, string> {
  const shards = [...disk.files()].filter(([path]) =>
    /^\/library\/(library|memos|documents\/[^/]+\/annotations)\.json$/.test(path),
  )
  return Object.fromEntries(
    shards.map(([path, bytes]) => [path, String(bytes).slice(String(bytes).indexOf('\n'))]),
  )
}

/** What a reader might do, as far as the library at hand allows it. */
type Deed = { kind: 'tag' | 'rename' | 'mark' | 'note' | 'unmark' | 'remove'; n: number; word: string }
const deed = fc.record({
  kind: fc.constantFrom<Deed['kind']>('tag', 'rename', 'mark', 'note', 'note', 'unmark', 'remove'),
  n: fc.nat(3),
  word: fc
    .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
    .filter((word) => word.trim() !== '' && word.isWellFormed()),
})

async function perform(library: OpenLibrary, { kind, n, word }: Deed, fresh: number): Promise<void> {
  const changes = changesOf(library, kind, n, word, fresh)
  if (changes.length === 0) return
  const result = await library.commit(
    transaction(changes, { command: 'deed', ...(kind === 'note' && { merge: `note/${n}` }) }),
  )
  expect(result.status).toBe('ok')
}

function changesOf(
  { tables }: OpenLibrary,
  kind: Deed['kind'],
  n: number,
  word: string,
  fresh: number,
): Change[] {
  const document = `doc-${n % 2}`
  const record = tables.documents.get(document)
  const own = [...tables.annotations.values()].filter((one) => documentOf(one) === document)
  const mark = own[n % Math.max(1, own.length)]
  const known = [...tables.tags.values()][n]
  if (kind === 'tag') return [added('tags', tag(fresh, word))]
  if (kind === 'rename') return known ? [change('tags', known, { ...known, label: word })] : []
  if (kind === 'remove')
    return record ? [...own.map((one) => removed('annotations', one)), removed('documents', record)] : []
  if (kind === 'mark')
    return record
      ? [
          added(
            'annotations',
            highlight(made(fresh), { document, version: `v-${document}`, text: 'The quick brown fox' }),
          ),
        ]
      : []
  if (!mark) return []
  return kind === 'unmark'
    ? [removed('annotations', mark)]
    : [change('annotations', mark, { ...mark, body: noteFromText(word) })]
}

test('after any deeds, undoing all restores every file byte for byte, and redoing all brings everything back', {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), fc.nat(14), async (deeds, restart) => {
      let disk = new SimulatedDisk()
      let library = await start(disk)
      for (const id of ['doc-0', 'doc-1']) await enter(library, id)
      await library.close()
      const before = data(disk)
      library = await start(disk)
      await library.loadAllAnnotations()
      for (const [index, one] of deeds.entries()) {
        if (index === restart) {
          disk = disk.kill()
          library = await start(disk)
          await library.loadAllAnnotations()
        }
        await perform(library, one, 100 + index)
      }
      await library.close()
      const after = data(disk)
      library = await start(disk)
      while (library.undoState().undo?.command === 'deed') expect((await library.undo()).status).toBe('done')
      await library.close()
      expect(data(disk)).toEqual(before)
      library = await start(disk)
      while (library.undoState().redo) expect((await library.redo()).status).toBe('done')
      expect((await library.verify()).problems).toEqual([])
      await library.close()
      expect(data(disk)).toEqual(after)
    }),
    { numRuns: 60 },
  )
})

test('an undo says what it took back; with nothing left it says so', async () => {
  const library = await open(await folder())
  await library.commit(
    transaction([added('tags', tag(1))], { command: 'tag.add', params: { label: 'tag 1' } }),
  )
  expect(library.undoState()).toEqual({
    undo: { command: 'tag.add', params: { label: 'tag 1' } },
    redo: null,
  })
  expect(await library.undo()).toMatchObject({
    status: 'done',
    committed: { command: 'undo', params: { of: 2, command: 'tag.add' } },
  })
  expect([library.tables.tags.size, (await library.undo()).status]).toEqual([0, 'nothing'])
  expect([(await library.redo()).status, library.tables.tags.size]).toEqual(['done', 1])
})

test('two undos asked at once take back two steps', async () => {
  const library = await open(await folder())
  for (const n of [1, 2, 3]) await library.commit(transaction([added('tags', tag(n))]))
  expect((await Promise.all([library.undo(), library.undo()])).map((one) => one.status)).toEqual([
    'done',
    'done',
  ])
  expect([...library.tables.tags.keys()]).toEqual([made(1)])
})

test('typing with one merge key is one step, also across a restart', async () => {
  const path = await folder()
  const library = await open(path)
  const passage = await enter(library, 'doc')
  const mark = highlight(made(1), passage)
  await library.commit(transaction([added('annotations', mark)]))
  const said = (words: string) => ({ ...mark, body: noteFromText(words) })
  await library.commit(transaction([change('annotations', mark, said('a'))], { merge: 'note/1' }))
  await library.close()
  const again = await open(path)
  await again.commit(transaction([change('annotations', said('a'), said('ab'))], { merge: 'note/1' }))
  await again.undo()
  expect(again.tables.annotations.get(mark.id)).toEqual(mark)
})

test('a step that no longer fits is refused with a reason and changes nothing', async () => {
  const path = await folder()
  const library = await open(path)
  const passage = await enter(library, 'doc')
  await library.commit(
    transaction([added('annotations', highlight(made(1), passage))], { command: 'library.create' }),
  )
  expect(await library.undo()).toEqual({ status: 'refused', code: 'in-use' })
  expect([library.tables.documents.size, library.tables.annotations.size]).toEqual([1, 1])
})
