/** What can be done with a text from the library panel. */
import { attempt } from '#renderer/session/attempt.ts'
import type { Session } from '#renderer/session/session.ts'
import { removeDocuments } from '#shared/commands/documents.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Document } from '#shared/model/document.ts'
import type { TFunction } from 'i18next'
import { attemptWhole, openDialog, sayWithUndo } from '../deeds.ts'
import { freeSide, layOut, sideOf } from '#renderer/session/desk.ts'
import { canReread } from '../reread/rereading.ts'
import type { Deed } from '../row-menu.tsx'
import { versionDeeds } from '../versions/deeds.ts'
import { countsOf, countWords } from './counts.ts'

/** Opens on a side; without one, on a free one, and a text that lies open already only takes the reader there. */
export function openDocument(
  session: Session,
  t: TFunction,
  document: Document,
  side: Side | undefined,
): void {
  const there = sideOf(session, document.id)
  if (side === undefined && there) session.window.setState({ side: there })
  else attempt(session, t, () => layOut(session, document, side ?? freeSide(session)))
}

/** To the trash with all that hangs on it, with the way back and a word on what went. */
export async function removeDocument(session: Session, t: TFunction, document: Document): Promise<void> {
  const title = document.title || t('panels.untitled')
  const gone = countWords(countsOf(session, document), t)
  if (!(await attemptWhole(session, t, removeDocuments, { documents: [document.id] }))) return
  const { focus } = session.window.getState()
  const isGone = focus !== null && !session.library.annotations.has(focus)
  session.window.setState({ hover: null, selection: null, ...(isGone && { focus: null, editing: null }) })
  const said = gone === '' ? 'panels.library.removedAlone' : 'panels.library.removed'
  sayWithUndo(session, t, t(said, { title, with: gone }))
}

export function deedsOf(session: Session, t: TFunction, document: Document): readonly Deed[] {
  const { id } = document
  const isReadOnly = session.status.getState().readOnly !== null
  return [
    {
      id: 'left',
      label: t('panels.library.openLeft'),
      run: () => openDocument(session, t, document, 'left'),
    },
    {
      id: 'right',
      label: t('panels.library.openRight'),
      run: () => openDocument(session, t, document, 'right'),
    },
    {
      id: 'edit',
      label: t('panels.library.edit'),
      isDisabled: isReadOnly,
      run: () => openDialog(session, 'edit-document', id),
    },
    {
      id: 'reference',
      label: t('references.open'),
      isDisabled: isReadOnly,
      run: () => openDialog(session, 'reference', id),
    },
    ...versionDeeds(session, t, document),
    ...(canReread(document)
      ? [
          {
            id: 'reread',
            label: t('intake.actions.reread'),
            isDisabled: isReadOnly,
            run: () => openDialog(session, 'reread', id),
          },
        ]
      : []),
    {
      id: 'import-annotations',
      label: t('annotation-files.import'),
      isDisabled: isReadOnly,
      run: () => openDialog(session, 'import-annotations', id),
    },
    { id: 'export', label: t('panels.library.export'), run: () => openDialog(session, 'export', id) },
    {
      id: 'remove',
      label: t('panels.library.remove'),
      isDisabled: isReadOnly,
      run: () => void removeDocument(session, t, document),
    },
  ]
}
