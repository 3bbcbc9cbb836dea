/** The place of one card in the margin: the element that the placement moves. */
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './margin.module.css'
import type { MarginPlacement } from './margin-placement.ts'

interface SlotProps {
  readonly card: string
  readonly isFocused: boolean
  readonly placement: MarginPlacement
  readonly children: ReactNode
}

export function Slot({ card, isFocused, placement, children }: SlotProps) {
  const slot = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    placement.hold(card, slot.current)
    return () => placement.hold(card, null)
  }, [placement, card])
  return (
    <div ref={slot} className={styles['slot']} data-card={card} data-focused={isFocused || undefined}>
      {children}
    </div>
  )
}
