/** Names of CSL: “Family, Given” of a person, and the name of a body as it is. */

export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string }

/** The parts of a name; a name without a comma is that of a body. Undefined for nothing. */
export function cslName(name: string): CslName | undefined {
  const words = name.trim()
  const at = words.indexOf(',')
  const [family, given] = at < 0 ? ['', ''] : [words.slice(0, at).trim(), words.slice(at + 1).trim()]
  if (family !== '' && given !== '') return { family, given }
  return words === '' ? undefined : { literal: words }
}
