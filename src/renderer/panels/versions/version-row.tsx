/** One version of a text: when it came, from what, how long it is; reading it, making it the current one. */
import { Chip } from '#renderer/ui/chip.tsx'
import type { Document, Version } from '#shared/model/document.ts'
import { useTranslation } from 'react-i18next'
import { type Deed, RowMenu } from '../row-menu.tsx'
import type { useRows } from '../rows.ts'
import styles from '../rows.module.css'
import { originOf } from './origin.ts'
import { versionWords } from '#renderer/session/version-words.ts'

interface VersionRowProps {
  readonly document: Document
  readonly version: Version
  /** it lies in a pane of the desk */
  readonly isHere: boolean
  readonly rows: Pick<ReturnType<typeof useRows>, 'row' | 'beside'>
  readonly deeds: readonly Deed[]
  onRead(): void
}

export function VersionRow({ document, version, isHere, rows, deeds, onRead }: VersionRowProps) {
  const { t, i18n } = useTranslation()
  const name = versionWords(document, version.id, i18n.language)
  const facts = [
    originOf(document, version, t),
    t('versions.words', { count: version.words, formatted: version.words.toLocaleString(i18n.language) }),
    isHere && t('versions.isRead'),
  ]
  return (
    <div className={styles['row']} data-here={isHere || undefined}>
      <button type="button" className={styles['main']} onClick={onRead} {...rows.row(version.id)}>
        <span className={styles['line']}>
          <span className={styles['name']}>{name}</span>
          {version.id === document.current && <Chip look="role">{t('versions.current')}</Chip>}
        </span>
        <bdi className={styles['small']}>{facts.filter(Boolean).join(' · ')}</bdi>
      </button>
      <span className={styles['beside']}>
        <RowMenu name={name} deeds={deeds} {...rows.beside(version.id)} />
      </span>
    </div>
  )
}
