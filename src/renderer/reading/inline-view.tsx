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
  if (!marks || marks.length === 0) return withControls(text.slice(from, to))
  return inlineTree(text, marks, from, to).map(show)
}

function show(node: InlineNode): ReactNode {
  if (node.kind === 'run') return withControls(node.text, node.start)
  return (
    <Marked key={node.start} mark={node.mark}>
      {node.children.map(show)}
    </Marked>
  )
}

/** Characters that change the order of others on the page, so that words could be read otherwise than they stand. */
const CONTROL = /[\u202A-\u202E\u2066-\u2069]/u
const CONTROLS = /([\u202A-\u202E\u2066-\u2069])/u
const NAMES: Readonly<Record<string, string>> = {
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
}

/** Such a character is seen by a sign beside it that no text node has; it does what it did, and counts as it did. */
function withControls(text: string, start = 0): ReactNode {
  if (!CONTROL.test(text)) return text
  const pieces = text.split(CONTROLS).map((piece, at) => {
    const name = at % 2 === 1 ? NAMES[piece] : undefined
    // Pieces never move, so their place is their key.
    return name === undefined ? (
      piece
    ) : (
      <span key={`${start}/${at}`} data-control={name}>
        {piece}
      </span>
    )
  })
  return pieces
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
      return (
        <sup>
          {/* A link for those who listen; going there is not the browser's business (footnotes/start-footnotes.ts). */}
          <a
            data-note={mark.attrs?.container}
            role="doc-noteref"
            href={`#${mark.attrs?.container}`}
            draggable={false}
          >
            {children}
          </a>
        </sup>
      )
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
