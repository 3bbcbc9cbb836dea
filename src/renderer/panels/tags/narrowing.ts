/** The tree narrowed to words: what has them in its name or its path, and what stands above that. Pure. */
import type { TagNode } from '#shared/model/tag-tree.ts'
import { folded, foldedWords } from '#shared/text/fold.ts'

export interface Narrowed {
  readonly tree: readonly TagNode[]
  /** tags to open, so that what was found is seen */
  readonly open: ReadonlySet<string>
  /** how many tags have the words */
  readonly found: number
}

/** Every word must stand somewhere in the path from the top; all of the tree without words. */
export function narrowed(tree: readonly TagNode[], words: string): Narrowed {
  const wanted = foldedWords(words)
  const open = new Set<string>()
  let found = 0
  const keep = (node: TagNode, above: string): TagNode[] => {
    const path = `${above} ${folded(node.tag.label)}`
    const has = wanted.every((word) => path.includes(word))
    const children = node.children.flatMap((child) => keep(child, path))
    if (has) found++
    else if (children.length > 0) open.add(node.tag.id)
    return has || children.length > 0 ? [{ ...node, children }] : []
  }
  if (wanted.length === 0) return { tree, open, found: 0 }
  const kept = tree.flatMap((node) => keep(node, ''))
  return { tree: kept, open, found }
}
