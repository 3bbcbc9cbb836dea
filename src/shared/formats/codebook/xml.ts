/** Words inside XML 1.0: escaped, and without control characters, most of which no XML document may hold. */
const NEVER = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text of an element; line ends stay. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(NEVER, '')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '')
    .replaceAll('\r', '&#13;')
}

/** The value of an attribute in double quotes: one line. */
export function xmlAttribute(text: string): string {
  return text
    .toWellFormed()
    .replace(NEVER, '')
    .replace(/\s+/gu, ' ')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}
