/** A button with words. `main` is the one thing a dialog is for; `quiet` stands in running rows. */
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import type { ReactNode } from 'react'
import styles from './button.module.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: 'plain' | 'main' | 'quiet' | 'danger'
  readonly children: ReactNode
}

export function Button({ look = 'plain', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles['button']} ${styles[look]}`}>
      {children}
    </AriaButton>
  )
}
