/** Under the filters: how many annotations of the open texts have no place in the current version, and the way there. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { waitingCount } from '#renderer/session/strays.ts'
import { FileClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './annotations.module.css'
import { openPanes } from './listing.ts'

export function WaitingNote() {
  const { t } = useTranslation()
  const session = useSession()
  const count = useLibrary((from) =>
    openPanes(from)
      .flatMap(({ document }) => from.library.documents.get(document) ?? [])
      .reduce((sum, document) => sum + waitingCount(from, document), 0),
  )
  if (count === 0) return null
  return (
    <button
      type="button"
      className={styles['waiting']}
      title={t('versions.strays.waitingHint')}
      onClick={() => session.passing.store.setState({ panel: 'versions' })}
    >
      <FileClock size={13} aria-hidden="true" />
      {t('versions.strays.title', { count })}
    </button>
  )
}
