/** The bytes of a finished export as a file of this page, read in pieces of 1 MB. */
import type { Host } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'

/** Rejects with a `HostFailure`, coded `cancelled` after an abort. */
export async function readExport(
  host: Pick<Host, 'read'>,
  job: string,
  mediaType: string,
  signal: AbortSignal,
): Promise<Blob> {
  const pieces: BlobPart[] = []
  let offset = 0
  for (;;) {
    if (signal.aborted) throw new HostFailure('cancelled', 'Cancelled.')
    const { chunk, end } = await host.read({ job, offset })
    const bytes = Uint8Array.from(atob(chunk), (one) => one.charCodeAt(0))
    pieces.push(bytes)
    offset += bytes.length
    if (end || bytes.length === 0) return new Blob(pieces, { type: mediaType })
  }
}
