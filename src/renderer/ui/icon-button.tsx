/** A button that is one icon: its name and key are in the tooltip and for people who listen. */
import type { LucideIcon } from 'lucide-react'
import { Button, type ButtonProps, ToggleButton } from 'react-aria-components'
import styles from './button.module.css'
import { Tip } from './tip.tsx'

export interface IconButtonProps
  extends Pick<ButtonProps, 'onPress' | 'isDisabled' | 'id' | 'autoFocus' | 'slot' | 'excludeFromTabOrder'> {
  readonly icon: LucideIcon
  readonly label: string
  /** key for the tooltip, as it is written on keyboards of this platform */
  readonly keys?: string | undefined
  /** makes it a toggle that says its state */
  readonly pressed?: boolean | undefined
  /** px */
  readonly size?: number
}

export function IconButton({ icon: Icon, label, keys, pressed, size = 17, slot, ...rest }: IconButtonProps) {
  const className = styles['icon'] ?? ''
  const content = <Icon size={size} strokeWidth={1.75} aria-hidden="true" />
  return (
    <Tip label={label} keys={keys}>
      {pressed === undefined ? (
        <Button {...rest} {...(slot !== undefined && { slot })} aria-label={label} className={className}>
          {content}
        </Button>
      ) : (
        <ToggleButton {...rest} aria-label={label} isSelected={pressed} className={className}>
          {content}
        </ToggleButton>
      )}
    </Tip>
  )
}
