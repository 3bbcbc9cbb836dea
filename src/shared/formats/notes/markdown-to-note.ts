/**
 * Markdown as a note: the tokens of markdown-it, kept to the whitelist of `model/note.ts`. Raw HTML stays
 * words, images become their alternative text, and a link that may not be followed leaves its words. The parser is the one that stayed linear on hostile input (decisions.md 14).
 */
import markdownit, { type Token } from 'markdown-it'
import { NOTE_CONTENT, type NoteDoc, type NoteNode, type NoteNodeType } from '#shared/model/note.ts'
import { parseCell } from './cell-breaks.ts'
import { listsOf, taskOf } from './task-items.ts'
import { tokensToInline } from './tokens-to-inline.ts'

/** Containers deeper than this are opened flat: `parseNote` refuses notes deeper than 48. */
const CONTAINER_LIMIT = 40

const parser = markdownit({ html: false, linkify: false, typographer: false, maxNesting: 200 })
// A definition has no place in a note: it would swallow its own words.
parser.disable('reference')
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
  table_open: 'table',
  tr_open: 'tableRow',
  th_open: 'tableHeader',
  td_open: 'tableCell',
}

/** Parts of a table that a note does not name. */
const SKIPPED = /^(?:thead|tbody)_/
/** Containers that belong to the one around them, and are opened flat with it. */
const PARTS: readonly NoteNodeType[] = ['listItem', 'tableRow', 'tableHeader', 'tableCell']

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
    if (SKIPPED.test(token.type)) continue
    const top = stack.at(-1) ?? root
    const type = CONTAINERS[token.type]
    if (type !== undefined) stack.push(openFrame(top, type, token, stack.length))
    else if (token.nesting === -1 && stack.length > 1) closeFrame(stack.pop() ?? root, stack.at(-1) ?? root)
    else if (token.type === 'inline') addWords(stack, token)
    else addLeaf(top, token)
  }
  return { type: 'doc', content: root.content }
}

function openFrame(parent: Frame, type: NoteNodeType, token: Token, depth: number): Frame {
  const isBlock = type === 'paragraph' || type === 'heading'
  const flat = !isBlock && (PARTS.includes(type) ? parent.flat : depth > CONTAINER_LIMIT)
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
  const isItem = type === 'listItem' || type === 'taskItem'
  if (isItem && content[0]?.type !== 'paragraph') content.unshift({ type: 'paragraph' })
  if (type === 'blockquote' && content.length === 0) content.push({ type: 'paragraph' })
  if (type === 'bulletList') parent.content.push(...listsOf(content))
  else parent.content.push({ type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) })
}

/** What stands in a line. The first words of an item may be its box; those of a cell get a paragraph. */
function addWords(stack: Frame[], token: Token): void {
  const top = stack.at(-1)
  if (!top) return
  const allowed: readonly string[] = NOTE_CONTENT[top.type]
  if (!allowed.includes('text')) {
    const content = tokensToInline(parseCell(token.content))
    top.content.push({ type: 'paragraph', ...(content.length > 0 && { content }) })
    return
  }
  const [list, item] = stack.slice(-3)
  const isFirst = item?.type === 'listItem' && !item.flat && item.content.length === 0
  const task =
    isFirst && list?.type === 'bulletList' && top.type === 'paragraph' ? taskOf(token.content) : undefined
  if (!item || !task) return void top.content.push(...tokensToInline(token.children ?? []))
  stack[stack.length - 2] = { ...item, type: 'taskItem', attrs: { checked: task.checked } }
  top.content.push(...tokensToInline(parser.parseInline(task.words, {})[0]?.children ?? []))
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
