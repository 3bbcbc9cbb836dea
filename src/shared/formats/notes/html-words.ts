/**
 * The words of an HTML note of another program, one line per paragraph or row of a table, without its markup:
 * enough for a remark, and nothing of it can run. Whole texts in HTML go through an importer instead. Linear in
 * the text.
 */

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const BLOCK = /^\/?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|pre|tr)$/i
const CELL = /^\/t[dh]$/i
const SILENT = /^(?:script|style)$/i

/** Drops tags, comments, scripts and styles; decodes numeric and the commonest named references. */
export function htmlWords(html: string): string {
  let words = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) return decode(words + html.slice(at))
    words += html.slice(at, open)
    const close = html.indexOf('>', open)
    if (close < 0) return decode(words)
    const name = /^<(\/?[A-Za-z][A-Za-z0-9]*)/.exec(html.slice(open, open + 20))?.[1] ?? ''
    if (BLOCK.test(name)) words += '\n'
    else if (CELL.test(name)) words += '\t'
    at = SILENT.test(name) ? endOfElement(html, name, close) : close + 1
  }
  return decode(words)
}

function endOfElement(html: string, name: string, from: number): number {
  const end = html.indexOf(`</${name}`, from)
  const close = end < 0 ? -1 : html.indexOf('>', end)
  return close < 0 ? html.length : close + 1
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '\uFFFD'
  })
}
