/**
 * The pointer on the text: a click focuses the highlight under it, or finishes a link there; resting over one
 * lights it up; holding lists all of them. Links in the text follow only Ctrl- or Cmd-click, or Enter, so that
 * a click is free for reading and selecting; on a highlight, that click chooses it beside the focused one. A plain click
 * on the sign of a note goes to the note (footnotes/start-footnotes.ts).
 */
import { chooseEnd } from '#renderer/session/acts.ts'
import { chooseFurther } from '#renderer/session/choosing.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Side } from '#shared/model/desk.ts'
import { createCycling } from './cycling.ts'
import { meansNote } from './footnotes/start-footnotes.ts'
import { offsetAtPoint } from './hit.ts'
import { entriesAt, type IntervalIndex } from './interval-index.ts'
import type { LaidText } from './laid-text.ts'
import { listen } from './listen.ts'

/** Several annotations at one place of the window, for the reader to choose from. */
export interface Pile {
  readonly annotations: readonly string[]
  readonly x: number
  readonly y: number
}

interface PickingParts {
  readonly session: Session
  readonly side: Side
  readonly document: string
  readonly laid: LaidText
  readonly index: IntervalIndex
  onPile(pile: Pile): void
}

/** A link of the text; signs of notes and their arrows lead about in it. */
const LINK = 'a[href]:not([data-note], [data-back])'
const LEAVE = 120
const HOLD = 500

export function startPicking({ session, side, document, laid, index, onPile }: PickingParts): () => void {
  const { window: store } = session
  const cycling = createCycling()
  let leaving: ReturnType<typeof setTimeout> | undefined
  let holding: ReturnType<typeof setTimeout> | undefined
  let lit: string | null = null
  let frame = 0

  const annotationsAt = (x: number, y: number): string[] => {
    const offset = offsetAtPoint(laid, x, y)
    if (offset === undefined) return []
    return [...new Set(entriesAt(index, offset).map((entry) => entry.annotation))]
  }
  const hover = (id: string | undefined): void => {
    clearTimeout(leaving)
    if (id === undefined) {
      leaving = setTimeout(() => {
        if (lit !== null && store.getState().hover?.id === lit) store.setState({ hover: null })
        lit = null
      }, LEAVE)
    } else if (store.getState().hover?.id !== id) {
      lit = id
      store.setState({ hover: { kind: 'annotation', id } })
    }
    laid.root.toggleAttribute('data-over', id !== undefined)
  }
  const onMove = (event: PointerEvent): void => {
    clearTimeout(holding)
    if (event.buttons !== 0) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => hover(annotationsAt(event.clientX, event.clientY)[0]))
  }
  const onDown = (event: PointerEvent): void => {
    store.setState({ side })
    clearTimeout(holding)
    if (event.button !== 0) return
    const { clientX: x, clientY: y } = event
    holding = setTimeout(() => {
      const annotations = annotationsAt(x, y)
      if (annotations.length > 0 && isCollapsed()) onPile({ annotations, x, y })
    }, HOLD)
  }
  const onClick = (event: MouseEvent): void => {
    if (follow(session, event) || meansNote(session, event) || !isCollapsed()) return
    const isFurther = session.capabilities.platform === 'mac' ? event.metaKey : event.ctrlKey
    const found = annotationsAt(event.clientX, event.clientY)
    if (isFurther) return chooseFurther(session, found[0])
    const chosen = cycling.choose(found)
    const { linking, focus } = store.getState()
    if (linking && !linking.to) {
      if (chosen !== undefined) chooseEnd(session, { kind: 'annotation', document, annotation: chosen })
    } else if (chosen !== undefined) store.setState({ focus: chosen, editing: null, chosen: [] })
    else if (focus !== null) store.setState({ focus: null, editing: null, chosen: [] })
  }
  const stops = [
    listen(laid.root, 'pointermove', onMove),
    listen(laid.root, 'pointerleave', () => {
      cancelAnimationFrame(frame)
      hover(undefined)
    }),
    listen(laid.root, 'pointerdown', onDown),
    listen(laid.root, 'pointerup', () => clearTimeout(holding)),
    listen(laid.root, 'click', onClick),
  ]
  return () => {
    for (const stop of stops) stop()
    cancelAnimationFrame(frame)
    clearTimeout(leaving)
    clearTimeout(holding)
  }
}

function isCollapsed(): boolean {
  return getSelection()?.isCollapsed ?? true
}

/** Follows a link of the text if that is what the click means. A key press is a click without a count. */
function follow(session: Session, event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINK) : null
  if (!link) return false
  const isMeant = event.detail === 0 || event.ctrlKey || event.metaKey
  if (!isMeant || session.capabilities.openExternal) event.preventDefault()
  if (isMeant && session.capabilities.openExternal) void session.host.openExternal({ url: link.href })
  return isMeant
}
