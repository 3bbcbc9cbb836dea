/**
 * A file's lines from the last to the first, read in pieces, so that the newest lines of a history of any
 * size cost only themselves.
 */
import type { FileSystem, OpenFile } from './file-system.ts'

/** Bytes of the first piece, doubled up to the largest: a few lines are asked for often, many seldom. */
const FIRST = 64 * 1024
const LARGEST = 4 * 1024 * 1024
const LINE_FEED = 10

/** The lines of a file, last first, without their line feeds; empty ones are passed over. Throws the system's error. */
export async function* linesBackwards(fs: FileSystem, path: string): AsyncGenerator<Buffer> {
  let { size: position } = await fs.stat(path)
  const file = await fs.open(path, 'r')
  try {
    // What stands before the first line feed of the pieces read so far, in the order of the file.
    let open: Buffer[] = []
    for (let piece = FIRST; position > 0; piece = Math.min(piece * 2, LARGEST)) {
      const length = Math.min(piece, position)
      position -= length
      const bytes = await readAt(file, position, length)
      let end = bytes.length
      while (end > 0) {
        const at = bytes.lastIndexOf(LINE_FEED, end - 1)
        if (at < 0) break
        const line = [bytes.subarray(at + 1, end), ...open]
        open = []
        yield* notEmpty(line)
        end = at
      }
      open.unshift(bytes.subarray(0, end))
    }
    yield* notEmpty(open)
  } finally {
    await file.close()
  }
}

function* notEmpty(parts: readonly Buffer[]): Generator<Buffer> {
  const [only, ...others] = parts
  const line = only && others.length === 0 ? only : Buffer.concat(parts)
  if (line.length > 0) yield line
}

async function readAt(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, position + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}
