/** The bytes of the file that a version came from, fetched from the host in pieces for as long as somebody wants them. */
import type { Host } from '#shared/host/contract.ts'

interface Wanted {
  readonly document: string
  readonly version: string
  /** bytes that are said to come */
  readonly size: number
  /** asked between pieces */
  isWanted(): boolean
  onProgress(share: number): void
}

/** Undefined when nobody wants them any more. Throws the host's errors. */
export async function fetchOriginal(
  host: Pick<Host, 'original'>,
  { document, version, size, isWanted, onProgress }: Wanted,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (let end = false; !end; ) {
    const answer = await host.original({ document, version, offset })
    if (!isWanted()) return undefined
    const piece = Uint8Array.from(atob(answer.chunk), (letter) => letter.charCodeAt(0))
    pieces.push(piece)
    offset += piece.length
    end = answer.end || piece.length === 0
    onProgress(Math.min(1, offset / Math.max(1, size)))
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer())
}
