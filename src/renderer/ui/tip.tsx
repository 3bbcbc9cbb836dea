/** The tooltip of a focusable thing: its name and its key. */
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import type { ReactNode } from 'react'
import styles from './button.module.css'
import { Kbd } from './kbd.tsx'

interface TipProps {
  readonly label: string
  readonly keys?: string | undefined
  readonly children: ReactNode
}

export function Tip({ label, keys, children }: TipProps) {
  return (
    <TooltipTrigger delay={500}>
      {children}
      <Tooltip offset={6} className={styles['tooltip'] ?? ''}>
        {label}
        {keys !== undefined && <Kbd>{keys}</Kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
