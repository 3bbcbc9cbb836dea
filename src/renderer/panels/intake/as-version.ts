/** A text that came in and is rather another version of one that was there: it goes to the trash, and is compared with that. */
import type { Session } from '#renderer/session/session.ts'
import { removeDocuments } from '#shared/commands/documents.ts'
import type { TFunction } from 'i18next'
import { attemptWhole } from '../deeds.ts'
import { bringVersion } from '../versions/bring-version.ts'
import type { FileReport } from './intake-state.ts'

/** The document a text looks like a version of, if the report says so and it is still there. */
export function versionOf({ library }: Session, { remarks, file, address }: FileReport): string | undefined {
  if (!file && address === undefined) return undefined
  const id = remarks.find(({ code }) => code === 'text-known')?.params?.['document']
  return typeof id === 'string' && library.documents.has(id) ? id : undefined
}

export async function takeAsVersion(session: Session, t: TFunction, report: FileReport): Promise<void> {
  const old = versionOf(session, report)
  const { document, file, address = '' } = report
  if (old === undefined) return
  if (document !== undefined && session.library.documents.has(document))
    await attemptWhole(session, t, removeDocuments, { documents: [document] })
  await bringVersion(session, old, file ? { kind: 'file', file } : { kind: 'address', address })
}
