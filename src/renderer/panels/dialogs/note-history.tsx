/** Earlier versions of a note: what differs from now, and bringing one back. */
import { NoteView } from '#renderer/notes/note-view.tsx'
import { attempt } from '#renderer/session/attempt.ts'
import { dateLocale } from '#renderer/session/date-locale.ts'
import { useLibrary, useSession, useStatus } from '#renderer/session/react.tsx'
import { noteAnnotation } from '#shared/commands/annotations.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'
import type { NoteDoc } from '#shared/model/note.ts'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentDialog, DialogProps } from '../content-dialog.ts'
import { ContentWindow } from '../content-window.tsx'
import { failureWords, sayWithUndo } from '../deeds.ts'
import { DifferenceView } from '../note-history/difference-view.tsx'
import { differences } from '../note-history/differences.ts'
import { type NoteVersion, versionsOf } from '../note-history/versions.ts'
import styles from '../note-history/note-history.module.css'

/** Steps of the annotation that are asked for. */
const STEPS = 500
const EMPTY: NoteDoc = { type: 'doc', content: [] }

function NoteHistory({ about = '', close }: DialogProps) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const current = useLibrary(({ library }) => library.annotations.get(about)?.body)
  const { versions, error } = useVersions(about)
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
      {versions?.length === 0 && <p>{t('changes.note.none')}</p>}
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
    </ContentWindow>
  )
}

function useVersions(annotation: string): {
  readonly versions: readonly NoteVersion[] | undefined
  readonly error: HostError | undefined
} {
  const session = useSession()
  const [versions, setVersions] = useState<readonly NoteVersion[]>()
  const [error, setError] = useState<HostError>()
  useEffect(() => {
    let isWanted = true
    const ask = async (): Promise<void> => {
      try {
        await session.settled()
        const { entries } = await session.host.history({
          record: { table: 'annotations', id: annotation },
          limit: STEPS,
        })
        if (isWanted) setVersions(versionsOf(entries))
      } catch (thrown) {
        if (isWanted) setError(toHostError(thrown))
      }
    }
    void ask()
    return () => {
      isWanted = false
    }
  }, [session, annotation])
  return { versions, error }
}

const dialog: ContentDialog = { id: 'note-history', Component: NoteHistory }
export default dialog
