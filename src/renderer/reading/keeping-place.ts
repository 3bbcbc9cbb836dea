/**
 * Opens a text where it was left, with a quiet mark at that line for two seconds, and remembers where it is
 * read: 300 ms after scrolling rests, and when the pane closes (decisions.md 4).
 */
import { placeKey } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import type { ReadingPlace } from '#shared/host/passing-state.ts'
import type { Side } from '#shared/model/desk.ts'
import { arrive } from './arriving.ts'
import type { LaidText } from './laid-text.ts'
import { listenTo } from './listen.ts'
import { placeInView, scrollTopOf } from './reading-place.ts'

const REST = 300
const MARKED = 2000

interface KeepPlaceParts {
  readonly session: Session
  readonly side: Side
  readonly text: { readonly document: string }
  readonly laid: LaidText
  readonly scroller: HTMLElement
  readonly hereElement: HTMLElement
  readonly place: ReadingPlace | undefined
  look(): void
}

export function keepPlace({
  session,
  side,
  text,
  laid,
  scroller,
  hereElement,
  place,
  look,
}: KeepPlaceParts): () => void {
  const key = placeKey(session, side, text.document)
  let timer: ReturnType<typeof setTimeout> | undefined
  let marked: ReturnType<typeof setTimeout> | undefined
  let stopArriving = (): void => {}
  let following: ResizeObserver | undefined
  const unmark = (): void => {
    hereElement.hidden = true
    following?.disconnect()
  }
  const save = (): void => {
    clearTimeout(timer)
    timer = undefined
    const now = placeInView(laid, scroller)
    if (!now) return
    session.passing.store.setState(({ places }) => ({ places: { ...places, [key]: now } }))
  }
  if (place && (place.block > 0 || place.offset > 0)) {
    const mark = (): number | undefined => {
      const top = scrollTopOf(laid, scroller, place)
      if (top !== undefined) hereElement.style.top = `${top}px`
      return top
    }
    stopArriving = arrive(scroller, () => {
      look()
      return mark()
    })
    hereElement.hidden = false
    // A new width moves the line: the mark goes along for as long as it is seen.
    following = new ResizeObserver(mark)
    following.observe(laid.root)
    marked = setTimeout(unmark, MARKED)
  }
  const stopListening = listenTo(scroller, 'scroll', () => {
    clearTimeout(timer)
    timer = setTimeout(save, REST)
  })
  // Who closes the window while the text still rolls has left it where it is.
  const stopLeaving = listenTo(window, 'beforeunload', () => {
    if (timer !== undefined) save()
  })
  return () => {
    stopListening()
    stopLeaving()
    stopArriving()
    clearTimeout(marked)
    unmark()
    if (timer !== undefined) save()
  }
}
