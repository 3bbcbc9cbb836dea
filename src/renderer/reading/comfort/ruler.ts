/**
 * The reading ruler: a band of some lines that stays bright while what is above and below steps back. It
 * follows the pointer or the caret, catches no pointer event, and moves by a transform alone.
 */
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Caret } from '../caret.ts'
import type { LaidText } from '../laid-text.ts'
import { listen, listenTo } from '../listen.ts'
import { characterRect } from '../measuring.ts'
import styles from './comfort.module.css'

interface RulerParts {
  readonly session: Session
  readonly side: Side
  readonly laid: LaidText
  readonly scroller: HTMLElement
  readonly caret: Pick<Caret, 'offset'>
}

export function startRuler({ session, side, laid, scroller, caret }: RulerParts): () => void {
  const frame = document.createElement('div')
  const band = document.createElement('div')
  frame.className = styles['ruler'] ?? ''
  frame.dataset['ruler'] = side
  frame.ariaHidden = 'true'
  frame.hidden = true
  frame.append(band)
  let pointer: number | undefined
  let request = 0
  const appearance = () => session.passing.store.getState().appearance

  /** The middle of what is read, in px of the window. */
  const middle = (): number | undefined => {
    if (appearance().rulerFollows === 'pointer') return pointer
    const { side: active } = session.window.getState()
    const rect = active === side && caret.offset !== undefined ? characterRect(laid, caret.offset) : undefined
    return rect && (rect.top + rect.bottom) / 2
  }
  const place = (): void => {
    const y = appearance().ruler ? middle() : undefined
    frame.hidden = y === undefined
    if (y === undefined) return
    const height = appearance().rulerLines * Number.parseFloat(getComputedStyle(laid.root).lineHeight)
    frame.style.top = `${scroller.offsetTop}px`
    band.style.height = `${height}px`
    band.style.transform = `translateY(${y - scroller.getBoundingClientRect().top - height / 2}px)`
  }
  const soon = (): void => {
    if (frame.hidden && !appearance().ruler) return
    cancelAnimationFrame(request)
    request = requestAnimationFrame(place)
  }
  const onPointer = (event: PointerEvent): void => {
    pointer = event.clientY
    soon()
  }
  scroller.parentElement?.append(frame)
  const stops = [
    listen(scroller, 'pointermove', onPointer, { passive: true }),
    listenTo(scroller, 'pointerleave', () => {
      pointer = undefined
      soon()
    }),
    listenTo(scroller, 'scroll', soon),
    listenTo(document, 'selectionchange', soon),
    session.passing.store.subscribe(soon),
    session.window.subscribe((now, before) => {
      if (now.side !== before.side) soon()
    }),
  ]
  soon()
  return () => {
    cancelAnimationFrame(request)
    for (const stop of stops) stop()
    frame.remove()
  }
}
