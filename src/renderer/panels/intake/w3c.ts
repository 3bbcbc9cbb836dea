/** Tells files of W3C annotations from other JSON, by name and first words; the host checks what they hold. */
import { looksLikeAnnotations } from '#shared/formats/w3c/recognise.ts'

/** Bytes read to find out. */
const HEAD = 65_536

/** Whether a file goes to the import of annotations rather than of texts. */
export async function holdsAnnotations(file: File): Promise<boolean> {
  if (file.type === 'application/ld+json') return true
  try {
    return looksLikeAnnotations(file.name, await file.slice(0, HEAD).text())
  } catch {
    // It cannot be read; the upload will say so.
    return false
  }
}
