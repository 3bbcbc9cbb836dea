/** The Undo of a message is about the step it tells of, and about no other. */
import { addAnnotation } from '#shared/commands/annotations.ts'
import { openSession, type Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import { expect, test } from 'vitest'
import { memoryHost } from '../memory-host.ts'

const offer = (session: Session): void =>
  toast(session.window, {
    message: 'Done.',
    tone: 'info',
    action: { label: 'Undo', run: () => undefined, undoes: true },
  })
const messages = (session: Session): string[] =>
  session.window.getState().toasts.map(({ message }) => message)

test.each([
  [
    'something else is done',
    (session: Session) => session.perform(addAnnotation, { target: { library: true } }),
  ],
  ['it was undone by its key', (session: Session) => session.undo()],
  ['something was done again', (session: Session) => session.redo()],
] as const)('an offer to undo goes when %s; other messages stay', async (_, act) => {
  const session = await openSession(memoryHost([]))
  toast(session.window, { message: 'Copied.', tone: 'info' })
  offer(session)
  await act(session).catch(() => undefined)
  expect(messages(session)).toEqual(['Copied.'])
})
