/** While a link is drawn: where it starts and how it is finished or given up. */
import { useSession, useWindow } from '#renderer/session/react.tsx'
import type { Session } from '#renderer/session/session.ts'
import { announce, type DraftEnd } from '#renderer/session/window-state.ts'
import { passageOf } from '#shared/model/annotation.ts'
import { quotedText } from '#shared/model/passage.ts'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './status-bar.module.css'

/** Units of the start that the hint repeats. */
const LENGTH = 48

export function LinkingHint() {
  const { t } = useTranslation()
  const session = useSession()
  const from = useWindow((state) => state.linking?.from)
  const words = from ? wordsOf(session, from).replace(/\s+/gu, ' ') : ''
  const short = words.length > LENGTH ? `${words.slice(0, LENGTH).toWellFormed().trimEnd()}…` : words
  useEffect(() => announce(session.window, t('said.linking', { words: short })), [session, t, short])
  return <span className={styles['linking']}>{t('shell.status.linking', { words: short })}</span>
}

function wordsOf({ library, texts }: Session, end: DraftEnd): string {
  if (end.kind === 'selection') {
    const { version, span } = end.selected
    return texts.get(version)?.table.text.slice(span.start, span.end) ?? ''
  }
  const annotation = end.kind === 'annotation' ? library.annotations.get(end.annotation) : undefined
  const passage = annotation && passageOf(annotation)
  return passage ? quotedText(passage) : (library.documents.get(end.document)?.title ?? '')
}
