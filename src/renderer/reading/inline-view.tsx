/** The words of a block with their typography. Written once; nothing here renders again. */
import type { Mark } from '#shared/model/document.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import type { ReactNode } from 'react'
import { type InlineNode, inlineTree } from './inline-tree.ts'

interface InlineProps {
  readonly text: string
  readonly marks: readonly Mark[] | undefined
  readonly from?: number
  readonly to?: number
}

export function Inline({ text, marks, from = 0, to = text.length }: InlineProps) {
  if (!marks || marks.length === 0) return text.slice(from, to)
  return inlineTree(text, marks, from, to).map(show)
}

function show(node: InlineNode): ReactNode {
  if (node.kind === 'run') return node.text
  return (
    <Marked key={node.start} mark={node.mark}>
      {node.children.map(show)}
    </Marked>
  )
}

function Marked({ mark, children }: { mark: Mark; children: ReactNode }) {
  switch (mark.type) {
    case 'em':
    case 'strong':
    case 'sup':
    case 'sub':
    case 'code': {
      const Element = mark.type
      return <Element>{children}</Element>
    }
    case 'smallcaps':
      return <span style={{ fontVariantCaps: 'small-caps' }}>{children}</span>
    case 'noteRef':
      return <sup data-note={mark.attrs?.container}>{children}</sup>
    case 'link': {
      const href = safeUrl(mark.attrs?.href)
      if (href === undefined) return children
      return (
        <a href={href} target="_blank" rel="noreferrer" draggable={false}>
          {children}
        </a>
      )
    }
  }
}
