/** The edge between left text and gutter: drag it, or move it with the arrows. Written when it is let go. */
import { useSession } from '#renderer/session/react.tsx'
import { editDesk } from '#shared/commands/desks.ts'
import type { Desk } from '#shared/model/desk.ts'
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { attempt } from '#renderer/session/attempt.ts'
import styles from './desk-panes.module.css'

/** Bounds that leave both texts readable, and the step of an arrow. */
const [LEAST, MOST, STEP] = [0.25, 0.75, 0.02]

interface DividerProps {
  readonly desk: Desk
  readonly place: RefObject<HTMLElement | null>
}

export function Divider({ desk, place }: DividerProps) {
  const { t } = useTranslation()
  const session = useSession()
  const dragged = useRef<number | null>(null)
  const { split } = desk.layout

  const keep = (next: number): void => {
    const rounded = Math.round(Math.min(MOST, Math.max(LEAST, next)) * 1000) / 1000
    if (rounded !== split)
      attempt(session, t, () => void session.run(editDesk, { desk: desk.id, split: rounded }))
  }
  const onPointerMove = (event: PointerEvent): void => {
    const box = place.current?.getBoundingClientRect()
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const next = Math.min(MOST, Math.max(LEAST, (event.clientX - box.left) / box.width))
    dragged.current = next
    place.current?.style.setProperty('--left', `${next}fr`)
    place.current?.style.setProperty('--right', `${1 - next}fr`)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0
    if (step === 0) return
    event.preventDefault()
    keep(split + step)
  }
  return (
    <div
      className={styles['divider']}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('shell.desk.divider')}
      aria-valuenow={Math.round(split * 100)}
      aria-valuemin={LEAST * 100}
      aria-valuemax={MOST * 100}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        if (dragged.current !== null) keep(dragged.current)
        dragged.current = null
      }}
      onDoubleClick={() => keep(0.5)}
      onKeyDown={onKeyDown}
    />
  )
}
