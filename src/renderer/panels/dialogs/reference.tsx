/** Fills the details of a text in from a reference: pasted or dropped, read, looked at field by field, taken in one step. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { toHostError } from '#shared/host/errors.ts'
import type { Reference } from '#shared/model/reference.ts'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import styles from '../content-window.module.css'
import { failureWords } from '../deeds.ts'
import { Compare } from '../reference/compare.tsx'
import { droppedReference, readReferences } from '../reference/reading.ts'
import { ReferenceDrop } from '../reference/reference-drop.tsx'

function ReferenceDialog({ about = '', close }: DialogProps) {
  const document = useLibrary(({ library }) => library.documents.get(about))
  const [found, setFound] = useState<readonly Reference[]>()
  if (!document) return null
  return found ? (
    <Compare document={document} references={found} again={() => setFound(undefined)} close={close} />
  ) : (
    <Read onFound={setFound} close={close} />
  )
}

interface ReadProps {
  onFound(references: readonly Reference[]): void
  close(): void
}

function Read({ onFound, close }: ReadProps) {
  const { t } = useTranslation()
  const session = useSession()
  const [text, setText] = useState('')
  const [isReading, setReading] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [stopping] = useState(() => new AbortController())
  const read = useCallback(
    async (from: File | string): Promise<void> => {
      setReading(true)
      setProblem(undefined)
      try {
        onFound(await readReferences(session, from, stopping.signal))
      } catch (thrown) {
        setProblem(failureWords(t, toHostError(thrown)))
        setReading(false)
      }
    },
    [session, t, onFound, stopping],
  )
  useEffect(() => {
    const { file } = droppedReference(session).getState()
    droppedReference(session).setState({ file: null })
    if (file) queueMicrotask(() => void read(file))
  }, [session, read])
  const leave = (): void => {
    stopping.abort()
    close()
  }
  return (
    <ContentWindow
      title={t('references.title')}
      main={t(isReading ? 'references.reading' : 'references.read')}
      isDisabled={isReading || text.trim() === ''}
      onMain={() => void read(text)}
      close={leave}
    >
      <ReferenceDrop onFile={(file) => void read(file)}>
        <Field
          label={t('references.text')}
          hint={t('references.textHint')}
          placeholder={t('references.placeholder')}
          rows={9}
          value={text}
          onChange={setText}
          autoFocus
        />
      </ReferenceDrop>
      {problem !== undefined && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'reference', Component: ReferenceDialog }
export default dialog
