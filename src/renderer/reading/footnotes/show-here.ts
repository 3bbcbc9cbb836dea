/** From the caret to the sign of a note, and from a note back: the one key for both. Focusing a sign shows its note. */
import type { Session } from '#renderer/session/session.ts'
import { paneHere } from '#renderer/session/desk.ts'
import type { PaneSource } from '#renderer/geometry/pane-geometry.ts'
import type { Side } from '#shared/model/desk.ts'
import { blockAt } from '#shared/text/block-table.ts'
import { noteAt, refNear } from './note-index.ts'

/**
 * Shows the note whose sign is at the caret, or next to it in its paragraph, or else in sight after it; in a note, goes back to where one came
 * from. False when there is neither.
 */
export function showNoteHere(session: Session, side: Side, source: PaneSource): boolean {
  const table = session.texts.get(paneHere(session, side)?.version ?? '')?.table
  const offset = source.caret() ?? source.lastCaret() ?? source.inView()?.start
  if (!table || offset === undefined) return false
  const note = noteAt(table, offset)
  const ref = refNear(table, offset, note ? offset : source.inView()?.end)
  if (!ref) return goBack(side, note?.id)
  source.keepInView(ref)
  const block = `[data-zone="${side}-text"] [data-block="${blockAt(table, ref.start)}"]`
  const sign = document.querySelector<HTMLElement>(`${block} [data-note="${CSS.escape(ref.note)}"]`)
  sign?.focus({ preventScroll: true })
  return sign !== null
}

function goBack(side: Side, note: string | undefined): boolean {
  if (note === undefined) return false
  const arrow = document.querySelector<HTMLElement>(
    `[data-zone="${side}-text"] [data-back="${CSS.escape(note)}"]`,
  )
  arrow?.click()
  return arrow !== null
}
