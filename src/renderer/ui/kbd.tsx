/** A key as it is written on keyboards. */
import type { ReactNode } from 'react'
import styles from './small.module.css'

export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles['kbd']}>{children}</kbd>
}
