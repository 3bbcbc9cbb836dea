/** Dragging a handle: tells where the pointer is in the text, rolls the text at its edges, and ends by one answer. */
import { caretAtPoint } from '../hit.ts'
import type { LaidText } from '../laid-text.ts'
import type { End } from './end-steps.ts'

interface DraggingParts {
  readonly laid: LaidText
  readonly scroller: HTMLElement
  readonly layer: HTMLElement
  begin(end: End): void
  /** the pointer is at this offset of the text */
  over(offset: number): void
  keep(): void
  leave(): void
}

/** px from the edges of the window in which the text rolls along, and px it rolls per frame. */
const EDGE = 36
const ROLL = 10

/** px inside of the edge of a line at which a point is surely in it. */
const INSIDE = 2

/** Begins with a press on a handle. */
export function dragEnd(event: PointerEvent, end: End, button: HTMLElement, parts: DraggingParts): void {
  const { laid, scroller, layer, begin, over, keep, leave } = parts
  const box = button.getBoundingClientRect()
  // The grip is above or below its line, and means the edge of the line: no more than that is made up for.
  const lift = Math.min(Math.max(event.clientY, box.top + INSIDE), box.bottom - INSIDE) - event.clientY
  let [x, y] = [event.clientX, event.clientY]
  let frame = 0
  const follow = (): void => {
    frame = 0
    const view = scroller.getBoundingClientRect()
    const column = laid.root.getBoundingClientRect()
    const roll = y < view.top + EDGE ? -ROLL : y > view.bottom - EDGE ? ROLL : 0
    if (roll !== 0) {
      const before = scroller.scrollTop
      scroller.scrollTop += roll
      if (scroller.scrollTop !== before) frame = requestAnimationFrame(follow)
    }
    const within = (at: number, low: number, high: number): number => Math.min(Math.max(at, low), high)
    const offset = caretAtPoint(
      laid,
      within(x, column.left + 1, column.right - 1),
      within(y + lift, view.top + 1, view.bottom - 1),
    )
    if (offset !== undefined) over(offset)
  }
  const onMove = (move: PointerEvent): void => {
    if (move.pointerId !== event.pointerId) return
    ;[x, y] = [move.clientX, move.clientY]
    frame ||= requestAnimationFrame(follow)
  }
  const finish = (deed: () => void): void => {
    cancelAnimationFrame(frame)
    layer.removeAttribute('data-dragging')
    listening.abort()
    deed()
  }
  const onUp = (up: PointerEvent): void => {
    if (up.pointerId !== event.pointerId) return
    ;[x, y] = [up.clientX, up.clientY]
    if (up.type === 'pointerup') follow()
    finish(up.type === 'pointerup' ? keep : leave)
  }
  const onKey = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    finish(leave)
  }
  const listening = new AbortController()
  const { signal } = listening
  addEventListener('pointermove', onMove, { signal })
  addEventListener('pointerup', onUp, { signal })
  addEventListener('pointercancel', onUp, { signal })
  addEventListener('keydown', onKey, { signal, capture: true })
  layer.setAttribute('data-dragging', end)
  begin(end)
}
