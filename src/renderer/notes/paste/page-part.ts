/**
 * What of pasted HTML is worth reading, taken from the text of it before any of it becomes elements: the part
 * that was selected, without style sheets, scripts and comments. Linear in the text, whatever it holds.
 */

/** Longest HTML that is read, in UTF-16 units. */
const READ_LIMIT = 2_000_000

/** Between which words nothing is for the reader; what is never closed ends with the text. */
const SILENT = [
  [/<style/giu, /<\/style>/giu],
  [/<script/giu, /<\/script>/giu],
  [/<xml/giu, /<\/xml>/giu],
  [/<!--/gu, /-->/gu],
] as const

/** The part of a page that was selected, as HTML, and whether the rest of it was too long to read. */
export function pagePart(html: string): { html: string; isCut: boolean } {
  const selected = between(html)
  const spoken = SILENT.reduce((rest, [open, close]) => without(rest, open, close), selected)
  if (spoken.length <= READ_LIMIT) return { html: withoutStyles(spoken), isCut: false }
  const end = spoken.lastIndexOf('<', READ_LIMIT)
  return { html: withoutStyles(spoken.slice(0, end < 0 ? READ_LIMIT : end)), isCut: true }
}

/** Windows puts the whole page on the clipboard and says where the selection is. */
function between(html: string): string {
  const start = html.indexOf('<!--StartFragment-->')
  const end = html.lastIndexOf('<!--EndFragment-->')
  return start >= 0 && end > start ? html.slice(start + '<!--StartFragment-->'.length, end) : html
}

function without(html: string, open: RegExp, close: RegExp): string {
  let kept = ''
  let at = 0
  while (at < html.length) {
    const start = find(html, open, at)
    if (!start) break
    kept += html.slice(at, start.index)
    const end = find(html, close, start.end)
    at = end ? end.end : html.length
  }
  return kept + html.slice(at)
}

function find(text: string, pattern: RegExp, from: number): { index: number; end: number } | undefined {
  pattern.lastIndex = from
  const found = pattern.exec(text)
  return found ? { index: found.index, end: pattern.lastIndex } : undefined
}

/**
 * Styles of elements under another name: where they are read they mean what they say, and where they would be
 * applied the window's policy would report them.
 */
function withoutStyles(html: string): string {
  return html.replace(/<[a-z][^<>]*>/giu, (tag) => tag.replace(/\sstyle\s*=/giu, ' data-style='))
}
