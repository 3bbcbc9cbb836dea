/**
 * Markdown as a note: the tokens of markdown-it, kept to the whitelist of `model/note.ts`. Raw HTML stays
 * words, tables stay lines of words, images become their alternative text, and a link that may not be
 * followed leaves its words. The parser is the one that stayed linear on hostile input (decisions.md 14).
 */
import markdownit, { type Token } from 'markdown-it'
import { NOTE_CONTENT, type NoteDoc, type NoteNode, type NoteNodeType } from '#shared/model/note.ts'
import { tokensToInline } from './tokens-to-inline.ts'

/** Containers deeper than this are opened flat: `parseNote` refuses notes deeper than 48. */
const CONTAINER_LIMIT = 40

const parser = markdownit({ html: false, linkify: false, typographer: false, maxNesting: 200 })
// Neither has a place in a note: a table stays lines of words, and a definition would swallow its own.
parser.disable(['table', 'reference'])
// Addresses are judged by safeUrl alone, so that an unsafe link is words without its brackets.
parser.validateLink = () => true
parser.normalizeLink = (address) => address
parser.normalizeLinkText = (address) => address

const CONTAINERS: Record<string, NoteNodeType> = {
  paragraph_open: 'paragraph',
  heading_open: 'heading',
  bullet_list_open: 'bulletList',
  ordered_list_open: 'orderedList',
  list_item_open: 'listItem',
  blockquote_open: 'blockquote',
}

interface Frame {
  readonly type: NoteNodeType
  readonly attrs?: NonNullable<NoteNode['attrs']>
  readonly content: NoteNode[]
  /** opened without a node of its own: what is inside goes to the frame around it */
  readonly flat: boolean
}

/** Reads Markdown; never fails. The result passes `parseNote`. */
export function markdownToNote(markdown: string): NoteDoc {
  const root: Frame = { type: 'doc', content: [], flat: false }
  const stack: Frame[] = [root]
  for (const token of parser.parse(markdown.toWellFormed(), {})) {
    const top = stack.at(-1) ?? root
    const type = CONTAINERS[token.type]
    if (type !== undefined) stack.push(openFrame(top, type, token, stack.length))
    else if (token.nesting === -1 && stack.length > 1) closeFrame(stack.pop() ?? root, stack.at(-1) ?? root)
    else if (token.type === 'inline') top.content.push(...tokensToInline(token.children ?? []))
    else addLeaf(top, token)
  }
  return { type: 'doc', content: root.content }
}

function openFrame(parent: Frame, type: NoteNodeType, token: Token, depth: number): Frame {
  const isBlock = type === 'paragraph' || type === 'heading'
  const flat = !isBlock && (type === 'listItem' ? parent.flat : depth > CONTAINER_LIMIT)
  if (flat) return { type: parent.type, content: parent.content, flat }
  if (type === 'heading') {
    return { type, attrs: { level: Math.min(3, Number(token.tag.slice(1))) }, content: [], flat }
  }
  const start = Number(token.attrGet('start') ?? 1)
  if (type !== 'orderedList' || start === 1) return { type, content: [], flat }
  return { type, attrs: { start: Math.min(start, 1_000_000) }, content: [], flat }
}

function closeFrame({ type, attrs, content, flat }: Frame, parent: Frame): void {
  if (flat) return
  // The editor's schema wants words at the head of an item and something in a quotation.
  if (type === 'listItem' && content[0]?.type !== 'paragraph') content.unshift({ type: 'paragraph' })
  if (type === 'blockquote' && content.length === 0) content.push({ type: 'paragraph' })
  parent.content.push({ type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) })
}

function addLeaf(parent: Frame, token: Token): void {
  const allowed: readonly string[] = NOTE_CONTENT[parent.type]
  if (token.type === 'hr') {
    if (allowed.includes('horizontalRule')) parent.content.push({ type: 'horizontalRule' })
  } else if (token.type === 'fence' || token.type === 'code_block') {
    const text = token.content.replace(/\n$/, '')
    parent.content.push({ type: 'codeBlock', ...(text !== '' && { content: [{ type: 'text', text }] }) })
  } else if (token.content !== '' && allowed.includes('paragraph')) {
    parent.content.push({ type: 'paragraph', content: [{ type: 'text', text: token.content }] })
  }
}
