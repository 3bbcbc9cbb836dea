/** The note on a card: its first lines, the whole of it when focused, or the one live editor. */
import { attempt } from '#renderer/session/attempt.ts'
import { useSession, useStatus } from '#renderer/session/react.tsx'
import { noteAnnotation } from '#shared/commands/annotations.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './card.module.css'
import { LazyNoteEditor, loadNoteEditor } from './lazy-note-editor.tsx'
import { NoteView } from './note-view.tsx'

interface CardBodyProps {
  readonly annotation: Annotation
  readonly isFocused: boolean
  readonly isEditing: boolean
  readonly label: string
  onEdit(): void
  onLeave(back: boolean): void
}

export function CardBody({ annotation, isFocused, isEditing, label, onEdit, onLeave }: CardBodyProps) {
  const { t } = useTranslation()
  const session = useSession()
  const { id, body } = annotation
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  // The press that focuses a card does not open its note as well.
  const wasFocused = useRef(false)
  // The first Enter should not wait for the editor's module.
  useEffect(() => {
    if (isFocused) void loadNoteEditor()
  }, [isFocused])

  const tick = useCallback(
    (note: NoteDoc) =>
      void attempt(session, t, () => void session.run(noteAnnotation, { annotation: id, body: note })),
    [session, t, id],
  )
  const view = body && <ShortNote note={body} isWhole={isFocused} {...(!isReadOnly && { onChange: tick })} />
  if (isEditing && !isReadOnly) {
    return (
      <Suspense fallback={view ?? null}>
        <LazyNoteEditor subject={annotation} label={label} onLeave={onLeave} />
      </Suspense>
    )
  }
  if (!view) return null
  const onClick = (): void => {
    if (wasFocused.current && getSelection()?.isCollapsed !== false) onEdit()
  }
  return (
    <div
      onPointerDown={() => {
        wasFocused.current = isFocused
      }}
      onClick={onClick}
    >
      {view}
    </div>
  )
}

interface ShortNoteProps {
  readonly note: NoteDoc
  readonly isWhole: boolean
  onChange?(note: NoteDoc): void
}

/** Six lines of a note and, if there are more, the way to them. */
function ShortNote({ note, isWhole, onChange }: ShortNoteProps) {
  const { t } = useTranslation()
  const lines = useRef<HTMLDivElement>(null)
  const [isCut, setCut] = useState(false)
  useLayoutEffect(() => {
    const element = lines.current
    if (!element) return undefined
    const measure = (): void => setCut(!isWhole && element.scrollHeight > element.clientHeight + 1)
    measure()
    // A narrower margin, or a card that shows only now, breaks the lines anew.
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [note, isWhole])
  return (
    <>
      <div ref={lines} className={isWhole ? undefined : styles['lines']}>
        <NoteView note={note} isReachable={isWhole} {...(onChange && { onChange })} />
      </div>
      {isCut && <span className={styles['more']}>{t('notes.card.more')}</span>}
    </>
  )
}
