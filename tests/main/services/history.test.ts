/** The history as windows read it, and taking one step of it back. */
import { expect, test } from 'vitest'
import type { HistoryEntry } from '#shared/host/contract.ts'
import { noteFromText } from '#shared/model/note.ts'
import { act, bringIn, line, passage } from './acting.ts'
import { type Desk, openDesk } from './desk.ts'

interface Annotated {
  readonly desk: Desk
  readonly document: string
  readonly annotation: string
}

/** A text with one highlight. */
async function annotated(folder?: string): Promise<Annotated> {
  const desk = await openDesk(folder === undefined ? {} : { folder })
  const document = await bringIn(desk, 'a.txt', 'A title\nSome words here.')
  const target = await passage(desk.library, document, 'words')
  const annotation = await act(desk.library, 'annotation.add', { target, style: { colour: 1, mark: 'wash' } })
  return { desk, document, annotation }
}

const restyle = ({ desk, annotation }: Annotated, colour: number) =>
  line(desk.library, 'annotation.restyle', { annotation, style: { colour, mark: 'wash' } })
const type = ({ desk, annotation }: Annotated, words: string, session: string) =>
  line(desk.library, 'annotation.note', { annotation, body: noteFromText(words), session })
const commands = (entries: readonly HistoryEntry[]) => entries.map((one) => one.command)

test('the newest changes come first, in pages, and say what they changed', async () => {
  const all = await annotated()
  await restyle(all, 2)
  const { host } = all.desk.services
  const first = await host.history({ limit: 2 })
  expect([commands(first.entries), first.more]).toEqual([['annotation.restyle', 'annotation.add'], true])
  expect(first.entries[0]).toMatchObject({
    params: { quote: 'words' },
    records: [{ table: 'annotations', id: all.annotation }],
    count: 1,
  })
  const rest = await host.history({ limit: 9, before: first.next ?? 0 })
  expect([commands(rest.entries), rest.more, rest.next]).toEqual([
    ['document.import', 'library.create'],
    false,
    undefined,
  ])
})

test('the story of one note has one entry for each sitting, with what it made of the note', async () => {
  const all = await annotated()
  for (const words of ['a', 'ab', 'abc']) await type(all, words, 'one')
  await act(all.desk.library, 'settings.creator', { creator: 'Ada' })
  await type(all, 'abcd', 'two')
  const record = { table: 'annotations' as const, id: all.annotation }
  const { entries, more } = await all.desk.services.host.history({ record, limit: 10 })
  const bodies = entries.map(({ change }) =>
    change?.table === 'annotations' ? [change.before?.body, change.after?.body] : [],
  )
  const [abc, abcd] = [noteFromText('abc'), noteFromText('abcd')]
  expect([bodies, more]).toEqual([
    [
      [abc, abcd],
      [undefined, abc],
      [undefined, undefined],
    ],
    false,
  ])
})

test('history is the same from the journal, from its files, and for one who only reads', async () => {
  const all = await annotated()
  await type(all, 'a', 'one')
  await type(all, 'ab', 'one')
  await restyle(all, 3)
  const question = { limit: 50 }
  const live = await all.desk.services.host.history(question)
  const reader = await openDesk({ folder: all.desk.folder, mode: 'read', create: false })
  const read = await reader.services.host.history(question)
  await all.desk.services.close()
  const again = await openDesk({ folder: all.desk.folder })
  expect([read, await again.services.host.history(question)]).toEqual([live, live])
  expect(commands(live.entries)).toHaveLength(5)
})

test('a change is taken back though others came after it, and that can be undone', async () => {
  const all = await annotated()
  const { host } = all.desk.services
  const desk = await line(all.desk.library, 'desk.add', { title: 'Aside', left: null, right: null })
  await restyle(all, 4)
  const result = await host.revert({ seq: desk.seq })
  expect(result).toMatchObject({
    status: 'done',
    transaction: { command: 'history.revert', params: { command: 'desk.add', of: desk.seq } },
  })
  expect(all.desk.library.tables.desks.size).toBe(0)
  await host.undo({})
  expect([...all.desk.library.tables.desks.values()][0]?.title).toBe('Aside')
})

test('a removed tag that is taken back is numbered where another has its name now', async () => {
  const { library, services } = (await annotated()).desk
  const tag = await act(library, 'tag.add', { label: 'aid' })
  const { seq } = await line(library, 'tag.remove', { tag })
  await act(library, 'tag.add', { label: 'Aid' })
  expect((await services.host.revert({ seq })).status).toBe('done')
  expect([...library.tables.tags.values()].map(({ label }) => label).toSorted()).toEqual(['Aid', 'aid (2)'])
})

test('a sitting at a note is taken back as a whole, also after a restart', async () => {
  const all = await annotated()
  const { seq } = await type(all, 'a', 'one')
  await act(all.desk.library, 'settings.creator', { creator: 'Ada' })
  await type(all, 'ab', 'one')
  await all.desk.services.close()
  const { services, library } = await openDesk({ folder: all.desk.folder })
  await library.loadAllAnnotations()
  expect((await services.host.revert({ seq })).status).toBe('done')
  expect(library.tables.annotations.get(all.annotation)?.body).toBeUndefined()
})

const tagsOf = ({ desk }: Annotated) => [...desk.library.tables.tags.keys()]
const tagged = (all: Annotated, label: string) =>
  line(all.desk.library, 'annotation.tag', { annotation: all.annotation, tags: [{ label }] })
const another = (all: Annotated, tags: object[]) =>
  line(all.desk.library, 'annotation.add', { target: { document: all.document }, tags })

test.each<[string, string, (all: Annotated) => Promise<number>]>([
  [
    'what it changed was changed again',
    'changed-since',
    async (all) => {
      const { seq } = await restyle(all, 2)
      await restyle(all, 3)
      return seq
    },
  ],
  [
    'the tag it made is on another passage now',
    'needed-since',
    async (all) => {
      const { seq } = await tagged(all, 'duty')
      await another(all, [{ label: 'duty' }])
      return seq
    },
  ],
  [
    'the tag it would give back is gone',
    'needed-since',
    async (all) => {
      await tagged(all, 'duty')
      const { seq } = await line(all.desk.library, 'annotation.remove', { annotations: [all.annotation] })
      await line(all.desk.library, 'tag.remove', { tag: tagsOf(all)[0] })
      return seq
    },
  ],
  [
    'a link ends at the highlight it made',
    'needed-since',
    async (all) => {
      const { seq, changes } = await another(all, [])
      const from = { document: all.document, annotation: all.annotation }
      const to = { document: all.document, annotation: changes[0]?.id }
      await line(all.desk.library, 'link.add', { from, to, relation: { id: 'see-also' } })
      return seq
    },
  ],
  [
    'the document it brought in has annotations',
    'in-use',
    async ({ desk }) => {
      const { entries } = await desk.services.host.history({ limit: 10 })
      return entries.find(({ command }) => command === 'document.import')?.seq ?? 0
    },
  ],
  [
    'the tag it would move back under another has that one under itself now',
    'needed-since',
    async ({ desk: { library } }) => {
      const above = await act(library, 'tag.add', { label: 'above' })
      const below = await act(library, 'tag.add', { label: 'below', broader: above })
      const { seq } = await line(library, 'tag.move', { tags: [below], broader: null })
      await line(library, 'tag.move', { tags: [above], broader: below })
      return seq
    },
  ],
  [
    'it emptied the trash',
    'gone-for-good',
    async (all) => {
      await line(all.desk.library, 'annotation.remove', { annotations: [all.annotation] })
      return (await line(all.desk.library, 'trash.empty', {})).seq
    },
  ],
  ['there is no such change', 'no-such-change', async () => 999],
])('a change is not taken back when %s', async (_why, code, act) => {
  const all = await annotated()
  const seq = await act(all)
  const before = all.desk.library.seq
  expect(await all.desk.services.host.revert({ seq })).toEqual({ status: 'refused', code })
  expect(all.desk.library.seq).toBe(before)
})
