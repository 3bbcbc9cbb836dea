/** Leads from a note back to its sign. Its arrow is generated, so that no text node has it (docs/adr/0008-hyphenation.md). */
import { useTranslation } from 'react-i18next'
import styles from './footnotes.module.css'

export function BackLink({ note }: { note: string }) {
  const { t } = useTranslation()
  return (
    <a
      role="doc-backlink"
      href="#back"
      draggable={false}
      className={styles['back']}
      data-back={note}
      aria-label={t('footnotes.back')}
    />
  )
}
