/** A note as it reads, over the same table of nodes and marks as the editor's schema. */
import { useSession } from '#renderer/session/react.tsx'
import type { NoteDoc, NoteMark, NoteNode } from '#shared/model/note.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { Fragment, type MouseEvent, type ReactNode } from 'react'
import styles from './note-view.module.css'

export function NoteView({ note }: { readonly note: NoteDoc }) {
  const { host, capabilities } = useSession()
  // Where the host opens addresses itself, the page must not.
  const onClick = (event: MouseEvent): void => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null
    if (!anchor) return
    event.stopPropagation()
    if (!capabilities.openExternal) return
    event.preventDefault()
    void host.openExternal({ url: anchor.href })
  }
  return (
    <div className={styles['note']} onClick={onClick}>
      <Nodes nodes={note.content} />
    </div>
  )
}

function Nodes({ nodes = [] }: { readonly nodes: readonly NoteNode[] | undefined }) {
  // Notes are shown, not edited, here: a node's place is its identity.
  return nodes.map((node, index) => <Fragment key={index}>{shown(node)}</Fragment>)
}

function shown(node: NoteNode): ReactNode {
  const inner = <Nodes nodes={node.content} />
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight<ReactNode>(marked, node.text)
    case 'paragraph':
      return <p>{inner}</p>
    case 'heading':
      // The card has its place in the outline of the page; a note's own headings only look like some.
      return <p data-level={node.attrs?.level ?? 1}>{inner}</p>
    case 'bulletList':
      return <ul>{inner}</ul>
    case 'orderedList':
      return <ol start={node.attrs?.start ?? 1}>{inner}</ol>
    case 'listItem':
      return <li>{inner}</li>
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
    case 'doc':
      return inner
  }
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
