/** Whether a file speaks of W3C annotations, before it is read: nobody wants JSON-LD as a text on their desk. */

/** @param head the first some thousand characters; they count where the name says no more than JSON */
export function looksLikeAnnotations(name: string, head: string): boolean {
  if (/\.jsonld$/iu.test(name)) return true
  return (
    /\.json$/iu.test(name) &&
    /"(?:AnnotationCollection|AnnotationPage|Annotation)"|ns\/anno\.jsonld/u.test(head)
  )
}
