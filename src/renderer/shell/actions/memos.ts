/** Notes without a passage, and the history of any note. */
import { beginMemo } from '#renderer/session/memos.ts'
import { paneHere } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import { subjectOf } from '#renderer/session/subject.ts'
import type { Action } from '../action.ts'

const canWrite = ({ status }: Session): boolean => status.getState().readOnly === null

const actions: readonly Action[] = [
  {
    id: 'memo.new',
    label: 'memos.actions.memo',
    keys: ['Alt+N'],
    enabled: canWrite,
    run: ({ session }) => beginMemo(session, { library: true }),
  },
  {
    id: 'document.note',
    label: 'memos.actions.document',
    keys: ['Shift+N'],
    enabled: (session) => canWrite(session) && paneHere(session, session.window.getState().side) !== null,
    run({ session }) {
      const pane = paneHere(session, session.window.getState().side)
      if (pane) beginMemo(session, { document: pane.document })
    },
  },
  {
    id: 'note.history',
    label: 'memos.actions.history',
    enabled: (session) => subjectOf(session) !== null,
    run({ session }) {
      const about = subjectOf(session)
      if (about !== null) session.window.setState({ dialog: { id: 'note-history', about } })
    },
  },
]
export default actions
