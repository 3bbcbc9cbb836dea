/**
 * Keys that move the caret in a text: by character, word, line, screen and to the ends (interaction.md). Sentence,
 * paragraph and heading are actions of the shell, whose keys a reader may change.
 */
import type { Capabilities } from '#shared/host/contract.ts'
import type { Caret } from './caret.ts'
import { caretAtPoint } from './hit.ts'
import type { LaidText } from './laid-text.ts'
import { characterRect } from './measuring.ts'

interface CaretKeysParts {
  readonly laid: LaidText
  readonly scroller: HTMLElement
  readonly caret: Caret
  readonly platform: Capabilities['platform']
}

type Move = readonly [direction: string, granularity: string]

/** Share of the window that PageUp and PageDown move by. */
const PAGE = 0.9

/** Moves the caret if the key is one that does; answers whether it was. */
export function moveCaret(
  event: KeyboardEvent,
  { laid, scroller, caret, platform }: CaretKeysParts,
): boolean {
  const isMac = platform === 'mac'
  const byWord = isMac ? event.altKey : event.ctrlKey
  const toEdge = isMac ? event.metaKey : event.ctrlKey
  if (!isMac && (event.altKey || event.metaKey)) return false
  const selection = getSelection()
  if (!selection) return false
  if (toEdge && event.key.toLowerCase() === 'a' && !event.shiftKey) {
    selection.selectAllChildren(laid.root)
    return true
  }
  const end = endMeant(event.key, isMac, toEdge)
  const move = moveMeant(event.key, byWord, isMac && toEdge)
  if (end === undefined && !move && !event.key.startsWith('Page')) return false
  if (caret.offset === undefined) caret.put(0)
  if (end !== undefined) caret.put(end === 'start' ? 0 : laid.table.text.length, event.shiftKey)
  else if (move) modify(laid, selection, event.shiftKey ? 'extend' : 'move', move)
  else turnPage(laid, scroller, caret, event.key === 'PageDown' ? 1 : -1, event.shiftKey)
  caret.show()
  return true
}

function endMeant(key: string, isMac: boolean, toEdge: boolean): 'start' | 'end' | undefined {
  if (!toEdge) return undefined
  if (key === 'Home' || (isMac && key === 'ArrowUp')) return 'start'
  return key === 'End' || (isMac && key === 'ArrowDown') ? 'end' : undefined
}

function moveMeant(key: string, byWord: boolean, byLine: boolean): Move | undefined {
  const unit = byLine ? 'lineboundary' : byWord ? 'word' : 'character'
  if (key === 'ArrowLeft') return ['left', unit]
  if (key === 'ArrowRight') return ['right', unit]
  if (key === 'ArrowUp') return ['backward', byWord ? 'paragraph' : 'line']
  if (key === 'ArrowDown') return ['forward', byWord ? 'paragraph' : 'line']
  if (key === 'Home') return ['backward', 'lineboundary']
  return key === 'End' ? ['forward', 'lineboundary'] : undefined
}

/** Lets the browser move, and takes it back where that would leave the text. */
function modify(
  laid: LaidText,
  selection: Selection,
  alter: 'move' | 'extend',
  [direction, unit]: Move,
): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  selection.modify(alter, direction, unit)
  if (laid.root.contains(selection.focusNode) || !anchorNode || !focusNode) return
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}

/** Scrolls by a screen and keeps the caret where it was in the window. */
function turnPage(laid: LaidText, scroller: HTMLElement, caret: Caret, by: 1 | -1, extend: boolean): void {
  const view = scroller.getBoundingClientRect()
  const box = characterRect(laid, caret.offset ?? 0)
  const within = (y: number) => Math.min(Math.max(y, view.top + 60), view.bottom - 60)
  const before = scroller.scrollTop
  scroller.scrollTop += by * view.height * PAGE
  const isAtEnd = Math.abs(scroller.scrollTop - before) < 1
  const edge = by > 0 ? laid.table.text.length : 0
  const column = laid.root.getBoundingClientRect()
  const x = box?.left ?? column.left + 1
  const y = within(box?.top ?? view.top)
  caret.put(
    isAtEnd ? edge : (caretAtPoint(laid, x, y) ?? caretAtPoint(laid, column.left + 40, y + 20) ?? edge),
    extend,
  )
}
