/** The field that takes what is typed before the editor of a note is there. Nobody sees it unless that takes long. */
import { useSession } from '#renderer/session/react.tsx'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { startCatching } from './catching.ts'
import { loadNoteEditor } from './lazy-note-editor.tsx'
import styles from './note-catcher.module.css'

/** Milliseconds after which waiting is shown (interaction.md). */
const LATE = 400

export function NoteCatcher() {
  const { t } = useTranslation()
  const session = useSession()
  const field = useRef<HTMLTextAreaElement>(null)
  const [isAwaiting, setAwaiting] = useState(false)
  const [isLate, setLate] = useState(false)
  useLayoutEffect(
    () => (field.current ? startCatching(session, t, field.current, setAwaiting) : undefined),
    [session, t],
  )
  useEffect(() => {
    if (!isAwaiting) return undefined
    const timer = setTimeout(() => setLate(true), LATE)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isAwaiting])
  // Who selects words may want to write about them.
  useEffect(
    () =>
      session.window.subscribe(({ selection }, before) => {
        if (selection !== null && before.selection === null) void loadNoteEditor()
      }),
    [session],
  )
  return (
    <div className={styles['catcher']} data-late={(isAwaiting && isLate) || undefined}>
      <textarea ref={field} hidden aria-label={t('notes.editor.waiting')} />
    </div>
  )
}
