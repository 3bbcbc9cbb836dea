/** The head of a MIME message or part: fields by name, and the parameters of a field (RFC 2045 §5.1, RFC 5322 §2.2). */

/** A head longer than this is none. */
export const HEAD_LIMIT = 65_536

/** Fields by lower-case name, folded lines joined; the first of each name wins. */
export function readHeaders(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/** A value before its parameters, in lower case: `text/html; charset=x` -> `text/html`. */
export function mainValue(field: string): string {
  return (field.split(';', 1)[0] ?? '').trim().toLowerCase()
}

/** One parameter of a field, without its quotes; empty when it is not there. */
export function parameter(field: string, name: string): string {
  for (const found of field.matchAll(
    /;\s*(?<key>[\w.*-]{1,40})\s*=\s*(?:"(?<quoted>[^"]{0,2000})"|(?<bare>[^\s;"]{1,2000}))/gu,
  )) {
    const { key, quoted, bare } = found.groups ?? {}
    if (key?.toLowerCase() === name) return quoted ?? bare ?? ''
  }
  return ''
}
