/** A small word in a row of them: a role, a tag, a colour's name. Removable when `onRemove` is given. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './small.module.css'

interface ChipProps {
  readonly look?: 'plain' | 'role'
  /** highlight colour of the chip's edge */
  readonly colour?: number | undefined
  readonly children: ReactNode
  /** the words of the button that removes it */
  readonly removeLabel?: string
  onRemove?(): void
}

export function Chip({ look = 'plain', colour, children, removeLabel, onRemove }: ChipProps) {
  return (
    <span className={`${styles['chip']} ${styles[look]}`} data-colour={colour}>
      {children}
      {onRemove && (
        <button type="button" className={styles['remove']} aria-label={removeLabel} onClick={onRemove}>
          <X size={11} aria-hidden="true" />
        </button>
      )}
    </span>
  )
}
