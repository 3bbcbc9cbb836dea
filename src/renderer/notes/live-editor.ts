/**
 * The one live editor of a window, for what is asked of it from outside: the palette and the keys of the sheet.
 * It is there from the moment it can take words until its note is closed.
 */
import type { Session } from '#renderer/session/session.ts'
import type { Editor } from '@tiptap/core'

const live = new WeakMap<Session, Editor>()

/** The editor of the note that is being written; undefined while none is. */
export function liveEditor(session: Session): Editor | undefined {
  const editor = live.get(session)
  return editor?.isDestroyed === false ? editor : undefined
}

/** Makes this the live one until the returned function is called. */
export function beLive(session: Session, editor: Editor): () => void {
  live.set(session, editor)
  return () => {
    if (live.get(session) === editor) live.delete(session)
  }
}
