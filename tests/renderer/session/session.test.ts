import { addAnnotation, noteAnnotation } from '#shared/commands/annotations.ts'
import { removeTag } from '#shared/commands/tags.ts'
import { added, change } from '#shared/changes/change.ts'
import type { HostEvent } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { type NoteDoc, noteFromText } from '#shared/model/note.ts'
import { mark, edit, chooseEnd, finishLink } from '#renderer/session/acts.ts'
import { wordsHere } from '#renderer/session/citing.ts'
import { openSession, type Session } from '#renderer/session/session.ts'
import { CATALOGUE } from '#shared/messages/catalogue.ts'
import i18next from 'i18next'
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
  const time = '2026-01-01T10:00:00.000Z'
  const target = { document: 'article' }
  memory.elsewhere([
    added('annotations', { id: 'a', target, tags: ['duty'], creator: '', created: time, modified: time }),
  ])
  line(true)
  await expect.poll(() => session.library.tags.get('duty')?.label).toBe('duty')
  expect(session.index.taggedCount('duty')).toBe(1)
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

test('a quotation is copied with its document and place, as plain and as rich text', async () => {
  await i18next.init({ lng: 'en', resources: { en: { translation: CATALOGUE.en } } })
  const { session } = await desk()
  select(session, 'charter', 'to relieve')
  const { text, html } = (await wordsHere(session, 'quotation', i18next.t)) ?? {}
  expect([text, html]).toEqual([
    '“to relieve” (Charter, art. 6)',
    '<blockquote><p>to relieve</p></blockquote><p><i>Charter</i>, art. 6</p>',
  ])
})

test('removing a tag through the services reaches the working copy', async () => {
  const { session } = await desk()
  const passage = { document: 'article' }
  const { made = '' } = session.run(addAnnotation, { target: passage, tags: [{ label: 'duty' }] })
  const tag = [...session.library.tags.keys()][0] ?? ''
  await session.perform(removeTag, { tag })
  expect([session.library.annotations.get(made)?.tags, session.index.taggedCount(tag)]).toEqual([[], 0])
})

/** The counts of tags as the window has them, beside what the host has now. */
async function tagCounts({ memory, session }: { memory: MemoryHost; session: Session }) {
  const { tagCounts: there } = await memory.host.open({})
  const here = [...session.library.tags.keys()].flatMap((id) => {
    const count = session.index.taggedCount(id)
    return count === 0 ? [] : [[id, count] as const]
  })
  return [Object.fromEntries(here), there]
}

test('tags are counted over the whole library, in documents that are not open too, and opening one counts nothing', async () => {
  const memory = memoryHost(TEXTS)
  const tagged = (id: string, document: string, tags: string[]): Annotation => {
    const time = '2026-01-01T10:00:00.000Z'
    return { id, target: { document }, tags, creator: '', created: time, modified: time }
  }
  const charter = tagged('far', 'charter', ['duty'])
  memory.elsewhere([added('tags', { id: 'duty', label: 'duty' }), added('annotations', charter)])
  const session = await openSession(memory)
  const both = { memory, session }
  expect(await tagCounts(both)).toEqual([{ duty: 1 }, { duty: 1 }])
  session.run(addAnnotation, { target: { document: 'article' }, tags: [{ id: 'duty' }, { label: 'new' }] })
  expect(session.index.taggedCount('duty')).toBe(2)
  await session.settled()
  memory.elsewhere([change('annotations', charter, tagged('far', 'charter', []))])
  const [here, there] = await tagCounts(both)
  expect(here).toEqual(there)
  await session.texts.open('charter', 'charter-v1')
  expect((await tagCounts(both))[0]).toEqual(there)
  await session.undo()
  const [after, now] = await tagCounts(both)
  expect([after, after?.['duty']]).toEqual([now, 2])
})

test('counts of tags stay right through a conflict whose cause is heard of late', async () => {
  const memory = memoryHost(TEXTS)
  const held: HostEvent[] = []
  let hold = false
  const session = await openSession({
    host: memory.host,
    events: (listener, onLine) =>
      memory.events((event) => (hold ? void held.push(event) : listener(event)), onLine),
  })
  const { made: id = '' } = session.run(addAnnotation, {
    target: { document: 'article' },
    tags: [{ label: 'mine' }],
  })
  await session.settled()
  const before = memory.library.annotations.get(id)
  if (!before) throw new Error('not saved')
  hold = true
  memory.elsewhere([added('tags', { id: 'theirs', label: 'theirs' })])
  memory.elsewhere([change('annotations', before, { ...before, tags: [...before.tags, 'theirs'] })])
  session.run(noteAnnotation, { annotation: id, body: noteFromText('mine') })
  await session.settled()
  hold = false
  for (const event of held) memory.emit(event)
  expect([session.index.taggedCount('theirs'), (await memory.host.open({})).tagCounts['theirs']]).toEqual([
    1, 1,
  ])
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
