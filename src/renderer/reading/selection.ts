/**
 * From the browser's selection to a span of the canonical text. The enclosing block says where it starts in
 * the text, and counting happens inside that block only.
 */
import type { Span } from '#shared/model/passage.ts'
import { toOffset } from '#shared/text/block-table.ts'
import { tidySpan } from '#shared/text/graphemes.ts'
import type { LaidText } from './laid-text.ts'
import { lastWhere, sectionOfBlock } from './sections.ts'

/** The parts of a `Selection` that are read. */
export type DomSelection = Pick<Selection, 'anchorNode' | 'anchorOffset' | 'focusNode' | 'focusOffset'>

/**
 * The span that a selection covers, in whole characters without white space at its ends. Undefined when it
 * covers no words of this text, or when it did not begin in it.
 */
export function selectedSpan(laid: LaidText, selection: DomSelection): Span | undefined {
  const raw = rawSpan(laid, selection)
  if (!raw) return undefined
  const span = tidySpan(laid.table.text, raw)
  return span.end > span.start ? span : undefined
}

/** The same as it was drawn: not widened, not trimmed; it may be empty. */
export function rawSpan(laid: LaidText, selection: DomSelection): Span | undefined {
  const { anchorNode, focusNode } = selection
  if (!anchorNode || !focusNode || !laid.root.contains(anchorNode)) return undefined
  const anchor = offsetAt(laid, anchorNode, selection.anchorOffset)
  const focus = offsetAt(laid, focusNode, selection.focusOffset)
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) }
}

/** The offset in the text of a place in the page; a place outside of the text counts as its nearer end. */
export function offsetAt(laid: LaidText, node: Node, offset: number): number {
  if (laid.laying) return laid.laying.offsetAt(node, offset)
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('[data-block]')
  if (block && laid.root.contains(block)) {
    const index = Number(block.dataset['block'])
    return toOffset(laid.table, { block: index, offset: offsetInBlock(laid, index, block, node, offset) })
  }
  return offsetBetween(laid, node, offset)
}

function offsetInBlock(
  laid: LaidText,
  index: number,
  block: HTMLElement,
  node: Node,
  offset: number,
): number {
  const { cells, text } = laid.table.blocks[index] ?? { text: '' }
  if (!cells) return unitsBefore(block, node, offset)
  const element = node instanceof Element ? node : node.parentElement
  const cell = element?.closest<HTMLElement>('[data-start]')
  if (cell) return Number(cell.dataset['start']) + unitsBefore(cell, node, offset)
  // Between the cells of a row.
  const next = node.childNodes[offset]
  return next instanceof HTMLElement ? Number(next.dataset['start'] ?? text.length) : text.length
}

/** Units of text in `host` before a place in it. */
function unitsBefore(host: HTMLElement, node: Node, offset: number): number {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT)
  let units = 0
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text === node) return units + offset
    if (node.nodeType !== Node.TEXT_NODE && !isBefore(text, node, offset)) return units
    units += text.nodeValue?.length ?? 0
  }
  return units
}

/** A place between blocks: the start of the next block, else the end of the text. */
function offsetBetween(laid: LaidText, node: Node, offset: number): number {
  const { sections, root, table } = laid
  const isPast = (element: Element | undefined) => element !== undefined && isBefore(element, node, offset)
  const section = sections[lastWhere(sections.length, (index) => isPast(root.children[index]))]
  if (!section) return 0
  const inside = root.children[section.index]?.contains(node) ?? false
  if (!inside) return section.index + 1 < sections.length ? section.end : table.text.length
  const count = section.to - section.from
  const passed = lastWhere(count, (index) => isPast(laid.blockElement(section.from + index)))
  const next = section.from + passed + 1
  const start = table.starts[next]
  return start !== undefined && sectionOfBlock(sections, next) >= 0 ? start : table.text.length
}

/** Whether `other` begins before the boundary point; an element that holds the point does. */
function isBefore(other: Node, node: Node, offset: number): boolean {
  if (other.contains(node) && other !== node) return true
  const child = node.childNodes[offset]
  if (child) return Boolean(child.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING)
  if (other === node || node.contains(other)) return true
  return Boolean(node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING)
}
