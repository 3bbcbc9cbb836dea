/**
 * Writes plain words so that CommonMark reads them back as the same words: nothing in them becomes a list,
 * a heading, a link, markup or an entity. Used by the note serialiser and the Markdown exporter.
 */

/** A character as a numeric reference; to the parser its neighbours then stand beside punctuation. */
export function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0xfffd};`
}

/** Escapes what has a meaning anywhere in a line. Line breaks become references; NULs go. */
export function escapeInline(text: string): string {
  return text
    .replaceAll('\0', '')
    .replace(/[\\`*_[\]<>~]|&(?=[#\p{L}])|!(?=\[|$)/gu, '\\$&')
    .replace(/[\n\r]/g, reference)
}

/** The same at the start of a line, where marks of lists, headings, rules, underlines and tables count too. */
export function escapeLineStart(text: string): string {
  return escapeInline(text)
    .replace(/^(?:#{1,6}|[-+])(?=\s|$)/u, '\\$&')
    .replace(/^(?:-+|=+)(?=\s*$)/u, '\\$&')
    .replace(/^-(?=[\s-]*$)/u, '\\$&')
    .replace(/^[:|-](?=[\s:|-]*$)/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
}

/** A finished line for a heading: `#` at its end would be taken for the heading's own closing mark. */
export function escapeClosing(line: string): string {
  return line.replace(/(?<=^|\s)#(?=#*$)/, '\\#')
}

/** Words on one line of their own, a heading's too: white space folded, escaped at both ends. */
export function escapeLine(text: string): string {
  return escapeClosing(escapeLineStart(text.replace(/\s+/gu, ' ').trim()))
}
