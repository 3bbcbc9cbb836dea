/** What can be done about the versions of a text, from wherever it is asked: menus, palette, panel, a dropped file. */
import { attempt } from '#renderer/session/attempt.ts'
import type { Session } from '#renderer/session/session.ts'
import { chooseFiles } from '#renderer/ui/choose-files.ts'
import type { Document } from '#shared/model/document.ts'
import type { TFunction } from 'i18next'
import { openDialog } from '../deeds.ts'
import type { Deed } from '../row-menu.tsx'
import { bringVersion } from './bring-version.ts'

/** Lets the reader choose a file and shows what it would change as a new version. */
export async function chooseVersion(session: Session, document: string): Promise<void> {
  const extensions = session.capabilities.importers.flatMap((importer) => importer.extensions)
  const [file] = await chooseFiles([...new Set(extensions)], true)
  if (file) await bringVersion(session, document, { kind: 'file', file })
}

/** Looks at the web address a text came from again. */
export async function checkAddress(session: Session, { id, source }: Document): Promise<void> {
  if (source.address === undefined) return
  await bringVersion(session, id, { kind: 'address', address: source.address })
}

/** Entries for the menus of a text. */
export function versionDeeds(session: Session, t: TFunction, document: Document): readonly Deed[] {
  const isDisabled = session.status.getState().readOnly !== null
  const { id, source } = document
  const bring: Deed = {
    id: 'new-version',
    label: t('versions.actions.import'),
    isDisabled,
    run: () => void attempt(session, t, () => chooseVersion(session, id)),
  }
  const check: Deed = {
    id: 'check-address',
    label: t('versions.actions.check'),
    isDisabled,
    run: () => void attempt(session, t, () => checkAddress(session, document)),
  }
  return [
    bring,
    ...(source.address === undefined ? [] : [check]),
    {
      id: 'correct',
      label: t('versions.actions.correct'),
      isDisabled,
      run: () => openDialog(session, 'correct-text', id),
    },
    { id: 'versions', label: t('versions.actions.list'), run: () => openDialog(session, 'versions', id) },
  ]
}
