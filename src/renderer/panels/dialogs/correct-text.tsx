/** Correcting the words of a text, paragraph by paragraph. What is corrected is reviewed like any other new version. */
import { placeKey } from '#renderer/session/desk.ts'
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import type { Document } from '#shared/model/document.ts'
import { toPoint } from '#shared/text/block-table.ts'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import windowStyles from '../content-window.module.css'
import { failureWords } from '../deeds.ts'
import { BlockEditor } from '../versions/block-editor.tsx'
import { bringVersion } from '../versions/bring-version.ts'
import styles from '../versions/correct.module.css'
import { type Corrections, editsOf, keepCorrections, keptCorrections } from '../versions/correcting.ts'
import { useBlocks } from '../versions/use-blocks.ts'

function CorrectText({ about = '', close }: DialogProps) {
  const document = useLibrary(({ library }) => library.documents.get(about))
  return document ? <Editor key={document.current} document={document} close={close} /> : null
}

interface EditorProps {
  readonly document: Document
  close(): void
}

function Editor({ document, close }: EditorProps) {
  const { t } = useTranslation()
  const session = useSession()
  const { id, title, current } = document
  const { blocks, error } = useBlocks(id, current)
  const [corrections, setCorrections] = useState<Corrections>(() => keptCorrections(session, current))
  /** what was thrown away at once, until the editor is closed */
  const [discarded, setDiscarded] = useState<Corrections>(new Map())
  const [start] = useState(() => blockHere(session, document))
  useEffect(() => keepCorrections(session, current, corrections), [session, current, corrections])
  const count = corrections.size
  return (
    <Dialog
      title={t('versions.correct.title', { title })}
      width="full"
      onClose={close}
      footer={
        <>
          <p className={styles['count']} role="status">
            {t('versions.correct.count', { count })}
          </p>
          {count > 0 && (
            <Button
              look="quiet"
              onPress={() => {
                setDiscarded(corrections)
                setCorrections(new Map())
              }}
            >
              {t('versions.correct.discard')}
            </Button>
          )}
          {count === 0 && discarded.size > 0 && (
            <Button look="quiet" onPress={() => setCorrections(discarded)}>
              {t('versions.correct.restore')}
            </Button>
          )}
          <Button onPress={close}>{t('panels.intake.close')}</Button>
          <Button
            look="main"
            isDisabled={count === 0}
            onPress={() => void bringVersion(session, id, { kind: 'edits', edits: editsOf(corrections) })}
          >
            {t('versions.correct.review')}
          </Button>
        </>
      }
    >
      <p className={styles['hint']}>{t('versions.correct.hint')}</p>
      {error && (
        <p role="alert" className={windowStyles['problem']}>
          {failureWords(t, error)}
        </p>
      )}
      {!blocks && !error && <p role="status">{t('reading.opening')}</p>}
      {blocks && (
        <BlockEditor blocks={blocks} corrections={corrections} start={start} onCorrections={setCorrections} />
      )}
    </Dialog>
  )
}

/** Index of the block that is selected or read, where the reader is in this text. */
function blockHere(session: Session, { id, current }: Document): number {
  const { selection, side } = session.window.getState()
  const text = session.texts.get(current)
  if (text && selection?.version === current) return toPoint(text.table, selection.span.start).block
  return session.passing.store.getState().places[placeKey(session, side, id)]?.block ?? 0
}

const dialog: ContentDialog = { id: 'correct-text', Component: CorrectText }
export default dialog
