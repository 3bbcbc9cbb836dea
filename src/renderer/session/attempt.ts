/** Does what may be refused, and tells the reader why if it was. Expected failures become messages, bugs are thrown. */
import { CommandError } from '#shared/commands/command.ts'
import { HostFailure } from '#shared/host/errors.ts'
import type { TFunction } from 'i18next'
import type { Session } from './session.ts'
import { toast } from './window-state.ts'

/** Answers whether it could be done, or could be begun where it takes time. */
export function attempt(session: Session, t: TFunction, deed: () => void | Promise<void>): boolean {
  const refuse = (thrown: unknown): false => {
    if (!(thrown instanceof CommandError) && !(thrown instanceof HostFailure)) throw thrown
    const message = t(`errors.${thrown.code}`, { ...thrown.params, defaultValue: thrown.message })
    toast(session.window, { message, tone: 'error' })
    return false
  }
  try {
    const done = deed()
    if (done) done.catch(refuse)
    return true
  } catch (thrown) {
    return refuse(thrown)
  }
}
