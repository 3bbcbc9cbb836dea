/** The ribbon of a link being drawn: from its start to the pointer, until the other end is chosen. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useSession } from '#renderer/session/react.tsx'
import type { DraftEnd } from '#renderer/session/window-state.ts'
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { type Side, SIDES } from '#shared/model/desk.ts'
import { type RefObject, useEffect, useRef } from 'react'
import styles from './gutter.module.css'
import { arcPath, type Flat, ribbonPath } from './ribbon-path.ts'

/** Height in px of the loose end. */
const LOOSE = 18

export function Rubber({ stage }: { readonly stage: RefObject<HTMLElement | null> }) {
  const session = useSession()
  const geometry = useGeometry()
  const path = useRef<SVGPathElement>(null)

  useEffect(() => {
    let pointer: { x: number; y: number } | undefined
    const draw = (): void => {
      const { linking } = session.window.getState()
      const box = stage.current?.getBoundingClientRect()
      const start = linking && startOf(geometry, linking.from)
      if (!box || !start) return
      const from = { top: start.flat.top - box.top, bottom: start.flat.bottom - box.top }
      const y = (pointer?.y ?? (start.flat.top + start.flat.bottom) / 2) - box.top
      const to = { top: y - LOOSE / 2, bottom: y + LOOSE / 2 }
      const isBack =
        pointer !== undefined && (start.side === 'left' ? pointer.x < box.left : pointer.x > box.right)
      path.current?.setAttribute(
        'd',
        isBack ? arcPath(box.width, start.side, from, to) : across(box.width, start.side, from, to),
      )
    }
    const follow = (event: PointerEvent): void => {
      pointer = { x: event.clientX, y: event.clientY }
      draw()
    }
    addEventListener('pointermove', follow)
    const stops = SIDES.map((side) => geometry[side].onFrame(draw))
    draw()
    return () => {
      removeEventListener('pointermove', follow)
      for (const stop of stops) stop()
    }
  }, [session, geometry, stage])

  return <path ref={path} className={styles['rubber']} />
}

function across(width: number, side: Side, from: Flat, to: Flat): string {
  return side === 'left' ? ribbonPath(width, from, to) : ribbonPath(width, to, from)
}

/** Where a link starts, in px from the top of the window. */
function startOf(
  geometry: Readonly<Record<Side, PaneGeometry>>,
  end: DraftEnd,
): { side: Side; flat: Flat } | undefined {
  if (end.kind === 'document') return undefined
  const sides = end.kind === 'selection' ? [end.selected.side] : SIDES
  for (const side of sides) {
    const pane = geometry[side]
    const extent =
      end.kind === 'selection' ? pane.source?.extentOfSpan(end.selected.span) : pane.extent(end.annotation)
    if (!extent) continue
    const shift = pane.view.clientTop - pane.view.scrollTop
    return { side, flat: { top: extent.top + shift, bottom: extent.bottom + shift } }
  }
  return undefined
}
