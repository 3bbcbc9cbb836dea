/** Documents: adding, opening their details, exporting, removing. */
import { acceptedExtensions } from '#renderer/panels/intake/accepted.ts'
import { intake } from '#renderer/panels/intake.ts'
import { removeDocument } from '#renderer/panels/library/document-deeds.ts'
import { paneHere } from '#renderer/session/desk.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Action, ActionContext } from '../action.ts'
import { chooseFiles } from '#renderer/ui/choose-files.ts'

const canWrite = ({ status }: Session): boolean => status.getState().readOnly === null
const here = (session: Session): string | undefined =>
  paneHere(session, session.window.getState().side)?.document

const actions: readonly Action[] = [
  {
    id: 'documents.add',
    label: 'actions.addDocuments',
    words: 'actions.words.add',
    keys: ['Mod+O'],
    enabled: canWrite,
    async run({ session }) {
      const files = await chooseFiles(acceptedExtensions(session))
      if (files.length > 0) await intake(session, files)
    },
  },
  {
    id: 'documents.paste',
    label: 'actions.paste',
    words: 'actions.words.add',
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
    id: 'document.reference',
    label: 'references.open',
    enabled: (session) => canWrite(session) && here(session) !== undefined,
    run({ session }) {
      const about = here(session)
      if (about !== undefined) session.window.setState({ dialog: { id: 'reference', about } })
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
  const document = session.library.documents.get(here(session) ?? '')
  if (document) await removeDocument(session, t, document)
}
