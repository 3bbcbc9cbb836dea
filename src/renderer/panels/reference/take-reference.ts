/** A file dropped on a text of the library: a reference fills its details in, anything else is brought in as usual. */
import type { Session } from '#renderer/session/session.ts'
import { openDialog } from '../deeds.ts'
import { intake } from '../intake.ts'
import { droppedReference, isReference } from './reading.ts'

export async function takeReference(session: Session, document: string, file: File): Promise<void> {
  // What cannot even be looked at is told by the report.
  if (!(await isReference(file).catch(() => false))) {
    await intake(session, [file])
    return
  }
  droppedReference(session).setState({ file })
  openDialog(session, 'reference', document)
}
