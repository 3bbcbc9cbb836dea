/** Above a text that is not read in its current version: which one this is, and the way to the current one. */
import { attempt } from '#renderer/session/attempt.ts'
import { readVersion } from '#renderer/session/read-version.ts'
import { useSession } from '#renderer/session/react.tsx'
import { Button } from '#renderer/ui/button.tsx'
import type { Side } from '#shared/model/desk.ts'
import type { Document } from '#shared/model/document.ts'
import { History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { versionWords } from '#renderer/session/version-words.ts'
import styles from './version-banner.module.css'

interface VersionBannerProps {
  readonly side: Side
  readonly record: Document
  readonly version: string
}

export function VersionBanner({ side, record, version }: VersionBannerProps) {
  const { t, i18n } = useTranslation()
  const session = useSession()
  if (version === record.current) return null
  const when = (id: string): string => versionWords(record, id, i18n.language)
  return (
    <div role="note" className={styles['banner']} aria-label={t('versions.banner.label')}>
      <History size={16} aria-hidden="true" />
      <p>{t('versions.banner.words', { when: when(version), current: when(record.current) })}</p>
      <span>
        <Button
          look="quiet"
          onPress={() =>
            void attempt(session, t, () => void readVersion(session, record, record.current, side))
          }
        >
          {t('versions.banner.current')}
        </Button>
        <Button
          look="quiet"
          onPress={() => session.window.setState({ dialog: { id: 'versions', about: record.id } })}
        >
          {t('versions.banner.all')}
        </Button>
      </span>
    </div>
  )
}
