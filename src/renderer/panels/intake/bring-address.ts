/** What stands at a web address into the library: fetched and read by one job of the host. Failing is an answer. */
import type { Session } from '#renderer/session/session.ts'
import { toHostError } from '#shared/host/errors.ts'
import { arrival } from './bring-in.ts'
import type { FileReport, IntakeOptions } from './intake-state.ts'
import { type Progress, runJob } from './job.ts'
import { importOptions } from './import-options.ts'

export async function bringAddress(
  session: Session,
  address: string,
  options: IntakeOptions,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<FileReport> {
  const base = { name: address, address, remarks: [] }
  try {
    const args = { address, ...importOptions(options) }
    const { result } = await runJob(session, { kind: 'import-address', args }, { signal, onProgress })
    const imported = result.kind === 'import-address' ? result.files[0] : undefined
    if (!imported) return base
    const { name: _name, ...read } = imported
    if (read.document !== undefined) await arrival(session, read.document)
    return { ...base, ...read }
  } catch (thrown) {
    return { ...base, error: toHostError(thrown) }
  }
}
