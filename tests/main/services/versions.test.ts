/** Further versions of a text through the jobs: what is planned, what accepting does, what comes back with undo. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '#main/services/fresh.ts'
import { change } from '#shared/changes/change.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import { orphansOf } from '#shared/model/orphans.ts'
import { quotedText } from '#shared/model/passage.ts'
import { act, bringIn, passage } from './acting.ts'
import { type Desk, openDesk } from './desk.ts'

const OLD = `The Treaty
Each state shall keep the peace with its neighbours and with all others.
The parties meet once a year in one of their capitals.
This sentence goes away in the second edition.
`
const NEW = `The Treaty
The parties meet once a year in one of their capitals.
Each state must keep the peace with its neighbours and with all others.
A new sentence about something else.
`
const MARKED = ['state shall keep the peace with', 'meet once a year', 'sentence goes away']

type Plan = Extract<JobResult, { kind: 'plan-version' }>

async function marked(): Promise<{ desk: Desk; document: string; ids: string[] }> {
  const desk = await openDesk()
  const document = await bringIn(desk, 'treaty.txt', OLD)
  const ids: string[] = []
  for (const words of MARKED) {
    const target = await passage(desk.library, document, words)
    ids.push(await act(desk.library, 'annotation.add', { target, style: { colour: 1, mark: 'wash' } }))
  }
  return { desk, document, ids }
}

async function plan(desk: Desk, args: object): Promise<Plan> {
  const { result } = await desk.job({ kind: 'plan-version', args: args as { document: string } })
  if (result.kind !== 'plan-version') throw new Error(result.kind)
  return result
}

const planFile = async (desk: Desk, document: string, content = NEW): Promise<Plan> =>
  plan(desk, { document, file: await desk.upload('treaty-2.txt', content) })

const accepted = ({ plan: staged, rows }: Plan, current = true) => ({
  kind: 'accept-version' as const,
  args: {
    plan: staged,
    current,
    decisions: rows.map(({ annotation, proposed }) => {
      return { annotation, decision: proposed ? ('accepted' as const) : ('left' as const) }
    }),
  },
})

const words = (annotation: Annotation | undefined) => {
  const its = annotation && passageOf(annotation)
  return its && quotedText(its)
}

test('a plan says what became of each passage and changes nothing', async () => {
  const { desk, document, ids } = await marked()
  const { seq } = desk.library
  const { rows, same, from } = await planFile(desk, document)
  expect(rows.map(({ annotation, status, words: now }) => [annotation, status, now])).toEqual([
    [ids[0], 'reworded', 'state must keep the peace with'],
    [ids[1], 'exact', 'meet once a year'],
    [ids[2], 'lost', ''],
  ])
  expect([same, from, desk.library.seq]).toEqual([
    false,
    desk.library.tables.documents.get(document)?.current,
    seq,
  ])
})

test('the diff has changed words, moved, added and removed blocks', async () => {
  const { desk, document } = await marked()
  const { diff } = await planFile(desk, document)
  expect(diff.rows.map(({ kind, old, new: now }) => [kind, old, now])).toEqual([
    ['same', 0, 0],
    ['same', 2, 1],
    ['removed', 3, undefined],
    ['moved', 1, 2],
    ['added', undefined, 3],
  ])
  expect(diff.rows[3]?.parts?.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'shall' },
    { kind: 'added', text: 'must' },
  ])
})

test('accepting is one step: version, annotations, panes and decisions, and undo takes all of it back', async () => {
  const { desk, document, ids } = await marked()
  const { library } = desk
  const old = library.tables.documents.get(document)
  await act(library, 'desk.add', { title: 'One', left: { document, version: old?.current }, right: null })
  const before = JSON.stringify(await desk.services.host.open({}).then(({ tables }) => tables))
  const { result } = await desk.job(accepted(await planFile(desk, document)))
  const version = result.kind === 'accept-version' ? result.version : ''
  const now = library.tables.documents.get(document)
  expect([now?.current, now?.versions.length, result]).toEqual([
    version,
    2,
    expect.objectContaining({ moved: 2 }),
  ])
  expect(ids.map((id) => words(library.tables.annotations.get(id)))).toEqual([
    'state must keep the peace with',
    'meet once a year',
    'sentence goes away',
  ])
  expect([...library.tables.desks.values()].at(-1)?.panes[0]?.version).toBe(version)
  expect(orphansOf(library.tables).map(({ annotation, decision }) => [annotation.id, decision])).toEqual([
    [ids[2], 'left'],
  ])
  expect((await library.verify()).problems).toEqual([])
  expect(await desk.services.host.undo({})).toMatchObject({ status: 'done' })
  expect(JSON.stringify(await desk.services.host.open({}).then(({ tables }) => tables))).toBe(before)
})

test('the original of every version stays, and each is read by its version', async () => {
  const { desk, document } = await marked()
  const first = desk.library.tables.documents.get(document)?.current ?? ''
  await desk.job(accepted(await planFile(desk, document)))
  const originals = [await desk.library.original(document), await desk.library.original(document, first)]
  expect(originals.map((bytes) => Buffer.from(bytes).toString())).toEqual([NEW, OLD])
  const names = await readdir(join(desk.folder, 'documents', document))
  expect(names.filter((name) => /^(?:text|source)\./u.test(name))).toHaveLength(4)
})

test('who keeps reading the old version has the new one beside it, and may go there later', async () => {
  const { desk, document, ids } = await marked()
  const old = desk.library.tables.documents.get(document)?.current ?? ''
  const { result } = await desk.job(accepted(await planFile(desk, document), false))
  const version = result.kind === 'accept-version' ? result.version : ''
  expect([desk.library.tables.documents.get(document)?.current, result]).toEqual([
    old,
    expect.objectContaining({ moved: 0 }),
  ])
  expect(orphansOf(desk.library.tables)).toEqual([])
  const later = await plan(desk, { document, version })
  await desk.job(accepted(later))
  expect(desk.library.tables.documents.get(document)).toMatchObject({
    current: version,
    versions: { length: 2 },
  })
  expect(words(desk.library.tables.annotations.get(ids[1] ?? ''))).toBe('meet once a year')
})

test('a typo is mended through the same plan, and the original stays that of the version before', async () => {
  const { desk, document } = await marked()
  const { blocks } = await desk.library.text(
    document,
    desk.library.tables.documents.get(document)?.current ?? '',
  )
  const edits = [
    { block: blocks[2]?.id ?? '', text: 'The parties meet once every year in one of their capitals.' },
  ]
  const edited = await plan(desk, { document, edits })
  expect(edited.rows.map(({ status, words: now }) => [status, now])).toEqual([
    ['exact', MARKED[0]],
    ['reworded', 'meet once every year'],
    ['exact', MARKED[2]],
  ])
  await desk.job(accepted(edited))
  expect(Buffer.from(await desk.library.original(document)).toString()).toBe(OLD)
  expect((await desk.library.verify()).problems).toEqual([])
})

test('the same file again is said to be the same', async () => {
  const { desk, document } = await marked()
  expect(await planFile(desk, document, OLD)).toMatchObject({
    same: true,
    diff: { rows: [{ kind: 'same', count: 4 }] },
  })
})

test('an orphan is attached again by choosing its place', async () => {
  const { desk, document, ids } = await marked()
  await desk.job(accepted(await planFile(desk, document)))
  const target = await passage(desk.library, document, 'new sentence')
  await act(desk.library, 'transfer.attach', { annotation: ids[2], target })
  expect([orphansOf(desk.library.tables), desk.library.tables.transfers.size]).toEqual([[], 0])
})

test.each([
  [
    'a plan that was dropped',
    'no-such-plan',
    async (desk: Desk, made: Plan) => {
      await desk.job({ kind: 'drop-version', args: { plan: made.plan } })
    },
  ],
  [
    'a plan made before another version became current',
    'version-changed',
    async (desk: Desk, made: Plan) => {
      await desk.job(accepted(await planFile(desk, made.document, `${NEW}More.\n`)))
    },
  ],
])('%s cannot be accepted', async (_name, code, meanwhile) => {
  const { desk, document } = await marked()
  const made = await planFile(desk, document)
  await meanwhile(desk, made)
  await expect(desk.job(accepted(made))).rejects.toMatchObject({ code })
})

test('a lost annotation is not accepted without a place', async () => {
  const { desk, document, ids } = await marked()
  const made = await planFile(desk, document)
  const decisions = [{ annotation: ids[2] ?? '', decision: 'accepted' as const }]
  const request = { kind: 'accept-version' as const, args: { plan: made.plan, decisions, current: true } }
  await expect(desk.job(request)).rejects.toMatchObject({ code: 'no-place' })
})

test('planning can be watched and cancelled, and then nothing waits', async () => {
  const { desk, document } = await marked()
  const file = await desk.upload(
    'long.txt',
    `${NEW}${'Some words of a long text, again and again.\n'.repeat(3000)}`,
  )
  const { host } = desk.services
  const { job } = await host.start({ request: { kind: 'plan-version', args: { document, file } } })
  desk.services.subscribe((event) => {
    if (event.type === 'job' && event.phase === 'comparing') void host.cancel({ job })
  })
  await expect(host.result({ job })).rejects.toMatchObject({ code: 'cancelled' })
  const phases = desk.events.flatMap((event) => (event.type === 'job' ? [event.phase] : []))
  expect(phases).toEqual(expect.arrayContaining(['reading', 'comparing']))
  expect(phases).not.toContain('anchoring')
})

test('a highlight that was changed since the versions were compared is not moved by what was said before', async () => {
  const { desk, document, ids } = await marked()
  const staged = await planFile(desk, document)
  const annotation = desk.library.tables.annotations.get(ids[1] ?? '')
  if (!annotation) throw new Error('no annotation')
  const target = await passage(desk.library, document, 'in one of their capitals')
  const changed = change('annotations', annotation, { ...annotation, target })
  await desk.library.commit({ id: newId(), command: 'annotation.edit', params: {}, changes: [changed] })
  await expect(desk.job(accepted(staged))).rejects.toMatchObject({ code: 'passage-changed' })
  expect(words(desk.library.tables.annotations.get(ids[1] ?? ''))).toBe('in one of their capitals')
})

test('a plan is accepted once, however often it is asked', async () => {
  const { desk, document } = await marked()
  const staged = accepted(await planFile(desk, document))
  const both = await Promise.allSettled([desk.job(staged), desk.job(staged)])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(desk.library.tables.documents.get(document)?.versions).toHaveLength(2)
})

test('the coming of a version is not taken back from under what stands on it since', async () => {
  const { desk, document } = await marked()
  await desk.job(accepted(await planFile(desk, document)))
  const { seq } = desk.library
  const target = await passage(desk.library, document, 'A new sentence')
  await act(desk.library, 'annotation.add', { target, style: { colour: 1, mark: 'wash' } })
  expect(await desk.services.host.revert({ seq })).toEqual({ status: 'refused', code: 'needed-since' })
  expect((await desk.library.verify()).problems).toEqual([])
})

test.each([
  ['a changed file under its old name', 'treaty.txt', OLD.replace('shall keep', 'must keep'), 'text-known'],
  ['the same file', 'other.txt', OLD, 'file-known'],
  [
    'another text under the same name',
    'treaty.txt',
    'A cookbook\nTake two eggs and a pound of flour.\n',
    undefined,
  ],
  ['a changed file under another name', 'other.txt', OLD.replace('shall keep', 'must keep'), undefined],
])('%s comes in with a remark that says so, or none', async (_, name, content, code) => {
  const desk = await openDesk()
  const document = await bringIn(desk, 'treaty.txt', OLD)
  const args = { files: [await desk.upload(name, content)] }
  const { result } = await desk.job({ kind: 'import', args })
  const remarks = result.kind === 'import' ? (result.files[0]?.remarks ?? []) : []
  const known = remarks.find((one) => one.code.endsWith('-known'))
  expect([known?.code, known?.params?.['document']]).toEqual([code, code && document])
})
