/** What panels do to the library and say of it: what cannot be done, and the way back from what was. */
import type { Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import { type Command, CommandError } from '#shared/commands/command.ts'
import { type HostError, HostFailure } from '#shared/host/errors.ts'
import type { TFunction } from 'i18next'

/** A failure in the reader's language; its English words when the catalogue does not know it. */
export function failureWords(t: TFunction, { code, params, message }: HostError): string {
  return t(`errors.${code}`, { ...params, defaultValue: message })
}

/** Lets the services do something; answers whether they could, and tells the reader if not. */
export async function attemptWhole<A>(
  session: Session,
  t: TFunction,
  command: Command<A>,
  args: NoInfer<A>,
): Promise<boolean> {
  try {
    await session.perform(command, args)
    return true
  } catch (thrown) {
    if (!(thrown instanceof HostFailure) && !(thrown instanceof CommandError)) throw thrown
    toast(session.window, { message: failureWords(t, thrown), tone: 'error' })
    return false
  }
}

/** Says what is done, with the way back. */
export function sayWithUndo(session: Session, t: TFunction, message: string): void {
  const action = { label: t('panels.undo'), run: () => void session.undo(), undoes: true }
  toast(session.window, { message, tone: 'info', action })
}

/** Opens one of the content dialogs. */
export function openDialog(session: Session, id: string, about?: string): void {
  session.window.setState({ dialog: { id, ...(about !== undefined && { about }) } })
}
