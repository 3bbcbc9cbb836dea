/** Says that tables were made out of where words stand, since no PDF says that they are tables. */
import type { Root } from 'hast'
import type { ImportTools } from '../importer.ts'

export function tellTables({ children }: Root, tools: ImportTools): void {
  const count = children.filter((child) => child.type === 'element' && child.tagName === 'table').length
  if (count === 0) return
  const message = `Tables rebuilt from where their words stand: ${count}. Look whether their cells are right.`
  tools.report({ code: 'pdf-tables', params: { count }, message })
}
