/**
 * A note as an HTML fragment, everything escaped: for the clipboard and for exports. Mentions are their words,
 * with what they mean in data attributes; boxes of tasks can be seen but not ticked.
 */
import { mentionText, type NoteDoc, type NoteMark, type NoteNode } from '#shared/model/note.ts'
import { safeUrl } from '#shared/model/safe-url.ts'
import { escapeHtml } from './escape-html.ts'

const MARK_TAGS = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const

/** Writes a node in another way than the clipboard's; undefined leaves it as it is. @param inner the HTML of what is in it */
export type OwnHtml = (node: NoteNode, inner: () => string) => string | undefined

/**
 * Serialises a whole note; a link whose address is not safe is only its words.
 * @param own what an export writes otherwise
 */
export function noteToHtml(note: NoteDoc, own: OwnHtml = () => undefined): string {
  return inside(note, own)
}

function inside(node: NoteNode | NoteDoc, own: OwnHtml): string {
  return (node.content ?? [])
    .map((child) => own(child, () => inside(child, own)) ?? nodeToHtml(child, own))
    .join('')
}

function nodeToHtml(node: NoteNode, own: OwnHtml): string {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight(marked, escapeHtml(node.text ?? ''))
    case 'hardBreak':
      return '<br>'
    case 'horizontalRule':
      return '<hr>'
    case 'paragraph':
      return `<p>${inside(node, own)}</p>`
    case 'heading': {
      const level = node.attrs?.level ?? 1
      return `<h${level}>${inside(node, own)}</h${level}>`
    }
    case 'bulletList':
      return `<ul>${inside(node, own)}</ul>`
    case 'orderedList':
      return `<ol${node.attrs?.start === undefined ? '' : ` start="${node.attrs.start}"`}>${inside(node, own)}</ol>`
    case 'listItem':
      return `<li>${inside(node, own)}</li>`
    case 'taskList':
      return `<ul data-type="taskList">${inside(node, own)}</ul>`
    case 'taskItem':
      return taskToHtml(node, own)
    case 'table':
      return `<table><tbody>${inside(node, own)}</tbody></table>`
    case 'tableRow':
      return `<tr>${inside(node, own)}</tr>`
    case 'tableHeader':
      return `<th${spans(node)}>${inside(node, own)}</th>`
    case 'tableCell':
      return `<td${spans(node)}>${inside(node, own)}</td>`
    case 'passageMention':
    case 'tagMention':
      return mentionToHtml(node)
    case 'blockquote':
      return `<blockquote>${inside(node, own)}</blockquote>`
    case 'codeBlock':
      return `<pre><code>${inside(node, own)}</code></pre>`
    case 'doc':
      return inside(node, own)
  }
}

function taskToHtml(node: NoteNode, own: OwnHtml): string {
  const isDone = node.attrs?.checked === true
  const box = `<input type="checkbox" disabled${isDone ? ' checked' : ''}>`
  return `<li data-type="taskItem" data-checked="${isDone}">${box}${inside(node, own)}</li>`
}

function spans({ attrs }: NoteNode): string {
  const columns = attrs?.colspan === undefined ? '' : ` colspan="${attrs.colspan}"`
  return attrs?.rowspan === undefined ? columns : `${columns} rowspan="${attrs.rowspan}"`
}

function mentionToHtml(node: NoteNode): string {
  const { document, annotation, tag, label } = node.attrs ?? {}
  const data = Object.entries({ document, annotation, tag, label })
    .map(([name, value]) => (value === undefined ? '' : ` data-${name}="${escapeHtml(value)}"`))
    .join('')
  return `<span data-type="${node.type}"${data}>${escapeHtml(mentionText(node))}</span>`
}

function marked(html: string, mark: NoteMark): string {
  if (mark.type !== 'link') return `<${MARK_TAGS[mark.type]}>${html}</${MARK_TAGS[mark.type]}>`
  const href = safeUrl(mark.attrs?.href)
  return href === undefined ? html : `<a href="${escapeHtml(href)}">${html}</a>`
}
