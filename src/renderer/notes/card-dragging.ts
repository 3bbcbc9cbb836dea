/**
 * Dragging a card to another card, or to a highlight in a text, links the two: the ribbon follows the pointer, what
 * lies under it lights up, and letting go there asks for the relation. By keyboard it is L and L.
 */
import type { PaneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { chooseEnd } from '#renderer/session/acts.ts'
import type { Session } from '#renderer/session/session.ts'
import { type Annotation, passageOf } from '#shared/model/annotation.ts'
import { type Side, SIDES } from '#shared/model/desk.ts'

type Panes = Readonly<Record<Side, PaneGeometry>>

/** px the pointer goes before it is a drag. */
const SLACK = 6
/** What a press is for other things: buttons, fields, and words that can be selected. */
const BUSY = 'button, a, input, textarea, select, [contenteditable="true"], [role="listbox"]'
const WORDS = '[data-note], p, li, pre, td, th, h1, h2, h3, h4, h5, h6'

/** @param isFocused in a focused card the words are for selecting */
export function dragCard(
  event: PointerEvent,
  session: Session,
  panes: Panes,
  annotation: Annotation,
  isFocused: boolean,
): void {
  const { target, pointerType, button, clientX, clientY } = event
  const from = endOf(annotation)
  if (!(target instanceof Element) || button !== 0 || pointerType === 'touch' || !from) return
  if (target.closest(BUSY) || (isFocused && target.closest(WORDS))) return
  if (session.status.getState().readOnly !== null || session.window.getState().linking !== null) return
  let isDragging = false
  const over = (x: number, y: number): string | undefined => {
    const id = annotationAt(panes, x, y)
    return id === annotation.id ? undefined : id
  }
  const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
    if (!isDragging && Math.hypot(x - clientX, y - clientY) < SLACK) return
    if (!isDragging) {
      isDragging = true
      getSelection()?.removeAllRanges()
      session.window.setState({ linking: { from }, selection: null, editing: null })
    }
    const id = over(x, y)
    session.window.setState({ hover: id === undefined ? null : { kind: 'annotation', id } })
  }
  const drop = ({ clientX: x, clientY: y }: PointerEvent): void => {
    stop()
    if (!isDragging) return
    const other = session.library.annotations.get(over(x, y) ?? '')
    const to = other && endOf(other)
    if (to) chooseEnd(session, to)
    else session.window.setState({ linking: null })
    session.window.setState({ hover: null })
  }
  const cancel = (): void => {
    stop()
    if (isDragging) session.window.setState({ linking: null, hover: null })
  }
  const keep = (selecting: Event): void => {
    if (isDragging) selecting.preventDefault()
  }
  const leave = (key: KeyboardEvent): void => {
    if (key.key === 'Escape') cancel()
  }
  const stop = (): void => {
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', drop)
    removeEventListener('pointercancel', cancel)
    removeEventListener('selectstart', keep)
    removeEventListener('keydown', leave, true)
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', drop)
  addEventListener('pointercancel', cancel)
  addEventListener('selectstart', keep)
  addEventListener('keydown', leave, true)
}

function endOf(annotation: Annotation) {
  const passage = passageOf(annotation)
  return (
    passage && {
      kind: 'annotation' as const,
      document: passage.source.document,
      annotation: annotation.id,
    }
  )
}

/** The annotation of the card, or of the highlight, under a point of the window. */
function annotationAt(panes: Panes, x: number, y: number): string | undefined {
  const element = document.elementFromPoint(x, y)
  const card = element?.closest<HTMLElement>('[data-card]')?.dataset['card']
  if (card !== undefined) return card
  const zone = element?.closest<HTMLElement>('[data-zone]')?.dataset['zone']
  const side = SIDES.find((one) => zone === `${one}-text`)
  return side && panes[side].source?.annotationAt(x, y)
}
