/** What a reader should know before the first line: subtitle and a remark on what the text is and is not. */
import { roleWords } from '#renderer/session/role-words.ts'
import type { Document } from '#shared/model/document.ts'
import type { Direction } from '#shared/text/direction.ts'
import { useTranslation } from 'react-i18next'
import styles from './text-head.module.css'

interface TextHeadProps {
  readonly record: Document
  readonly direction: Direction
}

export function TextHead({ record, direction }: TextHeadProps) {
  const { t, i18n } = useTranslation()
  const { role, subtitle, description, language } = record
  if (subtitle === undefined && description === undefined) return null
  return (
    <header className={styles['head']} lang={language} dir={direction}>
      <p className={styles['role']} lang={i18n.language}>
        {roleWords(role, t)}
      </p>
      {subtitle !== undefined && (
        <p className={styles['subtitle']} dir="auto">
          {subtitle}
        </p>
      )}
      {description !== undefined && (
        <p className={styles['description']} dir="auto">
          {description}
        </p>
      )}
    </header>
  )
}
