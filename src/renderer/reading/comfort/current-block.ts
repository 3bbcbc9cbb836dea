/**
 * Marks the paragraph being read while focus mode dims the others: the one with the caret after a key or a
 * click, the one at the reading line after scrolling. Two attributes change per move, whatever the text's length.
 */
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import { toPoint } from '#shared/text/block-table.ts'
import type { Caret } from '../caret.ts'
import type { LaidText } from '../laid-text.ts'
import { listenTo } from '../listen.ts'
import { blockAtHeight } from '../reading-place.ts'

interface CurrentBlockParts {
  readonly session: Session
  readonly side: Side
  readonly laid: LaidText
  readonly scroller: HTMLElement
  readonly caret: Pick<Caret, 'offset'>
}

/** px from the edges at which the first and the last lines are read. */
const EDGE = 24
/** Share of the window, from its top, at which one reads in the midst of a text. */
const LINE = 1 / 3
/** Share of the window that is left free under the last line (pane.module.css). */
const FREE = 0.4

/** px from the top of the window at which the reader is taken to read: at the ends of a text nearer to them. */
export function readingLine({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number {
  const rest = scrollHeight - clientHeight - scrollTop
  const fromTop = Math.min(clientHeight * LINE, EDGE + scrollTop)
  return Math.max(fromTop, clientHeight * (1 - FREE) - EDGE - rest)
}

export function followCurrentBlock({ session, side, laid, scroller, caret }: CurrentBlockParts): () => void {
  let current: HTMLElement | undefined
  let follows: 'caret' | 'line' = 'line'
  let frame = 0
  const isOn = (): boolean => {
    const { focusMode, side: active } = session.window.getState()
    return focusMode && active === side && session.passing.store.getState().appearance.dims
  }
  const find = (): HTMLElement | undefined => {
    const offset = follows === 'caret' ? caret.offset : undefined
    if (offset !== undefined) return laid.blockElement(toPoint(laid.table, offset).block)
    return blockAtHeight(laid, scroller.getBoundingClientRect().top + readingLine(scroller))
  }
  const mark = (): void => {
    const next = isOn() ? find() : undefined
    if (next === current) return
    current?.removeAttribute('data-current')
    next?.setAttribute('data-current', '')
    current = next
  }
  const soon = (): void => {
    cancelAnimationFrame(frame)
    if (isOn() || current) frame = requestAnimationFrame(mark)
  }
  const dress = (): void => {
    const { focusMode } = session.window.getState()
    const dims = focusMode && session.passing.store.getState().appearance.dims
    laid.root.toggleAttribute('data-dims', dims)
    soon()
  }
  const readOn = (): void => {
    follows = 'line'
  }
  const stops = [
    session.window.subscribe((now, before) => {
      if (now.focusMode !== before.focusMode || now.side !== before.side) dress()
    }),
    session.passing.store.subscribe((now, before) => {
      if (now.appearance.dims !== before.appearance.dims) dress()
    }),
    listenTo(document, 'selectionchange', () => {
      if (document.activeElement !== laid.root) return
      follows = 'caret'
      soon()
    }),
    listenTo(scroller, 'wheel', readOn),
    listenTo(scroller, 'touchmove', readOn),
    listenTo(scroller, 'scroll', soon),
  ]
  dress()
  return () => {
    cancelAnimationFrame(frame)
    for (const stop of stops) stop()
    current?.removeAttribute('data-current')
    laid.root.removeAttribute('data-dims')
  }
}
