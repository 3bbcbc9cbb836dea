/** The original of a text in its pane: its pages, or why there are none and the way back to the text. */
import { useSession } from '#renderer/session/react.tsx'
import type { OpenText } from '#renderer/session/texts.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Side } from '#shared/model/desk.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageList } from './page-list.tsx'
import styles from './pages.module.css'
import { showAsPages } from './shown-as-pages.ts'
import { usePaper } from './use-paper.ts'

interface PagesTextProps {
  readonly side: Side
  readonly text: OpenText
  readonly margin: ReactNode
}

export function PagesText({ side, text, margin }: PagesTextProps) {
  const { t } = useTranslation()
  const session = useSession()
  const { papers, retry } = usePaper(text)
  if (papers.status === 'ready')
    return <PageList side={side} text={text} margin={margin} paper={papers.paper} />
  if (papers.status === 'opening')
    return (
      <p className={styles['state']} role="status" data-zone={`${side}-text`} tabIndex={0}>
        {t('pages.opening', { share: papers.share })}
      </p>
    )
  return (
    <div className={styles['state']} role="alert" data-zone={`${side}-text`} tabIndex={0}>
      <p>{t(`pages.failed.${papers.reason}`)}</p>
      {papers.error && (
        <p className={styles['reason']}>
          {t(`errors.${papers.error.code}`, {
            ...papers.error.params,
            defaultValue: papers.error.message,
          })}
        </p>
      )}
      <div className={styles['ways']}>
        <Button onPress={() => showAsPages(session, side, text.document, false)}>{t('pages.back')}</Button>
        <Button onPress={retry}>{t('reading.retry')}</Button>
      </div>
    </div>
  )
}
