/**
 * The words of a block in TEI, and where a place in the block is in them: line feeds become `<lb/>` and the tabs between
 * cells become cells, so neither counts; the rest counts in code points, as `string-range()` does (TEI P5, 16.2.4).
 */
import type { Block, Mark } from '#shared/model/document.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { xmlAttribute, xmlText } from '../codebook/xml.ts'

const NEVER = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu
const RENDITIONS: Readonly<Partial<Record<Mark['type'], string>>> = {
  em: 'italic',
  strong: 'bold',
  sup: 'superscript',
  sub: 'subscript',
  smallcaps: 'smallcaps',
  code: 'monospace',
}

/** `text[from, to)` of a block with its typography. @param noteId the id of a footnote that is in the file */
export function inlineTei(
  { text, marks = [] }: Block,
  noteId: (container: string) => string | undefined,
  from = 0,
  to = text.length,
): string {
  const inside = marks.filter(({ start, end }) => start < to && end > from && start < end)
  const points = new Set([from, to])
  for (const { start, end } of inside)
    for (const at of [start, end]) points.add(Math.min(Math.max(at, from), to))
  const cuts = [...points].toSorted((a, b) => a - b)
  return cuts
    .slice(0, -1)
    .map((start, at) => {
      const end = cuts[at + 1] ?? to
      const over = inside.filter((mark) => mark.start <= start && mark.end >= end)
      return over.reduce((html, mark) => wrapped(html, mark, noteId), plain(text.slice(start, end)))
    })
    .join('')
}

function plain(words: string): string {
  return words
    .replace(NEVER, '\uFFFD')
    .split('\n')
    .map((line) => xmlText(line))
    .join('<lb/>')
}

function wrapped(
  html: string,
  { type, attrs }: Mark,
  noteId: (container: string) => string | undefined,
): string {
  const rend = RENDITIONS[type]
  if (rend !== undefined) return `<hi rend="${rend}">${html}</hi>`
  if (type === 'noteRef') {
    const id = noteId(attrs?.container ?? '')
    return id === undefined ? html : `<ref type="noteAnchor" target="#${id}">${html}</ref>`
  }
  const address = safeUrl(attrs?.href)
  return address === undefined
    ? html
    : `<ref target="${xmlAttribute(address.replace(/\s/gu, '%20'))}">${html}</ref>`
}

/** Code points of the written words before an offset of the block (UTF-16). */
export function writtenBefore(block: Block, offset: number): number {
  let count = 0
  for (let at = 0; at < offset; at++) {
    const unit = block.text.charCodeAt(at)
    const isTrail = unit >= 0xdc00 && unit <= 0xdfff && at > 0
    const before = isTrail ? block.text.charCodeAt(at - 1) : 0
    const isPair = isTrail && before >= 0xd800 && before <= 0xdbff
    if (!isPair && unit !== 10 && isWritten(block, at)) count++
  }
  return count
}

/** Tabs between cells are in the text and not in the file. */
function isWritten({ type, cells }: Block, at: number): boolean {
  return type !== 'tableRow' || !cells || cells.some(({ start, end }) => at >= start && at < end)
}
