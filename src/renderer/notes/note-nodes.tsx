/** The nodes and marks of a note that is read, as elements. */
import type { NoteMark, NoteNode } from '#shared/model/note.ts'
import { noteText } from '#shared/model/note.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { createContext, Fragment, type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { MentionLink } from './mentions/mention-link.tsx'
import styles from './note-view.module.css'
import type { NotePath } from './task-ticking.ts'

interface Viewing {
  readonly isReachable: boolean
  /** absent where nothing can be changed */
  onTick?(path: NotePath, checked: boolean): void
}
const ViewingContext = createContext<Viewing>({ isReachable: true })
export const NoteViewing = ViewingContext.Provider

interface NodesProps {
  readonly nodes: readonly NoteNode[] | undefined
  /** where their parent stands */
  readonly path: NotePath
}

export function Nodes({ nodes = [], path }: NodesProps) {
  // Notes are shown, not edited, here: a node's place is its identity.
  return nodes.map((node, index) => <Fragment key={index}>{shown(node, [...path, index])}</Fragment>)
}

function shown(node: NoteNode, path: NotePath): ReactNode {
  const inner = <Nodes nodes={node.content} path={path} />
  const { attrs } = node
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight<ReactNode>(marked, node.text)
    case 'paragraph':
      return <p dir="auto">{inner}</p>
    case 'heading':
      // The card has its place in the outline of the page; a note's own headings only look like some.
      return (
        <p dir="auto" data-level={attrs?.level ?? 1}>
          {inner}
        </p>
      )
    case 'bulletList':
      return <ul>{inner}</ul>
    case 'orderedList':
      return <ol start={attrs?.start ?? 1}>{inner}</ol>
    case 'listItem':
      return <li>{inner}</li>
    case 'taskList':
      return <ul data-type="taskList">{inner}</ul>
    case 'taskItem':
      return (
        <Task node={node} path={path}>
          {inner}
        </Task>
      )
    case 'table':
      return <ScrollingTable>{inner}</ScrollingTable>
    case 'tableRow':
      return <tr>{inner}</tr>
    case 'tableHeader':
      return (
        <th colSpan={attrs?.colspan ?? 1} rowSpan={attrs?.rowspan ?? 1}>
          {inner}
        </th>
      )
    case 'tableCell':
      return (
        <td colSpan={attrs?.colspan ?? 1} rowSpan={attrs?.rowspan ?? 1}>
          {inner}
        </td>
      )
    case 'blockquote':
      return <blockquote>{inner}</blockquote>
    case 'codeBlock':
      return (
        <pre>
          <code>{inner}</code>
        </pre>
      )
    case 'horizontalRule':
      return <hr />
    case 'hardBreak':
      return <br />
    case 'passageMention':
    case 'tagMention':
      return <Mention node={node} />
    case 'doc':
      return inner
  }
}

/** A wide table scrolls by itself; Tab stops at it where it does, and where the note can be reached at all. */
function ScrollingTable({ children }: { readonly children: ReactNode }) {
  const { isReachable } = useContext(ViewingContext)
  return (
    <div className={`table ${styles['scroll']}`} tabIndex={isReachable ? undefined : -1}>
      <table>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function Mention({ node }: { readonly node: NoteNode }) {
  const { isReachable } = useContext(ViewingContext)
  return <MentionLink attrs={node.attrs ?? {}} isReachable={isReachable} />
}

interface TaskProps {
  readonly node: NoteNode
  readonly path: NotePath
  readonly children: ReactNode
}

function Task({ node, path, children }: TaskProps) {
  const { t } = useTranslation()
  const { isReachable, onTick } = useContext(ViewingContext)
  const words = noteText({ type: 'doc', content: node.content ?? [] })
  const isDone = node.attrs?.checked === true
  return (
    <li data-type="taskItem" data-checked={isDone}>
      <label onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          checked={isDone}
          disabled={!onTick}
          tabIndex={isReachable ? 0 : -1}
          aria-label={words === '' ? t('mentions.emptyTask') : t('mentions.task', { words })}
          onChange={(event) => onTick?.(path, event.target.checked)}
        />
      </label>
      <div>{children}</div>
    </li>
  )
}

function marked(inner: ReactNode, mark: NoteMark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'strike':
      return <s>{inner}</s>
    case 'code':
      return <code>{inner}</code>
    case 'link': {
      const href = safeUrl(mark.attrs?.href)
      if (href === undefined) return inner
      return (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {inner}
        </a>
      )
    }
  }
}
