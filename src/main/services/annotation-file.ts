/** Tells files of annotations and codebooks from texts on the disk, as the page does for files that are dropped on it. */
import { open } from 'node:fs/promises'
import { looksLikeArchive } from '#shared/formats/archive/recognise.ts'
import { looksLikeCodebook } from '#shared/formats/codebook/recognise.ts'
import { ANNOTATION_HEAD, isOnlyAnnotations } from '#shared/formats/annotation-files.ts'

/** Whether a file goes to the import of annotations. One that cannot be read may say no; importing it says why. */
export async function holdsAnnotations(path: string): Promise<boolean> {
  return isOnlyAnnotations(path, await headOf(path))
}

/** Whether a file goes to the import of codebooks. */
export function isCodebook(path: string): boolean {
  return looksLikeCodebook(path)
}

/** Whether a file is an archive of a library. */
export function isArchive(path: string): boolean {
  return looksLikeArchive(path)
}

async function headOf(path: string): Promise<string> {
  const file = await open(path, 'r').catch(() => undefined)
  if (!file) return ''
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(ANNOTATION_HEAD), 0, ANNOTATION_HEAD, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } catch {
    return ''
  } finally {
    await file.close()
  }
}
