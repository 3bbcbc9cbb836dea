/** Notes that belong to no passage: about the library, and about each text on the desk as a whole. */
import { deskHere, documentsOn } from '#renderer/session/desk.ts'
import { documentNotes, libraryMemos } from '#renderer/session/memos.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { useLibrary, usePassing, useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { removeAnnotations } from '#shared/commands/annotations.ts'
import type { Annotation } from '#shared/model/annotation.ts'
import type { Document } from '#shared/model/document.ts'
import { NotebookPen } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { sayWithUndo } from '../deeds.ts'
import styles from '../memos/memos.module.css'
import { MemoSection } from '../memos/memo-section.tsx'
import type { Panel } from '../panel.ts'
import { PanelFrame } from '../panel-frame.tsx'
import { useRows } from '../rows.ts'

function MemosPanel() {
  const { t } = useTranslation()
  const session = useSession()
  usePassing((state) => state.desk)
  const memos = useLibrary(libraryMemos)
  const texts = useLibrary(textsHere)
  const notes = useLibrary(notesHere)
  const all = [...memos, ...notes]
  const rows = useRows(
    all.map(({ id }) => id),
    {
      remove(id) {
        const isDone = attempt(session, t, () => void session.run(removeAnnotations, { annotations: [id] }))
        if (isDone) sayWithUndo(session, t, t('notes.removed'))
      },
    },
  )
  return (
    <PanelFrame title={t('memos.title')} count={all.length === 0 ? undefined : String(all.length)}>
      {all.length === 0 && <p className={styles['none']}>{t('memos.nothing')}</p>}
      <div {...rows.list}>
        <MemoSection
          title={t('memos.library')}
          newLabel={t('memos.new')}
          target={LIBRARY}
          memos={memos}
          row={rows.row}
        />
        {texts.map(({ id, title }) => (
          <TextMemos key={id} id={id} title={title} row={rows.row} />
        ))}
      </div>
    </PanelFrame>
  )
}

const LIBRARY = { library: true } as const

interface TextMemosProps {
  readonly id: string
  readonly title: string
  readonly row: ReturnType<typeof useRows>['row']
}

function TextMemos({ id, title, row }: TextMemosProps) {
  const { t } = useTranslation()
  const notes = useLibrary(useCallback((session: Session) => documentNotes(session, id), [id]))
  return (
    <MemoSection
      title={t('memos.document', { title })}
      newLabel={t('memos.newOn', { title })}
      target={{ document: id }}
      memos={notes}
      row={row}
    />
  )
}

function textsHere(session: Session): readonly Document[] {
  const desk = deskHere(session)
  return desk ? documentsOn(desk).flatMap((id) => session.library.documents.get(id) ?? []) : []
}

function notesHere(session: Session): readonly Annotation[] {
  return textsHere(session).flatMap(({ id }) => documentNotes(session, id))
}

const panel: Panel = {
  id: 'memos',
  label: 'memos.title',
  icon: NotebookPen,
  order: 45,
  Component: MemosPanel,
}
export default panel
