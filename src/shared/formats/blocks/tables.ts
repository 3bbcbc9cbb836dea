/** Whether a table is one: old pages put columns of text and whole pages into tables, where reading goes on in them. */
import type { Element } from 'hast'

/** Elements of a table that are looked at. */
const LOOKED = 20_000
/** A cell does not hold these unless the table is only a way to place them. */
const FLOW = /^(?:table|h[1-6]|pre|blockquote|article|section|main|form|hr)$/u

/** A table whose cells are parts of the page and not facts in rows and columns. */
export function isLayout(table: Element): boolean {
  const role = String(table.properties['role'] ?? '')
  if (role === 'presentation' || role === 'none') return true
  let count = 0
  const open: Element[] = children(table)
  for (let element = open.pop(); element && count < LOOKED; element = open.pop()) {
    count++
    if (FLOW.test(element.tagName)) return true
    const inner = children(element)
    if (/^t[dh]$/u.test(element.tagName) && inner.filter(({ tagName }) => tagName === 'p').length > 2)
      return true
    open.push(...inner)
  }
  return false
}

function children({ children: all }: Element): Element[] {
  return all.filter((child) => child.type === 'element')
}
