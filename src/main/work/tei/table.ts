/** A table of a TEI file as an HTML table. https://www.tei-c.org/release/doc/tei-p5-doc/en/html/FT.html#FTTAB1 */
import type { Element, ElementContent } from 'hast'
import { element } from '../odt/nodes.ts'
import { elementsIn, type XmlElement } from '../xml.ts'

/** @param read what stands in one cell, or in the table's heading */
export function tableOf(table: XmlElement, read: (cell: XmlElement) => readonly ElementContent[]): Element {
  const captions = elementsIn(table, 'head').map((head) => element('caption', read(head)))
  const rows = elementsIn(table, 'row').map((row) => {
    const isHead = row.attributes.get('role') === 'label'
    const cells = elementsIn(row, 'cell').map((cell) =>
      element(isHead || cell.attributes.get('role') === 'label' ? 'th' : 'td', read(cell), {
        colSpan: spanOf(cell.attributes.get('cols')),
        rowSpan: spanOf(cell.attributes.get('rows')),
      }),
    )
    return element('tr', cells)
  })
  return element('table', [...captions, ...rows])
}

function spanOf(said: string | undefined): number {
  const span = Number(said ?? 1)
  return Number.isSafeInteger(span) && span > 0 ? span : 1
}
