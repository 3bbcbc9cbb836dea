/** A filter that is on or off, with how many it lets through. */
import type { ReactNode } from 'react'
import styles from './annotations.module.css'

interface ChipToggleProps {
  readonly isOn: boolean
  /** how many there are; not said when it is not known */
  readonly count?: number | undefined
  readonly title?: string
  readonly children: ReactNode
  onToggle(): void
}

export function ChipToggle({ isOn, count, title, children, onToggle }: ChipToggleProps) {
  return (
    <button type="button" className={styles['toggle']} aria-pressed={isOn} title={title} onClick={onToggle}>
      <span className={styles['toggleWords']}>{children}</span>
      {count !== undefined && <span className={styles['number']}>{count}</span>}
    </button>
  )
}
