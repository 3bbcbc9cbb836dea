/** Tells files of W3C annotations from other JSON, by name and first words; the host checks what they hold. */

/** Bytes read to find out. */
const HEAD = 65_536

/** Whether a file goes to the import of annotations rather than of texts. */
export async function holdsAnnotations(file: File): Promise<boolean> {
  if (/\.jsonld$/iu.test(file.name) || file.type === 'application/ld+json') return true
  if (!/\.json$/iu.test(file.name) && file.type !== 'application/json') return false
  try {
    const head = await file.slice(0, HEAD).text()
    return /"(?:AnnotationCollection|AnnotationPage|Annotation)"|ns\/anno\.jsonld/u.test(head)
  } catch {
    // It cannot be read; the upload will say so.
    return false
  }
}
