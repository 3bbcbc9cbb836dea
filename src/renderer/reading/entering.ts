/**
 * Knows which highlights the caret is on: what the keys of a text act on. For those who read with the keyboard and
 * listen, says which ones the caret has come into.
 */
import type { Session } from '#renderer/session/session.ts'
import { announce } from '#renderer/session/window-state.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Caret } from './caret.ts'
import { entriesAt, type IntervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import { listen, listenTo } from './listen.ts'

interface EnteringParts {
  readonly session: Session
  readonly side: Side
  readonly text: { readonly document: string }
  readonly laid: LaidText
  readonly index: IntervalIndex
  readonly caret: Caret
  /** words for one annotation */
  say(annotation: string): string | undefined
}

/** Milliseconds after the caret has come to rest. */
const REST = 200

export function startEntering(parts: EnteringParts): () => void {
  const { session, side, text, laid, index, caret, say } = parts
  let inside: ReadonlySet<string> = new Set()
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (): void => {
    const { offset } = caret
    if (offset === undefined) return
    const now = new Set(annotationsAt(index, offset))
    const words = [...now].flatMap((id) => (inside.has(id) ? [] : (say(id) ?? [])))
    inside = now
    if (words.length > 0) announce(session.window, words.join(' '))
  }
  const know = (): void => {
    if (document.activeElement !== laid.root) return
    const { offset } = caret
    const annotations = offset === undefined || !getSelection()?.isCollapsed ? [] : at(offset)
    const before = session.window.getState().caretAt
    const isSame = before?.side === side && before.annotations.join() === annotations.join()
    if (!isSame) session.window.setState({ caretAt: { side, document: text.document, annotations } })
  }
  /** A caret that stands right after a highlight, as when it was just made, is on it. */
  const at = (offset: number): readonly string[] => {
    const here = annotationsAt(index, offset)
    return here.length > 0 || offset === 0 ? here : annotationsAt(index, offset - 1)
  }
  const forget = ({ relatedTarget }: FocusEvent): void => {
    // A dialog, as the palette, asks about what the reader is at.
    if (relatedTarget instanceof Element && relatedTarget.closest('[role="dialog"]')) return
    if (session.window.getState().caretAt?.side === side) session.window.setState({ caretAt: null })
  }
  const stopKnowing = [
    listen(laid.root, 'focus', know),
    // A key may come sooner, after a click or another key, than the browser's word of the new selection.
    listen(laid.root, 'click', know),
    listen(laid.root, 'keydown', know),
    listen(laid.root, 'blur', forget),
    session.status.subscribe(know),
  ]
  const stop = listenTo(document, 'selectionchange', () => {
    clearTimeout(timer)
    know()
    const isReading = document.activeElement === laid.root && laid.root.matches(':focus-visible')
    if (isReading && getSelection()?.isCollapsed) timer = setTimeout(look, REST)
  })
  return () => {
    clearTimeout(timer)
    stop()
    for (const end of stopKnowing) end()
    if (session.window.getState().caretAt?.side === side) session.window.setState({ caretAt: null })
  }
}

function annotationsAt(index: IntervalIndex, offset: number): readonly string[] {
  return [...new Set(entriesAt(index, offset).map((entry) => entry.annotation))]
}
