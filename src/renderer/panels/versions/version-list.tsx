/** The versions of a text, the latest first: reading one, comparing, making it the current one. */
import { paneHere } from '#renderer/session/desk.ts'
import { useLibrary, usePassing } from '#renderer/session/react.tsx'
import { SIDES } from '#shared/model/desk.ts'
import type { Document } from '#shared/model/document.ts'
import { useTranslation } from 'react-i18next'
import { useRows } from '../rows.ts'
import styles from '../rows.module.css'
import { useVersionDeeds } from './use-version-deeds.ts'
import { VersionRow } from './version-row.tsx'

interface VersionListProps {
  readonly document: Document
  /** after a version was opened */
  onRead?(): void
}

export function VersionList({ document, onRead }: VersionListProps) {
  const { t } = useTranslation()
  // Another desk is no change of a record, so it is read for its own sake.
  usePassing((state) => state.desk)
  const here = useLibrary((from) => SIDES.flatMap((side) => paneHere(from, side)?.version ?? []))
  const shown = document.versions.toReversed()
  const rows = useRows(shown.map(({ id }) => id))
  const deeds = useVersionDeeds(document, onRead)
  return (
    <div role="group" className={styles['rows']} aria-label={t('versions.list')} {...rows.list}>
      {shown.map((version) => (
        <VersionRow
          key={version.id}
          document={document}
          version={version}
          isHere={here.includes(version.id)}
          rows={rows}
          deeds={deeds.of(version)}
          onRead={() => deeds.read(version.id)}
        />
      ))}
    </div>
  )
}
