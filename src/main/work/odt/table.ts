/** A table of an OpenDocument file as an HTML table; repeated cells and rows are written out, within bounds. */
import type { Element, ElementContent, Properties } from 'hast'
import { elementsIn, type XmlElement } from '../xml.ts'
import { element } from './nodes.ts'

/** Most copies of one cell or row; spreadsheets fill a page with a million empty ones. */
const REPEAT_LIMIT = 100

/** @param read what stands in one cell */
export function readTable(table: XmlElement, read: (cell: XmlElement) => readonly ElementContent[]): Element {
  const rows: Element[] = []
  const readRows = (parent: XmlElement, isHead: boolean): void => {
    for (const child of elementsIn(parent)) {
      if (child.name === 'table-row') {
        const times = timesOf(child, 'number-rows-repeated')
        for (let at = 0; at < times; at++) rows.push(rowOf(child, isHead, read))
      } else if (child.name === 'table-header-rows') readRows(child, true)
      else if (child.name === 'table-rows' || child.name === 'table-row-group') readRows(child, isHead)
    }
  }
  readRows(table, false)
  return element('table', rows)
}

function rowOf(
  row: XmlElement,
  isHead: boolean,
  read: (cell: XmlElement) => readonly ElementContent[],
): Element {
  const cells = elementsIn(row, 'table-cell').flatMap((cell) => {
    const properties: Properties = {
      colSpan: Number(cell.attributes.get('number-columns-spanned') ?? 1),
      rowSpan: Number(cell.attributes.get('number-rows-spanned') ?? 1),
    }
    return Array.from({ length: timesOf(cell, 'number-columns-repeated') }, () =>
      element(isHead ? 'th' : 'td', read(cell), properties),
    )
  })
  return element('tr', cells)
}

function timesOf({ attributes }: XmlElement, name: string): number {
  const times = Number(attributes.get(name) ?? 1)
  return Number.isInteger(times) ? Math.min(REPEAT_LIMIT, Math.max(1, times)) : 1
}
