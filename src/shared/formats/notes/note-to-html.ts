/** A note as an HTML fragment, everything escaped: for the clipboard and for exports. */
import type { NoteDoc, NoteMark, NoteNode } from '#shared/model/note.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { escapeHtml } from './escape-html.ts'

const MARK_TAGS = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const

/** Serialises a whole note; a link whose address is not safe is only its words. */
export function noteToHtml(note: NoteDoc): string {
  return inside(note)
}

function inside(node: NoteNode | NoteDoc): string {
  return (node.content ?? []).map(nodeToHtml).join('')
}

function nodeToHtml(node: NoteNode): string {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight(marked, escapeHtml(node.text ?? ''))
    case 'hardBreak':
      return '<br>'
    case 'horizontalRule':
      return '<hr>'
    case 'paragraph':
      return `<p>${inside(node)}</p>`
    case 'heading': {
      const level = node.attrs?.level ?? 1
      return `<h${level}>${inside(node)}</h${level}>`
    }
    case 'bulletList':
      return `<ul>${inside(node)}</ul>`
    case 'orderedList':
      return `<ol${node.attrs?.start === undefined ? '' : ` start="${node.attrs.start}"`}>${inside(node)}</ol>`
    case 'listItem':
      return `<li>${inside(node)}</li>`
    case 'blockquote':
      return `<blockquote>${inside(node)}</blockquote>`
    case 'codeBlock':
      return `<pre><code>${inside(node)}</code></pre>`
    case 'doc':
      return inside(node)
  }
}

function marked(html: string, mark: NoteMark): string {
  if (mark.type !== 'link') return `<${MARK_TAGS[mark.type]}>${html}</${MARK_TAGS[mark.type]}>`
  const href = safeUrl(mark.attrs?.href)
  return href === undefined ? html : `<a href="${escapeHtml(href)}">${html}</a>`
}
