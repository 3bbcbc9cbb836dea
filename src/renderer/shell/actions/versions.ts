/** Versions of a text: bringing a new one in, looking at them, correcting words; annotations that lost their place. */
import { acceptAllAsked, hasProposals } from '#renderer/panels/versions/asked-deeds.ts'
import { sayWithUndo } from '#renderer/panels/deeds.ts'
import { checkAddress, chooseVersion } from '#renderer/panels/versions/deeds.ts'
import { attachHere, canAttachHere, startAttaching, stopAttaching } from '#renderer/session/attaching.ts'
import { paneHere } from '#renderer/session/desk.ts'
import { readVersion } from '#renderer/session/read-version.ts'
import type { Session } from '#renderer/session/session.ts'
import { isStray } from '#renderer/session/strays.ts'
import { subjectOf } from '#renderer/session/subject.ts'
import type { Document } from '#shared/model/document.ts'
import type { Action, ActionContext } from '../action.ts'

const canWrite = ({ status }: Session): boolean => status.getState().readOnly === null
function here(session: Session): Document | undefined {
  const pane = paneHere(session, session.window.getState().side)
  return session.library.documents.get(pane?.document ?? '')
}
/** The annotation the reader is at, when it is not on the current version of its text. */
function strayHere(session: Session): string | undefined {
  const annotation = session.library.annotations.get(subjectOf(session) ?? '')
  return annotation && isStray(session, annotation) ? annotation.id : undefined
}
const dialog =
  (id: string) =>
  ({ session }: ActionContext): void => {
    const about = here(session)?.id
    if (about !== undefined) session.window.setState({ dialog: { id, about } })
  }

const actions: readonly Action[] = [
  {
    id: 'version.import',
    label: 'versions.actions.import',
    enabled: (session) => canWrite(session) && here(session) !== undefined,
    async run({ session }) {
      const document = here(session)
      if (document) await chooseVersion(session, document.id)
    },
  },
  {
    id: 'version.check',
    label: 'versions.actions.check',
    enabled: (session) => canWrite(session) && here(session)?.source.address !== undefined,
    async run({ session }) {
      const document = here(session)
      if (document) await checkAddress(session, document)
    },
  },
  {
    id: 'version.correct',
    label: 'versions.actions.correct',
    enabled: (session) => canWrite(session) && here(session) !== undefined,
    run: dialog('correct-text'),
  },
  {
    id: 'version.list',
    label: 'versions.actions.list',
    enabled: (session) => here(session) !== undefined,
    run: dialog('versions'),
  },
  {
    id: 'version.current',
    label: 'versions.actions.current',
    enabled(session) {
      const { side } = session.window.getState()
      const document = here(session)
      return document !== undefined && paneHere(session, side)?.version !== document.current
    },
    run({ session }) {
      const document = here(session)
      if (document) readVersion(session, document, document.current, session.window.getState().side)
    },
  },
  {
    id: 'annotation.attach',
    label: 'versions.actions.attach',
    enabled: (session) => canWrite(session) && strayHere(session) !== undefined,
    run({ session }) {
      const annotation = strayHere(session)
      if (annotation !== undefined) startAttaching(session, annotation)
    },
  },
  {
    id: 'annotation.acceptAll',
    label: 'asked.acceptAllHere',
    enabled(session) {
      const document = here(session)
      return canWrite(session) && document !== undefined && hasProposals(session, document)
    },
    async run({ session, t }) {
      const document = here(session)
      if (document) await acceptAllAsked(session, t, document)
    },
  },
  {
    id: 'annotation.attachHere',
    label: 'versions.actions.attachHere',
    enabled: canAttachHere,
    run({ session, t }) {
      if (attachHere(session) !== undefined) sayWithUndo(session, t, t('versions.attaching.done'))
    },
  },
  {
    id: 'annotation.attachStop',
    label: 'versions.actions.attachStop',
    enabled: ({ window }) => window.getState().attaching !== null,
    run: ({ session }) => stopAttaching(session),
  },
]
export default actions
