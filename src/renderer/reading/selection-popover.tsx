/**
 * Five colours and four verbs at the end of a settled selection. It takes no focus and no selection away: the
 * pointer presses its buttons without moving the caret, Tab enters it, Esc leaves it.
 */
import { useSession, useWindow } from '#renderer/session/react.tsx'
import type { Side } from '#shared/model/desk.ts'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type LaidText } from './laid-text.ts'
import { listenTo } from './listen.ts'
import { PopoverActions } from './popover-actions.tsx'
import { placePopover, visibleBox } from './popover-placement.ts'
import styles from './selection-popover.module.css'

interface SelectionPopoverProps {
  readonly side: Side
  readonly laid: LaidText
  readonly scroller: HTMLElement
}

export function SelectionPopover({ side, laid, scroller }: SelectionPopoverProps) {
  const { t } = useTranslation()
  const session = useSession()
  const popover = useRef<HTMLDivElement>(null)
  const wasInside = useRef(false)
  const selection = useWindow((state) => (state.selection?.side === side ? state.selection : null))
  const isLinking = useWindow((state) => state.linking !== null && !state.linking.to)
  const isCovered = useWindow((state) => state.dialog !== null)

  useLayoutEffect(() => {
    const element = popover.current
    if (!element || !selection) return undefined
    element.showPopover()
    const place = (): void => {
      const box = visibleBox(laid, scroller, selection.span)
      element.toggleAttribute('data-away', !box)
      if (box) void placePopover(element, laid, box)
    }
    place()
    const stops = [listenTo(scroller, 'scroll', place), listenTo(window, 'resize', place)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [laid, scroller, selection, isLinking])

  // An act ends the selection and with it the button that had the focus.
  useEffect(() => {
    if (selection || !wasInside.current) return
    wasInside.current = false
    const isLost = document.activeElement === document.body
    if (isLost && session.window.getState().editing === null) laid.root.focus({ preventScroll: true })
  }, [selection, laid, session])

  if (!selection) return null
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape') laid.root.focus({ preventScroll: true })
    else if (!rove(event.currentTarget, event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={popover}
      popover="manual"
      role="toolbar"
      aria-label={t('reading.popover.label')}
      className={styles['popover']}
      data-popover={side}
      data-covered={isCovered || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onFocus={() => {
        wasInside.current = true
      }}
      onKeyDown={onKeyDown}
    >
      <PopoverActions selection={selection} isLinking={isLinking} laid={laid} />
    </div>
  )
}

/** Arrow keys go from button to button, as in any toolbar. */
function rove(toolbar: HTMLElement, key: string): boolean {
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
  if (by === 0) return false
  const buttons = [...toolbar.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const next = buttons[(at + by + buttons.length) % buttons.length]
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
  return true
}
