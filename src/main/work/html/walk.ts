/** Looks through an HTML tree without recursion: trees come from files, and a stack has an end. */
import type { Element, Nodes, Root } from 'hast'

/** Elements in document order, the root's own included. */
export function* elementsOf(root: Nodes): Generator<Element> {
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'element') yield node
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) open.push(childAt(node, at))
  }
}

/** The words of a tree, as they stand. */
export function wordsOf(root: Nodes): string {
  const words: string[] = []
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') words.push(node.value)
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at--) open.push(childAt(node, at))
  }
  return words.join('')
}

/** How many elements stand in each other at the deepest place. */
export function depthOf(root: Nodes): number {
  let depth = 0
  let level: Nodes[] = [root]
  while (level.length > 0) {
    const next: Nodes[] = []
    for (const node of level) if ('children' in node) for (const child of node.children) next.push(child)
    level = next
    depth++
  }
  return depth
}

/** An attribute as one trimmed line; lists (class, rel) are joined by spaces. */
export function attribute({ properties }: Element, name: string): string {
  const value = properties[name]
  const text = Array.isArray(value) ? value.join(' ') : value
  return typeof text === 'string' || typeof text === 'number' ? String(text).trim() : ''
}

function childAt(node: Element | Root, at: number): Nodes {
  const child = node.children[at]
  if (!child) throw new RangeError(`no child ${at}`)
  return child
}
