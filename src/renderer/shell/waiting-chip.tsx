/** In the head of a pane: how many annotations found no place in the current version, and the way to them. */
import { useLibrary, useSession } from '#renderer/session/react.tsx'
import { waitingCount } from '#renderer/session/strays.ts'
import { Chip } from '#renderer/ui/chip.tsx'
import type { Document } from '#shared/model/document.ts'
import { FileClock } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './pane-header.module.css'

export function WaitingChip({ document }: { readonly document: Document }) {
  const { t } = useTranslation()
  const session = useSession()
  const count = useLibrary(useCallback((from) => waitingCount(from, document), [document]))
  if (count === 0) return null
  return (
    <Chip
      tip={t('versions.strays.waitingHint')}
      onPress={() => session.passing.store.setState({ panel: 'versions' })}
    >
      <span className={styles['waiting']}>
        <FileClock size={12} aria-hidden="true" />
        <span aria-hidden="true">{count}</span>
        <span className={styles['unseen']}>{t('versions.strays.title', { count })}</span>
      </span>
    </Chip>
  )
}
