/** The words of a tree without its structure, for what is nested too deep to be read by recursion. */
import type { Nodes } from 'hast'
import { DROPPED, SILENT } from './elements.ts'

/** Text nodes in order, joined by spaces; works on any depth. */
export function textOf(root: Nodes): string {
  const words: string[] = []
  const open: Nodes[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') words.push(node.value)
    if (node.type === 'element' && (DROPPED.has(node.tagName) || SILENT.has(node.tagName))) continue
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child)
  }
  return words.join(' ')
}
