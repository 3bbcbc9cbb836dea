/**
 * The outer margin of a pane: cards beside their passages. It lies in the scrolled content, so scrolling
 * moves it without any work here; only cards near the view are mounted.
 */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useLibrary, useSession, useWindow } from '#renderer/session/react.tsx'
import type { Side } from '#shared/model/desk.ts'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsMentioned } from './backlinks.ts'
import { Card } from './card.tsx'
import { cardsOf } from './margin-cards.ts'
import styles from './margin.module.css'
import { marginPlacement } from './margin-placement.ts'
import { Slot } from './slot.tsx'

interface MarginProps {
  readonly side: Side
  readonly document: string
  readonly version: string
}

export function Margin({ side, document, version }: MarginProps) {
  const { t } = useTranslation()
  const session = useSession()
  const geometry = useGeometry()[side]
  const focus = useWindow((state) => state.focus)
  const isHovering = useWindow((state) => state.hover !== null)
  const isMentioned = useIsMentioned(document)
  const cards = useLibrary(
    useCallback(
      (from) => cardsOf(from, document, version, focus, isMentioned),
      [document, version, focus, isMentioned],
    ),
  )
  const isBare = useLibrary((from) => from.index.annotationsOf(document).length === 0)
  const margin = useRef<HTMLElement>(null)
  const [mounted, setMounted] = useState<readonly string[]>([])
  const [placement] = useState(() => marginPlacement(geometry, setMounted))

  useLayoutEffect(() => (margin.current ? placement.attach(margin.current) : undefined), [placement])
  useLayoutEffect(() => {
    placement.show(
      cards.map((card) => card.id),
      focus,
    )
  }, [placement, cards, focus])
  useLayoutEffect(() => placement.settle(), [placement, mounted])

  const shown = mounted.flatMap((id) => session.library.annotations.get(id) ?? [])
  const entry = shown.find((annotation) => annotation.id === focus) ?? shown[0]
  return (
    <section
      ref={margin}
      className={styles['margin']}
      data-zone={`${side}-margin`}
      data-side={side}
      data-hovering={isHovering || undefined}
      aria-label={t(`notes.margin.${side}`)}
    >
      {isBare && <p className={styles['empty']}>{t('notes.margin.empty')}</p>}
      {shown.map((annotation) => (
        <Slot
          key={annotation.id}
          card={annotation.id}
          isFocused={annotation.id === focus}
          placement={placement}
        >
          <Card
            annotation={annotation}
            side={side}
            isFocused={annotation.id === focus}
            isEntry={annotation === entry}
          />
        </Slot>
      ))}
    </section>
  )
}
