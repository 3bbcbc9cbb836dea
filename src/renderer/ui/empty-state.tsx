/** What stands where nothing is yet: what this place is for and how to begin. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './small.module.css'

interface EmptyStateProps {
  readonly icon?: LucideIcon
  readonly title: string
  /** makes the title the heading of its part of the page, where a text's title would stand */
  readonly isHeading?: boolean
  /** what to do, and the buttons to do it */
  readonly children?: ReactNode
}

export function EmptyState({ icon: Icon, title, isHeading = false, children }: EmptyStateProps) {
  const Title = isHeading ? 'h1' : 'p'
  return (
    <div className={styles['empty']}>
      {Icon && <Icon size={24} strokeWidth={1.5} aria-hidden="true" />}
      <Title className={styles['emptyTitle']}>{title}</Title>
      {children}
    </div>
  )
}
