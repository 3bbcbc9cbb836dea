/**
 * The tree of tags: one stop of Tab, arrows to move and to open branches, Enter for a tag's passages, F2 to
 * rename, Del to remove. Only rows near the view are mounted.
 */
import { codebookStore, listPassages, useCodebook } from '#renderer/session/codebook.ts'
import { useSession, useStatus } from '#renderer/session/react.tsx'
import type { TagNode } from '#shared/model/tag-tree.ts'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Collection, ListLayout, Tree, TreeItem, TreeItemContent, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { openDialog } from '../deeds.ts'
import { TAG_DIALOGS } from './tag-deeds.ts'
import { useTagDragging } from './tag-dragging.tsx'
import { TagRow } from './tag-row.tsx'
import styles from './tags.module.css'

/** px; every row has one line */
const ROW = 34
/** Letters are the keys of passages here as in every list; the filter finds tags by name. */
const UNTYPED = { disallowTypeAhead: true }

/** Dialogs by the key that opens them; Backspace is the key called Delete on a Mac. */
const DIALOGS: Readonly<Record<string, string>> = {
  F2: TAG_DIALOGS.rename,
  Delete: TAG_DIALOGS.remove,
  Backspace: TAG_DIALOGS.remove,
}

interface TagTreeProps {
  readonly tree: readonly TagNode[]
  /** branches that are open besides those the reader opened */
  readonly open: ReadonlySet<string>
}

export function TagTree({ tree, open }: TagTreeProps) {
  const { t } = useTranslation()
  const session = useSession()
  const store = codebookStore(session)
  const opened = useCodebook((view) => view.open)
  const isReadOnly = useStatus((status) => status.readOnly !== null)
  const dragAndDropHooks = useTagDragging()
  const around = useRef<HTMLDivElement>(null)
  const expanded = new Set([...opened, ...open])
  useEffect(() => {
    // Whoever comes back from a tag's passages goes on from that tag.
    const { chosen } = store.getState()
    const row = chosen === null ? undefined : rowOf(around.current, chosen)
    if (row && !around.current?.contains(document.activeElement) && document.activeElement === document.body)
      row.focus()
  }, [store])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const id = idAt(event.target)
    const dialog = DIALOGS[event.key]
    if (id === undefined || !dialog || isReadOnly || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    event.stopPropagation()
    openDialog(session, dialog, id)
  }
  return (
    <div
      ref={around}
      className={styles['around']}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const id = idAt(event.target)
        if (id !== undefined) store.setState({ chosen: id })
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW, padding: 6 }}>
        <Tree
          aria-label={t('codebook.tree')}
          className={styles['tree'] ?? ''}
          items={tree}
          expandedKeys={expanded}
          onExpandedChange={(keys) => store.setState({ open: new Set([...keys].map(String)) })}
          onAction={(key) => listPassages(session, String(key))}
          {...UNTYPED}
          dragAndDropHooks={dragAndDropHooks}
        >
          {(node) => <Branch id={node.tag.id} node={node} isDraggable={!isReadOnly} />}
        </Tree>
      </Virtualizer>
    </div>
  )
}

interface BranchProps {
  readonly id: string
  readonly node: TagNode
  readonly isDraggable: boolean
}

function Branch({ id, node, isDraggable }: BranchProps) {
  const { tag, children } = node
  return (
    <TreeItem id={id} textValue={tag.label} className={styles['item'] ?? ''}>
      <TreeItemContent>
        <TagRow tag={tag} hasChildren={children.length > 0} isDraggable={isDraggable} />
      </TreeItemContent>
      <Collection items={children}>
        {(child) => <Branch id={child.tag.id} node={child} isDraggable={isDraggable} />}
      </Collection>
    </TreeItem>
  )
}

function idAt(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined
}

function rowOf(around: HTMLElement | null, id: string): HTMLElement | undefined {
  return [...(around?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(
    (row) => row.dataset['key'] === id,
  )
}
