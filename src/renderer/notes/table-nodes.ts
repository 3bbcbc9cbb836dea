/** Tables of the editor: the cells of the model, without widths, alignment or handles to drag. */
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import type { AnyExtension } from '@tiptap/core'

/** Most columns or rows a cell may cover, as in the model. */
const SPAN_LIMIT = 100

const spans = () => ({ colspan: span('colspan'), rowspan: span('rowspan') })

/** The four nodes of a table; what they hold is set by the schema. */
export function tableNodes(): AnyExtension[] {
  return [
    Table.configure({ resizable: false }).extend({
      // A wide table scrolls in the card; Tiptap's own view would write widths.
      renderHTML: () => ['div', { class: 'table' }, ['table', ['tbody', 0]]],
      addNodeView: () => null,
    }),
    TableRow,
    TableCell.extend({ addAttributes: spans }),
    TableHeader.extend({ addAttributes: spans }),
  ]
}

function span(name: 'colspan' | 'rowspan') {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => {
      const value = Number.parseInt(element.getAttribute(name) ?? '1', 10)
      return Number.isInteger(value) ? Math.min(Math.max(value, 1), SPAN_LIMIT) : 1
    },
    renderHTML: (attrs: Record<string, unknown>) => (attrs[name] === 1 ? {} : { [name]: attrs[name] }),
  }
}
