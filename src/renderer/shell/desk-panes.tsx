/** The desk: left text, gutter, right text. In a narrow window one text shows and the other waits behind it. */
import { Gutter } from '#renderer/links/gutter.tsx'
import { useWindow } from '#renderer/session/react.tsx'
import { type CSSProperties, useRef } from 'react'
import { DeskSide } from './desk-side.tsx'
import styles from './desk-panes.module.css'
import { Divider } from './divider.tsx'
import { useDesk } from './use-desk.ts'

/** The shares of both sides; tracks cannot be computed from one number in CSS. */
type Split = CSSProperties & { '--left': string; '--right': string }

export function DeskPanes() {
  const desk = useDesk()
  const side = useWindow((state) => state.side)
  const place = useRef<HTMLElement>(null)
  const share = desk?.layout.split ?? 0.5
  const split: Split = { '--left': `${share}fr`, '--right': `${1 - share}fr` }
  return (
    <main ref={place} className={styles['desk']} data-shown={side} style={split}>
      <DeskSide side="left" desk={desk} />
      <div className={styles['gutter']}>
        <Gutter />
        {desk && <Divider desk={desk} place={place} />}
      </div>
      <DeskSide side="right" desk={desk} />
    </main>
  )
}
