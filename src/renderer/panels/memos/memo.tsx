/** One memo: as it reads, or in the editor; its versions and its way to the trash. */
import { CardTags } from '#renderer/notes/card-tags.tsx'
import { LazyNoteEditor } from '#renderer/notes/lazy-note-editor.tsx'
import { NoteView } from '#renderer/notes/note-view.tsx'
import { attempt } from '#renderer/session/attempt.ts'
import { dateLocale } from '#renderer/session/date-locale.ts'
import { memoDesk } from '#renderer/session/memos.ts'
import { useSession, useStatus } from '#renderer/session/react.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Menu } from '#renderer/ui/menu.tsx'
import { removeAnnotations } from '#shared/commands/annotations.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import { noteText } from '#shared/model/note.ts'
import { Ellipsis, History, Pencil, Tag, Trash2 } from 'lucide-react'
import { type KeyboardEvent, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { openDialog, sayWithUndo } from '../deeds.ts'
import type { useRows } from '../rows.ts'
import styles from './memos.module.css'

interface MemoProps {
  readonly memo: Annotation
  readonly row: ReturnType<ReturnType<typeof useRows>['row']>
}

export function Memo({ memo, row }: MemoProps) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const desk = memoDesk(session)
  const isEditing = useStore(desk, ({ editing, begun }) => editing === memo.id && begun === null)
  const isAwaited = useStore(desk, ({ back }) => back === memo.id)
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const [isTagging, setTagging] = useState(false)
  const place = useRef<HTMLElement>(null)
  const words = memo.body ? noteText(memo.body).split('\n')[0] : ''
  const time = new Intl.DateTimeFormat(dateLocale(i18n.language), { dateStyle: 'medium', timeStyle: 'short' })

  const edit = (): void => {
    if (!isReadOnly) desk.setState({ editing: memo.id, begun: null })
  }
  const remove = (): void => {
    const isDone = attempt(session, t, () => void session.run(removeAnnotations, { annotations: [memo.id] }))
    if (isDone) sayWithUndo(session, t, t('notes.removed'))
  }
  const leave = (back: boolean): void => {
    setTagging(false)
    // Another memo that is asked for takes the keyboard first: this one has nothing left to say then.
    const { begun, editing } = desk.getState()
    if (begun === null && (editing === null || editing === memo.id))
      desk.setState({ editing: null, back: back ? memo.id : null })
  }
  // Who leaves the editor by Esc, or comes from a mention, is on the memo, which comes into the page only now.
  useEffect(() => {
    if (isEditing || !isAwaited) return
    place.current?.focus()
    desk.setState({ back: null })
  }, [desk, isEditing, isAwaited])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.key !== 'Enter') return
    event.preventDefault()
    event.stopPropagation()
    edit()
  }
  if (isEditing) {
    return (
      <Suspense fallback={null}>
        <LazyNoteEditor subject={memo} label={t('memos.label', { words })} onLeave={leave} />
      </Suspense>
    )
  }
  const entries = [
    { id: 'edit', label: t('memos.edit'), icon: Pencil, isDisabled: isReadOnly, run: edit },
    {
      id: 'tag',
      label: t('notes.actions.tag'),
      icon: Tag,
      isDisabled: isReadOnly,
      run: () => setTagging(true),
    },
    {
      id: 'history',
      label: t('memos.history'),
      icon: History,
      run: () => openDialog(session, 'note-history', memo.id),
    },
    { id: 'remove', label: t('memos.remove'), icon: Trash2, isDisabled: isReadOnly, run: remove },
  ]
  return (
    <article
      ref={place}
      className={styles['memo']}
      aria-label={t('memos.label', { words })}
      onKeyDown={onKeyDown}
      onDoubleClick={edit}
      {...row}
    >
      <div className={styles['line']}>
        <time className={styles['time']} dateTime={memo.modified}>
          {time.format(new Date(memo.modified))}
        </time>
        <Menu label={t('memos.menu')} groups={[{ id: 'memo', entries }]}>
          <IconButton icon={Ellipsis} size={15} label={t('memos.menu')} />
        </Menu>
      </div>
      {memo.body && <NoteView note={memo.body} />}
      <CardTags annotation={memo} isEditing={isTagging} isReachable={false} onLeave={leave} />
    </article>
  )
}
