/** What is done to links from the gutter and the dialog. What cannot be done is said in a message. */
import { attempt } from '#renderer/session/attempt.ts'
import type { Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import { removeLink } from '#shared/commands/links.ts'
import type { TFunction } from 'i18next'

/** To the trash, with the way back in the message. */
export function remove(session: Session, t: TFunction, link: string): boolean {
  return attempt(session, t, () => {
    session.run(removeLink, { link })
    session.window.setState({ hover: null })
    toast(session.window, {
      message: t('links.removed'),
      tone: 'info',
      action: { label: t('links.undo'), run: () => void session.undo(), undoes: true },
    })
  })
}
