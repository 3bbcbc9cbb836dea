/** The frame of a panel: its name, what it counts, its buttons and filters at the head; the rest scrolls. */
import { type ReactNode, useId } from 'react'
import styles from './panel-frame.module.css'

interface PanelFrameProps {
  readonly title: string
  readonly count?: string | undefined
  readonly actions?: ReactNode
  /** stands under the name and does not scroll */
  readonly head?: ReactNode
  /** false when the content scrolls by itself */
  readonly scrolls?: boolean
  readonly children: ReactNode
}

export function PanelFrame({ title, count, actions, head, scrolls = true, children }: PanelFrameProps) {
  const name = useId()
  return (
    <section className={styles['panel']} aria-labelledby={name}>
      <header className={styles['head']}>
        <div className={styles['line']}>
          <h2 id={name}>{title}</h2>
          {count !== undefined && (
            <span className={styles['count']} role="status">
              {count}
            </span>
          )}
          {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
        </div>
        {head}
      </header>
      <div className={styles['content']} data-scrolls={scrolls || undefined}>
        {children}
      </div>
    </section>
  )
}
