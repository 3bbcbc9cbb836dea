/** Puts the pieces of an export into a file that waits to be read: whole, a beginning to look at, or nothing at all. */
import { open, rm } from 'node:fs/promises'
import type { Piece } from '#shared/formats/exporter.ts'

/** UTF-16 units gathered before they are written. */
const BUFFER = 65_536

/** About how much of an export is written to be looked at beforehand: bytes. */
const PREVIEW = 32_768

/** Milliseconds after which an exporter that never waits lets the host answer others. */
const TURN = 25

/**
 * Writes to `path`, which must not exist, and takes it away again when a piece or `check` throws.
 * @param preview ends after about as much as one looks at
 * @param check called before each piece, to end the work
 */
export async function writeSpooled(
  path: string,
  pieces: AsyncIterable<Piece> | Iterable<Piece>,
  preview: boolean,
  check: () => void,
): Promise<{ readonly bytes: number; readonly part: boolean }> {
  const file = await open(path, 'wx', 0o600)
  let waiting = ''
  let bytes = 0
  let turn = performance.now()
  const rest = async (): Promise<void> => {
    await new Promise((go) => setImmediate(go))
    turn = performance.now()
  }
  const put = async (written: Uint8Array): Promise<void> => {
    await file.appendFile(written)
    bytes += written.length
  }
  const flush = async (): Promise<void> => {
    if (waiting === '') return
    await put(Buffer.from(waiting))
    waiting = ''
    await rest()
  }
  try {
    for await (const piece of pieces) {
      check()
      if (typeof piece === 'string') waiting += piece
      if (typeof piece !== 'string' || waiting.length >= BUFFER) await flush()
      if (typeof piece !== 'string') await put(piece)
      if (performance.now() - turn > TURN) await rest()
      if (preview && bytes + waiting.length >= PREVIEW) {
        await flush()
        return { bytes, part: true }
      }
    }
    check()
    await flush()
    return { bytes, part: false }
  } catch (thrown) {
    // Some systems take no file away that is open.
    await file.close()
    await rm(path, { force: true })
    throw thrown
  } finally {
    await file.close()
  }
}
