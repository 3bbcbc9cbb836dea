/** A definition list as items: a term begins one, what defines it follows in it. */
import type { Element } from 'hast'

/** The elements of each item; undefined for a list without terms, which only sets its words in. */
export function definitionsOf(list: Element): readonly (readonly Element[])[] | undefined {
  const parts = partsOf(list)
  if (!parts.some(({ tagName }) => tagName === 'dt')) return undefined
  const items: Element[][] = []
  let last = ''
  for (const part of parts) {
    if (items.length === 0 || (part.tagName === 'dt' && last !== 'dt')) items.push([part])
    else items.at(-1)?.push(part)
    last = part.tagName
  }
  return items
}

/** Terms and definitions, also those grouped by `div`; bare words stand for a definition. */
function partsOf({ children }: Element): Element[] {
  return children.flatMap((child): Element[] => {
    if (child.type === 'text' && child.value.trim() !== '')
      return [{ type: 'element', tagName: 'dd', properties: {}, children: [child] }]
    if (child.type !== 'element') return []
    return child.tagName === 'div' ? partsOf(child) : [child]
  })
}
