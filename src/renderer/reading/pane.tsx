/** One side of the desk: a text with its margin, or the reason why there is none. */
import type { Side } from '#shared/model/desk.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './pane.module.css'
import { PagesText } from './pages/pages-text.tsx'
import { usePages } from './pages/use-pages.ts'
import { PaneText } from './pane-text.tsx'
import { useOpenText } from './use-open-text.ts'

interface PaneProps {
  readonly side: Side
  readonly document: string
  readonly version: string
  /** what stands in the outer margin; it scrolls with the text */
  readonly margin?: ReactNode
  readonly header?: ReactNode
}

export function Pane({ side, document, version, margin, header }: PaneProps) {
  const { t } = useTranslation()
  const { opening, retry } = useOpenText(document, version)
  const Shown = usePages(side, document, version) ? PagesText : PaneText
  return (
    <section className={styles['pane']} data-side={side} aria-label={t(`reading.pane.${side}`)}>
      {header}
      {opening.status === 'ready' && (
        <Shown key={`${document}/${version}`} side={side} text={opening.text} margin={margin} />
      )}
      {opening.status === 'opening' && (
        <p className={styles['state']} role="status">
          {opening.isLong && t('reading.opening')}
        </p>
      )}
      {opening.status === 'failed' && (
        <div className={styles['state']} role="alert">
          <p>{t('reading.failed')}</p>
          <p className={styles['reason']}>
            {t(`errors.${opening.error.code}`, {
              ...opening.error.params,
              defaultValue: opening.error.message,
            })}
          </p>
          <button type="button" className={styles['retry']} onClick={retry}>
            {t('reading.retry')}
          </button>
        </div>
      )}
    </section>
  )
}
