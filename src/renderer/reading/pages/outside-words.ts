/** Says so when nothing but words is selected that stand on the page and not in the text: heads, numbers of pages. */
import type { LaidText } from '../laid-text.ts'
import { listenTo } from '../listen.ts'
import { selectedSpan } from '../selection.ts'

/** Milliseconds after the selection last changed. */
const SETTLED = 400

export function watchOutsideWords(laid: LaidText, onOutside: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let said = ''
  const settle = (): void => {
    const selection = getSelection()
    const words = selection && laid.root.contains(selection.anchorNode) ? selection.toString().trim() : ''
    const isOutside = words !== '' && selection !== null && !selectedSpan(laid, selection)
    if (isOutside && words !== said) onOutside()
    said = isOutside ? words : ''
  }
  const stop = listenTo(document, 'selectionchange', () => {
    clearTimeout(timer)
    timer = setTimeout(settle, SETTLED)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
