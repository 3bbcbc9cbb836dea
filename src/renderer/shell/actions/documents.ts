/** Documents: adding, opening their details, exporting, removing. */
import { intake } from '#renderer/panels/intake.ts'
import { openPane } from '#renderer/notes/open-panes.ts'
import type { Session } from '#renderer/session/session.ts'
import { toast } from '#renderer/session/window-state.ts'
import { removeDocuments } from '#shared/commands/documents.ts'
import type { Action, ActionContext } from '../action.ts'
import { chooseFiles } from '../choose-files.ts'

const canWrite = ({ status }: Session): boolean => status.getState().readOnly === null
const here = (session: Session): string | undefined =>
  openPane(session, session.window.getState().side)?.document

const actions: readonly Action[] = [
  {
    id: 'documents.add',
    label: 'actions.addDocuments',
    keys: ['Mod+O'],
    enabled: canWrite,
    async run({ session }) {
      const files = await chooseFiles(
        session.capabilities.importers.flatMap((importer) => importer.extensions),
      )
      if (files.length > 0) await intake(session, files)
    },
  },
  {
    id: 'documents.paste',
    label: 'actions.paste',
    enabled: canWrite,
    run: ({ session }) => session.window.setState({ dialog: { id: 'paste' } }),
  },
  {
    id: 'document.edit',
    label: 'actions.editDocument',
    enabled: (session) => canWrite(session) && here(session) !== undefined,
    run({ session }) {
      const about = here(session)
      if (about !== undefined) session.window.setState({ dialog: { id: 'edit-document', about } })
    },
  },
  {
    id: 'document.remove',
    label: 'actions.removeDocument',
    enabled: (session) => canWrite(session) && here(session) !== undefined,
    run: removeHere,
  },
  {
    id: 'export',
    label: 'actions.export',
    keys: ['Mod+E'],
    run: ({ session }) => session.window.setState({ dialog: { id: 'export' } }),
  },
]
export default actions

async function removeHere({ session, t }: ActionContext): Promise<void> {
  const document = here(session)
  if (document === undefined) return
  const title = session.library.documents.get(document)?.title ?? ''
  await session.perform(removeDocuments, { documents: [document] })
  session.window.setState({ focus: null, selection: null })
  toast(session.window, {
    message: t('actions.said.documentRemoved', { title }),
    tone: 'info',
    action: { label: t('actions.undo'), run: () => void session.undo() },
  })
}
