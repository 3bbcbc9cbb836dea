/**
 * Keys of the text zone that need the page: the caret, Tab into the popover, Enter on a highlight. Single letters and everything else belong to the keymap of the shell.
 */
import { edit } from '#renderer/session/acts.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import { type Caret } from './caret.ts'
import { moveCaret } from './caret-keys.ts'
import { entriesAt, type IntervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import { listen } from './listen.ts'

interface TextKeysParts {
  readonly session: Session
  readonly side: Side
  readonly laid: LaidText
  readonly index: IntervalIndex
  readonly scroller: HTMLElement
  readonly caret: Caret
  /** where the caret begins when there was none: what is read now */
  readingOffset(): number
}

export function startTextKeys(parts: TextKeysParts): () => void {
  const { session, side, laid, scroller, caret } = parts
  const { platform } = session.capabilities
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== laid.root || event.defaultPrevented) return
    if (act(parts, event) || moveCaret(event, { laid, scroller, caret, platform })) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const onFocus = (): void => {
    session.window.setState({ side })
    if (caret.offset === undefined && laid.root.matches(':focus-visible')) caret.put(parts.readingOffset())
  }
  const stops = [listen(laid.root, 'keydown', onKey), listen(laid.root, 'focus', onFocus)]
  return () => {
    for (const stop of stops) stop()
  }
}

function act({ session, index, caret, side }: TextKeysParts, event: KeyboardEvent): boolean {
  const { selection } = session.window.getState()
  if (event.key === 'Tab' && !event.shiftKey && selection?.side === side) {
    const popover = document.querySelector<HTMLElement>(`[data-popover="${side}"] [tabindex="0"]`)
    popover?.focus()
    return popover !== null
  }
  // From the focused highlight to its ends.
  const { focus } = session.window.getState()
  const hasEnds = focus !== null && index.of(focus).length > 0 && !session.status.getState().readOnly
  if (event.key === 'Tab' && !event.shiftKey && hasEnds) {
    session.window.setState({ moving: 'start', side })
    return true
  }
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
  if (event.key !== 'Enter' || !isBare || selection || caret.offset === undefined) return false
  const first = entriesAt(index, caret.offset)[0]?.annotation
  if (first === undefined) return false
  session.window.setState({ focus: first })
  edit(session, 'note')
  return true
}
