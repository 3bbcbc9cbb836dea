/** A version in the panel, with what can be done with it. */
import { paneHere } from '#renderer/session/desk.ts'
import { useLibrary } from '#renderer/session/react.tsx'
import { SIDES } from '#shared/model/desk.ts'
import type { Document, Version } from '#shared/model/document.ts'
import type { useVirtualRows } from '../virtual-rows.ts'
import { useVersionDeeds } from './use-version-deeds.ts'
import { VersionRow } from './version-row.tsx'

interface VersionLineProps {
  readonly document: Document
  readonly version: Version
  readonly rows: Pick<ReturnType<typeof useVirtualRows>, 'row' | 'beside'>
}

export function VersionLine({ document, version, rows }: VersionLineProps) {
  const deeds = useVersionDeeds(document)
  const isHere = useLibrary((from) => SIDES.some((side) => paneHere(from, side)?.version === version.id))
  return (
    <VersionRow
      document={document}
      version={version}
      isHere={isHere}
      rows={rows}
      deeds={deeds.of(version)}
      onRead={() => deeds.read(version.id)}
    />
  )
}
