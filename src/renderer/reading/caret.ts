/**
 * A caret for a text that cannot be edited: the browser keeps it (a collapsed selection) and moves it, this
 * shows it while the keyboard is in use and keeps it in sight.
 */
import type { LaidText } from './laid-text.ts'
import { listen, listenTo } from './listen.ts'
import { characterRect } from './measuring.ts'
import type { Mounting } from './mounting.ts'
import { directionOf } from '#shared/text/direction.ts'
import { select } from './ranges.ts'
import { sectionOfOffset } from './sections.ts'
import { offsetAt } from './selection.ts'

export interface Caret {
  /** offset of the caret, or of the moving end of the selection; undefined when it is not in this text */
  readonly offset: number | undefined
  /** where the caret was last in this text, also while something else has the keyboard */
  readonly last: number | undefined
  /** puts the caret at an offset, or the moving end when `extend` */
  put(offset: number, extend?: boolean): void
  /** shows the caret from now on, and scrolls so that it can be seen */
  show(): void
  stop(): void
}

/** px between the caret and the edges of the window. */
const EDGE = 48

export function createCaret(
  laid: LaidText,
  scroller: HTMLElement,
  element: HTMLElement,
  mounting: Pick<Mounting, 'ensure'>,
): Caret {
  let isShown = false
  const place = (): number | undefined => {
    const selection = getSelection()
    if (!selection?.focusNode || !laid.root.contains(selection.focusNode)) return undefined
    return offsetAt(laid, selection.focusNode, selection.focusOffset)
  }
  let left: { readonly node: Node; readonly offset: number } | undefined
  const remember = (): void => {
    const { focusNode, focusOffset = 0 } = getSelection() ?? {}
    if (focusNode && laid.root.contains(focusNode)) left = { node: focusNode, offset: focusOffset }
  }
  const draw = (): void => {
    const box = isShown && document.activeElement === laid.root ? caretBox(laid, place()) : undefined
    element.hidden = !box || getSelection()?.isCollapsed === false
    if (!box) return
    const origin = scroller.getBoundingClientRect()
    const x = box.x - origin.left + scroller.scrollLeft
    const y = box.y - origin.top + scroller.scrollTop
    element.style.transform = `translate(${x}px, ${y}px)`
    element.style.height = `${box.height}px`
  }
  const keepInSight = (): void => {
    const box = caretBox(laid, place())
    if (!box) return
    const view = scroller.getBoundingClientRect()
    const above = box.y - (view.top + EDGE)
    const below = box.y + box.height - (view.bottom - EDGE)
    if (above < 0) scroller.scrollTop += above
    else if (below > 0) scroller.scrollTop += below
  }
  const stops = [
    listenTo(document, 'selectionchange', draw),
    listenTo(document, 'selectionchange', remember),
    // The browser tells of a new selection later than of the key that may take the keyboard elsewhere.
    listen(laid.root, 'click', remember),
    listen(laid.root, 'blur', remember),
    listen(laid.root, 'blur', draw),
    listen(laid.root, 'focus', () => {
      if (laid.root.matches(':focus-visible')) isShown = true
      draw()
    }),
    listen(laid.root, 'pointerdown', () => {
      isShown = false
      draw()
    }),
  ]
  return {
    get offset() {
      return place()
    },
    get last() {
      return left && offsetAt(laid, left.node, left.offset)
    },
    put(offset, extend = false) {
      const selection = getSelection()
      const { anchorNode, anchorOffset } = selection ?? { anchorNode: null, anchorOffset: 0 }
      const section = sectionOfOffset(laid.sections, offset)
      mounting.ensure(section, section)
      if (!select(laid, { start: offset, end: offset }) || !extend || !anchorNode || !selection) return
      const { focusNode, focusOffset } = selection
      if (focusNode) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
    },
    show() {
      isShown = true
      keepInSight()
      draw()
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}

/** Where the caret of an offset is drawn: before its character, after the last one of a block. */
function caretBox(laid: LaidText, offset: number | undefined) {
  if (offset === undefined) return undefined
  const range = getSelection()?.isCollapsed ? getSelection()?.getRangeAt(0) : undefined
  const own = range?.getClientRects()[0]
  const rect = own && own.height > 0 ? own : characterRect(laid, offset)
  if (!rect) return undefined
  const isRtl = rect !== own && directionOf(laid.table.text.charAt(offset)) === 'rtl'
  return { x: isRtl ? rect.right : rect.left, y: rect.top, height: rect.height }
}
