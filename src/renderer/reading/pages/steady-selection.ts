/**
 * Keeps a selection by pointer steady on a page: between the lines of a page there is nothing, and what lies there would be
 * taken for its end. While the pointer selects, an empty field lies after the words that are selected last, and catches it.
 * And in letters of a few px Chromium lets some drags carry a caret along instead of selecting: their beginning is kept here.
 * After pdf.js' own viewer: https://github.com/mozilla/pdf.js/blob/master/web/text_layer_builder.js
 */
import { listen, listenTo } from '../listen.ts'

export function startSteadySelection(root: HTMLElement): () => void {
  const field = document.createElement('div')
  field.dataset['field'] = ''
  let isSelecting = false
  let before: Range | undefined
  let pressed: { readonly node: Node; readonly offset: number } | undefined
  /** Before the first move has an effect, the caret is where the button was pressed. */
  const onMove = (): void => {
    const selection = isSelecting && !pressed ? getSelection() : null
    if (selection?.anchorNode && root.contains(selection.anchorNode))
      pressed = { node: selection.anchorNode, offset: selection.anchorOffset }
  }
  const keepStart = (selection: Selection): void => {
    const { focusNode, focusOffset, isCollapsed } = selection
    if (!pressed || !isCollapsed || !focusNode || !root.contains(focusNode)) return
    if (focusNode === pressed.node && focusOffset === pressed.offset) return
    selection.setBaseAndExtent(pressed.node, pressed.offset, focusNode, focusOffset)
  }
  const onSelect = (): void => {
    const selection = getSelection()
    if (!isSelecting || !selection || selection.rangeCount === 0) return
    keepStart(selection)
    if (selection.isCollapsed) return
    const range = selection.getRangeAt(0)
    if (!root.contains(range.commonAncestorContainer)) return
    const isStartMoved =
      before !== undefined &&
      (range.compareBoundaryPoints(Range.END_TO_END, before) === 0 ||
        range.compareBoundaryPoints(Range.START_TO_END, before) === 0)
    const node = isStartMoved ? range.startContainer : range.endContainer
    const words = node instanceof Text ? node.parentElement : node
    const holder = words instanceof HTMLElement ? words.closest('[data-words]') : null
    before = range.cloneRange()
    if (!holder || words === holder || !(words instanceof HTMLElement)) return
    holder.insertBefore(field, isStartMoved ? words : words.nextSibling)
  }
  const end = (): void => {
    const selection = isSelecting ? getSelection() : null
    if (selection) keepStart(selection)
    isSelecting = false
    pressed = undefined
    before = undefined
    field.remove()
  }
  const stops = [
    listen(root, 'pointerdown', ({ button }) => {
      isSelecting = button === 0
      pressed = undefined
    }),
    listen(root, 'pointermove', onMove),
    listenTo(window, 'pointerup', end),
    listenTo(window, 'pointercancel', end),
    listenTo(document, 'selectionchange', onSelect),
  ]
  return () => {
    for (const stop of stops) stop()
    end()
  }
}
