/**
 * The blocks of a section as the tree a page needs: each block says what it stands in, neighbours in the same
 * container share one element, neighbouring table rows one table.
 */
import type { Block, Container } from '#shared/model/document.ts'

export type BlockNode =
  | { readonly kind: 'block'; readonly index: number; readonly block: Block }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly index: number; readonly block: Block }[] }
  | {
      readonly kind: 'group'
      readonly container: Container
      /** index of the first block in it */
      readonly first: number
      readonly children: readonly BlockNode[]
      /** items of this list that stand in earlier sections */
      readonly before: number
    }

/** The tree of the blocks `[from, to)`. */
export function blockTree(blocks: readonly Block[], from: number, to: number): BlockNode[] {
  return level(blocks, from, to, 0)
}

function level(blocks: readonly Block[], from: number, to: number, depth: number): BlockNode[] {
  const nodes: BlockNode[] = []
  let at = from
  while (at < to) {
    const block = blocks[at]
    if (!block) break
    const container = block.within?.[depth]
    const end = runEnd(blocks, at, to, (other) => belongsWith(block, other, depth))
    if (container) {
      const before = container.kind === 'list' ? itemsBefore(blocks, at, depth) : 0
      const children = level(blocks, at, end, depth + 1)
      nodes.push({ kind: 'group', container, first: at, children, before })
      at = end
    } else if (block.type === 'tableRow') {
      const rows = blocks.slice(at, end).map((row, offset) => ({ index: at + offset, block: row }))
      nodes.push({ kind: 'rows', rows })
      at = end
    } else {
      nodes.push({ kind: 'block', index: at, block })
      at++
    }
  }
  return nodes
}

function belongsWith(one: Block, other: Block, depth: number): boolean {
  const container = one.within?.[depth]
  const beside = other.within?.[depth]
  if (container || beside) return container?.id === beside?.id
  return one.type === 'tableRow' && other.type === 'tableRow'
}

function runEnd(
  blocks: readonly Block[],
  from: number,
  to: number,
  belongs: (block: Block) => boolean,
): number {
  let end = from + 1
  for (let block = blocks[end]; end < to && block && belongs(block); block = blocks[end]) end++
  return end
}

/** A list cut by a section goes on counting where it was. */
function itemsBefore(blocks: readonly Block[], at: number, depth: number): number {
  const list = blocks[at]?.within?.[depth]?.id
  const items = new Set<string>()
  for (let index = at - 1; blocks[index]?.within?.[depth]?.id === list && index >= 0; index--) {
    const item = blocks[index]?.within?.[depth + 1]
    if (item?.kind === 'item') items.add(item.id)
  }
  const here = blocks[at]?.within?.[depth + 1]
  return items.size - (here && items.has(here.id) ? 1 : 0)
}
