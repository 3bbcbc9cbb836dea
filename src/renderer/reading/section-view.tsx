/**
 * One section of a text. It renders twice at most: as an empty stretch of the height it will about have, and
 * with its blocks. Highlights, focus and hover never reach it, so React never touches its words again.
 */
import type { Container } from '#shared/model/document.ts'
import type { BlockTable } from '#shared/text/block-table.ts'
import { type Direction, directionOf } from '#shared/text/direction.ts'
import { memo, type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { type BlockNode, blockTree } from './block-tree.ts'
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

function show(node: BlockNode, table: BlockTable): ReactNode {
  if (node.kind === 'block') return <BlockView key={node.index} block={node.block} index={node.index} />
  if (node.kind === 'rows') {
    return (
      <table key={node.rows[0]?.index} dir={directionAt(table, node.rows[0]?.index)}>
        <tbody>
          {node.rows.map((row) => (
            <RowView key={row.index} block={row.block} index={row.index} />
          ))}
        </tbody>
      </table>
    )
  }
  return (
    <Group
      key={node.first}
      container={node.container}
      before={node.before}
      direction={directionAt(table, node.first)}
    >
      {node.children.map((child) =>
        node.container.kind === 'list' ? asItem(child, table) : show(child, table),
      )}
    </Group>
  )
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
  readonly children: ReactNode
}

function Group({ container, before, direction: dir, children }: GroupProps) {
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
        <aside role="note" dir={dir} data-container={container.id}>
          {children}
        </aside>
      )
    case 'table':
    case 'figure':
      return <div data-container={container.kind}>{children}</div>
  }
}
