/**
 * A text as it lies on the pages of its original: the same questions that a text laid block by block answers, answered by
 * the map of each page that is drawn. Where none is drawn, the stretch of the text that begins on a page stands for it.
 */
import type { Span } from '#shared/model/passage.ts'
import { type BlockTable, blockAt, toPoint } from '#shared/text/block-table.ts'
import type { PageStretches } from '#shared/text/pages/page-stretches.ts'
import type { DomPoint, LaidText, Laying, SectionRange } from '../laid-text.ts'
import { lastWhere, type Section, sectionOfOffset } from '../sections.ts'
import type { Sheet } from './sheet.ts'
import type { Sheets } from './sheets.ts'
import { placeIn, pointIn, type WordsLayer } from './words-layer.ts'

/** A section is what begins on one page, or the notes that stand on it. */
interface PageSection extends Section {
  readonly page: number
}

export function layOnPages(
  table: BlockTable,
  { stretches }: PageStretches,
  sheets: Sheets,
  root: HTMLElement,
): LaidText {
  const sections = stretches.map((stretch, index): PageSection => ({ ...stretch, index, lines: 0 }))
  const sheetOf = (section: number): Sheet | undefined => sheets.all[sections[section]?.page ?? -1]
  /** Sections that may have words on a page: what begins on it, and what the page before lets run over. */
  const byPage = Map.groupBy(sections, ({ page }) => page)
  const sectionsOn = (page: number): readonly PageSection[] => {
    for (let before = page - 1; before >= 0; before--) {
      const found = byPage.get(before)
      if (found) return [...found, ...(byPage.get(page) ?? [])]
    }
    return byPage.get(page) ?? []
  }
  /** Drawn pages on which an offset may stand: that of its section, and those it may run over to. */
  const sheetsFor = (offset: number): Sheet[] => {
    const at = sectionOfOffset(sections, offset)
    const from = sections[at]?.page ?? 0
    const next = sections[at + 1]?.page ?? from
    const to = Math.max(from + 1, next > from ? next : from + 1)
    return sheets.all.slice(from, to + 1).filter(({ words }) => words)
  }
  const pointAt = (offset: number, side: 'start' | 'end'): DomPoint | undefined => {
    // The end of a span is where its last unit ends.
    const unit = side === 'end' ? Math.max(0, offset - 1) : offset
    for (const { words } of sheetsFor(unit)) {
      const place = words?.map.placeOf(unit) ?? (words ? nearPlace(words.map, unit, table) : undefined)
      if (words && place !== undefined) return pointIn(words, side === 'end' ? place + 1 : place, side)
    }
    return undefined
  }
  const rangesOf = (span: Span): StaticRange[] => {
    const first = sections[sectionOfOffset(sections, span.start)]?.page ?? 0
    const last = sections[sectionOfOffset(sections, span.end - 1)]?.page ?? first
    const [from, to] = [Math.min(first, last), Math.max(first, last) + 2]
    return sheets.all.slice(from, to + 1).flatMap((sheet) => rangesOn(sheet, span))
  }
  const estimate = (offset: number): { sheet: Sheet; share: number } | undefined => {
    for (const sheet of sheetsFor(offset)) {
      const place = sheet.words?.map.placeOf(offset)
      const piece = place === undefined ? undefined : pieceAt(sheet, place)
      if (piece) return { sheet, share: piece.top }
    }
    const at = Math.max(0, sectionOfOffset(sections, offset))
    const [section, sheet] = [sections[at], sheetOf(at)]
    if (!section || !sheet) return undefined
    return { sheet, share: (offset - section.start) / Math.max(1, section.end - section.start) }
  }
  const laying: Laying = {
    pointAt,
    rangesOf,
    offsetAt(node, offset) {
      const element = node instanceof Element ? node : node.parentElement
      const page = Number(element?.closest<HTMLElement>('[data-sheet]')?.dataset['sheet'] ?? -1)
      const sheet = sheets.all[page]
      // Between the pages: the start of the next one.
      if (!sheet) return node === root && offset > 0 ? startAfter(offset) : 0
      const { words, holder } = sheet
      const inWords = words && holder.contains(node)
      const found = inWords ? textAt(words, holder, node, offset) : undefined
      return found ?? words?.map.span?.start ?? startOf(sectionsAt(page), table)
    },
    near(scroller) {
      void scroller
      const { first, last } = sheets.near()
      const near = new Set<number>()
      for (let page = first; page <= last; page++) for (const { index } of sectionsOn(page)) near.add(index)
      return rangeOf([...near].toSorted((a, b) => a - b))
    },
    placeAt(scroller, line) {
      const y = scroller.getBoundingClientRect().top + line
      const boxOf = (page: number) => sheets.all[page]?.element.getBoundingClientRect()
      const page = Math.max(
        0,
        lastWhere(sheets.all.length, (index) => (boxOf(index)?.top ?? 0) <= y),
      )
      const [sheet, box] = [sheets.all[page], boxOf(page)]
      if (!sheet || !box) return undefined
      const share = Math.min(Math.max((y - box.top) / Math.max(1, box.height), 0), 1)
      const offset = offsetBelow(sheet, share) ?? shareOf(sectionsAt(page), share, table)
      const { block, offset: unit } = toPoint(table, offset)
      return { block, offset: unit / Math.max(1, table.blocks[block]?.text.length ?? 1) }
    },
    topOf(scroller, { block, offset }) {
      const length = table.blocks[block]?.text.length ?? 0
      const unit = Math.min(Math.floor(offset * length + 1e-6), Math.max(0, length - 1))
      const found = estimate((table.starts[block] ?? 0) + unit)
      if (!found) return undefined
      const box = found.sheet.element.getBoundingClientRect()
      return box.top + found.share * box.height - scroller.getBoundingClientRect().top + scroller.scrollTop
    },
  }
  const startAfter = (page: number): number =>
    page < sheets.all.length ? startOf(sectionsAt(page), table) : table.text.length
  const sectionsAt = (page: number): readonly PageSection[] => byPage.get(page) ?? sectionsOn(page)
  return {
    table,
    sections,
    root,
    laying,
    sectionElement: (section) => sheetOf(section)?.element,
    blockElement: () => undefined,
  }
}

/** At the end of a piece it is the words before that count: what follows on the page may stand elsewhere in the text. */
function textAt(words: WordsLayer, holder: HTMLElement, node: Node, offset: number): number | undefined {
  const place = placeIn(words, holder, node, offset)
  const isInside = node instanceof Text && offset < node.data.length
  return (isInside ? undefined : words.map.endAt(place)) ?? words.map.toText(place)
}

/** Sections in a row, and those that do not adjoin it. */
function rangeOf(near: readonly number[]): SectionRange {
  const first = near[0] ?? 0
  let last = near.length === 0 ? -1 : first
  const further = near.slice(1).filter((at) => {
    if (at !== last + 1) return true
    last = at
    return false
  })
  return { first, last, ...(further.length > 0 && { further }) }
}

function startOf(sections: readonly Section[], { text }: BlockTable): number {
  return sections[0]?.start ?? text.length
}

/** The share of a page as the same share of the words that begin on it. */
function shareOf(sections: readonly Section[], share: number, table: BlockTable): number {
  const [section] = sections
  if (!section) return table.text.length
  return section.start + Math.floor(share * Math.max(0, section.end - section.start - 1))
}

/** The first words of the text on a page that do not stand above a height of it. */
function offsetBelow({ words }: Sheet, share: number): number | undefined {
  if (!words) return undefined
  for (const piece of words.pieces) {
    if (piece.bottom < share) continue
    for (let unit = 0; unit < piece.node.data.length; unit++)
      if (words.map.has(piece.start + unit)) return words.map.toText(piece.start + unit)
  }
  return words.map.span && words.map.span.end - 1
}

function pieceAt({ words }: Sheet, place: number) {
  if (!words) return undefined
  return words.pieces[lastWhere(words.pieces.length, (index) => (words.pieces[index]?.start ?? 0) <= place)]
}

/** A unit that is not drawn, as the space at a line's end, is where the letter before it is, in the same block. */
function nearPlace(
  map: { placeOf(offset: number): number | undefined },
  unit: number,
  table: BlockTable,
): number | undefined {
  const start = table.starts[blockAt(table, unit)] ?? 0
  for (let at = unit - 1; at >= Math.max(start, unit - 3); at--) {
    const place = map.placeOf(at)
    if (place !== undefined) return place
  }
  return undefined
}

/** What of a span stands on a page that is drawn, piece by piece. */
function rangesOn({ words }: Sheet, span: Span): StaticRange[] {
  if (!words) return []
  const { pieces, map } = words
  return map.toPage(span).flatMap(({ from, to }) => {
    const ranges: StaticRange[] = []
    const first = lastWhere(pieces.length, (index) => (pieces[index]?.start ?? 0) <= from)
    for (let at = Math.max(0, first); at < pieces.length; at++) {
      const piece = pieces[at]
      if (!piece || piece.start >= to) break
      const startOffset = Math.max(0, from - piece.start)
      const endOffset = Math.min(piece.node.data.length, to - piece.start)
      if (endOffset > startOffset)
        ranges.push(
          new StaticRange({
            startContainer: piece.node,
            startOffset,
            endContainer: piece.node,
            endOffset,
          }),
        )
    }
    return ranges
  })
}
