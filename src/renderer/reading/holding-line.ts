/**
 * Keeps the line being read where it is while the text is laid out anew: another width, size, leading, face or
 * alignment, a face that has just arrived, words that are broken now.
 */
import type { Session } from '#renderer/session/session.ts'
import type { ReadingPlace } from '#shared/host/passing-state.ts'
import { arrive } from './arriving.ts'
import type { LaidText } from './laid-text.ts'
import { listenTo } from './listen.ts'
import { placeInView, scrollTopOf } from './reading-place.ts'

interface HoldLineParts {
  readonly session: Session
  readonly laid: LaidText
  readonly scroller: HTMLElement
  look(): void
}

export interface HeldLine {
  /** the text has been laid out anew just now */
  again(): void
  stop(): void
}

export function holdLine({ session, laid, scroller, look }: HoldLineParts): HeldLine {
  let line: ReadingPlace | undefined
  let width = laid.root.clientWidth
  let frame = 0
  let stopArriving = (): void => {}
  const note = (): void => {
    // What scrolls because of the new layout is not the reader.
    if (laid.root.clientWidth !== width) return
    line = scroller.scrollTop > 0 ? placeInView(laid, scroller) : undefined
  }
  const bringBack = (): void => {
    width = laid.root.clientWidth
    stopArriving()
    const kept = line
    // Above the first block stands the head of the text, which has no place of its own.
    if (!kept || (kept.block === 0 && kept.offset === 0)) return
    stopArriving = arrive(scroller, () => {
      look()
      return scrollTopOf(laid, scroller, kept)
    })
  }
  const again = (): void => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(bringBack)
  }
  const observer = new ResizeObserver(() => {
    if (laid.root.clientWidth !== width) bringBack()
  })
  observer.observe(laid.root)
  const stopListening = listenTo(scroller, 'scroll', note)
  const stopFollowing = session.passing.store.subscribe((now, before) => {
    if (now.appearance !== before.appearance || now.paneSizes !== before.paneSizes) again()
  })
  const stopFonts = listenTo(document.fonts, 'loadingdone', again)
  return {
    again,
    stop() {
      observer.disconnect()
      cancelAnimationFrame(frame)
      stopArriving()
      stopListening()
      stopFollowing()
      stopFonts()
    },
  }
}
