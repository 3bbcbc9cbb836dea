/** Other ways into the library than files: a web address, a whole folder; the report of the last import. */
import { intakeState } from '#renderer/panels/intake/intake-state.ts'
import { folderSources } from '#renderer/panels/intake/sources.ts'
import { intake } from '#renderer/panels/intake.ts'
import { canReread } from '#renderer/panels/reread/rereading.ts'
import { paneHere } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import { chooseFolder } from '#renderer/ui/choose-folder.ts'
import type { Document } from '#shared/model/document.ts'
import type { Action } from '../action.ts'

const canWrite = ({ status }: Session): boolean => status.getState().readOnly === null
function here(session: Session): Document | undefined {
  const pane = paneHere(session, session.window.getState().side)
  return session.library.documents.get(pane?.document ?? '')
}

const actions: readonly Action[] = [
  {
    id: 'documents.address',
    label: 'intake.actions.address',
    words: 'actions.words.add',
    enabled: canWrite,
    run: ({ session }) => session.window.setState({ dialog: { id: 'add-address' } }),
  },
  {
    id: 'documents.folder',
    label: 'intake.actions.folder',
    words: 'actions.words.add',
    enabled: canWrite,
    async run({ session }) {
      await intake(session, folderSources(session, await chooseFolder()))
    },
  },
  {
    id: 'documents.report',
    label: 'intake.actions.report',
    enabled(session) {
      const { reports, running } = intakeState(session).getState()
      return reports.length > 0 || running !== null
    },
    run: ({ session }) => session.window.setState({ dialog: { id: 'intake' } }),
  },
  {
    id: 'document.reread',
    label: 'intake.actions.reread',
    enabled: (session) => canWrite(session) && canReread(here(session)),
    run({ session }) {
      const about = here(session)?.id
      if (about !== undefined) session.window.setState({ dialog: { id: 'reread', about } })
    },
  },
]
export default actions
