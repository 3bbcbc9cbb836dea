/** What a reader should know before the first line: subtitle and a remark on what the text is and is not. */
import { roleWords } from '#renderer/session/role-words.ts'
import type { Document } from '#shared/model/document.ts'
import { useTranslation } from 'react-i18next'
import styles from './text-head.module.css'

export function TextHead({ record }: { readonly record: Document }) {
  const { t, i18n } = useTranslation()
  const { role, subtitle, description, language } = record
  if (subtitle === undefined && description === undefined) return null
  return (
    <header className={styles['head']} lang={language}>
      <p className={styles['role']} lang={i18n.language}>
        {roleWords(role, t)}
      </p>
      {subtitle !== undefined && <p className={styles['subtitle']}>{subtitle}</p>}
      {description !== undefined && <p className={styles['description']}>{description}</p>}
    </header>
  )
}
