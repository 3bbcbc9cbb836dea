/** What every action promises, and the ones that do more than call a command. */
import { nameOf } from '#renderer/shell/action.ts'
import { ask } from '#renderer/shell/ask.ts'
import { ACTIONS } from '#renderer/shell/registry.ts'
import { startWords } from '#renderer/shell/words.ts'
import { addLink } from '#shared/commands/links.ts'
import { LANGUAGES } from '#shared/messages/catalogue.ts'
import { expect, test, vi } from 'vitest'
import { openWindow } from './open-shell.tsx'

/** What the system's menu of the desktop asks for (src/main/electron/menu.ts). */
const ASKED_BY_MENU = [
  'documents.add',
  'desk.new',
  'export',
  'undo',
  'redo',
  'find',
  'find.next',
  'find.previous',
  'palette',
  'panel.toggle',
  'panes.swap',
  'theme.system',
  'theme.paper',
  'theme.dark',
  'settings',
  'keys',
]

test.each(LANGUAGES)('every action has a name in %s', async (language) => {
  const words = await startWords(language)
  const { session } = await openWindow()
  const unnamed = [...ACTIONS.values()].filter(
    (action) => !words.exists(action.label) || nameOf(action, session, words.t).includes('{{'),
  )
  expect(unnamed.map(({ id }) => id)).toEqual([])
})

test('every action that the desktop menu asks for exists', () => {
  expect(ASKED_BY_MENU.filter((id) => !ACTIONS.has(id))).toEqual([])
})

test('undo is named by the step it takes back, in the language of the reader', async () => {
  const { session, words, mark } = await openWindow()
  mark('article', 'mutual assistance')
  await session.settled()
  const undo = ACTIONS.get('undo')!
  expect(nameOf(undo, session, words.t)).toBe('Undo Add highlight')
  await words.changeLanguage('fr')
  expect(nameOf(undo, session, words.t)).toMatch(/^Annuler.+surlignage/u)
})

test('undo takes the last step back, redo does it again', async () => {
  const { session, mark, context } = await openWindow()
  const id = mark('article', 'mutual assistance')
  ask('undo', context)
  await vi.waitFor(() => expect(session.library.annotations.has(id)).toBe(false))
  ask('redo', context)
  await vi.waitFor(() => expect(session.library.annotations.has(id)).toBe(true))
})

test('removing an annotation offers the way back', async () => {
  const { session, mark, context } = await openWindow()
  const id = mark('article', 'mutual assistance')
  session.window.setState({ focus: id })
  ask('annotation.remove', context)
  expect(session.library.annotations.has(id)).toBe(false)
  session.window.getState().toasts[0]?.action?.run()
  await vi.waitFor(() => expect(session.library.annotations.has(id)).toBe(true))
})

test('removing several annotations says how many', async () => {
  const { session, mark, context } = await openWindow()
  const [focus, other] = [mark('article', 'mutual assistance'), mark('article', 'Niamey')]
  session.window.setState({ focus, chosen: [other] })
  ask('annotation.remove', context)
  expect(session.window.getState().toasts[0]?.message).toBe('2 annotations moved to the trash')
})

test('J and K go along the annotations of a text in its order', async () => {
  const { session, mark, context } = await openWindow()
  const later = mark('article', 'mutual assistance')
  const earlier = mark('article', 'Niamey')
  session.window.setState({ focus: earlier })
  ask('annotation.next', context)
  expect(session.window.getState().focus).toBe(later)
  ask('annotation.previous', context)
  expect(session.window.getState().focus).toBe(earlier)
})

test('X crosses a link to its other end, and back', async () => {
  const { session, mark, context } = await openWindow()
  const here = mark('article', 'mutual assistance')
  const there = mark('charter', 'a duty to assist')
  session.run(addLink, {
    from: { document: 'article', annotation: here },
    to: { document: 'charter', annotation: there },
    relation: { id: 'quotes' },
  })
  session.window.setState({ focus: here, side: 'left' })
  ask('link.cross', context)
  expect(session.window.getState()).toMatchObject({ focus: there, side: 'right' })
  ask('link.cross', context)
  expect(session.window.getState()).toMatchObject({ focus: here, side: 'left' })
})

test('X leads back from a whole text as from a passage', async () => {
  const { session, mark, context } = await openWindow()
  const here = mark('article', 'mutual assistance')
  session.run(addLink, {
    from: { document: 'article', annotation: here },
    to: { document: 'charter' },
    relation: { id: 'quotes' },
  })
  session.window.setState({ focus: here, side: 'left' })
  ask('link.cross', context)
  expect(session.window.getState()).toMatchObject({ focus: null, side: 'right' })
  ask('link.cross', context)
  expect(session.window.getState()).toMatchObject({ focus: here, side: 'left' })
})

test.each([
  ['annotations.order.modified', 'Annotations: By time changed, latest first'],
  ['annotations.expand', 'Annotations: whole or only the beginning of each'],
])('%s opens the panel it is about and is called “%s”', async (id, name) => {
  const { session, words, context } = await openWindow()
  ask(id, context)
  expect(session.passing.store.getState().panel).toBe('annotations')
  expect(nameOf(ACTIONS.get(id)!, session, words.t)).toBe(name)
})

test('swapping the panes follows the reader to the other side', async () => {
  const { session, context } = await openWindow()
  ask('panes.swap', context)
  expect(session.library.desks.get('desk')?.panes.map((pane) => pane?.document)).toEqual([
    'charter',
    'article',
  ])
  expect(session.window.getState().side).toBe('right')
})
