/** Keeps what is read in its place when the pages become wider or narrower, and has them drawn for their new size. */
import type { Session } from '#renderer/session/session.ts'
import type { ReadingPlace } from '#shared/host/passing-state.ts'
import type { Side } from '#shared/model/desk.ts'
import type { LaidText } from '../laid-text.ts'
import { listenTo } from '../listen.ts'
import { placeInView, scrollTopOf } from '../reading-place.ts'
import { zoomOf } from './page-width.ts'
import type { Sheets } from './sheets.ts'

interface KeepWidthParts {
  readonly session: Session
  readonly side: Side
  readonly laid: LaidText
  readonly scroller: HTMLElement
  readonly sheets: Sheets
}

export function keepWidth({ session, side, laid, scroller, sheets }: KeepWidthParts): () => void {
  const { root } = laid
  let width = 0
  let kept: ReadingPlace | undefined
  const paper = (): number => sheets.all[0]?.element.clientWidth ?? 0
  const note = (): void => {
    if (paper() === width) kept = scroller.scrollTop > 0 ? placeInView(laid, scroller) : undefined
  }
  const follow = (): void => {
    root.style.setProperty('--zoom', String(zoomOf(session.passing.store.getState(), side)))
    const now = paper()
    if (now === width) return
    const isFirst = width === 0
    width = now
    const top = kept && scrollTopOf(laid, scroller, kept)
    if (!isFirst && top !== undefined) scroller.scrollTop = top
    sheets.look()
  }
  const observer = new ResizeObserver(follow)
  observer.observe(root)
  follow()
  const stops = [listenTo(scroller, 'scroll', note), session.passing.store.subscribe(follow)]
  return () => {
    observer.disconnect()
    for (const stop of stops) stop()
  }
}
