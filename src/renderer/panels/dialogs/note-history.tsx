/** Earlier versions of a note: what differs from now, and bringing one back. */
import { NoteView } from '#renderer/notes/note-view.tsx'
import { attempt } from '#renderer/session/attempt.ts'
import { dateLocale } from '#renderer/session/date-locale.ts'
import { useLibrary, useSession, useStatus } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { noteAnnotation } from '#shared/commands/annotations.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { failureWords, sayWithUndo } from '../deeds.ts'
import { useLate } from '../late.ts'
import { DifferenceView } from '../note-history/difference-view.tsx'
import { differences } from '../note-history/differences.ts'
import { useVersions } from '../note-history/use-versions.ts'
import type { NoteVersion } from '../note-history/versions.ts'
import styles from '../note-history/note-history.module.css'

const EMPTY: NoteDoc = { type: 'doc', content: [] }

function NoteHistory({ about = '', close }: DialogProps) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const current = useLibrary(({ library }) => library.annotations.get(about)?.body)
  const { versions, error, isAsking, hasMore, more } = useVersions(about)
  const isLate = useLate(isAsking)
  const [chosen, setChosen] = useState<number | undefined>()
  const [isDiff, setDiff] = useState(true)
  const version = versions?.find(({ seq }) => seq === chosen) ?? versions?.[1] ?? versions?.[0]
  const pieces = useMemo(() => differences(version?.note, current), [version, current])
  const time = new Intl.DateTimeFormat(dateLocale(i18n.language), {
    dateStyle: 'medium',
    timeStyle: 'medium',
  })
  const isCurrent = version === versions?.[0]
  const restore = (): void => {
    if (!version) return
    const body = version.note ?? EMPTY
    if (!attempt(session, t, () => void session.run(noteAnnotation, { annotation: about, body }))) return
    sayWithUndo(session, t, t('changes.note.restored'))
    close()
  }
  const name = (one: NoteVersion, index: number): string => {
    if (index === 0) return t('changes.note.now')
    return one.time === undefined ? t('changes.note.before') : time.format(new Date(one.time))
  }
  return (
    <ContentWindow
      title={t('changes.note.title')}
      main={versions && versions.length > 0 && !isReadOnly ? t('changes.note.restore') : undefined}
      isDisabled={isCurrent}
      leave={t('changes.note.close')}
      onMain={restore}
      close={close}
    >
      {error && <p role="alert">{failureWords(t, error)}</p>}
      {versions?.length === 0 && !hasMore && <p>{t('changes.note.none')}</p>}
      {versions && version && (
        <div className={styles['columns']}>
          <ul className={styles['versions']} aria-label={t('changes.note.versions')}>
            {versions.map((one, index) => (
              <li key={one.seq}>
                <button
                  type="button"
                  className={styles['version']}
                  aria-pressed={one === version}
                  onClick={() => setChosen(one.seq)}
                >
                  {name(one, index)}
                </button>
              </li>
            ))}
          </ul>
          <div>
            <label className={styles['tools']}>
              <input type="checkbox" checked={isDiff} onChange={(event) => setDiff(event.target.checked)} />
              {t('changes.note.differences')}
            </label>
            <div className={styles['page']} tabIndex={0} role="region" aria-label={t('changes.note.page')}>
              {isDiff ? <DifferenceView pieces={pieces} /> : <NoteView note={version.note ?? EMPTY} />}
            </div>
          </div>
        </div>
      )}
      {isLate && <p role="status">{t('changes.loading')}</p>}
      {(hasMore || error) && !isAsking && (
        <p>
          <Button look="quiet" onPress={more}>
            {t(error ? 'changes.retry' : 'changes.note.earlier')}
          </Button>
        </p>
      )}
    </ContentWindow>
  )
}

const dialog: ContentDialog = { id: 'note-history', Component: NoteHistory }
export default dialog
