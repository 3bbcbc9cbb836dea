/** The saving of the note being written, which ends when its editor does and whenever the window may go. */
import type { Session } from '#renderer/session/session.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NoteSaving, type NoteSubject, noteSaving } from './note-saving.ts'

export function useNoteSaving(session: Session, subject: NoteSubject): NoteSaving {
  const { t } = useTranslation()
  const [saving] = useState(() => noteSaving(session, subject, t))
  useEffect(() => {
    const flush = (): void => saving.flush()
    // The window asks before it goes while something is not saved: what was typed is on its way by then.
    const moments = ['beforeunload', 'pagehide', 'blur']
    for (const moment of moments) addEventListener(moment, flush)
    return () => {
      for (const moment of moments) removeEventListener(moment, flush)
    }
  }, [saving])
  return saving
}
