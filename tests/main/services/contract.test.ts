/** The services as windows use them, through the contract. */
import { expect, test } from 'vitest'
import { addAnnotation } from '#shared/commands/annotations.ts'
import { dispatch } from '#shared/host/rpc.ts'
import { DEFAULT_STATE } from '#shared/host/passing-state.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import { freshContext, newId } from '#main/services/fresh.ts'
import { type Desk, nearWorker, openDesk } from './desk.ts'

/** Imports one text and answers its id. */
async function importText(
  desk: Desk,
  content = 'A title\nSome words here.',
  name = 'a.txt',
): Promise<string> {
  const { result } = await desk.job({ kind: 'import', args: { files: [await desk.upload(name, content)] } })
  return (result.kind === 'import' && result.files[0]?.document) || JSON.stringify(result)
}

/** The transaction a session would send for a highlight on the first five characters. */
async function highlight({ library }: Desk, document: string) {
  const version = library.tables.documents.get(document)!.current
  const target = describePassage('A title\nSome words here.', { document, version }, [{ start: 2, end: 7 }])
  const { changes } = addAnnotation.run(
    library.tables,
    { target, style: { colour: 3, mark: 'wash' } },
    freshContext(),
  )
  return { id: newId(), command: 'annotation.add', params: { quote: 'title' }, changes: [...changes] }
}

test('the contract is answered in full', async () => {
  const desk = await openDesk()
  const { value } = (await dispatch(desk.services.host, 'capabilities', {})) as { value: object }
  expect(value).toMatchObject({
    host: 'web',
    save: false,
    openExternal: false,
    importers: expect.arrayContaining([]) as unknown,
  })
  const { tables, counts, readOnly, undo } = await desk.services.host.open({})
  expect([tables.relations.length, counts, readOnly, undo]).toEqual([
    10,
    {},
    null,
    { undo: null, redo: null },
  ])
})

test('a file in pieces becomes a document with its facts', async () => {
  const desk = await openDesk()
  const text = `A title\n${'word '.repeat(1000)}.`
  const { result } = await desk.job({
    kind: 'import',
    args: { files: [await desk.upload('a.txt', text, 'text/plain')], role: 'article' },
  })
  const [file] = result.kind === 'import' ? result.files : []
  const { tables } = await desk.services.host.open({})
  expect(tables.documents[0]).toMatchObject({
    id: file?.document,
    role: 'article',
    title: 'A title',
    source: { name: 'a.txt', mediaType: 'text/plain', bytes: text.length },
    versions: [{ words: 1002, blocks: 2, importer: { id: 'plain-text' } }],
  })
  const opened = await desk.services.host.openDocument({
    document: file!.document!,
    version: tables.documents[0]!.current,
  })
  expect([opened.text.blocks.length, opened.annotations]).toEqual([2, []])
})

test('one bad file of three stops neither of the others, and each says what became of it', async () => {
  const desk = await openDesk()
  const files = [
    await desk.upload('a.txt', 'One.'),
    await desk.upload('b.txt', ''),
    await desk.upload('c.md', '# C'),
  ]
  const { result } = await desk.job({ kind: 'import', args: { files } })
  expect(
    result.kind === 'import' && result.files.map((one) => [one.name, one.title, one.error?.code]),
  ).toEqual([
    ['a.txt', 'a', undefined],
    ['b.txt', undefined, 'file-empty'],
    ['c.md', 'C', undefined],
  ])
})

test('a pasted text is a document like any other', async () => {
  const desk = await openDesk()
  const paste = { name: 'Pasted', text: '# Heading\n\nWords.', mediaType: 'text/markdown' as const }
  await desk.job({ kind: 'import', args: { files: [], paste } })
  const [document] = desk.library.tables.documents.values()
  expect([document?.title, document?.source.name]).toEqual(['Heading', 'Pasted.md'])
})

test('an import that is cancelled fails as cancelled and brings nothing in', async () => {
  const held = Promise.withResolvers<void>()
  const desk = await openDesk({ spawn: () => nearWorker(() => held.promise) })
  const { host } = desk.services
  const { job } = await host.start({
    request: { kind: 'import', args: { files: [await desk.upload('a.txt', 'One.')] } },
  })
  await new Promise((go) => setTimeout(go, 20))
  await host.cancel({ job })
  await expect(host.result({ job })).rejects.toMatchObject({ code: 'cancelled' })
  held.resolve()
  expect(desk.library.tables.documents.size).toBe(0)
})

test('a commit is acknowledged, told to listeners, undone and redone', async () => {
  const desk = await openDesk()
  const document = await importText(desk)
  const { host } = desk.services
  expect(await host.commit({ transaction: await highlight(desk, document) })).toMatchObject({ status: 'ok' })
  const { undo } = await host.open({})
  expect(undo.undo?.command).toBe('annotation.add')
  expect(await host.undo({})).toMatchObject({ status: 'done', transaction: { command: 'undo' } })
  expect(desk.library.tables.annotations.size).toBe(0)
  await host.redo({})
  expect([...desk.library.tables.annotations.values()][0]?.style?.colour).toBe(3)
  const told = desk.events.flatMap((one) => (one.type === 'committed' ? [one.transaction.command] : []))
  expect(told).toEqual(['document.import', 'annotation.add', 'undo', 'redo'])
})

test('a change of a record that is no longer so is a conflict with what is there', async () => {
  const desk = await openDesk()
  const document = await importText(desk)
  const before = desk.library.tables.documents.get(document)!
  const transaction = (title: string) => {
    const changes = [{ table: 'documents' as const, id: document, before, after: { ...before, title } }]
    return { id: newId(), command: 'document.edit', params: {}, changes }
  }
  await desk.services.host.commit({ transaction: transaction('First') })
  const second = await desk.services.host.commit({ transaction: transaction('Second') })
  expect(second).toMatchObject({ status: 'conflict', current: { title: 'First' } })
})

test.each([
  ['a command that only imports run', 'document.import', { documents: [] }, 'unknown-command'],
  ['a command that there is not', 'no.such', {}, 'unknown-command'],
  ['arguments of the wrong shape', 'document.remove', { documents: 7 }, 'bad-arguments'],
  ['a record that there is not', 'document.remove', { documents: ['nothing'] }, 'missing'],
])('perform refuses %s', async (_name, command, args, code) => {
  const { services } = await openDesk()
  expect(await dispatch(services.host, 'perform', { command, args })).toMatchObject({
    ok: false,
    error: { code },
  })
})

test('removing a document takes annotations that are not loaded with it', async () => {
  const first = await openDesk()
  const document = await importText(first)
  await first.services.host.commit({ transaction: await highlight(first, document) })
  await first.services.close()
  const { services, library } = await openDesk({ folder: first.folder })
  await services.host.perform({ command: 'document.remove', args: { documents: [document] } })
  const [entry] = library.tables.trash.values()
  expect(entry?.changes.map((one) => one.table)).toEqual(['annotations', 'documents'])
})

test('an export is read in pieces and named after its title', async () => {
  const desk = await openDesk()
  const document = await importText(desk, `A “title”\n${'word '.repeat(300_000)}.`)
  const { job, result } = await desk.job({
    kind: 'export',
    args: { format: 'w3c-json-ld', scope: { documents: [document] } },
  })
  const first = await desk.services.host.read({ job, offset: 0 })
  const rest = await desk.services.host.read({ job, offset: 1_000_000 })
  const text = Buffer.concat([first, rest].map(({ chunk }) => Buffer.from(chunk, 'base64'))).toString('utf8')
  expect(result).toMatchObject({ kind: 'export', name: 'A “title”.jsonld', bytes: Buffer.byteLength(text) })
  expect([first.end, rest.end, (JSON.parse(text) as { type: string }).type]).toEqual([
    false,
    true,
    'AnnotationCollection',
  ])
})

test.each([
  ['an unknown format', { format: 'papyrus', scope: { library: true } }, 'unknown-exporter'],
  ['an unknown document', { format: 'markdown', scope: { documents: ['nothing'] } }, 'missing'],
  ['an unknown desk', { format: 'markdown', scope: { desk: 'nothing' } }, 'missing'],
  ['an unknown annotation', { format: 'markdown', scope: { annotations: ['nothing'] } }, 'missing'],
])('an export of %s is refused', async (_name, args, code) => {
  const { job } = await openDesk()
  await expect(job({ kind: 'export', args: args as never })).rejects.toMatchObject({ code })
})

test('the passing state is remembered over a restart, and keeps what others wrote beside it', async () => {
  const first = await openDesk()
  await first.services.host.saveState({ state: { ...DEFAULT_STATE, panel: 'tags', lastColour: 4 } })
  await first.services.close()
  const { services } = await openDesk({ appData: first.appData })
  expect(await services.host.state({})).toMatchObject({ panel: 'tags', lastColour: 4 })
})

test('what cannot be done in this host says so', async () => {
  const { services } = await openDesk()
  await expect(services.host.openExternal({ url: 'https://a.b' })).rejects.toMatchObject({ code: 'not-here' })
})

test('a reader gets the library while somebody else writes, and cannot change it', async () => {
  const first = await openDesk()
  const document = await importText(first)
  const reader = await openDesk({ folder: first.folder, mode: 'read', create: false })
  const { tables, readOnly } = await reader.services.host.open({})
  expect([tables.documents[0]?.id, readOnly?.code]).toEqual([document, 'opened-to-read'])
  await expect(
    reader.services.host.perform({ command: 'document.remove', args: { documents: [document] } }),
  ).rejects.toMatchObject({ code: 'read-only' })
})
