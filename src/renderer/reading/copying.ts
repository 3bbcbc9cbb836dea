/** Copies a citation of the selection or the focused highlight, and says so. */
import { citation } from '#renderer/session/acts.ts'
import type { Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import type { TFunction } from 'i18next'

export async function copyCitation(session: Session, t: TFunction): Promise<void> {
  const words = citation(session, 'citation', (key, params) => t(key, params))
  if (words === undefined) return
  try {
    await navigator.clipboard.writeText(words)
    toast(session.window, { message: t('reading.copied', { words }), tone: 'info' })
  } catch {
    // The browser may refuse the clipboard; the words can still be copied by hand from the message.
    toast(session.window, { message: t('reading.notCopied', { words }), tone: 'error' })
  }
}
