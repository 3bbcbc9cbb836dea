/**
 * What is acted on when nothing is selected: the highlight that the caret is on, else the focused annotation. So the
 * keys of a text mean what the reader is at, and never a card that stays in front in the other pane.
 */
import { documentOf } from '#shared/model/annotation.ts'
import type { Session } from './session.ts'

/** The annotation meant; null when there is none. */
export function subjectOf({ window, library }: Pick<Session, 'window' | 'library'>): string | null {
  const { focus, caretAt } = window.getState()
  const focused = library.annotations.get(focus ?? '')
  if (caretAt === null) return focused?.id ?? null
  const here = caretAt.annotations.filter((id) => library.annotations.has(id))
  if (focused && here.includes(focused.id)) return focused.id
  if (here[0] !== undefined) return here[0]
  return focused && documentOf(focused) === caretAt.document ? focused.id : null
}
