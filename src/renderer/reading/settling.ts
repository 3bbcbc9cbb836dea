/**
 * Makes the browser's selection the window's selection once it has settled: when the pointer is lifted, or
 * 300 ms after the last key, or before the next key that asks something of it. Lets go of it when the selection is gone, but not because a field took the focus.
 */
import { applyArmed } from '#renderer/session/armed.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { addRange, canAddRange } from '#renderer/session/reshaping.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import type { OpenText } from '#renderer/session/texts.ts'
import type { TFunction } from 'i18next'
import { type LaidText, domPointAt } from './laid-text.ts'
import { listen, listenTo } from './listen.ts'
import { selectedSpan } from './selection.ts'

/** Milliseconds after the last key that moved the selection. */
const SETTLED = 300

interface SettlingParts {
  readonly session: Session
  readonly side: Side
  readonly text: OpenText
  readonly laid: LaidText
  t(): TFunction
}

export function startSettling({ session, side, text, laid, t }: SettlingParts): () => void {
  const { window: store } = session
  let isDragging = false
  // The pointer is up and what it selected is about to settle: changes told late do not put that off.
  let isLifted = false
  // Held with Ctrl or Cmd, what is selected becomes a further range of the focused highlight.
  let isAdding = false
  // Who still holds Shift has not finished selecting.
  let isExtending = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const own = () => {
    const { selection } = store.getState()
    return selection?.side === side ? selection : null
  }
  const settle = (isDealtWith = true): void => {
    clearTimeout(timer)
    timer = undefined
    isLifted = false
    const selection = getSelection()
    const span = selection ? selectedSpan(laid, selection) : undefined
    const before = own()
    if (!span) {
      if (before && !isElsewhere()) store.setState({ selection: null })
      return
    }
    const isSame =
      before?.version === text.version && before.span.start === span.start && before.span.end === span.end
    if (!isSame)
      store.setState({ side, selection: { side, document: text.document, version: text.version, span } })
    if (isDealtWith) deal()
  }
  /** What is asked of every selection is done at once: a further range, or the armed tool. */
  const deal = (): void => {
    if (isExtending || !own()) return
    const isFurther = isAdding && canAddRange(session)
    isAdding = false
    attempt(session, t(), () => void (isFurther ? addRange(session) : applyArmed(session)))
  }
  const onChange = (): void => {
    if (isDragging || isLifted) return
    clearTimeout(timer)
    const selection = getSelection()
    if (!selection || selection.isCollapsed || !laid.root.contains(selection.anchorNode)) settle()
    else timer = setTimeout(() => settle(), SETTLED)
  }
  /** The browser tells of a selection late: whether there is one that nobody was told of yet. */
  const isUnheard = (): boolean => {
    const selection = getSelection()
    if (!selection || selection.isCollapsed || !laid.root.contains(selection.anchorNode)) return false
    const span = selectedSpan(laid, selection)
    const known = own()?.span
    return span !== undefined && (known?.start !== span.start || known.end !== span.end)
  }
  // Quick fingers mark before it has settled, or before the browser tells of it.
  const onKey = ({ key, shiftKey }: KeyboardEvent): void => {
    isAdding = false
    isExtending = shiftKey
    if ((key.length === 1 || key === 'Tab') && (timer !== undefined || isUnheard())) settle()
    // Esc lets go of it, settled or not, heard of or not, and it is not marked before.
    if (key === 'Escape' && getSelection()?.isCollapsed === false) settle(false)
  }
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    isDragging = true
    isExtending = false
    isAdding = session.capabilities.platform === 'mac' ? event.metaKey : event.ctrlKey
  }
  const onUp = (): void => {
    if (!isDragging) return
    isDragging = false
    isLifted = true
    clearTimeout(timer)
    // A click that clears the selection does so after the pointer is up.
    timer = setTimeout(() => settle())
  }
  const onKeyUp = ({ key }: KeyboardEvent): void => {
    if (key !== 'Shift' || !isExtending) return
    isExtending = false
    if (store.getState().armed) settle()
  }
  const stops = [
    listen(laid.root, 'pointerdown', onDown),
    listen(laid.root, 'keydown', onKey),
    listen(laid.root, 'keyup', onKeyUp),
    listenTo(window, 'pointerup', onUp),
    listenTo(window, 'pointercancel', onUp),
    listenTo(document, 'selectionchange', onChange),
    store.subscribe((state, before) => {
      const { selection } = before
      if (selection?.side === side && !state.selection) leaveCaret(laid, selection.span.end)
    }),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
    if (own()) store.setState({ selection: null })
  }
}

/** What was selected has been dealt with: the caret stays after it. */
function leaveCaret(laid: LaidText, offset: number): void {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !laid.root.contains(selection.anchorNode)) return
  // Words of a page that are not in the text stay selected, to be copied.
  if (laid.laying && !selectedSpan(laid, selection)) return
  const point = domPointAt(laid, offset, 'end')
  if (point) selection.collapse(point.node, point.offset)
}

/** Whether the reader is in a field or a dialog, which have a selection of their own. */
function isElsewhere(): boolean {
  const field = 'input, textarea, [contenteditable="true"], [role="dialog"]'
  return document.activeElement?.matches(`${field}, :is(${field}) *`) ?? false
}
