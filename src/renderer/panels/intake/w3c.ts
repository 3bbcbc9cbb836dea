/** Tells files that are nothing but annotations from texts, by their first words; the host checks what they hold. */
import { ANNOTATION_HEAD, isOnlyAnnotations } from '#shared/formats/annotation-files.ts'

/** Whether a file goes to the import of annotations rather than of texts. */
export async function holdsAnnotations(file: File): Promise<boolean> {
  if (file.type === 'application/ld+json') return true
  try {
    return isOnlyAnnotations(file.name, await file.slice(0, ANNOTATION_HEAD).text())
  } catch {
    // It cannot be read; the upload will say so.
    return false
  }
}
