/** What became of the annotations of a file; those without a place can be opened, read and copied. */
import { useSession } from '#renderer/session/react.tsx'
import { announce, toast } from '#renderer/session/window-state.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnnotationsRead, annotationsWords, lostWords } from './annotations.ts'
import styles from './report.module.css'

/** Shown at once; more would make the list longer than anyone reads, and all of it can be copied. */
const SHOWN = 100

export function AnnotationsReport({ read }: { readonly read: AnnotationsRead }) {
  const { t } = useTranslation()
  const { window } = useSession()
  const [isOpen, setOpen] = useState(false)
  const { lost } = read
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard.writeText(lost.map((one) => lostWords(t, one)).join('\n')).then(
      () => true,
      () => false,
    )
    if (done) announce(window, t('annotation-files.copied', { count: lost.length }))
    else toast(window, { message: t('intake.report.notCopied'), tone: 'error' })
  }
  return (
    <>
      <p>{annotationsWords(t, read)}</p>
      {lost.length > 0 && (
        <div className={styles['ways']}>
          <Button look="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'annotation-files.hide' : 'annotation-files.show')}
          </Button>
          <Button look="quiet" onPress={() => void copy()}>
            {t('annotation-files.copy')}
          </Button>
        </div>
      )}
      {isOpen && (
        <ul className={styles['remarks']}>
          {lost.slice(0, SHOWN).map((one, index) => (
            <li key={index}>
              <bdi>{lostWords(t, one)}</bdi>
            </li>
          ))}
          {lost.length > SHOWN && <li>{t('annotation-files.more', { count: lost.length - SHOWN })}</li>}
        </ul>
      )}
    </>
  )
}
