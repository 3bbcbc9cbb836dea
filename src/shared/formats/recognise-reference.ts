/** Whether a file is a bibliography rather than a text, by its name; CSL-JSON also needs a look at how it begins. */
export function looksLikeReference(name: string, head = ''): boolean {
  if (/\.(?:bib|bibtex|ris)$/iu.test(name)) return true
  return (
    /\.json$/iu.test(name) && /^\s*[[{][\s\S]*"(?:DOI|issued|container-title|author|title)"\s*:/u.test(head)
  )
}
