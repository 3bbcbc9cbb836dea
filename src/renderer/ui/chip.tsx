/**
 * A small word in a row of them: a role, a tag, a colour's name. Removable when `onRemove` is given; a button
 * when it leads somewhere, and then it can say more of itself on hover and focus.
 */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import button from './button.module.css'
import styles from './small.module.css'

interface ChipProps {
  readonly look?: 'plain' | 'role'
  /** highlight colour of the chip's edge */
  readonly colour?: number | undefined
  readonly children: ReactNode
  /** the words of the button that removes it */
  readonly removeLabel?: string
  onRemove?(): void
  /** where it leads */
  onPress?(): void
  /** said on hover and focus, when it leads somewhere */
  readonly tip?: ReactNode
  /** within reach of Tab; only when it leads somewhere */
  readonly isReachable?: boolean
}

export function Chip(props: ChipProps) {
  const { look = 'plain', colour, children, removeLabel, onRemove, onPress, tip, isReachable = true } = props
  return (
    <span className={`${styles['chip']} ${styles[look]}`} data-colour={colour}>
      {onPress ? (
        <TooltipTrigger delay={400} isDisabled={!tip}>
          <Button className={styles['lead'] ?? ''} excludeFromTabOrder={!isReachable} onPress={onPress}>
            {children}
          </Button>
          <Tooltip offset={6} className={button['tooltip'] ?? ''}>
            {tip}
          </Tooltip>
        </TooltipTrigger>
      ) : (
        children
      )}
      {onRemove && (
        <button type="button" className={styles['remove']} aria-label={removeLabel} onClick={onRemove}>
          <X size={11} aria-hidden="true" />
        </button>
      )}
    </span>
  )
}
