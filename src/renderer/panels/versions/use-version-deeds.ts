/** What can be done with one version of a text: reading it on a side, making it the current one. */
import { attempt } from '#renderer/session/attempt.ts'
import { useSession, useStatus } from '#renderer/session/react.tsx'
import { readVersion } from '#renderer/session/read-version.ts'
import type { Side } from '#shared/model/desk.ts'
import type { Document, Version } from '#shared/model/document.ts'
import { useTranslation } from 'react-i18next'
import type { Deed } from '../row-menu.tsx'
import { bringVersion } from './bring-version.ts'

interface VersionDeeds {
  read(version: string, side?: Side): void
  of(version: Version): readonly Deed[]
}

/** @param onRead after a version was opened */
export function useVersionDeeds(document: Document, onRead?: () => void): VersionDeeds {
  const { t } = useTranslation()
  const session = useSession()
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const read = (version: string, side?: Side): void => {
    if (attempt(session, t, () => void readVersion(session, document, version, side))) onRead?.()
  }
  return {
    read,
    of: ({ id }) => [
      { id: 'left', label: t('panels.library.openLeft'), run: () => read(id, 'left') },
      { id: 'right', label: t('panels.library.openRight'), run: () => read(id, 'right') },
      {
        id: 'use',
        label: t('versions.makeCurrent'),
        isDisabled: isReadOnly || id === document.current,
        run: () => void bringVersion(session, document.id, { kind: 'version', version: id }),
      },
    ],
  }
}
