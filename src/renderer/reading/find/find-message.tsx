/** The line under the find bar: what is wrong with a pattern, or whether all places are to be marked. */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import type { Finding } from '#renderer/session/finding.ts'
import { useSession } from '#renderer/session/react.tsx'
import { attempt } from '#renderer/session/attempt.ts'
import { Button } from '#renderer/ui/button.tsx'
import { useTranslation } from 'react-i18next'
import styles from './find-bar.module.css'
import { markAll, stopAsking } from './mark-all.ts'

interface FindMessageProps {
  readonly id: string
  readonly finding: Finding
  readonly problem: string | undefined
  readonly pane: PaneGeometry
}

export function FindMessage({ id, finding, problem, pane }: FindMessageProps) {
  const { t } = useTranslation()
  const session = useSession()
  if (problem !== undefined) {
    return (
      <p id={id} className={styles['problem']}>
        {problem}
      </p>
    )
  }
  if (!finding.isAsking) return null
  // The buttons go with the question; the keyboard's place goes back to the words.
  const answer = (deed: () => void): void => {
    document.querySelector<HTMLElement>(`[data-find="${pane.side}"] input`)?.focus()
    deed()
  }
  return (
    <p id={id} className={styles['question']}>
      <span>{t('find.ask', { count: finding.matches.count })}</span>
      <Button
        look="main"
        autoFocus
        onPress={() => answer(() => attempt(session, t, () => markAll(session, pane, t)))}
      >
        {t('find.yes')}
      </Button>
      <Button onPress={() => answer(() => stopAsking(session, pane))}>{t('find.no')}</Button>
    </p>
  )
}
