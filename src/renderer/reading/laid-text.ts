/**
 * A text as it lies in the page: which element holds which block, and which place of the page is which offset
 * of the canonical text. Only the element of one block is ever walked, so a question costs the same in a note
 * and in a novel. The text never changes, so what was found once stays true.
 */
import type { ReadingPlace } from '#shared/host/passing-state.ts'
import type { Span } from '#shared/model/passage.ts'
import { type BlockTable, toPoint } from '#shared/text/block-table.ts'
import { type Section, sectionOfBlock } from './sections.ts'

export interface LaidText {
  readonly table: BlockTable
  /** how the text lies where it does not lie block by block */
  readonly laying?: Laying
  readonly sections: readonly Section[]
  /** the element whose children are the sections */
  readonly root: HTMLElement
  sectionElement(section: number): HTMLElement | undefined
  /** the element of a block; undefined while its section is not mounted */
  blockElement(block: number): HTMLElement | undefined
}

/**
 * The questions that a text answers by itself where it is not laid out block by block, as on the pages of its original
 * (pages/). Sections are stretches of the text there as well; several may lie in one element, and not in the order of the text.
 */
export interface Laying {
  pointAt(offset: number, side: 'start' | 'end'): DomPoint | undefined
  rangesOf(span: Span): StaticRange[]
  offsetAt(node: Node, offset: number): number
  /** the sections near the viewport */
  near(scroller: HTMLElement): SectionRange
  /** the place `line` px below the top of the window */
  placeAt(scroller: HTMLElement, line: number): ReadingPlace | undefined
  /** the height of a place, in px from the top of the content */
  topOf(scroller: HTMLElement, place: ReadingPlace): number | undefined
}

/** Sections from `first` to `last`, both included. */
export interface SectionRange {
  readonly first: number
  readonly last: number
  /** further ones that do not adjoin, in order: notes stand at the end of a text and on many of its pages */
  readonly further?: readonly number[]
}

/** A boundary point of the DOM. */
export interface DomPoint {
  readonly node: Node
  readonly offset: number
}

export function layText(table: BlockTable, sections: readonly Section[], root: HTMLElement): LaidText {
  const known = new Map<number, readonly HTMLElement[]>()
  const sectionElement = (section: number): HTMLElement | undefined => {
    const element = root.children[section]
    return element instanceof HTMLElement ? element : undefined
  }
  return {
    table,
    sections,
    root,
    sectionElement,
    blockElement(block) {
      const index = sectionOfBlock(sections, block)
      const section = sections[index]
      if (!section) return undefined
      let elements = known.get(index)
      if (!elements) {
        elements = [...(sectionElement(index)?.querySelectorAll<HTMLElement>('[data-block]') ?? [])]
        if (elements.length === section.to - section.from) known.set(index, elements)
      }
      return elements[block - section.from]
    },
  }
}

/**
 * The place of an offset. Where two text nodes meet, `side` says whether the end of the first (`end`) or the
 * start of the second (`start`) is meant. Undefined while the section is not mounted.
 */
export function domPointAt(laid: LaidText, offset: number, side: 'start' | 'end'): DomPoint | undefined {
  if (laid.laying) return laid.laying.pointAt(offset, side)
  const point = toPoint(laid.table, offset)
  return domPointIn(laid, point.block, point.offset, side)
}

/** The same for an offset inside a block. */
export function domPointIn(
  laid: LaidText,
  block: number,
  offset: number,
  side: 'start' | 'end',
): DomPoint | undefined {
  const element = laid.blockElement(block)
  if (!element) return undefined
  const cell = cellAt(element, laid, block, offset, side)
  return textPoint(cell?.element ?? element, offset - (cell?.start ?? 0), side)
}

function cellAt(
  element: HTMLElement,
  { table }: LaidText,
  block: number,
  offset: number,
  side: 'start' | 'end',
) {
  const cells = table.blocks[block]?.cells
  if (!cells) return undefined
  const reaches = (end: number) => (side === 'start' ? end > offset : end >= offset)
  const found = cells.findIndex((cell) => reaches(cell.end))
  const index = found < 0 ? cells.length - 1 : found
  const cell = cells[index]
  const child = element.children[index]
  if (!cell || !(child instanceof HTMLElement)) return undefined
  // On a tab, before this cell begins.
  return { element: child, start: Math.min(cell.start, offset) }
}

function textPoint(element: HTMLElement, offset: number, side: 'start' | 'end'): DomPoint {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let rest = offset
  let last: DomPoint = { node: element, offset: 0 }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0
    if (rest < length || (rest === length && side === 'end')) return { node, offset: rest }
    rest -= length
    last = { node, offset: length }
  }
  return last
}
