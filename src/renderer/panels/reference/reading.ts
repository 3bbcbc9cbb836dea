/** Reads a reference at arm's length, in the host: a file as it is, pasted words as a file. */
import type { Session } from '#renderer/session/session.ts'
import { looksLikeReference } from '#shared/formats/recognise-reference.ts'
import type { Reference } from '#shared/model/reference.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { runJob } from '../intake/job.ts'
import { upload } from '../intake/upload.ts'

/** Bytes looked at to tell a reference from another JSON file. */
const HEAD = 4096

/** Rejects with a `HostFailure` that names what is wrong. */
export async function readReferences(
  session: Session,
  from: File | string,
  signal: AbortSignal,
): Promise<readonly Reference[]> {
  const file = typeof from === 'string' ? new File([from], 'reference', { type: 'text/plain' }) : from
  const handle = await upload(session.host, file, signal, () => {})
  const { result } = await runJob(session, { kind: 'read-references', args: { file: handle } }, { signal })
  return result.kind === 'read-references' ? result.references : []
}

/** Whether a dropped file describes a text rather than being one. */
export async function isReference(file: File): Promise<boolean> {
  return looksLikeReference(file.name, /\.json$/iu.test(file.name) ? await file.slice(0, HEAD).text() : '')
}

interface Dropped {
  readonly file: File | null
}
const bySession = new WeakMap<Session, StoreApi<Dropped>>()

/** The file that was dropped on a text, until its dialog has read it. */
export function droppedReference(session: Session): StoreApi<Dropped> {
  const known = bySession.get(session) ?? createStore<Dropped>(() => ({ file: null }))
  bySession.set(session, known)
  return known
}
