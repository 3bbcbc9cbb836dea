/** What a reader should know before the first line: subtitle and a remark on what the text is and is not. */
import type { Document } from '#shared/model/document.ts'
import styles from './text-head.module.css'

export function TextHead({ record }: { readonly record: Document }) {
  const { role, subtitle, description, language } = record
  if (subtitle === undefined && description === undefined) return null
  return (
    <header className={styles['head']} lang={language}>
      <p className={styles['role']}>{role}</p>
      {subtitle !== undefined && <p className={styles['subtitle']}>{subtitle}</p>}
      {description !== undefined && <p className={styles['description']}>{description}</p>}
    </header>
  )
}
