import { addAnnotation, noteAnnotation } from '#shared/commands/annotations.ts'
import { removeTag } from '#shared/commands/tags.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { type NoteDoc, noteFromText } from '#shared/model/note.ts'
import { mark, edit, chooseEnd, finishLink, citation } from '#renderer/session/acts.ts'
import { openSession, type Session } from '#renderer/session/session.ts'
import { expect, test } from 'vitest'
import { memoryHost, type MemoryHost } from '../memory-host.ts'

const TEXTS = [
  {
    id: 'article',
    title: 'Article',
    blocks: ['# Title', 'The duty to assist is mutual.', 'A second paragraph.'],
  },
  {
    id: 'charter',
    title: 'Charter',
    blocks: ['# Charter', '## Article 6 — An attack', 'A duty to assist and to relieve.'],
  },
]

async function desk(): Promise<{ memory: MemoryHost; session: Session }> {
  const memory = memoryHost(TEXTS)
  const session = await openSession(memory)
  await Promise.all(TEXTS.map(({ id }) => session.texts.open(id, `${id}-v1`)))
  return { memory, session }
}
function select(session: Session, document: string, words: string): void {
  const version = `${document}-v1`
  const start = session.texts.get(version)?.table.text.indexOf(words) ?? -1
  session.window.setState({
    selection: {
      side: document === 'article' ? 'left' : 'right',
      document,
      version,
      span: { start, end: start + words.length },
    },
  })
}
const quotes = (memory: MemoryHost): string[] =>
  [...memory.library.annotations.values()].map((one) =>
    'source' in one.target ? (one.target.spans[0]?.quote.exact ?? '') : '',
  )

test('a highlight is in the working copy at once and on the host when settled', async () => {
  const { memory, session } = await desk()
  select(session, 'article', 'duty to assist')
  const id = mark(session, 3)
  expect([
    session.library.annotations.get(id ?? '')?.style?.colour,
    session.status.getState().saving.status,
  ]).toEqual([3, 'saving'])
  await session.settled()
  expect(quotes(memory)).toEqual(['duty to assist'])
})

test('what the host tells of after its answer is not there twice', async () => {
  const memory = memoryHost(TEXTS)
  const events: typeof memory.events = (listener, onLine) =>
    memory.events((event) => void setTimeout(() => listener(event)), onLine)
  const session = await openSession({ host: memory.host, events })
  await session.texts.open('article', 'article-v1')
  const count = (): number => session.index.annotationsOf('article').length
  expect(count()).toBe(0)
  select(session, 'article', 'mutual')
  mark(session, 3)
  await expect.poll(() => session.status.getState().undo.undo?.command).toBe('annotation.add')
  expect(count()).toBe(1)
})

test('undo and redo come from the host and reach the working copy', async () => {
  const { session } = await desk()
  select(session, 'article', 'mutual')
  mark(session, 1)
  expect((await session.undo()).status).toBe('done')
  expect(session.library.annotations.size).toBe(0)
  await session.redo()
  expect(session.library.annotations.size).toBe(1)
})

test('the status names what would be undone', async () => {
  const { session } = await desk()
  select(session, 'article', 'mutual')
  mark(session, 1)
  await session.settled()
  expect(session.status.getState().undo.undo).toEqual({
    command: 'annotation.add',
    params: { quote: 'mutual' },
  })
})

test('typing with one key is one step', async () => {
  const { session } = await desk()
  select(session, 'article', 'mutual')
  const id = edit(session, 'note') ?? ''
  for (const text of ['a', 'ab', 'abc'])
    session.run(noteAnnotation, { annotation: id, body: noteFromText(text), session: 'one' })
  await session.undo()
  expect(session.library.annotations.get(id)?.body).toBeUndefined()
})

test('while the disk is full edits stay here and the status says so; a retry saves them', async () => {
  const { memory, session } = await desk()
  memory.failure = new HostFailure('disk-full', 'The disk is full.')
  select(session, 'article', 'mutual')
  mark(session, 1)
  await expect(session.settled()).rejects.toMatchObject({ code: 'disk-full' })
  expect([session.status.getState().saving.status, session.library.annotations.size]).toEqual(['failed', 1])
  memory.failure = null
  session.retry()
  await session.settled()
  expect(quotes(memory)).toEqual(['mutual'])
})

test('what another window changed first stays, and what was done here is run again on top', async () => {
  const { memory, session } = await desk()
  select(session, 'article', 'mutual')
  const id = mark(session, 1) ?? ''
  await session.settled()
  const before = memory.library.annotations.get(id)
  if (!before) throw new Error('not saved')
  memory.failure = new HostFailure('disk-full', 'The disk is full.')
  session.run(noteAnnotation, { annotation: id, body: noteFromText('mine') })
  await session.settled().catch(() => undefined)
  memory.failure = null
  memory.elsewhere([{ table: 'annotations', id, before, after: { ...before, tags: ['theirs'] } }])
  session.retry()
  await session.settled()
  const after = memory.library.annotations.get(id)
  expect([after?.tags, after?.body]).toEqual([['theirs'], noteFromText('mine')])
})

test('a change of something removed elsewhere is reported, not lost in silence', async () => {
  const { memory, session } = await desk()
  select(session, 'article', 'mutual')
  const id = mark(session, 1) ?? ''
  await session.settled()
  const before = memory.library.annotations.get(id)
  if (!before) throw new Error('not saved')
  memory.failure = new HostFailure('disk-full', 'The disk is full.')
  session.run(noteAnnotation, { annotation: id, body: noteFromText('mine') })
  await session.settled().catch(() => undefined)
  memory.failure = null
  memory.elsewhere([{ table: 'annotations', id, before, after: null }])
  await session.settled()
  expect(session.status.getState().notices.map((notice) => notice.code)).toEqual(['no-longer-applies'])
})

test('a link between two selections makes both highlights and itself in one step', async () => {
  const { memory, session } = await desk()
  select(session, 'article', 'duty to assist')
  chooseEnd(session, { kind: 'selection', selected: session.window.getState().selection ?? fail() })
  select(session, 'charter', 'A duty to assist')
  chooseEnd(session, { kind: 'selection', selected: session.window.getState().selection ?? fail() })
  finishLink(session, { id: 'paraphrases' }, false)
  await session.settled()
  const [link] = memory.library.links.values()
  expect([link?.relation, link?.from.document, link?.to.document, memory.committed.length]).toEqual([
    'paraphrases',
    'article',
    'charter',
    1,
  ])
})

test('what was committed while the line was down is there when it is up again', async () => {
  const memory = memoryHost(TEXTS)
  let line = (_up: boolean): void => {}
  const session = await openSession({
    host: memory.host,
    events(_listener, onLine) {
      line = onLine
      return () => {}
    },
  })
  line(false)
  memory.elsewhere([{ table: 'tags', id: 'duty', before: null, after: { id: 'duty', label: 'duty' } }])
  line(true)
  await expect.poll(() => session.library.tags.get('duty')?.label).toBe('duty')
})

test('a text on the desk stays open however many others are opened and left', async () => {
  const others = Array.from({ length: 12 }, (_, index) => ({
    id: `other${index}`,
    title: 'Other',
    blocks: ['x'],
  }))
  const session = await openSession(memoryHost([...TEXTS, ...others]))
  for (const { id } of [...TEXTS, ...others]) await session.texts.open(id, `${id}-v1`)
  expect(
    [session.texts.get('article-v1'), session.texts.get('other0-v1')].map((text) => text?.document),
  ).toEqual(['article', undefined])
})

test('a citation names the document and the place', async () => {
  const { session } = await desk()
  select(session, 'charter', 'to relieve')
  expect(citation(session, 'citation')).toBe('Charter, Article 6 ¶1')
})

test('removing a tag through the services reaches the working copy', async () => {
  const { session } = await desk()
  const passage = { document: 'article' }
  const { made = '' } = session.run(addAnnotation, { target: passage, tags: [{ label: 'duty' }] })
  const tag = [...session.library.tags.keys()][0] ?? ''
  await session.perform(removeTag, { tag })
  expect([session.library.annotations.get(made)?.tags, session.index.taggedCount(tag)]).toEqual([[], 0])
})

test('an unsafe note is refused before anything changes', async () => {
  const { session } = await desk()
  const hostile: NoteDoc = JSON.parse('{"type":"doc","content":[{"type":"iframe"}]}')
  expect(() => session.run(addAnnotation, { target: { document: 'article' }, body: hostile })).toThrow(
    /iframe/,
  )
})

function fail(): never {
  throw new Error('nothing is selected')
}
