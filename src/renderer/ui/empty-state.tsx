/** What stands where nothing is yet: what this place is for and how to begin. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './small.module.css'

interface EmptyStateProps {
  readonly icon?: LucideIcon
  readonly title: string
  /** what to do, and the buttons to do it */
  readonly children?: ReactNode
}

export function EmptyState({ icon: Icon, title, children }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      {Icon && <Icon size={24} strokeWidth={1.5} aria-hidden="true" />}
      <p className={styles['emptyTitle']}>{title}</p>
      {children}
    </div>
  )
}
