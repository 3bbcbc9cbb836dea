/** How a mark looks, drawn small: a letter with a wash, a line or dots. */
import type { MarkStyle } from '#shared/model/annotation.ts'
import styles from './selection-popover.module.css'

export function MarkIcon({ mark }: { readonly mark: MarkStyle }) {
  return (
    <span className={styles['mark']} data-mark={mark} aria-hidden="true">
      A
    </span>
  )
}
