/**
 * The words of a page that goes out, for the preview: nobody wants to read its markup, and none of it is ever parsed or
 * shown as a page here. What is cut short at its end loses the tag that was cut.
 */

/** Elements whose words are nobody's. */
const SILENT = /<(?<name>head|style|script|nav)[\s>][^]*?(?:<\/\k<name>>|$)/giu
const BREAKS = /<\/(?:p|div|h[1-6]|li|tr|header|section|article|blockquote|dd|dt|figure|ul|ol|dl)>|<br>/giu
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#13': '\r',
}

export function pageWords(html: string): string {
  return html
    .replace(SILENT, '')
    .replace(/<li[^>]*>/giu, '• ')
    .replace(/<a class="no[^"]*"[^>]*data-n="(\d+)"[^>]*>/giu, '[$1]')
    .replace(BREAKS, '\n')
    .replace(/<[^>]*(?:>|$)/gu, '')
    .replace(/&([a-z]+|#\d+);/giu, (whole, name: string) => SIGNS[name] ?? whole)
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim()
}
