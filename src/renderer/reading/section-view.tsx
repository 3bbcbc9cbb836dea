/**
 * One section of a text. It renders twice at most: as an empty stretch of the height it will about have, and
 * with its blocks. Highlights, focus and hover never reach it, so React never touches its words again.
 */
import type { Container } from '#shared/model/document.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import { type Direction, directionOf } from '#shared/text/direction.ts'
import { memo, type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { BackLink } from './footnotes/back-link.tsx'
import { notesOf } from './footnotes/note-index.ts'
import { type BlockNode, blockTree } from '#shared/text/block-tree.ts'
import { BlockView, RowView } from './block-view.tsx'
import type { Mounting } from './mounting.ts'
import type { Section } from './sections.ts'
import styles from './text.module.css'

interface SectionViewProps {
  readonly table: BlockTable
  readonly section: Section
  readonly mounting: Mounting
}

export const SectionView = memo(function SectionView({ table, section, mounting }: SectionViewProps) {
  const isMounted = useSyncExternalStore(
    useCallback((listener) => mounting.subscribe(section.index, listener), [mounting, section.index]),
    () => mounting.isMounted(section.index),
  )
  const height = `${section.lines.toFixed(1)}lh`
  return (
    <div
      className={styles['section']}
      data-section={section.index}
      style={isMounted ? { containIntrinsicBlockSize: `auto ${height}` } : { height }}
    >
      {isMounted && blockTree(table.blocks, section.from, section.to).map((node) => show(node, table))}
    </div>
  )
})

/**
 * Blocks `[from, to)` once more, outside of the text.
 * @param inside a container whose inside is shown, without itself
 */
export function showBlocks(table: BlockTable, from: number, to: number, inside: string): ReactNode {
  const blocks = table.blocks.slice(from, to).map((block) => {
    const within = block.within ?? []
    return { ...block, within: within.slice(within.findIndex(({ id }) => id === inside) + 1) }
  })
  const shown: BlockTable = { ...table, blocks }
  return blockTree(blocks, 0, blocks.length).map((node) => show(node, shown))
}

function show(node: BlockNode, table: BlockTable): ReactNode {
  if (node.kind === 'block') return <BlockView key={node.index} block={node.block} index={node.index} />
  if (node.kind === 'rows') {
    return (
      <div key={node.rows[0]?.index} className={styles['rows']}>
        <table dir={directionAt(table, node.rows[0]?.index)}>
          <tbody>
            {node.rows.map((row) => (
              <RowView key={row.index} block={row.block} index={row.index} />
            ))}
          </tbody>
        </table>
      </div>
    )
  }
  return (
    <Group
      key={node.first}
      container={node.container}
      before={node.before}
      direction={directionAt(table, node.first)}
      end={endOf(node.container, lastOf(node), table)}
    >
      {node.children.map((child) =>
        node.container.kind === 'list' ? asItem(child, table) : show(child, table),
      )}
    </Group>
  )
}

/** The arrow back, at the end of a note that some sign leads to. */
function endOf({ id, kind }: Container, last: number, table: BlockTable): ReactNode {
  const note = kind === 'note' ? notesOf(table).get(id) : undefined
  return note?.to === last + 1 && <BackLink note={id} />
}

/** The index of the last block in a node. */
function lastOf(node: BlockNode | undefined): number {
  if (!node) return -1
  if (node.kind === 'block') return node.index
  return node.kind === 'rows' ? (node.rows.at(-1)?.index ?? -1) : lastOf(node.children.at(-1))
}

/** What holds blocks runs like the first of them: its markers and bars stand where their lines begin. */
function directionAt(table: BlockTable, block: number | undefined): Direction | undefined {
  return directionOf(table.blocks[block ?? -1]?.text ?? '')
}

/** Only items may stand in a list; what stands there bare becomes one. */
function asItem(node: BlockNode, table: BlockTable): ReactNode {
  if (node.kind === 'group' && node.container.kind === 'item') return show(node, table)
  const first = node.kind === 'rows' ? node.rows[0]?.index : node.kind === 'block' ? node.index : node.first
  return <li key={first}>{show(node, table)}</li>
}

interface GroupProps {
  readonly container: Container
  readonly before: number
  readonly direction: Direction | undefined
  /** what stands after the last block of a note */
  readonly end: ReactNode
  readonly children: ReactNode
}

function Group({ container, before, direction: dir, end, children }: GroupProps) {
  switch (container.kind) {
    case 'list':
      if (container.ordered)
        return (
          <ol start={(container.start ?? 1) + before} dir={dir}>
            {children}
          </ol>
        )
      return <ul dir={dir}>{children}</ul>
    case 'item':
      return <li>{children}</li>
    case 'quote':
      return <blockquote dir={dir}>{children}</blockquote>
    case 'note':
      return (
        <aside role="doc-footnote" dir={dir} data-container={container.id}>
          {children}
          {end}
        </aside>
      )
    case 'table':
    case 'figure':
      return <div data-container={container.kind}>{children}</div>
  }
}
